//! The gateway's double keeps to what the real one promises.

use jiff::SignedDuration;
use serde_json::Value;
use wemi_web::OutgoingRequest;

use crate::support::{ACCOUNT, Bench};

fn fields(bench: &Bench, amount: i64) -> String {
    let expires = (bench.now() + SignedDuration::from_hours(1)).as_second();
    format!(
        "mode=payment&line_items[0][quantity]=1&line_items[0][price_data][currency]=eur\
         &line_items[0][price_data][unit_amount]={amount}\
         &line_items[0][price_data][product_data][name]=Ordine&expires_at={expires}&success_url=/fatto"
    )
}

async fn create(bench: &Bench, key: &str, fields: &str) -> (u16, Value) {
    let request = OutgoingRequest::form(bench.api("checkout/sessions"), fields.to_owned());
    bench.call(ACCOUNT, request.header("idempotency-key", key)).await
}

fn code(answer: &(u16, Value)) -> (u16, &str) {
    let error = &answer.1["error"];
    (answer.0, error["code"].as_str().or(error["type"].as_str()).unwrap())
}

#[tokio::test]
async fn a_key_gives_the_same_answer_and_refuses_another_body() {
    let bench = Bench::new().await;
    let first = create(&bench, "k", &fields(&bench, 5200)).await;
    assert_eq!(first.0, 200);
    bench.pass(1);
    let body = fields(&bench, 5200);
    assert_eq!(code(&create(&bench, "k", &body).await), (400, "idempotency_error"), "another expires_at");
    bench.pass(-1);
    assert_eq!(create(&bench, "k", &fields(&bench, 5200)).await, first);
    assert_eq!(bench.sessions().await.len(), 1);
    assert_ne!(create(&bench, "other", &fields(&bench, 5200)).await.1["id"], first.1["id"]);
}

#[tokio::test]
async fn what_the_real_one_refuses_is_refused() {
    let bench = Bench::new().await;
    let good = fields(&bench, 5200);
    let soon = (bench.now() + SignedDuration::from_mins(29)).as_second();
    let expires = (bench.now() + SignedDuration::from_hours(1)).as_second();
    for (body, refusal) in [
        (format!("{good}&colour=red"), "parameter_unknown"),
        (fields(&bench, 49), "amount_too_small"),
        (good.replace("=eur", "=usd"), "parameter_invalid"),
        (good.replace(&expires.to_string(), &soon.to_string()), "parameter_invalid"),
        (good.replace("success_url", "client_reference_id"), "parameter_invalid"),
    ] {
        assert_eq!(code(&create(&bench, "k", &body).await), (400, refusal), "{body}");
    }
    let unsigned = OutgoingRequest::get(bench.api("checkout/sessions"));
    assert_eq!(bench.outgoing.send(unsigned).await.unwrap().status, 401);
    let id = create(&bench, "k", &good).await.1["id"].as_str().unwrap().to_owned();
    let elsewhere = OutgoingRequest::get(bench.api(&format!("checkout/sessions/{id}")));
    assert_eq!(bench.call("acct_other", elsewhere).await.0, 404);
}

#[tokio::test]
async fn never_more_is_given_back_than_was_paid() {
    let bench = Bench::new().await;
    bench.gateway.keep_silent(true).await.unwrap();
    let session = create(&bench, "k", &fields(&bench, 5200)).await.1;
    bench.post(&format!("{}/paga", session["url"].as_str().unwrap())).await;
    let money = bench.sessions().await[0]["payment_intent"]["id"].as_str().unwrap().to_owned();
    let refund =
        async |body: String| bench.call(ACCOUNT, OutgoingRequest::form(bench.api("refunds"), body)).await;
    let part = |amount: i64| format!("payment_intent={money}&amount={amount}");
    assert_eq!(refund(part(2600)).await.0, 200);
    assert_eq!(code(&refund(part(2601)).await), (400, "amount_too_large"));
    assert_eq!(code(&refund(part(0)).await), (400, "amount_too_large"));
    assert_eq!(refund(part(2600)).await.0, 200);
    assert_eq!(code(&refund(part(1)).await), (400, "charge_already_refunded"));
    assert_eq!(refund("payment_intent=pi_none".to_owned()).await.0, 404);
}

#[tokio::test]
async fn a_session_ends_by_its_own_clock() {
    let bench = Bench::new().await;
    let session = create(&bench, "k", &fields(&bench, 5200)).await.1;
    let url = session["url"].as_str().unwrap().to_owned();
    bench.pass(60);
    bench.post(&format!("{url}/paga")).await;
    let found = &bench.sessions().await[0];
    assert_eq!((&found["status"], &found["payment_status"]), (&"expired".into(), &"unpaid".into()));
    assert!(bench.gateway.notifications().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_list_goes_page_by_page_last_first() {
    let bench = Bench::new().await;
    for number in 0..3 {
        bench.pass(1);
        create(&bench, &format!("k{number}"), &fields(&bench, 5200 + number)).await;
    }
    let page = async |query: &str| {
        let (_, list) =
            bench.call(ACCOUNT, OutgoingRequest::get(bench.api(&format!("checkout/sessions?{query}")))).await;
        let amounts: Vec<i64> =
            list["data"].as_array().unwrap().iter().map(|s| s["amount_total"].as_i64().unwrap()).collect();
        (amounts, list["has_more"].as_bool().unwrap(), list["data"][1]["id"].as_str().map(str::to_owned))
    };
    let (first, more, last) = page("limit=2").await;
    assert_eq!((first, more), (vec![5202, 5201], true));
    let (second, more, _) = page(&format!("limit=2&starting_after={}", last.unwrap())).await;
    assert_eq!((second, more), (vec![5200], false));
}

#[tokio::test]
async fn what_was_not_heard_before_a_restart_is_told_after_it() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    bench.pay_silently(&booked).await;
    bench.gateway.keep_silent(false).await.unwrap();
    let gateway = bench.restarted_gateway().await;
    crate::support::until("told after the restart", async || {
        gateway.notifications().await.unwrap().iter().all(|told| told.delivered)
    })
    .await;
    bench.assert_confirmed_once(&booked).await;
}
