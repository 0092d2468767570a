//! A value as it will be written: what it says, and the comments that belong to it.

/// A value to be written, with its comments. What is read from a file and what a program makes up
/// are written by the same printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub(crate) value: DraftValue,
    pub(crate) notes: Notes,
}

/// What may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DraftValue {
    Scalar {
        text: Box<str>,
        /// Not quoted where it was read: where no schema says otherwise, it stays so.
        plain: bool,
    },
    List(Vec<Draft>),
    Map(Vec<(Box<str>, Draft)>),
}

/// What stands around a value: comments as they are written, `#` included; an empty line of them is
/// an empty line of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    /// An empty line comes before.
    pub(crate) blank: bool,
    /// Comments above it.
    pub(crate) lead: Vec<String>,
    /// The comment after it, on its line.
    pub(crate) trail: Option<String>,
    /// Comments after the last of its items, as far to the right as they are.
    pub(crate) foot: Vec<String>,
}

impl Draft {
    /// A single value, as text: the printer quotes it where the schema or YAML asks.
    pub fn text(text: impl Into<Box<str>>) -> Self {
        Self::of(DraftValue::Scalar { text: text.into(), plain: false })
    }

    /// A list.
    pub fn list(items: impl IntoIterator<Item = Draft>) -> Self {
        Self::of(DraftValue::List(items.into_iter().collect()))
    }

    /// Fields with values; the printer puts them in the schema's order.
    pub fn map<K: Into<Box<str>>>(fields: impl IntoIterator<Item = (K, Draft)>) -> Self {
        Self::of(DraftValue::Map(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }

    /// Adds a comment above it, one line of words without `#`.
    #[must_use]
    pub fn with_comment(mut self, words: &str) -> Self {
        self.notes.lead.push(commented(words));
        self
    }

    /// Adds a comment below the last of its items.
    #[must_use]
    pub fn with_foot(mut self, words: &str) -> Self {
        self.notes.foot.push(commented(words));
        self
    }

    pub(crate) fn of(value: DraftValue) -> Self {
        Self { value, notes: Notes::default() }
    }

    /// The value under a key, if this is a map that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Draft> {
        match &self.value {
            DraftValue::Map(entries) => entries.iter().find(|(name, _)| **name == *key).map(|(_, node)| node),
            DraftValue::Scalar { .. } | DraftValue::List(_) => None,
        }
    }

    /// Puts a value under a key of a map; the comments of the old value stay, and those of each of its
    /// fields that is still there.
    pub(crate) fn set(&mut self, key: &str, mut value: Draft) {
        let DraftValue::Map(entries) = &mut self.value else { return };
        match entries.iter_mut().find(|(name, _)| **name == *key) {
            Some((_, old)) => {
                value.inherit(old);
                *old = value;
            }
            None => entries.push((key.into(), value)),
        }
    }

    /// Takes over the comments of the value in whose place this one comes.
    fn inherit(&mut self, old: &mut Draft) {
        let Notes { blank, lead, trail, foot } = std::mem::take(&mut old.notes);
        self.notes.blank = blank;
        self.notes.lead.splice(0..0, lead);
        self.notes.trail = self.notes.trail.take().or(trail);
        self.notes.foot.splice(0..0, foot);
        if let (DraftValue::Map(entries), DraftValue::Map(former)) = (&mut self.value, &mut old.value) {
            for (key, value) in entries {
                if let Some((_, former)) = former.iter_mut().find(|(name, _)| name == key) {
                    value.inherit(former);
                }
            }
        }
    }

    /// Takes a key out of a map, with its comments. `True` if it was there.
    pub(crate) fn remove(&mut self, key: &str) -> bool {
        let DraftValue::Map(entries) = &mut self.value else { return false };
        let before = entries.len();
        entries.retain(|(name, _)| **name != *key);
        entries.len() < before
    }
}

/// Words as a comment: on one line, since the next would be data.
fn commented(words: &str) -> String {
    let words = words.split(char::is_control).collect::<Vec<_>>().join(" ");
    format!("# {words}").trim_end().to_owned()
}
