//! What can go wrong, by what the caller may do about it.

use std::io;
use std::path::PathBuf;

use thiserror::Error;
use wemi_theme::{BundleError, LoadError, RenderError};

use crate::findings::Findings;

/// A site that cannot even be looked at.
#[derive(Debug, Error)]
pub enum SiteError {
    /// There is no `site.toml`.
    #[error("{} is not a site: it has no site.toml", path.display())]
    NoSite {
        /// The folder.
        path: PathBuf,
    },
    /// A file or folder cannot be read.
    #[error("{} cannot be read", path.display())]
    Read {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A build that did not happen. The last good site is as it was.
#[derive(Debug, Error)]
pub enum BuildError {
    /// The content has errors: the editor mends them.
    #[error("the content has errors")]
    Content(Findings),
    /// The site cannot be read.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// `base_url` is not where a site can stand.
    #[error("`{0}` is not a base URL such as https://wemi.example.org")]
    BaseUrl(String),
    /// There is no theme of that name, in the site or in this program.
    #[error("there is no theme `{0}`: put it into themes/{0}/")]
    NoTheme(String),
    /// The theme does not load.
    #[error("the theme cannot be used")]
    Theme(#[from] LoadError),
    /// A style of the theme names a file that the theme doesn't have.
    #[error("`{style}` names `{asset}`, which the theme does not have")]
    NoAsset {
        /// The style.
        style: String,
        /// What it names.
        asset: String,
    },
    /// A page cannot be rendered: a fault of the theme, or ours.
    #[error("{path} cannot be rendered")]
    Render {
        /// The page.
        path: String,
        /// Why.
        source: RenderError,
    },
    /// A file of data cannot be written as JSON: ours.
    #[error("{path} cannot be written as JSON")]
    Json {
        /// The file.
        path: String,
        /// Why.
        source: serde_json::Error,
    },
    /// The theme's bundle cannot be written: ours.
    #[error("the theme's bundle cannot be written")]
    Bundle(#[from] BundleError),
    /// Two things want one address.
    #[error("two pages have the address {0}")]
    Twice(String),
    /// The folder to write into holds something that is no built site.
    #[error("{} holds something that is not a built site: it is left alone", path.display())]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// The output cannot be written.
    #[error("{} cannot be written", path.display())]
    Write {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}
