//! What else can be found: where people look, what the municipality writes for them, desks and enti.

use wemi_catalogue::{SearchEntry, SearchKind};

use crate::day::{Day, Key};
use crate::pages::{
    benefit_url, desk_url, life_event_url, news_url, page_url, provider_url, question_url, word_url,
};

/// The categories in which there is an offer: the others have no page.
pub(crate) fn categories(day: &Day<'_>) -> impl Iterator<Item = SearchEntry> {
    let key = |slug| Key { category: Some(slug), ..Key::default() };
    let offered = day.checked.categories.iter().filter(move |category| day.count(&key(&category.slug)) > 0);
    offered.map(move |category| {
        named(SearchKind::Category, key(&category.slug).path(), &category.name, &category.summary)
    })
}

/// What the municipality writes for readers.
pub(crate) fn editorial(day: &Day<'_>) -> Vec<SearchEntry> {
    let events = day.life_events.iter().map(|event| SearchEntry {
        lang: day.said_in(event.file),
        ..named(SearchKind::LifeEvent, life_event_url(&event.slug), &event.front.title, &event.front.summary)
    });
    let benefits = day.benefits.iter().map(|benefit| SearchEntry {
        lang: day.said_in(benefit.file),
        ..named(SearchKind::Benefit, benefit_url(&benefit.slug), &benefit.front.title, &benefit.front.summary)
    });
    let questions = day.questions.iter().flat_map(|(_, questions)| questions).map(|question| SearchEntry {
        lang: day.said_in(question.file),
        ..named(SearchKind::Question, question_url(&question.slug), &question.front.title, "")
    });
    let words = day.checked.editorial.glossary.iter().map(|word| SearchEntry {
        synonyms: word.forms.clone(),
        ..named(SearchKind::Word, word_url(&word.slug), &word.word, "")
    });
    let pages = day.pages.iter().map(|page| SearchEntry {
        lang: day.said_in(page.file),
        ..named(SearchKind::Page, page_url(&page.slug), &page.front.title, &page.front.summary)
    });
    // The newest first: of two that count alike it is the one that is meant.
    let news = day.news.iter().rev().map(|news| SearchEntry {
        lang: day.said_in(news.file),
        ..named(SearchKind::News, news_url(&news.slug), &news.front.title, "")
    });
    events.chain(benefits).chain(questions).chain(words).chain(pages).chain(news).collect()
}

/// Desks, by where they are too, and enti.
pub(crate) fn places(day: &Day<'_>) -> impl Iterator<Item = SearchEntry> {
    let desks = day.desks.iter().map(|desk| {
        let zone = day.checked.zones.iter().find(|zone| zone.id == desk.front.zone);
        let zone = zone.map(|zone| format!(", {}", zone.name)).unwrap_or_default();
        let place = format!("{}{zone}", desk.front.address);
        named(SearchKind::Desk, desk_url(&desk.slug), &desk.front.name, &place)
    });
    let enti = day
        .providers
        .iter()
        .map(|provider| named(SearchKind::Provider, provider_url(&provider.slug), &provider.front.name, ""));
    desks.chain(enti)
}

/// An entry with a name and a line that tells what it is about.
pub(crate) fn named(kind: SearchKind, url: String, title: &str, summary: &str) -> SearchEntry {
    SearchEntry {
        kind,
        url,
        lang: None,
        title: title.to_owned(),
        summary: summary.to_owned(),
        synonyms: Vec::new(),
        everyday: Vec::new(),
        tasks: Vec::new(),
        elsewhere: Vec::new(),
    }
}
