//! `/trova`: to the page of a list, or the list itself where it has no page.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use wemi_catalogue::{LanguageEntry, ListKey, ListedOffer};
use wemi_domain::accreditation::shown_zones;
use wemi_domain::zone_time::rome_date;
use wemi_theme::Shared;
use wemi_theme::views::{CardView, ListView, Page};
use wemi_web::{App, Form, Problem};

use crate::asked::Asked;
use crate::nearest::nearest;
use crate::sentence::sentence;
use crate::spoken::{frame, language_named, main_language};

/// Where the sentence is sent.
pub(crate) const PATH: &str = "/trova";

/// The same in another language of the portal.
pub(crate) const PATH_IN: &str = "/{lang}/trova";

/// The answer to the three questions.
pub(crate) async fn answer(State(app): State<App>, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    answer_in(&app, &main_language(&app), query).await
}

/// The answer in the language that the address names.
pub(crate) async fn answer_elsewhere(
    State(app): State<App>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    answer_in(&app, &language_named(&app, &lang)?, query).await
}

async fn answer_in(app: &App, language: &LanguageEntry, query: Option<String>) -> Result<Response, Problem> {
    let query = Form::parse(query.unwrap_or_default().as_bytes())?;
    let index = app.index_in(language).await?;
    let asked = Asked::read(&index, &query);
    let key = asked.key();
    let path = key.path();
    if key.is_empty() || index.lists.contains_key(&path) {
        return app.see_other(&format!("{}{path}", language.root));
    }
    let cards = cards(app, &key).await?;
    let nearest =
        if cards.is_empty() { nearest(app, &language.code, &index, &key).await? } else { Vec::new() };
    let view = ListView {
        page: page(app, language, &asked)?,
        sentence: sentence(&index, &language.root, &asked),
        asked: asked.words(),
        narrow: Vec::new(),
        narrow_url: None,
        total: u32::try_from(cards.len()).unwrap_or(u32::MAX),
        cards,
        pager: None,
        nearest,
    };
    app.page_in(language, StatusCode::OK, ListView::TEMPLATE, &view).await
}

/// The offers that show today. Without a service there is nothing to look through: every such list
/// that has an offer is a page.
async fn cards(app: &App, key: &ListKey) -> Result<Vec<Shared<CardView>>, Problem> {
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
fn page(app: &App, language: &LanguageEntry, asked: &Asked<'_>) -> Result<Page, Problem> {
    let encoded = |query: &[(&str, String)]| serde_html_form::to_string(query).map_err(|_| Problem::Internal);
    let answers = encoded(&asked.query())?;
    let here = format!("{}{PATH}?{answers}", language.root);
    let report = format!("/proponi/segnalazione?{}", encoded(&[("pagina", here)])?);
    Ok(Page { report_url: Some(report), ..frame(app, PATH, &answers) })
}
