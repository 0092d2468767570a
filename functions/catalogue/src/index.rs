//! The index: every choice of the three questions, and the offers that they find.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use wemi_domain::Slug;
use wemi_domain::vat::Recipient;

use crate::{DeskEntry, ListKey, Traits, ZoneEntry};

/// What the search function needs to lead from an answer to its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The format of this file.
    pub format: u32,
    /// The services that have offers, category by category.
    pub services: Vec<ServiceChoice>,
    /// The categories that have offers.
    pub categories: Vec<CategoryChoice>,
    /// The audiences, each before those it contains.
    pub audiences: Vec<AudienceChoice>,
    /// The zones.
    pub zones: Vec<ZoneEntry>,
    /// The offers that show, in the order in which lists have them.
    pub offers: Vec<Traits>,
    /// The desk that every page names.
    pub desk: Option<DeskEntry>,
    /// The telephone of the municipality.
    pub phone: String,
    /// The accounts at the card gateway that providers have, in order.
    #[serde(default)]
    pub card_accounts: BTreeSet<String>,
}

impl Index {
    /// The offers of a list, in its order.
    pub fn list<'i>(&'i self, key: &ListKey) -> impl Iterator<Item = &'i Traits> + use<'i> {
        let key = key.clone();
        self.offers.iter().filter(move |offer| offer.is_in(&key))
    }

    /// How many offers a list has.
    pub fn count(&self, key: &ListKey) -> usize {
        self.list(key).count()
    }
}

/// A service to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceChoice {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: Slug,
    /// Its tasks, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mansioni: Vec<String>,
}

/// A category to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryChoice {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}

/// An audience to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceChoice {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name: "Persone anziane".
    pub name: String,
    /// As it ends the sentence: "una persona anziana".
    pub label: String,
    /// Whether it means everyone: "for whomever" is the answer left open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub everyone: bool,
    /// Who they are, as VAT sees it.
    pub recipient: Recipient,
    /// The audience that contains it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Slug>,
}
