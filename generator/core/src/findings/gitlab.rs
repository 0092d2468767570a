//! Findings as GitLab's Code Quality reports, which a merge request shows.
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;
use wemi_content::Severity;

use super::Findings;

/// One finding of a report.
#[derive(Debug, Serialize)]
pub struct GitLabIssue<'a> {
    description: String,
    check_name: &'a str,
    /// The same from run to run, so that what was there before is told from what is new.
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
        let issues = self.list.iter().zip(self.keys()).map(|(finding, key)| {
            let place = self.place(finding.span);
            let help = finding.help.as_ref().map(|help| format!(" – {help}")).unwrap_or_default();
            GitLabIssue {
                description: format!("{}{help}", finding.message),
                check_name: finding.id.as_str(),
                fingerprint: key.fingerprint(),
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
