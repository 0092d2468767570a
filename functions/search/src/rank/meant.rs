//! What a word that was typed may mean: stems of the index, with how surely each is meant.

use std::collections::BTreeMap;

use super::distance::{TOO_FAR, distance};
use super::said::Said;
use super::words::stem;

/// It is said so.
const SAME: u32 = 8;
/// It begins so, and may not be typed to the end.
const BEGUN: u32 = 5;
/// It begins so, though what was typed is a word already.
const BEGUN_TOO: u32 = 2;
/// The most that a word with slips counts.
pub(super) const MISTYPED: u32 = 3;

const MISTYPED_TWICE: u32 = 1;

/// From how many letters the last word may be the beginning of one.
const BEGINNING_LETTERS_MIN: usize = 3;

/// The stems that a word may mean.
pub(crate) fn meant(said: &Said<'_>, word: &str, is_last: bool) -> BTreeMap<String, u32> {
    let mut stems: BTreeMap<String, u32> = BTreeMap::new();
    let own = stem(word, said.endings);
    if said.knows(own) {
        stems.insert(own.to_owned(), SAME);
    }
    let letters: Vec<char> = word.chars().collect();
    if is_last && letters.len() >= BEGINNING_LETTERS_MIN {
        let begun = if stems.is_empty() { BEGUN } else { BEGUN_TOO };
        let range = said.words.range(word.to_owned()..);
        for (_, known) in range.take_while(|(other, _)| other.starts_with(word)) {
            stems.entry(known.stem.clone()).or_insert(begun);
        }
    }
    if stems.is_empty() { mistyped(said, &letters, &own.chars().collect::<Vec<_>>()) } else { stems }
}

/// The stems of words that are a slip or two away, in themselves or in their stems.
fn mistyped(said: &Said<'_>, word: &[char], own: &[char]) -> BTreeMap<String, u32> {
    let most = match word.len() {
        0..=3 => return BTreeMap::new(),
        4..=7 => 1,
        _ => 2,
    };
    let most_in_stem = match own.len() {
        0..=3 => 0,
        4..=5 => 1,
        _ => most,
    };
    let mut stems: BTreeMap<String, u32> = BTreeMap::new();
    for known in said.words.values() {
        let slips = distance(word, &known.letters, most);
        // Within the stem fewer slips are allowed, and more would be too far.
        let in_stem = distance(own, &known.stem_letters, most_in_stem);
        let slips = slips.min(if in_stem > most_in_stem { TOO_FAR } else { in_stem });
        if slips <= most {
            let surely = if slips < 2 { MISTYPED } else { MISTYPED_TWICE };
            let known = stems.entry(known.stem.clone()).or_default();
            *known = surely.max(*known);
        }
    }
    stems
}
