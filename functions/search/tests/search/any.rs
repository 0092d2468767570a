//! Whatever is typed: an answer, in order, with nothing twice.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::Value;
use wemi_catalogue::SearchIndex;
use wemi_fn_search::Search;

fn index() -> SearchIndex {
    let vectors: Value = serde_json::from_str(include_str!("../vectors.json")).unwrap();
    serde_json::from_value(vectors["index"].clone()).unwrap()
}

proptest! {
    #[test]
    fn any_question_is_answered_in_order_with_nothing_twice(question in any::<String>()) {
        let index = index();
        let found = Search::new(&index).find(&question).found;
        prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score));
        let urls: BTreeSet<&str> = found.iter().map(|one| one.entry.url.as_str()).collect();
        prop_assert_eq!(urls.len(), found.len());
    }

    #[test]
    fn a_slip_in_a_long_name_still_finds_it(entry in 1_usize..5, at in 1_usize..7, letter in "[a-z]") {
        let index = index();
        let title = &index.entries[entry].title;
        let word = title.split(' ').next().unwrap();
        prop_assume!(word.len() > 7);
        let mut typed = word.to_owned();
        typed.insert_str(at, &letter);
        let found = Search::new(&index).find(&typed).found;
        prop_assert!(found.iter().any(|one| &one.entry.title == title), "{typed}");
    }
}
