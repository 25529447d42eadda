//! Moves what a second operation needs from the file of the first to `common.json` of the family.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, load::COMMON};
use serde_json::{Map, Value};

/// The store of request fields, or of result fields, that operations borrow from.
pub(super) fn store(is_request: bool) -> &'static str {
    if is_request { "RequestFields" } else { "ResultFields" }
}

/// Something that becomes common.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Move {
    /// A definition of an operation's file, with those that it refers to.
    Definition { file: String, name: String },
    /// A field of an object in an operation's file.
    Field { file: String, definition: String, name: String, is_request: bool },
}

impl Move {
    /// What it is, for a reader.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Definition { name, .. } | Self::Field { name, .. } => name,
        }
    }
}

/// The files of a family that change with these moves, by their paths.
pub(super) fn apply(set: &SchemaSet, family: &str, moves: &[Move]) -> BTreeMap<String, Value> {
    let common = format!("{family}/{COMMON}");
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
            Move::Definition { file, name } => {
                if let Some(from) = files.get_mut(file) {
                    move_definition(from, &mut shared, name);
                }
            }
            Move::Field { file, definition, name, is_request } => {
                let at = format!("/definitions/{definition}/properties/{name}");
                let place = files.get_mut(file).and_then(|from| from.pointer_mut(&at));
                // Its object may have become common before.
                let (place, home) = match place {
                    Some(place) => (place, COMMON),
                    None => match shared.pointer_mut(&at) {
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

/// Moves a definition and, before it, those of the same file that it refers to.
fn move_definition(from: &mut Value, shared: &mut Value, name: &str) {
    let Some(mut moved) =
        from["definitions"].as_object_mut().and_then(|all| all.shift_remove(name))
    else {
        return;
    };
    let mut needed = Vec::new();
    inline_borrowed(&mut moved, from);
    references(&moved, &mut |reference| {
        needed.extend(reference.strip_prefix("#/definitions/").map(str::to_owned));
    });
    for needed in needed.iter().filter(|needed| *needed != name) {
        move_definition(from, shared, needed);
    }
    rewrite(&mut moved, &|reference| Some(reference.strip_prefix(COMMON)?.to_owned()));
    let own = format!("#/definitions/{name}");
    rewrite(from, &|reference| {
        let rest = reference.strip_prefix(&own)?;
        let is_it = rest.is_empty() || rest.starts_with('/');
        is_it.then(|| format!("{COMMON}{reference}"))
    });
    if let Some(definitions) = shared["definitions"].as_object_mut() {
        insert_before_stores(definitions, name, moved);
    }
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
