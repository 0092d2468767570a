//! A resource is never claimed over its capacity, under any interleaving (rule 11).

use http::StatusCode;
use tokio::task::JoinSet;

use crate::portal::Portal;
use wemi_tests::people::{Answer, SHUTTER, Wish, filled};

const PARTIES: usize = 32;

/// Lets everyone send their form at once, and tells what each was answered.
async fn race(portal: &Portal, wishes: &[Wish<'static>]) -> Vec<Answer> {
    let mut ready = Vec::new();
    for party in 0..PARTIES {
        let wish = wishes[party % wishes.len()];
        let mut browser = portal.visitor();
        let form = filled(&mut browser, &wish).await;
        ready.push((browser, form));
    }
    let mut running = JoinSet::new();
    for (mut browser, form) in ready {
        running.spawn(async move { browser.post(&form.action, &form.fields).await });
    }
    running.join_all().await
}

fn won(answers: &[Answer]) -> usize {
    answers.iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count()
}

/// Everyone else was told that the time is gone, and shown those that are free.
fn told(answers: &[Answer]) -> usize {
    let taken = |answer: &&Answer| {
        answer.status == StatusCode::CONFLICT && answer.says("Questo orario è stato appena preso")
    };
    answers.iter().filter(taken).count()
}

#[tokio::test]
async fn rule_11_thirty_two_parties_and_one_time() {
    let portal = Portal::start().await;
    let answers = race(&portal, &[SHUTTER]).await;
    assert_eq!((won(&answers), told(&answers)), (1, PARTIES - 1));
}

#[tokio::test]
async fn rule_11_thirty_two_parties_and_times_that_overlap() {
    let portal = Portal::start().await;
    let at = |start| Wish { start, ..SHUTTER };
    // An hour each and 45 minutes of travel: any two of these exclude each other.
    let wishes =
        [at("2026-12-03T09:00"), at("2026-12-03T09:30"), at("2026-12-03T10:00"), at("2026-12-03T10:30")];
    let answers = race(&portal, &wishes).await;
    assert_eq!((won(&answers), told(&answers)), (1, PARTIES - 1));
}

#[tokio::test]
async fn rule_11_thirty_two_parties_and_one_worker_through_two_offers() {
    let portal = Portal::start().await;
    let shopping = Wish {
        offer: "gelso-e-ringhiera/spesa-con-rosalba",
        whom: "tutti",
        length: 90,
        start: "2026-12-02T09:00",
    };
    let visit = Wish {
        offer: "gelso-e-ringhiera/in-auto-alla-visita",
        whom: "anziani",
        length: 120,
        start: "2026-12-02T09:30",
    };
    let answers = race(&portal, &[shopping, visit]).await;
    assert_eq!((won(&answers), told(&answers)), (1, PARTIES - 1));
}

#[tokio::test]
async fn rule_11_a_team_of_three_takes_three() {
    let portal = Portal::start().await;
    let answers = race(&portal, &[wemi_tests::people::CARER]).await;
    assert_eq!((won(&answers), told(&answers)), (3, PARTIES - 3));
}

#[tokio::test]
async fn times_of_one_day_that_do_not_touch_are_all_had() {
    let portal = Portal::start().await;
    let at = |start| Wish { start, ..SHUTTER };
    let mut running = JoinSet::new();
    for wish in [at("2026-12-04T08:00"), at("2026-12-04T10:00"), at("2026-12-04T12:00")] {
        let mut browser = portal.visitor();
        let form = filled(&mut browser, &wish).await;
        running.spawn(async move { browser.post(&form.action, &form.fields).await });
    }
    assert_eq!(won(&running.join_all().await), 3);
}
