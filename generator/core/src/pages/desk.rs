//! The page of a desk, and the index of them all.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wemi_content::{Desk, raw};
use wemi_domain::feedback::Datum;
use wemi_theme::views::{DeskIndexView, DeskLineView, DeskView, ExceptionView, HoursView, Page, TimesView};

use super::card::accessibility;
use super::frame::page;
use super::{desk_url, zone_url};
use crate::day::{Day, Key};
use crate::markdown::{Level, Writer};

pub(crate) fn desk_view(day: &Day<'_>, desk: &Desk) -> DeskView {
    let front = &desk.front;
    let offers = Key { zone: Some(front.zone), ..Key::default() };
    DeskView {
        page: Page {
            data: vec![Datum::Hours, Datum::Address, Datum::Contacts],
            ..page(day, &desk_url(&desk.slug))
        },
        name: front.name.clone(),
        address: front.address.clone(),
        map_url: map_url(&front.address),
        zone: front.zone.get(),
        zone_url: zone_url(front.zone),
        run_by: front.run_by.clone(),
        phone: front.phone.clone(),
        email: front.email.clone(),
        hours: front.hours.iter().map(|hours| HoursView::from(&hours.typed())).collect(),
        hours_note: front.hours_note.clone(),
        exceptions: exceptions(day, front),
        languages: front.languages.clone(),
        accessibility: accessibility(&front.accessibility),
        does: front.does.clone(),
        body: Writer::new(day).text(day.text(desk.body), Level::Page),
        offers_url: (day.count(&offers) > 0).then(|| offers.path()),
    }
}

/// Where a map by others finds an address: for who chooses to leave the portal.
fn map_url(address: &str) -> String {
    let query = utf8_percent_encode(address, NON_ALPHANUMERIC);
    format!("https://www.openstreetmap.org/search?query={query}")
}

/// Days with other hours, today's and those to come, in their order.
fn exceptions(day: &Day<'_>, front: &raw::Desk) -> Vec<ExceptionView> {
    let coming = front.exceptions.iter().filter(|exception| !exception.period().ends_before(day.date));
    let mut coming: Vec<ExceptionView> = coming
        .filter_map(|exception| {
            let period = exception.period();
            let from = period.from?;
            let hours = exception.hours.iter().map(|hours| TimesView { from: hours.from, to: hours.to });
            let to = period.to.filter(|to| *to != from);
            Some(ExceptionView { from, to, hours: hours.collect(), reason: exception.reason.clone() })
        })
        .collect();
    coming.sort_by_key(|exception| exception.from);
    coming
}

/// `/sportelli/`.
pub(crate) fn desk_index_view(day: &Day<'_>) -> DeskIndexView {
    let mut desks = day.desks.clone();
    desks.sort_by(|a, b| (&a.front.name, &a.slug).cmp(&(&b.front.name, &b.slug)));
    let lines = desks.into_iter().map(desk_line);
    DeskIndexView { page: page(day, "/sportelli/"), desks: lines.collect() }
}

/// A desk in a list.
pub(crate) fn desk_line(desk: &Desk) -> DeskLineView {
    DeskLineView {
        name: desk.front.name.clone(),
        url: desk_url(&desk.slug),
        address: desk.front.address.clone(),
        zone: desk.front.zone.get(),
        phone: desk.front.phone.clone(),
    }
}
