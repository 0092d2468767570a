//! `/trova`: to the page of a list, or the list itself where it has no page.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use wemi_catalogue::{Index, LanguageEntry, Traits};
use wemi_domain::zone_time::rome_date;
use wemi_lists::{Answers, Portal, Query, left, list_sentence, narrow, page, refine};
use wemi_theme::views::{ListView, PagerView};
use wemi_web::{App, Form, Problem};

use crate::nearest::nearest;
use crate::shelf::Shelf;
use crate::spoken::{frame_reported, language_named, main_language};

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
    let form = Form::parse(query.unwrap_or_default().as_bytes())?;
    let index = app.index_in(language).await?;
    let query = Query::read(&index, |name| form.get(name));
    let offers: Vec<&Traits> = index.list(&query.key).collect();
    if let Some(elsewhere) = elsewhere(&query, &offers) {
        return app.see_other(&format!("{}{}", language.root, elsewhere.address()));
    }
    let view = list(app, language, &index, &query, &offers).await?;
    app.page_in(language, StatusCode::OK, ListView::TEMPLATE, &view).await
}

/// Where a list is that isn't here: on a page of the site, or on a page of it that is there.
fn elsewhere(query: &Query, offers: &[&Traits]) -> Option<Query> {
    let page_there = query.page <= page::pages(left(offers, &query.wishes).len());
    let there = if page_there { query.clone() } else { query.on_page(1) };
    let is_page = query.key.is_page() && !offers.is_empty();
    match (query.is_plain(), query.key.is_empty()) {
        (true, true) => Some(query.on_page(1)),
        (true, false) if is_page => Some(there),
        _ => (!page_there).then_some(there),
    }
}

async fn list(
    app: &App,
    language: &LanguageEntry,
    index: &Index,
    query: &Query,
    offers: &[&Traits],
) -> Result<ListView, Problem> {
    let today = rome_date(app.now());
    let portal = Portal { index, root: &language.root, functions: true };
    let mut kept = left(offers, &query.wishes);
    let mut shelf = Shelf::new(app, language, today);
    let totals = shelf.totals(index, query).await?;
    query.order.arrange(&mut kept, totals.as_ref());
    let pages = page::pages(kept.len());
    let here: Vec<&Traits> = kept.iter().skip(page::before(query.page)).take(page::CARDS).copied().collect();
    let mut refine = refine(&portal, query, offers);
    let cards = shelf.cards(query, &here).await?;
    // What shows no longer, whatever the day of the build, is not counted either (rule 2).
    let gone = here.len().saturating_sub(cards.len());
    if let Some(left) = refine.as_mut().and_then(|refine| refine.left.as_mut()) {
        *left = count(kept.len().saturating_sub(gone));
    }
    let nearest =
        if cards.is_empty() { nearest(app, &portal, language, query, offers).await? } else { Vec::new() };
    let asked = query.asked();
    let said = asked.split_once('?').map_or("", |(_, said)| said);
    Ok(ListView {
        page: frame_reported(app, language, PATH, said)?,
        sentence: list_sentence(index, &query.key, format!("{}{PATH}", language.root)),
        asked: Answers::of(index, &query.key).words(),
        narrow: if query.page == 1 { narrow(&portal, query, &kept) } else { Vec::new() },
        refine: refine.filter(|_| query.page == 1),
        narrow_url: if query.page == 1 { None } else { portal.address(&query.on_page(1)) },
        total: count(offers.len().saturating_sub(gone)),
        cards,
        pager: PagerView::of(query.page, pages, |page| {
            portal.address(&query.on_page(page)).unwrap_or_default()
        }),
        nearest,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
