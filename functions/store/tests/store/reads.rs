//! One item, or a stretch of a partition.

use jiff::civil::date;
use serde::{Deserialize, Serialize};
use wemi_store::{Corruption, Item, Key, Query, StoreError, Stored};

use crate::support::{Bench, Note, changing, note, once};

fn texts(items: &[Item]) -> Vec<String> {
    items.iter().map(|item| item.read::<Note>().unwrap().value.text).collect()
}

#[tokio::test]
async fn what_was_never_written_is_not_found() {
    let bench = Bench::new().await;
    assert!(bench.store.get(&Key::booking("K7")).await.unwrap().is_none());
    assert!(bench.store.query_all(&Query::booking("K7")).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_partition_is_read_by_prefix_in_order_page_by_page() {
    let bench = Bench::new().await;
    bench
        .commit(|t| {
            t.put_new("booking", changing(Key::booking("K7"), "booking"));
            for n in [3, 1, 12, 2, 7] {
                t.put_new(n.to_string(), once(Key::history("K7", n), &format!("h{n}")));
            }
            t.put_new("order", once(Key::payment_order("K7", 1), "p1"))
                .put_new("of another", once(Key::history("K8", 1), "other"))
        })
        .await
        .unwrap();
    let history = Query::history("K7");

    let mut pages = Vec::new();
    let mut query = history.clone().page_max(2);
    loop {
        let page = bench.store.query(&query).await.unwrap();
        pages.push(texts(&page.items));
        match page.next {
            Some(cursor) => query = query.after(cursor),
            None => break,
        }
    }
    assert_eq!(pages, [vec!["h1", "h2"], vec!["h3", "h7"], vec!["h12"]]);

    let all = bench.store.query_all(&history.clone().page_max(1)).await.unwrap();
    assert_eq!(texts(&all), ["h1", "h2", "h3", "h7", "h12"]);
    let last = bench.store.query(&history.descending().page_max(1)).await.unwrap();
    assert_eq!(texts(&last.items), ["h12"]);
    let whole = bench.store.query_all(&Query::booking("K7")).await.unwrap();
    assert_eq!(texts(&whole), ["booking", "h1", "h2", "h3", "h7", "h12", "p1"]);
}

#[tokio::test]
async fn a_month_of_day_sheets_is_one_range() {
    let bench = Bench::new().await;
    let days = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1)];
    bench
        .commit(|t| {
            for day in days {
                t.put_new(day.to_string(), changing(Key::day_sheet("arco/anna", day), &day.to_string()));
            }
            t
        })
        .await
        .unwrap();

    let month = Query::day_sheets("arco/anna", date(2026, 12, 1), date(2026, 12, 31));

    let found = bench.store.query_all(&month).await.unwrap();
    assert_eq!(texts(&found), ["2026-12-01", "2026-12-31"]);
}

/// [`Note`] as a later version of the code may have it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct LaterNote {
    text: String,
    colour: String,
}

impl Stored for LaterNote {
    const VERSION: u16 = 1;
}

#[tokio::test]
async fn a_field_that_this_code_does_not_know_is_kept() {
    let bench = Bench::new().await;
    let key = Key::booking("K7");
    let later = LaterNote { text: "one".to_owned(), colour: "red".to_owned() };
    let item = Item::changing(key.clone(), &later).unwrap();
    bench.commit(|t| t.put_new("booking", item)).await.unwrap();

    let mut item = bench.store.get(&key).await.unwrap().unwrap();
    let mut data = item.read::<Note>().unwrap();
    data.value = note("two");
    item.replace(&data).unwrap();
    bench.commit(|t| t.put("booking", item)).await.unwrap();

    let item = bench.store.get(&key).await.unwrap().unwrap();
    let kept = item.read::<LaterNote>().unwrap().value;
    assert_eq!((kept.text.as_str(), kept.colour.as_str()), ("two", "red"));
}

/// [`Note`] in a version that this code cannot know.
#[derive(Debug, Serialize, Deserialize)]
struct NewNote {
    body: String,
}

impl Stored for NewNote {
    const VERSION: u16 = 2;
}

#[tokio::test]
async fn an_item_of_a_newer_version_is_refused_by_name() {
    let bench = Bench::new().await;
    let key = Key::booking("K7");
    let new = NewNote { body: "two".to_owned() };
    bench.commit(|t| t.put_new("booking", Item::new(key.clone(), &new).unwrap())).await.unwrap();

    let refused = bench.store.get(&key).await.unwrap().unwrap().read::<Note>();

    let Err(StoreError::Corrupt { key: named, source }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(*named, key);
    assert!(matches!(source, Corruption::Version { found: 2, known: 1 }));
}
