//! Headings: below the page's own, each with an anchor that is its alone.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::Piece;

const LEVELS: [HeadingLevel; 6] = [
    HeadingLevel::H1,
    HeadingLevel::H2,
    HeadingLevel::H3,
    HeadingLevel::H4,
    HeadingLevel::H5,
    HeadingLevel::H6,
];

/// Moves all headings down together, so that the highest stands below `above`.
pub(super) fn shift(pieces: &mut [Piece<'_>], above: HeadingLevel) {
    let levels = pieces.iter().filter_map(|(event, _)| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(depth(*level)),
        _ => None,
    });
    let Some(highest) = levels.min() else { return };
    let down = (depth(above) + 1).saturating_sub(highest);
    for (event, _) in pieces {
        if let Event::Start(Tag::Heading { level, .. }) | Event::End(TagEnd::Heading(level)) = event {
            *level = LEVELS.get(depth(*level) + down - 1).copied().unwrap_or(HeadingLevel::H6);
        }
    }
}

/// 1 for the page's own.
pub(crate) fn depth(level: HeadingLevel) -> usize {
    level as usize
}

/// Gives every heading its anchor: the one that the editor wrote as `{#anchor}`, or its words.
pub(super) fn anchor(pieces: &mut [Piece<'_>], taken: &mut BTreeSet<String>) {
    for at in 0..pieces.len() {
        let Some((Event::Start(Tag::Heading { id, .. }), _)) = pieces.get(at) else { continue };
        let own = id.as_deref().map(wemi_content::slugified);
        let text = own.unwrap_or_else(|| {
            wemi_content::slugified(&text(pieces.get(at..).unwrap_or(&[]).iter().map(|(event, _)| event)))
        });
        let unique = unique(text, taken);
        if let Some((Event::Start(Tag::Heading { id, classes, attrs, .. }), _)) = pieces.get_mut(at) {
            *id = Some(CowStr::from(unique));
            // Looks are the theme's.
            classes.clear();
            attrs.clear();
        }
    }
}

/// The words of the heading that `events` begin with.
pub(super) fn text<'a, 'e: 'a>(events: impl Iterator<Item = &'a Event<'e>>) -> String {
    let mut text = String::new();
    for event in events.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_)))) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

fn unique(mut anchor: String, taken: &mut BTreeSet<String>) -> String {
    if anchor.is_empty() {
        "sezione".clone_into(&mut anchor);
    }
    let mut unique = anchor.clone();
    let mut next = 2;
    while !taken.insert(unique.clone()) {
        unique = format!("{anchor}-{next}");
        next += 1;
    }
    unique
}
