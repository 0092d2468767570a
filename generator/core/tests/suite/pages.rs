//! What is on the pages, and what the functions are given.

use std::collections::BTreeMap;

use jiff::civil::date;
use wemi_catalogue::{Index, OfferEntry, ServiceEntry, Settings, path, read};
use wemi_domain::offer::Kind;
use wemi_theme::Bundle;

use crate::site::{DAY, Site, tree};

/// Where functions answer; no file stands there.
const DYNAMIC: [&str; 10] = [
    "/prenota/",
    "/prenotazioni/",
    "/pagamenti/",
    "/proponi/",
    "/trova?",
    "/en/trova?",
    "/quanto-costa/",
    "/en/quanto-costa/",
    "/verifica/",
    "/en/verifica/",
];

#[test]
fn every_link_within_the_site_leads_to_a_file_or_a_function() {
    let site = Site::built();
    let files = tree(&site.out());
    let mut dead = Vec::new();
    for (page, html) in &site.pages() {
        for link in attributes(html) {
            let bare = link.split(['#', '?']).next().unwrap_or_default();
            let dynamic = DYNAMIC.iter().any(|start| link.starts_with(start))
                || ["/trova", "/en/trova", "/cerca", "/en/cerca"].contains(&link.as_str());
            if !link.starts_with('/') || link.starts_with("//") || dynamic {
                continue;
            }
            let file = bare.trim_start_matches('/');
            let file = if bare.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
            if !files.contains_key(&file) {
                dead.push(format!("{page}: {link}"));
            }
        }
    }
    dead.truncate(20);
    assert_eq!(dead, [""; 0]);
}

#[test]
fn rule_36_no_page_and_no_style_asks_anything_of_others() {
    let site = Site::built();
    for (path, html) in &site.pages() {
        for tag in ["<script", "<link", "<img", "<iframe", "<source", "<use"] {
            for start in html.match_indices(tag).map(|(at, _)| at) {
                let rest = html.get(start..).unwrap_or_default();
                let element = rest.split('>').next().unwrap_or_default();
                // These two name the portal itself, and load nothing.
                let names = ["rel=\"canonical\"", "rel=\"alternate\""];
                let foreign = !names.iter().any(|rel| element.contains(rel))
                    && attributes(element).any(|url| url.contains("//"));
                assert!(!foreign, "{path}: {element}");
            }
        }
    }
}

/// The addresses that a piece of HTML names.
pub(crate) fn attributes(html: &str) -> impl Iterator<Item = String> {
    let values = ["href=\"", "src=\"", "action=\""]
        .into_iter()
        .flat_map(move |name| html.split(name).skip(1).filter_map(|rest| rest.split('"').next()));
    values.map(|value| value.replace("&amp;", "&").replace("&#x2F;", "/"))
}

#[test]
fn rule_02_an_offer_shows_on_the_days_and_in_the_zones_of_its_accreditation() {
    let site = Site::small();
    site.change("content/providers/il-filo/index.md", "zones: [1, 2]", "zones: [1]");
    let offer = "offerte/il-filo/baby-sitter/index.html";
    let mut options = site.options();
    for (day, shows) in [
        (date(2025, 1, 31), false),
        (date(2025, 2, 1), true),
        (date(2027, 12, 31), true),
        (date(2028, 1, 1), false),
    ] {
        options.date = day;
        wemi_core::build(&options).expect("built");
        assert_eq!(site.has(offer), shows, "on {day}");
        assert_eq!(site.has("trova/municipio/1/index.html"), shows, "on {day}, where it is accredited");
        assert!(!site.has("trova/municipio/2/index.html"), "on {day}, where it is not");
    }
}

#[test]
fn rule_02_the_catalogue_holds_what_does_not_show_today_too() {
    let site = Site::built();
    let id = "gelso-e-ringhiera/vassoio-caldo".parse().expect("an id");
    let entry: OfferEntry = read(site.read(&path::offer(&id)).as_bytes()).expect("an entry");
    assert!(wemi_domain::accreditation::shown_zones(&entry.offer, DAY).is_err());
    assert_eq!(entry.offer.id, id);
}

#[test]
fn what_is_published_for_some_days_shows_on_those() {
    let offer = "offerte/il-filo/baby-sitter/index.html";
    let privacy = ("content/pages/privacy.md", "title:", "privacy/index.html");
    let desk = ("content/desks/centro.md", "name:", "sportelli/centro/index.html");
    let service = ("content/services/baby-sitter.md", "title:", "servizi/baby-sitter/index.html");
    let provider = ("content/providers/il-filo/index.md", "name:", "enti/il-filo/index.html");
    for ((file, key, page), goes) in [
        (privacy, vec![]),
        (desk, vec![]),
        (service, vec![offer, "trova/servizio/baby-sitter/index.html"]),
        (provider, vec![offer]),
    ] {
        let site = Site::small();
        site.change(file, key, &format!("publish_from: 2026-11-25\npublish_to: 2026-11-25\n{key}"));
        let mut options = site.options();
        for (day, shows) in [(24, false), (25, true), (26, false)] {
            options.date = date(2026, 11, day);
            wemi_core::build(&options).expect(file);
            for path in goes.iter().chain([&page]) {
                assert_eq!(site.has(path), shows, "{path} on {day} November, of {file}");
            }
        }
    }
}

#[test]
fn rule_01_a_former_name_leads_to_the_present_one() {
    let site = Site::small();
    site.change("content/services/baby-sitter.md", "title:", "aliases: [bambinaia]\ntitle:");
    site.change("content/providers/il-filo/index.md", "name:", "aliases: [scalini]\nname:");
    site.change("content/providers/il-filo/baby-sitter.md", "title:", "aliases: [sera]\ntitle:");
    site.change("content/pages/privacy.md", "title:", "aliases: [dati-personali]\ntitle:");
    site.build().expect("built");
    let redirects: BTreeMap<String, String> =
        serde_json::from_str(&site.read(path::REDIRECTS)).expect("json");
    for (from, to) in [
        ("/servizi/bambinaia/", "/servizi/baby-sitter/"),
        ("/trova/servizio/bambinaia/", "/trova/servizio/baby-sitter/"),
        ("/enti/scalini/", "/enti/il-filo/"),
        ("/offerte/scalini/sera/", "/offerte/il-filo/baby-sitter/"),
        ("/offerte/il-filo/sera/", "/offerte/il-filo/baby-sitter/"),
        ("/dati-personali/", "/privacy/"),
    ] {
        assert_eq!(redirects.get(from).map(String::as_str), Some(to), "{from}");
        let page = site.read(&format!("{}index.html", from.trim_start_matches('/')));
        assert!(page.contains(&format!("url={to}\"")), "{page}");
    }
    for (from, to) in &redirects {
        assert!(site.has(&format!("{}index.html", to.trim_start_matches('/'))), "{from} leads to {to}");
    }
}

#[test]
fn rule_09_with_the_functions_off_every_offer_is_for_contact_and_the_site_is_whole() {
    let site = Site::small();
    site.change("site.toml", "[contact]", "[functions]\nenabled = false\n\n[contact]");
    let report = site.build().expect("built");
    assert!(report.offers > 0);
    for (path, html) in &site.pages() {
        for start in ["/prenota/", "/proponi/"] {
            assert!(!attributes(html).any(|link| link.starts_with(start)), "{path} links to {start}");
        }
    }
    for (path, bytes) in tree(&site.out().join("dati/catalogo/v1/offerte")) {
        let entry: OfferEntry = read(&bytes).expect("an entry");
        assert_eq!(entry.offer.kind, Kind::Contact, "{path}");
    }
}

#[test]
fn what_the_functions_read_can_be_read() {
    let site = Site::built();
    let settings: Settings = read(site.read(path::SETTINGS).as_bytes()).expect("settings");
    assert_eq!((settings.hold_minutes, settings.form_bytes), (30, 16384));
    let index: Index = read(site.read(path::INDEX).as_bytes()).expect("an index");
    for service in &index.services {
        let entry: ServiceEntry =
            read(site.read(&path::service(&service.slug)).as_bytes()).expect("a service");
        for listed in &entry.offers {
            let card = serde_json::from_value::<wemi_theme::views::CardView>(listed.card.clone());
            assert!(card.is_ok(), "{:?}", listed.offer.id);
        }
    }
    let bundle = Bundle::parse(site.read(path::THEME).as_bytes()).expect("a bundle");
    for address in bundle.site.assets.values() {
        assert!(site.has(address.trim_start_matches('/')), "{address}");
    }
    bundle.into_theme().expect("a theme");
}

#[test]
fn every_page_is_in_the_sitemap_but_those_that_go_on_from_another_and_nothing_else() {
    let site = Site::built();
    let sitemap = site.read("sitemap.xml");
    let pages = site.pages();
    let redirects: BTreeMap<String, String> =
        serde_json::from_str(&site.read(path::REDIRECTS)).expect("json");
    let goes_on = pages.keys().filter(|path| path.contains("/pagina/")).count();
    assert!(goes_on > 0);
    let of_data = pages.keys().filter(|path| path.contains("dati/")).count();
    // None is a page that people may find: the one that says so, those that lead elsewhere, and what is
    // for who works with the content.
    let printed = pages.keys().filter(|path| path.ends_with("/foglio/index.html")).count();
    assert!(printed > 0, "and those that are printed from another");
    let found = pages.len() - goes_on - redirects.len() - of_data - printed - 1;
    assert_eq!(sitemap.matches("<loc>").count(), found);
    for there in ["/servizi/baby-sitter/", "/trova/municipio/1/", "/privacy/"] {
        assert!(sitemap.contains(&format!("http://127.0.0.1:8080{there}<")), "{there}");
    }
    for not_there in ["404", "dati/", "assets/", "prenota", "/pagina/"] {
        assert!(!sitemap.contains(not_there), "{not_there}");
    }
}
