//! From a planned file to its bytes. Every file is made apart from the others, so the order and the
//! number of threads change nothing.

use serde::Serialize;
use wemi_theme::views::{
    BenefitView, ContentPageView, DeskIndexView, DeskView, DocumentView, EntryIndexView, FindView,
    GlossaryView, HomeView, LifeEventView, ListView, NewsView, NotFoundView, OfferView, ProviderIndexView,
    ProviderView, QuestionsView, ServiceIndexView, ServiceView,
};
use wemi_theme::{Bundle, RenderError, Theme};

use crate::day::{Day, Key};
use crate::error::BuildError;
use crate::pages::{desk, editorial, home, list, offer, provider, sentence::sentence, service, text};
use crate::plan::{Maker, Plan};
use crate::record::Record;
use crate::redirects::{Redirect, redirect_page, redirect_rules};
use crate::{catalogue, feeds};

/// What every file is made from.
pub(crate) struct Press<'a> {
    pub(crate) day: &'a Day<'a>,
    pub(crate) theme: &'a Theme,
    pub(crate) bundle: &'a Bundle,
    pub(crate) redirects: &'a [Redirect],
    pub(crate) plan: &'a Plan<'a>,
    pub(crate) record: &'a Record,
    pub(crate) base_url: &'a str,
    pub(crate) lang: &'a str,
}

impl Press<'_> {
    /// The bytes of a file.
    pub(crate) fn render(&self, path: &str, maker: &Maker<'_>) -> Result<Vec<u8>, BuildError> {
        let failed = |source| BuildError::Render { path: format!("/{path}"), source };
        let json = |source| BuildError::Json { path: format!("/{path}"), source };
        Ok(match maker {
            Maker::Asset(bytes) => bytes.to_vec(),
            Maker::Sitemap => feeds::sitemap(self.plan, self.base_url).into_bytes(),
            Maker::Robots => feeds::robots(self.base_url).into_bytes(),
            Maker::Redirect(redirect) => redirect_page(redirect, self.base_url, self.lang).into_bytes(),
            Maker::Redirects => serde_json::to_vec(&catalogue::redirects(self.redirects)).map_err(json)?,
            Maker::RedirectRules => redirect_rules(self.redirects).into_bytes(),
            Maker::Settings => {
                serde_json::to_vec(&catalogue::settings(self.day, self.base_url, self.lang)).map_err(json)?
            }
            Maker::CatalogueIndex => serde_json::to_vec(&catalogue::index(self.day)).map_err(json)?,
            Maker::CatalogueOffer(offer) => {
                serde_json::to_vec(&catalogue::offer_entry(self.day, offer)).map_err(json)?
            }
            Maker::CatalogueService(service) => {
                let entry = catalogue::service_entry(self.day, service).map_err(json)?;
                serde_json::to_vec(&entry).map_err(json)?
            }
            Maker::Bundle => self.bundle.to_json()?,
            Maker::Record => serde_json::to_vec(self.record).map_err(json)?,
            Maker::Home
            | Maker::Find
            | Maker::List(_)
            | Maker::ServiceIndex
            | Maker::Service(_)
            | Maker::ProviderIndex
            | Maker::Provider(_)
            | Maker::Offer(_)
            | Maker::DeskIndex
            | Maker::Desk(_)
            | Maker::Text(_)
            | Maker::LifeEventIndex
            | Maker::LifeEvent(_)
            | Maker::NewsIndex
            | Maker::News(_)
            | Maker::BenefitIndex
            | Maker::Benefit(_)
            | Maker::Questions
            | Maker::Glossary
            | Maker::Document(_)
            | Maker::NotFound => self.page(maker).map_err(failed)?.into_bytes(),
        })
    }

    fn page(&self, maker: &Maker<'_>) -> Result<String, RenderError> {
        let day = self.day;
        let unanswered = || sentence(day, &Key::default());
        match maker {
            Maker::Home => self.html(HomeView::TEMPLATE, &home::home_view(day, unanswered())),
            Maker::Find => self.html(FindView::TEMPLATE, &list::find_view(day, unanswered())),
            Maker::List(key) => self.html(ListView::TEMPLATE, &list::list_view(day, key, sentence(day, key))),
            Maker::ServiceIndex => self.html(ServiceIndexView::TEMPLATE, &service::service_index_view(day)),
            Maker::Service(one) => self.html(ServiceView::TEMPLATE, &service::service_view(day, one)),
            Maker::ProviderIndex => {
                self.html(ProviderIndexView::TEMPLATE, &provider::provider_index_view(day))
            }
            Maker::Provider(one) => self.html(ProviderView::TEMPLATE, &provider::provider_view(day, one)),
            Maker::Offer(shown) => self.html(OfferView::TEMPLATE, &offer::offer_view(day, shown)),
            Maker::DeskIndex => self.html(DeskIndexView::TEMPLATE, &desk::desk_index_view(day)),
            Maker::Desk(one) => self.html(DeskView::TEMPLATE, &desk::desk_view(day, one)),
            Maker::Text(one) => self.html(ContentPageView::TEMPLATE, &text::text_view(day, one)),
            Maker::LifeEventIndex => {
                self.html(EntryIndexView::TEMPLATE, &editorial::life_event_index_view(day))
            }
            Maker::LifeEvent(one) => {
                self.html(LifeEventView::TEMPLATE, &editorial::life_event_view(day, one))
            }
            Maker::NewsIndex => self.html(EntryIndexView::TEMPLATE, &editorial::news_index_view(day)),
            Maker::News(one) => self.html(NewsView::TEMPLATE, &editorial::news_view(day, one)),
            Maker::BenefitIndex => self.html(EntryIndexView::TEMPLATE, &editorial::benefit_index_view(day)),
            Maker::Benefit(one) => self.html(BenefitView::TEMPLATE, &editorial::benefit_view(day, one)),
            Maker::Questions => self.html(QuestionsView::TEMPLATE, &editorial::questions_view(day)),
            Maker::Glossary => self.html(GlossaryView::TEMPLATE, &editorial::glossary_view(day)),
            Maker::Document(one) => self.html(DocumentView::TEMPLATE, &editorial::document_view(day, one)),
            Maker::NotFound => self.html(NotFoundView::TEMPLATE, &home::not_found_view(day, unanswered())),
            Maker::Redirect(_)
            | Maker::Sitemap
            | Maker::Robots
            | Maker::Redirects
            | Maker::RedirectRules
            | Maker::Settings
            | Maker::CatalogueIndex
            | Maker::CatalogueOffer(_)
            | Maker::CatalogueService(_)
            | Maker::Bundle
            | Maker::Record
            | Maker::Asset(_) => Ok(String::new()),
        }
    }

    fn html(&self, template: &str, view: &impl Serialize) -> Result<String, RenderError> {
        self.theme.render(self.lang, template, view)
    }
}
