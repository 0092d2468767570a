//! What every page tells its frame: its address, the desk to ask, where to report what is wrong.

use jiff::civil::Date;
use wemi_content::{Desk, Language, raw};
use wemi_domain::opening::{self, DayHours};
use wemi_theme::views::{ContactView, DeskStripView, LanguageView, NavView, OpenView, Page, SiteView};

use super::desk_url;
use crate::assets::Assets;
use crate::day::Day;

/// Where one tells what is wrong.
const REPORT: &str = "/proponi/segnalazione";

/// Where one tells how clear a page is.
const RATING: &str = "/proponi/valutazione";

/// The portal, as frame and bundle know it.
pub(crate) fn site_view(day: &Day<'_>, base_url: &str, assets: &Assets) -> SiteView {
    let site = &day.checked.site;
    SiteView {
        name: site.name.clone(),
        body: site.body.clone(),
        tagline: site.tagline.clone(),
        base_url: base_url.to_owned(),
        demonstration: site.demonstration,
        functions: site.functions.enabled,
        nav: SiteView::standard_nav(site.functions.enabled),
        footer: footer(day),
        accessibility_declaration: site.accessibility_declaration.clone(),
        contact: ContactView { phone: site.contact.phone.clone(), email: site.contact.email.clone() },
        languages: languages(day, "/"),
        assets: assets.addresses.clone(),
    }
}

/// The rooms for readers that have something in them, then what public sites have.
fn footer(day: &Day<'_>) -> Vec<NavView> {
    let rooms = [
        (NavView::new("footer-life-events", "/quando-serve/"), !day.life_events.is_empty()),
        (NavView::new("footer-benefits", "/misure/"), !day.benefits.is_empty()),
        (NavView::marked("footer-questions", "/domande/", "faq"), !day.questions.is_empty()),
        (NavView::new("footer-glossary", "/glossario/"), !day.checked.editorial.glossary.is_empty()),
        (NavView::marked("footer-news", "/novita/", "news"), !day.news.is_empty()),
    ];
    let rooms = rooms.into_iter().filter(|(_, there)| *there).map(|(room, _)| room);
    let site = &day.checked.site;
    let report_url =
        if site.functions.enabled { REPORT.to_owned() } else { format!("mailto:{}", site.contact.email) };
    let declaration = site.accessibility_declaration.as_deref();
    rooms.chain(SiteView::standard_footer(&report_url, declaration)).collect()
}

/// A page in every language of the site.
pub(crate) fn languages(day: &Day<'_>, path: &str) -> Vec<LanguageView> {
    let all = day.checked.site.languages.iter().enumerate();
    let one = |(place, language): (usize, &Language)| LanguageView {
        code: language.as_str().to_owned(),
        name: language.own_name().to_owned(),
        url: if place == 0 { path.to_owned() } else { format!("/{}{path}", language.as_str()) },
    };
    all.map(one).collect()
}

/// The frame of a page; it names the municipality's own desk.
pub(crate) fn page(day: &Day<'_>, path: &str) -> Page {
    let functions = day.checked.site.functions.enabled;
    Page {
        report_url: functions.then(|| format!("{REPORT}?pagina={}{path}", day.root)),
        rating_url: functions.then(|| format!("{RATING}?pagina={}{path}", day.root)),
        languages: if day.checked.site.languages.len() > 1 { languages(day, path) } else { Vec::new() },
        desk: own_desk(day).map(|desk| desk_strip(desk, day.date)),
        ..Page::public(path)
    }
}

/// The same, for a page that shows enti: in a demonstration they are made up, and it says so.
pub(crate) fn page_with_enti(day: &Day<'_>, path: &str) -> Page {
    Page { made_up: day.checked.site.demonstration, ..page(day, path) }
}

/// The desk that answers for the portal. Not the nearest one: a desk may serve one kind of help only,
/// and of this one the municipality itself keeps the hours.
pub(crate) fn own_desk<'a>(day: &Day<'a>) -> Option<&'a Desk> {
    day.desks.iter().find(|desk| desk.slug == day.checked.site.contact.desk).copied()
}

fn desk_strip(desk: &Desk, date: Date) -> DeskStripView {
    DeskStripView {
        name: desk.front.name.clone(),
        url: desk_url(&desk.slug),
        address: desk.front.address.clone(),
        phone: desk.front.phone.clone(),
        open: next_open(desk, date),
    }
}

/// The next time that a desk is open, from a day on; nothing if its hours are not known.
fn next_open(desk: &Desk, from: Date) -> Option<OpenView> {
    let closed = desk.front.temporarily_closed.as_ref().map(raw::Closed::period);
    let hours = desk.front.hours.iter().flat_map(|hours| {
        hours.days.iter().map(|day| DayHours { day: (*day).into(), from: hours.from, to: hours.to })
    });
    let hours: Vec<DayHours> = hours.collect();
    let (date, from, to) = opening::next_open(&hours, from.at(0, 0, 0, 0))?;
    closed.is_none_or(|period| !period.contains(date)).then_some(OpenView { date, from, to })
}
