//! Editors' Markdown into blocks that are safe wherever they stand: no HTML of their own, no address
//! that leads to a script, every heading below the page's own and with an anchor, every link to where
//! its file is published. How editors write all this is told in `docs/editing.md`.

mod component;
mod heading;
mod link;
mod note;
mod safe;
mod survey;
mod table;
mod word;
mod writer;

#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, html};
use wemi_content::raw::Word;
use wemi_theme::views::{BlockView, ProviderBoxView};

use crate::pictures::Picture;

pub(crate) use component::{Component, NAMES};
pub(crate) use survey::{Survey, survey};
pub(crate) use writer::{Level, Section, Text, Writer};

/// An event with the bytes that it comes from.
type Piece<'a> = (Event<'a>, Range<usize>);

/// What a text may ask of the site that it stands in.
pub(crate) trait Around {
    /// Where the content of a file is published, if it shows today.
    fn address(&self, path: &str) -> Option<String>;
    /// Whether an address of the site may be linked to today.
    fn shows(&self, url: &str) -> bool;
    /// A picture by its path.
    fn picture(&self, path: &str) -> Option<&Picture>;
    /// The words to explain.
    fn glossary(&self) -> &[Word];
    /// How to reach the ente or desk of a file.
    fn contact(&self, path: &str) -> Option<ProviderBoxView>;
    /// What the offer of a file costs, or the benefit of a file gives.
    fn price(&self, path: &str) -> Option<BlockView>;
}

/// The events of a text.
fn parse(markdown: &str) -> Vec<Piece<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut pieces: Vec<_> = Parser::new_ext(markdown, options).into_offset_iter().collect();
    safe::html_to_text(&mut pieces);
    pieces
}

fn to_html(pieces: Vec<Piece<'_>>) -> String {
    let mut out = String::new();
    html::push_html(&mut out, pieces.into_iter().map(|(event, _)| event));
    out
}
