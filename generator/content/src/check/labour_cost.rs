//! Prices below what an hour of work costs who employs: a sign of a slip, or of work badly paid.

use std::collections::BTreeMap;

use wemi_domain::price::Unit;
use wemi_domain::vat::{Nature, Regime, rule_for};
use wemi_domain::{Cents, OfferId, Period};

use super::Look;
use super::vat::{recipients, rules_of_offer};
use crate::diagnostic::{Diagnostic, Id};
use crate::raw;
use crate::read::Doc;
use crate::source::Span;

/// Two costs for one case and day.
pub(super) fn check_labour_costs(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.labour_costs else { return };
    let mut seen: BTreeMap<(Regime, Nature), Vec<(Period, Span)>> = BTreeMap::new();
    for (cost, node) in doc.data.iter().zip(doc.tree.items()) {
        let span = node.span_at("/from");
        let cases =
            cost.regimes.iter().flat_map(|regime| cost.natures.iter().map(|nature| (*regime, *nature)));
        let mut other = None;
        for case in cases {
            let rows = seen.entry(case).or_default();
            other = other.or(rows.iter().find(|(period, _)| period.overlaps(&cost.period())).copied());
            rows.push((cost.period(), span));
        }
        if let Some((_, other)) = other {
            findings.push(
                Diagnostic::new(Id::PeriodsOverlap, span, "due costi valgono per lo stesso caso e giorno")
                    .related(other, "l'altro è qui")
                    .help("fa' finire uno dei due il giorno prima che cominci l'altro"),
            );
        }
    }
}

/// The prices by the hour that leave less than an hour costs, VAT taken off.
pub(super) fn check_cost(
    look: &Look<'_>,
    id: &OfferId,
    offer: &Doc<raw::Offer>,
    findings: &mut Vec<Diagnostic>,
) {
    let loaded = look.loaded;
    let (Some(costs), Some(provider), Some(service)) =
        (&loaded.labour_costs, loaded.providers.get(&id.provider), loaded.services.get(&offer.data.service))
    else {
        return;
    };
    if service.data.unit != Unit::Hour {
        return;
    }
    let (regime, nature) = (provider.data.regime, service.data.nature);
    for (at, price) in offer.data.prices.iter().flatten().enumerate() {
        let day = price.from.max(look.date);
        let row = costs.data.iter().zip(costs.tree.items()).find(|(cost, _)| {
            cost.regimes.contains(&regime) && cost.natures.contains(&nature) && cost.period().contains(day)
        });
        let Some((cost, row)) = row.filter(|_| !price.period().ends_before(look.date)) else { continue };
        // Of the rates that may apply the lowest leaves most to the ente: no alarm without need.
        let rules = rules_of_offer(loaded, &offer.data, regime, nature);
        let rates = recipients(loaded, &offer.data.audiences).into_iter();
        let rates = rates.filter_map(|recipient| rule_for(&rules, recipient, day));
        let rate = rates.map(|rule| if rule.exempt { 0 } else { rule.rate.basis_points() }).min();
        let Some(rate) = rate.map(|rate| if price.vat_included { rate } else { 0 }) else { continue };
        let net = |amount: Cents| amount.times_ratio(10_000, 10_000 + rate);
        let brackets = price.brackets.iter().flatten().map(|bracket| bracket.amount);
        let lowest = price.amount.into_iter().chain(brackets).filter_map(net).min();
        if let Some(net) = lowest.filter(|net| *net < cost.hourly) {
            let place = if price.amount.is_some() { "amount" } else { "brackets" };
            findings.push(
                Diagnostic::new(
                    Id::PriceBelowCost,
                    offer.tree.span_at(&format!("/prices/{at}/{place}")),
                    format!(
                        "tolta l'IVA restano {net} € l'ora, meno dei {} € che costa il lavoro",
                        cost.hourly
                    ),
                )
                .related(row.span_at("/hourly"), "il costo del lavoro")
                .help("controlla il prezzo con l'ente: forse è sbagliata l'unità, o l'IVA"),
            );
        }
    }
}
