//! The text of a service: fixed headings, so that every page answers the same questions in the same place.

use super::Look;
use crate::diagnostic::{Diagnostic, Id};
use crate::source::{Sources, Span};
use crate::suggest::{did_you_mean, listed};

/// The headings that each service has.
const NEEDED: &[&str] = &["A chi è rivolto", "Cosa si ottiene", "Come fare", "Cosa serve", "Tempi"];

/// Those that it may have.
const ADMITTED: &[&str] = &["Quanto costa", QUESTIONS];

/// Under which each heading of the third level is a question.
const QUESTIONS: &str = "Domande";

pub(super) fn check_sections(look: &Look<'_>, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    for doc in look.loaded.services.values() {
        let Some(source) = sources.get(doc.file) else { continue };
        let headings = headings(&source.text, doc.body);
        let mut section = "";
        for heading in &headings {
            match heading.level {
                2 => {
                    section = heading.text;
                    known(heading, findings);
                }
                3 if section == QUESTIONS && !heading.text.ends_with('?') => findings.push(
                    Diagnostic::new(
                        Id::QuestionMark,
                        heading.span,
                        format!("`{}` non è una domanda", heading.text),
                    )
                    .help("scrivila come la fa chi cerca, con il punto interrogativo"),
                ),
                _ => {}
            }
        }
        let has = |name: &str| headings.iter().any(|heading| heading.level == 2 && heading.text == name);
        let missing: Vec<&str> = NEEDED.iter().copied().filter(|name| !has(name)).collect();
        if !missing.is_empty() {
            let place = doc.tree.span_at("/title");
            let help = format!("aggiungi al testo: {}", listed(missing.iter().copied()));
            findings.push(Diagnostic::new(Id::SectionMissing, place, said(&missing)).help(help));
        }
    }
}

fn said(missing: &[&str]) -> String {
    match missing {
        [one] => format!("al servizio manca la parte «{one}»"),
        _ => format!("al servizio mancano {} parti", missing.len()),
    }
}

fn known(heading: &Heading<'_>, findings: &mut Vec<Diagnostic>) {
    let names = || NEEDED.iter().chain(ADMITTED).copied();
    if names().any(|name| name == heading.text) {
        return;
    }
    let help = did_you_mean(heading.text, names())
        .unwrap_or_else(|| format!("i titoli di un servizio sono: {}", listed(names())));
    findings.push(
        Diagnostic::new(
            Id::SectionUnknown,
            heading.span,
            format!("`{}` non è fra i titoli di un servizio", heading.text),
        )
        .help(help),
    );
}

struct Heading<'a> {
    level: usize,
    text: &'a str,
    span: Span,
}

/// The headings of a text, those in fenced code left out.
fn headings(text: &str, body: Span) -> Vec<Heading<'_>> {
    let mut found = Vec::new();
    let mut at = body.bytes().start;
    let mut fenced = false;
    for line in text.get(body.bytes()).unwrap_or("").split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
        }
        let words = line.trim_start_matches('#');
        let level = line.len() - words.len();
        // An anchor of the editor's own, `{#tempi}`, is not part of the words.
        let words = words.split(" {#").next().unwrap_or(words);
        if (1..=6).contains(&level) && words.starts_with(' ') && !fenced {
            let span = Span::new(body.file, start..start + line.len());
            found.push(Heading { level, text: words.trim(), span });
        }
    }
    found
}
