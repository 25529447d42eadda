//! The mark that a draft leaves where a person has to write: generating refuses it, so no draft is released.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostics, pointer},
    load::SchemaSet,
};

/// Stands in a draft for words that nobody has written yet.
pub const BLANK: &str = "«describe this»";

/// The set with every mark taken for written, so that a draft can be compared before its words are there.
#[must_use]
pub fn overlook_blanks(set: &SchemaSet) -> SchemaSet {
    let texts = set.files().map(|(name, schema)| {
        let text = schema.to_string().replace(BLANK, "Not described yet");
        (name.to_owned(), text)
    });
    SchemaSet::from_files(&texts.collect()).unwrap_or_default()
}

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
