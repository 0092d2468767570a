//! The schema in the words of JSON Schema (draft 2020-12), for editors that complete and check while
//! one writes. It says what the schema says; what files say to each other only a check of all of
//! them knows.
//!
//! Made from [`crate::schema`] and not from the types: the schema alone knows bounds, choices and the
//! forms of texts, and a second description of them would drift.

use serde_json::{Map, Value, json};

use crate::kinds::Kind;
use crate::meanings::meaning;
use crate::scalar::Scalar;
use crate::shape::{Field, Shape};

/// The JSON Schema of a kind of file: of the head of Markdown files, of the whole of lists.
pub fn json_schema(kind: &Kind) -> Option<Value> {
    let mut schema = of_shape(kind.shape()?);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(kind.title));
    Some(Value::Object(schema))
}

fn of_shape(shape: &Shape) -> Map<String, Value> {
    let value = match shape {
        Shape::One(scalar) => of_scalar(*scalar),
        Shape::List(item) => json!({ "type": "array", "items": of_shape(item) }),
        Shape::Map(fields) => of_fields(fields),
        Shape::Either { key, with, without } => json!({
            "type": "object",
            "if": { "required": [key] },
            "then": of_fields(with),
            "else": of_fields(without),
        }),
    };
    match value {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

fn of_fields(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut schema = of_shape(&field.shape);
            if let Some(words) = meaning(field.name) {
                schema.insert("description".to_owned(), json!(words));
            }
            (field.name.to_owned(), Value::Object(schema))
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// Numbers that keep their form, such as `25.50`, are admitted as texts too.
fn of_scalar(scalar: Scalar) -> Value {
    let text = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let figure = |pattern: &str| json!({ "type": ["string", "number"], "pattern": pattern });
    match scalar {
        Scalar::Text | Scalar::Address => json!({ "type": "string", "minLength": 1 }),
        Scalar::Slug => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 }),
        Scalar::Date => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Scalar::Time => text("^([01]\\d|2[0-3]):[0-5]\\d$"),
        Scalar::Money => figure("^\\d+\\.\\d{2}$"),
        Scalar::Rate => figure("^\\d{1,3}(\\.\\d{1,2})?$"),
        Scalar::Bool => json!({ "type": "boolean" }),
        Scalar::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Scalar::OneOf(words) => json!({ "type": "string", "enum": words }),
        Scalar::Email => json!({ "type": "string", "format": "email" }),
        Scalar::Phone => text("^[+0-9][0-9 ./()-]+$"),
        Scalar::Url | Scalar::Web => text("^https?://"),
        Scalar::Path => text("^/"),
        Scalar::Language => text("^[a-z]{2}$"),
        Scalar::VatNumber => figure("^\\d{11}$"),
    }
}
