//! Bad days: what is tried again, what is told, what is not known.

use wemi_local::engine::{Engine, EngineData};
use wemi_store::{Fault, Key, Store, StoreConfig, StoreError, Transaction};

use crate::support::{Bench, conflict, note, once};

fn put(transaction: &mut Transaction) -> &mut Transaction {
    transaction
        .put_new("booking", once(Key::booking("K7"), "one"))
        .put_new("history", once(Key::history("K7", 1), "made"))
}

#[tokio::test]
async fn a_clash_with_another_transaction_is_waited_out() {
    let bench = Bench::new().await;
    bench.faults.inject(0, Fault::Conflict);
    bench.faults.inject(1, Fault::Conflict);

    bench.commit(put).await.unwrap();

    assert_eq!(bench.faults.calls(), ["TransactWriteItems"; 3]);
    assert_eq!(bench.note(&Key::booking("K7")).await, Some(note("one")));
}

#[tokio::test]
async fn a_clash_that_does_not_end_is_told_and_nothing_is_written() {
    let bench = Bench::new().await;
    (0..100).for_each(|call| bench.faults.inject(call, Fault::Conflict));

    let outcome = bench.commit(put).await;

    assert!(matches!(outcome, Err(StoreError::Contended)), "{outcome:?}");
    assert_eq!(bench.faults.calls().len(), 6);
    bench.faults.clear();
    assert_eq!(bench.note(&Key::booking("K7")).await, None);
}

#[tokio::test]
async fn a_condition_that_does_not_hold_is_not_tried_again() {
    let bench = Bench::new().await;
    bench.commit(put).await.unwrap();
    bench.faults.clear();

    conflict(bench.commit(put).await);

    assert_eq!(bench.faults.calls(), ["TransactWriteItems"]);
}

#[tokio::test]
async fn a_throttled_write_is_waited_out_a_throttled_read_is_told() {
    let bench = Bench::new().await;
    bench.faults.inject(0, Fault::Throttle);
    bench.faults.inject(2, Fault::Throttle);

    bench.commit(put).await.unwrap();
    let read = bench.store.get(&Key::booking("K7")).await;

    assert!(matches!(read, Err(StoreError::Throttled(_))), "{read:?}");
    assert_eq!(bench.note(&Key::booking("K7")).await, Some(note("one")));
}

#[tokio::test]
async fn throttling_that_does_not_end_is_told_and_nothing_is_written() {
    let bench = Bench::new().await;
    (0..100).for_each(|call| bench.faults.inject(call, Fault::Throttle));

    let outcome = bench.commit(put).await;

    assert!(matches!(outcome, Err(StoreError::Throttled(_))), "{outcome:?}");
    bench.faults.clear();
    assert_eq!(bench.note(&Key::booking("K7")).await, None);
}

#[tokio::test]
async fn a_time_out_leaves_the_outcome_unknown_and_asking_again_tells() {
    for (fault, happened) in [(Fault::TimeoutBefore, false), (Fault::TimeoutAfter, true)] {
        let bench = Bench::new().await;
        bench.faults.inject(0, fault);

        let outcome = bench.commit(put).await;

        assert!(matches!(outcome, Err(StoreError::Unknown(_))), "{outcome:?}");
        assert_eq!(bench.note(&Key::booking("K7")).await.is_some(), happened, "{fault:?}");
        let again = bench.commit(put).await;
        assert_eq!(again.is_err(), happened, "{fault:?}");
        if happened {
            assert_eq!(conflict(again).failed.len(), 2);
        }
    }
}

#[tokio::test]
async fn a_write_whose_answer_gets_lost_is_known_when_sent_again() {
    let bench = Bench::new().await;
    bench.faults.inject(0, Fault::LostAnswer);

    bench.commit(put).await.unwrap();

    assert_eq!(bench.faults.calls(), ["TransactWriteItems"]);
    assert_eq!(bench.note(&Key::booking("K7")).await, Some(note("one")));
}

#[tokio::test]
async fn a_time_out_of_a_read_is_no_riddle() {
    let bench = Bench::new().await;
    bench.faults.inject(0, Fault::TimeoutAfter);

    let read = bench.store.get(&Key::booking("K7")).await;

    assert!(matches!(read, Err(StoreError::Unavailable(_))), "{read:?}");
}

#[tokio::test]
async fn a_store_that_is_not_there_is_unavailable() {
    let engine = Engine::start(&EngineData::Ephemeral).unwrap();
    let store = Store::connect(StoreConfig::local(engine.url())).unwrap();
    drop(engine);

    let read = store.get(&Key::booking("K7")).await;
    assert!(matches!(read, Err(StoreError::Unavailable(_))), "{read:?}");
}

#[tokio::test]
async fn only_web_addresses_are_endpoints() {
    let refused = Store::connect(StoreConfig::local("127.0.0.1:8000"));
    assert!(matches!(refused, Err(StoreError::Invalid(_))), "{refused:?}");
    Store::connect(StoreConfig::local("https://store.example.org")).unwrap();
}
