//! A site in several languages (rule 4).

use crate::site::Site;

/// The small site, which speaks English too: of its contents only the service is translated.
fn bilingual() -> Site {
    let site = Site::small();
    site.change("site.toml", "languages = [\"it\"]", "languages = [\"it\", \"en\"]");
    let english = "---\ntitle: Babysitting at home\nsummary: Someone stays with your children.\n---\n\
                   ## Who it is for\n\nFamilies. See [privacy](content/pages/privacy.md).\n";
    site.put("content/services/baby-sitter.en.md", english.as_bytes());
    site.build().expect("built");
    site
}

#[test]
fn rule_04_every_page_stands_in_every_language_and_leads_to_its_own() {
    let site = bilingual();
    let english = site.read("en/servizi/baby-sitter/index.html");
    assert!(
        english.contains("<html lang=\"en\">") && english.contains("Babysitting at home</h1>"),
        "{english}"
    );
    assert!(english.contains("href=\"/en/privacy/\"") && english.contains("href=\"/en/sportelli/\""));
    assert!(!english.contains(" href=\"/servizi/\""), "no link leaves the language unasked");
    assert!(english.contains("hreflang=\"it\" href=\"/servizi/baby-sitter/\""), "the switch does");
    assert!(english.contains("rel=\"canonical\" href=\"http://127.0.0.1:8080/en/servizi/baby-sitter/\""));
    let italian = site.read("servizi/baby-sitter/index.html");
    assert!(italian.contains("hreflang=\"en\" href=\"/en/servizi/baby-sitter/\""));
    assert!(!italian.contains("Babysitting at home"));
    for (path, page) in site.pages() {
        let there =
            path.strip_prefix("en/").is_some() || site.has(&format!("en/{path}")) || path == "404.html";
        assert!(there || page.contains("http-equiv=\"refresh\""), "{path} has no English page");
    }
    assert!(site.read("sitemap.xml").contains("/en/servizi/baby-sitter/</loc>"));
}

#[test]
fn rule_04_what_is_not_translated_is_in_italian_and_marked() {
    let site = bilingual();
    let offer = "offerte/il-filo/baby-sitter/index.html";
    let english = site.read(&format!("en/{offer}"));
    assert!(english.contains("<h1 lang=\"it\">"), "{english}");
    assert!(english.contains("€") && !english.contains(",00\u{a0}€"), "amounts are written as in English");
    assert!(!site.read(offer).contains("lang=\"it\">Baby"), "in Italian nothing is marked");
    assert!(!site.read("en/servizi/baby-sitter/index.html").contains("<h1 lang="), "nor what is translated");
}

#[test]
fn rule_01_former_addresses_lead_on_within_a_language() {
    let rules = bilingual().read("_redirects");
    assert!(rules.contains("/tate/ /servizi/baby-sitter/ 301\n"));
    assert!(rules.contains("/en/tate/ /en/servizi/baby-sitter/ 301\n"), "{rules}");
}

#[test]
fn a_site_of_one_language_has_no_switch_and_no_folder_of_another() {
    let site = Site::small();
    site.build().expect("built");
    let home = site.read("index.html");
    assert!(!home.contains("hreflang") && !home.contains("class=\"languages\""));
    assert!(!site.has("en/index.html"));
}
