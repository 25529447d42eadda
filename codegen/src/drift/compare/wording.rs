//! Puts differences of one side into words: kind, place, both statements, edit.

use super::edit;
use super::line_of;
use super::pairs::Pair;
use super::side::Scope;
use crate::drift::change::{Change, Kind, Severity};
use crate::drift::contract::{FieldDoc, Path, Place};

impl Scope<'_> {
    pub(super) fn added(&self, field: &FieldDoc) -> Change {
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

    pub(super) fn removed(&self, field: &FieldDoc) -> Change {
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

    pub(super) fn paired(&self, pair: &Pair<'_>) -> Change {
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
