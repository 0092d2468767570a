//! Former addresses of `redirects.yaml` lead to a page, and hide none.

use std::collections::BTreeSet;

use wemi_content::{Checked, Diagnostic, Id};

pub(super) fn check_redirects(checked: &Checked, pages: &BTreeSet<String>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for redirect in &checked.editorial.redirects {
        let (from, to) = (&redirect.line.from, &redirect.line.to);
        if pages.contains(from) || from.starts_with("/trova/") {
            findings.push(
                Diagnostic::new(Id::AliasCollides, redirect.from, format!("a `{from}` c'è già una pagina"))
                    .help("togli la riga, o cambia nome alla pagina"),
            );
        }
        if !pages.contains(to) && !to.starts_with("/trova/") {
            findings.push(
                Diagnostic::new(Id::LinkNowhere, redirect.to, format!("`{to}` non porta da nessuna parte"))
                    .help("scrivi l'indirizzo di una pagina che c'è, con la barra in fondo"),
            );
        }
    }
    findings
}
