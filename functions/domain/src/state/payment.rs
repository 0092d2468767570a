//! What may happen to what is owed for a booking (rules 24 to 26).
//!
//! A card payment is noted in an [`Order`], which only grows; its state is read from there
//! ([`PaymentState::of`]). What is paid at the seat, by transfer or in cash has no gateway to ask.

use super::table::names;
use super::{Actor, Table};
use crate::Cents;
use crate::order::Order;

names! {
    /// Where a payment stands.
    pub enum PaymentState {
        /// The card is asked for.
        Asked,
        /// The card was refused; it may be tried again.
        Failed,
        /// The card can no longer be charged.
        Closed,
        /// The gateway took the money.
        Paid,
        /// To be paid at the seat, by transfer or in cash, and not yet received.
        Agreed,
        /// The provider says that it has the money.
        Received,
        /// Nothing is owed any more, and nothing was received.
        Dropped,
        /// Money went back, all of it or a part.
        GivenBack,
    }
}

names! {
    /// What happens to a payment.
    pub enum PaymentEvent {
        /// The card is asked for.
        Ask,
        /// The card is refused.
        Fail,
        /// The time to pay by card is over.
        Close,
        /// The gateway says that it took the money.
        Pay,
        /// The two agree on how it is paid.
        Agree,
        /// The provider has the money.
        Receive,
        /// The provider wants it no more.
        Drop,
        /// Money goes back.
        GiveBack,
    }
}

use Actor::{Citizen, Desk, Provider, System};
use PaymentState::{Agreed, Asked, Closed, Dropped, Failed, GivenBack, Paid, Received};

/// Every arrow of a payment.
pub const TABLE: Table<PaymentState, PaymentEvent> = Table {
    title: "Payment",
    about: "By card, or as agreed with the provider, who alone says that it was received (rules 24 to 26).",
    arrows: &[
        (None, PaymentEvent::Ask, &[Citizen, Desk], Asked),
        (None, PaymentEvent::Agree, &[Citizen, Desk], Agreed),
        (Some(Asked), PaymentEvent::Pay, &[System], Paid),
        (Some(Asked), PaymentEvent::Fail, &[System], Failed),
        (Some(Asked), PaymentEvent::Close, &[System], Closed),
        (Some(Failed), PaymentEvent::Ask, &[Citizen, Desk], Asked),
        // The gateway tells late, and out of order.
        (Some(Failed), PaymentEvent::Pay, &[System], Paid),
        (Some(Failed), PaymentEvent::Close, &[System], Closed),
        (Some(Closed), PaymentEvent::Pay, &[System], Paid),
        (Some(Paid), PaymentEvent::GiveBack, &[System], GivenBack),
        (Some(Agreed), PaymentEvent::Receive, &[Provider], Received),
        (Some(Agreed), PaymentEvent::Drop, &[Provider], Dropped),
        (Some(Received), PaymentEvent::GiveBack, &[Provider], GivenBack),
        // A further part.
        (Some(GivenBack), PaymentEvent::GiveBack, &[Provider, System], GivenBack),
    ],
    ends: &[Dropped, GivenBack],
    lapse: None,
};

impl PaymentState {
    /// Where a payment by card stands, from what is known of it.
    pub fn of(order: &Order) -> Self {
        if order.paid && order.refunded > Cents::ZERO {
            GivenBack
        } else if order.paid {
            Paid
        } else if order.closed {
            Closed
        } else {
            Asked
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::order::{GatewayStatus, Settlement};
    use crate::state::{BookingState, Name, laws};

    #[test]
    fn rule_24_the_table_of_payments_holds() {
        laws::hold(&TABLE);
    }

    #[test]
    fn rule_24_only_the_provider_ends_agreed_and_not_yet_received() {
        for event in PaymentEvent::ALL {
            for actor in Actor::ALL {
                let ended = TABLE.apply(Some(Agreed), *event, *actor);
                assert!(ended.is_err() || *actor == Provider, "{event:?} by {actor:?}");
            }
        }
        assert_eq!(TABLE.apply(Some(Agreed), PaymentEvent::Receive, Provider), Ok(Received));
    }

    #[test]
    fn rule_26_nobody_but_the_portal_says_that_a_card_was_charged() {
        for state in [Asked, Failed, Closed] {
            for actor in Actor::ALL {
                let paid = TABLE.apply(Some(state), PaymentEvent::Pay, *actor);
                assert_eq!(paid.is_ok(), *actor == System, "{state:?} by {actor:?}");
            }
        }
        assert!(TABLE.apply(Some(Paid), PaymentEvent::Pay, System).is_err(), "nor twice");
    }

    #[test]
    fn rule_26_where_a_card_payment_stands_is_read_from_what_is_known() {
        let order = Order::new(Cents::new(5200));
        assert_eq!(PaymentState::of(&order), Asked);
        assert_eq!(PaymentState::of(&Order { closed: true, ..order }), Closed);
        let paid = Order { paid: true, closed: true, ..order };
        assert_eq!(PaymentState::of(&paid), Paid, "paid after it was closed");
        assert_eq!(PaymentState::of(&Order { refunded: Cents::new(1), ..paid }), GivenBack, "a part too");
    }

    proptest! {
        /// Whatever the gateway says, in whatever order, an order moves along drawn arrows.
        #[test]
        fn rule_26_what_is_known_of_an_order_follows_the_table(
            answers in prop::collection::vec(0_u8..4, 0..12), fits: bool
        ) {
            let mut order = Order::new(Cents::new(5200));
            for answer in answers {
                let before = PaymentState::of(&order);
                let status = match answer {
                    0 => GatewayStatus::Open,
                    1 => GatewayStatus::Paid(order.amount),
                    _ => GatewayStatus::Expired,
                };
                match order.settle(status, BookingState::Held, fits).unwrap() {
                    Settlement::Nothing => {}
                    Settlement::Confirm | Settlement::Keep => order.paid = true,
                    Settlement::GiveBack => {
                        order.paid = true;
                        order.refund_due = order.amount;
                    }
                    Settlement::Close => order.closed = true,
                }
                if answer == 3 {
                    order.refunded = order.refund_due;
                }
                let after = PaymentState::of(&order);
                let drawn = PaymentEvent::ALL.iter().any(|on| TABLE.apply(Some(before), *on, System) == Ok(after));
                prop_assert!(before == after || drawn, "{before:?} → {after:?}");
            }
        }
    }
}
