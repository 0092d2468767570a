//! What the municipality writes for readers, from read to linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use wemi_domain::Slug;

use super::Ordered;
use crate::checked::{
    Benefit, Category, Document, Editorial, LifeEvent, News, Provider, Question, Redirect, Service, Topic,
};
use crate::loaded::Loaded;

pub(super) fn editorial(
    loaded: &mut Loaded,
    categories: &Ordered<Category>,
    services: &BTreeMap<Slug, Arc<Service>>,
    providers: &BTreeMap<Slug, Arc<Provider>>,
) -> Option<Editorial> {
    let life_events = std::mem::take(&mut loaded.life_events).into_iter().map(|(slug, doc)| {
        let linked = doc.data.services.iter().map(|slug| services.get(slug).map(Arc::clone));
        let services = linked.collect::<Option<_>>()?;
        Some(LifeEvent { slug, file: doc.file, services, front: doc.data, body: doc.body })
    });
    let news = std::mem::take(&mut loaded.news).into_iter().map(|(slug, doc)| {
        let categories = categories.all(&doc.data.categories)?;
        Some(News { slug, file: doc.file, categories, front: doc.data, body: doc.body })
    });
    let benefits = std::mem::take(&mut loaded.benefits).into_iter();
    let documents = std::mem::take(&mut loaded.documents).into_iter().map(|((provider, kind), doc)| {
        let provider = Arc::clone(providers.get(&provider)?);
        Some(Document { provider, kind, file: doc.file, front: doc.data, body: doc.body })
    });
    Some(Editorial {
        life_events: life_events.collect::<Option<_>>()?,
        news: news.collect::<Option<_>>()?,
        benefits: benefits
            .map(|(slug, doc)| Benefit { slug, file: doc.file, front: doc.data, body: doc.body })
            .collect(),
        documents: documents.collect::<Option<_>>()?,
        topics: topics(loaded),
        glossary: loaded.glossary.take().map(|doc| doc.data).unwrap_or_default(),
        redirects: redirects(loaded),
    })
}

fn topics(loaded: &mut Loaded) -> Vec<Topic> {
    let mut questions: BTreeMap<Slug, Vec<Question>> = BTreeMap::new();
    for (slug, doc) in std::mem::take(&mut loaded.questions) {
        let topic = questions.entry(doc.data.topic.clone()).or_default();
        topic.push(Question { slug, file: doc.file, front: doc.data, body: doc.body });
    }
    let topics = loaded.topics.take().map(|doc| doc.data).unwrap_or_default();
    let topics = topics.into_iter().map(|topic| {
        let mut questions = questions.remove(&topic.slug).unwrap_or_default();
        // Those without a place come last; among equals the order is that of their names.
        questions.sort_by_key(|question| question.front.order.unwrap_or(u16::MAX));
        Topic { slug: topic.slug, name: topic.name, questions }
    });
    topics.collect()
}

fn redirects(loaded: &mut Loaded) -> Vec<Redirect> {
    let Some(doc) = loaded.redirects.take() else { return Vec::new() };
    let lines = doc.data.into_iter().zip(doc.tree.items());
    lines
        .map(|(line, node)| Redirect { line, from: node.span_at("/from"), to: node.span_at("/to") })
        .collect()
}
