//! Whether a value is what a schema describes: for examples and defaults.

use serde_json::Value;

use super::{At, Checker};
use crate::{json, load::SchemaSet};

/// References that are followed at most.
const MAX_DEPTH: usize = 32;

impl Checker<'_> {
    /// The examples of a property or definition.
    pub(super) fn examples(&mut self, at: &At<'_>, schema: &Value) {
        let Some(examples) = schema.get("examples") else {
            return;
        };
        let at = at.at("examples");
        let Some(examples) = examples.as_array().filter(|examples| !examples.is_empty()) else {
            return self.say(
                &at,
                "`examples` is not a list of values",
                "list one to four plausible values",
            );
        };
        for (index, example) in examples.iter().enumerate() {
            if !conforms(self.set, at.file, schema, example) {
                self.say(
                    &at.at(&index.to_string()),
                    "the example is not a value of this type",
                    "write a value as it is sent",
                );
            }
        }
    }
}

/// Whether `value` has the type that `schema`, written in `file`, describes. Limits are not looked at.
pub(super) fn conforms(set: &SchemaSet, file: &str, schema: &Value, value: &Value) -> bool {
    fits(set, file, schema, value, 0)
}

fn fits(set: &SchemaSet, file: &str, schema: &Value, value: &Value, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let deeper =
        |file: &str, schema: &Value, value: &Value| fits(set, file, schema, value, depth + 1);
    if let Some(reference) = json::text(schema, "$ref") {
        // An unresolved reference has a finding of its own.
        return set
            .resolve(file, reference)
            .is_none_or(|place| deeper(place.file, place.schema, value));
    }
    if schema.get("anyOf").is_some() {
        return json::elements(schema, "anyOf").any(|option| deeper(file, option, value));
    }
    let typed = match schema.get("type") {
        None => true,
        Some(Value::String(word)) => is(word, value),
        Some(Value::Array(words)) => words
            .iter()
            .filter_map(Value::as_str)
            .any(|word| is(word, value)),
        Some(_) => true,
    };
    let fitting = |schema: Option<&Value>, value: &Value| {
        schema.is_none_or(|schema| deeper(file, schema, value))
    };
    typed
        && match value {
            Value::Array(elements) => elements
                .iter()
                .all(|element| fitting(schema.get("items"), element)),
            Value::Object(entries) => entries.iter().all(|(name, entry)| {
                match schema
                    .get("properties")
                    .and_then(|properties| properties.get(name))
                {
                    Some(property) => deeper(file, property, entry),
                    None => {
                        schema.get("additionalProperties") != Some(&Value::Bool(false))
                            && fitting(schema.get("additionalProperties"), entry)
                    }
                }
            }),
            _ => true,
        }
}

fn is(word: &str, value: &Value) -> bool {
    match word {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}
