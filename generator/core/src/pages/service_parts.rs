//! The parts of a service's text in the order of the card that all Italian public sites have, whatever
//! the order in which an editor wrote them.

use wemi_theme::views::{SectionView, ServicePart, TextView};

use crate::markdown::Section;

/// The headings by which a part is known, in the languages that content is written in. In another one a
/// section keeps its own heading and stands with the others that the card doesn't know.
const HEADINGS: [(&str, ServicePart); 13] = [
    ("A chi è rivolto", ServicePart::Addressed),
    ("Who it is for", ServicePart::Addressed),
    ("Come fare", ServicePart::HowTo),
    ("How to do it", ServicePart::HowTo),
    ("Cosa serve", ServicePart::Needed),
    ("What you need", ServicePart::Needed),
    ("Cosa si ottiene", ServicePart::Achieved),
    ("What you get", ServicePart::Achieved),
    ("Tempi", ServicePart::CalendarText),
    ("Tempi e scadenze", ServicePart::CalendarText),
    ("How long it takes", ServicePart::CalendarText),
    ("Quanto costa", ServicePart::Cost),
    ("What it costs", ServicePart::Cost),
];

/// A text cut for the card.
pub(crate) struct Parts {
    /// What stands before the cost.
    pub(crate) sections: Vec<SectionView>,
    /// What is said of the cost.
    pub(crate) cost: TextView,
    /// What stands after the conditions.
    pub(crate) more: Vec<SectionView>,
}

pub(crate) fn parts(sections: Vec<Section>) -> Parts {
    let views = sections.into_iter().map(|section| SectionView {
        part: part(&section.title),
        id: section.id,
        title: section.title,
        body: section.blocks,
    });
    let (cost, others): (Vec<_>, Vec<_>) = views.partition(|view| view.part == ServicePart::Cost);
    let (more, mut sections): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|view| view.part == ServicePart::Other);
    sections.sort_by_key(|view| view.part);
    Parts { sections, cost: cost.into_iter().flat_map(|view| view.body).collect(), more }
}

fn part(heading: &str) -> ServicePart {
    let known = HEADINGS.iter().find(|(words, _)| *words == heading);
    known.map_or(ServicePart::Other, |(_, part)| *part)
}

#[cfg(test)]
mod tests {
    use wemi_theme::views::BlockView;

    use super::*;

    #[test]
    fn parts_stand_in_the_order_of_the_card_and_what_it_does_not_know_after_them() {
        let section =
            |title: &str| Section { id: title.to_owned(), title: title.to_owned(), blocks: Vec::new() };
        let written = ["Domande", "Tempi", "Cosa si ottiene", "A chi è rivolto", "Cosa serve", "Come fare"];
        let Parts { sections, more, .. } = parts(written.map(section).into());
        let titles = |views: Vec<SectionView>| views.into_iter().map(|view| view.title).collect::<Vec<_>>();
        assert_eq!(
            titles(sections),
            ["A chi è rivolto", "Come fare", "Cosa serve", "Cosa si ottiene", "Tempi"]
        );
        assert_eq!(titles(more), ["Domande"]);
    }

    #[test]
    fn what_is_written_of_the_cost_stands_with_the_cost() {
        let block = BlockView::Html { html: "<p>Poco.</p>".to_owned() };
        let cost =
            Section { id: "x".to_owned(), title: "Quanto costa".to_owned(), blocks: vec![block.clone()] };
        let parts = parts(vec![cost]);
        assert_eq!((parts.cost, parts.sections.len(), parts.more.len()), (vec![block], 0, 0));
    }
}
