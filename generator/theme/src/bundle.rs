//! What the functions need of a theme, in one file that the generator writes beside the pages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::BundleError;
use crate::theme::Theme;
use crate::views::SiteView;

/// The newest format of [`Bundle`] that this code writes and reads.
pub const BUNDLE_FORMAT: u32 = 1;

/// Frame, templates and words: `/dati/tema/v1.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// The format of this file; see [`BUNDLE_FORMAT`].
    pub format: u32,
    /// The portal, with the addresses of its assets and its languages.
    pub site: SiteView,
    /// Templates by name.
    pub templates: BTreeMap<String, String>,
    /// Fluent texts by language.
    pub locales: BTreeMap<String, String>,
}

impl Bundle {
    /// A bundle of the current format.
    pub fn new(
        site: SiteView,
        templates: BTreeMap<String, String>,
        locales: BTreeMap<String, String>,
    ) -> Self {
        Self { format: BUNDLE_FORMAT, site, templates, locales }
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// When the text is no bundle, or one of a newer format.
    pub fn parse(text: &[u8]) -> Result<Self, BundleError> {
        // The format is read by itself first: a newer bundle may have any other shape.
        let Stamp { format } = serde_json::from_slice(text)?;
        if format > BUNDLE_FORMAT {
            return Err(BundleError::Newer { found: format, known: BUNDLE_FORMAT });
        }
        Ok(serde_json::from_slice(text)?)
    }

    /// The bundle as it is written; the same bundle gives the same bytes.
    ///
    /// # Errors
    /// None that a bundle can cause; `serde_json` reserves the right.
    pub fn to_json(&self) -> Result<Vec<u8>, BundleError> {
        Ok(serde_json::to_vec(self)?)
    }

    /// The theme in it.
    ///
    /// # Errors
    /// When a template or a locale does not parse.
    pub fn into_theme(self) -> Result<Theme, BundleError> {
        Ok(Theme::load(self.templates, self.locales, &self.site)?)
    }
}

#[derive(Deserialize)]
struct Stamp {
    format: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_bundle_is_refused_by_its_format_whatever_else_it_holds() {
        let refused = Bundle::parse(br#"{"format":2,"pages":[]}"#);
        assert!(matches!(refused, Err(BundleError::Newer { found: 2, known: 1 })));
        assert!(matches!(Bundle::parse(b"{}"), Err(BundleError::Syntax(_))));
        assert!(matches!(Bundle::parse(br#"{"format":1}"#), Err(BundleError::Syntax(_))));
    }
}
