//! What the comparison of one side knows, and how it reports differences.

use aisa_contract::Definition;

use crate::change::{Change, Kind, Severity};
use crate::contract::{FieldDoc, Fields, Home, OperationDoc, Path};
use crate::known::Record;
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
    pub(super) row: Option<&'a Home>,
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

    /// The line of the description, or of the field where it has none.
    pub(super) fn prose_line(&self) -> Option<usize> {
        self.docs.prose_line.or(self.docs.place.line())
    }

    /// Reports that the source does not mention what the schema states.
    ///
    /// Where the source describes the field that is a change, since docs drop a limit by dropping its sentence.
    /// Without a description, silence says nothing.
    pub(super) fn silent(&mut self, kind: Kind, mine: &str) {
        if self.docs.prose_line.is_none() {
            return self.unstated(mine);
        }
        let edit = format!("take {mine} out, or record why it holds");
        let line = self.prose_line();
        self.differs((kind, Severity::Notes), mine, crate::known::SILENT, line, edit);
    }

    /// Lists a statement of the schema that the source neither confirms nor denies.
    pub(super) fn unstated(&mut self, mine: &str) {
        self.report
            .unstated
            .push(Unstated { subject: self.scope.subject(&self.docs.path), ours: mine.to_owned() });
    }
}
