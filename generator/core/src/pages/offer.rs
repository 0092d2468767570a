//! The page of one offer.

use std::cmp::Reverse;

use wemi_content::{Offer, raw};
use wemi_domain::accreditation::in_force;
use wemi_domain::feedback::Datum;
use wemi_domain::offer;
use wemi_domain::price::{Quantity, Tariff, Unit, price_on};
use wemi_domain::quote::{Case, quote};
use wemi_lists::in_sentence;
use wemi_theme::views::{
    ActivationView, BracketView, GroupView, HoursView, LinkView, OfferView, Page, ProgrammeView, QuoteView,
    SeatView, StaffView, TermsView, pay_when,
};

use super::card::{accreditation_view, closed_view, provider_box, seat_view, tint, zones_view};
use super::cost::{cost_form, usual};
use super::frame::page_with_enti;
use super::{benefit_of, fridge_sheet_url, offer_link, offer_url, service_link};
use crate::day::{Day, Key, Shown};
use crate::linked_data::offer_data;
use crate::markdown::{Level, Writer};

pub(crate) fn offer_view(day: &Day<'_>, shown: &Shown<'_>) -> OfferView {
    let offer = shown.offer;
    let terms = &offer.rules.terms;
    let category = &offer.service.category;
    let category_key = Key { category: Some(&category.slug), ..Key::default() };
    let bookable = offer.rules.kind == offer::Kind::Slot;
    let mut acts: Vec<_> = in_force(&offer.rules, day.date).collect();
    acts.sort_by_key(|act| Reverse(act.period.to));
    OfferView {
        said_in: day.said_in(offer.file),
        page: Page {
            about: offer_data(day, shown),
            data: vec![Datum::Price, Datum::Hours, Datum::Zones, Datum::Staff, Datum::Contacts],
            ..page_with_enti(day, &offer_url(&offer.id))
        },
        title: offer.front.title.clone(),
        summary: offer.front.summary.clone(),
        body: Writer::new(day).text(day.text(offer.body), Level::Page),
        service: service_link(&offer.service),
        category: LinkView::new(category.name.clone(), category_key.path()),
        tint: tint(category.area.tint),
        provider: provider_box(&offer.provider),
        price: shown.price.clone(),
        unit: terms.unit,
        brackets: brackets(day, offer),
        example: example(day, offer),
        usual: usual(day, offer),
        cost: cost_form(day, offer),
        tariff: match terms.tariff {
            Tariff::Paid { class, .. } => Some(class),
            Tariff::Funded { .. } | Tariff::Volunteers => None,
        },
        pay: pay_when(terms),
        terms: TermsView::of(terms.cancellation, None),
        withdrawal: terms.withdrawal,
        mansioni: offer.front.mansioni.clone(),
        audiences: offer.audiences.iter().map(|audience| audience.name.clone()).collect(),
        zones: zones_view(day.checked, &shown.zones),
        place: offer.front.place,
        seat: seat(offer),
        staff: offer.front.staff.as_ref().map(staff_view),
        languages: languages(offer).to_vec(),
        activation: offer.front.activation.as_ref().map(|activation| ActivationView {
            days: activation.days,
            procedure: activation.procedure.clone(),
        }),
        hours: terms.calendar.iter().flat_map(|calendar| &calendar.weekly).map(HoursView::from).collect(),
        bands: offer.front.bands.iter().map(|band| band.as_str().to_owned()).collect(),
        group: offer.front.group.map(|group| GroupView { min: group.min, max: group.max }),
        programmes: programmes(day, offer),
        pay_how: pay_how(offer),
        accreditations: acts.into_iter().map(|act| accreditation_view(day.checked, act)).collect(),
        criminal_records_declared: offer
            .provider
            .front
            .criminal_records_declared
            .filter(|_| offer.rules.for_minors),
        kind: offer.rules.kind,
        sheet_url: fridge_sheet_url(&offer.id),
        book_url: bookable.then(|| format!("/prenota/{}", offer.id)),
        last_checked: offer.front.last_checked,
        closed: closed_view(offer, day.date),
        related: related(day, offer),
    }
}

/// The table of today's prices.
pub(crate) fn brackets(day: &Day<'_>, offer: &Offer) -> Vec<BracketView> {
    let terms = &offer.rules.terms;
    match &terms.tariff {
        Tariff::Paid { prices, .. } => price_on(prices, day.date)
            .map(|price| BracketView::rows(price, terms.persons_max))
            .unwrap_or_default(),
        Tariff::Funded { .. } | Tariff::Volunteers => Vec::new(),
    }
}

/// What the shortest booking costs for one person, by the code that books (rule 6).
fn example(day: &Day<'_>, offer: &Offer) -> Option<QuoteView> {
    let terms = &offer.rules.terms;
    let Tariff::Paid { prices, .. } = &terms.tariff else { return None };
    let price = price_on(prices, day.date)?;
    let shortest = terms.calendar.iter().flat_map(|calendar| &calendar.lengths_minutes).min();
    let quantity = match (terms.unit, shortest) {
        (Unit::Hour, Some(minutes)) => Quantity::minutes(*minutes).max(Quantity::units(price.minimum_units)),
        _ => Quantity::units(price.minimum_units),
    };
    let case = Case { quantity, persons: 1, recipient: offer.audiences.first()?.recipient };
    let quote = quote(terms, &case, day.date).ok()?;
    Some(QuoteView::of(&quote, terms.unit, &case, in_sentence(&offer.service.front.title)))
}

fn related(day: &Day<'_>, offer: &Offer) -> Vec<LinkView> {
    let key = Key { service: Some(&offer.service.slug), ..Key::default() };
    let others = day.list(&key).filter(|other| other.offer.id != offer.id);
    others.take(RELATED_MAX).map(|other| offer_link(other.offer)).collect()
}

/// Other offers that a page names; the service's page has them all.
const RELATED_MAX: usize = 6;

fn seat(offer: &Offer) -> Option<SeatView> {
    let name = offer.front.seat.as_ref()?;
    offer.provider.front.seats.iter().find(|seat| seat.name == *name).map(seat_view)
}

fn staff_view(staff: &raw::Staff) -> StaffView {
    StaffView {
        qualifications: staff.qualifications.clone(),
        years_min: staff.years_min,
        note: staff.note.clone(),
    }
}

/// How it can be paid. Who books and pays at once is told so by the sentence on when.
fn pay_how(offer: &Offer) -> Vec<String> {
    let at_once = offer.rules.kind == offer::Kind::Slot && offer.rules.terms.pay == offer::PayWhen::Before;
    let said = offer.front.pay_how.iter().filter(|_| !at_once);
    said.map(|how| how.as_str().to_owned()).collect()
}

/// The languages of who comes; where nothing is said of them, those of the ente.
pub(crate) fn languages(offer: &Offer) -> &[String] {
    let own = offer.front.staff.as_ref().map_or(&[][..], |staff| &staff.languages);
    if own.is_empty() { &offer.provider.front.languages } else { own }
}

/// The programmes that an offer accepts and that hold on the day.
fn programmes(day: &Day<'_>, offer: &Offer) -> Vec<ProgrammeView> {
    let accepted = day.checked.programmes.iter().filter(|programme| {
        offer.front.programmes.contains(&programme.slug) && programme.period().contains(day.date)
    });
    accepted
        .map(|programme| ProgrammeView {
            name: programme.name.clone(),
            payer: programme.payer.clone(),
            url: benefit_of(day, programme),
        })
        .collect()
}
