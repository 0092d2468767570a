//! Periods and hours that end before they begin.

use jiff::civil::Date;
use wemi_domain::Period;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{Closed, Hours};
use crate::tree::Node;

pub(super) fn check_periods(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    if let Some(doc) = &loaded.vat {
        for (line, node) in doc.data.iter().zip(doc.tree.items()) {
            period(line.period(), node, "/to", findings);
        }
    }
    if let Some(doc) = &loaded.programmes {
        for (programme, node) in doc.data.iter().zip(doc.tree.items()) {
            period(programme.period(), node, "/to", findings);
        }
    }
    if let Some(doc) = &loaded.isee {
        for (table, node) in doc.data.iter().zip(doc.tree.items()) {
            period(table.period(), node, "/to", findings);
        }
    }
    if let Some(doc) = &loaded.labour_costs {
        for (cost, node) in doc.data.iter().zip(doc.tree.items()) {
            period(cost.period(), node, "/to", findings);
        }
    }
    for doc in loaded.services.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
    for doc in loaded.providers.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        for (accreditation, node) in doc.data.accreditations.iter().zip(doc.tree.items_at("/accreditations"))
        {
            period(accreditation.period(), node, "/to", findings);
            for (suspension, node) in accreditation.suspensions.iter().zip(node.items_at("/suspensions")) {
                period(suspension.period(), node, "/to", findings);
            }
        }
        for (declared, node) in doc.data.declarations.iter().zip(doc.tree.items_at("/declarations")) {
            period(Period { from: Some(declared.date), to: declared.until }, node, "/until", findings);
        }
        hours(&doc.data.contacts.phone_hours, &doc.tree, "/contacts/phone_hours", findings);
    }
    for doc in loaded.offers.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        let nodes = doc.tree.at("/prices").map_or(&[][..], Node::items);
        for (price, node) in doc.data.prices.iter().flatten().zip(nodes) {
            period(price.period(), node, "/to", findings);
        }
        if let Some(calendar) = &doc.data.calendar {
            // Hours of a calendar may pass midnight; those of a desk or a telephone don't.
            for (closure, node) in calendar.closed.iter().zip(doc.tree.items_at("/calendar/closed")) {
                period(closure.period(), node, "/to", findings);
            }
            for (season, node) in calendar.seasons.iter().zip(doc.tree.items_at("/calendar/seasons")) {
                period(season.period(), node, "/to", findings);
            }
        }
    }
    for doc in loaded.desks.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        hours(&doc.data.hours, &doc.tree, "/hours", findings);
        for (exception, node) in doc.data.exceptions.iter().zip(doc.tree.items_at("/exceptions")) {
            period(exception.period(), node, "/to", findings);
        }
    }
    for doc in loaded.pages.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
}

pub(super) fn common(
    published: Period,
    closed: Option<&Closed>,
    tree: &Node,
    findings: &mut Vec<Diagnostic>,
) {
    period(published, tree, "/publish_to", findings);
    if let Some(closed) = closed {
        period(closed.period(), tree, "/temporarily_closed/to", findings);
    }
}

pub(super) fn period(period: Period, tree: &Node, to: &str, findings: &mut Vec<Diagnostic>) {
    if let (Some(first), Some(last)) = (period.from, period.to)
        && first > last
    {
        findings.push(reversed(first, last, tree, to));
    }
}

fn reversed(first: Date, last: Date, tree: &Node, to: &str) -> Diagnostic {
    Diagnostic::new(
        Id::PeriodReversed,
        tree.span_at(to),
        format!("il periodo finisce il {last}, prima di cominciare il {first}"),
    )
    .help("scambia le due date, o correggine una")
}

fn hours(hours: &[Hours], tree: &Node, list: &str, findings: &mut Vec<Diagnostic>) {
    let nodes = tree.at(list).map_or(&[][..], Node::items);
    for (hours, node) in hours.iter().zip(nodes) {
        if hours.from >= hours.to {
            findings.push(
                Diagnostic::new(
                    Id::RangeReversed,
                    node.span_at("/to"),
                    "l'orario finisce prima di cominciare",
                )
                .help("se passa la mezzanotte, dividilo in due righe"),
            );
        }
    }
}
