//! Puts differences of one side into words: kind, place, both statements, edit.

use super::edit;
use super::pairs::Pair;
use super::scope::Scope;
use crate::change::{Change, Kind, Severity};
use crate::contract::FieldDoc;

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
        change.docs_line = field.place.line();
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
        let nearest = parents.last().and_then(|parent| parent.place.line());
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
        change.docs_line = theirs.place.line();
        change.schema = pair.ours[0].place.clone();
        change.edit = edit::replace(&pair.ours, &pair.docs, pair.moved);
        change.evidence = Some(pair.evidence.clone());
        change
    }
}
