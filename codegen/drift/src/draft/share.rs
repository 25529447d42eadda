//! Moves what a second operation needs from the file of the first to `common.json` of the family.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, check::is_taken, load::COMMON, name::Name};
use aisa_contract::{Definition, Family};
use serde_json::{Map, Value};

use super::words::description;

/// The store of request fields, or of result fields, that operations borrow from.
pub(super) fn store(is_request: bool) -> &'static str {
    if is_request { "RequestFields" } else { "ResultFields" }
}

/// Something that becomes common.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Move {
    /// A definition of an operation's file, with those that it refers to.
    Definition {
        file: String,
        name: String,
        /// The name that it has from then on.
        new: String,
    },
    /// A field of an object in an operation's file.
    Field { file: String, definition: String, name: String, is_request: bool },
}

impl Move {
    /// What it is called from then on.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Definition { new: name, .. } | Self::Field { name, .. } => name,
        }
    }
}

/// The name that a definition has once it is common: its own, or what follows the name of its operation if nobody has
/// described it yet and no other one claims that.
pub(super) fn common_name(set: &SchemaSet, known: &[Definition], own: &Definition) -> String {
    let short = |definition: &Definition| {
        let file = definition.origin.file.rsplit('/').next()?.strip_suffix(".json")?;
        let operation = Name::pascal(file).ok()?;
        let short = definition.name.strip_prefix(operation.as_str())?;
        Some(short.to_owned())
    };
    let written = set.file(&own.origin.file).and_then(|file| file.pointer(&own.origin.pointer));
    let is_draft = written.is_some_and(|written| description(written).is_none());
    let is_free = |name: &String| {
        let is_claimed = |other: &&Definition| {
            other.name == *name || other.name != own.name && short(other).as_ref() == Some(name)
        };
        !["", "Row", "Request", "Result"].contains(&name.as_str())
            && !is_taken(name)
            && Name::pascal(name).is_ok_and(|pascal| pascal.as_str() == name)
            && !known.iter().any(|other| is_claimed(&other))
    };
    short(own).filter(|name| is_draft && is_free(name)).unwrap_or_else(|| own.name.clone())
}

/// The files of a family that change with these moves, by their paths.
pub(super) fn apply(set: &SchemaSet, family: &Family, moves: &[Move]) -> BTreeMap<String, Value> {
    let known = family.definitions.as_slice();
    let name_of = |file: &str, name: &str| {
        let mut own = known.iter().filter(|own| own.origin.file == file);
        let own = own.find(|own| own.name == name);
        own.map_or(name.to_owned(), |own| common_name(set, known, own))
    };
    let common = format!("{}/{COMMON}", family.name);
    let mut files = BTreeMap::new();
    for file in moves.iter().map(|to_move| match to_move {
        Move::Definition { file, .. } | Move::Field { file, .. } => file,
    }) {
        files.extend(set.file(file).map(|schema| (file.clone(), schema.clone())));
    }
    let Some(mut shared) = set.file(&common).cloned().filter(|_| !moves.is_empty()) else {
        return BTreeMap::new();
    };
    for to_move in moves {
        match to_move {
            Move::Definition { file, name, .. } => {
                if let Some(from) = files.get_mut(file) {
                    let name_of = |name: &str| name_of(file, name);
                    let moved = move_definition(from, &mut shared, name, &name_of);
                    for (name, new) in &moved {
                        rewrite(&mut shared, &|reference| renamed(reference, name, new));
                    }
                }
            }
            Move::Field { file, definition, name, is_request } => {
                let at = format!("/definitions/{definition}/properties/{name}");
                let place = files.get_mut(file).and_then(|from| from.pointer_mut(&at));
                // Its object may have become common before.
                let (place, home) = match place {
                    Some(place) => (place, COMMON),
                    None => match shared.pointer_mut(&format!(
                        "/definitions/{}/properties/{name}",
                        name_of(file, definition)
                    )) {
                        Some(place) => (place, ""),
                        None => continue,
                    },
                };
                let store = store(*is_request);
                let reference = format!("{home}#/definitions/{store}/properties/{name}");
                let mut field = std::mem::replace(place, serde_json::json!({ "$ref": reference }));
                rewrite(&mut field, &|reference| Some(reference.strip_prefix(COMMON)?.to_owned()));
                let kept = shared["definitions"][store]["properties"].as_object_mut();
                if let Some(kept) = kept {
                    kept.entry(name.as_str()).or_insert(field);
                }
            }
        }
    }
    files.insert(common, shared);
    files
}

/// A reference to a definition, or to one of its fields, by the name that the definition has now.
fn renamed(reference: &str, name: &str, new: &str) -> Option<String> {
    let rest = reference.strip_prefix("#/definitions/")?.strip_prefix(name)?;
    let is_it = rest.is_empty() || rest.starts_with('/');
    is_it.then(|| format!("#/definitions/{new}{rest}"))
}

/// Moves a definition and, before it, those of the same file that it refers to; says which, by old and new name.
fn move_definition(
    from: &mut Value,
    shared: &mut Value,
    name: &str,
    name_of: &impl Fn(&str) -> String,
) -> Vec<(String, String)> {
    let definitions = from["definitions"].as_object_mut();
    let Some(mut definition) = definitions.and_then(|all| all.shift_remove(name)) else {
        return Vec::new();
    };
    let (mut needed, mut moved) = (Vec::new(), Vec::new());
    inline_borrowed(&mut definition, from);
    references(&definition, &mut |reference| {
        needed.extend(reference.strip_prefix("#/definitions/").map(str::to_owned));
    });
    for needed in needed {
        moved.extend(move_definition(from, shared, &needed, name_of));
    }
    rewrite(&mut definition, &|reference| Some(reference.strip_prefix(COMMON)?.to_owned()));
    let new = name_of(name);
    rewrite(from, &|reference| Some(format!("{COMMON}{}", renamed(reference, name, &new)?)));
    if let Some(definitions) = shared["definitions"].as_object_mut() {
        insert_before_stores(definitions, &new, definition);
    }
    moved.push((name.to_owned(), new));
    moved
}

/// The stores of fields stay last.
fn insert_before_stores(definitions: &mut Map<String, Value>, name: &str, schema: Value) {
    let is_store = |own: &Value| own.get("x-fields-only").is_some();
    let at = definitions.values().position(is_store).unwrap_or(definitions.len());
    definitions.shift_insert(at, name.to_owned(), schema);
}

/// Writes out the fields that a definition borrows from another one of its file.
fn inline_borrowed(definition: &mut Value, file: &Value) {
    let properties = definition.get_mut("properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten() {
        let borrowed = property["$ref"].as_str().and_then(|reference| {
            let pointer = reference.strip_prefix('#').filter(|at| at.contains("/properties/"))?;
            file.pointer(pointer)
        });
        if let Some(borrowed) = borrowed {
            *property = borrowed.clone();
        }
    }
}

/// Calls with every reference.
fn references(value: &Value, with: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) if text.contains("#/definitions/") => with(text),
        Value::Object(members) => members.values().for_each(|member| references(member, with)),
        Value::Array(items) => items.iter().for_each(|item| references(item, with)),
        _ => {}
    }
}

/// Replaces the references for which there is another one.
fn rewrite(value: &mut Value, with: &impl Fn(&str) -> Option<String>) {
    match value {
        Value::String(text) if text.contains("#/definitions/") => {
            if let Some(other) = with(text) {
                *text = other;
            }
        }
        Value::Object(members) => {
            members.values_mut().for_each(|member| rewrite(member, with));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rewrite(item, with)),
        _ => {}
    }
}
