//! Whether an offer shows on the day (rule 2), and where it never will.

use wemi_domain::accreditation::{NotShown, shown_zones};
use wemi_domain::offer;

use super::{Look, first_of_minors};
use crate::diagnostic::{Diagnostic, Id};
use crate::raw;
use crate::read::Doc;
use crate::tree::Node;

pub(super) fn check_accreditation(
    look: &Look<'_>,
    offer: &Doc<raw::Offer>,
    provider: &Doc<raw::Provider>,
    service: &Doc<raw::Service>,
    rules: &offer::Offer,
    findings: &mut Vec<Diagnostic>,
) {
    let loaded = look.loaded;
    let category = &service.data.category;
    if !look.names.categories.has(category) {
        return;
    }
    let acts = || provider.data.accreditations.iter().filter(|act| act.categories.contains(category));
    let accreditations = provider.tree.key_span("/accreditations").unwrap_or(provider.tree.span);
    if acts().next().is_none() {
        findings.push(
            Diagnostic::new(
                Id::CategoryNotCovered,
                offer.tree.span_at("/service"),
                format!("nessun accreditamento dell'ente comprende la categoria `{category}`"),
            )
            .related(accreditations, "gli accreditamenti dell'ente")
            .help("aggiungi la categoria all'accreditamento che la comprende, o togli l'offerta"),
        );
        return;
    }
    let nodes = offer.tree.at("/zones").map_or(&[][..], Node::items);
    for (zone, node) in offer.data.zones.iter().zip(nodes) {
        // A zone that doesn't exist is told as such.
        if look.names.has_zone(*zone) && !acts().any(|act| act.zones.contains(zone)) {
            findings.push(
                Diagnostic::new(
                    Id::ZoneNotCovered,
                    node.span,
                    format!(
                        "nessun accreditamento comprende il Municipio `{zone}` per la categoria `{category}`"
                    ),
                )
                .related(accreditations, "gli accreditamenti dell'ente")
                .help("togli il Municipio: finché manca, l'offerta lì non si mostra"),
            );
        }
    }
    if let Err(reason) = shown_zones(rules, look.date)
        && let Some((kind, message, help)) = told(&reason)
    {
        // Where only the offer is for minors, its own words say so.
        let of_minors = first_of_minors(loaded, &offer.data.audiences);
        let place = match (kind, of_minors) {
            (Id::DeclarationMissing, Some(at)) if !service.data.for_minors => format!("/audiences/{at}"),
            _ => "/service".to_owned(),
        };
        findings.push(
            Diagnostic::new(kind, offer.tree.span_at(&place), format!("l'offerta non si mostra: {message}"))
                .related(accreditations, "gli accreditamenti dell'ente")
                .help(help),
        );
    }
}

/// What an editor should know of an offer that doesn't show.
fn told(reason: &NotShown) -> Option<(Id, String, &'static str)> {
    let renew = "aggiungi il nuovo accreditamento ai dati dell'ente quando c'è l'atto";
    match reason {
        NotShown::Lapsed(until) => {
            Some((Id::AccreditationLapsed, format!("l'accreditamento è finito il {until}"), renew))
        }
        NotShown::Suspended(Some(until)) => {
            Some((Id::AccreditationLapsed, format!("l'accreditamento è sospeso fino al {until}"), renew))
        }
        NotShown::Suspended(None) => {
            Some((Id::AccreditationLapsed, "l'accreditamento è stato revocato".to_owned(), renew))
        }
        NotShown::NotYetAccredited(from) => {
            Some((Id::AccreditationLapsed, format!("l'accreditamento comincia il {from}"), renew))
        }
        NotShown::RecordsNotDeclared => Some((
            Id::DeclarationMissing,
            "per chi si occupa di minori l'ente deve dichiarare i controlli sul casellario".to_owned(),
            "aggiungi `criminal_records_declared: …` ai dati dell'ente, con la data della dichiarazione",
        )),
        // Publishing is the editor's own choice; categories and zones are told on their own.
        NotShown::NotYetPublished(_)
        | NotShown::NoLongerPublished(_)
        | NotShown::CategoryNotAccredited
        | NotShown::ZonesNotCovered => None,
    }
}
