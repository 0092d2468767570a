//! What the municipality writes for readers: references, periods, former names, words.

use std::collections::BTreeMap;

use super::Look;
use super::aliases::{Named, collisions};
use super::duplicates::{repeated, unique};
use super::names::Kind;
use super::periods::common;
use super::references::{slugs, zones};
use crate::diagnostic::{Diagnostic, Id};
use crate::read::Name;
use crate::source::Span;
use crate::tree::Node;

pub(super) fn check_editorial(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    life_events(look, findings);
    news(look, findings);
    questions(look, findings);
    glossary(look, findings);
    documents(look, findings);
    redirects(look, findings);
}

fn life_events(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let all = &look.loaded.life_events;
    for doc in all.values() {
        slugs(&look.names.services, &doc.data.services, &doc.tree, "/services", findings);
        repeated(&doc.tree, &["/services", "/aliases"], findings);
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
    collisions(all.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases))), findings);
}

fn news(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let all = &look.loaded.news;
    for (slug, doc) in all {
        slugs(&look.names.categories, &doc.data.categories, &doc.tree, "/categories", findings);
        zones(look, &doc.data.zones, &doc.tree, findings);
        repeated(&doc.tree, &["/zones", "/categories", "/aliases"], findings);
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        let date = doc.data.date.to_string();
        let rest = slug.as_str().strip_prefix(&date);
        if rest.is_none_or(|rest| !rest.starts_with('-')) {
            findings.push(
                Diagnostic::new(
                    Id::NewsDate,
                    doc.tree.span_at("/date"),
                    format!("il nome del file, `{slug}.md`, non comincia con questo giorno"),
                )
                .help(format!("chiama il file `{date}-….md`, o correggi la data")),
            );
        }
    }
    collisions(all.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases))), findings);
}

fn questions(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    if let Some(doc) = &loaded.topics {
        let named = doc.data.iter().zip(doc.tree.items());
        unique(named.map(|(topic, node)| (&topic.slug, node.span_at("/slug"))), findings);
    }
    let topics = Kind::new(
        "l'argomento",
        "content/question-topics.yaml",
        loaded.topics.iter().flat_map(|doc| &doc.data).map(|topic| topic.slug.as_str()),
        !loaded.broken.contains(&Name::List(crate::read::ListKind::Topics)),
    );
    for doc in loaded.questions.values() {
        topics.check(&doc.data.topic, doc.tree.span_at("/topic"), findings);
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
    }
}

/// A word has one meaning, or nobody can tell which one a text means.
fn glossary(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.glossary else { return };
    let named = || doc.data.iter().zip(doc.tree.items());
    unique(named().map(|(word, node)| (&word.slug, node.span_at("/slug"))), findings);
    let said = named().flat_map(|(_, node)| {
        let forms = node.at("/forms").map_or(&[][..], Node::items);
        let said = node.at("/word").into_iter().chain(forms);
        said.filter_map(|node| Some((node.text()?.to_lowercase(), node.span)))
    });
    unique(said, findings);
}

fn documents(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for ((provider, _), doc) in &look.loaded.documents {
        super::last_checked::to_come(look, doc.data.last_checked, &doc.tree, findings);
        let there = look.loaded.providers.contains_key(provider)
            || look.loaded.broken.contains(&Name::Provider(provider.clone()));
        if !there && !told.contains(&provider) {
            told.push(provider);
            findings.push(super::required::without_provider(provider, doc.file, "un documento"));
        }
    }
}

/// Two lines for one address, or a line that leads to the next one.
fn redirects(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.redirects else { return };
    let lines = || doc.data.iter().zip(doc.tree.items());
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for (line, node) in lines() {
        let span = node.span_at("/from");
        if let Some(other) = first.get(line.from.as_str()) {
            findings.push(
                Diagnostic::new(Id::AliasCollides, span, format!("`{}` c'è già", line.from))
                    .related(*other, "la prima volta è qui")
                    .help("togli una delle due righe"),
            );
        } else {
            first.insert(&line.from, span);
        }
    }
    for (line, node) in lines() {
        if let Some(next) = first.get(line.to.as_str()) {
            findings.push(
                Diagnostic::new(
                    Id::AliasCollides,
                    node.span_at("/to"),
                    format!("`{}` porta a sua volta altrove", line.to),
                )
                .related(*next, "da qui si va ancora avanti")
                .help("scrivi subito l'indirizzo d'arrivo"),
            );
        }
    }
}
