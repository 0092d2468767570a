//! What can go wrong with a theme.

use thiserror::Error;

/// A theme that cannot be used.
#[derive(Debug, Error)]
pub enum LoadError {
    /// A template does not parse, or uses something that does not exist.
    #[error("a template is wrong: {0}")]
    Template(Box<tera::Error>),
    /// A locale cannot be read.
    #[error("the locale `{lang}` is wrong: {detail}")]
    Locale {
        /// The language's code.
        lang: String,
        /// What is wrong, with the line where known.
        detail: String,
    },
    /// The site speaks a language that the theme has no words for.
    #[error("the theme has no `locales/{0}.ftl`")]
    NoLocale(String),
    /// A file of the theme that should be text is not.
    #[error("`{0}` is not UTF-8 text")]
    NotText(String),
}

impl From<tera::Error> for LoadError {
    fn from(error: tera::Error) -> Self {
        Self::Template(Box::new(error))
    }
}

/// A page that cannot be rendered. All of these are faults of the theme or of our code, never of
/// the person who asked for the page.
#[derive(Debug, Error)]
pub enum RenderError {
    /// The template, or a word in it, failed; the text names the template and the place.
    #[error("{0}")]
    Template(Box<tera::Error>),
    /// A message failed outside of a template.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The theme was not loaded for this language.
    #[error("the theme was not loaded for the language `{0}`")]
    UnknownLanguage(String),
}

impl From<tera::Error> for RenderError {
    fn from(error: tera::Error) -> Self {
        Self::Template(Box::new(error))
    }
}

/// A message that cannot be put into words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WordsError {
    /// No such key.
    #[error("the message `{key}` is not in the locale `{lang}`")]
    Missing {
        /// The key.
        key: String,
        /// The language.
        lang: String,
    },
    /// A value is missing or unfit.
    #[error("the message `{key}` of the locale `{lang}`: {detail}")]
    Value {
        /// The key.
        key: String,
        /// The language.
        lang: String,
        /// What Fluent says.
        detail: String,
    },
}

/// A bundle that cannot be used.
#[derive(Debug, Error)]
pub enum BundleError {
    /// Written by a newer generator than this code knows.
    #[error("the theme bundle has format {found}, this program reads up to {known}")]
    Newer {
        /// Its format.
        found: u32,
        /// The newest format we read.
        known: u32,
    },
    /// Not a bundle.
    #[error("the theme bundle cannot be read")]
    Syntax(#[from] serde_json::Error),
    /// Its theme does not load.
    #[error("the theme bundle holds a theme that does not load")]
    Theme(#[from] LoadError),
}
