//! What references may lead to.

use std::collections::BTreeSet;

use wemi_domain::{Slug, ZoneId};

use crate::diagnostic::{Diagnostic, Id};
use crate::loaded::Loaded;
use crate::read::{ListKind, Name};
use crate::source::Span;
use crate::suggest::did_you_mean;

/// The slugs of one kind.
pub(super) struct Kind<'a> {
    /// "il servizio"
    article_name: &'static str,
    /// Where they are listed.
    home: &'static str,
    slugs: BTreeSet<&'a str>,
    /// `False` if their list is missing or can't be read: then nothing can be said of references.
    known: bool,
}

impl<'a> Kind<'a> {
    /// These names; `known` is false if there may be others that can't be read.
    pub(super) fn new(
        article_name: &'static str,
        home: &'static str,
        slugs: impl Iterator<Item = &'a str>,
        known: bool,
    ) -> Self {
        Self { article_name, home, slugs: slugs.collect(), known }
    }

    pub(super) fn has(&self, slug: &Slug) -> bool {
        !self.known || self.slugs.contains(slug.as_str())
    }

    /// A finding if the slug leads nowhere.
    pub(super) fn check(&self, slug: &Slug, span: Span, findings: &mut Vec<Diagnostic>) {
        if self.has(slug) {
            return;
        }
        let help = did_you_mean(slug.as_str(), self.slugs.iter().copied())
            .unwrap_or_else(|| format!("i nomi giusti sono in `{}`", self.home));
        findings.push(
            Diagnostic::new(Id::UnknownReference, span, format!("{} `{slug}` non esiste", self.article_name))
                .help(help),
        );
    }
}

/// All that can be referred to.
pub(super) struct Names<'a> {
    pub(super) areas: Kind<'a>,
    pub(super) categories: Kind<'a>,
    pub(super) audiences: Kind<'a>,
    pub(super) services: Kind<'a>,
    pub(super) desks: Kind<'a>,
    pub(super) programmes: Kind<'a>,
    zones: BTreeSet<ZoneId>,
}

impl<'a> Names<'a> {
    pub(super) fn of(loaded: &'a Loaded) -> Self {
        let kind = |article_name, home, slugs: Option<BTreeSet<&'a str>>| Kind {
            article_name,
            home,
            known: slugs.is_some(),
            slugs: slugs.unwrap_or_default(),
        };
        let broken = |pick: fn(&Name) -> Option<&Slug>| loaded.broken.iter().filter_map(pick);
        let services = loaded.services.keys().chain(broken(|name| match name {
            Name::Service(slug) => Some(slug),
            _ => None,
        }));
        let desks = loaded.desks.keys().chain(broken(|name| match name {
            Name::Desk(slug) => Some(slug),
            _ => None,
        }));
        // A site may have none; then a name of one leads nowhere.
        let broken_list = loaded.broken.contains(&Name::List(ListKind::Programmes));
        let programmes = (!broken_list).then(|| {
            let programmes = loaded.programmes.iter().flat_map(|doc| &doc.data);
            programmes.map(|programme| programme.slug.as_str()).collect()
        });
        Self {
            areas: kind(
                "l'area",
                "content/areas.yaml",
                loaded.areas.as_ref().map(|doc| doc.data.iter().map(|area| area.slug.as_str()).collect()),
            ),
            categories: kind(
                "la categoria",
                "content/categories.yaml",
                loaded
                    .categories
                    .as_ref()
                    .map(|doc| doc.data.iter().map(|item| item.slug.as_str()).collect()),
            ),
            audiences: kind(
                "il destinatario",
                "content/audiences.yaml",
                loaded.audiences.as_ref().map(|doc| {
                    let children =
                        doc.data.iter().flat_map(|item| &item.children).map(|child| child.slug.as_str());
                    doc.data.iter().map(|item| item.slug.as_str()).chain(children).collect()
                }),
            ),
            services: kind("il servizio", "content/services/", Some(services.map(Slug::as_str).collect())),
            desks: kind("lo sportello", "content/desks/", Some(desks.map(Slug::as_str).collect())),
            programmes: kind("la misura", "content/programmes.yaml", programmes),
            zones: loaded
                .zones
                .as_ref()
                .map(|doc| doc.data.iter().map(|zone| zone.id).collect())
                .unwrap_or_default(),
        }
    }

    /// Whether the city has such a zone, as far as is known.
    pub(super) fn has_zone(&self, zone: ZoneId) -> bool {
        self.zones.is_empty() || self.zones.contains(&zone)
    }

    /// A finding if the city has no such zone.
    pub(super) fn check_zone(&self, zone: ZoneId, span: Span, findings: &mut Vec<Diagnostic>) {
        if self.has_zone(zone) {
            return;
        }
        let all: Vec<String> = self.zones.iter().map(ToString::to_string).collect();
        findings.push(
            Diagnostic::new(Id::UnknownReference, span, format!("il Municipio `{zone}` non esiste"))
                .help(format!("i Municipi sono: {}", all.join(", "))),
        );
    }
}
