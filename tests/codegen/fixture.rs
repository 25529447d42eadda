//! A schema folder that uses every feature of the dialect once, and what is made of it.

use std::collections::BTreeMap;

use aisa_codegen::{Content, Product, SchemaSet, contract, generate};
use aisa_contract::Family;
use serde_json::Value;

/// The files, by path.
pub(crate) fn files() -> BTreeMap<String, Value> {
    let folder = aisa_backlinks_tests::root().join("tests/codegen/fixture");
    aisa_backlinks_tests::schema_files(&folder)
        .into_iter()
        .map(|(name, text)| (name, serde_json::from_str(&text).unwrap()))
        .collect()
}

/// The files as a schema set.
pub(crate) fn set(files: &BTreeMap<String, Value>) -> SchemaSet {
    let texts = files.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
    SchemaSet::from_files(&texts).unwrap()
}

/// The products of the fixture.
pub(crate) fn products() -> Vec<Product> {
    generate(&set(&files())).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// The text of the product whose path ends so.
pub(crate) fn text<'a>(products: &'a [Product], end: &str) -> &'a str {
    let product = products.iter().find(|product| product.path.ends_with(end)).unwrap();
    match &product.content {
        Content::Whole(text) | Content::Region { text, .. } => text,
    }
}

#[test]
fn the_fixture_generates_what_was_agreed() {
    let products = products();
    for product in products {
        let name = product.path.file_name().unwrap().to_str().unwrap();
        // The licences say nothing of the fixture.
        if name.starts_with("LICENSE-") {
            continue;
        }
        let (Content::Whole(text) | Content::Region { text, .. }) = &product.content;
        let mut folders = product.path.strip_prefix("crates").into_iter().flatten();
        let folder = folders.next().map_or("root", |name| name.to_str().unwrap());
        insta::assert_snapshot!(format!("fixture__{folder}__{name}"), text);
    }
}

/// The family as it is written: stores of fields only lend.
pub(crate) fn without_stores(mut family: Family) -> Family {
    family.definitions.retain(|definition| !definition.fields_only);
    family
}

#[test]
fn the_written_contract_reads_back_as_the_model() {
    let contract = contract(&set(&files())).unwrap();
    let products = products();
    for family in contract.families {
        let written = text(&products, &format!("family_{}.json", family.name));
        let read: Family = serde_json::from_str(written).unwrap();
        let value = |family| serde_json::to_value(family).unwrap();
        assert_eq!(value(read), value(without_stores(family)));
    }
}

#[test]
fn the_contract_without_prose_differs_in_descriptions_alone() {
    let products = products();
    for family in contract(&set(&files())).unwrap().families {
        let value = |prefix: &str| {
            let written = text(&products, &format!("{prefix}_{}.json", family.name));
            let read: Family = serde_json::from_str(written).unwrap();
            serde_json::to_value(read).unwrap()
        };
        let (bare, whole) = (value("bare"), value("family"));
        let mut prose = Vec::new();
        differences(&bare, &whole, "", &mut prose);
        assert!(
            prose.iter().all(|path| path.ends_with("/description") || path.ends_with("/summary"))
        );
        assert!(prose.len() > 20, "{prose:?}");
        assert!(prose.iter().all(|path| bare.pointer(path) == Some(&Value::from(""))));
    }
}

/// The pointers at which two values differ.
fn differences(left: &Value, right: &Value, path: &str, found: &mut Vec<String>) {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) if left.keys().eq(right.keys()) => {
            left.iter().for_each(|(key, value)| {
                differences(value, &right[key], &format!("{path}/{key}"), found);
            });
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            left.iter().zip(right).enumerate().for_each(|(place, (left, right))| {
                differences(left, right, &format!("{path}/{place}"), found);
            });
        }
        _ if left == right => {}
        _ => found.push(path.to_owned()),
    }
}
