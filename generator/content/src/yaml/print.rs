//! A draft as text: the one form in which content is written.
//!
//! Keys in the schema's order, two blanks a level, short lists between brackets on one line, several
//! lines of text after `|`, quotes only where they are needed. The same draft gives the same bytes.

use super::draft::{Draft, DraftValue, Notes};
use super::quote::{self, Written};
use crate::shape::Shape;

/// The widest line on which a list stands between brackets.
const FLOW_WIDTH_MAX: usize = 120;
/// The longest phrase in such a list; a word may be longer.
const FLOW_PHRASE_MAX: usize = 25;

/// The draft as YAML, each line ended. Where `shape` is `None`, keys stay in the order they have.
pub(crate) fn print(draft: &Draft, shape: Option<&Shape>) -> String {
    let notes = &draft.notes;
    let head = || notes.lead.iter().chain(&notes.trail).cloned();
    let lines: Vec<String> = match &draft.value {
        DraftValue::Map(entries) if entries.is_empty() => head().chain(notes.foot.clone()).collect(),
        DraftValue::List(items) if items.is_empty() => node(draft, shape, "", 0).all().collect(),
        DraftValue::Scalar { .. } => node(draft, shape, "", 0).all().collect(),
        DraftValue::List(_) | DraftValue::Map(_) => head().chain(children(draft, shape, 0).all()).collect(),
    };
    let text = lines.join("\n");
    let text = text.trim_matches('\n');
    if text.is_empty() { String::new() } else { format!("{text}\n") }
}

/// What is printed of a value: the comments above it, which go above a dash too, and the rest.
#[derive(Default)]
struct Lines {
    lead: Vec<String>,
    body: Vec<String>,
}

impl Lines {
    fn all(self) -> impl Iterator<Item = String> {
        self.lead.into_iter().chain(self.body)
    }
}

/// A value after `prefix`, which is `key:`, `-` or nothing.
fn node(draft: &Draft, shape: Option<&Shape>, prefix: &str, indent: usize) -> Lines {
    let notes = &draft.notes;
    let mut lead = notes.lead.clone();
    let with_trail =
        |line: String| notes.trail.as_ref().map_or(line.clone(), |trail| format!("{line} {trail}"));
    let after = |text: &str| {
        [prefix, text].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
    };
    let body = match &draft.value {
        DraftValue::Scalar { text, plain } => match quote::write(text, *plain, quoting(shape), false) {
            Written::Inline(text) => vec![with_trail(after(&text))],
            Written::Block { header, lines } => std::iter::once(with_trail(after(header)))
                .chain(lines.iter().map(|line| indented(line)))
                .collect(),
        },
        DraftValue::List(items) if items.is_empty() => vec![with_trail(after("[]"))],
        DraftValue::Map(entries) if entries.is_empty() => vec![with_trail(after("{}"))],
        DraftValue::List(items) if let Some(flow) = flow(items, notes, shape, prefix, indent) => {
            vec![with_trail(after(&flow))]
        }
        DraftValue::List(_) | DraftValue::Map(_) => {
            let inner = children(draft, shape, indent + 2);
            if prefix == "-" {
                lead.extend(notes.trail.clone());
                lead.extend(inner.lead);
                let dashed = |(at, line): (usize, &String)| {
                    if at == 0 { format!("- {line}") } else { indented(line) }
                };
                inner.body.iter().enumerate().map(dashed).collect()
            } else {
                let below = inner.lead.iter().chain(&inner.body).map(|line| indented(line));
                std::iter::once(with_trail(prefix.to_owned())).chain(below).collect()
            }
        }
    };
    Lines { lead, body }
}

/// The items or entries of a list or map, one below the other; the comments of the first apart.
fn children(draft: &Draft, shape: Option<&Shape>, indent: usize) -> Lines {
    let mut all = Lines::default();
    for (at, (notes, lines)) in each_child(draft, shape, indent).into_iter().enumerate() {
        if at == 0 {
            all = lines;
            continue;
        }
        if notes.blank {
            all.body.push(String::new());
        }
        all.body.extend(lines.lead);
        all.body.extend(lines.body);
    }
    all.body.extend(draft.notes.foot.iter().cloned());
    all
}

fn each_child<'a>(draft: &'a Draft, shape: Option<&Shape>, indent: usize) -> Vec<(&'a Notes, Lines)> {
    match &draft.value {
        DraftValue::Scalar { .. } => Vec::new(),
        DraftValue::List(items) => {
            let item_shape = match shape {
                Some(Shape::List(item)) => Some(*item),
                _ => None,
            };
            items.iter().map(|item| (&item.notes, node(item, item_shape, "-", indent))).collect()
        }
        DraftValue::Map(entries) => {
            let fields = shape.map_or(&[][..], |shape| shape.fields(|key| draft.get(key).is_some()));
            let place = |key: &str| fields.iter().position(|field| field.name == key);
            let mut sorted: Vec<_> = entries.iter().collect();
            sorted.sort_by_key(|(key, _)| place(key).unwrap_or(fields.len()));
            let print = |(key, value): &'a (Box<str>, Draft)| {
                let shape = place(key).and_then(|at| fields.get(at)).map(|field| &field.shape);
                (&value.notes, node(value, shape, &format!("{}:", quote::key(key)), indent))
            };
            sorted.into_iter().map(print).collect()
        }
    }
}

/// A list between brackets, if it is short, of single words or phrases, and has no comments.
fn flow(
    items: &[Draft],
    notes: &Notes,
    shape: Option<&Shape>,
    prefix: &str,
    indent: usize,
) -> Option<String> {
    let item_quoting = match shape {
        Some(Shape::List(item)) => quoting(Some(item)),
        _ => None,
    };
    if !notes.foot.is_empty() {
        return None;
    }
    let written: Option<Vec<String>> = items
        .iter()
        .map(|item| {
            let DraftValue::Scalar { text, plain } = &item.value else { return None };
            let in_flow = quote::write(text, *plain, item_quoting, true);
            let short = !text.contains(char::is_whitespace) || text.chars().count() <= FLOW_PHRASE_MAX;
            let bare = Notes { blank: false, ..item.notes.clone() } == Notes::default();
            match in_flow {
                Written::Inline(inline)
                    if short
                        && bare
                        && quote::write(text, *plain, item_quoting, false)
                            == Written::Inline(inline.clone()) =>
                {
                    Some(inline)
                }
                _ => None,
            }
        })
        .collect();
    let line = format!("[{}]", written?.join(", "));
    (indent + prefix.chars().count() + 1 + line.chars().count() <= FLOW_WIDTH_MAX).then_some(line)
}

fn quoting(shape: Option<&Shape>) -> Option<crate::scalar::Quoting> {
    match shape {
        Some(Shape::One(scalar)) => Some(scalar.quoting()),
        _ => None,
    }
}

/// One level further right; an empty line stays empty.
fn indented(line: &str) -> String {
    if line.is_empty() { String::new() } else { format!("  {line}") }
}
