//! Finds entries of the search index by words, forgiving what people who type get wrong. The theme's
//! script ranks by the same steps; `tests/vectors.json` holds the two together. So: whole numbers
//! only, and of two that count alike the one whose place is lower comes first.

mod distance;
mod meant;
mod said;
#[cfg(test)]
mod vectors;
mod words;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use wemi_catalogue::{SearchEntry, SearchField, SearchIndex};

use meant::{MISTYPED, meant};
use said::{Phrase, Said};

/// What of a question is read, in words and in letters of a word.
const WORDS_MAX: usize = 12;
const LETTERS_MAX: usize = 24;

/// What counts less than this part of the first one was not meant.
const WORTH_SHOWING: u32 = 5;

/// An index that is ready to be asked.
#[derive(Debug)]
pub struct Search<'a> {
    index: &'a SearchIndex,
    said: Said<'a>,
}

/// What answers a question.
#[derive(Debug)]
pub struct Answer<'a> {
    /// The entries, the best first.
    pub found: Vec<Found<'a>>,
    /// Whether no word of the question is one that the index says: what was found is only like it.
    pub near: bool,
}

/// An entry that was found.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// What was found.
    pub entry: &'a SearchEntry,
    /// How well it answers, compared with the others.
    pub score: u32,
    /// Where it says so.
    pub field: SearchField,
    /// What it says there.
    pub text: &'a str,
}

/// What the words asked for are worth in an entry and in its phrases.
#[derive(Debug, Default)]
struct Tally {
    /// By place of an entry: the best of each word, added up.
    entries: BTreeMap<usize, u32>,
    /// By place of a phrase: its words, added up, and how many they are.
    phrases: BTreeMap<usize, (u32, u32)>,
    /// Whether a word is one that the index says.
    known: bool,
}

/// The words of a question, as far as they are read.
fn typed(question: &str) -> Vec<String> {
    let words = words::normalise(question).into_iter().take(WORDS_MAX);
    words.map(|word| word.chars().take(LETTERS_MAX).collect()).collect()
}

impl<'a> Search<'a> {
    /// Makes an index ready.
    pub fn new(index: &'a SearchIndex) -> Self {
        Self { index, said: Said::of(index) }
    }

    /// What answers a question, the best first.
    pub fn find(&self, question: &str) -> Answer<'a> {
        let typed = typed(question);
        let mut tally = Tally::default();
        for word in self.asked(&typed) {
            self.count(word, typed.last().is_some_and(|last| last == word), &mut tally);
        }
        let best = self.best_phrases(&tally);
        let found = tally.entries.iter().filter_map(|(place, worth)| {
            let (phrase_worth, phrase) = best.get(place)?;
            let entry = self.index.entries.get(*place)?;
            let kind = self.index.kinds.get(&entry.kind).copied().unwrap_or(1);
            let score = (worth + phrase_worth) * kind;
            Some(Found { entry, score, field: phrase.field, text: phrase.text })
        });
        let mut found: Vec<Found<'a>> = found.collect();
        // By place as they are, and those that count alike stay so.
        found.sort_by_key(|one| Reverse(one.score));
        let first = found.first().map_or(0, |one| one.score);
        found.retain(|one| one.score * WORTH_SHOWING >= first);
        Answer { near: !found.is_empty() && !tally.known, found }
    }

    /// The words that tell something, each once; all of them if none does.
    fn asked<'w>(&self, typed: &'w [String]) -> BTreeSet<&'w str> {
        let telling = typed.iter().map(String::as_str).filter(|word| !self.said.tells_nothing(word));
        let telling: BTreeSet<&str> = telling.collect();
        if telling.is_empty() { typed.iter().map(String::as_str).collect() } else { telling }
    }

    fn count(&self, word: &str, is_last: bool, tally: &mut Tally) {
        let mut here: BTreeMap<usize, u32> = BTreeMap::new();
        let mut most: BTreeMap<usize, u32> = BTreeMap::new();
        for (stem, surely) in meant(&self.said, word, is_last) {
            tally.known |= surely > MISTYPED;
            let weight = self.said.weight(&stem);
            for (at, phrase) in self.said.phrases_with(&stem) {
                let worth = surely * weight * self.index.fields.get(&phrase.field).copied().unwrap_or(0);
                for (key, known) in [(at, &mut here), (phrase.place, &mut most)] {
                    let known = known.entry(key).or_default();
                    *known = worth.max(*known);
                }
            }
        }
        for (at, worth) in here {
            let (sum, words) = tally.phrases.entry(at).or_default();
            (*sum, *words) = (*sum + worth, *words + 1);
        }
        for (place, worth) in most {
            *tally.entries.entry(place).or_default() += worth;
        }
    }

    /// The phrase of each entry that answers best, by how much of it was asked for.
    fn best_phrases(&self, tally: &Tally) -> BTreeMap<usize, (u32, &Phrase<'a>)> {
        let mut best: BTreeMap<usize, (u32, &Phrase<'a>)> = BTreeMap::new();
        for (at, (sum, words)) in &tally.phrases {
            let Some(phrase) = self.said.phrases.get(*at) else { continue };
            let worth = (sum * words).checked_div(phrase.size.max(*words)).unwrap_or(0);
            let known = best.entry(phrase.place).or_insert((worth, phrase));
            if known.0 < worth {
                *known = (worth, phrase);
            }
        }
        best
    }
}
