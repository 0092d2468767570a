//! The words of one language (Fluent), and how values are written inside them.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::error::{LoadError, WordsError};
use crate::format::Manner;
use crate::message::{Arg, Message};

/// The messages of one language.
pub(crate) struct Locale {
    lang: String,
    messages: FluentBundle<FluentResource>,
    manner: Manner,
}

impl Locale {
    /// Reads `text`, a Fluent file.
    ///
    /// # Errors
    /// When `lang` is not a language code, or the file does not parse, or says a key twice.
    pub(crate) fn parse(lang: &str, text: String) -> Result<Self, LoadError> {
        let wrong = |detail: String| LoadError::Locale { lang: lang.to_owned(), detail };
        let id: LanguageIdentifier = lang.parse().map_err(|_| wrong("not a language code".into()))?;
        let resource = FluentResource::try_new(text).map_err(|(resource, errors)| {
            let place = |offset| line_of(resource.source(), offset);
            let lines = errors.iter().map(|error| format!("line {}: {error}", place(error.pos.start)));
            wrong(lines.collect::<Vec<_>>().join("; "))
        })?;
        let mut messages = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks matter only where directions mix, and would be copied with every price.
        messages.set_use_isolating(false);
        messages
            .add_resource(resource)
            .map_err(|errors| wrong(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        Ok(Self { lang: lang.to_owned(), messages, manner: Manner::of(lang) })
    }

    /// How the language writes days and amounts.
    pub(crate) fn manner(&self) -> Manner {
        self.manner
    }

    /// The message `key` with `args` put in.
    ///
    /// # Errors
    /// When there is no such message, or it asks for a value that was not given.
    pub(crate) fn words(&self, key: &str, args: &BTreeMap<String, Value>) -> Result<String, WordsError> {
        let missing = || WordsError::Missing { key: key.to_owned(), lang: self.lang.clone() };
        let pattern =
            self.messages.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(name.as_str(), value.fluent());
        }
        let mut errors = Vec::new();
        let words = self.messages.format_pattern(pattern, Some(&fluent), &mut errors);
        match errors.first() {
            None => Ok(words.into_owned()),
            Some(error) => Err(WordsError::Value {
                key: key.to_owned(),
                lang: self.lang.clone(),
                detail: error.to_string(),
            }),
        }
    }

    /// A message in words.
    pub(crate) fn say(&self, message: &Message) -> Result<String, WordsError> {
        match message {
            Message::Text { text } => Ok(text.clone()),
            Message::Key { key, args } => {
                let args =
                    args.iter().map(|(name, arg)| (name.clone(), Value::of(arg, self.manner))).collect();
                self.words(key, &args)
            }
        }
    }
}

/// A value as Fluent takes it.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Words, or the name of a variant.
    Text(String),
    /// A number that may choose a plural.
    Number(i64),
}

impl Value {
    fn of(arg: &Arg, manner: Manner) -> Self {
        match arg {
            Arg::Text(text) => Self::Text(text.clone()),
            Arg::Number(number) => Self::Number(*number),
            Arg::Cents(cents) => Self::Text(manner.money(*cents)),
            Arg::Euro(cents) => Self::Text(manner.euro(*cents)),
            Arg::Date(date) => Self::Text(manner.date(*date)),
            Arg::Time(time) => Self::Text(Manner::time(*time)),
            Arg::DateTime(moment) => Self::Text(manner.date_time(*moment)),
            Arg::Minutes(minutes) => Self::Text(manner.minutes(*minutes)),
        }
    }

    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::Number(number) => (*number).into(),
        }
    }
}

/// The line of a place in a text, counted from 1.
fn line_of(source: &str, offset: usize) -> usize {
    let before = source.bytes().take(offset);
    before.filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        Locale::parse("it", text.to_owned()).err().expect("it is refused").to_string()
    }

    #[test]
    fn a_broken_locale_names_the_line() {
        assert!(refusal("a = A\n\nb = { }\nc = C\n").contains("line 3"));
        assert!(refusal("a = A\na = B\n").contains('a'));
    }

    #[test]
    fn plurals_follow_the_language() {
        let locale =
            Locale::parse("it", "n = { $n ->\n    [one] uno\n   *[other] molti\n}\n".to_owned()).unwrap();
        let say = |n: i64| locale.say(&Message::key("n").with("n", n)).unwrap();
        assert_eq!((say(1), say(2)), ("uno".to_owned(), "molti".to_owned()));
    }
}
