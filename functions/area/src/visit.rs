//! One booking as its provider sees it: whom, when, where, what to know, what may be done.

use axum::extract::{Path, State};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use wemi_domain::code::BookingCode;
use wemi_domain::state::{Actor, Event, apply};
use wemi_domain::{Slug, zone_time};
use wemi_store::record::{BookingRecord, People};
use wemi_store::{BookingFile, Subject};
use wemi_theme::Message;
use wemi_theme::views::{
    AreaVisitView, FieldGroupView, FieldKind, FieldView, FormView, PersonView, QuantityView, QuoteView,
};
use wemi_web::{App, Problem};

use crate::entrance::{hidden, leave_form};
use crate::week::office;

/// The longest name of who comes.
pub(crate) const NAME_MAX: u32 = 80;

pub(crate) async fn page(
    State(app): State<App>,
    Path((provider, code)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (_, provider) = match office(&app, &headers, &provider).await? {
        Ok(office) => office,
        Err(door) => return Ok(door),
    };
    let file = find(&app, &provider, &code).await?;
    show(&app, &file, None).await
}

/// The booking of a code, if it is the provider's.
pub(crate) async fn find(app: &App, provider: &Slug, code: &str) -> Result<BookingFile, Problem> {
    let code: BookingCode = code.parse().map_err(|_| Problem::NotFound)?;
    let file = app.store().booking(&code).await?.ok_or(Problem::NotFound)?;
    if file.record().offer.provider == *provider { Ok(file) } else { Err(Problem::NotFound) }
}

/// The people of a booking; nobody once they have been erased.
pub(crate) async fn people(app: &App, file: &BookingFile) -> Result<Option<People>, Problem> {
    let subject = Subject::booking(file.record().code.as_str());
    let Some(key) = app.store().data_key(&app.secrets().master, subject).await? else { return Ok(None) };
    let people = key.open_from(file.item(), People::SEALED).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "the people of a booking cannot be read");
        Problem::Internal
    })?;
    Ok(Some(people))
}

/// The purpose that the ticket of an act on a booking is signed for.
pub(crate) fn purpose(act: &str, record: &BookingRecord) -> String {
    format!("{act}:{}", record.code.as_str())
}

/// The page; with what is wrong with the name that was sent, if anything is.
pub(crate) async fn show(app: &App, file: &BookingFile, wrong: Option<Message>) -> Result<Response, Problem> {
    let (record, now) = (file.record(), app.now());
    let people = people(app, file).await?;
    let week = format!("/area/ente/{}/", record.offer.provider);
    let base = format!("{week}prenotazioni/{}/", record.code.as_str());
    let state = record.state_at(now);
    let may = |event| apply(Some(state), event, Actor::Provider).is_ok();
    let done = may(Event::Complete) && now >= record.span.from;
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let start = zone_time::rome(record.span.from);
    let view = AreaVisitView {
        page: app.frame(&base),
        week_url: format!("{week}?da={}", start.date()),
        provider: record.words.provider.clone(),
        code: record.code.to_string(),
        state,
        title: record.words.title.clone(),
        offer_url: record.words.offer_url.clone(),
        start,
        end: zone_time::rome(record.span.to),
        quantity: QuantityView::of(record.terms.unit, record.case.quantity),
        persons: record.case.persons,
        whom: record.words.whom.clone(),
        place: record.words.place,
        address: people.as_ref().and_then(|people| record.words.location(people).map(str::to_owned)),
        requester: people.as_ref().map(|people| PersonView {
            name: format!("{} {}", people.name, people.surname),
            email: people.email.clone(),
            phone: people.phone.clone(),
        }),
        recipient: people.as_ref().and_then(|people| people.recipient.clone()),
        notes: people.as_ref().and_then(|people| people.notes.clone()),
        who_comes: people.as_ref().and_then(|people| people.who_comes.clone()),
        quote: QuoteView::of(&record.quote, record.terms.unit, &record.case, &record.words.service),
        done: if done { Some(done_form(app, record, &base)?) } else { None },
        reassign: match &people {
            Some(people) if may(Event::Reassign) => Some(who_form(app, record, &base, people, wrong)?),
            Some(_) | None => None,
        },
        leave: leave_form(app)?,
    };
    app.page(status, AreaVisitView::TEMPLATE, &view).await
}

fn done_form(app: &App, record: &BookingRecord, base: &str) -> Result<FormView, Problem> {
    Ok(FormView::new(format!("{base}fatto"), hidden(app, &purpose("fatto", record))?, Vec::new()))
}

fn who_form(
    app: &App,
    record: &BookingRecord,
    base: &str,
    people: &People,
    wrong: Option<Message>,
) -> Result<FormView, Problem> {
    let field = FieldView::new("chi_viene", FieldKind::Text)
        .required()
        .max_length(NAME_MAX)
        .hint(Message::key("hint-chi-viene"))
        .value(people.who_comes.clone().unwrap_or_default())
        .error(wrong);
    let groups = vec![FieldGroupView { legend: None, intro: None, fields: vec![field] }];
    Ok(FormView::new(format!("{base}chi-viene"), hidden(app, &purpose("chi-viene", record))?, groups))
}
