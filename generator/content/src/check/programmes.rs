//! Programmes of the municipality: what they give, and which offers may accept them.

use wemi_domain::OfferId;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{self, GivesKind};
use crate::read::Doc;
use crate::tree::Node;

pub(super) fn check_programmes(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.programmes else { return };
    for (programme, node) in doc.data.iter().zip(doc.tree.items()) {
        for (service, node) in programme.services.iter().zip(node.items_at("/services")) {
            look.names.services.check(service, node.span, findings);
        }
        for (zone, node) in programme.zones.iter().zip(node.items_at("/zones")) {
            look.names.check_zone(*zone, node.span, findings);
        }
        gives(&programme.gives, node, findings);
    }
}

/// Each kind of help says its own figure, and no other.
fn gives(gives: &raw::Gives, node: &Node, findings: &mut Vec<Diagnostic>) {
    let said = (gives.amount.is_some(), gives.hours.is_some(), gives.percent.is_some());
    let help = match (gives.kind, said) {
        (GivesKind::BalanceEuro, (true, false, false))
        | (GivesKind::BalanceHours, (false, true, false))
        | (GivesKind::Reduction, (true, false, false) | (false, false, true)) => return,
        (GivesKind::BalanceEuro, _) => "scrivi `amount`, gli euro da spendere, e nient'altro",
        (GivesKind::BalanceHours, _) => "scrivi `hours`, le ore da spendere, e nient'altro",
        (GivesKind::Reduction, _) => "scrivi `percent`, oppure `amount` in meno per ogni unità",
    };
    findings.push(
        Diagnostic::new(Id::GivesUnclear, node.span_at("/gives/kind"), "non si capisce quanto dà la misura")
            .help(help),
    );
}

/// An offer accepts what pays for its service, where it is given, and today.
pub(super) fn check_accepted(
    look: &Look<'_>,
    id: &OfferId,
    offer: &Doc<raw::Offer>,
    findings: &mut Vec<Diagnostic>,
) {
    let nodes = offer.tree.items_at("/programmes");
    for (slug, node) in offer.data.programmes.iter().zip(nodes) {
        look.names.programmes.check(slug, node.span, findings);
        let Some(doc) = &look.loaded.programmes else { continue };
        let programme = doc.data.iter().zip(doc.tree.items()).find(|(programme, _)| programme.slug == *slug);
        let Some((programme, at)) = programme else { continue };
        let service = &offer.data.service;
        if !programme.services.contains(service) {
            findings.push(
                Diagnostic::new(
                    Id::ProgrammeNotForService,
                    node.span,
                    format!("la misura `{slug}` non paga il servizio `{service}`"),
                )
                .related(at.span_at("/services"), "i servizi della misura")
                .help(format!("togli `{slug}` dall'offerta, o aggiungi il servizio alla misura")),
            );
        }
        let zones = &offer.data.zones;
        if !programme.zones.is_empty() && !zones.iter().any(|zone| programme.zones.contains(zone)) {
            findings.push(
                Diagnostic::new(
                    Id::ProgrammeElsewhere,
                    node.span,
                    format!("la misura `{slug}` non vale in nessuno dei Municipi dell'offerta"),
                )
                .related(at.span_at("/zones"), "i Municipi della misura")
                .help(format!("togli `{slug}` dall'offerta, o controlla i Municipi")),
            );
        }
        if programme.period().ends_before(look.date) {
            findings.push(
                Diagnostic::new(Id::ProgrammeOver, node.span, format!("la misura `{slug}` è finita"))
                    .related(at.span_at("/to"), "finisce qui")
                    .help(format!("togli `{slug}` da `content/providers/{id}.md`, o prolunga la misura")),
            );
        }
    }
}
