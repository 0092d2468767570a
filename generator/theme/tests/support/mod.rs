//! A made-up portal: one filled view for each page and for each state that looks different.

mod area;
mod booking;
mod editorial;
mod folder;
mod offers;
mod pages;
mod zones;

use serde::Serialize;
use serde_json::Value;
use wemi_theme::Theme;
use wemi_theme::views::{ContactView, DeskStripView, LanguageView, OpenView, Page, SiteView};

pub(crate) use folder::theme_source;

/// A page as the preview shows it.
pub(crate) struct Example {
    /// The file it is written to, without its ending.
    pub(crate) name: &'static str,
    /// Its template.
    pub(crate) template: &'static str,
    /// Its view, as the template sees it.
    pub(crate) view: Value,
}

impl Example {
    fn new(name: &'static str, template: &'static str, view: &impl Serialize) -> Self {
        Self { name, template, view: serde_json::to_value(view).expect("a view serialises") }
    }
}

/// Every page of the made-up portal.
pub(crate) fn examples() -> Vec<Example> {
    let mut examples = pages::examples();
    examples.extend(booking::examples());
    examples.extend(area::examples());
    examples.extend(zones::examples());
    examples
}

/// The theme of this repository, loaded for the made-up portal.
pub(crate) fn theme() -> Theme {
    let source = theme_source();
    Theme::load(source.templates, source.locales, &site()).unwrap_or_else(|error| panic!("{error}"))
}

/// The made-up portal; its assets keep their plain names.
pub(crate) fn site() -> SiteView {
    SiteView {
        name: "WeMi Milano".to_owned(),
        body: "Comune di Milano".to_owned(),
        tagline: "I servizi di cura accreditati dal Comune".to_owned(),
        base_url: "https://wemi.example.org".to_owned(),
        demonstration: true,
        functions: true,
        nav: SiteView::standard_nav(true),
        footer: SiteView::standard_footer("/proponi/segnalazione", None),
        accessibility_declaration: None,
        contact: ContactView { phone: "02 0000 0000".to_owned(), email: "sportello@example.org".to_owned() },
        languages: [("it", "Italiano", "/"), ("en", "English", "/en/")]
            .map(|(code, name, url)| LanguageView {
                code: code.to_owned(),
                name: name.to_owned(),
                url: url.to_owned(),
            })
            .to_vec(),
        assets: theme_source()
            .assets
            .into_keys()
            .map(|name| (name.clone(), format!("/assets/{name}")))
            .collect(),
    }
}

fn page(path: &str) -> Page {
    Page {
        report_url: Some(format!("/proponi/segnalazione?pagina={path}")),
        rating_url: Some(format!("/proponi/valutazione?pagina={path}")),
        desk: Some(DeskStripView {
            name: "Spazio WeMi San Gottardo".to_owned(),
            url: "/sportelli/san-gottardo/".to_owned(),
            address: "corso San Gottardo 41".to_owned(),
            phone: None,
            open: Some(OpenView {
                date: "2026-11-25".parse().expect("a date"),
                from: "14:00:00".parse().expect("a time"),
                to: "18:00:00".parse().expect("a time"),
            }),
        }),
        ..Page::public(path)
    }
}
