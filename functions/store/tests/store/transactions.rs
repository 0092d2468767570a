//! Together or not at all, and who is told what.

use wemi_store::{Key, StoreError, Subject, Transaction};

use crate::support::{Bench, Note, changing, conflict, note, once, rewritten, transaction};

#[tokio::test]
async fn a_new_item_is_refused_where_one_stands() {
    let bench = Bench::new().await;
    let key = Key::booking("K7");
    bench.commit(|t| t.put_new("booking", once(key.clone(), "first"))).await.unwrap();

    let refused = bench.commit(|t| t.put_new("booking", once(key.clone(), "second"))).await;

    let failed = conflict(refused);
    let found = failed.on("booking").unwrap().found.as_ref().unwrap();
    assert_eq!(found.read::<Note>().unwrap().value, note("first"));
    assert_eq!(bench.note(&key).await, Some(note("first")));
}

#[tokio::test]
async fn a_change_goes_through_only_on_the_revision_that_was_read() {
    let bench = Bench::new().await;
    let key = Key::booking("K7");
    bench.commit(|t| t.put_new("booking", changing(key.clone(), "one"))).await.unwrap();
    let read = bench.store.get(&key).await.unwrap().unwrap();
    assert_eq!(read.rev(), Some(1));

    let two = rewritten(read.clone(), "two");
    bench.commit(|t| t.put_if_rev("booking", two)).await.unwrap();
    let late = rewritten(read, "late");
    let failed = conflict(bench.commit(|t| t.put_if_rev("booking", late)).await);

    let found = failed.on("booking").unwrap().found.as_ref().unwrap();
    assert_eq!(found.rev(), Some(2));
    assert_eq!(bench.note(&key).await, Some(note("two")));
}

#[tokio::test]
async fn put_writes_a_new_item_and_a_read_one_alike() {
    let bench = Bench::new().await;
    let key = Key::due_cursor(0);
    bench.commit(|t| t.put("cursor", changing(key.clone(), "one"))).await.unwrap();
    conflict(bench.commit(|t| t.put("cursor", changing(key.clone(), "again"))).await);

    let read = bench.store.get(&key).await.unwrap().unwrap();
    bench.commit(|t| t.put("cursor", rewritten(read, "two"))).await.unwrap();

    assert_eq!(bench.note(&key).await, Some(note("two")));
}

#[tokio::test]
async fn both_tables_change_together_or_not_at_all() {
    let bench = Bench::new().await;
    let subject = Subject::booking("K7");
    let (booking, key) = (Key::booking("K7"), Key::data_key(&subject));
    let pair = transaction(|t| {
        t.put_new("key", once(key.clone(), "new")).put_new("booking", once(booking.clone(), "new"))
    });
    bench.commit(|t| t.put_new("booking", once(booking.clone(), "there"))).await.unwrap();

    let failed = conflict(bench.store.commit(&pair).await);
    assert!(failed.on("key").is_none());
    assert_eq!(bench.note(&key).await, None);

    bench.commit(|t| t.delete_existing("booking", booking.clone())).await.unwrap();
    bench.store.commit(&pair).await.unwrap();
    assert_eq!(bench.note(&key).await, Some(note("new")));
    assert_eq!(bench.note(&booking).await, Some(note("new")));
}

#[tokio::test]
async fn each_failed_condition_is_named_with_what_was_found() {
    let bench = Bench::new().await;
    let sheet = Key::day_sheet("arco/anna", jiff::civil::date(2026, 12, 3));
    bench.commit(|t| t.put_new("sheet", changing(sheet.clone(), "taken"))).await.unwrap();

    let refused = bench
        .commit(|t| {
            t.put_new("booking", once(Key::booking("K7"), "new"))
                .check_rev("sheet", sheet.clone(), 9)
                .check_exists("other sheet", Key::day_sheet("arco/b", jiff::civil::date(2026, 12, 3)))
                .check_absent("idempotency", Key::idempotency("k1"))
                .delete("due", Key::booking("nothing there"))
        })
        .await;

    let failed = conflict(refused);
    assert_eq!(failed.to_string(), "a condition did not hold: sheet, other sheet");
    let found = failed.on("sheet").unwrap().found.as_ref().unwrap();
    assert_eq!((found.key(), found.rev()), (&sheet, Some(1)));
    assert!(failed.on("other sheet").unwrap().found.is_none());
    assert_eq!(bench.note(&Key::booking("K7")).await, None);
}

#[tokio::test]
async fn deletions_keep_to_their_conditions() {
    let bench = Bench::new().await;
    let key = Key::submission("s1");
    conflict(bench.commit(|t| t.delete_existing("submission", key.clone())).await);
    bench.commit(|t| t.put_new("submission", changing(key.clone(), "one"))).await.unwrap();

    conflict(bench.commit(|t| t.delete_if_rev("submission", key.clone(), 2)).await);
    assert_eq!(bench.note(&key).await, Some(note("one")));

    bench.commit(|t| t.delete_if_rev("submission", key.clone(), 1)).await.unwrap();
    assert_eq!(bench.note(&key).await, None);
}

#[tokio::test]
async fn of_thirty_two_writers_on_one_revision_exactly_one_wins() {
    let bench = Bench::new().await;
    let key = Key::booking("K7");
    bench.commit(|t| t.put_new("booking", changing(key.clone(), "start"))).await.unwrap();

    for rev in 1..=4 {
        let read = bench.store.get(&key).await.unwrap().unwrap();
        assert_eq!(read.rev(), Some(rev));
        let writers: Vec<_> = (0..32)
            .map(|party| {
                let (store, item) = (bench.store.clone(), rewritten(read.clone(), &party.to_string()));
                tokio::spawn(
                    async move { store.commit(&transaction(|t| t.put_if_rev("booking", item))).await },
                )
            })
            .collect();
        let mut winners = Vec::new();
        for (party, writer) in writers.into_iter().enumerate() {
            match writer.await.unwrap() {
                Ok(()) => winners.push(party),
                lost => drop(conflict(lost)),
            }
        }
        assert_eq!(winners.len(), 1, "{winners:?}");
        assert_eq!(bench.note(&key).await, Some(note(&winners[0].to_string())));
    }
}

#[tokio::test]
async fn what_exceeds_a_limit_is_refused_before_it_is_sent() {
    let bench = Bench::new().await;
    let item = |number: u16, bytes| once(Key::history("K7", number), &"x".repeat(bytes));
    let many = |count, bytes| {
        let mut transaction = Transaction::new();
        for number in 0..count {
            transaction.put_new(number.to_string(), item(number, bytes));
        }
        transaction
    };

    for refused in [
        Transaction::new(),
        many(101, 1),
        many(11, 400_000),
        many(1, 410_000),
        transaction(|t| t.put_new("a", item(1, 1)).put_new("b", item(1, 1))),
        transaction(|t| t.put_if_rev("never read", changing(Key::booking("K7"), "x"))),
    ] {
        let outcome = bench.store.commit(&refused).await;
        assert!(matches!(outcome, Err(StoreError::Invalid(_))), "{outcome:?}");
    }
    assert_eq!(bench.faults.calls(), Vec::<String>::new());
    bench.store.commit(&many(100, 1)).await.unwrap();
}
