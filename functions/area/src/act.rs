//! What a provider does with a booking: says that it was done, says who comes (rule 23). Each is one
//! transaction with its entry of history, its answer and its message, and the same form sent twice does
//! it once.

use axum::extract::{Path, State};
use axum::response::Response;
use bytes::Bytes;
use http::HeaderMap;
use wemi_domain::Cents;
use wemi_domain::check;
use wemi_domain::state::{Actor, Event};
use wemi_store::record::{NoticeKind, People};
use wemi_store::{BOOKING, BookingFile, Nonce, StoreError, Subject, Transaction};
use wemi_theme::Message;
use wemi_web::{ANSWER, App, Form, Known, Problem, TicketFault, Told, answer, known};

use crate::visit::{NAME_MAX, find, people, purpose, show};
use crate::week::office;

/// How often it is tried anew when the booking changed in between.
const ATTEMPTS: u32 = 12;

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Act {
    /// The care was given.
    Done,
    /// This person comes.
    WhoComes(String),
}

pub(crate) async fn done(
    State(app): State<App>,
    path: Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    submit(&app, path, &headers, &body, "fatto", |_| Ok(Act::Done)).await
}

pub(crate) async fn who_comes(
    State(app): State<App>,
    path: Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let max = usize::try_from(NAME_MAX).unwrap_or(usize::MAX);
    let read = |form: &Form| {
        let name = check::line(form.get("chi_viene"), max);
        name.map(Act::WhoComes).map_err(|_| Message::key("error-chi-viene"))
    };
    submit(&app, path, &headers, &body, "chi-viene", read).await
}

async fn submit(
    app: &App,
    Path((provider, code)): Path<(String, String)>,
    headers: &HeaderMap,
    body: &Bytes,
    name: &str,
    read: impl Fn(&Form) -> Result<Act, Message>,
) -> Result<Response, Problem> {
    let (_, provider) = match office(app, headers, &provider).await? {
        Ok(office) => office,
        Err(door) => return Ok(door),
    };
    let form = Form::parse(body)?;
    for _ in 0..ATTEMPTS {
        let file = find(app, &provider, &code).await?;
        let page = format!("/area/ente/{provider}/prenotazioni/{}/", file.record().code.as_str());
        let key = match app.check_ticket(&purpose(name, file.record()), &form) {
            Ok(key) => key,
            Err(TicketFault::Forged) => return Err(Problem::Forbidden),
            Err(TicketFault::Expired) => return Err(back(app, "problem-area-expired", &page).await),
        };
        match known(app, key, &form).await? {
            Known::New => {}
            Known::Same(_) => return app.see_other(&page),
            Known::Other => return Err(back(app, "problem-key-reused", &page).await),
        }
        let act = match read(&form) {
            Ok(act) => act,
            Err(wrong) => return show(app, &file, Some(wrong)).await,
        };
        if act == Act::Done && app.now() < file.record().span.from {
            return Err(back(app, "problem-area-early", &page).await);
        }
        if perform(app, &file, &act, key, &form).await? {
            return app.see_other(&page);
        }
    }
    Err(Problem::Unavailable)
}

/// Whether it was done; if not, something changed in between, or it may have been: look again.
async fn perform(app: &App, file: &BookingFile, act: &Act, key: &str, form: &Form) -> Result<bool, Problem> {
    let now = app.now();
    let code = file.record().code.clone();
    let mut transaction = Transaction::new();
    transaction.put_new(ANSWER, answer(app, key, form, code.as_str(), now)?);
    let mut changed = match act {
        Act::Done => {
            let mut file = BookingFile::new(file.item().clone())?;
            file.advance(&mut transaction, Event::Complete, Actor::Provider, now)?;
            file
        }
        Act::WhoComes(name) => reassign(app, file, name, &mut transaction).await?,
    };
    changed.put(&mut transaction)?;
    match app.store().commit(&transaction).await {
        Ok(()) => Ok(true),
        Err(StoreError::Conflict(conflict))
            if [ANSWER, BOOKING].iter().any(|label| conflict.on(label).is_some()) =>
        {
            Ok(false)
        }
        Err(StoreError::Unknown(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Who comes is sealed with the people of the booking, and told to the household.
async fn reassign(
    app: &App,
    file: &BookingFile,
    name: &str,
    transaction: &mut Transaction,
) -> Result<BookingFile, Problem> {
    let now = app.now();
    let subject = Subject::booking(file.record().code.as_str());
    let data_key = app.store().data_key(&app.secrets().master, subject).await?.ok_or(Problem::NotFound)?;
    let people = people(app, file).await?.ok_or(Problem::NotFound)?;
    let people = People { who_comes: Some(name.to_owned()), ..people };
    let nonce = Nonce::from_random(app.entropy().bytes()?);
    let sealed = data_key.seal_into(file.item().clone(), People::SEALED, &people, nonce);
    let mut changed = BookingFile::new(sealed.map_err(|_| Problem::Internal)?)?;
    changed.advance(transaction, Event::Reassign, Actor::Provider, now)?;
    let told = Told {
        kind: NoticeKind::WhoComes,
        booking: changed.record(),
        people: &people,
        data_key: &data_key,
        was: None,
        refund: Cents::ZERO,
        link: None,
        at: now,
    };
    told.to_household(app, transaction)?;
    Ok(changed)
}

async fn back(app: &App, key: &str, page: &str) -> Problem {
    Problem::conflict(key, Some(app.way_on("problem-back-to-booking", page).await))
}
