//! Links and pictures: from what an editor names, a file beside this one, to where it is published.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use wemi_content::file_path;

use super::safe::is_safe_link;
use super::{Around, Piece};
use crate::html::escaped;

/// Links lead to published addresses, or are left as their words; pictures become figures.
pub(super) fn follow<'a>(pieces: Vec<Piece<'a>>, from: &str, around: &dyn Around) -> Vec<Piece<'a>> {
    let mut out: Vec<Piece<'a>> = Vec::with_capacity(pieces.len());
    let mut refused: Vec<TagEnd> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some((event, range)) = pieces.next() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                if let Some(url) = published(from, &dest_url, around) {
                    let dest_url = CowStr::from(url);
                    out.push((Event::Start(Tag::Link { link_type, dest_url, title, id }), range));
                } else {
                    refused.push(TagEnd::Link);
                }
            }
            Event::End(TagEnd::Link) if refused.last() == Some(&TagEnd::Link) => {
                refused.pop();
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let mut alt = String::new();
                for (event, _) in pieces.by_ref() {
                    match event {
                        Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                        Event::SoftBreak | Event::HardBreak => alt.push(' '),
                        Event::End(TagEnd::Image) => break,
                        _ => {}
                    }
                }
                let Some(image) = image(from, &dest_url, &alt, around) else {
                    out.push((Event::Text(alt.into()), range));
                    continue;
                };
                // A picture that stands alone is a figure, its title the caption.
                let alone = matches!(out.last(), Some((Event::Start(Tag::Paragraph), _)))
                    && matches!(pieces.peek(), Some((Event::End(TagEnd::Paragraph), _)));
                if alone {
                    out.pop();
                    pieces.next();
                    let caption = if title.is_empty() {
                        String::new()
                    } else {
                        format!("<figcaption>{}</figcaption>", escaped(&title))
                    };
                    out.push((
                        Event::Html(format!("<figure class=\"picture\">{image}{caption}</figure>\n").into()),
                        range,
                    ));
                } else {
                    out.push((Event::InlineHtml(image.into()), range));
                }
            }
            event => out.push((event, range)),
        }
    }
    out
}

/// Where a link leads on the site, if it may and if that shows.
fn published(from: &str, link: &str, around: &dyn Around) -> Option<String> {
    if !is_safe_link(link) {
        return None;
    }
    match file_path(from, link) {
        Some(path) => {
            let url = around.address(&path)?;
            // The answer to a question is an anchor already.
            let anchor = link.split_once('#').map(|(_, anchor)| anchor).filter(|_| !url.contains('#'));
            Some(anchor.map_or_else(|| url.clone(), |anchor| format!("{url}#{anchor}")))
        }
        None => around.shows(link).then(|| link.to_owned()),
    }
}

fn image(from: &str, link: &str, alt: &str, around: &dyn Around) -> Option<String> {
    let picture = around.picture(&file_path(from, link)?)?;
    let (address, width, height) = (&picture.address, picture.width, picture.height);
    Some(format!(
        "<img src=\"{address}\" alt=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\">",
        escaped(alt)
    ))
}
