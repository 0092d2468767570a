//! The data folder: one server at a time, and none older than what it holds.

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::EngineError;

/// The file of the engine's data.
pub(super) const DATA_FILE: &str = "store.sqlite";

const LOCK_FILE: &str = "lock";
const STAMP_FILE: &str = "format.json";

/// The format of a data folder that this code writes, and the newest it reads.
const FORMAT: u32 = 1;

/// Makes the folder if need be and takes it for this process; the file's lock ends with the process.
pub(super) fn claim(folder: &Path) -> Result<File, EngineError> {
    let unusable = |source| EngineError::Folder { folder: folder.to_owned(), source };
    std::fs::create_dir_all(folder).map_err(unusable)?;
    let file = File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(folder.join(LOCK_FILE))
        .map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(EngineError::InUse(folder.to_owned())),
        Err(TryLockError::Error(source)) => Err(unusable(source)),
    }
}

/// Which program wrote a data folder. Written before the first data, so data without it are not ours.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    format: u32,
    /// The engine's own version (not that of its crate), which decides the format of the file within.
    engine: String,
}

impl Stamp {
    fn current() -> Self {
        Self { format: FORMAT, engine: dynoxide::PRODUCT_VERSION.to_owned() }
    }

    fn newer_than(&self, other: &Self) -> bool {
        self.format > other.format || numbers(&self.engine) > numbers(&other.engine)
    }
}

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "format {}, engine {}", self.format, self.engine)
    }
}

/// The numbers of a version, for comparing; what is no number counts as 0.
fn numbers(version: &str) -> Vec<u64> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// Reads the folder's stamp and refuses a newer one; writes ours where there is none or an older.
pub(super) fn check_stamp(folder: &Path) -> Result<(), EngineError> {
    let unusable = |source| EngineError::Folder { folder: folder.to_owned(), source };
    let foreign = |why: String| EngineError::Foreign { folder: folder.to_owned(), why };
    let known = Stamp::current();
    match std::fs::read(folder.join(STAMP_FILE)) {
        Ok(bytes) => {
            let found: Stamp = serde_json::from_slice(&bytes)
                .map_err(|error| foreign(format!("its {STAMP_FILE} cannot be read: {error}")))?;
            if found.newer_than(&known) {
                return Err(EngineError::Newer {
                    folder: folder.to_owned(),
                    found: found.to_string(),
                    known: known.to_string(),
                });
            }
            if found == known {
                return Ok(());
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if folder.join(DATA_FILE).exists() {
                return Err(foreign(format!("it has a {DATA_FILE} but no {STAMP_FILE}")));
            }
        }
        Err(error) => return Err(unusable(error)),
    }
    write_stamp(folder, &known).map_err(unusable)
}

/// Writes it whole: a crash leaves the old stamp, or the new one.
fn write_stamp(folder: &Path, stamp: &Stamp) -> io::Result<()> {
    let draft = folder.join(format!("{STAMP_FILE}.new"));
    let mut file = File::create(&draft)?;
    file.write_all(&serde_json::to_vec(stamp)?)?;
    file.sync_all()?;
    std::fs::rename(draft, folder.join(STAMP_FILE))?;
    // The new name itself is on disk before any data are; other systems do so by themselves.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
