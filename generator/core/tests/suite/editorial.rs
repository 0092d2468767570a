//! The pages that the municipality writes for readers.

use crate::site::Site;

#[test]
fn each_kind_has_its_page_and_a_former_address_leads_on() {
    let site = Site::small();
    site.build().expect("built");
    for page in [
        "quando-serve/index.html",
        "quando-serve/nasce-un-figlio/index.html",
        "novita/2026-11-02-apre-il-centro/index.html",
        "misure/buono-sollievo/index.html",
        "domande/index.html",
        "glossario/index.html",
        "enti/il-filo/documenti/condizioni/index.html",
    ] {
        assert!(site.has(page), "{page}");
    }
    assert!(
        site.read("misure/buono-sollievo/index.html").contains("Puoi chiederlo fino al 31 dicembre 2026")
    );
    assert!(site.read("tate/index.html").contains("url=/servizi/baby-sitter/"));
    assert!(site.read("_redirects").contains("/tate/ /servizi/baby-sitter/ 301\n"));
}

#[test]
fn what_is_to_come_does_not_show_and_nothing_leads_to_it() {
    let site = Site::small();
    let news = "content/news/2026-11-02-apre-il-centro.md";
    let text = std::fs::read(site.dir().join(news)).expect("news");
    let later = String::from_utf8(text).expect("text").replace("2026-11-02", "2026-12-24");
    std::fs::remove_file(site.dir().join(news)).expect("removed");
    site.put("content/news/2026-12-24-apre-il-centro.md", later.as_bytes());
    site.change(
        "content/pages/privacy.md",
        "Poco.",
        "Leggi la [novità](../news/2026-12-24-apre-il-centro.md).",
    );
    site.build().expect("built");
    assert!(!site.has("novita/index.html"));
    let page = site.read("privacy/index.html");
    assert!(page.contains("<p>Leggi la novità.</p>"), "the words stay, the link doesn't");
    assert!(!page.contains("/novita/"), "the footer doesn't lead there either");
}
