//! References to definitions, and properties that are borrowed.

use serde_json::Value;

use super::{At, Checker, definition::Role, kind};
use crate::{
    json,
    load::{FileKind, Place},
};

/// What a request can hold.
pub(super) const WRITABLE: &str = "a request holds booleans, numbers, texts, lists of them, enums, closed objects, maps, \
                                   `Date`, `Filter`, `OrderBy` and `NumberedTargets`";

impl Checker<'_> {
    pub(super) fn reference(&mut self, at: &At<'_>, reference: &Value, role: Role) {
        if role == Role::Result {
            self.say(
                at,
                "a value of a result must allow null",
                "write {\"anyOf\": [{\"$ref\": …}, {\"type\": \"null\"}]}",
            );
        }
        self.resolved(&at.at("$ref"), reference);
        let place = reference
            .as_str()
            .and_then(|reference| self.set.resolve(at.file, reference));
        if role == Role::Request
            && let Some(kind::Kind::Tagged | kind::Kind::Other) =
                place.and_then(|place| kind::named(place.schema))
        {
            self.say(
                &at.at("$ref"),
                format!("{reference} is for results"),
                WRITABLE,
            );
        }
    }

    /// Checks that a reference names a definition that this file may use.
    pub(super) fn resolved(&mut self, at: &At<'_>, reference: &Value) {
        let help = "refer to `#/definitions/Name` of this file or `common.json#/definitions/Name`";
        let Some(place) = reference
            .as_str()
            .and_then(|reference| self.set.resolve(at.file, reference))
        else {
            return self.say(at, format!("{reference} leads nowhere"), help);
        };
        if place.property.is_some() {
            return self.say(at, "a property can only be borrowed as a property", help);
        }
        self.reachable_from(at, place);
        if place.schema.get("x-fields-only").is_some() {
            let message = format!("`{}` is a store of fields and no type", place.definition);
            self.say(at, message, "borrow its properties one by one");
        }
    }

    /// Checks that what stands there may be used in this file.
    pub(super) fn reachable_from(&mut self, at: &At<'_>, place: Place<'_>) {
        if place.file != at.file && FileKind::of(place.file) != FileKind::Common {
            let message = format!("{} belongs to another operation", place.file);
            self.say(
                at,
                message,
                "move what both need to common.json, so that each operation can be read alone",
            );
        }
    }

    /// Checks a borrowed property; says whether it is one.
    pub(super) fn borrowed(&mut self, at: &At<'_>, schema: &Value, role: Role) -> bool {
        let Some(reference) = json::text(schema, "$ref") else {
            return false;
        };
        if !reference.contains("/properties/") {
            return false;
        }
        let place = at.at("$ref");
        if schema.as_object().is_some_and(|written| written.len() > 1) {
            self.say(
                at,
                "a borrowed property is taken as it is",
                "write nothing beside its `$ref`, or write the field out",
            );
        }
        let origin = self.set.resolve(at.file, reference);
        let Some(source) = origin.and_then(|origin| self.set.borrowed(origin)) else {
            let help = "borrow from `common.json#/definitions/Name/properties/field`";
            self.say(&place, format!("\"{reference}\" leads nowhere"), help);
            return true;
        };
        self.reachable_from(&place, source);
        let nullable = kind::is_nullable(source.schema);
        match role {
            Role::Result if !nullable => {
                self.say(
                    &place,
                    "a value of a result must allow null",
                    "borrow a property of a result, or write the field out",
                );
            }
            Role::Request if nullable => {
                self.say(
                    &place,
                    "a field of a request is never null",
                    "borrow a property of a request, or write the field out",
                );
            }
            _ => {}
        }
        true
    }
}
