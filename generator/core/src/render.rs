//! From a planned file to its bytes. Every file is made apart from the others, so the order and the
//! number of threads change nothing.

use serde::Serialize;
use wemi_theme::links_within;
use wemi_theme::views::{
    BenefitView, ContentPageView, CoverageView, DeskIndexView, DeskView, DocumentView, EntryIndexView,
    FindView, FridgeSheetView, GlossaryView, HomeView, LifeEventView, ListView, NewsView, NotFoundView,
    OfferView, ProviderIndexView, ProviderView, QuestionsView, ServiceIndexView, ServiceView, ZoneIndexView,
    ZoneView,
};

use crate::atom::Feed;
use crate::build::Dress;
use crate::coverage::Coverage;
use crate::day::Day;
use crate::error::BuildError;
use crate::fingerprint::{Fingerprint, Fingerprints, Made};
use crate::pages::sentence::whole_sentence;
use crate::pages::{coverage, desk, editorial, home, list, offer, paper, provider, service, text, zone};
use crate::plan::{Maker, Plan, Planned};
use crate::record::Record;
use crate::redirects::{Redirect, redirect_page, redirect_rules};
use crate::search::search_index;
use crate::{catalogue, feeds};

/// What every file is made from.
pub(crate) struct Press<'a> {
    pub(crate) dress: &'a Dress,
    pub(crate) redirects: &'a [Redirect],
    pub(crate) plan: &'a Plan<'a>,
    pub(crate) record: &'a Record,
    pub(crate) base_url: &'a str,
    pub(crate) lang: &'a str,
    /// Of the theme, and of which pages there are: on these depend the links of a page in another
    /// language than the first.
    pub(crate) elsewhere: Fingerprint,
    /// The files of the last build; `None` if nobody will compare.
    pub(crate) last: Option<&'a Fingerprints>,
}

impl Press<'_> {
    /// Makes a file, unless it would be that of the last time.
    pub(crate) fn make(&self, path: &str, planned: &Planned<'_>) -> Result<Made, BuildError> {
        let day = planned.day;
        let page = Sheet { press: self, path, day };
        let unanswered = || whole_sentence(day);
        match &planned.maker {
            Maker::Home => page.html(HomeView::TEMPLATE, &home::home_view(day, unanswered())),
            Maker::Find => page.html(FindView::TEMPLATE, &list::find_view(day, unanswered())),
            Maker::List(part) => page.html(ListView::TEMPLATE, &list::list_view(day, part)),
            Maker::ServiceIndex => page.html(ServiceIndexView::TEMPLATE, &service::service_index_view(day)),
            Maker::Service(one) => page.html(ServiceView::TEMPLATE, &service::service_view(day, one)),
            Maker::ProviderIndex => {
                page.html(ProviderIndexView::TEMPLATE, &provider::provider_index_view(day))
            }
            Maker::Provider(one) => page.html(ProviderView::TEMPLATE, &provider::provider_view(day, one)),
            Maker::Offer(shown) => page.html(OfferView::TEMPLATE, &offer::offer_view(day, shown)),
            Maker::FridgeSheet(shown) => {
                page.html(FridgeSheetView::TEMPLATE, &paper::fridge_sheet_view(day, shown))
            }
            Maker::DeskIndex => page.html(DeskIndexView::TEMPLATE, &desk::desk_index_view(day)),
            Maker::Desk(one) => page.html(DeskView::TEMPLATE, &desk::desk_view(day, one)),
            Maker::ZoneIndex => page.html(ZoneIndexView::TEMPLATE, &zone::zone_index_view(day)),
            Maker::Zone(one) => page.html(ZoneView::TEMPLATE, &zone::zone_view(day, one)),
            Maker::Text(one) => page.html(ContentPageView::TEMPLATE, &text::text_view(day, one)),
            Maker::LifeEventIndex => {
                page.html(EntryIndexView::TEMPLATE, &editorial::life_event_index_view(day))
            }
            Maker::LifeEvent(one) => {
                page.html(LifeEventView::TEMPLATE, &editorial::life_event_view(day, one))
            }
            Maker::NewsIndex => page.html(EntryIndexView::TEMPLATE, &editorial::news_index_view(day)),
            Maker::News(one) => page.html(NewsView::TEMPLATE, &editorial::news_view(day, one)),
            Maker::BenefitIndex => page.html(EntryIndexView::TEMPLATE, &editorial::benefit_index_view(day)),
            Maker::Benefit(one) => page.html(BenefitView::TEMPLATE, &editorial::benefit_view(day, one)),
            Maker::Questions => page.html(QuestionsView::TEMPLATE, &editorial::questions_view(day)),
            Maker::Glossary => page.html(GlossaryView::TEMPLATE, &editorial::glossary_view(day)),
            Maker::Coverage => page.html(CoverageView::TEMPLATE, &coverage::coverage_view(day)),
            Maker::Document(one) => page.html(DocumentView::TEMPLATE, &editorial::document_view(day, one)),
            Maker::NotFound => page.html(NotFoundView::TEMPLATE, &home::not_found_view(day, unanswered())),
            Maker::Redirect(redirect) => {
                Ok(page.bytes(redirect_page(redirect, self.base_url, self.lang).into_bytes()))
            }
            Maker::Feed(feed) => page.feed(feed),
            Maker::Sitemap => Ok(page.bytes(feeds::sitemap(self.plan, self.base_url).into_bytes())),
            Maker::Security => Ok(page.bytes(feeds::security(day).into_bytes())),
            Maker::Robots => Ok(page.bytes(feeds::robots(self.base_url).into_bytes())),
            Maker::Redirects => page.json(&catalogue::redirects(self.redirects)),
            Maker::RedirectRules => Ok(page.bytes(redirect_rules(self.redirects).into_bytes())),
            Maker::Settings => page.json(&catalogue::settings(day, self.base_url, self.lang)),
            Maker::CatalogueIndex => page.json(&day.index),
            Maker::SearchIndex(days) => page.json(&search_index(days, day)),
            Maker::CatalogueCounts => page.json(&catalogue::counts(day)),
            Maker::CatalogueOffer(offer) => page.json(&catalogue::offer_entry(day, offer)),
            Maker::CatalogueBenefit(benefit) => page.json(&catalogue::benefit_entry(benefit)),
            Maker::CatalogueService(service) => {
                let entry = catalogue::service_entry(day, service);
                page.json(&entry.map_err(|source| page.no_json(source))?)
            }
            Maker::Bundle => Ok(page.bytes(self.dress.bundle.to_json()?)),
            Maker::CoverageData => page.json(&Coverage::of(day)),
            Maker::Record => page.json(self.record),
            Maker::Asset(bytes) => Ok(page.bytes(bytes.to_vec())),
        }
    }
}

/// One file on the press.
struct Sheet<'a> {
    press: &'a Press<'a>,
    path: &'a str,
    day: &'a Day<'a>,
}

impl Sheet<'_> {
    fn html(&self, template: &str, view: &impl Serialize) -> Result<Made, BuildError> {
        let first = self.day.root.is_empty();
        let theme = if first { self.press.dress.fingerprint } else { self.press.elsewhere };
        let of_view = |_| Fingerprint::of_view(theme, template, view);
        let fingerprint = self.press.last.map(of_view).transpose().map_err(|source| self.no_json(source))?;
        if self.is_known(fingerprint) {
            return Ok(Made { fingerprint, bytes: None });
        }
        let html = self.press.dress.theme.render(self.day.checked.language.as_str(), template, view);
        let html = html.map_err(|source| BuildError::Render { path: format!("/{}", self.path), source })?;
        let root = &self.day.root;
        let html = match root.as_str() {
            "" => html,
            root => links_within(&html, root, |address| self.press.plan.has(&format!("{root}{address}"))),
        };
        Ok(Made { fingerprint, bytes: Some(html.into_bytes()) })
    }

    fn feed(&self, feed: &Feed<'_>) -> Result<Made, BuildError> {
        let language = self.day.checked.language.as_str();
        let xml = feed.xml(self.day, |title| self.press.dress.theme.say(language, title));
        let failed = |source| BuildError::Render { path: format!("/{}", self.path), source };
        Ok(self.bytes(xml.map_err(failed)?.into_bytes()))
    }

    fn json(&self, value: &impl Serialize) -> Result<Made, BuildError> {
        serde_json::to_vec(value).map(|bytes| self.bytes(bytes)).map_err(|source| self.no_json(source))
    }

    fn bytes(&self, bytes: Vec<u8>) -> Made {
        let fingerprint = self.press.last.map(|_| Fingerprint::of_bytes(&bytes));
        Made { fingerprint, bytes: (!self.is_known(fingerprint)).then_some(bytes) }
    }

    fn is_known(&self, fingerprint: Option<Fingerprint>) -> bool {
        let last = self.press.last.and_then(|last| last.get(self.path));
        fingerprint.is_some() && last == fingerprint.as_ref()
    }

    fn no_json(&self, source: serde_json::Error) -> BuildError {
        BuildError::Json { path: format!("/{}", self.path), source }
    }
}
