//! Services, by every word that people have for them.

use std::collections::BTreeSet;

use wemi_catalogue::{SearchEntry, SearchKind};
use wemi_content::Service;

use super::entries::named;
use crate::day::{Day, Days};
use crate::pages::service_url;

/// Shorter words of another language are more often something else in this one.
const ELSEWHERE_LETTERS_MIN: usize = 3;

/// The services in the language of `day`, with what they are called in the others.
pub(crate) fn entries(days: &Days<'_>, day: &Day<'_>) -> Vec<SearchEntry> {
    let one = |service: &&Service| {
        let front = &service.front;
        let entry = SearchEntry {
            lang: day.said_in(service.file),
            synonyms: front.synonyms.clone(),
            everyday: front.everyday.clone(),
            tasks: front.mansioni.clone(),
            ..named(SearchKind::Service, service_url(&service.slug), &front.title, &front.summary)
        };
        SearchEntry { elsewhere: elsewhere(days, day, service, &entry), ..entry }
    };
    day.services.iter().map(one).collect()
}

/// The words of a service's names in the other languages that its own language does not say anyway.
fn elsewhere(days: &Days<'_>, day: &Day<'_>, service: &Service, own: &SearchEntry) -> Vec<String> {
    let lists = [&own.synonyms, &own.everyday, &own.tasks];
    let said = [&own.title, &own.summary].into_iter().chain(lists.into_iter().flatten());
    let said: BTreeSet<String> = said.flat_map(|text| words(text)).collect();
    let others = days.all().filter(|other| other.checked.language != day.checked.language);
    let others = others.filter_map(|other| other.services.iter().find(|one| one.slug == service.slug));
    let names = others.flat_map(|other| std::iter::once(&other.front.title).chain(&other.front.synonyms));
    let words = names.flat_map(|name| words(name));
    let new = words.filter(|word| word.chars().count() >= ELSEWHERE_LETTERS_MIN && !said.contains(word));
    new.collect::<BTreeSet<String>>().into_iter().collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
