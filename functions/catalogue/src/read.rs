//! Reading a file of the catalogue, of this format or an older one.

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The format that this code writes.
pub const FORMAT: u32 = 1;

/// Why a file of the catalogue cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// It was written by a newer generator: deploy the functions before the site.
    #[error("the catalogue has format {found}, and this function reads up to {FORMAT}")]
    Newer {
        /// The file's format.
        found: u32,
    },
    /// It is not what a generator of ours writes.
    #[error("the catalogue cannot be read")]
    Malformed(#[from] serde_json::Error),
}

#[derive(Deserialize)]
struct Stamp {
    format: u32,
}

/// Reads a file of the catalogue.
///
/// # Errors
/// [`CatalogueError`] when its format is newer than [`FORMAT`] or it is not such a file.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CatalogueError> {
    // Read by itself first: a newer file may have any other shape.
    let Stamp { format } = serde_json::from_slice(bytes)?;
    if format > FORMAT {
        return Err(CatalogueError::Newer { found: format });
    }
    Ok(serde_json::from_slice(bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Index;

    #[test]
    fn a_newer_format_is_refused_before_it_is_read() {
        let newer = br#"{"format": 2, "shape": "unknown"}"#;
        assert!(matches!(read::<Index>(newer), Err(CatalogueError::Newer { found: 2 })));
        assert!(matches!(read::<Index>(b"{}"), Err(CatalogueError::Malformed(_))));
    }
}
