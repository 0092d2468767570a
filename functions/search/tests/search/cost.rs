//! What a case costs: read from the address, told line by line, kept nowhere.

use http::StatusCode;
use jiff::civil::date;
use tempfile::TempDir;
use wemi_catalogue::{
    AudienceEntry, LanguageEntry, LinkEntry, OfferEntry, ProgrammeEntry, ProviderEntry, Settings, path,
};
use wemi_domain::accreditation::Accreditation;
use wemi_domain::calendar::Calendar;
use wemi_domain::cancel::Cancellation;
use wemi_domain::cost::Sharing;
use wemi_domain::entitlement::Reduction;
use wemi_domain::isee::IseeBand;
use wemi_domain::offer::{Kind, Offer, PayWhen, Place, Terms, Withdrawal};
use wemi_domain::price::{Amounts, Bracket, CountRange, Price, Tariff, TariffClass, Unit};
use wemi_domain::vat::{Recipient, VatRate, VatRule};
use wemi_domain::{Cents, Period};

use crate::bench::{Answer, Bench};
use crate::city::{index, slug, usual, zone};
use crate::site;

const OFFER: &str = "/quanto-costa/il-filo/di-cortile";

/// A portal in two languages with one offer: up to four children, who may be of several families; the
/// hour costs 26.00, from three children on 33.00; at least two hours are charged.
async fn bench(change: impl FnOnce(&mut OfferEntry)) -> Bench {
    let mut offer = offer();
    change(&mut offer);
    Bench::with(|folder| {
        site::write(folder, &path::offer(&offer.offer.id), &offer);
        let mut english = index(&usual());
        for service in &mut english.services {
            "Babysitter".clone_into(&mut service.name);
        }
        site::write(folder, &path::index_in("en"), &english);
        settings(folder);
    })
    .await
}

fn settings(folder: &TempDir) {
    let file = folder.path().join(path::SETTINGS);
    let mut settings: Settings = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let language = |code: &str, root: &str| LanguageEntry {
        code: code.to_owned(),
        name: code.to_owned(),
        root: root.to_owned(),
    };
    settings.languages = vec![language("it", ""), language("en", "/en")];
    let band = |from, to: Option<i64>, percent| IseeBand {
        period: Period::between(date(2026, 1, 1), date(2027, 12, 31)),
        from: Cents::new(from),
        to: to.map(Cents::new),
        reduction: Reduction { percent, per_unit: Cents::ZERO },
    };
    settings.isee =
        vec![band(0, Some(600_000), 100), band(600_001, Some(1_200_000), 70), band(1_200_001, None, 0)];
    site::write(folder, path::SETTINGS, &settings);
}

fn offer() -> OfferEntry {
    let audience = |text: &str, label: &str, recipient| AudienceEntry {
        slug: slug(text),
        name: label.to_owned(),
        label: label.to_owned(),
        recipient,
    };
    OfferEntry {
        format: 1,
        offer: rules(),
        title: "Baby sitter di cortile".to_owned(),
        url: "/offerte/il-filo/di-cortile/".to_owned(),
        service: LinkEntry { name: "baby sitter".to_owned(), url: "/servizi/baby-sitter/".to_owned() },
        provider: ProviderEntry {
            name: "Il Filo".to_owned(),
            url: "/enti/il-filo/".to_owned(),
            phone: None,
            phone_times: Vec::new(),
            phone_note: None,
            email: None,
            address: None,
            card_account: None,
        },
        place: Place::Home,
        audiences: vec![
            audience("bambini", "un bambino o una bambina", Recipient::Minor),
            audience("famiglie", "una famiglia", Recipient::Minor),
        ],
        zones: Vec::new(),
        sharing: Some(Sharing::Agreed),
        programmes: vec![
            programme("Buono primi anni", date(2027, 12, 31)),
            programme("Di ieri", date(2026, 11, 24)),
        ],
        desk: None,
        made_up: true,
    }
}

fn programme(name: &str, to: jiff::civil::Date) -> ProgrammeEntry {
    let period = Period { from: None, to: Some(to) };
    let url = Some("/misure/buono-primi-anni/".to_owned());
    ProgrammeEntry { name: name.to_owned(), payer: "Comune di Milano".to_owned(), period, url }
}

fn rules() -> Offer {
    let zones = vec![zone(1), zone(3)];
    Offer {
        id: "il-filo/di-cortile".parse().unwrap(),
        category: slug("educativi"),
        kind: Kind::Slot,
        zones: zones.clone(),
        accreditations: vec![Accreditation {
            act: "Determinazione 12/2025".to_owned(),
            date: date(2025, 1, 1),
            period: Period::between(date(2025, 1, 1), date(2027, 12, 31)),
            categories: vec![slug("educativi")],
            zones,
            suspensions: Vec::new(),
            tariffs: Vec::new(),
        }],
        publish: Period::ALWAYS,
        closed: None,
        for_minors: false,
        records_declared_on: None,
        terms: Terms {
            unit: Unit::Hour,
            tariff: tariff(),
            pay: PayWhen::Before,
            persons_max: 4,
            cancellation: Cancellation { free_until_hours: 24, then_percent: 0 },
            withdrawal: Withdrawal::Excluded,
            calendar: Some(calendar()),
            resource: None,
        },
    }
}

fn tariff() -> Tariff {
    let bracket = |from, to, cents| Bracket {
        persons: CountRange { from, to },
        units: CountRange { from: 1, to: None },
        amount: Cents::new(cents),
    };
    let rule = |recipient, rate: u32| VatRule {
        recipients: vec![recipient],
        rate: VatRate::try_from(rate).unwrap(),
        exempt: false,
        period: Period::ALWAYS,
        ground: "tabella A".to_owned(),
    };
    Tariff::Paid {
        class: TariffClass::Own,
        prices: vec![Price {
            period: Period { from: Some(date(2026, 1, 1)), to: None },
            amounts: Amounts::Brackets(vec![bracket(1, Some(2), 2600), bracket(3, None, 3300)]),
            minimum_units: 2,
            vat_included: false,
        }],
        vat: vec![rule(Recipient::Minor, 500), rule(Recipient::Elderly, 2200)],
    }
}

fn calendar() -> Calendar {
    Calendar {
        lengths_minutes: vec![60, 120, 180],
        step_minutes: 30,
        notice_hours: 24,
        horizon_days: 60,
        open_on_holidays: false,
        weekly: Vec::new(),
        closed: Vec::new(),
        seasons: Vec::new(),
        extra: Vec::new(),
    }
}

/// Asserts that a page says all of this, a part a line.
fn says(answer: &Answer, parts: &[&str]) {
    for part in parts {
        assert!(answer.html.contains(part), "{part}\nin {}", answer.html);
    }
}

#[tokio::test]
async fn rule_06_a_case_is_told_with_the_lines_that_make_it() {
    let bench = bench(|_| {}).await;
    let answer = bench.get(&format!("{OFFER}?durata=60&persone=2&famiglie=1&isee=no")).await;
    assert_eq!(answer.status, StatusCode::OK);
    says(
        &answer,
        &[
            "Baby sitter, 1 ora per 2 persone: <strong class=\"amount\">54,60\u{a0}€</strong>, IVA 5",
            "1 ora, a 26,00\u{a0}€ l’ora</th><td>26,00\u{a0}€",
            "Fino al minimo di 2 ore</th><td>26,00\u{a0}€",
            "IVA 5\u{a0}%</th><td>2,60\u{a0}€",
            "Totale</th><td>54,60\u{a0}€",
            "Puoi usare «Buono primi anni». Paga: Comune di Milano.",
            "href=\"/prenota/il-filo/di-cortile?durata=60&amp;persone=2\"",
            "<meta name=\"robots\" content=\"noindex\">",
        ],
    );
    assert!(!answer.html.contains("Una stima"), "no band was told");
    assert!(!answer.html.contains("Di ieri"), "that programme has ended");
}

#[tokio::test]
async fn the_questions_stay_filled_in_and_lead_to_the_same_in_the_other_language() {
    let bench = bench(|_| {}).await;
    let answer = bench.get(&format!("{OFFER}?durata=180&persone=3&famiglie=2&isee=6000.00")).await;
    says(
        &answer,
        &[
            "action=\"/quanto-costa/il-filo/di-cortile\" method=\"get\"",
            "<option value=\"180\" selected>3 ore</option>",
            "name=\"persone\" value=\"3\"",
            "name=\"famiglie\" value=\"2\"",
            "<option value=\"6000.00\" selected>fino a 6000\u{a0}€</option>",
            "href=\"/en/quanto-costa/il-filo/di-cortile?durata=180&amp;persone=3&amp;famiglie=2&amp;isee=6000.00\"",
        ],
    );
    assert_eq!(answer.html.matches(" selected>").count(), 2);
    assert!(
        answer.html.contains("segnalazione?pagina=/quanto-costa/il-filo/di-cortile\""),
        "a report tells no answers"
    );
}

#[tokio::test]
async fn rule_07_a_band_gives_an_estimate_beside_the_price_and_nothing_keeps_it() {
    let bench = bench(|_| {}).await;
    let answer = bench.get(&format!("{OFFER}?durata=120&persone=1&famiglie=1&isee=12000.00")).await;
    says(
        &answer,
        &[
            "Totale</th><td>54,60\u{a0}€",
            "Una stima, non un prezzo",
            "nella fascia «più di 6000\u{a0}€, fino a 12.000\u{a0}€» potresti pagare <strong>16,38\u{a0}€</strong>, cioè 38,22\u{a0}€ in meno.",
            "<meta name=\"referrer\" content=\"no-referrer\">",
        ],
    );
    let book = "href=\"/prenota/il-filo/di-cortile?durata=120&amp;persone=1\"";
    says(&answer, &[book]);
    assert_eq!(answer.kept, "private, no-store");
    let nothing = bench.get(&format!("{OFFER}?durata=120&persone=1&famiglie=1&isee=oltre")).await;
    says(&nothing, &["nella fascia «più di 12.000\u{a0}€» potresti pagare <strong>54,60\u{a0}€</strong>"]);
}

#[tokio::test]
async fn rule_06_who_shares_with_other_families_sees_their_own_part() {
    let bench = bench(|_| {}).await;
    let answer = bench.get(&format!("{OFFER}?durata=120&persone=4&famiglie=3&isee=no")).await;
    says(
        &answer,
        &[
            "per 4 persone, per ognuna di 3 famiglie: <strong class=\"amount\">23,10\u{a0}€</strong>",
            "Diviso fra 3 famiglie: pagano le altre</th><td>-46,20\u{a0}€",
        ],
    );
    let alone = bench.get(&format!("{OFFER}?durata=120&persone=2")).await;
    says(&alone, &["Totale</th><td>54,60\u{a0}€"]);
}

#[tokio::test]
async fn rule_20_a_group_is_asked_how_many_families_it_is() {
    let bench = bench(|entry| entry.sharing = Some(Sharing::Group { min: 2, max: 4 })).await;
    let answer = bench.get(&format!("{OFFER}?durata=120&famiglie=3&isee=no")).await;
    says(
        &answer,
        &["Baby sitter, 2 ore, per ognuna di 3 famiglie: <strong class=\"amount\">23,10\u{a0}€</strong>"],
    );
    assert!(!answer.html.contains("name=\"persone\""));
    let few = bench.get(&format!("{OFFER}?durata=120&famiglie=1&isee=no")).await;
    assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&few, &["Scrivi un numero da 2 a 4."]);
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_no_price_is_told() {
    let bench = bench(|_| {}).await;
    for (asked, field, words) in [
        ("durata=90&persone=1&famiglie=1", "durata", "Scegli quanto tempo."),
        ("durata=60&persone=5&famiglie=1", "persone", "Scrivi un numero da 1 a 4."),
        ("durata=60&persone=-1&famiglie=1", "persone", "Scrivi un numero da 1 a 4."),
        ("durata=60&persone=2&famiglie=3", "famiglie", "Scrivi un numero da 1 a 2."),
        ("durata=60&persone=2&famiglie=1&isee=7000.00", "isee", "Scegli una fascia"),
    ] {
        let answer = bench.get(&format!("{OFFER}?{asked}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{asked}");
        says(
            &answer,
            &["<title>Errore: ", &format!("href=\"#f-{field}\""), &format!("id=\"f-{field}-errore\""), words],
        );
        assert_eq!(answer.html.matches("aria-invalid").count(), 1, "{asked}");
        assert!(!answer.html.contains("quote-lines"), "{asked}");
    }
    let typed = bench.get(&format!("{OFFER}?durata=60&persone=%3Cb%3E&famiglie=1")).await;
    says(&typed, &["value=\"&lt;b&gt;\""]);
}

#[tokio::test]
async fn a_form_that_nobody_has_filled_in_asks_and_blames_nothing() {
    let bench = bench(|_| {}).await;
    for asked in ["", "?", "?utm=x", "?durata=&persone="] {
        let answer = bench.get(&format!("{OFFER}{asked}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}");
        says(&answer, &["<option value=\"120\" selected>", "name=\"persone\" value=\"1\""]);
        assert!(!answer.html.contains("aria-invalid") && !answer.html.contains("quote-lines"), "{asked}");
    }
}

#[tokio::test]
async fn rule_05_who_receives_is_asked_where_vat_depends_on_it() {
    let bench = bench(|entry| entry.audiences[1].recipient = Recipient::Elderly).await;
    let of =
        async |whom: &str| bench.get(&format!("{OFFER}?durata=120&persone=1&famiglie=1&per={whom}")).await;
    says(&of("bambini").await, &["Totale</th><td>54,60\u{a0}€"]);
    says(&of("famiglie").await, &["Totale</th><td>63,44\u{a0}€"]);
    says(&of("").await, &["id=\"f-per-errore\""]);
}

#[tokio::test]
async fn rule_05_a_case_without_a_price_sends_to_who_knows_it() {
    let bench = bench(|entry| {
        entry.audiences = entry.audiences.split_off(1);
        entry.audiences[0].recipient = Recipient::Other;
    })
    .await;
    let answer = bench.get(&format!("{OFFER}?durata=120&persone=1&famiglie=1")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&answer, &["Per questo caso il prezzo non c’è."]);
}

#[tokio::test]
async fn a_price_to_come_is_told_with_its_day() {
    let bench = bench(|entry| {
        let Tariff::Paid { prices, .. } = &mut entry.offer.terms.tariff else { return };
        prices[0].period.from = Some(date(2027, 1, 1));
    })
    .await;
    let asked = format!("{OFFER}?durata=120&persone=1&famiglie=1");
    says(&bench.get(&asked).await, &["Il prezzo vale dal 1º gennaio 2027"]);
    bench.clock.set("2027-01-01T09:00:00Z".parse().unwrap());
    assert!(!bench.get(&asked).await.html.contains("Il prezzo vale dal"));
}

#[tokio::test]
async fn amounts_of_what_has_no_calendar_are_whole_units() {
    let bench = bench(|entry| {
        entry.offer.terms.unit = Unit::Visit;
        entry.offer.terms.calendar = None;
        entry.offer.kind = Kind::Contact;
    })
    .await;
    let answer = bench.get(&format!("{OFFER}?quantita=5&persone=1&famiglie=1")).await;
    says(&answer, &["Quante visite?", "5 visite, a 26,00\u{a0}€ a visita</th><td>130,00\u{a0}€"]);
    assert!(!answer.html.contains("/prenota/"), "it is not booked on line");
    for wrong in ["0", "1000", "1.5", ""] {
        let answer = bench.get(&format!("{OFFER}?quantita={wrong}&persone=1&famiglie=1")).await;
        says(&answer, &["id=\"f-quantita-errore\"", "Scrivi un numero da 1 a 999."]);
    }
}

#[tokio::test]
async fn rule_04_it_answers_in_english_with_the_ente_s_own_words_marked() {
    let bench = bench(|_| {}).await;
    let answer = bench.get(&format!("/en{OFFER}?durata=120&persone=1&famiglie=1&isee=6000.00")).await;
    says(
        &answer,
        &[
            "<html lang=\"en\">",
            "lang=\"it\">Baby sitter di cortile</a>",
            "Babysitter, 2 hours: <strong class=\"amount\">€54.60</strong>",
            "in the band “up to €6,000” you might pay <strong>€0.00</strong>",
            "action=\"/en/quanto-costa/il-filo/di-cortile\"",
            "href=\"/en/offerte/il-filo/di-cortile/\"",
            "href=\"/prenota/il-filo/di-cortile?",
        ],
    );
    assert_eq!(bench.get(&format!("/fr{OFFER}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bench.get(&format!("/it{OFFER}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn rule_02_an_offer_that_does_not_show_has_no_cost() {
    let bench = bench(|_| {}).await;
    for unknown in ["/quanto-costa/il-filo/altra", "/quanto-costa/il-filo/..%2F..", "/quanto-costa/x/y%00"] {
        assert_eq!(bench.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
    assert_eq!(bench.send("POST", OFFER).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bench.get(OFFER).await.status, StatusCode::OK);
    bench.clock.set("2028-01-01T09:00:00Z".parse().unwrap());
    assert_eq!(bench.get(OFFER).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_script_gets_the_answer_alone_and_nothing_where_something_is_wrong() {
    let bench = bench(|_| {}).await;
    let asked = "durata=120&persone=2&famiglie=1&isee=6000.00";
    let whole = bench.get(&format!("{OFFER}?{asked}")).await.html;
    let part = bench.get(&format!("{OFFER}?{asked}&parte=risposta")).await;
    assert!(!part.html.contains("<html") && whole.contains(part.html.trim()), "{}", part.html);
    assert_eq!((part.status, part.kept.as_str()), (StatusCode::OK, "private, no-store"));
    says(&part, &["Totale</th><td>54,60\u{a0}€", "Una stima, non un prezzo"]);
    let wrong = bench.get(&format!("{OFFER}?durata=120&persone=9&famiglie=1&parte=risposta")).await;
    assert_eq!((wrong.status, wrong.html.as_str()), (StatusCode::NO_CONTENT, ""));
    assert_eq!(wrong.kept, "private, no-store");
    let english = bench.get(&format!("/en{OFFER}?{asked}&parte=risposta")).await;
    says(&english, &["href=\"/en/sportelli/\"", "€54.60"]);
}
