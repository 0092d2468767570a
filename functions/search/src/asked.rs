//! What was asked: the answers given, as far as the index knows them.

use wemi_catalogue::{AudienceChoice, Index, ListKey, ServiceChoice, ZoneEntry};
use wemi_theme::views::AskedForView;
use wemi_web::Form;

use crate::sentence::in_sentence;

/// The answers to the three questions. What the index does not know counts as not answered: a
/// renamed service in an old link still finds the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// Which service.
    pub(crate) service: Option<&'a ServiceChoice>,
    /// For whom.
    pub(crate) audience: Option<&'a AudienceChoice>,
    /// Where.
    pub(crate) zone: Option<&'a ZoneEntry>,
}

impl<'a> Asked<'a> {
    /// The answers in an address.
    pub(crate) fn read(index: &'a Index, query: &Form) -> Self {
        let (service, audience, zone) = (query.get("servizio"), query.get("per"), query.get("municipio"));
        Self {
            service: index.services.iter().find(|choice| choice.slug.as_str() == service),
            audience: index.audiences.iter().find(|choice| choice.slug.as_str() == audience),
            zone: index.zones.iter().find(|choice| choice.id.to_string() == zone),
        }
    }

    /// The answers of a list; a category is none of the three questions.
    pub(crate) fn of(index: &'a Index, key: &ListKey) -> Self {
        Self {
            service: index.services.iter().find(|choice| Some(&choice.slug) == key.service.as_ref()),
            audience: index.audiences.iter().find(|choice| Some(&choice.slug) == key.audience.as_ref()),
            zone: index.zones.iter().find(|choice| Some(choice.id) == key.zone),
        }
    }

    /// The list that holds them.
    pub(crate) fn key(&self) -> ListKey {
        ListKey {
            category: None,
            service: self.service.map(|choice| choice.slug.clone()),
            audience: self.audience.map(|choice| choice.slug.clone()),
            zone: self.zone.map(|choice| choice.id),
        }
    }

    /// The answers in words.
    pub(crate) fn words(&self) -> AskedForView {
        AskedForView {
            what: self.service.map(|choice| in_sentence(&choice.name)),
            whom: self.audience.map(|choice| choice.label.clone()),
            zone: self.zone.map(|choice| choice.name.clone()),
        }
    }

    /// The answers as an address holds them.
    pub(crate) fn query(&self) -> Vec<(&'static str, String)> {
        let service = self.service.map(|choice| ("servizio", choice.slug.to_string()));
        let audience = self.audience.map(|choice| ("per", choice.slug.to_string()));
        let zone = self.zone.map(|choice| ("municipio", choice.id.to_string()));
        [service, audience, zone].into_iter().flatten().collect()
    }
}
