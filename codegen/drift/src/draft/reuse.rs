//! Finds in `common.json` what a draft can borrow: the same name, the same type, the same limits.

use aisa_codegen::load::COMMON;
use aisa_contract::{Definition, DefinitionKind, Field, Type};
use serde_json::{Value, json};

use crate::fields::{Facts, FieldDoc, Fields, Path, Shape, definition, words};

/// A request field that `common.json` keeps with the same statements.
pub(super) fn request_field(known: &[Definition], field: &FieldDoc) -> Option<Value> {
    let (definition, kept) = kept(known, field.path.name(), true)?;
    let (facts, own) = (&field.facts, Facts { rules: kept.clone(), ..Facts::default() });
    fn agrees<T: PartialEq>(stated: Option<T>, own: Option<T>) -> bool {
        stated.is_none() || stated == own
    }
    let same = fits(known, &kept.ty, &field.shape)
        && agrees(facts.rules.default.as_ref(), kept.default.as_ref())
        && agrees(facts.minimum(), own.minimum())
        && agrees(facts.maximum(), own.maximum())
        && agrees(facts.rules.min_date.as_ref(), kept.min_date.as_ref())
        && agrees(facts.rules.max_date.as_ref(), kept.max_date.as_ref())
        && agrees(facts.max_items(), own.max_items())
        && agrees(facts.max_length(), own.max_length())
        && agrees(facts.rules.target.as_ref(), kept.target.as_ref())
        && same_words(known, &kept.ty, facts);
    same.then(|| json!({"$ref": reference(definition, kept)}))
}

/// A result field that `common.json` keeps with the same type, and the request field that it repeats.
pub(super) fn result_field(
    known: &[Definition],
    fields: &Fields,
    field: &FieldDoc,
) -> Option<(Value, Option<String>)> {
    let (holder, kept) = kept(known, field.path.name(), false)?;
    let members = |name: &str| match definition(known, name).map(|definition| &definition.kind) {
        Some(DefinitionKind::Object { fields, .. }) => {
            fields.iter().map(|field| field.name.clone()).collect()
        }
        _ => Vec::new(),
    };
    // An object is the same only when it has the same members.
    let ours: Vec<String> = match &kept.ty {
        Type::Ref(name) => members(name),
        _ => Vec::new(),
    };
    let theirs = fields.members(&field.path);
    let theirs: Vec<&str> = theirs.map(|other| other.path.name()).collect();
    let same_members = theirs.len() == ours.len()
        && theirs.iter().all(|name| ours.iter().any(|ours| ours == name));
    (fits(known, &kept.ty, &field.shape) && same_members)
        .then(|| (json!({"$ref": reference(holder, kept)}), kept.echo.clone()))
}

/// An object of `common.json` with exactly these members.
pub(super) fn object(
    known: &[Definition],
    fields: &Fields,
    path: &Path,
    for_request: bool,
) -> Option<String> {
    let same = |definition: &&Definition| {
        definition.origin.is_common()
            && !definition.fields_only
            && matches!(&definition.kind, DefinitionKind::Object { fields, closed } if *closed == for_request && fields.len() > 1)
            && same_members(known, definition, fields, path)
    };
    let found = known.iter().find(same)?;
    Some(format!("{COMMON}#{}", found.origin.pointer))
}

/// Whether the docs give an object the members of a definition, down to the last one.
fn same_members(known: &[Definition], own: &Definition, docs: &Fields, path: &Path) -> bool {
    let DefinitionKind::Object { fields, .. } = &own.kind else {
        return !docs.has_below(path);
    };
    let theirs = docs.members(path);
    let theirs: Vec<&FieldDoc> = theirs.collect();
    theirs.len() == fields.len()
        && theirs.iter().all(|theirs| {
            let mut fields = fields.iter();
            let Some(own) = fields.find(|own| own.name == theirs.path.name()) else {
                return false;
            };
            let mut ty = &own.ty;
            while let Type::Array { items, .. } = ty {
                ty = items;
            }
            let inner = match ty {
                Type::Ref(name) => definition(known, name),
                _ => None,
            };
            fits(known, &own.ty, &theirs.shape)
                && inner.is_none_or(|inner| same_members(known, inner, docs, &theirs.path))
        })
}

/// An enum of `common.json` with exactly these words.
pub(super) fn enumeration(known: &[Definition], stated: &[String]) -> Option<String> {
    let same = |definition: &&Definition| match &definition.kind {
        DefinitionKind::Enum { values } => {
            definition.origin.is_common()
                && values.len() == stated.len()
                && values.iter().all(|value| stated.contains(&value.wire))
        }
        _ => false,
    };
    let found = known.iter().find(same)?;
    Some(format!("{COMMON}#{}", found.origin.pointer))
}

/// A field of that name in an object of `common.json` that keeps request fields, or result fields.
fn kept<'a>(
    known: &'a [Definition],
    name: &str,
    for_request: bool,
) -> Option<(&'a Definition, &'a Field)> {
    let keeps = |definition: &&Definition| {
        let is_request = definition.name.starts_with("Request");
        let is_store = definition.fields_only || definition.name == "LinkMetrics";
        definition.origin.is_common() && is_store && is_request == for_request
    };
    known.iter().filter(keeps).find_map(|definition| match &definition.kind {
        DefinitionKind::Object { fields, .. } => {
            fields.iter().find(|field| field.name == name).map(|field| (definition, field))
        }
        _ => None,
    })
}

fn reference(definition: &Definition, field: &Field) -> String {
    format!("{COMMON}#{}/properties/{}", definition.origin.pointer, field.name)
}

/// Whether docs that say `shape` can mean our type; examples show maps as empty objects and filters as lists.
fn fits(known: &[Definition], ty: &Type, shape: &Shape) -> bool {
    fn is_meant(own: &Shape, docs: &Shape) -> bool {
        match (own, docs) {
            (Shape::Any, _) => false,
            (Shape::Number, Shape::Integer) => true,
            (Shape::Map(_), Shape::Map(_) | Shape::Object) | (Shape::Tagged(_), Shape::Object) => {
                true
            }
            (Shape::List(own), Shape::List(_)) if **own == Shape::Any => true,
            (Shape::List(own), Shape::List(docs)) => is_meant(own, docs),
            _ => own == docs,
        }
    }
    is_meant(&Shape::from_type(known, ty), shape)
}

/// Whether docs that list words can mean our type.
fn same_words(known: &[Definition], ty: &Type, facts: &Facts) -> bool {
    match (&facts.values, words(known, ty)) {
        (None, _) => true,
        (Some(stated), Some(own)) => {
            own.len() == stated.len() && own.iter().all(|word| stated.contains(word))
        }
        (Some(_), None) => matches!(ty, Type::Ref(_)),
    }
}
