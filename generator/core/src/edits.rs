//! Changes to a site's files, made all or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::SiteError;

/// A change to one file or folder. Paths are from the site's folder, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A file or folder gets another name, under which nothing stands yet.
    Move {
        /// What it is called now.
        from: String,
        /// What it will be called.
        to: String,
    },
    /// A file says this, whether or not it was there.
    Write {
        /// The file, by the name it has after all moves.
        path: String,
        /// What it will say.
        text: String,
    },
}

/// Makes the changes, in order. If one fails, those before it are taken back.
///
/// # Errors
/// [`SiteError::Change`] names what could not be changed.
pub fn apply(site_dir: &Path, edits: &[Edit]) -> Result<(), SiteError> {
    let mut done = Vec::new();
    for edit in edits {
        if let Err((path, source)) = make(site_dir, edit, &mut done) {
            // What can't be taken back either is the lesser trouble: the first is told.
            done.into_iter().rev().for_each(take_back);
            return Err(SiteError::Change { path, source });
        }
    }
    Ok(())
}

/// A step that was made.
enum Done {
    Moved { from: PathBuf, to: PathBuf },
    Written { path: PathBuf, former: Option<Vec<u8>> },
    Made(PathBuf),
}

fn make(site_dir: &Path, edit: &Edit, done: &mut Vec<Done>) -> Result<(), (PathBuf, io::Error)> {
    match edit {
        Edit::Move { from, to } => {
            let (from, to) = (site_dir.join(from), site_dir.join(to));
            let at = |source| (to.clone(), source);
            if to.exists() {
                return Err(at(io::ErrorKind::AlreadyExists.into()));
            }
            make_folder(&to, done).map_err(at)?;
            fs::rename(&from, &to).map_err(at)?;
            done.push(Done::Moved { from, to });
        }
        Edit::Write { path, text } => {
            let path = site_dir.join(path);
            let at = |source| (path.clone(), source);
            let former = match fs::read(&path) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => return Err(at(error)),
            };
            make_folder(&path, done).map_err(at)?;
            write_whole(&path, text.as_bytes()).map_err(at)?;
            done.push(Done::Written { path, former });
        }
    }
    Ok(())
}

/// The folder of a file that is to come, and those above it.
fn make_folder(path: &Path, done: &mut Vec<Done>) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    // Of a relative path the last ancestor has no name: it is where the command runs.
    let missing: Vec<_> =
        folder.ancestors().take_while(|folder| *folder != Path::new("") && !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        done.push(Done::Made(folder.to_owned()));
    }
    Ok(())
}

/// A reader sees the old file or the new one, never a part. Who may read it stays as it was.
#[expect(clippy::disallowed_methods, reason = "this is the edge where content is written, whole")]
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = fs::write(&beside, bytes)
        .and_then(|()| match fs::metadata(path) {
            Ok(former) => fs::set_permissions(&beside, former.permissions()),
            // A new file has what the system gives it.
            Err(_) => Ok(()),
        })
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        drop(fs::remove_file(&beside));
    }
    written
}

fn take_back(step: Done) {
    drop(match step {
        Done::Moved { from, to } => fs::rename(to, from),
        Done::Written { path, former: Some(bytes) } => write_whole(&path, &bytes),
        Done::Written { path, former: None } => fs::remove_file(path),
        Done::Made(folder) => fs::remove_dir(folder),
    });
}
