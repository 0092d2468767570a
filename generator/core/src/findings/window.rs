//! The lines of a file of which a finding speaks. The renderer looks through all the text it is given:
//! with whole files, many findings in a long one would take the square of its length.

use std::ops::Range;

use annotate_snippets::{Annotation, Snippet};
use wemi_content::{Source, Span};

/// Whole lines of a file.
pub(super) struct Window<'a> {
    path: &'a str,
    text: &'a str,
    /// Where they begin, in bytes of the file.
    start: usize,
    /// The number of the first, from 1.
    line: usize,
}

impl<'a> Window<'a> {
    /// From the line in which the first of the spans begins to the one in which the last ends.
    pub(super) fn of(source: &'a Source, spans: impl IntoIterator<Item = Span>) -> Self {
        let text = source.text.as_str();
        let (from, to) = spans.into_iter().fold((text.len(), 0), |(from, to), span| {
            let bytes = span.bytes();
            (from.min(bytes.start), to.max(bytes.end))
        });
        let before = text.get(..from).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = text.get(to..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| to + at + 1);
        let line = before.matches('\n').count() + 1;
        Self { path: &source.path, text: text.get(start..end).unwrap_or_default(), start, line }
    }

    /// The lines as the renderer wants them.
    pub(super) fn snippet(&self) -> Snippet<'a, Annotation<'a>> {
        Snippet::source(self.text).path(self.path).line_start(self.line)
    }

    /// A span of the file in bytes of the lines.
    pub(super) fn inside(&self, span: Span) -> Range<usize> {
        let bytes = span.bytes();
        bytes.start.saturating_sub(self.start)..bytes.end.saturating_sub(self.start)
    }
}
