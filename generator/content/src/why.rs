//! Why an offer shows on a day or not, reason by reason, each with the line that decides it (rule 2).
//!
//! The verdict is the domain's own; here it is only told in the words and lines of the content.

use jiff::civil::Date;
use wemi_domain::accreditation::{Accreditation, shown_zones};
use wemi_domain::{OfferId, Period, ZoneId, offer};

use crate::check::first_of_minors;
use crate::convert::offer_rules;
use crate::loaded::Loaded;
use crate::raw;
use crate::read::Doc;
use crate::source::Span;
use crate::tree::Node;

/// One thing that lets an offer show, or forbids it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Whether it lets the offer show.
    pub holds: bool,
    /// The reason, one line in the editor's words.
    pub text: String,
    /// The line that decides it.
    pub span: Span,
}

/// Whether an offer shows on a day, and all that decides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The Municipi in which it shows; none if it does not show.
    pub zones: Vec<ZoneId>,
    /// What decides it, in the order in which one would look.
    pub reasons: Vec<Reason>,
}

/// Why an offer shows on a day or not. `None` if there is no such offer, or if it, its ente or its
/// service cannot be read.
pub fn why(loaded: &Loaded, id: &OfferId, date: Date) -> Option<Why> {
    let offer = loaded.offers.get(id)?;
    let provider = loaded.providers.get(&id.provider)?;
    let service = loaded.services.get(&offer.data.service)?;
    let rules = offer_rules(loaded, id, &offer.data, &provider.data, &service.data)?;
    let mut told = Told { date, reasons: Vec::new() };
    told.published("l’offerta", &offer.tree, offer.data.published());
    told.published("l’ente", &provider.tree, provider.data.published());
    told.published("il servizio", &service.tree, service.data.published());
    told.records(loaded, offer, provider, service, &rules);
    told.acts(provider, offer, &rules);
    told.price(offer);
    told.closed("l’offerta", &offer.tree, offer.data.temporarily_closed.as_ref());
    told.closed("l’ente", &provider.tree, provider.data.temporarily_closed.as_ref());
    told.closed("il servizio", &service.tree, service.data.temporarily_closed.as_ref());
    let zones = shown_zones(&rules, date).unwrap_or_default();
    Some(Why { zones, reasons: told.reasons })
}

struct Told {
    date: Date,
    reasons: Vec<Reason>,
}

impl Told {
    fn add(&mut self, holds: bool, span: Span, text: impl Into<String>) {
        self.reasons.push(Reason { holds, text: text.into(), span });
    }

    fn published(&mut self, who: &str, tree: &Node, period: Period) {
        if let Some(from) = period.from {
            let span = tree.key_span("/publish_from").unwrap_or(tree.span);
            self.add(from <= self.date, span, format!("{who} si mostra dal {from}"));
        }
        if let Some(to) = period.to {
            let span = tree.key_span("/publish_to").unwrap_or(tree.span);
            self.add(to >= self.date, span, format!("{who} si mostra fino al {to}"));
        }
    }

    fn records(
        &mut self,
        loaded: &Loaded,
        offer: &Doc<raw::Offer>,
        provider: &Doc<raw::Provider>,
        service: &Doc<raw::Service>,
        rules: &offer::Offer,
    ) {
        if !rules.for_minors {
            return;
        }
        let declared = provider.data.criminal_records_declared;
        if let (Some(day), Some(span)) = (declared, provider.tree.key_span("/criminal_records_declared")) {
            let text = format!("è per minori, e l’ente ha dichiarato i controlli sul casellario il {day}");
            self.add(day <= self.date, span, text);
            return;
        }
        let of_offer = first_of_minors(loaded, &offer.data.audiences);
        let span = match of_offer {
            Some(at) if !service.data.for_minors => offer.tree.span_at(&format!("/audiences/{at}")),
            _ => service.tree.key_span("/for_minors").unwrap_or(service.tree.span),
        };
        self.add(false, span, "è per minori, e l’ente non ha dichiarato i controlli sul casellario");
    }

    /// Each act of the category, with what it does for the offer.
    fn acts(&mut self, provider: &Doc<raw::Provider>, offer: &Doc<raw::Offer>, rules: &offer::Offer) {
        let nodes = provider.tree.at("/accreditations").map_or(&[][..], Node::items);
        let acts = rules.accreditations.iter().zip(nodes);
        let of_category: Vec<_> = acts.filter(|(act, _)| act.categories.contains(&rules.category)).collect();
        if of_category.is_empty() {
            let span = provider.tree.key_span("/accreditations").unwrap_or(provider.tree.span);
            self.add(false, span, format!("nessun atto comprende la categoria {}", rules.category));
        }
        for (act, node) in &of_category {
            self.act(act, node, rules);
        }
        let covered = |zone: &ZoneId| {
            of_category.iter().any(|(act, _)| act.holds_on(self.date) && act.zones.contains(zone))
        };
        let zones = offer.tree.at("/zones").map_or(&[][..], Node::items);
        let bare: Vec<_> = rules.zones.iter().zip(zones).filter(|(zone, _)| !covered(zone)).collect();
        for (zone, node) in bare {
            let text = format!("nel Municipio {zone} nessun atto vale il {}: lì non si mostra", self.date);
            self.add(false, node.span, text);
        }
    }

    fn act(&mut self, act: &Accreditation, node: &Node, rules: &offer::Offer) {
        let name = &act.act;
        let span = |key: &str| node.key_span(key).unwrap_or(node.span);
        let (from, to) = (act.period.from, act.period.to);
        if let Some(from) = from.filter(|from| *from > self.date) {
            self.add(false, span("/from"), format!("«{name}» comincia il {from}"));
        } else if let Some(to) = to.filter(|to| *to < self.date) {
            self.add(false, span("/to"), format!("«{name}» è finito il {to}"));
        } else if !act.holds_on(self.date) {
            self.add(false, span("/suspensions"), format!("«{name}» il {} è sospeso", self.date));
        } else {
            let zones: Vec<String> =
                rules.zones.iter().filter(|zone| act.zones.contains(zone)).map(ToString::to_string).collect();
            let until = to.map_or("senza scadenza".to_owned(), |to| format!("fino al {to}"));
            let text = if zones.is_empty() {
                format!("«{name}» vale {until}, ma in nessuno dei Municipi dell’offerta")
            } else {
                format!("«{name}» vale {until} nei Municipi {}", zones.join(", "))
            };
            self.add(!zones.is_empty(), span("/act"), text);
        }
    }

    fn price(&mut self, offer: &Doc<raw::Offer>) {
        let date = self.date;
        if let Some(span) = offer.tree.key_span("/free") {
            self.add(true, span, "non costa niente");
            return;
        }
        let nodes = offer.tree.at("/prices").map_or(&[][..], Node::items);
        let mut prices = offer.data.prices.iter().flatten().zip(nodes);
        let today = prices.find(|(price, _)| Period { from: Some(price.from), to: price.to }.contains(date));
        if let Some((price, node)) = today {
            self.add(true, node.span_at("/from"), format!("il prezzo vale dal {}", price.from));
        } else {
            let span = offer.tree.key_span("/prices").unwrap_or(offer.tree.span);
            self.add(false, span, format!("nessun prezzo vale il {date}"));
        }
    }

    /// A closure doesn't hide: it is said on the page, and nothing can be booked.
    fn closed(&mut self, who: &str, tree: &Node, closed: Option<&raw::Closed>) {
        let Some(closed) = closed.filter(|closed| closed.period().contains(self.date)) else { return };
        let span = tree.key_span("/temporarily_closed").unwrap_or(tree.span);
        self.add(true, span, format!("si mostra chiusa, e non si prenota: {who} dice «{}»", closed.reason));
    }
}
