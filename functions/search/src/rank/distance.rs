//! How far a word is from another, in slips of who types.

/// More than any word may be away.
pub(crate) const TOO_FAR: usize = 9;

/// Letters to change, leave out, put in, or swap with their neighbour. Who mistypes gets the first letter
/// right, or swaps it: anything else is [`TOO_FAR`], as is what is more than `most` longer or shorter.
pub(crate) fn distance(a: &[char], b: &[char], most: usize) -> usize {
    let swapped = a.first() == b.get(1) && a.get(1) == b.first();
    if a.len().abs_diff(b.len()) > most || (a.first() != b.first() && !swapped) {
        return TOO_FAR;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last_a = None;
    for (i, letter) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        let mut last_b = None;
        for (j, other) in b.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(TOO_FAR);
            let changed = at(&row, j) + usize::from(letter != other);
            let mut least = changed.min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            if last_a == Some(other) && last_b == Some(letter) {
                least = least.min(j.checked_sub(1).map_or(TOO_FAR, |place| at(&before, place)) + 1);
            }
            next.push(least);
            last_b = Some(other);
        }
        last_a = Some(letter);
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(TOO_FAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_and_another_beginning_is_another_word() {
        let between =
            |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2);
        for (a, b, slips) in [
            ("tapparella", "tapparella", 0),
            ("tapparela", "tapparella", 1),
            ("fabrbo", "fabbro", 1),
            ("spicologo", "psicologo", 1),
            ("psciologo", "psicologo", 1),
            ("alzaimer", "alzheimer", 2),
            ("sarta", "carta", TOO_FAR),
            ("tata", "tatuaggio", TOO_FAR),
            ("", "", 0),
        ] {
            assert_eq!(between(a, b), slips, "{a}, {b}");
            assert_eq!(between(b, a), slips, "{b}, {a}");
        }
    }
}
