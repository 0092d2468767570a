//! What is due back to whom, and what is still owed (rules 16, 20, 25, 28).
//!
//! One principle for every state, kind and moment: each payer is given back what it gave beyond what it
//! owes in the end. While it is open whether the care was given — one side may still contest, or an
//! operator has yet to decide — nothing moves. Of a request that is its accepted quote; of a group, the household's own share; of
//! a series, each date by itself, so that what is called off for good is the sum of its dates.
//!
//! What stays due of a booking called off late is a share of what the household pays, which is the
//! total that it saw. An entitlement pays only for care that was given: its uses go back whole, the
//! last one first, so that the balance that ends latest, which is of most use, is free again first.
#![deny(clippy::arithmetic_side_effects)]

use crate::Cents;
use crate::deduction::EntitlementUse;
use crate::entitlement::Took;
use crate::quote::Quote;
use crate::state::BookingState;

/// A booking, as far as what each payer owes for it goes.
#[derive(Clone, Copy, Debug)]
pub struct Booked<'a> {
    /// Where it stands.
    pub state: BookingState,
    /// What was booked.
    pub quote: &'a Quote,
    /// What was really done, once that is known: see [`crate::quote::Case::done`].
    pub done: Option<&'a Quote>,
    /// What stays due of one that was called off, or to which the household did not come: see
    /// [`crate::cancel::cost`].
    pub due: Cents,
}

/// What the payers have given so far.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The household: charges less refunds, or what was received as agreed.
    pub citizen: Cents,
    /// The uses of entitlements that have not been reversed, in the order in which they paid.
    pub uses: &'a [EntitlementUse],
}

/// Something to be given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// Money, to the household.
    Citizen(Cents),
    /// A use to be reversed, all of it or a part: the amount, and the minutes where it took minutes.
    Use(EntitlementUse),
}

/// What remains to be done about the money of a booking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remaining {
    /// What is due back, in the order in which it is given back.
    pub back: Vec<Due>,
    /// What the household has yet to pay: never both this and something due back to it.
    pub owed: Cents,
}

/// What a booking has come to, as far as money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing is owed yet, and nothing but a hold's own payment has been given: who has given waits.
    Open,
    /// It is open what is owed: whatever has been given stays where it is.
    Waits,
    /// What was booked is owed.
    Stands,
    /// What was done is owed.
    Given,
    /// Nothing is owed but what stays due.
    Void,
}

impl Outcome {
    /// What a state comes to.
    pub(crate) fn of(state: BookingState) -> Self {
        match state {
            BookingState::Requested | BookingState::Quoted | BookingState::Held => Self::Open,
            // An operator has yet to say what becomes of it, or the other side may still contest.
            BookingState::AtDesk | BookingState::NotCome => Self::Waits,
            BookingState::Confirmed | BookingState::Proposed => Self::Stands,
            BookingState::Completed => Self::Given,
            BookingState::Informed
            | BookingState::Declined
            | BookingState::Closed
            | BookingState::Lapsed
            | BookingState::Expired
            | BookingState::Cancelled
            | BookingState::Refunded => Self::Void,
        }
    }
}

/// What each payer owes of a booking that stands or was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bill {
    /// The household's part.
    pub(crate) total: Cents,
    /// What each entitlement pays.
    pub(crate) uses: Vec<EntitlementUse>,
}

impl Booked<'_> {
    /// What is owed in the end: of what was done, and of no payer more than what was booked, even where
    /// a table makes fewer units dearer or an entitlement pays less than it did (rule 8).
    pub(crate) fn bill(&self) -> Bill {
        let (quote, done) = (self.quote, self.done.filter(|_| Outcome::of(self.state) == Outcome::Given));
        let Some(done) = done.filter(|done| done.whole() <= quote.whole()) else {
            return Bill { total: quote.total, uses: quote.uses() };
        };
        let booked = quote.uses();
        let uses = done.uses().into_iter().filter_map(|one| {
            let most = booked.iter().find(|most| most.id == one.id)?;
            Some(EntitlementUse { amount: one.amount.min(most.amount), ..one })
        });
        Bill { total: done.total.min(quote.total), uses: uses.collect() }
    }
}

/// What is due back to whom, and what is still owed, after what has been given so far. Once that is
/// done, it says that nothing remains.
pub fn remaining(booked: &Booked<'_>, given: &Given<'_>) -> Remaining {
    let (owes, uses) = match Outcome::of(booked.state) {
        Outcome::Open | Outcome::Waits => return Remaining::default(),
        Outcome::Stands | Outcome::Given => {
            let bill = booked.bill();
            (bill.total, bill.uses)
        }
        Outcome::Void => (booked.due, Vec::new()),
    };
    let mut back: Vec<Due> =
        given.uses.iter().rev().filter_map(|one| beyond(one, &uses)).map(Due::Use).collect();
    let more = given.citizen.checked_sub(owes).unwrap_or(Cents::ZERO);
    if more > Cents::ZERO {
        back.push(Due::Citizen(more));
    }
    Remaining { back, owed: more.negated().max(Cents::ZERO) }
}

/// What of a use goes beyond what its entitlement owes in the end.
fn beyond(given: &EntitlementUse, owed: &[EntitlementUse]) -> Option<EntitlementUse> {
    let Some(owed) = owed.iter().find(|one| one.id == given.id) else { return Some(given.clone()) };
    let amount = given.amount.checked_sub(owed.amount).filter(|amount| *amount > Cents::ZERO)?;
    let took = match (given.took, owed.took) {
        (Took::Minutes(given), Took::Minutes(owed)) => Took::Minutes(given.saturating_sub(owed)),
        (took, _) => took,
    };
    Some(EntitlementUse { took, amount, ..given.clone() })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

    use jiff::{Timestamp, ToSpan};

    use super::*;
    use crate::cancel::{Cancellable, cost};
    use crate::code::BookingCode;
    use crate::entitlement::{Benefit, Entitlement, Reduction};
    use crate::group_price::{GroupCase, GroupPrice};
    use crate::offer::Withdrawal;
    use crate::price::Quantity;
    use crate::quote::quote_with;
    use crate::state::{Actor, Name};
    use crate::testing::{self, entitlement};

    fn held() -> [Entitlement; 3] {
        [
            entitlement("a-less", Benefit::Reduction(Reduction { percent: 10, per_unit: Cents::ZERO })),
            entitlement("b-euro", Benefit::Euro(Cents::new(500))),
            entitlement("c-hours", Benefit::Minutes(60)),
        ]
    }

    fn quote(minutes: u32, held: &[Entitlement]) -> Quote {
        let asked = testing::case(120).done(Quantity::minutes(minutes));
        quote_with(&testing::offer().terms, &asked, &testing::care(), held).unwrap()
    }

    fn after(booked: &Booked<'_>, citizen: i64, uses: &[EntitlementUse]) -> Remaining {
        remaining(booked, &Given { citizen: Cents::new(citizen), uses })
    }

    #[test]
    fn rule_28_uses_go_back_whole_and_the_last_one_first() {
        let quote = quote(120, &held());
        let booked = Booked { state: BookingState::Cancelled, quote: &quote, done: None, due: Cents::ZERO };
        let mut back: Vec<Due> = quote.uses().into_iter().rev().map(Due::Use).collect();
        assert_eq!(back.len(), 3);
        back.push(Due::Citizen(quote.total));
        assert_eq!(after(&booked, quote.total.get(), &quote.uses()), Remaining { back, owed: Cents::ZERO });
    }

    #[test]
    fn rule_16_of_what_is_called_off_late_the_household_loses_its_share_and_the_programme_nothing() {
        let quote = quote(120, &held());
        let due = Cents::new(quote.total.get() / 2);
        let booked = Booked { state: BookingState::Cancelled, quote: &quote, done: None, due };
        let paid = after(&booked, quote.total.get(), &quote.uses());
        assert_eq!(paid.back.last(), Some(&Due::Citizen(Cents::new(quote.total.get() - due.get()))));
        let later = after(&booked, 0, &quote.uses());
        assert_eq!((later.back.len(), later.owed), (3, due), "to be paid to the provider, as agreed");
    }

    #[test]
    fn rule_08_what_was_not_done_goes_back_to_who_paid_for_it() {
        let (whole, half) = (quote(120, &held()), quote(60, &held()));
        let booked =
            Booked { state: BookingState::Completed, quote: &whole, done: Some(&half), due: Cents::ZERO };
        let left_over = after(&booked, whole.total.get(), &whole.uses());
        // 52.00: 5.20 less, 5.00 of the voucher, an hour for 23.40, 18.40 paid. 26.00: 2.60 less, 5.00 of
        // the voucher, 53 minutes for the remaining 18.40.
        let use_of = |n: usize, took, cents| {
            Due::Use(EntitlementUse { took, amount: Cents::new(cents), ..whole.uses()[n].clone() })
        };
        assert_eq!(
            left_over.back,
            [
                use_of(2, Took::Minutes(12), 500),
                use_of(0, Took::Reduction, 260),
                Due::Citizen(Cents::new(1840))
            ]
        );
    }

    #[test]
    fn rule_08_a_bill_is_never_above_what_was_booked() {
        let (whole, half) = (quote(120, &[]), quote(60, &[]));
        let booked =
            |state| Booked { state, quote: &half, done: Some(&whole), due: Cents::ZERO }.bill().total.get();
        assert_eq!(booked(BookingState::Completed), 2600);
        let booked = |state| Booked { state, quote: &whole, done: Some(&half), due: Cents::ZERO };
        assert_eq!(booked(BookingState::Completed).bill().total.get(), 2600);
        assert_eq!(booked(BookingState::Confirmed).bill().total.get(), 5200, "not before it was done");
    }

    #[test]
    fn rule_08_no_payer_owes_more_than_its_part_of_what_was_booked() {
        let voucher = |id, cents| entitlement(id, Benefit::Euro(Cents::new(cents)));
        let of = |booked: &[Entitlement], done: &[Entitlement]| {
            let (whole, part) = (quote(120, booked), quote(90, done));
            let booked =
                Booked { state: BookingState::Completed, quote: &whole, done: Some(&part), due: Cents::ZERO };
            let bill = booked.bill();
            (bill.total.get(), bill.uses.iter().map(|one| one.amount.get()).collect::<Vec<_>>())
        };
        let booked = [voucher("a", 4000)];
        assert_eq!(of(&booked, &booked), (0, vec![3900]), "39.00 for an hour and a half");
        assert_eq!(of(&booked, &[]), (1200, vec![]), "the household never agreed to more than 12.00");
        assert_eq!(of(&booked, &[voucher("a", 3000)]), (900, vec![3000]));
        assert_eq!(
            of(&[voucher("a", 1000)], &booked),
            (0, vec![1000]),
            "nor its programme to more than 10.00"
        );
        assert_eq!(of(&booked, &[voucher("b", 3000)]), (900, vec![]), "nor another to anything");
    }

    #[test]
    fn rule_25_nothing_goes_back_while_it_may_be_contested() {
        let quote = quote(120, &held());
        for state in [BookingState::NotCome, BookingState::AtDesk] {
            let booked = Booked { state, quote: &quote, done: None, due: Cents::ZERO };
            assert_eq!(after(&booked, quote.total.get(), &quote.uses()), Remaining::default(), "{state:?}");
            assert_eq!(after(&booked, 0, &[]), Remaining::default(), "{state:?}, not paid");
        }
    }

    #[test]
    fn rule_20_who_leaves_a_group_pays_under_the_terms_and_raises_nobodys_price() {
        let mut terms = testing::offer().terms;
        terms.persons_max = 4;
        let case = testing::case(120);
        let group = GroupCase { quantity: case.quantity, recipient: case.recipient, members_min: 2 };
        let members: Vec<BookingCode> = (0..3).map(|n| BookingCode::from_random([n; 8])).collect();
        let price = GroupPrice::close(&terms, &group, &testing::care(), members.clone()).unwrap();
        let of = |n: usize| price.quote_of(&members[n], &testing::care(), &[]).unwrap();
        let others = [of(1), of(2)];

        let share = of(0);
        let starts_at: Timestamp = "2026-12-03T14:00:00Z".parse().unwrap();
        let state = BookingState::Confirmed;
        let booking =
            Cancellable { state, total: share.total, booked_at: starts_at - 240.hours(), starts_at };
        let late = starts_at - 1.hour();
        let cost = cost(terms.cancellation, Withdrawal::Excluded, &booking, Actor::Citizen, late);
        let booked = Booked { state: BookingState::Cancelled, quote: &share, done: None, due: cost.due };
        assert_eq!((share.total, cost.due), (Cents::new(1734), Cents::new(867)), "half of a third of 52.00");
        assert_eq!(after(&booked, share.total.get(), &[]).back, [Due::Citizen(Cents::new(867))]);
        assert_eq!([of(1), of(2)], others, "the price was fixed at closing");
    }

    #[test]
    fn rule_21_of_a_series_each_date_is_settled_by_itself() {
        let quote = quote(120, &[]);
        let date = |state, due| Booked { state, quote: &quote, done: None, due: Cents::new(due) };
        let series = [
            date(BookingState::Completed, 0),
            date(BookingState::Confirmed, 0),
            date(BookingState::Cancelled, 2600),
            date(BookingState::Cancelled, 0),
        ];
        let owed = series.map(|date| after(&date, 0, &[]).owed.get());
        assert_eq!(owed, [5200, 5200, 2600, 0], "by the month: nothing was paid beforehand");
    }

    #[test]
    fn rule_25_what_each_state_comes_to() {
        let outcome = |state: &BookingState| format!("{state:?} {:?}", Outcome::of(*state));
        assert_eq!(
            BookingState::ALL.iter().map(outcome).collect::<Vec<_>>(),
            [
                "Requested Open",
                "Quoted Open",
                "Held Open",
                "Confirmed Stands",
                "Proposed Stands",
                "Completed Given",
                "NotCome Waits",
                "AtDesk Waits",
                "Informed Void",
                "Declined Void",
                "Closed Void",
                "Lapsed Void",
                "Expired Void",
                "Cancelled Void",
                "Refunded Void"
            ]
        );
    }

    /// Every state, paid or not, with or without entitlements, all done or half, in time or late.
    #[test]
    fn rule_25_each_payer_ends_with_what_it_owes_and_nothing_remains_to_be_done() {
        for held in [&held()[..], &[]] {
            let (whole, half) = (quote(120, held), quote(60, held));
            for state in BookingState::ALL.iter().copied() {
                for done in [None, Some(&half)] {
                    for due in [0, whole.total.get() / 2, whole.total.get()] {
                        for citizen in [0, whole.total.get()] {
                            let booked = Booked { state, quote: &whole, done, due: Cents::new(due) };
                            ends_even(&booked, citizen);
                        }
                    }
                }
            }
        }
    }

    fn ends_even(booked: &Booked<'_>, citizen: i64) {
        let uses = booked.quote.uses();
        let left_over = after(booked, citizen, &uses);
        let owes = match Outcome::of(booked.state) {
            Outcome::Open | Outcome::Waits => {
                return assert_eq!(left_over, Remaining::default(), "who has given waits");
            }
            Outcome::Stands => booked.quote.total.get(),
            Outcome::Given => booked.done.unwrap_or(booked.quote).total.get(),
            Outcome::Void => booked.due.get(),
        };
        let (mut citizen, mut left) = (citizen + left_over.owed.get(), uses);
        for due in &left_over.back {
            match due {
                Due::Citizen(amount) => citizen -= amount.get(),
                Due::Use(back) => {
                    let one = left.iter_mut().find(|one| one.id == back.id).unwrap();
                    one.amount = one.amount.checked_sub(back.amount).unwrap();
                    if let (Took::Minutes(all), Took::Minutes(minutes)) = (&mut one.took, back.took) {
                        *all -= minutes;
                    }
                }
            }
        }
        left.retain(|one| !one.amount.is_zero());
        assert_eq!(citizen, owes, "{booked:?}");
        let stay = match Outcome::of(booked.state) {
            Outcome::Stands | Outcome::Given => booked.bill().uses,
            Outcome::Open | Outcome::Waits | Outcome::Void => Vec::new(),
        };
        assert_eq!(left, stay, "{booked:?}");
        assert_eq!(after(booked, citizen, &left), Remaining::default(), "and once only");
    }
}
