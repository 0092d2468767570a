//! What the municipality writes for readers: life events, news, questions, and the papers of an ente.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::{Period, Slug, ZoneId};

use super::front_matter;

front_matter! {
    /// `content/life-events/<slug>.md`: something that happens in a family, and what helps then.
    pub struct LifeEvent {
        /// What happens, as people say it.
        pub title: String,
        /// One sentence.
        pub summary: String,
        /// What helps, in the order in which it does.
        pub services: Vec<Slug>,
    }
}

front_matter! {
    /// `content/news/<date>-<slug>.md`.
    pub struct News {
        /// Its title.
        pub title: String,
        /// One sentence.
        pub summary: String,
        /// The day of the news; it doesn't show before.
        pub date: Date,
        /// The zones that it is about; none means the whole city.
        #[serde(default)]
        pub zones: Vec<ZoneId>,
        /// The categories that it is about.
        #[serde(default)]
        pub categories: Vec<Slug>,
    }
}

front_matter! {
    /// `content/questions/<slug>.md`: a question that people ask; its answer is the text.
    pub struct Question {
        /// The question.
        pub title: String,
        /// Under which topic it stands.
        pub topic: Slug,
        /// Its place under the topic; those without come last.
        #[serde(default)]
        pub order: Option<u16>,
    }
}

/// `content/providers/<slug>/documents/<name>.md`: a paper that an ente shows to who books.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// The day on which somebody last compared it with the paper that the ente signed.
    pub last_checked: Date,
}

/// Which paper a file is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// `conditions`: the conditions of use.
    Conditions,
    /// `privacy`: what becomes of people's data.
    Privacy,
    /// `withdrawal`: how to withdraw, with the form.
    Withdrawal,
    /// `social-report`: the social balance sheet.
    SocialReport,
}

impl DocumentKind {
    /// Every paper, in the order in which an ente's page names them.
    pub const ALL: [Self; 4] = [Self::Conditions, Self::Privacy, Self::Withdrawal, Self::SocialReport];

    /// The name of its file, without `.md`.
    pub fn file_stem(self) -> &'static str {
        match self {
            Self::Conditions => "conditions",
            Self::Privacy => "privacy",
            Self::Withdrawal => "withdrawal",
            Self::SocialReport => "social-report",
        }
    }
}

/// One topic of `content/question-topics.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name in files.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}

/// One word of `content/glossary.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Its name in addresses.
    pub slug: Slug,
    /// The word.
    pub word: String,
    /// Other ways in which it stands in texts.
    #[serde(default)]
    pub forms: Vec<String>,
    /// What it means, in one or two sentences.
    pub meaning: String,
}

/// One line of `content/redirects.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedirectLine {
    /// An address that people still have.
    pub from: String,
    /// Where it leads now.
    pub to: String,
}

/// A time in which a benefit can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What is special about it.
    #[serde(default)]
    pub note: Option<String>,
}

impl Call {
    /// The days on which it is open.
    pub fn period(&self) -> Period {
        Period::between(self.from, self.to)
    }

    /// The call as the rules read it.
    pub fn typed(&self) -> wemi_domain::call::Call {
        wemi_domain::call::Call { from: self.from, to: self.to, note: self.note.clone() }
    }
}
