//! The mark that a draft leaves where a person has to write: generating refuses it, so no draft is released.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostics, pointer},
    load::SchemaSet,
};

/// Stands in a draft for words that nobody has written yet.
pub const BLANK: &str = "TODO(describe)";

/// Stands beside a blank: what the docs say there.
pub const DOCS: &str = "x-docs";

/// The set as if every mark had been replaced, so that a draft can be compared before its words are there.
#[must_use]
pub fn fill_placeholders(set: &SchemaSet) -> SchemaSet {
    let texts = set.files().map(|(name, schema)| {
        let mut schema = schema.clone();
        fill(&mut schema, false);
        let text = schema.to_string().replace(BLANK, "Not described yet");
        (name.to_owned(), text)
    });
    SchemaSet::from_files(&texts.collect()).unwrap_or_default()
}

/// Takes out what the docs say, and replaces every blank type: by any JSON, or in a request by a text, since requests take
/// no other JSON.
fn fill(schema: &mut Value, in_request: bool) {
    match schema {
        Value::Object(members) => {
            if members.get(DOCS).is_some_and(Value::is_string) {
                members.shift_remove(DOCS);
            }
            if members.get("type").is_some_and(is_blank) {
                members.shift_remove("type");
                let (keyword, value) = match in_request {
                    true => ("type", "string".into()),
                    false => ("x-json", true.into()),
                };
                members.insert(keyword.to_owned(), value);
            }
            let closed = members.get("additionalProperties") == Some(&Value::Bool(false));
            for member in members.values_mut() {
                fill(member, in_request || closed);
            }
        }
        Value::Array(items) => {
            for item in items {
                fill(item, in_request);
            }
        }
        _ => {}
    }
}

fn is_blank(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains(BLANK))
}

/// Names every text of the set that still holds the mark.
pub(crate) fn find(set: &SchemaSet, found: &mut Diagnostics) {
    for (file, schema) in set.files() {
        search(file, "", schema, found);
    }
}

fn search(file: &str, at: &str, value: &Value, found: &mut Diagnostics) {
    match value {
        Value::String(text) if text.contains(BLANK) => {
            let help = match at.ends_with("/type") {
                true => "write the type that the blank names, or a definition",
                false => "say it in our own words: what it is, with unit and range where known",
            };
            found.push(file, at, "the draft left a blank here", help);
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                search(file, &pointer(at, &index.to_string()), item, found);
            }
        }
        Value::Object(members) => {
            // Whoever writes the words removes what the docs say: one finding for both.
            let has_docs = members.get(DOCS).is_some_and(Value::is_string);
            for (name, member) in
                members.iter().filter(|(name, _)| !has_docs || *name != "description")
            {
                search(file, &pointer(at, name), member, found);
            }
        }
        _ => {}
    }
}
