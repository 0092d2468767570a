//! ISEE bands: from zero up, each income is in one of them, and who has more never pays less.

use wemi_domain::isee::{BandFault, band_fault};

use super::Look;
use super::hours::one_at_a_time;
use crate::convert::typed_bands;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::IseeTable;
use crate::tree::Node;

pub(super) fn check_isee(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.isee else { return };
    let tables = || doc.data.iter().zip(doc.tree.items());
    for (table, node) in tables() {
        bands(table, node, findings);
    }
    let periods = tables().map(|(table, node)| (table.period(), node));
    one_at_a_time(periods, "due tabelle ISEE valgono per lo stesso giorno", findings);
}

fn bands(table: &IseeTable, node: &Node, findings: &mut Vec<Diagnostic>) {
    let typed = typed_bands(table);
    let key = node.key_span("/bands").unwrap_or(node.span);
    // A band without an upper end hides those after it.
    if typed.len() < table.bands.len() {
        findings.push(
            Diagnostic::new(
                Id::BandsOverlap,
                key,
                "dopo la fascia senza `up_to` non ce ne può essere un'altra",
            )
            .help("metti per ultima la fascia senza limite"),
        );
        return;
    }
    match band_fault(&typed, table.from) {
        Some(BandFault::Overlap(at)) => findings.push(
            Diagnostic::new(Id::BandsOverlap, key, format!("due fasce comprendono un ISEE di {at} €"))
                .help("scrivi le fasce dalla più bassa alla più alta, ciascuna con il suo `up_to`"),
        ),
        Some(BandFault::Hole(from)) => findings.push(
            Diagnostic::new(
                Id::BandsHole,
                key,
                format!("nessuna fascia comprende un ISEE da {from} € in su"),
            )
            .help("aggiungi un'ultima fascia senza `up_to`"),
        ),
        None => {}
    }
    let nodes = node.items_at("/bands");
    for (pair, node) in table.bands.windows(2).zip(nodes.iter().skip(1)) {
        if let [lower, higher] = pair
            && higher.pays_percent < lower.pays_percent
        {
            findings.push(
                Diagnostic::new(
                    Id::BandsFall,
                    node.span_at("/pays_percent"),
                    "chi ha un ISEE più alto pagherebbe meno",
                )
                .help(format!("scrivi almeno `{}`, o controlla la fascia prima", lower.pays_percent)),
            );
        }
    }
}
