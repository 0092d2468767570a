//! The sentence that leads: *Cerco … per … in …*.

use std::collections::BTreeMap;

use wemi_catalogue::{Index, ListKey};
use wemi_domain::{Slug, ZoneId};
use wemi_lists::{ALL_CHOICES, all_services, audiences, near_services, zones};
use wemi_theme::Shared;
use wemi_theme::views::{ChoicesView, SentenceView};

use crate::day::{Day, Key};
use crate::fingerprint::marked;

/// The answers to each question, by which of them is given: thousands of pages show one of a few.
#[derive(Default)]
pub(crate) struct Sentences {
    all_services: Answers<()>,
    by_category: Answers<Slug>,
    by_service: Answers<Slug>,
    audiences: Answers<Slug>,
    zones: Answers<ZoneId>,
}

/// The answers to a question, when none is given and when each of them is.
type Answers<T> = BTreeMap<Option<T>, Shared<ChoicesView>>;

impl Sentences {
    /// The sentences of a day.
    pub(crate) fn of(index: &Index) -> Self {
        let category = |category| near_services(index, &ListKey { category, ..ListKey::default() });
        let service = |service| near_services(index, &ListKey { service, ..ListKey::default() });
        Self {
            all_services: answers([], |_: Option<()>| all_services(index)),
            by_category: answers(index.categories.iter().map(|one| one.slug.clone()), category),
            by_service: answers(index.services.iter().map(|one| one.slug.clone()), service),
            audiences: answers(index.audiences.iter().map(|one| one.slug.clone()), |one| {
                audiences(index, one.as_ref())
            }),
            zones: answers(index.zones.iter().map(|one| one.id), |one| zones(index, one)),
        }
    }
}

fn answers<T: Clone + Ord>(
    each: impl IntoIterator<Item = T>,
    choices: impl Fn(Option<T>) -> ChoicesView,
) -> Answers<T> {
    let all = std::iter::once(None).chain(each.into_iter().map(Some));
    all.map(|answer| (answer.clone(), marked(choices(answer)))).collect()
}

/// The sentence with every service, where one begins.
pub(crate) fn whole_sentence(day: &Day<'_>) -> SentenceView {
    sentence(day, &Key::default(), given(&day.sentences.all_services, None), None)
}

/// The sentence above a list, with its answers.
pub(crate) fn list_sentence(day: &Day<'_>, key: &Key<'_>) -> SentenceView {
    let services = match key.service {
        Some(service) => given(&day.sentences.by_service, Some(service)),
        None => given(&day.sentences.by_category, key.category),
    };
    sentence(day, key, services, Some(ALL_CHOICES.to_owned()))
}

fn sentence(
    day: &Day<'_>,
    key: &Key<'_>,
    services: Shared<ChoicesView>,
    all_url: Option<String>,
) -> SentenceView {
    SentenceView {
        action: format!("{}/trova", day.root),
        services,
        audiences: given(&day.sentences.audiences, key.audience),
        zones: given(&day.sentences.zones, key.zone.as_ref()),
        all_url,
    }
}

/// An answer that can't be chosen is as good as none.
fn given<T: Clone + Ord>(answers: &Answers<T>, answer: Option<&T>) -> Shared<ChoicesView> {
    let none = || answers.get(&None).cloned();
    let found = answers.get(&answer.cloned()).cloned();
    found.or_else(none).unwrap_or_else(|| ChoicesView { groups: Vec::new() }.into())
}
