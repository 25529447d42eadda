//! Properties: plain values, references, borrowed fields.

use serde_json::Value;

use super::{At, Checker, definition::Role, kind, reference::WRITABLE, values::is_count};
use crate::{blank::BLANK, json};

/// Keywords that shape a value; the others are in the table of `values.rs`.
const SHAPE: &[&str] = &[
    "$ref",
    "anyOf",
    "type",
    "x-json",
    "items",
    "description",
    "examples",
];

impl Checker<'_> {
    /// A property of `object`.
    pub(super) fn property(
        &mut self,
        at: &At<'_>,
        name: &str,
        schema: &Value,
        role: Role,
        object: &Value,
    ) {
        let Some(written) = schema.as_object() else {
            return self.say(
                at,
                format!("`{name}` is not a schema"),
                "describe it with `type` and `description`",
            );
        };
        if self.borrowed(at, schema, role) {
            return;
        }
        let allowed: Vec<&str> = SHAPE
            .iter()
            .copied()
            .chain(super::rules::keywords())
            .collect();
        let inline: Vec<&String> = written
            .keys()
            .filter(|key| {
                ["enum", "properties", "additionalProperties", "required"].contains(&key.as_str())
            })
            .collect();
        self.keywords(
            at,
            written.keys().filter(|key| !inline.contains(key)),
            &allowed,
        );
        self.described(at, schema, &format!("`{name}`"));
        self.value(at, schema, role);
        self.examples(at, schema);
        self.values(at, schema, role, object);
    }

    /// A value: of a property, an element or a map entry.
    pub(super) fn value(&mut self, at: &At<'_>, schema: &Value, role: Role) {
        let named = "give it a definition of its own and refer to that";
        if schema.get("enum").is_some() {
            return self.say(&at.at("enum"), "the enum has no name", named);
        }
        if schema.get("properties").is_some() || kind::word(schema) == Some("object") {
            return self.say(at, "the object has no name", named);
        }
        if schema.get("items").is_some() && kind::word(schema) != Some("array") {
            return self.say(
                &at.at("items"),
                "`items` says nothing about such a value",
                "remove it, or correct the type",
            );
        }
        let [reference, options, word, any] =
            ["$ref", "anyOf", "type", "x-json"].map(|keyword| schema.get(keyword));
        match (reference, options, word, any) {
            (Some(reference), None, None, None) => self.reference(at, reference, role),
            (None, Some(options), None, None) => self.or_null(at, options, role),
            (None, None, Some(word), None) => self.typed(at, schema, word, role),
            (None, None, None, _) if role == Role::Request => {
                self.say(at, "the field does not say what it takes", WRITABLE);
            }
            (None, None, None, Some(Value::Bool(true))) => {}
            (None, None, None, Some(_)) => self.say(
                &at.at("x-json"),
                "`x-json` is a mark",
                "write true, or give the value a type",
            ),
            (None, None, None, None) => self.say(
                at,
                "the value has no type",
                "write `type`, or `anyOf` with a definition and null, or \"x-json\": true where any JSON can come",
            ),
            _ => self.say(
                at,
                "`$ref`, `anyOf`, `type` and `x-json` say different things",
                "keep one of them",
            ),
        }
    }

    fn or_null(&mut self, at: &At<'_>, options: &Value, role: Role) {
        let help = "write {\"anyOf\": [{\"$ref\": …}, {\"type\": \"null\"}]}";
        let at = at.at("anyOf");
        match options.as_array().map(Vec::as_slice) {
            Some([named, null])
                if json::text(null, "type") == Some("null") && named.get("$ref").is_some() =>
            {
                if role == Role::Request {
                    self.say(
                        &at,
                        "a field of a request is never null",
                        "write {\"$ref\": …}: fields that are not set stay out",
                    );
                }
                for (index, option) in [named, null].into_iter().enumerate() {
                    let keys = option
                        .as_object()
                        .into_iter()
                        .flat_map(|option| option.keys());
                    self.keywords(
                        &at.at(&index.to_string()),
                        keys,
                        &[if index == 0 { "$ref" } else { "type" }],
                    );
                }
                self.resolved(
                    &at.at("0").at("$ref"),
                    named.get("$ref").unwrap_or(&Value::Null),
                );
                let place = json::text(named, "$ref")
                    .and_then(|reference| self.set.resolve(at.file, reference));
                let kind = place.and_then(|place| kind::named(place.schema));
                if role == Role::Result
                    && let Some(
                        kind::Kind::Filter | kind::Kind::Order | kind::Kind::NumberedTargets,
                    ) = kind
                {
                    self.say(
                        &at.at("0").at("$ref"),
                        "this type is for requests",
                        "describe what comes back as a list, a map or an object of its own, or as \"x-json\": true",
                    );
                }
            }
            _ => self.say(&at, "`anyOf` is for a definition or null", help),
        }
    }

    fn typed(&mut self, at: &At<'_>, schema: &Value, word: &Value, role: Role) {
        let nullable = kind::is_nullable(schema);
        let plain = match word {
            Value::String(word) => Some(word.as_str()),
            Value::Array(words) => match words.as_slice() {
                [Value::String(word), null] if null == "null" => Some(word.as_str()),
                _ => None,
            },
            _ => None,
        };
        match plain {
            // The blank has a finding of its own.
            Some(word) if word.contains(BLANK) => return,
            Some("boolean" | "integer" | "number" | "string") => {}
            Some("array") => self.items(at, schema, role),
            _ => {
                let help = "one of `boolean` `integer` `number` `string` `array`, in a result with null: [\"integer\", \"null\"]";
                return self.say(
                    &at.at("type"),
                    format!("{word} is not a type of the dialect"),
                    help,
                );
            }
        }
        match role {
            Role::Result if !nullable => {
                let help = format!(
                    "write \"type\": [\"{}\", \"null\"]",
                    plain.unwrap_or_default()
                );
                self.say(&at.at("type"), "a value of a result must allow null", help);
            }
            Role::Request if nullable => {
                self.say(
                    &at.at("type"),
                    "a field of a request is never null",
                    "fields that are not set stay out",
                );
            }
            _ => {}
        }
    }

    fn items(&mut self, at: &At<'_>, schema: &Value, role: Role) {
        let at = at.at("items");
        let Some(items) = schema.get("items") else {
            return self.say(&at, "the list does not say what it holds", "add `items`");
        };
        let Some(object) = items.as_object() else {
            return self.say(
                &at,
                "a list holds one kind of value",
                "write `items` as one schema",
            );
        };
        let keys = object
            .keys()
            .filter(|key| !["enum", "properties", "additionalProperties"].contains(&key.as_str()));
        self.keywords(
            &at,
            keys,
            &[
                "$ref",
                "anyOf",
                "type",
                "x-json",
                "x-target",
                "x-keyword",
                "items",
                "maxLength",
            ],
        );
        if let Some(most) = object.get("maxLength")
            && !(role == Role::Request && kind::word(items) == Some("string") && is_count(most))
        {
            self.say(
                &at.at("maxLength"),
                "`maxLength` bounds the texts of a request's list",
                "write a whole number from 0 to 4294967295 beside \"type\": \"string\", or remove it",
            );
        }
        if object.contains_key("x-target")
            && !(role != Role::Result && kind::word(items) == Some("string"))
        {
            self.say(
                &at.at("x-target"),
                "`x-target` is for the texts of a request's list",
                "remove it, or write \"type\": \"string\" beside it",
            );
        }
        self.value(&at, items, role);
        if role != Role::Request {
            return;
        }
        let held = kind::of(self.set, at.file, items);
        if !matches!(
            held,
            None | Some(
                kind::Kind::Boolean
                    | kind::Kind::Integer
                    | kind::Kind::Number
                    | kind::Kind::Text
                    | kind::Kind::List
                    | kind::Kind::Enum
                    | kind::Kind::Object
            )
        ) {
            self.say(
                &at,
                "a list of a request holds plain values, enums, lists or closed objects",
                WRITABLE,
            );
        }
    }
}
