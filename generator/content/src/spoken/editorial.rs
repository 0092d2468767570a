//! What the municipality writes for readers, in another language.

use std::sync::Arc;

use super::{Speech, again};
use crate::checked::{
    Benefit, Category, Document, Editorial, LifeEvent, ListFiles, News, Provider, Question, Service, Topic,
};
use crate::raw;

impl Speech<'_> {
    pub(super) fn editorial(
        self,
        editorial: &Editorial,
        lists: &ListFiles,
        categories: &[Arc<Category>],
        services: &[Arc<Service>],
        providers: &[Arc<Provider>],
    ) -> Editorial {
        let topics = editorial.topics.iter().map(|topic| Topic {
            slug: topic.slug.clone(),
            name: lists.topics.map_or_else(
                || topic.name.clone(),
                |file| self.entry(file, &topic.slug, "name", &topic.name),
            ),
            questions: topic.questions.iter().map(|question| self.question(question)).collect(),
        });
        let glossary = editorial.glossary.iter().map(|word| match lists.glossary {
            Some(file) => raw::Word {
                word: self.entry(file, &word.slug, "word", &word.word),
                forms: self.texts(file, &format!("{}/forms", word.slug), &word.forms),
                meaning: self.entry(file, &word.slug, "meaning", &word.meaning),
                ..word.clone()
            },
            None => word.clone(),
        });
        Editorial {
            life_events: editorial.life_events.iter().map(|event| self.life_event(event, services)).collect(),
            news: editorial.news.iter().map(|news| self.news(news, categories)).collect(),
            topics: topics.collect(),
            glossary: glossary.collect(),
            benefits: editorial.benefits.iter().map(|benefit| self.benefit(benefit)).collect(),
            documents: editorial.documents.iter().map(|paper| self.document(paper, providers)).collect(),
            redirects: editorial.redirects.clone(),
        }
    }

    fn life_event(self, event: &LifeEvent, services: &[Arc<Service>]) -> LifeEvent {
        let (file, front) = (event.file, &event.front);
        LifeEvent {
            slug: event.slug.clone(),
            file,
            front: raw::LifeEvent {
                title: self.text(file, "title", &front.title),
                summary: self.text(file, "summary", &front.summary),
                ..front.clone()
            },
            services: event.services.iter().map(|one| again(one, services, |one| &one.slug)).collect(),
            body: self.body(file, event.body),
        }
    }

    fn news(self, news: &News, categories: &[Arc<Category>]) -> News {
        let (file, front) = (news.file, &news.front);
        News {
            slug: news.slug.clone(),
            file,
            front: raw::News {
                title: self.text(file, "title", &front.title),
                summary: self.text(file, "summary", &front.summary),
                ..front.clone()
            },
            categories: news.categories.iter().map(|one| again(one, categories, |one| &one.slug)).collect(),
            body: self.body(file, news.body),
        }
    }

    fn question(self, question: &Question) -> Question {
        let (file, front) = (question.file, &question.front);
        Question {
            slug: question.slug.clone(),
            file,
            front: raw::Question { title: self.text(file, "title", &front.title), ..front.clone() },
            body: self.body(file, question.body),
        }
    }

    /// Amounts and conditions are told apart by their order.
    fn benefit(self, benefit: &Benefit) -> Benefit {
        let (file, mut front) = (benefit.file, benefit.front.clone());
        front.title = self.text(file, "title", &front.title);
        front.summary = self.text(file, "summary", &front.summary);
        let labels: Vec<String> = front.amounts.iter().map(|amount| amount.label.clone()).collect();
        for (amount, label) in front.amounts.iter_mut().zip(self.texts(file, "amounts", &labels)) {
            amount.label = label;
        }
        let italian: Vec<String> = front.conditions.iter().map(|_| String::new()).collect();
        let said = self.texts(file, "conditions", &italian);
        for (condition, said) in front.conditions.iter_mut().zip(said).filter(|(_, said)| !said.is_empty()) {
            match condition {
                raw::Condition::One(one) => one.text = said,
                raw::Condition::AnyOf { sentence, .. } => *sentence = Some(said),
            }
        }
        Benefit { slug: benefit.slug.clone(), file, front, body: self.body(file, benefit.body) }
    }

    fn document(self, paper: &Document, providers: &[Arc<Provider>]) -> Document {
        let (file, front) = (paper.file, &paper.front);
        Document {
            provider: again(&paper.provider, providers, |one| &one.slug),
            kind: paper.kind,
            file,
            front: raw::Document { title: self.text(file, "title", &front.title), ..front.clone() },
            body: self.body(file, paper.body),
        }
    }
}
