//! The old name among the aliases of what has a new one (rule 1).

use super::{Change, Renamed, tree_of, within};
use crate::source::{FileId, Source};
use crate::tree::{Node, Value};

/// The old name among the aliases; if the new one is there, it is taken back.
pub(super) fn added(renamed: &Renamed<'_>, file: FileId, source: &Source) -> Option<Change> {
    let (tree, shape) = tree_of(file, source)?;
    let fields = shape.fields(|_| false);
    let place = fields.iter().position(|field| field.name == "aliases")?;
    let (old, new) = (renamed.old.as_str(), renamed.new.as_str());
    let text = &source.text;
    let Some(entry) = tree.entry("aliases") else {
        let before = fields.get(..place)?.iter().rev().find_map(|field| tree.entry(field.name))?;
        let at = end_of_line(text, before.node.span.bytes().end)?;
        return Some((at..at, format!("{}aliases: [{old}]", line_break(text))));
    };
    let Node { value: Value::List(items), span } = &entry.node else { return None };
    if let Some(back) = items.iter().find(|item| item.text() == Some(new)) {
        return within(source, back.span.bytes(), new, old);
    }
    let Some(last) = items.last() else {
        let bracket = span.bytes().end.checked_sub(1)?;
        return Some((bracket..bracket, old.to_owned()));
    };
    let last = last.span.bytes();
    let line = text.get(..last.start)?.rsplit('\n').next()?;
    if line.trim_start().starts_with('-') {
        // After the line, so that a comment stays beside what it speaks of.
        let at = end_of_line(text, last.end)?;
        return Some((at..at, format!("{}{line}{old}", line_break(text))));
    }
    Some((last.end..last.end, format!(", {old}")))
}

/// Where the line of a byte ends, before its break. The front matter ends with a line of its own, so
/// there is one.
fn end_of_line(text: &str, at: usize) -> Option<usize> {
    let end = at + text.get(at..)?.find('\n')?;
    Some(if text.get(..end)?.ends_with('\r') { end - 1 } else { end })
}

/// The break that the file's lines have.
fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
