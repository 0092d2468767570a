//! Where the three questions lead.

use http::StatusCode;
use wemi_catalogue::path;

use crate::bench::{Answer, Bench, slug};

/// The titles of the cards, in order.
fn titles(answer: &Answer) -> Vec<&str> {
    let cards = answer.html.split(r#" class="card-title">"#).skip(1);
    cards.map(|card| card.split('>').nth(1).unwrap().split('<').next().unwrap()).collect()
}

#[tokio::test]
async fn answers_with_a_page_lead_to_it() {
    let bench = Bench::new().await;
    for (asked, page) in [
        ("", "/trova/"),
        ("?servizio=&per=&municipio=", "/trova/"),
        ("?servizio=baby-sitter&per=&municipio=", "/trova/servizio/baby-sitter/"),
        ("?servizio=baby-sitter&per=famiglie", "/trova/servizio/baby-sitter/per/famiglie/"),
        ("?municipio=3&servizio=baby-sitter", "/trova/servizio/baby-sitter/municipio/3/"),
        ("?per=famiglie", "/trova/per/famiglie/"),
    ] {
        let answer = bench.get(&format!("/trova{asked}")).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, page), "{asked}");
    }
}

#[tokio::test]
async fn what_is_not_known_counts_as_not_answered() {
    let bench = Bench::new().await;
    for (asked, page) in [
        ("?servizio=idraulico&per=famiglie", "/trova/per/famiglie/"),
        ("?servizio=baby-sitter&per=../../etc&municipio=99", "/trova/servizio/baby-sitter/"),
        ("?servizio=Baby%20Sitter&municipio=tre", "/trova/"),
        ("?servizio=baby-sitter%0d%0aX:%20y&municipio=3", "/trova/municipio/3/"),
        ("?municipio=%2B3", "/trova/"),
        ("?colore=rosso", "/trova/"),
    ] {
        assert_eq!(bench.get(&format!("/trova{asked}")).await.location, page, "{asked}");
    }
}

#[tokio::test]
async fn three_answers_are_listed_here_as_on_any_list() {
    let bench = Bench::new().await;
    let answer = bench.get("/trova?servizio=baby-sitter&per=bambini&municipio=3").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(titles(&answer), ["Dopo scuola", "Fino a novembre"]);
    for part in [
        "2 offerte di baby sitter per un bambino o una bambina in Municipio 3",
        r#"<option value="baby-sitter" selected>baby sitter"#,
        r#"<option value="bambini" selected>"#,
        r#"<option value="3" selected>Municipio 3"#,
        r#"<meta name="robots" content="noindex">"#,
    ] {
        assert!(answer.html.contains(part), "{part}");
    }
    assert_eq!(answer.html.matches(" selected>").count(), 3);
    let report = "pagina=%2Ftrova%3Fservizio%3Dbaby-sitter%26per%3Dbambini%26municipio%3D3";
    assert!(answer.html.contains(report), "a report leads back here");
}

#[tokio::test]
async fn rule_02_a_lapsed_offer_does_not_show_whatever_the_day_of_the_build() {
    let bench = Bench::new().await;
    let asked = "/trova?servizio=baby-sitter&per=bambini&municipio=3";
    // The last minute of 30 November in Rome, and the next.
    bench.clock.set("2026-11-30T22:59:00Z".parse().unwrap());
    assert_eq!(titles(&bench.get(asked).await), ["Dopo scuola", "Fino a novembre"]);
    bench.clock.set("2026-11-30T23:00:00Z".parse().unwrap());
    assert_eq!(titles(&bench.get(asked).await), ["Dopo scuola"]);
}

#[tokio::test]
async fn an_empty_list_offers_the_nearest_and_the_desk() {
    let bench = Bench::new().await;
    let answer = bench.get("/trova?servizio=baby-sitter&per=famiglie&municipio=2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(titles(&answer).is_empty());
    for part in [
        "Nessuna offerta",
        "Baby sitter per una famiglia in tutta la città",
        r#"href="/trova/servizio/baby-sitter/per/famiglie/""#,
        "02 5555 0100",
        r#"class="desk-strip""#,
    ] {
        assert!(answer.html.to_lowercase().contains(&part.to_lowercase()), "{part}: {}", answer.html);
    }
}

#[tokio::test]
async fn a_service_without_a_file_is_an_empty_list() {
    let bench = Bench::new().await;
    let answer = bench.get("/trova?servizio=badante&per=bambini&municipio=1").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(titles(&answer).is_empty());
    assert!(answer.html.contains(r#"href="/trova/servizio/badante/""#), "two things less");
}

#[tokio::test]
async fn only_asking_is_possible() {
    let bench = Bench::new().await;
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(bench.send(method, "/trova?per=famiglie").await.location, "", "{method}");
    }
    let head = bench.send("HEAD", "/trova?per=famiglie").await;
    assert_eq!(head.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_told_without_its_reason() {
    let bench = Bench::new().await;
    let file = bench.folder.path().join(path::service(&slug("baby-sitter")));
    std::fs::write(file, r#"{"format": 99}"#).unwrap();
    let answer = bench.get("/trova?servizio=baby-sitter&per=bambini&municipio=3").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!answer.html.contains("99") && !answer.html.contains("Catalogue"));
}
