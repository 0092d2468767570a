//! A text that an editor wrote, cut into the blocks that a template dresses.

use serde::{Deserialize, Serialize};

use super::{BracketView, LinkView, PriceView, ProviderBoxView, UnitKey};

/// A text: its blocks in order.
pub type TextView = Vec<BlockView>;

/// A block of a text. Every `html` is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum BlockView {
    /// Paragraphs, lists, headings, pictures.
    Html {
        /// What stands there.
        html: String,
    },
    /// Something to be noticed.
    Callout {
        /// How much.
        tone: ToneKey,
        /// What it says.
        html: String,
    },
    /// What to do, one thing after the other.
    Steps {
        /// A numbered list.
        html: String,
    },
    /// What only some want to read.
    Details {
        /// What it is about.
        summary: String,
        /// What it says.
        html: String,
    },
    /// A table, which may be wider than the page.
    Table {
        /// The table.
        html: String,
    },
    /// How to reach an ente or a desk.
    Contact {
        /// Who.
        contact: ProviderBoxView,
    },
    /// What an offer costs on the day.
    Price {
        /// The offer.
        offer: LinkView,
        /// As a sentence.
        price: PriceView,
        /// In what it is counted.
        unit: UnitKey,
        /// As a table, where it depends on persons and quantity.
        brackets: Vec<BracketView>,
    },
    /// What a benefit gives.
    Amounts {
        /// The amounts.
        amounts: Vec<AmountView>,
    },
    /// The notes of a text, at its end.
    Notes {
        /// In the order in which the text names them.
        notes: Vec<NoteView>,
    },
}

/// How much something is to be noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToneKey {
    /// Good to know.
    Note,
    /// Who overlooks it has a trouble.
    Warning,
}

/// An amount that a benefit gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountView {
    /// For what, or for whom.
    pub label: String,
    /// How much.
    pub cents: i64,
    /// How often.
    pub per: PerKey,
}

/// How often an amount is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PerKey {
    /// One time.
    Once,
    /// Every month.
    Month,
    /// For every hour of help.
    Hour,
    /// Every year.
    Year,
}

/// A note at the end of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteView {
    /// Its anchor.
    pub id: String,
    /// The anchor of the place that names it first; `None` if no place does.
    pub back: Option<String>,
    /// What it says.
    pub html: String,
}
