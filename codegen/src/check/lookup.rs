//! Finds fields and rows by the names that `x-operation` gives them.

use serde_json::Value;

use super::kind::{self, Kind};
use crate::{
    json,
    load::{Place, SchemaSet},
};

/// The object of the same file that a reference names: a request or a result.
pub(super) fn own<'a>(set: &'a SchemaSet, file: &str, reference: &Value) -> Option<Place<'a>> {
    let place = set.resolve(file, reference.as_str()?)?;
    let is_object = matches!(kind::named(place.schema), Some(Kind::Object | Kind::Tagged));
    let is_type = place.schema.get("x-fields-only").is_none();
    (place.property.is_none() && place.file == file && is_object && is_type).then_some(place)
}

/// The property of that name, where it is really written.
pub(super) fn field<'a>(set: &'a SchemaSet, place: Place<'a>, name: &str) -> Option<Place<'a>> {
    let (name, schema) = place.schema.get("properties")?.as_object()?.get_key_value(name)?;
    set.borrowed(Place { property: Some(name), schema, ..place })
}

/// The definition that a list holds.
pub(super) fn row<'a>(set: &'a SchemaSet, list: Place<'a>) -> Option<Place<'a>> {
    named(set, list.file, list.schema.get("items")?)
}

fn named<'a>(set: &'a SchemaSet, file: &str, schema: &Value) -> Option<Place<'a>> {
    let option = json::elements(schema, "anyOf").find_map(|option| json::text(option, "$ref"));
    set.resolve(file, json::text(schema, "$ref").or(option)?)
}

/// Whether a dotted name leads to a field; a map takes one segment as its key, a list none.
pub(super) fn dotted(set: &SchemaSet, place: Place<'_>, name: &str) -> bool {
    let (first, rest) = match name.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (name, None),
    };
    if let Some(tag) = json::text(place.schema, "x-tag") {
        let variants = json::entries(place.schema, "x-variants");
        let variants = variants.filter_map(|(_, variant)| named(set, place.file, variant));
        // A variant that is no object has a finding of its own, and may lead back here.
        let mut variants =
            variants.filter(|variant| kind::named(variant.schema) == Some(Kind::Object));
        return name == tag || variants.any(|variant| dotted(set, variant, name));
    }
    let found = if kind::is_map(place.schema) {
        let values = place.schema.get("additionalProperties");
        values.map(|schema| Place { schema, ..place })
    } else {
        field(set, place, first)
    };
    match (found, rest) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(found), Some(rest)) => {
            let element = found.schema.get("items").unwrap_or(found.schema);
            named(set, found.file, element).is_some_and(|nested| dotted(set, nested, rest))
        }
    }
}
