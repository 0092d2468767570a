//! What the explanations show can be copied: their examples use only fields that there are,
//! with words of which one may be chosen.

use std::path::Path;

use serde_json::Value;
use wemi_content::{KINDS, json_schema};

use crate::site::read_folder;

/// Kinds of finding whose wrong example is wrong for its very fields, or for its form.
const WRONG_IN_ITS_FIELDS: &[&str] =
    &["unknown-key", "untranslatable-field", "yaml-syntax", "yaml-key", "yaml-anchor", "yaml-alias"];

/// Every field that a schema knows, with what it stands in and what it may say.
fn known<'a>(schema: &'a Value, within: &'a str, all: &mut Vec<(&'a str, &'a str, &'a Value)>) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        all.push((within, name, field));
        known(field, name, all);
    }
    for inner in [&schema["items"], &schema["then"], &schema["else"]] {
        if inner.is_object() {
            known(inner, within, all);
        }
    }
}

/// The same of an example; what stands at its top may be of any place.
fn used<'a>(value: &'a Value, within: Option<&'a str>, all: &mut Vec<(Option<&'a str>, &'a str, &'a Value)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                all.push((within, name, field));
                used(field, Some(name), all);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| used(item, within, all)),
        _ => {}
    }
}

/// The YAML of each example, by whether it is the right one.
fn examples(text: &str) -> Vec<(bool, String)> {
    let blocks = text.split("\n```yaml\n").skip(1).map(|rest| (true, rest));
    let heads = text.split("\n```markdown\n---\n").skip(1).map(|rest| (false, rest));
    let cut = |(is_yaml, rest): (bool, &str)| {
        let end = if is_yaml { "\n```" } else { "\n---" };
        let example = rest.split(end).next().unwrap_or_default();
        let right = text.find(rest).zip(text.find("Giusto:")).is_some_and(|(at, right)| at > right);
        (right, example.to_owned())
    };
    blocks.chain(heads).map(cut).collect()
}

#[test]
fn the_examples_of_the_explanations_use_fields_that_there_are() {
    let schemas: Vec<Value> = KINDS.iter().filter_map(json_schema).collect();
    let mut all = Vec::new();
    for schema in &schemas {
        known(schema, "", &mut all);
    }
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (file, text) in read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("explain")) {
        let exempt = WRONG_IN_ITS_FIELDS.contains(&file.trim_end_matches(".md"));
        for (right, example) in examples(&text) {
            let Ok(value) = serde_yaml::from_str::<Value>(&example) else {
                if right {
                    wrong.push(format!("{file}: the right example is not YAML"));
                }
                continue;
            };
            let mut fields = Vec::new();
            if right || !exempt {
                used(&value, None, &mut fields);
            }
            seen += fields.len();
            for (within, name, value) in fields {
                let chosen = |schema: &Value| schema["enum"].as_array().is_none_or(|one| one.contains(value));
                let fits = |(place, known, schema): &(&str, &str, &Value)| {
                    *known == name
                        && within.is_none_or(|within| within == *place)
                        && (!right || chosen(schema))
                };
                if !all.iter().any(fits) {
                    wrong.push(format!("{file}: `{name}: {value}` in {within:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(seen > 200, "{seen} fields seen");
}
