//! What becomes of the entries of the outbox.

use wemi_messages::{DeliverError, Delivered, Transport};
use wemi_store::record::{Notice, NoticeKind};
use wemi_store::{Fault, Key, Subject, Transaction};

use crate::bench::{Bench, code, household, id, notice};

fn of(number: u8) -> Notice {
    Notice { code: code(number), ..notice(NoticeKind::Confirmed, household()) }
}

#[tokio::test]
async fn every_shard_is_emptied_page_after_page() {
    let bench = Bench::new().await;
    // Thirty on the first shard, which is more than a page, and two on each other.
    let numbers = (0..30).map(|n| n * 8).chain((1..8).flat_map(|shard| [shard, 240 + shard]));
    let mut count = 0;
    for number in numbers {
        bench.wait(number, &of(number)).await;
        count += 1;
    }
    let all = Delivered { sent: count, ..Delivered::default() };
    assert_eq!(bench.deliver().await.unwrap(), all);
    assert_eq!(bench.waiting().await, 0);
    assert_eq!(bench.sent().await.len(), usize::try_from(count).unwrap());
    assert_eq!(bench.deliver().await.unwrap(), Delivered::default());
}

#[tokio::test]
async fn rule_13_a_crash_after_sending_sends_no_second_message() {
    let bench = Bench::new().await;
    bench.wait(0, &of(0)).await;
    bench.faults.clear();
    // Call 0 reads the entry, call 1 its key; call 2 would delete it.
    bench.faults.inject(2, Fault::TimeoutBefore);
    assert!(matches!(bench.deliver().await, Err(DeliverError::Store(_))));
    bench.faults.clear();
    assert_eq!((bench.sent().await.len(), bench.waiting().await), (1, 1));

    assert_eq!(bench.deliver().await.unwrap().sent, 1);
    assert_eq!((bench.sent().await.len(), bench.waiting().await), (1, 0));
}

#[tokio::test]
async fn what_is_not_taken_waits() {
    let bench = Bench::new().await;
    bench.wait(3, &of(3)).await;
    let file = bench.folder.with_file_name("in-the-way");
    std::fs::write(&file, "").unwrap();
    let refused = bench.deliver_by(&Transport::Folder(file)).await;
    assert!(matches!(refused, Err(DeliverError::Transport(_))));
    assert_eq!(bench.waiting().await, 1);
    assert_eq!(bench.deliver().await.unwrap().sent, 1);
}

#[tokio::test]
async fn rule_35_nothing_is_sent_to_a_person_who_was_erased() {
    let bench = Bench::new().await;
    bench.wait(5, &of(5)).await;
    let mut erasure = Transaction::new();
    erasure.delete_existing("key", Key::data_key(&Subject::booking(code(5).as_str())));
    bench.store.commit(&erasure).await.unwrap();

    assert_eq!(bench.deliver().await.unwrap(), Delivered { dropped: 1, ..Delivered::default() });
    assert!(bench.sent().await.is_empty());
    assert_eq!(bench.waiting().await, 0);
}

#[tokio::test]
async fn an_entry_that_cannot_be_told_stays_and_holds_up_nobody() {
    let bench = Bench::new().await;
    bench.wait_as(0, code(0), &"no notice at all").await;
    bench.wait(8, &of(8)).await;
    assert_eq!(bench.deliver().await.unwrap(), Delivered { sent: 1, failed: 1, dropped: 0 });
    assert_eq!(bench.sent().await[0].id.to_string(), id(8));
    assert_eq!(bench.waiting().await, 1);
}
