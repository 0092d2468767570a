//! When an offer can be booked.

use jiff::civil::{Date, Time};
use serde::Deserialize;
use wemi_domain::Period;

use super::values::{self, Hours};

/// When an offer can be booked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// How long one may book.
    pub lengths_minutes: Vec<u32>,
    /// How far apart times begin.
    pub step_minutes: u32,
    /// How long before.
    pub notice_hours: u32,
    /// How many days ahead.
    pub horizon_days: u32,
    /// Whether holidays are working days.
    #[serde(default)]
    pub open_on_holidays: bool,
    /// The week.
    pub weekly: Vec<Hours>,
    /// Periods with a week of their own.
    #[serde(default)]
    pub seasons: Vec<Season>,
    /// Hours on single days, besides the week's.
    #[serde(default)]
    pub extra: Vec<Extra>,
    /// Days off.
    #[serde(default)]
    pub closed: Vec<Closure>,
}

/// Days off, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// The first.
    pub from: Date,
    /// The last.
    pub to: Date,
}

impl Closure {
    /// The days.
    pub fn period(&self) -> Period {
        Period::between(self.from, self.to)
    }
}

/// A period in which another week holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// The first day.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// The week in it.
    pub weekly: Vec<Hours>,
}

impl Season {
    /// The days.
    pub fn period(&self) -> Period {
        Period::between(self.from, self.to)
    }
}

/// Hours on one day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// The day.
    pub date: Date,
    /// From this hour.
    #[serde(deserialize_with = "values::time")]
    pub from: Time,
    /// To this hour.
    #[serde(deserialize_with = "values::time")]
    pub to: Time,
}
