//! Finds in `common.json` what a draft can borrow: the same name, the same type, the same limits.

use aisa_codegen::load::COMMON;
use aisa_contract::{Definition, DefinitionKind, Field, Origin, Type};
use serde_json::{Value, json};

use crate::fields::{Facts, FieldDoc, Fields, Path, Shape, definition, words};

/// A field that `common.json` keeps.
pub(super) struct Borrowed {
    /// The reference to it.
    pub(super) property: Value,
    /// The request field that it repeats.
    pub(super) echo: Option<String>,
    /// Where it is written.
    pub(super) origin: Origin,
}

impl Borrowed {
    fn new(definition: &Definition, field: &Field) -> Self {
        let home = &definition.origin.pointer;
        Self {
            property: json!({"$ref": format!("{COMMON}#{home}/properties/{}", field.name)}),
            echo: field.echo.clone(),
            origin: field.origin.clone(),
        }
    }
}

/// A request field that `common.json` keeps with the same statements.
pub(super) fn request_field(known: &[Definition], field: &FieldDoc) -> Option<Borrowed> {
    let (definition, kept) = kept(known, field.path.name(), true)?;
    let (facts, own) = (&field.facts, Facts { rules: kept.clone(), ..Facts::default() });
    // Of a field that the docs describe, silence is a statement too.
    fn agrees<T: PartialEq>(stated: Option<T>, own: Option<T>, silent: bool) -> bool {
        if stated.is_none() { silent || own.is_none() } else { stated == own }
    }
    let silent = field.text().is_empty();
    let least = own.minimum().filter(|least| silent || ![0.0, 1.0].contains(least));
    let same = fits(known, &kept.ty, &field.shape)
        && agrees(facts.rules.default.as_ref(), kept.default.as_ref(), silent)
        && (agrees(facts.minimum(), own.minimum(), silent)
            || agrees(facts.minimum(), least, silent))
        && agrees(facts.maximum(), own.maximum(), silent)
        && agrees(facts.rules.min_date.as_ref(), kept.min_date.as_ref(), silent)
        && agrees(facts.rules.max_date.as_ref(), kept.max_date.as_ref(), true)
        && agrees(facts.max_items(), own.max_items(), silent)
        && agrees(facts.max_length(), own.max_length(), silent)
        && agrees(facts.rules.target.as_ref(), kept.target.as_ref(), true)
        && same_words(known, &kept.ty, facts, silent);
    same.then(|| Borrowed::new(definition, kept))
}

/// A result field that `common.json` keeps with the same type.
pub(super) fn result_field(
    known: &[Definition],
    fields: &Fields,
    field: &FieldDoc,
    suits: impl Fn(&Origin) -> bool,
) -> Option<Borrowed> {
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
    (fits(known, &kept.ty, &field.shape) && same_members && suits(&kept.origin))
        .then(|| Borrowed::new(holder, kept))
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
            && is_object(definition, for_request)
            && same_members(known, definition, fields, path)
    };
    let found = known.iter().find(same)?;
    Some(format!("{COMMON}#{}", found.origin.pointer))
}

/// Whether this is an object of requests, or of results, that has several fields.
pub(super) fn is_object(definition: &Definition, for_request: bool) -> bool {
    !definition.fields_only
        && matches!(&definition.kind, DefinitionKind::Object { fields, closed } if *closed == for_request && fields.len() > 1)
}

/// Whether the docs give the same words as a definition of objects that this field tells apart, and each word the same
/// members.
pub(super) fn same_tagged(
    known: &[Definition],
    own: &Definition,
    docs: &Fields,
    path: &Path,
    tag: &str,
) -> bool {
    matches!(&own.kind, DefinitionKind::Tagged { tag: own, .. } if own == tag)
        && docs.members(path).count() == variants(own).count()
        && variants(own).all(|(word, variant)| {
            let at = path.join(&format!("{tag}={word}"));
            docs.get(&at).is_some()
                && definition(known, variant)
                    .is_some_and(|variant| same_members(known, variant, docs, &at))
        })
}

/// The words of objects told apart, each with the name of its definition.
pub(super) fn variants(definition: &Definition) -> impl Iterator<Item = (&str, &str)> {
    let variants = match &definition.kind {
        DefinitionKind::Tagged { variants, .. } => variants.as_slice(),
        _ => &[],
    };
    variants.iter().map(|variant| (variant.word.as_str(), variant.definition.as_str()))
}

/// Whether the docs give an object the members of a definition, down to the last one.
pub(super) fn same_members(
    known: &[Definition],
    own: &Definition,
    docs: &Fields,
    path: &Path,
) -> bool {
    let fields = match &own.kind {
        DefinitionKind::Object { fields, .. } => fields,
        DefinitionKind::Tagged { tag, .. } if docs.has_below(path) => {
            return same_tagged(known, own, docs, path, tag);
        }
        _ => return !docs.has_below(path),
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
            let words = words(known, &own.ty);
            let stated = theirs.facts.values.as_ref().filter(|_| theirs.facts.has_enum());
            fits(known, &own.ty, &theirs.shape)
                && words.iter().zip(stated).all(|(own, stated)| same_list(own, stated))
                && inner.is_none_or(|inner| same_members(known, inner, docs, &theirs.path))
        })
}

/// An enum of `common.json` with exactly these words.
pub(super) fn enumeration(known: &[Definition], stated: &[String]) -> Option<String> {
    let mut common = known.iter().filter(|definition| definition.origin.is_common());
    let found = common.find(|definition| is_enumeration(definition, stated))?;
    Some(format!("{COMMON}#{}", found.origin.pointer))
}

/// Whether this is an enum with exactly these words.
pub(super) fn is_enumeration(definition: &Definition, stated: &[String]) -> bool {
    match &definition.kind {
        DefinitionKind::Enum { values } => {
            let words: Vec<String> = values.iter().map(|value| value.wire.clone()).collect();
            same_list(&words, stated)
        }
        _ => false,
    }
}

/// Whether two lists have the same words, in whatever order.
fn same_list(own: &[String], stated: &[String]) -> bool {
    own.len() == stated.len() && own.iter().all(|word| stated.contains(word))
}

/// A field of that name in an object of `common.json` that keeps request fields, or result fields.
fn kept<'a>(
    known: &'a [Definition],
    name: &str,
    for_request: bool,
) -> Option<(&'a Definition, &'a Field)> {
    let is_store = |definition: &&Definition| {
        let is_store = definition.fields_only || definition.name == "LinkMetrics";
        definition.origin.is_common() && is_store
    };
    known.iter().filter(is_store).find_map(|definition| match &definition.kind {
        DefinitionKind::Object { fields, closed } if *closed == for_request => {
            fields.iter().find(|field| field.name == name).map(|field| (definition, field))
        }
        _ => None,
    })
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

/// Whether docs that list words can mean our type; those that list none can where they say nothing.
fn same_words(known: &[Definition], ty: &Type, facts: &Facts, silent: bool) -> bool {
    match (&facts.values, words(known, ty)) {
        (None, None) => true,
        (None, Some(_)) => silent,
        (Some(stated), Some(own)) => same_list(&own, stated),
        (Some(_), None) => matches!(ty, Type::Ref(_)),
    }
}
