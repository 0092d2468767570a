//! Parts of views that many pages show: an offer's card stands in a dozen lists.
//!
//! A part is turned into a template's values once, and its mark tells [`crate::once`] that it has been
//! rendered before. Who knows nothing of this sees the view itself.

use std::cell::Cell;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tera::Value;
use tera::value::Key;

/// The key under which a template's value bears its mark. No field of a view can be called so.
pub(crate) const MARK: &str = "#mark";

/// A view that is a part of many others. Copies are the same part.
///
/// ```
/// use wemi_theme::Shared;
/// use wemi_theme::views::LinkView;
///
/// let link = Shared::from(LinkView::new("Servizi", "/servizi/"));
/// assert_eq!(link.clone().name, "Servizi");
/// assert_eq!(serde_json::to_string(&link).unwrap(), r#"{"name":"Servizi","url":"/servizi/"}"#);
/// ```
pub struct Shared<T>(Arc<Part<T>>);

struct Part<T> {
    view: T,
    /// What tells it from all others; `None`: nobody remembers it.
    mark: Option<String>,
    value: OnceLock<Option<Value>>,
}

impl<T> Shared<T> {
    /// A part that is remembered by its mark: parts with the same mark are the same.
    pub fn marked(view: T, mark: String) -> Self {
        Self(Arc::new(Part { view, mark: Some(mark), value: OnceLock::new() }))
    }
}

impl<T: Serialize> Shared<T> {
    /// The part as a template knows it; `None` if it can't be one, which shows when the view is
    /// serialized itself.
    fn value(&self) -> Option<&Value> {
        let part = &self.0;
        let value = || {
            let value = Value::try_from_serializable(&part.view).ok()?;
            let Some(mark) = &part.mark else { return Some(value) };
            let mut map = value.into_map()?;
            map.insert(Key::Str(MARK), Value::from(mark.as_str()));
            Some(Value::from(map))
        };
        part.value.get_or_init(value).as_ref()
    }
}

/// Who is being told of a view.
#[derive(Clone, Copy)]
enum Reader {
    /// Somebody who wants all of it.
    Anyone,
    /// A template, which takes values that were made before.
    Template,
    /// Somebody who only asks whether it is the same as another one.
    Comparer,
}

thread_local! {
    static READER: Cell<Reader> = const { Cell::new(Reader::Anyone) };
}

/// Serializes for a template.
pub(crate) fn for_template<R>(serialize: impl FnOnce() -> R) -> R {
    tell(Reader::Template, serialize)
}

/// Serializes for a comparison: of a marked part there is nothing but its mark.
pub fn by_marks<R>(serialize: impl FnOnce() -> R) -> R {
    tell(Reader::Comparer, serialize)
}

fn tell<R>(reader: Reader, serialize: impl FnOnce() -> R) -> R {
    let before = READER.replace(reader);
    let result = serialize();
    READER.set(before);
    result
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (READER.get(), &self.0.mark) {
            (Reader::Comparer, Some(mark)) => return serializer.serialize_str(mark),
            (Reader::Template, _) => {
                if let Some(value) = self.value() {
                    return value.serialize(serializer);
                }
            }
            (Reader::Anyone | Reader::Comparer, _) => {}
        }
        self.0.view.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

impl<T> From<T> for Shared<T> {
    fn from(view: T) -> Self {
        Self(Arc::new(Part { view, mark: None, value: OnceLock::new() }))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.view
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.view == other.0.view
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.view.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::LinkView;

    fn link() -> LinkView {
        LinkView::new("Servizi", "/servizi/")
    }

    #[test]
    fn who_compares_is_told_the_mark_of_a_marked_part_and_all_of_another() {
        let json = |part: &Shared<LinkView>| by_marks(|| serde_json::to_string(part).unwrap());
        assert_eq!(json(&Shared::marked(link(), "m".to_owned())), r#""m""#);
        let whole = r#"{"name":"Servizi","url":"/servizi/"}"#;
        assert_eq!(json(&Shared::from(link())), whole);
        assert_eq!(serde_json::to_string(&Shared::marked(link(), "m".to_owned())).unwrap(), whole);
    }

    #[test]
    fn a_template_gets_the_same_value_each_time_with_its_mark() {
        let part = Shared::marked(link(), "m".to_owned());
        let value = || for_template(|| Value::try_from_serializable(&part).unwrap());
        let (first, second) = (value(), value());
        let at = |value: &Value| std::ptr::from_ref(value.as_map().unwrap()).addr();
        assert_eq!(at(&first), at(&second), "one value, not a copy");
        assert_eq!(first.as_map().unwrap().get(&Key::Str(MARK)), Some(&Value::from("m")));
        assert_eq!(first.as_map().unwrap().get(&Key::Str("name")), Some(&Value::from("Servizi")));
    }
}
