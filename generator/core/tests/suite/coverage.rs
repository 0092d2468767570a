//! `/dati/copertura/`: where nobody is, as a page and as data.

use serde_json::{Value, json};

use crate::site::{DAY, Site};

const PAGE: &str = "dati/copertura/index.html";

#[test]
fn a_place_with_offers_leads_to_them_and_one_without_is_marked() {
    let site = Site::small();
    site.build().expect("built");
    let page = site.read(PAGE);
    let list = "/trova/categoria/educativi/municipio/1/";
    let here = format!("<td><a href=\"{list}\"><span class=\"visually-hidden\">1 offerta</span>");
    assert!(page.contains(&here), "{page}");
    assert!(site.has(&format!("{}index.html", list.trim_start_matches('/'))));
    assert_eq!(page.matches("class=\"coverage-nobody\"").count(), 2, "Trasporto, in both Municipi");
    assert!(page.contains("In 2 casi su 4 non c’è ancora nessuno."));
    assert!(page.contains("<strong>Trasporto</strong>: in tutta la città"), "none at all is said as such");
    assert!(!page.contains("<strong>Educativi</strong>"), "no gap, no line");

    // One Municipio fewer: a gap that is not of the whole city.
    site.change("content/providers/il-filo/baby-sitter.md", "zones: [1, 2]", "zones: [2]");
    site.build().expect("built");
    assert!(site.read(PAGE).contains("<strong>Educativi</strong>: nel Municipio 1"));
}

#[test]
fn the_data_say_what_the_page_says_and_what_the_command_says() {
    let site = Site::small();
    site.build().expect("built");
    let data: Value = serde_json::from_str(&site.read("dati/copertura.json")).expect("json");
    assert_eq!(
        data,
        json!({ "date": "2026-11-25", "zones": [1, 2], "categories": [
            { "slug": "educativi", "name": "Educativi", "offers": [1, 1] },
            { "slug": "trasporto", "name": "Trasporto", "offers": [0, 0] },
        ] })
    );
    let counted = wemi_core::coverage(&site.dir(), DAY).expect("counted");
    assert_eq!(serde_json::to_value(&counted).expect("json"), data);
    assert!(site.read(PAGE).contains("href=\"/dati/copertura.json\""));
}

#[test]
fn it_is_for_who_works_with_the_content_and_stands_in_every_language() {
    let site = Site::small();
    site.change("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    site.change("content/pages/privacy.md", "Poco.", "Vedi [dove](/dati/copertura/).");
    site.build().expect("built");
    assert!(site.read(PAGE).contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!site.read("sitemap.xml").contains("/dati/"));
    let english = site.read(&format!("en/{PAGE}"));
    assert!(english.contains("In 2 cases of 4 there is nobody yet."), "{english}");
    assert!(english.contains("href=\"/en/trova/categoria/educativi/municipio/1/\""));
}
