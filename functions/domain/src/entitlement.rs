//! What a programme of the municipality gives one holder, and what it pays of a price (rules 6, 7, 28).
//!
//! # In which order several entitlements pay
//! The order in which they are listed never matters; what is listed twice counts once.
//! 1. Reductions, each of the price before any entitlement, since they use up nothing.
//! 2. Balances, so that they pay only for what the reductions leave.
//!
//! Within each, the one whose validity ends soonest pays first, so that as little as possible lapses
//! unused; then by name, so that the order is always the same. Once nothing is left to pay, the rest
//! is left untouched.
//!
//! VAT is that of the whole price: who pays a part of it does not change what it is.
#![deny(clippy::arithmetic_side_effects)]

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::NotASlug;
use crate::{Cents, Period, Slug, ZoneId};

/// The name of one entitlement: says nothing of its holder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntitlementId(Slug);

impl FromStr for EntitlementId {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        text.parse().map(Self)
    }
}

impl fmt::Display for EntitlementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A call of the municipality, as far as a price shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its name in addresses and in the ledger.
    pub slug: Slug,
    /// Its name as shown.
    pub name: String,
    /// Who pays, as shown.
    pub payer: String,
}

/// What one holder has been given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entitlement {
    /// Its name.
    pub id: EntitlementId,
    /// The programme it comes from.
    pub programme: Programme,
    /// What it gives.
    pub benefit: Benefit,
    /// The days of care for which it holds.
    pub period: Period,
    /// The services for which it holds, each by name.
    pub services: Vec<Slug>,
    /// The zones in which it holds, each by name.
    pub zones: Vec<ZoneId>,
}

/// What an entitlement gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// Less to pay, each time.
    Reduction(Reduction),
    /// What is left of an amount.
    Euro(Cents),
    /// What is left of an amount of hours, in minutes; it pays only for what is counted in hours.
    Minutes(u32),
}

/// So much less: a part of the price, an amount for each unit, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reduction {
    /// The part of the price, in per cent; above 100 counts as 100.
    pub percent: u32,
    /// The amount for each unit, in proportion for a part of it.
    pub per_unit: Cents,
}

/// What it took of an entitlement to pay a part of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Took {
    /// Nothing is used up.
    Reduction,
    /// As much of a balance in euro as it pays.
    Euro,
    /// So many minutes of a balance in hours.
    Minutes(u32),
}

/// The care that is to be paid for.
#[derive(Clone, Copy, Debug)]
pub struct Care<'a> {
    /// The day on which it is given.
    pub day: Date,
    /// The service.
    pub service: &'a Slug,
    /// In which zone it is given.
    pub zone: ZoneId,
}

impl Reduction {
    /// What it takes off a price of `price` for `sixtieths` of a unit; never more than the price.
    pub fn of(&self, price: Cents, sixtieths: u32) -> Cents {
        let part = price.times_ratio(self.percent, 100);
        let fixed = self.per_unit.times_ratio(sixtieths, 60);
        // What does not fit 64 bits is more than any price, and nothing takes off more than the price.
        let both = part.zip(fixed).and_then(|(part, fixed)| part.checked_add(fixed));
        both.unwrap_or(price).min(price).max(Cents::ZERO)
    }
}

impl Entitlement {
    /// Whether it pays for such care.
    pub fn covers(&self, care: &Care<'_>) -> bool {
        self.period.contains(care.day)
            && self.services.contains(care.service)
            && self.zones.contains(&care.zone)
    }

    /// Its place in the order: see the head of this file.
    pub(crate) fn rank(&self) -> impl Ord + '_ {
        let balance = match self.benefit {
            Benefit::Reduction(_) => false,
            Benefit::Euro(_) | Benefit::Minutes(_) => true,
        };
        (balance, self.period.to.unwrap_or(Date::MAX), &self.id)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing;

    #[test]
    fn rule_07_an_entitlement_holds_on_its_days_for_its_services_in_its_zones() {
        let held = testing::entitlement("b-1", Benefit::Euro(Cents::new(1000)));
        let service = "baby-sitter".parse().unwrap();
        let other = "colf".parse().unwrap();
        let care = |day, service, zone| Care { day, service, zone: ZoneId::try_from(zone).unwrap() };
        assert!(held.covers(&care(date(2026, 12, 31), &service, 1)));
        assert!(!held.covers(&care(date(2027, 1, 1), &service, 1)));
        assert!(!held.covers(&care(date(2026, 12, 31), &other, 1)));
        assert!(!held.covers(&care(date(2026, 12, 31), &service, 9)));
    }

    #[test]
    fn rule_07_a_reduction_is_a_part_of_the_price_and_an_amount_for_each_unit() {
        let of = |percent, per_unit, price, sixtieths| {
            Reduction { percent, per_unit: Cents::new(per_unit) }.of(Cents::new(price), sixtieths).get()
        };
        assert_eq!(of(30, 0, 5200, 120), 1560);
        assert_eq!(of(0, 500, 5200, 90), 750, "an hour and a half");
        assert_eq!(of(10, 100, 5200, 120), 720);
        assert_eq!(of(250, 0, 5200, 120), 5200, "never more than the price");
        assert_eq!(of(0, 5000, 5200, 120), 5200);
        assert_eq!(of(0, i64::MAX, 5200, 120), 5200);
        assert_eq!(of(0, -100, 5200, 120), 0, "and never a surcharge");
    }
}
