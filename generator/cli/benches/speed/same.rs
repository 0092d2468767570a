//! Whether two sites say the same: three pages of each kind are compared for their text.

use std::fs;
use std::path::Path;

use crate::directory::{Directory, named};
use crate::files::below;

/// Compares, and gives how many pages were compared.
pub(crate) fn compare(directory: &Directory, ours: &Path, hugo: &Path) -> usize {
    let pairs = pairs(directory);
    for (our_path, hugo_path) in &pairs {
        let (our_text, hugo_text) = (text(&ours.join(our_path)), text(&hugo.join(hugo_path)));
        let differ = our_text.iter().zip(&hugo_text).position(|(ours, theirs)| ours != theirs);
        let at = differ.unwrap_or(our_text.len().min(hugo_text.len()));
        let near =
            |words: &[String]| words.iter().skip(at.saturating_sub(4)).take(12).cloned().collect::<Vec<_>>();
        assert!(
            our_text == hugo_text,
            "{our_path} says {:?}, Hugo {:?}",
            near(&our_text).join(" "),
            near(&hugo_text).join(" ")
        );
    }
    assert_eq!(pages(ours), pages(hugo), "as many pages");
    pairs.len()
}

/// How many pages a site has.
pub(crate) fn pages(site: &Path) -> usize {
    below(site).iter().filter(|path| path.extension() == Some("html".as_ref())).count()
}

/// Pages of ours with the same ones of Hugo's.
fn pairs(directory: &Directory) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> =
        ["", "servizi/", "enti/", "sportelli/", "sportelli/centro/", "privacy/", "trova/"]
            .iter()
            .map(|path| (format!("{path}index.html"), format!("{path}index.html")))
            .collect();
    pairs.push(("404.html".to_owned(), "404.html".to_owned()));
    let mut same = |path: String| pairs.push((path.clone(), path));
    for at in [0, directory.enti.len() / 2, directory.enti.len() - 1] {
        let ente = directory.enti.get(at).expect("an ente");
        same(format!("enti/{}/index.html", ente.slug));
        same(format!("enti/{}/documenti/condizioni/index.html", ente.slug));
        let offer = ente.offers.last().expect("an offer");
        same(format!("offerte/{}/{}/index.html", ente.slug, offer.slug));
    }
    for service in directory.services.iter().take(3) {
        same(format!("servizi/{}/index.html", service.slug));
    }
    for offer in directory.offers().map(|(_, offer)| offer).take(3) {
        let service = directory.services.get(offer.service).expect("a service");
        let (category, _) = named("Categoria", service.category);
        let (whom, _) = named("Persone", offer.audience);
        let zone = offer.zones.first().expect("a zone");
        let mut list = |ours: String, hugo: String| {
            pairs.push((format!("trova/{ours}/index.html"), format!("trova/{hugo}/index.html")));
        };
        list(
            format!("servizio/{}/municipio/{zone}", service.slug),
            format!("servizio-{}--municipio-{zone}", service.slug),
        );
        list(format!("categoria/{category}/per/{whom}"), format!("categoria-{category}--per-{whom}"));
        list(format!("categoria/{category}"), format!("categoria-{category}"));
        list(format!("servizio/{}", service.slug), format!("servizio-{}", service.slug));
        list(format!("municipio/{zone}/pagina/2"), format!("municipio-{zone}/pagina/2"));
        list(format!("per/{whom}"), format!("per-{whom}"));
    }
    pairs
}

/// The words of a page, without its tags.
fn text(page: &Path) -> Vec<String> {
    let html =
        String::from_utf8(fs::read(page).unwrap_or_else(|error| panic!("{}: {error}", page.display())));
    let html = html.expect("text");
    let mut words = String::new();
    for (at, part) in html.split('<').enumerate() {
        // Before the first sign there is no tag; after each there is one.
        words.push_str(if at == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) });
        words.push(' ');
    }
    let words =
        words.replace("&#x27;", "'").replace("&#39;", "'").replace("&#43;", "+").replace("&amp;", "&");
    words
        .split(|letter: char| letter.is_whitespace() || letter == '\u{a0}')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
