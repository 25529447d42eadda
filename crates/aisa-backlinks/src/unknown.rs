//! Finds fields that the schema does not know: the first sign that upstream has changed.

use serde_json::Value;

use crate::{Shape, ValueKind};

/// Paths of the fields in a result that its shape lacks, in order, each once: `items[].new_field`.
///
/// `[]` stands for every element of a list, `*` for every key of an object whose keys are data.
#[must_use]
pub fn unknown_fields(result: &Value, shape: &Shape) -> Vec<String> {
    let mut found = Vec::new();
    object(result, shape, &Path::Root, &mut found);
    found
}

/// The way to a value, linked backwards so that a walk without finds allocates nothing.
enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Elements(&'a Path<'a>),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Root => {}
            Self::Field(parent, name) => {
                parent.write(out);
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Self::Elements(parent) => {
                parent.write(out);
                out.push_str("[]");
            }
        }
    }
}

fn object(value: &Value, shape: &Shape, path: &Path<'_>, found: &mut Vec<String>) {
    let Value::Object(fields) = value else {
        return;
    };
    for (name, value) in fields {
        let path = Path::Field(path, name);
        match shape.fields.iter().find(|(known, _)| known == name) {
            Some((_, kind)) => walk(value, kind, &path, found),
            None => {
                let mut text = String::new();
                path.write(&mut text);
                if !found.contains(&text) {
                    found.push(text);
                }
            }
        }
    }
}

fn walk(value: &Value, kind: &ValueKind, path: &Path<'_>, found: &mut Vec<String>) {
    match (kind, value) {
        (ValueKind::Object(shape), value) => object(value, shape, path, found),
        (ValueKind::List(kind), Value::Array(items)) => {
            for item in items {
                walk(item, kind, &Path::Elements(path), found);
            }
        }
        (ValueKind::Map(kind), Value::Object(entries)) => {
            for value in entries.values() {
                walk(value, kind, &Path::Field(path, "*"), found);
            }
        }
        _ => {}
    }
}
