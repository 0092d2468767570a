//! The repository's theme, rendered for a made-up portal: promises that hold on every page.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what cannot be set up fails loudly"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{date, time};
use serde_json::Value;
use support::{examples, site, theme, theme_source};
use wemi_domain::answer_clock::HearBy;
use wemi_theme::views::PAGES;
use wemi_theme::{Bundle, Message, Theme};

fn rendered() -> Vec<(&'static str, String)> {
    let theme = theme();
    examples()
        .into_iter()
        .map(|example| {
            let html = theme
                .render("it", example.template, &example.view)
                .unwrap_or_else(|error| panic!("{}: {error}", example.name));
            (example.name, html)
        })
        .collect()
}

#[test]
fn every_page_has_an_example_and_renders_from_it() {
    let shown: BTreeSet<&str> = examples().iter().map(|example| example.template).collect();
    assert_eq!(shown, PAGES.iter().copied().collect());
    for (name, html) in rendered() {
        assert!(html.trim_end().ends_with("</html>"), "{name} is whole");
        assert_eq!(html.matches("<h1").count(), 1, "{name} has one h1");
        assert!(html.contains("<html lang=\"it\">"), "{name} says its language");
    }
}

#[test]
fn every_language_says_every_message_and_renders_every_page() {
    let locales: BTreeMap<String, String> = theme_source().locales.into_iter().collect();
    let keys = |text: &str| -> BTreeSet<String> {
        let named = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
        text.lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(named)
            .collect()
    };
    let italian = keys(&locales["it"]);
    for (lang, text) in &locales {
        let said = keys(text);
        let (missing, unknown) = (italian.difference(&said), said.difference(&italian));
        assert_eq!(missing.chain(unknown).collect::<Vec<_>>(), [""; 0], "{lang}");
    }
    let theme = theme();
    for example in examples() {
        let html = theme.render("en", example.template, &example.view);
        let html = html.unwrap_or_else(|error| panic!("{}: {error}", example.name));
        assert!(html.contains("<html lang=\"en\">"), "{}", example.name);
    }
}

#[test]
fn rule_17_who_would_send_a_request_is_told_by_when_they_hear() {
    let by = HearBy { day: date(2026, 11, 26), time: time(10, 31, 0, 0) };
    let said = |lang| theme().say(lang, &Message::from(by)).expect("said");
    assert_eq!(
        said("it"),
        "Se mandi la richiesta adesso, hai una risposta entro giovedì 26 novembre, 10:31."
    );
    assert_eq!(said("en"), "If you send the request now, you hear by Thursday 26 November, 10:31.");
}

#[test]
fn rule_36_no_page_needs_an_inline_script_a_style_attribute_or_a_third_party() {
    let script = "<script src=\"/assets/site.js\" defer></script>";
    for (name, html) in rendered() {
        // Data that says so runs nowhere.
        let html = html.replacen(script, "", 1).replace("<script type=\"application/ld+json\"", "");
        for forbidden in ["<script", "<style", " style=", " onclick=", "javascript:"] {
            assert!(!html.contains(forbidden), "{name} holds `{forbidden}`");
        }
        for attribute in ["src=\"http", "href=\"//", "<link rel=\"stylesheet\" href=\"http", "@import"] {
            assert!(!html.contains(attribute), "{name} holds `{attribute}`");
        }
    }
}

/// What all scripts together may weigh, before they are compressed.
const SCRIPT_BYTES_MAX: usize = 12 * 1024;

#[test]
fn rule_37_the_scripts_are_light_since_nothing_needs_them() {
    let script = &theme_source().assets["site.js"];
    assert!(script.len() <= SCRIPT_BYTES_MAX, "site.js has {} bytes", script.len());
}

#[test]
fn static_pages_hold_links_and_get_forms_only() {
    let functions = [
        "area-sign-in",
        "area-code",
        "area-open",
        "area-visit",
        "book-form",
        "terms-changed",
        "booking",
        "booking-lookup",
        "move-form",
        "report",
        "rating",
        "gateway-pay",
    ];
    let functions: Vec<String> = functions
        .iter()
        .map(|name| format!("{name}.html"))
        .chain(["components/leave.html".to_owned()])
        .collect();
    let source = theme_source();
    for (name, text) in &source.templates {
        if !functions.contains(name) {
            assert!(!text.contains("method=\"post\""), "{name} posts");
        }
    }
}

#[test]
fn every_asset_that_pages_and_styles_name_is_there() {
    let source = theme_source();
    let known: BTreeSet<&str> = source.assets.keys().map(String::as_str).collect();
    for text in source.templates.values() {
        for name in between(text, "site.assets[\"", "\"]") {
            assert!(known.contains(name), "`{name}` is not an asset");
        }
    }
    let css = String::from_utf8(source.assets["site.css"].clone()).expect("UTF-8");
    for name in between(&css, "url(\"", "\")") {
        assert!(known.contains(name), "`{name}` is not an asset");
    }
    for (sheet, component) in [("icons.svg", "icon"), ("scenes.svg", "scene")] {
        let sprite = String::from_utf8(source.assets[sheet].clone()).expect("UTF-8");
        for text in source.templates.values() {
            for name in between(text, &format!("<{component} name=\""), "\"") {
                assert!(sprite.contains(&format!("id=\"{name}\"")), "{sheet} has no `{name}`");
            }
        }
    }
}

/// Families of messages that code chooses; see `Message`.
const SAID_BY_CODE: &[&str] = &[
    "nav-",
    "footer-",
    "vat-",
    "quantity",
    "field-",
    "hint-",
    "hear-by",
    "feed-",
    "group-",
    "option-",
    "error-",
    "history-",
    "problem-",
    "mail-",
    "calendar-",
    "list-wider",
    "count-hours",
    "refine-",
    "report-key-reused",
    "rating-key-reused",
];

#[test]
fn every_message_of_a_template_exists_and_none_is_unused() {
    let source = theme_source();
    let used: BTreeSet<&str> =
        source.templates.values().flat_map(|text| between(text, "key=\"", "\"")).collect();
    for (lang, text) in &source.locales {
        let known: BTreeSet<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect();
        let missing: Vec<&&str> = used.difference(&known).collect();
        assert!(missing.is_empty(), "{lang} lacks {missing:?}");
        let unused: Vec<&&str> = known
            .difference(&used)
            .filter(|key| !SAID_BY_CODE.iter().any(|family| key.starts_with(family)))
            .collect();
        assert!(unused.is_empty(), "{lang} says for nobody: {unused:?}");
    }
}

#[test]
fn every_component_renders_its_examples() {
    let source = theme_source();
    let components: BTreeSet<String> = source
        .templates
        .keys()
        .filter_map(|name| name.strip_prefix("components/")?.strip_suffix(".html"))
        .map(str::to_owned)
        .collect();
    assert_eq!(components, source.examples.keys().cloned().collect(), "each has examples.yaml");
    for (component, text) in &source.examples {
        let sheet: Value = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{component}: {error}"));
        for case in sheet["examples"].as_array().expect("a list of examples") {
            let template = match case["body"].as_str() {
                Some(body) => format!("{{% <{component} {{...params}}> %}}{body}{{% </{component}> %}}"),
                None => format!("{{{{ <{component} {{...params}} /> }}}}"),
            };
            let templates = source.templates.clone().into_iter().chain([("case".to_owned(), template)]);
            let theme = Theme::load(templates, source.locales.clone(), &site()).expect("it loads");
            let html = theme
                .render("it", "case", case)
                .unwrap_or_else(|error| panic!("{component}, {}: {error}", case["name"]));
            for words in case["says"].as_array().into_iter().flatten() {
                let words = words.as_str().expect("words");
                assert!(html.contains(words), "{component}, {}: `{words}` in\n{html}", case["name"]);
            }
        }
    }
}

#[test]
fn an_error_comes_first_and_is_tied_to_its_field() {
    let pages = rendered();
    let (_, html) = pages.iter().find(|(name, _)| *name == "book-form-errors").expect("it is there");
    assert!(html.contains("<title>Errore: "));
    assert!(html.contains("href=\"#f-telefono\""));
    assert!(html.contains("aria-invalid=\"true\" aria-describedby=\"f-telefono-errore f-telefono-nota\""));
    let summary = html.find("error-summary").expect("a summary");
    assert!(summary < html.find("<h1").expect("a title"), "the summary stands before the title");
}

#[test]
fn rule_16_a_button_that_obliges_to_pay_says_so() {
    let pages = rendered();
    let page = |wanted: &str| &pages.iter().find(|(name, _)| *name == wanted).expect("it is there").1;
    assert!(page("book-form").contains(">Prenota con obbligo di pagare</button>"));
    assert!(page("book-form-free").contains(">Prenota</button>"));
}

#[test]
fn functions_render_from_the_bundle_what_the_generator_renders() {
    let source = theme_source();
    let bundle = Bundle::new(site(), source.templates, source.locales);
    let json = bundle.to_json().expect("it serialises");
    let theirs = Bundle::parse(&json).expect("it parses").into_theme().expect("it loads");
    let ours = theme();
    for example in examples() {
        let page = theirs.render("it", example.template, &example.view).expect("it renders");
        assert_eq!(page, ours.render("it", example.template, &example.view).expect("it renders"));
    }
}

/// What stands between `open` and the next `close`, everywhere in `text`.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close).map(|(inner, _)| inner)).collect()
}
