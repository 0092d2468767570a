//! Editors' Markdown into HTML that is safe wherever it stands: no HTML of their own, no address
//! that leads to a script, every heading below the page's own and with an anchor.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A part of a text, under a heading of the second level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// The heading's anchor.
    pub(crate) id: String,
    /// The heading, as plain text.
    pub(crate) title: String,
    /// What follows it, as HTML.
    pub(crate) html: String,
}

/// The whole text as HTML.
pub(crate) fn render(markdown: &str) -> String {
    to_html(&safe_events(markdown))
}

/// The text cut at its headings of the second level; what stands before the first goes with it.
pub(crate) fn render_sections(markdown: &str) -> Vec<Section> {
    let events = safe_events(markdown);
    let starts: Vec<usize> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H2, .. })))
        .map(|(at, _)| at)
        .collect();
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(events.len()));
    let mut lead = starts.first().and_then(|first| events.get(..*first)).map(to_html).unwrap_or_default();
    let mut sections = Vec::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        let part = events.get(start..end).unwrap_or(&[]);
        let Some(Event::Start(Tag::Heading { id: Some(id), .. })) = part.first() else { continue };
        let after =
            part.iter().position(|event| matches!(event, Event::End(TagEnd::Heading(_)))).unwrap_or(0);
        let body = to_html(part.get(after + 1..).unwrap_or(&[]));
        sections.push(Section {
            id: id.to_string(),
            title: heading_text(part.iter()),
            html: std::mem::take(&mut lead) + &body,
        });
    }
    sections
}

fn to_html(events: &[Event<'_>]) -> String {
    let mut out = String::new();
    html::push_html(&mut out, events.iter().cloned());
    out
}

fn safe_events(markdown: &str) -> Vec<Event<'_>> {
    let mut refused = Vec::new();
    let mut events: Vec<Event<'_>> = Parser::new_ext(markdown, Options::ENABLE_TABLES)
        .filter_map(|event| safe(event, &mut refused))
        .collect();
    shift_headings(&mut events);
    anchor_headings(&mut events);
    events
}

/// HTML becomes text; a link that may not lead where it says is left as its words.
fn safe<'a>(event: Event<'a>, refused: &mut Vec<TagEnd>) -> Option<Event<'a>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => {
            let admitted = match &tag {
                Tag::Link { dest_url, .. } => is_safe_link(dest_url),
                // No visitor is seen by a third party (rule 36): pictures come from the site itself.
                Tag::Image { dest_url, .. } => is_safe_link(dest_url) && scheme(dest_url).is_none(),
                _ => true,
            };
            if admitted {
                return Some(Event::Start(tag));
            }
            refused.push(tag.to_end());
            None
        }
        // Links don't hold links, so the innermost refused end is the one that comes first.
        Event::End(end @ (TagEnd::Link | TagEnd::Image)) if refused.last() == Some(&end) => {
            refused.pop();
            None
        }
        other => Some(other),
    }
}

/// Addresses that lead within the site, to the web, to a mailbox or a telephone.
fn is_safe_link(url: &str) -> bool {
    // Browsers drop blanks and control characters inside an address and read `\` as `/`.
    if url.chars().any(|c| c.is_control() || c == '\\') || url.starts_with(char::is_whitespace) {
        return false;
    }
    match scheme(url) {
        Some(scheme) => ["https", "http", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str()),
        None => !url.starts_with("//"),
    }
}

fn scheme(url: &str) -> Option<&str> {
    let (before, _) = url.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then_some(before)
}

/// The page's own heading is the first level: if the text uses it too, all its headings go down.
fn shift_headings(events: &mut [Event<'_>]) {
    let uses_first = events
        .iter()
        .any(|event| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })));
    if !uses_first {
        return;
    }
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) | Event::End(TagEnd::Heading(level)) => {
                *level = below(*level);
            }
            _ => {}
        }
    }
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

fn anchor_headings(events: &mut [Event<'_>]) {
    let mut taken = BTreeSet::new();
    for at in 0..events.len() {
        let Some(Event::Start(Tag::Heading { .. })) = events.get(at) else { continue };
        let text = heading_text(events.get(at..).unwrap_or(&[]).iter());
        let anchor = unique_anchor(&text, &mut taken);
        if let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(at) {
            *id = Some(CowStr::from(anchor));
        }
    }
}

/// The words of the heading that `events` begin with.
fn heading_text<'a, 'e: 'a>(events: impl Iterator<Item = &'a Event<'e>>) -> String {
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

fn unique_anchor(text: &str, taken: &mut BTreeSet<String>) -> String {
    let mut anchor = wemi_content::slugified(text);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_text() {
        assert_eq!(render("a <b>x</b>"), "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n");
        let block = render("<script>alert(1)</script>\n");
        assert!(!block.contains("<script"), "{block}");
    }

    #[test]
    fn links_lead_only_where_they_may() {
        for url in [
            "/servizi/",
            "#tempi",
            "../a",
            "https://example.org/a:b",
            "mailto:a@example.org",
            "tel:+3902",
            "TEL:1",
        ] {
            assert!(render(&format!("[x]({url})")).contains("<a href"), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java&#9;script:alert(1)",
            "&#1;javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//example.org",
            "/\\example.org",
            "\\\\example.org",
            "file:///etc/passwd",
        ] {
            let html = render(&format!("[parole](<{url}>)"));
            assert!(!html.contains("<a "), "{url}: {html}");
            assert!(html.contains("parole"), "{url}: {html}");
        }
        assert!(!render("<javascript:alert(1)>").contains("<a "));
        assert!(!render("[x]: javascript:a\n\n[x]").contains("<a "));
    }

    #[test]
    fn pictures_come_only_from_the_site() {
        assert!(render("![alt](/assets/a.svg)").contains("<img"));
        for url in ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,x"] {
            let html = render(&format!("![alt]({url})"));
            assert!(!html.contains("<img") && html.contains("alt"), "{html}");
        }
    }

    #[test]
    fn headings_stand_below_the_page_and_have_anchors_of_their_own() {
        assert_eq!(
            render("# È qui\n\n## `Due`\n\n# È qui"),
            "<h2 id=\"e-qui\">È qui</h2>\n<h3 id=\"due\">Due</h3>\n<h2 id=\"e-qui-2\">È qui</h2>\n"
                .replace(">Due<", "><code>Due</code><")
        );
        assert_eq!(render("## A\n\n### B"), "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
    }

    #[test]
    fn sections_keep_everything_in_order() {
        let sections = render_sections("Prima\n\n## Uno *due*\n\nTesto\n\n### Sotto\n\n## Tre\n");
        let titles: Vec<_> =
            sections.iter().map(|section| (section.id.as_str(), section.title.as_str())).collect();
        assert_eq!(titles, [("uno-due", "Uno due"), ("tre", "Tre")]);
        assert_eq!(sections[0].html, "<p>Prima</p>\n<p>Testo</p>\n<h3 id=\"sotto\">Sotto</h3>\n");
    }
}
