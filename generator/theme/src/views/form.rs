//! Fields of forms, filled in again with their errors; reports; errors as pages.

use serde::{Deserialize, Serialize};

use super::{LinkView, Page};
use crate::message::Message;

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    /// The name that is sent.
    pub name: String,
    /// The `id`, by which label and error summary point at it: `f-<name>`.
    pub id: String,
    /// The label; by default the message `field-<name>`.
    pub label: Message,
    /// What it is for, under the label.
    pub hint: Option<Message>,
    /// What was written before. For a checkbox: `si` when ticked.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<Message>,
    /// What kind of field.
    pub kind: FieldKind,
    /// The browser's autofill token, where the field is about the person who writes.
    pub autocomplete: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// Longest text, in characters.
    pub max_length: Option<u32>,
    /// Smallest number.
    pub min: Option<u32>,
    /// Largest number.
    pub max: Option<u32>,
    /// Options of a select or of radios.
    pub options: Vec<OptionView>,
}

impl FieldView {
    /// A field of `kind`, empty, not required.
    pub fn new(name: &str, kind: FieldKind) -> Self {
        Self {
            name: name.to_owned(),
            id: format!("f-{name}"),
            label: Message::key(format!("field-{}", name.replace('_', "-"))),
            hint: None,
            value: String::new(),
            error: None,
            kind,
            autocomplete: None,
            required: false,
            max_length: None,
            min: None,
            max: None,
            options: Vec::new(),
        }
    }

    /// With a label of its own.
    #[must_use]
    pub fn label(mut self, label: Message) -> Self {
        self.label = label;
        self
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// With what was written before; the option of that value becomes the selected one.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        for option in &mut self.options {
            option.selected = option.value == self.value;
        }
        self
    }

    /// With what is wrong.
    #[must_use]
    pub fn error(mut self, error: Option<Message>) -> Self {
        self.error = error;
        self
    }

    /// With an autofill token of the HTML standard: `given-name`, `tel`, `email`.
    #[must_use]
    pub fn autocomplete(mut self, token: &str) -> Self {
        self.autocomplete = Some(token.to_owned());
        self
    }

    /// To be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// At most so many characters.
    #[must_use]
    pub fn max_length(mut self, characters: u32) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// A number between these two.
    #[must_use]
    pub fn between(mut self, min: u32, max: u32) -> Self {
        self.min = Some(min);
        self.max = Some(max);
        self
    }

    /// With options; the one whose value is the field's is selected.
    #[must_use]
    pub fn options(mut self, options: impl IntoIterator<Item = (String, Message)>) -> Self {
        self.options = options
            .into_iter()
            .enumerate()
            .map(|(index, (value, label))| OptionView {
                id: if index == 0 { self.id.clone() } else { format!("{}-{}", self.id, index + 1) },
                selected: value == self.value,
                value,
                label,
            })
            .collect();
        self
    }
}

/// What kind of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line.
    Text,
    /// A telephone number.
    Tel,
    /// An e-mail address.
    Email,
    /// A whole number.
    Number,
    /// Several lines.
    Textarea,
    /// One of many.
    Select,
    /// One of a few, all in sight.
    Radio,
    /// Yes or no; sends `si`.
    Checkbox,
    /// A trap that people do not see and machines fill in.
    Honeypot,
}

/// An option of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionView {
    /// Its `id`; the first one bears the field's, so that an error's link reaches it.
    pub id: String,
    /// What is sent.
    pub value: String,
    /// Its words.
    pub label: Message,
    /// Whether it is chosen.
    pub selected: bool,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldGroupView {
    /// What they are about; `None`: they stand alone.
    pub legend: Option<Message>,
    /// A sentence under the legend.
    pub intro: Option<Message>,
    /// The fields.
    pub fields: Vec<FieldView>,
}

/// A field that is sent and not seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenView {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl HiddenView {
    /// A hidden field.
    pub fn new(name: &str, value: impl Into<String>) -> Self {
        Self { name: name.to_owned(), value: value.into() }
    }
}

/// A form: where it goes, what it carries, what is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormView {
    /// Where it is sent.
    pub action: String,
    /// `chiave`, `gettone`, `termini`, `totale` and the choice so far.
    pub hidden: Vec<HiddenView>,
    /// The fields.
    pub groups: Vec<FieldGroupView>,
    /// What is wrong with the form as a whole.
    pub error: Option<Message>,
    /// Filled by [`FormView::new`] from the fields: the links of the error summary.
    pub errors: Vec<ErrorLinkView>,
}

impl FormView {
    /// A form whose error summary is that of its fields, in their order.
    pub fn new(action: impl Into<String>, hidden: Vec<HiddenView>, groups: Vec<FieldGroupView>) -> Self {
        let errors = groups
            .iter()
            .flat_map(|group| &group.fields)
            .filter_map(|field| {
                field.error.clone().map(|error| ErrorLinkView { href: format!("#{}", field.id), error })
            })
            .collect();
        Self { action: action.into(), hidden, groups, error: None, errors }
    }

    /// With an error of the form as a whole.
    #[must_use]
    pub fn error(mut self, error: Option<Message>) -> Self {
        self.error = error;
        self
    }

    /// Whether anything is wrong with it.
    pub fn has_errors(&self) -> bool {
        self.error.is_some() || !self.errors.is_empty()
    }
}

/// A line of the error summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorLinkView {
    /// `#` and the field's id.
    pub href: String,
    /// The same words as beside the field.
    pub error: Message,
}

/// `/proponi/segnalazione`: a wrong datum on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFormView {
    /// The frame's.
    pub page: Page,
    /// The page the report is about: `/offerte/…`; `None` when it is not known.
    pub about: Option<String>,
    /// `pagina`, `cosa` and, if the person wants an answer, `email`.
    pub form: FormView,
}

/// What follows a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDoneView {
    /// The frame's.
    pub page: Page,
    /// The number to name when asking about it.
    pub reference: String,
    /// The page the report is about.
    pub about: Option<String>,
    /// Whether an answer was asked for.
    pub answer_wanted: bool,
}

/// Something went wrong: what, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemView {
    /// The frame's.
    pub page: Page,
    /// The HTTP status; title and advice follow from it.
    pub status: u16,
    /// More than the status says: "Questo orario è stato appena preso."
    pub detail: Option<Message>,
    /// Where to go on.
    pub next: Option<LinkView>,
    /// Seconds after which trying again makes sense.
    pub retry_after: Option<u32>,
    /// A number to name on the telephone.
    pub reference: Option<String>,
}
