//! The search index: what of the content is found by words, and what its language needs to compare
//! them. The search function and a script read the same file and rank by the same steps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What can be found in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchIndex {
    /// The format of this file.
    pub format: u32,
    /// What stands before the addresses of pages in this language: nothing for the main one, `/en`.
    pub root: String,
    /// Words that tell nothing, normalised: what is asked besides them counts.
    pub stop: Vec<String>,
    /// Endings that make forms of one word, normalised, with how many letters must be left of the word.
    pub endings: BTreeMap<String, usize>,
    /// What a word counts by where it is said.
    pub fields: BTreeMap<SearchField, u32>,
    /// What an entry counts by what it is.
    pub kinds: BTreeMap<SearchKind, u32>,
    /// What can be found; of two that count alike the first is shown first.
    pub entries: Vec<SearchEntry>,
}

/// Something with an address of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchEntry {
    /// What it is.
    pub kind: SearchKind,
    /// Where it is.
    pub url: String,
    /// The language in which it is told, where that is not the index's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// What it is called.
    pub title: String,
    /// What it is about, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Its other names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<String>,
    /// How people say that they need it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub everyday: Vec<String>,
    /// What is done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<String>,
    /// Words of its names in the portal's other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<String>,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// A kind of help.
    Service,
    /// The services under which people look.
    Category,
    /// Something that happens in a family.
    LifeEvent,
    /// What the municipality pays or takes off.
    Benefit,
    /// A question with its answer.
    Question,
    /// A word explained.
    Word,
    /// A place with an operator.
    Desk,
    /// Who gives help.
    Provider,
    /// A page of text.
    Page,
    /// News.
    News,
}

/// Where a word is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchField {
    /// In the name.
    Title,
    /// In another name.
    Synonyms,
    /// In how people say the need.
    Everyday,
    /// In what is done.
    Tasks,
    /// In the line that tells what it is about.
    Summary,
    /// In a name in another language.
    Elsewhere,
}

impl SearchEntry {
    /// What is said in a field.
    pub fn said(&self, field: SearchField) -> &[String] {
        match field {
            SearchField::Title => std::slice::from_ref(&self.title),
            SearchField::Summary => std::slice::from_ref(&self.summary),
            SearchField::Synonyms => &self.synonyms,
            SearchField::Everyday => &self.everyday,
            SearchField::Tasks => &self.tasks,
            SearchField::Elsewhere => &self.elsewhere,
        }
    }
}
