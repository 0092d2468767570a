//! What search engines read.

use std::fmt::Write as _;

use crate::plan::Plan;

/// Where a person's own pages and answers are: nothing to find there.
const PRIVATE: [&str; 7] =
    ["/prenota/", "/prenotazioni/", "/pagamenti/", "/proponi/", "/area/", "/admin/", "/quanto-costa/"];

/// Every page that people may find.
pub(crate) fn sitemap(plan: &Plan<'_>, base_url: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in plan.addresses() {
        // Slugs and base addresses hold nothing that XML would read otherwise; writing to a string
        // can't fail.
        let written = writeln!(xml, "<url><loc>{base_url}/{address}</loc></url>");
        debug_assert!(written.is_ok());
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
