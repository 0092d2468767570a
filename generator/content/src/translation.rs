//! Translations (rule 4): a file beside the Italian one says what differs; what it doesn't say is said in
//! Italian, and whoever shows it knows that it is.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::source::{FileId, Span};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Italian, in which everything is written first.
    It,
    /// English.
    En,
    /// Spanish.
    Es,
    /// Ukrainian.
    Uk,
    /// Arabic.
    Ar,
    /// Chinese, simplified.
    Zh,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [Self::It, Self::En, Self::Es, Self::Uk, Self::Ar, Self::Zh];

    /// Its code, as in file names and in `lang`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
            Self::Es => "es",
            Self::Uk => "uk",
            Self::Ar => "ar",
            Self::Zh => "zh",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::En => "English",
            Self::Es => "Español",
            Self::Uk => "Українська",
            Self::Ar => "العربية",
            Self::Zh => "中文",
        }
    }

    /// The language of a translation's path with the path of what it translates:
    /// `services/a.en.md` is English for `services/a.md`.
    pub(crate) fn of_path(path: &str) -> Option<(Self, String)> {
        let (stem, ending) = path.rsplit_once('.')?;
        let (base, code) = stem.rsplit_once('.')?;
        let language = Self::ALL.into_iter().find(|language| language.as_str() == code)?;
        // Italian is the file itself, so a file called `a.it.md` is nothing.
        (language != Self::It).then(|| (language, format!("{base}.{ending}")))
    }
}

/// Something that is said, with the language in which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translated<T> {
    /// What is said.
    pub value: T,
    /// In which language: the one that was asked for, or Italian.
    pub language: Language,
}

/// All translations of a site.
#[derive(Debug, Default)]
pub struct Translations {
    by_file: BTreeMap<(FileId, Language), Translation>,
}

/// What one file says in another language.
#[derive(Debug, Default)]
pub(crate) struct Translation {
    /// Texts by field; in a list by `slug/field`.
    pub(crate) fields: BTreeMap<String, Vec<String>>,
    /// The Markdown, if there is any.
    pub(crate) body: Option<Span>,
}

impl Translations {
    pub(crate) fn new(by_file: BTreeMap<(FileId, Language), Translation>) -> Self {
        Self { by_file }
    }

    /// A text of the Italian file at `file`. `field` is `title`, or `famiglia/name` in a list.
    pub fn text<'a>(
        &'a self,
        language: Language,
        file: FileId,
        field: &str,
        italian: &'a str,
    ) -> Translated<&'a str> {
        let said = self.field(language, file, field).and_then(|said| said.first());
        said.map_or(Translated { value: italian, language: Language::It }, |said| Translated {
            value: said,
            language,
        })
    }

    /// A list of texts of the Italian file at `file`: all of it in one language.
    pub fn texts<'a>(
        &'a self,
        language: Language,
        file: FileId,
        field: &str,
        italian: &'a [String],
    ) -> Translated<&'a [String]> {
        let said = self.field(language, file, field);
        said.map_or(Translated { value: italian, language: Language::It }, |said| Translated {
            value: said,
            language,
        })
    }

    /// The Markdown of the Italian file at `file`.
    pub fn body(&self, language: Language, file: FileId, italian: Span) -> Translated<Span> {
        let said = self.by_file.get(&(file, language)).and_then(|said| said.body);
        said.map_or(Translated { value: italian, language: Language::It }, |value| Translated {
            value,
            language,
        })
    }

    /// Whether a file says anything in a language.
    pub fn speak(&self, language: Language, file: FileId) -> bool {
        self.by_file.contains_key(&(file, language))
    }

    /// Every translated Markdown, with the Italian file that it stands for.
    pub fn bodies(&self) -> impl Iterator<Item = (FileId, Span)> {
        self.by_file.iter().filter_map(|((file, _), said)| Some((*file, said.body?)))
    }

    fn field(&self, language: Language, file: FileId, field: &str) -> Option<&[String]> {
        self.by_file.get(&(file, language))?.fields.get(field).map(Vec::as_slice)
    }
}

/// How much of a site is said in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub language: Language,
    /// How many texts there are to say.
    pub texts: usize,
    /// How many of them are still in Italian.
    pub missing: usize,
    /// The Italian files in which they stand.
    pub files: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_which_file_it_translates() {
        let of = Language::of_path;
        assert_eq!(of("content/a.en.md"), Some((Language::En, "content/a.md".to_owned())));
        assert_eq!(of("content/areas.zh.yaml"), Some((Language::Zh, "content/areas.yaml".to_owned())));
        assert_eq!(of("content/a.md"), None);
        assert_eq!(of("content/a.it.md"), None);
        assert_eq!(of("content/a.xx.md"), None);
    }
}
