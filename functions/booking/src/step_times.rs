//! Step 2: when. Only months, days and times that are free.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use wemi_domain::busy::Busy;
use wemi_domain::calendar::FreeTime;
use wemi_domain::zone_time;
use wemi_theme::views::{BookTimesView, DayView, MonthView, TimeView};
use wemi_web::{App, Form, Problem};

use crate::asked::{Asked, OfferPath};
use crate::choice::Choice;
use crate::step_case;

pub(crate) async fn page(
    State(app): State<App>,
    path: OfferPath,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::find(&app, path).await?;
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    match Choice::read(&asked, &query) {
        Ok(choice) => show(&app, &asked, &choice, query.get("mese"), false).await,
        Err(faults) => step_case::show(&app, &asked, &query, &faults).await,
    }
}

/// The free times, saying first that the one chosen before has just been taken, if it was.
pub(crate) async fn show(
    app: &App,
    asked: &Asked,
    choice: &Choice,
    month: &str,
    taken: bool,
) -> Result<Response, Problem> {
    let free = free_days(app, asked, choice).await?;
    let mut months: BTreeMap<Date, u32> = BTreeMap::new();
    for day in free.keys() {
        *months.entry(day.first_of_month()).or_default() += 1;
    }
    let wanted = format!("{month}-01").parse::<Date>().ok().filter(|month| months.contains_key(month));
    let current = wanted.or_else(|| months.keys().next().copied());
    let days = free.iter().filter(|(day, _)| Some(day.first_of_month()) == current);
    let quote = free.keys().next().and_then(|day| choice.quote_on(asked, *day));
    let view = BookTimesView {
        page: app.frame(format!("{}/quando", asked.base())),
        offer: asked.view(app)?,
        chosen: choice.view(asked, None),
        quote: quote.map(|quote| choice.quote_view(asked, &quote)),
        months: months
            .iter()
            .map(|(first, days)| MonthView {
                first: *first,
                url: choice.times_url(asked, *first),
                current: Some(*first) == current,
                days: *days,
            })
            .collect(),
        days: days.map(|(day, times)| day_view(asked, choice, *day, times)).collect(),
        taken,
    };
    let status = if taken { StatusCode::CONFLICT } else { StatusCode::OK };
    app.page(status, BookTimesView::TEMPLATE, &view).await
}

/// Every day that has a free time, with its times. The sheets of the whole horizon are one query.
async fn free_days(
    app: &App,
    asked: &Asked,
    choice: &Choice,
) -> Result<BTreeMap<Date, Vec<FreeTime>>, Problem> {
    let now = app.now();
    let last = asked.calendar.days_ahead(now).last().unwrap_or_else(|| zone_time::rome_date(now));
    // A claim late in the evening before, or just after midnight the day after, counts too.
    let (first, last) =
        (zone_time::rome_date(now).yesterday().unwrap_or(last), last.tomorrow().unwrap_or(last));
    let sheets = app.store().sheets_between(&asked.resource, first, last).await?;
    let busy = Busy::new(sheets.values(), 1, &asked.resource, now);
    let days = asked.calendar.days_ahead(now).filter(|day| choice.quote_on(asked, *day).is_some());
    let mut free: BTreeMap<Date, Vec<FreeTime>> = BTreeMap::new();
    for time in asked.calendar.free_between(days, choice.length_minutes, &busy, now) {
        free.entry(time.start.date()).or_default().push(time);
    }
    Ok(free)
}

fn day_view(asked: &Asked, choice: &Choice, day: Date, times: &[FreeTime]) -> DayView {
    let time = |time: &FreeTime| TimeView {
        from: time.start.time(),
        to: zone_time::rome(time.span.to).time(),
        url: choice.form_url(asked, time.start),
    };
    DayView { date: day, times: times.iter().map(time).collect() }
}
