//! Definitions: requests, results, open enums, maps, hand-written types.

use serde_json::{Map, Value};

use super::{At, Checker, kind, quoted};
use crate::json;

/// Types of the client that stand for a definition.
const RUST_TYPES: &[&str] = &[
    "Timestamp",
    "Date",
    "Filter",
    "OrderBy",
    "NumberedTargets",
    "Counts",
    "TextMap",
    "Envelope",
    "Task",
];

/// Which way the properties of an object travel.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// Written by the caller: plain, some required.
    Request,
    /// Read from an answer: everything can be null.
    Result,
    /// Kept to borrow from: the borrower decides.
    Store,
}

impl Checker<'_> {
    pub(super) fn definition(&mut self, at: &At<'_>, name: &str, schema: &Value) {
        let Some(object) = schema.as_object() else {
            return self.say(
                at,
                "the definition is no object",
                "describe the shape with `type` and `description`",
            );
        };
        self.described(at, schema, &format!("`{name}`"));
        self.examples(at, schema);
        if let Some(rust_type) = object.get("x-rust-type")
            && !rust_type
                .as_str()
                .is_some_and(|rust_type| RUST_TYPES.contains(&rust_type))
        {
            self.say(
                &at.at("x-rust-type"),
                format!("{rust_type} is no type of the client"),
                format!("one of {}", quoted(RUST_TYPES)),
            );
        }
        let hand_written = object.contains_key("x-rust-type");
        match kind::word(schema) {
            _ if object.contains_key("enum") => self.open_enum(at, schema, object),
            Some("object") if kind::is_map(schema) => self.map(at, schema, object, hand_written),
            Some("object") => self.object(at, schema, object),
            Some(_) if hand_written => {
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
            }
            _ => self.say(
                at,
                "a definition is an object, an enum, a map or a hand-written type",
                "write plain values at the property itself, or borrow the property",
            ),
        }
    }

    fn object(&mut self, at: &At<'_>, schema: &Value, object: &Map<String, Value>) {
        let store = object.get("x-fields-only").is_some();
        let allowed = [
            "type",
            "description",
            "examples",
            "required",
            "properties",
            "additionalProperties",
            "x-fields-only",
            "x-rust-type",
        ];
        self.keywords(at, object.keys(), &allowed);
        if schema
            .get("x-fields-only")
            .is_some_and(|mark| *mark != Value::Bool(true))
        {
            self.say(
                &at.at("x-fields-only"),
                "`x-fields-only` is a mark",
                "write true, or remove it",
            );
        }
        let role = match object.get("additionalProperties") {
            _ if store => Role::Store,
            Some(Value::Bool(false)) => Role::Request,
            Some(Value::Object(open)) if open.is_empty() => Role::Result,
            other => {
                let place = if other.is_some() {
                    at.at("additionalProperties")
                } else {
                    at.clone()
                };
                let help = "write \"additionalProperties\": false in a request, {} in a result";
                return self.say(&place, "the object is neither closed nor open", help);
            }
        };
        match object.get("properties") {
            None | Some(Value::Object(_)) => {}
            Some(_) => self.say(
                &at.at("properties"),
                "`properties` is no object",
                "name the fields there",
            ),
        }
        self.required(at, schema, role);
        for (name, property) in json::entries(schema, "properties") {
            self.property(&at.at("properties").at(name), name, property, role, schema);
        }
    }

    fn required(&mut self, at: &At<'_>, schema: &Value, role: Role) {
        let Some(required) = schema.get("required") else {
            return;
        };
        let at = at.at("required");
        if role == Role::Result {
            return self.say(
                &at,
                "a result requires nothing",
                "remove `required`: upstream leaves fields out and sends null",
            );
        }
        let names = required
            .as_array()
            .map(|names| names.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
        let Some(Some(names)) = names else {
            return self.say(
                &at,
                "`required` is no list of names",
                "list the fields that a request cannot do without",
            );
        };
        for name in names {
            if schema
                .get("properties")
                .and_then(|properties| properties.get(name))
                .is_none()
            {
                self.say(
                    &at,
                    format!("`{name}` is required and no field"),
                    "describe the field under `properties`",
                );
            }
        }
    }

    fn open_enum(&mut self, at: &At<'_>, schema: &Value, object: &Map<String, Value>) {
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
                "`enum` is no list of words",
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
                    format!("`{word}` is no word of the enum"),
                    "add it to `enum` or remove its meaning",
                );
            }
        }
    }

    fn map(
        &mut self,
        at: &At<'_>,
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
                format!("{key} is no kind of key"),
                "write \"x-key\": \"position\" where keys are the positions of targets",
            );
        }
        let Some(values) = schema.get("additionalProperties") else {
            return;
        };
        let at = at.at("additionalProperties");
        if hand_written {
            return;
        }
        self.value(&at, values, Role::Result);
        if matches!(
            kind::word(values),
            Some("integer" | "number" | "string" | "boolean")
        ) {
            self.say(
                &at,
                "a map of plain values has a hand-written type",
                "refer to `Counts` or `TextMap` of common.json",
            );
        }
    }
}
