//! Compares two statements about the same field.

use super::edit;
use super::facts;
use super::scope::{Comparison, Scope};
use crate::change::{Kind, Severity};
use crate::contract::{FieldDoc, Shape};

/// How two types relate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Difference {
    None,
    /// Integer here, number there: the client reads both.
    NumberForm,
    Retyped,
    Reshaped,
}

/// Adds every difference between our field and theirs.
pub(super) fn compare(mut field: Comparison<'_>, same_level: bool) {
    shape(&mut field);
    if !field.scope.side.is_request {
        nullability(&mut field);
    } else if !field.scope.instance {
        facts::compare(&mut field, same_level);
    }
    values(&mut field);
}

/// Adds a difference of the types.
fn shape(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    // The envelope's schema leaves `result` open on purpose: what it holds is the other side.
    if docs.path.0 == ["tasks", "result"] && scope.side.root == "response" {
        return;
    }
    // A filter is lists within lists, which docs have no words for.
    if scope.side.is_request && edit::is_filter(ours) && matches!(docs.shape, Shape::List(_)) {
        return field.report.noise("filter written as a list of texts or objects");
    }
    let kind = match difference(scope, &ours.shape, &docs.shape, docs) {
        Difference::None => return,
        Difference::NumberForm => {
            return field.report.noise("integer written as number, or number as integer");
        }
        Difference::Retyped => scope.side.kind(Kind::RequestRetyped, Kind::ResponseRetyped),
        Difference::Reshaped => scope.side.kind(Kind::RequestReshaped, Kind::ResponseReshaped),
    };
    let severity = if holds_anything(&ours.shape) { Severity::Notes } else { Severity::Breaks };
    let (mine, theirs) = (ours.shape.to_string(), docs.shape.to_string());
    let edit = edit::retype(scope, ours, docs);
    field.differs((kind, severity), mine, theirs, docs.place.line(), edit);
}

fn difference(scope: &Scope<'_>, ours: &Shape, docs: &Shape, field: &FieldDoc) -> Difference {
    let opened = scope.docs.has_below(&field.path);
    match (ours, docs) {
        (_, Shape::Any) => Difference::None,
        (Shape::Any, _) if scope.instance || opened => Difference::None,
        (Shape::Any, Shape::Object) => Difference::None,
        // The schema leaves open what its dialect has no type for.
        (Shape::Any, Shape::Map(values)) if matches!(**values, Shape::Boolean | Shape::Number) => {
            Difference::None
        }
        (Shape::List(ours), Shape::List(docs))
            if **ours == Shape::Any
                && !matches!(**docs, Shape::Text | Shape::Object | Shape::Map(_)) =>
        {
            Difference::None
        }
        (Shape::Any, _) => Difference::Retyped,
        (Shape::List(ours), Shape::List(docs)) | (Shape::Map(ours), Shape::Map(docs)) => {
            difference(scope, ours, docs, field)
        }
        (Shape::Map(_), Shape::Object) if scope.instance || !(opened || scope.docs.states_maps) => {
            Difference::None
        }
        (Shape::Object, Shape::Object) => Difference::None,
        // Only specifications tell objects apart; pages and bodies show their members side by side.
        (Shape::Tagged(_), Shape::Object) if scope.instance || !scope.docs.states_maps => {
            Difference::None
        }
        (Shape::Integer, Shape::Number) | (Shape::Number, Shape::Integer) => Difference::NumberForm,
        _ if ours == docs => Difference::None,
        (
            Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Tagged(_),
            Shape::List(_) | Shape::Map(_) | Shape::Object | Shape::Tagged(_),
        ) => Difference::Reshaped,
        _ => Difference::Retyped,
    }
}

fn holds_anything(shape: &Shape) -> bool {
    match shape {
        Shape::Any => true,
        Shape::List(inner) | Shape::Map(inner) => holds_anything(inner),
        _ => false,
    }
}

fn nullability(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    // One of several objects is there or not; the list or the field around it says if it can be null.
    if docs.path.name().contains('=') {
        return;
    }
    let mine = ours.nullable.unwrap_or(true);
    // Silence means "never null" only in a source that says "null" elsewhere. A body that was sent shows no more than it holds.
    let theirs = match docs.nullable {
        Some(stated) => stated,
        None if scope.docs.states_null && !scope.instance && ours.shape != Shape::Any => false,
        None => return,
    };
    if mine == theirs || (ours.shape == Shape::Any && theirs) {
        return;
    }
    let word = |nullable| {
        if nullable { "can be null" } else { "never null" }
    };
    let (severity, edit) = if theirs {
        (Severity::Breaks, "let the type be null")
    } else {
        let keep = "nothing to edit: results keep null; record it if it stays";
        (Severity::Notes, keep)
    };
    let kind = (Kind::ResponseNullability, severity);
    field.differs(kind, word(mine), word(theirs), docs.place.line(), edit);
}

fn values(field: &mut Comparison<'_>) {
    let Comparison { scope, ours, docs, .. } = *field;
    let is_request = scope.side.is_request;
    let added = scope.side.kind(Kind::RequestValueAdded, Kind::ResponseValueAdded);
    let removed = scope.side.kind(Kind::RequestValueRemoved, Kind::ResponseValueRemoved);
    let line = field.prose_line();
    match (&ours.facts.values, &docs.facts.values) {
        (Some(mine), None) if is_request && !scope.instance => {
            field.silent(removed, &format!("values {}", mine.join(", ")));
        }
        (None, Some(theirs)) if is_request && ours.shape == Shape::Text => {
            let edit = edit::retype(scope, ours, docs);
            field.differs((added, Severity::Notes), "any text", theirs.join(", "), line, edit);
        }
        (Some(mine), Some(theirs)) => {
            for value in theirs.iter().filter(|value| !mine.contains(value)) {
                let edit = edit::add_word(scope, ours, value);
                field.differs((added, Severity::Widens), "absent", value, line, edit);
            }
            let severity = if is_request { Severity::Breaks } else { Severity::Notes };
            for value in mine.iter().filter(|value| !theirs.contains(value)) {
                let edit = edit::remove_word(scope, ours, value);
                field.differs((removed, severity), value, "absent", line, edit);
            }
        }
        _ => {}
    }
}
