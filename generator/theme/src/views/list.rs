//! A list of offers under the sentence that asked for it.

use serde::{Deserialize, Serialize};

use crate::Shared;

use super::{CardView, Page, PagerView, RefineView, SentenceView};

/// A list of offers, perhaps empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListView {
    /// The frame's.
    pub page: Page,
    /// The sentence with its answers.
    pub sentence: SentenceView,
    /// The answers in words, for the title.
    pub asked: AskedForView,
    /// Links to narrower lists, none of them empty.
    pub narrow: Vec<NarrowView>,
    /// What else it may be narrowed and ordered by; `None` where nothing tells its offers apart.
    pub refine: Option<RefineView>,
    /// The page of this list on which those links stand, when it isn't this one.
    pub narrow_url: Option<String>,
    /// How many offers it has, those of its other pages too.
    pub total: u32,
    /// The offers.
    pub cards: Vec<Shared<CardView>>,
    /// The links to its other pages, if it has any.
    pub pager: Option<PagerView>,
    /// When there is no card: the nearest answers that have some.
    pub nearest: Vec<CountLinkView>,
}

/// What a list answers, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedForView {
    /// A service or a category: "Baby sitter".
    pub what: Option<String>,
    /// For whom, as in the sentence: "una persona anziana".
    pub whom: Option<String>,
    /// "Municipio 3".
    pub zone: Option<String>,
}

/// One way to narrow a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NarrowView {
    /// By what.
    pub by: NarrowKey,
    /// The narrower lists.
    pub links: Vec<CountLinkView>,
}

/// By what a list is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NarrowKey {
    /// By service.
    Service,
    /// By category.
    Category,
    /// By person.
    Audience,
    /// By Municipio.
    Zone,
}

/// A link to a list, with how many offers are in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountLinkView {
    /// Its words.
    pub name: String,
    /// The list.
    pub url: String,
    /// How many offers.
    pub count: u32,
}
