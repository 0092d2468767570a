//! What the gateway tells, however often and in whatever order (rule 26).

use hmac::{Hmac, KeyInit, Mac};
use http::StatusCode;
use serde_json::json;
use sha2::Sha256;
use wemi_domain::Cents;
use wemi_domain::order::Order;
use wemi_domain::state::BookingState;
use wemi_store::record::OrderRecord;
use wemi_store::{Fault, Transaction};
use wemi_web::OutgoingRequest;

use crate::support::{ACCOUNT, Bench, Booked, WEBHOOK_SECRET};

#[tokio::test]
async fn rule_26_told_five_times_and_asked_in_any_order_it_charges_once() {
    let bench = Bench::new().await;
    for asked_at in 0..=5 {
        let booked = bench.hold(&format!("worker-{asked_at}")).await;
        let event = bench.pay_silently(&booked).await;
        for told in 0..5 {
            if told == asked_at {
                bench.come_back(&booked).await;
            }
            assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
        }
        bench.come_back(&booked).await;
        bench.assert_confirmed_once(&booked).await;
    }
}

#[tokio::test]
async fn rule_26_told_five_times_at_once_it_charges_once() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let event = bench.pay_silently(&booked).await;
    let tell = || bench.gateway.deliver(&event);
    let told = tokio::join!(tell(), tell(), tell(), tell(), tell(), bench.come_back(&booked));
    for status in [told.0, told.1, told.2, told.3, told.4] {
        assert_eq!(status.unwrap(), 200);
    }
    bench.assert_confirmed_once(&booked).await;
}

#[tokio::test]
async fn rule_26_a_failing_store_is_told_again_and_charges_once() {
    let bench = Bench::new().await;
    for fault in [Fault::TimeoutBefore, Fault::TimeoutAfter, Fault::Throttle, Fault::Conflict] {
        let mut call = 0;
        loop {
            let booked = bench.hold(&format!("worker-{call}-{}", fault as u8)).await;
            let event = bench.pay_silently(&booked).await;
            bench.faults.clear();
            bench.faults.inject(call, fault);
            let status = bench.gateway.deliver(&event).await.unwrap();
            let over = bench.faults.calls().len() <= call;
            bench.faults.clear();
            match status {
                200 => bench.assert_confirmed_once(&booked).await,
                status => assert_eq!(status, 503, "{fault:?} at {call}"),
            }
            assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
            bench.assert_confirmed_once(&booked).await;
            if over {
                break;
            }
            call += 1;
        }
        assert!(call >= 5, "every step was met: {call}");
    }
}

#[tokio::test]
async fn rule_26_another_amount_confirms_nothing() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let (session, event) = pay_session(&bench, ACCOUNT, &booked, 100).await;
    put_order(&bench, &booked, &session).await;

    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200, "telling it again changes nothing");
    bench.come_back(&booked).await;

    assert_untouched(&bench, &booked).await;
}

#[tokio::test]
async fn rule_26_money_on_another_account_or_page_confirms_nothing() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.go_pay(&booked).await;

    for account in ["acct_other", ACCOUNT] {
        let (_, event) = pay_session(&bench, account, &booked, 5200).await;
        assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200, "{account}");
        bench.come_back(&booked).await;
        assert_untouched(&bench, &booked).await;
    }
}

#[tokio::test]
async fn a_closed_session_is_noted_and_can_no_longer_be_paid() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let url = bench.go_pay(&booked).await;
    let id = url.rsplit('/').next().unwrap();
    bench.gateway.keep_silent(true).await.unwrap();
    let expire = OutgoingRequest::form(bench.api(&format!("checkout/sessions/{id}/expire")), String::new());
    assert_eq!(bench.call(ACCOUNT, expire).await.0, 200);
    let event = bench.gateway.notifications().await.unwrap().pop().unwrap();
    assert_eq!(event.kind, "checkout.session.expired");

    assert_eq!(bench.gateway.deliver(&event.id).await.unwrap(), 200);
    assert!(bench.file(&booked).await.order().unwrap().order.closed);
    assert_eq!(bench.go_pay(&booked).await, format!("/prenotazioni/{}/", booked.code.as_str()));
}

#[tokio::test]
async fn what_is_not_signed_is_refused_and_what_is_not_ours_is_let_pass() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let code = booked.code.as_str();
    let event = |kind: &str, account: &str, object: serde_json::Value| {
        json!({"id": "evt_x", "type": kind, "account": account, "data": {"object": object}}).to_string()
    };
    let completed = "checkout.session.completed";
    for (body, status) in [
        (event("account.updated", ACCOUNT, json!({})), 200),
        (event(completed, ACCOUNT, json!({"id": "cs_x"})), 200),
        (event(completed, ACCOUNT, json!({"id": "cs_x", "client_reference_id": "order 5"})), 200),
        (event(completed, ACCOUNT, json!({"id": "cs_x", "client_reference_id": code})), 200),
        (event(completed, "acct_other", json!({"id": "cs_x", "client_reference_id": code})), 200),
        ("no JSON".to_owned(), 400),
    ] {
        let signed = sign(&bench, &body);
        assert_eq!(tell(&bench, &body, &signed).await, status, "{body}");
        assert_eq!(tell(&bench, &body, "").await, 400, "no signature");
        assert_eq!(tell(&bench, &format!("{body} "), &signed).await, 400, "another body");
    }
    assert_eq!(bench.state(&booked).await, BookingState::Held);
    assert_eq!(bench.get("/pagamenti/notifiche", "").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn rule_13_while_the_gateway_cannot_be_asked_a_hint_is_to_come_again() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let event = bench.pay_silently(&booked).await;
    let deaf = wemi_fn_payment::router(bench.without_gateway());
    let page = format!("/pagamenti/{}/ritorno", booked.code.as_str());
    let request = http::Request::get(&page).header("cookie", &booked.cookie);
    let request = request.body(axum::body::Body::empty()).unwrap();
    let response = tower::ServiceExt::oneshot(deaf.clone(), request).await.unwrap();
    assert_eq!(
        crate::support::location(&response),
        format!("/prenotazioni/{}/", booked.code.as_str()),
        "the booking's page says that it is being checked"
    );
    let body = json!({
        "id": event, "type": "checkout.session.completed", "account": ACCOUNT,
        "data": {"object": {"id": "cs_x", "client_reference_id": booked.code.as_str()}},
    })
    .to_string();
    let request = http::Request::post("/pagamenti/notifiche").header("stripe-signature", sign(&bench, &body));
    let request = request.body(axum::body::Body::from(body)).unwrap();
    let response = tower::ServiceExt::oneshot(deaf, request).await.unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);

    assert_eq!(bench.gateway.deliver(&event).await.unwrap(), 200);
    bench.assert_confirmed_once(&booked).await;
}

async fn assert_untouched(bench: &Bench, booked: &Booked) {
    assert_eq!(bench.state(booked).await, BookingState::Held);
    assert!(bench.movements(booked).await.is_empty());
    assert!(bench.notices(booked).await.is_empty());
}

/// A session that somebody else made for a booking of ours, paid; its name and that of the event.
async fn pay_session(bench: &Bench, account: &str, booked: &Booked, cents: i64) -> (String, String) {
    let expires = bench.now().as_second() + 3600;
    let fields = format!(
        "mode=payment&line_items[0][quantity]=1&line_items[0][price_data][currency]=eur\
         &line_items[0][price_data][unit_amount]={cents}&line_items[0][price_data][product_data][name]=x\
         &client_reference_id={}&expires_at={expires}&success_url={}/",
        booked.code.as_str(),
        bench.url
    );
    let request = OutgoingRequest::form(bench.api("checkout/sessions"), fields);
    let (status, session) = bench.call(account, request).await;
    assert_eq!(status, 200, "{session}");
    let event = bench.pay_page_silently(session["url"].as_str().unwrap()).await;
    (session["id"].as_str().unwrap().to_owned(), event)
}

/// The order of a booking, as if `session` were its session.
async fn put_order(bench: &Bench, booked: &Booked, session: &str) {
    let mut file = bench.file(booked).await;
    let mut transaction = Transaction::new();
    let order = OrderRecord {
        order: Order::new(Cents::new(5200)),
        session: Some(session.to_owned()),
        pay_url: None,
        payment: None,
        at: bench.now(),
    };
    file.put_order(&mut transaction, order).unwrap();
    bench.store.commit(&transaction).await.unwrap();
}

fn sign(bench: &Bench, body: &str) -> String {
    let at = bench.now().as_second();
    let mut mac = Hmac::<Sha256>::new_from_slice(WEBHOOK_SECRET.as_bytes()).unwrap();
    mac.update(format!("{at}.{body}").as_bytes());
    let bytes = mac.finalize().into_bytes();
    let hex = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    format!("t={at},v1={hex}")
}

async fn tell(bench: &Bench, body: &str, signature: &str) -> u16 {
    let url = format!("{}/pagamenti/notifiche", bench.url);
    let request = OutgoingRequest::json(url, body.as_bytes().to_vec());
    let request = request.header("stripe-signature", signature).header("accept", "application/json");
    bench.outgoing.send(request).await.unwrap().status
}
