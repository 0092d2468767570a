//! The home page and the page of all choices.

use serde::{Deserialize, Serialize};

use super::{CountLinkView, LinkView, Page, SentenceView, Tint};

/// The home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// The frame's.
    pub page: Page,
    /// The sentence to complete.
    pub sentence: SentenceView,
    /// The services with most offers, six at most.
    pub most_offered: Vec<OfferedView>,
    /// The areas of life.
    pub areas: Vec<AreaView>,
    /// How many offers can be found.
    pub offers: u32,
    /// How many enti give them.
    pub providers: u32,
}

/// A service on the home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: String,
    /// What it is, in a line.
    pub summary: String,
    /// The tint of its area.
    pub tint: Tint,
    /// How many offers it has.
    pub offers: u32,
}

/// An area of life with its categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaView {
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub summary: String,
    /// Its tint and scene.
    pub tint: Tint,
    /// Its categories, each a list of offers.
    pub categories: Vec<LinkView>,
}

/// `/trova/`: every choice as a link, for those who would rather not use selects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindView {
    /// The frame's.
    pub page: Page,
    /// The sentence to complete.
    pub sentence: SentenceView,
    /// By service.
    pub services: Vec<CountLinkView>,
    /// By person.
    pub audiences: Vec<CountLinkView>,
    /// By Municipio.
    pub zones: Vec<CountLinkView>,
    /// By category.
    pub categories: Vec<CountLinkView>,
}
