//! Hours that are written twice, nights that are too long, exceptions that can't be understood.

use jiff::civil::Time;
use wemi_domain::Period;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{Exception, Hours};
use crate::tree::Node;

/// An opening of so many minutes that passes midnight is likely two hours exchanged.
const NIGHT_MINUTES_MAX: i32 = 14 * 60;

pub(super) fn check_hours(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for doc in look.loaded.providers.values() {
        let hours = &doc.data.contacts.phone_hours;
        overlaps(hours, doc.tree.items_at("/contacts/phone_hours"), findings);
    }
    for doc in look.loaded.desks.values() {
        overlaps(&doc.data.hours, doc.tree.items_at("/hours"), findings);
        let nodes = doc.tree.items_at("/exceptions");
        for (exception, node) in doc.data.exceptions.iter().zip(nodes) {
            check_exception(exception, node, findings);
        }
        let clear = doc.data.exceptions.iter().zip(nodes).filter(|(exception, _)| says_days(exception));
        one_at_a_time(
            clear.map(|(exception, node)| (exception.period(), node)),
            "due eccezioni valgono per lo stesso giorno",
            findings,
        );
    }
    for doc in look.loaded.offers.values() {
        let Some(calendar) = &doc.data.calendar else { continue };
        week(&calendar.weekly, doc.tree.items_at("/calendar/weekly"), findings);
        let seasons = doc.tree.items_at("/calendar/seasons");
        for (season, node) in calendar.seasons.iter().zip(seasons) {
            week(&season.weekly, node.items_at("/weekly"), findings);
        }
        one_at_a_time(
            calendar.seasons.iter().map(crate::raw::Season::period).zip(seasons),
            "due stagioni valgono per lo stesso giorno",
            findings,
        );
        for (extra, node) in calendar.extra.iter().zip(doc.tree.items_at("/calendar/extra")) {
            night(extra.from, extra.to, node, findings);
        }
    }
}

/// Whether two rows open in the same minute of the week; what a night takes of the next day is left out.
pub(super) fn share_an_hour(a: &Hours, b: &Hours) -> bool {
    let end = |hours: &Hours| if hours.to <= hours.from { 24 * 60 } else { minute(hours.to) };
    a.days.iter().any(|day| b.days.contains(day)) && minute(a.from) < end(b) && minute(b.from) < end(a)
}

fn minute(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

fn week(hours: &[Hours], nodes: &[Node], findings: &mut Vec<Diagnostic>) {
    overlaps(hours, nodes, findings);
    for (hours, node) in hours.iter().zip(nodes) {
        night(hours.from, hours.to, node, findings);
    }
}

fn overlaps(hours: &[Hours], nodes: &[Node], findings: &mut Vec<Diagnostic>) {
    let rows = || hours.iter().zip(nodes);
    for (at, (row, node)) in rows().enumerate() {
        // Hours that end before they begin are told on their own.
        if let Some((_, other)) = rows().take(at).find(|(other, _)| share_an_hour(other, row)) {
            findings.push(
                Diagnostic::new(Id::HoursOverlap, node.span_at("/from"), "due righe aprono nelle stesse ore")
                    .related(other.span_at("/from"), "l'altra è qui")
                    .help("unisci le due righe, o correggi una delle due"),
            );
        }
    }
}

fn night(from: Time, to: Time, node: &Node, findings: &mut Vec<Diagnostic>) {
    let minutes = 24 * 60 - minute(from) + minute(to);
    if to <= from && minutes > NIGHT_MINUTES_MAX {
        findings.push(
            Diagnostic::new(
                Id::NightLong,
                node.span_at("/to"),
                format!("finisce il giorno dopo, {} ore più tardi", minutes / 60),
            )
            .help("se le due ore sono scambiate, scambiale; se è giusto, dividi in due righe"),
        );
    }
}

/// Whether it is of one day, or of a period with both its ends.
fn says_days(exception: &Exception) -> bool {
    let said = (exception.date.is_some(), exception.from.is_some(), exception.to.is_some());
    matches!(said, (true, false, false) | (false, true, true))
}

fn check_exception(exception: &Exception, node: &Node, findings: &mut Vec<Diagnostic>) {
    let fault = match (says_days(exception), exception.closed, exception.hours.is_empty()) {
        (true, true, true) | (true, false, false) => None,
        (true, true, false) => Some(("è sia chiuso sia aperto", "tieni solo `closed: true` o solo `hours`")),
        (true, false, true) => {
            Some(("non si dice se è chiuso o con quali ore", "aggiungi `closed: true`, o `hours`"))
        }
        (false, _, _) => Some((
            "non si capisce in quali giorni",
            "scrivi `date` per un giorno, `from` e `to` per più giorni",
        )),
    };
    if let Some((message, help)) = fault {
        findings.push(Diagnostic::new(Id::ExceptionUnclear, node.span_at("/reason"), message).help(help));
    }
    for (hours, node) in exception.hours.iter().zip(node.items_at("/hours")) {
        if hours.from >= hours.to {
            findings.push(
                Diagnostic::new(
                    Id::RangeReversed,
                    node.span_at("/to"),
                    "l'orario finisce prima di cominciare",
                )
                .help("scambia le due ore, o correggine una"),
            );
        }
    }
}

/// Periods of which only one may hold on a day.
pub(super) fn one_at_a_time<'a>(
    periods: impl Iterator<Item = (Period, &'a Node)>,
    message: &str,
    findings: &mut Vec<Diagnostic>,
) {
    let mut seen: Vec<(Period, &Node)> = Vec::new();
    for (period, node) in periods {
        if let Some((_, other)) = seen.iter().find(|(earlier, _)| earlier.overlaps(&period)) {
            findings.push(
                Diagnostic::new(Id::PeriodsOverlap, node.span, message)
                    .related(other.span, "l'altro periodo è qui")
                    .help("fa' finire il primo il giorno prima che cominci il secondo"),
            );
        }
        seen.push((period, node));
    }
}
