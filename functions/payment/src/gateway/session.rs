//! A session to be made: the same fields for the same booking, whenever it is asked for.

use jiff::{SignedDuration, Timestamp};
use wemi_domain::Cents;
use wemi_store::record::BookingRecord;
use wemi_web::App;

/// The gateway takes no session that ends sooner than this after it is made.
const LIFE_MIN: SignedDuration = SignedDuration::from_mins(30);

/// Nor one that lives longer.
const LIFE_MAX: SignedDuration = SignedDuration::from_hours(24);

/// For the gateway's clock may be ahead of ours.
const SLACK: SignedDuration = SignedDuration::from_mins(1);

/// The payment of one booking.
#[derive(Debug)]
pub(crate) struct NewSession<'a> {
    app: &'a App,
    booking: &'a BookingRecord,
    account: &'a str,
    amount: Cents,
}

impl<'a> NewSession<'a> {
    pub(crate) fn new(app: &'a App, booking: &'a BookingRecord, account: &'a str, amount: Cents) -> Self {
        Self { app, booking, account, amount }
    }

    pub(crate) fn account(&self) -> &str {
        self.account
    }

    /// A booking has one payment, so that it cannot be paid twice.
    pub(crate) fn idempotency_key(&self) -> String {
        format!("{}-1", self.booking.code.as_str())
    }

    /// The call's fields. Nobody's name or address, and nothing of what the service is: the gateway
    /// is another party.
    pub(crate) fn fields(&self) -> Vec<(&'static str, String)> {
        let code = self.booking.code.as_str();
        let back = self.app.absolute(&format!("/pagamenti/{code}/ritorno"));
        vec![
            ("mode", "payment".to_owned()),
            ("line_items[0][quantity]", "1".to_owned()),
            ("line_items[0][price_data][currency]", "eur".to_owned()),
            ("line_items[0][price_data][unit_amount]", self.amount.get().to_string()),
            (
                "line_items[0][price_data][product_data][name]",
                format!("Servizio WeMi – ordine {}", self.booking.code),
            ),
            ("client_reference_id", code.to_owned()),
            ("metadata[booking]", code.to_owned()),
            ("payment_intent_data[metadata][booking]", code.to_owned()),
            ("locale", self.booking.lang.clone()),
            ("expires_at", expires_at(self.booking).as_second().to_string()),
            ("cancel_url", format!("{back}?rinuncia=si")),
            ("success_url", back),
        ]
    }
}

/// When the session ends: computed from the booking alone, so that a call sent again is the same
/// call, and late enough that it may be sent until the hold ends. What is paid after the hold is
/// confirmed where the time is still free, and given back where not (rule 25).
fn expires_at(booking: &BookingRecord) -> Timestamp {
    let held = booking.hold_until.unwrap_or(booking.booked_at);
    let earliest = held.checked_add(LIFE_MIN).and_then(|at| at.checked_add(SLACK));
    let latest = booking.booked_at.checked_add(LIFE_MAX);
    earliest.and_then(|at| latest.map(|latest| at.min(latest))).unwrap_or(held)
}
