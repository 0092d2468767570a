//! The store of this machine: a `DynamoDB` engine over `SQLite`, in this process, on a port of its
//! own that only this machine reaches.
//!
//! What it keeps in a folder survives the end of the process, a hard one included: the engine opens
//! `SQLite` with a write-ahead log and leaves `synchronous` at `FULL`, so a transaction is on disk
//! before it is answered. What differs from the real service: no two transactions ever clash (they
//! are run one by one), request tokens are forgotten at the end of the process, expired items are
//! not swept.

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use dynoxide::Database;
use dynoxide::server::serve_with_shutdown;
use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;

/// The format of a data folder that this code writes, and the newest it reads.
const FORMAT: u32 = 1;

/// How long the end waits for requests under way.
const STOP_MAX: Duration = Duration::from_secs(5);

const LOCK_FILE: &str = "lock";
const STAMP_FILE: &str = "format.json";
const DATA_FILE: &str = "store.sqlite";

/// Where the engine keeps its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EngineData {
    /// In memory; gone with the process.
    Ephemeral,
    /// In a folder, made if need be.
    Folder(PathBuf),
}

/// Why an engine did not start.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// Another process has the folder.
    #[error("the data folder `{}` is in use by another server", .0.display())]
    InUse(PathBuf),
    /// A newer version of this program wrote the folder.
    #[error("the data folder `{}` was written by a newer version ({found}); this one reads up to {known}", .folder.display())]
    Newer {
        /// The folder.
        folder: PathBuf,
        /// What its stamp says.
        found: String,
        /// What this program knows.
        known: String,
    },
    /// The folder holds something that this program did not write.
    #[error("the folder `{}` is not a data folder of this program: {why}", .folder.display())]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// What is odd about it.
        why: String,
    },
    /// The folder cannot be read or written.
    #[error("the data folder `{}` cannot be used", .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The engine cannot open its data.
    #[error("the store's engine cannot open its data")]
    Open(#[source] dynoxide::DynoxideError),
    /// The system gives no port or no thread.
    #[error("the store's engine cannot start")]
    System(#[source] io::Error),
}

/// A running engine. It stops when dropped.
#[derive(Debug)]
pub struct Engine {
    url: String,
    stop: Option<oneshot::Sender<()>>,
    stopped: mpsc::Receiver<()>,
    thread: Option<JoinHandle<()>>,
    /// Held as long as the engine runs.
    _lock: Option<File>,
}

impl Engine {
    /// Opens the data and serves it; when this returns, requests are answered.
    ///
    /// # Errors
    /// [`EngineError`] says what stands in the way.
    pub fn start(data: &EngineData) -> Result<Self, EngineError> {
        let (database, lock) = match data {
            EngineData::Ephemeral => (Database::memory().map_err(EngineError::Open)?, None),
            EngineData::Folder(folder) => {
                let lock = claim(folder)?;
                check_stamp(folder)?;
                let file = folder.join(DATA_FILE);
                let database = Database::new(&file.to_string_lossy()).map_err(EngineError::Open)?;
                (database, Some(lock))
            }
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(EngineError::System)?;
        listener.set_nonblocking(true).map_err(EngineError::System)?;
        let address = listener.local_addr().map_err(EngineError::System)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(EngineError::System)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(EngineError::System)?
        };
        let (stop, stopping) = oneshot::channel();
        let (tell, stopped) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("wemi-store-engine".to_owned())
            .spawn(move || {
                runtime.block_on(serve(listener, database, stopping));
                drop(runtime);
                drop(tell);
            })
            .map_err(EngineError::System)?;
        Ok(Self {
            url: format!("http://{address}"),
            stop: Some(stop),
            stopped,
            thread: Some(thread),
            _lock: lock,
        })
    }

    /// The endpoint for a store's configuration.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Engine {
    /// Takes no more requests, lets those under way end, closes the data.
    fn drop(&mut self) {
        drop(self.stop.take());
        let ended = self.stopped.recv_timeout(STOP_MAX);
        if ended == Err(mpsc::RecvTimeoutError::Disconnected)
            && let Some(thread) = self.thread.take()
        {
            // A panic of the engine has been told by its own thread; there is no one else to tell.
            drop(thread.join());
        }
    }
}

async fn serve(listener: tokio::net::TcpListener, database: Database, stopping: oneshot::Receiver<()>) {
    let stop = async {
        // Told or dropped: both mean stop.
        drop(stopping.await);
    };
    // It ends with an error only if the system takes the socket away; requests then fail, and say so.
    drop(serve_with_shutdown(listener, database, stop).await);
}

/// Makes the folder if need be and takes it for this process; the file's lock ends with the process.
fn claim(folder: &Path) -> Result<File, EngineError> {
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
    /// The engine's version, which decides the format of the file within.
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
fn check_stamp(folder: &Path) -> Result<(), EngineError> {
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
