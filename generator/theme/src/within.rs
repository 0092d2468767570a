//! Links of a page in a language lead to pages in that language, where there are such.

/// Puts `root` (`/en`) before every address of `html` that `has` a page in the language. Views and texts
/// name pages by their one address, so nothing else need know where a language's pages are. A link that
/// names its language, with `hreflang` just before `href`, is left alone.
///
/// ```
/// let html = r#"<a href="/servizi/#casa">A</a> <a href="/prenotazioni/">B</a> <a hreflang="it" href="/servizi/">C</a>"#;
/// let english = wemi_theme::links_within(html, "/en", |address| address == "/servizi/");
/// assert_eq!(
///     english,
///     r#"<a href="/en/servizi/#casa">A</a> <a href="/prenotazioni/">B</a> <a hreflang="it" href="/servizi/">C</a>"#
/// );
/// ```
pub fn links_within(html: &str, root: &str, has: impl Fn(&str) -> bool) -> String {
    const LINK: &str = " href=\"";
    let mut within = String::with_capacity(html.len() + html.len() / 32);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(LINK) {
        within.push_str(before);
        within.push_str(LINK);
        let address = after.split('"').next().unwrap_or_default();
        let page = address.split(['#', '?']).next().unwrap_or_default();
        if page.starts_with('/') && !names_its_language(before) && has(page) {
            within.push_str(root);
        }
        rest = after;
    }
    within.push_str(rest);
    within
}

/// Whether the attribute before the link is `hreflang`.
fn names_its_language(before: &str) -> bool {
    before.rsplit(' ').next().is_some_and(|attribute| attribute.starts_with("hreflang="))
}
