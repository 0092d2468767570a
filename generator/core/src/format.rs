//! Content in the one form in which it is written.

use std::path::Path;

use rayon::prelude::*;
use wemi_content::{ContentFile, Diagnostic, NotTaken, Sources};

use crate::edits::Edit;
use crate::error::SiteError;
use crate::findings::Findings;
use crate::load::read_sources;

/// What formatting would do to a site.
#[derive(Debug)]
pub struct Formatting {
    /// The files whose form would change, by path, each with its new text.
    pub edits: Vec<Edit>,
    /// Errors, in files which therefore stay as they are.
    pub findings: Findings,
}

/// Formats every content file of a site, writing nothing.
///
/// # Errors
/// [`SiteError`] if the folder is no site or cannot be read.
pub fn format(site_dir: &Path) -> Result<Formatting, SiteError> {
    let (sources, mut list) = read_sources(site_dir)?;
    let unreadable: Vec<_> = list.iter().map(|finding| finding.span.file).collect();
    let formatted: Vec<Result<Option<Edit>, Vec<Diagnostic>>> = sources
        .files()
        .par_iter()
        .enumerate()
        .map(|(at, source)| {
            let file = Sources::id(at);
            if unreadable.contains(&file) {
                return Ok(None);
            }
            match ContentFile::read(file, source) {
                Ok(content) => {
                    let text = content.print();
                    Ok((text != source.text).then(|| Edit::Write { path: source.path.clone(), text }))
                }
                Err(NotTaken::OtherKind) => Ok(None),
                Err(NotTaken::Errors(findings)) => Err(findings),
            }
        })
        .collect();
    let mut edits = Vec::new();
    for result in formatted {
        match result {
            Ok(edit) => edits.extend(edit),
            Err(findings) => list.extend(findings),
        }
    }
    Ok(Formatting { edits, findings: Findings::of(sources, list) })
}
