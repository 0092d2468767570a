//! For who lost their link: a new one goes to the same address, and the answer is the same whether
//! or not there is such a booking (rule 14). The code alone opens nothing.

use axum::extract::State;
use axum::response::Response;
use bytes::Bytes;
use http::StatusCode;
use subtle::ConstantTimeEq;
use wemi_domain::Cents;
use wemi_domain::check;
use wemi_domain::code::BookingCode;
use wemi_domain::link::LinkToken;
use wemi_store::record::{NoticeKind, People};
use wemi_store::{BookingFile, DataKey, StoreError, Subject, Transaction};
use wemi_theme::Message;
use wemi_theme::views::{BookingLookupView, FieldGroupView, FieldKind, FieldView, FormView, HiddenView};
use wemi_web::{ANSWER, App, Form, Known, Problem, TicketFault, Told, answer, known, link_item};

use crate::show::people;

const PURPOSE: &str = "link";

pub(crate) async fn page(State(app): State<App>) -> Result<Response, Problem> {
    show(&app, &Form::default(), &Faults::default(), false).await
}

#[derive(Default)]
struct Faults {
    code: Option<Message>,
    email: Option<Message>,
    form: Option<Message>,
}

async fn show(app: &App, form: &Form, faults: &Faults, sent: bool) -> Result<Response, Problem> {
    let ticket = app.ticket(PURPOSE)?;
    let fields = vec![
        FieldView::new("codice", FieldKind::Text)
            .required()
            .hint(Message::key("hint-codice"))
            .value(form.get("codice"))
            .error(faults.code.clone()),
        FieldView::new("email", FieldKind::Email)
            .required()
            .autocomplete("email")
            .value(form.get("email"))
            .error(faults.email.clone()),
    ];
    let hidden = vec![HiddenView::new("chiave", ticket.key), HiddenView::new("gettone", ticket.token)];
    let groups = vec![FieldGroupView { legend: None, intro: None, fields }];
    let form = FormView::new("/prenotazioni/link", hidden, groups).error(faults.form.clone());
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let view = BookingLookupView { page: app.frame("/prenotazioni/"), form, sent };
    app.page(status, BookingLookupView::TEMPLATE, &view).await
}

pub(crate) async fn send_link(State(app): State<App>, body: Bytes) -> Result<Response, Problem> {
    let form = Form::parse(&body)?;
    let key = match app.check_ticket(PURPOSE, &form) {
        Ok(key) => key.to_owned(),
        Err(TicketFault::Forged) => return Err(Problem::Forbidden),
        Err(TicketFault::Expired) => {
            let faults = Faults { form: Some(Message::key("error-expired")), ..Faults::default() };
            return show(&app, &form, &faults, false).await;
        }
    };
    let code = form.get("codice").parse::<BookingCode>();
    let email = check::email(form.get("email"));
    let (Ok(code), Ok(email)) = (&code, &email) else {
        let faults = Faults {
            code: code.is_err().then(|| Message::key("error-codice")),
            email: email.is_err().then(|| Message::key("error-email")),
            form: None,
        };
        return show(&app, &form, &faults, false).await;
    };
    match known(&app, &key, &form).await? {
        Known::New => send(&app, code, email, &key, &form).await?,
        Known::Same(_) => {}
        Known::Other => return Err(Problem::conflict("problem-key-reused", None)),
    }
    show(&app, &Form::default(), &Faults::default(), true).await
}

/// Remembers the answer, which is the same for all, and writes a new link with the message that carries
/// it if the address is the booking's own.
async fn send(app: &App, code: &BookingCode, email: &str, key: &str, form: &Form) -> Result<(), Problem> {
    let now = app.now();
    let mut transaction = Transaction::new();
    transaction.put_new(ANSWER, answer(app, key, form, code.as_str(), now)?);
    if let Some(found) = own_booking(app, code, email).await? {
        let token = LinkToken::from_random(app.entropy().bytes()?);
        transaction.put_new("link", link_item(app, &token, code, now)?);
        let told = Told {
            kind: NoticeKind::Link,
            booking: found.file.record(),
            people: &found.people,
            data_key: &found.data_key,
            was: None,
            refund: Cents::ZERO,
            link: Some(app.absolute(&format!("/prenotazioni/apri/{}", token.reveal()))),
            at: now,
        };
        told.to_household(app, &mut transaction)?;
    }
    match app.store().commit(&transaction).await {
        Ok(()) => Ok(()),
        // The same form at the same moment: its answer is this one.
        Err(StoreError::Conflict(conflict)) if conflict.on(ANSWER).is_some() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

struct Own {
    file: BookingFile,
    people: People,
    data_key: DataKey,
}

/// The booking of a code, if the address is its requester's.
async fn own_booking(app: &App, code: &BookingCode, email: &str) -> Result<Option<Own>, Problem> {
    let Some(file) = app.store().booking(code).await? else { return Ok(None) };
    let subject = Subject::booking(code.as_str());
    let Some(data_key) = app.store().data_key(&app.secrets().master, subject).await? else {
        return Ok(None);
    };
    let people = people(app, &file).await?;
    let own = people.email.as_deref().unwrap_or_default().to_lowercase();
    let same = bool::from(own.as_bytes().ct_eq(email.to_lowercase().as_bytes()));
    Ok(same.then_some(Own { file, people, data_key }))
}
