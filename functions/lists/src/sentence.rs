//! The sentence that leads: *Cerco … per … in …*, with what may be answered.

use wemi_catalogue::{AudienceChoice, Index, ListKey, ServiceChoice};
use wemi_domain::{Slug, ZoneId};
use wemi_theme::views::{ChoiceGroupView, ChoiceView, ChoicesView, SentenceView};

use crate::answers::{Answers, in_sentence};
use crate::query::CATEGORY;

/// The page on which every choice stands.
pub const ALL_CHOICES: &str = "/trova/";

/// Every service, as it stands where one begins.
pub fn all_services(index: &Index) -> ChoicesView {
    let groups = index.categories.iter().map(|category| ChoiceGroupView {
        name: Some(category.name.clone()),
        options: services_of(index, &category.slug).map(|service| service_option(service, None)).collect(),
    });
    ChoicesView { groups: groups.collect() }
}

/// The services above a list: those of the category that one is looking at, and the other categories.
/// All of them would be more than half of the page.
pub fn near_services(index: &Index, key: &ListKey) -> ChoicesView {
    let answers = Answers::of(index, key);
    let mut groups = Vec::new();
    if let Some(category) = answers.category {
        let whole = category_option(&category.slug, &category.name, answers.service.is_none());
        let each = services_of(index, &category.slug).map(|one| service_option(one, key.service.as_ref()));
        groups.push(ChoiceGroupView {
            name: Some(category.name.clone()),
            options: std::iter::once(whole).chain(each).collect(),
        });
    }
    let here = answers.category.map(|category| &category.slug);
    let others = index.categories.iter().filter(|category| Some(&category.slug) != here);
    let others = others.map(|category| category_option(&category.slug, &category.name, false));
    groups.push(ChoiceGroupView { name: None, options: others.collect() });
    ChoicesView { groups }
}

/// The audiences, each with its parts.
pub fn audiences(index: &Index, chosen: Option<&Slug>) -> ChoicesView {
    // "For whomever" is the answer left open.
    let all = || index.audiences.iter().filter(|one| !one.everyone);
    let option = |audience: &AudienceChoice| ChoiceView {
        value: audience.slug.to_string(),
        label: audience.label.clone(),
        selected: chosen == Some(&audience.slug),
    };
    let groups = all().filter(|audience| audience.within.is_none()).map(|first| {
        let parts = all().filter(|part| part.within.as_ref() == Some(&first.slug));
        let options = std::iter::once(first).chain(parts).map(option);
        ChoiceGroupView { name: Some(first.name.clone()), options: options.collect() }
    });
    ChoicesView { groups: groups.collect() }
}

/// The zones.
pub fn zones(index: &Index, chosen: Option<ZoneId>) -> ChoicesView {
    let options = index.zones.iter().map(|zone| ChoiceView {
        value: zone.id.to_string(),
        label: zone.name.clone(),
        selected: chosen == Some(zone.id),
    });
    ChoicesView { groups: vec![ChoiceGroupView { name: None, options: options.collect() }] }
}

/// The sentence above a list, with its answers. `action` is where it is sent.
pub fn list_sentence(index: &Index, key: &ListKey, action: String) -> SentenceView {
    SentenceView {
        action,
        services: near_services(index, key).into(),
        audiences: audiences(index, key.audience.as_ref()).into(),
        zones: zones(index, key.zone).into(),
        all_url: Some(ALL_CHOICES.to_owned()),
    }
}

fn services_of<'a>(index: &'a Index, category: &Slug) -> impl Iterator<Item = &'a ServiceChoice> {
    let category = category.clone();
    index.services.iter().filter(move |service| service.category == category)
}

fn service_option(service: &ServiceChoice, chosen: Option<&Slug>) -> ChoiceView {
    ChoiceView {
        value: service.slug.to_string(),
        label: in_sentence(&service.name),
        selected: chosen == Some(&service.slug),
    }
}

fn category_option(slug: &Slug, name: &str, selected: bool) -> ChoiceView {
    ChoiceView { value: format!("{CATEGORY}{slug}"), label: in_sentence(name), selected }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::index;

    fn options(choices: &ChoicesView) -> Vec<String> {
        let options = choices.groups.iter().flat_map(|group| &group.options);
        options.map(|one| format!("{}{}", if one.selected { "!" } else { "" }, one.value)).collect()
    }

    fn of(key: &str) -> Vec<String> {
        options(&list_sentence(&index(), &ListKey::parse(key).unwrap(), String::new()).services)
    }

    #[test]
    fn a_list_offers_the_services_of_its_category_and_the_other_categories() {
        let category = ["!categoria:educativi", "baby-sitter", "categoria:trasporto"];
        assert_eq!(of("/trova/categoria/educativi/"), category);
        let service = ["categoria:educativi", "!baby-sitter", "categoria:trasporto"];
        assert_eq!(of("/trova/servizio/baby-sitter/municipio/1/"), service);
        assert_eq!(of("/trova/municipio/1/"), ["categoria:educativi", "categoria:trasporto"]);
    }

    #[test]
    fn who_begins_has_every_service_and_each_audience_with_its_parts() {
        assert_eq!(options(&all_services(&index())), ["baby-sitter", "autista"]);
        let audiences = audiences(&index(), None).groups.into_iter().map(|group| group.options.len());
        assert_eq!(audiences.collect::<Vec<_>>(), [2, 1], "everyone is the answer left open");
    }
}
