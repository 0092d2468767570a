//! The page of a Municipio, and the index of them all with the map.

use std::collections::{BTreeMap, BTreeSet};

use wemi_content::raw;
use wemi_domain::ZoneId;
use wemi_theme::views::{
    CountLinkView, FreeLineView, PriceView, ZoneAreaView, ZoneIndexView, ZoneLineView, ZoneView,
};

use super::desk::desk_line;
use super::frame::{page, page_with_enti};
use super::zone_url;
use crate::day::{Day, Key, count};

/// `/municipi/`.
pub(crate) fn zone_index_view(day: &Day<'_>) -> ZoneIndexView {
    ZoneIndexView { page: page(day, "/municipi/"), zones: lines(day, None) }
}

pub(crate) fn zone_view(day: &Day<'_>, zone: &raw::Zone) -> ZoneView {
    let here = Key { zone: Some(zone.id), ..Key::default() };
    let providers: BTreeSet<_> = day.list(&here).map(|shown| &shown.offer.provider.slug).collect();
    let offers = day.count(&here);
    let desks = day.desks.iter().filter(|desk| desk.front.zone == zone.id);
    ZoneView {
        page: page_with_enti(day, &zone_url(zone.id)),
        name: zone.name.clone(),
        places: zone.places.clone(),
        about: zone.about.clone(),
        zones: lines(day, Some(zone.id)),
        offers,
        providers: count(providers.len()),
        offers_url: (offers > 0).then(|| here.path()),
        desks: desks.map(|desk| desk_line(desk)).collect(),
        areas: areas(day, &here),
        free: free(day, &here),
    }
}

fn lines(day: &Day<'_>, here: Option<ZoneId>) -> Vec<ZoneLineView> {
    let zones = day.checked.zones.iter().map(|zone| ZoneLineView {
        id: zone.id.get(),
        name: zone.name.clone(),
        url: zone_url(zone.id),
        places: zone.places.clone(),
        offers: day.count(&Key { zone: Some(zone.id), ..Key::default() }),
        here: here == Some(zone.id),
    });
    zones.collect()
}

fn areas(day: &Day<'_>, here: &Key<'_>) -> Vec<ZoneAreaView> {
    let areas = day.checked.areas.iter().map(|area| {
        let own = day.checked.categories.iter().filter(|category| category.area.slug == area.slug);
        let links = own.map(|category| {
            let key = Key { category: Some(&category.slug), ..*here };
            CountLinkView { name: category.name.clone(), url: key.path(), count: day.count(&key) }
        });
        ZoneAreaView { name: area.name.clone(), categories: links.filter(|link| link.count > 0).collect() }
    });
    areas.filter(|area| !area.categories.is_empty()).collect()
}

/// The services of which some offer is free here, in the order of the content.
fn free(day: &Day<'_>, here: &Key<'_>) -> Vec<FreeLineView> {
    let mut free = BTreeMap::new();
    for shown in day.list(here) {
        match shown.price {
            PriceView::Funded { .. } | PriceView::Volunteers => {
                *free.entry(&shown.offer.service.slug).or_insert(0_u32) += 1;
            }
            PriceView::Paid(_) => {}
        }
    }
    let services = day.services.iter().filter_map(|service| {
        let key = Key { service: Some(&service.slug), ..*here };
        let name = service.front.title.clone();
        free.get(&service.slug).map(|free| FreeLineView {
            name,
            url: key.path(),
            free: *free,
            offers: day.count(&key),
        })
    });
    services.collect()
}
