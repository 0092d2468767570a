//! The same request twice, and requests that get no answer (rules 12 and 13).

use http::StatusCode;
use tokio::task::JoinSet;
use wemi_store::{Fault, Faults};

use crate::portal::Portal;
use wemi_tests::people::{SHUTTER, book_and_pay, filled};

#[tokio::test]
async fn rule_12_the_same_form_twice_is_one_booking() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let first = ada.post(&form.action, &form.fields).await;
    let second = ada.post(&form.action, &form.fields).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!((first.status, first.leads_to()), (second.status, second.leads_to()));
    assert_eq!(first.headers.get("set-cookie"), second.headers.get("set-cookie"), "the same link too");
}

#[tokio::test]
async fn rule_12_the_same_form_thirty_two_times_at_once_is_one_booking() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let mut running = JoinSet::new();
    for _ in 0..32 {
        let (mut browser, form) = (ada.clone(), form.clone());
        running.spawn(async move { browser.post(&form.action, &form.fields).await.leads_to() });
    }
    let mut led: Vec<Option<String>> = running.join_all().await;
    led.sort();
    led.dedup();
    assert_eq!(led.len(), 1, "{led:?}");
    assert!(led[0].as_deref().is_some_and(|to| to.starts_with("/pagamenti/")), "{led:?}");
}

#[tokio::test]
async fn rule_12_another_body_under_the_same_key_is_refused() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    assert_eq!(ada.post(&form.action, &form.fields).await.status, StatusCode::SEE_OTHER);
    let other = form.with("nome", "Bruna");
    let refused = ada.post(&other.action, &other.fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("Questo modulo è già stato mandato con altri dati"), "{}", refused.body);
}

/// Whatever fails, and at whichever call to the store: the citizen who asks again gets one booking.
#[tokio::test]
async fn rule_13_a_fault_at_any_call_books_once_or_not_at_all() {
    for fault in [Fault::Conflict, Fault::Throttle, Fault::TimeoutBefore, Fault::TimeoutAfter] {
        let faults = Faults::new();
        let portal = Portal::start_with(Some(faults.clone())).await;
        let mut ada = portal.visitor();
        let form = filled(&mut ada, &SHUTTER).await;
        let calls_before = faults.calls().len();
        let mut probe = portal.visitor();
        let probe_form = filled(&mut probe, &wemi_tests::people::CARER).await;
        probe.post(&probe_form.action, &probe_form.fields).await;
        let steps = faults.calls().len() - calls_before;
        assert!(steps >= 3, "reads the answer, reads the sheet, writes");
        for step in 0..steps {
            faults.inject(faults.calls().len() + step, fault);
            let first = ada.post(&form.action, &form.fields).await;
            faults.clear();
            assert!(
                matches!(first.status, StatusCode::SEE_OTHER | StatusCode::SERVICE_UNAVAILABLE),
                "{fault:?} at {step}: {}",
                first.status
            );
        }
        let answer = ada.post(&form.action, &form.fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fault:?}");
        let mut bruno = portal.visitor();
        let taken = wemi_tests::people::book(&mut bruno, &SHUTTER).await;
        assert_eq!(taken.status, StatusCode::CONFLICT, "one booking has the time");
    }
}

#[tokio::test]
async fn rule_12_calling_off_twice_gives_back_once() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let form = booking.form("/annulla");
    let first = ada.post(&form.action, &form.fields).await;
    let second = ada.post(&form.action, &form.fields).await;
    assert_eq!((first.status, first.leads_to()), (second.status, second.leads_to()));
    let other = form.clone().with("dovuto", "1.00");
    assert_eq!(ada.post(&other.action, &other.fields).await.status, StatusCode::CONFLICT);
    portal.tick().await;
    portal.tick().await;
    assert!(crate::money::reconciled(&portal).await);
    assert!(ada.open(&booking.path).await.says("i soldi sono tornati"));
}

#[tokio::test]
async fn rule_12_an_answer_is_given_again_a_day_later() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let form = filled(&mut ada, &SHUTTER).await;
    let first = ada.post(&form.action, &form.fields).await;
    portal.pass(jiff::SignedDuration::from_hours(30));
    let second = ada.post(&form.action, &form.fields).await;
    assert_eq!((first.status, first.leads_to()), (second.status, second.leads_to()));
}
