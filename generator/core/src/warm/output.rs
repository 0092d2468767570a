//! The folder of a site that is built again and again: only what differs is written.
//!
//! Each file takes its predecessor's place whole, but not all of them in one instant: this is for the
//! one reader who waits to be told that all are there. What others see is built by
//! [`crate::build()`].

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::BuildError;
use crate::fingerprint::Fingerprints;
use crate::plan::RECORD;

/// Beside the file that is being written; no page or asset is called so.
const DRAFT: &str = "new~";

/// Writes the files into a folder that holds the last build. The record, which says what the rest
/// was made from, comes last.
pub(crate) fn write_changes(out: &Path, mut changes: BTreeMap<String, Vec<u8>>) -> Result<(), BuildError> {
    let record = changes.remove(RECORD);
    changes.par_iter().try_for_each(|(path, bytes)| replace(&out.join(path), bytes))?;
    record.map_or(Ok(()), |bytes| replace(&out.join(RECORD), &bytes))
}

/// Takes away the files of the last build that this one does not have, and folders left empty.
/// Gives how many files.
pub(crate) fn remove_gone(out: &Path, last: &Fingerprints, now: &Fingerprints) -> Result<usize, BuildError> {
    let mut gone = 0;
    for path in last.keys().filter(|path| !now.contains_key(*path)) {
        let file = out.join(path);
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(file)(error)),
            Ok(()) | Err(_) => gone += 1,
        }
        // A folder that still holds something stays; so does what stands above it.
        let above = file.ancestors().skip(1).take_while(|folder| *folder != out);
        above.take_while(|folder| fs::remove_dir(folder).is_ok()).for_each(drop);
    }
    Ok(gone)
}

#[expect(clippy::disallowed_methods, reason = "this is the edge where the site is written")]
fn replace(file: &Path, bytes: &[u8]) -> Result<(), BuildError> {
    let draft = file.with_added_extension(DRAFT);
    let written = match fs::write(&draft, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = file.parent().unwrap_or(file);
            fs::create_dir_all(folder).map_err(failed(folder.to_owned()))?;
            fs::write(&draft, bytes)
        }
        other => other,
    };
    written.and_then(|()| fs::rename(&draft, file)).map_err(failed(file.to_owned()))
}

fn failed(path: PathBuf) -> impl FnOnce(io::Error) -> BuildError {
    move |source| BuildError::Write { path, source }
}
