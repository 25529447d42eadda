//! The objects that requests and results reach: those of requests are closed, those of results open.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Checker, Location, kind, lookup::own};
use crate::{json, load::Place};

impl<'a> Checker<'a> {
    pub(super) fn reach(&mut self) {
        self.maps_end();
        for (file, schema) in self.set.operation_files() {
            let Some(operation) = schema.get("x-operation") else {
                continue;
            };
            for (key, closed) in [("request", true), ("result", false)] {
                let root = operation.get(key).and_then(|reference| own(self.set, file, reference));
                if let Some(root) = root {
                    self.reached(file, root, closed, &mut BTreeSet::new());
                    if closed {
                        self.ends(root, &mut Vec::new(), &mut BTreeSet::new());
                    }
                }
            }
        }
    }

    fn reached(
        &mut self,
        operation: &str,
        place: Place<'a>,
        closed: bool,
        seen: &mut BTreeSet<(&'a str, &'a str, bool)>,
    ) {
        let key = (place.file, place.definition);
        if !seen.insert((place.file, place.definition, closed)) {
            return;
        }
        let at = Location { file: place.file, pointer: place.origin().pointer };
        let store = place.schema.get("x-fields-only").is_some();
        let named = kind::named(place.schema);
        if closed && named == Some(kind::Kind::Tagged) {
            let help = "only results have such objects: describe the one that the request takes";
            self.report(
                &at,
                format!("the request of {operation} reaches objects told apart by a word"),
                help,
            );
        }
        if matches!(named, Some(kind::Kind::Object | kind::Kind::Map)) && !store {
            let both = self.reached.insert(key, closed).is_some_and(|other| other != closed);
            let values = place.schema.get("additionalProperties");
            let open = match values {
                Some(Value::Bool(false)) => Some(false),
                Some(Value::Object(anything)) if anything.is_empty() => Some(true),
                _ => None,
            };
            if both {
                let help = "a request is closed and a result open: write one definition for each";
                self.report(&at, "requests and results both reach this object", help);
            } else if open == Some(closed) {
                let (message, help) = if closed {
                    (
                        format!("the request of {operation} reaches this open object"),
                        "write \"additionalProperties\": false: upstream refuses fields it does not know",
                    )
                } else {
                    (
                        format!("the result of {operation} reaches this closed object"),
                        "write \"additionalProperties\": {}: upstream adds fields without notice",
                    )
                };
                self.report(&at, message, help);
            }
            if let (Some(kind::Kind::Map), Some(values)) = (named, values)
                && kind::is_nullable(values) == closed
            {
                let at = at.at("additionalProperties");
                let (message, help) = if closed {
                    ("a value of a request is never null", "write it without null")
                } else {
                    (
                        "a value of a result must allow null",
                        "write it with null, as in \"type\": [\"number\", \"null\"]",
                    )
                };
                self.report(&at, message, help);
            }
        }
        let skipped = ["x-rust-type", "x-fields-only"];
        if skipped.iter().any(|mark| place.schema.get(*mark).is_some()) {
            return;
        }
        for value in self.held(place) {
            for next in self.named_in(value) {
                self.reached(operation, next, closed, seen);
            }
            // Filters of a request name the fields of a row, which is a result.
            if let Some(row) = json::text(value.schema, "x-filter-fields")
                .and_then(|row| self.set.resolve(value.file, row))
                .filter(|row| row.property.is_none())
            {
                self.reached(operation, row, false, seen);
            }
        }
    }
}

impl<'a> Checker<'a> {
    /// What an object, a map or objects told apart by a word hold, where it is really written.
    fn held(&self, place: Place<'a>) -> Vec<Place<'a>> {
        let set = self.set;
        let properties = json::entries(place.schema, "properties").filter_map(|(name, schema)| {
            set.borrowed(Place { property: Some(name), schema, ..place })
        });
        let values =
            place.schema.get("additionalProperties").map(|schema| Place { schema, ..place });
        let variants =
            json::entries(place.schema, "x-variants").map(|(_, schema)| Place { schema, ..place });
        properties.chain(values).chain(variants).collect()
    }

    /// The definitions that a value names.
    fn named_in(&self, value: Place<'a>) -> Vec<Place<'a>> {
        let named = references(value.schema).into_iter();
        let named = named.filter_map(|reference| self.set.resolve(value.file, reference));
        named.filter(|next| next.property.is_none()).collect()
    }

    /// Refuses maps that hold maps of their own kind, with no object in between: their type would have no end.
    fn maps_end(&mut self) {
        let set = self.set;
        for (file, definition, schema) in set.definitions() {
            let map = Place { file, definition, property: None, schema };
            let mut seen = BTreeSet::new();
            let mut maps = vec![map];
            while let Some(map) = maps.pop().filter(|map| is_map(map)) {
                let held = self.held(map);
                let named = held.into_iter().flat_map(|value| self.named_in(value));
                let fresh = named.filter(|next| seen.insert((next.file, next.definition)));
                maps.extend(fresh.filter(is_map));
            }
            if seen.contains(&(file, definition)) {
                let at = Location { file, pointer: map.origin().pointer };
                let help = "write a definition of an object for what is inside";
                self.report(&at, "a map holds maps of its own kind", help);
            }
        }
    }

    /// Refuses objects of a request that hold objects of their own kind: their description would have no end.
    fn ends(
        &mut self,
        place: Place<'a>,
        around: &mut Vec<(&'a str, &'a str)>,
        done: &mut BTreeSet<(&'a str, &'a str)>,
    ) {
        let key = (place.file, place.definition);
        if around.contains(&key) {
            let at = Location { file: place.file, pointer: place.origin().pointer };
            let help =
                "remove the field that leads back to it, or write a definition for what is inside";
            return self.report(&at, "an object of a request holds objects of its own kind", help);
        }
        if !done.insert(key) {
            return;
        }
        around.push(key);
        for value in self.held(place) {
            for next in self.named_in(value) {
                self.ends(next, around, done);
            }
        }
        around.pop();
    }
}

fn is_map(place: &Place<'_>) -> bool {
    kind::named(place.schema) == Some(kind::Kind::Map)
}

/// The references in a value: its own, of its options, of its elements.
fn references(schema: &Value) -> Vec<&str> {
    let mut found: Vec<&str> = json::text(schema, "$ref").into_iter().collect();
    found.extend(json::elements(schema, "anyOf").filter_map(|option| json::text(option, "$ref")));
    if let Some(items) = schema.get("items").filter(|items| items.is_object()) {
        found.extend(references(items));
    }
    found
}
