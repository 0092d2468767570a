//! What a case costs, asked beforehand: it is what a booking of it then asks for (rule 6), and of who
//! asked no trace is left (rules 7, 34).

use crate::log;
use crate::portal::Portal;
use wemi_domain::{Cents, words};
use wemi_tests::people::{CARER, HAIR, SHUTTER};

#[tokio::test]
async fn rule_06_the_price_told_beforehand_is_that_of_the_booking() {
    let portal = Portal::start().await;
    let mut ada = portal.visitor();
    for wish in [SHUTTER, CARER, HAIR] {
        let offer = ada.open(&format!("/offerte/{}/", wish.offer)).await;
        let mut questions = offer.form("/quanto-costa/");
        for (name, answer) in [("durata", wish.length.to_string()), ("per", wish.whom.to_owned())] {
            if !questions.value(name).is_empty() {
                questions = questions.with(name, &answer);
            }
        }
        let told = ada.submit(&questions).await;
        let booking = ada.open(&wish.path()).await.form("/prenota/");
        let total: i64 = booking.value("totale").parse().unwrap();
        let total = words::money(Cents::new(total));
        let line = format!("Totale</th><td>{total}</td>");
        assert!(told.body.contains(&line), "{}: {total} in {}", wish.offer, told.body);

        let begun = ada.open(&told.link("/prenota/")).await;
        assert!(begun.status.is_success() && begun.path.starts_with(&format!("/prenota/{}", wish.offer)));
    }
}

#[tokio::test]
async fn rule_07_who_asks_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let portal = Portal::start_at(folder.path()).await;
    let mut ada = portal.visitor();
    let band = "30000.00";
    let path = format!("/quanto-costa/{}?quantita=1&isee={band}", SHUTTER.offer);
    let told = ada.get(&path).await;
    assert!(told.says("Una stima, non un prezzo"), "{}", told.body);
    assert_eq!(told.headers["cache-control"], "private, no-store");
    assert!(!told.headers.contains_key("set-cookie"));
    portal.server.stop().await;
    let logged = log::text();
    assert!(logged.contains("quanto-costa"), "requests are logged");
    assert!(!logged.contains(band) && !logged.contains("isee="), "a band was logged");
    for entry in walkdir::WalkDir::new(folder.path().join("store")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let stored = std::fs::read(entry.path()).unwrap();
            let holds = stored.windows(band.len()).any(|window| window == band.as_bytes());
            assert!(!holds, "{} holds a band", entry.path().display());
        }
    }
}
