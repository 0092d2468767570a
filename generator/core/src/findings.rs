//! What a check found, with the texts it speaks of; as words for a terminal, as JSON for a machine.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use wemi_content::{Coverage, Diagnostic, Severity, Sources, Span};

use crate::texts::Readability;

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
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        let mut text = String::new();
        for finding in &self.list {
            text.push_str(&renderer.render(&[self.group(finding)]));
            text.push_str("\n\n");
        }
        text
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
            let mut snippet = Snippet::source(source.text.as_str())
                .path(source.path.as_str())
                .annotation(AnnotationKind::Primary.span(finding.span.bytes()));
            for related in finding.related.iter().filter(|related| related.span.file == finding.span.file) {
                snippet = snippet.annotation(
                    AnnotationKind::Context.span(related.span.bytes()).label(related.message.as_str()),
                );
            }
            group = group.element(snippet);
        }
        for related in finding.related.iter().filter(|related| related.span.file != finding.span.file) {
            if let Some(source) = self.sources.get(related.span.file) {
                group = group.element(
                    Snippet::source(source.text.as_str()).path(source.path.as_str()).annotation(
                        AnnotationKind::Context.span(related.span.bytes()).label(related.message.as_str()),
                    ),
                );
            }
        }
        match &finding.help {
            Some(help) => group.element(Level::HELP.with_name("rimedio").message(help.as_str())),
            None => group,
        }
    }

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

    fn place(&self, span: Span) -> PlaceJson<'_> {
        let Some(source) = self.sources.get(span.file) else {
            return PlaceJson { file: "", line: 1, column: 1, end_line: 1, end_column: 1 };
        };
        let bytes = span.bytes();
        let (start, end) = (source.line_column(bytes.start), source.line_column(bytes.end));
        PlaceJson {
            file: &source.path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
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
    place: PlaceJson<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<RelatedJson<'a>>,
}

#[derive(Debug, Serialize)]
struct RelatedJson<'a> {
    #[serde(flatten)]
    place: PlaceJson<'a>,
    message: &'a str,
}

/// Lines and columns from 1, columns in characters, the end excluded.
#[derive(Debug, Serialize)]
struct PlaceJson<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}
