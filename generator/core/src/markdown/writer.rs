//! Writes the texts of one page. Anchors, notes and explained words are the page's, not the text's: a
//! page of several texts has each of them once.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Tag};
use wemi_content::file_path;
use wemi_domain::Slug;
use wemi_theme::views::{BlockView, NoteView, TextView, ToneKey};

use super::component::{Component, component, first_line, first_link, without_name};
use super::link::follow;
use super::{Around, Piece, heading, note, parse, table, to_html, word};

/// A text with the path of its file, from which its links are counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'a> {
    /// The file.
    pub(crate) path: &'a str,
    /// What it says.
    pub(crate) markdown: &'a str,
}

/// Under which heading of the page a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// Under the page's own.
    Page,
    /// Under a heading of the third level, as an answer stands under its question.
    Answer,
}

/// A part of a text, under a heading of the second level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// The heading's anchor.
    pub(crate) id: String,
    /// The heading, as plain text.
    pub(crate) title: String,
    /// What follows it.
    pub(crate) blocks: TextView,
}

/// Writes the texts of one page.
pub(crate) struct Writer<'a> {
    around: &'a dyn Around,
    anchors: BTreeSet<String>,
    explained: BTreeSet<&'a Slug>,
    notes: usize,
}

impl<'a> Writer<'a> {
    /// A page on which nothing is written yet.
    pub(crate) fn new(around: &'a dyn Around) -> Self {
        Self { around, anchors: BTreeSet::new(), explained: BTreeSet::new(), notes: 0 }
    }

    /// The whole text.
    pub(crate) fn text(&mut self, text: Text<'_>, level: Level) -> TextView {
        let (pieces, notes) = self.prepared(text, level);
        let mut blocks = self.blocks(&pieces, text);
        blocks.extend(self.endnotes(notes, text));
        blocks
    }

    /// The text cut at its headings of the second level; what stands before the first goes with it,
    /// the notes stand after the last.
    pub(crate) fn sections(&mut self, text: Text<'_>) -> Vec<Section> {
        let (pieces, notes) = self.prepared(text, Level::Page);
        let starts: Vec<usize> = pieces
            .iter()
            .enumerate()
            .filter(|(_, (event, _))| {
                matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }))
            })
            .map(|(at, _)| at)
            .collect();
        let ends = starts.iter().skip(1).copied().chain(std::iter::once(pieces.len()));
        let lead = starts.first().and_then(|first| pieces.get(..*first)).unwrap_or(&[]);
        let mut lead = self.blocks(lead, text);
        let mut sections = Vec::new();
        for (start, end) in starts.iter().copied().zip(ends) {
            let part = pieces.get(start..end).unwrap_or(&[]);
            let Some((Event::Start(Tag::Heading { id: Some(id), .. }), _)) = part.first() else { continue };
            let (title_part, rest) = part.split_at(element_length(part));
            let title = heading::text(title_part.iter().map(|(event, _)| event));
            let mut blocks = std::mem::take(&mut lead);
            blocks.extend(self.blocks(rest, text));
            sections.push(Section { id: id.to_string(), title, blocks });
        }
        if let (Some(last), Some(notes)) = (sections.last_mut(), self.endnotes(notes, text)) {
            last.blocks.push(notes);
        }
        sections
    }

    fn prepared<'t>(&mut self, text: Text<'t>, level: Level) -> (Vec<Piece<'t>>, Vec<note::Note<'t>>) {
        let mut pieces = parse(text.markdown);
        let above = match level {
            Level::Page => HeadingLevel::H1,
            Level::Answer => HeadingLevel::H3,
        };
        heading::shift(&mut pieces, above);
        heading::anchor(&mut pieces, &mut self.anchors);
        let (pieces, notes) = note::take(pieces, self.notes);
        self.notes += notes.len();
        (pieces, notes)
    }

    fn endnotes(&mut self, notes: Vec<note::Note<'_>>, text: Text<'_>) -> Option<BlockView> {
        let notes: Vec<NoteView> = notes
            .into_iter()
            .map(|note| NoteView { id: note.id, back: note.back, html: self.html(note.pieces, text) })
            .collect();
        (!notes.is_empty()).then_some(BlockView::Notes { notes })
    }

    /// Blocks of their own for components and tables; what lies between them is HTML.
    fn blocks(&mut self, pieces: &[Piece<'_>], text: Text<'_>) -> TextView {
        let mut blocks = Vec::new();
        let mut run: Vec<Piece<'_>> = Vec::new();
        let mut rest = pieces;
        while !rest.is_empty() {
            let (element, after) = rest.split_at(element_length(rest));
            rest = after;
            let own = match element.first() {
                Some((Event::Start(Tag::BlockQuote(kind)), range)) => {
                    let quote = text.markdown.get(range.clone()).unwrap_or_default();
                    component(*kind, quote).and_then(Result::ok).map(|which| (Some(which), kind.is_some()))
                }
                Some((Event::Start(Tag::Table(_)), _)) => Some((None, false)),
                _ => None,
            };
            let Some((which, marked)) = own else {
                run.extend_from_slice(element);
                continue;
            };
            self.flush(&mut run, text, &mut blocks);
            match which {
                Some(which) => blocks.extend(self.component(which, marked, element, text)),
                None => blocks.push(BlockView::Table { html: self.html(element.to_vec(), text) }),
            }
        }
        self.flush(&mut run, text, &mut blocks);
        blocks
    }

    fn flush(&mut self, run: &mut Vec<Piece<'_>>, text: Text<'_>, blocks: &mut TextView) {
        if !run.is_empty() {
            let html = self.html(std::mem::take(run), text);
            blocks.push(BlockView::Html { html });
        }
    }

    /// `marked`: the parser knows the name in brackets and has taken it away.
    fn component(
        &mut self,
        which: Component,
        marked: bool,
        quote: &[Piece<'_>],
        text: Text<'_>,
    ) -> Option<BlockView> {
        let inside = quote.get(1..quote.len().saturating_sub(1)).unwrap_or(&[]);
        let target = || file_path(text.path, first_link(inside)?);
        match which {
            Component::Contact => {
                return target()
                    .and_then(|path| self.around.contact(&path))
                    .map(|contact| BlockView::Contact { contact });
            }
            Component::Price => return target().and_then(|path| self.around.price(&path)),
            Component::Note | Component::Warning | Component::Steps | Component::Details => {}
        }
        let pieces = if marked { inside.to_vec() } else { without_name(inside) };
        if which == Component::Details {
            let (summary, rest) = first_line(&pieces);
            return Some(BlockView::Details { summary, html: self.html(rest, text) });
        }
        let html = self.html(pieces, text);
        Some(match which {
            Component::Warning => BlockView::Callout { tone: ToneKey::Warning, html },
            Component::Steps => BlockView::Steps { html },
            Component::Note | Component::Details | Component::Contact | Component::Price => {
                BlockView::Callout { tone: ToneKey::Note, html }
            }
        })
    }

    fn html(&mut self, pieces: Vec<Piece<'_>>, text: Text<'_>) -> String {
        let pieces = follow(pieces, text.path, self.around);
        let mut pieces = word::explain(pieces, self.around.glossary(), &mut self.explained);
        table::write_tables(&mut pieces);
        to_html(pieces)
    }
}

/// How many events the element has that the first one begins.
fn element_length(pieces: &[Piece<'_>]) -> usize {
    let mut depth = 0_usize;
    for (at, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    pieces.len()
}
