//! What can go wrong, by what the caller may do about it. The words are for the editor who ran the
//! command, hence in Italian; what the theme says of itself is for who writes themes.

use std::io;
use std::path::PathBuf;

use thiserror::Error;
use wemi_theme::{BundleError, LoadError, RenderError};

use crate::findings::Findings;

/// A site that cannot even be looked at.
#[derive(Debug, Error)]
pub enum SiteError {
    /// There is no `site.toml`.
    #[error("{} non è un sito: non contiene site.toml", path.display())]
    NoSite {
        /// The folder.
        path: PathBuf,
    },
    /// A file or folder cannot be read.
    #[error("{} non si può leggere", path.display())]
    Read {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or folder of the content cannot be changed; everything is as it was.
    #[error("{} non si può cambiare: tutto è rimasto com'era", path.display())]
    Change {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A change to the content that was not made; everything is as it was.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// The site cannot be read.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The content has errors, or would have: the editor mends them first.
    #[error("i contenuti hanno errori")]
    Content(Findings),
    /// No content stands there.
    #[error("`{0}` non c'è")]
    NotThere(String),
    /// Such a file keeps its name.
    #[error("`{0}` non può cambiare nome")]
    Fixed(String),
    /// Something stands there already.
    #[error("`{0}` c'è già")]
    Taken(String),
    /// What would be opened is not closed.
    #[error("`{0}` non è chiuso")]
    NotClosed(String),
    /// A period that ends before it begins.
    #[error("il periodo finisce prima di cominciare")]
    Reversed,
}

/// A build that did not happen. The last good site is as it was.
#[derive(Debug, Error)]
pub enum BuildError {
    /// The content has errors: the editor mends them.
    #[error("i contenuti hanno errori")]
    Content(Findings),
    /// The site cannot be read.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// `base_url` is not where a site can stand.
    #[error("`{0}` non è l'indirizzo di un sito, come https://wemi.example.org")]
    BaseUrl(String),
    /// There is no theme of that name, in the site or in this program.
    #[error("il tema `{0}` non c'è: mettilo in themes/{0}/")]
    NoTheme(String),
    /// The theme does not load.
    #[error("il tema non si può usare")]
    Theme(#[from] LoadError),
    /// A style of the theme names a file that the theme doesn't have.
    #[error("`{style}` nomina `{asset}`, che nel tema non c'è")]
    NoAsset {
        /// The style.
        style: String,
        /// What it names.
        asset: String,
    },
    /// A page cannot be rendered: a fault of the theme, or ours.
    #[error("la pagina {path} non si può comporre")]
    Render {
        /// The page.
        path: String,
        /// Why.
        source: RenderError,
    },
    /// A file of data cannot be written as JSON: ours.
    #[error("{path} non si può scrivere in JSON")]
    Json {
        /// The file.
        path: String,
        /// Why.
        source: serde_json::Error,
    },
    /// The theme's bundle cannot be written: ours.
    #[error("il pacchetto del tema non si può scrivere")]
    Bundle(#[from] BundleError),
    /// Two things want one address.
    #[error("due pagine hanno lo stesso indirizzo: {0}")]
    Twice(String),
    /// The folder to write into holds something that is no built site.
    #[error("{} contiene cose che non sono un sito costruito: non la tocco, scegli un'altra cartella", path.display())]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// The output cannot be written.
    #[error("{} non si può scrivere", path.display())]
    Write {
        /// What.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}
