//! What a schema describes, as far as the rules need to tell values apart.

use serde_json::Value;

use crate::{json, load::SchemaSet};

/// The kinds of values that keywords are allowed on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Boolean,
    Integer,
    Number,
    Text,
    List,
    Any,
    Enum,
    Object,
    /// Objects told apart by a word.
    Tagged,
    Map,
    Date,
    Filter,
    Order,
    NumberedTargets,
    /// Another hand-written type.
    Other,
}

/// The kind of a property; `None` when its schema is broken, which other rules report.
pub(super) fn of(set: &SchemaSet, file: &str, schema: &Value) -> Option<Kind> {
    if let Some(reference) = json::text(schema, "$ref") {
        return named(set.resolve(file, reference)?.schema);
    }
    if schema.get("anyOf").is_some() {
        let reference =
            json::elements(schema, "anyOf").find_map(|option| json::text(option, "$ref"))?;
        return named(set.resolve(file, reference)?.schema);
    }
    match word(schema)? {
        "boolean" => Some(Kind::Boolean),
        "integer" => Some(Kind::Integer),
        "number" => Some(Kind::Number),
        "string" => Some(Kind::Text),
        "array" => Some(Kind::List),
        "" => Some(Kind::Any),
        _ => None,
    }
}

/// The kind of a definition.
pub(super) fn named(definition: &Value) -> Option<Kind> {
    Some(match json::text(definition, "x-rust-type") {
        Some("Date") => Kind::Date,
        Some("Filter") => Kind::Filter,
        Some("OrderBy") => Kind::Order,
        Some("NumberedTargets") => Kind::NumberedTargets,
        Some(_) => Kind::Other,
        None if definition.get("x-values").is_some() => Kind::Enum,
        None if definition.get("x-tag").is_some() => Kind::Tagged,
        None if word(definition) == Some("object") && is_map(definition) => Kind::Map,
        None if word(definition) == Some("object") => Kind::Object,
        None => return None,
    })
}

/// Whether it is an object of a request, which has no other fields.
pub(super) fn is_closed(definition: &Value) -> bool {
    definition.get("additionalProperties") == Some(&Value::Bool(false))
}

/// Whether an object schema has data for keys.
pub(super) fn is_map(definition: &Value) -> bool {
    let described = definition
        .get("additionalProperties")
        .and_then(Value::as_object)
        .is_some_and(|values| !values.is_empty());
    definition.get("properties").is_none() && described
}

/// The type word apart from null; empty where there is none.
pub(super) fn word(schema: &Value) -> Option<&str> {
    match schema.get("type") {
        None => Some(""),
        Some(Value::String(word)) => Some(word),
        Some(Value::Array(words)) => {
            words.iter().filter_map(Value::as_str).find(|word| *word != "null")
        }
        Some(_) => None,
    }
}

/// Whether null is among the values.
pub(super) fn is_nullable(schema: &Value) -> bool {
    let null = |options: &Value| {
        options.as_array().is_some_and(|words| words.iter().any(|word| word == "null"))
    };
    let null_option =
        json::elements(schema, "anyOf").any(|option| json::text(option, "type") == Some("null"));
    let untyped = ["type", "$ref", "anyOf"].iter().all(|keyword| schema.get(keyword).is_none());
    schema.get("type").is_some_and(null) || null_option || untyped
}
