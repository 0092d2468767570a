//! The lists on money: programmes of the municipality, ISEE bands, what an hour of work costs.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::vat::{Nature, Regime};
use wemi_domain::{Cents, Period, Slug, ZoneId};

use super::values;

/// A call of the municipality that pays for services.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its name in offers and addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Who pays.
    pub payer: String,
    /// What a holder gets.
    pub gives: Gives,
    /// The services it pays for.
    pub services: Vec<Slug>,
    /// The zones in which it holds; none named, the whole city.
    #[serde(default)]
    pub zones: Vec<ZoneId>,
    /// The first day.
    pub from: Date,
    /// The last, or open.
    #[serde(default)]
    pub to: Option<Date>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}

impl Programme {
    /// The days on which it holds.
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), to: self.to }
    }
}

/// What a programme gives one holder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gives {
    /// Which kind of help.
    pub kind: GivesKind,
    /// Euro to spend, or off each unit.
    #[serde(default, deserialize_with = "values::maybe_cents")]
    pub amount: Option<Cents>,
    /// Hours to spend.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Per cent off.
    #[serde(default)]
    pub percent: Option<u32>,
}

/// Which kind of help a programme gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GivesKind {
    /// Euro to spend.
    BalanceEuro,
    /// Hours to spend.
    BalanceHours,
    /// A lower price.
    Reduction,
}

/// The bands that hold in a period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IseeTable {
    /// The first day.
    pub from: Date,
    /// The last, or open.
    #[serde(default)]
    pub to: Option<Date>,
    /// From the lowest income up.
    pub bands: Vec<IseeBand>,
    /// The act that says so.
    pub source: String,
}

impl IseeTable {
    /// The days on which it holds.
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), to: self.to }
    }
}

/// Who has an income up to this pays so much of the price.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IseeBand {
    /// The highest ISEE in it; the last band has none.
    #[serde(default, deserialize_with = "values::maybe_cents")]
    pub up_to: Option<Cents>,
    /// The share of the price that is left to pay.
    pub pays_percent: u32,
}

/// What an hour of work costs who employs, by a table that unions and ministry agree on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabourCost {
    /// The regimes it holds for.
    pub regimes: Vec<Regime>,
    /// The kinds of service it holds for.
    pub natures: Vec<Nature>,
    /// The least that an hour costs.
    #[serde(deserialize_with = "values::cents")]
    pub hourly: Cents,
    /// The first day.
    pub from: Date,
    /// The last, or open.
    #[serde(default)]
    pub to: Option<Date>,
    /// Where the figure comes from.
    pub source: String,
}

impl LabourCost {
    /// The days on which it holds.
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), to: self.to }
    }
}
