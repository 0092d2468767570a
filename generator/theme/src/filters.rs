//! What templates can say besides Tera's own filters.
//!
//! `{{ cents | money }}`, `{{ day | date }}`, `{{ day | date_short }}`, `{{ day | date_plain }}`,
//! `{{ day | month }}`, `{{ moment | date_time }}`, `{{ time | time }}`,
//! `{{ start | time_range(to=end) }}`, `{{ minutes | minutes }}`, `{{ quantity | quantity }}`,
//! `{{ vat | vat }}`, `{{ phone | tel }}`, `{{ address | qr }}`, `{{ name | capital }}`, `{{ message | say }}`, `{{ t(key="…", …) }}` and `{{ t_html(key="…-html", …) }}`;
//! `{{ breadcrumb_data(home="…", links=[…], here="…", path="…", base="…") }}`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use wemi_domain::words;

use crate::format::Manner;
use crate::linked_data::{BreadcrumbList, LinkedData};
use crate::locale::{Locale, Value as WordValue};
use crate::message::Message;
use crate::qr;
use crate::views::{LinkView, QuantityView, VatView};

/// Registers everything that formats plain values.
pub(crate) fn register_formats(tera: &mut Tera, manner: Manner) {
    tera.register_filter("money", move |cents: i64, _: Kwargs, _: &State| manner.money(cents));
    tera.register_filter("minutes", move |minutes: u32, _: Kwargs, _: &State| manner.minutes(minutes));
    register_day(tera, "date", move |day| manner.date(day));
    register_day(tera, "date_short", move |day| manner.date_short(day));
    register_day(tera, "date_plain", move |day| manner.date_plain(day));
    register_day(tera, "month", move |day| manner.month(day));
    tera.register_filter("time", |text: &str, _: Kwargs, _: &State| parse::<Time>(text).map(words::time));
    tera.register_filter("date_time", move |text: &str, _: Kwargs, _: &State| {
        parse::<DateTime>(text).map(|moment| manner.date_time(moment))
    });
    tera.register_filter("time_range", |from: &str, kwargs: Kwargs, _: &State| {
        let to = kwargs.must_get::<&str>("to")?;
        Ok::<_, Error>(words::time_range(parse(from)?, parse(to)?))
    });
    tera.register_function("breadcrumb_data", |kwargs: Kwargs, _: &State| breadcrumb_data(&kwargs));
    tera.register_filter("capital", |text: &str, _: Kwargs, _: &State| capital(text));
    tera.register_filter("qr", |text: &str, _: Kwargs, _: &State| {
        let svg = qr::svg(text).ok_or_else(|| Error::message(format!("no code can hold `{text}`")))?;
        Ok::<_, Error>(Value::safe_string(&svg))
    });
    tera.register_filter("tel", |phone: &str, _: Kwargs, _: &State| tel(phone));
}

/// The breadcrumb of the page at `path` for machines; `base` stands before every address.
fn breadcrumb_data(kwargs: &Kwargs) -> TeraResult<Value> {
    let base = kwargs.must_get::<&str>("base")?;
    let text = |name| kwargs.must_get::<&str>(name).map(str::to_owned);
    let links: Vec<LinkView> = view_of(&kwargs.must_get::<Value>("links")?, "links with name and url")?;
    let home = LinkView { name: text("home")?, url: "/".to_owned() };
    let here = LinkView { name: text("here")?, url: text("path")? };
    let steps = std::iter::once(home).chain(links).chain(std::iter::once(here));
    let list = BreadcrumbList::of(steps.map(|step| (step.name, format!("{base}{}", step.url))));
    let data = LinkedData::of(&list).ok_or_else(|| Error::message("a breadcrumb is no JSON"))?;
    Ok(Value::safe_string(data.as_str()))
}

/// A filter of a day, alone or of a moment.
fn register_day(tera: &mut Tera, name: &'static str, write: impl Fn(Date) -> String + Send + Sync + 'static) {
    tera.register_filter(name, move |text: &str, _: Kwargs, _: &State| parse::<Date>(text).map(&write));
}

/// A name where a sentence begins; what follows the first letter stays, as in "OSS a domicilio".
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Registers the words of one language.
pub(crate) fn register_words(tera: &mut Tera, locale: &Arc<Locale>) {
    let words = Arc::clone(locale);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| {
        let (key, args) = call(&kwargs)?;
        if key.ends_with(HTML_SUFFIX) {
            return Err(Error::message(format!("`{key}` holds HTML: say it with `t_html`")));
        }
        words.words(&key, &args).map_err(Error::message)
    });
    let words = Arc::clone(locale);
    tera.register_function("t_html", move |kwargs: Kwargs, state: &State| {
        let (key, mut args) = call(&kwargs)?;
        if !key.ends_with(HTML_SUFFIX) {
            return Err(Error::message(format!("`{key}` holds plain words: say it with `t`")));
        }
        // The message is the theme's own and may hold tags; a value never may.
        for value in args.values_mut() {
            if let WordValue::Text(text) = value {
                *text = state.escape(text)?;
            }
        }
        let html = words.words(&key, &args).map_err(Error::message)?;
        Ok::<_, Error>(Value::safe_string(&html))
    });
    register_phrases(tera, locale);
    let words = Arc::clone(locale);
    tera.register_filter("say", move |message: Value, _: Kwargs, _: &State| {
        let message: Message = view_of(&message, "a message: a key with its values, or a text")?;
        words.say(&message).map_err(Error::message)
    });
}

/// Phrases that stand inside others: `{{ quantity | quantity }}`, `{{ vat | vat }}`.
fn register_phrases(tera: &mut Tera, locale: &Arc<Locale>) {
    let words = Arc::clone(locale);
    tera.register_filter("quantity", move |value: Value, _: Kwargs, _: &State| {
        let quantity: QuantityView = view_of(&value, "a quantity")?;
        match quantity.minutes {
            Some(minutes) => Ok(words.manner().minutes(minutes)),
            None => words.say(&quantity.phrase()).map_err(Error::message),
        }
    });
    let words = Arc::clone(locale);
    tera.register_filter("vat", move |value: Value, _: Kwargs, _: &State| {
        let vat: VatView = view_of(&value, "VAT")?;
        words.say(&vat.phrase()).map_err(Error::message)
    });
}

/// Messages that hold tags end in this, so that nobody takes one for the other.
const HTML_SUFFIX: &str = "-html";

fn call(kwargs: &Kwargs) -> TeraResult<(String, BTreeMap<String, WordValue>)> {
    let key = kwargs.must_get::<&str>("key")?.to_owned();
    let mut args = BTreeMap::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name != "key" {
            args.insert(name, word_value(value)?);
        }
    }
    Ok((key, args))
}

fn word_value(value: &Value) -> TeraResult<WordValue> {
    if let Some(text) = value.as_str() {
        return Ok(WordValue::Text(text.to_owned()));
    }
    if let Some(truth) = value.as_bool() {
        return Ok(WordValue::Text(truth.to_string()));
    }
    let number = value.as_i128().and_then(|number| i64::try_from(number).ok());
    number.map(WordValue::Number).ok_or_else(|| {
        Error::message(format!("a message takes words, whole numbers and yes or no, not {}", value.name()))
    })
}

fn view_of<V: serde::de::DeserializeOwned>(value: &Value, what: &str) -> TeraResult<V> {
    V::deserialize(value)
        .map_err(|_| Error::message(format!("this filter takes {what}, not {}", value.name())))
}

fn parse<T: std::str::FromStr<Err = jiff::Error>>(text: &str) -> TeraResult<T> {
    text.parse().map_err(|error: jiff::Error| Error::message(format!("`{text}`: {error}")))
}

/// What a `tel:` link takes: digits and a leading plus, Italian unless another country is named.
fn tel(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if phone.trim_start().starts_with('+') { format!("tel:+{digits}") } else { format!("tel:+39{digits}") }
}
