//! The sentence that leads: *Cerco … per … in …*.

use std::collections::BTreeMap;

use wemi_content::Audience;
use wemi_domain::{Slug, ZoneId};
use wemi_theme::Shared;
use wemi_theme::views::{ChoiceGroupView, ChoiceView, ChoicesView, SentenceView};

use super::in_sentence;
use crate::day::{Day, Key};
use crate::fingerprint::marked;

/// The answers to each question, by which of them is given: thousands of pages show one of a few.
#[derive(Default)]
pub(crate) struct Sentences<'a> {
    services: Answers<&'a Slug>,
    audiences: Answers<&'a Slug>,
    zones: Answers<ZoneId>,
}

/// The answers to a question, when none is given and when each of them is.
type Answers<T> = BTreeMap<Option<T>, Shared<ChoicesView>>;

impl<'a> Sentences<'a> {
    /// Only what leads to an offer may be chosen.
    pub(crate) fn of(day: &Day<'a>) -> Self {
        Self {
            services: answers(&services(day)),
            audiences: answers(&audiences(day)),
            zones: answers(&[Group { name: None, options: zones(day) }]),
        }
    }
}

/// The sentence with the answers of a list.
pub(crate) fn sentence(day: &Day<'_>, key: &Key<'_>) -> SentenceView {
    let Sentences { services, audiences, zones } = &day.sentences;
    SentenceView {
        action: format!("{}/trova", day.root),
        services: given(services, key.service),
        audiences: given(audiences, key.audience),
        zones: given(zones, key.zone),
    }
}

/// An answer that can't be chosen is as good as none.
fn given<T: Copy + Ord>(answers: &Answers<T>, answer: Option<T>) -> Shared<ChoicesView> {
    let none = || answers.get(&None).cloned();
    answers.get(&answer).cloned().or_else(none).unwrap_or_else(|| ChoicesView { groups: Vec::new() }.into())
}

/// Options that belong together, before any is chosen.
struct Group<T> {
    name: Option<String>,
    options: Vec<Choice<T>>,
}

struct Choice<T> {
    answer: T,
    value: String,
    label: String,
}

fn answers<T: Copy + Ord>(groups: &[Group<T>]) -> Answers<T> {
    let all = groups.iter().flat_map(|group| &group.options).map(|choice| Some(choice.answer));
    std::iter::once(None).chain(all).map(|answer| (answer, marked(choices(groups, answer)))).collect()
}

fn choices<T: Copy + Ord>(groups: &[Group<T>], answer: Option<T>) -> ChoicesView {
    let groups = groups.iter().filter(|group| !group.options.is_empty()).map(|group| {
        let options = group.options.iter().map(|choice| ChoiceView {
            value: choice.value.clone(),
            label: choice.label.clone(),
            selected: answer == Some(choice.answer),
        });
        ChoiceGroupView { name: group.name.clone(), options: options.collect() }
    });
    ChoicesView { groups: groups.collect() }
}

fn services<'a>(day: &Day<'a>) -> Vec<Group<&'a Slug>> {
    let groups = day.checked.categories.iter().map(|category| {
        let services = day.services.iter().filter(|service| service.category.slug == category.slug);
        let services =
            services.filter(|service| has(day, Key { service: Some(&service.slug), ..Key::default() }));
        let options = services.map(|service| Choice {
            answer: &service.slug,
            value: service.slug.to_string(),
            label: in_sentence(&service.front.title),
        });
        Group { name: Some(category.name.clone()), options: options.collect() }
    });
    groups.collect()
}

fn audiences<'a>(day: &Day<'a>) -> Vec<Group<&'a Slug>> {
    // "For whomever" is the answer left open.
    let all = || day.checked.audiences.iter().map(AsRef::as_ref).filter(|one: &&Audience| !one.everyone);
    let option = |audience: &'a Audience| Choice {
        answer: &audience.slug,
        value: audience.slug.to_string(),
        label: audience.label.clone(),
    };
    let groups = all().filter(|audience| audience.parent.is_none()).map(|first| {
        let members =
            all().filter(|member| member.slug == first.slug || member.parent.as_ref() == Some(&first.slug));
        let members =
            members.filter(|member| has(day, Key { audience: Some(&member.slug), ..Key::default() }));
        Group { name: Some(first.name.clone()), options: members.map(option).collect() }
    });
    groups.collect()
}

fn zones(day: &Day<'_>) -> Vec<Choice<ZoneId>> {
    let zones = day.checked.zones.iter();
    let zones = zones.filter(|zone| has(day, Key { zone: Some(zone.id), ..Key::default() }));
    let options =
        zones.map(|zone| Choice { answer: zone.id, value: zone.id.to_string(), label: zone.name.clone() });
    options.collect()
}

fn has(day: &Day<'_>, key: Key<'_>) -> bool {
    day.count(&key) > 0
}
