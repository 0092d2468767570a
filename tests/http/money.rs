//! Money: told twice, late, out of order or only when asked, it is charged and given back once
//! (rules 25 to 27).

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::date;
use wemi_domain::Cents;
use wemi_domain::cancel::{CancelCost, Ground};
use wemi_domain::state::{Actor, Event};
use wemi_fn_payment::{Scope, reconcile};
use wemi_store::Transaction;

use crate::portal::Portal;
use wemi_tests::people::{Answer, CARER, SHUTTER, book, book_and_pay, code, pay};

/// Whether ledger, payments and the gateway's own list agree.
pub(crate) async fn reconciled(portal: &Portal) -> bool {
    let scope = Scope { first: date(2026, 11, 1), last: date(2026, 12, 31), accounts: BTreeSet::new() };
    let report = reconcile(portal.server.payment(), &scope).await.unwrap();
    assert!(report.payments > 0, "there is something to compare");
    assert_eq!(report.differences, [], "rule 27");
    true
}

/// How much was charged and given back, by the ledger.
async fn moved(portal: &Portal, page: &Answer) -> (usize, i64) {
    let code = code(page).parse().unwrap();
    let file = portal.server.app().store().booking(&code).await.unwrap().unwrap();
    let movements: Vec<_> = file.movements.iter().map(|m| m.movement.clone()).collect();
    let held = wemi_domain::ledger::balance(&movements, &wemi_domain::ledger::Account::Gateway).unwrap();
    (movements.len(), held.get())
}

#[tokio::test]
async fn rule_26_a_notification_told_five_times_and_out_of_order_charges_once() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    let gateway = portal.server.gateway();
    let told = gateway.notifications().await.unwrap();
    assert!(!told.is_empty());
    for _ in 0..5 {
        for notification in told.iter().rev() {
            assert_eq!(gateway.deliver(&notification.id).await.unwrap(), 200);
        }
    }
    assert_eq!(moved(&portal, &booking).await.0, 1, "one charge");
    assert_eq!(portal.messages().await.len(), 2, "told once to each");
    assert!(reconciled(&portal).await);

    let gone = ada.submit(&booking.form("/annulla")).await;
    portal.tick().await;
    for notification in gateway.notifications().await.unwrap().iter().rev() {
        assert_eq!(gateway.deliver(&notification.id).await.unwrap(), 200);
    }
    portal.tick().await;
    assert_eq!(moved(&portal, &gone).await, (2, 0), "one charge, one refund");
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_26_a_notification_that_never_comes_is_made_good_by_asking() {
    let portal = Portal::start().await;
    portal.server.gateway().keep_silent(true).await.unwrap();
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    assert!(booking.says("La prenotazione è confermata"), "{}", booking.body);
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_26_a_notification_alone_confirms_a_payer_who_never_came_back() {
    let portal = Portal::start().await;
    portal.server.gateway().keep_silent(true).await.unwrap();
    let mut ada = portal.visitor();
    let gateway = book(&mut ada, &SHUTTER).await;
    let form = gateway.form("/paga");
    let paid = ada.post(&form.action, &form.fields).await;
    assert!(paid.leads_to().is_some_and(|to| to.contains("/ritorno")), "and the browser is closed here");
    let told = portal.server.gateway().notifications().await.unwrap();
    let [first, ..] = &told[..] else { panic!("nothing to tell") };
    assert_eq!(portal.server.gateway().deliver(&first.id).await.unwrap(), 200);
    let page = ada.open(&gateway.link("/pagamenti/")).await;
    assert!(page.says("La prenotazione è confermata"), "{}", page.body);
}

#[tokio::test]
async fn rule_26_a_notification_with_a_wrong_signature_is_refused() {
    let portal = Portal::start().await;
    let mut forger = portal.visitor();
    let fields = [("id".to_owned(), "evt_1".to_owned())];
    for headers in [&[][..], &[("stripe-signature", "t=1796000000,v1=00")][..]] {
        let refused = forger.post_with("/pagamenti/notifiche", &fields, headers).await;
        assert_eq!(refused.status, 400);
    }
}

#[tokio::test]
async fn rule_25_money_for_a_time_that_is_gone_is_given_back_by_itself() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let mut bruno = portal.visitor();
    portal.server.gateway().keep_silent(true).await.unwrap();
    let gateway = book(&mut ada, &SHUTTER).await;
    let form = gateway.form("/paga");
    let paid = ada.post(&form.action, &form.fields).await;
    portal.pass(SignedDuration::from_mins(61));
    assert!(book_and_pay(&mut bruno, &SHUTTER).await.says("confermata"), "the hold has ended by itself");
    let page = ada.follow(paid).await;
    assert!(!page.says("La prenotazione è confermata"), "{}", page.body);
    portal.tick().await;
    let page = ada.open(&page.path).await;
    assert_eq!(moved(&portal, &page).await, (2, 0), "charged and given back");
    assert!(page.says("Soldi restituiti"), "{}", page.body);
    let told = portal.messages().await;
    let hers = told.iter().filter(|m| m["to"] == "ada.planchettini@example.org").count();
    assert!(hers >= 3, "Bruno used her form: his confirmation, her two of money back: {told:?}");
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_25_money_that_comes_late_for_a_time_still_free_confirms() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    portal.server.gateway().keep_silent(true).await.unwrap();
    let gateway = book(&mut ada, &SHUTTER).await;
    let form = gateway.form("/paga");
    let paid = ada.post(&form.action, &form.fields).await;
    portal.pass(SignedDuration::from_mins(61));
    let page = ada.follow(paid).await;
    assert!(page.says("La prenotazione è confermata"), "{}", page.body);
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_16_calling_off_late_costs_what_was_said_before() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &CARER).await;
    assert!(booking.says("76,50 €"), "three hours at 25,50: {}", booking.body);
    let early = booking.form("/annulla");
    assert_eq!(early.value("dovuto"), "0.00");
    // Twelve hours before: half stays due. The page of this morning no longer holds.
    portal.set_clock("2026-12-02T20:00:00Z");
    let refused = ada.post(&early.action, &early.fields).await;
    assert_eq!(refused.status, 409, "a silent change of terms would break rule 8");
    let now = ada.open(&booking.path).await;
    assert!(now.says("38,25 €"), "{}", now.body);
    ada.submit(&now.form("/annulla")).await;
    portal.tick().await;
    assert_eq!(moved(&portal, &booking).await, (2, 3825));
    assert!(ada.open(&booking.path).await.says("Restituiti: 38,25 €"));
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_16_what_the_ente_wants_to_change_is_left_for_nothing_and_it_hears_of_it() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &CARER).await;
    portal.set_clock("2026-12-02T20:00:00Z");
    let (app, code) = (portal.server.app(), code(&booking).parse().unwrap());
    let mut file = app.store().booking(&code).await.unwrap().unwrap();
    let mut transaction = Transaction::new();
    file.advance(&mut transaction, Event::Propose, Actor::Provider, app.now()).unwrap();
    file.put(&mut transaction).unwrap();
    app.store().commit(&transaction).await.unwrap();

    let page = ada.open(&booking.path).await;
    assert_eq!(page.form("/annulla").value("dovuto"), "0.00", "twelve hours before, and yet");
    ada.submit(&page.form("/annulla")).await;
    portal.tick().await;
    assert_eq!(moved(&portal, &booking).await, (2, 0));
    let cost = app.store().booking(&code).await.unwrap().unwrap().record().cancelled;
    assert_eq!(cost, Some(CancelCost { due: Cents::ZERO, ground: Ground::ByProvider }), "no late fee");
    let told = portal.messages().await;
    let to_ente = told.iter().filter(|m| m["to"] != "ada.planchettini@example.org").count();
    assert_eq!(to_ente, 2, "confirmed, and called off: {told:?}");
    assert!(reconciled(&portal).await);
}

#[tokio::test]
async fn rule_16_withdrawal_within_fourteen_days_costs_nothing_even_late() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let booking = book_and_pay(&mut ada, &SHUTTER).await;
    portal.set_clock("2026-12-03T07:00:00Z");
    let page = ada.open(&booking.path).await;
    assert!(page.says("Recedi dal contratto qui"), "the button says what it does: {}", page.body);
    let form = page.form("/annulla");
    assert_eq!(form.value("dovuto"), "0.00");
    ada.submit(&form).await;
    portal.tick().await;
    assert_eq!(moved(&portal, &booking).await, (2, 0));
}

#[tokio::test]
async fn a_hold_called_off_and_then_paid_is_given_back() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    let gateway = book(&mut ada, &SHUTTER).await;
    let held = ada.open(&gateway.link("/pagamenti/")).await;
    ada.submit(&held.form("/annulla")).await;
    let page = pay(&mut ada, &gateway).await;
    portal.tick().await;
    let page = ada.open(&page.path).await;
    assert_eq!(moved(&portal, &page).await, (2, 0), "{}", page.body);
    assert!(reconciled(&portal).await);
}
