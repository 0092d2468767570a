//! A folder of messages: one JSON file each, named by its id, whole or not there.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::mail::{Mail, MailId};

/// Puts a message into the folder, made if need be. The same message again takes its own place.
pub(crate) async fn put(folder: &Path, mail: Mail) -> io::Result<()> {
    let folder = folder.to_owned();
    on_disk(move || {
        fs::create_dir_all(&folder)?;
        let draft = folder.join(format!("{}.new", mail.id));
        let mut file = File::create(&draft)?;
        file.write_all(&serde_json::to_vec_pretty(&mail)?)?;
        // On disk before it has its name: what can be read is whole.
        file.sync_all()?;
        fs::rename(draft, place(&folder, &mail.id))
    })
    .await
}

/// The messages of a folder, newest first; none where there is no folder.
///
/// # Errors
/// When the folder or a message in it cannot be read.
pub async fn list(folder: PathBuf) -> io::Result<Vec<Mail>> {
    on_disk(move || {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut mails = Vec::new();
        for entry in entries {
            if let Some(id) = named(&entry?.path()) {
                mails.extend(read(&folder, &id)?);
            }
        }
        mails.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
        Ok(mails)
    })
    .await
}

/// One message of a folder; `None` if there is none.
///
/// # Errors
/// When it is there and cannot be read.
pub async fn get(folder: PathBuf, id: MailId) -> io::Result<Option<Mail>> {
    on_disk(move || read(&folder, &id)).await
}

fn read(folder: &Path, id: &MailId) -> io::Result<Option<Mail>> {
    match fs::read(place(folder, id)) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn place(folder: &Path, id: &MailId) -> PathBuf {
    folder.join(format!("{id}.json"))
}

/// The message that a file is, if it is one.
fn named(file: &Path) -> Option<MailId> {
    let is_json = file.extension().and_then(OsStr::to_str) == Some("json");
    file.file_stem()?.to_str()?.parse().ok().filter(|_| is_json)
}

/// Off the thread that answers requests.
async fn on_disk<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
