//! Compares one side of an operation: its request, its result, or the envelope around the result.

use std::collections::HashSet;

use super::detail;
use super::edit;
use super::line_of;
use super::pairs::{self, Pair};
use crate::drift::change::{Change, Kind, Severity};
use crate::drift::contract::{FieldDoc, Fields, OperationDoc, Path, Shape};
use crate::drift::report::{Report, Unstated};

/// Which side, and what its changes are called.
pub(super) struct Side {
    pub(super) root: &'static str,
    pub(super) fields: fn(&OperationDoc) -> &Fields,
    pub(super) is_request: bool,
    /// The envelope is shared, so its changes belong to no operation.
    shared: bool,
}

pub(super) const REQUEST: Side = Side {
    root: "request",
    fields: |operation| &operation.request,
    is_request: true,
    shared: false,
};
pub(super) const RESULT: Side = Side {
    root: "result",
    fields: |operation| &operation.result,
    is_request: false,
    shared: false,
};
pub(super) const ENVELOPE: Side = Side {
    root: "response",
    fields: |operation| &operation.envelope,
    is_request: false,
    shared: true,
};

/// One comparison with all that its parts need.
pub(super) struct Scope<'a> {
    pub(super) side: &'a Side,
    pub(super) operation: &'a str,
    pub(super) ours: &'a Fields,
    pub(super) docs: &'a Fields,
    /// The source is an instance, a body that was sent: it shows what can be, not what must.
    pub(super) instance: bool,
    /// Where the source describes the operation: the place of what it lacks.
    line: Option<usize>,
}

/// Compares the side and adds what differs to the report.
pub(super) fn compare(
    mine: &OperationDoc,
    theirs: &OperationDoc,
    side: &Side,
    instance: bool,
    report: &mut Report,
) {
    let ours = (side.fields)(mine);
    let translated = translate(ours, (side.fields)(theirs));
    if translated.list.is_empty() && (!side.is_request || !translated.whole) {
        return;
    }
    let operation = if side.shared { "" } else { mine.name.as_str() };
    let scope = Scope {
        side,
        operation,
        ours,
        docs: &translated,
        instance,
        line: line_of(&theirs.place),
    };
    for field in &scope.docs.list {
        if let Some(mine) = ours.get(&field.path) {
            detail::compare(&scope, mine, field, report);
        }
    }
    scope.membership(report);
}

/// Names keys of maps `*`, as the schema does, wherever the schema has a map.
fn translate(ours: &Fields, docs: &Fields) -> Fields {
    let mut translated = Fields {
        list: Vec::new(),
        ..docs.clone()
    };
    let mut seen = HashSet::new();
    for field in &docs.list {
        let mut path = Path::default();
        for step in &field.path.0 {
            let in_map = matches!(
                ours.get(&path).map(|field| &field.shape),
                Some(Shape::Map(_))
            );
            path = path.join(if in_map { "*" } else { step });
        }
        if path.name() != "*" && seen.insert(path.clone()) {
            translated.list.push(FieldDoc {
                path,
                ..field.clone()
            });
        }
    }
    translated
}

impl Scope<'_> {
    /// Fields that only one of the two has.
    fn membership(&self, report: &mut Report) {
        let added: Vec<&FieldDoc> = self
            .docs
            .list
            .iter()
            .filter(|field| self.is_added(field))
            .collect();
        let missing = self
            .ours
            .list
            .iter()
            .filter(|field| self.docs.whole && self.docs.get(&field.path).is_none());
        // Members of an object that the source does not open up may be there or not.
        let (unopened, removed): (Vec<&FieldDoc>, Vec<&FieldDoc>) =
            missing.partition(|field| self.is_unopened(field));
        let paired = pairs::pair(self, &added, &removed, &unopened);
        let taken = |field: &&FieldDoc| paired.iter().any(|pair| pair.covers(&field.path));
        for field in topmost(&added).into_iter().filter(|field| !taken(field)) {
            report.changes.push(self.added(field));
        }
        for field in topmost(&removed).into_iter().filter(|field| !taken(field)) {
            report.changes.push(self.removed(field));
        }
        let unopened: Vec<&FieldDoc> = unopened.into_iter().filter(|field| !taken(field)).collect();
        for field in topmost(&unopened) {
            report.unstated.push(Unstated {
                subject: self.subject(&field.path),
                ours: format!("the field, {}", field.shape),
            });
        }
        report
            .changes
            .extend(paired.iter().map(|pair| self.paired(pair)));
    }

    fn is_added(&self, field: &FieldDoc) -> bool {
        if self.ours.get(&field.path).is_some() {
            return false;
        }
        // What lies below a value without named members is data, or part of a change of type.
        let nearest = field
            .path
            .ancestors()
            .filter_map(|path| self.ours.get(&path))
            .last();
        nearest.is_none_or(|parent| self.ours.has_below(&parent.path))
    }

    fn is_unopened(&self, field: &FieldDoc) -> bool {
        let nearest = field
            .path
            .ancestors()
            .filter_map(|path| self.docs.get(&path))
            .last();
        nearest.is_some_and(|parent| !self.docs.has_below(&parent.path))
    }

    fn added(&self, field: &FieldDoc) -> Change {
        let kind = if self.side.is_request {
            Kind::RequestAdded
        } else {
            Kind::ResponseAdded
        };
        let mut change = self.change(
            kind,
            Severity::Widens,
            &field.path,
            "absent".into(),
            field.shape.to_string(),
        );
        change.docs_line = line_of(&field.place);
        (change.schema, change.edit) = edit::add(self, field);
        if self.side.is_request && field.facts.required == Some(true) {
            change.severity = Severity::Breaks;
            change.docs.push_str(", required");
        }
        change
    }

    fn removed(&self, field: &FieldDoc) -> Change {
        let kind = if self.side.is_request {
            Kind::RequestRemoved
        } else {
            Kind::ResponseRemoved
        };
        let mut change = self.change(
            kind,
            Severity::Breaks,
            &field.path,
            field.shape.to_string(),
            "absent".into(),
        );
        let parents = field
            .path
            .ancestors()
            .filter_map(|path| self.docs.get(&path));
        let nearest = parents.last().and_then(|parent| line_of(&parent.place));
        change.docs_line = nearest.or(self.line);
        change.schema = field.place.clone();
        change.edit = edit::remove(self, field);
        change
    }

    fn paired(&self, pair: &Pair<'_>) -> Change {
        let kind = match (self.side.is_request, pair.moved) {
            (true, true) => Kind::RequestMoved,
            (true, false) => Kind::RequestRenamed,
            (false, true) => Kind::ResponseMoved,
            (false, false) => Kind::ResponseRenamed,
        };
        let theirs = &pair.docs[0];
        let mut change = self.change(
            kind,
            Severity::Breaks,
            &pair.at,
            pair.ours_text(),
            pair.docs_text(self.side.root),
        );
        change.docs_line = line_of(&theirs.place);
        change.schema = pair.ours[0].place.clone();
        change.edit = edit::replace(pair);
        change.evidence = Some(pair.evidence.clone());
        change
    }

    /// A change at a path, without its places.
    pub(super) fn change(
        &self,
        kind: Kind,
        severity: Severity,
        path: &Path,
        ours: String,
        docs: String,
    ) -> Change {
        Change {
            kind,
            severity,
            operation: self.operation.to_owned(),
            at: self.at(path),
            ours,
            docs,
            docs_line: None,
            schema: crate::drift::contract::Place::Unknown,
            edit: String::new(),
            evidence: None,
        }
    }

    /// The place in the way disagreements are recorded: `result.items[].rank`.
    fn at(&self, path: &Path) -> String {
        if path.0.is_empty() {
            return self.side.root.to_owned();
        }
        let known = path.0.len() == 1
            || self.ours.get(path).is_some()
            || self.ours.has_below(&path.parent());
        let shown = if known {
            self.ours.display(path)
        } else {
            self.docs.display(path)
        };
        format!("{}.{shown}", self.side.root)
    }

    /// Operation and place for a reader.
    pub(super) fn subject(&self, path: &Path) -> String {
        format!("{} {}", self.operation, self.at(path))
            .trim()
            .to_owned()
    }
}

/// Fields that do not lie below another one of the list.
fn topmost<'f>(fields: &[&'f FieldDoc]) -> Vec<&'f FieldDoc> {
    fields
        .iter()
        .copied()
        .filter(|field| !fields.iter().any(|other| field.path.is_below(&other.path)))
        .collect()
}
