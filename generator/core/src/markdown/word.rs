//! Words of the glossary, explained where a page says them first.
//!
//! A button with a popover: it works with mouse, finger, keyboard and screen reader without script;
//! where popovers aren't known, the meaning stands in the text.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use wemi_content::raw::Word;
use wemi_domain::Slug;

use super::Piece;
use crate::html::escaped;

/// Puts the meaning beside the first place of each word that the page hasn't explained yet.
pub(super) fn explain<'a, 'w>(
    pieces: Vec<Piece<'a>>,
    glossary: &'w [Word],
    explained: &mut BTreeSet<&'w Slug>,
) -> Vec<Piece<'a>> {
    let mut waiting: Vec<&Word> = glossary.iter().filter(|word| !explained.contains(&word.slug)).collect();
    let mut out = Vec::with_capacity(pieces.len());
    let mut closed_depth = 0_u32;
    for (event, range) in pieces {
        match &event {
            Event::Start(tag) if is_closed(tag) => closed_depth += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Link | TagEnd::CodeBlock) => closed_depth -= 1,
            Event::Text(text) if closed_depth == 0 && !waiting.is_empty() => {
                let mut rest = text.clone().into_string();
                while let Some((at, length, word)) = first_word(&rest, &waiting) {
                    waiting.retain(|other| other.slug != word.slug);
                    explained.insert(&word.slug);
                    let after = rest.split_off(at + length);
                    let said = rest.split_off(at);
                    out.push((Event::Text(CowStr::from(rest)), range.clone()));
                    out.push((Event::InlineHtml(button(word, &said).into()), range.clone()));
                    rest = after;
                }
                out.push((Event::Text(CowStr::from(rest)), range));
                continue;
            }
            _ => {}
        }
        out.push((event, range));
    }
    out
}

/// Where a button can't stand, or would be in the way.
fn is_closed(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Heading { .. } | Tag::Link { .. } | Tag::CodeBlock(_))
}

/// The first place that says one of the words: where, how many bytes, which.
fn first_word<'w>(text: &str, words: &[&'w Word]) -> Option<(usize, usize, &'w Word)> {
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let begins = letter.is_alphanumeric() && !before.is_some_and(char::is_alphanumeric);
        before = Some(letter);
        if !begins {
            continue;
        }
        let rest = text.get(at..)?;
        let said = words.iter().flat_map(|word| {
            let forms = std::iter::once(&word.word).chain(&word.forms);
            forms.filter_map(move |form| Some((said_length(rest, form)?, *word)))
        });
        // Of "contratto" and "contratto di lavoro" the longer is meant.
        if let Some((length, word)) = said.max_by_key(|(length, _)| *length) {
            return Some((at, length, word));
        }
    }
    None
}

/// How many bytes of `text` say `form`, as a whole word; the first letter may be a capital.
fn said_length(text: &str, form: &str) -> Option<usize> {
    let (mut said, mut meant) = (text.chars(), form.chars());
    let (first, wanted) = (said.next()?, meant.next()?);
    let same = first == wanted || first.to_lowercase().eq(wanted.to_lowercase());
    if !same || !said.as_str().starts_with(meant.as_str()) {
        return None;
    }
    let length = first.len_utf8() + meant.as_str().len();
    let after = text.get(length..)?.chars().next();
    (!after.is_some_and(char::is_alphanumeric)).then_some(length)
}

fn button(word: &Word, said: &str) -> String {
    let (slug, said, meaning) = (&word.slug, escaped(said), escaped(&word.meaning));
    format!(
        "<button type=\"button\" class=\"word\" popovertarget=\"parola-{slug}\">{said}</button>\
         <span class=\"meaning\" id=\"parola-{slug}\" role=\"note\" popover>{meaning}</span>"
    )
}
