//! What an index says, word by word: phrases, the stems in them, and the words that have those stems.

use std::collections::{BTreeMap, BTreeSet};

use wemi_catalogue::{SearchField, SearchIndex};

use super::words::{normalise, stem};

/// A phrase of an entry.
#[derive(Debug)]
pub(crate) struct Phrase<'a> {
    /// The entry's place in the index.
    pub(crate) place: usize,
    /// Where it is said.
    pub(crate) field: SearchField,
    /// As it is written.
    pub(crate) text: &'a str,
    /// How many different stems it has.
    pub(crate) size: u32,
}

/// A word that the index says.
#[derive(Debug)]
pub(crate) struct Known {
    /// Its letters.
    pub(crate) letters: Vec<char>,
    /// The letters of its stem.
    pub(crate) stem_letters: Vec<char>,
    /// Its stem.
    pub(crate) stem: String,
}

/// An index by words.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    pub(crate) endings: &'a BTreeMap<String, usize>,
    stop: BTreeSet<&'a str>,
    pub(crate) phrases: Vec<Phrase<'a>>,
    /// Places of phrases by stem.
    by_stem: BTreeMap<String, Vec<usize>>,
    pub(crate) words: BTreeMap<String, Known>,
    entries: usize,
}

impl<'a> Said<'a> {
    pub(crate) fn of(index: &'a SearchIndex) -> Self {
        let mut said = Self {
            endings: &index.endings,
            stop: index.stop.iter().map(String::as_str).collect(),
            phrases: Vec::new(),
            by_stem: BTreeMap::new(),
            words: BTreeMap::new(),
            entries: index.entries.len(),
        };
        for (place, entry) in index.entries.iter().enumerate() {
            for field in index.fields.keys() {
                for text in entry.said(*field) {
                    said.add(place, *field, text);
                }
            }
        }
        said
    }

    fn add(&mut self, place: usize, field: SearchField, text: &'a str) {
        let mut stems: BTreeSet<String> = BTreeSet::new();
        for word in normalise(text) {
            if self.tells_nothing(&word) {
                continue;
            }
            let stem = stem(&word, self.endings).to_owned();
            stems.insert(stem.clone());
            self.words.entry(word).or_insert_with_key(|word| Known {
                letters: word.chars().collect(),
                stem_letters: stem.chars().collect(),
                stem,
            });
        }
        let size = u32::try_from(stems.len()).unwrap_or(u32::MAX);
        for stem in stems {
            self.by_stem.entry(stem).or_default().push(self.phrases.len());
        }
        self.phrases.push(Phrase { place, field, text, size });
    }

    /// Whether a word says nothing about what is meant.
    pub(crate) fn tells_nothing(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// The phrases that say a stem, by their places.
    pub(crate) fn phrases_with(&self, stem: &str) -> impl Iterator<Item = (usize, &Phrase<'a>)> {
        let places = self.by_stem.get(stem).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|at| Some((*at, self.phrases.get(*at)?)))
    }

    /// Whether any phrase says a stem.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.by_stem.contains_key(stem)
    }

    /// How telling a stem is: the fewer entries say it, the more.
    pub(crate) fn weight(&self, stem: &str) -> u32 {
        let entries: BTreeSet<usize> = self.phrases_with(stem).map(|(_, phrase)| phrase.place).collect();
        let rare = self.entries.checked_div(entries.len()).unwrap_or(0);
        usize::BITS - rare.leading_zeros()
    }
}
