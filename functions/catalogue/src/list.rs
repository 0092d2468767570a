//! Lists of offers: which there are as pages, and the offers of one service for those that are not.

use serde::{Deserialize, Serialize};
use wemi_domain::offer::Offer;
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
