//! How easily an Italian text is read: the Gulpease index (Lucisano and Piemontese, 1988).
//!
//! `89 + (300 · sentences − 10 · letters) / words`, from 0 to 100. Below 40 a text is hard for who has
//! a diploma, below 60 for who left school at fourteen, below 80 for who has five years of it.

/// Letters, words and sentences of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    letters: u32,
    words: u32,
    sentences: u32,
}

impl Counts {
    /// Counts a text. A sentence ends at a full stop, at a mark like it, and where a line ends.
    pub(crate) fn of(text: &str) -> Self {
        text.lines().flat_map(sentences).fold(Self::default(), |all, sentence| {
            let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
            Self {
                letters: all
                    .letters
                    .saturating_add(count(sentence.chars().filter(|c| c.is_alphanumeric()).count())),
                words: all.words.saturating_add(count(words.count())),
                sentences: all.sentences.saturating_add(1),
            }
        })
    }

    /// How many words were counted: of a few, the index says nothing.
    pub(crate) fn words(self) -> u32 {
        self.words
    }

    /// The index, rounded; `None` without words.
    pub(crate) fn index(self) -> Option<u8> {
        if self.words == 0 {
            return None;
        }
        let (letters, words, sentences) =
            (i64::from(self.letters), i64::from(self.words), i64::from(self.sentences));
        // Rounded to the nearest whole, half up, in whole numbers.
        let doubled = 2 * (300 * sentences - 10 * letters);
        let index = 89 + (doubled + words).div_euclid(2 * words);
        u8::try_from(index.clamp(0, 100)).ok()
    }
}

/// The sentences of a line that have words.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    let parts = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (sentence, after) = rest.split_at(end_of_sentence(rest));
        rest = after;
        Some(sentence)
    });
    parts.filter(|sentence| sentence.chars().any(char::is_alphanumeric))
}

/// Where the first sentence ends. A mark between digits or letters, as in "8.30" and "example.org", ends
/// nothing.
fn end_of_sentence(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if matches!(letter, '.' | '!' | '?' | '…' | ';') && !next.is_some_and(char::is_alphanumeric) {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_words_and_sentences_are_counted() {
        let counts = Counts::of("Chiama l’ente alle 8.30. Poi aspetta!\nScrivi a info@example.org\n\n– ");
        assert_eq!(counts, Counts { letters: 49, words: 13, sentences: 3 });
    }

    #[test]
    fn the_index_is_that_of_the_published_formula() {
        // 89 + (300 · 2 − 10 · 40) / 10 = 109, which is beyond the scale.
        assert_eq!(Counts { letters: 40, words: 10, sentences: 2 }.index(), Some(100));
        // 89 + (300 · 5 − 10 · 500) / 100 = 54.
        assert_eq!(Counts { letters: 500, words: 100, sentences: 5 }.index(), Some(54));
        // 89 + (300 − 3010) / 100 = 61.9
        assert_eq!(Counts { letters: 301, words: 100, sentences: 1 }.index(), Some(62));
        assert_eq!(Counts { letters: 900, words: 60, sentences: 1 }.index(), Some(0));
        assert_eq!(Counts::of("…").index(), None);
    }

    #[test]
    fn a_short_sentence_reads_more_easily_than_a_long_one() {
        let short = Counts::of("Chiama la sede. Chiedi un giorno. Aspetta la risposta a casa.");
        let long = Counts::of(
            "L’erogazione della prestazione è subordinata alla presentazione della documentazione prevista",
        );
        assert!(short.index() > long.index());
    }
}
