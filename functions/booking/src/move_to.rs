//! The POST that moves: sheets of both days, booking, history, answer and messages in one transaction,
//! so that the old time is free only with the new one taken (rule 15).

use axum::extract::{Path, State};
use axum::response::Response;
use bytes::Bytes;
use http::HeaderMap;
use wemi_domain::Cents;
use wemi_domain::calendar::FreeTime;
use wemi_domain::quote::Quote;
use wemi_domain::sheet::Claim;
use wemi_domain::state::Actor;
use wemi_store::record::NoticeKind;
use wemi_store::{BOOKING, BookingFile, SHEET, StoreError, Subject, Transaction, relist_for_provider};
use wemi_theme::Message;
use wemi_web::{ANSWER, App, Form, Known, Problem, TicketFault, Told, answer, holder, known};

use crate::movable::Movable;
use crate::move_form::{self, purpose};
use crate::move_times::not_movable;
use crate::show::people;

/// How often it is tried anew when the booking or a sheet changed in between.
const ATTEMPTS: u32 = 24;

pub(crate) async fn submit(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    for _ in 0..ATTEMPTS {
        let file = holder(&app, &headers, &code).await?.file;
        let page = format!("/prenotazioni/{}/", file.record().code.as_str());
        let ticket = app.check_ticket(&purpose(file.record()), &form);
        if ticket == Err(TicketFault::Forged) {
            return Err(Problem::Forbidden);
        }
        let key = form.get("chiave").to_owned();
        match known(&app, &key, &form).await? {
            Known::New => {}
            Known::Same(_) => return app.see_other(&page),
            Known::Other => return Err(conflict(&app, "problem-key-reused", &page).await),
        }
        let Some(movable) = Movable::find(&app, file.record()).await? else {
            return Err(not_movable(&app, file.record().code.as_str()).await);
        };
        let Some((time, quote)) = move_form::chosen(&app, &movable, &form) else {
            return move_form::taken(&app, &movable, &form).await;
        };
        // Another window, or the other who holds the link, has changed it since the form was made.
        let seen = (form.get("da"), form.get("totale"));
        let holds = (file.record().span.from.to_string(), quote.total.get().to_string());
        if ticket.is_err() || seen != (holds.0.as_str(), holds.1.as_str()) {
            let error = if ticket.is_err() { "error-expired" } else { "error-move-changed" };
            return move_form::show(&app, &movable, &time, &quote, Some(Message::key(error))).await;
        }
        match move_to(&app, &file, &movable, (&time, &quote), &key, &form).await? {
            Moved::Done => return app.see_other(&page),
            Moved::Taken => return move_form::taken(&app, &movable, &form).await,
            Moved::Overtaken => {}
        }
    }
    tracing::warn!("the sheets of a move are contended");
    Err(Problem::Unavailable)
}

/// What came of it.
enum Moved {
    /// It has the new time.
    Done,
    /// Someone else has it.
    Taken,
    /// Something changed in between, or it may have been done: look again.
    Overtaken,
}

async fn move_to(
    app: &App,
    file: &BookingFile,
    movable: &Movable<'_>,
    (time, quote): (&FreeTime, &Quote),
    key: &str,
    form: &Form,
) -> Result<Moved, Problem> {
    let now = app.now();
    let record = file.record();
    let code = record.code.clone();
    let data_key = app.store().data_key(&app.secrets().master, Subject::booking(code.as_str())).await?;
    let data_key = data_key.ok_or(Problem::NotFound)?;
    let people = people(app, file).await?;

    let mut transaction = Transaction::new();
    transaction.put_new(ANSWER, answer(app, key, form, code.as_str(), now)?);
    let sheets = app.store().move_sheets(&movable.resource, record.span, time.span).await?;
    let claim = Claim { booking: code, span: time.span, seats: 1, until: None };
    if sheets.write(&mut transaction, &claim, now)?.is_err() {
        return Ok(Moved::Taken);
    }
    let was = record.span;
    let mut moved = BookingFile::new(file.item().clone())?;
    moved.move_to(&mut transaction, time.span, quote.clone(), Actor::Citizen, now)?;
    let told = Told {
        kind: NoticeKind::Moved,
        booking: moved.record(),
        people: &people,
        data_key: &data_key,
        was: Some(was),
        refund: Cents::ZERO,
        link: None,
        at: now,
    };
    told.to_household(app, &mut transaction)?;
    told.to_provider(app, &mut transaction)?;
    relist_for_provider(&mut transaction, moved.record(), was)?;
    moved.put(&mut transaction)?;
    match app.store().commit(&transaction).await {
        Ok(()) => Ok(Moved::Done),
        Err(StoreError::Conflict(conflict))
            if [ANSWER, BOOKING, SHEET].iter().any(|label| conflict.on(label).is_some()) =>
        {
            Ok(Moved::Overtaken)
        }
        Err(StoreError::Unknown(_)) => Ok(Moved::Overtaken),
        Err(error) => Err(error.into()),
    }
}

async fn conflict(app: &App, key: &str, page: &str) -> Problem {
    Problem::conflict(key, Some(app.way_on("problem-back-to-booking", page).await))
}
