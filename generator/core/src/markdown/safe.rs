//! What editors can't write: HTML of their own, addresses that lead to a script.

use pulldown_cmark::Event;
use wemi_content::scheme;

use super::Piece;

/// HTML becomes text.
pub(super) fn html_to_text(pieces: &mut [Piece<'_>]) {
    for (event, _) in pieces {
        if let Event::Html(text) | Event::InlineHtml(text) = event {
            *event = Event::Text(std::mem::replace(text, "".into()));
        }
    }
}

/// Addresses that lead within the site, to the web, to a mailbox or a telephone.
pub(super) fn is_safe_link(url: &str) -> bool {
    // Browsers drop blanks and control characters inside an address and read `\` as `/`.
    if url.chars().any(|c| c.is_control() || c == '\\') || url.starts_with(char::is_whitespace) {
        return false;
    }
    match scheme(url) {
        Some(scheme) => ["https", "http", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str()),
        None => !url.starts_with("//"),
    }
}
