//! What this code and the theme's script must make alike. Each holds itself to the same file.

use serde_json::{Value, json};
use wemi_catalogue::SearchIndex;

use super::words::{normalise, stem};
use super::{Answer, Search};

fn vectors() -> (SearchIndex, Value) {
    let all: Value = serde_json::from_str(include_str!("../../tests/vectors.json")).unwrap();
    (serde_json::from_value(all["index"].clone()).unwrap(), all)
}

fn cases(all: &Value, name: &str) -> Vec<(String, Value)> {
    serde_json::from_value(all[name].clone()).unwrap()
}

#[test]
fn words_are_read_as_the_vectors_say() {
    let (_, all) = vectors();
    for (text, words) in cases(&all, "normalise") {
        assert_eq!(json!(normalise(&text)), words, "{text}");
    }
}

#[test]
fn forms_of_a_word_have_the_stem_that_the_vectors_say() {
    let (index, all) = vectors();
    for (word, stemmed) in cases(&all, "stem") {
        assert_eq!(json!(stem(&word, &index.endings)), stemmed, "{word}");
    }
}

#[test]
fn questions_are_answered_as_the_vectors_say() {
    let (index, all) = vectors();
    let search = Search::new(&index);
    for (question, answers) in cases(&all, "rank") {
        let Answer { found, .. } = search.find(&question);
        let found: Vec<Value> =
            found.iter().map(|one| json!([one.entry.url, one.score, one.field, one.text])).collect();
        assert_eq!(json!(found), answers, "{question}");
    }
}

#[test]
fn a_question_without_a_known_word_is_answered_with_what_is_near() {
    let (index, _) = vectors();
    let search = Search::new(&index);
    for (question, near) in [("tapparela", true), ("tappa", false), ("puntura", false), ("zzzz", false)] {
        assert_eq!(search.find(question).near, near, "{question}");
    }
}
