//! A day on which somebody checked is not to come.

use jiff::civil::Date;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::tree::Node;

pub(super) fn check_last_checked(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for doc in look.loaded.providers.values() {
        to_come(look, doc.data.last_checked, &doc.tree, findings);
    }
    for doc in look.loaded.offers.values() {
        to_come(look, doc.data.last_checked, &doc.tree, findings);
    }
}

pub(super) fn to_come(look: &Look<'_>, checked: Date, tree: &Node, findings: &mut Vec<Diagnostic>) {
    if checked > look.date {
        findings.push(
            Diagnostic::new(
                Id::CheckedInFuture,
                tree.span_at("/last_checked"),
                format!("`{checked}` deve ancora venire: nessuno può aver controllato quel giorno"),
            )
            .help(format!("scrivi il giorno dell'ultimo controllo, al più tardi il {}", look.date)),
        );
    }
}
