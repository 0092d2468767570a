//! Warnings that the site's configuration lets pass, each with a reason.

use super::Look;
use crate::diagnostic::{Diagnostic, Id, Severity};
use crate::source::Span;
use crate::suggest::did_you_mean;

/// The kinds of warning and note that are let pass, and where that is said.
///
/// They are applied to all findings of a run at its end, also to those that come from outside this
/// crate, as from the Markdown.
#[derive(Debug, Default)]
pub struct Allowances(Vec<(Id, Span)>);

impl Allowances {
    /// Takes away what is allowed; an allowance that nothing needed is told, once nothing else is
    /// wrong.
    pub fn apply(&self, findings: &mut Vec<Diagnostic>) {
        let needed: Vec<bool> =
            self.0.iter().map(|(id, _)| findings.iter().any(|finding| finding.id == *id)).collect();
        findings.retain(|finding| self.0.iter().all(|(id, _)| *id != finding.id));
        // With an error some checks don't run, and what they would find is not known.
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return;
        }
        for ((id, span), _) in self.0.iter().zip(needed).filter(|(_, needed)| !needed) {
            findings.push(
                Diagnostic::new(
                    Id::AllowUnused,
                    *span,
                    format!("nessun avviso `{}` da lasciar passare", id.as_str()),
                )
                .help("togli questa riga: non serve più"),
            );
        }
    }
}

/// What the configuration allows. Each allowance names a kind of finding that may be allowed.
pub(super) fn check_allowances(look: &Look<'_>, findings: &mut Vec<Diagnostic>) -> Allowances {
    let mut allowances = Allowances::default();
    let Some(site) = &look.loaded.site else { return allowances };
    let nodes = site.tree.items_at("/check/allow");
    for (allowance, node) in site.data.check.allow.iter().zip(nodes) {
        let (span, id) = (node.span_at("/id"), &allowance.id);
        match Id::ALL.iter().find(|known| known.as_str() == id) {
            Some(known) if known.severity() == Severity::Error => findings.push(
                Diagnostic::new(
                    Id::AllowError,
                    span,
                    format!("`{id}` è un errore: non si può lasciar passare"),
                )
                .help("correggi il contenuto, e togli questa riga"),
            ),
            Some(known) => allowances.0.push((*known, span)),
            None => {
                let ids = Id::ALL.iter().map(|known| known.as_str());
                let help = did_you_mean(id, ids)
                    .unwrap_or_else(|| "scrivi il nome che sta fra parentesi quadre nell'avviso".to_owned());
                findings.push(
                    Diagnostic::new(Id::AllowUnknown, span, format!("nessun avviso si chiama `{id}`"))
                        .help(help),
                );
            }
        }
    }
    allowances
}
