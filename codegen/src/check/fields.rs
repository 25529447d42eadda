//! Definitions and their fields, as far as one depends on another: references, borrowed fields, defaults, neighbours.

use serde_json::Value;

use super::{Checker, Location, kind, kind::Kind};
use crate::{
    json,
    load::{FileKind, Place, SchemaSet, family_of},
};

/// What a request can hold.
const WRITABLE: &str = "a request holds booleans, numbers, texts, lists of them, enums, closed objects, maps, `Date`, \
                        `Filter`, `OrderBy` and `NumberedTargets`";

/// What a result can hold of the types of the client.
const READABLE: &str = "a result holds `Timestamp`, `Date`, `Counts` and `TextMap` of the client; describe anything else";

impl<'a> Checker<'a> {
    pub(super) fn definition(&mut self, at: &Location<'_>, name: &str, schema: &Value) {
        self.examples(at, schema);
        self.variants(at, schema);
        self.required(at, schema);
        self.one_of_groups(at, name, schema);
        let closed = kind::is_closed(schema);
        if closed {
            self.flags(at, schema);
        }
        for (name, property) in json::entries(schema, "properties") {
            let at = at.at("properties").at(name);
            if !self.borrowed(&at, property, closed) {
                self.references(&at, property, closed);
                self.examples(&at, property);
                self.values(&at, property, schema);
            }
        }
        if let (Some(Kind::Map), Some(values)) =
            (kind::named(schema), schema.get("additionalProperties"))
        {
            let closed = !kind::is_nullable(values);
            self.references(&at.at("additionalProperties"), values, closed);
        }
    }

    fn required(&mut self, at: &Location<'_>, schema: &Value) {
        for name in json::texts(schema, "required") {
            if field(schema, name).is_none() {
                self.report(
                    &at.at("required"),
                    format!("`{name}` is required, but not a field"),
                    "describe the field under `properties`",
                );
            }
        }
    }

    /// Groups of fields of which at least one is needed.
    fn one_of_groups(&mut self, at: &Location<'_>, name: &str, schema: &Value) {
        if schema.get("x-one-of").is_none() {
            return;
        }
        let at = at.at("x-one-of");
        let operation = self.set.file(at.file).and_then(|file| file.get("x-operation"));
        let request = operation.and_then(|operation| json::text(operation, "request"));
        if !request.is_some_and(|request| request.ends_with(&format!("/{name}"))) {
            return self.report(
                &at,
                "only the request of an operation has groups of fields",
                "say in the description which fields belong together",
            );
        }
        let named = json::elements(schema, "x-one-of").filter_map(Value::as_array);
        for name in named.flatten().filter_map(Value::as_str) {
            let required = json::texts(schema, "required").any(|required| required == name);
            if required || field(schema, name).is_none() {
                self.report(
                    &at,
                    format!("`{name}` is no field that can be left out"),
                    "list groups of two or more fields that are not required, as in [[\"location_code\", \"location_name\"]]",
                );
            }
        }
    }

    /// Objects told apart by a word.
    fn variants(&mut self, at: &Location<'_>, schema: &Value) {
        let tag = json::text(schema, "x-tag").unwrap_or_default();
        let help = "write {\"word\": {\"$ref\": \"#/definitions/Name\"}, …}";
        for (word, variant) in json::entries(schema, "x-variants") {
            let at = at.at("x-variants").at(word);
            let Some(place) = self.resolved(&at.at("$ref"), variant) else {
                continue;
            };
            let reference = json::text(variant, "$ref").unwrap_or_default();
            if kind::named(place.schema) != Some(Kind::Object) {
                let message = format!("\"{reference}\" is not an object with fields");
                self.report(&at, message, help);
            }
            if field(place.schema, tag).is_some() {
                let message = format!("`{}` has a field `{tag}` of its own", place.definition);
                let help = "remove the field: the word says which object it is";
                self.report(&at, message, help);
            }
        }
    }

    /// The definition that a `$ref` names, which this file may use.
    fn resolved(&mut self, at: &Location<'_>, schema: &Value) -> Option<Place<'a>> {
        let help = "refer to `#/definitions/Name` of this file or `common.json#/definitions/Name`";
        let reference = json::text(schema, "$ref")?;
        let set = self.set;
        let Some(place) = set.resolve(at.file, reference) else {
            self.report(at, format!("\"{reference}\" does not resolve"), help);
            return None;
        };
        if place.property.is_some() {
            self.report(at, "a property can only be borrowed as a property", help);
            return None;
        }
        self.reachable_from(at, place);
        if place.schema.get("x-fields-only").is_some() {
            let message = format!("`{}` is a store of fields and no type", place.definition);
            self.report(at, message, "borrow its properties one by one");
        }
        Some(place)
    }

    /// Checks that what stands there may be used in this file.
    fn reachable_from(&mut self, at: &Location<'_>, place: Place<'_>) {
        if place.file != at.file && FileKind::of(place.file) != FileKind::Common {
            let message = format!("{} belongs to another operation", place.file);
            let help =
                "move what both need to common.json, so that each operation can be read alone";
            self.report(at, message, help);
        }
    }

    /// Checks a borrowed field; says whether it is one.
    fn borrowed(&mut self, at: &Location<'_>, schema: &Value, closed: bool) -> bool {
        let reference = json::text(schema, "$ref");
        let Some(reference) = reference.filter(|reference| reference.contains("/properties/"))
        else {
            return false;
        };
        let at = at.at("$ref");
        let origin = self.set.resolve(at.file, reference);
        let Some(source) = origin.and_then(|origin| self.set.borrowed(origin)) else {
            let help = "borrow from `common.json#/definitions/Name/properties/field`";
            self.report(&at, format!("\"{reference}\" does not resolve"), help);
            return true;
        };
        self.reachable_from(&at, source);
        match (closed, kind::is_nullable(source.schema)) {
            (false, false) => self.report(
                &at,
                "a value of a result must allow null",
                "borrow a property of a result, or write the field out",
            ),
            (true, true) => self.report(
                &at,
                "a field of a request is never null",
                "borrow a property of a request, or write the field out",
            ),
            _ => {}
        }
        true
    }

    /// The definitions that a value names: by itself, or null, or as an element.
    fn references(&mut self, at: &Location<'_>, schema: &Value, closed: bool) {
        let set = self.set;
        let options = json::elements(schema, "anyOf").enumerate();
        let options =
            options.map(|(index, option)| (at.at("anyOf").at(&index.to_string()), option));
        for (at, named) in std::iter::once((at.clone(), schema)).chain(options) {
            let at = at.at("$ref");
            let Some(place) = self.resolved(&at, named) else {
                continue;
            };
            let (side, help) = match (closed, kind::named(place.schema)) {
                (true, Some(Kind::Tagged | Kind::Other)) => ("results", WRITABLE),
                (false, Some(Kind::Filter | Kind::Order | Kind::NumberedTargets)) => {
                    ("requests", READABLE)
                }
                _ => continue,
            };
            let reference = json::text(named, "$ref").unwrap_or_default();
            self.report(&at, format!("\"{reference}\" is for {side}"), help);
        }
        let Some(items) = schema.get("items") else {
            return;
        };
        let at = at.at("items");
        self.references(&at, items, closed);
        let of_client = [Kind::Date, Kind::Filter, Kind::Order, Kind::NumberedTargets, Kind::Map];
        if closed && kind::of(set, at.file, items).is_some_and(|kind| of_client.contains(&kind)) {
            self.report(
                &at,
                "a list of a request holds plain values, enums, lists or closed objects",
                WRITABLE,
            );
        }
    }

    /// The keywords of a field of `object` that name something, and those that bound each other.
    fn values(&mut self, at: &Location<'_>, schema: &Value, object: &Value) {
        self.default(&at.at("x-default"), schema);
        for keyword in ["x-echo", "x-scaled-by"] {
            let named = json::text(schema, keyword);
            let is_asked = |name: &&str| self.request_fields.contains(&(family_of(at.file), *name));
            if let Some(name) = named.filter(|name| !is_asked(name)) {
                let message = format!("\"{name}\" is not a field of a request");
                self.report(&at.at(keyword), message, "name a field as some request writes it");
            }
        }
        if let Some(row) = json::text(schema, "x-filter-fields") {
            self.row(&at.at("x-filter-fields"), row);
        }
        self.together(at, schema, object);
    }

    /// The default of a field that refers to an enum: one of its words.
    fn default(&mut self, at: &Location<'_>, schema: &Value) {
        let default = json::text(schema, "x-default");
        let named = json::text(schema, "$ref");
        let place = named.and_then(|reference| self.set.resolve(at.file, reference));
        let (Some(default), Some(place)) = (default, place) else {
            return;
        };
        match kind::named(place.schema) {
            Some(Kind::Enum) => {
                let mut words = json::entries(place.schema, "x-values").map(|(word, _)| word);
                if !words.any(|word| word == default) {
                    let message = format!("\"{default}\" is not a value of this field");
                    self.report(at, message, "write the word that upstream assumes");
                }
            }
            Some(Kind::Object | Kind::Tagged | Kind::Map | Kind::Other) => {
                let message = "`x-default` says nothing about such a value";
                self.report(at, message, "remove it, or correct the type");
            }
            _ => {}
        }
    }

    fn row(&mut self, at: &Location<'_>, reference: &str) {
        let place = self.set.resolve(at.file, reference);
        match place {
            Some(place)
                if place.property.is_none()
                    && place.schema.get("x-fields-only").is_none()
                    && matches!(kind::named(place.schema), Some(Kind::Object | Kind::Tagged)) =>
            {
                self.reachable_from(at, place);
            }
            _ => self.report(
                at,
                format!("\"{reference}\" is not a row"),
                "refer to the definition of the row, \"#/definitions/Row\"",
            ),
        }
    }

    /// The examples of what the dialect cannot look into: references, and what lists and maps hold.
    fn examples(&mut self, at: &Location<'_>, schema: &Value) {
        let plain = ["boolean", "integer", "number", "string"];
        if kind::word(schema).is_some_and(|word| plain.contains(&word)) {
            return;
        }
        for (index, example) in json::elements(schema, "examples").enumerate() {
            if !fits(self.set, at.file, schema, example, 0) {
                self.report(
                    &at.at("examples").at(&index.to_string()),
                    "the example is not a value of this type",
                    "write a value as it is sent",
                );
            }
        }
    }
}

/// The field of that name, as it is written in the object.
fn field<'v>(object: &'v Value, name: &str) -> Option<&'v Value> {
    object.get("properties")?.get(name)
}

/// References that are followed at most.
const MAX_DEPTH: usize = 32;

/// Whether `value` has the type that `schema`, written in `file`, describes. Limits are not looked at.
fn fits(set: &SchemaSet, file: &str, schema: &Value, value: &Value, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let deeper =
        |file: &str, schema: &Value, value: &Value| fits(set, file, schema, value, depth + 1);
    if let Some(reference) = json::text(schema, "$ref") {
        // An unresolved reference has a finding of its own.
        return set
            .resolve(file, reference)
            .is_none_or(|place| deeper(place.file, place.schema, value));
    }
    if schema.get("anyOf").is_some() {
        return json::elements(schema, "anyOf").any(|option| deeper(file, option, value));
    }
    let typed = match schema.get("type") {
        Some(Value::String(word)) => is(word, value),
        Some(Value::Array(words)) => {
            words.iter().filter_map(Value::as_str).any(|word| is(word, value))
        }
        _ => true,
    };
    let fitting = |schema: Option<&Value>, value: &Value| {
        schema.is_none_or(|schema| deeper(file, schema, value))
    };
    typed
        && match value {
            Value::Array(elements) => {
                elements.iter().all(|element| fitting(schema.get("items"), element))
            }
            Value::Object(entries) => {
                entries.iter().all(|(name, entry)| match field(schema, name) {
                    Some(property) => deeper(file, property, entry),
                    None => {
                        !kind::is_closed(schema)
                            && fitting(schema.get("additionalProperties"), entry)
                    }
                })
            }
            _ => true,
        }
}

fn is(word: &str, value: &Value) -> bool {
    match word {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}
