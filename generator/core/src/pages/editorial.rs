//! The pages that the municipality writes for readers.

use std::cmp::Reverse;

use jiff::civil::Date;
use wemi_content::{Benefit, Document, LifeEvent, News, raw};
use wemi_theme::views::{
    AmountView, BenefitView, CallView, ClosedView, ConditionView, DocumentView, EntryIndexView, EntryKind,
    EntryView, GlossaryView, LifeEventView, LinkView, NewsView, Page, PerKey, QuestionView, QuestionsView,
    ServiceLineView, TopicView, WordView,
};

use super::frame::{page, page_with_enti};
use super::{benefit_url, document_url, life_event_url, news_url, provider_link, service_url};
use crate::atom::Feed;
use crate::day::{Day, Key};
use crate::linked_data::questions_data;
use crate::markdown::{Level, Writer};

pub(crate) fn life_event_view(day: &Day<'_>, event: &LifeEvent) -> LifeEventView {
    let shown = event.services.iter().filter(|service| service.front.published().contains(day.date));
    let services = shown.map(|service| ServiceLineView {
        name: service.front.title.clone(),
        url: service_url(&service.slug),
        summary: service.front.summary.clone(),
        offers: day.count(&Key { service: Some(&service.slug), ..Key::default() }),
    });
    LifeEventView {
        page: page(day, &life_event_url(&event.slug)),
        title: event.front.title.clone(),
        summary: event.front.summary.clone(),
        body: Writer::new(day).text(day.text(event.body), Level::Page),
        services: services.collect(),
        closed: closed(event.front.temporarily_closed.as_ref(), day.date),
    }
}

pub(crate) fn life_event_index_view(day: &Day<'_>) -> EntryIndexView {
    let entries = day.life_events.iter().map(|event| EntryView {
        title: event.front.title.clone(),
        url: life_event_url(&event.slug),
        summary: event.front.summary.clone(),
        said_in: day.said_in(event.file),
        date: None,
        call: None,
    });
    EntryIndexView {
        page: page(day, "/quando-serve/"),
        kind: EntryKind::LifeEvents,
        entries: entries.collect(),
    }
}

pub(crate) fn news_view(day: &Day<'_>, news: &News) -> NewsView {
    let categories = news.categories.iter().filter_map(|category| {
        let key = Key { category: Some(&category.slug), ..Key::default() };
        (day.count(&key) > 0).then(|| LinkView::new(category.name.clone(), key.path()))
    });
    NewsView {
        page: page(day, &news_url(&news.slug)),
        title: news.front.title.clone(),
        summary: news.front.summary.clone(),
        said_in: day.said_in(news.file),
        date: news.front.date,
        zones: news.front.zones.iter().map(|zone| zone.get()).collect(),
        categories: categories.collect(),
        body: Writer::new(day).text(day.text(news.body), Level::Page),
        closed: closed(news.front.temporarily_closed.as_ref(), day.date),
    }
}

/// The newest first.
pub(crate) fn news_index_view(day: &Day<'_>) -> EntryIndexView {
    let mut news = day.news.clone();
    news.sort_by_key(|news| Reverse((news.front.date, &news.slug)));
    let entries = news.into_iter().map(|news| EntryView {
        title: news.front.title.clone(),
        url: news_url(&news.slug),
        summary: news.front.summary.clone(),
        said_in: day.said_in(news.file),
        date: Some(news.front.date),
        call: None,
    });
    let page = Page { feeds: vec![Feed::News.view(day)], ..page(day, "/novita/") };
    EntryIndexView { page, kind: EntryKind::News, entries: entries.collect() }
}

/// `/domande/`: all questions on one page, so that a browser's own search finds them.
pub(crate) fn questions_view(day: &Day<'_>) -> QuestionsView {
    let mut writer = Writer::new(day);
    let topics = day.questions.iter().map(|(topic, questions)| TopicView {
        id: format!("argomento-{}", topic.slug),
        name: topic.name.clone(),
        questions: questions
            .iter()
            .map(|question| QuestionView {
                id: question.slug.to_string(),
                question: question.front.title.clone(),
                answer: writer.text(day.text(question.body), Level::Answer),
            })
            .collect(),
    });
    let topics: Vec<TopicView> = topics.collect();
    let page = Page { about: questions_data(&topics), ..page(day, "/domande/") };
    QuestionsView { page, topics }
}

pub(crate) fn glossary_view(day: &Day<'_>) -> GlossaryView {
    let words = day.checked.editorial.glossary.iter().map(|word| WordView {
        id: word.slug.to_string(),
        word: word.word.clone(),
        meaning: word.meaning.clone(),
    });
    let mut words: Vec<WordView> = words.collect();
    words.sort_by_key(|word| (word.word.to_lowercase(), word.id.clone()));
    GlossaryView { page: page(day, "/glossario/"), words }
}

pub(crate) fn benefit_view(day: &Day<'_>, benefit: &Benefit) -> BenefitView {
    let front = &benefit.front;
    let conditions = front.conditions.iter().map(|condition| match condition {
        raw::Condition::One(one) => ConditionView::One { text: one.text.clone() },
        raw::Condition::AnyOf { sentence: Some(sentence), .. } => {
            ConditionView::One { text: sentence.clone() }
        }
        raw::Condition::AnyOf { groups, sentence: None } => {
            let words = |group: &Vec<raw::Requirement>| group.iter().map(|one| one.text.clone()).collect();
            ConditionView::AnyOf { groups: groups.iter().map(words).collect() }
        }
    });
    let call = call(&front.calls, day.date);
    BenefitView {
        page: page(day, &benefit_url(&benefit.slug)),
        title: front.title.clone(),
        summary: front.summary.clone(),
        call_note: call.as_ref().and_then(|(call, _)| call.note.clone()),
        call: call.map(|(_, view)| view),
        amounts: amounts(benefit),
        conditions: conditions.collect(),
        body: Writer::new(day).text(day.text(benefit.body), Level::Page),
        closed: closed(front.temporarily_closed.as_ref(), day.date),
    }
}

pub(crate) fn benefit_index_view(day: &Day<'_>) -> EntryIndexView {
    let entries = day.benefits.iter().map(|benefit| EntryView {
        title: benefit.front.title.clone(),
        url: benefit_url(&benefit.slug),
        summary: benefit.front.summary.clone(),
        said_in: day.said_in(benefit.file),
        date: None,
        call: call(&benefit.front.calls, day.date).map(|(_, view)| view),
    });
    EntryIndexView { page: page(day, "/misure/"), kind: EntryKind::Benefits, entries: entries.collect() }
}

/// What a benefit gives.
pub(crate) fn amounts(benefit: &Benefit) -> Vec<AmountView> {
    let amounts = benefit.front.amounts.iter().map(|amount| AmountView {
        label: amount.label.clone(),
        cents: amount.amount.get(),
        per: match amount.per {
            raw::Per::Once => PerKey::Once,
            raw::Per::Month => PerKey::Month,
            raw::Per::Hour => PerKey::Hour,
            raw::Per::Year => PerKey::Year,
        },
    });
    amounts.collect()
}

/// The call that matters on a day: the one that is open, else the next, else the last.
fn call(calls: &[raw::Call], date: Date) -> Option<(&raw::Call, CallView)> {
    let open = calls.iter().find(|call| call.period().contains(date));
    let next = || calls.iter().filter(|call| call.from > date).min_by_key(|call| call.from);
    let last = || calls.iter().max_by_key(|call| call.to);
    if let Some(call) = open {
        return Some((call, CallView::Open { to: call.to }));
    }
    if let Some(call) = next() {
        return Some((call, CallView::ToCome { from: call.from, to: call.to }));
    }
    last().map(|call| (call, CallView::Closed { to: call.to }))
}

pub(crate) fn document_view(day: &Day<'_>, document: &Document) -> DocumentView {
    DocumentView {
        page: page_with_enti(day, &document_url(&document.provider.slug, document.kind)),
        title: document.front.title.clone(),
        provider: provider_link(&document.provider),
        body: Writer::new(day).text(day.text(document.body), Level::Page),
        last_checked: document.front.last_checked,
    }
}

fn closed(closed: Option<&raw::Closed>, date: Date) -> Option<ClosedView> {
    let closed = closed.filter(|closed| closed.period().contains(date))?;
    Some(ClosedView { reason: closed.reason.clone(), from: closed.from, to: closed.to })
}
