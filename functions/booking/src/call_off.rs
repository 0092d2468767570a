//! Calling a booking off: the terms that were shown, computed the same way (rule 16). Money to give
//! back is left as something due, in the same transaction, for the payment function to do.

use axum::extract::{Path, State};
use axum::response::Response;
use bytes::Bytes;
use http::HeaderMap;
use wemi_domain::Cents;
use wemi_domain::state::{Actor, Event};
use wemi_store::record::{NoticeKind, OrderRecord};
use wemi_store::{BOOKING, BookingFile, SHEET, StoreError, Subject, Transaction};
use wemi_web::{ANSWER, App, Form, Known, Problem, TicketFault, Told, answer, due_refund, holder, known};

use crate::show::{cancel_cost, cancel_purpose, people};

/// How often it is tried anew when the booking or its sheet changed in between.
const ATTEMPTS: u32 = 12;

pub(crate) async fn submit(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    let mut file = holder(&app, &headers, &code).await?.file;
    let page = format!("/prenotazioni/{}/", file.record().code.as_str());
    let key = match app.check_ticket(&cancel_purpose(file.record()), &form) {
        Ok(key) => key.to_owned(),
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => return Err(changed(&app, "problem-cancel-expired", &page).await),
    };
    for _ in 0..ATTEMPTS {
        match known(&app, &key, &form).await? {
            Known::New => {}
            Known::Same(_) => return app.see_other(&page),
            Known::Other => return Err(changed(&app, "problem-key-reused", &page).await),
        }
        match call_off(&app, file, &key, &form, &page).await {
            Ok(()) => return app.see_other(&page),
            Err(Stopped::Told(problem)) => return Err(problem),
            Err(Stopped::Overtaken) => {}
        }
        file = holder(&app, &headers, &code).await?.file;
    }
    Err(Problem::Unavailable)
}

/// Why it was not done.
enum Stopped {
    /// It cannot be, and this is why.
    Told(Problem),
    /// Something changed in between, or it may have been done: look again.
    Overtaken,
}

impl<E: Into<Problem>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Told(error.into())
    }
}

async fn call_off(
    app: &App,
    mut file: BookingFile,
    key: &str,
    form: &Form,
    page: &str,
) -> Result<(), Stopped> {
    let now = app.now();
    if now >= file.record().span.from {
        return Err(Stopped::Told(changed(app, "problem-too-late", page).await));
    }
    let cost = cancel_cost(file.record(), now);
    let due = cost.due;
    if form.get("dovuto") != due.to_string() {
        return Err(Stopped::Told(changed(app, "problem-cancel-changed", page).await));
    }
    let subject = Subject::booking(file.record().code.as_str());
    let data_key = app.store().data_key(&app.secrets().master, subject).await?.ok_or(Problem::NotFound)?;
    let people = people(app, &file).await?;
    let code = file.record().code.clone();

    let mut transaction = Transaction::new();
    transaction.put_new(ANSWER, answer(app, key, form, code.as_str(), now)?);
    // A provider hears of what was confirmed to it, whatever has become of it since; a hold that came to
    // nothing is no news.
    let provider_knows = file.history.iter().any(|entry| entry.event == Event::Confirm);
    file.advance(&mut transaction, Event::Cancel, Actor::Citizen, now)?;
    file.record_mut().cancelled = Some(cost);
    let resource = file.record().terms.resource.clone();
    if let Some(resource) = resource {
        let sheets = app.store().claim_sheets(&resource, file.record().span).await?;
        sheets.release(&mut transaction, &code, now)?;
    }
    let back = give_back(&mut transaction, &mut file, due, now)?;
    let told = Told {
        kind: NoticeKind::Cancelled,
        booking: file.record(),
        people: &people,
        data_key: &data_key,
        was: None,
        refund: back,
        link: None,
        at: now,
    };
    told.to_household(app, &mut transaction)?;
    if provider_knows {
        told.to_provider(app, &mut transaction)?;
    }
    file.put(&mut transaction)?;
    match app.store().commit(&transaction).await {
        Ok(()) => Ok(()),
        Err(StoreError::Conflict(conflict))
            if [ANSWER, BOOKING, SHEET, "order"].iter().any(|label| conflict.on(label).is_some()) =>
        {
            Err(Stopped::Overtaken)
        }
        Err(StoreError::Unknown(_)) => Err(Stopped::Overtaken),
        Err(error) => Err(Stopped::Told(error.into())),
    }
}

/// Marks what was paid and does not stay due as to be given back.
fn give_back(
    transaction: &mut Transaction,
    file: &mut BookingFile,
    due: Cents,
    now: jiff::Timestamp,
) -> Result<Cents, Problem> {
    let Some(order) = file.order().cloned().filter(|order| order.order.paid) else { return Ok(Cents::ZERO) };
    let back = order.order.amount.checked_sub(due).unwrap_or(Cents::ZERO).max(Cents::ZERO);
    if back.is_zero() {
        return Ok(back);
    }
    let mut order: OrderRecord = order;
    order.order.refund_due = back;
    let code = file.record().code.clone();
    file.put_order(transaction, order)?;
    due_refund(transaction, &code, now)?;
    Ok(back)
}

async fn changed(app: &App, key: &str, page: &str) -> Problem {
    Problem::conflict(key, Some(app.way_on("problem-back-to-booking", page).await))
}
