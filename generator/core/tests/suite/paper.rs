//! What is made to be printed, and what every page says of itself on paper (rule 38).

use crate::site::{Site, tree};

const SHEET: &str = "offerte/il-filo/baby-sitter/foglio/index.html";

fn bilingual() -> Site {
    let site = Site::small();
    site.change("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    site.build().expect("built");
    site
}

#[test]
fn rule_38_every_page_bears_its_address_its_code_and_a_telephone_for_paper() {
    let site = bilingual();
    for (path, html) in site.pages() {
        let elsewhere = html.contains("http-equiv=\"refresh\"") || path == "404.html";
        if elsewhere || path.ends_with("/foglio/index.html") {
            continue;
        }
        let (_, paper) = html.split_once("<aside class=\"on-paper\"").expect(&path);
        let (paper, _) = paper.split_once("</aside>").expect(&path);
        let address = format!("http://127.0.0.1:8080/{}", path.trim_end_matches("index.html"));
        assert!(paper.contains(&format!("<span class=\"on-paper-url\">{address}</span>")), "{path}: {paper}");
        assert!(paper.contains("<svg class=\"qr\"") && paper.contains("02 5555 0100"), "{path}: {paper}");
    }
}

#[test]
fn an_offer_has_a_sheet_for_the_fridge_that_says_how_to_call_pay_and_cancel() {
    let site = bilingual();
    let sheet = site.read(SHEET);
    for said in [
        "<h1>Baby sitter dopo la scuola</h1>",
        "Chiama Il Filo",
        "href=\"tel:+390255550101\">02 5555 0101",
        "da lunedì a venerdì, <span class=\"nowrap\">09:00–13:00",
        "26,00\u{a0}€",
        "Per disdire chiama 02 5555 0101",
        "Disdici gratis fino a 24 ore prima.",
        "Sportello Centro, via Centrale 1",
        "http://127.0.0.1:8080/offerte/il-filo/baby-sitter/</p>",
    ] {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    assert!(
        site.read("offerte/il-filo/baby-sitter/index.html")
            .contains("href=\"/offerte/il-filo/baby-sitter/foglio/\"")
    );
    let english = site.read(&format!("en/{SHEET}"));
    assert!(english.contains("/en/offerte/il-filo/baby-sitter/</p>"), "its code leads to the same language");
    assert!(english.contains("href=\"/en/offerte/il-filo/baby-sitter/\""), "and so does the way back");
}

#[test]
fn a_sheet_is_light_and_no_search_engine_is_told_of_it() {
    let site = bilingual();
    let sheet = site.read(SHEET);
    assert!(
        sheet.contains("<meta name=\"robots\" content=\"noindex\">") && !sheet.contains("rel=\"canonical\"")
    );
    assert!(!site.read("sitemap.xml").contains("/foglio/"));
    // It has no sentence, no menu, no foot: there is one for each offer and language.
    assert!(!sheet.contains("<select") && !sheet.contains("<footer"));
    assert!(sheet.len() < 6 * 1024, "{} bytes", sheet.len());
    let lapsed = site.options();
    let lapsed = wemi_core::BuildOptions { date: jiff::civil::date(2028, 1, 1), ..lapsed };
    wemi_core::build(&lapsed).expect("built");
    let files = tree(&site.out());
    assert!(!files.keys().any(|path| path.contains("foglio")), "what does not show has no sheet (rule 2)");
}
