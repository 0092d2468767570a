//! Results in pages of twenty, as lists of offers are.

use wemi_theme::views::{PagerLinkView, PagerView};
use wemi_web::Problem;

use crate::ask::PATH;

/// How many results stand on a page.
const RESULTS: usize = 20;

/// One page of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// From 1.
    number: usize,
}

impl Part {
    /// The page that was asked for, if there is one; else the first.
    pub(crate) fn of(asked: &str, results: usize) -> Self {
        let number = asked.parse().ok().filter(|number| (1..=pages(results)).contains(number));
        Self { number: number.unwrap_or(1) }
    }

    /// What stands on it.
    pub(crate) fn of_all<T>(self, all: &[T]) -> &[T] {
        all.chunks(RESULTS).nth(self.number - 1).unwrap_or_default()
    }
}

fn pages(results: usize) -> usize {
    results.div_ceil(RESULTS).max(1)
}

/// The links between the pages; none if there is only one.
pub(crate) fn pager(part: Part, results: usize, question: &str) -> Result<Option<PagerView>, Problem> {
    let last = pages(results);
    if last == 1 {
        return Ok(None);
    }
    let url = |number: usize| {
        let page = (number > 1).then(|| ("pagina", number.to_string()));
        let query: Vec<_> = [("q", question.to_owned())].into_iter().chain(page).collect();
        serde_html_form::to_string(query)
            .map(|query| format!("{PATH}?{query}"))
            .map_err(|_| Problem::Internal)
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let links = (1..=last)
        .map(|number| Ok(PagerLinkView { number: count(number), url: url(number)?, after_gap: false }));
    let here = part.number;
    Ok(Some(PagerView {
        here: count(here),
        of: count(last),
        previous: (here > 1).then(|| url(here - 1)).transpose()?,
        next: (here < last).then(|| url(here + 1)).transpose()?,
        pages: links.collect::<Result<_, Problem>>()?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_not_there_is_the_first() {
        for (asked, number) in
            [("", 1), ("2", 2), ("3", 1), ("0", 1), ("-1", 1), ("due", 1), ("99999999999999999999", 1)]
        {
            assert_eq!(Part::of(asked, RESULTS + 1).number, number, "{asked}");
        }
        assert_eq!(Part::of("2", 21).of_all(&[0; 21]).len(), 1);
        assert!(Part::of("1", 0).of_all::<u8>(&[]).is_empty());
    }

    #[test]
    fn pages_lead_to_each_other_with_the_question() {
        assert_eq!(pager(Part::of("", RESULTS), RESULTS, "tata"), Ok(None));
        let pager = pager(Part::of("2", 50), 50, "pane & latte").unwrap().unwrap();
        assert_eq!(pager.previous.as_deref(), Some("/cerca?q=pane+%26+latte"));
        assert_eq!(pager.next.as_deref(), Some("/cerca?q=pane+%26+latte&pagina=3"));
        assert_eq!((pager.here, pager.of, pager.pages.len()), (2, 3, 3));
    }
}
