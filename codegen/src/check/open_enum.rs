//! Open enums: documented words with a meaning each, and room for others.

use serde_json::{Map, Value};

use super::{At, Checker};
use crate::json;

impl Checker<'_> {
    pub(super) fn open_enum(&mut self, at: &At<'_>, schema: &Value, object: &Map<String, Value>) {
        self.keywords(
            at,
            object.keys(),
            &[
                "type",
                "description",
                "examples",
                "enum",
                "x-open",
                "x-values",
            ],
        );
        if json::text(schema, "type") != Some("string") {
            self.say(at, "an enum holds texts", "write \"type\": \"string\"");
        }
        if object.get("x-open") != Some(&Value::Bool(true)) {
            self.say(
                at,
                "the enum is closed",
                "write \"x-open\": true: upstream adds words without notice",
            );
        }
        let words: Vec<&str> = json::texts(schema, "enum").collect();
        let all = object
            .get("enum")
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        if words.is_empty() || words.len() != all {
            self.say(
                &at.at("enum"),
                "`enum` is not a list of words",
                "list the documented words as texts",
            );
        }
        for (index, word) in words.iter().enumerate() {
            if words[..index].contains(word) {
                self.say(
                    &at.at("enum"),
                    format!("`{word}` is listed twice"),
                    "list every word once",
                );
            }
            let meaning = schema
                .get("x-values")
                .and_then(|values| json::text(values, word));
            if let Some(meaning) = meaning {
                self.one_line(&at.at("x-values").at(word), meaning);
            }
            if meaning.is_none_or(|meaning| meaning.trim().is_empty()) {
                self.say(
                    &at.at("x-values"),
                    format!("`{word}` has no meaning"),
                    format!("add \"{word}\": \"…\" to `x-values`"),
                );
            }
        }
        for (word, _) in json::entries(schema, "x-values") {
            if !words.contains(&word.as_str()) {
                self.say(
                    &at.at("x-values").at(word),
                    format!("`{word}` is not a word of the enum"),
                    "add it to `enum` or remove its meaning",
                );
            }
        }
    }
}
