//! Where each file of content is published, and which addresses there are.
//!
//! What matters here is that the content is there, not that it shows today: an accreditation that
//! lapses overnight must not turn an old link into an error.

use std::collections::{BTreeMap, BTreeSet};

use wemi_content::{Benefit, Checked, Desk, FileId, Offer, Provider, Sources, Span};

use crate::pages::{
    benefit_url, desk_url, document_url, life_event_url, news_url, offer_url, page_url, provider_url,
    question_url, service_url, zone_url,
};

/// Addresses that are there whatever the content: indexes, and what functions answer.
const ALWAYS: [&str; 8] = [
    "/",
    "/servizi/",
    "/enti/",
    "/sportelli/",
    "/municipi/",
    "/prenotazioni/",
    "/proponi/segnalazione",
    "/dati/copertura/",
];

/// A published file.
#[derive(Debug, Clone)]
pub(crate) struct Place<'a> {
    /// Where; of an answer, with its anchor.
    pub(crate) url: String,
    /// The Markdown.
    pub(crate) body: Option<Span>,
    /// What components can show of it.
    pub(crate) thing: Thing<'a>,
}

/// What components can show.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Thing<'a> {
    /// An ente.
    Provider(&'a Provider),
    /// An offer.
    Offer(&'a Offer),
    /// A desk.
    Desk(&'a Desk),
    /// A benefit.
    Benefit(&'a Benefit),
    /// A service: its text is cut into sections.
    Service,
    /// Anything else that is published.
    Other,
}

/// The places of all content, and all addresses.
pub(crate) struct Addresses<'a> {
    by_file: BTreeMap<&'a str, Place<'a>>,
    /// Every address within the site that a text may lead to.
    pub(crate) known: BTreeSet<String>,
}

impl<'a> Addresses<'a> {
    /// Finds them all.
    pub(crate) fn of(checked: &'a Checked, sources: &'a Sources) -> Self {
        let mut all = Self { by_file: BTreeMap::new(), known: BTreeSet::new() };
        all.known.extend(ALWAYS.iter().map(|path| (*path).to_owned()));
        all.known.extend(checked.zones.iter().map(|zone| zone_url(zone.id)));
        let path = |file: FileId| sources.get(file).map_or("", |source| source.path.as_str());
        let mut add = |file, url, body, thing| all.add(path(file), Place { url, body: Some(body), thing });
        for one in &checked.services {
            add(one.file, service_url(&one.slug), one.body, Thing::Service);
        }
        for one in &checked.providers {
            add(one.file, provider_url(&one.slug), one.body, Thing::Provider(one));
        }
        for one in &checked.offers {
            add(one.file, offer_url(&one.id), one.body, Thing::Offer(one));
        }
        for one in &checked.desks {
            add(one.file, desk_url(&one.slug), one.body, Thing::Desk(one));
        }
        for one in &checked.pages {
            add(one.file, page_url(&one.slug), one.body, Thing::Other);
        }
        let editorial = &checked.editorial;
        for one in &editorial.life_events {
            add(one.file, life_event_url(&one.slug), one.body, Thing::Other);
        }
        for one in &editorial.news {
            add(one.file, news_url(&one.slug), one.body, Thing::Other);
        }
        for one in editorial.topics.iter().flat_map(|topic| &topic.questions) {
            add(one.file, question_url(&one.slug), one.body, Thing::Other);
        }
        for one in &editorial.benefits {
            add(one.file, benefit_url(&one.slug), one.body, Thing::Benefit(one));
        }
        for one in &editorial.documents {
            add(one.file, document_url(&one.provider.slug, one.kind), one.body, Thing::Other);
        }
        if !editorial.glossary.is_empty()
            && let Some((_, source)) = sources.find("content/glossary.yaml")
        {
            all.add(&source.path, Place { url: "/glossario/".to_owned(), body: None, thing: Thing::Other });
        }
        all.former(checked);
        all
    }

    fn add(&mut self, path: &'a str, place: Place<'a>) {
        let page = place.url.split('#').next().unwrap_or_default();
        self.known.insert(page.to_owned());
        // The index that the page stands in.
        if let Some((index, _)) = page.trim_end_matches('/').rsplit_once('/')
            && INDEXES.contains(&index)
        {
            self.known.insert(format!("{index}/"));
        }
        self.by_file.insert(path, place);
    }

    /// Former addresses lead on, so a text may still name them.
    fn former(&mut self, checked: &Checked) {
        let services = checked.services.iter().flat_map(|one| one.front.aliases.iter().map(service_url));
        let providers = checked.providers.iter().flat_map(|one| one.front.aliases.iter().map(provider_url));
        let desks = checked.desks.iter().flat_map(|one| one.front.aliases.iter().map(desk_url));
        let pages = checked.pages.iter().flat_map(|one| one.front.aliases.iter().map(page_url));
        let editorial = &checked.editorial;
        let events =
            editorial.life_events.iter().flat_map(|one| one.front.aliases.iter().map(life_event_url));
        let news = editorial.news.iter().flat_map(|one| one.front.aliases.iter().map(news_url));
        let benefits = editorial.benefits.iter().flat_map(|one| one.front.aliases.iter().map(benefit_url));
        let all =
            services.chain(providers).chain(desks).chain(pages).chain(events).chain(news).chain(benefits);
        self.known.extend(all);
    }

    /// The place of a file.
    pub(crate) fn place(&self, path: &str) -> Option<&Place<'a>> {
        self.by_file.get(path)
    }

    /// Every file with its place.
    pub(crate) fn places(&self) -> impl Iterator<Item = (&'a str, &Place<'a>)> {
        self.by_file.iter().map(|(path, place)| (*path, place))
    }
}

/// Indexes that are there when something stands in them.
const INDEXES: [&str; 3] = ["/quando-serve", "/novita", "/misure"];
