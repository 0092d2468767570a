//! Those who sign in: the door, who may go where, and what a provider does with its bookings.

use http::StatusCode;
use jiff::SignedDuration;
use wemi_domain::role::Role;
use wemi_fn_area::{grant, list, revoke};
use wemi_store::{Fault, Faults};
use wemi_tests::people::{Answer, Browser, CARER, SHUTTER, book_and_pay, code};

use crate::portal::Portal;

const OFFICE: &str = "ufficio@example.org";
const VITI: &str = "/area/ente/viti-e-cerniere/";

async fn registered(portal: &Portal, email: &str, role: &str) {
    grant(portal.server.app(), email, role.parse().unwrap()).await.unwrap();
}

/// Asks for a code, and gives the page on which it is typed.
async fn asked(browser: &mut Browser, email: &str) -> Answer {
    let door = browser.open("/area/").await;
    browser.submit(&door.form("/area/accesso").with("email", email)).await
}

/// The code and the link of the latest message to an address.
async fn sent(portal: &Portal, email: &str) -> Option<(String, String)> {
    let messages = portal.messages().await;
    let message = messages.iter().rfind(|message| message["to"] == email)?;
    let body = message["body"].as_str().unwrap();
    assert!(
        !message["subject"].as_str().unwrap().chars().any(|c| c.is_ascii_digit()),
        "no code in a subject"
    );
    let code = body.split("Il tuo codice è ").nth(1)?.get(..6)?.to_owned();
    let link = body.split_whitespace().find(|word| word.contains("/area/apri/"))?.to_owned();
    Some((code, link))
}

/// Signs in by the code.
async fn signed_in(portal: &Portal, email: &str) -> (Browser, Answer) {
    let mut browser = portal.visitor();
    let page = asked(&mut browser, email).await;
    let (code, _) = sent(portal, email).await.unwrap();
    let home = browser.submit(&page.form("/area/codice").with("codice_accesso", &code)).await;
    (browser, home)
}

#[tokio::test]
async fn a_registered_address_signs_in_by_a_code_that_is_good_once() {
    let portal = Portal::start().await;
    registered(&portal, "Ufficio@Example.org", "ente:viti-e-cerniere").await;
    let (mut office, home) = signed_in(&portal, OFFICE).await;
    let week = office.open(&home.link(VITI)).await;
    assert_eq!(week.status, StatusCode::OK, "{}", week.body);
    let mut eve = portal.visitor();
    let page = asked(&mut eve, "eve@example.org").await;
    let (used, _) = sent(&portal, OFFICE).await.unwrap();
    let refused = eve.submit(&page.form("/area/codice").with("codice_accesso", &used)).await;
    assert!(refused.says("Il codice non è questo"), "{}", refused.body);
    let out = office.submit(&week.form("/area/esci")).await;
    assert!(out.says("Mandami il codice"), "{}", out.body);
    assert_eq!(office.open(VITI).await.path, "/area/", "and is out");
}

#[tokio::test]
async fn a_link_signs_in_only_by_its_button_and_once() {
    let portal = Portal::start().await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    asked(&mut portal.visitor(), OFFICE).await;
    let (_, link) = sent(&portal, OFFICE).await.unwrap();
    let mut scanner = portal.visitor();
    for _ in 0..3 {
        assert_eq!(scanner.open(&link).await.status, StatusCode::OK);
    }
    assert_eq!(scanner.open(VITI).await.path, "/area/", "a scanner is nobody");
    let mut office = portal.visitor();
    let button = office.open(&link).await;
    assert!(office.submit(&button.form("/area/apri")).await.body.contains(VITI));
    let mut thief = portal.visitor();
    let late = thief.open(&link).await;
    assert!(thief.submit(&late.form("/area/apri")).await.says("non vale più"));
}

#[tokio::test]
async fn an_address_that_may_not_sign_in_is_answered_alike_and_sent_nothing() {
    let portal = Portal::start().await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    let known = asked(&mut portal.visitor(), OFFICE).await;
    let before = portal.messages().await.len();
    let mut eve = portal.visitor();
    let unknown = asked(&mut eve, "eve@example.org").await;
    assert_eq!((known.status, &known.path), (unknown.status, &unknown.path));
    let words =
        |page: &Answer| page.body.split("<h1>").nth(1).unwrap().split("<form").next().unwrap().to_owned();
    assert_eq!(words(&known), words(&unknown));
    assert_eq!(portal.messages().await.len(), before);
    for tried in ["000000", "123456", "", "abc"] {
        let page = eve.submit(&unknown.form("/area/codice").with("codice_accesso", tried)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_code_is_tried_five_times_and_holds_ten_minutes() {
    let portal = Portal::start().await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    let mut office = portal.visitor();
    let page = asked(&mut office, OFFICE).await;
    let (right, _) = sent(&portal, OFFICE).await.unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        office.submit(&page.form("/area/codice").with("codice_accesso", wrong)).await;
    }
    let over = office.submit(&page.form("/area/codice").with("codice_accesso", &right)).await;
    assert!(over.says("non vale più"), "{}", over.body);

    let page = asked(&mut office, OFFICE).await;
    portal.pass(SignedDuration::from_mins(10));
    let (late, _) = sent(&portal, OFFICE).await.unwrap();
    let over = office.submit(&page.form("/area/codice").with("codice_accesso", &late)).await;
    assert!(over.says("non vale più"), "{}", over.body);
}

#[tokio::test]
async fn an_address_is_sent_five_codes_an_hour() {
    let portal = Portal::start().await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    for _ in 0..7 {
        assert_eq!(asked(&mut portal.visitor(), OFFICE).await.path, "/area/codice");
    }
    assert_eq!(portal.messages().await.len(), 5);
    portal.pass(SignedDuration::from_hours(1));
    asked(&mut portal.visitor(), OFFICE).await;
    assert_eq!(portal.messages().await.len(), 6);
}

#[tokio::test]
async fn a_session_ends_unused_after_two_hours_after_twelve_in_any_case_and_when_taken_off_the_list() {
    let portal = Portal::start().await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    let (mut idle, _) = signed_in(&portal, OFFICE).await;
    portal.pass(SignedDuration::from_mins(119));
    assert_eq!(idle.open(VITI).await.path, VITI);
    portal.pass(SignedDuration::from_mins(120));
    assert_eq!(idle.open(VITI).await.path, "/area/");

    let (mut busy, _) = signed_in(&portal, OFFICE).await;
    for _ in 0..11 {
        portal.pass(SignedDuration::from_hours(1));
        assert_eq!(busy.open(VITI).await.path, VITI);
    }
    portal.pass(SignedDuration::from_hours(1));
    assert_eq!(busy.open(VITI).await.path, "/area/");

    let (mut gone, _) = signed_in(&portal, OFFICE).await;
    let app = portal.server.app();
    assert_eq!(list(app).await.unwrap().len(), 1);
    assert!(revoke(app, OFFICE).await.unwrap());
    assert!(list(app).await.unwrap().is_empty());
    assert_eq!(gone.open(VITI).await.path, "/area/");
}

/// Every route of the area, asked for by everyone.
#[tokio::test]
async fn every_route_by_every_role() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let visit = format!("{VITI}prenotazioni/{}/", code(&booking));
    let foreign = format!("/area/ente/gelso-e-ringhiera/prenotazioni/{}/", code(&booking));
    let (done, who) = (format!("{visit}fatto"), format!("{visit}chi-viene"));
    let people = [
        ("nobody", None),
        ("its own", Some("ente:viti-e-cerniere")),
        ("another", Some("ente:gelso-e-ringhiera")),
        ("desk", Some("sportello:ornato")),
        ("municipality", Some("comune")),
    ];
    for (number, (who_is, role)) in people.into_iter().enumerate() {
        let mut browser = portal.visitor();
        if let Some(role) = role {
            let email = format!("persona{number}@example.org");
            registered(&portal, &email, role).await;
            browser = signed_in(&portal, &email).await.0;
        }
        let own = who_is == "its own";
        let another = who_is == "another";
        let (ok, missing) = (StatusCode::OK, StatusCode::NOT_FOUND);
        let guarded = |may| match (role, may) {
            (None, _) => StatusCode::SEE_OTHER,
            (Some(_), true) => ok,
            (Some(_), false) => missing,
        };
        for (path, expected) in [
            ("/area/", ok),
            ("/area/codice", ok),
            ("/area/apri/x", missing),
            (VITI, guarded(own)),
            ("/area/ente/gelso-e-ringhiera/", guarded(another)),
            (visit.as_str(), guarded(own)),
            // Its own office, and another's booking.
            (foreign.as_str(), guarded(false)),
        ] {
            assert_eq!(browser.get(path).await.status, expected, "{who_is} asks for {path}");
        }
        for path in [&done, &who] {
            let expected = if own { StatusCode::FORBIDDEN } else { guarded(false) };
            let status = browser.post(path, &[]).await.status;
            assert_eq!(status, expected, "{who_is} posts to {path} without a ticket");
        }
    }
}

#[tokio::test]
async fn rule_23_who_comes_is_told_to_the_household() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    let (mut office, _) = signed_in(&portal, OFFICE).await;
    let week = office.open(&format!("{VITI}?da=2026-12-03")).await;
    for words in ["giovedì 3 dicembre", "Ada Planchettini", "via Segretissima 7", "confermata"] {
        assert!(week.says(words), "the week says {words}: {}", week.body);
    }
    assert!(office.open(VITI).await.says("Nessuna prenotazione in questa settimana"));
    let visit = office.open(&week.link(&format!("{VITI}prenotazioni/"))).await;
    assert!(visit.says("Il citofono non suona"), "{}", visit.body);
    assert!(!visit.body.contains("/fatto"), "nothing is done before it begins");
    let form = visit.form("/chi-viene");
    let empty = office.submit(&form.clone().with("chi_viene", " ")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = form.with("chi_viene", "Nives Cacciavite");
    for _ in 0..2 {
        let page = office.submit(&form).await;
        assert!(page.says("Nives Cacciavite"), "{}", page.body);
    }
    let told: Vec<_> = portal
        .messages()
        .await
        .into_iter()
        .filter(|m| m["subject"].as_str().unwrap().ends_with("chi viene"))
        .collect();
    assert_eq!(told.len(), 1, "sent twice, told once: {told:?}");
    assert!(told[0]["body"].as_str().unwrap().contains("Chi viene: Nives Cacciavite"));
    let page = ada.open(&booking.path).await;
    assert!(page.says("Nives Cacciavite") && page.says("Cambiata la persona che viene"), "{}", page.body);
}

#[tokio::test]
async fn rule_10_a_provider_says_that_it_was_done_once_it_began() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &CARER).await;
    registered(&portal, OFFICE, "ente:gelso-e-ringhiera").await;
    portal.set_clock("2026-12-03T10:00:00Z");
    let (mut office, _) = signed_in(&portal, OFFICE).await;
    let visit = format!("/area/ente/gelso-e-ringhiera/prenotazioni/{}/", code(&booking));
    let page = office.open(&visit).await;
    let form = page.form("/fatto");
    let done = office.submit(&form).await;
    assert!(done.says("svolta") && !done.body.contains("/fatto"), "{}", done.body);
    assert_eq!(office.submit(&form).await.status, StatusCode::OK, "the same form, the same answer");
    assert!(ada.open(&booking.path).await.says("Il servizio si è svolto"));
    let again = form.with("chiave", "00").with("gettone", "0.0");
    assert_eq!(office.submit(&again).await.status, StatusCode::FORBIDDEN);
}

/// Whatever fails, and at whichever call to the store: it is said once or not at all.
#[tokio::test]
async fn rule_13_a_fault_at_any_call_says_who_comes_once() {
    let faults = Faults::new();
    let portal = Portal::start_with(Some(faults.clone())).await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    registered(&portal, OFFICE, "ente:viti-e-cerniere").await;
    let (mut office, _) = signed_in(&portal, OFFICE).await;
    let visit = format!("{VITI}prenotazioni/{}/", code(&booking));
    let mut said = 0;
    for fault in [Fault::Conflict, Fault::Throttle, Fault::TimeoutBefore, Fault::TimeoutAfter] {
        let mut step = 0;
        loop {
            let page = office.open(&visit).await;
            let form = page.form("/chi-viene").with("chi_viene", &format!("Persona {said}"));
            faults.clear();
            faults.inject(step, fault);
            let first = office.post(&form.action, &form.fields).await;
            let met = faults.calls().len() > step;
            faults.clear();
            let told = [StatusCode::SEE_OTHER, StatusCode::SERVICE_UNAVAILABLE];
            assert!(told.contains(&first.status), "{fault:?} at {step}: {}", first.status);
            let page = office.submit(&form).await;
            assert!(page.says(&format!("Persona {said}")), "{fault:?} at {step}");
            said += 1;
            let page = ada.open(&booking.path).await;
            let entries = page.body.matches("Cambiata la persona che viene").count();
            assert_eq!(entries, said, "{fault:?} at {step}");
            if !met {
                break;
            }
            step += 1;
        }
        assert!(step >= 5, "session, account, booking, answer, key, the write itself: {step}");
    }
}

#[tokio::test]
async fn a_moved_booking_is_found_in_its_new_week() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let confirm = ada.open(&format!("{}sposta/conferma?inizio=2026-12-10T10:00", booking.path)).await;
    ada.submit(&confirm.form("/sposta")).await;
    let role: Role = "ente:viti-e-cerniere".parse().unwrap();
    grant(portal.server.app(), OFFICE, role).await.unwrap();
    let (mut office, _) = signed_in(&portal, OFFICE).await;
    let old = office.open(&format!("{VITI}?da=2026-12-03")).await;
    let new = office.open(&format!("{VITI}?da=2026-12-10")).await;
    assert!(!old.says("Ada Planchettini") && new.says("Ada Planchettini"));
}
