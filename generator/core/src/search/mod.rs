//! The search index of a language: whatever has an address and a name, with the words by which people
//! look for it. How it is ranked is the reader's; what words count is said here, for all readers.

mod entries;
mod language;
mod services;

use std::collections::BTreeMap;

use wemi_catalogue::{FORMAT, SearchField, SearchIndex, SearchKind};

use crate::day::{Day, Days};

/// A name counts more than a task, and what is told in passing least.
const FIELDS: [(SearchField, u32); 6] = [
    (SearchField::Title, 10),
    (SearchField::Synonyms, 9),
    (SearchField::Everyday, 8),
    (SearchField::Tasks, 5),
    (SearchField::Summary, 3),
    (SearchField::Elsewhere, 7),
];

/// People come for help: a service stands before a text that speaks of it.
const KINDS: [(SearchKind, u32); 10] = [
    (SearchKind::Service, 8),
    (SearchKind::Category, 5),
    (SearchKind::LifeEvent, 5),
    (SearchKind::Benefit, 5),
    (SearchKind::Question, 4),
    (SearchKind::Word, 3),
    (SearchKind::Desk, 4),
    (SearchKind::Provider, 4),
    (SearchKind::Page, 4),
    (SearchKind::News, 2),
];

/// What can be found in the language of `day`.
pub(crate) fn search_index(days: &Days<'_>, day: &Day<'_>) -> SearchIndex {
    let language = language::of(day.checked.language);
    let mut entries = services::entries(days, day);
    entries.extend(entries::categories(day));
    entries.extend(entries::editorial(day));
    entries.extend(entries::places(day));
    SearchIndex {
        format: FORMAT,
        root: day.root.clone(),
        stop: language.stop(),
        endings: language.endings(),
        fields: BTreeMap::from(FIELDS),
        kinds: BTreeMap::from(KINDS),
        entries,
    }
}
