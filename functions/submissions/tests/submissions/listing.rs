//! What the municipality reads.

use wemi_store::{Key, Subject, Transaction};

use crate::bench::{Bench, at, body};

#[tokio::test]
async fn reports_are_listed_newest_first_across_months() {
    let bench = Bench::new().await;
    for (moment, what) in [
        ("2026-10-31T23:59:59.999Z", "ottobre"),
        ("2026-11-01T00:00:00Z", "novembre"),
        ("2026-11-01T00:00:00.001Z", "poco dopo"),
        ("2026-12-24T12:00:00Z", "vigilia"),
    ] {
        bench.clock.set(at(moment));
        bench.post(body(&bench.ticket(), &[("cosa", what)])).await;
    }
    let told: Vec<String> = bench.list().await.into_iter().filter_map(|listed| listed.what).collect();
    assert_eq!(told, ["vigilia", "poco dopo", "novembre", "ottobre"]);
}

#[tokio::test]
async fn rule_34_erasing_the_key_erases_what_was_written() {
    let bench = Bench::new().await;
    bench.post(body(&bench.ticket(), &[("cosa", "Il citofono"), ("email", "anna@example.org")])).await;
    let number = bench.list().await[0].number.clone();
    let mut erasure = Transaction::new();
    erasure.delete_existing("key", Key::data_key(&Subject::submission(&number)));
    bench.store.commit(&erasure).await.unwrap();

    let [erased] = bench.list().await.try_into().unwrap();
    assert_eq!((erased.number, erased.what, erased.email), (number, None, None));
}
