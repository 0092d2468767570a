//! What a check found, with the texts it speaks of: as words for a terminal, and as other programs
//! want to read it.

mod github;
mod gitlab;
mod json;
mod key;
mod sarif;
mod window;

use annotate_snippets::AnnotationKind;
use annotate_snippets::{Group, Level, Renderer};
use serde::Serialize;
use wemi_content::{Coverage, Diagnostic, Severity, Sources, Span};

use crate::texts::Readability;
use window::Window;

pub use gitlab::GitLabIssue;
pub use json::FindingsJson;
pub use key::FindingKey;

/// All findings of one run.
#[derive(Debug)]
pub struct Findings {
    /// The files.
    pub sources: Sources,
    /// What was found in them, in order.
    pub list: Vec<Diagnostic>,
    /// How much is said in each language besides Italian.
    pub languages: Vec<Coverage>,
    /// How easily the texts are read.
    pub readability: Readability,
}

impl Findings {
    /// Findings of who changes files, and counts neither languages nor words.
    pub(crate) fn of(sources: Sources, list: Vec<Diagnostic>) -> Self {
        Self { sources, list, languages: Vec::new(), readability: Readability::default() }
    }

    /// How many are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether any of them forbids to build.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The findings as a compiler shows them: place, line, pointer, mend.
    pub fn render(&self, coloured: bool) -> String {
        self.reports(coloured).iter().flat_map(|report| [report, "\n\n"]).collect()
    }

    /// The same, one text a finding.
    pub fn reports(&self, coloured: bool) -> Vec<String> {
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        self.list.iter().map(|finding| renderer.render(&[self.group(finding)])).collect()
    }

    fn group<'a>(&'a self, finding: &'a Diagnostic) -> Group<'a> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR.with_name("errore"),
            Severity::Warning => Level::WARNING.with_name("avviso"),
            Severity::Note => Level::NOTE.with_name("nota"),
        };
        let title = level.primary_title(finding.message.as_str()).id(finding.id.as_str());
        let mut group = Group::with_title(title);
        if let Some(source) = self.sources.get(finding.span.file) {
            let beside = || finding.related.iter().filter(|related| related.span.file == finding.span.file);
            let window = Window::of(source, beside().map(|related| related.span).chain([finding.span]));
            let mut snippet =
                window.snippet().annotation(AnnotationKind::Primary.span(window.inside(finding.span)));
            for related in beside() {
                snippet = snippet.annotation(
                    AnnotationKind::Context.span(window.inside(related.span)).label(related.message.as_str()),
                );
            }
            group = group.element(snippet);
        }
        for related in finding.related.iter().filter(|related| related.span.file != finding.span.file) {
            if let Some(source) = self.sources.get(related.span.file) {
                let window = Window::of(source, [related.span]);
                group = group.element(window.snippet().annotation(
                    AnnotationKind::Context.span(window.inside(related.span)).label(related.message.as_str()),
                ));
            }
        }
        match &finding.help {
            Some(help) => group.element(Level::HELP.with_name("rimedio").message(help.as_str())),
            None => group,
        }
    }

    /// A span as editors count.
    fn place(&self, span: Span) -> Place<'_> {
        let Some(source) = self.sources.get(span.file) else {
            return Place { file: "", line: 1, column: 1, end_line: 1, end_column: 1 };
        };
        let bytes = span.bytes();
        let (start, end) = (source.line_column(bytes.start), source.line_column(bytes.end));
        Place {
            file: &source.path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

/// Lines and columns from 1, columns in characters, the end excluded.
#[derive(Debug, Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}
