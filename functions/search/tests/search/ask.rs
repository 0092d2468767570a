//! What is found by words, on a page.

use http::StatusCode;
use serde_json::Value;
use wemi_catalogue::path;

use crate::bench::{Answer, Bench};
use crate::site;

/// A city that says what the vectors of the ranking say.
async fn city() -> Bench {
    let bench = Bench::new().await;
    let vectors: Value = serde_json::from_str(include_str!("../vectors.json")).unwrap();
    let mut index = vectors["index"].clone();
    let category = serde_json::json!({ "kind": "category", "url": "/trova/categoria/educativi/", "title": "Servizi educativi" });
    index["kinds"]["category"] = 5.into();
    index["entries"].as_array_mut().unwrap().push(category);
    site::write(&bench.folder, &path::search("it"), &index);
    bench
}

/// The names of what was found, in order.
fn titles(answer: &Answer) -> Vec<&str> {
    let results = answer.html.split(r#"<li class="result">"#).skip(1);
    results.map(|result| result.split('>').nth(2).unwrap().split('<').next().unwrap()).collect()
}

#[tokio::test]
async fn what_is_found_is_named_with_why() {
    let bench = city().await;
    let answer = bench.get("/cerca?q=chi+mi+fa+la+spesa").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(titles(&answer), ["Spesa a domicilio", "Spesa Amica"]);
    for part in [
        "2 risultati per «<bdi>chi mi fa la spesa</bdi>»",
        "Qualcuno compra per te al mercato.",
        "Chi lo cerca dice «chi mi fa la spesa».",
        "Ente",
        "Lo dice il nome.",
        r#"value="chi mi fa la spesa""#,
        r#"<meta name="robots" content="noindex">"#,
        "02 5555 0100",
        "pagina=%2Fcerca%3Fq%3Dchi%2Bmi%2Bfa%2Bla%2Bspesa",
    ] {
        assert!(answer.html.contains(part), "{part}: {}", answer.html);
    }
}

#[tokio::test]
async fn what_is_only_near_is_called_so_and_the_desk_is_named() {
    let bench = city().await;
    let answer = bench.get("/cerca?q=tapparela").await;
    assert_eq!(titles(&answer), ["Tapparellista"]);
    assert!(answer.html.contains("«<bdi>tapparela</bdi>» non c’è. Forse cercavi:"), "{}", answer.html);
    assert!(answer.html.contains("Non è quello che cercavi?"), "{}", answer.html);
}

#[tokio::test]
async fn nothing_found_and_nothing_asked_lead_on() {
    let bench = city().await;
    for (asked, said) in [
        ("?q=xyzxyz", "Non troviamo niente per «<bdi>xyzxyz</bdi>»"),
        ("?q=", "Scrivi come parli"),
        ("?q=+%09+", "Scrivi come parli"),
        ("", "Scrivi come parli"),
    ] {
        let answer = bench.get(&format!("/cerca{asked}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}");
        assert!(titles(&answer).is_empty(), "{asked}");
        for part in [said, r#"href="/trova/categoria/educativi/""#, r#"href="/servizi/#a-z""#, "02 5555 0100"]
        {
            assert!(answer.html.contains(part), "{asked}: {part}: {}", answer.html);
        }
    }
}

#[tokio::test]
async fn whatever_is_asked_is_answered_and_none_of_it_is_run() {
    let bench = city().await;
    let long = format!("?q={}", "spesa".repeat(2_000));
    for asked in [
        long.as_str(),
        "?q=%3Cscript%3Ealert(1)%3C/script%3E+spesa",
        "?q=%22%20autofocus%20onfocus%3D%22x",
        "?q=%E2%80%AEasep%E2%80%AC+spesa",
        "?q=%00%01%1b",
        "?q=%F0%9D%90%80%F0%9F%98%80",
        "?q=a%CC%80%CC%81%CC%82%CC%83",
        "?q=spesa&q=fabbro&pagina=-1",
        "?q=spesa&pagina=99999999999999999999999",
        "?pagina=2",
    ] {
        let answer = bench.get(&format!("/cerca{asked}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}");
        let html = answer.html.replacen("<script src=\"/assets/site.js\" defer></script>", "", 1);
        for forbidden in ["<script", "onfocus=\"", "\u{202e}", "\u{0}"] {
            assert!(!html.contains(forbidden), "{asked}: {forbidden:?}");
        }
        assert!(answer.html.len() < 64 * 1024, "{asked}: {} bytes", answer.html.len());
    }
    assert_eq!(bench.get("/cerca?q=%FF%FE").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_language_that_the_portal_does_not_speak_is_not_there() {
    let bench = city().await;
    for address in ["/xx/cerca?q=spesa", "/it/cerca?q=spesa"] {
        assert_eq!(bench.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
