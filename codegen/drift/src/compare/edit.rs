//! Says what to edit in the schema, as JSON that can be pasted.

use serde_json::{Map, Value};

use super::side::Scope;
use crate::draft::Definitions;
use crate::fields::{FieldDoc, ObjectLocation, Path, Place, Shape, definition};
use aisa_codegen::name::Name;
use aisa_codegen::{BLANK, layout::on_a_line, load::COMMON};

/// Where a new field belongs, and the edit that adds it.
pub(super) fn add(scope: &Scope<'_>, field: &FieldDoc) -> (Place, String) {
    let name = Value::from(field.path.name());
    let parent = field.path.parent();
    let (place, definition) = match object_at(scope, &parent) {
        Some(home) => (home.place.clone(), home.definition.as_str()),
        None => (Place::Unknown, "a new definition"),
    };
    let mut drafts = drafts(scope);
    let mut edit = match drafts.variant(scope.docs, field) {
        Some((word, reference)) => format!(
            "add to the \"x-variants\" of {definition}: {}: {}",
            Value::from(word),
            on_a_line(&reference)
        ),
        None => format!(
            "add to the properties of {definition}: {name}: {}",
            on_a_line(&property(scope, &mut drafts, field))
        ),
    };
    edit += &beside(&drafts.finish(), &place);
    edit += &shared(scope, definition);
    if scope.side.is_request && field.facts.required == Some(true) {
        edit += &format!(", and {name} to its \"required\"");
    }
    let is_row = scope.side.root == "result" && scope.row.is_some_and(|row| row.path == parent);
    if is_row && !field.shape.holds_members() {
        edit += &format!(
            "; name it in \"columns\" of schema/{}/{}.json if a table should show it first",
            scope.family, scope.operation
        );
    }
    (place.clone(), within(&place, edit))
}

/// The edit that removes a field.
pub(super) fn remove(scope: &Scope<'_>, field: &FieldDoc) -> String {
    let definition = object_at(scope, &field.path.parent())
        .map_or("its definition", |home| home.definition.as_str());
    format!("take \"{}\" out of {definition}{}", field.path.name(), shared(scope, definition))
}

/// What an edit of a definition says where several objects of the operation have it.
fn shared(scope: &Scope<'_>, definition: &str) -> String {
    let objects = scope.ours.objects.iter().filter(|object| object.definition == definition);
    match objects.count() {
        0 | 1 => String::new(),
        many => format!("; {many} objects of this operation have that shape"),
    }
}

/// The edit that renames or moves fields.
pub(super) fn replace(ours: &[&FieldDoc], docs: &[&FieldDoc], moved: bool) -> String {
    let (mine, theirs) = (&ours[0].path, &docs[0].path);
    match (moved, ours.len()) {
        (false, _) => format!("rename \"{}\" to \"{}\"", mine.name(), theirs.name()),
        (true, 1) => format!("move \"{mine}\" to \"{theirs}\""),
        (true, many) => format!(
            "move {many} fields from \"{}\" to \"{}\"",
            mine.parent(),
            level(&theirs.parent())
        ),
    }
}

fn level(path: &Path) -> String {
    if path.0.is_empty() { "the top".to_owned() } else { path.to_string() }
}

/// The edit that gives a field the type of the docs.
pub(super) fn retype(ours: &FieldDoc, docs: &FieldDoc) -> String {
    let name = Value::from(ours.path.name());
    match &docs.facts.values {
        Some(_) if ours.shape == Shape::Text => format!("give {name} an enum of these words"),
        _ => format!("change the type of {name} to {}", docs.shape),
    }
}

/// The edit that adds a word to the enum of a field.
pub(super) fn add_word(scope: &Scope<'_>, ours: &FieldDoc, word: &str) -> String {
    let word = Value::from(word);
    format!("add {word}: {} to \"x-values\" of {}", Value::from(BLANK), words_of(scope, ours))
}

/// The edit that removes a word from the enum of a field.
pub(super) fn remove_word(scope: &Scope<'_>, ours: &FieldDoc, word: &str) -> String {
    let word = Value::from(word);
    format!("take {word} out of \"x-values\" of {}", words_of(scope, ours))
}

/// The enum of a field and where it stands: other fields may share it.
fn words_of(scope: &Scope<'_>, ours: &FieldDoc) -> String {
    let named = ours.facts.rules.ty.named();
    let found = named.and_then(|name| definition(scope.definitions, name));
    found.map_or("its type".to_owned(), |definition| {
        let origin = &definition.origin;
        let is_shared =
            origin.is_common() && !matches!(&ours.place, Place::Schema(own) if own.is_common());
        let shared = if is_shared { " (shared with other operations)" } else { "" };
        format!("schema/{}#{}{shared}", origin.file, origin.pointer)
    })
}

/// Whether a request field of the schema is a filter, the only list there that holds anything.
pub(super) fn is_filter(ours: &FieldDoc) -> bool {
    ours.shape == Shape::list(Shape::Any)
}

/// The keyword that limits a list field of the schema.
pub(super) fn list_keyword(field: &FieldDoc) -> &'static str {
    match &field.shape {
        Shape::Map(_) => "maxProperties",
        _ if is_filter(field) => "x-max-conditions",
        _ => "maxItems",
    }
}

fn object_at<'s>(scope: &'s Scope<'_>, path: &Path) -> Option<&'s ObjectLocation> {
    let exact = |path: &Path| scope.ours.objects.iter().find(|home| home.path == *path);
    exact(path).or_else(|| exact(&path.join("*")))
}

/// Takes the definitions that an edit needs.
fn drafts<'s>(scope: &Scope<'s>) -> Definitions<'s> {
    let prefix = Name::pascal(scope.operation)
        .map_or_else(|_| "Envelope".to_owned(), |name| name.to_string());
    let mut drafts = Definitions::new(scope.family, scope.definitions, prefix);
    drafts.scaled = scope.scaled;
    drafts.row = scope.row.and_then(reference);
    drafts
}

/// The property as a draft has it.
fn property(scope: &Scope<'_>, drafts: &mut Definitions<'_>, field: &FieldDoc) -> Value {
    match scope.side.is_request {
        true => drafts.request_property(scope.docs, field),
        false => drafts.result_property(scope.docs, field),
    }
}

fn reference(home: &ObjectLocation) -> Option<String> {
    let Place::Schema(origin) = &home.place else {
        return None;
    };
    let file = if origin.is_common() { COMMON } else { "" };
    Some(format!("{file}#{}", origin.pointer))
}

/// The definitions that go into the file of the edit.
fn beside(definitions: &Map<String, Value>, place: &Place) -> String {
    if definitions.is_empty() {
        return String::new();
    }
    let file = match place {
        Place::Schema(origin) => origin.file.as_str(),
        _ => "the operation",
    };
    let members = definitions
        .iter()
        .map(|(name, schema)| format!("{}: {}", Value::from(name.as_str()), on_a_line(schema)));
    let members: Vec<String> = members.collect();
    format!(", and to the definitions of {file}: {}", members.join(", "))
}

/// The edit of a file, whose references to `common.json` are its own where it is that file.
fn within(place: &Place, edit: String) -> String {
    match place {
        Place::Schema(origin) if origin.is_common() => edit.replace("\"common.json#/", "\"#/"),
        _ => edit,
    }
}
