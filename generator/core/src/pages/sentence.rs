//! The sentence that leads: *Cerco … per … in …*.

use wemi_content::Audience;
use wemi_theme::views::{ChoiceGroupView, ChoiceView, SentenceView};

use super::in_sentence;
use crate::day::{Day, Key};

/// The sentence with the answers of a list. Only what leads to an offer may be chosen.
pub(crate) fn sentence(day: &Day<'_>, key: &Key<'_>) -> SentenceView {
    SentenceView {
        action: format!("{}/trova", day.root),
        services: services(day, key),
        audiences: audiences(day, key),
        zones: zones(day, key),
    }
}

fn services(day: &Day<'_>, key: &Key<'_>) -> Vec<ChoiceGroupView> {
    let groups = day.checked.categories.iter().map(|category| {
        let services = day.services.iter().filter(|service| service.category.slug == category.slug);
        let services =
            services.filter(|service| has(day, Key { service: Some(&service.slug), ..Key::default() }));
        let options = services.map(|service| ChoiceView {
            value: service.slug.to_string(),
            label: in_sentence(&service.front.title),
            selected: key.service == Some(&service.slug),
        });
        ChoiceGroupView { name: Some(category.name.clone()), options: options.collect() }
    });
    groups.filter(|group| !group.options.is_empty()).collect()
}

fn audiences(day: &Day<'_>, key: &Key<'_>) -> Vec<ChoiceGroupView> {
    // "For whomever" is the answer left open.
    let all = || day.checked.audiences.iter().map(AsRef::as_ref).filter(|one: &&Audience| !one.everyone);
    let option = |audience: &Audience| ChoiceView {
        value: audience.slug.to_string(),
        label: audience.label.clone(),
        selected: key.audience == Some(&audience.slug),
    };
    let groups = all().filter(|audience| audience.parent.is_none()).map(|first| {
        let members =
            all().filter(|member| member.slug == first.slug || member.parent.as_ref() == Some(&first.slug));
        let members =
            members.filter(|member| has(day, Key { audience: Some(&member.slug), ..Key::default() }));
        ChoiceGroupView { name: Some(first.name.clone()), options: members.map(option).collect() }
    });
    groups.filter(|group| !group.options.is_empty()).collect()
}

fn zones(day: &Day<'_>, key: &Key<'_>) -> Vec<ChoiceGroupView> {
    let zones = day.checked.zones.iter();
    let zones = zones.filter(|zone| has(day, Key { zone: Some(zone.id), ..Key::default() }));
    let options = zones.map(|zone| ChoiceView {
        value: zone.id.to_string(),
        label: zone.name.clone(),
        selected: key.zone == Some(zone.id),
    });
    vec![ChoiceGroupView { name: None, options: options.collect() }]
}

fn has(day: &Day<'_>, key: Key<'_>) -> bool {
    day.count(&key) > 0
}
