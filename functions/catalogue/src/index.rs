//! The index: every choice of the three questions, and which answers are pages.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use wemi_domain::Slug;

use crate::{DeskEntry, ZoneEntry};

/// What the search function needs to lead from an answer to its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The format of this file.
    pub format: u32,
    /// The services that have offers, in the order of the select.
    pub services: Vec<ServiceChoice>,
    /// The audiences, each before those it contains.
    pub audiences: Vec<AudienceChoice>,
    /// The zones.
    pub zones: Vec<ZoneEntry>,
    /// The lists that are pages, with how many offers each shows. By path.
    pub lists: BTreeMap<String, u32>,
    /// The desk that every page names.
    pub desk: Option<DeskEntry>,
    /// The telephone of the municipality.
    pub phone: String,
    /// The accounts at the card gateway that providers have, in order.
    #[serde(default)]
    pub card_accounts: BTreeSet<String>,
}

/// A service to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceChoice {
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
    /// As it ends the sentence: "una persona anziana".
    pub label: String,
    /// The audience that contains it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Slug>,
}
