//! Whether somebody might ask for a benefit: questions, and what their answers seem to say.

use serde::{Deserialize, Serialize};

use super::{CallView, ClosedView, ConditionView, FormView, Page};

/// `/verifica/<misura>`: the questions, still filled in, and the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrecheckView {
    /// The frame's.
    pub page: Page,
    /// The benefit's name.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Whether it can be asked for; `None` if that has no time.
    pub call: Option<CallView>,
    /// Why it doesn't hold for now.
    pub closed: Option<ClosedView>,
    /// The questions; `None` where it can't be asked for.
    pub form: Option<FormView>,
    /// What the answers seem to say; `None` until all are given.
    pub outcome: Option<OutcomeView>,
}

/// The outcome by itself, for a script that puts it in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrecheckPartView {
    /// What the answers seem to say.
    pub outcome: OutcomeView,
}

impl PrecheckPartView {
    /// The template of this view, which is no page.
    pub const TEMPLATE: &'static str = "precheck-part.html";
}

/// What the answers seem to say: never a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeView {
    /// `yes`, `no` or `unknown`.
    pub verdict: String,
    /// The conditions by which it is so: those that fail, or those that can't be told.
    pub because: Vec<ConditionView>,
}
