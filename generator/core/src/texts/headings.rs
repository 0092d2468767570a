//! Headings go down one level at a time, and an anchor is one place's.

use std::collections::BTreeMap;

use wemi_content::{Diagnostic, Id};

use super::Text;

pub(super) fn check_headings(text: &Text<'_>, findings: &mut Vec<Diagnostic>) {
    // The page's own heading stands above the text.
    let mut depth = 1;
    let mut own: BTreeMap<&str, wemi_content::Span> = BTreeMap::new();
    for heading in &text.survey.headings {
        let span = text.span(&heading.place);
        if heading.depth > depth + 1 {
            findings.push(
                Diagnostic::new(Id::HeadingSkipped, span, "questo titolo salta un livello")
                    .help("togli un `#`: chi ascolta la pagina conta i livelli"),
            );
        }
        depth = heading.depth;
        let Some(anchor) = &heading.own_anchor else { continue };
        if let Some(first) = own.get(anchor.as_str()) {
            findings.push(
                Diagnostic::new(Id::AnchorTwice, span, format!("il punto `{{#{anchor}}}` c'è già"))
                    .related(*first, "la prima volta è qui")
                    .help("dai a uno dei due un altro nome"),
            );
        } else {
            own.insert(anchor, span);
        }
    }
}
