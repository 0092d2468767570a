//! The gateway's JSON.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use jiff::Timestamp;
use serde_json::{Value, json};
use wemi_store::StoreError;
use wemi_web::Problem;

use super::records::SessionRecord;

/// A session as it stands at `now`; `whole` with its payment and charge.
pub(super) fn session(session: &SessionRecord, url: &str, now: Timestamp, whole: bool) -> Value {
    let status = if session.paid {
        "complete"
    } else if session.has_expired(now) {
        "expired"
    } else {
        "open"
    };
    let url = session.is_open(now).then(|| format!("{url}/paga/{}", session.id));
    let payment = session.paid.then(|| if whole { payment(session) } else { session.part("pi").into() });
    json!({
        "id": session.id,
        "object": "checkout.session",
        "amount_subtotal": session.amount,
        "amount_total": session.amount,
        "cancel_url": session.cancel_url,
        "client_reference_id": session.reference,
        "created": session.created.as_second(),
        "currency": "eur",
        "expires_at": session.expires_at.as_second(),
        "livemode": false,
        "locale": session.locale,
        "metadata": {"booking": session.booking},
        "mode": "payment",
        "payment_intent": payment,
        "payment_status": if session.paid { "paid" } else { "unpaid" },
        "status": status,
        "success_url": session.success_url,
        "url": url,
    })
}

fn payment(session: &SessionRecord) -> Value {
    json!({
        "id": session.part("pi"),
        "object": "payment_intent",
        "amount": session.amount,
        "amount_received": session.amount,
        "currency": "eur",
        "status": "succeeded",
        "metadata": {"booking": session.booking},
        "latest_charge": charge(session),
    })
}

/// What was taken from the payer.
pub(super) fn charge(session: &SessionRecord) -> Value {
    json!({
        "id": session.part("ch"),
        "object": "charge",
        "amount": session.amount,
        "amount_refunded": session.refunded,
        "currency": "eur",
        "payment_intent": session.part("pi"),
        "refunded": session.refunded == session.amount,
        "metadata": {"booking": session.booking},
    })
}

/// Why a call is not done.
#[derive(Debug)]
pub(super) struct Refused {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    message: String,
}

impl Refused {
    pub(super) fn new(status: StatusCode, code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { status, kind: "invalid_request_error", code, message: message.into() }
    }

    /// What was asked is not as it must be.
    pub(super) fn wrong(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, Some("parameter_invalid"), message)
    }

    /// There is no such thing, or not on this account.
    pub(super) fn missing(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, Some("resource_missing"), format!("No such {what}"))
    }

    /// A key that was used for something else.
    pub(super) fn key_reused() -> Self {
        let message = "Keys for idempotent requests can only be used with the same parameters";
        Self { kind: "idempotency_error", ..Self::new(StatusCode::BAD_REQUEST, None, message) }
    }

    fn failed(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(error, "the gateway's double failed");
        Self::trouble()
    }

    fn trouble() -> Self {
        let message = "An error occurred";
        Self { kind: "api_error", ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, None, message) }
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::failed(&error)
    }
}

impl From<Problem> for Refused {
    /// It has been logged where it became a problem.
    fn from(_: Problem) -> Self {
        Self::trouble()
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let error = json!({"type": self.kind, "code": self.code, "message": self.message});
        answer(self.status, json!({"error": error}).to_string())
    }
}

/// A JSON answer.
pub(super) fn answer(status: StatusCode, body: String) -> Response {
    (status, [(CONTENT_TYPE, "application/json")], body).into_response()
}
