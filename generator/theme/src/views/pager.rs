//! A list too long for one page.

use serde::{Deserialize, Serialize};

/// Where one stands in a list of several pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagerView {
    /// The number of this page, from 1.
    pub here: u32,
    /// How many there are.
    pub of: u32,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages with a link of their own, this one among them: the first, the last, those near by.
    pub pages: Vec<PagerLinkView>,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagerLinkView {
    /// Its number, from 1.
    pub number: u32,
    /// Its address.
    pub url: String,
    /// Whether pages between the last link and this one are left out.
    pub after_gap: bool,
}

impl PagerView {
    /// The links between the pages of a list; `None` if it has only one. `url` is where a page stands.
    pub fn of(here: u32, of: u32, url: impl Fn(u32) -> String) -> Option<Self> {
        if of <= 1 {
            return None;
        }
        let mut pages: Vec<PagerLinkView> = Vec::new();
        for number in (1..=of).filter(|number| has_link(*number, here, of)) {
            let before = pages.last().map_or(0, |link| link.number);
            pages.push(PagerLinkView { number, url: url(number), after_gap: number > before + 1 });
        }
        Some(Self {
            here,
            of,
            previous: (here > 1).then(|| url(here - 1)),
            next: (here < of).then(|| url(here + 1)),
            pages,
        })
    }
}

/// The first, the last and the neighbours; a page that would stand alone in a gap is no gap.
fn has_link(number: u32, here: u32, last: u32) -> bool {
    let near = number.abs_diff(here) <= 1;
    let alone_before = number == 2 && here == 4;
    let alone_after = number + 1 == last && here + 3 == last;
    near || number == 1 || number == last || alone_before || alone_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(here: u32, last: u32) -> Vec<u32> {
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
}
