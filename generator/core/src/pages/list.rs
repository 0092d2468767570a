//! Lists of offers, and the links that narrow them.

use wemi_catalogue::Traits;
use wemi_lists::{Answers, Portal, Query, narrow, page as pages, refine};
use wemi_theme::views::{CountLinkView, FindView, ListView, Page, SentenceView};

use super::frame::{page, page_with_enti};
use super::pager::{Part, pager_view};
use super::sentence::list_sentence;
use crate::atom::Feed;
use crate::day::{Day, Key};

/// A page of a list. What narrows it stands on its first page: further ones lead back to it.
pub(crate) fn list_view(day: &Day<'_>, part: &Part<'_>) -> ListView {
    let key = part.key.owned();
    let offers: Vec<&Traits> = day.list(&part.key).map(|shown| &shown.traits).collect();
    let functions = day.checked.site.functions.enabled;
    let portal = Portal { index: &day.index, root: &day.root, functions };
    let query = Query::of(key.clone());
    let narrow = narrow(&portal, &query, &offers);
    let refine = refine(&portal, &query, &offers);
    let elsewhere = !part.is_first() && (!narrow.is_empty() || refine.is_some());
    let cards = day.list(&part.key).skip(pages::before(part.number)).take(pages::CARDS);
    ListView {
        page: Page {
            feeds: Feed::of_list(&part.key).iter().map(|feed| feed.view(day)).collect(),
            ..page_with_enti(day, &part.path())
        },
        sentence: list_sentence(day, &part.key),
        asked: Answers::of(&day.index, &key).words(),
        narrow: if part.is_first() { narrow } else { Vec::new() },
        refine: refine.filter(|_| part.is_first()),
        narrow_url: elsewhere.then(|| key.path()),
        total: day.count(&part.key),
        cards: cards.map(|shown| shown.card.clone()).collect(),
        pager: pager_view(day, part),
        nearest: Vec::new(),
    }
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
