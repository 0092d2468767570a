//! What is refused, and how it is told.

use crate::portal::Portal;
use wemi_tests::people::{CARER, READING, SHUTTER, Wish, book, code, filled};

#[tokio::test]
async fn a_form_with_errors_comes_back_filled_in() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let wrong = form
        .with("cognome", "")
        .with("email", "ada")
        .with("telefono", "12")
        .with("note", "Citofono <b>rotto</b>");
    let page = ada.submit(&wrong).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>Errore:"), "{}", page.body);
    for words in ["Scrivi il tuo cognome", "Scrivi l’e-mail per intero", "Scrivi il numero con il prefisso"]
    {
        assert!(page.says(words), "{words}: {}", page.body);
    }
    assert!(!page.body.contains("<b>rotto"), "what was typed is text");
    let again = page.form("/prenota/");
    assert_eq!((again.value("nome"), again.value("note")), ("Ada", "Citofono <b>rotto</b>"));
    assert_eq!(again.value("chiave"), wrong.value("chiave"), "it is still the same form");
    let mended = wemi_tests::people::fill(again);
    assert!(ada.submit(&mended).await.path.starts_with("/_gateway/"));
}

#[tokio::test]
async fn neither_mail_nor_telephone_is_told_once_and_a_telephone_alone_is_enough() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &READING).await.with("email", "");
    let page = ada.submit(&form).await;
    assert!(page.says("Scrivi un’e-mail o un telefono"), "{}", page.body);
    let by_phone =
        wemi_tests::people::fill(page.form("/prenota/")).with("email", "").with("telefono", "02 1234 5678");
    let booking = ada.submit(&by_phone).await;
    assert!(booking.says("La prenotazione è confermata"), "{}", booking.body);
    let messages = portal.messages().await;
    let call = messages.iter().find(|m| m["subject"].as_str().unwrap().contains("richiamare"));
    assert!(call.is_some(), "a landline becomes a call of the desk: {messages:?}");
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let forged = form.clone().with("gettone", "1796000000.00");
    assert_eq!(ada.post(&forged.action, &forged.fields).await.status, 403);
    let of_another_offer = filled(&mut ada, &CARER).await;
    let moved = form
        .clone()
        .with("chiave", of_another_offer.value("chiave"))
        .with("gettone", of_another_offer.value("gettone"));
    assert_eq!(ada.post(&moved.action, &moved.fields).await.status, 403);
    let elsewhere = [("origin", "https://altrove.example.org")];
    assert_eq!(ada.post_with(&form.action, &form.fields, &elsewhere).await.status, 403);
    let cross_site = [("sec-fetch-site", "cross-site")];
    assert_eq!(ada.post_with(&form.action, &form.fields, &cross_site).await.status, 403);
    let trap = form.clone().with("sito_web", "https://spam.example.org");
    assert_eq!(ada.post(&trap.action, &trap.fields).await.status, 400);
    let ours = [("origin", portal.server.url()), ("sec-fetch-site", "same-origin")];
    assert_eq!(ada.post_with(&form.action, &form.fields, &ours).await.status, 303);
}

#[tokio::test]
async fn a_form_left_open_for_a_day_comes_back_filled_in() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    portal.pass(jiff::SignedDuration::from_hours(25));
    let page = ada.submit(&form).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Il modulo è rimasto aperto troppo a lungo"), "{}", page.body);
    let again = page.form("/prenota/");
    assert_eq!(again.value("nome"), "Ada");
    assert!(ada.submit(&again).await.path.starts_with("/_gateway/"));
}

#[tokio::test]
async fn rule_08_terms_that_changed_are_shown_and_never_taken_silently() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let seen_cheaper = form.with("totale", "100");
    let page = ada.submit(&seen_cheaper).await;
    assert_eq!(page.status, 409);
    assert!(page.says("È cambiato qualcosa") && page.says("1,00 €"), "{}", page.body);
    let going_on = page.form("/prenota/");
    assert_eq!(going_on.value("nome"), "Ada", "nothing is asked twice");
    assert!(ada.submit(&going_on).await.path.starts_with("/_gateway/"));
    let other_terms = filled(&mut ada, &CARER).await.with("termini", &"0".repeat(64));
    assert_eq!(ada.submit(&other_terms).await.status, 409);
}

#[tokio::test]
async fn rule_02_a_zone_that_is_not_served_and_a_day_that_is_closed_are_refused() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let evening = Wish {
        offer: "gelso-e-ringhiera/badante-di-sera",
        whom: "anziani",
        length: 120,
        start: "2026-12-03T18:00",
    };
    let page = ada.open(&evening.path()).await;
    let form = wemi_tests::people::fill(page.form("/prenota/gelso"));
    let refused = ada.submit(&form.with("municipio", "9")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Scegli il Municipio"), "{}", refused.body);
    for start in [
        "2026-12-06T09:00",
        "2026-12-08T09:00",
        "2026-11-25T11:00",
        "2027-05-03T09:00",
        "2026-12-03T09:10",
        "x",
    ] {
        let wish = Wish { start, ..SHUTTER };
        assert_eq!(ada.get(&wish.path()).await.status, 409, "{start}");
    }
}

#[tokio::test]
async fn rule_14_the_code_alone_opens_nothing() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book(&mut ada, &READING).await;
    let code = code(&booking);
    let mut stranger = portal.visitor();
    for path in [
        format!("/prenotazioni/{code}/"),
        format!("/prenotazioni/{code}/calendario.ics"),
        format!("/pagamenti/{code}/vai"),
        format!("/prenotazioni/apri/{}", "0".repeat(40)),
        "/prenotazioni/apri/x".to_owned(),
        "/prenotazioni/22222-2222/".to_owned(),
    ] {
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
    }
    let form = booking.form("/annulla");
    assert_eq!(stranger.post(&form.action, &form.fields).await.status, 404);
    let other = book(&mut stranger, &Wish { start: "2026-12-03T16:30", ..READING }).await;
    assert!(other.says("confermata"));
    assert_eq!(stranger.get(&booking.path).await.status, 404, "another's link opens nothing either");
}

#[tokio::test]
async fn rule_14_a_link_ends_with_its_term() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book(&mut ada, &READING).await;
    let link = booking.link("/prenotazioni/apri/");
    portal.pass(jiff::SignedDuration::from_hours(24 * 401));
    assert_eq!(portal.visitor().get(&link).await.status, 404);
    assert_eq!(ada.get(&booking.path).await.status, 404);
}

#[tokio::test]
async fn problems_are_a_page_for_people_and_json_for_machines() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let page = ada.get("/prenota/nessuno/niente").await;
    assert_eq!(page.status, 404);
    assert!(page.says("02 0000 0100"), "and gives a telephone");
    let mut machine = portal.visitor().machine();
    let problem = machine.get("/prenota/nessuno/niente").await;
    assert_eq!(problem.headers.get("content-type").unwrap(), "application/problem+json");
    let json: serde_json::Value = serde_json::from_str(&problem.body).unwrap();
    assert_eq!((json["status"].as_u64(), json["type"].as_str()), (Some(404), Some("/problemi/not-found")));
    let long = [("nome".to_owned(), "x".repeat(20_000))];
    assert_eq!(machine.post("/prenota/viti-e-cerniere/tapparelle-in-settimana", &long).await.status, 413);
}

#[tokio::test]
async fn rule_36_every_page_has_a_strict_policy_and_nothing_of_others() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    for path in ["/", "/servizi/", "/prenotazioni/", "/nulla/", "/_outbox/", "/proponi/segnalazione"] {
        let page = ada.get(path).await;
        let policy = page.headers.get("content-security-policy").unwrap().to_str().unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(page.headers.get("x-content-type-options").unwrap(), "nosniff");
        assert!(page.headers.get("set-cookie").is_none(), "no cookie before a form is sent");
        assert!(!page.body.contains("style=\"") && !page.body.contains("<script>"), "{path}");
    }
}

#[tokio::test]
async fn a_page_elsewhere_that_points_here_gets_nothing() {
    let portal = Portal::start().await;
    let mut evil = portal.visitor();
    let answer = evil.post_with("/prenotazioni/link", &[], &[("host", "evil.example.org")]).await;
    assert_eq!(answer.status, 421);
}

#[tokio::test]
async fn over_tls_cookies_are_bound_to_host_and_tls() {
    let portal = Portal::start_as("https://wemi.example.org").await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &READING).await;
    let answer = ada.post(&form.action, &form.fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let cookie = answer.headers.get("set-cookie").unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-prenotazione-"), "{cookie}");
    for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(answer.headers.get("strict-transport-security").is_some());
    let from_elsewhere = [("origin", portal.server.url())];
    assert_eq!(ada.post_with(&form.action, &form.fields, &from_elsewhere).await.status, 403);
}
