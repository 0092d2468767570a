//! Findings as SARIF 2.1.0, which editors and code scanning read.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};
use wemi_content::{Diagnostic, Id, Span};

use super::Findings;
use crate::explain::explain;

impl Findings {
    /// One run; its rules are the kinds that were found.
    pub fn to_sarif(&self) -> Value {
        let kinds: BTreeSet<Id> = self.list.iter().map(|finding| finding.id).collect();
        let kinds: Vec<Id> = kinds.into_iter().collect();
        let rules: Vec<Value> = kinds.iter().map(|id| rule(*id)).collect();
        let results: Vec<Value> = self.list.iter().map(|finding| self.result(finding, &kinds)).collect();
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "wemi",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                // Columns are counted as everywhere else here.
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        })
    }

    fn result(&self, finding: &Diagnostic, kinds: &[Id]) -> Value {
        let help = finding.help.as_ref().map(|help| format!("\nRimedio: {help}")).unwrap_or_default();
        let mut result = json!({
            "ruleId": finding.id.as_str(),
            "ruleIndex": kinds.iter().position(|id| *id == finding.id),
            "level": finding.severity.as_str(),
            "message": { "text": format!("{}{help}", finding.message) },
            "locations": [{ "physicalLocation": self.location(finding.span) }],
        });
        let related = finding.related.iter().enumerate().map(|(at, related)| {
            json!({
                "id": at,
                "physicalLocation": self.location(related.span),
                "message": { "text": related.message },
            })
        });
        if let Some(fields) = result.as_object_mut()
            && !finding.related.is_empty()
        {
            fields.insert("relatedLocations".to_owned(), related.collect());
        }
        result
    }

    fn location(&self, span: Span) -> Value {
        let place = self.place(span);
        json!({
            "artifactLocation": { "uri": uri(place.file) },
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
            },
        })
    }
}

fn rule(id: Id) -> Value {
    let explanation = explain(id);
    let text = explanation.split("\n\n").next().unwrap_or_default();
    json!({
        "id": id.as_str(),
        "shortDescription": { "text": text },
        "help": { "text": explanation, "markdown": explanation },
        "defaultConfiguration": { "level": id.severity().as_str() },
    })
}

/// A path as a relative address.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            uri.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let written = write!(uri, "%{byte:02X}");
            debug_assert!(written.is_ok());
        }
    }
    uri
}
