//! The mark that a draft leaves where a person has to write: generating refuses it, so no draft is released.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostics, pointer},
    load::SchemaSet,
};

/// Stands in a draft for words that nobody has written yet.
pub const BLANK: &str = "«describe this»";

/// Names every text of the set that still holds the mark.
pub(crate) fn find(set: &SchemaSet, found: &mut Diagnostics) {
    for (file, schema) in set.files() {
        search(file, "", schema, found);
    }
}

fn search(file: &str, at: &str, value: &Value, found: &mut Diagnostics) {
    match value {
        Value::String(text) if text.contains(BLANK) => found.push(
            file,
            at,
            "the draft left a blank here",
            "say it in our own words: what it is, with unit and range where known",
        ),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                search(file, &pointer(at, &index.to_string()), item, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                search(file, &pointer(at, name), member, found);
            }
        }
        _ => {}
    }
}
