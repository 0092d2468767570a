//! A content file gets another name.

use std::path::Path;

use jiff::civil::Date;
use wemi_content::{NotRenamed, Renaming, Severity, Source, Sources, plan_rename};
use wemi_domain::Slug;

use crate::build::look_at;
use crate::edits::Edit;
use crate::error::ChangeError;
use crate::findings::Findings;
use crate::load::{Read, load, parse};

/// The changes that give the file at `path` another name. What the content and its texts would say
/// after them is checked first, so that nothing is made that a check would refuse.
///
/// # Errors
/// [`ChangeError`] if it can't have that name, or if the content has or would have errors.
pub fn rename(site_dir: &Path, path: &str, new: &Slug, date: Date) -> Result<Vec<Edit>, ChangeError> {
    let read = load(site_dir)?;
    // What was read of such a file isn't what stands in it.
    if !read.findings.is_empty() {
        return Err(ChangeError::Content(Findings::of(read.sources, read.findings)));
    }
    let renaming = plan_rename(&read.sources, path, new).map_err(|refusal| match refusal {
        NotRenamed::NotThere => ChangeError::NotThere(path.to_owned()),
        NotRenamed::Fixed => ChangeError::Fixed(path.to_owned()),
        NotRenamed::Taken(taken) => ChangeError::Taken(taken),
    })?;
    let (_, _, mut findings) = look_at(after(read, &renaming), date);
    findings.list.retain(|finding| finding.severity == Severity::Error);
    if findings.has_errors() {
        return Err(ChangeError::Content(findings));
    }
    let moves = renaming.moves.into_iter().map(|(from, to)| Edit::Move { from, to });
    let texts = renaming.texts.into_iter().map(|(path, text)| Edit::Write { path, text });
    Ok(moves.chain(texts).collect())
}

/// The site as it would be.
fn after(read: Read, renaming: &Renaming) -> Read {
    let moved = read.sources.files().iter().map(|source| {
        let path = renaming.moved(&source.path);
        let text = renaming.texts.iter().find(|(changed, _)| *changed == path);
        Source { text: text.map_or(&source.text, |(_, text)| text).clone(), path }
    });
    let sources = Sources::new(moved.collect());
    let pictures = read.pictures.moved(|path| renaming.moved(path));
    Read { loaded: parse(&sources), sources, pictures, findings: Vec::new() }
}
