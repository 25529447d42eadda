//! Disagreements that the schema records: set apart when they are met, reported when they are gone.

use serde_json::Value;

use super::change::{Change, Kind};
use super::contract::{Contract, Form, OperationDoc, Path, Source};
use super::report::{Known, Report, Stale};
use crate::model::Api;

/// Records that are written for readers: no comparison of contracts can see what they are about.
pub const REMARKS: [&str; 6] = [
    "request-field-meaning",
    "path-prefix",
    "dotted-names",
    "number-form",
    "required-list",
    "error-responses",
];

/// A recorded disagreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The operation; `None` when it holds for all.
    pub operation: Option<String>,
    /// The kind of change, or one of [`REMARKS`].
    pub change: String,
    /// The place.
    pub at: String,
    /// The source that says otherwise: provider, form, version; `until …` marks sources of the past.
    pub source: String,
    /// Why the schema holds otherwise.
    pub reason: String,
    /// The file of the record.
    pub file: String,
    /// Its JSON pointer.
    pub pointer: String,
}

/// All records of the schema.
pub fn records(api: &Api) -> Vec<Record> {
    let mut records = Vec::new();
    for operation in &api.operations {
        records.extend(operation.disagreements.iter().map(|entry| Record {
            operation: Some(operation.name.clone()),
            change: entry.change.clone(),
            at: entry.at.clone(),
            source: entry.source.clone(),
            reason: entry.reason.clone(),
            file: entry.origin.file.clone(),
            pointer: entry.origin.pointer.clone(),
        }));
    }
    let shared = api
        .gateway
        .raw
        .get("disagreements")
        .and_then(Value::as_array);
    for (index, entry) in shared.into_iter().flatten().enumerate() {
        let text = |key: &str| {
            entry
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        records.push(Record {
            operation: None,
            change: text("change"),
            at: text("at"),
            source: text("source"),
            reason: text("reason"),
            file: "gateway.json".to_owned(),
            pointer: format!("/x-gateway/disagreements/{index}"),
        });
    }
    records
}

/// Moves recorded changes to the known ones and names records that nothing bears out.
pub(crate) fn sort_out(records: &[Record], ours: &Contract, docs: &Contract, report: &mut Report) {
    for record in records {
        if REMARKS.contains(&record.change.as_str()) {
            report.remarks += usize::from(record.is_about(&docs.source));
            continue;
        }
        let Some(kind) = Kind::parse(&record.change) else {
            report
                .stale
                .push(record.stale(format!("no change is called \"{}\"", record.change)));
            continue;
        };
        if !record.is_about(&docs.source) {
            continue;
        }
        let (met, rest): (Vec<Change>, Vec<Change>) = std::mem::take(&mut report.changes)
            .into_iter()
            .partition(|change| record.names(kind, change));
        report.changes = rest;
        let again = report
            .known
            .iter()
            .any(|known| record.names(kind, &known.change));
        if met.is_empty() && !again && !record.is_past() && record.is_covered(kind, ours, docs) {
            report.stale.push(
                record.stale(
                    "the source agrees with the schema by now; delete the record".to_owned(),
                ),
            );
        }
        report.known.extend(met.into_iter().map(|change| Known {
            change,
            reason: record.reason.clone(),
        }));
    }
    report.known.sort_by_key(|known| known.change.docs_line);
}

impl Record {
    /// Whether the record speaks of this source: its provider and its form.
    pub fn is_about(&self, source: &Source) -> bool {
        let text = self.source.to_ascii_lowercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        let forms: &[&str] = match source.form {
            Form::Page | Form::Markdown => &["page", "pages", "markdown"],
            Form::OpenApi => &["openapi", "spec"],
            Form::Response => &["response", "responses"],
            Form::Request => &["request", "requests"],
            Form::Schema => &[],
        };
        words.contains(&source.provider.as_str()) && forms.iter().any(|form| words.contains(form))
    }

    /// Sources of the past stay on record without being met again.
    fn is_past(&self) -> bool {
        self.source
            .split_whitespace()
            .any(|word| word == "until" || word == "to")
    }

    fn names(&self, kind: Kind, change: &Change) -> bool {
        let plain = |at: &str| at.replace("[]", "");
        let operation = self
            .operation
            .as_ref()
            .is_none_or(|name| *name == change.operation || change.operation.is_empty());
        change.kind == kind && operation && plain(&change.at) == plain(&self.at)
    }

    /// Whether the source could have shown the difference.
    fn is_covered(&self, kind: Kind, ours: &Contract, docs: &Contract) -> bool {
        if matches!(kind, Kind::OperationAdded) {
            return docs.catalogue;
        }
        let covered = |mine: &&OperationDoc| {
            self.operation
                .as_ref()
                .is_none_or(|name| *name == mine.name)
                && docs.operation(&mine.name).is_some()
        };
        let mut covered = ours.operations.iter().filter(covered);
        let at = self.at.replace("[]", "");
        let (root, path) = at.split_once('.').unwrap_or((&at, ""));
        let path = Path::dotted(path);
        covered.any(|mine| {
            let fields = match root {
                "request" => &mine.request,
                "result" => &mine.result,
                "response" => &mine.envelope,
                _ => return true,
            };
            let added = matches!(kind, Kind::RequestAdded | Kind::ResponseAdded);
            added
                || path.name().is_empty()
                || fields.get(&path).is_some()
                || fields.has_below(&path)
        })
    }

    fn stale(&self, why: String) -> Stale {
        Stale {
            operation: self.operation.clone().unwrap_or_default(),
            change: self.change.clone(),
            at: self.at.clone(),
            why,
            file: self.file.clone(),
            pointer: self.pointer.clone(),
        }
    }
}
