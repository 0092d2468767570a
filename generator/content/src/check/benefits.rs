//! Benefits: each condition says which answer is well, and no two calls are open at once.

use wemi_domain::Period;

use super::Look;
use super::aliases::{Named, collisions};
use super::periods::{common, period};
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{Call, Condition, Requirement};
use crate::source::Span;
use crate::tree::Node;

pub(super) fn check_benefits(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let all = &look.loaded.benefits;
    for doc in all.values() {
        common(doc.data.published(), doc.data.temporarily_closed.as_ref(), &doc.tree, findings);
        if let Some(programme) = &doc.data.programme {
            look.names.programmes.check(programme, doc.tree.span_at("/programme"), findings);
        }
        check_calls(&doc.data.calls, &doc.tree, findings);
        let nodes = doc.tree.at("/conditions").map_or(&[][..], Node::items);
        for (condition, node) in doc.data.conditions.iter().zip(nodes) {
            match condition {
                Condition::One(requirement) => check_requirement(requirement, node, findings),
                Condition::AnyOf { groups, .. } => {
                    let groups_nodes = node.at("/any_of").map_or(&[][..], Node::items);
                    for (group, group_node) in groups.iter().zip(groups_nodes) {
                        for (requirement, node) in group.iter().zip(group_node.items()) {
                            check_requirement(requirement, node, findings);
                        }
                    }
                }
            }
        }
    }
    collisions(all.iter().map(|(slug, doc)| (slug, Named::new(&doc.tree, &doc.data.aliases))), findings);
}

fn check_requirement(requirement: &Requirement, node: &Node, findings: &mut Vec<Diagnostic>) {
    let Requirement { ask, at_most, at_least, is, .. } = requirement;
    let bounded = at_most.is_some() || at_least.is_some();
    let said = if ask.is_number() { bounded && is.is_none() } else { is.is_some() && !bounded };
    if !said {
        let help = if ask.is_number() {
            "aggiungi `at_most: …` o `at_least: …`, e togli `is`"
        } else {
            "aggiungi `is: true` o `is: false`, e togli `at_most` e `at_least`"
        };
        findings.push(
            Diagnostic::new(
                Id::ConditionIncomplete,
                node.span_at("/ask"),
                "non si capisce quale risposta va bene",
            )
            .help(help),
        );
    }
    if let (Some(least), Some(most)) = (at_least, at_most)
        && least > most
    {
        findings.push(
            Diagnostic::new(Id::RangeReversed, node.span_at("/at_most"), format!("è meno di {least}"))
                .help("scambia i due numeri, o correggine uno"),
        );
    }
}

/// One call at a time, or nobody can tell under which one a person asks.
fn check_calls(calls: &[Call], tree: &Node, findings: &mut Vec<Diagnostic>) {
    let nodes = tree.at("/calls").map_or(&[][..], Node::items);
    let mut before: Vec<(Period, Span)> = Vec::new();
    for (call, node) in calls.iter().zip(nodes) {
        period(call.period(), node, "/to", findings);
        if let Some((_, other)) = before.iter().find(|(other, _)| other.overlaps(&call.period())) {
            findings.push(
                Diagnostic::new(
                    Id::PeriodsOverlap,
                    node.span_at("/from"),
                    "due bandi sono aperti lo stesso giorno",
                )
                .related(*other, "l'altro è qui")
                .help("fa' cominciare uno quando l'altro è finito"),
            );
        }
        before.push((call.period(), node.span_at("/from")));
    }
}
