//! The secret of a local server. In the cloud it comes from the environment; here it is drawn once
//! and kept beside the data, readable by its owner alone, so that a restart reads what it sealed.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use wemi_web::config::parse_secret;

const FILE: &str = "secret";

/// The secret of a data folder, drawn if it has none.
///
/// # Errors
/// When the folder cannot be read or written, or the file in it is no secret of ours.
#[expect(clippy::disallowed_methods, reason = "an edge: the local server's own folder")]
pub(crate) fn kept(folder: &Path) -> io::Result<[u8; 32]> {
    let path = folder.join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => parse_secret(&text).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, "the secret is not 64 hexadecimal digits")
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let secret = drawn()?;
            write(&path, &secret)?;
            Ok(secret)
        }
        Err(error) => Err(error),
    }
}

/// A fresh secret.
///
/// # Errors
/// When the system gives no random bytes.
pub(crate) fn drawn() -> io::Result<[u8; 32]> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(io::Error::other)?;
    Ok(secret)
}

/// Whole or not at all: a secret that was half written would lose what it sealed.
fn write(path: &Path, secret: &[u8; 32]) -> io::Result<()> {
    let text: String = secret.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let draft = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&draft, path)?;
    // The name too must outlive a power cut, or what was sealed would be lost with it.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    #[test]
    fn a_folder_keeps_its_secret_and_refuses_a_spoiled_one() {
        let folder = tempfile::tempdir().unwrap();
        let first = kept(folder.path()).unwrap();
        assert_eq!(kept(folder.path()).unwrap(), first);
        assert_ne!(drawn().unwrap(), first);
        File::create(folder.path().join(FILE)).unwrap().write_all(b"abc").unwrap();
        assert!(kept(folder.path()).is_err());
    }
}
