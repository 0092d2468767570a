//! Long lists in pages, so that none is heavy on a slow line.

use wemi_theme::views::{PagerLinkView, PagerView};

use crate::day::{Day, Key, count};

/// How many cards stand on a page.
pub(crate) const CARDS: usize = 20;

/// One page of a list. The first stands at the list's own address.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a> {
    pub(crate) key: Key<'a>,
    /// From 1.
    pub(crate) number: usize,
}

impl<'a> Part<'a> {
    /// Every page of a list; a list has one at least.
    pub(crate) fn all(day: &Day<'_>, key: Key<'a>) -> impl Iterator<Item = Self> + use<'a> {
        (1..=pages(day, &key)).map(move |number| Self { key, number })
    }

    pub(crate) fn path(&self) -> String {
        let list = self.key.path();
        if self.is_first() { list } else { format!("{list}pagina/{}/", self.number) }
    }

    pub(crate) fn is_first(&self) -> bool {
        self.number == 1
    }

    /// How many cards stand on the pages before.
    pub(crate) fn before(&self) -> usize {
        self.number.saturating_sub(1) * CARDS
    }
}

fn pages(day: &Day<'_>, key: &Key<'_>) -> usize {
    day.list(key).count().div_ceil(CARDS).max(1)
}

/// The links between the pages of a list; none if it has only one.
pub(crate) fn pager_view(day: &Day<'_>, part: &Part<'_>) -> Option<PagerView> {
    let last = pages(day, &part.key);
    if last == 1 {
        return None;
    }
    let here = part.number;
    let url = |number| Part { number, ..*part }.path();
    let mut pages: Vec<PagerLinkView> = Vec::new();
    for number in (1..=last).filter(|number| has_link(*number, here, last)) {
        let before = pages.last().map_or(0, |link| link.number);
        let number_shown = count(number);
        pages.push(PagerLinkView {
            number: number_shown,
            url: url(number),
            after_gap: number_shown > before + 1,
        });
    }
    Some(PagerView {
        here: count(here),
        of: count(last),
        previous: (here > 1).then(|| url(here - 1)),
        next: (here < last).then(|| url(here + 1)),
        pages,
    })
}

/// The first, the last and the neighbours; a page that would stand alone in a gap is no gap.
fn has_link(number: usize, here: usize, last: usize) -> bool {
    let near = number.abs_diff(here) <= 1;
    let alone_before = number == 2 && here == 4;
    let alone_after = number + 1 == last && here + 3 == last;
    near || number == 1 || number == last || alone_before || alone_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(here: usize, last: usize) -> Vec<usize> {
        (1..=last).filter(|number| has_link(*number, here, last)).collect()
    }

    #[test]
    fn first_last_and_neighbours_have_a_link_and_no_gap_hides_a_single_page() {
        assert_eq!(links(1, 2), [1, 2]);
        assert_eq!(links(1, 14), [1, 2, 14]);
        assert_eq!(links(4, 14), [1, 2, 3, 4, 5, 14]);
        assert_eq!(links(7, 14), [1, 6, 7, 8, 14]);
        assert_eq!(links(11, 14), [1, 10, 11, 12, 13, 14]);
        assert_eq!(links(14, 14), [1, 13, 14]);
    }

    #[test]
    fn the_first_page_of_a_list_stands_at_the_lists_own_address() {
        let part = |number| Part { key: Key { zone: 3.try_into().ok(), ..Key::default() }, number };
        assert_eq!(part(1).path(), "/trova/municipio/3/");
        assert_eq!(part(2).path(), "/trova/municipio/3/pagina/2/");
        assert_eq!([part(1).before(), part(3).before()], [0, 2 * CARDS]);
    }
}
