//! The home page, and the page for what isn't there.

use std::cmp::Reverse;

use wemi_theme::views::{AreaView, HomeView, LinkView, NotFoundView, OfferedView, Page, SentenceView};

use super::card::tint;
use super::frame::page;
use super::service_url;
use crate::atom::Feed;
use crate::day::{Day, Key, count};

/// How many services the home page names.
const MOST_OFFERED_MAX: usize = 6;

pub(crate) fn home_view(day: &Day<'_>, sentence: SentenceView) -> HomeView {
    let mut providers: Vec<_> = day.offers.iter().map(|shown| &shown.offer.provider.slug).collect();
    providers.sort_unstable();
    providers.dedup();
    HomeView {
        page: Page {
            feeds: day.news.first().map(|_| Feed::News.view(day)).into_iter().collect(),
            ..page(day, "/")
        },
        sentence,
        most_offered: most_offered(day),
        areas: areas(day),
        offers: count(day.offers.len()),
        providers: count(providers.len()),
    }
}

/// The services with most offers.
fn most_offered(day: &Day<'_>) -> Vec<OfferedView> {
    let mut services: Vec<_> = day
        .services
        .iter()
        .map(|service| (day.count(&Key { service: Some(&service.slug), ..Key::default() }), service))
        .filter(|(offers, _)| *offers > 0)
        .collect();
    services.sort_by_key(|(offers, service)| (Reverse(*offers), &service.slug));
    let most = services.into_iter().take(MOST_OFFERED_MAX).map(|(offers, service)| OfferedView {
        name: service.front.title.clone(),
        url: service_url(&service.slug),
        summary: service.front.summary.clone(),
        tint: tint(service.category.area.tint),
        offers,
    });
    most.collect()
}

fn areas(day: &Day<'_>) -> Vec<AreaView> {
    let areas = day.checked.areas.iter().map(|area| {
        let categories = day.checked.categories.iter().filter(|category| category.area.slug == area.slug);
        let links = categories.filter_map(|category| {
            let key = Key { category: Some(&category.slug), ..Key::default() };
            (day.count(&key) > 0).then(|| LinkView::new(category.name.clone(), key.path()))
        });
        AreaView {
            name: area.name.clone(),
            summary: area.summary.clone(),
            tint: tint(area.tint),
            categories: links.collect(),
        }
    });
    areas.collect()
}

pub(crate) fn not_found_view(day: &Day<'_>, sentence: SentenceView) -> NotFoundView {
    let page = Page {
        indexed: false,
        report_url: None,
        rating_url: None,
        languages: Vec::new(),
        ..page(day, "/404.html")
    };
    NotFoundView { page, sentence }
}
