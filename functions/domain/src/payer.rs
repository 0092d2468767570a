//! Who bears how much of a price (rules 6, 7): "the citizen pays, the municipality pays".

use crate::line::Line;
use crate::quote::Quote;
use crate::{Cents, Slug};

/// Someone who bears a part of a price.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The household.
    Citizen,
    /// Who pays for a programme.
    Programme {
        /// The programme.
        slug: Slug,
        /// Who pays, as shown.
        name: String,
    },
    /// Who makes it free for all.
    Funder {
        /// As shown.
        name: String,
    },
}

/// What one payer bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who.
    pub payer: Payer,
    /// How much; `None` for a funder, whose amount is agreed with the provider and not known here.
    pub amount: Option<Cents>,
}

impl Quote {
    /// What each payer bears: the citizen first, also when it is nothing, then the others in the order
    /// of the lines. What is known adds up to [`Quote::whole`].
    pub fn payers(&self) -> Vec<Part> {
        let mut parts = vec![Part { payer: Payer::Citizen, amount: Some(self.total) }];
        for line in &self.lines {
            match line {
                Line::Entitlement { programme, amount, .. } => {
                    let payer =
                        Payer::Programme { slug: programme.slug.clone(), name: programme.payer.clone() };
                    add(&mut parts, payer, *amount);
                }
                Line::Funded { by } => {
                    parts.push(Part { payer: Payer::Funder { name: by.clone() }, amount: None });
                }
                Line::Units { .. }
                | Line::Minimum { .. }
                | Line::VatAdded { .. }
                | Line::VatIncluded { .. }
                | Line::VatExempt { .. }
                | Line::Volunteers
                | Line::Share { .. } => {}
            }
        }
        parts
    }

    /// The price before entitlements, whoever pays it; of a group, this household's share.
    pub fn whole(&self) -> Cents {
        let paid =
            |line: &Line| if let Line::Entitlement { amount, .. } = line { Some(*amount) } else { None };
        // The parts of a sum that was made: adding them again cannot go beyond it.
        let paid = Cents::checked_sum(self.lines.iter().filter_map(paid));
        paid.and_then(|paid| paid.checked_add(self.total)).unwrap_or(self.total)
    }
}

/// One part for each payer: several entitlements of one programme are paid by the same.
fn add(parts: &mut Vec<Part>, payer: Payer, amount: Cents) {
    match parts.iter_mut().find(|part| part.payer == payer) {
        Some(part) => part.amount = part.amount.and_then(|sum| sum.checked_add(amount)),
        None => parts.push(Part { payer, amount: Some(amount) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entitlement::Benefit;
    use crate::price::Tariff;
    use crate::quote::quote_with;
    use crate::testing::{self, entitlement};

    #[test]
    fn rule_07_the_provider_sees_who_pays_how_much() {
        let mut other = entitlement("c", Benefit::Euro(Cents::new(700)));
        other.programme.slug = "sollievo".parse().unwrap();
        let held = [
            entitlement("a", Benefit::Euro(Cents::new(1000))),
            entitlement("b", Benefit::Minutes(30)),
            other,
        ];
        let quote =
            quote_with(&testing::offer().terms, &testing::case(120), &testing::care(), &held).unwrap();
        let programme =
            |slug: &str| Payer::Programme { slug: slug.parse().unwrap(), name: "il Comune".to_owned() };
        let part = |payer, cents| Part { payer, amount: Some(Cents::new(cents)) };
        assert_eq!(
            quote.payers(),
            [
                part(Payer::Citizen, 2200),
                part(programme("buono-famiglia"), 2300),
                part(programme("sollievo"), 700)
            ]
        );
        assert_eq!(quote.whole(), Cents::new(5200));
        assert_eq!(quote.total, Cents::new(2200));
    }

    #[test]
    fn rule_28_what_is_free_costs_the_citizen_nothing_and_names_the_funder() {
        let mut terms = testing::offer().terms;
        terms.tariff = Tariff::Funded { by: "Fondazione".to_owned() };
        let held = [entitlement("a", Benefit::Euro(Cents::new(1000)))];
        let quote = quote_with(&terms, &testing::case(120), &testing::care(), &held).unwrap();
        let funder = Part { payer: Payer::Funder { name: "Fondazione".to_owned() }, amount: None };
        assert_eq!(
            quote.payers(),
            [Part { payer: Payer::Citizen, amount: Some(Cents::ZERO) }, funder],
            "and no balance is used for it"
        );
    }
}
