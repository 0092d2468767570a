//! What is kept of a build beside the content, so that the next one, in another process, makes and writes
//! only what differs: `.wemi-build` in the site's folder.
//!
//! It says of each file what it was made from and how it was left. It is believed only if it was written by
//! this very program for this very folder, and if the folder holds exactly these files, as they were left;
//! else it is as if there were none, and everything is built. So it may be lost, torn, or older than the
//! folder: nothing depends on it but time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::error::BuildError;
use crate::fingerprint::{Fingerprint, Fingerprints};

const FILE: &str = ".wemi-build";
/// The last line: without it the file was torn.
const END: &str = "end";

/// What is kept of the last build.
pub(crate) struct Kept {
    file: PathBuf,
    /// Program and folder that it holds for; `None` if that can't be known.
    head: Option<String>,
    out: PathBuf,
}

impl Kept {
    pub(crate) fn of(site_dir: &Path, out: &Path) -> Self {
        let absolute = std::path::absolute(out).ok();
        let head = absolute.zip(program()).map(|(out, program)| format!("1 {program} {}", out.display()));
        Self { file: site_dir.join(FILE), head, out: out.to_owned() }
    }

    /// The files of the last build, if the folder is as that build left it.
    pub(crate) fn read(&self) -> Option<Fingerprints> {
        let text = String::from_utf8(fs::read(&self.file).ok()?).ok()?;
        let mut lines = text.lines();
        if lines.next() != self.head.as_deref() || lines.next_back()? != END {
            return None;
        }
        let entries: Option<Vec<Entry<'_>>> = lines.map(Entry::parse).collect();
        let entries = entries?;
        // Everything in the folder is an entry, and each entry is there, as it was left.
        let there = WalkDir::new(&self.out).into_iter();
        let files = there.filter(|entry| entry.as_ref().map_or(true, |entry| !entry.file_type().is_dir()));
        let as_left =
            || entries.par_iter().all(|entry| stamp(&self.out.join(entry.path)).ok() == Some(entry.stamp));
        let whole = files.count() == entries.len() && as_left();
        whole.then(|| entries.iter().map(|entry| (entry.path.to_owned(), entry.fingerprint)).collect())
    }

    /// Forgets the last build: its folder is about to change.
    pub(crate) fn forget(&self) {
        // If it can't be taken away, the folder won't be as it says.
        drop(fs::remove_file(&self.file));
    }

    /// Keeps a build, and gives the bytes of all its files. A site that can't be written to is built whole
    /// each time.
    pub(crate) fn write(&self, built: &Fingerprints) -> Result<u64, BuildError> {
        let files: Vec<_> = built.iter().collect();
        let stamps: Result<Vec<Stamp>, BuildError> = files
            .par_iter()
            .map(|(path, _)| {
                let path = self.out.join(path);
                stamp(&path).map_err(|source| BuildError::Write { path, source })
            })
            .collect();
        let stamps = stamps?;
        if let Some(head) = &self.head {
            let entries = files.iter().zip(&stamps).map(|((path, fingerprint), Stamp { bytes, nanos })| {
                format!("{} {bytes} {nanos} {path}", fingerprint.to_hex())
            });
            let lines = std::iter::once(head.clone()).chain(entries).chain([END.to_owned()]);
            drop(self.put(&lines.collect::<Vec<_>>().join("\n")));
        }
        Ok(stamps.iter().map(|stamp| stamp.bytes).sum())
    }

    #[expect(clippy::disallowed_methods, reason = "this is an edge where files are written")]
    fn put(&self, text: &str) -> io::Result<()> {
        fs::write(&self.file, text)
    }
}

/// One file as it was left.
struct Entry<'a> {
    path: &'a str,
    fingerprint: Fingerprint,
    stamp: Stamp,
}

impl<'a> Entry<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let mut parts = line.splitn(4, ' ');
        let fingerprint = Fingerprint::from_hex(parts.next()?)?;
        let stamp = Stamp { bytes: parts.next()?.parse().ok()?, nanos: parts.next()?.parse().ok()? };
        Some(Self { fingerprint, stamp, path: parts.next()? })
    }
}

/// What changes when somebody writes a file.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    /// When it was written.
    nanos: u128,
}

fn stamp(file: &Path) -> io::Result<Stamp> {
    let metadata = fs::symlink_metadata(file)?;
    let written = metadata.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    Ok(Stamp { bytes: metadata.len(), nanos: written.as_nanos() })
}

/// This very program: another one may write other pages from the same views.
fn program() -> Option<String> {
    let Stamp { bytes, nanos } = stamp(&std::env::current_exe().ok()?).ok()?;
    Some(format!("{}-{bytes}-{nanos}", env!("CARGO_PKG_VERSION")))
}
