//! `GET /pagamenti/<code>/vai`: to the gateway's page, as long as there is something to pay.
//!
//! The order is stored before the gateway is asked, and the gateway is asked under a key that is the
//! booking's: a crash in between leads to the same session when the page is asked for again.

use axum::extract::{Path, State};
use axum::response::Response;
use http::HeaderMap;
use jiff::Timestamp;
use wemi_domain::Cents;
use wemi_domain::code::BookingCode;
use wemi_domain::order::Order;
use wemi_domain::state::BookingState;
use wemi_store::record::{OrderInListRecord, OrderRecord};
use wemi_store::{BookingFile, Item, Key, StoreError, Transaction};
use wemi_web::{App, Problem, holder};

use crate::Payment;
use crate::gateway::{GatewayError, NewSession};
use crate::settle::{ATTEMPTS, settle};

/// The booking's own page.
pub(crate) fn booking_path(code: &BookingCode) -> String {
    format!("/prenotazioni/{}/", code.as_str())
}

pub(crate) async fn page(
    State(payment): State<Payment>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let file = holder(&payment.app, &headers, &code).await?.file;
    let code = file.record().code.clone();
    let url = checkout(&payment, file).await?;
    payment.app.see_other(&url.unwrap_or_else(|| booking_path(&code)))
}

/// What of a booking is to be paid by card now.
struct Payable {
    account: String,
    amount: Cents,
}

/// What is to be paid at `now`, if anything still is. The amount is the stored one.
fn payable(file: &BookingFile, now: Timestamp) -> Option<Payable> {
    let booking = file.record();
    let open = file.order().is_none_or(|order| !order.order.paid && !order.order.closed);
    let amount = booking.quote.total;
    let account = booking.card_account.clone()?;
    (open && booking.state_at(now) == BookingState::Held && amount > Cents::ZERO)
        .then_some(Payable { account, amount })
}

/// The page on which the booking is paid; `None` when there is nothing to pay any more.
async fn checkout(payment: &Payment, mut file: BookingFile) -> Result<Option<String>, Problem> {
    let app = &payment.app;
    let code = file.record().code.clone();
    for _ in 0..ATTEMPTS {
        let Some(payable) = payable(&file, app.now()) else { return Ok(None) };
        match file.order().cloned() {
            None => store_order(app, &mut file, &payable).await?,
            Some(OrderRecord { session: Some(session), pay_url: Some(url), .. }) => {
                return reuse(payment, &code, &payable.account, &session, url).await;
            }
            Some(order) => {
                let new = NewSession::new(app, file.record(), &payable.account, order.order.amount);
                let made = payment.gateway.create_session(&new).await;
                let session = made.map_err(|error| no_session(&code, &error))?;
                let Some(url) = session.url.clone().filter(|_| session.takes_payment()) else {
                    settle(payment, &code, &session, None).await?;
                    return Ok(None);
                };
                let named = OrderRecord { session: Some(session.id), pay_url: Some(url.clone()), ..order };
                if store_session(app, &mut file, named).await? {
                    return Ok(Some(url));
                }
            }
        }
        // What was written has another revision now; what was not, someone else may have written.
        file = app.store().booking(&code).await?.ok_or(Problem::NotFound)?;
    }
    Err(Problem::Unavailable)
}

/// The page made before, unless it has been paid since.
async fn reuse(
    payment: &Payment,
    code: &BookingCode,
    account: &str,
    session: &str,
    url: String,
) -> Result<Option<String>, Problem> {
    match payment.gateway.session(account, session).await {
        Ok(session) if session.takes_payment() => Ok(Some(session.url.unwrap_or(url))),
        Ok(session) => settle(payment, code, &session, None).await.map(|_| None),
        Err(error) => {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(booking = code.as_str(), error, "a session was not looked up");
            Ok(Some(url))
        }
    }
}

/// Stores the order before the gateway hears of it, or leaves it when something changed in between.
async fn store_order(app: &App, file: &mut BookingFile, payable: &Payable) -> Result<(), Problem> {
    let (now, code) = (app.now(), file.record().code.clone());
    let order = Order::new(payable.amount);
    let order = OrderRecord { order, session: None, pay_url: None, payment: None, at: now };
    let listed = OrderInListRecord { booking: code.clone(), account: payable.account.clone() };
    let mut transaction = Transaction::new();
    transaction.put_new("list", Item::new(Key::order_in_list(now, code.as_str()), &listed)?);
    file.put_order(&mut transaction, order)?;
    // On condition that the booking is still as it was read: one that is called off asks for no money.
    file.put(&mut transaction)?;
    written(app.store().commit(&transaction).await).map(|_| ())
}

/// Stores where the payer goes; `false` when something changed in between.
async fn store_session(app: &App, file: &mut BookingFile, order: OrderRecord) -> Result<bool, Problem> {
    let mut transaction = Transaction::new();
    file.put_order(&mut transaction, order)?;
    written(app.store().commit(&transaction).await)
}

/// Whether it was written, for sure; if not for sure, what is stored tells.
fn written(outcome: Result<(), StoreError>) -> Result<bool, Problem> {
    match outcome {
        Ok(()) => Ok(true),
        Err(StoreError::Conflict(_) | StoreError::Unknown(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn no_session(code: &BookingCode, error: &GatewayError) -> Problem {
    let error = error as &dyn std::error::Error;
    tracing::error!(booking = code.as_str(), error, "the gateway makes no session");
    Problem::Unavailable
}
