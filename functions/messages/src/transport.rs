//! How a message leaves.

use std::path::PathBuf;

use crate::folder;
use crate::mail::Mail;

/// Who carries messages.
#[derive(Clone, Debug)]
pub enum Transport {
    /// Nobody: each becomes a file of a folder, to be looked at.
    Folder(PathBuf),
}

/// Why a message was not carried; it may be given again.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// The folder cannot be written.
    #[error("a message cannot be put into the folder")]
    Folder(#[source] std::io::Error),
}

impl Transport {
    /// Hands a message over. The same one handed over again is still one message.
    pub(crate) async fn send(&self, mail: Mail) -> Result<(), TransportError> {
        match self {
            Self::Folder(folder) => folder::put(folder, mail).await.map_err(TransportError::Folder),
        }
    }
}
