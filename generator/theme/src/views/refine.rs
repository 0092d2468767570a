//! What a list is narrowed and ordered by besides the three questions.

use serde::{Deserialize, Serialize};

use super::HiddenView;
use crate::message::Message;

/// A GET form whose answer is the same list, narrowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefineView {
    /// Where it is sent: `/trova`.
    pub action: String,
    /// The list's own answers.
    pub hidden: Vec<HiddenView>,
    /// What may be chosen.
    pub selects: Vec<RefineSelectView>,
    /// Whether every offer of the list stands on the page with its [`SiftView`], so that a script may
    /// narrow it in place.
    pub whole: bool,
    /// How many offers the choices leave; `None` where nothing is chosen.
    pub left: Option<u32>,
    /// The list without the choices.
    pub clear_url: Option<String>,
}

/// One choice of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefineSelectView {
    /// The name that is sent: `prezzo`.
    pub name: String,
    /// By what it narrows or orders: a variant of the messages `refine` and `refine-any`.
    pub by: String,
    /// What may be chosen; the answer left open is the template's own.
    pub options: Vec<RefineOptionView>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefineOptionView {
    /// What is sent.
    pub value: String,
    /// Its words.
    pub label: Message,
    /// How many offers it leaves; `None` where it leaves all of them.
    pub count: Option<u32>,
    /// Whether it is the answer given.
    pub selected: bool,
}

/// What a script narrows and orders a card by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiftView {
    /// The values of options that the offer fits, with a space between them.
    pub fits: String,
    /// What a unit costs, in cents: what `prezzo` is compared with.
    pub price_cents: i64,
    /// What the case that was told costs, in cents, by which it is then ordered.
    pub total_cents: Option<i64>,
    /// What is ordered by for the first time in the calendar; empty where there is none.
    pub first: String,
}
