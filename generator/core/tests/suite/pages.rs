//! What is on the pages, and what the functions are given.

use std::collections::BTreeMap;

use jiff::civil::date;
use wemi_catalogue::{Index, OfferEntry, ServiceEntry, Settings, path, read};
use wemi_domain::offer::Kind;
use wemi_theme::Bundle;

use crate::site::{DAY, Site, tree};

/// Where functions answer; no file stands there.
const DYNAMIC: [&str; 5] = ["/prenota/", "/prenotazioni/", "/pagamenti/", "/proponi/", "/trova?"];

#[test]
fn every_link_within_the_site_leads_to_a_file_or_a_function() {
    let site = Site::built();
    let files = tree(&site.out());
    let mut dead = Vec::new();
    for (page, html) in &site.pages() {
        for link in attributes(html) {
            let bare = link.split(['#', '?']).next().unwrap_or_default();
            let dynamic = DYNAMIC.iter().any(|start| link.starts_with(start)) || link == "/trova";
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
                let foreign = !element.contains("rel=\"canonical\"")
                    && attributes(element).any(|url| url.contains("//"));
                assert!(!foreign, "{path}: {element}");
            }
        }
    }
}

/// The addresses that a piece of HTML names.
fn attributes(html: &str) -> impl Iterator<Item = String> {
    let values = ["href=\"", "src=\"", "action=\""]
        .into_iter()
        .flat_map(move |name| html.split(name).skip(1).filter_map(|rest| rest.split('"').next()));
    values.map(|value| value.replace("&amp;", "&").replace("&#x2F;", "/"))
}

#[test]
fn rule_02_an_offer_shows_on_the_days_and_in_the_zones_of_its_accreditation() {
    let site = Site::copy();
    site.build().expect("built");
    let lapsed = "offerte/gelso-e-ringhiera/vassoio-caldo/index.html";
    assert!(!site.has(lapsed));
    let mut options = site.options();
    options.date = date(2026, 6, 30);
    wemi_core::build(&options).expect("built");
    assert!(site.has(lapsed), "on its last day");
    options.date = date(2026, 7, 1);
    wemi_core::build(&options).expect("built");
    assert!(!site.has(lapsed), "on the day after");
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
    let site = Site::copy();
    site.change("content/pages/costi.md", "title:", "publish_from: 2026-11-26\ntitle:");
    site.change("content/desks/statuto.md", "name:", "publish_to: 2026-11-24\nname:");
    site.change("content/services/psicologo.md", "title:", "publish_to: 2026-11-24\ntitle:");
    site.change("content/providers/viti-e-cerniere/index.md", "name:", "publish_from: 2026-11-26\nname:");
    site.build().expect("built");
    for gone in [
        "costi/index.html",
        "sportelli/statuto/index.html",
        "servizi/psicologo/index.html",
        "trova/servizio/psicologo/index.html",
        "offerte/camomilla-quarantadue/psicologo-in-video/index.html",
        "enti/viti-e-cerniere/index.html",
        "offerte/viti-e-cerniere/tapparelle-di-sabato/index.html",
    ] {
        assert!(!site.has(gone), "{gone}");
    }
    let mut options = site.options();
    options.date = date(2026, 11, 26);
    wemi_core::build(&options).expect("built");
    assert!(site.has("costi/index.html") && site.has("enti/viti-e-cerniere/index.html"));
}

#[test]
fn rule_01_a_former_name_leads_to_the_present_one() {
    let site = Site::copy();
    site.change("content/services/baby-sitter.md", "title:", "aliases: [bambinaia]\ntitle:");
    site.change("content/providers/trentatre-scalini/index.md", "name:", "aliases: [scalini]\nname:");
    site.change(
        "content/providers/trentatre-scalini/baby-sitter-la-sera.md",
        "title:",
        "aliases: [sera]\ntitle:",
    );
    site.change("content/pages/privacy.md", "title:", "aliases: [dati-personali]\ntitle:");
    site.build().expect("built");
    let redirects: BTreeMap<String, String> =
        serde_json::from_str(&site.read(path::REDIRECTS)).expect("json");
    for (from, to) in [
        ("/servizi/bambinaia/", "/servizi/baby-sitter/"),
        ("/trova/servizio/bambinaia/", "/trova/servizio/baby-sitter/"),
        ("/enti/scalini/", "/enti/trentatre-scalini/"),
        ("/offerte/scalini/sera/", "/offerte/trentatre-scalini/baby-sitter-la-sera/"),
        ("/offerte/trentatre-scalini/sera/", "/offerte/trentatre-scalini/baby-sitter-la-sera/"),
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
    let site = Site::copy();
    site.change("site.toml", "enabled = true", "enabled = false");
    let report = site.build().expect("built");
    assert!(report.offers > 20);
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
fn lists_count_what_they_show() {
    let site = Site::copy();
    let report = site.build().expect("built");
    let index: Index = read(site.read(path::INDEX).as_bytes()).expect("an index");
    for (list, count) in &index.lists {
        let html = site.read(&format!("{}index.html", list.trim_start_matches('/')));
        assert!(*count > 0, "{list}");
        let mut offers: Vec<String> =
            attributes(&html).filter(|link| link.starts_with("/offerte/")).collect();
        offers.sort();
        offers.dedup();
        assert_eq!(offers.len(), *count as usize, "{list}");
    }
    let all: u32 = index
        .lists
        .iter()
        .filter(|(list, _)| list.starts_with("/trova/servizio/") && list.matches('/').count() == 4)
        .map(|(_, count)| count)
        .sum();
    assert_eq!(all as usize, report.offers, "each offer is in the list of its service");
    let keys = index.lists.keys();
    assert!(
        keys.clone().any(|list| list.contains("/per/") && list.contains("/municipio/")),
        "pairs have pages"
    );
    assert!(!keys.clone().any(|list| list.matches('/').count() > 6), "triples have none");
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
fn every_page_is_in_the_sitemap_and_nothing_else() {
    let site = Site::copy();
    let report = site.build().expect("built");
    let sitemap = site.read("sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), report.pages);
    for there in ["/servizi/baby-sitter/", "/trova/municipio/1/", "/privacy/"] {
        assert!(sitemap.contains(&format!("http://127.0.0.1:8080{there}<")), "{there}");
    }
    for not_there in ["404", "dati/", "assets/", "prenota"] {
        assert!(!sitemap.contains(not_there), "{not_there}");
    }
}
