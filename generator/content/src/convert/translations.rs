//! Translations by the file that they stand for.

use std::collections::BTreeMap;

use crate::loaded::Loaded;
use crate::translation::{Translation, Translations};
use crate::tree::{Node, Value};

pub(super) fn translations(loaded: &Loaded) -> Translations {
    let by_file = loaded.translations.iter().filter_map(|((name, language), doc)| {
        let base = loaded.base(name)?;
        let body = Some(doc.body).filter(|body| !body.bytes().is_empty());
        Some(((base.file, *language), Translation { fields: fields(&doc.tree), body }))
    });
    Translations::new(by_file.collect())
}

/// The texts by field; in a list by `slug/field`.
fn fields(tree: &Node) -> BTreeMap<String, Vec<String>> {
    let mut fields = BTreeMap::new();
    let mut add = |lead: &str, node: &Node| {
        for entry in node.entries() {
            fields.insert(format!("{lead}{}", entry.key), texts(&entry.node));
        }
    };
    add("", tree);
    for item in tree.items() {
        let key = item.at("/slug").or_else(|| item.at("/id")).and_then(Node::text).unwrap_or_default();
        add(&format!("{key}/"), item);
    }
    fields
}

fn texts(node: &Node) -> Vec<String> {
    match &node.value {
        Value::Scalar { text, .. } => vec![text.to_string()],
        Value::List(items) => items.iter().filter_map(Node::text).map(str::to_owned).collect(),
        Value::Map(_) | Value::Broken => Vec::new(),
    }
}
