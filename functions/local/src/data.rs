//! The data folder of a local server: what is in it, and how another command finds a server that
//! runs on it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use crate::engine::{Engine, EngineData, EngineError};
use crate::keys;

/// Where a local server keeps everything.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    /// Removes an ephemeral folder when the server ends.
    ephemeral: Option<TempDir>,
}

/// What a running server tells other commands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// The portal's address.
    pub url: String,
    /// The store's endpoint.
    pub store: String,
}

impl DataFolder {
    /// A folder that stays, made if need be.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn kept(path: &Path) -> io::Result<Self> {
        // Messages and links lie in it: it is its owner's alone.
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)?;
        Ok(Self { path: path.to_owned(), ephemeral: None })
    }

    /// A folder that goes with the server.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn ephemeral() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("wemi-").tempdir()?;
        Ok(Self { path: folder.path().to_owned(), ephemeral: Some(folder) })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it goes with the server.
    pub fn is_ephemeral(&self) -> bool {
        self.ephemeral.is_some()
    }

    /// Where the built site is.
    pub fn site(&self) -> PathBuf {
        self.path.join("site")
    }

    /// Where messages are put instead of being sent.
    pub fn outbox(&self) -> PathBuf {
        self.path.join("outbox")
    }

    /// Where the store's engine keeps its items.
    pub fn store(&self) -> PathBuf {
        self.path.join("store")
    }

    /// Opens it: from then on no other server has it.
    ///
    /// # Errors
    /// [`OpenError`]; [`EngineError::InUse`] when another server has it.
    pub fn open(self) -> Result<OpenData, OpenError> {
        let engine = Engine::start(&if self.is_ephemeral() {
            EngineData::Ephemeral
        } else {
            EngineData::Folder(self.store())
        })?;
        let secret = if self.is_ephemeral() { keys::drawn() } else { keys::kept(&self.path) };
        Ok(OpenData { engine, secret: secret?, folder: self })
    }

    /// The secret of a folder that a running server has open.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn secret(&self) -> io::Result<[u8; 32]> {
        keys::kept(&self.path)
    }

    /// Tells other commands of a server that runs on the folder.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn tell(&self, running: &Running) -> io::Result<()> {
        let draft = self.path.join("running.new");
        File::create(&draft)?.write_all(&serde_json::to_vec(running)?)?;
        fs::rename(draft, self.running_file())
    }

    /// The server that last told of itself; the engine's lock says whether it still runs.
    ///
    /// # Errors
    /// When there is none, or what it told cannot be read.
    pub fn running(&self) -> io::Result<Running> {
        Ok(serde_json::from_slice(&fs::read(self.running_file())?)?)
    }

    fn running_file(&self) -> PathBuf {
        self.path.join("running.json")
    }
}

/// A data folder that is open, its engine running. It closes when dropped.
#[derive(Debug)]
pub struct OpenData {
    pub(crate) folder: DataFolder,
    pub(crate) secret: [u8; 32],
    // Dropped last.
    pub(crate) engine: Engine,
}

impl OpenData {
    /// The folder.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }
}

/// Why a data folder was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store's engine.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The secret beside the data.
    #[error("the secret of the data folder cannot be read or written")]
    Secret(#[from] io::Error),
}
