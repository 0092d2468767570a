//! The calendar entry of a booking, for whoever holds its link.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use wemi_domain::ical::{Entry, write};
use wemi_domain::state::BookingState;
use wemi_theme::{Arg, Message};
use wemi_web::{App, Problem, holder};

use crate::show::people;

pub(crate) async fn file(
    State(app): State<App>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let file = holder(&app, &headers, &code).await?.file;
    let record = file.record();
    let cancelled = match record.state_at(app.now()) {
        BookingState::Confirmed
        | BookingState::Proposed
        | BookingState::Completed
        | BookingState::NotCome => false,
        BookingState::Cancelled | BookingState::Refunded => true,
        // Until it is confirmed there is nothing to put into a calendar; at the desk nobody knows yet.
        BookingState::Requested
        | BookingState::Quoted
        | BookingState::Held
        | BookingState::AtDesk
        | BookingState::Informed
        | BookingState::Declined
        | BookingState::Closed
        | BookingState::Lapsed
        | BookingState::Expired => return Err(Problem::NotFound),
    };
    let people = people(&app, &file).await?;
    let words = &record.words;
    let location = words.location(&people);
    let phone = words.provider_phone.clone().unwrap_or_default();
    let message = Message::key("calendar-description")
        .with("provider", Arg::Text(words.provider.clone()))
        .with("phone", Arg::Text(phone))
        .with("code", Arg::Text(record.code.to_string()));
    let theme = app.theme().await?;
    let description = theme.say(&record.lang, &message).map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "a calendar entry has no words");
        Problem::Internal
    })?;
    let text = write(&Entry {
        code: &record.code,
        host: host(&app.settings().base_url),
        sequence: record.changes,
        changed_at: file.history.last().map_or(record.booked_at, |entry| entry.at),
        span: record.span,
        summary: &words.title,
        location,
        description: &description,
        cancelled,
    });
    let name = format!("attachment; filename=\"prenotazione-{}.ics\"", record.code.as_str());
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(|_| Problem::Internal)?),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, text).into_response())
}

/// The host of an address, without its port.
fn host(base_url: &str) -> &str {
    let host = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    host.split([':', '/']).next().unwrap_or(host)
}
