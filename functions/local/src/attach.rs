//! How another command reaches the data of a server that is running: through its engine and its
//! gateway's double, which it told of in the data folder.

use std::io;

use wemi_fn_payment::Payment;
use wemi_store::{Store, StoreConfig, StoreError};
use wemi_web::{App, Clock, FilesError};

use crate::data::DataFolder;
use crate::server::{app, sandbox};

/// Why a running server was not reached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// What it told of itself cannot be read.
    #[error("the running server did not tell how to reach it")]
    Told(#[from] io::Error),
    /// Its store.
    #[error("the store of the running server cannot be reached")]
    Store(#[from] StoreError),
    /// Its site.
    #[error("the site of the running server cannot be read")]
    Files(#[from] FilesError),
}

/// The functions of a running server, for reading.
///
/// # Errors
/// [`AttachError`].
pub async fn attach(data: &DataFolder) -> Result<(App, Payment), AttachError> {
    let running = data.running()?;
    let secret = data.secret()?;
    let store = Store::connect(StoreConfig::local(running.store))?;
    let app = app(data, &secret, store, Clock::System, Vec::new()).await?;
    let payment = Payment::new(app.clone(), sandbox(&secret, &running.url));
    Ok((app, payment))
}
