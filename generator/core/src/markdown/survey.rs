//! What stands where in a text: what checks look at.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::component::{Component, component, first_link};
use super::{Piece, heading, parse};

/// What stands in a text. Places are bytes of the text.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    /// Its headings in order.
    pub(crate) headings: Vec<HeadingPlace>,
    /// Its links.
    pub(crate) links: Vec<LinkPlace>,
    /// Its pictures; the words are the alternative text.
    pub(crate) pictures: Vec<LinkPlace>,
    /// Components that want a link to content, with that link.
    pub(crate) cards: Vec<(Component, Option<String>, Range<usize>)>,
    /// Names in brackets that are no component's.
    pub(crate) strangers: Vec<(String, Range<usize>)>,
    /// The text as it is read aloud, without headings: a sentence or more a line.
    pub(crate) words: String,
}

/// A heading.
#[derive(Debug)]
pub(crate) struct HeadingPlace {
    /// 1 is the page's own.
    pub(crate) depth: usize,
    /// The anchor that the editor wrote, if any.
    pub(crate) own_anchor: Option<String>,
    /// The anchor that it has.
    pub(crate) anchor: String,
    /// Where it stands.
    pub(crate) place: Range<usize>,
}

/// A link or a picture.
#[derive(Debug)]
pub(crate) struct LinkPlace {
    /// Where it leads.
    pub(crate) target: String,
    /// Its words.
    pub(crate) words: String,
    /// Where it stands.
    pub(crate) place: Range<usize>,
}

/// Looks through a text.
pub(crate) fn survey(markdown: &str) -> Survey {
    let mut pieces = parse(markdown);
    let mut survey = Survey { headings: headings(&pieces), ..Survey::default() };
    heading::shift(&mut pieces, HeadingLevel::H1);
    heading::anchor(&mut pieces, &mut BTreeSet::new());
    let anchors = pieces.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Heading { level, id, .. }) => Some((heading::depth(*level), id)),
        _ => None,
    });
    for (place, (depth, id)) in survey.headings.iter_mut().zip(anchors) {
        place.depth = depth;
        id.as_deref().unwrap_or_default().clone_into(&mut place.anchor);
    }
    for (at, (event, range)) in pieces.iter().enumerate() {
        let rest = pieces.get(at..).unwrap_or(&[]);
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                survey.links.push(link(dest_url, rest, range, TagEnd::Link));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                survey.pictures.push(link(dest_url, rest, range, TagEnd::Image));
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                let quote = markdown.get(range.clone()).unwrap_or_default();
                match component(*kind, quote) {
                    Some(Ok(which @ (Component::Contact | Component::Price))) => {
                        let end = rest
                            .iter()
                            .position(|(event, _)| matches!(event, Event::End(TagEnd::BlockQuote(_))));
                        let inside = rest.get(..end.unwrap_or(rest.len())).unwrap_or(&[]);
                        survey.cards.push((which, first_link(inside).map(str::to_owned), range.clone()));
                    }
                    Some(Err(name)) => survey.strangers.push((name.to_owned(), range.clone())),
                    Some(Ok(_)) | None => {}
                }
            }
            _ => {}
        }
    }
    survey.words = words(&pieces);
    survey
}

fn headings(pieces: &[Piece<'_>]) -> Vec<HeadingPlace> {
    let headings = pieces.iter().filter_map(|(event, range)| match event {
        Event::Start(Tag::Heading { id, .. }) => Some(HeadingPlace {
            depth: 0,
            own_anchor: id.as_deref().map(wemi_content::slugified),
            anchor: String::new(),
            place: range.clone(),
        }),
        _ => None,
    });
    headings.collect()
}

fn link(target: &str, rest: &[Piece<'_>], range: &Range<usize>, end: TagEnd) -> LinkPlace {
    let inside = rest.iter().map(|(event, _)| event).take_while(|event| **event != Event::End(end));
    let words = inside.filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        _ => None,
    });
    LinkPlace { target: target.to_owned(), words: words.collect(), place: range.clone() }
}

/// The text without its signs and its headings, which aren't sentences; what ends a paragraph or an item
/// ends one.
fn words(pieces: &[Piece<'_>]) -> String {
    let mut words = String::new();
    let mut in_heading = false;
    for (event, _) in pieces {
        match event {
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            _ if in_heading => {}
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock) => {
                words.push('\n');
            }
            _ => {}
        }
    }
    words
}
