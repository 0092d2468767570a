//! The price of a group of households: a ceiling accepted beforehand, shares fixed at closing
//! (rules 6 and 20).
//!
//! Each household counts as one person of the tariff's table. The whole price is divided first, and
//! each household's own entitlements then pay of its own share: what one of them is given is nobody
//! else's to have or to know.
#![deny(clippy::arithmetic_side_effects)]

use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::code::BookingCode;
use crate::entitlement::{Care, Entitlement};
use crate::line::Line;
use crate::offer::Terms;
use crate::price::Quantity;
use crate::quote::{Case, NoQuote, Quote, quote};
use crate::split::{Split, split};
use crate::vat::Recipient;

/// What a group asks for, however many they become.
#[derive(Clone, Copy, Debug)]
pub struct GroupCase {
    /// How much of the unit.
    pub quantity: Quantity,
    /// For whom, as VAT sees it.
    pub recipient: Recipient,
    /// The fewest households with which it starts.
    pub members_min: u32,
}

/// Why a group has no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoGroupPrice {
    /// The tariff has none.
    #[error(transparent)]
    NoQuote(#[from] NoQuote),
    /// Fewer households than the group starts with.
    #[error("a group starts with {min} households")]
    TooFew {
        /// The fewest.
        min: u32,
    },
    /// A household is listed twice.
    #[error("a household is listed twice")]
    Twice,
    /// A share would be above what each has accepted: they must be asked anew.
    #[error("a share would be {share}, above the ceiling of {ceiling}")]
    AboveCeiling {
        /// What was accepted.
        ceiling: Cents,
        /// What the dearest share would be.
        share: Cents,
    },
}

/// The price of a group, fixed at its closing. Nothing changes it: who leaves later pays what stays due
/// of their own share under the terms, and the others pay theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPrice {
    whole: Quote,
    split: Split,
    /// In order, so that places do not depend on who was listed first.
    members: Vec<BookingCode>,
}

/// The most that a household of the group will pay: its share with the fewest members, odd cent
/// included. What each accepts when it joins.
///
/// # Errors
/// [`NoGroupPrice::NoQuote`] when the tariff has no price for that case and day.
pub fn ceiling(terms: &Terms, group: &GroupCase, care: &Care<'_>) -> Result<Cents, NoGroupPrice> {
    let (_, split) = divided(terms, group, group.members_min, care)?;
    Ok(split.of(0))
}

impl GroupPrice {
    /// Fixes the price for the households that are in it at closing, each by the code of its booking,
    /// in any order.
    ///
    /// # Errors
    /// [`NoGroupPrice`] when they are too few, one is listed twice, or the tariff has no price or a
    /// dearer one than they accepted.
    pub fn close(
        terms: &Terms,
        group: &GroupCase,
        care: &Care<'_>,
        mut members: Vec<BookingCode>,
    ) -> Result<Self, NoGroupPrice> {
        let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
        if count < group.members_min {
            return Err(NoGroupPrice::TooFew { min: group.members_min });
        }
        members.sort_unstable();
        if members.array_windows().any(|[a, b]| a == b) {
            return Err(NoGroupPrice::Twice);
        }
        let ceiling = ceiling(terms, group, care)?;
        let (whole, split) = divided(terms, group, count, care)?;
        let share = split.of(0);
        if share > ceiling {
            return Err(NoGroupPrice::AboveCeiling { ceiling, share });
        }
        Ok(Self { whole, split, members })
    }

    /// What one household pays, line by line: the group's lines, its share, what its own entitlements
    /// pay of it. `None` for who was not in the group at its closing.
    pub fn quote_of(&self, member: &BookingCode, care: &Care<'_>, held: &[Entitlement]) -> Option<Quote> {
        let place = self.members.binary_search(member).ok()?;
        // The codes are drawn at random, so the odd cents fall on nobody in particular.
        let place = u32::try_from(place).ok()?;
        self.whole.clone().share_at(&self.split, place).map(|share| share.less(held, care))
    }
}

impl Quote {
    /// What one of so many households bears of it, line by line: of shares that differ by a cent, the
    /// dearer. `None` where nobody is there to pay.
    pub fn shared_among(self, households: u32) -> Option<Self> {
        if households == 1 {
            return Some(self);
        }
        let split = split(self.total, households)?;
        self.share_at(&split, 0)
    }

    /// What the household at `place` bears of a price that is split.
    fn share_at(mut self, split: &Split, place: u32) -> Option<Self> {
        let amount = split.of(place);
        let others = self.total.checked_sub(amount)?;
        if !self.total.is_zero() {
            self.lines.push(Line::Share { members: split.members, amount, others });
        }
        Some(Self { lines: self.lines, total: amount, share: None })
    }
}

/// The price for so many households, and its shares.
fn divided(
    terms: &Terms,
    group: &GroupCase,
    members: u32,
    care: &Care<'_>,
) -> Result<(Quote, Split), NoGroupPrice> {
    let asked = Case { quantity: group.quantity, persons: members, recipient: group.recipient };
    let whole = quote(terms, &asked, care.day)?;
    let parts = split(whole.total, members).ok_or(NoQuote::TooLarge)?;
    Ok((whole, parts))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

    use proptest::prelude::*;

    use super::*;
    use crate::entitlement::Benefit;
    use crate::price::{Amounts, Bracket, CountRange, Tariff};
    use crate::testing::{self, entitlement};

    fn code(n: u64) -> BookingCode {
        BookingCode::from_random(n.to_be_bytes())
    }

    fn terms(hourly: Amounts) -> Terms {
        let mut terms = testing::offer().terms;
        terms.tariff = testing::paid(hourly, true);
        terms.persons_max = 12;
        terms
    }

    fn by_members(amounts: &[i64]) -> Amounts {
        let last = amounts.len();
        let bracket = |(n, amount): (usize, &i64)| {
            let from = u32::try_from(n + 1).unwrap();
            let to = (n + 1 < last).then_some(from);
            let persons = CountRange { from, to };
            Bracket { persons, units: CountRange { from: 1, to: None }, amount: Cents::new(*amount) }
        };
        Amounts::Brackets(amounts.iter().enumerate().map(bracket).collect())
    }

    fn group(minutes: u32, members_min: u32) -> GroupCase {
        GroupCase { quantity: Quantity::minutes(minutes), recipient: Recipient::Minor, members_min }
    }

    fn total(price: &GroupPrice, member: u64) -> i64 {
        price.quote_of(&code(member), &testing::care(), &[]).unwrap().total.get()
    }

    #[test]
    fn rule_20_each_accepts_the_price_at_the_minimum_and_pays_no_more() {
        let (terms, care) = (terms(Amounts::Flat(Cents::new(3100))), testing::care());
        assert_eq!(
            ceiling(&terms, &group(60, 3), &care),
            Ok(Cents::new(1034)),
            "31.00 in three, odd cent in"
        );
        let price = GroupPrice::close(&terms, &group(60, 3), &care, (0..4).map(code).collect()).unwrap();
        assert_eq!((0..4).map(|n| total(&price, n)).collect::<Vec<_>>(), [775; 4]);
        let lines = price.quote_of(&code(0), &care, &[]).unwrap().lines;
        let share = Line::Share { members: 4, amount: Cents::new(775), others: Cents::new(2325) };
        assert_eq!(lines.last(), Some(&share));
        assert_eq!(price.quote_of(&code(9), &care, &[]), None, "who was not there has no price");
    }

    #[test]
    fn rule_20_a_group_closes_only_at_what_was_accepted() {
        let care = testing::care();
        let close = |amounts, members: Vec<BookingCode>| {
            GroupPrice::close(&terms(amounts), &group(60, 2), &care, members).err()
        };
        let flat = || Amounts::Flat(Cents::new(3100));
        assert_eq!(close(flat(), vec![code(1)]), Some(NoGroupPrice::TooFew { min: 2 }));
        assert_eq!(close(flat(), vec![code(1), code(2), code(1)]), Some(NoGroupPrice::Twice));
        let dearer = by_members(&[2500, 3000, 6000]);
        assert_eq!(
            close(dearer, (0..3).map(code).collect()),
            Some(NoGroupPrice::AboveCeiling { ceiling: Cents::new(1500), share: Cents::new(2000) })
        );
        assert_eq!(
            close(by_members(&[2500, 3000, 4500]), (0..3).map(code).collect()),
            None,
            "as much is fine"
        );
    }

    #[test]
    fn rule_20_an_entitlement_pays_of_its_holders_share_alone() {
        let (terms, care) = (terms(Amounts::Flat(Cents::new(3000))), testing::care());
        let price = GroupPrice::close(&terms, &group(120, 3), &care, (0..3).map(code).collect()).unwrap();
        let held = [entitlement("h", Benefit::Minutes(60))];
        let mine = price.quote_of(&code(1), &care, &held).unwrap();
        assert_eq!(mine.total, Cents::new(1000), "an hour pays for half of a share of 20.00");
        assert_eq!(mine.whole(), Cents::new(2000));
        assert_eq!(total(&price, 2), 2000);
    }

    #[test]
    fn rule_28_a_free_group_divides_nothing() {
        let mut terms = terms(Amounts::Flat(Cents::ZERO));
        terms.tariff = Tariff::Volunteers;
        let price =
            GroupPrice::close(&terms, &group(60, 2), &testing::care(), (0..3).map(code).collect()).unwrap();
        let mine = price.quote_of(&code(1), &testing::care(), &[]).unwrap();
        assert_eq!((mine.total, &mine.lines[..]), (Cents::ZERO, &[Line::Volunteers][..]));
    }

    #[test]
    fn rule_20_a_price_that_was_fixed_is_read_as_it_was_written() {
        let (terms, care) = (terms(Amounts::Flat(Cents::new(3100))), testing::care());
        let price = GroupPrice::close(&terms, &group(60, 2), &care, (0..3).map(code).collect()).unwrap();
        let again: GroupPrice = serde_json::from_str(&serde_json::to_string(&price).unwrap()).unwrap();
        assert_eq!(again, price);
    }

    proptest! {
        #[test]
        fn rule_06_shares_are_fair_exact_and_the_same_in_any_order(
            rate in 0_i64..100_000, minutes in 1_u32..600, members in 2_u64..12, turn in 0_usize..12
        ) {
            let (terms, care) = (terms(Amounts::Flat(Cents::new(rate))), testing::care());
            let (members, group) = ((0..members).map(code).collect::<Vec<_>>(), group(minutes, 2));
            let price = GroupPrice::close(&terms, &group, &care, members.clone()).unwrap();
            let shares: Vec<i64> =
                members.iter().map(|one| price.quote_of(one, &care, &[]).unwrap().total.get()).collect();
            prop_assert_eq!(shares.iter().sum::<i64>(), price.whole.total.get());
            prop_assert!(shares.iter().max().unwrap() - shares.iter().min().unwrap() <= 1);
            prop_assert!(*shares.iter().max().unwrap() <= ceiling(&terms, &group, &care).unwrap().get());
            let mut turned = members.clone();
            turned.rotate_left(turn % members.len());
            prop_assert_eq!(&GroupPrice::close(&terms, &group, &care, turned.clone()).unwrap(), &price);
            turned.reverse();
            prop_assert_eq!(&GroupPrice::close(&terms, &group, &care, turned).unwrap(), &price);
        }
    }
}
