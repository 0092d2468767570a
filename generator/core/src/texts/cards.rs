//! Components have a name that is known, and cards have something to show.

use wemi_content::{Diagnostic, Id, file_path};

use super::{Look, Text};
use crate::addresses::Thing;
use crate::markdown::{Component, NAMES};

pub(super) fn check_components(text: &Text<'_>, look: &Look<'_>, findings: &mut Vec<Diagnostic>) {
    for (name, place) in &text.survey.strangers {
        let near = NAMES
            .iter()
            .map(|known| (strsim::damerau_levenshtein(known, &name.to_uppercase()), known))
            .filter(|(distance, _)| *distance <= 2)
            .min();
        let help = near.map_or_else(
            || format!("si può scrivere: {}", NAMES.map(|name| format!("`[!{name}]`")).join(", ")),
            |(_, near)| format!("volevi scrivere `[!{near}]`?"),
        );
        findings.push(
            Diagnostic::new(Id::UnknownComponent, text.span(place), format!("`[!{name}]` qui non esiste"))
                .help(help),
        );
    }
    for (which, link, place) in &text.survey.cards {
        let target = link.as_deref().and_then(|link| file_path(text.path, link));
        let thing = target.and_then(|path| look.addresses.place(&path)).map(|place| place.thing);
        let (fits, help) = match which {
            Component::Contact => (
                matches!(thing, Some(Thing::Desk(_) | Thing::Provider(_))),
                "metti un link al file di uno sportello o di un ente: `> [!CONTACT] [Statuto](../desks/statuto.md)`",
            ),
            _ => (
                matches!(thing, Some(Thing::Offer(_) | Thing::Benefit(_))),
                "metti un link al file di un'offerta o di una misura: `> [!PRICE] [Buono](../benefits/buono.md)`",
            ),
        };
        if !fits {
            findings.push(
                Diagnostic::new(
                    Id::ComponentEmpty,
                    text.span(place),
                    "questo riquadro non ha niente da mostrare",
                )
                .help(help),
            );
        }
    }
}
