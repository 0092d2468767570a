//! Cuts a Markdown file into front matter and body.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Id};
use crate::source::{FileId, Span};

/// Where the two parts of a file stand, in bytes of the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The YAML between the two `---` lines.
    pub(crate) front: Range<usize>,
    /// The Markdown after them.
    pub(crate) body: Range<usize>,
}

/// Finds the front matter. A byte-order mark before it is skipped.
pub(crate) fn split(file: FileId, text: &str) -> Result<Parts, Diagnostic> {
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = Lines { text, at: bom };
    let first = lines.next().unwrap_or(bom..bom);
    if !is_fence(text, &first) {
        return Err(Diagnostic::new(
            Id::FrontMatterMissing,
            Span::new(file, bom..first.end),
            "il file non comincia con `---`",
        )
        .help("metti i dati del contenuto in testa al file, fra due righe `---`"));
    }
    let front_start = lines.at;
    while let Some(line) = lines.next() {
        if is_fence(text, &line) {
            return Ok(Parts { front: front_start..line.start, body: lines.at..text.len() });
        }
    }
    Err(Diagnostic::new(
        Id::FrontMatterUnclosed,
        Span::new(file, first),
        "i dati in testa al file non finiscono: manca la seconda riga `---`",
    )
    .help("aggiungi una riga `---` dopo l'ultimo dato"))
}

fn is_fence(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone()).is_some_and(|line| line.trim_end() == "---")
}

/// The lines from a byte on, each without its break.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let start = self.at;
        let length = rest.find('\n').unwrap_or(rest.len());
        self.at = (start + length + 1).min(self.text.len());
        Some(start..start + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn parts(text: &str) -> Result<(&str, &str), Id> {
        split(Sources::id(0), text)
            .map(|parts| (text.get(parts.front).unwrap_or("?"), text.get(parts.body).unwrap_or("?")))
            .map_err(|finding| finding.id)
    }

    #[test]
    fn the_parts_are_found_with_bom_crlf_and_nothing_after() {
        assert_eq!(parts("---\na: 1\n---\nTesto\n"), Ok(("a: 1\n", "Testo\n")));
        assert_eq!(parts("\u{feff}---\r\na: 1\r\n---\r\nTesto"), Ok(("a: 1\r\n", "Testo")));
        assert_eq!(parts("---\n---"), Ok(("", "")));
        assert_eq!(parts("---\na: ---\n--- \nb"), Ok(("a: ---\n", "b")));
    }

    #[test]
    fn missing_and_unclosed_front_matter_are_told_apart() {
        assert_eq!(parts(""), Err(Id::FrontMatterMissing));
        assert_eq!(parts("Testo\n---\n"), Err(Id::FrontMatterMissing));
        assert_eq!(parts("---\na: 1\n"), Err(Id::FrontMatterUnclosed));
        assert_eq!(parts("---"), Err(Id::FrontMatterUnclosed));
    }
}
