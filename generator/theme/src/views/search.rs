//! What was found by words.

use serde::{Deserialize, Serialize};

use super::{LinkView, Page, PagerView};

/// The answer to a question in one's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchView {
    /// The frame's.
    pub page: Page,
    /// What was asked; empty if nothing was.
    pub question: String,
    /// Whether no word of it is known, so that what was found is only near.
    pub near: bool,
    /// How many things were found, those of its other pages too.
    pub total: u32,
    /// What was found, the best first.
    pub results: Vec<ResultView>,
    /// The links to its other pages, if it has any.
    pub pager: Option<PagerView>,
    /// Where to look instead, when nothing was found or asked.
    pub categories: Vec<LinkView>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultView {
    /// What it is.
    pub kind: ResultKindKey,
    /// The language in which it is told, where that is not the page's.
    #[serde(default)]
    pub said_in: Option<String>,
    /// Its name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is about; `None` where it isn't told.
    pub summary: Option<String>,
    /// Where the words were found.
    pub field: ResultFieldKey,
    /// What is said there.
    pub text: String,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKindKey {
    /// A service.
    Service,
    /// A category.
    Category,
    /// A life event.
    LifeEvent,
    /// A benefit.
    Benefit,
    /// A question with its answer.
    Question,
    /// A word explained.
    Word,
    /// A desk.
    Desk,
    /// An ente.
    Provider,
    /// A page of text.
    Page,
    /// News.
    News,
}

/// Where words were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultFieldKey {
    /// In the name.
    Title,
    /// In another name.
    Synonyms,
    /// In how people say the need.
    Everyday,
    /// In what is done.
    Tasks,
    /// In the summary.
    Summary,
    /// In a name in another language.
    Elsewhere,
}
