//! Compares two statements about the same field.

use super::edit;
use super::facts;
use super::scope::{Scope, silence, stated};
use crate::change::{Kind, Severity};
use crate::contract::{FieldDoc, Shape};
use crate::report::Report;

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
pub(super) fn compare(
    scope: &Scope<'_>,
    ours: &FieldDoc,
    docs: &FieldDoc,
    same_level: bool,
    report: &mut Report,
) {
    shape(scope, ours, docs, report);
    if scope.side.is_request {
        if !scope.instance {
            facts::compare(scope, ours, docs, same_level, report);
        }
    } else {
        nullability(scope, ours, docs, report);
    }
    values(scope, ours, docs, report);
}

/// Adds a difference of the types.
fn shape(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
    let kinds = match scope.side.is_request {
        true => (Kind::RequestRetyped, Kind::RequestReshaped),
        false => (Kind::ResponseRetyped, Kind::ResponseReshaped),
    };
    // The envelope's schema leaves `result` open on purpose: what it holds is the other side.
    if docs.path.0 == ["tasks", "result"] && scope.side.root == "response" {
        return;
    }
    // A filter is lists within lists, which docs have no words for.
    if scope.side.is_request && edit::is_filter(ours) && matches!(docs.shape, Shape::List(_)) {
        return report.noise("filter written as a list of texts or objects");
    }
    let kind = match difference(scope, &ours.shape, &docs.shape, docs) {
        Difference::None => return,
        Difference::NumberForm => {
            return report.noise("integer written as number, or number as integer");
        }
        Difference::Retyped => kinds.0,
        Difference::Reshaped => kinds.1,
    };
    let severity = if holds_anything(&ours.shape) {
        Severity::Notes
    } else {
        Severity::Breaks
    };
    let mut change = scope.change(
        kind,
        severity,
        &docs.path,
        ours.shape.to_string(),
        docs.shape.to_string(),
    );
    change.docs_line = docs.place.line();
    change.schema = ours.place.clone();
    change.edit = edit::retype(scope, ours, docs);
    report.changes.push(change);
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
        (Shape::Integer, Shape::Number) | (Shape::Number, Shape::Integer) => Difference::NumberForm,
        _ if ours == docs => Difference::None,
        (
            Shape::List(_) | Shape::Map(_) | Shape::Object,
            Shape::List(_) | Shape::Map(_) | Shape::Object,
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

fn nullability(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
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
    let word = |nullable: bool| {
        if nullable {
            "can be null"
        } else {
            "never null"
        }
    };
    let severity = if theirs {
        Severity::Breaks
    } else {
        Severity::Notes
    };
    let mut change = scope.change(
        Kind::ResponseNullability,
        severity,
        &docs.path,
        word(mine).into(),
        word(theirs).into(),
    );
    change.docs_line = docs.place.line();
    change.schema = ours.place.clone();
    change.edit = if theirs {
        "let the type be null"
    } else {
        "nothing to edit: results keep null; record it if it stays"
    }
    .into();
    report.changes.push(change);
}

fn values(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
    let Some(theirs) = &docs.facts.values else {
        if let (true, Some(mine)) = (scope.side.is_request && !scope.instance, &ours.facts.values) {
            silence(
                scope,
                Kind::RequestValueRemoved,
                ours,
                docs,
                &format!("values {}", mine.join(", ")),
                report,
            );
        }
        return;
    };
    let (added, removed) = match scope.side.is_request {
        true => (Kind::RequestValueAdded, Kind::RequestValueRemoved),
        false => (Kind::ResponseValueAdded, Kind::ResponseValueRemoved),
    };
    let Some(mine) = &ours.facts.values else {
        if scope.side.is_request && ours.shape == Shape::Text {
            let change = scope.change(
                added,
                Severity::Notes,
                &docs.path,
                "any text".into(),
                theirs.join(", "),
            );
            report
                .changes
                .push(stated(change, ours, docs, edit::retype(scope, ours, docs)));
        }
        return;
    };
    for value in theirs.iter().filter(|value| !mine.contains(value)) {
        let change = scope.change(
            added,
            Severity::Widens,
            &docs.path,
            "absent".into(),
            value.clone(),
        );
        report.changes.push(stated(
            change,
            ours,
            docs,
            edit::add_word(scope, ours, value),
        ));
    }
    for value in mine.iter().filter(|value| !theirs.contains(value)) {
        let severity = if scope.side.is_request {
            Severity::Breaks
        } else {
            Severity::Notes
        };
        let change = scope.change(
            removed,
            severity,
            &docs.path,
            value.clone(),
            "absent".into(),
        );
        report.changes.push(stated(
            change,
            ours,
            docs,
            edit::remove_word(scope, ours, value),
        ));
    }
}
