//! Every file of the site, with what makes it, before any of it is made.

use std::collections::BTreeMap;

use wemi_catalogue::path;
use wemi_content::{Benefit, Desk, Document, LifeEvent, News, Offer, Page, Provider, Service};

use crate::assets::Assets;
use crate::day::{Day, Shown};
use crate::error::BuildError;
use crate::pages::pager::Part;
use crate::pages::{
    benefit_url, desk_url, document_url, life_event_url, news_url, offer_url, page_url, provider_url,
    service_url,
};
use crate::redirects::Redirect;

/// The record of a build, by which a folder is known as one of ours.
pub(crate) const RECORD: &str = "dati/build.json";

/// Former addresses for web servers that read such a file, to answer 301 instead of a page.
const REDIRECT_RULES: &str = "_redirects";

/// What makes a file.
#[derive(Clone, Copy)]
pub(crate) enum Maker<'a> {
    Home,
    Find,
    List(Part<'a>),
    ServiceIndex,
    Service(&'a Service),
    ProviderIndex,
    Provider(&'a Provider),
    Offer(&'a Shown<'a>),
    DeskIndex,
    Desk(&'a Desk),
    Text(&'a Page),
    LifeEventIndex,
    LifeEvent(&'a LifeEvent),
    NewsIndex,
    News(&'a News),
    BenefitIndex,
    Benefit(&'a Benefit),
    Questions,
    Glossary,
    Document(&'a Document),
    NotFound,
    Redirect(&'a Redirect),
    Sitemap,
    Robots,
    Redirects,
    RedirectRules,
    Settings,
    CatalogueIndex,
    CatalogueOffer(&'a Offer),
    CatalogueService(&'a Service),
    Bundle,
    Record,
    Asset(&'a [u8]),
}

impl Maker<'_> {
    /// A page that people may find.
    pub(crate) fn is_page(&self) -> bool {
        match self {
            Self::Home
            | Self::Find
            | Self::List(_)
            | Self::ServiceIndex
            | Self::Service(_)
            | Self::ProviderIndex
            | Self::Provider(_)
            | Self::Offer(_)
            | Self::DeskIndex
            | Self::Desk(_)
            | Self::Text(_)
            | Self::LifeEventIndex
            | Self::LifeEvent(_)
            | Self::NewsIndex
            | Self::News(_)
            | Self::BenefitIndex
            | Self::Benefit(_)
            | Self::Questions
            | Self::Glossary
            | Self::Document(_) => true,
            Self::NotFound
            | Self::Redirect(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Redirects
            | Self::RedirectRules
            | Self::Settings
            | Self::CatalogueIndex
            | Self::CatalogueOffer(_)
            | Self::CatalogueService(_)
            | Self::Bundle
            | Self::Record
            | Self::Asset(_) => false,
        }
    }
}

/// The files of a site by path, without a leading slash.
pub(crate) struct Plan<'a> {
    pub(crate) files: BTreeMap<String, Maker<'a>>,
}

/// What a plan borrows from besides the day.
pub(crate) struct Parts<'a> {
    pub(crate) assets: &'a Assets,
    pub(crate) redirects: &'a [Redirect],
}

/// Plans every file.
pub(crate) fn plan<'a>(day: &'a Day<'a>, parts: &Parts<'a>) -> Result<Plan<'a>, BuildError> {
    let mut plan = Plan { files: BTreeMap::new() };
    plan.pages(day)?;
    plan.editorial(day)?;
    plan.data(day)?;
    for redirect in parts.redirects {
        plan.page(&redirect.from, Maker::Redirect(redirect))?;
    }
    let pictures = day.pictures.files();
    let assets = parts.assets.files.iter().map(|(address, bytes)| (address.as_str(), bytes.as_slice()));
    for (address, bytes) in assets.chain(pictures) {
        plan.file(address.trim_start_matches('/'), Maker::Asset(bytes))?;
    }
    Ok(plan)
}

impl<'a> Plan<'a> {
    fn pages(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        self.page("/", Maker::Home)?;
        self.page("/trova/", Maker::Find)?;
        self.page("/servizi/", Maker::ServiceIndex)?;
        self.page("/enti/", Maker::ProviderIndex)?;
        self.page("/sportelli/", Maker::DeskIndex)?;
        for key in day.lists.keys() {
            for part in Part::all(day, *key) {
                self.page(&part.path(), Maker::List(part))?;
            }
        }
        for service in &day.services {
            self.page(&service_url(&service.slug), Maker::Service(service))?;
        }
        for provider in &day.providers {
            self.page(&provider_url(&provider.slug), Maker::Provider(provider))?;
        }
        for shown in &day.offers {
            self.page(&offer_url(&shown.offer.id), Maker::Offer(shown))?;
        }
        for desk in &day.desks {
            self.page(&desk_url(&desk.slug), Maker::Desk(desk))?;
        }
        for page in &day.pages {
            self.page(&page_url(&page.slug), Maker::Text(page))?;
        }
        self.file("404.html", Maker::NotFound)
    }

    /// What the municipality writes for readers; an index only if something stands in it.
    fn editorial(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        let indexes = [
            ("/quando-serve/", Maker::LifeEventIndex, !day.life_events.is_empty()),
            ("/novita/", Maker::NewsIndex, !day.news.is_empty()),
            ("/misure/", Maker::BenefitIndex, !day.benefits.is_empty()),
            ("/domande/", Maker::Questions, !day.questions.is_empty()),
            ("/glossario/", Maker::Glossary, !day.checked.editorial.glossary.is_empty()),
        ];
        for (address, maker, _) in indexes.into_iter().filter(|(.., there)| *there) {
            self.page(address, maker)?;
        }
        for event in &day.life_events {
            self.page(&life_event_url(&event.slug), Maker::LifeEvent(event))?;
        }
        for news in &day.news {
            self.page(&news_url(&news.slug), Maker::News(news))?;
        }
        for benefit in &day.benefits {
            self.page(&benefit_url(&benefit.slug), Maker::Benefit(benefit))?;
        }
        for document in day.documents() {
            self.page(&document_url(&document.provider.slug, document.kind), Maker::Document(document))?;
        }
        Ok(())
    }

    fn data(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        self.file("sitemap.xml", Maker::Sitemap)?;
        self.file("robots.txt", Maker::Robots)?;
        self.file(path::REDIRECTS, Maker::Redirects)?;
        self.file(REDIRECT_RULES, Maker::RedirectRules)?;
        self.file(path::THEME, Maker::Bundle)?;
        self.file(path::SETTINGS, Maker::Settings)?;
        self.file(path::INDEX, Maker::CatalogueIndex)?;
        self.file(RECORD, Maker::Record)?;
        // Of all offers, those that don't show today too: whether they do is asked by the
        // functions, of the day of the care and by their own clock.
        for offer in &day.checked.offers {
            self.file(&path::offer(&offer.id), Maker::CatalogueOffer(offer))?;
        }
        for service in &day.services {
            self.file(&path::service(&service.slug), Maker::CatalogueService(service))?;
        }
        Ok(())
    }

    fn page(&mut self, address: &str, maker: Maker<'a>) -> Result<(), BuildError> {
        let folder = address.trim_start_matches('/');
        self.file(&format!("{folder}index.html"), maker)
    }

    fn file(&mut self, path: &str, maker: Maker<'a>) -> Result<(), BuildError> {
        match self.files.insert(path.to_owned(), maker) {
            None => Ok(()),
            Some(_) => Err(BuildError::Twice(format!("/{path}"))),
        }
    }

    /// How many pages there are that people may find.
    pub(crate) fn page_count(&self) -> usize {
        self.files.values().filter(|maker| maker.is_page()).count()
    }

    /// The addresses that search engines are told of, in order: those of pages, without what only goes
    /// on from another page.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &str> {
        let goes_on = |maker: &Maker<'_>| matches!(maker, Maker::List(part) if !part.is_first());
        let pages = self.files.iter().filter(move |(_, maker)| maker.is_page() && !goes_on(maker));
        pages.map(|(path, _)| path.strip_suffix("index.html").unwrap_or(path))
    }
}
