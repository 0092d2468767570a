//! A list too long for one page.

use serde::{Deserialize, Serialize};

/// Where one stands in a list of several pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagerView {
    /// The number of this page, from 1.
    pub here: u32,
    /// How many there are.
    pub of: u32,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages with a link of their own, this one among them: the first, the last, those near by.
    pub pages: Vec<PagerLinkView>,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagerLinkView {
    /// Its number, from 1.
    pub number: u32,
    /// Its address.
    pub url: String,
    /// Whether pages between the last link and this one are left out.
    pub after_gap: bool,
}
