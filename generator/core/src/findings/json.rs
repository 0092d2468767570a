//! Findings in a form of our own: whole, and steady.

use serde::Serialize;
use wemi_content::{Coverage, Diagnostic, Severity};

use super::{Findings, Place};
use crate::texts::Readability;

impl Findings {
    /// The findings as a machine reads them; the shape grows, it never changes.
    pub fn to_json(&self) -> FindingsJson<'_> {
        FindingsJson {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            languages: self.languages.iter().map(LanguageJson::of).collect(),
            readability: &self.readability,
            findings: self.list.iter().map(|finding| self.finding_json(finding)).collect(),
        }
    }

    fn finding_json<'a>(&'a self, finding: &'a Diagnostic) -> FindingJson<'a> {
        let related = finding
            .related
            .iter()
            .map(|related| RelatedJson { place: self.place(related.span), message: &related.message });
        FindingJson {
            id: finding.id.as_str(),
            severity: finding.severity.as_str(),
            message: &finding.message,
            help: finding.help.as_deref(),
            place: self.place(finding.span),
            related: related.collect(),
        }
    }
}

/// All findings as JSON.
#[derive(Debug, Serialize)]
pub struct FindingsJson<'a> {
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How much is said in each language besides Italian.
    languages: Vec<LanguageJson<'a>>,
    /// How easily the texts are read.
    readability: &'a Readability,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Debug, Serialize)]
struct LanguageJson<'a> {
    language: &'static str,
    texts: usize,
    missing: usize,
    files: &'a [String],
}

impl<'a> LanguageJson<'a> {
    fn of(coverage: &'a Coverage) -> Self {
        let Coverage { language, texts, missing, files } = coverage;
        Self { language: language.as_str(), texts: *texts, missing: *missing, files }
    }
}

#[derive(Debug, Serialize)]
struct FindingJson<'a> {
    id: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(flatten)]
    place: Place<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<RelatedJson<'a>>,
}

#[derive(Debug, Serialize)]
struct RelatedJson<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    message: &'a str,
}
