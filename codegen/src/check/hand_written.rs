//! Types that the client writes by hand, and maps.

use serde_json::{Map, Value};

use super::{
    At, Checker,
    definition::Role,
    kind::{self, Kind},
    values::is_count,
};
use crate::json;

/// Maps and lists in each other that are followed at most: more are a circle.
const MAX_DEPTH: usize = 32;

impl Checker<'_> {
    pub(super) fn map(
        &mut self,
        at: &At<'_>,
        name: &str,
        schema: &Value,
        object: &Map<String, Value>,
        hand_written: bool,
    ) {
        let mut allowed = vec![
            "type",
            "description",
            "examples",
            "additionalProperties",
            "x-key",
            "x-rust-type",
        ];
        if hand_written {
            allowed.extend(["minProperties", "maxProperties"]);
        }
        self.keywords(at, object.keys(), &allowed);
        if let Some(key) = object.get("x-key")
            && key != "position"
        {
            self.say(
                &at.at("x-key"),
                format!("{key} is not a kind of key"),
                "write \"x-key\": \"position\" where keys are the positions of targets",
            );
        }
        self.counts(at, object, &["minProperties", "maxProperties"]);
        let Some(values) = schema.get("additionalProperties") else {
            return;
        };
        let at = at.at("additionalProperties");
        if hand_written {
            return self.plain(&at, values);
        }
        let written = match kind::is_nullable(values) {
            true => Role::Result,
            false => Role::Request,
        };
        let role = self.roles.get(&(at.file, name)).copied().unwrap_or(written);
        self.value(&at, values, role);
        if values.get("x-json").is_some() {
            self.say(
                &at,
                "a map of anything says no more than any JSON",
                "write \"x-json\": true at the field in the place of the map",
            );
        }
        if self.leads_back(&at, values, (at.file, name), 0) {
            self.say(
                &at,
                "a map holds maps of its own kind",
                "put an object between them, or write \"x-json\": true at the field",
            );
        }
        if role == Role::Result && matches!(kind::word(values), Some("integer" | "string")) {
            self.say(
                &at,
                "a map of counts or texts has a hand-written type",
                "refer to `Counts` or `TextMap` of common.json",
            );
        }
    }

    /// A plain value that the client has a type for.
    pub(super) fn hand_written(&mut self, at: &At<'_>, word: &str, object: &Map<String, Value>) {
        let allowed = [
            "type",
            "description",
            "examples",
            "x-rust-type",
            "format",
            "items",
            "maxItems",
            "minItems",
        ];
        self.keywords(at, object.keys(), &allowed);
        let plain = ["boolean", "integer", "number", "string", "array"].contains(&word);
        if !plain || !object.get("type").is_some_and(Value::is_string) {
            let help = "write one of `boolean` `integer` `number` `string` `array`, or an object";
            self.say(at, "a hand-written type does not say what is sent", help);
        }
        if object
            .get("format")
            .is_some_and(|format| !format.is_string())
        {
            self.say(
                &at.at("format"),
                "`format` is not a text",
                "name the form, as in \"date\"",
            );
        }
        self.counts(at, object, &["minItems", "maxItems"]);
        if let Some(items) = object.get("items") {
            self.plain(&at.at("items"), items);
        }
    }

    fn counts(&mut self, at: &At<'_>, object: &Map<String, Value>, keywords: &[&str]) {
        for keyword in keywords {
            if object.get(*keyword).is_some_and(|count| !is_count(count)) {
                let message = format!("`{keyword}` is not a count");
                self.say(
                    &at.at(keyword),
                    message,
                    "write a whole number from 0 to 4294967295",
                );
            }
        }
    }

    /// Whether a value is that map again, by way of lists and maps alone.
    fn leads_back(&self, at: &At<'_>, value: &Value, map: (&str, &str), depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return true;
        }
        if let Some(items) = value.get("items") {
            return self.leads_back(at, items, map, depth + 1);
        }
        let option = json::elements(value, "anyOf").find_map(|option| json::text(option, "$ref"));
        let place = json::text(value, "$ref")
            .or(option)
            .and_then(|reference| self.set.resolve(at.file, reference));
        let Some(place) = place.filter(|place| kind::named(place.schema) == Some(Kind::Map)) else {
            return false;
        };
        let inner = At::file(place.file);
        (place.file, place.definition) == map
            || place
                .schema
                .get("additionalProperties")
                .is_some_and(|values| self.leads_back(&inner, values, map, depth + 1))
    }

    /// What a hand-written list or map holds: anything, or values of one type.
    fn plain(&mut self, at: &At<'_>, schema: &Value) {
        let types = ["boolean", "integer", "number", "string"];
        let known = |word: &Value| word.as_str().is_some_and(|word| types.contains(&word));
        let fine = match schema
            .as_object()
            .map(|object| (object.len(), object.get("type")))
        {
            Some((1, None)) => schema.get("x-json") == Some(&Value::Bool(true)),
            Some((1, Some(Value::Array(words)))) => {
                matches!(words.as_slice(), [word, null] if known(word) && null == "null")
            }
            Some((1, Some(word))) => known(word),
            _ => false,
        };
        if !fine {
            let help = "write {\"x-json\": true}, {\"type\": \"string\"} or {\"type\": [\"string\", \"null\"]}";
            self.say(
                at,
                "a hand-written type holds anything or values of one type",
                help,
            );
        }
    }
}
