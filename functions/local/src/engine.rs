//! The store of this machine: a `DynamoDB` engine over `SQLite`, in this process, on a port of its
//! own that only this machine reaches.
//!
//! What it keeps in a folder survives the end of the process, a hard one included: the engine opens
//! `SQLite` with a write-ahead log and leaves `synchronous` at `FULL`, so a transaction is on disk
//! before it is answered. What differs from the real service: no two transactions ever clash (they
//! are run one by one), request tokens are forgotten at the end of the process, expired items are
//! not swept.

mod folder;

use std::fs::File;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use dynoxide::Database;
use dynoxide::server::serve_with_shutdown;
use tokio::sync::oneshot;

/// How long the end waits for requests under way.
const STOP_MAX: Duration = Duration::from_secs(5);

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
    ended: mpsc::Receiver<()>,
}

impl Engine {
    /// Opens the data and serves it; when this returns, requests are answered.
    ///
    /// # Errors
    /// [`EngineError`] says what stands in the way.
    pub fn start(data: &EngineData) -> Result<Self, EngineError> {
        let (database, lock) = open(data)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(EngineError::System)?;
        listener.set_nonblocking(true).map_err(EngineError::System)?;
        let address = listener.local_addr().map_err(EngineError::System)?;
        let (stop, stopping) = oneshot::channel();
        let (started, start) = mpsc::channel();
        let (ending, ended) = mpsc::channel();
        // A thread and a runtime of its own: the callers' tasks, blocked or busy, do not hold it up.
        std::thread::Builder::new()
            .name("wemi-store-engine".to_owned())
            .spawn(move || {
                run(listener, database, &started, stopping);
                // The lock goes after the data are closed, and then the word that all is over.
                drop(lock);
                drop(ending);
            })
            .map_err(EngineError::System)?;
        match start.recv() {
            Ok(Ok(())) => Ok(Self { url: format!("http://{address}"), stop: Some(stop), ended }),
            Ok(Err(error)) => Err(EngineError::System(error)),
            Err(mpsc::RecvError) => Err(EngineError::System(io::ErrorKind::BrokenPipe.into())),
        }
    }

    /// The endpoint for a store's configuration.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Engine {
    /// Takes no more requests, lets those under way end, closes the data, gives the folder free.
    fn drop(&mut self) {
        drop(self.stop.take());
        // Whether it ended in time or not, nothing acknowledged is lost.
        self.ended.recv_timeout(STOP_MAX).unwrap_or_default();
    }
}

/// The data, and the lock on their folder.
fn open(data: &EngineData) -> Result<(Database, Option<File>), EngineError> {
    match data {
        EngineData::Ephemeral => Ok((Database::memory().map_err(EngineError::Open)?, None)),
        EngineData::Folder(folder) => {
            let lock = folder::claim(folder)?;
            folder::check_stamp(folder)?;
            let file = folder.join(folder::DATA_FILE);
            let database = Database::new(&file.to_string_lossy()).map_err(EngineError::Open)?;
            Ok((database, Some(lock)))
        }
    }
}

/// Serves until told to stop, and has closed the data when it returns.
fn run(
    listener: TcpListener,
    database: Database,
    started: &mpsc::Sender<io::Result<()>>,
    stopping: oneshot::Receiver<()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let tell = |outcome| {
        // Nobody listens only if `start` itself has been torn down.
        drop(started.send(outcome));
    };
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return tell(Err(error)),
    };
    runtime.block_on(async {
        let listener = match tokio::net::TcpListener::from_std(listener) {
            Ok(listener) => listener,
            Err(error) => return tell(Err(error)),
        };
        tell(Ok(()));
        let stop = async {
            // Told or dropped: both mean stop.
            drop(stopping.await);
        };
        // It ends early only if the system takes the socket away; requests then fail, and say so.
        drop(serve_with_shutdown(listener, database, stop).await);
    });
}
