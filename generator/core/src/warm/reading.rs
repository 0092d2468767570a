//! What was read of a site's files, kept from one build to the next: a file that has not changed is
//! neither read nor parsed again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use wemi_content::{FileId, Loaded, Parsed, Sources, parse_file};

use crate::error::SiteError;
use crate::load::{Found, Read, TextFile, find_files, gather, read_pictures, read_text};

/// The files of a site as they were read last.
#[derive(Default)]
pub(crate) struct Reading {
    files: BTreeMap<PathBuf, Kept>,
}

struct Kept {
    stamp: Option<Stamp>,
    file: TextFile,
    /// Its places hold the file's number, so it is good for that number only.
    parsed: Option<(FileId, Parsed)>,
}

/// What changes when a file is written. A file that somebody says was touched is read whatever its
/// stamp: two quick changes may leave the same one.
#[derive(PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    bytes: u64,
}

impl Reading {
    /// Reads what changed, and gives everything.
    pub(crate) fn read(&mut self, site_dir: &Path, touched: &BTreeSet<PathBuf>) -> Result<Read, SiteError> {
        let Found { texts: paths, pictures } = find_files(site_dir)?;
        // Few, and looked at by their first bytes.
        let pictures = read_pictures(site_dir, &pictures)?;
        let mut last = std::mem::take(&mut self.files);
        // If one of them can't be read, the others are read anew next time.
        let looks: Vec<_> = paths
            .into_iter()
            .map(|path| {
                let kept = last.remove(&path).filter(|_| !touched.contains(&path));
                (path, kept)
            })
            .collect();
        let files: Result<Vec<_>, _> =
            looks.into_par_iter().map(|(path, kept)| look_at(site_dir, path, kept)).collect();
        let mut files = files?;
        let texts: Vec<TextFile> = files.iter().map(|(_, kept)| kept.file.clone()).collect();
        let (sources, findings) = gather(&texts);
        let parsed: Vec<Parsed> =
            files.par_iter_mut().filter_map(|(_, kept)| kept.parsed_in(&sources)).collect();
        self.files = files.into_iter().collect();
        Ok(Read { sources, loaded: Loaded::gather(parsed), pictures, findings })
    }
}

/// A file as it was read last, if it seems the same, or as it is now.
fn look_at(site_dir: &Path, path: PathBuf, kept: Option<Kept>) -> Result<(PathBuf, Kept), SiteError> {
    // Before the text: if it changes in between, the next look finds another stamp.
    let metadata = fs::metadata(&path);
    let stamp = metadata.and_then(|file| Ok(Stamp { modified: file.modified()?, bytes: file.len() })).ok();
    if let Some(kept) = kept
        && stamp.is_some()
        && kept.stamp == stamp
    {
        return Ok((path, kept));
    }
    let file = read_text(site_dir, &path)?;
    Ok((path, Kept { stamp, file, parsed: None }))
}

impl Kept {
    fn parsed_in(&mut self, sources: &Sources) -> Option<Parsed> {
        let (id, source) = sources.find(&self.file.source.path)?;
        if let Some((at, parsed)) = &self.parsed
            && *at == id
        {
            return Some(parsed.clone());
        }
        let parsed = parse_file(id, source);
        self.parsed = Some((id, parsed.clone()));
        Some(parsed)
    }
}
