//! Lists of offers: which there are as pages, and the offers of one service for those that are not.

use serde::{Deserialize, Serialize};
use wemi_domain::offer::Offer;
use wemi_domain::vat::Recipient;
use wemi_domain::{Slug, ZoneId};

use crate::LinkEntry;

/// What a list is narrowed by. Its path is the same wherever it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListKey {
    /// A category.
    pub category: Option<Slug>,
    /// A service.
    pub service: Option<Slug>,
    /// An audience.
    pub audience: Option<Slug>,
    /// A zone.
    pub zone: Option<ZoneId>,
}

impl ListKey {
    /// The address of the list: `/trova/servizio/baby-sitter/per/famiglie/municipio/3/`; of the
    /// list of nothing in particular, `/trova/`.
    pub fn path(&self) -> String {
        let mut path = "/trova/".to_owned();
        let mut step = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                path.push_str(name);
                path.push('/');
                path.push_str(&value);
                path.push('/');
            }
        };
        step("categoria", self.category.as_ref().map(Slug::to_string));
        step("servizio", self.service.as_ref().map(Slug::to_string));
        step("per", self.audience.as_ref().map(Slug::to_string));
        step("municipio", self.zone.map(|zone| zone.to_string()));
        path
    }

    /// The list at a path, whether or not anything stands in it; `None` if no list has such a path.
    ///
    /// ```
    /// use wemi_catalogue::ListKey;
    /// let key = ListKey::parse("/trova/categoria/educativi/municipio/3/").unwrap();
    /// assert_eq!(key.path(), "/trova/categoria/educativi/municipio/3/");
    /// assert_eq!(ListKey::parse("/trova/colore/rosso/"), None);
    /// ```
    pub fn parse(path: &str) -> Option<Self> {
        let mut steps = path.strip_prefix("/trova/")?.split('/');
        let mut key = Self::default();
        while let Some(name) = steps.next().filter(|name| !name.is_empty()) {
            let value = steps.next()?;
            match name {
                "categoria" => key.category = Some(value.parse().ok()?),
                "servizio" => key.service = Some(value.parse().ok()?),
                "per" => key.audience = Some(value.parse().ok()?),
                "municipio" => key.zone = Some(value.parse::<u8>().ok()?.try_into().ok()?),
                _ => return None,
            }
        }
        Some(key)
    }

    /// Whether a list of this kind is a page, if it has offers.
    pub fn is_page(&self) -> bool {
        is_page(self.len(), self.service.is_some())
    }

    /// Its answers, as a form sends them.
    pub fn answers(&self) -> Vec<(&'static str, String)> {
        let service = self.service.as_ref().map(|slug| ("servizio", slug.to_string()));
        let category = self.category.as_ref().map(|slug| ("categoria", slug.to_string()));
        let audience = self.audience.as_ref().map(|slug| ("per", slug.to_string()));
        let zone = self.zone.map(|zone| ("municipio", zone.to_string()));
        [category, service, audience, zone].into_iter().flatten().collect()
    }

    /// By how many things it is narrowed.
    pub fn len(&self) -> usize {
        [self.category.is_some(), self.service.is_some(), self.audience.is_some(), self.zone.is_some()]
            .into_iter()
            .map(usize::from)
            .sum()
    }

    /// Whether it is narrowed by nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The keys that ask for one thing less, from the nearest: without the zone, without the
    /// audience, without the service.
    pub fn wider(&self) -> Vec<Self> {
        let mut wider = Vec::new();
        if self.zone.is_some() {
            wider.push(Self { zone: None, ..self.clone() });
        }
        if self.audience.is_some() {
            wider.push(Self { audience: None, ..self.clone() });
        }
        if self.service.is_some() {
            wider.push(Self { service: None, ..self.clone() });
        }
        if self.category.is_some() {
            wider.push(Self { category: None, ..self.clone() });
        }
        wider.retain(|key| !key.is_empty());
        wider
    }
}

/// Whether lists of so many answers are pages: of one, of two, and of three where the first is a
/// category. Three with a service would be many pages of a few offers each.
pub const fn is_page(answers: usize, of_service: bool) -> bool {
    matches!(answers, 1 | 2) || (answers == 3 && !of_service)
}

/// The offers of one service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServiceEntry {
    /// The format of this file.
    pub format: u32,
    /// The service.
    pub service: LinkEntry,
    /// Its offers, in the order of the lists.
    pub offers: Vec<ListedOffer>,
}

/// An offer in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedOffer {
    /// What decides whether it shows (rule 2).
    pub offer: Offer,
    /// Whoever finds it: its audiences, those that contain them or are part of them; all of them when it
    /// is for everyone.
    pub audiences: Vec<Slug>,
    /// Who they are whom it is for, as VAT sees them, in the order in which the content names them.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// Its card, as the theme's view; made with the pages, on the day of the build.
    pub card: serde_json::Value,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_one_address_and_knows_what_is_wider() {
        let key = ListKey {
            category: None,
            service: Some("baby-sitter".parse().unwrap()),
            audience: Some("famiglie".parse().unwrap()),
            zone: Some(ZoneId::try_from(3).unwrap()),
        };
        assert_eq!(key.path(), "/trova/servizio/baby-sitter/per/famiglie/municipio/3/");
        let wider: Vec<String> = key.wider().iter().map(ListKey::path).collect();
        assert_eq!(
            wider,
            [
                "/trova/servizio/baby-sitter/per/famiglie/",
                "/trova/servizio/baby-sitter/municipio/3/",
                "/trova/per/famiglie/municipio/3/"
            ]
        );
        assert_eq!(ListKey::default().path(), "/trova/");
        assert!(ListKey { zone: key.zone, ..ListKey::default() }.wider().is_empty());
    }
}
