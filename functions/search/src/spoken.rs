//! The language that is answered in, by the address that was asked.

use wemi_catalogue::{LanguageEntry, OfferEntry};
use wemi_domain::Slug;
use wemi_lists::in_sentence;
use wemi_theme::views::{LanguageView, Page};
use wemi_web::{App, Problem};

/// The main language of the portal, whose addresses name none.
pub(crate) fn main_language(app: &App) -> LanguageEntry {
    let settings = app.settings();
    // Settings of before there were several languages name none.
    let only = || LanguageEntry { code: settings.lang.clone(), name: String::new(), root: String::new() };
    settings.language(&settings.lang).cloned().unwrap_or_else(only)
}

/// The language that an address names.
pub(crate) fn language_named(app: &App, code: &str) -> Result<LanguageEntry, Problem> {
    let settings = app.settings();
    let language = settings.language(code).filter(|language| !language.root.is_empty());
    language.cloned().ok_or(Problem::NotFound)
}

/// The frame of a page that answers `query` at `path`, which leads to the same in the other languages.
pub(crate) fn frame(app: &App, path: &str, query: &str) -> Page {
    let settings = app.settings();
    let there = |root: &str| {
        let sign = if query.is_empty() { "" } else { "?" };
        format!("{root}{path}{sign}{query}")
    };
    let languages = settings.languages.iter().map(|other| LanguageView {
        code: other.code.clone(),
        name: other.name.clone(),
        url: there(&other.root),
    });
    let languages = if settings.languages.len() > 1 { languages.collect() } else { Vec::new() };
    Page { languages, ..app.frame(path) }
}

/// The same with a report that leads back to what was asked.
pub(crate) fn frame_reported(
    app: &App,
    language: &LanguageEntry,
    path: &str,
    query: &str,
) -> Result<Page, Problem> {
    let here = format!("{}{path}?{query}", language.root);
    let about = serde_html_form::to_string([("pagina", here)]).map_err(|_| Problem::Internal)?;
    Ok(Page { report_url: Some(format!("/proponi/segnalazione?{about}")), ..frame(app, path, query) })
}

/// The words of an offer's entry that the municipality translates: the service, and whom it is for. An
/// ente's own stay as they are.
pub(crate) async fn translate(
    app: &App,
    language: &LanguageEntry,
    entry: &mut OfferEntry,
) -> Result<(), Problem> {
    if language.root.is_empty() {
        return Ok(());
    }
    let index = app.index_in(language).await?;
    let is_service = |slug: &Slug| entry.service.url == format!("/servizi/{slug}/");
    if let Some(service) = index.services.iter().find(|choice| is_service(&choice.slug)) {
        entry.service.name = in_sentence(&service.name);
    }
    for audience in &mut entry.audiences {
        if let Some(choice) = index.audiences.iter().find(|choice| choice.slug == audience.slug) {
            audience.label.clone_from(&choice.label);
        }
    }
    Ok(())
}
