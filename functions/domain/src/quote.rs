//! The price of a case, line by line (rules 5, 6, 28).
//!
//! Page, booking and bill print these lines and no other.
#![deny(clippy::arithmetic_side_effects)]

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::entitlement::{Care, Entitlement};
use crate::line::{Line, PriceRef};
use crate::offer::Terms;
use crate::price::{Price, Quantity, Tariff, Unit, price_on};
use crate::split::{Split, split};
use crate::vat::{Recipient, VatRate, VatRule, rule_for};

/// What is asked for: how much, for how many, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// How much of the unit.
    pub quantity: Quantity,
    /// For how many persons.
    pub persons: u32,
    /// Who they are, as VAT sees it.
    pub recipient: Recipient,
}

impl Case {
    /// The same case for what was really done: never more than was booked (rule 8).
    #[must_use]
    pub fn done(self, quantity: Quantity) -> Self {
        Self { quantity: quantity.min(self.quantity), ..self }
    }
}

/// A price, as the lines that make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The steps, in the order in which they are shown.
    pub lines: Vec<Line>,
    /// What is to be paid, VAT in it.
    pub total: Cents,
    /// What each of the persons bears, when there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Split>,
}

/// Why a case has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoQuote {
    /// No price holds on the day of the care.
    #[error("no price holds on that day")]
    NoPriceThatDay,
    /// No VAT rule holds for this recipient on that day.
    #[error("no VAT rule holds for this recipient on that day")]
    NoVatRule,
    /// No bracket holds for so many persons and units.
    #[error("no bracket holds for this case")]
    NoBracket,
    /// More persons than one booking may be for, or none.
    #[error("a booking is for 1 to {max} persons")]
    Persons {
        /// The most.
        max: u32,
    },
    /// The amount does not fit.
    #[error("the amount is too large")]
    TooLarge,
}

/// The price of a case on the day of the care.
///
/// Within one rate more never costs less. Across the brackets of a table it may: the rate is that of
/// the bracket for all that is charged, so five hours at 20.00 cost less than four at 26.00. Nothing is
/// capped, since a cap would charge a rate that neither tariff nor act names.
///
/// # Errors
/// [`NoQuote`] when the tariff has no price for the case or the day.
pub fn quote(terms: &Terms, case: &Case, day: Date) -> Result<Quote, NoQuote> {
    if case.persons == 0 || case.persons > terms.persons_max {
        return Err(NoQuote::Persons { max: terms.persons_max });
    }
    let lines = match &terms.tariff {
        Tariff::Funded { by } => vec![Line::Funded { by: by.clone() }],
        Tariff::Volunteers => vec![Line::Volunteers],
        Tariff::Paid { prices, vat, .. } => {
            let price = price_on(prices, day).ok_or(NoQuote::NoPriceThatDay)?;
            let rule = rule_for(vat, case.recipient, day).ok_or(NoQuote::NoVatRule)?;
            paid_lines(terms.unit, price, rule, case)?
        }
    };
    let total = Cents::checked_sum(lines.iter().map(Line::adds)).ok_or(NoQuote::TooLarge)?;
    let share = if case.persons > 1 { split(total, case.persons) } else { None };
    Ok(Quote { lines, total, share })
}

/// The price of a case less what the entitlements that cover the care pay of it: the total is what the
/// citizen pays. `held` may be in any order; [`crate::entitlement`] says which pays first.
///
/// # Errors
/// [`NoQuote`] when the tariff has no price for the case or the day.
pub fn quote_with(
    terms: &Terms,
    asked: &Case,
    care: &Care<'_>,
    held: &[Entitlement],
) -> Result<Quote, NoQuote> {
    quote(terms, asked, care.day).map(|quote| quote.less(held, care))
}

/// Units × rate, at least the minimum; VAT.
fn paid_lines(unit: Unit, price: &Price, rule: &VatRule, case: &Case) -> Result<Vec<Line>, NoQuote> {
    let charged = case.quantity.max(Quantity::units(price.minimum_units));
    let bracket = price.bracket(case.persons, charged);
    let rate = price.rate(case.persons, charged).ok_or(NoQuote::NoBracket)?;
    let asked = amount(rate, case.quantity)?;
    let net = amount(rate, charged)?;
    let mut lines = Vec::with_capacity(4);
    lines.push(Line::Units {
        quantity: case.quantity,
        unit,
        rate,
        amount: asked,
        price: Some(PriceRef { period: price.period, bracket: bracket.copied() }),
    });
    if charged > case.quantity {
        let difference = net.checked_sub(asked).ok_or(NoQuote::TooLarge)?;
        lines.push(Line::Minimum { units: price.minimum_units, amount: difference });
    }
    let ground = rule.ground.clone();
    lines.push(match (rule.exempt, price.vat_included) {
        (true, _) => Line::VatExempt { ground },
        (false, true) => Line::VatIncluded { rate: rule.rate, ground, amount: tax_within(net, rule.rate)? },
        (false, false) => Line::VatAdded { rate: rule.rate, ground, amount: tax_on(net, rule.rate)? },
    });
    Ok(lines)
}

impl Quote {
    /// The unit, and how many sixtieths of it are charged, the minimum counted; `None` when free.
    pub(crate) fn charged(&self) -> Option<(Unit, u32)> {
        let units = |line: &Line| {
            if let Line::Units { quantity, unit, .. } = line { Some((*unit, *quantity)) } else { None }
        };
        let minimum = |line: &Line| if let Line::Minimum { units, .. } = line { Some(*units) } else { None };
        let (unit, asked) = self.lines.iter().find_map(units)?;
        let charged = self.lines.iter().find_map(minimum).map_or(asked, Quantity::units);
        Some((unit, charged.sixtieths()))
    }
}

fn amount(rate: Cents, quantity: Quantity) -> Result<Cents, NoQuote> {
    rate.times_ratio(quantity.sixtieths(), 60).ok_or(NoQuote::TooLarge)
}

fn tax_on(net: Cents, rate: VatRate) -> Result<Cents, NoQuote> {
    net.times_ratio(rate.basis_points(), 10_000).ok_or(NoQuote::TooLarge)
}

fn tax_within(gross: Cents, rate: VatRate) -> Result<Cents, NoQuote> {
    let whole = rate.basis_points().saturating_add(10_000);
    gross.times_ratio(rate.basis_points(), whole).ok_or(NoQuote::TooLarge)
}

#[cfg(test)]
mod tests;
