//! What came in by form.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::feedback::Datum;

use crate::item::Stored;

/// A submission, but for what was written, which is sealed beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionRecord {
    /// Its number.
    pub id: String,
    /// What kind.
    pub kind: SubmissionKind,
    /// The page it is about.
    pub page: Option<String>,
    /// Which of the page's data is wrong, if it was said.
    #[serde(default)]
    pub datum: Option<Datum>,
    /// When it came in.
    pub at: Timestamp,
}

impl Stored for SubmissionRecord {
    const VERSION: u16 = 1;
}

/// What kind of submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionKind {
    /// A wrong datum on a page.
    Report,
}

/// What someone wrote about a wrong datum. Stored only sealed: people write of their own needs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What is wrong.
    pub what: String,
    /// Where an answer is wanted.
    pub email: Option<String>,
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Report")
    }
}
