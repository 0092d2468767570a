//! Lists of offers, and the links that narrow them.

use wemi_theme::views::{
    AskedForView, CountLinkView, FindView, ListView, NarrowKey, NarrowView, Page, SentenceView,
};

use super::frame::{page, page_with_enti};
use super::pager::{CARDS, Part, pager_view};
use crate::atom::Feed;
use crate::day::{Day, Key};

/// A page of a list. `sentence` is the day's with no answer; the list's own answers are marked in it.
///
/// The links that narrow the list stand on its first page: further ones lead back to them.
pub(crate) fn list_view(day: &Day<'_>, part: &Part<'_>, sentence: SentenceView) -> ListView {
    let key = &part.key;
    let narrow = narrow(day, key);
    let elsewhere = !part.is_first() && !narrow.is_empty();
    let cards = day.list(key).skip(part.before()).take(CARDS);
    ListView {
        page: Page {
            feeds: Feed::of_list(key).iter().map(|feed| feed.view(day)).collect(),
            ..page_with_enti(day, &part.path())
        },
        sentence,
        asked: asked(day, key),
        narrow: if part.is_first() { narrow } else { Vec::new() },
        narrow_url: elsewhere.then(|| key.path()),
        total: day.count(key),
        cards: cards.map(|shown| shown.card.clone()).collect(),
        pager: pager_view(day, part),
        nearest: Vec::new(),
    }
}

fn asked(day: &Day<'_>, key: &Key<'_>) -> AskedForView {
    let checked = day.checked;
    let service = key.service.and_then(|slug| checked.services.iter().find(|service| service.slug == *slug));
    let category =
        key.category.and_then(|slug| checked.categories.iter().find(|category| category.slug == *slug));
    let audience =
        key.audience.and_then(|slug| checked.audiences.iter().find(|audience| audience.slug == *slug));
    let zone = key.zone.and_then(|id| checked.zones.iter().find(|zone| zone.id == id));
    AskedForView {
        what: service
            .map(|service| service.front.title.clone())
            .or(category.map(|category| category.name.clone())),
        whom: audience.map(|audience| audience.label.clone()),
        zone: zone.map(|zone| zone.name.clone()),
    }
}

/// Links to the lists that answer one question more. Two answers are the most that have pages.
fn narrow(day: &Day<'_>, key: &Key<'_>) -> Vec<NarrowView> {
    let answers =
        [key.category.is_some() || key.service.is_some(), key.audience.is_some(), key.zone.is_some()];
    if answers.iter().filter(|answered| **answered).count() != 1 {
        return Vec::new();
    }
    let mut narrow = Vec::new();
    if key.category.is_some() {
        let of_category = day.services.iter().filter(|service| key.category == Some(&service.category.slug));
        let links = of_category.filter_map(|service| {
            let key = Key { service: Some(&service.slug), ..Key::default() };
            link(day, &service.front.title, &key)
        });
        narrow.push(NarrowView { by: NarrowKey::Service, links: links.collect() });
    } else if key.service.is_none() {
        narrow.push(NarrowView { by: NarrowKey::Service, links: services(day, key) });
    }
    if key.audience.is_none() {
        narrow.push(NarrowView { by: NarrowKey::Audience, links: audiences(day, key) });
    }
    if key.zone.is_none() {
        narrow.push(NarrowView { by: NarrowKey::Zone, links: zones(day, key) });
    }
    narrow.retain(|narrow| !narrow.links.is_empty());
    narrow
}

fn link(day: &Day<'_>, name: &str, key: &Key<'_>) -> Option<CountLinkView> {
    let count = day.count(key);
    (count > 0).then(|| CountLinkView { name: name.to_owned(), url: key.path(), count })
}

fn services(day: &Day<'_>, key: &Key<'_>) -> Vec<CountLinkView> {
    let services = day.services.iter();
    services
        .filter_map(|service| link(day, &service.front.title, &Key { service: Some(&service.slug), ..*key }))
        .collect()
}

fn audiences(day: &Day<'_>, key: &Key<'_>) -> Vec<CountLinkView> {
    let audiences = day.checked.audiences.iter();
    audiences
        .filter_map(|audience| link(day, &audience.name, &Key { audience: Some(&audience.slug), ..*key }))
        .collect()
}

/// The lists by Municipio within a list.
pub(crate) fn zones(day: &Day<'_>, key: &Key<'_>) -> Vec<CountLinkView> {
    let zones = day.checked.zones.iter();
    zones.filter_map(|zone| link(day, &zone.name, &Key { zone: Some(zone.id), ..*key })).collect()
}

/// `/trova/`: every first answer as a link.
pub(crate) fn find_view(day: &Day<'_>, sentence: SentenceView) -> FindView {
    let all = Key::default();
    let categories = day.checked.categories.iter();
    let categories = categories
        .filter_map(|category| link(day, &category.name, &Key { category: Some(&category.slug), ..all }))
        .collect();
    FindView {
        page: page(day, &all.path()),
        sentence,
        services: services(day, &all),
        audiences: audiences(day, &all),
        zones: zones(day, &all),
        categories,
    }
}
