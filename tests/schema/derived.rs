//! The schema derived from the Rust types equals the written one, but for a short list of losses.

use aisa_backlinks::*;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::DEFINITIONS;

/// Rules and words that a type does not carry: `validate()`, the docs and the sandbox do.
const NOT_IN_TYPES: &[&str] = &[
    "description",
    "examples",
    "title",
    "minimum",
    "maximum",
    "maxLength",
    "maxItems",
    "maxProperties",
    // The width of an integer is a matter of Rust.
    "format",
];

/// Definitions that are read by the runtime or only borrowed from, so no public type stands for them.
const WITHOUT_TYPE: &[&str] = &["Envelope", "Task"];

macro_rules! add_all {
    ($($name:literal $request:ident $result:ident,)+) => {
        fn add(generator: &mut SchemaGenerator) {
            $(
                add_one::<$request>(generator);
                add_one::<$result>(generator);
            )+
        }
    };
}

for_each_operation!(add_all);

fn add_one<T: JsonSchema>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<T>();
}

/// The derived definitions of all public types.
fn derived() -> Map<String, Value> {
    let mut generator = SchemaGenerator::default();
    add(&mut generator);
    generator.take_definitions(true)
}

/// What both sides are compared by.
fn reduced(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(name, _)| !NOT_IN_TYPES.contains(&name.as_str()) && !is_note(name));
            let mut kept: Map<_, _> = kept
                .map(|(name, value)| match name.as_str() {
                    // Names of fields are not keywords.
                    "properties" => (name.clone(), each(value, reduced)),
                    "$ref" => (
                        name.clone(),
                        json!(value.as_str().map(|to| to.replace("$defs", "definitions"))),
                    ),
                    _ => (name.clone(), reduced(value)),
                })
                .collect();
            // `true` and `{}` both allow everything.
            for name in ["items", "additionalProperties"] {
                if kept.get(name) == Some(&json!({})) {
                    kept.insert(name.to_owned(), json!(true));
                }
            }
            if kept.get("items") == Some(&json!(true)) {
                kept.remove("items");
            }
            Value::Object(kept)
        }
        Value::Array(items) => items.iter().map(reduced).collect(),
        leaf => leaf.clone(),
    }
}

fn is_note(keyword: &str) -> bool {
    keyword.starts_with("x-")
}

fn each(fields: &Value, change: impl Fn(&Value) -> Value) -> Value {
    let fields = fields.as_object().into_iter().flatten();
    fields.map(|(name, value)| (name.clone(), change(value))).collect()
}

/// A request field that may be left out is an `Option`, which reads null like an absent field.
fn without_null(schema: &Value) -> Value {
    if let [only, null] = schema["anyOf"].as_array().map(Vec::as_slice).unwrap_or_default()
        && null == &json!({"type": "null"})
    {
        return only.clone();
    }
    let mut schema = schema.clone();
    if let [only, null] = schema["type"].as_array().map(Vec::as_slice).unwrap_or_default()
        && null == "null"
    {
        schema["type"] = only.clone();
    }
    schema
}

#[test]
fn the_types_say_what_the_schemas_say() {
    let derived = derived();
    assert!(derived.len() > 80, "only {} types", derived.len());
    for (name, written) in DEFINITIONS.as_object().unwrap() {
        let Some(derived) = derived.get(name) else {
            assert!(WITHOUT_TYPE.contains(&name.as_str()), "no type stands for {name}");
            continue;
        };
        let (written, mut derived) = (reduced(written), reduced(derived));
        if derived["additionalProperties"] == json!(false) {
            derived["properties"] = each(&derived["properties"], without_null);
        }
        assert_eq!(derived, written, "{name}, derived on the left and written on the right");
    }
}

#[test]
fn no_type_is_without_schema_and_no_exception_without_need() {
    let derived = derived();
    for name in derived.keys() {
        let written = DEFINITIONS.get(name).is_some();
        assert!(written || name == "IndexRequest", "{name} has a type, but no schema");
    }
    for name in WITHOUT_TYPE {
        assert!(
            DEFINITIONS.get(name).is_some() && !derived.contains_key(*name),
            "{name} needs no exception"
        );
    }
}

#[test]
fn objects_told_apart_by_a_word_have_a_schema_however_many_words_there_are() {
    let page = schemars::schema_for!(aisa_serp::GoogleOrganicLiveAdvancedResult).to_value();
    let words = page["$defs"]["SerpItem"]["x-variants"].as_object().unwrap();
    assert_eq!(words.len(), aisa_serp::SerpItem::KNOWN.len());
}
