//! The files that the generator wrote and the functions read: catalogue and theme.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use serde::de::DeserializeOwned;
use wemi_catalogue::{CatalogueError, path};
use wemi_theme::{Bundle, BundleError, Theme};

use crate::outgoing::{Outgoing, OutgoingError, Request};

/// Where the site's files are.
#[derive(Clone, Debug)]
pub enum SiteFiles {
    /// A folder: on one machine.
    Folder(PathBuf),
    /// An address: in the cloud, the bucket behind the site.
    Http {
        /// The address of the site's root, without a final slash.
        root: String,
        /// How to call it.
        outgoing: Outgoing,
    },
}

/// Why a file of the site was not read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The folder does not let it be read.
    #[error("`{path}` cannot be read")]
    Disk {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// The address does not give it.
    #[error("`{path}` cannot be fetched")]
    Http {
        /// The file.
        path: String,
        /// Why.
        source: OutgoingError,
    },
    /// It is not what the generator writes.
    #[error("`{path}` cannot be read")]
    Catalogue {
        /// The file.
        path: String,
        /// Why.
        source: CatalogueError,
    },
    /// The theme is not what the generator writes.
    #[error("the theme cannot be loaded")]
    Theme(#[from] BundleError),
    /// A file without which nothing works is not there.
    #[error("`{0}` is missing: has the site been built?")]
    Missing(String),
}

impl SiteFiles {
    /// A file of the catalogue; `None` if there is none.
    ///
    /// # Errors
    /// [`FilesError`] when it is there and cannot be read.
    pub async fn entry<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>, FilesError> {
        let Some(bytes) = self.bytes(path).await? else { return Ok(None) };
        let parsed = wemi_catalogue::read(&bytes);
        parsed.map(Some).map_err(|source| FilesError::Catalogue { path: path.to_owned(), source })
    }

    async fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, FilesError> {
        match self {
            Self::Folder(root) => match tokio::fs::read(root.join(path)).await {
                Ok(bytes) => Ok(Some(bytes)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(source) => Err(FilesError::Disk { path: path.to_owned(), source }),
            },
            Self::Http { root, outgoing } => {
                let failed = |source| FilesError::Http { path: path.to_owned(), source };
                let request = Request::get(format!("{root}/{path}"));
                let answer = outgoing.send(request).await.map_err(failed)?;
                match answer.status {
                    200 => Ok(Some(answer.body)),
                    403 | 404 => Ok(None),
                    status => Err(failed(OutgoingError::Status(status))),
                }
            }
        }
    }

    /// When the theme last changed, where that is cheap to know.
    async fn theme_stamp(&self) -> Option<SystemTime> {
        match self {
            Self::Folder(root) => tokio::fs::metadata(root.join(path::THEME)).await.ok()?.modified().ok(),
            Self::Http { .. } => None,
        }
    }
}

/// The theme, loaded once, and again when a local build has written a new one.
#[derive(Debug, Default)]
pub(crate) struct ThemeCache(Mutex<Option<(Option<SystemTime>, Arc<Theme>)>>);

impl ThemeCache {
    pub(crate) async fn get(&self, files: &SiteFiles) -> Result<Arc<Theme>, FilesError> {
        let stamp = files.theme_stamp().await;
        if let Ok(cached) = self.0.lock()
            && let Some((at, theme)) = cached.as_ref()
            && *at == stamp
        {
            return Ok(Arc::clone(theme));
        }
        let bytes = files.bytes(path::THEME).await?;
        let bytes = bytes.ok_or_else(|| FilesError::Missing(path::THEME.to_owned()))?;
        let theme = Arc::new(Bundle::parse(&bytes)?.into_theme()?);
        if let Ok(mut cached) = self.0.lock() {
            *cached = Some((stamp, Arc::clone(&theme)));
        }
        Ok(theme)
    }
}
