//! For whom an offer is: within its service, and minors among them.

use wemi_domain::Slug;
use wemi_domain::vat::Recipient;

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::loaded::Loaded;
use crate::raw;
use crate::read::Doc;
use crate::suggest::listed;
use crate::tree::Node;

/// An offer is for some of those for whom its service is.
pub(super) fn check_audiences(look: &Look<'_>, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    let loaded = look.loaded;
    let slug = &offer.data.service;
    let (Some(service), Some(all)) = (loaded.services.get(slug), &loaded.audiences) else { return };
    let of_service = &service.data.audiences;
    // A name that leads nowhere is told as such, here and in the service.
    if !of_service.iter().all(|audience| look.names.audiences.has(audience)) {
        return;
    }
    let nodes = offer.tree.at("/audiences").map_or(&[][..], Node::items);
    for (audience, node) in offer.data.audiences.iter().zip(nodes) {
        if look.names.audiences.has(audience) && !covers(&all.data, of_service, audience) {
            findings.push(
                Diagnostic::new(
                    Id::AudienceNotOfService,
                    node.span,
                    format!(
                        "`{audience}` non è fra i destinatari del servizio, che sono: {}",
                        listed(of_service.iter().map(Slug::as_str))
                    ),
                )
                .related(service.tree.span_at("/audiences"), "i destinatari del servizio")
                .help(format!("togli `{audience}`, o aggiungilo in `content/services/{slug}.md`")),
            );
        }
    }
}

/// Whether `audience` is among these: itself, what it is part of, all its parts, or everyone.
fn covers(all: &[raw::Audience], these: &[Slug], audience: &Slug) -> bool {
    let parts = |whole: &raw::Audience| {
        !whole.children.is_empty() && whole.children.iter().all(|child| these.contains(&child.slug))
    };
    these.contains(audience)
        || all.iter().any(|whole| {
            let here = these.contains(&whole.slug);
            let part_of = || whole.children.iter().any(|child| child.slug == *audience);
            (here && (whole.everyone || part_of())) || (whole.slug == *audience && parts(whole))
        })
}

/// The first of these audiences that is of minors: rule 2 asks for the declaration, whatever the
/// service says.
pub(crate) fn first_of_minors(loaded: &Loaded, audiences: &[Slug]) -> Option<usize> {
    let all = loaded.audiences.as_ref().map_or(&[][..], |doc| &doc.data);
    let recipient = |slug: &Slug| {
        all.iter().find_map(|whole| {
            if whole.slug == *slug {
                return Some(whole.recipient);
            }
            let child = whole.children.iter().find(|child| child.slug == *slug)?;
            Some(child.recipient.unwrap_or(whole.recipient))
        })
    };
    audiences.iter().position(|slug| recipient(slug) == Some(Recipient::Minor))
}
