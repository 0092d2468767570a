//! Former names (rule 1): each leads to one thing, and never hides another.

use std::collections::BTreeMap;

use wemi_domain::Slug;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::source::Span;
use crate::tree::Node;

/// First parts of the portal's own addresses; a page can't take them.
const RESERVED: &[&str] = &[
    "admin",
    "api",
    "area",
    "assets",
    "cerca",
    "dati",
    "domande",
    "en",
    "enti",
    "glossario",
    "misure",
    "novita",
    "offerte",
    "pagamenti",
    "prenota",
    "prenotazioni",
    "proponi",
    "quanto-costa",
    "quando-serve",
    "servizi",
    "sportelli",
    "trova",
    "verifica",
];

pub(super) fn check_aliases(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    let services = loaded.services.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases)));
    collisions(services, findings);
    let providers =
        loaded.providers.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases)));
    collisions(providers, findings);
    let desks = loaded.desks.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases)));
    collisions(desks, findings);
    // Offers are sorted by provider, so those of one stand together.
    let offers: Vec<_> = loaded.offers.iter().collect();
    for of_one in offers.chunk_by(|(a, _), (b, _)| a.provider == b.provider) {
        let named = of_one.iter().map(|(id, doc)| (&id.offer, Named::new(&doc.tree, &doc.data.aliases)));
        collisions(named, findings);
    }
    let pages = || loaded.pages.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases)));
    collisions(pages(), findings);
    for (slug, named) in pages() {
        for (name, span) in std::iter::once((slug, named.tree.span_at(""))).chain(named.aliases()) {
            if RESERVED.contains(&name.as_str()) {
                let head = Span { end: span.start, ..span };
                findings.push(
                    Diagnostic::new(Id::ReservedSlug, head, format!("l'indirizzo `/{name}/` è del portale"))
                        .help("dai alla pagina un altro nome"),
                );
            }
        }
    }
}

/// A thing that has aliases.
pub(super) struct Named<'a> {
    tree: &'a Node,
    aliases: &'a [Slug],
}

impl<'a> Named<'a> {
    pub(super) fn new(tree: &'a Node, aliases: &'a [Slug]) -> Self {
        Self { tree, aliases }
    }

    fn aliases(&self) -> impl Iterator<Item = (&'a Slug, Span)> {
        let nodes = self.tree.at("/aliases").map_or(&[][..], Node::items);
        self.aliases.iter().zip(nodes.iter().map(|node| node.span))
    }
}

/// Aliases of one kind of thing that are taken already.
pub(super) fn collisions<'a>(
    things: impl Iterator<Item = (&'a Slug, Named<'a>)>,
    findings: &mut Vec<Diagnostic>,
) {
    let things: Vec<(&Slug, Named<'_>)> = things.collect();
    if things.iter().all(|(_, named)| named.aliases.is_empty()) {
        return;
    }
    let mut taken: BTreeMap<&Slug, Span> = BTreeMap::new();
    for (slug, named) in &things {
        let head = named.tree.span;
        taken.insert(slug, Span { end: head.start, ..head });
    }
    for (alias, span) in things.iter().flat_map(|(_, named)| named.aliases()) {
        if let Some(other) = taken.get(alias) {
            findings.push(
                Diagnostic::new(Id::AliasCollides, span, format!("il vecchio nome `{alias}` è già preso"))
                    .related(*other, "da questo")
                    .help("togli il vecchio nome da uno dei due"),
            );
        } else {
            taken.insert(alias, span);
        }
    }
}
