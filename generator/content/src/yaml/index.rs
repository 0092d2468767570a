//! The first pass: every value and key with its place, and nothing that an editor doesn't need.

use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use super::bytes::Bytes;
use super::complaint::{Complaint, complaint};
use crate::diagnostic::{Diagnostic, Id};
use crate::source::{FileId, Span};
use crate::tree::{Entry, Node, Value};

/// Honest front matter has a few kilobytes.
const TEXT_BYTES_MAX: usize = 256 * 1024;
/// The schema goes down five levels.
const DEPTH_MAX: usize = 16;

/// Reads the YAML in `range` of the file's text. `None` if there is no tree to speak of; the
/// findings then say why. An empty document is an empty map.
pub(crate) fn index(
    file: FileId,
    text: &str,
    range: Range<usize>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Node> {
    let yaml = text.get(range.clone())?;
    if yaml.len() > TEXT_BYTES_MAX {
        findings.push(
            Diagnostic::new(
                Id::FileTooLarge,
                Span::new(file, range.start..range.start),
                format!(
                    "i dati occupano {} KB: il massimo è {} KB",
                    yaml.len() / 1024,
                    TEXT_BYTES_MAX / 1024
                ),
            )
            .help("dividi il contenuto in più file"),
        );
        return None;
    }
    let mut builder = Builder {
        places: Places { file, base: range.start, bytes: Bytes::of(yaml) },
        findings,
        open: Vec::new(),
        root: None,
        documents: 0,
    };
    for event in Parser::new_from_str(yaml) {
        let stop = match event {
            Ok((event, span)) => builder.event(event, span.start, span.end),
            Err(error) => {
                builder.syntax(&error);
                Err(Stop)
            }
        };
        if stop.is_err() {
            return None;
        }
    }
    let empty = Span::new(file, range.start..range.start);
    Some(builder.root.unwrap_or(Node { span: empty, value: Value::Map(Vec::new()) }))
}

/// The rest of the text is not worth reading.
struct Stop;

/// A list or map whose end hasn't come yet.
enum Open {
    List { start: Span, items: Vec<Node> },
    Map { start: Span, entries: Vec<Entry>, key: Option<(Box<str>, Span)> },
}

struct Builder<'a> {
    places: Places<'a>,
    findings: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, start: Marker, end: Marker) -> Result<(), Stop> {
        let span = match &event {
            Event::Scalar(_, style, ..) => self.places.scalar(start, end, *style),
            _ => self.places.span(start, end),
        };
        match event {
            Event::DocumentStart(_) => self.document(span),
            Event::Alias(_) => {
                self.refuse(
                    Id::YamlAlias,
                    span,
                    "i rimandi YAML (`*nome`) non sono ammessi",
                    "ripeti il valore per intero",
                );
                self.add(Node { span, value: Value::Broken });
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.marks(span, anchor, tag.is_some());
                let plain = style == ScalarStyle::Plain;
                self.add(Node { span, value: Value::Scalar { text: text.into(), plain } });
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                self.marks(span, anchor, tag.is_some());
                self.open(Open::List { start: span, items: Vec::new() }, span)
            }
            Event::MappingStart(anchor, tag) => {
                self.marks(span, anchor, tag.is_some());
                self.open(Open::Map { start: span, entries: Vec::new(), key: None }, span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span);
                Ok(())
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn document(&mut self, span: Span) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents < 2 {
            return Ok(());
        }
        self.refuse(
            Id::YamlSecondDocument,
            span,
            "qui comincia un secondo documento YAML",
            "lascia un solo blocco di dati in ogni file",
        );
        Err(Stop)
    }

    fn marks(&mut self, span: Span, anchor: usize, tag: bool) {
        if anchor != 0 {
            self.refuse(Id::YamlAnchor, span, "le ancore YAML (`&nome`) non sono ammesse", "togli `&nome`");
        }
        if tag {
            self.refuse(Id::YamlTag, span, "i tipi YAML (`!tipo`) non sono ammessi", "togli `!tipo`");
        }
    }

    fn open(&mut self, open: Open, span: Span) -> Result<(), Stop> {
        if self.open.len() >= DEPTH_MAX {
            self.too_deep(span);
            return Err(Stop);
        }
        self.open.push(open);
        Ok(())
    }

    fn too_deep(&mut self, span: Span) {
        self.refuse(
            Id::YamlTooDeep,
            span,
            "elenchi e gruppi stanno uno dentro l'altro per troppi livelli",
            "controlla i rientri e le parentesi",
        );
    }

    /// Ends the list or map that was opened last; `end` is where its bracket stands, if it has any.
    fn close(&mut self, end: Span) {
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => Node {
                span: around(
                    start,
                    self.places.bracket_end(start, end),
                    items.first().map(|item| item.span),
                    items.last().map(|item| item.span),
                ),
                value: Value::List(items),
            },
            Some(Open::Map { start, entries, .. }) => {
                self.duplicates(&entries);
                Node {
                    span: around(
                        start,
                        self.places.bracket_end(start, end),
                        entries.first().map(|entry| entry.key_span),
                        entries.last().map(|entry| entry.node.span),
                    ),
                    value: Value::Map(entries),
                }
            }
            None => return,
        };
        self.add(node);
    }

    /// Puts a finished node where it belongs: under its key, in its list, or at the root.
    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match (key.take(), node.value) {
                (Some((key, key_span)), value) => {
                    entries.push(Entry { key, key_span, node: Node { span: node.span, value } });
                }
                (None, Value::Scalar { text, .. }) => *key = Some((text, node.span)),
                (None, Value::List(_) | Value::Map(_) | Value::Broken) => {
                    *key = Some(("".into(), node.span));
                    self.refuse(
                        Id::YamlKey,
                        node.span,
                        "un nome di campo dev'essere una parola",
                        "scrivi `nome: valore`",
                    );
                }
            },
        }
    }

    fn duplicates(&mut self, entries: &[Entry]) {
        let mut order: Vec<&Entry> = entries.iter().collect();
        order.sort_by(|a, b| a.key.cmp(&b.key));
        for pair in order.windows(2) {
            if let [first, second] = pair
                && first.key == second.key
            {
                self.findings.push(
                    Diagnostic::new(
                        Id::DuplicateKey,
                        second.key_span,
                        format!("`{}` c'è due volte", second.key),
                    )
                    .related(first.key_span, "la prima volta è qui")
                    .help("tieni una sola delle due righe"),
                );
            }
        }
    }

    fn refuse(&mut self, id: Id, span: Span, message: &str, help: &str) {
        self.findings.push(Diagnostic::new(id, span, message).help(help));
    }

    fn syntax(&mut self, error: &ScanError) {
        let at = self.places.bytes.at(*error.marker());
        // The parser reads ahead and has a limit of its own.
        if error.info().contains("recursion") {
            return self.too_deep(self.places.point(at));
        }
        let Complaint { at, message, help } = complaint(self.places.bytes.text(), at, error.info());
        self.refuse(Id::YamlSyntax, self.places.point(at), message, help);
    }
}

/// From bracket to bracket, or from the first child to the last; an empty list or map without brackets
/// stands where it was opened.
fn around(start: Span, bracket_end: Option<u32>, first: Option<Span>, last: Option<Span>) -> Span {
    match (bracket_end, first, last) {
        (Some(end), ..) => Span { end: end.max(start.end), ..start },
        (None, Some(first), Some(last)) => Span { start: first.start, ..last },
        (None, ..) => start,
    }
}

/// Places in the file, from the parser's places in its YAML.
struct Places<'a> {
    file: FileId,
    base: usize,
    bytes: Bytes<'a>,
}

impl Places<'_> {
    fn span(&self, start: Marker, end: Marker) -> Span {
        self.scalar(start, end, ScalarStyle::Plain)
    }

    fn scalar(&self, start: Marker, end: Marker, style: ScalarStyle) -> Span {
        let (start, end) = (self.bytes.at(start), self.bytes.at(end));
        let end = self.bytes.scalar_end(start..end, style);
        Span::new(self.file, self.base + start..self.base + end)
    }

    /// The byte after the bracket that ends a list or map which begins and ends here, if it has any.
    fn bracket_end(&self, start: Span, end: Span) -> Option<u32> {
        let at = start.bytes().start.checked_sub(self.base)?;
        self.bytes.begins_with(at, ['[', '{']).then_some(end.start + 1)
    }

    /// The place between two bytes of the YAML.
    fn point(&self, at: usize) -> Span {
        Span::new(self.file, self.base + at..self.base + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn indexed(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let node = index(Sources::id(0), text, 0..text.len(), &mut findings);
        (node, findings)
    }

    fn ids(text: &str) -> Vec<Id> {
        indexed(text).1.into_iter().map(|finding| finding.id).collect()
    }

    /// What stands under the span of the value at a pointer.
    fn under<'a>(text: &'a str, pointer: &str) -> &'a str {
        let (node, findings) = indexed(text);
        assert_eq!(findings, []);
        text.get(node.expect("a tree").at(pointer).expect("a value").span.bytes()).expect("whole letters")
    }

    #[test]
    fn spans_do_not_drift_after_accents_emoji_crlf_comments_and_block_scalars() {
        let text = "città: Milano # è così 🙂\r\nnota: |\r\n  però\r\n  🙂 due\r\nper: [à, '🙂 sì', \"tè\"]\r\nultimo:\r\n  - {giorno: è}\r\n  - lungo e\r\n    piegato\r\nfine: ok\r\n";
        assert_eq!(under(text, "/città"), "Milano");
        assert_eq!(under(text, "/per/0"), "à");
        assert_eq!(under(text, "/per/1"), "'🙂 sì'");
        assert_eq!(under(text, "/per/2"), "\"tè\"");
        assert_eq!(under(text, "/ultimo/0/giorno"), "è");
        assert_eq!(under(text, "/ultimo/1"), "lungo e\r\n    piegato");
        assert_eq!(under(text, "/fine"), "ok");
        assert!(under(text, "/nota").ends_with("🙂 due"));
        assert_eq!(under("a: [\n  1,\n  2, # due\n]\nb: [ ]\nc: {x: 1}\n", "/a"), "[\n  1,\n  2, # due\n]");
        assert_eq!(under("b: [ ]\nc: {x: 1}\n", "/b"), "[ ]");
        assert_eq!(under("b: [ ]\nc: {x: 1}\n", "/c"), "{x: 1}");
        assert_eq!(under("a: 'l''uno' # e l'altro\nb: 1\n", "/a"), "'l''uno'");
        assert_eq!(under("a: \"\\\"\" # è\nb: 1\n", "/a"), "\"\\\"\"");
    }

    #[test]
    fn keys_have_places_too() {
        let text = "a:\n  perché: 1\n";
        let (node, _) = indexed(text);
        let span = node.expect("a tree").key_span("/a/perché").expect("a key");
        assert_eq!(text.get(span.bytes()), Some("perché"));
    }

    #[test]
    fn what_editors_do_not_need_is_refused_with_its_place() {
        assert_eq!(ids("a: &x 1\nb: *x\n"), [Id::YamlAnchor, Id::YamlAlias]);
        assert_eq!(ids("a: !!str 1\n"), [Id::YamlTag]);
        assert_eq!(ids("a: 1\n---\nb: 2\n"), [Id::YamlSecondDocument]);
        assert_eq!(ids("? [a]\n: 1\n"), [Id::YamlKey]);
        assert_eq!(ids("a: 1\nb: 2\na: 3\n"), [Id::DuplicateKey]);
        assert_eq!(ids(&"[".repeat(100)), [Id::YamlTooDeep]);
        assert_eq!(ids(&"[".repeat(100_000)), [Id::YamlTooDeep]);
        assert_eq!(ids(&"- ".repeat(100_000)), [Id::YamlTooDeep]);
        assert_eq!(ids(&format!("a: {}", "x".repeat(TEXT_BYTES_MAX))), [Id::FileTooLarge]);
    }

    #[test]
    fn syntax_errors_are_told_in_words() {
        for text in ["a: 'x\n", "a: b: c\n", "a: [1, 2\n", "a:\n\t- x\n", "a: \"\\q\"\n", "a: @x\n"] {
            let (_, findings) = indexed(text);
            assert_eq!(findings.len(), 1, "{text:?}");
            assert_eq!(findings[0].id, Id::YamlSyntax, "{text:?}");
        }
    }

    #[test]
    fn a_tab_is_told_where_it_stands() {
        for (text, tab_line) in [
            ("a:\n\t- x\n", 2),
            ("a: x\n\tb: y\n", 2),
            ("a:\n  b: x\n\n\tc: y\n", 4),
            ("a:\tb: x\n", 1),
            ("a:\tx\n", 1),
            ("a: x\n \tb: []\n", 2),
            ("\ta: x\nb: y\n", 1),
        ] {
            let (_, findings) = indexed(text);
            let place =
                findings.first().map(|finding| (finding.message.as_str(), finding.span.bytes().start));
            let tab = text.find('\t').expect("a tab");
            assert_eq!(place, Some(("c'è una tabulazione dove ci vogliono spazi", tab)), "{text:?}");
            assert_eq!(text.split('\n').position(|line| line.contains('\t')), Some(tab_line - 1));
        }
        for text in ["a: \"x\n", "a: b: c\n", "a: x\u{1}\n", "a: 'un\ttesto'\nb: c: d\n"] {
            let (_, findings) = indexed(text);
            let message = findings.first().map(|finding| finding.message.clone()).unwrap_or_default();
            assert!(!message.contains("tabulazione"), "{text:?}: {message}");
        }
    }

    #[test]
    fn an_empty_text_is_an_empty_map() {
        for text in ["", "\n", "# solo un commento\n"] {
            assert_eq!(indexed(text).0.map(|node| node.value), Some(Value::Map(Vec::new())));
        }
    }
}
