//! `POST /pagamenti/notifiche`: what the gateway tells. It tells twice, late, out of order: the
//! signature lets it in, and then it is only a hint of where to look.

use axum::extract::State;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use wemi_domain::code::BookingCode;
use wemi_web::Problem;

use crate::Payment;
use crate::gateway::{Event, GatewayError};
use crate::settle::settle;
use crate::signature::verify;

/// What of the gateway's events concerns a payment of ours. What is given back is our own doing and
/// known; what someone gave back elsewhere, the reconciliation names.
const CONCERNS: [&str; 4] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
];

pub(crate) async fn receive(
    State(payment): State<Payment>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Problem> {
    let header = headers.get("stripe-signature").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Err(reason) = verify(header, &body, payment.gateway.webhook_secrets(), payment.app.now()) {
        tracing::warn!(error = &reason as &dyn std::error::Error, "a notification is not believed");
        return Err(Problem::BadRequest);
    }
    let event: Event = serde_json::from_slice(&body).map_err(|_| Problem::BadRequest)?;
    if CONCERNS.contains(&event.kind.as_str()) {
        follow(&payment, &event).await?;
    }
    Ok(StatusCode::OK)
}

/// Looks where an event points. What is not ours, or not as it says, is logged and done with: telling
/// it again would not change it.
async fn follow(payment: &Payment, event: &Event) -> Result<(), Problem> {
    let object = &event.data.object;
    let reference = object.client_reference_id.as_deref().and_then(|code| code.parse::<BookingCode>().ok());
    let (Some(code), Some(session)) = (reference, object.id.as_deref()) else {
        tracing::info!(event = event.id, "an event names no booking of ours");
        return Ok(());
    };
    let file = payment.app.store().booking(&code).await?;
    // The account is the booking's own, never the event's: elsewhere its money would not be the
    // provider's.
    let account = file.and_then(|file| file.record().card_account.clone());
    let Some(account) = account.filter(|account| event.account.as_ref() == Some(account)) else {
        tracing::error!(event = event.id, booking = code.as_str(), "an event is of another account");
        return Ok(());
    };
    match payment.gateway.session(&account, session).await {
        Ok(session) => settle(payment, &code, &session, Some(&event.id)).await.map(|_| ()),
        Err(GatewayError::Unknown) => {
            tracing::error!(event = event.id, booking = code.as_str(), "an event names no session");
            Ok(())
        }
        Err(error) => {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(event = event.id, booking = code.as_str(), error, "a session was not looked up");
            Err(Problem::Unavailable)
        }
    }
}
