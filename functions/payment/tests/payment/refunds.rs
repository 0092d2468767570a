//! Money that goes back: once, whatever fails (rules 25 and 26).

use wemi_domain::Cents;
use wemi_domain::cancel::{CancelCost, Ground};
use wemi_domain::ledger::MovementKind;
use wemi_domain::state::{Actor, BookingState, Event};
use wemi_fn_payment::{DueReport, run_due};
use wemi_store::record::NoticeKind;
use wemi_store::{Fault, Transaction};
use wemi_web::{OutgoingRequest, due_refund};

use crate::support::{ACCOUNT, Bench, Booked};

const DONE: DueReport = DueReport { refunded: 1, known: 0, postponed: 0, stuck: 0 };
const IDLE: DueReport = DueReport { refunded: 0, known: 0, postponed: 0, stuck: 0 };

/// A booking that was paid and called off: `back` cents are due.
async fn called_off(bench: &Bench, worker: &str, back: i64) -> Booked {
    let booked = bench.hold(worker).await;
    let event = bench.pay_silently(&booked).await;
    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    let mut file = bench.file(&booked).await;
    let mut transaction = Transaction::new();
    file.advance(&mut transaction, Event::Cancel, Actor::Citizen, bench.now()).unwrap();
    let mut order = file.order().unwrap().clone();
    order.order.refund_due = Cents::new(back);
    let due = order.order.amount.checked_sub(Cents::new(back)).unwrap();
    file.record_mut().cancelled = Some(CancelCost { due, ground: Ground::Late });
    file.put_order(&mut transaction, order).unwrap();
    due_refund(&mut transaction, &booked.code, bench.now()).unwrap();
    file.put(&mut transaction).unwrap();
    bench.store.commit(&transaction).await.unwrap();
    booked
}

async fn assert_refunded_once(bench: &Bench, booked: &Booked, cents: i64) {
    assert_eq!(bench.state(booked).await, BookingState::Refunded);
    assert_eq!(bench.movements(booked).await, [MovementKind::Charge, MovementKind::Refund]);
    assert_eq!(bench.file(booked).await.order().unwrap().order.refunded, Cents::new(cents));
    let told = bench.notices(booked).await;
    assert_eq!(told.iter().filter(|(kind, _)| *kind == NoticeKind::Refunded).count(), 1);
    let sessions = bench.sessions().await;
    let theirs = sessions.iter().find(|s| s["client_reference_id"] == booked.code.as_str()).unwrap();
    assert_eq!(theirs["payment_intent"]["latest_charge"]["amount_refunded"], cents);
}

#[tokio::test]
async fn rule_16_a_part_goes_back_where_a_part_stays_due() {
    let bench = Bench::new().await;
    let booked = called_off(&bench, "lucia", 2600).await;
    assert_eq!(run_due(&bench.payment).await.unwrap(), DONE);
    assert_refunded_once(&bench, &booked, 2600).await;
    assert_eq!(run_due(&bench.payment).await.unwrap(), IDLE);
}

#[tokio::test]
async fn rule_26_a_refund_that_fails_at_any_step_and_is_repeated_happens_once() {
    let bench = Bench::new().await;
    // The first run of all looks back further and would be a long row of calls.
    run_due(&bench.payment).await.unwrap();
    for fault in [Fault::TimeoutBefore, Fault::TimeoutAfter, Fault::Throttle, Fault::Conflict] {
        let mut call = 0;
        loop {
            let booked = called_off(&bench, &format!("worker-{call}-{}", fault as u8), 5200).await;
            bench.faults.clear();
            bench.faults.inject(call, fault);
            let first = run_due(&bench.payment).await;
            let over = bench.faults.calls().len() <= call;
            bench.faults.clear();
            let again = run_due(&bench.payment).await.unwrap();
            assert_eq!(again.stuck, 0, "{fault:?} at {call} after {first:?}");
            assert_refunded_once(&bench, &booked, 5200).await;
            if over {
                break;
            }
            call += 1;
        }
        assert_eq!(call, 9, "a cursor and two hours for each shard, then the booking, its key, the effect");
    }
}

#[tokio::test]
async fn rule_26_runs_side_by_side_refund_once() {
    let bench = Bench::new().await;
    let booked = called_off(&bench, "lucia", 5200).await;
    let run = || run_due(&bench.payment);
    let (a, b, c, d) = tokio::join!(run(), run(), run(), run());
    let reports = [a, b, c, d].map(Result::unwrap);
    assert_eq!(reports.iter().map(|report| report.refunded).sum::<u32>(), 1, "{reports:?}");
    assert_refunded_once(&bench, &booked, 5200).await;
}

#[tokio::test]
async fn a_refund_waits_while_the_gateway_is_away() {
    let bench = Bench::new().await;
    let booked = called_off(&bench, "lucia", 5200).await;
    let deaf = bench.without_gateway();
    let postponed = DueReport { postponed: 1, ..IDLE };

    assert_eq!(run_due(&deaf).await.unwrap(), postponed);
    assert_eq!(run_due(&deaf).await.unwrap(), IDLE, "not at once again");
    bench.pass(1);
    assert_eq!(run_due(&deaf).await.unwrap(), postponed);
    bench.pass(1);
    assert_eq!(run_due(&deaf).await.unwrap(), IDLE, "each wait is longer");
    bench.pass(1);
    assert_eq!(run_due(&bench.payment).await.unwrap(), DONE);
    assert_refunded_once(&bench, &booked, 5200).await;
}

#[tokio::test]
async fn what_is_written_late_at_a_moment_that_was_read_is_not_passed_over() {
    let bench = Bench::new().await;
    run_due(&bench.payment).await.unwrap();
    let prepared = bench.now();
    bench.pass(2);
    run_due(&bench.payment).await.unwrap();
    let booked = called_off(&bench, "lucia", 5200).await;
    // As if the transaction had been prepared two minutes ago and gone through only now.
    let mut file = bench.file(&booked).await;
    run_due(&bench.payment).await.unwrap();
    file = bench.store.booking(&file.record().code).await.unwrap().unwrap();
    assert_refunded_once(&bench, &booked, 5200).await;
    let mut transaction = Transaction::new();
    due_refund(&mut transaction, &file.record().code, prepared).unwrap();
    bench.store.commit(&transaction).await.unwrap();
    assert_eq!(run_due(&bench.payment).await.unwrap(), DueReport { known: 1, ..IDLE });
}

#[tokio::test]
async fn what_fell_due_while_the_clock_stood_still_is_done_when_it_goes_on() {
    let bench = Bench::new().await;
    run_due(&bench.payment).await.unwrap();
    let booked = called_off(&bench, "lucia", 5200).await;
    bench.pass(60 * 5);
    assert_eq!(run_due(&bench.payment).await.unwrap(), DONE);
    assert_refunded_once(&bench, &booked, 5200).await;
}

#[tokio::test]
async fn a_refund_that_someone_made_at_the_gateway_is_not_made_again() {
    let bench = Bench::new().await;
    let booked = called_off(&bench, "lucia", 5200).await;
    let money = bench.file(&booked).await.order().unwrap().payment.clone().unwrap();
    let by_hand = OutgoingRequest::form(bench.api("refunds"), format!("payment_intent={money}"));
    assert_eq!(bench.call(ACCOUNT, by_hand).await.0, 200);

    assert_eq!(run_due(&bench.payment).await.unwrap(), DueReport { postponed: 1, ..IDLE });

    let sessions = bench.sessions().await;
    assert_eq!(sessions[0]["payment_intent"]["latest_charge"]["amount_refunded"], 5200);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge], "the reconciliation names it");
}

#[tokio::test]
async fn rule_25_money_goes_back_although_the_people_cannot_be_opened() {
    let bench = Bench::new().await;
    let booked = called_off(&bench, "lucia", 5200).await;
    bench.lose_the_secret(&booked).await;
    assert_eq!(run_due(&bench.payment).await.unwrap(), DONE);
    assert_eq!(bench.state(&booked).await, BookingState::Refunded);
    assert_eq!(bench.movements(&booked).await, [MovementKind::Charge, MovementKind::Refund]);
}

#[tokio::test]
async fn rule_25_a_payment_confirms_although_the_people_cannot_be_opened() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.lose_the_secret(&booked).await;
    let event = bench.pay_silently(&booked).await;
    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    assert_eq!(bench.state(&booked).await, BookingState::Confirmed);
}
