//! What a file may say, as data: one walk over its tree finds every unknown key, missing key and
//! wrong value at once, where a typed reader would stop at the first.

use crate::diagnostic::{Diagnostic, Id};
use crate::scalar::Scalar;
use crate::suggest::{did_you_mean, listed};
use crate::tree::{Node, Value};

/// What may stand in one place.
#[derive(Debug)]
pub(crate) enum Shape {
    /// One value.
    One(Scalar),
    /// A list of them.
    List(&'static Shape),
    /// Keys with values.
    Map(&'static [Field]),
    /// Keys with values, of which there are two sets: which one holds is told by a key of the first.
    Either {
        /// The key that tells.
        key: &'static str,
        /// What may stand beside it.
        with: &'static [Field],
        /// What may stand without it.
        without: &'static [Field],
    },
}

impl Shape {
    /// The fields of a map that has the keys that `has` says; none if this is no map.
    pub(crate) fn fields(&self, has: impl Fn(&str) -> bool) -> &'static [Field] {
        match self {
            Self::Map(fields) => fields,
            Self::Either { key, with, without } => {
                if has(key) {
                    with
                } else {
                    without
                }
            }
            Self::One(_) | Self::List(_) => &[],
        }
    }
}

/// A key that may, or must, stand in a map.
#[derive(Debug)]
pub(crate) struct Field {
    /// The key.
    pub(crate) name: &'static str,
    /// Whether it must be there.
    pub(crate) required: bool,
    /// What stands under it.
    pub(crate) shape: Shape,
}

/// A key that must be there.
pub(crate) const fn must(name: &'static str, shape: Shape) -> Field {
    Field { name, required: true, shape }
}

/// A key that may be there.
pub(crate) const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, required: false, shape }
}

/// Everything in which `node` is not of this shape. `True` if nothing was found.
pub(crate) fn check_shape(node: &Node, shape: &Shape, findings: &mut Vec<Diagnostic>) -> bool {
    let before = findings.len();
    Walk { findings, fields: Vec::new() }.node(node, shape);
    findings.len() == before
}

struct Walk<'a> {
    findings: &'a mut Vec<Diagnostic>,
    /// The maps above this place, to say of a key that it belongs further up.
    fields: Vec<&'static [Field]>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, shape: &Shape) {
        match (shape, &node.value) {
            (_, Value::Broken) => {}
            (Shape::One(scalar), Value::Scalar { text, plain }) => {
                self.findings.extend(scalar.check(node.span, text, *plain));
            }
            (Shape::List(item), Value::List(items)) => {
                for node in items {
                    if node.is_null() {
                        self.empty(node, "una voce dell'elenco è vuota");
                    } else {
                        self.node(node, item);
                    }
                }
            }
            (Shape::Map(fields), Value::Map(_)) => {
                self.fields.push(fields);
                self.map(node, fields);
                self.fields.pop();
            }
            (Shape::Either { key, with, without }, Value::Map(_)) => {
                let fields = if node.entry(key).is_some() { with } else { without };
                self.node(node, &Shape::Map(fields));
            }
            (expected, _) => self.wrong(node, expected),
        }
    }

    fn map(&mut self, node: &Node, fields: &'static [Field]) {
        for entry in node.entries() {
            match fields.iter().find(|field| *field.name == *entry.key) {
                Some(_) if entry.node.is_null() => {
                    self.findings.push(
                        Diagnostic::new(Id::EmptyValue, entry.key_span, format!("`{}` è vuoto", entry.key))
                            .help("scrivi un valore o togli la riga"),
                    );
                }
                Some(field) => self.node(&entry.node, &field.shape),
                None => self.unknown(entry.key_span, &entry.key, fields),
            }
        }
        for field in fields {
            if field.required && node.entry(field.name).is_none() {
                let first = node.entries().first().map_or(node.span, |entry| entry.key_span);
                self.findings.push(
                    Diagnostic::new(Id::MissingKey, first, format!("manca `{}`", field.name))
                        .help(format!("aggiungi una riga `{}: …`", field.name)),
                );
            }
        }
    }

    fn unknown(&mut self, span: crate::Span, key: &str, fields: &'static [Field]) {
        let names = || fields.iter().map(|field| field.name);
        let above =
            self.fields.iter().rev().skip(1).any(|fields| fields.iter().any(|field| field.name == key));
        let help = did_you_mean(key, names()).unwrap_or_else(|| {
            if above {
                format!("`{key}` va scritto più a sinistra, fuori da questo gruppo")
            } else {
                format!("qui possono stare: {}", listed(names()))
            }
        });
        self.findings
            .push(Diagnostic::new(Id::UnknownKey, span, format!("`{key}` qui non esiste")).help(help));
    }

    fn empty(&mut self, node: &Node, message: &str) {
        self.findings.push(
            Diagnostic::new(Id::EmptyValue, node.span, message).help("scrivi un valore o togli la riga"),
        );
    }

    fn wrong(&mut self, node: &Node, expected: &Shape) {
        let found = match &node.value {
            Value::Scalar { .. } => "c'è un solo valore",
            Value::List(_) => "c'è un elenco",
            Value::Map(entries) if entries.is_empty() => "non c'è niente",
            Value::Map(_) | Value::Broken => "c'è un gruppo di campi",
        };
        let (wanted, help) = match expected {
            Shape::One(_) => ("un solo valore", "scrivi `nome: valore` su una riga".to_owned()),
            Shape::List(_) => {
                ("un elenco", "scrivi `[uno, due]`, oppure una riga con `- ` per ogni voce".to_owned())
            }
            Shape::Map(fields) | Shape::Either { without: fields, .. } => (
                "un gruppo di campi",
                format!("scrivi più a destra i campi: {}", listed(fields.iter().map(|field| field.name))),
            ),
        };
        self.findings.push(
            Diagnostic::new(Id::WrongType, node.span, format!("qui ci vuole {wanted}, e {found}")).help(help),
        );
    }
}
