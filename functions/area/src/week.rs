//! A provider's week: whom to visit, when, where, how to reach them. On a phone at seven in the morning.

use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use wemi_domain::role::Right;
use wemi_domain::{Slug, zone_time};
use wemi_store::BookingFile;
use wemi_store::record::People;
use wemi_theme::views::{AreaDayView, AreaLineView, AreaWeekView};
use wemi_web::{App, Form, Problem, Signed, signed};

use crate::entrance::leave_form;
use crate::visit::people;

/// Who is signed in, with the right to a provider's bookings; whoever is not signed in is led to the door.
///
/// # Errors
/// [`Problem::NotFound`] for who is signed in without the right.
pub(crate) async fn office(
    app: &App,
    headers: &HeaderMap,
    provider: &str,
) -> Result<Result<(Signed, Slug), Response>, Problem> {
    let provider: Slug = provider.parse().map_err(|_| Problem::NotFound)?;
    match signed(app, headers).await? {
        Some(signed) => {
            signed.granted(Right::BookingsOf(&provider))?;
            Ok(Ok((signed, provider)))
        }
        None => Ok(Err((StatusCode::SEE_OTHER, [(LOCATION, "/area/")]).into_response())),
    }
}

pub(crate) async fn page(
    State(app): State<App>,
    Path(provider): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (_, provider) = match office(&app, &headers, &provider).await? {
        Ok(office) => office,
        Err(door) => return Ok(door),
    };
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let today = zone_time::rome_date(app.now());
    let first = monday(query.get("da").parse().unwrap_or(today));
    let last = first.saturating_add(6.days());
    let base = format!("/area/ente/{provider}/");
    let mut days: Vec<AreaDayView> = Vec::new();
    let mut name = provider.to_string();
    for code in app.store().bookings_of(&provider, first, last).await? {
        let Some(file) = app.store().booking(&code).await? else { continue };
        let people = people(&app, &file).await?;
        name.clone_from(&file.record().words.provider);
        let line = line(&app, &base, &file, people.as_ref());
        let date = line.start.date();
        match days.iter_mut().find(|day| day.date == date) {
            Some(day) => day.lines.push(line),
            None => days.push(AreaDayView { date, lines: vec![line] }),
        }
    }
    for day in &mut days {
        day.lines.sort_by(|a, b| (a.start, &a.code).cmp(&(b.start, &b.code)));
    }
    let week = |day: Date| format!("{base}?da={day}");
    let view = AreaWeekView {
        page: app.frame(&base),
        provider: name,
        first,
        last,
        before_url: week(first.saturating_sub(7.days())),
        after_url: week(first.saturating_add(7.days())),
        this_week_url: (first != monday(today)).then(|| base.clone()),
        days,
        leave: leave_form(&app)?,
    };
    app.page(StatusCode::OK, AreaWeekView::TEMPLATE, &view).await
}

fn line(app: &App, base: &str, file: &BookingFile, people: Option<&People>) -> AreaLineView {
    let record = file.record();
    AreaLineView {
        url: format!("{base}prenotazioni/{}/", record.code.as_str()),
        code: record.code.to_string(),
        start: zone_time::rome(record.span.from),
        end: zone_time::rome(record.span.to),
        title: record.words.title.clone(),
        state: record.state_at(app.now()),
        person: people.map(|people| {
            let requester = || format!("{} {}", people.name, people.surname);
            people.recipient.clone().unwrap_or_else(requester)
        }),
        phone: people.and_then(|people| people.phone.clone()),
        address: people.and_then(|people| record.words.location(people).map(str::to_owned)),
        who_comes: people.and_then(|people| people.who_comes.clone()),
    }
}

fn monday(day: Date) -> Date {
    if day.weekday() == Weekday::Monday {
        return day;
    }
    day.nth_weekday(-1, Weekday::Monday).unwrap_or(day)
}
