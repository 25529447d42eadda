//! Whatever the files hold, the generator answers with findings or with products.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, check, generate};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::files;

/// Keys that lead deep into the rules.
const KEYS: &[&str] = &[
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "base-url",
    "class",
    "code",
    "columns",
    "definitions",
    "description",
    "disagreements",
    "enum",
    "error-codes",
    "examples",
    "group",
    "headers",
    "items",
    "maximum",
    "method",
    "minimum",
    "name",
    "paging",
    "path",
    "prices",
    "properties",
    "request",
    "required",
    "result",
    "rows",
    "row-per",
    "status-blocks",
    "status-codes",
    "style",
    "summary",
    "type",
    "x-at-most",
    "x-default",
    "x-echo",
    "x-fields-only",
    "x-filter-fields",
    "x-gateway",
    "x-key",
    "x-not-after",
    "x-one-of",
    "x-operation",
    "x-rust-type",
    "x-target",
    "x-values",
    "A",
    "Soil",
    "é",
];
const WORDS: &[&str] = &[
    "",
    "GET",
    "POST",
    "Filter",
    "Timestamp",
    "array",
    "boolean",
    "integer",
    "links",
    "null",
    "object",
    "offset",
    "position",
    "string",
    "trees",
    "type",
    "today",
    "#/definitions/A",
    "#/definitions/A/properties/A",
    "common.json#/definitions/Soil",
    "/a",
    "é",
];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        proptest::sample::select(WORDS).prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((proptest::sample::select(KEYS), inner), 0..8).prop_map(
                |entries| Value::Object(
                    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
                )
            ),
        ]
    })
}

/// Runs all stages: what the check lets through must generate.
fn run(texts: &BTreeMap<String, String>) {
    if let Ok(set) = SchemaSet::from_files(texts)
        && check(&set).is_empty()
        && let Err(found) = generate(&set)
    {
        panic!("the check found nothing, and then: {found}");
    }
}

/// Every pointer of a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value))
            .collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (segment, child) in children {
        let at = format!("{at}/{segment}");
        pointers(child, &at, found);
        found.push(at);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_any_json(files in proptest::collection::btree_map(proptest::sample::select(&["gateway.json", "garden/family.json", "garden/common.json", "garden/trees.json"][..]), value(), 0..4)) {
        let texts = files.into_iter().map(|(name, value)| (name.to_owned(), value.to_string())).collect();
        run(&texts);
    }

    #[test]
    fn on_any_text(text in "\\PC{0,64}") {
        run(&BTreeMap::from([("garden/trees.json".to_owned(), text)]));
    }

    #[test]
    fn on_the_fixture_with_anything_anywhere(which in any::<prop::sample::Index>(), put in value()) {
        let mut files = files();
        let mut places = Vec::new();
        for (file, value) in &files {
            let mut found = Vec::new();
            pointers(value, "", &mut found);
            places.extend(found.into_iter().map(|pointer| (file.clone(), pointer)));
        }
        let (file, pointer) = which.get(&places);
        *files.get_mut(file).unwrap().pointer_mut(pointer).unwrap() = put;
        run(&files.iter().map(|(name, value)| (name.clone(), value.to_string())).collect());
    }
}

#[test]
fn on_an_empty_folder() {
    run(&BTreeMap::new());
    assert!(!check(&SchemaSet::default()).is_empty());
}

#[test]
fn on_files_that_hold_no_object() {
    for text in ["null", "[]", "7", "\"text\"", "{}"] {
        run(&["gateway.json", "garden/family.json", "garden/common.json", "garden/trees.json"]
            .map(|name| (name.to_owned(), text.to_owned()))
            .into());
    }
}

#[test]
fn on_the_fixture_with_each_value_replaced() {
    let original = files();
    let others =
        [json!(null), json!(true), json!(7), json!("é"), json!([]), json!({}), json!([null])];
    let mut others = others.iter().cycle();
    for (file, value) in &original {
        let mut places = Vec::new();
        pointers(value, "", &mut places);
        for (place, other) in places.iter().zip(&mut others) {
            let mut files = original.clone();
            *files.get_mut(file).unwrap().pointer_mut(place).unwrap() = other.clone();
            run(&files.iter().map(|(name, value)| (name.clone(), value.to_string())).collect());
        }
    }
}
