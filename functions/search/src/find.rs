//! `/trova`: to the page of a list, or the list itself where it has no page.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use wemi_catalogue::{ListKey, ListedOffer};
use wemi_domain::accreditation::shown_zones;
use wemi_domain::zone_time::rome_date;
use wemi_theme::views::{CardView, ListView, Page};
use wemi_web::{App, Form, Problem};

use crate::asked::Asked;
use crate::nearest::nearest;
use crate::sentence::sentence;

/// Where the sentence is sent.
pub(crate) const PATH: &str = "/trova";

/// The answer to the three questions.
pub(crate) async fn answer(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let index = app.index().await?;
    let asked = Asked::read(&index, &query);
    let key = asked.key();
    let path = key.path();
    if key.is_empty() || index.lists.contains_key(&path) {
        return app.see_other(&path);
    }
    let cards = cards(&app, &key).await?;
    let nearest = if cards.is_empty() { nearest(&app, &index, &key).await? } else { Vec::new() };
    let view = ListView {
        page: page(&app, &asked)?,
        sentence: sentence(&index, &asked),
        asked: asked.words(),
        narrow: Vec::new(),
        narrow_url: None,
        total: u32::try_from(cards.len()).unwrap_or(u32::MAX),
        cards,
        pager: None,
        nearest,
    };
    app.page(StatusCode::OK, ListView::TEMPLATE, &view).await
}

/// The offers that show today. Without a service there is nothing to look through: every such list
/// that has an offer is a page.
async fn cards(app: &App, key: &ListKey) -> Result<Vec<CardView>, Problem> {
    let Some(service) = &key.service else { return Ok(Vec::new()) };
    let Some(entry) = app.service(service).await? else { return Ok(Vec::new()) };
    let today = rome_date(app.now());
    let offers = entry.offers.into_iter().filter(|listed| shows(listed, key, today));
    offers.map(|listed| serde_json::from_value(listed.card)).collect::<Result<_, _>>().map_err(|error| {
        tracing::error!(%service, error = &error as &dyn std::error::Error, "a card cannot be read");
        Problem::Internal
    })
}

fn shows(listed: &ListedOffer, key: &ListKey, today: Date) -> bool {
    let for_them = key.audience.as_ref().is_none_or(|audience| listed.audiences.contains(audience));
    let there = shown_zones(&listed.offer, today)
        .is_ok_and(|zones| key.zone.is_none_or(|zone| zones.contains(&zone)));
    for_them && there
}

/// The frame, with a report that leads back to these answers.
fn page(app: &App, asked: &Asked<'_>) -> Result<Page, Problem> {
    let encoded = |query: &[(&str, String)]| serde_html_form::to_string(query).map_err(|_| Problem::Internal);
    let here = format!("{PATH}?{}", encoded(&asked.query())?);
    let report = format!("/proponi/segnalazione?{}", encoded(&[("pagina", here)])?);
    Ok(Page { report_url: Some(report), ..app.frame(PATH) })
}
