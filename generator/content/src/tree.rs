//! What a file says, before types: values with their places.

use crate::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// Where.
    pub(crate) span: Span,
    /// What.
    pub(crate) value: Value,
}

/// What may stand in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A word, number, date: one text.
    Scalar {
        /// As written, quotes and escapes taken away.
        text: Box<str>,
        /// Not quoted: `true`, `~` and the like have their meaning.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file.
    Map(Vec<Entry>),
    /// Something already refused; nobody complains of it twice.
    Broken,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: Box<str>,
    /// Where the key stands.
    pub(crate) key_span: Span,
    /// The value.
    pub(crate) node: Node,
}

impl Node {
    /// The value at a JSON pointer such as `/calendar/weekly/1/from`.
    pub(crate) fn at(&self, pointer: &str) -> Option<&Node> {
        steps(pointer).try_fold(self, Node::step)
    }

    /// Where the value at a pointer stands; if it isn't there, the nearest thing above it.
    pub(crate) fn span_at(&self, pointer: &str) -> Span {
        let mut node = self;
        for step in steps(pointer) {
            match node.step(step) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span
    }

    /// Where the key at a pointer stands.
    pub(crate) fn key_span(&self, pointer: &str) -> Option<Span> {
        let (parent, key) = pointer.rsplit_once('/')?;
        self.at(parent)?.entry(key).map(|entry| entry.key_span)
    }

    /// The entry under a key, if this is a map that has it.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| *entry.key == *key)
    }

    /// The entries of a map; of anything else, none.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            Value::Scalar { .. } | Value::List(_) | Value::Broken => &[],
        }
    }

    /// The items of a list; of anything else, none.
    pub(crate) fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            Value::Scalar { .. } | Value::Map(_) | Value::Broken => &[],
        }
    }

    /// The items of the list at a pointer; where there is none, none.
    pub(crate) fn items_at(&self, pointer: &str) -> &[Node] {
        self.at(pointer).map_or(&[], Node::items)
    }

    /// The text of a scalar.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::List(_) | Value::Map(_) | Value::Broken => None,
        }
    }

    /// A plain scalar that YAML reads as "nothing here".
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
    }

    fn step(&self, step: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(_) => self.entry(step).map(|entry| &entry.node),
            Value::List(items) => items.get(step.parse::<usize>().ok()?),
            Value::Scalar { .. } | Value::Broken => None,
        }
    }
}

fn steps(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.split('/').skip(1)
}
