//! An offer or an ente that is closed for a while, and open again.

use std::path::Path;

use jiff::civil::Date;
use wemi_content::{ContentFile, Draft, NotTaken, Source, Sources};

use crate::edits::Edit;
use crate::error::ChangeError;
use crate::findings::Findings;
use crate::load::read_sources;

const KEY: &str = "temporarily_closed";

/// A closure, as the citizen will read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureText {
    /// Why.
    pub reason: String,
    /// The first day; at once if there is none.
    pub from: Option<Date>,
    /// The last day; until told otherwise if there is none.
    pub to: Option<Date>,
}

/// The change that closes what a file tells of.
///
/// # Errors
/// [`ChangeError`] if there is no such file, or if it has errors or would have: an empty reason, or a
/// kind of content that is never closed.
pub fn close(site_dir: &Path, path: &str, closure: &ClosureText) -> Result<Edit, ChangeError> {
    if closure.from.zip(closure.to).is_some_and(|(from, to)| from > to) {
        return Err(ChangeError::Reversed);
    }
    let day = |day: Option<Date>| day.map(|day| Draft::text(day.to_string()));
    let fields = [
        ("reason", Some(Draft::text(closure.reason.as_str()))),
        ("from", day(closure.from)),
        ("to", day(closure.to)),
    ];
    let value = Draft::map(fields.into_iter().filter_map(|(key, value)| Some((key, value?))));
    change(site_dir, path, |file| {
        file.set(KEY, value);
        true
    })
}

/// The change that opens it again.
///
/// # Errors
/// [`ChangeError`], also if it is not closed.
pub fn reopen(site_dir: &Path, path: &str) -> Result<Edit, ChangeError> {
    change(site_dir, path, |file| file.remove(KEY))
}

fn change(
    site_dir: &Path,
    path: &str,
    mend: impl FnOnce(&mut ContentFile) -> bool,
) -> Result<Edit, ChangeError> {
    let (sources, unreadable) = read_sources(site_dir)?;
    let Some((id, source)) = sources.find(path) else { return Err(ChangeError::NotThere(path.to_owned())) };
    let of_it: Vec<_> = unreadable.into_iter().filter(|finding| finding.span.file == id).collect();
    if !of_it.is_empty() {
        return Err(ChangeError::Content(Findings::of(sources, of_it)));
    }
    let mut file = match ContentFile::read(id, source) {
        Ok(file) => file,
        Err(NotTaken::OtherKind) => return Err(ChangeError::NotThere(path.to_owned())),
        Err(NotTaken::Errors(list)) => return Err(ChangeError::Content(Findings::of(sources, list))),
    };
    if !mend(&mut file) {
        return Err(ChangeError::NotClosed(path.to_owned()));
    }
    let text = file.print();
    // What has errors isn't taken in hand, and so wouldn't be taken again.
    let after = Sources::new(vec![Source { path: path.to_owned(), text: text.clone() }]);
    let errors = after.iter().find_map(|(id, source)| match ContentFile::read(id, source) {
        Err(NotTaken::Errors(list)) => Some(list),
        _ => None,
    });
    match errors {
        Some(list) => Err(ChangeError::Content(Findings::of(after, list))),
        None => Ok(Edit::Write { path: path.to_owned(), text }),
    }
}
