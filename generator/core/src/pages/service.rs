//! The page of a kind of help, and the index of them all.

use wemi_content::Service;
use wemi_theme::views::{
    LinkView, PriceView, SectionView, ServiceAreaView, ServiceIndexView, ServiceLineView, ServiceView,
    WithdrawalKey,
};

use super::card::tint;
use super::frame::{page, page_with_enti};
use super::list::zones;
use super::pager::CARDS;
use super::{service_link, service_url};
use crate::day::{Day, Key, count};
use crate::markdown::Writer;

pub(crate) fn service_view(day: &Day<'_>, service: &Service) -> ServiceView {
    let category = &service.category;
    let key = Key { service: Some(&service.slug), ..Key::default() };
    let category_key = Key { category: Some(&category.slug), ..Key::default() };
    // A category in which nobody offers anything has no list: its services stand in the index.
    let any_in_category = day.count(&category_key) > 0;
    let category_url = if any_in_category { category_key.path() } else { "/servizi/".to_owned() };
    let offers: Vec<_> = day.list(&key).collect();
    let sections = Writer::new(day).sections(day.text(service.body));
    ServiceView {
        page: page_with_enti(day, &service_url(&service.slug)),
        title: service.front.title.clone(),
        summary: service.front.summary.clone(),
        category: LinkView::new(category.name.clone(), category_url),
        area: category.area.name.clone(),
        tint: tint(category.area.tint),
        sections: sections
            .into_iter()
            .map(|section| SectionView { id: section.id, title: section.title, body: section.blocks })
            .collect(),
        unit: service.front.unit,
        from_cents: offers.iter().filter_map(|shown| lowest_cents(&shown.price)).min(),
        some_free: offers.iter().any(|shown| lowest_cents(&shown.price).is_none()),
        withdrawal: withdrawal(service),
        mansioni: service.front.mansioni.clone(),
        list_url: key.path(),
        offers: count(offers.len()),
        cards: offers.iter().take(CARDS).map(|shown| shown.card.clone()).collect(),
        by_zone: zones(day, &key),
        related: related(day, service),
    }
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
    ServiceIndexView { page: page(day, "/servizi/"), areas }
}
