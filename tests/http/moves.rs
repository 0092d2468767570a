//! Moving a booking: the old time is free only with the new one taken, in one step (rule 15).

use http::StatusCode;
use jiff::SignedDuration;
use tokio::task::JoinSet;
use wemi_store::{Fault, Faults};
use wemi_tests::people::{Answer, Browser, CARER, Form, SHUTTER, Wish, book_and_pay};

use crate::portal::Portal;

/// The form that would move a booking to a time.
async fn move_form(browser: &mut Browser, booking: &Answer, start: &str) -> Form {
    let page = browser.open(&format!("{}sposta/conferma?inizio={start}", booking.path)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    page.form("/sposta")
}

/// Whether someone else could book a time.
async fn is_free(portal: &Portal, wish: &Wish<'_>) -> bool {
    let Wish { offer, whom, length, start } = wish;
    let month = start.get(..7).unwrap();
    let path = format!("/prenota/{offer}/quando?per={whom}&durata={length}&persone=1&mese={month}");
    let page = portal.visitor().open(&path).await;
    page.body.contains(&format!("inizio={}", wish.start))
}

#[tokio::test]
async fn rule_15_a_paid_booking_moves_and_its_old_time_is_free() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let times = ada.open(&booking.link("/sposta")).await;
    assert!(
        times.says("giovedì 3 dicembre 2026") && times.says("vedi gli orari che costano uguale"),
        "{}",
        times.body
    );
    let december = ada.open(&times.link("mese=2026-12")).await;
    assert!(
        december.body.contains("inizio=2026-12-03T09:30"),
        "a time that only its own claim is in the way of"
    );
    assert!(!december.body.contains("inizio=2026-12-03T09:00"), "not the time that it has");
    let confirm = ada.open(&december.link("inizio=2026-12-04T10:00")).await;
    assert!(confirm.says("Il prezzo non cambia"), "{}", confirm.body);
    let moved = ada.submit(&confirm.form("/sposta")).await;
    assert!(
        moved.says("venerdì 4 dicembre 2026") && moved.says("Prima era: giovedì 3 dicembre"),
        "{}",
        moved.body
    );
    assert!(is_free(&portal, &SHUTTER).await, "the old time");
    assert!(!is_free(&portal, &Wish { start: "2026-12-04T10:00", ..SHUTTER }).await, "the new time");
    let mut messages = portal.messages().await;
    messages.retain(|message| message["subject"].as_str().unwrap().ends_with("spostata"));
    assert_eq!(messages.len(), 2, "both are told: {messages:?}");
    for message in &messages {
        let body = message["body"].as_str().unwrap();
        assert!(
            body.contains("venerdì 4 dicembre") && body.contains("Prima era: giovedì 3 dicembre"),
            "{body}"
        );
    }
    let ics = ada.get(&format!("{}calendario.ics", booking.path)).await;
    assert!(ics.body.contains("DTSTART:20261204T090000Z") && ics.body.contains("SEQUENCE:3"), "{}", ics.body);
}

#[tokio::test]
async fn rule_15_the_same_move_twice_moves_once_and_another_under_its_key_is_refused() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let form = move_form(&mut ada, &booking, "2026-12-04T10:00").await;
    let first = ada.submit(&form).await;
    let messages = portal.messages().await.len();
    let again = ada.submit(&form).await;
    assert_eq!(first.body.matches("Orario cambiato").count(), 1);
    assert_eq!(again.body.matches("Orario cambiato").count(), 1);
    assert_eq!(portal.messages().await.len(), messages);
    let other = ada.submit(&form.clone().with("inizio", "2026-12-04T12:00")).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert!(is_free(&portal, &Wish { start: "2026-12-04T12:00", ..SHUTTER }).await);
}

#[tokio::test]
async fn rule_15_a_time_that_was_taken_in_between_leaves_the_booking_where_it_was() {
    let portal = Portal::start().await;
    let (mut ada, mut bice) = (portal.visitor(), portal.visitor());
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let form = move_form(&mut ada, &booking, "2026-12-04T10:00").await;
    book_and_pay(&mut bice, &Wish { start: "2026-12-04T10:00", ..SHUTTER }).await;
    let taken = ada.submit(&form).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.says("La tua prenotazione è rimasta com’era"), "{}", taken.body);
    assert!(!is_free(&portal, &SHUTTER).await, "it still has its own time");
    assert!(ada.open(&booking.path).await.says("giovedì 3 dicembre"));
}

#[tokio::test]
async fn rule_15_what_was_seen_before_another_move_is_shown_anew() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let first = move_form(&mut ada, &booking, "2026-12-04T10:00").await;
    let second = move_form(&mut ada, &booking, "2026-12-04T12:00").await;
    ada.submit(&first).await;
    let stale = ada.submit(&second).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.says("Non abbiamo spostato nulla"), "{}", stale.body);
    let moved = ada.submit(&stale.form("/sposta")).await;
    assert!(moved.says("Prima era: venerdì 4 dicembre"), "{}", moved.body);
}

#[tokio::test]
async fn rule_15_moving_is_no_way_around_the_terms() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &CARER).await;
    let form = move_form(&mut ada, &booking, "2026-12-04T10:00").await;
    // Free to call off until a day before; now it would cost.
    portal.set_clock("2026-12-02T12:00:00Z");
    let page = ada.open(&booking.path).await;
    assert!(!page.body.contains("/sposta"), "{}", page.body);
    assert_eq!(ada.get(&format!("{}sposta", booking.path)).await.status, StatusCode::CONFLICT);
    assert_eq!(ada.submit(&form).await.status, StatusCode::CONFLICT);
    assert!(ada.open(&booking.path).await.says("giovedì 3 dicembre"));
}

#[tokio::test]
async fn rule_14_only_who_holds_the_link_moves() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let form = move_form(&mut ada, &booking, "2026-12-04T10:00").await;
    let mut eve = portal.visitor();
    for path in ["sposta", "sposta/conferma?inizio=2026-12-04T10:00"] {
        assert_eq!(eve.get(&format!("{}{path}", booking.path)).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(eve.submit(&form).await.status, StatusCode::NOT_FOUND);
    let unsigned = form.with("gettone", "1.00");
    assert_eq!(ada.submit(&unsigned).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_that_was_open_for_days_is_shown_again() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let form = move_form(&mut ada, &booking, "2026-12-10T10:00").await;
    portal.pass(SignedDuration::from_hours(30));
    let again = ada.submit(&form).await;
    assert!(again.says("Il modulo è rimasto aperto troppo a lungo"), "{}", again.body);
    assert!(ada.submit(&again.form("/sposta")).await.says("giovedì 10 dicembre"));
}

#[tokio::test]
async fn rule_11_sixteen_bookings_that_move_to_one_time() {
    let portal = Portal::start().await;
    let mut ready = Vec::new();
    for day in ["2026-12-03", "2026-12-04", "2026-12-10", "2026-12-11"] {
        for hour in ["08:00", "10:00", "12:00", "14:00"] {
            let start = format!("{day}T{hour}");
            let mut browser = portal.visitor();
            if !is_free(&portal, &Wish { start: &start, ..SHUTTER }).await {
                continue;
            }
            let booking = book_and_pay(&mut browser, &Wish { start: &start, ..SHUTTER }).await;
            let form = move_form(&mut browser, &booking, "2026-12-15T10:00").await;
            ready.push((browser, form, start));
        }
    }
    let parties = ready.len();
    assert!(parties >= 8, "{parties}");
    let mut running = JoinSet::new();
    for (mut browser, form, start) in ready {
        running.spawn(async move { (browser.post(&form.action, &form.fields).await, start) });
    }
    let answers = running.join_all().await;
    let moved: Vec<_> = answers.iter().filter(|(answer, _)| answer.status == StatusCode::SEE_OTHER).collect();
    let kept: Vec<_> = answers.iter().filter(|(answer, _)| answer.status == StatusCode::CONFLICT).collect();
    assert_eq!((moved.len(), kept.len()), (1, parties - 1));
    for (_, start) in kept {
        assert!(!is_free(&portal, &Wish { start, ..SHUTTER }).await, "who did not move keeps {start}");
    }
    assert!(is_free(&portal, &Wish { start: &moved[0].1, ..SHUTTER }).await);
}

/// Whatever fails, and at whichever call to the store: it moved once or not at all, and who asks again
/// learns which.
#[tokio::test]
async fn rule_15_a_fault_at_any_call_moves_once_or_not_at_all() {
    let faults = Faults::new();
    let portal = Portal::start_with(Some(faults.clone())).await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let mut at = SHUTTER.start.to_owned();
    let mut moves = 0;
    for fault in [Fault::Conflict, Fault::Throttle, Fault::TimeoutBefore, Fault::TimeoutAfter] {
        let mut step = 0;
        loop {
            let to = if at == SHUTTER.start { "2026-12-04T10:00" } else { SHUTTER.start };
            let form = move_form(&mut ada, &booking, to).await;
            faults.clear();
            faults.inject(step, fault);
            let first = ada.post(&form.action, &form.fields).await;
            let met = faults.calls().len() > step;
            faults.clear();
            let told = [StatusCode::SEE_OTHER, StatusCode::SERVICE_UNAVAILABLE];
            assert!(told.contains(&first.status), "{fault:?} at {step}: {}", first.status);
            let page = ada.submit(&form).await;
            moves += 1;
            assert_eq!(page.status, StatusCode::OK, "{fault:?} at {step}");
            assert_eq!(page.body.matches("Orario cambiato").count(), moves, "{fault:?} at {step}");
            assert!(is_free(&portal, &Wish { start: &at, ..SHUTTER }).await, "{fault:?} at {step}");
            assert!(!is_free(&portal, &Wish { start: to, ..SHUTTER }).await, "{fault:?} at {step}");
            to.clone_into(&mut at);
            if !met {
                break;
            }
            step += 1;
        }
        assert!(step >= 5, "link, booking, answer, key, sheets, the write itself: {step}");
    }
}
