//! Compares one side of an operation: its request, its result, or the envelope around the result.

use std::collections::HashSet;

use aisa_contract::Definition;

use super::edit;
use super::field;
use super::pairs::{self, Pair};
use crate::change::{Change, Kind, Severity};
use crate::contract::{Contract, OperationDoc};
use crate::fields::{FieldDoc, Fields, ObjectLocation, Path, Shape};
use crate::known::{Record, SILENT, UNREAD};
use crate::report::{Report, Unstated};

/// Which side, and what its changes are called.
pub(super) struct Side {
    pub(super) root: &'static str,
    pub(super) fields: fn(&OperationDoc) -> &Fields,
    pub(super) is_request: bool,
    /// The envelope is shared, so its changes belong to no operation.
    pub(super) shared: bool,
}

impl Side {
    /// The kind of a change that both sides know under different names.
    pub(super) fn kind(&self, request: Kind, response: Kind) -> Kind {
        if self.is_request { request } else { response }
    }
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
    /// Whether the source is a captured body, which shows what can be, not what must be.
    pub(super) instance: bool,
    /// Where the source describes the operation: the place of what it lacks.
    pub(super) line: Option<usize>,
    /// What is recorded about this source.
    pub(super) records: &'a [&'a Record],
    /// The folder of the operation's file.
    pub(super) family: &'a str,
    /// The named shapes of the schema that this side can refer to.
    pub(super) definitions: &'a [Definition],
    /// Whether the request sets the scale of ranks.
    pub(super) scaled: bool,
    /// The row of the result.
    pub(super) row: Option<&'a ObjectLocation>,
}

impl Scope<'_> {
    /// A change at a path, without its places.
    pub(super) fn change(
        &self,
        kind: Kind,
        severity: Severity,
        path: &Path,
        ours: impl Into<String>,
        docs: impl Into<String>,
    ) -> Change {
        Change {
            family: self.family.to_owned(),
            operation: self.operation.to_owned(),
            ..Change::new((kind, severity), self.at(path), ours, docs)
        }
    }

    /// The place in the way disagreements are recorded: `result.items[].rank`.
    pub(super) fn at(&self, path: &Path) -> String {
        if path.0.is_empty() {
            return self.side.root.to_owned();
        }
        let known = path.0.len() == 1
            || self.ours.get(path).is_some()
            || self.ours.has_below(&path.parent());
        let shown = if known { self.ours.display(path) } else { self.docs.display(path) };
        format!("{}.{shown}", self.side.root)
    }

    /// Operation and place for a reader.
    pub(super) fn subject(&self, path: &Path) -> String {
        format!("{} {}", self.operation, self.at(path)).trim().to_owned()
    }
}

/// One field as the schema and the docs have it, and the report that takes their differences.
pub(super) struct Comparison<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) ours: &'a FieldDoc,
    pub(super) docs: &'a FieldDoc,
    pub(super) report: &'a mut Report,
}

impl Comparison<'_> {
    /// Reports a difference; `line` is where the docs say it.
    pub(super) fn differs(
        &mut self,
        (kind, severity): (Kind, Severity),
        ours: impl Into<String>,
        docs: impl Into<String>,
        line: Option<usize>,
        edit: impl Into<String>,
    ) {
        let change = self.scope.change(kind, severity, &self.docs.path, ours, docs);
        self.report.changes.push(Change {
            docs_line: line,
            schema: self.ours.place.clone(),
            edit: edit.into(),
            ..change
        });
    }

    /// Reports that the source does not mention what the schema states.
    ///
    /// Where the source describes the field that is a change, since docs drop a limit by dropping its sentence.
    /// Without a description, silence says nothing.
    pub(super) fn silent(&mut self, kind: Kind, mine: &str) {
        if self.docs.prose_line.is_none() {
            return self.unstated(mine);
        }
        let (said, edit) = match self.docs.facts.unread_words(kind) {
            Some(words) => (format!("{UNREAD}: {words}"), "read that line and decide".to_owned()),
            None => (SILENT.to_owned(), format!("take {mine} out, or record why it holds")),
        };
        let line = self.docs.prose_line();
        self.differs((kind, Severity::Informational), mine, said, line, edit);
    }

    /// Lists a statement of the schema that the source neither confirms nor denies.
    pub(super) fn unstated(&mut self, mine: &str) {
        self.report
            .unstated
            .push(Unstated { subject: self.scope.subject(&self.docs.path), ours: mine.to_owned() });
    }
}

/// Compares the side and adds what differs to the report.
pub(super) fn compare(
    contract: &Contract,
    mine: &OperationDoc,
    theirs: &OperationDoc,
    side: &Side,
    instance: bool,
    records: &[&Record],
    report: &mut Report,
) {
    let ours = (side.fields)(mine);
    let translated = translate(ours, (side.fields)(theirs), instance);
    if translated.list.is_empty() && (!side.is_request || !translated.complete) {
        return;
    }
    let operation = if side.shared { "" } else { mine.name.as_str() };
    let family = if side.shared { "" } else { mine.place.folder() };
    let scope = Scope {
        side,
        operation,
        ours,
        docs: &translated,
        instance,
        line: theirs.place.line(),
        records,
        family,
        definitions: contract.definitions.get(family).map_or(&[], Vec::as_slice),
        scaled: [mine, theirs]
            .iter()
            .any(|operation| operation.request.get(&Path::dotted("rank_scale")).is_some()),
        row: mine.result.objects.iter().find(|home| home.path == Path::dotted("items")),
    };
    for field in &scope.docs.list {
        if let Some(mine) = ours.get(&field.path) {
            field::compare(Comparison { scope: &scope, ours: mine, docs: field, report }, true);
        }
    }
    scope.membership(report);
}

/// Names keys of maps `*`, as the schema does, wherever the schema has a map.
fn translate(ours: &Fields, docs: &Fields, instance: bool) -> Fields {
    let mut translated = Fields {
        complete: docs.complete,
        states_null: docs.states_null,
        states_maps: docs.states_maps,
        ..Fields::default()
    };
    let mut seen = HashSet::new();
    for field in &docs.list {
        let Some(path) = translated_path(ours, &field.path, instance) else {
            continue;
        };
        if path.name() != "*" && seen.insert(path.clone()) {
            translated.list.push(FieldDoc { path, ..field.clone() });
        }
    }
    translated
}

/// The path as the schema has it. None where it leads into one of several objects that the source does not tell apart,
/// and where a body tells objects apart that are one in the schema.
fn translated_path(ours: &Fields, path: &Path, instance: bool) -> Option<Path> {
    let mut own = Path::default();
    let mut shape: Option<&Shape> = None;
    for step in &path.0 {
        let mut element = shape;
        while let Some(Shape::List(inner)) = element {
            element = Some(inner);
        }
        let tag = match element {
            Some(Shape::Tagged(tag)) => Some(tag),
            _ => None,
        };
        let is_told = |tag: &String| {
            step.strip_prefix(tag.as_str()).is_some_and(|rest| rest.starts_with('='))
        };
        match tag {
            Some(tag) if !is_told(tag) => return None,
            None if instance && step.contains('=') => return None,
            _ => {}
        }
        let values = match shape {
            Some(Shape::Map(values)) => Some(values.as_ref()),
            _ => None,
        };
        own.0.push(if values.is_some() { "*".to_owned() } else { step.clone() });
        shape = values.or_else(|| ours.get(&own).map(|field| &field.shape));
    }
    Some(own)
}

impl Scope<'_> {
    /// Fields that only one of the two has.
    fn membership(&self, report: &mut Report) {
        let added: Vec<&FieldDoc> =
            self.docs.list.iter().filter(|field| self.is_added(field)).collect();
        let missing = self
            .ours
            .list
            .iter()
            .filter(|field| self.docs.complete && self.docs.get(&field.path).is_none());
        // Members of an object that the source does not open up may be there or not.
        let (unopened, removed): (Vec<&FieldDoc>, Vec<&FieldDoc>) =
            missing.partition(|field| self.is_unopened(field));
        // What is known to be missing or new has not turned into anything else.
        let new = self.side.kind(Kind::RequestAdded, Kind::ResponseAdded);
        let gone = self.side.kind(Kind::RequestRemoved, Kind::ResponseRemoved);
        let paired = pairs::pair(
            self,
            &self.without_records(new, &added),
            &self.without_records(gone, &removed),
            &unopened,
        );
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
        for pair in &paired {
            report.changes.push(self.paired(pair));
            // Under another name or on another level, a field may have changed otherwise too.
            for (mine, theirs) in pair.ours.iter().zip(&pair.docs) {
                let path = mine.path.clone();
                let theirs = FieldDoc { path, ..(*theirs).clone() };
                // What is required of a field depends on its level.
                let same_level = !pair.moved;
                let pair = Comparison { scope: self, ours: mine, docs: &theirs, report };
                field::compare(pair, same_level);
            }
        }
    }

    fn added(&self, field: &FieldDoc) -> Change {
        let kind = self.side.kind(Kind::RequestAdded, Kind::ResponseAdded);
        let mut change =
            self.change(kind, Severity::Additive, &field.path, "absent", field.shape.to_string());
        change.docs_line = field.place.line();
        (change.schema, change.edit) = edit::add(self, field);
        if self.side.is_request && field.facts.required == Some(true) {
            change.severity = Severity::Breaking;
            change.docs.push_str(", required");
        }
        change
    }

    fn removed(&self, field: &FieldDoc) -> Change {
        let kind = self.side.kind(Kind::RequestRemoved, Kind::ResponseRemoved);
        let mut change =
            self.change(kind, Severity::Breaking, &field.path, field.shape.to_string(), "absent");
        let nearest = self.docs.nearest(&field.path);
        let nearest = nearest.and_then(|parent| parent.place.line());
        change.docs_line = nearest.or(self.line);
        change.schema = field.place.clone();
        change.edit = edit::remove(self, field);
        change
    }

    fn paired(&self, pair: &Pair<'_>) -> Change {
        let kind = if pair.moved {
            self.side.kind(Kind::RequestMoved, Kind::ResponseMoved)
        } else {
            self.side.kind(Kind::RequestRenamed, Kind::ResponseRenamed)
        };
        let theirs = &pair.docs[0];
        let mut change = self.change(
            kind,
            Severity::Breaking,
            &pair.at,
            pair.ours_text(),
            pair.docs_text(self.side.root),
        );
        change.docs_line = theirs.place.line();
        change.schema = pair.ours[0].place.clone();
        change.edit = edit::replace(&pair.ours, &pair.docs, pair.moved);
        change.evidence = Some(pair.evidence.clone());
        change
    }

    fn without_records<'f>(&self, kind: Kind, fields: &[&'f FieldDoc]) -> Vec<&'f FieldDoc> {
        let of_kind = self.records.iter();
        let of_kind: Vec<_> = of_kind.filter(|record| record.entry.change == kind.slug()).collect();
        // What a record names is known with all that it holds.
        let recorded = |field: &&&FieldDoc| {
            let paths = field.path.ancestors().chain([field.path.clone()]);
            let mut places = paths.map(|path| self.at(&path));
            places.any(|at| {
                let mut records = of_kind.iter();
                records.any(|record| record.is_at(self.family, self.operation, &at))
            })
        };
        fields.iter().filter(|field| !recorded(field)).copied().collect()
    }

    fn is_added(&self, field: &FieldDoc) -> bool {
        if self.ours.get(&field.path).is_some() {
            return false;
        }
        // What lies below a value without named members is data, or part of a change of type.
        let nearest = self.ours.nearest(&field.path);
        nearest.is_none_or(|parent| self.ours.has_below(&parent.path))
    }

    fn is_unopened(&self, field: &FieldDoc) -> bool {
        let nearest = self.docs.nearest(&field.path);
        nearest.is_some_and(|parent| !self.docs.has_below(&parent.path))
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
