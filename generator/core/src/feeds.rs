//! What machines read of the site as a whole: search engines, and who found a hole in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::day::Day;
use crate::plan::Plan;

/// Where a person's own pages and answers are: nothing to find there.
const PRIVATE: [&str; 8] = [
    "/prenota/",
    "/prenotazioni/",
    "/pagamenti/",
    "/proponi/",
    "/area/",
    "/admin/",
    "/quanto-costa/",
    "/verifica/",
];

/// For how long what `security.txt` says holds. The site is built every night; RFC 9116 wants less than
/// a year.
const SECURITY_DAYS: i64 = 180;

/// Every page that people may find, each with itself in the other languages.
pub(crate) fn sitemap(plan: &Plan<'_>, base_url: &str) -> String {
    let mut pages: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (address, day) in plan.addresses() {
        let bare = address.strip_prefix(day.root.trim_start_matches('/')).unwrap_or(address);
        let bare = bare.trim_start_matches('/');
        pages.entry(bare).or_default().push((day.checked.language.as_str(), address));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    // Slugs and base addresses hold nothing that XML would read otherwise; writing to a string can't fail.
    for spoken in pages.values() {
        for (_, address) in spoken {
            let mut written = write!(xml, "<url><loc>{base_url}/{address}</loc>");
            for (language, other) in spoken.iter().filter(|_| spoken.len() > 1) {
                written = written.and(write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{base_url}/{other}\"/>"
                ));
            }
            xml.push_str("</url>\n");
            debug_assert!(written.is_ok());
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// What may be looked at.
pub(crate) fn robots(base_url: &str) -> String {
    let mut text = String::from("User-agent: *\n");
    for path in PRIVATE {
        text.push_str("Disallow: ");
        text.push_str(path);
        text.push('\n');
    }
    text.push_str("Sitemap: ");
    text.push_str(base_url);
    text.push_str("/sitemap.xml\n");
    text
}

/// Whom to tell of a hole (RFC 9116).
pub(crate) fn security(day: &Day<'_>) -> String {
    let site = &day.checked.site;
    let languages: Vec<&str> = site.languages.iter().map(|language| language.as_str()).collect();
    let expires: Date = day.date.saturating_add(SECURITY_DAYS.days());
    format!(
        "Contact: mailto:{}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        site.contact.email,
        languages.join(", "),
        day.base_url,
    )
}
