//! What a bookable offer needs: a calendar that opens times, and something the time is taken from.

use jiff::ToSpan;
use jiff::civil::Date;
use wemi_domain::OfferId;
use wemi_domain::calendar::Calendar;
use wemi_domain::price::Unit;

use super::Look;
use crate::convert::typed_calendar;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{self, Kind};
use crate::read::Doc;
use crate::suggest::{did_you_mean, listed};
use crate::tree::Node;

pub(super) fn check_booking(
    look: &Look<'_>,
    id: &OfferId,
    offer: &Doc<raw::Offer>,
    findings: &mut Vec<Diagnostic>,
) {
    resource(look, id, offer, findings);
    card_account(look, id, offer, findings);
    let data = &offer.data;
    let kind = offer.tree.span_at("/kind");
    match (data.kind, &data.calendar) {
        (Kind::Contact, None) => {}
        (Kind::Contact, Some(_)) => findings.push(
            Diagnostic::new(
                Id::CalendarUnused,
                offer.tree.key_span("/calendar").unwrap_or(kind),
                "il calendario non serve: a questa offerta si arriva solo per contatto",
            )
            .help("scrivi `kind: slot` se si può prenotare, o togli `calendar`"),
        ),
        (Kind::Slot, calendar) => {
            for (name, there) in [
                ("calendar", calendar.is_some()),
                ("resource", data.resource.is_some()),
                ("terms", data.terms.is_some()),
            ] {
                if !there {
                    findings.push(
                        Diagnostic::new(Id::SlotIncomplete, kind, format!("per prenotare manca `{name}`"))
                            .help(format!("aggiungi `{name}`, o scrivi `kind: contact`")),
                    );
                }
            }
            if let Some(calendar) = calendar {
                times(look, offer, calendar, findings);
            }
        }
    }
}

fn resource(look: &Look<'_>, id: &OfferId, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let (Some(slug), Some(provider)) = (&offer.data.resource, look.loaded.providers.get(&id.provider)) else {
        return;
    };
    let names = || provider.data.resources.iter().map(|resource| resource.slug.as_str());
    if names().any(|name| name == slug.as_str()) {
        return;
    }
    let help =
        did_you_mean(slug.as_str(), names()).unwrap_or_else(|| format!("l'ente ha: {}", listed(names())));
    findings.push(
        Diagnostic::new(
            Id::UnknownReference,
            offer.tree.span_at("/resource"),
            format!("la risorsa `{slug}` non esiste"),
        )
        .help(help),
    );
}

/// What is paid by card goes to the ente's own account. With the functions off nothing is
/// booked, and a price without `pay` is told elsewhere.
fn card_account(look: &Look<'_>, id: &OfferId, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let data = &offer.data;
    let functions = look.loaded.site.as_ref().is_none_or(|site| site.data.functions.enabled);
    let paid = data.prices.as_ref().is_some_and(|prices| !prices.is_empty());
    let at_once = data.kind == Kind::Slot && data.pay == Some(raw::Pay::Before);
    let by_card = data.pay_how.contains(&raw::PayHow::Card);
    if !functions || !paid || !(at_once || by_card) {
        return;
    }
    let Some(provider) = look.loaded.providers.get(&id.provider) else { return };
    if provider.data.card_account.is_none() {
        findings.push(
            Diagnostic::new(
                Id::CardAccountMissing,
                offer.tree.span_at(if at_once { "/pay" } else { "/pay_how" }),
                "si paga con la carta, ma l'ente non ha un conto per le carte",
            )
            .related(provider.tree.span_at("/name"), "i dati dell'ente")
            .help("aggiungi `card_account` ai dati dell'ente, o scegli `pay: per_visit`"),
        );
    }
}

fn times(look: &Look<'_>, offer: &Doc<raw::Offer>, calendar: &raw::Calendar, findings: &mut Vec<Diagnostic>) {
    let service = look.loaded.services.get(&offer.data.service);
    if service.is_some_and(|service| service.data.unit != Unit::Hour) && calendar.lengths_minutes.len() > 1 {
        findings.push(
            Diagnostic::new(
                Id::LengthsMany,
                offer.tree.span_at("/calendar/lengths_minutes"),
                "il servizio non si conta a ore: la durata dev'essere una sola",
            )
            .help("lascia la durata di una visita, o di un intervento"),
        );
    }
    if service.is_some_and(|service| service.data.unit == Unit::Hour) {
        short_lengths(look, offer, calendar, findings);
    }
    openings(look, offer, calendar, findings);
}

/// That the calendar opens times at all, soon enough, and for each length.
fn openings(
    look: &Look<'_>,
    offer: &Doc<raw::Offer>,
    calendar: &raw::Calendar,
    findings: &mut Vec<Diagnostic>,
) {
    let key = offer.tree.key_span("/calendar").unwrap_or(offer.tree.span);
    let typed = typed_calendar(calendar);
    let first = |length: u32| first_opening(look, &typed, length);
    let opened: Vec<(u32, Option<Date>)> =
        calendar.lengths_minutes.iter().map(|length| (*length, first(*length))).collect();
    let Some(soonest) = opened.iter().filter_map(|(_, day)| *day).min() else {
        findings.push(
            Diagnostic::new(Id::CalendarEmpty, key, "questo calendario non apre nessun orario")
                .help("controlla che gli orari in `weekly` bastino per le durate, e i giorni in `closed`"),
        );
        return;
    };
    let horizon = look.date.checked_add(i64::from(calendar.horizon_days).days());
    if horizon.is_ok_and(|horizon| soonest > horizon) {
        findings.push(
            Diagnostic::new(
                Id::CalendarFar,
                offer.tree.span_at("/calendar/horizon_days"),
                format!("il primo orario è il {soonest}: oggi non si può ancora prenotare"),
            )
            .help("allunga `horizon_days`, o apri qualche ora prima"),
        );
    }
    let nodes = offer.tree.items_at("/calendar/lengths_minutes");
    for ((length, _), node) in opened.iter().zip(nodes).filter(|((_, day), _)| day.is_none()) {
        findings.push(
            Diagnostic::new(
                Id::LengthNeverOpens,
                node.span,
                format!("nessuna apertura è lunga {length} minuti"),
            )
            .help("togli questa durata, o allunga gli orari"),
        );
    }
}

/// Lengths that cost as much as the longer least that is charged, by the prices still to be used.
fn short_lengths(
    look: &Look<'_>,
    offer: &Doc<raw::Offer>,
    calendar: &raw::Calendar,
    findings: &mut Vec<Diagnostic>,
) {
    let prices =
        offer.data.prices.iter().flatten().zip(offer.tree.at("/prices").map_or(&[][..], Node::items));
    let minimum = prices
        .filter(|(price, _)| !price.period().ends_before(look.date))
        .map(|(price, node)| match price.minimum_units {
            Some(units) => (units, node.span_at("/minimum_units")),
            None => (1, node.span_at("/from")),
        })
        .max_by_key(|(units, _)| *units);
    let Some((units, span)) = minimum else { return };
    let least = units.saturating_mul(60);
    let or = if units > 1 { ", o abbassa `minimum_units`" } else { "" };
    let nodes = offer.tree.at("/calendar/lengths_minutes").map_or(&[][..], Node::items);
    for (length, node) in calendar.lengths_minutes.iter().zip(nodes) {
        if *length < least {
            findings.push(
                Diagnostic::new(
                    Id::LengthBelowMinimum,
                    node.span,
                    format!("{length} minuti costano come {least}, il minimo che si paga"),
                )
                .related(span, "il minimo, in ore, è di questo prezzo")
                .help(format!("scrivi una durata da {least} minuti in su{or}")),
            );
        }
    }
}

/// The first day, of the year that begins on the day of the check, on which a length finds a time.
fn first_opening(look: &Look<'_>, calendar: &Calendar, length: u32) -> Option<Date> {
    let mut year = look.date.series(1.day()).take(366);
    year.find(|day| !calendar.starts_on(*day, length).is_empty())
}
