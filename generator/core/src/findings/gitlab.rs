//! Findings as GitLab's Code Quality reports, which a merge request shows.
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use std::collections::BTreeMap;

use serde::Serialize;
use wemi_content::Severity;

use super::Findings;

/// One finding of a report.
#[derive(Debug, Serialize)]
pub struct GitLabIssue<'a> {
    description: String,
    check_name: &'a str,
    /// The same from run to run, so that what was there before is told from what is new. A line's
    /// number is not in it: what is written above would make an old finding a new one.
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Debug, Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Debug, Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

impl Findings {
    /// One entry a finding.
    pub fn to_gitlab(&self) -> Vec<GitLabIssue<'_>> {
        let mut seen: BTreeMap<_, usize> = BTreeMap::new();
        let issues = self.list.iter().map(|finding| {
            let place = self.place(finding.span);
            let count = seen.entry((place.file, finding.id, &finding.message)).or_default();
            *count += 1;
            let parts = [place.file, finding.id.as_str(), &finding.message, &count.to_string()];
            let help = finding.help.as_ref().map(|help| format!(" – {help}")).unwrap_or_default();
            GitLabIssue {
                description: format!("{}{help}", finding.message),
                check_name: finding.id.as_str(),
                fingerprint: blake3::hash(parts.join("\0").as_bytes()).to_hex().to_string(),
                severity: match finding.severity {
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Note => "info",
                },
                location: Location {
                    path: place.file,
                    lines: Lines { begin: place.line, end: place.end_line },
                },
            }
        });
        issues.collect()
    }
}
