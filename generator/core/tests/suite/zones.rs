//! The pages of the Municipi, and their map.

use crate::site::Site;

/// The small site with a second offer, free and in Municipio 2 alone.
fn with_a_free_offer() -> Site {
    let site = Site::small();
    let paid = site.source("content/providers/il-filo/baby-sitter.md");
    let free = paid
        .replace("title: Baby sitter dopo la scuola", "title: Un pomeriggio di giochi")
        .replace("zones: [1, 2]", "zones: [2]")
        .replace("tariff: accredited\n", "free: {kind: volunteers}\n")
        .replace(
            "prices:\n  - from: 2025-01-01\n    amount: 26.00\n    vat_included: true\npay: before\n",
            "",
        );
    site.put("content/providers/il-filo/giochi.md", free.as_bytes());
    site.build().expect("built");
    site
}

#[test]
fn every_municipio_has_a_page_that_the_map_and_the_list_beside_it_lead_to() {
    let site = with_a_free_offer();
    let index = site.read("municipi/index.html");
    for number in [1, 2] {
        let url = format!("/municipi/{number}/");
        assert!(site.has(&format!("municipi/{number}/index.html")));
        assert!(
            index.contains(&format!("<a href=\"{url}\" aria-label=\"Municipio {number}, ")),
            "on the map"
        );
        assert!(index.contains(&format!("<li><a href=\"{url}\">Municipio {number}</a>")), "in the list");
    }
    assert!(site.read("municipi/2/index.html").contains("Stazione\" aria-current=\"page\"><path"));
    assert!(site.read("sitemap.xml").contains("/municipi/2/</loc>"));
}

#[test]
fn a_municipio_counts_what_its_lists_show_and_says_what_is_free() {
    let site = with_a_free_offer();
    let (first, second) = (site.read("municipi/1/index.html"), site.read("municipi/2/index.html"));
    assert!(first.contains("Qui trovi 1 offerta."));
    assert!(second.contains("Qui trovi 2 offerte di 1 ente."));
    let category =
        "href=\"/trova/categoria/educativi/municipio/2/\"><span class=\"chip-label\">Educativi</span>";
    assert!(second.contains(category), "{second}");
    assert!(!second.contains("/trova/categoria/trasporto/"), "nobody offers any");
    assert!(second.contains("href=\"/trova/servizio/baby-sitter/municipio/2/\""));
    assert!(second.contains("1 gratuita su 2"));
    assert!(!first.contains("gratuita"), "here none is free");
}

#[test]
fn a_municipio_names_its_desks_or_says_that_it_has_none() {
    let site = with_a_free_offer();
    let (first, second) = (site.read("municipi/1/index.html"), site.read("municipi/2/index.html"));
    assert!(first.contains("<li><a href=\"/sportelli/centro/\">Sportello Centro</a>"));
    assert!(!second.contains("<li><a href=\"/sportelli/centro/\">"));
    assert!(second.contains("In questo Municipio non c’è uno sportello"));
    for page in [&first, &second] {
        assert!(page.contains("href=\"tel:+390255550100\"") && page.contains("href=\"tel:112\""));
    }
}

#[test]
fn rule_36_a_desk_leads_to_a_map_by_others_only_by_a_link_that_says_so() {
    let site = with_a_free_offer();
    let desk = site.read("sportelli/centro/index.html");
    let link = "href=\"https://www.openstreetmap.org/search?query=via%20Centrale%201\"";
    assert!(desk.contains(link), "{desk}");
    assert_eq!(desk.matches("openstreetmap.org").count(), 1, "nothing of it is loaded");
    assert!(desk.contains("(esci da questo sito)"));
}
