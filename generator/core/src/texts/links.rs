//! Links lead to a file of the content, an address of the site, or out of it.

use wemi_content::{Diagnostic, Id, file_path};

use super::lists::is_of_list;
use super::{Look, Text};

pub(super) fn check_links(text: &Text<'_>, look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for link in &text.survey.links {
        let target = link.target.as_str();
        let span = text.span(&link.place);
        if let Some(help) = nowhere(text, look, target) {
            let message = format!("`{target}` non porta da nessuna parte");
            findings.push(Diagnostic::new(Id::LinkNowhere, span, message).help(help));
        } else if let Some(help) = no_anchor(text, look, target) {
            let message =
                format!("in quella pagina non c'è il punto `{}`", fragment(target).unwrap_or_default());
            findings.push(Diagnostic::new(Id::AnchorNowhere, span, message).help(help));
        }
    }
}

fn fragment(target: &str) -> Option<&str> {
    target.split_once('#').map(|(_, fragment)| fragment).filter(|fragment| !fragment.is_empty())
}

/// What would be right, if a link leads nowhere. Other sites, mail and telephone are not ours to check.
fn nowhere(text: &Text<'_>, look: &Look<'_>, target: &str) -> Option<String> {
    let elsewhere = ["https://", "http://", "mailto:", "tel:", "#"];
    if elsewhere.iter().any(|start| target.starts_with(start)) {
        return None;
    }
    if let Some(path) = file_path(text.path, target) {
        return look.addresses.place(&path).is_none().then(|| nearest_file(look, &path));
    }
    if is_of_list(target) {
        return look.lists.wrong_in(target);
    }
    let path = target.split(['#', '?']).next().unwrap_or_default();
    (!look.known.contains(path)).then(|| nearest_address(look, target))
}

fn nearest_file(look: &Look<'_>, path: &str) -> String {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let files = || look.addresses.places().map(|(path, _)| path);
    // The right name in the wrong folder, or nearly the right name.
    let near = files()
        .map(|other| (strsim::damerau_levenshtein(other, path), other))
        .filter(|(distance, other)| *distance <= 3 || name(other) == name(path))
        .min()
        .map(|(_, other)| other);
    near.map_or_else(
        || "scrivi il percorso di un file dei contenuti, per esempio `../services/baby-sitter.md`".to_owned(),
        |near| format!("forse il file `{near}`?"),
    )
}

fn nearest_address(look: &Look<'_>, target: &str) -> String {
    let slashed = format!("/{}/", target.trim_matches('/'));
    if look.known.contains(&slashed) {
        return format!("scrivi `{slashed}`");
    }
    let close = |path: &&String| strsim::damerau_levenshtein(path, &slashed) <= 2;
    match look.known.iter().find(close) {
        Some(near) => format!("forse `{near}`?"),
        None => "scrivi il percorso di un file dei contenuti (`../services/baby-sitter.md`), o un indirizzo del sito con la barra in fondo"
            .to_owned(),
    }
}

/// What would be right, if the page has no such anchor.
fn no_anchor(text: &Text<'_>, look: &Look<'_>, target: &str) -> Option<String> {
    let fragment = fragment(target)?;
    let page = match file_path(text.path, target) {
        Some(path) => look.addresses.place(&path)?.url.clone(),
        None if target.starts_with('#') => text.place.url.clone(),
        None => target.split(['#', '?']).next()?.to_owned(),
    };
    // Of pages that the theme fills alone nothing is known.
    let known = look.anchors.get(page.split('#').next()?)?;
    if known.contains(fragment) {
        return None;
    }
    let near = known
        .iter()
        .map(|other| (strsim::damerau_levenshtein(other, fragment), other))
        .filter(|(distance, other)| *distance <= 3 || other.starts_with(fragment))
        .min();
    Some(match near {
        Some((_, near)) => format!("forse `#{near}`?"),
        None => "ogni titolo ha un punto: le sue parole in minuscolo, con i trattini".to_owned(),
    })
}
