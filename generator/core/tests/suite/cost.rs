//! What an offer's page says and asks of its cost, and what the function that answers is given.

use wemi_catalogue::{OfferEntry, Settings, path, read};
use wemi_domain::cost::Sharing;

use crate::site::Site;

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
const PAGE: &str = "offerte/il-filo/baby-sitter/index.html";

const ISEE: &str = "- from: 2026-01-01\n  to: 2026-12-31\n  bands:\n    - up_to: 6000.00\n      \
                    pays_percent: 50\n    - pays_percent: 100\n  source: prova\n";

fn entry(site: &Site) -> OfferEntry {
    let id = "il-filo/baby-sitter".parse().expect("an id");
    read(site.read(&path::offer(&id)).as_bytes()).expect("an entry")
}

#[test]
fn rule_06_a_page_says_what_usual_cases_cost_and_asks_for_one_s_own() {
    let site = Site::small();
    site.put("content/isee.yaml", ISEE.as_bytes());
    site.build().expect("built");
    let page = site.read(PAGE);
    for part in [
        "<th scope=\"row\">1 ora</th><td><strong>26,00\u{a0}€</strong>",
        "<th scope=\"row\">2 ore</th><td><strong>52,00\u{a0}€</strong>",
        "action=\"/quanto-costa/il-filo/baby-sitter\" method=\"get\"",
        "<option value=\"60\" selected>1 ora</option>",
        "<option value=\"6000.00\">fino a 6000\u{a0}€</option>",
        "<option value=\"oltre\">più di 6000\u{a0}€</option>",
        "data-answer=\"conto\"",
    ] {
        assert!(page.contains(part), "{part}\nin {page}");
    }
    assert!(!page.contains("name=\"persone\"") && !page.contains("name=\"famiglie\""), "it is for one");
    let settings: Settings = read(site.read(path::SETTINGS).as_bytes()).expect("settings");
    assert_eq!(settings.isee.len(), 2);
    assert!(site.read("robots.txt").contains("Disallow: /quanto-costa/\n"));
}

#[test]
fn rule_37_with_functions_off_the_table_stays_and_nothing_is_asked() {
    let site = Site::small();
    site.change("site.toml", "[contact]", "[functions]\nenabled = false\n\n[contact]");
    site.build().expect("built");
    let page = site.read(PAGE);
    assert!(page.contains("<th scope=\"row\">2 ore</th><td><strong>52,00"), "{page}");
    assert!(!page.contains("quanto-costa"), "{page}");
}

#[test]
fn rule_20_a_price_is_shared_where_a_booking_may_be_for_several() {
    let shared = |persons: &str, mode: &str, group: &str| {
        let site = Site::small();
        site.change(OFFER, "pay: before", &format!("{persons}{group}pay: before"));
        site.change("content/services/baby-sitter.md", "mode: single", mode);
        site.build().expect("built");
        (entry(&site).sharing, site.read(PAGE))
    };
    let (several, group) = ("persons_max: 4\n", "group:\n  min: 2\n  max: 9\n");
    assert_eq!(shared("", "mode: both", "").0, None, "for one");
    assert_eq!(shared("", "mode: shared", group).0, None, "a place in a group, each at its own price");
    let (alone, page) = shared(several, "mode: single", "");
    assert_eq!(alone, None);
    assert!(page.contains("name=\"persone\"") && !page.contains("name=\"famiglie\""), "{page}");
    let (agreed, page) = shared(several, "mode: both", "");
    assert_eq!(agreed, Some(Sharing::Agreed));
    assert!(page.contains("name=\"persone\"") && page.contains("name=\"famiglie\""), "{page}");
    assert!(page.contains("<small>6,50\u{a0}€ a testa</small>"), "{page}");
    let (formed, page) = shared(several, "mode: shared", group);
    assert_eq!(formed, Some(Sharing::Group { min: 2, max: 4 }));
    assert!(!page.contains("name=\"persone\"") && page.contains("name=\"famiglie\" value=\"2\""), "{page}");
    assert!(page.contains("Quanto paga ogni famiglia</caption>"), "{page}");
}

#[test]
fn rule_28_what_is_free_asks_nothing() {
    let site = Site::small();
    let paid = "tariff: accredited\nlast_checked: 2026-11-01\nprices:\n  - from: 2025-01-01\n    amount: 26.00\n    \
                vat_included: true\npay: before\n";
    site.change(OFFER, paid, "free: {kind: volunteers}\nlast_checked: 2026-11-01\n");
    site.build().expect("built");
    let page = site.read(PAGE);
    assert!(
        page.contains("Gratuito")
            && !page.contains("quanto-costa")
            && !page.contains("class=\"table usual\"")
    );
}

#[test]
fn rule_04_the_english_page_asks_the_english_function() {
    let site = Site::small();
    site.change("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    site.build().expect("built");
    let page = site.read(&format!("en/{PAGE}"));
    assert!(page.contains("action=\"/en/quanto-costa/il-filo/baby-sitter\""), "{page}");
}
