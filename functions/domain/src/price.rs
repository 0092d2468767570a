//! Tariffs: what a provider asks for one unit, over time (rule 5).
#![deny(clippy::arithmetic_side_effects)]

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::vat::VatRule;
use crate::{Cents, Period};

/// What one of something costs is said per unit; the unit belongs to the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// An hour; parts of it are charged in proportion.
    Hour,
    /// One visit.
    Visit,
    /// One piece of work.
    Piece,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A whole course.
    Course,
}

/// How much of a unit: sixtieths, so that minutes of an hour are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quantity(u32);

impl Quantity {
    /// So many whole units.
    pub const fn units(units: u32) -> Self {
        Self(units.saturating_mul(60))
    }

    /// So many minutes of an hour.
    pub const fn minutes(minutes: u32) -> Self {
        Self(minutes)
    }

    /// The sixtieths of a unit.
    pub const fn sixtieths(self) -> u32 {
        self.0
    }

    /// Whole units, a begun one counted whole: what a bracket asks for.
    pub const fn begun_units(self) -> u32 {
        self.0.div_ceil(60)
    }
}

/// How a tariff came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TariffClass {
    /// Fixed when the provider was accredited; never above the act.
    Accredited,
    /// The provider's own, for new services.
    Own,
}

/// What is asked for an offer. Free is a price (rule 28) and always says by whose means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Tariff {
    /// Free because someone funds it.
    Funded {
        /// Who pays.
        by: String,
    },
    /// Free because volunteers give it.
    Volunteers,
    /// To be paid.
    Paid {
        /// How the tariff came about.
        class: TariffClass,
        /// Prices over time; periods do not overlap.
        prices: Vec<Price>,
        /// VAT by recipient and day.
        vat: Vec<VatRule>,
    },
}

/// A price and the days on which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The days of care for which it holds.
    pub period: Period,
    /// What one unit costs.
    pub amounts: Amounts,
    /// The least that is charged, in units; 1 when nothing is said.
    pub minimum_units: u32,
    /// Whether VAT is in the amounts.
    pub vat_included: bool,
}

/// What one unit costs the whole group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amounts {
    /// The same whatever the case.
    Flat(Cents),
    /// By persons and units; brackets cover every case once.
    Brackets(Vec<Bracket>),
}

/// One cell of a table of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bracket {
    /// From how many persons to how many.
    pub persons: CountRange,
    /// From how many units to how many; a begun unit counts.
    pub units: CountRange,
    /// What one unit costs the group.
    pub amount: Cents,
}

/// From a count to a count, both included; open above when `to` is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountRange {
    /// The least.
    pub from: u32,
    /// The most, or open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
}

impl CountRange {
    /// Whether `count` is in it.
    pub fn contains(self, count: u32) -> bool {
        count >= self.from && self.to.is_none_or(|to| count <= to)
    }

    fn overlaps(self, other: Self) -> bool {
        self.to.is_none_or(|to| to >= other.from) && other.to.is_none_or(|to| to >= self.from)
    }
}

impl Price {
    /// What one unit costs a group of `persons` that books `quantity`; `None` where brackets leave
    /// a hole, which the check of the content refuses.
    pub fn rate(&self, persons: u32, quantity: Quantity) -> Option<Cents> {
        match &self.amounts {
            Amounts::Flat(amount) => Some(*amount),
            Amounts::Brackets(_) => self.bracket(persons, quantity).map(|bracket| bracket.amount),
        }
    }

    /// The bracket that holds for a case; `None` in a hole, or where the price is the same for all.
    pub fn bracket(&self, persons: u32, quantity: Quantity) -> Option<&Bracket> {
        match &self.amounts {
            Amounts::Flat(_) => None,
            Amounts::Brackets(brackets) => brackets
                .iter()
                .find(|b| b.persons.contains(persons) && b.units.contains(quantity.begun_units())),
        }
    }
}

/// The price that holds on a day of care.
pub fn price_on(prices: &[Price], day: Date) -> Option<&Price> {
    prices.iter().find(|price| price.period.contains(day))
}

/// The day itself where a price holds on it, else the first later day from which one does.
pub fn priced_day(prices: &[Price], day: Date) -> Option<Date> {
    let coming = || prices.iter().filter_map(|price| price.period.from).filter(|from| *from > day).min();
    price_on(prices, day).map(|_| day).or_else(coming)
}

/// What is wrong with a table of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BracketFault {
    /// Two brackets, by position, hold for the same case.
    Overlap(usize, usize),
    /// A case that no bracket holds for.
    Hole {
        /// So many persons
        persons: u32,
        /// and so many units.
        units: u32,
    },
}

/// The first fault of a table of brackets that should hold for 1 to `persons_max` persons and any
/// number of units; `None` when every case has exactly one price.
///
/// It is enough to try each count at which a bracket begins or has just ended.
pub fn bracket_fault(brackets: &[Bracket], persons_max: u32) -> Option<BracketFault> {
    for (i, a) in brackets.iter().enumerate() {
        for (j, b) in brackets.iter().enumerate().skip(i.saturating_add(1)) {
            if a.persons.overlaps(b.persons) && a.units.overlaps(b.units) {
                return Some(BracketFault::Overlap(i, j));
            }
        }
    }
    let edges = |range: fn(&Bracket) -> CountRange| {
        let mut edges = vec![1];
        for range in brackets.iter().map(range) {
            edges.push(range.from);
            edges.extend(range.to.and_then(|to| to.checked_add(1)));
        }
        edges.sort_unstable();
        edges.dedup();
        edges.retain(|edge| *edge >= 1);
        edges
    };
    let persons = edges(|b| b.persons);
    let units = edges(|b| b.units);
    for persons in persons.into_iter().filter(|p| *p <= persons_max) {
        for &units in &units {
            if !brackets.iter().any(|b| b.persons.contains(persons) && b.units.contains(units)) {
                return Some(BracketFault::Hole { persons, units });
            }
        }
    }
    None
}

/// A step of a table at which one unit more costs less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BracketFall {
    /// The bracket, by position, after whose last unit
    pub before: usize,
    /// this one, by position, begins.
    pub after: usize,
    /// The last unit before it.
    pub units: u32,
}

/// The first step of a table without faults at which one unit more costs less, for a group of up to
/// `persons_max`: who books one unit more to pay less is charged right, and the table is likely wrong.
pub fn bracket_fall(brackets: &[Bracket], persons_max: u32) -> Option<BracketFall> {
    let cost = |bracket: &Bracket, units: u32| bracket.amount.times_ratio(units, 1);
    brackets.iter().enumerate().find_map(|(before, lower)| {
        let units = lower.units.to?;
        let next = units.checked_add(1)?;
        let falls = |higher: &Bracket| {
            let both = lower.persons.from.max(higher.persons.from);
            let asked = both <= persons_max && lower.persons.overlaps(higher.persons);
            asked && higher.units.from == next && cost(higher, next) < cost(lower, units)
        };
        let after = brackets.iter().position(falls)?;
        Some(BracketFall { before, after, units })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bracket(persons: (u32, Option<u32>), units: (u32, Option<u32>)) -> Bracket {
        Bracket {
            persons: CountRange { from: persons.0, to: persons.1 },
            units: CountRange { from: units.0, to: units.1 },
            amount: Cents::new(1000),
        }
    }

    #[test]
    fn rule_05_brackets_leave_no_hole_and_never_overlap() {
        let one = (1, Some(1));
        let more = (2, None);
        let whole = [bracket(one, (1, None)), bracket(more, (1, Some(4))), bracket(more, (5, None))];
        assert_eq!(bracket_fault(&whole, 4), None);
        let overlapping = [bracket(one, (1, None)), bracket((1, None), (1, None))];
        assert_eq!(bracket_fault(&overlapping, 4), Some(BracketFault::Overlap(0, 1)));
        let holed = [bracket(one, (1, None)), bracket(more, (1, Some(3))), bracket(more, (5, None))];
        assert_eq!(bracket_fault(&holed, 4), Some(BracketFault::Hole { persons: 2, units: 4 }));
        assert_eq!(bracket_fault(&holed, 1), None, "cases that cannot be asked for need no price");
        let unsorted = [bracket((1, None), (5, None)), bracket((1, None), (1, Some(4)))];
        assert_eq!(bracket_fault(&unsorted, 4), None, "in any order");
        let touching = [bracket((1, None), (4, None)), bracket((1, None), (1, Some(4)))];
        assert_eq!(bracket_fault(&touching, 4), Some(BracketFault::Overlap(0, 1)), "four units");
        assert_eq!(bracket_fault(&[], 1), Some(BracketFault::Hole { persons: 1, units: 1 }));
    }

    #[test]
    fn rule_06_a_step_at_which_one_unit_more_costs_less_is_found() {
        let priced =
            |persons, units, amount| Bracket { amount: Cents::new(amount), ..bracket(persons, units) };
        let (one, more) = ((1, Some(1)), (2, None));
        let table = |later| {
            [priced(more, (5, None), later), priced(more, (1, Some(4)), 2600), priced(one, (1, None), 100)]
        };
        assert_eq!(bracket_fall(&table(2080), 3), None, "five at 20.80 cost as much as four at 26.00");
        let fall = BracketFall { before: 1, after: 0, units: 4 };
        assert_eq!(bracket_fall(&table(2079), 3), Some(fall));
        assert_eq!(bracket_fall(&table(2079), 2), Some(fall), "for two already");
        assert_eq!(bracket_fall(&table(2079), 1), None, "nobody may ask for it");
        let others = [priced(one, (1, Some(4)), 2600), priced(more, (5, None), 100)];
        assert_eq!(bracket_fall(&others, 3), None, "other groups, other tables");
    }

    #[test]
    fn a_begun_hour_counts_for_the_bracket() {
        assert_eq!(Quantity::minutes(150).begun_units(), 3);
        assert_eq!(Quantity::units(2).begun_units(), 2);
    }
}
