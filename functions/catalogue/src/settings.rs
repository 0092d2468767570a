//! What of `site.toml` the functions need.

use serde::{Deserialize, Serialize};
use wemi_domain::isee::IseeBand;

use crate::DeskEntry;

/// Settings of the portal that hold for every function.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The format of this file.
    pub format: u32,
    /// The portal's own address, without a final slash.
    pub base_url: String,
    /// The main language.
    pub lang: String,
    /// Every language that has all pages, the main one first; empty in settings of before there were
    /// several.
    #[serde(default)]
    pub languages: Vec<LanguageEntry>,
    /// For how many minutes a time is kept while one pays.
    pub hold_minutes: u32,
    /// For how many days a secret link opens its booking.
    pub links_valid_days: u32,
    /// The most bytes of a form.
    pub form_bytes: u32,
    /// The telephone of the municipality.
    pub phone: String,
    /// The address of the municipality, to which calls to make are told.
    pub email: String,
    /// The desk that every page names.
    pub desk: Option<DeskEntry>,
    /// The bands by which the municipality lowers prices, of all periods: for estimates only (rule 7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub isee: Vec<IseeBand>,
    /// Whether enti are made up, which every page that names one then says.
    pub made_up: bool,
}

/// A language of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageEntry {
    /// Its code: `en`.
    pub code: String,
    /// Its name in itself.
    pub name: String,
    /// What stands before the addresses of its pages: nothing for the main one, `/en`.
    pub root: String,
}

impl Settings {
    /// A language by its code.
    pub fn language(&self, code: &str) -> Option<&LanguageEntry> {
        self.languages.iter().find(|language| language.code == code)
    }
}
