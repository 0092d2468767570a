//! Payments that come after the hold's deadline (rule 25).

use wemi_domain::ledger::MovementKind;
use wemi_domain::state::{Actor, BookingState, Event};
use wemi_fn_payment::run_due;
use wemi_store::Transaction;
use wemi_store::record::NoticeKind;

use crate::support::Bench;

#[tokio::test]
async fn rule_25_late_and_the_time_still_free_it_is_confirmed() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.go_pay(&booked).await;
    bench.pass(40);
    let event = pay_again(&bench).await;

    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);

    bench.assert_confirmed_once(&booked).await;
    assert_eq!(bench.history(&booked).await, [Event::Hold, Event::Expire, Event::Confirm]);
    bench.pass(60);
    assert!(bench.try_hold("lucia").await.is_none(), "the time is taken for good");
}

#[tokio::test]
async fn rule_25_late_and_the_time_taken_it_is_given_back_once_and_told() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.go_pay(&booked).await;
    bench.pass(40);
    let other = bench.hold("lucia").await;
    let event = pay_again(&bench).await;

    for _ in 0..3 {
        assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
        bench.come_back(&booked).await;
    }
    assert_eq!(bench.state(&booked).await, BookingState::Expired);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge]);
    assert_eq!(bench.notices(&booked).await, [(NoticeKind::GivenBack, false)]);

    assert_eq!(run_due(&bench.payment).await.unwrap().refunded, 1);
    assert_eq!(run_due(&bench.payment).await.unwrap().refunded, 0);

    assert_eq!(bench.state(&booked).await, BookingState::Refunded);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge, MovementKind::Refund]);
    let told = [(NoticeKind::GivenBack, false), (NoticeKind::Refunded, false)];
    assert_eq!(bench.notices(&booked).await, told);
    assert_eq!(bench.sessions().await[0]["payment_intent"]["latest_charge"]["amount_refunded"], 5200);
    assert_eq!(bench.state(&other).await, BookingState::Held, "whoever has the time keeps it");
    assert!(bench.try_hold("lucia").await.is_none());
}

#[tokio::test]
async fn what_was_called_off_before_it_was_paid_is_given_back() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let event = bench.pay_silently(&booked).await;
    call_off(&bench, &booked).await;

    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    assert_eq!(bench.state(&booked).await, BookingState::Cancelled);
    assert_eq!(run_due(&bench.payment).await.unwrap().refunded, 1);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge, MovementKind::Refund]);
    assert_eq!(bench.state(&booked).await, BookingState::Refunded);
}

#[tokio::test]
async fn once_the_care_should_have_begun_it_is_given_back() {
    let bench = Bench::new().await;
    bench.clock.set("2026-12-03T13:45:00Z".parse().unwrap());
    let booked = bench.hold("lucia").await;
    let event = bench.pay_silently(&booked).await;
    bench.pass(20);

    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);

    assert_eq!(bench.state(&booked).await, BookingState::Expired, "though the hold still stood");
    assert_eq!(bench.notices(&booked).await, [(NoticeKind::GivenBack, false)]);
}

#[tokio::test]
async fn rule_25_what_is_paid_while_an_operator_decides_is_kept_and_charged_once() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let event = bench.pay_silently(&booked).await;
    let mut file = bench.file(&booked).await;
    let mut transaction = Transaction::new();
    file.advance(&mut transaction, Event::PassToDesk, Actor::System, bench.now()).unwrap();
    file.put(&mut transaction).unwrap();
    bench.store.commit(&transaction).await.unwrap();

    for _ in 0..2 {
        assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    }
    assert_eq!(bench.state(&booked).await, BookingState::AtDesk);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge]);
    assert_eq!(run_due(&bench.payment).await.unwrap().refunded, 0, "nothing is due back");
    assert!(bench.file(&booked).await.order().unwrap().order.paid);
}

/// Pays the only session, from the gateway's page that stayed open; the event's name.
async fn pay_again(bench: &Bench) -> String {
    let sessions = bench.sessions().await;
    bench.pay_page_silently(sessions[0]["url"].as_str().unwrap()).await
}

async fn call_off(bench: &Bench, booked: &crate::support::Booked) {
    let mut file = bench.file(booked).await;
    let mut transaction = Transaction::new();
    file.advance(&mut transaction, Event::Cancel, Actor::Citizen, bench.now()).unwrap();
    file.put(&mut transaction).unwrap();
    bench.store.commit(&transaction).await.unwrap();
}
