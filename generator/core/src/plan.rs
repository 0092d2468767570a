//! Every file of the site, with what makes it, before any of it is made.

use std::collections::BTreeMap;

use wemi_catalogue::path;
use wemi_content::{Benefit, Desk, Document, LifeEvent, News, Offer, Page, Provider, Service, raw};

use crate::assets::Assets;
use crate::atom::{FILE, Feed};
use crate::day::{Day, Days, Shown};
use crate::error::BuildError;
use crate::pages::pager::Part;
use crate::pages::{
    benefit_url, desk_url, document_url, fridge_sheet_url, life_event_url, news_url, offer_url, page_url,
    provider_url, service_url, zone_url,
};
use crate::redirects::Redirect;

/// The record of a build, by which a folder is known as one of ours.
pub(crate) const RECORD: &str = "dati/build.json";

/// Where nobody is, as data.
pub(crate) const COVERAGE: &str = "dati/copertura.json";

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
    FridgeSheet(&'a Shown<'a>),
    DeskIndex,
    Desk(&'a Desk),
    ZoneIndex,
    Zone(&'a raw::Zone),
    Text(&'a Page),
    LifeEventIndex,
    LifeEvent(&'a LifeEvent),
    NewsIndex,
    News(&'a News),
    BenefitIndex,
    Benefit(&'a Benefit),
    Questions,
    Glossary,
    Coverage,
    Document(&'a Document),
    NotFound,
    Redirect(&'a Redirect),
    Feed(Feed<'a>),
    Sitemap,
    Robots,
    Security,
    Redirects,
    RedirectRules,
    Settings,
    CatalogueIndex,
    CatalogueCounts,
    SearchIndex(&'a Days<'a>),
    CatalogueOffer(&'a Offer),
    CatalogueService(&'a Service),
    CatalogueBenefit(&'a Benefit),
    Bundle,
    CoverageData,
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
            | Self::ZoneIndex
            | Self::Zone(_)
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
            | Self::Coverage
            | Self::FridgeSheet(_)
            | Self::Redirect(_)
            | Self::Feed(_)
            | Self::Sitemap
            | Self::Robots
            | Self::Security
            | Self::Redirects
            | Self::RedirectRules
            | Self::Settings
            | Self::CatalogueIndex
            | Self::CatalogueCounts
            | Self::SearchIndex(_)
            | Self::CatalogueOffer(_)
            | Self::CatalogueService(_)
            | Self::CatalogueBenefit(_)
            | Self::Bundle
            | Self::CoverageData
            | Self::Record
            | Self::Asset(_) => false,
        }
    }
}

/// The files of a site by path, without a leading slash.
pub(crate) struct Plan<'a> {
    pub(crate) files: BTreeMap<String, Planned<'a>>,
}

/// A file that will be made.
#[derive(Clone, Copy)]
pub(crate) struct Planned<'a> {
    pub(crate) maker: Maker<'a>,
    /// The content in the file's language.
    pub(crate) day: &'a Day<'a>,
}

/// What a plan borrows from besides the day.
pub(crate) struct Parts<'a> {
    pub(crate) assets: &'a Assets,
    pub(crate) redirects: &'a [Redirect],
}

/// Plans every file: the pages in every language, what is said in none by the first.
pub(crate) fn plan<'a>(days: &'a Days<'a>, parts: &Parts<'a>) -> Result<Plan<'a>, BuildError> {
    let mut plan = Plan { files: BTreeMap::new() };
    for day in days.all() {
        plan.pages(day)?;
        plan.editorial(day)?;
        plan.feeds(day)?;
        plan.benefits(day)?;
        plan.add(&path::search(day.checked.language.as_str()), Maker::SearchIndex(days), day)?;
    }
    for day in days.others() {
        plan.other_data(day)?;
    }
    let day = days.first();
    plan.data(day)?;
    for redirect in parts.redirects {
        plan.add(
            &format!("{}index.html", redirect.from.trim_start_matches('/')),
            Maker::Redirect(redirect),
            day,
        )?;
    }
    let pictures = day.pictures.files();
    let assets = parts.assets.files.iter().map(|(address, bytes)| (address.as_str(), bytes.as_slice()));
    for (address, bytes) in assets.chain(pictures) {
        plan.add(address.trim_start_matches('/'), Maker::Asset(bytes), day)?;
    }
    Ok(plan)
}

impl<'a> Plan<'a> {
    fn pages(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        self.page("/", Maker::Home, day)?;
        self.page("/trova/", Maker::Find, day)?;
        self.page("/servizi/", Maker::ServiceIndex, day)?;
        self.page("/enti/", Maker::ProviderIndex, day)?;
        self.page("/sportelli/", Maker::DeskIndex, day)?;
        for key in day.lists.keys() {
            for part in Part::all(day, *key) {
                self.page(&part.path(), Maker::List(part), day)?;
            }
        }
        for service in &day.services {
            self.page(&service_url(&service.slug), Maker::Service(service), day)?;
        }
        for provider in &day.providers {
            self.page(&provider_url(&provider.slug), Maker::Provider(provider), day)?;
        }
        for shown in &day.offers {
            self.page(&offer_url(&shown.offer.id), Maker::Offer(shown), day)?;
            self.page(&fridge_sheet_url(&shown.offer.id), Maker::FridgeSheet(shown), day)?;
        }
        for desk in &day.desks {
            self.page(&desk_url(&desk.slug), Maker::Desk(desk), day)?;
        }
        self.page("/municipi/", Maker::ZoneIndex, day)?;
        for zone in &day.checked.zones {
            self.page(&zone_url(zone.id), Maker::Zone(zone), day)?;
        }
        for page in &day.pages {
            self.page(&page_url(&page.slug), Maker::Text(page), day)?;
        }
        self.page("/dati/copertura/", Maker::Coverage, day)?;
        // A server has one page for what isn't there.
        if day.root.is_empty() { self.add("404.html", Maker::NotFound, day) } else { Ok(()) }
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
            self.page(address, maker, day)?;
        }
        for event in &day.life_events {
            self.page(&life_event_url(&event.slug), Maker::LifeEvent(event), day)?;
        }
        for news in &day.news {
            self.page(&news_url(&news.slug), Maker::News(news), day)?;
        }
        for benefit in &day.benefits {
            self.page(&benefit_url(&benefit.slug), Maker::Benefit(benefit), day)?;
        }
        for document in day.documents() {
            self.page(&document_url(&document.provider.slug, document.kind), Maker::Document(document), day)?;
        }
        Ok(())
    }

    fn feeds(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        for feed in Feed::all(day) {
            let path = format!("{}{}{FILE}", day.root, feed.page());
            self.add(path.trim_start_matches('/'), Maker::Feed(feed), day)?;
        }
        Ok(())
    }

    /// What the functions read of benefits, in each language: those that don't show today too.
    fn benefits(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        for benefit in &day.checked.editorial.benefits {
            let path = path::benefit(&benefit.slug, day.checked.language.as_str());
            self.add(&path, Maker::CatalogueBenefit(benefit), day)?;
        }
        Ok(())
    }

    /// What the functions read in a language besides the first.
    fn other_data(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        let lang = day.checked.language.as_str();
        for service in &day.services {
            self.add(&path::service_in(&service.slug, lang), Maker::CatalogueService(service), day)?;
        }
        self.add(&path::index_in(lang), Maker::CatalogueIndex, day)
    }

    fn data(&mut self, day: &'a Day<'a>) -> Result<(), BuildError> {
        self.add("sitemap.xml", Maker::Sitemap, day)?;
        self.add("robots.txt", Maker::Robots, day)?;
        self.add(".well-known/security.txt", Maker::Security, day)?;
        self.add(path::REDIRECTS, Maker::Redirects, day)?;
        self.add(REDIRECT_RULES, Maker::RedirectRules, day)?;
        self.add(path::THEME, Maker::Bundle, day)?;
        self.add(path::SETTINGS, Maker::Settings, day)?;
        self.add(path::INDEX, Maker::CatalogueIndex, day)?;
        self.add(path::COUNTS, Maker::CatalogueCounts, day)?;
        self.add(COVERAGE, Maker::CoverageData, day)?;
        self.add(RECORD, Maker::Record, day)?;
        // Of all offers, those that don't show today too: whether they do is asked by the
        // functions, of the day of the care and by their own clock.
        for offer in &day.checked.offers {
            self.add(&path::offer(&offer.id), Maker::CatalogueOffer(offer), day)?;
        }
        for service in &day.services {
            self.add(&path::service(&service.slug), Maker::CatalogueService(service), day)?;
        }
        Ok(())
    }

    fn page(&mut self, address: &str, maker: Maker<'a>, day: &'a Day<'a>) -> Result<(), BuildError> {
        let address = format!("{}{address}index.html", day.root);
        self.add(address.trim_start_matches('/'), maker, day)
    }

    fn add(&mut self, path: &str, maker: Maker<'a>, day: &'a Day<'a>) -> Result<(), BuildError> {
        match self.files.insert(path.to_owned(), Planned { maker, day }) {
            None => Ok(()),
            Some(_) => Err(BuildError::Twice(format!("/{path}"))),
        }
    }

    /// Whether a page stands at an address, in some language.
    pub(crate) fn has(&self, address: &str) -> bool {
        self.files.contains_key(&format!("{}index.html", address.trim_start_matches('/')))
    }

    /// How many pages there are that people may find.
    pub(crate) fn page_count(&self) -> usize {
        self.files.values().filter(|planned| planned.maker.is_page()).count()
    }

    /// The addresses that search engines are told of, in order: those of pages, without what only goes
    /// on from another page, each with the content in its language.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = (&str, &'a Day<'a>)> {
        let goes_on = |maker: &Maker<'_>| matches!(maker, Maker::List(part) if !part.is_first());
        let told = move |maker: &Maker<'_>| maker.is_page() && !goes_on(maker);
        let pages = self.files.iter().filter(move |(_, planned)| told(&planned.maker));
        pages.map(|(path, planned)| (path.strip_suffix("index.html").unwrap_or(path), planned.day))
    }
}
