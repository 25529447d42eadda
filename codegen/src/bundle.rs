//! One document out of many files: borrowed properties written out, every `$ref` local, the words of enums as JSON
//! Schema has them.

use std::collections::BTreeMap;

use aisa_contract::Origin;
use serde_json::{Map, Value};

use crate::{
    json,
    load::{Place, SchemaSet, family_of},
};

/// The definitions of a family as one document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bundle {
    /// By name, in the order of files and then as written.
    pub(crate) definitions: Map<String, Value>,
    /// Where each definition is written.
    pub(crate) origins: BTreeMap<String, Origin>,
    /// Where the properties are written that are borrowed, by definition and property.
    pub(crate) borrowed: BTreeMap<(String, String), Origin>,
}

impl SchemaSet {
    /// The definitions of a family as JSON Schema, with what they borrow filled in; those of the gateway for an empty
    /// name. Stores of fields, which are not types, are left out.
    #[must_use]
    pub fn schemas(&self, family: &str) -> Map<String, Value> {
        let definitions = bundle(self, family).definitions.into_iter();
        definitions.filter(|(_, schema)| schema.get("x-fields-only").is_none()).collect()
    }
}

/// Bundles a family of a checked set, or the gateway, whose name is empty; what does not resolve is left as it is.
pub(crate) fn bundle(set: &SchemaSet, family: &str) -> Bundle {
    let mut bundle =
        Bundle { definitions: Map::new(), origins: BTreeMap::new(), borrowed: BTreeMap::new() };
    let own = set.definitions().filter(|(file, ..)| family_of(file) == family);
    for (file, definition, schema) in own {
        let mut written = localised(schema);
        if let (Some(words), Some(written)) =
            (schema.get("x-values").and_then(Value::as_object), written.as_object_mut())
        {
            let words = words.keys().map(|word| Value::from(word.as_str()));
            written.insert("enum".to_owned(), words.collect());
        }
        if let Some(properties) = written.get_mut("properties").and_then(Value::as_object_mut) {
            for (name, property) in json::entries(schema, "properties") {
                let place = Place { file, definition, property: Some(name), schema: property };
                let Some(source) = set.borrowed(place) else {
                    continue;
                };
                if source.origin() != place.origin() {
                    properties.insert(name.clone(), localised(source.schema));
                    bundle.borrowed.insert((definition.to_owned(), name.clone()), source.origin());
                }
            }
        }
        let place = Place { file, definition, property: None, schema };
        bundle.origins.insert(definition.to_owned(), place.origin());
        bundle.definitions.insert(definition.to_owned(), written);
    }
    bundle
}

/// The schema with every reference to another file made a local one: names are unique in a family.
fn localised(schema: &Value) -> Value {
    match schema {
        Value::Object(object) => {
            object.iter().map(|(key, value)| (key.clone(), localised_entry(key, value))).collect()
        }
        Value::Array(list) => list.iter().map(localised).collect(),
        other => other.clone(),
    }
}

fn localised_entry(key: &str, value: &Value) -> Value {
    match (key, value) {
        ("$ref" | "x-filter-fields", Value::String(reference)) => match reference.split_once('#') {
            Some((_, path)) => Value::String(format!("#{path}")),
            None => value.clone(),
        },
        // Data, not schemas: a `$ref` in an example is only text.
        ("examples" | "x-default" | "enum" | "x-values", _) => value.clone(),
        _ => localised(value),
    }
}
