//! How clear a page is.

use serde::{Deserialize, Serialize};

use super::{FieldView, FormView, Page};

/// `/proponi/valutazione`: the number that was chosen, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingFormView {
    /// The frame's.
    pub page: Page,
    /// The page that it is about.
    pub about: String,
    /// Where it goes and what it carries; its fields stand beside it, because which of them shows
    /// depends on the number.
    pub form: FormView,
    /// The number.
    pub clarity: FieldView,
    /// What was good: for 4 and 5.
    pub good: FieldView,
    /// What was hard: for 1 to 3.
    pub hard: FieldView,
    /// What only a machine fills in.
    pub trap: FieldView,
}

/// What follows a rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingDoneView {
    /// The frame's.
    pub page: Page,
    /// The page that it is about.
    pub about: String,
    /// Where one says more.
    pub report_url: String,
}
