//! Why an offer shows or not, for who runs a command.

use std::path::Path;

use jiff::civil::Date;
use wemi_content::{Sources, Span, Why, why as why_of};
use wemi_domain::OfferId;

use crate::error::SiteError;
use crate::load::load;

/// The reasons for an offer, and the files they speak of.
#[derive(Debug)]
pub struct Explained {
    /// The reasons.
    pub why: Why,
    sources: Sources,
}

impl Explained {
    /// Where a reason stands: file and line.
    pub fn place(&self, span: Span) -> (&str, usize) {
        self.sources
            .get(span.file)
            .map_or(("", 1), |source| (source.path.as_str(), source.line_column(span.bytes().start).line))
    }
}

/// Why an offer shows on a day or not. `None` if there is no such offer, or if it cannot be read:
/// then a check says what is wrong with it.
///
/// # Errors
/// [`SiteError`] if the folder is no site or cannot be read.
pub fn why(site_dir: &Path, offer: &OfferId, date: Date) -> Result<Option<Explained>, SiteError> {
    let read = load(site_dir)?;
    Ok(why_of(&read.loaded, offer, date).map(|why| Explained { why, sources: read.sources }))
}
