//! Offers that households share, and time bands.

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::raw::{self, Mode};
use crate::read::Doc;

pub(super) fn check_group(look: &Look<'_>, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let Some(group) = offer.data.group else { return };
    let span = offer.tree.span_at("/group/max");
    if group.max < group.min {
        findings.push(
            Diagnostic::new(Id::RangeReversed, span, "il gruppo è pieno prima di poter partire")
                .help(format!("scrivi un numero da {} in su", group.min)),
        );
    }
    let service = look.loaded.services.get(&offer.data.service);
    if let Some(service) = service.filter(|service| service.data.mode == Mode::Single) {
        findings.push(
            Diagnostic::new(
                Id::GroupOfSingle,
                offer.tree.key_span("/group").unwrap_or(span),
                "il servizio è per una famiglia sola: non c'è un gruppo da formare",
            )
            .related(service.tree.span_at("/mode"), "il modo del servizio")
            .help("togli `group`, o scrivi `mode: shared` oppure `mode: both` nel servizio"),
        );
    }
}

/// Where a calendar says the hours, bands could only say something else.
pub(super) fn check_bands(offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    if let Some(key) = offer.tree.key_span("/bands").filter(|_| offer.data.calendar.is_some()) {
        findings.push(
            Diagnostic::new(Id::BandsUnused, key, "le fasce non servono: le ore le dice il calendario")
                .help("togli `bands`"),
        );
    }
}
