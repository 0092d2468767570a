//! The pages that the municipality writes for readers: life events, news, questions, glossary,
//! benefits, papers of enti.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AmountView, ClosedView, FormView, LinkView, Page, ServiceLineView, TextView};

/// A page of an index, in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryView {
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it says, in a sentence.
    pub summary: String,
    /// The language of the words, where it is not the page's: they are not translated.
    #[serde(default)]
    pub said_in: Option<String>,
    /// Its day, if it has one.
    pub date: Option<Date>,
    /// Whether it can be asked for, if that has a time.
    pub call: Option<CallView>,
}

/// An index of pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryIndexView {
    /// The frame's.
    pub page: Page,
    /// Of what.
    pub kind: EntryKind,
    /// The pages in order.
    pub entries: Vec<EntryView>,
}

/// What an index is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Life events.
    LifeEvents,
    /// News.
    News,
    /// Benefits.
    Benefits,
}

/// Something that happens in a family, and what helps then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeEventView {
    /// The frame's.
    pub page: Page,
    /// What happens.
    pub title: String,
    /// In a sentence.
    pub summary: String,
    /// What to know.
    pub body: TextView,
    /// What helps, in the order in which it does.
    pub services: Vec<ServiceLineView>,
    /// Why it doesn't hold for now.
    pub closed: Option<ClosedView>,
}

/// News.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsView {
    /// The frame's.
    pub page: Page,
    /// The language of the words, where it is not the page's: they are not translated.
    #[serde(default)]
    pub said_in: Option<String>,
    /// Its title.
    pub title: String,
    /// In a sentence.
    pub summary: String,
    /// Its day.
    pub date: Date,
    /// The Municipi that it is about; none means the whole city.
    pub zones: Vec<u8>,
    /// Lists of offers that it is about.
    pub categories: Vec<LinkView>,
    /// What it says.
    pub body: TextView,
    /// Why it doesn't hold for now.
    pub closed: Option<ClosedView>,
}

/// `/domande/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionsView {
    /// The frame's.
    pub page: Page,
    /// Topics that have questions.
    pub topics: Vec<TopicView>,
}

/// A topic with its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicView {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its questions.
    pub questions: Vec<QuestionView>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// Its anchor.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: TextView,
}

/// `/glossario/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryView {
    /// The frame's.
    pub page: Page,
    /// The words, in the order of the alphabet.
    pub words: Vec<WordView>,
}

/// A word with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordView {
    /// Its anchor.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// A benefit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenefitView {
    /// The frame's.
    pub page: Page,
    /// Its name.
    pub title: String,
    /// In a sentence.
    pub summary: String,
    /// Whether it can be asked for; `None` if that has no time.
    pub call: Option<CallView>,
    /// What is special about this time.
    pub call_note: Option<String>,
    /// What it gives.
    pub amounts: Vec<AmountView>,
    /// What must hold.
    pub conditions: Vec<ConditionView>,
    /// The questions that say beforehand whether to ask; `None` where it can't be asked for.
    pub precheck: Option<FormView>,
    /// What else to know.
    pub body: TextView,
    /// Why it doesn't hold for now.
    pub closed: Option<ClosedView>,
}

/// Whether something can be asked for on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CallView {
    /// It can.
    Open {
        /// The last day.
        to: Date,
    },
    /// Not yet.
    ToCome {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// No longer.
    Closed {
        /// The last day that it could.
        to: Date,
    },
}

/// A condition of a benefit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ConditionView {
    /// This must hold.
    One {
        /// The condition in words.
        text: String,
    },
    /// All of one of these groups must hold.
    AnyOf {
        /// The groups; each is a list of conditions in words.
        groups: Vec<Vec<String>>,
    },
}

/// A paper of an ente.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentView {
    /// The frame's.
    pub page: Page,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub provider: LinkView,
    /// What it says.
    pub body: TextView,
    /// When somebody last compared it with the original.
    pub last_checked: Date,
}
