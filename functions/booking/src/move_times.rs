//! Moving, step 1: to when. Only months, days and times to which the booking can be moved.

use std::collections::BTreeMap;

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use jiff::civil::Date;
use wemi_domain::calendar::FreeTime;
use wemi_domain::zone_time;
use wemi_theme::views::{DayView, MonthView, MoveTimesView, TimeView};
use wemi_web::{App, Form, Problem, holder};

use crate::movable::Movable;
use crate::show::offer_view;

pub(crate) async fn page(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let file = holder(&app, &headers, &code).await?.file;
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    match Movable::find(&app, file.record()).await? {
        Some(movable) => show(&app, &movable, query.get("mese"), false).await,
        None => Err(not_movable(&app, file.record().code.as_str()).await),
    }
}

/// It cannot be moved here, or not any more: the booking's page has what can be done.
pub(crate) async fn not_movable(app: &App, code: &str) -> Problem {
    let page = format!("/prenotazioni/{code}/");
    Problem::conflict("problem-not-movable", Some(app.way_on("problem-back-to-booking", &page).await))
}

/// The times, saying first that the one chosen before has just been taken, if it was.
pub(crate) async fn show(
    app: &App,
    movable: &Movable<'_>,
    month: &str,
    taken: bool,
) -> Result<Response, Problem> {
    let free = movable.free_days(app).await?;
    let mut months: BTreeMap<Date, u32> = BTreeMap::new();
    for day in free.keys() {
        *months.entry(day.first_of_month()).or_default() += 1;
    }
    let wanted = format!("{month}-01").parse::<Date>().ok().filter(|month| months.contains_key(month));
    let current = wanted.or_else(|| months.keys().next().copied());
    let record = movable.record;
    let base = format!("/prenotazioni/{}/sposta", record.code.as_str());
    let month_view = |(first, days): (&Date, &u32)| MonthView {
        first: *first,
        url: format!("{base}?mese={}", first.strftime("%Y-%m")),
        current: Some(*first) == current,
        days: *days,
    };
    let days = free.iter().filter(|(day, _)| Some(day.first_of_month()) == current);
    let view = MoveTimesView {
        page: app.frame(&base),
        code: record.code.to_string(),
        booking_url: format!("/prenotazioni/{}/", record.code.as_str()),
        offer: offer_view(record, app.now())?,
        start: zone_time::rome(record.span.from),
        end: zone_time::rome(record.span.to),
        months: months.iter().map(month_view).collect(),
        days: days.map(|(day, times)| day_view(&base, *day, times)).collect(),
        paid_before: record.card_account.is_some(),
        taken,
    };
    let status = if taken { StatusCode::CONFLICT } else { StatusCode::OK };
    app.page(status, MoveTimesView::TEMPLATE, &view).await
}

fn day_view(base: &str, day: Date, times: &[FreeTime]) -> DayView {
    let time = |time: &FreeTime| TimeView {
        from: time.start.time(),
        to: zone_time::rome(time.span.to).time(),
        url: format!("{base}/conferma?inizio={}", time.start.strftime("%Y-%m-%dT%H:%M")),
    };
    DayView { date: day, times: times.iter().map(time).collect() }
}
