//! Everything that was read, sorted by kind and name; nothing linked, nothing shown.

use std::collections::{BTreeMap, BTreeSet};

use wemi_domain::{OfferId, Slug};

use crate::diagnostic::Diagnostic;
use crate::raw;
use crate::read::{Doc, ListKind, Name, Parsed, Record};
use crate::source::{FileId, Span};
use crate::translation::Language;
use crate::tree::Node;

/// The content of a site, read but not checked.
#[derive(Debug, Default)]
pub struct Loaded {
    pub(crate) site: Option<Doc<raw::Site>>,
    pub(crate) areas: Option<Doc<Vec<raw::Area>>>,
    pub(crate) categories: Option<Doc<Vec<raw::Category>>>,
    pub(crate) zones: Option<Doc<Vec<raw::Zone>>>,
    pub(crate) audiences: Option<Doc<Vec<raw::Audience>>>,
    pub(crate) vat: Option<Doc<Vec<raw::VatLine>>>,
    pub(crate) programmes: Option<Doc<Vec<raw::Programme>>>,
    pub(crate) isee: Option<Doc<Vec<raw::IseeTable>>>,
    pub(crate) labour_costs: Option<Doc<Vec<raw::LabourCost>>>,
    pub(crate) services: BTreeMap<Slug, Doc<raw::Service>>,
    pub(crate) providers: BTreeMap<Slug, Doc<raw::Provider>>,
    pub(crate) offers: BTreeMap<OfferId, Doc<raw::Offer>>,
    pub(crate) desks: BTreeMap<Slug, Doc<raw::Desk>>,
    pub(crate) pages: BTreeMap<Slug, Doc<raw::Page>>,
    pub(crate) life_events: BTreeMap<Slug, Doc<raw::LifeEvent>>,
    pub(crate) news: BTreeMap<Slug, Doc<raw::News>>,
    pub(crate) questions: BTreeMap<Slug, Doc<raw::Question>>,
    pub(crate) benefits: BTreeMap<Slug, Doc<raw::Benefit>>,
    pub(crate) documents: BTreeMap<(Slug, raw::DocumentKind), Doc<raw::Document>>,
    pub(crate) topics: Option<Doc<Vec<raw::Topic>>>,
    pub(crate) glossary: Option<Doc<Vec<raw::Word>>>,
    pub(crate) redirects: Option<Doc<Vec<raw::RedirectLine>>>,
    /// What is said in other languages; of the data only the places are kept.
    pub(crate) translations: BTreeMap<(Name, Language), Doc<()>>,
    /// What is there but can't be read: references to it are not complained of as well.
    pub(crate) broken: BTreeSet<Name>,
    /// What was found while reading.
    pub(crate) findings: Vec<Diagnostic>,
}

impl Loaded {
    /// Gathers files, in whatever order they were read.
    pub fn gather(files: impl IntoIterator<Item = Parsed>) -> Self {
        let mut loaded = Self::default();
        for Parsed { record, findings } in files {
            loaded.findings.extend(findings);
            loaded.add(record);
        }
        loaded
    }

    fn add(&mut self, record: Record) {
        match record {
            Record::Site(doc) => self.site = Some(doc),
            Record::Areas(doc) => self.areas = Some(doc),
            Record::Categories(doc) => self.categories = Some(doc),
            Record::Zones(doc) => self.zones = Some(doc),
            Record::Audiences(doc) => self.audiences = Some(doc),
            Record::Vat(doc) => self.vat = Some(doc),
            Record::Programmes(doc) => self.programmes = Some(doc),
            Record::Isee(doc) => self.isee = Some(doc),
            Record::LabourCosts(doc) => self.labour_costs = Some(doc),
            // A path is one name and a name one path, so nothing is overwritten.
            Record::Service(slug, doc) => drop(self.services.insert(slug, doc)),
            Record::Provider(slug, doc) => drop(self.providers.insert(slug, doc)),
            Record::Offer(id, doc) => drop(self.offers.insert(id, *doc)),
            Record::Desk(slug, doc) => drop(self.desks.insert(slug, doc)),
            Record::Page(slug, doc) => drop(self.pages.insert(slug, doc)),
            Record::LifeEvent(slug, doc) => drop(self.life_events.insert(slug, doc)),
            Record::News(slug, doc) => drop(self.news.insert(slug, doc)),
            Record::Question(slug, doc) => drop(self.questions.insert(slug, doc)),
            Record::Benefit(slug, doc) => drop(self.benefits.insert(slug, doc)),
            Record::Document(provider, kind, doc) => drop(self.documents.insert((provider, kind), doc)),
            Record::Topics(doc) => self.topics = Some(doc),
            Record::Glossary(doc) => self.glossary = Some(doc),
            Record::Redirects(doc) => self.redirects = Some(doc),
            Record::Translation(name, language, doc) => drop(self.translations.insert((name, language), doc)),
            Record::Broken(name) => drop(self.broken.insert(name)),
            Record::Nothing => {}
        }
    }

    /// The file of a name that can be translated: what it says, and its Markdown.
    pub(crate) fn base(&self, name: &Name) -> Option<Base<'_>> {
        match name {
            Name::Service(slug) => self.services.get(slug).map(Base::of),
            Name::Provider(slug) => self.providers.get(slug).map(Base::of),
            Name::Offer(id) => self.offers.get(id).map(Base::of),
            Name::Desk(slug) => self.desks.get(slug).map(Base::of),
            Name::Page(slug) => self.pages.get(slug).map(Base::of),
            Name::LifeEvent(slug) => self.life_events.get(slug).map(Base::of),
            Name::News(slug) => self.news.get(slug).map(Base::of),
            Name::Question(slug) => self.questions.get(slug).map(Base::of),
            Name::Benefit(slug) => self.benefits.get(slug).map(Base::of),
            Name::Document(provider, kind) => self.documents.get(&(provider.clone(), *kind)).map(Base::of),
            Name::List(ListKind::Areas) => self.areas.as_ref().map(Base::of),
            Name::List(ListKind::Categories) => self.categories.as_ref().map(Base::of),
            Name::List(ListKind::Zones) => self.zones.as_ref().map(Base::of),
            Name::List(ListKind::Audiences) => self.audiences.as_ref().map(Base::of),
            Name::List(ListKind::Topics) => self.topics.as_ref().map(Base::of),
            Name::List(ListKind::Glossary) => self.glossary.as_ref().map(Base::of),
            Name::Site | Name::List(_) => None,
        }
    }

    /// The names of what the municipality itself writes, and so should say in every language.
    pub(crate) fn own_words(&self) -> Vec<Name> {
        let lists = [
            ListKind::Areas,
            ListKind::Categories,
            ListKind::Zones,
            ListKind::Audiences,
            ListKind::Topics,
            ListKind::Glossary,
        ];
        let lists = lists.into_iter().map(Name::List);
        lists
            .chain(self.services.keys().cloned().map(Name::Service))
            .chain(self.desks.keys().cloned().map(Name::Desk))
            .chain(self.pages.keys().cloned().map(Name::Page))
            .chain(self.life_events.keys().cloned().map(Name::LifeEvent))
            .chain(self.questions.keys().cloned().map(Name::Question))
            .chain(self.benefits.keys().cloned().map(Name::Benefit))
            .collect()
    }
}

/// A file that can be translated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Base<'a> {
    /// The file.
    pub(crate) file: FileId,
    /// Its data with places.
    pub(crate) tree: &'a Node,
    /// Its Markdown.
    pub(crate) body: Span,
}

impl<'a> Base<'a> {
    fn of<T>(doc: &'a Doc<T>) -> Self {
        Self { file: doc.file, tree: &doc.tree, body: doc.body }
    }
}
