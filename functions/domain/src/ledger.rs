//! The ledger: append-only, double-entry, in cents (rule 27).
#![deny(clippy::arithmetic_side_effects)]

use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::order::Order;
use crate::state::BookingState;

/// Where money can be, seen from one booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// The provider's own account at the gateway: what was taken from the payer and not given back.
    Gateway,
    /// What the provider has earned; its credit is the other side of the gateway's debit.
    Provider,
}

/// Why money moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// The payer paid.
    Charge,
    /// The payer was given money back.
    Refund,
}

/// An amount on an account: debit positive, credit negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    fn between(kind: MovementKind, debit: Account, credit: Account, amount: Cents) -> Self {
        let entries =
            vec![Entry { account: debit, amount }, Entry { account: credit, amount: amount.negated() }];
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
pub fn balance(movements: &[Movement], account: Account) -> Option<Cents> {
    let entries = movements.iter().flat_map(Movement::entries).filter(|entry| entry.account == account);
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
}

/// Proves rule 27 for one booking that is paid before: charges − refunds = what its state says.
/// `due` is what stays due of one that was called off.
///
/// # Errors
/// The first [`Difference`].
pub fn check(
    state: BookingState,
    due: Cents,
    order: &Order,
    movements: &[Movement],
) -> Result<(), Difference> {
    let ledger = balance(movements, Account::Gateway).unwrap_or(Cents::new(i64::MAX));
    if ledger != order.kept() {
        return Err(Difference::Ledger { ledger, order: order.kept() });
    }
    match state {
        BookingState::Confirmed | BookingState::Proposed | BookingState::Completed if !order.paid => {
            Err(Difference::NotPaid)
        }
        BookingState::Requested
        | BookingState::Quoted
        | BookingState::Held
        | BookingState::Informed
        | BookingState::Declined
        | BookingState::Closed
        | BookingState::Lapsed
            if order.paid =>
        {
            Err(Difference::NotGivenBack(order.kept()))
        }
        BookingState::Refunded if !order.refund_open().is_zero() => {
            Err(Difference::NotGivenBack(order.refund_open()))
        }
        // Once all that is due back has gone back, what remains is what stays due: nothing of a time
        // that was not had, the share of the terms of one called off late.
        BookingState::Expired | BookingState::NotCome | BookingState::Cancelled | BookingState::Refunded
            if order.paid && order.kept().checked_sub(order.refund_open()) != Some(due) =>
        {
            Err(Difference::NotGivenBack(order.kept()))
        }
        // What an operator has yet to settle may stand either way.
        BookingState::AtDesk
        | BookingState::Requested
        | BookingState::Quoted
        | BookingState::Held
        | BookingState::Confirmed
        | BookingState::Proposed
        | BookingState::Completed
        | BookingState::NotCome
        | BookingState::Informed
        | BookingState::Declined
        | BookingState::Closed
        | BookingState::Lapsed
        | BookingState::Expired
        | BookingState::Cancelled
        | BookingState::Refunded => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Cents = Cents::new(5200);

    #[test]
    fn rule_27_movements_are_balanced_by_construction() {
        let movements = [Movement::charge(FULL), Movement::refund(Cents::new(2600))];
        assert_eq!(balance(&movements, Account::Gateway), Some(Cents::new(2600)));
        assert_eq!(balance(&movements, Account::Provider), Some(Cents::new(-2600)));
        let read = serde_json::to_string(&movements[0]).unwrap();
        assert_eq!(serde_json::from_str::<Movement>(&read).unwrap(), movements[0]);
        assert!(serde_json::from_str::<Movement>(&read.replace("-5200", "-5199")).is_err());
    }

    #[test]
    fn rule_27_charges_less_refunds_is_what_the_state_says() {
        let paid = Order { paid: true, ..Order::new(FULL) };
        let charged = [Movement::charge(FULL)];
        assert_eq!(check(BookingState::Confirmed, Cents::ZERO, &paid, &charged), Ok(()));
        assert_eq!(
            check(BookingState::Confirmed, Cents::ZERO, &paid, &[]),
            Err(Difference::Ledger { ledger: Cents::ZERO, order: FULL })
        );
        assert_eq!(
            check(BookingState::Confirmed, Cents::ZERO, &Order::new(FULL), &[]),
            Err(Difference::NotPaid)
        );
        assert_eq!(check(BookingState::Held, Cents::ZERO, &Order::new(FULL), &[]), Ok(()));
        assert_eq!(
            check(BookingState::Held, Cents::ZERO, &paid, &charged),
            Err(Difference::NotGivenBack(FULL))
        );
        assert_eq!(
            check(BookingState::Expired, Cents::ZERO, &paid, &charged),
            Err(Difference::NotGivenBack(FULL))
        );

        let due = Order { refund_due: FULL, ..paid };
        assert_eq!(check(BookingState::Cancelled, Cents::ZERO, &due, &charged), Ok(()), "on its way");
        assert_eq!(
            check(BookingState::Refunded, Cents::ZERO, &due, &charged),
            Err(Difference::NotGivenBack(FULL))
        );
        assert_eq!(
            check(BookingState::Cancelled, Cents::ZERO, &paid, &charged),
            Err(Difference::NotGivenBack(FULL)),
            "called off in time, and nothing is due back"
        );
        assert_eq!(check(BookingState::Cancelled, FULL, &paid, &charged), Ok(()), "called off too late");
        let back = Order { refunded: FULL, ..due };
        assert_eq!(
            check(
                BookingState::Refunded,
                Cents::ZERO,
                &back,
                &[Movement::charge(FULL), Movement::refund(FULL)]
            ),
            Ok(())
        );
    }
}
