//! The lists: which there are, what they count, by what they are narrowed.

use std::collections::{BTreeMap, BTreeSet};

use wemi_catalogue::{Counts, Index, ListKey, path, read};

use crate::pages::attributes;
use crate::site::{Site, tree};

fn index(site: &Site) -> Index {
    read(site.read(path::INDEX).as_bytes()).expect("an index")
}

/// Every list that could be: each answer to each question, or none.
fn all_keys(index: &Index) -> Vec<ListKey> {
    let categories = index.categories.iter().map(|one| (Some(one.slug.clone()), None));
    let services = index.services.iter().map(|one| (None, Some(one.slug.clone())));
    let audiences = || std::iter::once(None).chain(index.audiences.iter().map(|one| Some(one.slug.clone())));
    let zones = || std::iter::once(None).chain(index.zones.iter().map(|one| Some(one.id)));
    let mut keys = Vec::new();
    for (category, service) in std::iter::once((None, None)).chain(categories).chain(services) {
        for audience in audiences() {
            for zone in zones() {
                let (category, service) = (category.clone(), service.clone());
                keys.push(ListKey { category, service, audience: audience.clone(), zone });
            }
        }
    }
    keys
}

fn file(address: &str) -> String {
    format!("{}index.html", address.trim_start_matches('/'))
}

#[test]
fn every_answer_one_two_and_three_with_a_category_has_its_page_if_it_has_offers() {
    let site = Site::built();
    let index = index(site);
    let mut planned = BTreeSet::from(["/trova/".to_owned()]);
    let mut triples = 0;
    for key in all_keys(&index).into_iter().filter(|key| key.is_page() && index.count(key) > 0) {
        planned.insert(key.path());
        triples += usize::from(key.len() == 3);
    }
    let pages = tree(&site.out().join("trova")).into_keys();
    let pages = pages.filter(|path| path.ends_with("index.html") && !path.contains("pagina/"));
    let pages: BTreeSet<String> =
        pages.map(|path| format!("/trova/{}", path.trim_end_matches("index.html"))).collect();
    assert_eq!(pages, planned);
    assert!(triples > 100, "{triples} categories for someone somewhere");
}

#[test]
fn lists_count_what_their_pages_show() {
    let site = Site::built();
    let index = index(site);
    let mut long = 0;
    // Lists of one answer are all here, and of the rest every seventh: each takes reading its pages.
    let keys = all_keys(&index).into_iter().filter(|key| key.is_page() && index.count(key) > 0);
    let some = keys.enumerate().filter(|(place, key)| key.len() == 1 || place % 7 == 0);
    for (_, key) in some {
        let mut offers = Vec::new();
        let mut next = Some(key.path());
        while let Some(page) = next {
            let html = site.read(&file(&page));
            let shown = distinct_offers(&html);
            assert!((1..=20).contains(&shown.len()), "{page} shows {}", shown.len());
            offers.extend(shown);
            next = linked(&html, "next");
            long += usize::from(next.is_some());
        }
        let shown = offers.len();
        offers.sort();
        offers.dedup();
        assert_eq!((offers.len(), shown), (index.count(&key), index.count(&key)), "{}", key.path());
    }
    assert!(long > 0, "some list goes on");
    // Each has its page and a sheet to print.
    let offers = tree(&site.out().join("offerte")).len() / 2;
    assert_eq!(index.offers.len(), offers, "each offer is in the list of its service");
}

/// The offers that a page leads to.
fn distinct_offers(html: &str) -> Vec<String> {
    let mut offers: Vec<String> = attributes(html).filter(|link| link.starts_with("/offerte/")).collect();
    offers.sort();
    offers.dedup();
    offers
}

/// Where a page's head says that another stands before or after it.
fn linked(html: &str, rel: &str) -> Option<String> {
    let link = html.split(&format!("<link rel=\"{rel}\" ")).nth(1)?;
    attributes(link.split('>').next()?).next()
}

#[test]
fn each_page_of_a_list_says_which_it_is_and_leads_to_the_others() {
    let site = Site::built();
    let list = "/trova/municipio/1/";
    let (first, second) =
        (site.read("trova/municipio/1/index.html"), site.read("trova/municipio/1/pagina/2/index.html"));
    assert_eq!(linked(&first, "prev"), None);
    assert_eq!(linked(&first, "next"), Some(format!("{list}pagina/2/")));
    assert_eq!(linked(&second, "prev"), Some(list.to_owned()));
    assert!(linked(&second, "canonical").is_some_and(|url| url.ends_with("/trova/municipio/1/pagina/2/")));
    let title =
        |html: &str| html.split("<title>").nth(1).map(|rest| rest.split('<').next().map(str::to_owned));
    assert_ne!(title(&first), title(&second));
    assert!(
        second.contains(&format!("href=\"{list}#restringi\"")),
        "to narrow it one goes to its first page"
    );
    assert!(first.contains("id=\"restringi\"") && !second.contains("id=\"restringi\""));
}

/// Two services of two categories; an offer of the first for nothing, two for money, one of the second.
fn town() -> Site {
    let site = Site::small();
    let service =
        String::from_utf8(std::fs::read(site.dir().join("content/services/baby-sitter.md")).expect("it"));
    let service = service.expect("text");
    let ride = service
        .replace("title: Baby sitter", "title: Autista")
        .replace("category: educativi", "category: trasporto");
    site.put("content/services/autista.md", ride.as_bytes());
    site.change(
        "content/providers/il-filo/index.md",
        "categories: [educativi]",
        "categories: [educativi, trasporto]",
    );
    let offer = String::from_utf8(
        std::fs::read(site.dir().join("content/providers/il-filo/baby-sitter.md")).expect("it"),
    );
    let offer = offer.expect("text");
    let contact = |offer: &str| {
        let calendar = offer.find("resource:").expect("a resource")..offer.rfind("---").expect("an end");
        let mut offer = offer.replace("kind: slot", "kind: contact").replace("pay: before", "pay: per_visit");
        let shift = offer.find("resource:").expect("a resource");
        offer.replace_range(shift..shift + calendar.len(), "");
        offer
    };
    let cheap = contact(&offer).replace("26.00", "12.00").replace("zones: [1, 2]", "zones: [1]");
    site.put("content/providers/il-filo/risparmio.md", cheap.as_bytes());
    let ride = contact(&offer).replace("service: baby-sitter", "service: autista");
    site.put("content/providers/il-filo/autista.md", ride.as_bytes());
    site
}

/// The chips of a page: where each leads and how many offers it says.
fn chips(html: &str) -> BTreeMap<String, String> {
    let chips = html.split("<a class=\"chip\" href=\"").skip(1);
    let chip = |chip: &str| {
        let address = chip.split('"').next()?.replace("&amp;", "&");
        let count = chip.split("aria-hidden=\"true\">").nth(1)?.split('<').next()?;
        Some((address, count.to_owned()))
    };
    chips.filter_map(chip).collect()
}

#[test]
fn beside_each_further_choice_stands_how_many_offers_it_leaves() {
    let site = town();
    site.build().expect("built");
    let of = |list: &str| chips(&site.read(&file(list)));
    let expected = |links: &[(&str, &str)]| -> BTreeMap<String, String> {
        links.iter().map(|(url, n)| ((*url).to_owned(), (*n).to_owned())).collect()
    };
    assert_eq!(
        of("/trova/municipio/1/"),
        expected(&[
            ("/trova/categoria/educativi/municipio/1/", "2"),
            ("/trova/categoria/trasporto/municipio/1/", "1"),
            ("/trova/per/bambini/municipio/1/", "3"),
        ])
    );
    assert_eq!(
        of("/trova/categoria/educativi/per/bambini/"),
        expected(&[
            ("/trova/servizio/baby-sitter/per/bambini/", "2"),
            ("/trova/categoria/educativi/per/bambini/municipio/1/", "2"),
            ("/trova/categoria/educativi/per/bambini/municipio/2/", "1"),
        ])
    );
    let asked = "/trova?servizio=baby-sitter&per=bambini&municipio=";
    assert_eq!(
        of("/trova/servizio/baby-sitter/per/bambini/"),
        expected(&[(&format!("{asked}1"), "2"), (&format!("{asked}2"), "1")])
    );
    assert_eq!(
        of("/trova/categoria/educativi/per/bambini/municipio/1/"),
        expected(&[(&format!("{asked}1"), "2")])
    );
}

#[test]
fn a_list_offers_to_narrow_it_by_what_tells_its_offers_apart() {
    let site = town();
    site.build().expect("built");
    let html = site.read("trova/servizio/baby-sitter/index.html");
    for part in [
        "data-refine=\"whole\"",
        "<input type=\"hidden\" name=\"servizio\" value=\"baby-sitter\">",
        "<option value=\"15\">Fino a 15,00\u{a0}€ (1)",
        "<option value=\"pomeriggio\">Pomeriggio (1)",
        "<option value=\"prezzo\">Dal prezzo più basso",
        "<option value=\"orario\">Dal primo giorno in calendario",
        "data-fits=\"pomeriggio sera casa singolo 1\" data-price=\"2600\" data-first=\"2026-11-30T16:00:00\"",
        ", in calendario da lunedì 30 novembre",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("name=\"dove\""), "all are given at home");
    assert!(
        !site.read("trova/servizio/autista/index.html").contains("data-refine"),
        "one offer is no choice"
    );
}

#[test]
fn a_list_has_the_services_of_its_category_in_its_sentence_and_the_other_categories() {
    let site = town();
    site.build().expect("built");
    let options = |page: &str| {
        let html = site.read(&file(page));
        let select = html.split("name=\"servizio\">").nth(1).expect("a select").split("</select>").next();
        let values = select.expect("its end").split("<option value=\"").skip(1);
        values.map(|rest| rest.split('"').next().expect("a value").to_owned()).collect::<Vec<_>>()
    };
    let list = options("/trova/servizio/baby-sitter/per/bambini/");
    assert_eq!(list, ["", "categoria:educativi", "baby-sitter", "categoria:trasporto"]);
    assert_eq!(options("/trova/municipio/1/"), ["", "categoria:educativi", "categoria:trasporto"]);
    assert_eq!(options("/"), ["", "baby-sitter", "autista"], "who begins has all services");
    assert!(site.read("trova/municipio/1/index.html").contains("<a href=\"/trova/\">Tutti gli aiuti"));
}

#[test]
fn rule_09_with_the_functions_off_no_list_asks_a_function() {
    let site = town();
    site.change("site.toml", "[contact]", "[functions]\nenabled = false\n\n[contact]");
    site.build().expect("built");
    for (path, html) in &site.pages() {
        assert!(!attributes(html).any(|link| link.contains("/trova?")), "{path} asks a function");
        assert!(!html.contains("data-refine"), "{path} narrows by a function");
    }
    assert!(chips(&site.read("trova/municipio/1/index.html")).len() > 2, "what is a page is still a link");
}

#[test]
fn a_script_counts_by_the_answers_that_each_offer_fits() {
    let site = town();
    site.build().expect("built");
    let html = site.read("index.html");
    assert!(html.contains(&format!("data-count=\"/{}\"", path::COUNTS)), "{html}");
    let counts: Counts = read(site.read(path::COUNTS).as_bytes()).expect("read");
    let index = index(&site);
    for key in all_keys(&index).iter().filter(|key| key.category.is_none()) {
        let service = key.service.as_ref().map(|slug| counts.servizio.iter().position(|one| one == slug));
        let audience = key.audience.as_ref().map(|slug| counts.per.iter().position(|one| one == slug));
        let zone = key.zone.map(|zone| counts.municipio.iter().position(|one| *one == zone));
        let fit = counts.offers.iter().filter(|fits| {
            service.is_none_or(|at| fits.0.contains(&at.expect("known")))
                && audience.is_none_or(|at| fits.1.contains(&at.expect("known")))
                && zone.is_none_or(|at| fits.2.contains(&at.expect("known")))
        });
        assert_eq!(fit.count(), index.count(key), "{}", key.path());
    }
}
