//! Links in texts that lead nowhere on this site (rule 3).
//!
//! What matters is that the content is there, not that it shows today: an accreditation that lapses
//! overnight must not turn an old link into an error.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag};
use wemi_content::{Checked, Diagnostic, Id, Sources, Span};

use crate::pages::{desk_url, offer_url, page_url, provider_url, service_url};

/// Addresses that are there whatever the content: indexes, and what functions answer.
const ALWAYS: [&str; 6] =
    ["/", "/servizi/", "/enti/", "/sportelli/", "/prenotazioni/", "/proponi/segnalazione"];

/// Every link and picture of the texts that leads nowhere.
pub(crate) fn check_links(checked: &Checked, sources: &Sources) -> Vec<Diagnostic> {
    let known = addresses(checked);
    bodies(checked).flat_map(|body| check_body(body, sources, &known)).collect()
}

fn addresses(checked: &Checked) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = ALWAYS.iter().map(|path| (*path).to_owned()).collect();
    for service in &checked.services {
        known.extend(service.front.aliases.iter().chain([&service.slug]).map(service_url));
    }
    for provider in &checked.providers {
        known.extend(provider.front.aliases.iter().chain([&provider.slug]).map(provider_url));
    }
    known.extend(checked.offers.iter().map(|offer| offer_url(&offer.id)));
    for desk in &checked.desks {
        known.extend(desk.front.aliases.iter().chain([&desk.slug]).map(desk_url));
    }
    for page in &checked.pages {
        known.extend(page.front.aliases.iter().chain([&page.slug]).map(page_url));
    }
    known
}

fn bodies(checked: &Checked) -> impl Iterator<Item = Span> {
    let services = checked.services.iter().map(|service| service.body);
    let providers = checked.providers.iter().map(|provider| provider.body);
    let offers = checked.offers.iter().map(|offer| offer.body);
    let desks = checked.desks.iter().map(|desk| desk.body);
    let pages = checked.pages.iter().map(|page| page.body);
    services.chain(providers).chain(offers).chain(desks).chain(pages)
}

fn check_body(body: Span, sources: &Sources, known: &BTreeSet<String>) -> Vec<Diagnostic> {
    let start = usize::try_from(body.start).unwrap_or(usize::MAX);
    let end = usize::try_from(body.end).unwrap_or(usize::MAX);
    let text = sources.get(body.file).and_then(|source| source.text.get(start..end)).unwrap_or_default();
    Parser::new(text)
        .into_offset_iter()
        .filter_map(|(event, range)| {
            let (address, picture) = match event {
                Event::Start(Tag::Link { dest_url, .. }) => (dest_url, false),
                Event::Start(Tag::Image { dest_url, .. }) => (dest_url, true),
                _ => return None,
            };
            if !picture && leads_somewhere(&address, known) {
                return None;
            }
            let span = Span::new(body.file, start + range.start..start + range.end);
            let message = if picture {
                format!("l'immagine `{address}` non c'è")
            } else {
                format!("`{address}` non porta da nessuna parte")
            };
            Some(Diagnostic::new(Id::LinkNowhere, span, message).help(help(&address, known)))
        })
        .collect()
}

/// Other sites, mail and telephone are not ours to check; nor are places within the same page.
fn leads_somewhere(address: &str, known: &BTreeSet<String>) -> bool {
    let elsewhere = ["https://", "http://", "mailto:", "tel:", "#"];
    if elsewhere.iter().any(|start| address.starts_with(start)) {
        return true;
    }
    let path = address.split(['#', '?']).next().unwrap_or_default();
    known.contains(path) || path == "/trova" || path.starts_with("/trova/")
}

fn help(address: &str, known: &BTreeSet<String>) -> String {
    let slashed = format!("/{}/", address.trim_matches('/'));
    if known.contains(&slashed) {
        return format!("scrivi `{slashed}`");
    }
    let close = |path: &&String| strsim::damerau_levenshtein(path, &slashed) <= 2;
    match known.iter().find(close) {
        Some(near) => format!("forse `{near}`?"),
        None => "scrivi l'indirizzo di una pagina del sito, con la barra in fondo: `/servizi/baby-sitter/`"
            .to_owned(),
    }
}
