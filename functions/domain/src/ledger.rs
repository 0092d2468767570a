//! The ledger: append-only, double-entry, in cents (rule 27).
//!
//! Each booking has movements of its own; an account's balance over those of many bookings is what the
//! account holds. Whatever is earned is a credit of the provider; the debits say who has paid it or
//! owes it. [`crate::books`] proves them against a booking's state.
#![deny(clippy::arithmetic_side_effects)]

use serde::{Deserialize, Serialize};

use crate::order::Order;
use crate::refund::{Booked, Outcome};
use crate::state::BookingState;
use crate::{Cents, Slug};

/// Where money can be, seen from one booking.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// The provider's own account at the gateway: what was taken from the payer and not given back.
    Gateway,
    /// What the provider has earned: a credit, the other side of all that was paid or is owed.
    Provider,
    /// What the household owes the provider and has not paid yet.
    Household,
    /// What the provider took by itself, as agreed: at its seat, by transfer, in cash.
    Agreed,
    /// What a programme stands for: uses that are registered and not yet accounted.
    Programme(Slug),
    /// What the municipality owes the provider for uses that are accounted.
    Municipality,
}

/// Why money moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// The payer paid.
    Charge,
    /// The payer was given money back.
    Refund,
    /// A price that is paid as agreed has become due.
    Owed,
    /// What stays due of a booking called off late, where nothing was paid beforehand.
    CancellationFee,
    /// The provider wants no more of what was owed.
    Waived,
    /// The provider received what was owed.
    AgreedReceived,
    /// The provider gave back what it had received.
    AgreedReturned,
    /// A booking uses an entitlement.
    UseRegistered,
    /// The month is closed: the programme owes a use.
    UseAccounted,
    /// A use, or a part of it, is given back.
    UseReversed,
}

/// An amount on an account: debit positive, credit negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The account.
    pub account: Account,
    /// The amount.
    pub amount: Cents,
}

/// A movement; its entries sum to zero by construction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedMovement")]
pub struct Movement {
    kind: MovementKind,
    entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct UncheckedMovement {
    kind: MovementKind,
    entries: Vec<Entry>,
}

/// Entries that do not sum to zero: what was read is not a ledger of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the entries of a movement do not sum to zero")]
pub struct Unbalanced;

impl TryFrom<UncheckedMovement> for Movement {
    type Error = Unbalanced;

    fn try_from(read: UncheckedMovement) -> Result<Self, Unbalanced> {
        match Cents::checked_sum(read.entries.iter().map(|entry| entry.amount)) {
            Some(Cents::ZERO) => Ok(Self { kind: read.kind, entries: read.entries }),
            Some(_) | None => Err(Unbalanced),
        }
    }
}

impl Movement {
    /// The payer paid `amount`.
    pub fn charge(amount: Cents) -> Self {
        Self::between(MovementKind::Charge, Account::Gateway, Account::Provider, amount)
    }

    /// The payer was given `amount` back.
    pub fn refund(amount: Cents) -> Self {
        Self::between(MovementKind::Refund, Account::Provider, Account::Gateway, amount)
    }

    /// `amount`, to be paid as agreed, has become due.
    pub fn owed(amount: Cents) -> Self {
        Self::between(MovementKind::Owed, Account::Household, Account::Provider, amount)
    }

    /// `amount` stays due of a booking called off late, and nothing was paid beforehand.
    pub fn cancellation_fee(amount: Cents) -> Self {
        Self::between(MovementKind::CancellationFee, Account::Household, Account::Provider, amount)
    }

    /// The provider wants `amount` no more of what the household owes.
    pub fn waived(amount: Cents) -> Self {
        Self::between(MovementKind::Waived, Account::Provider, Account::Household, amount)
    }

    /// The provider received `amount` of what the household owes.
    pub fn agreed_received(amount: Cents) -> Self {
        Self::between(MovementKind::AgreedReceived, Account::Agreed, Account::Household, amount)
    }

    /// The provider gave `amount` back of what it had received.
    pub fn agreed_returned(amount: Cents) -> Self {
        Self::between(MovementKind::AgreedReturned, Account::Provider, Account::Agreed, amount)
    }

    /// A booking uses `amount` of an entitlement of `programme`.
    pub fn use_registered(programme: Slug, amount: Cents) -> Self {
        Self::between(MovementKind::UseRegistered, Account::Programme(programme), Account::Provider, amount)
    }

    /// The month is closed, and the municipality owes `amount` for uses of `programme`.
    pub fn use_accounted(programme: Slug, amount: Cents) -> Self {
        Self::between(
            MovementKind::UseAccounted,
            Account::Municipality,
            Account::Programme(programme),
            amount,
        )
    }

    /// `amount` of a use of `programme`, not yet accounted, is given back.
    pub fn use_reversed(programme: Slug, amount: Cents) -> Self {
        Self::between(MovementKind::UseReversed, Account::Provider, Account::Programme(programme), amount)
    }

    fn between(kind: MovementKind, debit: Account, credit: Account, amount: Cents) -> Self {
        let taken = amount.negated();
        // INVARIANT: either entry is the other's negation, even where the least amount of 64 bits,
        // which has none, was asked for.
        let entries =
            vec![Entry { account: debit, amount: taken.negated() }, Entry { account: credit, amount: taken }];
        Self { kind, entries }
    }

    /// Why the money moved.
    pub fn kind(&self) -> MovementKind {
        self.kind
    }

    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// The balance of an account over movements; `None` beyond what 64 bits hold.
pub fn balance(movements: &[Movement], account: &Account) -> Option<Cents> {
    let entries = movements.iter().flat_map(Movement::entries).filter(|entry| entry.account == *account);
    Cents::checked_sum(entries.map(|entry| entry.amount))
}

/// How ledger, payment and state of one booking disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Charges − refunds in the ledger is not what the payment says.
    Ledger {
        /// By the ledger.
        ledger: Cents,
        /// By the payment.
        order: Cents,
    },
    /// The state says that money was taken, and the payment does not.
    NotPaid,
    /// The state says that nothing was taken or all was given back, and money remains unaccounted for.
    NotGivenBack(Cents),
    /// What the household has paid or owes, as agreed, is not what the state says.
    Agreed {
        /// By the ledger.
        ledger: Cents,
        /// The least by the state.
        least: Cents,
        /// The most by the state.
        most: Cents,
    },
    /// What programmes stand for or owe is not what the booking uses of them.
    Uses {
        /// By the ledger.
        ledger: Cents,
        /// By the booking.
        booking: Cents,
    },
}

/// Proves rule 27 for the card payment of one booking that is paid before: charges − refunds = what
/// its state says. [`crate::books::check`] asks this where it applies.
///
/// # Errors
/// The first [`Difference`].
pub(crate) fn check_card(
    booked: &Booked<'_>,
    order: &Order,
    movements: &[Movement],
) -> Result<(), Difference> {
    let (ledger, kept) =
        (balance(movements, &Account::Gateway).unwrap_or(Cents::new(i64::MAX)), order.kept());
    if ledger != kept {
        return Err(Difference::Ledger { ledger, order: kept });
    }
    if booked.state == BookingState::Refunded && !order.refund_open().is_zero() {
        return Err(Difference::NotGivenBack(order.refund_open()));
    }
    // What remains once all that is due back has gone back.
    let remains = kept.checked_sub(order.refund_open());
    let fits = |stays: Cents| remains == Some(stays);
    let fits = match Outcome::of(booked.state) {
        Outcome::Stands | Outcome::Given if !order.paid => return Err(Difference::NotPaid),
        Outcome::Stands | Outcome::Given => fits(booked.bill().total),
        // Paid or given back: what an operator has yet to settle may stand either way.
        Outcome::Waits => fits(booked.quote.total) || fits(Cents::ZERO),
        Outcome::Open => fits(Cents::ZERO),
        // Nothing of a time that was not had, the share of the terms of one called off late.
        Outcome::Void => !order.paid || fits(booked.due),
    };
    if fits { Ok(()) } else { Err(Difference::NotGivenBack(kept)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quote::quote;
    use crate::testing;

    const FULL: Cents = Cents::new(5200);

    #[test]
    fn rule_27_movements_are_balanced_by_construction() {
        let movements = [Movement::charge(FULL), Movement::refund(Cents::new(2600))];
        assert_eq!(balance(&movements, &Account::Gateway), Some(Cents::new(2600)));
        assert_eq!(balance(&movements, &Account::Provider), Some(Cents::new(-2600)));
        let read = serde_json::to_string(&movements[0]).unwrap();
        assert_eq!(serde_json::from_str::<Movement>(&read).unwrap(), movements[0]);
        assert!(serde_json::from_str::<Movement>(&read.replace("-5200", "-5199")).is_err());
    }

    /// Proves a booking of two hours at 26.00.
    fn check(state: BookingState, due: i64, order: &Order, movements: &[Movement]) -> Result<(), Difference> {
        let quote = quote(&testing::offer().terms, &testing::case(120), testing::care().day).unwrap();
        check_card(&Booked { state, quote: &quote, done: None, due: Cents::new(due) }, order, movements)
    }

    #[test]
    fn rule_27_what_stands_has_its_whole_price() {
        let charged = [Movement::charge(FULL)];
        let paid = Order { paid: true, ..Order::new(FULL) };
        let part = Order { refund_due: Cents::new(1000), ..paid };
        let less = Order { paid: true, ..Order::new(Cents::new(4200)) };
        for state in [BookingState::Confirmed, BookingState::Proposed, BookingState::Completed] {
            assert_eq!(check(state, 0, &paid, &charged), Ok(()));
            assert_eq!(check(state, 0, &part, &charged), Err(Difference::NotGivenBack(FULL)), "{state:?}");
            let other = check(state, 0, &less, &[Movement::charge(Cents::new(4200))]);
            assert_eq!(other, Err(Difference::NotGivenBack(Cents::new(4200))), "{state:?}");
        }
    }

    #[test]
    fn rule_27_charges_less_refunds_is_what_the_state_says() {
        let paid = Order { paid: true, ..Order::new(FULL) };
        let charged = [Movement::charge(FULL)];
        assert_eq!(check(BookingState::Confirmed, 0, &paid, &charged), Ok(()));
        assert_eq!(
            check(BookingState::Confirmed, 0, &paid, &[]),
            Err(Difference::Ledger { ledger: Cents::ZERO, order: FULL })
        );
        assert_eq!(check(BookingState::Confirmed, 0, &Order::new(FULL), &[]), Err(Difference::NotPaid));
        assert_eq!(check(BookingState::Held, 0, &Order::new(FULL), &[]), Ok(()));
        assert_eq!(check(BookingState::Held, 0, &paid, &charged), Err(Difference::NotGivenBack(FULL)));
        assert_eq!(check(BookingState::Expired, 0, &paid, &charged), Err(Difference::NotGivenBack(FULL)));

        let unpaid = Order::new(FULL);
        for due in [0, 5200] {
            assert_eq!(check(BookingState::Cancelled, due, &unpaid, &[]), Ok(()), "a hold called off");
        }
        assert_eq!(check(BookingState::Declined, 0, &paid, &charged), Err(Difference::NotGivenBack(FULL)));

        let due = Order { refund_due: FULL, ..paid };
        assert_eq!(check(BookingState::Cancelled, 0, &due, &charged), Ok(()), "on its way");
        assert_eq!(check(BookingState::Refunded, 0, &due, &charged), Err(Difference::NotGivenBack(FULL)));
        assert_eq!(
            check(BookingState::Cancelled, 0, &paid, &charged),
            Err(Difference::NotGivenBack(FULL)),
            "called off in time, and nothing is due back"
        );
        assert_eq!(check(BookingState::Cancelled, 5200, &paid, &charged), Ok(()), "called off too late");
        let back = Order { refunded: FULL, ..due };
        assert_eq!(
            check(BookingState::Refunded, 0, &back, &[Movement::charge(FULL), Movement::refund(FULL)]),
            Ok(())
        );
    }

    #[test]
    fn rule_27_what_was_stored_is_still_read() {
        let stored = r#"{"kind":"charge","entries":[{"account":"gateway","amount":5200},{"account":"provider","amount":-5200}]}"#;
        let read: Movement = serde_json::from_str(stored).unwrap();
        assert_eq!(read, Movement::charge(FULL));
        assert_eq!(serde_json::to_string(&read).unwrap(), stored);
    }

    #[test]
    fn rule_27_the_least_amount_of_all_is_balanced_too() {
        let sum =
            |movement: &Movement| Cents::checked_sum(movement.entries().iter().map(|entry| entry.amount));
        assert_eq!(sum(&Movement::charge(Cents::new(i64::MIN))), Some(Cents::ZERO));
    }

    /// Every kind of movement, by number.
    fn movement(kind: u8, amount: Cents) -> Movement {
        let programme = || "buono-famiglia".parse().unwrap();
        match kind {
            0 => Movement::charge(amount),
            1 => Movement::refund(amount),
            2 => Movement::owed(amount),
            3 => Movement::cancellation_fee(amount),
            4 => Movement::waived(amount),
            5 => Movement::agreed_received(amount),
            6 => Movement::agreed_returned(amount),
            7 => Movement::use_registered(programme(), amount),
            8 => Movement::use_accounted(programme(), amount),
            _ => Movement::use_reversed(programme(), amount),
        }
    }

    proptest! {
        #[test]
        fn rule_27_any_sequence_of_movements_leaves_the_accounts_at_zero_together(
            made in prop::collection::vec((0_u8..10, -1_000_000_i64..1_000_000), 0..20)
        ) {
            let movements: Vec<Movement> =
                made.iter().map(|(kind, amount)| movement(*kind, Cents::new(*amount))).collect();
            for movement in &movements {
                let sum = Cents::checked_sum(movement.entries().iter().map(|entry| entry.amount));
                prop_assert_eq!(sum, Some(Cents::ZERO));
                let text = serde_json::to_string(movement).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Movement>(&text).unwrap(), movement);
            }
            let accounts = [
                Account::Gateway,
                Account::Provider,
                Account::Household,
                Account::Agreed,
                Account::Programme("buono-famiglia".parse().unwrap()),
                Account::Municipality,
            ];
            let all = Cents::checked_sum(accounts.iter().map(|one| balance(&movements, one).unwrap()));
            prop_assert_eq!(all, Some(Cents::ZERO));
        }
    }
}
