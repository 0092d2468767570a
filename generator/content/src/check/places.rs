//! Seats: each has its name, offers name one that is there, and nobody is in two at once.

use std::collections::{BTreeMap, BTreeSet};

use wemi_domain::offer::Place;
use wemi_domain::{OfferId, Slug};

use super::Look;
use super::hours::share_an_hour;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{self, Kind};
use crate::read::{Doc, Name};
use crate::suggest::{did_you_mean, listed};

/// Minutes between two claims that are enough to go from a place to another.
const WAY_MINUTES: u32 = 15;

pub(super) fn check_seat(
    look: &Look<'_>,
    id: &OfferId,
    offer: &Doc<raw::Offer>,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(provider) = look.loaded.providers.get(&id.provider) else { return };
    let seats = &provider.data.seats;
    let at_seat = offer.data.place == Place::Seat;
    let Some(name) = &offer.data.seat else {
        if at_seat && seats.len() > 1 {
            findings.push(
                Diagnostic::new(
                    Id::SeatMissing,
                    offer.tree.span_at("/where"),
                    "l'ente ha più sedi, e non si dice in quale si va",
                )
                .related(provider.tree.key_span("/seats").unwrap_or(provider.tree.span), "le sedi dell'ente")
                .help(format!("aggiungi `seat`: {}", listed(seats.iter().map(|seat| seat.name.as_str())))),
            );
        }
        return;
    };
    let span = offer.tree.span_at("/seat");
    if !at_seat {
        findings.push(
            Diagnostic::new(Id::SeatUnused, span, "la sede non serve: l'offerta non si dà in sede")
                .related(offer.tree.span_at("/where"), "qui si dice dove")
                .help("togli `seat`, o scrivi `where: seat`"),
        );
    }
    let names = || seats.iter().map(|seat| seat.name.as_str());
    if !names().any(|known| known == name) {
        let help = did_you_mean(name, names()).unwrap_or_else(|| match seats.len() {
            0 => "aggiungi le sedi ai dati dell'ente, sotto `seats`".to_owned(),
            _ => format!("l'ente ha: {}", listed(names())),
        });
        findings.push(
            Diagnostic::new(Id::UnknownReference, span, format!("la sede `{name}` non esiste")).help(help),
        );
    }
}

/// One worker (or room: whatever has room for one) that can be booked in two places in the same hours,
/// with no time to go from one to the other.
pub(super) fn check_two_places(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    let mut by_resource: BTreeMap<(&Slug, &Slug), Vec<&Doc<raw::Offer>>> = BTreeMap::new();
    for (id, offer) in &loaded.offers {
        if let Some(resource) = &offer.data.resource
            && offer.data.kind == Kind::Slot
            && offer.data.place != Place::Remote
        {
            by_resource.entry((&id.provider, resource)).or_default().push(offer);
        }
    }
    for ((provider, slug), offers) in by_resource {
        let Some(provider) = loaded.providers.get(provider) else { continue };
        let resource = provider.data.resources.iter().zip(provider.tree.items_at("/resources"));
        let Some((resource, node)) = resource.into_iter().find(|(resource, _)| resource.slug == *slug) else {
            continue;
        };
        if resource.capacity > 1 || resource.buffer_minutes >= WAY_MINUTES {
            continue;
        }
        let place = |offer: &raw::Offer| (offer.place == Place::Seat, offer.seat.clone());
        for (at, offer) in offers.iter().enumerate() {
            let elsewhere = offers
                .iter()
                .take(at)
                .find(|other| place(&other.data) != place(&offer.data) && meet(&other.data, &offer.data));
            let Some(other) = elsewhere else { continue };
            findings.push(
                Diagnostic::new(
                    Id::TwoPlaces,
                    offer.tree.span_at("/resource"),
                    format!(
                        "`{slug}` si può prenotare nelle stesse ore in due luoghi, con {} minuti per spostarsi",
                        resource.buffer_minutes
                    ),
                )
                .related(other.tree.span_at("/where"), "l'altro luogo è di questa offerta")
                .related(node.span_at("/slug"), "la risorsa")
                .help(format!("dividi le ore fra le due offerte, o scrivi `buffer_minutes: {WAY_MINUTES}`")),
            );
        }
    }
}

/// A resource that no offer takes its time from.
pub(super) fn check_resources(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    let mut taken: BTreeMap<&Slug, Vec<&Slug>> = BTreeMap::new();
    // Enti with an offer that can't be read, or that names no resource of theirs: it may be meant for
    // the one that seems unused.
    let mut unsettled: BTreeSet<&Slug> = loaded.broken.iter().filter_map(Name::provider_of_offer).collect();
    for (id, offer) in &loaded.offers {
        let Some(provider) = loaded.providers.get(&id.provider) else { continue };
        let known = |slug: &&Slug| provider.data.resources.iter().any(|resource| resource.slug == **slug);
        match offer.data.resource.as_ref().filter(known) {
            Some(slug) => taken.entry(&id.provider).or_default().push(slug),
            None if offer.data.kind == Kind::Slot => drop(unsettled.insert(&id.provider)),
            None => {}
        }
    }
    for (slug, doc) in loaded.providers.iter().filter(|(slug, _)| !unsettled.contains(slug)) {
        let taken = taken.get(slug).map_or(&[][..], Vec::as_slice);
        for (resource, node) in doc.data.resources.iter().zip(doc.tree.items_at("/resources")) {
            if !taken.contains(&&resource.slug) {
                findings.push(
                    Diagnostic::new(
                        Id::ResourceUnused,
                        node.span_at("/slug"),
                        format!("nessuna offerta usa la risorsa `{}`", resource.slug),
                    )
                    .help("scrivila in un'offerta sotto `resource`, o toglila"),
                );
            }
        }
    }
}

/// Whether two offers have an hour of the week in common.
fn meet(a: &raw::Offer, b: &raw::Offer) -> bool {
    let (Some(a), Some(b)) = (&a.calendar, &b.calendar) else { return false };
    a.weekly.iter().any(|one| b.weekly.iter().any(|other| share_an_hour(one, other)))
}
