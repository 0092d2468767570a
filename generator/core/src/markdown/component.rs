//! Components in a syntax that other viewers of Markdown still show sensibly: a quote that begins
//! with its name in brackets.
//!
//! ```text
//! > [!NOTE]                     > [!STEPS]             > [!CONTACT] [Lo sportello](../desks/statuto.md)
//! > Porta un documento.         > 1. Chiama.
//!                               > 2. Aspetta.          > [!PRICE] [L'offerta](../providers/x/y.md)
//! > [!DETAILS] Chi può firmare
//! > Il figlio o la figlia.
//! ```

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::Piece;

/// The names that may stand in brackets; the first five are those that everybody knows.
pub(crate) const NAMES: [&str; 9] =
    ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "STEPS", "DETAILS", "CONTACT", "PRICE"];

/// What a quote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Component {
    /// Good to know.
    Note,
    /// Who overlooks it has a trouble.
    Warning,
    /// One thing after the other.
    Steps,
    /// What only some want to read.
    Details,
    /// How to reach whom the link leads to.
    Contact,
    /// What costs, or gives, what the link leads to.
    Price,
}

/// What the quote that `quote` holds is: `None` if it is only a quote, `Err` if its name is nobody's.
pub(crate) fn component(kind: Option<BlockQuoteKind>, quote: &str) -> Option<Result<Component, &str>> {
    if let Some(kind) = kind {
        return Some(Ok(match kind {
            BlockQuoteKind::Note | BlockQuoteKind::Tip | BlockQuoteKind::Important => Component::Note,
            BlockQuoteKind::Warning | BlockQuoteKind::Caution => Component::Warning,
        }));
    }
    let name = name(quote)?;
    Some(match name {
        "NOTE" | "TIP" | "IMPORTANT" => Ok(Component::Note),
        "WARNING" | "CAUTION" => Ok(Component::Warning),
        "STEPS" => Ok(Component::Steps),
        "DETAILS" => Ok(Component::Details),
        "CONTACT" => Ok(Component::Contact),
        "PRICE" => Ok(Component::Price),
        other => Err(other),
    })
}

/// The name in brackets with which a quote begins.
fn name(quote: &str) -> Option<&str> {
    let inside = quote.trim_start().strip_prefix('>')?.trim_start().strip_prefix("[!")?;
    let (name, _) = inside.split_once(']')?;
    (!name.contains(['\n', '['])).then_some(name)
}

/// What a quote says without the name in brackets.
pub(super) fn without_name<'a>(pieces: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let (mut named, mut fresh) = (true, false);
    let mut out: Vec<Piece<'a>> = Vec::with_capacity(pieces.len());
    for (event, range) in pieces {
        let event = match event {
            Event::Text(text) if named => {
                // The parser gives the name as `[`, `!NOTE` and `]`, or as one text.
                let Some((_, rest)) = text.split_once(']') else { continue };
                (named, fresh) = (false, true);
                Event::Text(rest.trim_start().to_owned().into())
            }
            // What follows the name begins a text of its own.
            Event::Text(text) if fresh && !text.trim().is_empty() => {
                fresh = false;
                Event::Text(text.trim_start().to_owned().into())
            }
            event => event.clone(),
        };
        out.push((event, range.clone()));
    }
    let empty = |piece: &Piece<'_>| match &piece.0 {
        Event::Text(text) => text.is_empty(),
        Event::SoftBreak | Event::HardBreak => true,
        _ => false,
    };
    while out.get(1).is_some_and(empty) {
        out.remove(1);
    }
    if matches!(out.get(1), Some((Event::End(TagEnd::Paragraph), _))) {
        out.drain(..2);
    }
    out
}

/// The first line of a quote without its name, as plain text, and what follows that line.
pub(super) fn first_line<'a>(pieces: &[Piece<'a>]) -> (String, Vec<Piece<'a>>) {
    let ends = |(event, _): &Piece<'_>| {
        matches!(event, Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph))
    };
    let end = pieces.iter().position(ends).unwrap_or(pieces.len());
    let words = pieces.iter().take(end).filter_map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => Some(&**text),
        _ => None,
    });
    let words: String = words.collect();
    let mut rest = pieces.get(end + 1..).unwrap_or(&[]).to_vec();
    if let Some((Event::SoftBreak | Event::HardBreak, range)) = pieces.get(end) {
        // The paragraph goes on after the first line, so it begins again.
        rest.insert(0, (Event::Start(Tag::Paragraph), range.clone()));
    }
    (words.trim().to_owned(), rest)
}

/// The address of the first link of a quote.
pub(crate) fn first_link<'p>(pieces: &'p [Piece<'_>]) -> Option<&'p str> {
    pieces.iter().find_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(&**dest_url),
        _ => None,
    })
}
