//! What no generator can do without: reading and parsing the sources, and writing the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use pulldown_cmark::Parser;
use rayon::prelude::*;

use crate::files::{below, clear};

/// Milliseconds to read and parse every source of `site` and to write again, into `scratch`, the files
/// that stand in `out`, by as many threads as there are processors.
#[expect(clippy::disallowed_methods, reason = "it measures time and writes files")]
pub(crate) fn floor(site: &Path, out: &Path, scratch: &Path) -> f64 {
    let sources = below(&site.join("content"));
    let files: Vec<(PathBuf, Vec<u8>)> = below(out)
        .into_iter()
        .map(|path| {
            let bytes = fs::read(&path).expect("a file");
            (scratch.join(path.strip_prefix(out).expect("inside")), bytes)
        })
        .collect();
    clear(scratch);
    let begun = Instant::now();
    let events: usize = sources.par_iter().map(|path| parse(path)).sum();
    assert!(events > sources.len(), "there was something to read");
    files.par_iter().for_each(|(path, bytes)| {
        if fs::write(path, bytes).is_err() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, bytes).expect("written");
        }
    });
    let taken = begun.elapsed().as_secs_f64() * 1e3;
    clear(scratch);
    taken
}

/// How many things stand in a source, in YAML and in Markdown.
fn parse(path: &Path) -> usize {
    let text = String::from_utf8(fs::read(path).expect("a file")).expect("text");
    let (front, body) = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some(parts) => parts,
        None => (text.as_str(), ""),
    };
    saphyr_parser::Parser::new_from_str(front).count() + Parser::new(body).count()
}
