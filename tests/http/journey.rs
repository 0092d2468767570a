//! The whole path: from the three questions to a paid booking, called off, given back.

use crate::portal::Portal;
use wemi_tests::people::{HAIR, READING, SHUTTER, book, book_and_pay, code, fill, pay};

#[tokio::test]
async fn from_the_three_questions_to_a_paid_booking() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();

    let home = ada.open("/").await;
    let questions =
        home.form("/trova").with("servizio", "tapparellista").with("per", "").with("municipio", "");
    let list = ada.submit(&questions).await;
    assert_eq!(list.path, "/trova/servizio/tapparellista/");
    let offer = ada.open(&list.link("/offerte/viti-e-cerniere/tapparelle-in-settimana/")).await;
    for words in ["Se cambi idea", "Determina", "02 0000", "65,00 €"] {
        assert!(offer.says(words), "the offer's page says {words}");
    }

    let step_1 = ada.open(&offer.link("/prenota/")).await;
    let step_2 = ada.submit(&step_1.form("/quando").with("per", "tutti")).await;
    let december = ada.open(&step_2.link("mese=2026-12")).await;
    assert!(december.says("martedì 1º dicembre"), "{}", december.body);
    assert!(!december.body.contains("inizio=2026-12-08"), "a holiday has no times");
    let step_3 = ada.open(&december.link("inizio=2026-12-01T09:00")).await;
    assert!(step_3.says("Prenota con obbligo di pagare"));
    let form = fill(step_3.form("/prenota/"));

    let gateway = ada.submit(&form).await;
    assert!(gateway.path.starts_with("/_gateway/"), "{}", gateway.path);
    assert!(!gateway.says("tapparell"), "the gateway learns nothing of the need");
    let booking = pay(&mut ada, &gateway).await;
    assert!(booking.says("La prenotazione è confermata"), "{}", booking.body);
    assert!(booking.path.starts_with("/prenotazioni/"));
    let link = booking.link("/prenotazioni/apri/");

    let ics = ada.get(&format!("{}calendario.ics", booking.path)).await;
    let entry: icalendar::Calendar = ics.body.parse().unwrap();
    let text = entry.to_string();
    assert!(text.contains("DTSTART:20261201T080000Z") && text.contains("STATUS:CONFIRMED"), "{text}");

    let messages = portal.messages().await;
    let to: Vec<&str> = messages.iter().map(|m| m["to"].as_str().unwrap()).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(
        to.contains(&"ada.planchettini@example.org") && to.contains(&"viti-e-cerniere@example.org"),
        "{to:?}"
    );

    let mut from_the_mail = portal.visitor();
    let again = from_the_mail.open(&link).await;
    assert_eq!(again.path, booking.path);
    let gone = from_the_mail.submit(&again.form("/annulla")).await;
    assert!(gone.says("disdetta"), "{}", gone.body);
    portal.tick().await;
    let back = from_the_mail.open(&booking.path).await;
    assert!(back.says("i soldi sono tornati"), "{}", back.body);
    let messages = portal.messages().await;
    assert_eq!(
        messages.len(),
        5,
        "confirmed and called off to both, given back to the household: {messages:?}"
    );
}

#[tokio::test]
async fn what_is_free_is_confirmed_at_once() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book(&mut ada, &READING).await;
    assert!(booking.says("La prenotazione è confermata"), "{}", booking.body);
    assert!(booking.says("volontar"), "and says by whose means");
    assert_eq!(portal.messages().await.len(), 2);
    let gone = ada.submit(&booking.form("/annulla")).await;
    assert!(gone.says("La prenotazione è disdetta"), "{}", gone.body);
}

#[tokio::test]
async fn what_is_paid_at_the_visit_is_confirmed_at_once_and_says_so() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let page = ada.open(&HAIR.path()).await;
    assert!(page.says("Prenota con obbligo di pagare"));
    let booking = book(&mut ada, &HAIR).await;
    assert!(
        booking.says("La prenotazione è confermata") && booking.says("Da pagare all’ente"),
        "{}",
        booking.body
    );
}

#[tokio::test]
async fn an_offer_for_contact_has_nothing_to_book() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let page = ada.open("/offerte/ora-al-pianterreno/spesa-tra-vicini/").await;
    assert!(!page.body.contains("/prenota/"));
    assert!(page.says("02 0000"));
    assert_eq!(ada.get("/prenota/ora-al-pianterreno/spesa-tra-vicini").await.status, 404);
}

#[tokio::test]
async fn what_is_for_everyone_is_found_by_whoever_looks() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let home = ada.open("/").await;
    let asked = home.form("/trova").with("servizio", "tapparellista").with("per", "anziani-autonomi");
    let pair = ada.submit(&asked.clone().with("municipio", "")).await;
    assert!(pair.body.contains("tapparelle-in-settimana"), "{}", pair.path);
    let page = ada.submit(&asked.clone().with("municipio", "7")).await;
    let nobody = ada
        .submit(&asked.with("servizio", "badante").with("municipio", "7").with("per", "bambini-0-3"))
        .await;
    assert!(page.body.contains("tapparelle-in-settimana"), "all three answers: {}", page.body);
    assert!(nobody.status == 200 && !nobody.body.contains("badante-di-giorno"), "{}", nobody.body);
}

#[tokio::test]
async fn rule_04_the_three_questions_are_answered_in_english_too() {
    let portal = Portal::start().await;
    let mut grace = portal.visitor();
    let home = grace.open("/en/").await;
    let asked =
        home.form("/en/trova").with("servizio", "tapparellista").with("per", "").with("municipio", "");
    let list = grace.submit(&asked).await;
    assert_eq!(list.path, "/en/trova/servizio/tapparellista/");
    // All three answers have no page: the function renders the list, in the language of its address.
    let narrower = asked.with("per", "anziani-autonomi").with("municipio", "7");
    let page = grace.submit(&narrower).await;
    assert!(page.body.contains("<html lang=\"en\">"), "{}", page.body);
    assert!(page.body.contains("href=\"/en/offerte/") && !page.body.contains(" href=\"/offerte/"));
    assert!(page.body.contains("hreflang=\"it\" href=\"/trova?"), "the switch keeps the answers");
    assert_eq!(grace.get("/es/trova?servizio=tapparellista").await.status, 404);
}

#[tokio::test]
async fn an_offer_whose_accreditation_lapsed_is_nowhere() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    assert_eq!(ada.get("/offerte/gelso-e-ringhiera/vassoio-caldo/").await.status, 404);
    let list = ada.open("/trova/servizio/pasti-a-domicilio/").await;
    assert!(!list.body.contains("vassoio-caldo"));
}

#[tokio::test]
async fn a_card_refused_and_a_payment_left_keep_the_time_for_another_try() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let gateway = book(&mut ada, &SHUTTER).await;
    let refused = ada.submit(&gateway.form("/rifiuta")).await;
    assert!(refused.path.starts_with("/_gateway/"), "the gateway lets one try another card");
    let left = ada.open(&gateway.link("/pagamenti/")).await;
    assert!(left.says("Manca solo il pagamento"), "{}", left.body);
    let again = ada.open(&left.link("/vai")).await;
    assert_eq!(again.path, gateway.path, "the same payment, not a second one");
    assert!(pay(&mut ada, &again).await.says("confermata"));
}

#[tokio::test]
async fn the_page_of_a_time_that_is_only_held_ends_with_the_hold() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let gateway = book(&mut ada, &SHUTTER).await;
    let held = ada.open(&gateway.link("/pagamenti/")).await;
    portal.pass(jiff::SignedDuration::from_mins(61));
    let page = ada.open(&held.path).await;
    assert!(page.says("La prenotazione è scaduta"), "{}", page.body);
    assert!(!page.body.contains("/vai"));
    let mut bruno = portal.visitor();
    assert!(book_and_pay(&mut bruno, &SHUTTER).await.says("confermata"), "the time is free again");
}

#[tokio::test]
async fn a_lost_link_is_sent_again_to_the_same_address_alone() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book(&mut ada, &READING).await;
    let code = code(&booking);
    let before = portal.messages().await;

    let mut stranger = portal.visitor();
    let ask = |form: wemi_tests::people::Form, code: &str, email: &str| {
        form.with("codice", code).with("email", email)
    };
    let lookup = stranger.open("/prenotazioni/").await;
    let theirs = stranger.submit(&ask(lookup.form("/link"), &code, "altro@example.org")).await;
    assert_eq!(portal.messages().await.len(), before.len(), "nothing goes to another address");
    let lookup = stranger.open("/prenotazioni/").await;
    let asked = ask(lookup.form("/link"), &code, "Ada.Planchettini@example.org");
    let hers = stranger.submit(&asked).await;
    stranger.submit(&asked).await;
    let other = ask(asked, &code, "altro@example.org");
    assert_eq!(stranger.post(&other.action, &other.fields).await.status, 409, "another body under this key");
    let strip =
        |page: &str| page.split("<main").nth(1).unwrap().split("name=\"chiave\"").next().unwrap().to_owned();
    assert_eq!(strip(&theirs.body), strip(&hers.body), "the answer tells nothing");
    let messages = portal.messages().await;
    assert_eq!(messages.len(), before.len() + 1);
    // All were sent at the same instant of the clock, so the new one is not known by its place.
    let sent = messages.iter().find(|message| !before.contains(message)).unwrap();
    let body = sent["body"].as_str().unwrap();
    let link = body.split_whitespace().find(|word| word.contains("/prenotazioni/apri/")).unwrap();
    assert!(stranger.open(link).await.says("La prenotazione è confermata"));
}

#[tokio::test]
async fn the_report_of_a_wrong_datum_reaches_the_municipality() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let page = ada.open("/offerte/viti-e-cerniere/tapparelle-in-settimana/").await;
    let form = ada.open(&page.link("/proponi/segnalazione")).await;
    let report = form.form("/proponi/segnalazione").with("cosa", "Il telefono è cambiato");
    let done = ada.submit(&report).await;
    assert!(done.path.starts_with("/proponi/segnalazione/grazie"), "{} {}", done.path, done.body);
    let app = portal.server.app();
    let all = jiff::Timestamp::UNIX_EPOCH.max("2026-11-01T00:00:00Z".parse().unwrap())..=app.now();
    let listed = wemi_fn_submissions::list(app.store(), &app.secrets().master, all).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].what.as_deref(), Some("Il telefono è cambiato"));
    assert_eq!(listed[0].page.as_deref(), Some("/offerte/viti-e-cerniere/tapparelle-in-settimana/"));
}
