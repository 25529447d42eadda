//! Invents answers from the written schemas: nulls anywhere, words and fields nobody knows yet, integers as floats.

use std::{collections::BTreeSet, sync::LazyLock};

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// All definitions with what they borrow filled in.
static DEFINITIONS: LazyLock<Value> =
    LazyLock::new(|| aisa_backlinks_tests::definitions("backlinks"));

/// The names of all fields in all schemas.
static FIELDS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let definitions = DEFINITIONS.as_object().unwrap().values();
    let properties = definitions.filter_map(|definition| definition["properties"].as_object());
    properties.flat_map(|fields| fields.keys().map(String::as_str)).collect()
});

/// How unknown fields begin, so that they can be told from known ones.
pub(crate) const UNKNOWN: &str = "x_";

/// Any answer of a definition.
pub(crate) fn answer(definition: &str) -> BoxedStrategy<Value> {
    schema(&DEFINITIONS[definition])
}

/// Whether a field is in a schema; one of these may be dropped when it is null.
pub(crate) fn is_known(field: &str) -> bool {
    FIELDS.contains(field)
}

fn schema(schema: &'static Value) -> BoxedStrategy<Value> {
    if let Some(reference) = schema["$ref"].as_str() {
        return answer(reference.strip_prefix("#/definitions/").unwrap());
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return nullable(self::schema(&choices[0]));
    }
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<_> = words.iter().cloned().chain([json!("novel word"), json!("")]).collect();
        return prop::sample::select(words).boxed();
    }
    match &schema["type"] {
        Value::String(kind) => of_kind(kind, schema),
        Value::Array(kinds) => nullable(of_kind(kinds[0].as_str().unwrap(), schema)),
        _ => json_leaf(),
    }
}

fn nullable(strategy: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop_oneof![1 => Just(Value::Null), 4 => strategy].boxed()
}

fn of_kind(kind: &str, schema: &'static Value) -> BoxedStrategy<Value> {
    match kind {
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => prop_oneof![
            any::<i64>().prop_map(Value::from),
            (0..1_000_000i64).prop_map(Value::from),
            (-1_000_000..1_000_000i32).prop_map(|whole| json!(f64::from(whole))),
        ]
        .boxed(),
        "number" => any::<f64>()
            .prop_filter("JSON has none", |float| float.is_finite())
            .prop_map(Value::from)
            .boxed(),
        "string" => text().prop_map(Value::from).boxed(),
        "array" => prop::collection::vec(self::schema(&schema["items"]), 0..3)
            .prop_map(Value::from)
            .boxed(),
        _ => match schema["properties"].as_object() {
            Some(fields) => object(fields),
            None => map(&schema["additionalProperties"]),
        },
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        any::<String>(),
        "20[0-2][0-9]-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] [+-]0[0-9]:00",
        "20[0-2][0-9]-0[1-9]-[0-2][0-9]",
    ]
}

fn object(fields: &'static Map<String, Value>) -> BoxedStrategy<Value> {
    // All fields at once would make answers of a thousand leaves; some at a time find as much.
    let names: Vec<&'static str> = fields.keys().map(String::as_str).collect();
    let most = names.len().min(8);
    let known = prop::sample::subsequence(names, 0..=most).prop_flat_map(move |names| {
        names
            .into_iter()
            .map(|name| schema(&fields[name]).prop_map(move |value| (name.to_owned(), value)))
            .collect::<Vec<_>>()
    });
    let unknown = prop::collection::vec(("[a-z]{1,8}", json_leaf()), 0..3).prop_map(|fields| {
        fields.into_iter().map(|(name, value)| (format!("{UNKNOWN}{name}"), value))
    });
    (known, unknown).prop_map(|(known, unknown)| known.into_iter().chain(unknown).collect()).boxed()
}

fn map(values: &'static Value) -> BoxedStrategy<Value> {
    let key = prop_oneof!["[a-z.]{0,6}", "[1-9]", any::<String>()]
        .prop_filter("is data", |key| !is_known(key));
    prop::collection::vec((key, schema(values)), 0..4)
        .prop_map(|entries| entries.into_iter().collect())
        .boxed()
}

/// JSON that no schema describes.
fn json_leaf() -> BoxedStrategy<Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|whole| json!(f64::from(whole) / 8.0)),
        any::<String>().prop_map(Value::from),
        prop::collection::vec(any::<Option<i64>>(), 0..3).prop_map(|list| json!(list)),
        ("[a-z]{1,5}", any::<i8>())
            .prop_map(|(key, value)| json!({ key: { "deep": value, "none": null } })),
    ]
    .boxed()
}
