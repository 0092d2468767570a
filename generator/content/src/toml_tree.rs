//! `site.toml` as a tree, so that one schema check and one kind of finding serve both languages.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Id};
use crate::source::{FileId, Span};
use crate::tree::{Entry, Node, Value};

/// Reads TOML into a tree; every syntax error is told.
pub(crate) fn tree(file: FileId, text: &str, findings: &mut Vec<Diagnostic>) -> Option<Node> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let readable = errors.is_empty();
    findings.extend(errors.iter().map(|error| refused(file, error)));
    readable.then(|| Node {
        span: Span::new(file, table.span()),
        value: Value::Map(entries(file, table.get_ref())),
    })
}

/// Reads types from text that the schema has accepted.
pub(crate) fn read<T: DeserializeOwned>(file: FileId, text: &str) -> Result<T, Diagnostic> {
    toml::from_str(text).map_err(|error| {
        let span = Span::new(file, error.span().unwrap_or(0..0));
        Diagnostic::new(Id::UnreadableValue, span, format!("il valore non si legge: {}", error.message()))
            .help("le parole vanno tra virgolette; numeri, `true` e `false` no")
    })
}

fn refused(file: FileId, error: &toml::de::Error) -> Diagnostic {
    let span = Span::new(file, error.span().unwrap_or(0..0));
    if error.message().contains("duplicate key") {
        return Diagnostic::new(Id::DuplicateKey, span, "la stessa riga c'è due volte")
            .help("tienine una sola");
    }
    Diagnostic::new(
        Id::TomlSyntax,
        span,
        format!("questa riga non è scritta in TOML corretto ({})", error.message()),
    )
    .help("scrivi `nome = \"valore\"`, con le parole tra virgolette")
}

fn entries(file: FileId, table: &DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().as_ref().into(),
            key_span: Span::new(file, key.span()),
            node: node(file, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn node(file: FileId, value: &Spanned<DeValue<'_>>) -> Node {
    let scalar = |text: &str, plain| Value::Scalar { text: text.into(), plain };
    let inner = match value.get_ref() {
        DeValue::String(text) => scalar(text, false),
        DeValue::Integer(number) => scalar(&number.to_string(), true),
        DeValue::Float(number) => scalar(number.as_str(), true),
        DeValue::Boolean(yes) => scalar(if *yes { "true" } else { "false" }, true),
        DeValue::Datetime(moment) => scalar(&moment.to_string(), true),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(file, item)).collect()),
        DeValue::Table(table) => Value::Map(entries(file, table)),
    };
    Node { span: Span::new(file, value.span()), value: inner }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn toml_has_places_for_keys_and_values() {
        let text = "nome = \"città 🙂\"\n[tavola]\nvero = true\nlista = [1, 2]\n";
        let mut findings = Vec::new();
        let node = tree(Sources::id(0), text, &mut findings).expect("a tree");
        let under = |span: Span| text.get(span.bytes()).unwrap_or("?");
        assert_eq!(under(node.span_at("/nome")), "\"città 🙂\"");
        assert_eq!(under(node.span_at("/tavola/lista/1")), "2");
        assert_eq!(node.key_span("/tavola/vero").map(under), Some("vero"));
    }

    #[test]
    fn every_syntax_error_is_told() {
        let mut findings = Vec::new();
        assert!(tree(Sources::id(0), "a = \nb = 1\nb = 2\n", &mut findings).is_none());
        let ids: Vec<Id> = findings.iter().map(|finding| finding.id).collect();
        assert_eq!(ids, [Id::TomlSyntax, Id::DuplicateKey]);
    }
}
