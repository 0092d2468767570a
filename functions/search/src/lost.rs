//! The pages of lists that are no longer there: one leads to its list, a list to the answer of today.

use axum::extract::{Path, State};
use axum::response::Response;
use wemi_catalogue::{LanguageEntry, ListKey};
use wemi_lists::Query;
use wemi_web::{App, Problem};

use crate::spoken::{language_named, main_language};

/// A list's page that the site does not have.
pub(crate) const PATH: &str = "/trova/{*list}";

/// The same in another language of the portal.
pub(crate) const PATH_IN: &str = "/{lang}/trova/{*list}";

/// Leads from a page that is gone to what stands in its place.
pub(crate) async fn lead(State(app): State<App>, Path(list): Path<String>) -> Result<Response, Problem> {
    lead_in(&app, &main_language(&app), &list).await
}

/// The same in the language that the address names.
pub(crate) async fn lead_elsewhere(
    State(app): State<App>,
    Path((lang, list)): Path<(String, String)>,
) -> Result<Response, Problem> {
    lead_in(&app, &language_named(&app, &lang)?, &list).await
}

async fn lead_in(app: &App, language: &LanguageEntry, list: &str) -> Result<Response, Problem> {
    let gone = format!("/trova/{}/", list.trim_end_matches('/'));
    let (of_list, _) = gone.split_once("pagina/").unwrap_or((&gone, ""));
    let key = ListKey::parse(of_list).ok_or(Problem::NotFound)?;
    let index = app.index_in(language).await?;
    // What is known no more counts as not said, as in a question.
    let said = key.answers();
    let value =
        |name: &str| said.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.as_str());
    let query = Query::read(&index, value);
    let there = index.count(&query.key) > 0 || query.key.is_empty();
    let address = if there { query.address() } else { query.asked() };
    if address == gone {
        // The page should be there: leading to it would lead here again.
        return Err(Problem::NotFound);
    }
    app.see_other(&format!("{}{address}", language.root))
}
