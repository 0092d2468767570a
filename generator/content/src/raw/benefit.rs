//! `content/benefits/<slug>.md`: money or hours that the municipality gives, with conditions as data,
//! so that a person can see beforehand whether to ask.

use serde::{Deserialize, Deserializer};
use wemi_domain::precheck::{self, Range, Wanted};
use wemi_domain::{Cents, Slug};

pub use wemi_domain::precheck::Ask;

use super::{Call, front_matter, values};

front_matter! {
    /// A benefit.
    pub struct Benefit {
        /// Its name.
        pub title: String,
        /// One sentence.
        pub summary: String,
        /// The programme by which it is given, if it is used through bookings.
        #[serde(default)]
        pub programme: Option<Slug>,
        /// When it can be asked for.
        #[serde(default)]
        pub calls: Vec<Call>,
        /// What it gives.
        #[serde(default)]
        pub amounts: Vec<Amount>,
        /// What must hold, all of it.
        #[serde(default)]
        pub conditions: Vec<Condition>,
    }
}

/// An amount that a benefit gives.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// For what, or for whom.
    pub label: String,
    /// How much.
    #[serde(deserialize_with = "values::cents")]
    pub amount: Cents,
    /// How often.
    pub per: Per,
}

/// How often an amount is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// One time.
    Once,
    /// Every month.
    Month,
    /// For every hour of help.
    Hour,
    /// Every year.
    Year,
}

/// One condition, or several ways of which one is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// This must hold.
    One(Requirement),
    /// All requirements of one of these groups must hold.
    AnyOf {
        /// The groups.
        groups: Vec<Vec<Requirement>>,
        /// All of it in one sentence, as a translation says it.
        sentence: Option<String>,
    },
}

/// Something that must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// What is asked.
    pub ask: Ask,
    /// The greatest number that is well.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// The least number that is well.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// The answer that is well, where it is yes or no.
    #[serde(default)]
    pub is: Option<bool>,
    /// The condition in words.
    pub text: String,
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// Both forms at once: an untagged enum would read `at_most: 8` through a buffer and lose its type.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            any_of: Option<Vec<Vec<Requirement>>>,
            ask: Option<Ask>,
            at_most: Option<u32>,
            at_least: Option<u32>,
            is: Option<bool>,
            text: Option<String>,
        }
        let Written { any_of, ask, at_most, at_least, is, text } = Written::deserialize(from)?;
        match (any_of, ask, text) {
            (Some(groups), None, None) => Ok(Self::AnyOf { groups, sentence: None }),
            (None, Some(ask), Some(text)) => Ok(Self::One(Requirement { ask, at_most, at_least, is, text })),
            _ => Err(serde::de::Error::custom("una condizione ha `ask` e `text`, oppure solo `any_of`")),
        }
    }
}

impl Condition {
    /// The condition as the rules read it.
    pub fn typed(&self) -> precheck::Condition {
        let way = |way: &Vec<Requirement>| way.iter().map(Requirement::typed).collect();
        match self {
            Self::One(one) => precheck::Condition(vec![vec![one.typed()]]),
            Self::AnyOf { groups, .. } => precheck::Condition(groups.iter().map(way).collect()),
        }
    }

    /// The condition in words: those of each way, or one sentence for all.
    pub fn words(&self) -> Vec<Vec<String>> {
        let texts = |way: &Vec<Requirement>| way.iter().map(|one| one.text.clone()).collect();
        match self {
            Self::One(one) => vec![vec![one.text.clone()]],
            Self::AnyOf { sentence: Some(sentence), .. } => vec![vec![sentence.clone()]],
            Self::AnyOf { groups, sentence: None } => groups.iter().map(texts).collect(),
        }
    }
}

impl Requirement {
    fn typed(&self) -> precheck::Requirement {
        let wanted = match self.is {
            Some(is) => Wanted::Truth(is),
            None => Wanted::Number(Range { from: self.at_least, to: self.at_most }),
        };
        precheck::Requirement { ask: self.ask, wanted }
    }
}
