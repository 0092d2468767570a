//! Moving, step 2: the old time and the new, the price and the terms that hold then, one button.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use jiff::civil::DateTime;
use wemi_domain::calendar::FreeTime;
use wemi_domain::quote::Quote;
use wemi_domain::zone_time;
use wemi_store::record::BookingRecord;
use wemi_theme::Message;
use wemi_theme::views::{FormView, HiddenView, MoveFormView, QuoteView, TermsView};
use wemi_web::{App, Form, Problem, holder};

use crate::movable::Movable;
use crate::move_times::{self, not_movable};
use crate::show::offer_view;

/// The purpose that the ticket of a move is signed for.
pub(crate) fn purpose(record: &BookingRecord) -> String {
    format!("sposta:{}", record.code.as_str())
}

pub(crate) async fn page(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let file = holder(&app, &headers, &code).await?.file;
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let Some(movable) = Movable::find(&app, file.record()).await? else {
        return Err(not_movable(&app, file.record().code.as_str()).await);
    };
    match chosen(&app, &movable, &query) {
        Some((time, quote)) => show(&app, &movable, &time, &quote, None).await,
        None => taken(&app, &movable, &query).await,
    }
}

/// The time that a form or an address names, with its price.
pub(crate) fn chosen(app: &App, movable: &Movable<'_>, form: &Form) -> Option<(FreeTime, Quote)> {
    let start = form.get("inizio").parse::<DateTime>().ok()?;
    movable.time_at(start, app.now())
}

/// The times again: the one that was chosen is not to be had.
pub(crate) async fn taken(app: &App, movable: &Movable<'_>, form: &Form) -> Result<Response, Problem> {
    move_times::show(app, movable, form.get("inizio").get(..7).unwrap_or_default(), true).await
}

/// The form; with an error where it is shown again.
pub(crate) async fn show(
    app: &App,
    movable: &Movable<'_>,
    time: &FreeTime,
    quote: &Quote,
    error: Option<Message>,
) -> Result<Response, Problem> {
    let record = movable.record;
    let base = format!("/prenotazioni/{}/sposta", record.code.as_str());
    let ticket = app.ticket(&purpose(record))?;
    let hidden = vec![
        HiddenView::new("chiave", ticket.key),
        HiddenView::new("gettone", ticket.token),
        HiddenView::new("inizio", time.start.strftime("%Y-%m-%dT%H:%M").to_string()),
        HiddenView::new("da", record.span.from.to_string()),
        HiddenView::new("totale", quote.total.get().to_string()),
    ];
    let status = if error.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let view = MoveFormView {
        page: app.frame(format!("{base}/conferma")),
        code: record.code.to_string(),
        booking_url: format!("/prenotazioni/{}/", record.code.as_str()),
        times_url: format!("{base}?mese={}", time.start.strftime("%Y-%m")),
        offer: offer_view(record, app.now())?,
        start: zone_time::rome(record.span.from),
        end: zone_time::rome(record.span.to),
        new_start: time.start,
        new_end: zone_time::rome(time.span.to),
        old_total_cents: record.quote.total.get(),
        quote: QuoteView::of(quote, record.terms.unit, &record.case, &record.words.service),
        terms: TermsView::of(record.terms.cancellation, Some(time.span.from)),
        form: FormView::new(base, hidden, Vec::new()).error(error),
    };
    app.page(status, MoveFormView::TEMPLATE, &view).await
}
