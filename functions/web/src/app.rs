//! What every handler is given: settings, clock, randomness, secrets, the store, the site's files.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use wemi_catalogue::{
    BenefitEntry, Index, LanguageEntry, OfferEntry, SearchIndex, ServiceEntry, Settings, path,
};
use wemi_domain::{OfferId, Slug};
use wemi_store::Store;
use wemi_theme::Theme;

use crate::clock::Clock;
use crate::entropy::Entropy;
use crate::files::{FilesError, SiteFiles, ThemeCache};
use crate::secrets::Secrets;

/// A function's surroundings, to be cloned into its router.
#[derive(Clone, Debug)]
pub struct App(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    parts: Parts,
    settings: RwLock<Arc<Settings>>,
    theme: ThemeCache,
}

/// What an [`App`] is made of.
#[derive(Debug)]
pub struct Parts {
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// Keys.
    pub secrets: Secrets,
    /// The store.
    pub store: Store,
    /// Catalogue and theme.
    pub files: SiteFiles,
    /// Origins whose pages may post besides the portal's own: the other names of a local server.
    pub origins: Vec<String>,
    /// Where a form may lead besides the portal: the origin of the gateway's payment page.
    pub pay_origin: Option<String>,
}

impl App {
    /// Reads the settings that the generator wrote, and is ready.
    ///
    /// # Errors
    /// [`FilesError`] when the site has not been built or cannot be read.
    pub async fn open(parts: Parts) -> Result<Self, FilesError> {
        let settings = RwLock::new(Arc::new(settings(&parts.files).await?));
        Ok(Self(Arc::new(Inner { parts, settings, theme: ThemeCache::default() })))
    }

    /// Reads the settings again, after a site has been built anew beneath the functions. Everything
    /// else of the site is read when it is asked for.
    ///
    /// # Errors
    /// [`FilesError`] when they cannot be read; those of before stay.
    pub async fn reread_settings(&self) -> Result<(), FilesError> {
        let fresh = Arc::new(settings(&self.0.parts.files).await?);
        *self.0.settings.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// The current instant.
    pub fn now(&self) -> Timestamp {
        self.0.parts.clock.now()
    }

    /// Randomness.
    pub fn entropy(&self) -> &Entropy {
        &self.0.parts.entropy
    }

    /// Keys.
    pub fn secrets(&self) -> &Secrets {
        &self.0.parts.secrets
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.parts.store
    }

    /// The portal's settings.
    pub fn settings(&self) -> Arc<Settings> {
        Arc::clone(&self.0.settings.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the portal is reached over TLS, as it is everywhere but on this machine.
    pub fn is_https(&self) -> bool {
        self.settings().base_url.starts_with("https://")
    }

    /// An address of the portal, whole.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.settings().base_url)
    }

    /// Whether pages of an origin may post.
    pub(crate) fn admits(&self, origin: &str) -> bool {
        self.settings().base_url == origin || self.0.parts.origins.iter().any(|other| other == origin)
    }

    /// Where a form may lead besides the portal.
    pub(crate) fn pay_origin(&self) -> Option<&str> {
        self.0.parts.pay_origin.as_deref()
    }

    /// The theme.
    ///
    /// # Errors
    /// [`FilesError`] when it cannot be read.
    pub async fn theme(&self) -> Result<Arc<Theme>, FilesError> {
        self.0.theme.get(&self.0.parts.files).await
    }

    /// An offer of the catalogue; `None` if there is none.
    ///
    /// # Errors
    /// [`FilesError`] when it cannot be read.
    pub async fn offer(&self, id: &OfferId) -> Result<Option<OfferEntry>, FilesError> {
        self.0.parts.files.entry(&path::offer(id)).await
    }

    /// The offers of a service; `None` if there is no such service.
    ///
    /// # Errors
    /// [`FilesError`] when they cannot be read.
    pub async fn service(&self, slug: &Slug) -> Result<Option<ServiceEntry>, FilesError> {
        self.0.parts.files.entry(&path::service(slug)).await
    }

    /// A benefit in a language of the portal; `None` if there is no such benefit.
    ///
    /// # Errors
    /// [`FilesError`] when it cannot be read.
    pub async fn benefit(&self, slug: &Slug, lang: &str) -> Result<Option<BenefitEntry>, FilesError> {
        self.0.parts.files.entry(&path::benefit(slug, lang)).await
    }

    /// The same with its words in a language of the portal.
    ///
    /// # Errors
    /// [`FilesError`] when they cannot be read.
    pub async fn service_in(
        &self,
        language: &LanguageEntry,
        slug: &Slug,
    ) -> Result<Option<ServiceEntry>, FilesError> {
        match language.root.as_str() {
            "" => self.service(slug).await,
            _ => self.0.parts.files.entry(&path::service_in(slug, &language.code)).await,
        }
    }

    /// The index of the catalogue.
    ///
    /// # Errors
    /// [`FilesError`] when it is missing or cannot be read.
    pub async fn index(&self) -> Result<Index, FilesError> {
        self.index_at(path::INDEX).await
    }

    /// The choices of the three questions in a language of the portal, and the lists that are pages.
    ///
    /// # Errors
    /// [`FilesError`] when it cannot be read.
    pub async fn index_in(&self, language: &LanguageEntry) -> Result<Index, FilesError> {
        match language.root.as_str() {
            "" => self.index().await,
            _ => self.index_at(&path::index_in(&language.code)).await,
        }
    }

    /// What can be found by words in a language of the portal.
    ///
    /// # Errors
    /// [`FilesError`] when it is missing or cannot be read.
    pub async fn search_index(&self, lang: &str) -> Result<SearchIndex, FilesError> {
        let path = path::search(lang);
        let index = self.0.parts.files.entry(&path).await?;
        index.ok_or(FilesError::Missing(path))
    }

    async fn index_at(&self, path: &str) -> Result<Index, FilesError> {
        let index = self.0.parts.files.entry(path).await?;
        index.ok_or_else(|| FilesError::Missing(path.to_owned()))
    }
}

async fn settings(files: &SiteFiles) -> Result<Settings, FilesError> {
    let settings = files.entry(path::SETTINGS).await?;
    settings.ok_or_else(|| FilesError::Missing(path::SETTINGS.to_owned()))
}
