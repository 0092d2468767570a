//! Footnotes: numbered in the order in which the text names them, gathered at its end.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Piece;

/// A note before it is HTML.
pub(super) struct Note<'a> {
    /// Its anchor.
    pub(super) id: String,
    /// The anchor of the place that names it first.
    pub(super) back: Option<String>,
    /// What it says.
    pub(super) pieces: Vec<Piece<'a>>,
}

/// Takes the notes out of a text and puts links in the places that name them. `before` is how many
/// notes the page has already.
pub(super) fn take<'a>(pieces: Vec<Piece<'a>>, before: usize) -> (Vec<Piece<'a>>, Vec<Note<'a>>) {
    let (mut text, mut definitions) = part(pieces);
    let mut labels: Vec<CowStr<'a>> = Vec::new();
    for (event, _) in &mut text {
        let Event::FootnoteReference(label) = event else { continue };
        let known = labels.iter().position(|other| other == label);
        let number = known.unwrap_or(labels.len());
        if known.is_none() {
            labels.push(label.clone());
        }
        let number = number + 1 + before;
        let id = if known.is_none() { format!(" id=\"nota-{number}-da\"") } else { String::new() };
        *event = Event::InlineHtml(
            format!("<sup class=\"note-ref\"><a href=\"#nota-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>").into(),
        );
    }
    let named = labels.len();
    // Those that no place names come after the others.
    for (label, _) in &definitions {
        if !labels.contains(label) {
            labels.push(label.clone());
        }
    }
    let mut notes = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let Some(place) = definitions.iter().position(|(other, _)| other == label) else { continue };
        let number = at + 1 + before;
        let back = (at < named).then(|| format!("nota-{number}-da"));
        notes.push(Note { id: format!("nota-{number}"), back, pieces: definitions.swap_remove(place).1 });
    }
    (text, notes)
}

type Definition<'a> = (CowStr<'a>, Vec<Piece<'a>>);

/// The text without its definitions, and these.
fn part<'a>(pieces: Vec<Piece<'a>>) -> (Vec<Piece<'a>>, Vec<Definition<'a>>) {
    let (mut text, mut definitions) = (Vec::with_capacity(pieces.len()), Vec::new());
    let mut open: Option<Definition<'a>> = None;
    for (event, range) in pieces {
        match (event, &mut open) {
            (Event::Start(Tag::FootnoteDefinition(label)), _) => open = Some((label, Vec::new())),
            (Event::End(TagEnd::FootnoteDefinition), _) => definitions.extend(open.take()),
            (event, Some((_, inside))) => inside.push((event, range)),
            (event, None) => text.push((event, range)),
        }
    }
    (text, definitions)
}
