//! What something costs: the sentence on a card, the table of brackets, the lines of a quote.

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// The price as a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceView {
    /// Nothing is paid, because somebody else pays.
    Funded {
        /// Who pays.
        by: String,
    },
    /// Nothing is paid, because it is given by volunteers.
    Volunteers,
    /// So much a unit.
    Paid(RateView),
}

/// So much a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateView {
    /// Cents for one unit, for the whole group.
    pub amount_cents: i64,
    /// Whether this is the lowest of several ("da 23,00 €").
    pub lowest: bool,
    /// The unit.
    pub unit: UnitKey,
    /// What is said of VAT.
    pub vat: VatView,
    /// Fewest units that are charged, when more than one.
    pub minimum_units: Option<u32>,
    /// The share of each person when a group splits the amount.
    pub share: Option<ShareView>,
}

/// A share of a split price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareView {
    /// Among how many.
    pub persons: u32,
    /// The largest share in cents (shares differ by one cent at most).
    pub cents: i64,
}

/// In what a service is counted.
pub use wemi_domain::price::Unit as UnitKey;

/// How a price came about: fixed with the accreditation, or the provider's own.
pub use wemi_domain::price::TariffClass as TariffKey;

/// What is said of VAT beside an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum VatView {
    /// The amount includes it.
    Included {
        /// Per cent: "5", "12,5".
        rate: String,
    },
    /// It comes on top.
    Added {
        /// Per cent.
        rate: String,
    },
    /// None is due.
    Exempt {
        /// The ground: "art. 10 n. 27-ter DPR 633/1972".
        ground: String,
    },
    /// It depends on who receives the care, so it is said once that is known.
    Depends {
        /// Whether the amount has it in it, however much it is.
        included: bool,
    },
}

/// One row of a table of prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BracketView {
    /// Fewest persons.
    pub persons_from: u32,
    /// Most persons; `None`: no limit.
    pub persons_to: Option<u32>,
    /// Fewest units.
    pub units_from: u32,
    /// Most units; `None`: no limit.
    pub units_to: Option<u32>,
    /// Cents a unit for the whole group.
    pub amount_cents: i64,
    /// What each person pays of it, for the most persons of the row, if more than one.
    pub share: Option<ShareView>,
}

/// The price of one case, with the lines that make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteView {
    /// How much of what.
    pub quantity: QuantityView,
    /// The service, lower case: "baby sitter".
    pub service: String,
    /// For how many persons.
    pub persons: u32,
    /// How many households share it: the total is what one of them pays. 1 where nobody shares.
    pub households: u32,
    /// The steps, in the order they were computed.
    pub lines: Vec<QuoteLineView>,
    /// What is to pay, in cents; zero when free.
    pub total_cents: i64,
    /// What is said of VAT beside the total; `None` when free.
    pub vat: Option<VatView>,
    /// What each person pays, when the group splits it.
    pub share: Option<ShareView>,
}

/// How much: a length for hours, a count for all else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuantityView {
    /// The unit.
    pub unit: UnitKey,
    /// How many, for units other than the hour.
    pub units: u32,
    /// The length in minutes, for hours ("1 ora e 30 minuti").
    pub minutes: Option<u32>,
}

/// One step of a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum QuoteLineView {
    /// Units × rate.
    Rate {
        /// How much was multiplied.
        quantity: QuantityView,
        /// Cents a unit.
        rate_cents: i64,
        /// The product.
        cents: i64,
    },
    /// What was added to reach the minimum.
    Minimum {
        /// The minimum in units.
        units: u32,
        /// The unit.
        unit: UnitKey,
        /// What it adds.
        cents: i64,
    },
    /// VAT: already inside the amounts above, or added.
    Vat {
        /// Per cent.
        rate: String,
        /// Whether it is part of the lines above.
        included: bool,
        /// How much it is.
        cents: i64,
    },
    /// No VAT, and why.
    Exempt {
        /// The ground.
        ground: String,
    },
    /// What the other households of a group pay; cents are negative.
    Divided {
        /// Among how many households.
        households: u32,
        /// Taken off, negative.
        cents: i64,
    },
    /// What somebody else pays; cents are negative.
    Entitlement {
        /// "Buono famiglia".
        name: String,
        /// Who pays it.
        payer: String,
        /// Taken off, negative.
        cents: i64,
    },
    /// Free, paid by somebody.
    Funded {
        /// Who pays.
        by: String,
    },
    /// Free, given by volunteers.
    Volunteers,
}

impl QuantityView {
    /// "How many hours?"
    pub(crate) fn question(&self) -> Message {
        Message::key("field-quantita").with("unit", unit_variant(self.unit))
    }

    /// Its words, where it is not a length.
    pub(crate) fn phrase(&self) -> Message {
        Message::key("quantity").with("unit", unit_variant(self.unit)).with("n", self.units)
    }
}

impl VatView {
    /// Its words: "IVA 5 % compresa".
    pub(crate) fn phrase(&self) -> Message {
        match self {
            Self::Included { rate } => Message::key("vat-included").with("rate", rate.as_str()),
            Self::Added { rate } => Message::key("vat-added").with("rate", rate.as_str()),
            Self::Exempt { .. } => Message::key("vat-exempt"),
            Self::Depends { included } => {
                Message::key("vat-depends").with("included", if *included { "yes" } else { "no" })
            }
        }
    }
}

/// The variant that messages select on.
fn unit_variant(unit: UnitKey) -> &'static str {
    match unit {
        UnitKey::Hour => "hour",
        UnitKey::Visit => "visit",
        UnitKey::Piece => "piece",
        UnitKey::Day => "day",
        UnitKey::Month => "month",
        UnitKey::Course => "course",
    }
}
