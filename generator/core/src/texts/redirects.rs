//! Former addresses of `redirects.yaml` lead to a page, and hide none.

use std::collections::BTreeSet;

use wemi_content::{Checked, Diagnostic, Id};

use super::lists::{Lists, is_of_list};

pub(super) fn check_redirects(checked: &Checked, pages: &BTreeSet<String>, lists: &Lists) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for redirect in &checked.editorial.redirects {
        let (from, to) = (&redirect.line.from, &redirect.line.to);
        if pages.contains(from) || from.starts_with("/trova/") {
            findings.push(
                Diagnostic::new(Id::AliasCollides, redirect.from, format!("a `{from}` c'è già una pagina"))
                    .help("togli la riga, o cambia nome alla pagina"),
            );
        }
        let help = if is_of_list(to) {
            lists.wrong_in(to)
        } else {
            let page = || "scrivi l'indirizzo di una pagina che c'è, con la barra in fondo".to_owned();
            (!pages.contains(to)).then(page)
        };
        if let Some(help) = help {
            findings.push(
                Diagnostic::new(Id::LinkNowhere, redirect.to, format!("`{to}` non porta da nessuna parte"))
                    .help(help),
            );
        }
    }
    findings
}
