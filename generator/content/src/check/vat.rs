//! VAT (rule 5): every price has its rate, with a ground, for everyone it is meant for.

use std::collections::BTreeMap;

use wemi_domain::vat::{Nature, Recipient, Regime, VatRate, VatRule, rule_for};
use wemi_domain::{OfferId, Period, Slug};

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::loaded::Loaded;
use crate::raw;
use crate::read::Doc;
use crate::source::Span;
use crate::suggest::listed;
use crate::tree::Node;

const RECIPIENTS: [Recipient; 4] =
    [Recipient::Elderly, Recipient::Disabled, Recipient::Minor, Recipient::Other];

/// The ordinary rate, in hundredths of one per cent: none is higher.
const ORDINARY: u32 = 2200;

/// A rate that is likely a slip of the hand.
fn check_rate(rate: VatRate, node: Option<&Node>, findings: &mut Vec<Diagnostic>) {
    let Some(node) = node.filter(|_| rate.basis_points() > ORDINARY) else { return };
    if let Some(text) = node.text() {
        findings.push(
            Diagnostic::new(Id::VatRateHigh, node.span, format!("`{text}`: nessuna aliquota supera il 22%"))
                .help("scrivi l'aliquota giusta, per esempio `\"5\"` o `\"22\"`"),
        );
    }
}

/// Rates that can't be, and two lines for one case and day: which of them holds would be an accident.
pub(super) fn check_vat_table(look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    let Some(doc) = &look.loaded.vat else { return };
    let mut seen: BTreeMap<(Regime, Nature, Recipient), Vec<(Period, Span)>> = BTreeMap::new();
    for (line, node) in doc.data.iter().zip(doc.tree.items()) {
        check_rate(line.rate, node.at("/rate"), findings);
        let span = node.span_at("/regime");
        let mut other = None;
        for recipient in &line.recipients {
            let lines = seen.entry((line.regime, line.nature, *recipient)).or_default();
            other = other.or(lines.iter().find(|(period, _)| period.overlaps(&line.period())).copied());
            lines.push((line.period(), span));
        }
        if let Some((_, other)) = other {
            findings.push(
                Diagnostic::new(
                    Id::PeriodsOverlap,
                    span,
                    "due righe valgono per lo stesso caso e lo stesso giorno",
                )
                .related(other, "l'altra è qui")
                .help("fa' finire una delle due il giorno prima che cominci l'altra"),
            );
        }
    }
}

/// A paid offer has a rule for each kind of recipient, on the first day of each price still to be used.
pub(super) fn check_vat_of_offer(
    look: &Look<'_>,
    id: &OfferId,
    offer: &Doc<raw::Offer>,
    findings: &mut Vec<Diagnostic>,
) {
    if let Some(own) = &offer.data.vat_override {
        check_rate(own.rate, offer.tree.at("/vat_override/rate"), findings);
    }
    let prices = offer.data.prices.as_deref().unwrap_or(&[]);
    let loaded = look.loaded;
    let (Some(provider), Some(service)) =
        (loaded.providers.get(&id.provider), loaded.services.get(&offer.data.service))
    else {
        return;
    };
    if prices.is_empty() || loaded.vat.is_none() || loaded.audiences.is_none() {
        return;
    }
    let rules = rules_of_offer(loaded, &offer.data, provider.data.regime, service.data.nature);
    let recipients = recipients(loaded, &offer.data.audiences);
    for (at, price) in prices.iter().enumerate() {
        if price.period().ends_before(look.date) {
            continue;
        }
        let day = price.from.max(look.date);
        let missing: Vec<&str> = recipients
            .iter()
            .filter(|recipient| rule_for(&rules, **recipient, day).is_none())
            .map(|recipient| word(*recipient))
            .collect();
        if !missing.is_empty() {
            findings.push(
                Diagnostic::new(
                    Id::VatMissing,
                    offer.tree.span_at(&format!("/prices/{at}/from")),
                    format!("dal {day} non si sa quale IVA vale per: {}", listed(missing.iter().copied())),
                )
                .related(provider.tree.span_at("/regime"), "il regime dell'ente")
                .related(service.tree.span_at("/nature"), "la natura del servizio")
                .help("aggiungi la riga a `content/vat.yaml`, o `vat_override` a questa offerta"),
            );
        }
    }
}

/// The rules that an offer's prices are subject to: its own override, else the table's.
pub(crate) fn rules_of_offer(
    loaded: &Loaded,
    offer: &raw::Offer,
    regime: Regime,
    nature: Nature,
) -> Vec<VatRule> {
    if let Some(own) = &offer.vat_override {
        return vec![VatRule {
            recipients: RECIPIENTS.to_vec(),
            rate: own.rate,
            exempt: false,
            period: Period::ALWAYS,
            ground: own.reason.clone(),
        }];
    }
    let table = loaded.vat.as_ref().map_or(&[][..], |doc| &doc.data);
    table
        .iter()
        .filter(|line| line.regime == regime && line.nature == nature)
        .map(|line| VatRule {
            recipients: line.recipients.clone(),
            rate: line.rate,
            exempt: line.exempt,
            period: line.period(),
            ground: line.ground.clone(),
        })
        .collect()
}

/// Who may receive an offer, as VAT sees it: an audience's children may differ from it.
pub(super) fn recipients(loaded: &Loaded, audiences: &[Slug]) -> Vec<Recipient> {
    let mut found = Vec::new();
    for audience in loaded.audiences.iter().flat_map(|doc| &doc.data) {
        let whole = audiences.contains(&audience.slug);
        if whole {
            found.push(audience.recipient);
        }
        for child in &audience.children {
            if whole || audiences.contains(&child.slug) {
                found.push(child.recipient.unwrap_or(audience.recipient));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn word(recipient: Recipient) -> &'static str {
    match recipient {
        Recipient::Elderly => "elderly",
        Recipient::Disabled => "disabled",
        Recipient::Minor => "minor",
        Recipient::Other => "other",
    }
}
