//! Content that has passed every check, linked: what pages and catalogue are made of.

mod editorial;

use std::sync::Arc;

use wemi_domain::isee::IseeBand;
use wemi_domain::vat::Recipient;
use wemi_domain::{OfferId, Slug, accreditation, offer};

use crate::raw;
use crate::source::{FileId, Span};
use crate::translation::{Language, Translations};

pub use editorial::{Benefit, Document, Editorial, LifeEvent, News, Question, Redirect, Topic};

/// The content of a site. Only a check without errors makes one.
#[derive(Debug)]
pub struct Checked {
    /// The configuration.
    pub site: raw::Site,
    /// Areas, in the editors' order.
    pub areas: Vec<Arc<raw::Area>>,
    /// Categories, in the editors' order.
    pub categories: Vec<Arc<Category>>,
    /// Zones by number.
    pub zones: Vec<raw::Zone>,
    /// Audiences of both levels, each first level followed by its children.
    pub audiences: Vec<Arc<Audience>>,
    /// Services by slug.
    pub services: Vec<Arc<Service>>,
    /// Providers by slug.
    pub providers: Vec<Arc<Provider>>,
    /// Offers by provider and slug.
    pub offers: Vec<Offer>,
    /// Programmes of the municipality, in the editors' order.
    pub programmes: Vec<raw::Programme>,
    /// ISEE bands, of all periods.
    pub isee: Vec<IseeBand>,
    /// Desks by slug.
    pub desks: Vec<Desk>,
    /// Pages by slug.
    pub pages: Vec<Page>,
    /// What the municipality writes for readers.
    pub editorial: Editorial,
    /// The language in which all this is said, as far as it is translated.
    pub language: Language,
    /// What all this is called in other languages.
    pub translations: Arc<Translations>,
    pub(crate) lists: ListFiles,
}

/// The files of lists that can be translated.
#[derive(Debug, Clone)]
pub(crate) struct ListFiles {
    pub(crate) areas: FileId,
    pub(crate) categories: FileId,
    pub(crate) zones: FileId,
    pub(crate) audiences: FileId,
    /// A site may do without questions.
    pub(crate) topics: Option<FileId>,
    /// And without words explained.
    pub(crate) glossary: Option<FileId>,
}

/// A category within its area.
#[derive(Debug, Clone)]
pub struct Category {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What one finds there.
    pub summary: String,
    /// Under which subjects public sites file it.
    pub subjects: Vec<raw::Subject>,
    /// The area.
    pub area: Arc<raw::Area>,
}

/// For whom, of either level.
#[derive(Debug, Clone)]
pub struct Audience {
    /// Its name in addresses.
    pub slug: Slug,
    /// `Persone anziane`.
    pub name: String,
    /// `una persona anziana`.
    pub label: String,
    /// What the VAT table asks.
    pub recipient: Recipient,
    /// The first level that this belongs to; `None` for the first level itself.
    pub parent: Option<Slug>,
    /// Whether it means everyone.
    pub everyone: bool,
}

impl Audience {
    /// Whether what is meant for `self` is of use to who looks for `wanted`: the same, the whole
    /// that `wanted` is part of, a part of it; what is for everyone is of use to all.
    pub fn serves(&self, wanted: &Audience) -> bool {
        self.everyone
            || self.slug == wanted.slug
            || wanted.parent.as_ref() == Some(&self.slug)
            || self.parent.as_ref() == Some(&wanted.slug)
    }
}

/// A kind of help.
#[derive(Debug, Clone)]
pub struct Service {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Service,
    /// Where people look for it.
    pub category: Arc<Category>,
    /// For whom.
    pub audiences: Vec<Arc<Audience>>,
    /// Its Markdown.
    pub body: Span,
}

/// An ente.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Provider,
    /// Its accreditations, as the rules read them.
    pub accreditations: Vec<accreditation::Accreditation>,
    /// Its Markdown.
    pub body: Span,
}

/// One provider's way of giving one service.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Its name.
    pub id: OfferId,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Offer,
    /// All that decisions need of it.
    pub rules: offer::Offer,
    /// The kind of help.
    pub service: Arc<Service>,
    /// Who gives it.
    pub provider: Arc<Provider>,
    /// For whom.
    pub audiences: Vec<Arc<Audience>>,
    /// The tasks of the service that it includes, as places among them: their words differ by language.
    pub mansioni: Vec<usize>,
    /// Its Markdown.
    pub body: Span,
}

/// A place with an operator.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Desk,
    /// Its Markdown.
    pub body: Span,
}

/// A page of text.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its path.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Page,
    /// Its Markdown.
    pub body: Span,
}
