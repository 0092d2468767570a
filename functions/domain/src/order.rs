//! One payment of one booking, and what to do about what the gateway says of it (rules 25 and 26).
//!
//! Notifications come twice, late, out of order or never, so they are only hints: the gateway is
//! asked how the payment stands, and the answer is compared with what is already known. What is known
//! only grows, so any permutation or repetition ends the same.

use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::state::BookingState;

/// What is known of a payment. Nothing in it is ever taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What is to be paid: the server's amount, never the browser's.
    pub amount: Cents,
    /// Whether it has been paid.
    pub paid: bool,
    /// Whether it can no longer be paid.
    pub closed: bool,
    /// How much of what was paid is to be given back.
    pub refund_due: Cents,
    /// How much has been given back.
    pub refunded: Cents,
}

/// How the gateway says that a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GatewayStatus {
    /// It can still be paid.
    Open,
    /// It has been paid.
    Paid(Cents),
    /// It can no longer be paid.
    Expired,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Nothing: it is known already, or there is nothing to know.
    Nothing,
    /// Note the payment and confirm the booking.
    Confirm,
    /// Note the payment, and nothing else: the booking stands already, or an operator has yet to say.
    Keep,
    /// Note the payment and give all of it back: the booking cannot be confirmed.
    GiveBack,
    /// Note that it can no longer be paid.
    Close,
}

/// The gateway took another amount than was asked: never confirmed, never refunded by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the gateway says {taken} was paid where {asked} was asked")]
pub struct AmountMismatch {
    /// What was asked.
    pub asked: Cents,
    /// What was taken.
    pub taken: Cents,
}

impl Order {
    /// A payment of `amount` that has just been asked for.
    pub fn new(amount: Cents) -> Self {
        Self { amount, ..Self::default() }
    }

    /// What to do about `status`, the booking being in `booking` and its time still to be had or not.
    ///
    /// # Errors
    /// [`AmountMismatch`] when the gateway took another amount.
    pub fn settle(
        &self,
        status: GatewayStatus,
        booking: BookingState,
        time_fits: bool,
    ) -> Result<Settlement, AmountMismatch> {
        match status {
            GatewayStatus::Open => Ok(Settlement::Nothing),
            GatewayStatus::Expired if self.paid || self.closed => Ok(Settlement::Nothing),
            GatewayStatus::Expired => Ok(Settlement::Close),
            GatewayStatus::Paid(_) if self.paid => Ok(Settlement::Nothing),
            GatewayStatus::Paid(taken) if taken != self.amount => {
                Err(AmountMismatch { asked: self.amount, taken })
            }
            GatewayStatus::Paid(_) => Ok(match booking {
                BookingState::Held | BookingState::Expired if time_fits => Settlement::Confirm,
                // An operator may have confirmed it while the payment was on its way.
                BookingState::Confirmed
                | BookingState::Proposed
                | BookingState::Completed
                | BookingState::NotCome
                | BookingState::AtDesk => Settlement::Keep,
                BookingState::Requested
                | BookingState::Quoted
                | BookingState::Held
                | BookingState::Informed
                | BookingState::Declined
                | BookingState::Closed
                | BookingState::Lapsed
                | BookingState::Expired
                | BookingState::Cancelled
                | BookingState::Refunded => Settlement::GiveBack,
            }),
        }
    }

    /// What is still to be given back.
    pub fn refund_open(&self) -> Cents {
        self.refund_due.checked_sub(self.refunded).unwrap_or(Cents::ZERO).max(Cents::ZERO)
    }

    /// What remains with the provider.
    pub fn kept(&self) -> Cents {
        if self.paid { self.amount.checked_sub(self.refunded).unwrap_or(Cents::ZERO) } else { Cents::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Name;

    const FULL: Cents = Cents::new(5200);

    fn order() -> Order {
        Order::new(Cents::new(5200))
    }

    #[test]
    fn rule_25_paid_in_time_confirms_and_otherwise_goes_back() {
        let paid = GatewayStatus::Paid(Cents::new(5200));
        let settle = |booking, fits| order().settle(paid, booking, fits).unwrap();
        assert_eq!(settle(BookingState::Held, true), Settlement::Confirm);
        assert_eq!(settle(BookingState::Expired, true), Settlement::Confirm);
        assert_eq!(settle(BookingState::Expired, false), Settlement::GiveBack);
        assert_eq!(settle(BookingState::Cancelled, true), Settlement::GiveBack);
    }

    #[test]
    fn rule_25_what_is_paid_for_a_booking_that_stands_or_waits_for_an_operator_is_kept() {
        let paid = GatewayStatus::Paid(FULL);
        for state in BookingState::ALL {
            let kept = matches!(
                state,
                BookingState::AtDesk
                    | BookingState::Confirmed
                    | BookingState::Proposed
                    | BookingState::Completed
                    | BookingState::NotCome
            );
            let settled = order().settle(paid, *state, false).unwrap();
            assert_eq!(settled, if kept { Settlement::Keep } else { Settlement::GiveBack }, "{state:?}");
        }
    }

    #[test]
    fn rule_26_what_is_known_is_not_done_twice() {
        let known = Order { paid: true, ..order() };
        let paid = GatewayStatus::Paid(Cents::new(5200));
        assert_eq!(known.settle(paid, BookingState::Confirmed, false), Ok(Settlement::Nothing));
        assert_eq!(
            known.settle(GatewayStatus::Expired, BookingState::Confirmed, true),
            Ok(Settlement::Nothing)
        );
        assert_eq!(order().settle(GatewayStatus::Open, BookingState::Held, true), Ok(Settlement::Nothing));
    }

    #[test]
    fn rule_26_another_amount_is_never_accepted() {
        let less = GatewayStatus::Paid(Cents::new(1));
        let error = order().settle(less, BookingState::Held, true).unwrap_err();
        assert_eq!(error, AmountMismatch { asked: Cents::new(5200), taken: Cents::new(1) });
    }

    /// What the answers of a gateway do to a booking, one after the other.
    fn after(answers: &[GatewayStatus], start: BookingState, fits: bool) -> (Order, BookingState, usize) {
        let (mut order, mut booking, mut effects) = (order(), start, 0);
        for status in answers {
            match order.settle(*status, booking, fits).unwrap() {
                Settlement::Confirm => {
                    order.paid = true;
                    booking = BookingState::Confirmed;
                    effects += 1;
                }
                Settlement::Keep => {
                    order.paid = true;
                    effects += 1;
                }
                Settlement::GiveBack => {
                    order.paid = true;
                    order.refund_due = order.amount;
                    effects += 1;
                }
                Settlement::Close => order.closed = true,
                Settlement::Nothing => {}
            }
        }
        (order, booking, effects)
    }

    /// Every sequence of up to six answers: what was said decides, not how often nor in which order. All
    /// the money ends with the booking, waits for an operator, or goes back, and nothing is done twice.
    #[test]
    fn rule_26_any_permutation_and_repetition_ends_the_same() {
        let said = [GatewayStatus::Open, GatewayStatus::Paid(Cents::new(5200)), GatewayStatus::Expired];
        let mut sequences: Vec<Vec<GatewayStatus>> = vec![Vec::new()];
        for length in 0..6 {
            let longer: Vec<_> = sequences.iter().filter(|one| one.len() == length).cloned().collect();
            for one in longer {
                sequences.extend(said.iter().map(|next| [&one[..], &[*next]].concat()));
            }
        }
        assert_eq!(sequences.len(), 1093, "3⁰ + 3¹ + … + 3⁶");
        for start in
            [BookingState::Held, BookingState::Expired, BookingState::Cancelled, BookingState::AtDesk]
        {
            for fits in [true, false] {
                for answers in &sequences {
                    let (order, booking, effects) = after(answers, start, fits);
                    let paid = answers.contains(&said[1]);
                    let confirmed =
                        paid && fits && matches!(start, BookingState::Held | BookingState::Expired);
                    assert_eq!((order.paid, effects), (paid, usize::from(paid)));
                    assert_eq!(booking, if confirmed { BookingState::Confirmed } else { start });
                    let kept = confirmed || start == BookingState::AtDesk;
                    let back = if paid && !kept { FULL } else { Cents::ZERO };
                    assert_eq!((order.refund_open(), order.refunded), (back, Cents::ZERO));
                    assert_eq!(order.kept(), if paid { FULL } else { Cents::ZERO });
                }
            }
        }
    }

    #[test]
    fn rule_26_a_payment_closes_once_and_never_once_it_is_paid() {
        let settle = |order: Order| order.settle(GatewayStatus::Expired, BookingState::Held, true);
        assert_eq!(settle(order()), Ok(Settlement::Close));
        assert_eq!(settle(Order { closed: true, ..order() }), Ok(Settlement::Nothing));
        assert_eq!(settle(Order { paid: true, ..order() }), Ok(Settlement::Nothing));
    }

    #[test]
    fn rule_26_only_what_was_paid_is_kept_and_no_more_is_open_than_is_due() {
        let paid = Order { paid: true, refund_due: Cents::new(2600), ..order() };
        assert_eq!((paid.kept(), paid.refund_open()), (FULL, Cents::new(2600)));
        let back = Order { refunded: Cents::new(2600), ..paid };
        assert_eq!((back.kept(), back.refund_open()), (Cents::new(2600), Cents::ZERO));
        let more = Order { refunded: Cents::new(2700), ..paid };
        assert_eq!(more.refund_open(), Cents::ZERO, "given back by hand as well");
        assert_eq!(order().kept(), Cents::ZERO);
    }
}
