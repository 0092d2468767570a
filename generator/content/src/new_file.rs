//! A new file of a kind, made of answers: which questions there are is what the schema asks.

use std::collections::{BTreeMap, BTreeSet};

use crate::content_file::ContentFile;
use crate::kinds::Kind;
use crate::meanings::meaning;
use crate::scalar::Scalar;
use crate::shape::{Field, Shape};
use crate::source::{Sources, Span};
use crate::suggest::did_you_mean;
use crate::yaml::Draft;

/// Something that a new file must say. The answer to a list is parted by commas; of a list of groups
/// the answers make the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The field, as `contacts.phone`.
    pub field: String,
    /// What it means.
    pub meaning: Option<&'static str>,
    /// The words of which one is chosen; none if any will do.
    pub choices: &'static [&'static str],
}

/// An answer that will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAnswer {
    /// The field; of a file that can't be made at all, its path.
    pub field: String,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

/// Fields that the schema leaves open, and without which a check refuses the file all the same.
const ASKED_TOO: &[(&str, &[&str])] = &[("offer", &["prices.from", "prices.amount", "prices.vat_included"])];

/// The headings under which a kind's text is written.
const HEADINGS: &[(&str, &[&str])] =
    &[("service", &["A chi è rivolto", "Cosa si ottiene", "Come fare", "Cosa serve", "Tempi"])];

const TO_WRITE: &str = "Da scrivere.";

/// What a new file of a kind must say.
pub fn questions(kind: &Kind) -> Vec<Asked> {
    let mut all = Vec::new();
    if let Some(shape) = kind.shape() {
        gather(shape, "", true, &mut all);
    }
    let too = of_kind(ASKED_TOO, kind);
    all.retain(|(required, question)| *required || too.contains(&question.field.as_str()));
    all.into_iter().map(|(_, question)| question).collect()
}

fn of_kind(table: &'static [(&str, &[&'static str])], kind: &Kind) -> &'static [&'static str] {
    table.iter().find(|(name, _)| *name == kind.name).map_or(&[], |(_, values)| values)
}

/// Every field of a shape that holds one value or a list of them, and whether it is required.
fn gather(shape: &Shape, field: &str, required: bool, all: &mut Vec<(bool, Asked)>) {
    let name = field.rsplit('.').next().unwrap_or(field);
    let question = |choices| Asked { field: field.to_owned(), meaning: meaning(name), choices };
    match shape {
        Shape::One(Scalar::OneOf(words)) | Shape::List(Shape::One(Scalar::OneOf(words))) => {
            all.push((required, question(*words)));
        }
        Shape::One(_) | Shape::List(Shape::One(_)) => all.push((required, question(&[]))),
        Shape::List(item) => gather(item, field, required, all),
        Shape::Map(_) | Shape::Either { .. } => {
            for inner in shape.fields(|_| false) {
                gather(&inner.shape, &joined(field, inner.name), required && inner.required, all);
            }
        }
    }
}

fn joined(field: &str, name: &str) -> String {
    if field.is_empty() { name.to_owned() } else { format!("{field}.{name}") }
}

/// The new file at a path, with a comment for each field that it does not use yet.
///
/// # Errors
/// Every answer that is missing, that no field asks for, or that is wrong for its field.
pub fn new_file(
    kind: &Kind,
    path: &str,
    answers: &BTreeMap<String, String>,
) -> Result<ContentFile, Vec<BadAnswer>> {
    let shape = kind.shape().filter(|_| !kind.is_list());
    let Some(shape) = shape else {
        return Err(vec![bad(path, "questo non è un file che si crea così", None)]);
    };
    let mut maker = Maker { answers, used: BTreeSet::new(), bad: Vec::new() };
    let mut head = maker.group(shape, "", true).unwrap_or_else(|| Draft::map::<&str>([]));
    maker.strangers(shape);
    if !maker.bad.is_empty() {
        return Err(maker.bad);
    }
    let unused: Vec<&Field> =
        shape.fields(|_| false).iter().filter(|field| head.get(field.name).is_none()).collect();
    if !unused.is_empty() {
        head = head.with_foot("Si può aggiungere anche:");
    }
    for field in unused {
        head = head.with_foot(&format!("  {}: {}", field.name, meaning(field.name).unwrap_or_default()));
    }
    let headings = of_kind(HEADINGS, kind);
    let sections: Vec<String> =
        headings.iter().map(|heading| format!("## {heading}\n\n{TO_WRITE}\n")).collect();
    let body = if sections.is_empty() { format!("{TO_WRITE}\n") } else { sections.join("\n") };
    ContentFile::new(path, head, &body)
        .ok_or_else(|| vec![bad(path, "il nome non può stare in un indirizzo", None)])
}

fn bad(field: &str, message: &str, help: Option<String>) -> BadAnswer {
    BadAnswer { field: field.to_owned(), message: message.to_owned(), help }
}

struct Maker<'a> {
    answers: &'a BTreeMap<String, String>,
    used: BTreeSet<String>,
    bad: Vec<BadAnswer>,
}

impl Maker<'_> {
    fn value(&mut self, shape: &Shape, field: &str, required: bool) -> Option<Draft> {
        match shape {
            Shape::One(scalar) => {
                let answer = self.answer(field, required)?;
                self.checked(*scalar, field, &answer)
            }
            Shape::List(Shape::One(scalar)) => {
                let answer = self.answer(field, required)?;
                let items = answer.split(',').map(str::trim).filter(|item| !item.is_empty());
                let items: Vec<_> = items.filter_map(|item| self.checked(*scalar, field, item)).collect();
                Some(Draft::list(items))
            }
            Shape::List(item) => self.value(item, field, required).map(|item| Draft::list([item])),
            Shape::Map(_) | Shape::Either { .. } => self.group(shape, field, required),
        }
    }

    /// A group is made if it must be there, or if something in it was answered.
    fn group(&mut self, shape: &Shape, field: &str, required: bool) -> Option<Draft> {
        let start = joined(field, "");
        if !required && !self.answers.keys().any(|key| key.starts_with(&start)) {
            return None;
        }
        let mut entries = Vec::new();
        for inner in shape.fields(|key| self.answers.contains_key(&joined(field, key))) {
            if let Some(value) = self.value(&inner.shape, &joined(field, inner.name), inner.required) {
                entries.push((inner.name, value));
            }
        }
        Some(Draft::map(entries))
    }

    fn answer(&mut self, field: &str, required: bool) -> Option<String> {
        self.used.insert(field.to_owned());
        let answer = self.answers.get(field).map(|answer| answer.trim().to_owned());
        if answer.is_none() && required {
            self.bad.push(bad(
                field,
                "manca",
                meaning(field.rsplit('.').next().unwrap_or(field)).map(ToOwned::to_owned),
            ));
        }
        answer
    }

    fn checked(&mut self, scalar: Scalar, field: &str, text: &str) -> Option<Draft> {
        match scalar.check(Span::new(Sources::id(0), 0..0), text, true) {
            None => Some(Draft::text(text)),
            Some(finding) => {
                self.bad.push(BadAnswer {
                    field: field.to_owned(),
                    message: finding.message,
                    help: finding.help,
                });
                None
            }
        }
    }

    /// Answers that nobody asked for.
    fn strangers(&mut self, shape: &Shape) {
        let mut all = Vec::new();
        gather(shape, "", true, &mut all);
        let names = || all.iter().map(|(_, question)| question.field.as_str());
        for answer in self.answers.keys().filter(|answer| !self.used.contains(*answer)) {
            self.bad.push(bad(answer, "non esiste", did_you_mean(answer, names())));
        }
    }
}
