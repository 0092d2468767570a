//! Findings as commands to a GitHub workflow, which shows them beside the changed lines.
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write as _;

use wemi_content::Severity;

use super::Findings;

impl Findings {
    /// One line a finding.
    pub fn to_github(&self) -> String {
        let mut lines = String::new();
        for finding in &self.list {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let place = self.place(finding.span);
            let help = finding.help.as_ref().map(|help| format!("\nrimedio: {help}")).unwrap_or_default();
            let written = writeln!(
                lines,
                "::{command} file={},line={},col={},endLine={},endColumn={},title={}::{}",
                property(place.file),
                place.line,
                place.column,
                place.end_line,
                place.end_column,
                property(finding.id.as_str()),
                data(&format!("{}{help}", finding.message)),
            );
            // Writing to a string can't fail.
            debug_assert!(written.is_ok());
        }
        lines
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
