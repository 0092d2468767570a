//! What is found by words.

use std::collections::BTreeSet;

use wemi_catalogue::{SearchIndex, SearchKind, path, read};

use crate::site::Site;

/// The small site in two languages, with other names for its service.
fn site() -> Site {
    let site = Site::small();
    site.change("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    site.change(
        "content/services/baby-sitter.md",
        "mansioni:",
        "synonyms: [bambinaia]\neveryday: [chi mi tiene i figli]\nmansioni:",
    );
    let english = "---\ntitle: Babysitter\nsummary: Someone stays with your children.\nsynonyms: [nanny]\n---\n\
                   ## Who it is for\n\nFamilies.\n";
    site.put("content/services/baby-sitter.en.md", english.as_bytes());
    site
}

fn index(site: &Site, lang: &str) -> SearchIndex {
    read(site.read(&path::search(lang)).as_bytes()).expect("an index")
}

#[test]
fn all_that_has_a_name_is_found_where_its_page_is() {
    let site = site();
    site.build().expect("built");
    for (lang, root) in [("it", ""), ("en", "/en")] {
        let index = index(&site, lang);
        assert_eq!(index.root, root);
        let kinds: BTreeSet<SearchKind> = index.entries.iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds.len(), 10, "{kinds:?}");
        for entry in &index.entries {
            let page = entry.url.split('#').next().unwrap_or_default();
            let html = site.read(format!("{root}{page}index.html").trim_start_matches('/'));
            if let Some((_, id)) = entry.url.split_once('#') {
                assert!(html.contains(&format!("id=\"{id}\"")), "{}", entry.url);
            }
            assert!(index.kinds.contains_key(&entry.kind), "{:?} counts nothing", entry.kind);
        }
        let home = site.read(format!("{root}/index.html").trim_start_matches('/'));
        assert!(home.contains(&format!("data-search=\"/{}\"", path::search(lang))), "{home}");
        assert!(home.contains(&format!("action=\"{root}/cerca\"")), "{home}");
    }
}

#[test]
fn a_service_is_found_by_its_names_in_every_language() {
    let site = site();
    site.build().expect("built");
    let entry = |lang| index(&site, lang).entries.into_iter().find(|entry| entry.kind == SearchKind::Service);
    let italian = entry("it").expect("it is there");
    assert_eq!(italian.title, "Baby sitter");
    assert_eq!(
        (italian.synonyms, italian.everyday.len(), italian.tasks.len()),
        (vec!["bambinaia".to_owned()], 1, 2)
    );
    assert_eq!(italian.elsewhere, ["babysitter", "nanny"]);
    let english = entry("en").expect("it is there");
    assert_eq!((english.title.as_str(), english.lang), ("Babysitter", None));
    assert_eq!(english.elsewhere, ["baby", "bambinaia", "sitter"]);
}

#[test]
fn what_is_not_published_is_not_found_and_what_is_not_translated_is_marked() {
    let site = site();
    site.change("content/desks/centro.md", "---\n", "---\npublish_from: 2030-01-01\n");
    site.build().expect("built");
    let english = index(&site, "en");
    assert!(english.entries.iter().all(|entry| entry.kind != SearchKind::Desk), "the desk opens in 2030");
    let event =
        english.entries.iter().find(|entry| entry.kind == SearchKind::LifeEvent).expect("it is there");
    assert_eq!(event.lang.as_deref(), Some("it"));
}

#[test]
fn with_the_functions_off_words_lead_to_the_index_of_services() {
    let site = Site::small();
    site.change("site.toml", "[contact]", "[functions]\nenabled = false\n\n[contact]");
    site.build().expect("built");
    let home = site.read("index.html");
    assert!(home.contains("action=\"/servizi/\"") && !home.contains("/cerca"), "{home}");
    let services = site.read("servizi/index.html");
    assert!(services.contains("href=\"#lettera-B\"") && services.contains("id=\"lettera-B\""), "{services}");
}
