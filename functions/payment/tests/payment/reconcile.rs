//! The ledger against the gateway's own list (rule 27).

use std::collections::BTreeSet;

use jiff::civil::date;
use wemi_domain::Cents;
use wemi_domain::ledger::Movement;
use wemi_domain::state::{Actor, Event};
use wemi_fn_payment::{LedgerDifference, Reconciliation, Scope, reconcile};
use wemi_store::Transaction;
use wemi_web::OutgoingRequest;

use crate::support::{ACCOUNT, Bench, Booked};

const FULL: Cents = Cents::new(5200);

async fn found(bench: &Bench) -> Reconciliation {
    let scope = Scope {
        first: date(2026, 11, 30),
        last: date(2026, 11, 1),
        accounts: BTreeSet::from(["acct_silent".to_owned()]),
    };
    reconcile(&bench.payment, &scope).await.unwrap()
}

async fn confirmed(bench: &Bench, worker: &str) -> Booked {
    let booked = bench.hold(worker).await;
    let event = bench.pay_silently(&booked).await;
    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    booked
}

#[tokio::test]
async fn rule_27_what_agrees_shows_no_difference() {
    let bench = Bench::new().await;
    confirmed(&bench, "lucia").await;
    let open = bench.hold("marta").await;
    bench.go_pay(&open).await;
    let expected = Reconciliation { payments: 2, sessions: 2, differences: Vec::new() };
    assert_eq!(found(&bench).await, expected);
}

#[tokio::test]
async fn rule_27_a_payment_that_only_the_gateway_knows_is_named() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.pay_silently(&booked).await;
    let session = bench.sessions().await[0]["id"].as_str().unwrap().to_owned();
    let difference = LedgerDifference::PaidThereOnly {
        account: ACCOUNT.to_owned(),
        session,
        booking: Some(booked.code.clone()),
        amount: FULL,
    };
    assert_eq!(found(&bench).await.differences, [difference]);
    bench.come_back(&booked).await;
    assert!(found(&bench).await.differences.is_empty());
}

#[tokio::test]
async fn rule_27_a_payment_that_only_we_know_is_named() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.go_pay(&booked).await;
    let mut file = bench.file(&booked).await;
    let mut transaction = Transaction::new();
    let mut order = file.order().unwrap().clone();
    order.order.paid = true;
    file.post(&mut transaction, Movement::charge(FULL), bench.now()).unwrap();
    file.advance(&mut transaction, Event::Confirm, Actor::System, bench.now()).unwrap();
    file.put_order(&mut transaction, order).unwrap();
    file.put(&mut transaction).unwrap();
    bench.store.commit(&transaction).await.unwrap();

    let difference = LedgerDifference::PaidHereOnly { booking: booked.code.clone(), amount: FULL };
    assert_eq!(found(&bench).await.differences, [difference]);
}

#[tokio::test]
async fn rule_27_a_movement_too_many_is_named() {
    let bench = Bench::new().await;
    let booked = confirmed(&bench, "lucia").await;
    let mut file = bench.file(&booked).await;
    let mut transaction = Transaction::new();
    file.post(&mut transaction, Movement::refund(Cents::new(1)), bench.now()).unwrap();
    file.put(&mut transaction).unwrap();
    bench.store.commit(&transaction).await.unwrap();

    let booking = booked.code.clone();
    let difference = LedgerDifference::Ledger { booking, ledger: Cents::new(5199), order: FULL };
    let report = found(&bench).await;
    assert_eq!(report.differences, [difference]);
    let told = serde_json::to_value(&report).unwrap();
    assert_eq!(told["differences"][0]["difference"], "ledger");
}

#[tokio::test]
async fn rule_27_money_given_back_behind_our_back_is_named() {
    let bench = Bench::new().await;
    let booked = confirmed(&bench, "lucia").await;
    let money = bench.file(&booked).await.order().unwrap().payment.clone().unwrap();
    let by_hand = OutgoingRequest::form(bench.api("refunds"), format!("payment_intent={money}&amount=100"));
    assert_eq!(bench.call(ACCOUNT, by_hand).await.0, 200);

    let (booking, here, there) = (booked.code.clone(), Cents::ZERO, Cents::new(100));
    assert_eq!(found(&bench).await.differences, [LedgerDifference::GivenBack { booking, here, there }]);
}
