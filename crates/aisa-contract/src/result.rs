//! Finds fields that the schema does not know and values that do not fit it: the first sign that upstream has changed.

use std::fmt;

use indexmap::IndexSet;
use serde_json::Value;

use crate::{
    shape::{ANY_KEY, Shape, ValueKind},
    value::json,
};

/// A part of a response that has no typed place. It prints as its path.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct UnknownField {
    /// Where it is: `items[].new_metric`. `[]` stands for every element of a list, `*` for every key of an object
    /// whose keys are data.
    pub path: String,
    /// What is odd about it.
    pub kind: UnknownKind,
}

/// Why a part of a response has no typed place.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum UnknownKind {
    /// The schema has no such field. Its value is in `extra_fields`.
    Field,
    /// The value does not fit the field's type. In a typed result the field is `None`, and the value is in
    /// `extra_fields` under its name; an element of a list is in `List::unreadable`, an entry of counts in
    /// `Counts::others`, an element of `result` itself in `Response::raw_results`. A map of objects goes to
    /// `extra_fields` as a whole.
    Misfit,
    /// The schema has no such word for objects that a word tells apart; the path ends in the word. The object is kept
    /// whole, in the variant `Other`.
    Word,
}

impl fmt::Display for UnknownField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

/// The fields in the JSON text of a result that its shape lacks and the values that do not fit it, in order, each once.
///
/// Text that is not a JSON object has none.
#[must_use]
pub fn unknown_fields(result: &str, shape: Shape<'_>) -> Vec<UnknownField> {
    let mut found = IndexSet::new();
    members(result, ValueKind::Object(shape), &Path::Root, &mut found);
    found.into_iter().collect()
}

/// The path to a value, linked backwards so that a walk that finds nothing allocates nothing.
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

    fn depth(&self) -> usize {
        match self {
            Self::Root => 0,
            Self::Field(parent, _) | Self::Elements(parent) => parent.depth() + 1,
        }
    }

    fn is(&self, kind: UnknownKind) -> UnknownField {
        let mut path = String::new();
        self.write(&mut path);
        UnknownField { path, kind }
    }
}

type Found = IndexSet<UnknownField>;

/// Looks at what an object holds, of a known shape or with keys that are data.
fn members(text: &str, mut kind: ValueKind<'_>, path: &Path<'_>, found: &mut Found) {
    let members = json::members(text).unwrap_or_default();
    let mut tag = None;
    if let ValueKind::Object(shape) = kind
        && let Some((name, _)) = shape.tag()
    {
        let word = members.get(name).map(|word| word.get());
        let word = word.and_then(|word| serde_json::from_str::<String>(word).ok());
        let word = word.unwrap_or_default();
        let Some(variant) = shape.variant(&word) else {
            let place = format!("{name}={word}");
            found.insert(Path::Field(path, &place).is(UnknownKind::Word));
            return;
        };
        (kind, tag) = (ValueKind::Object(variant), Some(name));
    }
    for (name, value) in &members {
        let path = match kind {
            _ if tag == Some(name) => continue,
            ValueKind::Object(_) => Path::Field(path, name),
            _ => Path::Field(path, ANY_KEY),
        };
        match kind.under(name) {
            Some(kind) => walk(value.get(), kind, &path, found),
            None => {
                found.insert(path.is(UnknownKind::Field));
            }
        }
    }
}

fn walk(text: &str, kind: ValueKind<'_>, path: &Path<'_>, found: &mut Found) {
    let fits = match (kind, text.as_bytes().first()) {
        (_, None | Some(b'n')) | (ValueKind::Any, _) => true,
        // The reader goes no deeper either.
        (_, Some(b'{' | b'[')) if path.depth() > json::DEEPEST => false,
        (ValueKind::Object(_) | ValueKind::Map(_) | ValueKind::Counts, Some(b'{')) => {
            members(text, kind, path, found);
            true
        }
        (ValueKind::List(elements), Some(b'[')) => {
            let kind = elements.kind();
            for element in json::elements(text).unwrap_or_default() {
                walk(element.get(), kind, &Path::Elements(path), found);
            }
            true
        }
        // Their values come from web pages and may have any form.
        (ValueKind::Texts, first) => first == Some(&b'{'),
        (ValueKind::Text | ValueKind::Choice(_) | ValueKind::Time, first) => first == Some(&b'"'),
        (ValueKind::Boolean, _) => matches!(text, "true" | "false"),
        (ValueKind::Integer, _) => {
            number(text).is_some_and(|number| json::whole_value(&number).is_some())
        }
        (ValueKind::Number, _) => number(text).is_some(),
        _ => false,
    };
    if !fits {
        found.insert(path.is(UnknownKind::Misfit));
    }
}

/// A number that fits 64 bits.
fn number(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().filter(Value::is_number)
}
