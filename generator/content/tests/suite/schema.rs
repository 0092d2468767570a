//! Schema and types agree: what the schema admits the types read, and the other way round.

use wemi_content::Id;

use crate::site::Site;

/// A value for every key that any kind of file may have and the base doesn't use.
const OPTIONAL: &[(&str, &str, &str)] = &[
    (
        "content/services/baby-sitter.md",
        "unit: hour",
        "unit: hour\nsynonyms: [tata]\neveryday: [chi mi guarda i bambini]\nrelated: [baby-sitter]\naliases: [bambinaia]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Ferie, from: 2027-08-01, to: 2027-08-31}",
    ),
    (
        "content/providers/il-filo/index.md",
        "name: Il Filo",
        "name: Il Filo\nlanguages: [it, en]\naccessibility: [step_free]\nfounded: 1998\nlegal: {vat_number: 01234567897, register: Albo 1}\ndeclarations: [{kind: insurance, date: 2026-01-10, until: 2027-01-09, note: Prova}]\nseats: [{name: Sede, address: via di Prova 1, zone: 1, accessibility: [lift], note: Piano terra}]\naliases: [filo]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Ferie}",
    ),
    (
        "content/providers/il-filo/index.md",
        "    zones: [1, 2]",
        "    zones: [1, 2]\n    suspensions: [{act: DD 2/2030, from: 2027-01-01, to: 2027-02-01}]\n    tariffs: [{service: baby-sitter, amount: 30.00, unit: hour}]",
    ),
    (
        "content/providers/il-filo/index.md",
        "  email:",
        "  phone_note: Poi la segreteria\n  website: https://filo.example.org/chi-siamo\n  email:",
    ),
    ("content/providers/il-filo/index.md", "    capacity: 1", "    capacity: 1\n    buffer_minutes: 30"),
    (
        "content/providers/il-filo/baby-sitter.md",
        "pay: before",
        "pay: monthly\npay_how: [card, agreed]\ngroup: {min: 2, max: 4}\nprogrammes: [buono]\nactivation: {days: 3, procedure: Ci conosciamo}\nvat_override: {rate: \"22\", reason: Parere}\npersons_max: 2\naliases: [sitter]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Ferie}",
    ),
    (
        "content/providers/il-filo/baby-sitter.md",
        "    amount: 26.00",
        "    to: 2030-12-31\n    minimum_units: 1\n    brackets: [{persons_from: 1, persons_to: 1, units_from: 1, units_to: 4, amount: 26.00}, {persons_from: 2, units_from: 1, units_to: 4, amount: 30.00}, {persons_from: 1, units_from: 5, amount: 25.00}]",
    ),
    (
        "content/providers/il-filo/baby-sitter.md",
        "where: home\nstaff: {",
        "where: seat\nseat: Sede\nstaff: {years_min: 2, languages: [en], ",
    ),
    ("content/services/baby-sitter.md", "mode: single", "mode: both"),
    (
        "content/providers/il-filo/baby-sitter.md",
        "  weekly:",
        "  open_on_holidays: true\n  closed: [{from: 2026-12-24, to: 2026-12-26}]\n  extra: [{date: 2026-11-13, from: \"10:00\", to: \"12:00\"}]\n  seasons:\n    - {from: 2027-06-10, to: 2027-09-10, weekly: [{days: [mon], from: \"08:00\", to: \"13:00\"}]}\n  weekly:",
    ),
    (
        "content/desks/centro.md",
        "zone: 1",
        "zone: 1\nemail: centro@example.org\nhours_note: Telefona prima\nlanguages: [it]\naccessibility: [lift]\nexceptions: [{date: 2026-12-24, hours: [{from: \"09:00\", to: \"11:00\"}], reason: Vigilia}, {from: 2026-12-25, to: 2026-12-26, closed: true, reason: Natale}]\nrun_by: Una cooperativa\nphone: 02 5555 0102\ndoes: [Orientamento]\naliases: [centrale]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Lavori}",
    ),
    (
        "content/pages/privacy.md",
        "title: Privacy",
        "title: Privacy\naliases: [dati-personali]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Lavori}",
    ),
    ("content/categories.yaml", "  summary:", "  subjects: [assistenza-sociale]\n  summary:"),
    ("site.toml", "theme =", "accessibility_declaration = \"https://form.example.org/view/1\"\ntheme ="),
    ("content/vat.yaml", "  from: 2016-01-01", "  exempt: false\n  from: 2016-01-01\n  to: 2040-01-01"),
    (
        "content/audiences.yaml",
        "    - slug: anziani-autonomi",
        "    - recipient: other\n      slug: anziani-autonomi",
    ),
    ("content/audiences.yaml", "  recipient: minor", "  recipient: minor\n  everyone: false"),
    (
        "site.toml",
        "[contact]",
        "[functions]\nenabled = false\n[booking]\nhold_minutes = 20\nlinks_valid_days = 100\n[limits]\nform_bytes = 20000\n[[check.allow]]\nid = \"entry-over\"\nreason = \"Prova\"\n[contact]",
    ),
];

/// Lists that a site may have.
const LISTS: &[(&str, &str)] = &[
    (
        "content/programmes.yaml",
        "- slug: buono\n  name: Buono\n  payer: Comune di Prova\n  gives: {kind: balance_euro, amount: 100.00}\n  services: [baby-sitter]\n  zones: [1, 2]\n  from: 2026-01-01\n  to: 2030-12-31\n  note: Prova\n",
    ),
    (
        "content/isee.yaml",
        "- from: 2026-01-01\n  to: 2030-12-31\n  bands: [{up_to: 6000.00, pays_percent: 0}, {pays_percent: 100}]\n  source: Prova\n",
    ),
    (
        "content/labour_costs.yaml",
        "- regimes: [social_cooperative]\n  natures: [care]\n  hourly: 20.00\n  from: 2026-01-01\n  to: 2030-12-31\n  source: Prova\n",
    ),
];

#[test]
fn every_optional_key_is_read() {
    let mut site = OPTIONAL.iter().fold(Site::base(), |site, (path, old, new)| site.with(path, old, new));
    site.0.extend(LISTS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let (_, checkup) = site.check();
    assert_eq!(checkup.findings, []);
    let checked = checkup.checked.expect("checked");
    assert_eq!(checked.site.booking.hold_minutes, 20);
    let offer = &checked.offers[0];
    assert_eq!(
        offer.rules.kind,
        wemi_domain::offer::Kind::Contact,
        "with the functions off all is for contact"
    );
    assert_eq!(offer.provider.front.resources[0].buffer_minutes, 30);
    assert_eq!(checked.desks[0].front.does, ["Orientamento"]);
    assert_eq!(checked.programmes[0].gives.kind, wemi_content::raw::GivesKind::BalanceEuro);
    assert_eq!(
        checked.isee[1].from,
        wemi_domain::Cents::new(600_001),
        "a band begins where the one below ends"
    );
}

/// The same for what the municipality writes for readers, and for what others name in it.
const OPTIONAL_EDITORIAL: &[(&str, &str, &str)] = &[
    (
        "content/life-events/nasce-un-figlio.md",
        "services:",
        "aliases: [nascita]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Lavori}\nservices:",
    ),
    (
        "content/news/2026-11-02-apre-il-centro.md",
        "date:",
        "zones: [1]\ncategories: [educativi]\naliases: [apertura]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Lavori}\ndate:",
    ),
    (
        "content/questions/quanto-costa.md",
        "topic:",
        "order: 3\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntopic:",
    ),
    (
        "content/benefits/buono-sollievo.md",
        "    to: 2026-12-31",
        "    to: 2026-12-31\n    note: Fino a esaurimento",
    ),
    (
        "content/benefits/buono-sollievo.md",
        "conditions:",
        "aliases: [sollievo]\npublish_from: 2026-01-01\npublish_to: 2027-01-01\ntemporarily_closed: {reason: Lavori}\nconditions:\n  - any_of:\n      - [{ask: recipient_age, at_least: 60, at_most: 120, text: Hai 60 anni}]\n      - [{ask: disability, is: true, text: Hai una disabilità}]",
    ),
];

#[test]
fn every_optional_key_of_what_is_written_for_readers_is_read() {
    let site =
        OPTIONAL_EDITORIAL.iter().fold(Site::base(), |site, (path, old, new)| site.with(path, old, new));
    let (_, checkup) = site.check();
    assert_eq!(checkup.findings, []);
    let editorial = checkup.checked.expect("checked").editorial;
    assert_eq!(editorial.topics[0].questions[0].front.order, Some(3));
    assert_eq!(editorial.benefits[0].front.conditions.len(), 2);
    assert_eq!(editorial.documents[0].provider.slug.as_str(), "il-filo");
    assert_eq!(editorial.life_events[0].services[0].slug.as_str(), "baby-sitter");
    assert_eq!(editorial.redirects[0].line.to, "/servizi/baby-sitter/");
}

#[test]
fn a_free_offer_names_who_funds_it() {
    let prices = "prices:\n  - from: 2025-01-01\n    amount: 26.00\n    vat_included: true\npay: before";
    let free = "free: {kind: funded, by: Comune di Prova}";
    let (_, checkup) = Site::base().with("content/providers/il-filo/baby-sitter.md", prices, free).check();
    assert_eq!(checkup.findings, []);
    let checked = checkup.checked.expect("checked");
    let tariff = &checked.offers[0].rules.terms.tariff;
    assert_eq!(*tariff, wemi_domain::price::Tariff::Funded { by: "Comune di Prova".to_owned() });
}

#[test]
fn a_text_that_yaml_might_read_otherwise_stays_a_text() {
    for text in ["12", "18.50", "true", "no", "2026-01-01", "0x10", "'~'", "1e3"] {
        let (_, checkup) = Site::base()
            .with("content/pages/privacy.md", "title: Privacy", &format!("title: {text}"))
            .check();
        assert_eq!(checkup.findings, [], "{text}");
        assert_eq!(checkup.checked.expect("checked").pages[0].front.title, text.trim_matches('\''));
    }
}

/// Every word of every choice: file, what stands in the base, the key to put in its place, words.
const CHOICES: &[(&str, &str, &str, &[&str])] = &[
    (
        "content/services/baby-sitter.md",
        "unit: hour",
        "unit: ",
        &["hour", "visit", "piece", "day", "month", "course"],
    ),
    (
        "content/services/baby-sitter.md",
        "nature: care",
        "nature: ",
        &["care", "education", "health", "home", "personal", "transport", "other"],
    ),
    ("content/services/baby-sitter.md", "mode: single", "mode: ", &["single", "shared", "both"]),
    (
        "content/services/baby-sitter.md",
        "withdrawal: excluded",
        "withdrawal: ",
        &["excluded", "fourteen_days"],
    ),
    (
        "content/providers/il-filo/index.md",
        "regime: social_cooperative",
        "regime: ",
        &[
            "social_cooperative",
            "social_enterprise",
            "cooperative",
            "association",
            "foundation",
            "professional",
        ],
    ),
    ("content/providers/il-filo/baby-sitter.md", "where: home", "where: ", &["home", "seat", "remote"]),
    ("content/providers/il-filo/baby-sitter.md", "tariff: accredited", "tariff: ", &["accredited", "own"]),
    ("content/providers/il-filo/baby-sitter.md", "pay: before", "pay: ", &["before", "per_visit", "monthly"]),
    ("content/audiences.yaml", "recipient: minor", "recipient: ", &["elderly", "disabled", "minor", "other"]),
    (
        "content/areas.yaml",
        "tint: famiglia",
        "tint: ",
        &["persona", "famiglia", "socialita", "casa", "economia"],
    ),
    ("content/benefits/buono-sollievo.md", "per: once", "per: ", &["once", "month", "hour", "year"]),
    (
        "content/benefits/buono-sollievo.md",
        "ask: isee",
        "ask: ",
        &["isee", "income", "recipient_age", "child_age", "hours_per_week"],
    ),
    (
        "content/benefits/buono-sollievo.md",
        "ask: isee\n    at_most: 17000",
        "is: true\n    ask: ",
        &["resident", "contract", "not_in_residence", "disability"],
    ),
    (
        "content/providers/il-filo/index.md",
        "resources:",
        "accessibility: [step_free, lift, accessible_toilet, parking, hearing_loop, sign_language, tactile_path, easy_read]\nresources:",
        &[""],
    ),
    (
        "content/providers/il-filo/index.md",
        "resources:",
        "declarations: [{date: 2026-01-01, kind: insurance}, {date: 2026-01-01, kind: quality}, {date: 2026-01-01, kind: gender_equality}, {date: 2026-01-01, kind: organisation_model}]\nresources:",
        &[""],
    ),
    (
        "content/providers/il-filo/baby-sitter.md",
        "pay: before",
        "pay: before\npay_how: [card, agreed]\nbands: [morning, afternoon, evening, night, weekend]",
        &[""],
    ),
    (
        "content/categories.yaml",
        "summary:",
        "subjects: [accesso-all-informazione, animale-domestico, assistenza-agli-invalidi, assistenza-sociale, associazioni, formazione-professionale, igiene-pubblica, immigrazione, integrazione-sociale, istruzione, lavoro, mobilita-sostenibile, nascita, residenza, sport, tempo-libero, trasporto-pubblico]\n  summary:",
        &[""],
    ),
    ("content/desks/centro.md", "days: [mon]", "days: [mon, tue, wed, thu, fri, sat, sun]", &[""]),
];

#[test]
fn each_word_of_a_choice_is_read() {
    for (path, old, key, words) in CHOICES {
        for word in *words {
            let (_, checkup) = Site::base().with(path, old, &format!("{key}{word}")).check();
            // A regime or recipient without VAT is another finding; lengths go with the unit, bands with
            // no calendar.
            let refused = checkup
                .findings
                .iter()
                .find(|finding| ![Id::VatMissing, Id::LengthsMany, Id::BandsUnused].contains(&finding.id));
            assert_eq!(refused, None, "{key}{word}");
        }
    }
}

#[test]
fn no_account_is_asked_for_where_no_card_pays() {
    let provider = "content/providers/il-filo/index.md";
    let offer = "content/providers/il-filo/baby-sitter.md";
    let without = || Site::base().with(provider, "card_account: acct_prova\n", "");
    let (_, checkup) = without().with(offer, "pay: before", "pay: per_visit").check();
    assert_eq!(checkup.findings, []);
    let off = without().with("site.toml", "[contact]", "[functions]\nenabled = false\n[contact]");
    assert_eq!(off.check().1.findings, []);
}

#[test]
fn an_offer_to_minors_is_for_minors_whatever_its_service_says() {
    let service = "content/services/baby-sitter.md";
    let not_for_minors = Site::base().with(service, "for_minors: true", "for_minors: false");
    let for_minors = |site: Site| site.check().1.checked.expect("checked").offers[0].rules.for_minors;
    assert!(for_minors(not_for_minors.clone()));
    let to_elderly = not_for_minors.with(service, "audiences: [bambini]", "audiences: [anziani]").with(
        "content/providers/il-filo/baby-sitter.md",
        "audiences: [bambini]",
        "audiences: [anziani]",
    );
    assert!(!for_minors(to_elderly));
}

#[test]
fn a_list_without_anything_is_told_as_such() {
    for text in ["", "# niente\n", "{}\n"] {
        let mut site = Site::base();
        site.0.insert("content/glossary.yaml".to_owned(), text.to_owned());
        let messages: Vec<_> = site.check().1.findings.into_iter().map(|finding| finding.message).collect();
        assert_eq!(messages, ["qui ci vuole un elenco, e non c'è niente"], "{text:?}");
    }
}
