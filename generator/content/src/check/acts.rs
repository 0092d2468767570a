//! Accreditations in themselves, and the most that they let a provider ask (rules 2 and 5).

use wemi_domain::Slug;
use wemi_domain::accreditation::above_act;
use wemi_domain::offer;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw;
use crate::read::Doc;
use crate::tree::Node;

/// What each act says, and whether two say the same.
pub(super) fn check_acts(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for doc in look.loaded.providers.values() {
        let acts = || doc.data.accreditations.iter().zip(doc.tree.items_at("/accreditations"));
        for (at, (act, node)) in acts().enumerate() {
            suspensions(act, node, findings);
            tariffs(look, act, node, findings);
            for (earlier, earlier_node) in acts().take(at) {
                twice((earlier, earlier_node), (act, node), findings);
            }
        }
    }
}

/// Two acts that cover one category in one zone on one day: which of them is shown would be an accident.
fn twice(
    (earlier, earlier_node): (&raw::Accreditation, &Node),
    (act, node): (&raw::Accreditation, &Node),
    findings: &mut Vec<Diagnostic>,
) {
    let category = act.categories.iter().find(|category| earlier.categories.contains(category));
    let zone = act.zones.iter().any(|zone| earlier.zones.contains(zone));
    if let Some(category) = category.filter(|_| zone && earlier.period().overlaps(&act.period())) {
        findings.push(
            Diagnostic::new(
                Id::ActsOverlap,
                node.span_at("/from"),
                format!("due atti accreditano la categoria `{category}` negli stessi giorni e Municipi"),
            )
            .related(earlier_node.span_at("/act"), "l'altro atto")
            .help("se il nuovo sostituisce il vecchio, fa' finire il vecchio il giorno prima"),
        );
    }
}

fn suspensions(act: &raw::Accreditation, node: &Node, findings: &mut Vec<Diagnostic>) {
    for (suspension, node_of_it) in act.suspensions.iter().zip(node.items_at("/suspensions")) {
        if !suspension.period().overlaps(&act.period()) {
            findings.push(
                Diagnostic::new(
                    Id::SuspensionOutside,
                    node_of_it.span_at("/from"),
                    "questa sospensione cade fuori dai giorni dell'accreditamento",
                )
                .related(node.span_at("/to"), "l'accreditamento finisce qui")
                .help("correggi le date, o togli la sospensione"),
            );
        }
    }
}

/// The highest tariffs are of services that the act covers, in the services' own units.
fn tariffs(look: &Look<'_>, act: &raw::Accreditation, node: &Node, findings: &mut Vec<Diagnostic>) {
    for (tariff, node_of_it) in act.tariffs.iter().zip(node.items_at("/tariffs")) {
        let slug = &tariff.service;
        look.names.services.check(slug, node_of_it.span_at("/service"), findings);
        let Some(service) = look.loaded.services.get(slug) else { continue };
        if tariff.unit.is_some_and(|unit| unit != service.data.unit) {
            findings.push(
                Diagnostic::new(
                    Id::TariffUnit,
                    node_of_it.span_at("/unit"),
                    format!("il servizio `{slug}` non si conta così"),
                )
                .related(service.tree.span_at("/unit"), "l'unità del servizio")
                .help("scrivi la tariffa per l'unità del servizio, e togli `unit`"),
            );
        }
        if !act.categories.contains(&service.data.category) {
            findings.push(
                Diagnostic::new(
                    Id::TariffOutside,
                    node_of_it.span_at("/service"),
                    format!(
                        "la categoria di `{slug}`, `{}`, non è fra quelle dell'atto",
                        service.data.category
                    ),
                )
                .related(node.span_at("/categories"), "le categorie dell'atto")
                .help("aggiungi la categoria all'atto, o togli la tariffa"),
            );
        }
    }
}

/// An accredited price is never above the act.
pub(super) fn check_above_act(
    look: &Look<'_>,
    offer: &Doc<raw::Offer>,
    rules: &offer::Offer,
    findings: &mut Vec<Diagnostic>,
) {
    let service: &Slug = &offer.data.service;
    for above in above_act(rules, service) {
        let place = format!("/prices/{}", above.price);
        let node = offer.tree.at(&place).unwrap_or(&offer.tree);
        let amount = node.at("/amount").or_else(|| node.at("/brackets")).unwrap_or(node);
        let shared = if above.persons > 1 { format!(" in {}", above.persons) } else { String::new() };
        let mut finding = Diagnostic::new(
            Id::PriceAboveAct,
            amount.span,
            format!(
                "{} €{shared} è più di quanto ammette l'atto dal {}: {} € a persona",
                above.asked, above.from, above.highest
            ),
        )
        .help("abbassa il prezzo, o scrivi `tariff: own` se non è quello dell'accreditamento");
        if let Some(provider) = look.loaded.providers.get(&rules.id.provider) {
            finding = finding.related(provider.tree.span_at("/accreditations"), "gli atti dell'ente");
        }
        findings.push(finding);
    }
}
