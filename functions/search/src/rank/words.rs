//! Words as they are compared: without accents, small, without the endings that make forms of one word.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// The longest ending that counts.
const ENDING_LETTERS_MAX: usize = 6;

/// The words of a text: what stands between anything but letters and figures.
pub(crate) fn normalise(text: &str) -> Vec<String> {
    let letters: String =
        text.nfd().filter(|letter| !is_left_out(*letter)).flat_map(char::to_lowercase).collect();
    let words = letters.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Accents; and what a script sees as two letters, which no language of the portal writes.
fn is_left_out(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{10000}'..)
}

/// What is left of a word without the longest ending that leaves enough of it.
pub(crate) fn stem<'w>(word: &'w str, endings: &BTreeMap<String, usize>) -> &'w str {
    let letters = word.chars().count();
    for length in (1..=ENDING_LETTERS_MAX).rev() {
        let Some(kept) = letters.checked_sub(length) else { continue };
        let place = word.char_indices().nth(kept).map_or(word.len(), |(place, _)| place);
        if let Some((stem, ending)) = word.split_at_checked(place)
            && endings.get(ending).is_some_and(|kept_min| *kept_min <= kept)
        {
            return stem;
        }
    }
    word
}
