//! Every reference leads somewhere.

use wemi_domain::{Slug, ZoneId};

use super::Look;
use super::names::Kind;
use crate::diagnostic::{Diagnostic, Id};
use crate::suggest::{did_you_mean, listed};
use crate::tree::Node;

pub(super) fn check_references(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let (loaded, names) = (look.loaded, look.names);
    if let Some(site) = &loaded.site {
        names.desks.check(&site.data.contact.desk, site.tree.span_at("/contact/desk"), findings);
    }
    if let Some(doc) = &loaded.categories {
        for (category, node) in doc.data.iter().zip(doc.tree.items()) {
            names.areas.check(&category.area, node.span_at("/area"), findings);
        }
    }
    for doc in loaded.services.values() {
        names.categories.check(&doc.data.category, doc.tree.span_at("/category"), findings);
        slugs(&names.audiences, &doc.data.audiences, &doc.tree, "/audiences", findings);
        slugs(&names.services, &doc.data.related, &doc.tree, "/related", findings);
    }
    for doc in loaded.providers.values() {
        for (seat, node) in doc.data.seats.iter().zip(doc.tree.items_at("/seats")) {
            names.check_zone(seat.zone, node.span_at("/zone"), findings);
        }
        let nodes = doc.tree.at("/accreditations").map_or(&[][..], Node::items);
        for (accreditation, node) in doc.data.accreditations.iter().zip(nodes) {
            slugs(&names.categories, &accreditation.categories, node, "/categories", findings);
            zones(look, &accreditation.zones, node, findings);
        }
    }
    for doc in loaded.offers.values() {
        names.services.check(&doc.data.service, doc.tree.span_at("/service"), findings);
        slugs(&names.audiences, &doc.data.audiences, &doc.tree, "/audiences", findings);
        zones(look, &doc.data.zones, &doc.tree, findings);
        if let Some(service) = loaded.services.get(&doc.data.service) {
            mansioni(&doc.data.mansioni, &service.data.mansioni, &doc.tree, findings);
        }
    }
    for doc in loaded.desks.values() {
        names.check_zone(doc.data.zone, doc.tree.span_at("/zone"), findings);
    }
}

pub(super) fn slugs(
    kind: &Kind<'_>,
    slugs: &[Slug],
    tree: &Node,
    list: &str,
    findings: &mut Vec<Diagnostic>,
) {
    let nodes = tree.at(list).map_or(&[][..], Node::items);
    for (slug, node) in slugs.iter().zip(nodes) {
        kind.check(slug, node.span, findings);
    }
}

pub(super) fn zones(look: &Look<'_>, zones: &[ZoneId], tree: &Node, findings: &mut Vec<Diagnostic>) {
    let nodes = tree.at("/zones").map_or(&[][..], Node::items);
    for (zone, node) in zones.iter().zip(nodes) {
        look.names.check_zone(*zone, node.span, findings);
    }
}

/// An offer does tasks of its service, in the service's own words.
fn mansioni(done: &[String], of_service: &[String], tree: &Node, findings: &mut Vec<Diagnostic>) {
    let nodes = tree.at("/mansioni").map_or(&[][..], Node::items);
    for (mansione, node) in done.iter().zip(nodes) {
        if of_service.contains(mansione) {
            continue;
        }
        let words = || of_service.iter().map(String::as_str);
        let help =
            did_you_mean(mansione, words()).unwrap_or_else(|| format!("il servizio ha: {}", listed(words())));
        findings.push(
            Diagnostic::new(
                Id::UnknownReference,
                node.span,
                format!("la mansione `{mansione}` non è fra quelle del servizio"),
            )
            .help(help),
        );
    }
}
