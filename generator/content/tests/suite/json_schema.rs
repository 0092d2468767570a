//! The JSON Schemas admit all content that is right, and refuse what only needs one file to be wrong.

use std::path::Path;

use serde_json::Value;
use wemi_content::{KINDS, Kind, json_schema};

use crate::site::{Site, read_folder};

/// Whether a value is of a schema, for the keywords that our schemas use; forms of texts are not
/// looked at.
fn admits(schema: &Value, value: &Value) -> bool {
    let of_type = |name: &str| match name {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        // Our schemas use no other.
        _ => false,
    };
    let typed = match &schema["type"] {
        Value::String(name) => of_type(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(of_type),
        _ => true,
    };
    let bound = |key: &str, holds: fn(u64, u64) -> bool| match (schema[key].as_u64(), value.as_u64()) {
        (Some(bound), Some(number)) => holds(number, bound),
        _ => true,
    };
    let chosen = schema["enum"].as_array().is_none_or(|words| words.contains(value));
    let items = value.as_array().is_none_or(|items| items.iter().all(|item| admits(&schema["items"], item)));
    let fields = value.as_object().is_none_or(|fields| {
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let known = fields.iter().all(|(name, field)| match schema["properties"].get(name) {
            Some(schema) => admits(schema, field),
            None => schema["additionalProperties"] != false,
        });
        known && required.into_iter().all(|name| fields.contains_key(name))
    });
    let either = schema.get("if").is_none_or(|condition| {
        admits(&schema[if admits(condition, value) { "then" } else { "else" }], value)
    });
    typed
        && bound("minimum", |n, least| n >= least)
        && bound("maximum", |n, most| n <= most)
        && chosen
        && items
        && fields
        && either
}

/// The data of a file as an editor's YAML reader gives them.
fn data(text: &str) -> Option<Value> {
    let head = match text.strip_prefix("---\n") {
        Some(rest) => rest.split_once("\n---").map(|(head, _)| head)?,
        None => text,
    };
    serde_yaml::from_str(head).ok()
}

fn admitted(path: &str, text: &str) -> bool {
    let schema = Kind::of(path).and_then(json_schema).expect("content has a schema");
    data(text).is_some_and(|data| admits(&schema, &data))
}

#[test]
fn all_content_is_admitted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let own =
        read_folder(&root.join("content")).into_iter().map(|(path, text)| (format!("content/{path}"), text));
    for (path, text) in own.chain(Site::base().0) {
        if Kind::of(&path).is_some() {
            assert!(admitted(&path, &text), "{path}");
        }
    }
}

#[test]
fn every_file_of_the_base_is_of_a_kind_and_every_kind_has_a_schema() {
    for path in Site::base().0.keys().filter(|path| path.starts_with("content/")) {
        assert!(Kind::of(path).is_some(), "{path}");
    }
    for kind in KINDS {
        assert_eq!(json_schema(kind).expect("a schema")["title"], kind.title);
    }
}

#[test]
fn what_is_wrong_in_itself_is_refused() {
    let offer = "content/providers/il-filo/baby-sitter.md";
    for (path, old, new) in [
        ("content/pages/privacy.md", "title:", "titel:"),
        ("content/pages/privacy.md", "summary: Che cosa facciamo dei tuoi dati.\n", ""),
        (offer, "kind: slot", "kind: prenotazione"),
        (offer, "zones: [1, 2]", "zones: 1"),
        (offer, "zones: [1, 2]", "zones: [100]"),
        (offer, "vat_included: true", "vat_included: sì"),
        ("content/areas.yaml", "- slug", "- colore: rosso\n  slug"),
        ("content/benefits/buono-sollievo.md", "ask: ", "ask: non-"),
    ] {
        let site = Site::base();
        assert!(site.0[path].contains(old), "{path}: {old}");
        assert!(!admitted(path, &site.0[path].replacen(old, new, 1)), "{path}: {new}");
    }
}
