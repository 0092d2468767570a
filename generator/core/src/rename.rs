//! A content file gets another name.

use std::path::Path;

use jiff::civil::Date;
use wemi_content::{Loaded, NotRenamed, Renaming, Severity, Source, Sources, check, parse_file, plan_rename};
use wemi_domain::Slug;

use crate::edits::Edit;
use crate::error::ChangeError;
use crate::findings::Findings;
use crate::load::read_sources;

/// The changes that give the file at `path` another name. What the content would say after them is
/// checked first, so that nothing is made that a check would refuse.
///
/// # Errors
/// [`ChangeError`] if it can't have that name, or if the content would have errors.
pub fn rename(site_dir: &Path, path: &str, new: &Slug, date: Date) -> Result<Vec<Edit>, ChangeError> {
    let (sources, _) = read_sources(site_dir)?;
    let renaming = plan_rename(&sources, path, new).map_err(|refusal| match refusal {
        NotRenamed::NotThere => ChangeError::NotThere(path.to_owned()),
        NotRenamed::Fixed => ChangeError::Fixed(path.to_owned()),
        NotRenamed::Taken(taken) => ChangeError::Taken(taken),
    })?;
    let after = after(&sources, &renaming);
    let parsed: Vec<_> = after.iter().map(|(file, source)| parse_file(file, source)).collect();
    let mut list = check(Loaded::gather(parsed), &after, date).findings;
    list.retain(|finding| finding.severity == Severity::Error);
    if !list.is_empty() {
        return Err(ChangeError::Content(Findings::of(after, list)));
    }
    let moves = renaming.moves.into_iter().map(|(from, to)| Edit::Move { from, to });
    let texts = renaming.texts.into_iter().map(|(path, text)| Edit::Write { path, text });
    Ok(moves.chain(texts).collect())
}

/// The content as it would be.
fn after(sources: &Sources, renaming: &Renaming) -> Sources {
    let moved = sources.files().iter().map(|source| {
        let path = renaming.moved(&source.path);
        let text = renaming.texts.iter().find(|(changed, _)| *changed == path);
        Source { text: text.map_or(&source.text, |(_, text)| text).clone(), path }
    });
    Sources::new(moved.collect())
}
