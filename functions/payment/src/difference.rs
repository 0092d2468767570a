//! How the ledger, the payments and the gateway's own list may disagree (rule 27).

use jiff::Timestamp;
use serde::Serialize;
use wemi_domain::Cents;
use wemi_domain::books::{Books, check};
use wemi_domain::code::BookingCode;
use wemi_domain::ledger::{self, Movement};
use wemi_domain::order::{GatewayStatus, Order};
use wemi_domain::refund::Booked;
use wemi_store::BookingFile;

use crate::gateway::Session;

/// One difference, in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "difference", rename_all = "snake_case")]
pub enum LedgerDifference {
    /// Paid at the gateway, and not known here. Seconds after a payment that is as it should be; a
    /// payment under way is settled when its notification comes or its page is opened.
    PaidThereOnly {
        /// The gateway's account.
        account: String,
        /// The gateway's name of the payment.
        session: String,
        /// The booking it names, if it names one.
        booking: Option<BookingCode>,
        /// The amount.
        amount: Cents,
    },
    /// Paid as far as we know, and not at the gateway.
    PaidHereOnly {
        /// The booking.
        booking: BookingCode,
        /// The amount.
        amount: Cents,
    },
    /// Another amount was paid.
    Paid {
        /// The booking.
        booking: BookingCode,
        /// As we know it.
        here: Cents,
        /// By the gateway.
        there: Cents,
    },
    /// Another amount was given back.
    GivenBack {
        /// The booking.
        booking: BookingCode,
        /// As we know it.
        here: Cents,
        /// By the gateway.
        there: Cents,
    },
    /// The ledger's charges less its refunds are not what the payment says.
    Ledger {
        /// The booking.
        booking: BookingCode,
        /// By the ledger.
        ledger: Cents,
        /// By the payment.
        order: Cents,
    },
    /// The booking stands, and nothing was paid for it.
    NotPaid {
        /// The booking.
        booking: BookingCode,
    },
    /// The booking does not stand, and money for it has not been given back nor is it due back.
    NotGivenBack {
        /// The booking.
        booking: BookingCode,
        /// The amount.
        amount: Cents,
    },
    /// What the household owes or has paid, as agreed with the provider, is not what the state says.
    Agreed {
        /// The booking.
        booking: BookingCode,
        /// By the ledger.
        ledger: Cents,
        /// The least by the state.
        least: Cents,
        /// The most by the state.
        most: Cents,
    },
    /// What programmes pay by the ledger is not what the booking uses of them.
    Uses {
        /// The booking.
        booking: BookingCode,
        /// By the ledger.
        ledger: Cents,
        /// By the booking.
        used: Cents,
    },
}

/// How a payment at the gateway differs from what is known of it here.
pub(crate) fn with_gateway(
    file: Option<&BookingFile>,
    account: &str,
    session: &Session,
) -> Option<LedgerDifference> {
    let GatewayStatus::Paid(there) = session.standing() else { return None };
    let ours = file.filter(|file| file.record().card_account.as_deref() == Some(account));
    let order = ours.and_then(BookingFile::order).filter(|order| order.order.paid);
    let order = order.filter(|order| order.session.as_ref() == Some(&session.id));
    let (Some(file), Some(order)) = (ours, order) else {
        return Some(LedgerDifference::PaidThereOnly {
            account: account.to_owned(),
            session: session.id.clone(),
            booking: session.client_reference_id.as_deref().and_then(|code| code.parse().ok()),
            amount: there,
        });
    };
    let booking = file.record().code.clone();
    let (here, back) = (order.order.amount, order.order.refunded);
    if here != there {
        return Some(LedgerDifference::Paid { booking, here, there });
    }
    let there = session.refunded().filter(|there| *there != back)?;
    Some(LedgerDifference::GivenBack { booking, here: back, there })
}

/// How a booking's own ledger, payment and state disagree.
pub(crate) fn within(file: &BookingFile, now: Timestamp) -> Option<LedgerDifference> {
    let record = file.record();
    let movements: Vec<Movement> = file.movements.iter().map(|made| made.movement.clone()).collect();
    let order = file.order().map_or_else(Order::default, |order| order.order);
    let due = record.cancelled.map_or(Cents::ZERO, |cost| cost.due);
    let booked = Booked { state: record.state_at(now), quote: &record.quote, done: None, due };
    let books = Books { booked, pay: record.terms.pay, order: &order };
    check(&books, &movements).err().map(|difference| of_booking(record.code.clone(), difference))
}

fn of_booking(booking: BookingCode, difference: ledger::Difference) -> LedgerDifference {
    match difference {
        ledger::Difference::Ledger { ledger, order } => LedgerDifference::Ledger { booking, ledger, order },
        ledger::Difference::NotPaid => LedgerDifference::NotPaid { booking },
        ledger::Difference::NotGivenBack(amount) => LedgerDifference::NotGivenBack { booking, amount },
        ledger::Difference::Agreed { ledger, least, most } => {
            LedgerDifference::Agreed { booking, ledger, least, most }
        }
        ledger::Difference::Uses { ledger, booking: used } => {
            LedgerDifference::Uses { booking, ledger, used }
        }
    }
}
