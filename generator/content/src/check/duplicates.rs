//! Two things with one name, and the same thing twice in a list.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::source::Span;
use crate::tree::Node;

pub(super) fn check_duplicates(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    if let Some(doc) = &loaded.areas {
        let slugs =
            doc.data.iter().zip(doc.tree.items()).map(|(area, node)| (&area.slug, node.span_at("/slug")));
        unique(slugs, findings);
    }
    if let Some(doc) = &loaded.categories {
        let slugs =
            doc.data.iter().zip(doc.tree.items()).map(|(item, node)| (&item.slug, node.span_at("/slug")));
        unique(slugs, findings);
    }
    if let Some(doc) = &loaded.zones {
        let ids = doc.data.iter().zip(doc.tree.items()).map(|(zone, node)| (zone.id, node.span_at("/id")));
        unique(ids, findings);
    }
    if let Some(doc) = &loaded.audiences {
        let slugs = doc.data.iter().zip(doc.tree.items()).flat_map(|(audience, node)| {
            let children = node.at("/children").map_or(&[][..], Node::items);
            let children = audience.children.iter().zip(children);
            let children = children.map(|(child, node)| (&child.slug, node.span_at("/slug")));
            std::iter::once((&audience.slug, node.span_at("/slug"))).chain(children)
        });
        unique(slugs, findings);
    }
    if let Some(doc) = &loaded.programmes {
        let programmes = doc.data.iter().zip(doc.tree.items());
        unique(programmes.map(|(item, node)| (&item.slug, node.span_at("/slug"))), findings);
        for node in doc.tree.items() {
            repeated(node, &["/services", "/zones"], findings);
        }
    }
    for doc in loaded.providers.values() {
        let seats = doc.data.seats.iter().zip(doc.tree.items_at("/seats"));
        unique(seats.map(|(seat, node)| (&seat.name, node.span_at("/name"))), findings);
        repeated(&doc.tree, &["/languages", "/accessibility"], findings);
        let nodes = doc.tree.at("/resources").map_or(&[][..], Node::items);
        unique(
            doc.data.resources.iter().zip(nodes).map(|(item, node)| (&item.slug, node.span_at("/slug"))),
            findings,
        );
        for node in doc.tree.at("/accreditations").map_or(&[][..], Node::items) {
            repeated(node, &["/zones", "/categories"], findings);
        }
    }
    for doc in loaded.services.values() {
        repeated(
            &doc.tree,
            &["/audiences", "/mansioni", "/synonyms", "/everyday", "/related", "/aliases"],
            findings,
        );
    }
    for doc in loaded.offers.values() {
        repeated(
            &doc.tree,
            &[
                "/zones",
                "/audiences",
                "/mansioni",
                "/bands",
                "/programmes",
                "/pay_how",
                "/staff/qualifications",
                "/staff/languages",
                "/calendar/lengths_minutes",
            ],
            findings,
        );
    }
}

/// Every name but the first of its kind is a finding.
pub(super) fn unique<K: Ord + Display>(
    names: impl Iterator<Item = (K, Span)>,
    findings: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<K, Span> = BTreeMap::new();
    for (name, span) in names {
        if let Some(first) = first.get(&name) {
            findings.push(
                Diagnostic::new(Id::DuplicateSlug, span, format!("`{name}` c'è due volte"))
                    .related(*first, "la prima volta è qui")
                    .help("cambia uno dei due nomi, o togli la voce in più"),
            );
        } else {
            first.insert(name, span);
        }
    }
}

/// The same word twice in one of these lists.
pub(super) fn repeated(tree: &Node, lists: &[&str], findings: &mut Vec<Diagnostic>) {
    for list in lists {
        let items = tree.at(list).map_or(&[][..], Node::items);
        let mut seen: Vec<&str> = Vec::with_capacity(items.len());
        for item in items {
            let Some(text) = item.text() else { continue };
            if seen.contains(&text) {
                findings.push(
                    Diagnostic::new(
                        Id::DuplicateEntry,
                        item.span,
                        format!("`{text}` è ripetuto in questo elenco"),
                    )
                    .help("togli la voce in più"),
                );
            }
            seen.push(text);
        }
    }
}
