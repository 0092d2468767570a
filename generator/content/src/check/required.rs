//! What no site can do without.

use wemi_domain::Slug;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::read::{ListKind, Name};
use crate::source::{FileId, Sources, Span};

/// The only `format` of `site.toml` so far.
const FORMAT: u32 = 1;

pub(super) fn check_required(look: &Look<'_>, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    let needed = [
        ("site.toml", loaded.site.is_some(), Name::Site),
        ("content/areas.yaml", loaded.areas.is_some(), Name::List(ListKind::Areas)),
        ("content/categories.yaml", loaded.categories.is_some(), Name::List(ListKind::Categories)),
        ("content/zones.yaml", loaded.zones.is_some(), Name::List(ListKind::Zones)),
        ("content/audiences.yaml", loaded.audiences.is_some(), Name::List(ListKind::Audiences)),
        ("content/vat.yaml", loaded.vat.is_some(), Name::List(ListKind::Vat)),
    ];
    // A file that isn't there has no place; the finding stands at the head of the configuration.
    let at = sources.find("site.toml").map_or(Sources::id(0), |(id, _)| id);
    for (path, there, name) in needed {
        if !there && !loaded.broken.contains(&name) {
            findings.push(
                Diagnostic::new(Id::MissingFile, Span::new(at, 0..0), format!("manca il file `{path}`"))
                    .help("senza non si può costruire il sito: crealo, o controlla come si chiama"),
            );
        }
    }
    for (id, offer) in &loaded.offers {
        let provider = &id.provider;
        if !loaded.providers.contains_key(provider)
            && !loaded.broken.contains(&Name::Provider(provider.clone()))
        {
            findings.push(without_provider(provider, offer.file, "un'offerta"));
        }
    }
    if let Some(site) = &loaded.site
        && site.data.format != FORMAT
    {
        findings.push(
            Diagnostic::new(
                Id::UnknownFormat,
                site.tree.span_at("/format"),
                format!("questo programma legge il formato {FORMAT}, non il {}", site.data.format),
            )
            .help("usa la versione del programma adatta a questi contenuti"),
        );
    }
}

/// The ente to which a file belongs isn't there.
pub(super) fn without_provider(provider: &Slug, file: FileId, what: &str) -> Diagnostic {
    Diagnostic::new(
        Id::MissingFile,
        Span::new(file, 0..0),
        format!("manca il file `content/providers/{provider}/index.md`, con i dati dell'ente"),
    )
    .help(format!("crealo: {what} appartiene sempre a un ente"))
}
