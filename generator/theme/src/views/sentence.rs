//! The sentence that leads: *Cerco [un servizio] per [chi] in [Municipio]*.

use serde::{Deserialize, Serialize};

use crate::Shared;

/// The sentence to complete, and its answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceView {
    /// Where the form goes: `/trova`.
    pub action: String,
    /// Answers to "un servizio" (`servizio`), grouped by area or category.
    pub services: Shared<ChoicesView>,
    /// Answers to "per chi" (`per`), grouped by audience.
    pub audiences: Shared<ChoicesView>,
    /// Answers to "dove" (`municipio`).
    pub zones: Shared<ChoicesView>,
    /// Where every service stands, when `services` has only some.
    pub all_url: Option<String>,
}

/// The answers to one question. Many pages show the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoicesView {
    /// The options by group.
    pub groups: Vec<ChoiceGroupView>,
}

/// Options that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceGroupView {
    /// The group's name; `None`: its options stand alone.
    pub name: Option<String>,
    /// The options.
    pub options: Vec<ChoiceView>,
}

/// One answer. The empty answer ("qualunque") is the template's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceView {
    /// The slug or number that is sent.
    pub value: String,
    /// Its words inside the sentence: "una persona anziana".
    pub label: String,
    /// Whether it is the answer given.
    pub selected: bool,
}
