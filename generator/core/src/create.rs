//! A new content file.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use wemi_content::{BadAnswer, Kind, Loaded, Severity, Source, Sources, check, new_file, parse_file};

use crate::edits::Edit;
use crate::error::ChangeError;
use crate::findings::Findings;
use crate::load::read_sources;

/// Why a new file was not made.
#[derive(Debug)]
pub enum NotCreated {
    /// Answers that will not do.
    Answers(Vec<BadAnswer>),
    /// The place is taken, or the content would have errors.
    Change(ChangeError),
}

/// The change that puts a new file at a path, made of answers. It is checked with all the rest first.
///
/// # Errors
/// [`NotCreated`], with everything that is wrong with the answers or with the file.
pub fn create(
    site_dir: &Path,
    kind: &Kind,
    path: &str,
    answers: &BTreeMap<String, String>,
    date: Date,
) -> Result<Edit, NotCreated> {
    let (sources, _) = read_sources(site_dir).map_err(|error| NotCreated::Change(error.into()))?;
    if sources.find(path).is_some() {
        return Err(NotCreated::Change(ChangeError::Taken(path.to_owned())));
    }
    let text = new_file(kind, path, answers).map_err(NotCreated::Answers)?.print();
    let mut files = sources.files().to_vec();
    files.push(Source { path: path.to_owned(), text: text.clone() });
    let after = Sources::new(files);
    let parsed: Vec<_> = after.iter().map(|(file, source)| parse_file(file, source)).collect();
    let new = after.find(path).map(|(file, _)| file);
    let mut list = check(Loaded::gather(parsed), &after, date).findings;
    // Errors that were there before are none of the new file's.
    list.retain(|finding| finding.severity == Severity::Error && Some(finding.span.file) == new);
    if list.is_empty() {
        Ok(Edit::Write { path: path.to_owned(), text })
    } else {
        Err(NotCreated::Change(ChangeError::Content(Findings::of(after, list))))
    }
}
