//! The page that a report or a rating is about: given by the address of the form, so by anybody.

use wemi_web::Problem;

/// The longest path of ours, with room to spare.
const LENGTH_MAX: usize = 200;

/// Addresses that are secrets: one who reports the page it opens must not hand it over.
const SECRET_LINKS: &str = "/prenotazioni/apri";

/// The path, if it can be that of a page of ours. What cannot is dropped and the report goes on
/// without: a link on our page never leads elsewhere, and `//host` and `/\host` would.
pub(crate) fn own_page(path: &str) -> Option<&str> {
    let ours = path.starts_with('/')
        && path.len() <= LENGTH_MAX
        && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
        && !path.contains("//")
        && !path.starts_with(SECRET_LINKS);
    ours.then_some(path)
}

/// An address of ours with what it carries.
///
/// # Errors
/// [`Problem::Internal`] never happens with texts.
pub(crate) fn address(path: &str, query: &[(&str, String)]) -> Result<String, Problem> {
    if query.is_empty() {
        return Ok(path.to_owned());
    }
    let query = serde_html_form::to_string(query).map_err(|_| Problem::Internal)?;
    Ok(format!("{path}?{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_kept() {
        for path in ["/", "/offerte/il-filo/baby-sitter/", "/trova?servizio=badante&municipio=3"] {
            assert_eq!(own_page(path), Some(path));
        }
        let longest = format!("/{}", "a".repeat(199));
        assert_eq!(own_page(&longest), Some(longest.as_str()));
    }

    #[test]
    fn whatever_could_lead_elsewhere_or_open_a_booking_is_dropped() {
        for path in [
            "",
            "offerte/",
            "https://example.org/",
            "//example.org/",
            "/a//b",
            "/\\example.org",
            "/a\tb",
            "/a\r\nLocation: x",
            "/a b",
            "/\u{202e}a",
            "/prenotazioni/apri/0123456789",
            &format!("/{}", "a".repeat(200)),
        ] {
            assert_eq!(own_page(path), None, "{path:?}");
        }
    }
}
