//! The page of a kind of help, and the index of them all.

use std::collections::BTreeMap;

use wemi_content::{Category, Service};
use wemi_lists::page::CARDS;
use wemi_theme::views::{
    LetterView, LinkView, Page, PriceView, ServiceAreaView, ServiceIndexView, ServiceLineView, ServiceView,
    SubjectView, WithdrawalKey,
};

use super::card::{desk_box, tint};
use super::frame::{own_desk, page, page_with_enti};
use super::list::zones;
use super::service_parts::{Parts, parts};
use super::{service_link, service_url};
use crate::day::{Day, Key, count};
use crate::linked_data::service_data;
use crate::markdown::Writer;

pub(crate) fn service_view(day: &Day<'_>, service: &Service) -> ServiceView {
    let category = &service.category;
    let key = Key { service: Some(&service.slug), ..Key::default() };
    let offers: Vec<_> = day.list(&key).collect();
    let Parts { sections, cost, more } = parts(Writer::new(day).sections(day.text(service.body)));
    let page = page_with_enti(day, &service_url(&service.slug));
    ServiceView {
        page: Page { about: service_data(day, service), ..page },
        title: service.front.title.clone(),
        summary: service.front.summary.clone(),
        category: category_link(day, category),
        subjects: category.subjects.iter().map(|subject| subject.as_str().to_owned()).collect(),
        tint: tint(category.area.tint),
        sections,
        cost,
        more,
        unit: service.front.unit,
        from_cents: offers.iter().filter_map(|shown| lowest_cents(&shown.price)).min(),
        some_free: offers.iter().any(|shown| lowest_cents(&shown.price).is_none()),
        withdrawal: withdrawal(service),
        mansioni: service.front.mansioni.clone(),
        list_url: key.path(),
        offers: count(offers.len()),
        cards: offers.iter().take(CARDS).map(|shown| shown.card.clone()).collect(),
        by_zone: zones(day, &key),
        desk: own_desk(day).map(desk_box),
        related: related(day, service),
    }
}

/// A category in which nobody offers anything has no list: its services stand in the index.
fn category_link(day: &Day<'_>, category: &Category) -> LinkView {
    let key = Key { category: Some(&category.slug), ..Key::default() };
    let url = if day.count(&key) > 0 { key.path() } else { "/servizi/".to_owned() };
    LinkView::new(category.name.clone(), url)
}

fn lowest_cents(price: &PriceView) -> Option<i64> {
    match price {
        PriceView::Paid(rate) => Some(rate.amount_cents),
        PriceView::Funded { .. } | PriceView::Volunteers => None,
    }
}

fn withdrawal(service: &Service) -> WithdrawalKey {
    match service.front.withdrawal {
        wemi_content::raw::Withdrawal::Excluded => WithdrawalKey::Excluded,
        wemi_content::raw::Withdrawal::FourteenDays => WithdrawalKey::FourteenDays,
    }
}

fn related(day: &Day<'_>, service: &Service) -> Vec<LinkView> {
    let related = service.front.related.iter();
    let related = related.filter_map(|slug| day.services.iter().find(|other| other.slug == *slug));
    related.map(|other| service_link(other)).collect()
}

/// `/servizi/`.
pub(crate) fn service_index_view(day: &Day<'_>) -> ServiceIndexView {
    let areas = day.checked.areas.iter().map(|area| {
        let services = day.services.iter().filter(|service| service.category.area.slug == area.slug);
        let lines = services.map(|service| ServiceLineView {
            name: service.front.title.clone(),
            url: service_url(&service.slug),
            summary: service.front.summary.clone(),
            offers: day.count(&Key { service: Some(&service.slug), ..Key::default() }),
        });
        ServiceAreaView {
            name: area.name.clone(),
            slug: area.slug.to_string(),
            summary: area.summary.clone(),
            tint: tint(area.tint),
            services: lines.collect(),
        }
    });
    let areas = areas.filter(|area| !area.services.is_empty()).collect();
    ServiceIndexView { page: page(day, "/servizi/"), areas, letters: letters(day), subjects: subjects(day) }
}

/// The subjects of the categories in which somebody offers something, in the order of their words.
fn subjects(day: &Day<'_>) -> Vec<SubjectView> {
    let mut subjects: BTreeMap<&str, Vec<LinkView>> = BTreeMap::new();
    for category in &day.checked.categories {
        let key = Key { category: Some(&category.slug), ..Key::default() };
        for subject in category.subjects.iter().filter(|_| day.count(&key) > 0) {
            subjects.entry(subject.as_str()).or_default().push(category_link(day, category));
        }
    }
    let view = |(subject, categories): (&str, _)| SubjectView { subject: subject.to_owned(), categories };
    subjects.into_iter().map(view).collect()
}

/// The services by their first letter.
fn letters(day: &Day<'_>) -> Vec<LetterView> {
    let mut links: Vec<LinkView> = day.services.iter().map(|service| service_link(service)).collect();
    links.sort_by_cached_key(|link| link.name.to_lowercase());
    let mut letters: Vec<LetterView> = Vec::new();
    for link in links {
        let letter: String = link.name.chars().take(1).flat_map(char::to_uppercase).collect();
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.links.push(link),
            None => letters.push(LetterView { letter, links: vec![link] }),
        }
    }
    letters
}
