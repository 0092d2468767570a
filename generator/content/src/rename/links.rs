//! Links and pictures in a text, after files have moved: each names what it named before.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use super::{Change, Renamed, moved, within};
use crate::front_matter::split;
use crate::link::{file_path, link_between};
use crate::source::{FileId, Source};

/// What a text must say of the files and addresses that have another name.
pub(super) fn mended(
    renamed: &Renamed<'_>,
    moves: &[(String, String)],
    file: FileId,
    source: &Source,
) -> Vec<Change> {
    let is_text = source.path.strip_suffix(".md").is_some();
    let Some(parts) = split(file, &source.text).ok().filter(|_| is_text) else { return Vec::new() };
    let start = parts.body.start;
    let text = source.text.get(parts.body).unwrap_or("");
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let parser = Parser::new_ext(text, options);
    let definitions: Vec<_> = parser
        .reference_definitions()
        .iter()
        .map(|(_, link)| (link.dest.to_string(), link.span.clone()))
        .collect();
    // Of a link by reference the address stands in its definition.
    let inline = parser.into_offset_iter().filter_map(|(event, range)| match event {
        Event::Start(
            Tag::Link { link_type: LinkType::Inline, dest_url, .. }
            | Tag::Image { link_type: LinkType::Inline, dest_url, .. },
        ) => Some((dest_url.to_string(), range)),
        _ => None,
    });
    inline
        .chain(definitions)
        .filter_map(|(link, range)| {
            let new = renamed.address(&link).or_else(|| followed(&source.path, &link, moves))?;
            within(source, start + range.start..start + range.end, &link, &new)
        })
        .collect()
}

/// How a link to a file is written once either of the two has moved; `None` if it stays as it is.
fn followed(from: &str, link: &str, moves: &[(String, String)]) -> Option<String> {
    let target = moved(&file_path(from, link)?, moves);
    let from = moved(from, moves);
    if file_path(&from, link)? == target {
        return None;
    }
    let (path, rest) = link.split_at_checked(link.find(['#', '?']).unwrap_or(link.len()))?;
    let new = if path.starts_with("content/") { target } else { link_between(&from, &target) };
    Some(format!("{new}{rest}"))
}
