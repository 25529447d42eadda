//! Says what to edit in the schema, in the words of its dialect.

use super::scope::Scope;
use crate::contract::{FieldDoc, Path, Place, Shape};

/// Where a new field belongs, and what to write there.
pub(super) fn add(scope: &Scope<'_>, field: &FieldDoc) -> (Place, String) {
    let home = home(scope, &field.path.parent());
    let (place, definition) = match home {
        Some(home) => (home.place.clone(), home.definition.as_str()),
        None => (Place::Unknown, "a new definition"),
    };
    let required = if field.facts.required == Some(true) {
        ", and its name to \"required\""
    } else {
        ""
    };
    (
        place,
        format!(
            "add to the properties of {definition}: {}{required}",
            snippet(scope, field)
        ),
    )
}

/// What to take out.
pub(super) fn remove(scope: &Scope<'_>, field: &FieldDoc) -> String {
    let definition =
        home(scope, &field.path.parent()).map_or("its definition", |home| home.definition.as_str());
    format!("take \"{}\" out of {definition}", field.path.name())
}

/// What to write instead.
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
    if path.0.is_empty() {
        "the top".to_owned()
    } else {
        path.to_string()
    }
}

/// What the type should become.
pub(super) fn retype(scope: &Scope<'_>, field: &FieldDoc) -> String {
    format!("make it {}", snippet(scope, field))
}

/// The keyword that limits a list field of the schema.
pub(super) fn list_keyword(field: &FieldDoc) -> &'static str {
    match &field.shape {
        Shape::Map(_) => "maxProperties",
        Shape::List(items) if **items == Shape::Any => "x-max-conditions",
        _ => "maxItems",
    }
}

fn home<'s>(scope: &'s Scope<'_>, path: &Path) -> Option<&'s crate::contract::Home> {
    let exact = |path: &Path| scope.ours.homes.iter().find(|home| home.path == *path);
    exact(path).or_else(|| exact(&path.join("*")))
}

fn snippet(scope: &Scope<'_>, field: &FieldDoc) -> String {
    let name = field.path.name();
    format!(
        "\"{name}\": {}",
        typed(&field.shape, !scope.side.is_request)
    )
}

/// A property of that shape, its description left to a person.
fn typed(shape: &Shape, nullable: bool) -> String {
    let scalar = |word: &str| {
        if nullable {
            format!("{{\"type\": [\"{word}\", \"null\"], …}}")
        } else {
            format!("{{\"type\": \"{word}\", …}}")
        }
    };
    match shape {
        Shape::Boolean => scalar("boolean"),
        Shape::Integer => scalar("integer"),
        Shape::Number => scalar("number"),
        Shape::Text => scalar("string"),
        Shape::Any => "{…} (any JSON)".to_owned(),
        Shape::List(items) => format!("a list of {}", typed(items, nullable)),
        Shape::Object => "a definition of its own".to_owned(),
        Shape::Map(values) => format!("a map definition with values {}", typed(values, nullable)),
    }
}
