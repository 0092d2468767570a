//! Places in a YAML text as bytes. The parser counts lines and characters, and its ends overshoot.

use std::ops::Range;

use saphyr_parser::{Marker, ScalarStyle};

/// A text, with where its lines begin.
pub(super) struct Bytes<'a> {
    yaml: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> Bytes<'a> {
    pub(super) fn of(yaml: &'a str) -> Self {
        Self { yaml, line_starts: line_starts(yaml) }
    }

    /// The text itself.
    pub(super) fn text(&self) -> &'a str {
        self.yaml
    }

    /// The byte of a place that the parser names.
    pub(super) fn at(&self, marker: Marker) -> usize {
        let line = marker.line().saturating_sub(1);
        let start = self.line_starts.get(line).copied().unwrap_or(self.yaml.len());
        let rest = self.yaml.get(start..).unwrap_or("");
        start + rest.char_indices().nth(marker.col()).map_or(rest.len(), |(at, _)| at)
    }

    /// Whether one of these signs stands at a byte.
    pub(super) fn begins_with(&self, at: usize, signs: [char; 2]) -> bool {
        self.yaml.get(at..).is_some_and(|rest| rest.starts_with(signs))
    }

    /// Where a value really ends: a quoted one at its quote, any other before the blanks and breaks
    /// that follow it.
    pub(super) fn scalar_end(&self, range: Range<usize>, style: ScalarStyle) -> usize {
        let text = self.yaml.get(range.clone()).unwrap_or("");
        let length = match style {
            ScalarStyle::DoubleQuoted => closing_quote(text, '"'),
            ScalarStyle::SingleQuoted => closing_quote(text, '\''),
            ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded => text.trim_end().len(),
        };
        range.start + length
    }
}

/// The length of a quoted text, both quotes included.
fn closing_quote(text: &str, quote: char) -> usize {
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote && (quote == '"' || letters.next_if(|(_, next)| *next == quote).is_none()) {
            return at + letter.len_utf8();
        }
    }
    text.trim_end().len()
}

/// Where each line begins; YAML breaks lines at `\n`, `\r\n` and a lone `\r`.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        let lone_return = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
        if *byte == b'\n' || lone_return {
            starts.push(at + 1);
        }
    }
    starts
}
