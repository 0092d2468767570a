//! A folder that is filled beside the target and takes its place whole (rule 3): until the last
//! file is written nobody sees any of it, and if anything fails the last good site stays.
//!
//! Where the target holds the last build, only what differs is written here, and then moved file by file:
//! each page changes whole, within the moment that it takes to rename them all.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::BuildError;
use crate::plan::RECORD;

const LOCK: &str = ".lock";

/// A folder being filled. Dropped before [`Staging::publish`], it takes itself away.
pub(crate) struct Staging {
    folder: PathBuf,
    target: PathBuf,
    /// Held while this process lives: others know a dead one's folder by its free lock.
    lock: Option<File>,
}

impl Staging {
    /// Opens an empty folder beside `target`.
    pub(crate) fn open(target: &Path) -> Result<Self, BuildError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| BuildError::Write { path, source }
        };
        let target = std::path::absolute(target).map_err(failed(target))?;
        if !is_ours(&target).map_err(failed(&target))? {
            return Err(BuildError::NotOurs { path: target });
        }
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(BuildError::NotOurs { path: target });
        };
        fs::create_dir_all(parent).map_err(failed(parent))?;
        let prefix = prefix(name);
        sweep(parent, &prefix);
        let mut own = prefix;
        own.push(std::process::id().to_string());
        let folder = parent.join(own);
        fs::create_dir(&folder).map_err(failed(&folder))?;
        let mut staging = Self { folder, target, lock: None };
        let lock = File::create(staging.folder.join(LOCK)).map_err(failed(&staging.folder))?;
        lock.lock().map_err(failed(&staging.folder))?;
        staging.lock = Some(lock);
        Ok(staging)
    }

    /// Makes the folders that these files stand in.
    pub(crate) fn make_folders<'a>(&self, files: impl Iterator<Item = &'a str>) -> Result<(), BuildError> {
        let mut last = "";
        for file in files {
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            if folder != last {
                let path = self.folder.join(folder);
                fs::create_dir_all(&path).map_err(|source| BuildError::Write { path, source })?;
                last = folder;
            }
        }
        Ok(())
    }

    /// Writes one file.
    #[expect(clippy::disallowed_methods, reason = "this is the edge where the site is written")]
    pub(crate) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), BuildError> {
        let path = self.folder.join(file);
        fs::write(&path, bytes).map_err(|source| BuildError::Write { path, source })
    }

    /// Writes one file, unless the target holds the same; whether it did.
    pub(crate) fn write_if_new(&self, file: &str, bytes: &[u8]) -> Result<bool, BuildError> {
        if fs::read(self.target.join(file)).is_ok_and(|there| there == bytes) {
            return Ok(false);
        }
        let path = self.folder.join(file);
        let folder = path.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(|source| BuildError::Write { path: folder.to_owned(), source })?;
        self.write(file, bytes).map(|()| true)
    }

    /// Puts these files in the place of what the target holds, each whole; what pages need comes before
    /// them, the record of the build last.
    pub(crate) fn merge(self, files: &[&str]) -> Result<(), BuildError> {
        let rank = |file: &str| {
            if file == RECORD { 2 } else { u8::from(Path::new(file).extension() == Some("html".as_ref())) }
        };
        let mut files = files.to_vec();
        files.sort_by_key(|file| rank(file));
        for file in files {
            let path = self.target.join(file);
            let moved = match fs::rename(self.folder.join(file), &path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => path
                    .parent()
                    .map_or(Ok(()), fs::create_dir_all)
                    .and_then(|()| fs::rename(self.folder.join(file), &path)),
                other => other,
            };
            moved.map_err(|source| BuildError::Write { path, source })?;
        }
        Ok(())
    }

    /// Puts the folder in the target's place. If that fails, the target is as it was.
    pub(crate) fn publish(mut self) -> Result<(), BuildError> {
        let failed = |source| BuildError::Write { path: self.target.clone(), source };
        drop(self.lock.take());
        fs::remove_file(self.folder.join(LOCK)).map_err(failed)?;
        let mut name = self.folder.file_name().unwrap_or(OsStr::new("")).to_owned();
        name.push("-last");
        let last = self.folder.with_file_name(name);
        let had_one = match fs::rename(&self.target, &last) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(failed(error)),
        };
        if let Err(error) = fs::rename(&self.folder, &self.target) {
            if had_one {
                fs::rename(&last, &self.target).map_err(failed)?;
            }
            return Err(failed(error));
        }
        if had_one {
            fs::remove_dir_all(&last).map_err(failed)?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After publishing there is nothing here; after a failure, what is left does no harm.
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// A folder that isn't there, is empty, or holds a site that was built before.
fn is_ours(target: &Path) -> io::Result<bool> {
    match fs::read_dir(target) {
        Ok(mut entries) => Ok(entries.next().is_none() || target.join(RECORD).is_file()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".staging-");
    prefix
}

/// Takes away what builds left that were killed: their locks are free.
fn sweep(parent: &Path, prefix: &OsStr) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let named = entry.file_name().as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
        let dead = || File::open(entry.path().join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok());
        if named && dead() {
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}
