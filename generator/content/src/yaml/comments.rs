//! Where the comments of a YAML text are.

use std::ops::Range;

/// A comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Comment<'a> {
    /// The byte of its `#`.
    pub(super) at: usize,
    /// How many bytes stand before it on its line.
    pub(super) column: usize,
    /// Nothing but blanks stands before it on its line.
    pub(super) own_line: bool,
    /// From `#` to the end of the line, without blanks at the end.
    pub(super) text: &'a str,
}

impl Comment<'_> {
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// The comments that nobody has taken yet, in order.
pub(super) struct Comments<'a> {
    list: std::iter::Peekable<std::vec::IntoIter<Comment<'a>>>,
}

impl<'a> Comments<'a> {
    /// Looks between the scalars, which are in order.
    pub(super) fn find(yaml: &'a str, scalars: &[Range<usize>]) -> Self {
        let mut list = Vec::new();
        let starts = scalars.iter().map(|scalar| scalar.start).chain([yaml.len()]);
        let ends = std::iter::once(0).chain(scalars.iter().map(|scalar| scalar.end));
        for (from, to) in ends.zip(starts) {
            let mut at = from;
            while let Some(found) = yaml.get(at..to).and_then(|gap| gap.find('#')) {
                let start = at + found;
                let rest = yaml.get(start..).unwrap_or("");
                let line = rest.split('\n').next().unwrap_or("");
                let before = yaml.get(..start).unwrap_or("");
                let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
                let own_line = before.get(line_start..).unwrap_or("").trim().is_empty();
                list.push(Comment { at: start, column: start - line_start, own_line, text: line.trim_end() });
                at = start + line.len();
            }
        }
        Self { list: list.into_iter().peekable() }
    }

    /// The next one, left where it is, if it stands before a byte.
    pub(super) fn peek_before(&mut self, byte: usize) -> Option<Comment<'a>> {
        self.list.peek().copied().filter(|comment| comment.at < byte)
    }

    /// The next one, if it stands before a byte.
    pub(super) fn next_before(&mut self, byte: usize) -> Option<Comment<'a>> {
        self.list.next_if(|comment| comment.at < byte)
    }

    /// The next one, if it stands on the line on which a value ends, with no bracket between.
    pub(super) fn beside(&mut self, yaml: &str, end: usize) -> Option<Comment<'a>> {
        self.list.next_if(|comment| {
            yaml.get(end..comment.at).is_some_and(|between| !between.contains(['\n', ']', '}']))
        })
    }

    /// All that is left, as lines.
    pub(super) fn into_lines(self) -> Vec<String> {
        self.list.map(|comment| comment.text.to_owned()).collect()
    }
}
