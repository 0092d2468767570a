//! Long lists in pages, so that none is heavy on a slow line.

/// How many cards stand on a page.
pub const CARDS: usize = 20;

/// How many pages so many cards take; a list has one at least.
pub fn pages(cards: usize) -> u32 {
    u32::try_from(cards.div_ceil(CARDS).max(1)).unwrap_or(u32::MAX)
}

/// How many cards stand before a page, counted from 1.
pub fn before(page: u32) -> usize {
    usize::try_from(page.saturating_sub(1)).unwrap_or(usize::MAX).saturating_mul(CARDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_cards_stand_on_a_page() {
        assert_eq!([0, 1, 20, 21, 41].map(pages), [1, 1, 1, 2, 3]);
        assert_eq!([1, 2, 3].map(before), [0, 20, 40]);
    }
}
