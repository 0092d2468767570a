//! Prices (rule 5): one for every day from the first on, one for every case.

use jiff::ToSpan;
use wemi_domain::price::{Bracket, BracketFault, CountRange, bracket_fall, bracket_fault};

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw;
use crate::read::Doc;
use crate::source::Span;
use crate::tree::Node;

pub(super) fn check_prices(look: &Look<'_>, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let data = &offer.data;
    free_or_paid(offer, findings);
    let prices = data.prices.as_deref().unwrap_or(&[]);
    let nodes = offer.tree.at("/prices").map_or(&[][..], Node::items);
    for (price, node) in prices.iter().zip(nodes) {
        amount_or_brackets(price, node, findings);
        check_brackets(price, node, data.persons_max.unwrap_or(1), findings);
    }
    periods(prices, nodes, findings);
    if !prices.is_empty() && !prices.iter().any(|price| price.period().contains(look.date)) {
        findings.push(no_price_today(look, prices, key(offer, "/prices")));
    }
}

/// A price to come is shown as such; with none to come the offer can't be shown.
fn no_price_today(look: &Look<'_>, prices: &[raw::Price], span: Span) -> Diagnostic {
    let coming = prices.iter().map(|price| price.from).filter(|from| *from > look.date).min();
    let message = match coming {
        Some(from) => format!("il {} non vale nessun prezzo: si mostra quello dal {from}", look.date),
        None => format!("l'offerta non si mostra: il {} non vale più nessun prezzo", look.date),
    };
    Diagnostic::new(Id::NoPriceToday, span, message).help("aggiungi il prezzo che vale oggi")
}

/// Where a key stands, or the head of the file if it isn't there.
fn key(offer: &Doc<raw::Offer>, pointer: &str) -> Span {
    offer.tree.key_span(pointer).unwrap_or_else(|| {
        let first = offer.tree.entries().first();
        first.map_or(offer.tree.span, |entry| entry.key_span)
    })
}

fn free_or_paid(offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let data = &offer.data;
    let paid = data.prices.as_ref().is_some_and(|prices| !prices.is_empty());
    match (&data.free, paid) {
        (Some(_), true) => findings.push(
            Diagnostic::new(Id::PriceTwice, key(offer, "/free"), "l'offerta è sia gratuita sia a pagamento")
                .related(key(offer, "/prices"), "qui ci sono i prezzi")
                .help("tieni solo `free` o solo `prices`"),
        ),
        (None, false) => findings.push(
            Diagnostic::new(Id::PriceMissing, key(offer, "/prices"), "non si dice quanto costa")
                .help("aggiungi `prices`, oppure `free` se è gratuita"),
        ),
        (Some(free), false) if free.kind == raw::FreeKind::Funded && free.by.is_none() => findings.push(
            Diagnostic::new(Id::MissingKey, offer.tree.span_at("/free/kind"), "manca `by`: chi paga?")
                .help("aggiungi `by: …` con il nome di chi finanzia"),
        ),
        (Some(_), false) | (None, true) => {}
    }
    if paid && data.tariff.is_none() {
        findings.push(Diagnostic::new(Id::MissingKey, key(offer, "/prices"), "manca `tariff`").help(
            "aggiungi `tariff: accredited` se il prezzo è quello dell'atto, `tariff: own` se è dell'ente",
        ));
    }
    if paid && data.pay.is_none() {
        findings.push(
            Diagnostic::new(Id::PayMismatch, key(offer, "/prices"), "non si dice quando si paga")
                .help("aggiungi `pay: before`, `pay: per_visit` o `pay: monthly`"),
        );
    }
    let by_card = data.pay_how.is_empty() || data.pay_how.contains(&raw::PayHow::Card);
    if paid && data.kind == raw::Kind::Slot && data.pay == Some(raw::Pay::Before) && !by_card {
        findings.push(
            Diagnostic::new(
                Id::PayMismatch,
                key(offer, "/pay_how"),
                "chi prenota e paga prima paga con la carta, e qui la carta non c'è",
            )
            .help("aggiungi `card` a `pay_how`, o scegli `pay: per_visit`"),
        );
    }
    if !paid && !data.pay_how.is_empty() {
        findings.push(
            Diagnostic::new(Id::PayMismatch, key(offer, "/pay_how"), "un'offerta gratuita non si paga")
                .help("togli `pay_how`"),
        );
    }
    if !paid && data.pay.is_some() {
        findings.push(
            Diagnostic::new(Id::PayMismatch, key(offer, "/pay"), "un'offerta gratuita non si paga")
                .help("togli `pay`"),
        );
    }
}

fn amount_or_brackets(price: &raw::Price, node: &Node, findings: &mut Vec<Diagnostic>) {
    match (price.amount, &price.brackets) {
        (Some(_), Some(_)) => findings.push(
            Diagnostic::new(Id::PriceTwice, node.span_at("/amount"), "c'è sia un importo sia una tabella")
                .help("tieni solo `amount` o solo `brackets`"),
        ),
        (None, None) => findings.push(
            Diagnostic::new(Id::PriceMissing, node.span_at("/from"), "questo prezzo non ha importo")
                .help("aggiungi `amount: 25.50`, oppure una tabella `brackets`"),
        ),
        (Some(_), None) | (None, Some(_)) => {}
    }
}

fn check_brackets(price: &raw::Price, node: &Node, persons_max: u32, findings: &mut Vec<Diagnostic>) {
    let Some(brackets) = &price.brackets else { return };
    let nodes = node.at("/brackets").map_or(&[][..], Node::items);
    let mut reversed = false;
    for (bracket, node) in brackets.iter().zip(nodes) {
        for (from, to, name) in [
            (bracket.persons_from, bracket.persons_to, "/persons_to"),
            (bracket.units_from, bracket.units_to, "/units_to"),
        ] {
            if to.is_some_and(|to| to < from) {
                reversed = true;
                findings.push(
                    Diagnostic::new(
                        Id::RangeReversed,
                        node.span_at(name),
                        "la fascia finisce prima di cominciare",
                    )
                    .help(format!("scrivi un numero da {from} in su, o togli la riga")),
                );
            }
        }
    }
    if reversed {
        return;
    }
    let at = |index: usize| nodes.get(index).map_or(node.span, |node| node.span_at("/persons_from"));
    let typed = typed_brackets(brackets);
    match bracket_fault(&typed, persons_max) {
        Some(BracketFault::Overlap(first, second)) => findings.push(
            Diagnostic::new(Id::BracketsOverlap, at(second), "due fasce valgono per lo stesso caso")
                .related(at(first), "l'altra è qui")
                .help("fa' cominciare ogni fascia dove finisce la precedente"),
        ),
        Some(BracketFault::Hole { persons, units }) => findings.push(
            Diagnostic::new(
                Id::BracketsHole,
                node.key_span("/brackets").unwrap_or(node.span),
                format!("nessuna fascia dice il prezzo per {persons} persone e {units} unità"),
            )
            .help("aggiungi la fascia che manca, o lascia senza limite l'ultima"),
        ),
        None => findings.extend(bracket_fall(&typed, persons_max).map(|fall| {
            let next = fall.units.saturating_add(1);
            let amount = |index: usize| nodes.get(index).map_or(node.span, |node| node.span_at("/amount"));
            Diagnostic::new(
                Id::BracketsFall,
                amount(fall.after),
                format!("con questa tabella {next} unità costano meno di {}", fall.units),
            )
            .related(amount(fall.before), "fin qui vale questo importo, per ogni unità")
            .help("controlla i due importi: sono il prezzo di ogni unità, non la somma")
        })),
    }
}

/// The domain's own brackets.
pub(crate) fn typed_brackets(brackets: &[raw::Bracket]) -> Vec<Bracket> {
    brackets
        .iter()
        .map(|bracket| Bracket {
            persons: CountRange { from: bracket.persons_from, to: bracket.persons_to },
            units: CountRange { from: bracket.units_from, to: bracket.units_to },
            amount: bracket.amount,
        })
        .collect()
}

fn periods(prices: &[raw::Price], nodes: &[Node], findings: &mut Vec<Diagnostic>) {
    let mut order: Vec<(&raw::Price, &Node)> = prices.iter().zip(nodes).collect();
    order.sort_by_key(|(price, _)| price.from);
    for pair in order.windows(2) {
        let [(earlier, earlier_node), (later, node)] = pair else { continue };
        if earlier.period().overlaps(&later.period()) {
            findings.push(
                Diagnostic::new(
                    Id::PeriodsOverlap,
                    node.span_at("/from"),
                    format!("il {} valgono due prezzi", later.from),
                )
                .related(earlier_node.span_at("/to"), "il precedente non è ancora finito")
                .help("fa' finire il prezzo precedente il giorno prima (`to: …`)"),
            );
        } else if let Some(next) = earlier.to.and_then(|to| to.checked_add(1.day()).ok())
            && next < later.from
        {
            findings.push(
                Diagnostic::new(
                    Id::PeriodsHole,
                    node.span_at("/from"),
                    format!("dal {next} a questo giorno non vale nessun prezzo"),
                )
                .related(earlier_node.span_at("/to"), "il precedente finisce qui")
                .help("fa' cominciare questo prezzo il giorno dopo la fine del precedente"),
            );
        }
    }
}
