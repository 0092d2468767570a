//! The form of a report: shown, refused, taken, sent twice.

use http::StatusCode;
use wemi_domain::feedback::Datum;
use wemi_store::Fault;

use crate::bench::{Answer, Bench, body};

const REPORT: &[(&str, &str)] = &[
    ("pagina", "/offerte/il-filo/baby-sitter/"),
    ("cosa", "Il telefono è un altro"),
    ("email", "anna@example.org"),
];

fn number(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
    let query = answer.location.strip_prefix("/proponi/segnalazione/grazie?numero=").unwrap();
    query.split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_form_names_the_page_and_carries_a_ticket() {
    let bench = Bench::new().await;
    let form = bench.get("/proponi/segnalazione?pagina=/offerte/il-filo/baby-sitter/").await;
    assert_eq!(form.status, StatusCode::OK);
    for part in [
        r#"<a href="/offerte/il-filo/baby-sitter/">"#,
        r#"name="chiave""#,
        r#"name="gettone""#,
        r#"name="pagina""#,
        r#"name="cosa""#,
        r#"name="email""#,
        r#"name="sito_web""#,
        r#"action="/proponi/segnalazione" method="post""#,
    ] {
        assert!(form.html.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_report_may_name_the_datum_that_is_wrong() {
    let bench = Bench::new().await;
    let form = bench.get("/proponi/segnalazione?pagina=/enti/il-filo/&campo=contatti").await;
    assert!(form.html.contains(r#"<option value="contatti" selected>"#), "{}", form.html);
    for (word, datum) in [("contatti", Some(Datum::Contacts)), ("", None), ("boh", None)] {
        let fields = [("pagina", "/enti/il-filo/"), ("campo", word), ("cosa", "Non risponde nessuno")];
        let taken = bench.post(body(&bench.ticket(), &fields)).await;
        let number = number(&taken);
        let listed = bench.list().await.into_iter().find(|one| one.number == number);
        assert_eq!(listed.map(|one| one.datum), Some(datum), "{word}");
    }
}

#[tokio::test]
async fn an_address_elsewhere_is_dropped() {
    let bench = Bench::new().await;
    for page in ["//example.net/x", "https://example.net/x", "/%5Cexample.net/x", "/prenotazioni/apri/abc"] {
        let form = bench.get(&format!("/proponi/segnalazione?pagina={page}")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(!form.html.contains("example.net") && !form.html.contains("apri"), "{page}");
        assert!(!form.html.contains(r#"name="pagina""#), "{page}");
    }
}

#[tokio::test]
async fn a_refused_form_comes_back_filled_in_with_errors_beside_the_fields() {
    let bench = Bench::new().await;
    let ticket = bench.ticket();
    let refused = bench
        .post(body(&ticket, &[("pagina", "/enti/il-filo/"), ("cosa", " "), ("email", "anna<at>qui")]))
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("<title>Errore:"), "{}", refused.html);
    for part in [
        r##"href="#f-cosa""##,
        r##"href="#f-email""##,
        r#"id="f-cosa-errore""#,
        r#"id="f-email-errore""#,
        r#"value="anna&lt;at&gt;qui""#,
        &ticket.key,
    ] {
        assert!(refused.html.contains(part), "{part}: {}", refused.html);
    }
    assert!(bench.list().await.is_empty());

    let accepted = bench.post(body(&ticket, REPORT)).await;
    assert_eq!(number(&accepted), bench.list().await[0].number);
}

#[tokio::test]
async fn a_report_is_stored_and_thanked_for() {
    let bench = Bench::new().await;
    let accepted = bench.post(body(&bench.ticket(), REPORT)).await;
    let number = number(&accepted);
    for secret in ["anna", "telefono"] {
        assert!(!accepted.location.contains(secret), "{}", accepted.location);
    }
    let thanks = bench.get(&accepted.location).await;
    assert_eq!(thanks.status, StatusCode::OK);
    assert!(thanks.html.contains(&number));
    assert!(thanks.html.contains("il-filo"), "a way back to the page");

    let [listed] = bench.list().await.try_into().unwrap();
    assert_eq!(listed.number, number);
    assert_eq!(listed.page.as_deref(), Some("/offerte/il-filo/baby-sitter/"));
    assert_eq!(listed.what.as_deref(), Some("Il telefono è un altro"));
    assert_eq!(listed.email.as_deref(), Some("anna@example.org"));
}

#[tokio::test]
async fn thanks_for_no_number_are_no_page() {
    let bench = Bench::new().await;
    for query in ["", "?numero=", "?numero=Chiama%20lo%20899", "?numero=12345678"] {
        let answer = bench.get(&format!("/proponi/segnalazione/grazie{query}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}");
        assert!(!answer.html.contains("899"));
    }
}

#[tokio::test]
async fn rule_12_the_same_form_twice_is_one_report() {
    let bench = Bench::new().await;
    let ticket = bench.ticket();
    let first = bench.post(body(&ticket, REPORT)).await;
    let second = bench.post(body(&ticket, REPORT)).await;
    assert_eq!(first.location, second.location);

    let ticket = bench.ticket();
    let (one, other) = tokio::join!(bench.post(body(&ticket, REPORT)), bench.post(body(&ticket, REPORT)));
    assert_eq!(number(&one), number(&other));
    assert_eq!(bench.list().await.len(), 2);
}

#[tokio::test]
async fn rule_12_another_report_under_the_same_key_is_refused() {
    let bench = Bench::new().await;
    let ticket = bench.ticket();
    number(&bench.post(body(&ticket, REPORT)).await);
    let other = bench.post(body(&ticket, &[("pagina", "/enti/il-filo/"), ("cosa", "Altro")])).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(other.html.contains("pagina=%2Fenti%2Fil-filo%2F"), "a way to a new form: {}", other.html);
    assert_eq!(bench.list().await.len(), 1);
}

#[tokio::test]
async fn a_machine_is_thanked_and_nothing_is_kept() {
    let bench = Bench::new().await;
    let trapped = [REPORT, &[("sito_web", "https://example.net")]].concat();
    let answer = bench.post(body(&bench.ticket(), &trapped)).await;
    number(&answer);
    assert_eq!(bench.get(&answer.location).await.status, StatusCode::OK);
    assert!(bench.list().await.is_empty());
}

#[tokio::test]
async fn an_expired_form_comes_back_with_what_was_typed_and_can_be_sent() {
    let bench = Bench::new().await;
    let ticket = bench.ticket();
    bench.clock.set("2026-11-26T09:00:01Z".parse().unwrap());
    let expired = bench.post(body(&ticket, REPORT)).await;
    assert_eq!(expired.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(expired.html.contains("<title>Errore:"));
    assert!(expired.html.contains("Il telefono è un altro") && expired.html.contains("anna@example.org"));
    assert!(!expired.html.contains(&ticket.token));
    assert!(bench.list().await.is_empty());

    let fresh = bench.app.ticket_for("segnalazione", &ticket.key);
    assert!(expired.html.contains(&fresh.token));
    number(&bench.post(body(&fresh, REPORT)).await);
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused() {
    let bench = Bench::new().await;
    let ours = bench.ticket();
    for (key, token) in [
        (ours.key.as_str(), "1795597200.00"),
        ("another", ours.token.as_str()),
        ("", ""),
        (ours.key.as_str(), bench.app.ticket_for("prenota:a/b", &ours.key).token.as_str()),
    ] {
        let ticket = wemi_web::FormTicket { key: key.to_owned(), token: token.to_owned() };
        assert_eq!(bench.post(body(&ticket, REPORT)).await.status, StatusCode::FORBIDDEN);
    }
    assert!(bench.list().await.is_empty());
}

#[tokio::test]
async fn rule_13_an_answer_that_got_lost_is_found_by_the_forms_key() {
    let bench = Bench::new().await;
    bench.faults.clear();
    // Call 0 asks for the key, call 1 is the transaction.
    bench.faults.inject(1, Fault::TimeoutAfter);
    let number = number(&bench.post(body(&bench.ticket(), REPORT)).await);
    assert_eq!(bench.list().await[0].number, number);
}

#[tokio::test]
async fn rule_13_what_did_not_arrive_may_be_sent_again() {
    let bench = Bench::new().await;
    let ticket = bench.ticket();
    bench.faults.clear();
    bench.faults.inject(1, Fault::TimeoutBefore);
    let unknown = bench.post(body(&ticket, REPORT)).await;
    assert_eq!(unknown.status, StatusCode::SERVICE_UNAVAILABLE);
    bench.faults.clear();
    assert!(bench.list().await.is_empty());
    number(&bench.post(body(&ticket, REPORT)).await);
    assert_eq!(bench.list().await.len(), 1);
}
