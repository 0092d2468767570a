//! The pages that the municipality writes for readers.

use std::cmp::Reverse;

use jiff::civil::Date;
use wemi_content::{Benefit, Document, LifeEvent, News, raw};
use wemi_theme::views::{
    AmountView, BenefitView, CallView, ClosedView, ConditionView, DocumentView, EntryIndexView, EntryKind,
    EntryView, FieldGroupView, FormView, GlossaryView, LifeEventView, LinkView, NewsView, Page, PerKey,
    QuestionView, QuestionsView, ServiceLineView, TopicView, WordView,
};

use wemi_domain::call::call_on;
use wemi_theme::precheck_fields;

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
    let conditions = front.conditions.iter().map(|condition| ConditionView::of(&condition.words()));
    let calls: Vec<_> = front.calls.iter().map(raw::Call::typed).collect();
    let call = call_on(&calls, day.date);
    BenefitView {
        page: page(day, &benefit_url(&benefit.slug)),
        title: front.title.clone(),
        summary: front.summary.clone(),
        call_note: call.and_then(|(call, _)| call.note.clone()),
        call: call.map(|(call, state)| CallView::of(call, state)),
        precheck: precheck(day, benefit),
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
        call: call_view(benefit, day.date),
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

fn call_view(benefit: &Benefit, date: Date) -> Option<CallView> {
    let calls: Vec<_> = benefit.front.calls.iter().map(raw::Call::typed).collect();
    call_on(&calls, date).map(|(call, state)| CallView::of(call, state))
}

/// The questions of the pre-check, sent to the function that answers; `None` where nothing can be asked
/// for, there is nothing to ask, or functions are off.
fn precheck(day: &Day<'_>, benefit: &Benefit) -> Option<FormView> {
    let front = &benefit.front;
    let closed = front.temporarily_closed.as_ref().is_some_and(|closed| closed.period().contains(day.date));
    let over = matches!(call_view(benefit, day.date), Some(CallView::Closed { .. }));
    let conditions: Vec<_> = front.conditions.iter().map(raw::Condition::typed).collect();
    let fields = precheck_fields(&conditions, |_| String::new());
    let asked = day.checked.site.functions.enabled && !closed && !over && !fields.is_empty();
    let group = FieldGroupView { legend: None, intro: None, fields };
    let action = format!("{}/verifica/{}", day.root, benefit.slug);
    asked.then(|| FormView::new(action, Vec::new(), vec![group]))
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
