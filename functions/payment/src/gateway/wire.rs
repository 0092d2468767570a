//! The gateway's JSON, as far as we read it.

use serde::Deserialize;
use wemi_domain::Cents;
use wemi_domain::order::GatewayStatus;
use wemi_store::record::BookingRecord;

/// A payment page, and how it stands.
#[derive(Debug, Deserialize)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) url: Option<String>,
    status: SessionStatus,
    payment_status: PaymentStatus,
    amount_total: i64,
    currency: String,
    pub(crate) client_reference_id: Option<String>,
    payment_intent: Option<Intent>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SessionStatus {
    Open,
    Complete,
    Expired,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PaymentStatus {
    Paid,
    Unpaid,
    NoPaymentRequired,
}

/// Its name, or all of it where that was asked for.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Intent {
    Id(String),
    Whole { id: String, latest_charge: Option<Charge> },
}

#[derive(Debug, Deserialize)]
struct Charge {
    amount_refunded: i64,
}

impl Session {
    /// How the payment stands. Complete is not paid: a bank transfer completes the page and pays
    /// days later, or never.
    pub(crate) fn standing(&self) -> GatewayStatus {
        match (self.status, self.payment_status) {
            (SessionStatus::Complete, PaymentStatus::Paid) => GatewayStatus::Paid(self.amount()),
            (SessionStatus::Expired, _) => GatewayStatus::Expired,
            (SessionStatus::Open | SessionStatus::Complete, _) => GatewayStatus::Open,
        }
    }

    /// Whether it has been paid.
    pub(crate) fn is_paid(&self) -> bool {
        matches!(self.standing(), GatewayStatus::Paid(_))
    }

    /// Whether it can still be paid on its page.
    pub(crate) fn takes_payment(&self) -> bool {
        self.status == SessionStatus::Open
    }

    pub(crate) fn amount(&self) -> Cents {
        Cents::new(self.amount_total)
    }

    /// Whether it is for this booking and in our money. Its account is the booking's: it is only
    /// ever asked for there.
    pub(crate) fn is_of(&self, booking: &BookingRecord) -> bool {
        self.client_reference_id.as_deref() == Some(booking.code.as_str()) && self.currency == "eur"
    }

    /// The name of the money, once there is any.
    pub(crate) fn payment(&self) -> Option<&str> {
        match self.payment_intent.as_ref()? {
            Intent::Id(id) | Intent::Whole { id, .. } => Some(id),
        }
    }

    /// What was given back of it; `None` where that was not asked for.
    pub(crate) fn refunded(&self) -> Option<Cents> {
        match self.payment_intent.as_ref()? {
            Intent::Whole { latest_charge, .. } => {
                latest_charge.as_ref().map(|charge| Cents::new(charge.amount_refunded))
            }
            Intent::Id(_) => None,
        }
    }
}

/// Money given back, or about to be.
#[derive(Debug, Deserialize)]
pub(crate) struct Refund {
    pub(crate) id: String,
    pub(crate) amount: i64,
    status: Option<RefundStatus>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RefundStatus {
    Pending,
    RequiresAction,
    Succeeded,
    Failed,
    Canceled,
}

impl Refund {
    /// Whether the money is on its way; banks take days, and the gateway then says `pending`.
    pub(crate) fn is_under_way(&self) -> bool {
        matches!(self.status, None | Some(RefundStatus::Pending | RefundStatus::Succeeded))
    }
}

/// What a notification tells: a hint of where to look.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) account: Option<String>,
    pub(crate) data: EventData,
}

#[derive(Debug, Deserialize)]
pub(crate) struct EventData {
    pub(crate) object: EventObject,
}

#[derive(Debug, Deserialize)]
pub(crate) struct EventObject {
    pub(crate) id: Option<String>,
    pub(crate) client_reference_id: Option<String>,
}

#[derive(Deserialize)]
struct RefusalBody {
    error: RefusalError,
}

#[derive(Deserialize)]
struct RefusalError {
    code: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// The gateway's own word for a refusal. Not its message, which may repeat what was sent.
pub(crate) fn refusal_code(body: &[u8]) -> String {
    let read = serde_json::from_slice::<RefusalBody>(body).ok();
    read.and_then(|body| body.error.code.or(body.error.kind)).unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(status: &str, payment_status: &str) -> Session {
        let json = serde_json::json!({
            "id": "cs_1", "url": null, "status": status, "payment_status": payment_status,
            "amount_total": 5200, "currency": "eur", "payment_intent": "pi_1",
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn complete_is_not_paid() {
        let paid = GatewayStatus::Paid(Cents::new(5200));
        for (status, payment_status, standing) in [
            ("open", "unpaid", GatewayStatus::Open),
            ("complete", "unpaid", GatewayStatus::Open),
            ("complete", "no_payment_required", GatewayStatus::Open),
            ("complete", "paid", paid),
            ("expired", "unpaid", GatewayStatus::Expired),
        ] {
            assert_eq!(session(status, payment_status).standing(), standing, "{status} {payment_status}");
        }
    }

    #[test]
    fn a_payment_is_named_whole_or_by_its_id() {
        let mut read = session("complete", "paid");
        assert_eq!((read.payment(), read.refunded()), (Some("pi_1"), None));
        let whole = r#"{"id": "pi_1", "latest_charge": {"id": "ch_1", "amount_refunded": 100}}"#;
        read.payment_intent = serde_json::from_str(whole).unwrap();
        assert_eq!((read.payment(), read.refunded()), (Some("pi_1"), Some(Cents::new(100))));
    }

    #[test]
    fn a_refusal_is_told_by_its_code_and_never_by_its_message() {
        let body = br#"{"error": {"type": "idempotency_error", "message": "name=Anna"}}"#;
        assert_eq!(refusal_code(body), "idempotency_error");
        assert_eq!(refusal_code(b"<html>"), "unknown");
    }
}
