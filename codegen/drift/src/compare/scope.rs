//! What one comparison of a side knows, and how its differences are put into changes.

use crate::change::{Change, Kind, Severity};
use crate::contract::{FieldDoc, Fields, Home, OperationDoc, Path, Place};
use crate::known::Record;
use crate::report::{Report, Unstated};
use aisa_codegen::model::Definition;

/// Which side, and what its changes are called.
pub(super) struct Side {
    pub(super) root: &'static str,
    pub(super) fields: fn(&OperationDoc) -> &Fields,
    pub(super) is_request: bool,
    /// The envelope is shared, so its changes belong to no operation.
    pub(super) shared: bool,
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
    pub(super) line: Option<usize>,
    /// What is recorded about this source.
    pub(super) records: &'a [&'a Record],
    /// The named shapes of the schema.
    pub(super) definitions: &'a [Definition],
    /// Whether the request sets the scale of ranks.
    pub(super) scaled: bool,
    /// The row of the result.
    pub(super) row: Option<&'a Home>,
}

impl Scope<'_> {
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
            schema: Place::Unknown,
            edit: String::new(),
            evidence: None,
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

/// The source passes over what the schema states. Where it describes the field that is a change: docs drop a limit by
/// dropping its sentence. Where it gives no description, silence says nothing.
pub(super) fn silence(
    scope: &Scope<'_>,
    kind: Kind,
    ours: &FieldDoc,
    docs: &FieldDoc,
    mine: &str,
    report: &mut Report,
) {
    if docs.prose_line.is_none() {
        report.unstated.push(Unstated {
            subject: scope.subject(&docs.path),
            ours: mine.to_owned(),
        });
        return;
    }
    let change = scope.change(
        kind,
        Severity::Notes,
        &docs.path,
        mine.to_owned(),
        "not stated".into(),
    );
    report.changes.push(stated(
        change,
        ours,
        docs,
        format!("take {mine} out, or record why it holds"),
    ));
}

/// Gives a change of a stated fact its places.
pub(super) fn stated(mut change: Change, ours: &FieldDoc, docs: &FieldDoc, edit: String) -> Change {
    change.docs_line = docs.prose_line.or(docs.place.line());
    change.schema = ours.place.clone();
    change.edit = edit;
    change
}
