//! What a person is told, as data: a key of the locale with its values, or a text that an editor
//! wrote. Code chooses what is said, the locale says it.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// A sentence or a label, put into words when the page is rendered (`{{ error | say }}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Message {
    /// A message of the locale.
    Key {
        /// Its key in `locales/<lang>.ftl`.
        key: String,
        /// Its values by name.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        args: BTreeMap<String, Arg>,
    },
    /// Words that come from the content (the name of an audience, of a Municipio) and stay as
    /// they are.
    Text {
        /// The words.
        text: String,
    },
}

impl Message {
    /// A message of the locale without values.
    pub fn key(key: impl Into<String>) -> Self {
        Self::Key { key: key.into(), args: BTreeMap::new() }
    }

    /// Words of the content.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Adds a value; words of the content take none and stay as they are.
    ///
    /// ```
    /// use wemi_theme::message::{Arg, Message};
    /// let error = Message::key("error-persons").with("max", 3);
    /// let due = Message::key("booking-due").with("amount", Arg::Cents(5200));
    /// assert_ne!(error, due);
    /// ```
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        if let Self::Key { args, .. } = &mut self {
            args.insert(name.to_owned(), value.into());
        }
        self
    }
}

/// A value inside a message, formatted the one way the portal formats such values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    /// Words, or the name of a variant that the message selects on.
    Text(String),
    /// A whole number; the message may select on its plural.
    Number(i64),
    /// Cents of euro: "52,00 €".
    Cents(i64),
    /// Cents of euro that are mostly whole euro: "6000 €".
    Euro(i64),
    /// A day with its weekday: "giovedì 3 dicembre 2026".
    Date(Date),
    /// A time of the day: "15:00".
    Time(Time),
    /// A day and a time, as the clocks in Rome show them.
    DateTime(DateTime),
    /// A length: "1 ora e 30 minuti".
    Minutes(u32),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Time> for Arg {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<DateTime> for Arg {
    fn from(moment: DateTime) -> Self {
        Self::DateTime(moment)
    }
}
