//! The record of a build: what it was made from. It says nothing of when or where, so that the same
//! content and day give the same bytes.

use jiff::civil::Date;
use serde::Serialize;
use wemi_content::Sources;

/// What a build was made from.
#[derive(Debug, Serialize)]
pub(crate) struct Record {
    format: u32,
    /// The program's version.
    generator: &'static str,
    /// The day that was applied.
    date: Date,
    /// Where the site stands.
    base_url: String,
    /// A hash of all sources.
    content: String,
    /// How many pages people may find.
    pages: usize,
}

impl Record {
    pub(crate) fn new(sources: &Sources, date: Date, base_url: &str, pages: usize) -> Self {
        let mut hasher = blake3::Hasher::new();
        for (_, source) in sources.iter() {
            // Lengths keep two files from passing for one.
            for part in [&source.path, &source.text] {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part.as_bytes());
            }
        }
        Self {
            format: 1,
            generator: env!("CARGO_PKG_VERSION"),
            date,
            base_url: base_url.to_owned(),
            content: hasher.finalize().to_hex().to_string(),
            pages,
        }
    }
}
