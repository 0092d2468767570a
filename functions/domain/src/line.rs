//! One step of a price: what it adds, by which rule, from which datum (rules 5, 6, 7, 20, 28).
//!
//! Page, booking and bill print these lines and no other. They are stored with the booking, so a name
//! here never changes, and what was added later may be absent from what was stored before.

use serde::{Deserialize, Serialize};

use crate::entitlement::{EntitlementId, Programme, Took};
use crate::price::{Bracket, Quantity, Unit};
use crate::vat::VatRate;
use crate::{Cents, Period};

/// One step of a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    /// Units × rate.
    Units {
        /// How much.
        quantity: Quantity,
        /// Of what.
        unit: Unit,
        /// At how much each.
        rate: Cents,
        /// Their product.
        amount: Cents,
        /// Where the rate stands in the tariff; absent from what was stored before this was noted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<PriceRef>,
    },
    /// What is added because less than the minimum was asked for.
    Minimum {
        /// The least that is charged.
        units: u32,
        /// The difference.
        amount: Cents,
    },
    /// VAT on top of the lines above.
    VatAdded {
        /// The rate.
        rate: VatRate,
        /// Its legal ground.
        ground: String,
        /// The tax.
        amount: Cents,
    },
    /// VAT that is already in the lines above.
    VatIncluded {
        /// The rate.
        rate: VatRate,
        /// Its legal ground.
        ground: String,
        /// The tax contained.
        amount: Cents,
    },
    /// No VAT is due.
    VatExempt {
        /// The legal ground.
        ground: String,
    },
    /// Free, and someone pays for it.
    Funded {
        /// Who.
        by: String,
    },
    /// Free, and given by volunteers.
    Volunteers,
    /// The price of a group, divided: what this household bears of it.
    Share {
        /// Among how many households.
        members: u32,
        /// What this one bears.
        amount: Cents,
        /// What the others bear, taken off.
        others: Cents,
    },
    /// What an entitlement pays, taken off.
    Entitlement {
        /// Which.
        id: EntitlementId,
        /// The programme it comes from, with who pays.
        programme: Programme,
        /// What it took to pay this.
        took: Took,
        /// What it pays, as a positive amount.
        amount: Cents,
    },
}

/// The place of a rate in a tariff: the dates and, in a table, the bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceRef {
    /// The days of care for which the price holds.
    pub period: Period,
    /// The bracket; absent where the price is the same whatever the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bracket: Option<Bracket>,
}

/// The datum that a line comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'a> {
    /// A price of the tariff; `None` where the line was stored before this was noted.
    Price(Option<&'a PriceRef>),
    /// The price's minimum, in units.
    Minimum(u32),
    /// A line of the VAT table, or a provider's override, by its ground.
    Vat(&'a str),
    /// Who funds it.
    Funder(&'a str),
    /// The provider, who asks nothing.
    Volunteers,
    /// The members of the group at its closing.
    Members(u32),
    /// An entitlement, and the programme that issued it.
    Entitlement(&'a EntitlementId, &'a Programme),
}

impl Line {
    /// What the line adds to the total; negative where it takes away.
    pub fn adds(&self) -> Cents {
        match self {
            Self::Units { amount, .. } | Self::Minimum { amount, .. } | Self::VatAdded { amount, .. } => {
                *amount
            }
            Self::Share { others: taken, .. } | Self::Entitlement { amount: taken, .. } => taken.negated(),
            Self::VatIncluded { .. } | Self::VatExempt { .. } | Self::Funded { .. } | Self::Volunteers => {
                Cents::ZERO
            }
        }
    }

    /// The number of the domain's rule that the line applies.
    pub fn rule(&self) -> u8 {
        match self {
            Self::VatAdded { .. } | Self::VatIncluded { .. } | Self::VatExempt { .. } => 5,
            Self::Units { .. } | Self::Minimum { .. } => 6,
            Self::Entitlement { took: Took::Reduction, .. } => 7,
            Self::Share { .. } => 20,
            Self::Entitlement { took: Took::Euro | Took::Minutes(_), .. }
            | Self::Funded { .. }
            | Self::Volunteers => 28,
        }
    }

    /// The datum that the line comes from.
    pub fn source(&self) -> Source<'_> {
        match self {
            Self::Units { price, .. } => Source::Price(price.as_ref()),
            Self::Minimum { units, .. } => Source::Minimum(*units),
            Self::VatAdded { ground, .. } | Self::VatIncluded { ground, .. } | Self::VatExempt { ground } => {
                Source::Vat(ground)
            }
            Self::Funded { by } => Source::Funder(by),
            Self::Volunteers => Source::Volunteers,
            Self::Share { members, .. } => Source::Members(*members),
            Self::Entitlement { id, programme, .. } => Source::Entitlement(id, programme),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_08_a_line_stored_before_its_price_was_noted_is_still_read_and_written_the_same() {
        let stored = r#"{"line":"units","quantity":120,"unit":"hour","rate":2600,"amount":5200}"#;
        let line: Line = serde_json::from_str(stored).unwrap();
        assert_eq!((line.adds(), line.source()), (Cents::new(5200), Source::Price(None)));
        assert_eq!(serde_json::to_string(&line).unwrap(), stored);
    }

    #[test]
    fn rule_06_each_kind_of_line_names_its_rule() {
        let entitlement = |took| Line::Entitlement {
            id: "b-1".parse().unwrap(),
            programme: crate::testing::programme(),
            took,
            amount: Cents::new(1000),
        };
        assert_eq!(entitlement(Took::Reduction).rule(), 7);
        assert_eq!(entitlement(Took::Euro).rule(), 28);
        assert_eq!(entitlement(Took::Minutes(60)).rule(), 28);
        assert_eq!(entitlement(Took::Euro).adds(), Cents::new(-1000));
        let share = Line::Share { members: 3, amount: Cents::new(1000), others: Cents::new(2000) };
        assert_eq!((share.rule(), share.adds(), share.source()), (20, Cents::new(-2000), Source::Members(3)));
        let funded = Line::Funded { by: "Comune".to_owned() };
        assert_eq!((funded.rule(), funded.source()), (28, Source::Funder("Comune")));
        assert_eq!((Line::Volunteers.rule(), Line::Volunteers.source()), (28, Source::Volunteers));
    }
}
