//! From the booking to the gateway and back.

use http::StatusCode;
use wemi_domain::state::{BookingState, Event};
use wemi_store::Fault;

use crate::support::{Bench, location, until};

#[tokio::test]
async fn rule_25_a_payment_confirms_the_booking_and_tells_both_sides() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;

    let url = bench.go_pay(&booked).await;
    let paid = bench.post(&format!("{url}/paga")).await;
    assert_eq!(location(&paid), format!("{}/pagamenti/{}/ritorno", bench.url, booked.code.as_str()));
    until("confirmed by the notification alone", async || {
        bench.state(&booked).await == BookingState::Confirmed
    })
    .await;
    assert_eq!(bench.come_back(&booked).await, format!("/prenotazioni/{}/", booked.code.as_str()));

    bench.assert_confirmed_once(&booked).await;
    assert_eq!(bench.history(&booked).await, [Event::Hold, Event::Confirm]);
    bench.pass(60);
    assert!(bench.try_hold("lucia").await.is_none(), "the time is taken for good");
}

#[tokio::test]
async fn the_gateway_learns_the_amount_and_the_code_and_nothing_else() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let url = bench.go_pay(&booked).await;

    let sessions = bench.sessions().await;
    assert_eq!(sessions.len(), 1);
    let session = &sessions[0];
    assert_eq!(session["url"], url);
    assert_eq!(session["amount_total"], 5200);
    assert_eq!(session["client_reference_id"], booked.code.as_str());
    assert_eq!(session["locale"], "it");
    let page = crate::support::text(bench.get(&url, "").await).await;
    assert!(page.contains(&format!("Servizio WeMi – ordine {}", booked.code)), "{page}");
    for private in ["Baby", "Anna", "anna@", "bambino", "Arco di prova"] {
        assert!(!page.contains(private) && !session.to_string().contains(private), "{private}");
    }
}

#[tokio::test]
async fn asked_again_the_page_is_the_same_while_there_is_something_to_pay() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let page = format!("/prenotazioni/{}/", booked.code.as_str());

    let first = bench.go_pay(&booked).await;
    assert_eq!(bench.go_pay(&booked).await, first);
    assert_eq!(bench.sessions().await.len(), 1);

    bench.gateway.keep_silent(true).await.unwrap();
    bench.post(&format!("{first}/paga")).await;
    assert_eq!(bench.go_pay(&booked).await, page, "paid: it is settled on the way");
    bench.assert_confirmed_once(&booked).await;

    let late = bench.hold("marta").await;
    bench.pass(31);
    assert_eq!(bench.go_pay(&late).await, format!("/prenotazioni/{}/", late.code.as_str()), "expired");
    assert_eq!(bench.sessions().await.len(), 1);
}

#[tokio::test]
async fn rule_14_the_code_alone_opens_no_payment() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    for page in ["vai", "ritorno"] {
        let path = format!("/pagamenti/{}/{page}", booked.code.as_str());
        assert_eq!(bench.get(&path, "").await.status(), StatusCode::NOT_FOUND);
    }
    assert!(bench.sessions().await.is_empty());
}

#[tokio::test]
async fn a_refused_card_or_going_back_leaves_the_booking_to_be_paid() {
    let bench = Bench::new().await;
    let booked = bench.hold("lucia").await;
    let url = bench.go_pay(&booked).await;

    let again = location(&bench.post(&format!("{url}/rifiuta")).await);
    let shown = crate::support::text(bench.get(&again, "").await).await;
    assert!(shown.contains("|true|"), "the refusal is said: {shown}");
    let back = shown.rsplit('|').next().unwrap();
    assert!(back.ends_with("/ritorno?rinuncia=si"), "{back}");
    let path = back.strip_prefix(&bench.url).unwrap();
    assert_eq!(
        location(&bench.get(path, &booked.cookie).await),
        format!("/prenotazioni/{}/", booked.code.as_str())
    );

    assert_eq!(bench.state(&booked).await, BookingState::Held);
    assert_eq!(bench.go_pay(&booked).await, url);
}

#[tokio::test]
async fn rule_13_a_crash_at_any_step_leads_to_the_same_session() {
    let bench = Bench::new().await;
    for fault in [Fault::TimeoutBefore, Fault::TimeoutAfter, Fault::Throttle] {
        let mut call = 0;
        loop {
            let booked = bench.hold(&format!("worker-{call}-{}", fault as u8)).await;
            let before = bench.sessions().await.len();
            let path = format!("/pagamenti/{}/vai", booked.code.as_str());
            bench.faults.clear();
            // From this step on, as if the function had ended there.
            (call..call + 100).for_each(|call| bench.faults.inject(call, fault));
            let first = bench.get(&path, &booked.cookie).await;
            let over = bench.faults.calls().len() <= call;
            bench.faults.clear();
            if over {
                break;
            }
            bench.pass(1);
            let url = bench.go_pay(&booked).await;
            if first.status() == StatusCode::SEE_OTHER {
                assert_eq!(location(&first), url, "{fault:?} at {call}");
            } else {
                assert_eq!(first.status(), StatusCode::SERVICE_UNAVAILABLE, "{fault:?} at {call}");
            }
            assert_eq!(bench.sessions().await.len(), before + 1, "{fault:?} at {call}");
            call += 1;
        }
        assert_eq!(call, 5, "link, booking, order, booking, session");
    }
}
