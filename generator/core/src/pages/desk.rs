//! The page of a desk, and the index of them all.

use wemi_content::{Desk, raw};
use wemi_theme::views::{DeskIndexView, DeskLineView, DeskView, HoursView};

use super::desk_url;
use super::frame::page;
use super::offer::weekday;
use crate::day::{Day, Key};
use crate::markdown;

pub(crate) fn desk_view(day: &Day<'_>, desk: &Desk) -> DeskView {
    let front = &desk.front;
    let offers = Key { zone: Some(front.zone), ..Key::default() };
    DeskView {
        page: page(day, &desk_url(&desk.slug)),
        name: front.name.clone(),
        address: front.address.clone(),
        zone: front.zone.get(),
        run_by: front.run_by.clone(),
        phone: front.phone.clone(),
        hours: front.hours.iter().map(hours_view).collect(),
        does: front.does.clone(),
        body: markdown::render(day.body(desk.body)),
        offers_url: (day.count(&offers) > 0).then(|| offers.path()),
    }
}

fn hours_view(hours: &raw::Hours) -> HoursView {
    let days = hours.days.iter().map(|day| weekday((*day).into())).collect();
    HoursView { days, from: hours.from, to: hours.to }
}

/// `/sportelli/`.
pub(crate) fn desk_index_view(day: &Day<'_>) -> DeskIndexView {
    let mut desks = day.desks.clone();
    desks.sort_by(|a, b| (&a.front.name, &a.slug).cmp(&(&b.front.name, &b.slug)));
    let lines = desks.into_iter().map(|desk| DeskLineView {
        name: desk.front.name.clone(),
        url: desk_url(&desk.slug),
        address: desk.front.address.clone(),
        zone: desk.front.zone.get(),
        phone: desk.front.phone.clone(),
    });
    DeskIndexView { page: page(day, "/sportelli/"), desks: lines.collect() }
}
