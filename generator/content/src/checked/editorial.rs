//! What the municipality writes for readers, linked.

use std::sync::Arc;

use wemi_domain::Slug;

use super::{Category, Provider, Service};
use crate::raw;
use crate::source::{FileId, Span};

/// Life events, news, questions, glossary, benefits, papers of enti, former addresses.
#[derive(Debug, Default)]
pub struct Editorial {
    /// Life events by slug.
    pub life_events: Vec<LifeEvent>,
    /// News, the oldest first.
    pub news: Vec<News>,
    /// Topics of questions, in the editors' order.
    pub topics: Vec<Topic>,
    /// The glossary, in the editors' order.
    pub glossary: Vec<raw::Word>,
    /// Benefits by slug.
    pub benefits: Vec<Benefit>,
    /// Papers of enti, by ente.
    pub documents: Vec<Document>,
    /// Former addresses that no alias tells.
    pub redirects: Vec<Redirect>,
}

/// Something that happens in a family.
#[derive(Debug, Clone)]
pub struct LifeEvent {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::LifeEvent,
    /// What helps, in the order in which it does.
    pub services: Vec<Arc<Service>>,
    /// Its Markdown.
    pub body: Span,
}

/// News.
#[derive(Debug, Clone)]
pub struct News {
    /// Its name in addresses; it begins with the day.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::News,
    /// The categories that it is about.
    pub categories: Vec<Arc<Category>>,
    /// Its Markdown.
    pub body: Span,
}

/// A topic with its questions.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its name in files.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its questions, in the editors' order.
    pub questions: Vec<Question>,
}

/// A question with its answer.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Question,
    /// The answer's Markdown.
    pub body: Span,
}

/// A benefit.
#[derive(Debug, Clone)]
pub struct Benefit {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Benefit,
    /// Its Markdown.
    pub body: Span,
}

/// A paper of an ente.
#[derive(Debug, Clone)]
pub struct Document {
    /// Whose it is.
    pub provider: Arc<Provider>,
    /// Which paper.
    pub kind: raw::DocumentKind,
    /// Its file.
    pub file: FileId,
    /// What is written in its head.
    pub front: raw::Document,
    /// Its Markdown.
    pub body: Span,
}

/// A former address with the place where it is written.
#[derive(Debug, Clone)]
pub struct Redirect {
    /// The two addresses.
    pub line: raw::RedirectLine,
    /// Where `from` is written.
    pub from: Span,
    /// Where `to` is written.
    pub to: Span,
}
