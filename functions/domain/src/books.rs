//! Proving the ledger of one booking, however it is paid (rules 24, 27, 28).
//!
//! Paid before, as agreed, by entitlements, free: what each side has paid or owes by the ledger is what
//! the booking's state says.
#![deny(clippy::arithmetic_side_effects)]

use crate::Cents;
use crate::deduction::EntitlementUse;
use crate::ledger::{Account, Difference, Movement, balance, check_card};
use crate::offer::PayWhen;
use crate::order::Order;
use crate::refund::{Booked, Outcome};

/// A booking whose ledger is to be proved.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// What its payers owe for it.
    pub booked: Booked<'a>,
    /// When it is paid.
    pub pay: PayWhen,
    /// What is known of its card payment; nothing paid where there is none.
    pub order: &'a Order,
}

/// Proves rule 27 for one booking: for each side, what the ledger says is what the state says.
///
/// # Errors
/// The first [`Difference`].
pub fn check(books: &Books<'_>, movements: &[Movement]) -> Result<(), Difference> {
    let booked = &books.booked;
    let by_card = books.pay == PayWhen::Before && !booked.quote.total.is_zero();
    if by_card {
        check_card(booked, books.order, movements)?;
    } else {
        none_by_card(books.order, movements)?;
    }
    check_agreed(booked, by_card, movements)?;
    check_uses(booked, movements)
}

/// Free or as agreed: the gateway has no part in it.
fn none_by_card(order: &Order, movements: &[Movement]) -> Result<(), Difference> {
    let (ledger, order) = (held(movements, &Account::Gateway), order.kept());
    if ledger != order {
        return Err(Difference::Ledger { ledger, order });
    }
    if ledger.is_zero() { Ok(()) } else { Err(Difference::NotGivenBack(ledger)) }
}

/// What the household owes or has paid without the gateway. The provider may note it beforehand, and
/// need not ask for what stays due of a booking called off late.
fn check_agreed(booked: &Booked<'_>, by_card: bool, movements: &[Movement]) -> Result<(), Difference> {
    let (least, most) = match Outcome::of(booked.state) {
        _ if by_card => (Cents::ZERO, Cents::ZERO),
        Outcome::Open => (Cents::ZERO, Cents::ZERO),
        // It may have been noted before anyone doubted it.
        Outcome::Stands | Outcome::Waits => (Cents::ZERO, booked.quote.total),
        Outcome::Given => {
            let bill = booked.bill();
            (bill.total, bill.total)
        }
        Outcome::Void => (Cents::ZERO, booked.due),
    };
    let (open, received) = (held(movements, &Account::Household), held(movements, &Account::Agreed));
    let ledger = open.checked_add(received).unwrap_or(BEYOND);
    // Received before it was owed, or given back before it was received, is no ledger of ours either.
    let fits = least <= ledger && ledger <= most && open >= Cents::ZERO && received >= Cents::ZERO;
    if fits { Ok(()) } else { Err(Difference::Agreed { ledger, least, most }) }
}

/// What programmes stand for, and what the municipality owes of it.
fn check_uses(booked: &Booked<'_>, movements: &[Movement]) -> Result<(), Difference> {
    let outcome = Outcome::of(booked.state);
    let uses = match outcome {
        // A hold counts on a balance, and moves nothing.
        Outcome::Open | Outcome::Void => Vec::new(),
        Outcome::Stands | Outcome::Waits => booked.quote.uses(),
        Outcome::Given => booked.bill().uses,
    };
    let booking = total(&uses).unwrap_or(BEYOND);
    let registered = movements.iter().flat_map(Movement::entries).filter_map(|entry| match &entry.account {
        Account::Programme(_) | Account::Municipality => Some(entry.amount),
        Account::Gateway | Account::Provider | Account::Household | Account::Agreed => None,
    });
    let ledger = Cents::checked_sum(registered).unwrap_or(BEYOND);
    let each = booked.quote.uses().iter().all(|one| held(movements, &account(one)) >= Cents::ZERO);
    // It came to the desk as a hold, or once it was confirmed.
    let fits = ledger == booking || (outcome == Outcome::Waits && ledger.is_zero());
    if fits && each { Ok(()) } else { Err(Difference::Uses { ledger, booking }) }
}

/// What no booking costs: it differs from whatever it is compared with.
const BEYOND: Cents = Cents::new(i64::MAX);

fn held(movements: &[Movement], account: &Account) -> Cents {
    balance(movements, account).unwrap_or(BEYOND)
}

fn account(one: &EntitlementUse) -> Account {
    Account::Programme(one.programme.slug.clone())
}

fn total(uses: &[EntitlementUse]) -> Option<Cents> {
    Cents::checked_sum(uses.iter().map(|one| one.amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entitlement::Benefit;
    use crate::quote::{Quote, quote_with};
    use crate::state::BookingState::{self, AtDesk, Cancelled, Completed, Confirmed, Held, NotCome};
    use crate::testing::{self, entitlement};

    const CENTS: fn(i64) -> Cents = Cents::new;

    fn quote(voucher: i64) -> Quote {
        let held = [entitlement("b", Benefit::Euro(Cents::new(voucher)))];
        quote_with(&testing::offer().terms, &testing::case(120), &testing::care(), &held).unwrap()
    }

    fn books<'a>(state: BookingState, quote: &'a Quote, due: i64, order: &'a Order) -> Books<'a> {
        let booked = Booked { state, quote, done: None, due: Cents::new(due) };
        Books { booked, pay: PayWhen::PerVisit, order }
    }

    fn agreed(ledger: i64, least: i64, most: i64) -> Result<(), Difference> {
        Err(Difference::Agreed { ledger: CENTS(ledger), least: CENTS(least), most: CENTS(most) })
    }

    fn uses(ledger: i64, booking: i64) -> Result<(), Difference> {
        Err(Difference::Uses { ledger: CENTS(ledger), booking: CENTS(booking) })
    }

    fn programme() -> crate::Slug {
        testing::programme().slug
    }

    fn all(movements: &[&Movement]) -> Vec<Movement> {
        movements.iter().copied().cloned().collect()
    }

    #[test]
    fn rule_24_what_is_agreed_is_owed_once_done_and_received_when_the_provider_says_so() {
        let (quote, order) = (quote(0), Order::default());
        let check =
            |state, due, movements: &[&Movement]| check(&books(state, &quote, due, &order), &all(movements));
        let owed = Movement::owed(CENTS(5200));
        let received = Movement::agreed_received(CENTS(5200));
        assert_eq!(check(Held, 0, &[]), Ok(()));
        assert_eq!(check(Held, 0, &[&owed]), agreed(5200, 0, 0));
        assert_eq!(check(Confirmed, 0, &[]), Ok(()), "not yet owed");
        assert_eq!(check(Confirmed, 0, &[&received]), agreed(0, 0, 5200), "received and never owed");
        let more = Movement::agreed_returned(CENTS(1000));
        assert_eq!(check(Confirmed, 0, &[&owed, &more]), agreed(4200, 0, 5200), "returned, never received");
        assert_eq!(check(Completed, 0, &[]), agreed(0, 5200, 5200));
        assert_eq!(check(Completed, 0, &[&owed]), Ok(()), "agreed, not yet received");
        assert_eq!(check(Completed, 0, &[&owed, &received]), Ok(()));
        assert_eq!(check(Completed, 0, &[&received]), agreed(0, 5200, 5200), "never owed");
        let back = Movement::agreed_returned(CENTS(5200));
        assert_eq!(check(Completed, 0, &[&owed, &back]), agreed(0, 5200, 5200));
        assert_eq!(check(Cancelled, 0, &[&owed, &received, &back]), Ok(()));
        assert_eq!(check(Cancelled, 0, &[&owed]), agreed(5200, 0, 0));
        assert_eq!(check(Cancelled, 0, &[&owed, &Movement::waived(CENTS(5200))]), Ok(()));
    }

    #[test]
    fn rule_16_a_fee_is_what_stays_due_at_the_most() {
        let (quote, order) = (quote(0), Order::default());
        let check = |fee| {
            check(&books(Cancelled, &quote, 2600, &order), &[Movement::cancellation_fee(Cents::new(fee))])
        };
        assert_eq!(check(2600), Ok(()));
        assert_eq!(check(1000), Ok(()), "the provider need not ask for all of it");
        assert_eq!(check(2601), agreed(2601, 0, 2600));
    }

    #[test]
    fn rule_27_what_is_paid_by_card_is_not_owed_too() {
        let (quote, order) = (quote(0), Order { paid: true, ..Order::new(CENTS(5200)) });
        let before = |movements: &[&Movement]| {
            let books = Books { pay: PayWhen::Before, ..books(Confirmed, &quote, 0, &order) };
            check(&books, &all(movements))
        };
        let charge = Movement::charge(CENTS(5200));
        assert_eq!(before(&[&charge]), Ok(()));
        assert_eq!(before(&[&charge, &Movement::owed(CENTS(1))]), agreed(1, 0, 0));
        assert_eq!(before(&[]), Err(Difference::Ledger { ledger: Cents::ZERO, order: CENTS(5200) }));
        let later = check(&books(Confirmed, &quote, 0, &order), &all(&[&charge]));
        assert_eq!(later, Err(Difference::NotGivenBack(CENTS(5200))), "paid per visit, and by card");
        let nothing = check(&books(Confirmed, &quote, 0, &Order::default()), &[charge]);
        assert_eq!(nothing, Err(Difference::Ledger { ledger: CENTS(5200), order: Cents::ZERO }));
    }

    #[test]
    fn rule_28_uses_are_registered_accounted_or_reversed() {
        let (quote, order) = (quote(5200), Order::default());
        let check = |state, movements: &[&Movement]| check(&books(state, &quote, 0, &order), &all(movements));
        let registered = Movement::use_registered(programme(), CENTS(5200));
        let accounted = Movement::use_accounted(programme(), CENTS(5200));
        let reversed = Movement::use_reversed(programme(), CENTS(5200));
        assert_eq!(check(Held, &[]), Ok(()), "a hold moves nothing");
        assert_eq!(check(Confirmed, &[]), uses(0, 5200));
        assert_eq!(check(Confirmed, &[&registered]), Ok(()));
        assert_eq!(check(Completed, &[&registered, &accounted]), Ok(()));
        assert_eq!(check(Completed, &[&accounted]), uses(0, 5200), "never registered");
        let twice = [&registered, &accounted, &accounted];
        assert_eq!(check(Completed, &twice), uses(5200, 5200), "accounted twice");
        assert_eq!(check(Cancelled, &[&registered]), uses(5200, 0));
        assert_eq!(check(Cancelled, &[&registered, &reversed]), Ok(()));
    }

    #[test]
    fn rule_27_what_waits_for_an_operator_or_may_be_contested_stands_either_way() {
        let quote = quote(2000);
        let (none, paid) = (Order::default(), Order { paid: true, ..Order::new(CENTS(3200)) });
        let charge = Movement::charge(CENTS(3200));
        let owed = Movement::owed(CENTS(3200));
        let registered = Movement::use_registered(programme(), CENTS(2000));
        for state in [AtDesk, NotCome] {
            let later = |movements: &[&Movement]| check(&books(state, &quote, 0, &none), &all(movements));
            assert_eq!(later(&[]), Ok(()), "it was only held");
            assert_eq!(later(&[&registered]), Ok(()));
            assert_eq!(later(&[&registered, &owed]), Ok(()), "noted beforehand");
            assert_eq!(later(&[&registered, &owed, &owed]), agreed(6400, 0, 3200));
            assert_eq!(later(&[&registered, &registered]), uses(4000, 2000));
            let before = |order, movements: &[&Movement]| {
                let books = Books { pay: PayWhen::Before, ..books(state, &quote, 0, order) };
                check(&books, &all(movements))
            };
            assert_eq!(before(&none, &[]), Ok(()));
            assert_eq!(before(&paid, &[&registered, &charge]), Ok(()));
            let half = Order { refund_due: CENTS(1600), ..paid };
            assert_eq!(before(&half, &[&registered, &charge]), Err(Difference::NotGivenBack(CENTS(3200))));
        }
    }

    #[test]
    fn rule_28_what_is_free_moves_nothing() {
        let mut terms = testing::offer().terms;
        terms.tariff = crate::price::Tariff::Volunteers;
        let quote = crate::quote::quote(&terms, &testing::case(60), testing::care().day).unwrap();
        let order = Order::default();
        for state in [Held, Confirmed, Completed, Cancelled] {
            let free = Books { pay: PayWhen::Before, ..books(state, &quote, 0, &order) };
            assert_eq!(check(&free, &[]), Ok(()), "{state:?}");
        }
    }
}
