//! Where the three questions lead.

use http::StatusCode;
use wemi_catalogue::path;

use crate::bench::Bench;
use crate::city::{Made, slug};

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
        ("?servizio=categoria%3Aeducativi", "/trova/categoria/educativi/"),
        (
            "?servizio=categoria%3Aeducativi&per=bambini&municipio=3",
            "/trova/categoria/educativi/per/bambini/municipio/3/",
        ),
        ("?per=famiglie&pagina=7", "/trova/per/famiglie/"),
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
    assert_eq!(answer.titles(), ["Dopo scuola", "Fino a novembre"]);
    for part in [
        "2 offerte di baby sitter per un bambino o una bambina in Municipio 3",
        r#"<option value="baby-sitter" selected>baby sitter"#,
        r#"<option value="categoria:educativi">educativi"#,
        r#"<option value="categoria:assistenza">assistenza"#,
        r#"<option value="bambini" selected>"#,
        r#"<option value="3" selected>Municipio 3"#,
        r#"<meta name="robots" content="noindex">"#,
    ] {
        assert!(answer.says(part), "{part}");
    }
    assert_eq!(answer.html.matches(" selected>").count(), 3);
    assert!(!answer.says(r#"value="badante""#), "of other categories the services are not all there");
    let report = "pagina=%2Ftrova%3Fservizio%3Dbaby-sitter%26per%3Dbambini%26municipio%3D3";
    assert!(answer.says(report), "a report leads back here");
}

#[tokio::test]
async fn rule_02_a_lapsed_offer_does_not_show_whatever_the_day_of_the_build() {
    let bench = Bench::new().await;
    let asked = "/trova?servizio=baby-sitter&per=bambini&municipio=3";
    // The last minute of 30 November in Rome, and the next.
    bench.clock.set("2026-11-30T22:59:00Z".parse().unwrap());
    assert_eq!(bench.get(asked).await.titles(), ["Dopo scuola", "Fino a novembre"]);
    bench.clock.set("2026-11-30T23:00:00Z".parse().unwrap());
    let answer = bench.get(asked).await;
    assert_eq!(answer.titles(), ["Dopo scuola"]);
    assert!(answer.says("1 offerta di baby sitter"), "nor is it counted");
}

#[tokio::test]
async fn a_long_answer_is_in_pages_as_any_long_list() {
    let title = |n: usize| format!("Offerta {n:02}");
    let offers: Vec<Made> = (1..=41).map(|n| Made::new(&title(n), &[3], &["bambini"])).collect();
    let bench = Bench::of(&offers).await;
    let asked = "/trova?servizio=baby-sitter&per=bambini&municipio=3";
    let first = bench.get(asked).await;
    assert_eq!(first.titles(), (1..=20).map(title).collect::<Vec<_>>());
    assert!(first.says("41 offerte"));
    assert!(first.says(
        r#"rel="next" href="/trova?servizio=baby-sitter&amp;per=bambini&amp;municipio=3&amp;pagina=2""#
    ));
    let last = bench.get(&format!("{asked}&pagina=3")).await;
    assert_eq!(last.titles(), [title(41)]);
    assert!(last.says("municipio=3#restringi\""), "what narrows it stands on its first page");
    let beyond = bench.get(&format!("{asked}&pagina=4")).await;
    assert_eq!((beyond.status, beyond.location.as_str()), (StatusCode::SEE_OTHER, asked));
}

#[tokio::test]
async fn an_empty_list_offers_the_nearest_and_the_desk() {
    let bench = Bench::new().await;
    let answer = bench.get("/trova?servizio=baby-sitter&per=bambini&municipio=2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.titles().is_empty());
    for part in [
        "Nessuna offerta",
        "Baby sitter per un bambino o una bambina in tutta la città",
        r#"href="/trova/servizio/baby-sitter/per/bambini/""#,
        "02 5555 0100",
        r#"class="desk-strip""#,
    ] {
        assert!(answer.html.to_lowercase().contains(&part.to_lowercase()), "{part}: {}", answer.html);
    }
    assert!(!answer.says("municipio/2/"), "no link leads to an empty list");
}

#[tokio::test]
async fn where_a_service_is_not_there_its_category_may_be() {
    let tutor = Made::new("Compiti", &[2], &["bambini"]).with(|traits| traits.service = slug("tutor"));
    let bench = Bench::of(&[Made::new("Dopo scuola", &[1], &["famiglie"]), tutor]).await;
    let answer = bench.get("/trova?servizio=baby-sitter&per=bambini&municipio=2").await;
    assert!(answer.says(r#"href="/trova/categoria/educativi/per/bambini/municipio/2/""#), "{}", answer.html);
}

#[tokio::test]
async fn a_service_without_a_file_is_an_empty_list() {
    let offers = [Made::new("Di notte", &[2], &["famiglie"]).with(|traits| traits.service = slug("badante"))];
    let bench = Bench::of(&offers).await;
    let answer = bench.get("/trova?servizio=badante&per=bambini&municipio=1").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.titles().is_empty());
    assert!(answer.says(r#"href="/trova/servizio/badante/""#), "two things less");
}

#[tokio::test]
async fn a_page_of_a_list_that_is_gone_leads_to_the_list() {
    let bench = Bench::new().await;
    for (gone, there) in [
        ("/trova/per/famiglie/pagina/7/", "/trova/per/famiglie/"),
        (
            "/trova/categoria/educativi/per/bambini/municipio/3/pagina/2/",
            "/trova/categoria/educativi/per/bambini/municipio/3/",
        ),
        ("/trova/municipio/2/", "/trova?municipio=2"),
        ("/trova/servizio/baby-sitter/municipio/2/pagina/2/", "/trova?servizio=baby-sitter&municipio=2"),
        ("/trova/servizio/idraulico/municipio/3/", "/trova/municipio/3/"),
        ("/trova/servizio/idraulico/", "/trova/"),
    ] {
        let answer = bench.get(gone).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, there), "{gone}");
    }
    for none in [
        "/trova/colore/rosso/",
        "/trova/municipio/",
        "/trova/per/famiglie/",
        "/trova/../enti/",
        "/es/trova/per/famiglie/pagina/2/",
    ] {
        assert_eq!(bench.get(none).await.status, StatusCode::NOT_FOUND, "{none}");
    }
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
    assert!(!answer.says("99") && !answer.says("Catalogue"));
}
