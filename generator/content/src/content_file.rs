//! A content file as something that can be changed and written again: its head with the comments in
//! it, and its text.
//!
//! Whatever writes content goes through here: the formatter, the commands that make or change a
//! file, and submissions that were approved (rule 32). So each of them writes the same bytes.

use crate::diagnostic::{Diagnostic, Severity};
use crate::front_matter::split;
use crate::read::{Name, name_of, parse_file};
use crate::schema::translatable;
use crate::shape::Shape;
use crate::source::{FileId, Source};
use crate::tidy::tidy_markdown;
use crate::translation::Language;
use crate::yaml::{self, Draft};

/// A content file, between being read and being written.
#[derive(Debug, Clone)]
pub struct ContentFile {
    head: Draft,
    /// The Markdown; `None` for lists, which are all head.
    body: Option<String>,
    shape: &'static Shape,
}

/// Why a file is not taken in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// Its path is not that of content in YAML or Markdown.
    OtherKind,
    /// It has errors: what is meant must be clear before anything is written.
    Errors(Vec<Diagnostic>),
}

impl ContentFile {
    /// Takes a file in hand.
    ///
    /// # Errors
    /// [`NotTaken`] if it is no content, or has errors of its own.
    pub fn read(file: FileId, source: &Source) -> Result<Self, NotTaken> {
        let shape = shape_of(&source.path).ok_or(NotTaken::OtherKind)?;
        let mut findings = parse_file(file, source).findings;
        findings.retain(|finding| finding.severity == Severity::Error);
        if !findings.is_empty() {
            return Err(NotTaken::Errors(findings));
        }
        let (front, body) = if is_list(&source.path) {
            (source.text.trim_start_matches('\u{feff}'), None)
        } else {
            let parts = split(file, &source.text).map_err(|finding| NotTaken::Errors(vec![finding]))?;
            (source.text.get(parts.front).unwrap_or(""), source.text.get(parts.body))
        };
        let head = yaml::layout(&with_line_feeds(front)).ok_or(NotTaken::OtherKind)?;
        Ok(Self { head, body: body.map(with_line_feeds), shape })
    }

    /// A new file for a path, of values and a text. `None` if the path is not that of content.
    pub fn new(path: &str, head: Draft, body: &str) -> Option<Self> {
        let shape = shape_of(path)?;
        let body = (!is_list(path)).then(|| with_line_feeds(body));
        Some(Self { head, body, shape })
    }

    /// Puts a value under a key of its head.
    pub fn set(&mut self, key: &str, value: Draft) {
        self.head.set(key, value);
    }

    /// Takes a key out of its head. `True` if it was there.
    pub fn remove(&mut self, key: &str) -> bool {
        self.head.remove(key)
    }

    /// The file in the one form in which content is written.
    pub fn print(&self) -> String {
        let head = yaml::print(&self.head, Some(self.shape));
        match &self.body {
            Some(body) => format!("---\n{head}---\n{}", tidy_markdown(body)),
            None => head,
        }
    }
}

/// What a file may say; of a translation, what may be translated.
fn shape_of(path: &str) -> Option<&'static Shape> {
    if let Some((_, translated)) = Language::of_path(path) {
        return translatable(&name_of(&translated).ok()??);
    }
    match name_of(path).ok()?? {
        Name::Site => None,
        name => Some(name.shape()),
    }
}

fn is_list(path: &str) -> bool {
    path.strip_suffix(".yaml").is_some()
}

/// Breaks as `\n`, whatever program wrote them.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
