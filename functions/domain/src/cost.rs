//! What a case would cost who asks beforehand (rules 6, 7, 20): the lines of the quote, down to what one
//! household bears of them. Nothing is promised and nothing is kept: a booking makes its own quote.
#![deny(clippy::arithmetic_side_effects)]

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::offer::Terms;
use crate::price::{Price, Quantity, Tariff, Unit, price_on, priced_day};
use crate::quote::{Case, NoQuote, Quote, quote};
use crate::vat::{Recipient, rule_for};

/// How households may share one offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// They agree among themselves and one of them books: as many households as persons, at most.
    Agreed,
    /// A group that fills: each household counts as one person of the tariff's table.
    Group {
        /// With so many it starts.
        min: u32,
        /// With so many it is full.
        max: u32,
    },
}

/// What somebody would like to know the cost of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How much of the unit.
    pub quantity: Quantity,
    /// For how many persons; in a group its households count instead.
    pub persons: u32,
    /// How many households share it; 1 where nobody does.
    pub households: u32,
    /// Who receives it, as VAT sees them.
    pub recipient: Recipient,
}

/// Why a wish has no cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCost {
    /// The tariff has no price for it.
    #[error(transparent)]
    NoQuote(#[from] NoQuote),
    /// More households, or fewer, than may share it.
    #[error("{min} to {max} households may share it")]
    Households {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
}

impl Sharing {
    /// From how many households to how many may share what is for so many persons.
    pub const fn households(self, persons: u32) -> (u32, u32) {
        match self {
            Self::Agreed => (1, persons),
            Self::Group { min, max } => (min, max),
        }
    }
}

/// What one household pays for care on a day, line by line; of shares that differ by a cent, the dearer.
///
/// # Errors
/// [`NoCost`] when the tariff has no price for the wish, or so many households may not share it.
pub fn cost(terms: &Terms, sharing: Option<Sharing>, wish: &Wish, day: Date) -> Result<Quote, NoCost> {
    let (min, max) = sharing.map_or((1, 1), |sharing| sharing.households(wish.persons));
    if !(min..=max).contains(&wish.households) {
        return Err(NoCost::Households { min, max });
    }
    let persons = match sharing {
        Some(Sharing::Group { .. }) => wish.households,
        Some(Sharing::Agreed) | None => wish.persons,
    };
    let case = Case { quantity: wish.quantity, persons, recipient: wish.recipient };
    let whole = quote(terms, &case, day)?;
    Ok(whole.shared_among(wish.households).ok_or(NoQuote::TooLarge)?)
}

/// The day whose price is told: `day` itself, or the next one that has a price; `None` when none is to
/// come. What is free is so on every day.
pub fn day_of_price(terms: &Terms, day: Date) -> Option<Date> {
    match &terms.tariff {
        Tariff::Funded { .. } | Tariff::Volunteers => Some(day),
        Tariff::Paid { prices, .. } => priced_day(prices, day),
    }
}

/// Whether it makes a difference to the price who of them receives the care.
pub fn depends_on_recipient(terms: &Terms, recipients: &[Recipient], day: Date) -> bool {
    let Tariff::Paid { vat, .. } = &terms.tariff else { return false };
    let mut rules = recipients.iter().map(|recipient| rule_for(vat, *recipient, day));
    let first = rules.next();
    rules.any(|rule| Some(rule) != first)
}

/// The amounts of which the portal shows beforehand what they cost: a few that are often asked for,
/// none below the minimum.
pub fn usual_quantities(terms: &Terms, day: Date) -> Vec<Quantity> {
    let least = Quantity::units(price_of(terms, day).map_or(1, |price| price.minimum_units));
    let lengths = terms.calendar.iter().flat_map(|calendar| &calendar.lengths_minutes);
    let mut usual: Vec<Quantity> = match terms.unit {
        Unit::Hour if terms.calendar.is_some() => {
            lengths.map(|minutes| Quantity::minutes(*minutes)).collect()
        }
        Unit::Hour => [1, 2, 3, 4, 6, 8].map(Quantity::units).to_vec(),
        Unit::Visit => [1, 2, 5, 10].map(Quantity::units).to_vec(),
        Unit::Piece => [1, 2, 5].map(Quantity::units).to_vec(),
        Unit::Day => [1, 2, 5, 20].map(Quantity::units).to_vec(),
        Unit::Month => [1, 3, 6, 12].map(Quantity::units).to_vec(),
        Unit::Course => vec![Quantity::units(1)],
    };
    usual.sort_unstable();
    usual.dedup();
    usual.retain(|quantity| *quantity >= least);
    usual.truncate(USUAL_MAX);
    if usual.is_empty() { vec![least] } else { usual }
}

/// Rows that a table of usual cases has at most.
const USUAL_MAX: usize = 4;

/// For how many persons the portal shows beforehand what they cost, or households of a group: the
/// fewest, the most and one between.
pub fn usual_persons(terms: &Terms, sharing: Option<Sharing>) -> Vec<u32> {
    let (min, max) = match sharing {
        Some(group @ Sharing::Group { .. }) => group.households(0),
        Some(Sharing::Agreed) | None => (1, terms.persons_max),
    };
    let mut usual = vec![min, min.saturating_add(1), max];
    usual.retain(|persons| *persons <= max);
    usual.dedup();
    usual
}

fn price_of(terms: &Terms, day: Date) -> Option<&Price> {
    match &terms.tariff {
        Tariff::Paid { prices, .. } => price_on(prices, day),
        Tariff::Funded { .. } | Tariff::Volunteers => None,
    }
}

#[cfg(test)]
mod tests;
