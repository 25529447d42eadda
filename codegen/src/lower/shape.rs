//! Lowers definitions and their properties.

use serde_json::Value;

use super::definition_name;
use crate::{
    bundle::Bundle,
    diagnostic::pointer,
    json,
    model::{Definition, DefinitionKind, EnumValue, Field, Limits, Origin, Type},
};

/// Lowers a bundled definition.
pub(super) fn definition(name: &str, schema: &Value, bundle: &Bundle) -> Definition {
    let origin = bundle.origins.get(name).cloned().unwrap_or_default();
    Definition {
        name: name.to_owned(),
        description: json::text(schema, "description")
            .unwrap_or_default()
            .to_owned(),
        kind: kind(name, schema, &origin, bundle),
        rust_type: json::text(schema, "x-rust-type").map(str::to_owned),
        fields_only: flag(schema, "x-fields-only"),
        examples: json::elements(schema, "examples").cloned().collect(),
        origin,
    }
}

fn kind(name: &str, schema: &Value, origin: &Origin, bundle: &Bundle) -> DefinitionKind {
    let additional = schema.get("additionalProperties");
    if schema.get("enum").is_some() {
        let meaning = |word: &str| {
            schema
                .get("x-values")
                .and_then(|values| json::text(values, word))
        };
        let values = json::texts(schema, "enum")
            .map(|word| EnumValue {
                wire: word.to_owned(),
                description: meaning(word).unwrap_or_default().to_owned(),
            })
            .collect();
        return DefinitionKind::Enum { values };
    }
    if json::text(schema, "type") != Some("object") {
        let format = json::text(schema, "format").map(str::to_owned);
        return DefinitionKind::Scalar {
            ty: typed(schema).0,
            format,
        };
    }
    match additional {
        Some(values) if schema.get("properties").is_none() && is_schema(values) => {
            let (values, nullable) = typed(values);
            DefinitionKind::Map {
                values,
                nullable,
                positions: json::text(schema, "x-key") == Some("position"),
            }
        }
        _ => {
            let required: Vec<&str> = json::texts(schema, "required").collect();
            let fields = json::entries(schema, "properties")
                .map(|(field, property)| {
                    let written = bundle
                        .borrowed
                        .get(&(name.to_owned(), field.clone()))
                        .cloned();
                    let here = || Origin {
                        file: origin.file.clone(),
                        pointer: pointer(&format!("{}/properties", origin.pointer), field),
                    };
                    self::field(
                        field,
                        property,
                        required.contains(&field.as_str()),
                        written.unwrap_or_else(here),
                        bundle,
                    )
                })
                .collect();
            DefinitionKind::Object {
                fields,
                closed: additional == Some(&Value::Bool(false)),
            }
        }
    }
}

/// Whether `additionalProperties` says something about the values.
fn is_schema(additional: &Value) -> bool {
    additional
        .as_object()
        .is_some_and(|schema| !schema.is_empty())
}

fn field(name: &str, schema: &Value, required: bool, origin: Origin, bundle: &Bundle) -> Field {
    let (ty, nullable) = typed(schema);
    let text = |key| json::text(schema, key).map(str::to_owned);
    let count = |key| schema.get(key).and_then(Value::as_u64);
    let named = match &ty {
        Type::Ref(definition) => bundle.definitions.get(definition),
        _ => None,
    };
    let inherited = |key| {
        json::text(schema, key)
            .or_else(|| json::text(named?, key))
            .map(str::to_owned)
    };
    let items = schema.get("items").unwrap_or(&Value::Null);
    let target = schema
        .get("x-target")
        .or_else(|| items.get("x-target"))
        .and_then(Value::as_array);
    Field {
        name: name.to_owned(),
        description: inherited("description").unwrap_or_default(),
        ty,
        nullable,
        required,
        default: schema.get("x-default").cloned(),
        limits: limits(schema),
        target: target.map(|forms| {
            forms
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        }),
        min_date: text("x-min-date"),
        not_after: text("x-not-after"),
        max_conditions: count("x-max-conditions"),
        filter_fields: json::text(schema, "x-filter-fields").map(definition_name),
        max_domains: count("x-max-domains"),
        at_most: text("x-at-most"),
        scaled_by: text("x-scaled-by"),
        echo: text("x-echo"),
        examples: json::elements(schema, "examples").cloned().collect(),
        origin,
    }
}

fn limits(schema: &Value) -> Limits {
    let number = |key| schema.get(key).and_then(Value::as_i64);
    let count = |key| schema.get(key).and_then(Value::as_u64);
    Limits {
        minimum: number("minimum"),
        maximum: number("maximum"),
        min_length: count("minLength"),
        max_length: count("maxLength"),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        max_properties: count("maxProperties"),
    }
}

/// The type of a schema apart from null, and whether null is allowed.
fn typed(schema: &Value) -> (Type, bool) {
    if let Some(reference) = json::text(schema, "$ref") {
        return (Type::Ref(definition_name(reference)), false);
    }
    if schema.get("anyOf").is_some() {
        let mut nullable = false;
        let mut ty = Type::Any;
        for option in json::elements(schema, "anyOf") {
            if json::text(option, "type") == Some("null") {
                nullable = true;
            } else {
                ty = typed(option).0;
            }
        }
        return (ty, nullable);
    }
    let (word, nullable) = match schema.get("type") {
        Some(Value::String(word)) => (word.as_str(), false),
        Some(Value::Array(words)) => {
            let word = words
                .iter()
                .filter_map(Value::as_str)
                .find(|word| *word != "null")
                .unwrap_or_default();
            (word, words.iter().any(|word| word == "null"))
        }
        _ => ("", false),
    };
    let ty = match word {
        "boolean" => Type::Boolean,
        "integer" => Type::Integer,
        "number" => Type::Number,
        "string" => Type::String,
        "array" => {
            let (items, nullable) = schema.get("items").map_or((Type::Any, false), typed);
            Type::Array {
                items: Box::new(items),
                nullable,
            }
        }
        _ => Type::Any,
    };
    (ty, nullable)
}

fn flag(schema: &Value, key: &str) -> bool {
    schema.get(key).and_then(Value::as_bool).unwrap_or_default()
}
