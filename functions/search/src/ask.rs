//! `/cerca`: what is found by words, for who has no script, or wants it all on a page.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use wemi_catalogue::{LanguageEntry, SearchIndex, SearchKind};
use wemi_theme::views::{LinkView, SearchView};
use wemi_web::{App, Form, Problem};

use crate::pages::{Part, pager};
use crate::rank::{Answer, Search};
use crate::result::result;
use crate::spoken::{frame_reported, language_named, main_language};

/// Where questions are sent.
pub(crate) const PATH: &str = "/cerca";

/// The same in another language of the portal.
pub(crate) const PATH_IN: &str = "/{lang}/cerca";

/// Letters of a question that are read and shown again.
const QUESTION_LETTERS_MAX: usize = 200;

/// The answer in the main language.
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
    let question = shown(query.get("q"));
    let index = app.search_index(&language.code).await?;
    let Answer { found, near } = Search::new(&index).find(&question);
    let part = Part::of(query.get("pagina"), found.len());
    let said = serde_html_form::to_string([("q", &question)]).map_err(|_| Problem::Internal)?;
    let view = SearchView {
        page: frame_reported(app, language, PATH, &said)?,
        near,
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        results: part.of_all(&found).iter().map(result).collect(),
        pager: pager(part, found.len(), &question)?,
        categories: if found.is_empty() { categories(&index) } else { Vec::new() },
        question,
    };
    app.page_in(language, StatusCode::OK, SearchView::TEMPLATE, &view).await
}

/// A question as it may be shown again: without what turns or hides the letters around it.
fn shown(question: &str) -> String {
    let turns = |letter| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let letters = question.chars().filter(|letter| !turns(*letter));
    let letters = letters.map(|letter| if letter.is_control() { ' ' } else { letter });
    let kept: String = letters.take(QUESTION_LETTERS_MAX).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn categories(index: &SearchIndex) -> Vec<LinkView> {
    let categories = index.entries.iter().filter(|entry| entry.kind == SearchKind::Category);
    categories.map(|entry| LinkView::new(&entry.title, &entry.url)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_shown_without_what_would_turn_the_page() {
        assert_eq!(shown("  tata\u{202e}\u{2067}  a\u{0}\nore "), "tata a ore");
        assert_eq!(shown(&"è".repeat(10_000)).chars().count(), QUESTION_LETTERS_MAX);
        assert_eq!(shown("\u{200f} \t"), "");
    }
}
