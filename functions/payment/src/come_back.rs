//! `GET /pagamenti/<code>/ritorno`: who comes back from the gateway. The address proves nothing, so the
//! gateway is asked; where it cannot be, the booking's page says that the payment is being checked.

use axum::extract::{Path, State};
use axum::response::Response;
use http::HeaderMap;
use wemi_store::BookingFile;
use wemi_web::{Problem, holder};

use crate::Payment;
use crate::pay::booking_path;
use crate::settle::settle;

pub(crate) async fn page(
    State(payment): State<Payment>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let file = holder(&payment.app, &headers, &code).await?.file;
    if let Err(problem) = ask(&payment, &file).await {
        tracing::warn!(booking = file.record().code.as_str(), ?problem, "a payment is still being checked");
    }
    payment.app.see_other(&booking_path(&file.record().code))
}

async fn ask(payment: &Payment, file: &BookingFile) -> Result<(), Problem> {
    let booking = file.record();
    let session = file.order().filter(|order| !order.order.paid).and_then(|order| order.session.as_deref());
    let (Some(session), Some(account)) = (session, booking.card_account.as_deref()) else { return Ok(()) };
    let session = payment.gateway.session(account, session).await.map_err(|error| {
        let error = &error as &dyn std::error::Error;
        tracing::warn!(booking = booking.code.as_str(), error, "a session was not looked up");
        Problem::Unavailable
    })?;
    settle(payment, &booking.code, &session, None).await.map(|_| ())
}
