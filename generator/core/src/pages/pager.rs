//! The pages of a list.

use wemi_lists::{Query, page};
use wemi_theme::views::PagerView;

use crate::day::{Day, Key};

/// One page of a list. The first stands at the list's own address.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a> {
    pub(crate) key: Key<'a>,
    /// From 1.
    pub(crate) number: u32,
}

impl<'a> Part<'a> {
    /// Every page of a list; a list has one at least.
    pub(crate) fn all(day: &Day<'_>, key: Key<'a>) -> impl Iterator<Item = Self> + use<'a> {
        (1..=pages_of(day, &key)).map(move |number| Self { key, number })
    }

    pub(crate) fn path(&self) -> String {
        Query::of(self.key.owned()).on_page(self.number).address()
    }

    pub(crate) fn is_first(&self) -> bool {
        self.number == 1
    }
}

fn pages_of(day: &Day<'_>, key: &Key<'_>) -> u32 {
    page::pages(day.list(key).count())
}

/// The links between the pages of a list; none if it has only one.
pub(crate) fn pager_view(day: &Day<'_>, part: &Part<'_>) -> Option<PagerView> {
    PagerView::of(part.number, pages_of(day, &part.key), |number| Part { number, ..*part }.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_of_a_list_stands_at_the_lists_own_address() {
        let part = |number| Part { key: Key { zone: 3.try_into().ok(), ..Key::default() }, number };
        assert_eq!(part(1).path(), "/trova/municipio/3/");
        assert_eq!(part(2).path(), "/trova/municipio/3/pagina/2/");
    }
}
