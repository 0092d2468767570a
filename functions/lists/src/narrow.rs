//! Links to narrower lists, each with how many offers are in it.

use std::collections::BTreeMap;

use wemi_catalogue::{Index, ListKey, Traits};
use wemi_domain::{Slug, ZoneId};
use wemi_theme::views::{CountLinkView, NarrowKey, NarrowView};

use crate::query::Query;

/// The portal in one language, as far as links to lists go.
#[derive(Clone, Copy, Debug)]
pub struct Portal<'a> {
    /// Its index in the language.
    pub index: &'a Index,
    /// What stands before `/trova?` in its addresses: `/en`. Whoever renders the page puts it before
    /// those of pages.
    pub root: &'a str,
    /// Whether a function answers what is no page; without it there are no links to such answers.
    pub functions: bool,
}

/// How many offers of a list fit each answer to the three questions.
#[derive(Default)]
struct Counts<'i> {
    categories: BTreeMap<&'i Slug, u32>,
    services: BTreeMap<&'i Slug, u32>,
    audiences: BTreeMap<&'i Slug, u32>,
    zones: BTreeMap<ZoneId, u32>,
}

impl<'i> Counts<'i> {
    fn of(offers: &[&'i Traits]) -> Self {
        let mut counts = Self::default();
        for offer in offers {
            *counts.categories.entry(&offer.category).or_default() += 1;
            *counts.services.entry(&offer.service).or_default() += 1;
            for audience in &offer.audiences {
                *counts.audiences.entry(audience).or_default() += 1;
            }
            for zone in &offer.zones {
                *counts.zones.entry(*zone).or_default() += 1;
            }
        }
        counts
    }
}

/// The links that answer one question more than `query` does, of which `offers` are left. Of kinds of
/// help the categories come first: a list of all services would be longer than the offers.
pub fn narrow(portal: &Portal<'_>, query: &Query, offers: &[&Traits]) -> Vec<NarrowView> {
    let (index, key) = (portal.index, &query.key);
    let counts = Counts::of(offers);
    let mut narrow = Vec::new();
    let mut add = |by, links: Vec<CountLinkView>| narrow.push(NarrowView { by, links });
    if let Some(category) = &key.category {
        let services = index.services.iter().filter(|service| service.category == *category);
        let links = services.filter_map(|choice| {
            let service = ListKey { category: None, service: Some(choice.slug.clone()), ..key.clone() };
            portal.link(query, service, &choice.name, counts.services.get(&choice.slug))
        });
        add(NarrowKey::Service, links.collect());
    } else if key.service.is_none() {
        let links = index.categories.iter().filter_map(|choice| {
            let category = ListKey { category: Some(choice.slug.clone()), ..key.clone() };
            portal.link(query, category, &choice.name, counts.categories.get(&choice.slug))
        });
        add(NarrowKey::Category, links.collect());
    }
    if key.audience.is_none() {
        let links = index.audiences.iter().filter_map(|choice| {
            let audience = ListKey { audience: Some(choice.slug.clone()), ..key.clone() };
            portal.link(query, audience, &choice.name, counts.audiences.get(&choice.slug))
        });
        add(NarrowKey::Audience, links.collect());
    }
    if key.zone.is_none() {
        let links = index.zones.iter().filter_map(|choice| {
            let zone = ListKey { zone: Some(choice.id), ..key.clone() };
            portal.link(query, zone, &choice.name, counts.zones.get(&choice.id))
        });
        add(NarrowKey::Zone, links.collect());
    }
    narrow.retain(|narrow| !narrow.links.is_empty());
    narrow
}

impl Portal<'_> {
    /// An address as a page of the portal links to it; `None` where nothing answers.
    pub fn address(&self, query: &Query) -> Option<String> {
        let address = query.address();
        if address.contains('?') {
            self.functions.then(|| format!("{}{address}", self.root))
        } else {
            Some(address)
        }
    }

    fn link(&self, query: &Query, key: ListKey, name: &str, count: Option<&u32>) -> Option<CountLinkView> {
        let narrower = Query { key, page: 1, ..query.clone() };
        Some(CountLinkView { name: name.to_owned(), url: self.address(&narrower)?, count: *count? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{index, offer};
    use crate::wish::Wish;

    fn links(key: &str, wishes: &[Wish], functions: bool) -> Vec<String> {
        let mut index = index();
        let mut second = offer("b");
        second.service = "autista".parse().unwrap();
        second.category = "trasporto".parse().unwrap();
        second.zones.push(2.try_into().unwrap());
        index.offers = vec![offer("a"), second];
        let key = ListKey::parse(key).unwrap();
        let offers: Vec<&Traits> = index.list(&key).collect();
        let portal = Portal { index: &index, root: "/en", functions };
        let query = Query { wishes: wishes.to_vec(), ..Query::of(key) };
        let links = narrow(&portal, &query, &offers).into_iter().flat_map(|narrow| narrow.links);
        links.map(|link| format!("{} {}", link.url, link.count)).collect()
    }

    #[test]
    fn every_further_answer_that_has_offers_is_a_link_with_their_number() {
        assert_eq!(
            links("/trova/municipio/1/", &[], true),
            [
                "/trova/categoria/educativi/municipio/1/ 1",
                "/trova/categoria/trasporto/municipio/1/ 1",
                "/trova/per/famiglie/municipio/1/ 2"
            ]
        );
        assert_eq!(
            links("/trova/categoria/trasporto/per/famiglie/", &[], true),
            [
                "/trova/servizio/autista/per/famiglie/ 1",
                "/trova/categoria/trasporto/per/famiglie/municipio/1/ 1",
                "/trova/categoria/trasporto/per/famiglie/municipio/2/ 1"
            ]
        );
    }

    #[test]
    fn a_third_answer_to_a_service_is_asked_of_the_function_if_there_is_one() {
        let pair = "/trova/servizio/autista/per/famiglie/";
        assert_eq!(
            links(pair, &[], true),
            [1, 2].map(|zone| format!("/en/trova?servizio=autista&per=famiglie&municipio={zone} 1"))
        );
        assert_eq!(links(pair, &[], false), [""; 0]);
    }

    #[test]
    fn wishes_are_kept() {
        assert_eq!(
            links("/trova/categoria/educativi/municipio/1/", &[Wish::Price(20)], true),
            [
                "/en/trova?servizio=baby-sitter&municipio=1&prezzo=20 1",
                "/en/trova?categoria=educativi&per=famiglie&municipio=1&prezzo=20 1"
            ]
        );
    }
}
