//! `content/providers/<slug>/<offer>.md`.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::price::TariffClass;
use wemi_domain::vat::VatRate;
use wemi_domain::{Cents, Period, Slug, ZoneId};

use super::values;
use super::{Calendar, front_matter};

/// How one gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// By asking the provider.
    Contact,
    /// By picking a time.
    Slot,
}

/// When a paid offer is paid (rule 24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pay {
    /// At booking.
    Before,
    /// At each visit.
    PerVisit,
    /// By the month.
    Monthly,
}

/// The two kinds of free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FreeKind {
    /// Somebody funds it.
    Funded,
    /// Volunteers give it.
    Volunteers,
}

/// Free, and by whose means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Free {
    /// Which of the two kinds.
    pub kind: FreeKind,
    /// Who funds it.
    #[serde(default)]
    pub by: Option<String>,
}

/// A price and the days on which it holds: one amount, or a table of brackets.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The first day.
    pub from: Date,
    /// The last, or open.
    #[serde(default)]
    pub to: Option<Date>,
    /// What a unit costs.
    #[serde(default, deserialize_with = "values::maybe_cents")]
    pub amount: Option<Cents>,
    /// What a unit costs the group, by persons and units.
    #[serde(default)]
    pub brackets: Option<Vec<Bracket>>,
    /// The least that is charged.
    #[serde(default)]
    pub minimum_units: Option<u32>,
    /// Whether VAT is in the amounts.
    pub vat_included: bool,
}

impl Price {
    /// The days on which it holds.
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), to: self.to }
    }
}

/// One cell of the table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bracket {
    /// From so many persons.
    pub persons_from: u32,
    /// To so many, or open.
    #[serde(default)]
    pub persons_to: Option<u32>,
    /// From so many units.
    pub units_from: u32,
    /// To so many, or open.
    #[serde(default)]
    pub units_to: Option<u32>,
    /// What a unit costs the group.
    #[serde(deserialize_with = "values::cents")]
    pub amount: Cents,
}

/// A rate other than the table's, and why.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VatOverride {
    /// The rate.
    #[serde(deserialize_with = "values::rate")]
    pub rate: VatRate,
    /// The reason, shown as its ground.
    pub reason: String,
}

/// Terms of cancellation (rule 16).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Free until so many hours before.
    pub free_until_hours: u32,
    /// The share of the total that stays due later.
    pub then_percent: u32,
}

/// How a paid offer is paid (rule 24).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayHow {
    /// By card, to the ente's own account.
    Card,
    /// As agreed with the ente: at its seat, by bank transfer, in cash.
    Agreed,
}

impl PayHow {
    /// The word in content, and the key in locales.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Agreed => "agreed",
        }
    }
}

/// Who comes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// What they are, or have learnt.
    pub qualifications: Vec<String>,
    /// Years of experience that each has at least.
    #[serde(default)]
    pub years_min: Option<u32>,
    /// The languages they speak.
    #[serde(default)]
    pub languages: Vec<String>,
    /// In the ente's words.
    #[serde(default)]
    pub note: Option<String>,
}

/// How long it takes until the first visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activation {
    /// Working days at most.
    pub days: u32,
    /// What happens in them.
    #[serde(default)]
    pub procedure: Option<String>,
}

/// How many households share one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// It starts with so many.
    pub min: u32,
    /// It is full with so many.
    pub max: u32,
}

front_matter! {
    /// One provider's way of giving one service.
    pub struct Offer {
        /// Its name.
        pub title: String,
        /// The kind of help.
        pub service: Slug,
        /// One sentence.
        pub summary: String,
        /// How one gets it.
        pub kind: Kind,
        /// In which parts of the city.
        pub zones: Vec<ZoneId>,
        /// For whom.
        pub audiences: Vec<Slug>,
        /// Which of the service's tasks it includes.
        #[serde(default)]
        pub mansioni: Vec<String>,
        /// Where it is given.
        #[serde(rename = "where")]
        pub place: wemi_domain::offer::Place,
        /// The ente's seat where it is given, by its name.
        #[serde(default)]
        pub seat: Option<String>,
        /// When in the day, where no calendar says it.
        #[serde(default)]
        pub bands: Vec<wemi_domain::band::Band>,
        /// Who comes.
        #[serde(default)]
        pub staff: Option<Staff>,
        /// How long it takes until the first visit.
        #[serde(default)]
        pub activation: Option<Activation>,
        /// How the tariff came about.
        #[serde(default)]
        pub tariff: Option<TariffClass>,
        /// When somebody last checked what is written here.
        pub last_checked: Date,
        /// Free, and by whose means.
        #[serde(default)]
        pub free: Option<Free>,
        /// Prices over time.
        #[serde(default)]
        pub prices: Option<Vec<Price>>,
        /// A rate other than the table's.
        #[serde(default)]
        pub vat_override: Option<VatOverride>,
        /// How many persons at most.
        #[serde(default)]
        pub persons_max: Option<u32>,
        /// How many households share it.
        #[serde(default)]
        pub group: Option<Group>,
        /// The programmes it accepts.
        #[serde(default)]
        pub programmes: Vec<Slug>,
        /// When it is paid.
        #[serde(default)]
        pub pay: Option<Pay>,
        /// How it can be paid.
        #[serde(default)]
        pub pay_how: Vec<PayHow>,
        /// Terms of cancellation.
        #[serde(default)]
        pub terms: Option<Terms>,
        /// What its time is taken from.
        #[serde(default)]
        pub resource: Option<Slug>,
        /// When it can be booked.
        #[serde(default)]
        pub calendar: Option<Calendar>,
    }
}
