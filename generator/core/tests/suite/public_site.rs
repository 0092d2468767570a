//! What the national validator of municipal sites asks of a page, asked here of pages that were built:
//! its criteria bear names such as C.SI.1.3.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::html::{Element, Html};
use crate::site::{Site, repository};

/// The card of a service in the validator's order; "Quanto costa" stands there by the model.
const INDEX: [&str; 9] = [
    "A chi è rivolto",
    "Come fare",
    "Cosa serve",
    "Cosa si ottiene",
    "Tempi e scadenze",
    "Quanto costa",
    "Accedi al servizio",
    "Condizioni di servizio",
    "Contatti",
];

/// What must stand in the page and say something.
const SAID: [&str; 8] = [
    "service-title",
    "service-description",
    "service-addressed",
    "service-how-to",
    "service-needed",
    "service-achieved",
    "service-calendar-text",
    "service-area",
];

/// What must stand in the page.
const THERE: [&str; 5] =
    ["service-status", "service-topic", "service-generic-access", "service-file", "service-cost"];

/// The clause, word for word (C.SI.3.4), as the validator compares it.
const CLAUSE: &str = "in applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (cad) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza cc-by 4.0. gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.";

fn small_site() -> Site {
    let site = Site::small();
    site.change("content/desks/centro.md", "via Centrale 1", "via Centrale 1, 20121 Prova");
    site.change(
        "content/categories.yaml",
        "  summary:",
        "  subjects: [assistenza-sociale, istruzione]\n  summary:",
    );
    site.put(
        "content/pages/note-legali.md",
        b"---\ntitle: Note legali\nsummary: Di chi.\n---\n## Di chi\n\nDel Comune.\n",
    );
    site.put(
        "content/pages/accessibilita.md",
        "---\ntitle: Accessibilità\nsummary: Per tutti.\n---\nPer tutti.\n".as_bytes(),
    );
    site.build().expect("built");
    site
}

fn page(site: &Site, path: &str) -> Html {
    Html::parse(&site.read(path))
}

fn texts(elements: &[Element]) -> Vec<String> {
    elements.iter().map(Element::text).collect()
}

#[test]
fn the_card_of_a_service_says_everything_in_the_order_of_the_model() {
    let html = page(&small_site(), "servizi/baby-sitter/index.html");
    let index = html.marked("page-index");
    let links = index[0].children().into_iter().flat_map(|item| item.children());
    let links: Vec<Element> = links.filter(|link| link.is("a")).collect();
    assert_eq!(texts(&links), INDEX);
    for link in &links {
        let target = link.attribute("href").expect("a target");
        let target = target.strip_prefix('#').expect("on the page");
        let there = html.all(|element| element.attribute("id").as_deref() == Some(target));
        assert_eq!(there.len(), 1, "#{target}");
    }
    for name in SAID {
        let said: String = texts(&html.marked(name)).concat();
        assert!(said.len() >= 3, "{name} says {said:?}");
    }
    for name in THERE {
        assert!(!html.marked(name).is_empty(), "{name}");
    }
    let steps = html.marked("breadcrumb")[0].all(|element| element.is("li"));
    let steps = texts(&steps);
    let services = steps.iter().position(|step| step == "Servizi").expect("the step before the category");
    assert_eq!(steps[services + 1], "Educativi");
}

#[test]
fn the_card_of_a_service_says_to_machines_what_the_validator_reads() {
    let html = page(&small_site(), "servizi/baby-sitter/index.html");
    let data: Value = serde_json::from_str(&html.marked("metatag")[0].text()).expect("JSON");
    for place in [
        "/name",
        "/serviceType",
        "/serviceOperator/name",
        "/areaServed/name",
        "/audience/audienceType",
        "/availableChannel/serviceUrl",
        "/availableChannel/serviceLocation/name",
        "/availableChannel/serviceLocation/address/streetAddress",
        "/availableChannel/serviceLocation/address/postalCode",
        "/availableChannel/serviceLocation/address/addressLocality",
    ] {
        let said = data.pointer(place).and_then(Value::as_str).unwrap_or_default();
        assert!(!said.is_empty(), "{place} in {data}");
    }
    assert_eq!(data["@type"], "GovernmentService");
    assert_eq!(data["availableChannel"]["serviceLocation"]["address"]["postalCode"], "20121");
}

#[test]
fn offers_enti_and_questions_say_to_machines_what_they_are() {
    let site = small_site();
    let data = |path| -> Value {
        serde_json::from_str(&page(&site, path).marked("metatag")[0].text()).expect("JSON")
    };
    let offer = data("offerte/il-filo/baby-sitter/index.html");
    assert_eq!(offer["@type"], "Offer");
    assert_eq!(
        offer["priceSpecification"],
        serde_json::json!({
            "@type": "UnitPriceSpecification",
            "price": "26.00",
            "priceCurrency": "EUR",
            "unitCode": "HUR",
            "valueAddedTaxIncluded": true,
        })
    );
    assert_eq!(offer["offeredBy"]["@type"], "NGO");
    assert_eq!(offer["itemOffered"]["url"], "http://127.0.0.1:8080/servizi/baby-sitter/");
    let ente = data("enti/il-filo/index.html");
    assert_eq!((&ente["@type"], &ente["url"]), (&offer["offeredBy"]["@type"], &offer["offeredBy"]["url"]));
    let questions = data("domande/index.html");
    assert_eq!(questions["@type"], "FAQPage");
    let answer = &questions["mainEntity"][0]["acceptedAnswer"];
    assert!(answer["text"].as_str().is_some_and(|text| text.starts_with("<p>")), "{questions}");
}

#[test]
fn a_text_cannot_close_the_data_that_holds_it() {
    let site = Site::small();
    site.change("content/services/baby-sitter.md", "title: ", "title: </script><script>alert(1)</script> ");
    site.build().expect("built");
    let html = page(&site, "servizi/baby-sitter/index.html");
    // A script of the site's own is a file; whatever stands within a page is data.
    let within = html.tags("script").into_iter().filter(|script| script.attribute("src").is_none());
    let kinds: Vec<_> = within.map(|script| script.attribute("type").unwrap_or_default()).collect();
    assert_eq!(kinds, ["application/ld+json"; 2]);
    let data: Value = serde_json::from_str(&html.marked("metatag")[0].text()).expect("JSON");
    assert!(data["name"].as_str().is_some_and(|name| name.starts_with("</script><script>")), "{data}");
}

#[test]
fn a_breadcrumb_says_to_machines_what_it_shows() {
    let site = small_site();
    // Where a page is not to be found, machines are told nothing of it.
    for (path, html) in site.pages().iter().filter(|(_, html)| !html.contains("noindex")) {
        let html = Html::parse(html);
        let Some(shown) = html.marked("breadcrumb").into_iter().next() else { continue };
        let lists = html
            .tags("script")
            .into_iter()
            .filter_map(|script| serde_json::from_str::<Value>(&script.text()).ok());
        let list = lists.into_iter().find(|data| data["@type"] == "BreadcrumbList").expect(path);
        let names: Vec<&str> = list["itemListElement"]
            .as_array()
            .expect(path)
            .iter()
            .filter_map(|item| item["name"].as_str())
            .collect();
        assert_eq!(names, texts(&shown.all(|element| element.is("li"))), "{path}");
    }
}

#[test]
fn the_foot_of_every_page_has_the_links_that_the_law_asks_for() {
    let site = small_site();
    for (path, html) in &site.pages() {
        let html = Html::parse(html);
        let Some(foot) = html.tags("footer").into_iter().next() else { continue };
        let link = |name: &str| {
            let marked = foot.all(|element| element.attribute("data-element").as_deref() == Some(name));
            let [link] = marked.as_slice() else { panic!("{path} has {} {name}", marked.len()) };
            (link.text(), link.attribute("href").unwrap_or_default())
        };
        assert_eq!(link("report-inefficiency").0, "Segnala disservizio", "C.SI.2.4");
        assert!(link("faq").0.to_lowercase().contains("domande frequenti"), "C.SI.2.3");
        for (name, page) in [
            ("faq", "/domande/"),
            ("privacy-policy-link", "/privacy/"),
            ("legal-notes", "/note-legali/"),
            ("accessibility-link", "/accessibilita/"),
            ("appointment-booking", "/sportelli/"),
        ] {
            assert_eq!(link(name).1, page, "{path}");
            assert!(site.has(&format!("{}index.html", page.trim_start_matches('/'))), "{page}");
        }
    }
}

#[test]
fn every_page_asks_how_clear_it_is_and_which_of_its_data_is_wrong() {
    let site = small_site();
    for (path, html) in &site.pages() {
        let html = Html::parse(html);
        if html.tags("footer").is_empty() || path == "404.html" {
            continue;
        }
        let question = html.marked("feedback-title")[0].text();
        assert_eq!(question, "Quanto sono chiare le informazioni su questa pagina?", "C.SI.2.5, {path}");
        let address = path.strip_suffix("index.html").expect("a page");
        for n in 1..=5 {
            let [link] = html.marked(&format!("feedback-rate-{n}")).try_into().ok().expect("one");
            let url = format!("/proponi/valutazione?pagina=/{address}&voto={n}");
            assert_eq!(link.attribute("href"), Some(url), "{path}");
        }
    }
    let offer = page(&site, "offerte/il-filo/baby-sitter/index.html");
    let report = "/proponi/segnalazione?pagina=/offerte/il-filo/baby-sitter/";
    for datum in ["", "&campo=prezzo", "&campo=orari", "&campo=contatti"] {
        let url = format!("{report}{datum}");
        let there = offer.all(|element| element.attribute("href").as_deref() == Some(&url));
        assert_eq!(there.len(), 1, "{url}");
    }
}

#[test]
fn the_legal_notes_say_the_licence_word_for_word() {
    let html = page(&small_site(), "note-legali/index.html");
    let [section] = html.marked("legal-notes-section").try_into().ok().expect("one");
    assert_eq!(section.text().to_lowercase(), "licenza dei contenuti");
    assert_eq!(texts(&html.marked("legal-notes-body")).join(" ").to_lowercase().replace('\'', "’"), CLAUSE);
}

#[test]
fn the_declaration_of_accessibility_is_linked_once_it_is_made_and_missed_before() {
    let site = small_site();
    let said = |site: &Site| page(site, "accessibilita/index.html").tags("main")[0].text();
    assert!(said(&site).contains("non ha ancora pubblicato la dichiarazione di accessibilità"));
    let url = "https://form.agid.gov.it/view/prova";
    site.change("site.toml", "theme =", &format!("accessibility_declaration = \"{url}\"\ntheme ="));
    site.build().expect("built");
    assert!(!said(&site).contains("non ha ancora"));
    let home = page(&site, "index.html");
    let [link] = home.marked("accessibility-link").try_into().ok().expect("one");
    assert_eq!(link.attribute("href").as_deref(), Some(url));
}

#[test]
fn subjects_are_of_the_controlled_list_and_stand_together_in_one_place() {
    let site = small_site();
    let topics = page(&site, "index.html").marked("all-topics");
    assert_eq!(topics[0].attribute("href").as_deref(), Some("/servizi/#argomenti"));
    let services = page(&site, "servizi/index.html");
    let all: BTreeSet<String> = texts(&services.marked("topic-element")).into_iter().collect();
    assert_eq!(all, BTreeSet::from(["Assistenza sociale".to_owned(), "Istruzione".to_owned()]));
    let card = page(&site, "servizi/baby-sitter/index.html");
    let own: BTreeSet<String> = texts(&card.marked("service-topic")).into_iter().collect();
    assert_eq!(own, all);
    for name in ["service-link", "service-category-link"] {
        assert!(!services.marked(name).is_empty(), "{name}");
    }
}

#[test]
fn three_classes_in_ten_are_bootstrap_italias_on_every_page() {
    let css =
        std::fs::read(repository().join("themes/wemi/styles/00-bootstrap-italia.css")).expect("a style");
    let css = String::from_utf8(css).expect("text");
    assert!(css.contains("--bootstrap-italia-version"), "C.SI.1.2 reads it");
    let theirs = classes_of_style(&css);
    let mut poor = Vec::new();
    for (path, html) in &small_site().pages() {
        let html = Html::parse(html);
        let used: BTreeSet<String> = html
            .all(|element| element.attribute("class").is_some())
            .iter()
            .flat_map(|element| {
                element
                    .attribute("class")
                    .unwrap_or_default()
                    .split(' ')
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .filter(|class| !class.is_empty())
            .collect();
        let good = used.intersection(&theirs).count();
        if !used.is_empty() && good * 100 < used.len() * 30 {
            poor.push(format!("{path}: {good} of {}", used.len()));
        }
    }
    assert_eq!(poor, [""; 0]);
}

/// The classes that a style speaks of: the cut of Bootstrap Italia holds no others than its own.
fn classes_of_style(css: &str) -> BTreeSet<String> {
    let names = css.split('.').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
    });
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}
