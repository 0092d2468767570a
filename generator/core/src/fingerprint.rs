//! What tells whether a file of the site would come out as it did last time.
//!
//! A page is made of a theme, a template and a view, and of nothing else: when none of them is new,
//! the page isn't. So there is no record of what depends on what that could be wrong.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write as _};

use serde::Serialize;
use wemi_theme::{Shared, by_marks};

/// A hash of what a file is made of, or of the file itself: where it is the same, so are the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fingerprint(blake3::Hash);

/// The files of the last build by path.
pub(crate) type Fingerprints = BTreeMap<String, Fingerprint>;

impl Fingerprint {
    /// Of a file that is cheaper to make than to compare.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }

    /// Of several things together.
    pub(crate) fn of_all<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            // Its length keeps a part from passing for two.
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize())
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    pub(crate) fn to_hex(self) -> String {
        self.0.to_hex().to_string()
    }

    pub(crate) fn from_hex(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(Self)
    }

    /// Of a page.
    pub(crate) fn of_view(
        theme: Self,
        template: &str,
        view: &impl Serialize,
    ) -> Result<Self, serde_json::Error> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(theme.0.as_bytes());
        hasher.update(template.as_bytes());
        // The hash takes kilobytes far quicker than the few letters that a serializer gives at a time.
        let mut writer = BufWriter::new(hasher);
        by_marks(|| serde_json::to_writer(&mut writer, view))?;
        writer.flush().map_err(serde_json::Error::io)?;
        Ok(Self(writer.get_ref().finalize()))
    }
}

/// A part of many pages, marked by what it says: pages are compared by its mark, and it is rendered once.
pub(crate) fn marked<T: Serialize>(view: T) -> Shared<T> {
    match serde_json::to_vec(&view) {
        Ok(json) => Shared::marked(view, blake3::hash(&json).to_hex().to_string()),
        // It will be told where the page is rendered.
        Err(_) => Shared::from(view),
    }
}

/// A file of the site after it was looked at.
pub(crate) struct Made {
    /// Its fingerprint, if they are kept.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// Its bytes; `None` when they are those of the last time.
    pub(crate) bytes: Option<Vec<u8>>,
}
