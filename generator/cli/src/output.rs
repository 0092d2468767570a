//! What is printed: answers on standard output, the rest on standard error; colours only on a
//! terminal.

use std::io::{self, IsTerminal as _, Write as _};

use serde::Serialize;
use wemi_content::Coverage;
use wemi_core::{Findings, Readability};

use crate::exit::Failure;

/// One line of answer. A reader that went away is no reason to fail.
pub(crate) fn line(text: &str) {
    drop(writeln!(anstream::stdout(), "{text}"));
}

/// An answer of several lines, each with its end.
pub(crate) fn text(lines: &str) {
    drop(write!(anstream::stdout(), "{lines}"));
}

/// One line aside.
pub(crate) fn aside(text: &str) {
    drop(writeln!(anstream::stderr(), "{text}"));
}

/// An answer for a machine, on one line.
pub(crate) fn json(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => line(&text),
        Err(error) => aside(&format!("errore: {error}")),
    }
}

/// Findings as a compiler shows them.
pub(crate) fn findings(findings: &Findings) {
    // anstream takes the colours away where they don't belong, whatever the reason.
    drop(write!(anstream::stderr(), "{}", findings.render(true)));
}

/// Why a command could not do its work, cause after cause.
pub(crate) fn failure(failure: &Failure) {
    for (depth, cause) in failure.causes().iter().enumerate() {
        let lead = if depth == 0 { "errore" } else { "  perché" };
        aside(&format!("{lead}: {cause}"));
    }
}

/// "3 errori, 1 avviso".
pub(crate) fn tally(errors: usize, warnings: usize) -> String {
    let word =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!("{}, {}", word(errors, "errore", "errori"), word(warnings, "avviso", "avvisi"))
}

/// "Gulpease: 63 su 100 in media (140 testi), 66 i servizi".
pub(crate) fn readability(readability: &Readability) -> Option<String> {
    let mean = readability.mean?;
    let services = readability.services_mean.map_or(String::new(), |mean| format!(", {mean} i servizi"));
    Some(format!("Gulpease: {mean} su 100 in media ({} testi){services}", readability.texts))
}

/// "en: 120 testi su 800 ancora in italiano".
pub(crate) fn translated(coverage: &Coverage) -> String {
    let Coverage { language, texts, missing, .. } = coverage;
    match missing {
        0 => format!("{}: tutti i {texts} testi tradotti", language.as_str()),
        missing => format!("{}: {missing} testi su {texts} ancora in italiano", language.as_str()),
    }
}

/// Whether somebody is looking.
pub(crate) fn is_watched() -> bool {
    io::stderr().is_terminal()
}
