//! Definitions: requests, results, open enums, maps, hand-written types.

use serde_json::{Map, Value};

use super::{At, Checker, kind, quoted};
use crate::{json, load::GATEWAY};

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

/// Whether the properties of an object are sent or received.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Role {
    /// Written by the caller: plain, some required.
    Request,
    /// Read from an answer: everything can be null.
    Result,
    /// Only borrowed from: the borrower decides.
    Store,
}

impl Checker<'_> {
    pub(super) fn definition(&mut self, at: &At<'_>, name: &str, schema: &Value) {
        let Some(object) = schema.as_object() else {
            return self.say(
                at,
                "the definition is not an object",
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
                format!("{rust_type} is not a type of the client"),
                format!("one of {}", quoted(RUST_TYPES)),
            );
        }
        let hand_written = object.contains_key("x-rust-type");
        self.form(at, schema);
        match kind::word(schema) {
            _ if object.contains_key("enum") => self.open_enum(at, schema, object),
            _ if object.contains_key("x-tag") || object.contains_key("x-variants") => {
                self.tagged(at, schema, object);
            }
            Some("object") if !object.get("type").is_some_and(Value::is_string) => self.say(
                &at.at("type"),
                "a definition is never null",
                "write \"type\": \"object\": a field that refers to it says whether null can come",
            ),
            Some("object") if kind::is_map(schema) => {
                self.map(at, name, schema, object, hand_written);
            }
            Some("object") => self.object(at, name, schema, object),
            Some(word) if hand_written => self.hand_written(at, word, object),
            _ => self.say(
                at,
                "a definition is an object, an enum, a map or a hand-written type",
                "write plain values at the property itself, or borrow the property",
            ),
        }
    }

    /// What a hand-written type is on the wire, which the client crate reads and writes so and not otherwise.
    fn form(&mut self, at: &At<'_>, schema: &Value) {
        let Some(rust_type) = json::text(schema, "x-rust-type") else {
            return;
        };
        let word = kind::word(schema);
        let values = schema.get("additionalProperties").and_then(kind::word);
        let map = word == Some("object") && schema.get("properties").is_none();
        let (fits, form) = match rust_type {
            "Timestamp" | "Date" => (word == Some("string"), "a text"),
            "Filter" => (word == Some("array"), "a list"),
            "OrderBy" => {
                let items = schema.get("items").and_then(kind::word);
                (
                    word == Some("array") && items == Some("string"),
                    "a list of texts",
                )
            }
            "NumberedTargets" => (map && values == Some("string"), "a map of texts"),
            "Counts" => (map && values == Some("integer"), "a map of whole numbers"),
            "TextMap" => (map && values == Some("string"), "a map of texts"),
            "Envelope" | "Task" => (at.file == GATEWAY, "an object of gateway.json"),
            // Not a type of the client, which has a finding of its own.
            _ => return,
        };
        if !fits {
            self.say(
                at,
                format!("`{rust_type}` of the client is {form}"),
                "describe it as it is sent, or leave `x-rust-type` out",
            );
        }
    }

    fn object(&mut self, at: &At<'_>, name: &str, schema: &Value, object: &Map<String, Value>) {
        let store = object.get("x-fields-only").is_some();
        let allowed = [
            "type",
            "description",
            "examples",
            "required",
            "properties",
            "additionalProperties",
            "x-fields-only",
            "x-one-of",
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
        let Some(role) = self.role(at, name, object, store) else {
            return;
        };
        match object.get("properties") {
            None | Some(Value::Object(_)) => {}
            Some(_) => self.say(
                &at.at("properties"),
                "`properties` is not an object",
                "name the fields there",
            ),
        }
        self.required(at, schema, role);
        if role == Role::Request {
            self.few_fields(at, schema);
            self.flags(at, schema);
        }
        self.one_of_groups(at, name, schema);
        for (name, property) in json::entries(schema, "properties") {
            self.property(&at.at("properties").at(name), name, property, role, schema);
        }
    }

    /// What the properties are: by who reaches the object, or else by what it says of itself.
    fn role(
        &mut self,
        at: &At<'_>,
        name: &str,
        object: &Map<String, Value>,
        store: bool,
    ) -> Option<Role> {
        let written = match object.get("additionalProperties") {
            Some(Value::Bool(false)) => Some(Role::Request),
            Some(Value::Object(open)) if open.is_empty() => Some(Role::Result),
            other => {
                let place = match other {
                    Some(_) => at.at("additionalProperties"),
                    None => at.clone(),
                };
                let help = "write \"additionalProperties\": false in a request, {} in a result";
                self.say(&place, "the object is neither closed nor open", help);
                None
            }
        };
        if store {
            return Some(Role::Store);
        }
        self.roles.get(&(at.file, name)).copied().or(written)
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
                "`required` is not a list of names",
                "list the fields that a request cannot do without",
            );
        };
        self.each_once(&at, &names);
        for name in names {
            if schema
                .get("properties")
                .and_then(|properties| properties.get(name))
                .is_none()
            {
                self.say(
                    &at,
                    format!("`{name}` is required, but not a field"),
                    "describe the field under `properties`",
                );
            }
        }
    }

    /// Groups of fields of which at least one is needed.
    fn one_of_groups(&mut self, at: &At<'_>, name: &str, schema: &Value) {
        let Some(groups) = schema.get("x-one-of") else {
            return;
        };
        let at = at.at("x-one-of");
        let operation = self
            .set
            .file(at.file)
            .and_then(|file| file.get("x-operation"));
        let request = operation.and_then(|operation| json::text(operation, "request"));
        if !request.is_some_and(|request| request.ends_with(&format!("/{name}"))) {
            return self.say(
                &at,
                "only the request of an operation has groups of fields",
                "say in the description which fields belong together",
            );
        }
        let required: Vec<&str> = json::texts(schema, "required").collect();
        let fits = |name: &Value| {
            let properties = schema.get("properties");
            name.as_str().is_some_and(|name| {
                !required.contains(&name)
                    && properties.is_some_and(|fields| fields.get(name).is_some())
            })
        };
        let group = |group: &Value| {
            group.as_array().is_some_and(|names| {
                let once = |(index, name): (usize, &Value)| !names[..index].contains(name);
                names.len() > 1 && names.iter().all(fits) && names.iter().enumerate().all(once)
            })
        };
        if !groups
            .as_array()
            .is_some_and(|groups| !groups.is_empty() && groups.iter().all(group))
        {
            let named = groups.as_array().into_iter().flatten();
            let named = named.filter_map(Value::as_array).flatten();
            let strangers: Vec<String> = named
                .filter(|name| !fits(name))
                .map(|name| format!("`{}`", name.as_str().unwrap_or_default()))
                .collect();
            let message = match strangers.as_slice() {
                [] => "`x-one-of` is not a list of groups of fields".to_owned(),
                names => format!("{} is no field that can be left out", names.join(", ")),
            };
            self.say(
                &at,
                message,
                "list groups of two or more fields that are not required, as in [[\"location_code\", \"location_name\"]]",
            );
        }
    }

    /// Objects told apart by a word.
    fn tagged(&mut self, at: &At<'_>, schema: &Value, object: &Map<String, Value>) {
        let allowed = ["type", "description", "examples", "x-tag", "x-variants"];
        self.keywords(at, object.keys(), &allowed);
        if json::text(schema, "type") != Some("object") {
            let help = "write \"type\": \"object\"";
            self.say(at, "objects told apart by a word are objects", help);
        }
        let help = "name the field that tells them apart, as in \"x-tag\": \"type\"";
        let tag = self
            .text_field(at, schema, "x-tag", help)
            .unwrap_or_default()
            .to_owned();
        let at = at.at("x-variants");
        let help = "write {\"word\": {\"$ref\": \"#/definitions/Name\"}, …}";
        let Some(variants) = schema.get("x-variants").and_then(Value::as_object) else {
            return self.say(&at, "`x-variants` names no definitions", help);
        };
        if variants.is_empty() {
            self.say(&at, "`x-variants` names no definitions", help);
        }
        for (word, variant) in variants {
            let at = at.at(word);
            let reference = variant
                .as_object()
                .filter(|variant| variant.len() == 1)
                .and_then(|variant| variant.get("$ref"));
            let Some(reference) = reference else {
                self.say(&at, format!("`{word}` refers to no definition"), help);
                continue;
            };
            self.resolved(&at.at("$ref"), reference);
            let place = reference
                .as_str()
                .and_then(|reference| self.set.resolve(at.file, reference));
            let Some(place) = place else { continue };
            if kind::named(place.schema) != Some(kind::Kind::Object) {
                self.say(
                    &at,
                    format!("{reference} is not an object with fields"),
                    help,
                );
            }
            if place
                .schema
                .get("properties")
                .is_some_and(|fields| fields.get(&tag).is_some())
            {
                let message = format!("`{}` has a field `{tag}` of its own", place.definition);
                self.say(
                    &at,
                    message,
                    "remove the field: the word says which object it is",
                );
            }
        }
    }
}
