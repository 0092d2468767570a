//! What time has made false, or soon will.

use jiff::ToSpan;
use jiff::civil::Date;
use wemi_domain::Period;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw;
use crate::read::Doc;
use crate::source::Span;
use crate::tree::Node;

/// So many days before an accreditation ends, the editors are told.
const WARNING_DAYS: i32 = 60;

pub(super) fn check_aging(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    for doc in loaded.services.values() {
        closure(look, doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
    for doc in loaded.pages.values() {
        closure(look, doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
    for doc in loaded.providers.values() {
        closure(look, doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        declarations(look, doc, findings);
        endings(look, doc, findings);
    }
    for doc in loaded.offers.values() {
        closure(look, doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        if let Some(calendar) = &doc.data.calendar {
            let seasons = calendar.seasons.iter().map(raw::Season::period);
            over(look, seasons, doc.tree.items_at("/calendar/seasons"), findings);
            let extra = calendar.extra.iter().map(|extra| Period::between(extra.date, extra.date));
            over(look, extra, doc.tree.items_at("/calendar/extra"), findings);
        }
    }
    for doc in loaded.desks.values() {
        closure(look, doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        let exceptions = doc.data.exceptions.iter().map(raw::Exception::period);
        over(look, exceptions, doc.tree.items_at("/exceptions"), findings);
    }
}

/// A closure whose last day is past says nothing any more.
fn closure(look: &Look<'_>, closed: Option<&raw::Closed>, tree: &Node, findings: &mut Vec<Diagnostic>) {
    if let Some(to) = closed.and_then(|closed| closed.to).filter(|to| *to < look.date) {
        findings.push(
            Diagnostic::new(
                Id::ClosureOver,
                tree.span_at("/temporarily_closed/to"),
                format!("la chiusura è finita il {to}"),
            )
            .help("togli `temporarily_closed`, o scrivi la nuova data"),
        );
    }
}

/// Entries of a list whose days are past.
fn over(
    look: &Look<'_>,
    periods: impl Iterator<Item = Period>,
    nodes: &[Node],
    findings: &mut Vec<Diagnostic>,
) {
    for (period, node) in periods.zip(nodes) {
        if period.ends_before(look.date) {
            findings.push(
                Diagnostic::new(Id::EntryOver, node.span, "questi giorni sono passati")
                    .help("togli la voce, o scrivi i giorni di quest'anno"),
            );
        }
    }
}

fn declarations(look: &Look<'_>, doc: &Doc<raw::Provider>, findings: &mut Vec<Diagnostic>) {
    let records = doc.data.criminal_records_declared;
    to_come(look, records, doc.tree.span_at("/criminal_records_declared"), findings);
    for (declared, node) in doc.data.declarations.iter().zip(doc.tree.items_at("/declarations")) {
        to_come(look, Some(declared.date), node.span_at("/date"), findings);
        if let Some(until) = declared.until.filter(|until| (declared.date..look.date).contains(until)) {
            findings.push(
                Diagnostic::new(
                    Id::DeclarationLapsed,
                    node.span_at("/until"),
                    format!("questa dichiarazione non vale più dal {until}: non si mostra"),
                )
                .help("chiedi all'ente quella nuova, e scrivi le sue date"),
            );
        }
    }
}

fn to_come(look: &Look<'_>, declared: Option<Date>, span: Span, findings: &mut Vec<Diagnostic>) {
    if let Some(date) = declared.filter(|date| *date > look.date) {
        findings.push(
            Diagnostic::new(
                Id::DeclaredInFuture,
                span,
                format!("`{date}` deve ancora venire: nessuno può aver dichiarato quel giorno"),
            )
            .help(format!("scrivi il giorno della dichiarazione, al più tardi il {}", look.date)),
        );
    }
}

/// An act that ends soon, and that nothing follows for some of its categories.
fn endings(look: &Look<'_>, doc: &Doc<raw::Provider>, findings: &mut Vec<Diagnostic>) {
    let acts = &doc.data.accreditations;
    let soon = look.date.checked_add(WARNING_DAYS.days()).unwrap_or(look.date);
    for (act, node) in acts.iter().zip(doc.tree.items_at("/accreditations")) {
        let followed =
            |category| acts.iter().any(|other| other.to > act.to && other.categories.contains(category));
        if act.to >= look.date && act.to <= soon && !act.categories.iter().all(followed) {
            findings.push(
                Diagnostic::new(
                    Id::AccreditationEnding,
                    node.span_at("/to"),
                    format!("l'accreditamento finisce il {}, e nessun altro lo segue", act.to),
                )
                .help("chiedi all'ufficio se c'è già il nuovo atto: dopo quel giorno le offerte spariscono"),
            );
        }
    }
}
