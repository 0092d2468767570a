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
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::price::{Amounts, Bracket, CountRange, Price, TariffClass};
    use crate::{Period, testing};

    const DAY: Date = date(2026, 12, 3);

    fn case(minutes: u32, persons: u32, recipient: Recipient) -> Case {
        Case { quantity: Quantity::minutes(minutes), persons, recipient }
    }

    fn total(terms: &Terms, case: Case) -> i64 {
        quote(terms, &case, DAY).unwrap().total.get()
    }

    #[test]
    fn rule_06_units_times_rate_with_vat_in_it() {
        let terms = testing::offer().terms;
        let quote = quote(&terms, &case(120, 1, Recipient::Minor), DAY).unwrap();
        assert_eq!(quote.total, Cents::new(5200));
        assert_eq!(
            quote.lines,
            [
                Line::Units {
                    quantity: Quantity::minutes(120),
                    unit: Unit::Hour,
                    rate: Cents::new(2600),
                    amount: Cents::new(5200),
                    price: Some(PriceRef { period: Period::ALWAYS, bracket: None }),
                },
                Line::VatIncluded {
                    rate: VatRate::try_from(500).unwrap(),
                    ground: "prova".to_owned(),
                    amount: Cents::new(248)
                },
            ]
        );
    }

    #[test]
    fn rule_06_vat_on_top_depends_on_the_recipient() {
        let mut terms = testing::offer().terms;
        terms.tariff = testing::paid(Amounts::Flat(Cents::new(1000)), false);
        assert_eq!(total(&terms, case(60, 1, Recipient::Elderly)), 1050);
        assert_eq!(total(&terms, case(60, 1, Recipient::Other)), 1220);
        let nobody = quote(&terms, &case(60, 1, Recipient::Disabled), DAY);
        assert_eq!(nobody, Err(NoQuote::NoVatRule));
    }

    #[test]
    fn rule_06_at_least_the_minimum_and_the_line_says_so() {
        let mut terms = testing::offer().terms;
        if let Tariff::Paid { prices, .. } = &mut terms.tariff {
            prices[0].minimum_units = 3;
        }
        let quote = quote(&terms, &case(90, 1, Recipient::Minor), DAY).unwrap();
        assert_eq!(quote.total, Cents::new(7800));
        assert_eq!(quote.lines[1], Line::Minimum { units: 3, amount: Cents::new(3900) });
        assert_eq!(
            total(&terms, case(240, 1, Recipient::Minor)),
            10400,
            "above the minimum nothing is added"
        );
    }

    #[test]
    fn rule_05_brackets_price_the_group_and_the_share_divides_it() {
        let mut terms = testing::offer().terms;
        let bracket = |from, to, amount| Bracket {
            persons: CountRange { from, to },
            units: CountRange { from: 1, to: None },
            amount: Cents::new(amount),
        };
        terms.tariff =
            testing::paid(Amounts::Brackets(vec![bracket(1, Some(1), 2500), bracket(2, None, 3100)]), true);
        assert_eq!(total(&terms, case(60, 1, Recipient::Minor)), 2500);
        let shared = quote(&terms, &case(60, 3, Recipient::Minor), DAY).unwrap();
        assert_eq!(shared.total, Cents::new(3100));
        assert_eq!(shared.share, split(Cents::new(3100), 3));
        assert_eq!(quote(&terms, &case(60, 4, Recipient::Minor), DAY), Err(NoQuote::Persons { max: 3 }));
    }

    #[test]
    fn rule_06_the_tariff_is_that_of_the_day_of_the_care() {
        let mut terms = testing::offer().terms;
        let price = |from, to, cents| Price {
            period: Period { from, to },
            amounts: Amounts::Flat(Cents::new(cents)),
            minimum_units: 1,
            vat_included: true,
        };
        if let Tariff::Paid { prices, .. } = &mut terms.tariff {
            *prices = vec![
                price(Some(date(2026, 1, 1)), Some(date(2026, 12, 31)), 2000),
                price(Some(date(2027, 1, 1)), None, 2200),
            ];
        }
        let on = |day| quote(&terms, &case(60, 1, Recipient::Minor), day).map(|q| q.total.get());
        assert_eq!(on(date(2026, 12, 31)), Ok(2000));
        assert_eq!(on(date(2027, 1, 1)), Ok(2200));
        assert_eq!(on(date(2025, 12, 31)), Err(NoQuote::NoPriceThatDay));
    }

    #[test]
    fn rule_28_free_is_a_price_and_says_by_whose_means() {
        let mut terms = testing::offer().terms;
        terms.tariff = Tariff::Funded { by: "Comune".to_owned() };
        let funded = quote(&terms, &case(60, 1, Recipient::Disabled), DAY).unwrap();
        assert_eq!(
            (funded.total, &funded.lines[..]),
            (Cents::ZERO, &[Line::Funded { by: "Comune".to_owned() }][..])
        );
        terms.tariff = Tariff::Volunteers;
        assert_eq!(quote(&terms, &case(60, 1, Recipient::Other), DAY).unwrap().lines, [Line::Volunteers]);
    }

    #[test]
    fn exempt_says_its_ground() {
        let mut terms = testing::offer().terms;
        if let Tariff::Paid { vat, class, .. } = &mut terms.tariff {
            vat[0].exempt = true;
            assert_eq!(*class, TariffClass::Own);
        }
        let quote = quote(&terms, &case(60, 1, Recipient::Minor), DAY).unwrap();
        assert_eq!(quote.lines[1], Line::VatExempt { ground: "prova".to_owned() });
        assert_eq!(quote.total, Cents::new(2600));
    }

    proptest! {
        #[test]
        fn rule_06_lines_add_up_and_more_hours_never_cost_less(
            rate in 0_i64..100_000, minutes in 1_u32..2_000, more in 0_u32..500, minimum in 1_u32..6, included: bool
        ) {
            let mut terms = testing::offer().terms;
            terms.tariff = testing::paid(Amounts::Flat(Cents::new(rate)), included);
            if let Tariff::Paid { prices, .. } = &mut terms.tariff {
                prices[0].minimum_units = minimum;
            }
            let one = quote(&terms, &case(minutes, 1, Recipient::Other), DAY).unwrap();
            let sum: i64 = one.lines.iter().map(|line| line.adds().get()).sum();
            prop_assert_eq!(sum, one.total.get());
            prop_assert!(one.total >= Cents::ZERO);
            let longer = quote(&terms, &case(minutes.saturating_add(more), 1, Recipient::Other), DAY).unwrap();
            prop_assert!(longer.total >= one.total);
        }
    }
}
