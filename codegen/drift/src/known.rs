//! Disagreements that the schema records: listed as known while they last, reported when they are gone.

use aisa_contract::Disagreement;

use crate::change::{Change, Kind};
use crate::contract::{Contract, Form, OperationDoc, Source};
use crate::fields::{Facts, Fields, Path};
use crate::report::{Known, Report, Stale};
use aisa_codegen::source::{FORMS, REMARKS, words};

/// What a change has of a source that describes a field and does not mention what the schema states.
pub(crate) const SILENT: &str = "not stated";

/// What a change has of a source that announces what the schema states, in words that could not be read.
pub(crate) const UNREAD: &str = "stated, but not read";

/// A disagreement that the schema records.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The operation; `None` when it holds for all.
    pub operation: Option<String>,
    /// What the schema says about it: a kind of change or one of [`REMARKS`], and what the source says, with the value
    /// where the record is about one.
    pub entry: Disagreement,
}

/// All records of the schema.
pub fn records(api: &aisa_contract::Contract) -> Vec<Record> {
    let of_operations = api.operations().flat_map(|(_, operation)| {
        let entries = operation.disagreements.iter();
        entries.map(|entry| (Some(operation.name.clone()), entry))
    });
    let of_all = api.gateway.disagreements.iter();
    of_operations
        .chain(of_all.map(|entry| (None, entry)))
        .map(|(operation, entry)| Record { operation, entry: entry.clone() })
        .flat_map(expand_alternatives)
        .collect()
}

/// A record for each of several fields or words that a place ends with: `request.slope|tilt`,
/// `result.items[].type=map|jobs`.
fn expand_alternatives(record: Record) -> Vec<Record> {
    let at = &record.entry.at;
    let (start, ends) = at.split_at(at.rfind(['.', '=']).map_or(0, |end| end + 1));
    let one = |end: &str| {
        let mut one = record.clone();
        one.entry.at = format!("{start}{end}");
        one
    };
    ends.split('|').map(one).collect()
}

/// Moves recorded changes to the known ones and reports records that no longer apply.
pub(crate) fn apply_records(
    records: &[Record],
    ours: &Contract,
    docs: &Contract,
    report: &mut Report,
) {
    for record in records {
        if REMARKS.contains(&record.entry.change.as_str()) {
            report.remarks += usize::from(record.is_about(&docs.source));
            continue;
        }
        let Some(kind) = Kind::parse(&record.entry.change) else {
            report
                .stale
                .push(record.stale(format!("no change is called \"{}\"", record.entry.change)));
            continue;
        };
        if !record.is_about(&docs.source) {
            continue;
        }
        let (met, rest): (Vec<Change>, Vec<Change>) = std::mem::take(&mut report.changes)
            .into_iter()
            .partition(|change| record.names(kind, change));
        report.changes = rest;
        let again = report.known.iter().any(|known| record.names(kind, &known.change));
        let other = report.changes.iter();
        let mut other = other.filter(|change| record.is_where(kind, change));
        if let (true, Some(other)) = (met.is_empty() && !again, other.next()) {
            let why = format!(
                "the source says {} by now; decide anew, then correct `says` or delete the record",
                other.docs
            );
            report.stale.push(record.stale(why));
        } else if met.is_empty()
            && !again
            && !record.is_past()
            && record.is_covered(kind, ours, docs)
        {
            report.stale.push(
                record.stale(
                    "the source agrees with the schema by now; delete the record, or write `until DATE` in its source if older documents still differ".to_owned(),
                ),
            );
        }
        report.known.extend(
            met.into_iter().map(|change| Known { change, reason: record.entry.reason.clone() }),
        );
    }
    report.known.sort_by_key(|known| known.change.docs_line);
}

/// In the place of a record: any steps, also none.
const ANY_STEPS: &str = "**";

/// Whether a place is the one that a record names.
fn is_within(record: &str, at: &str) -> bool {
    let steps = |text: &str| text.split('.').map(str::to_owned).collect::<Vec<_>>();
    fits(&steps(record), &steps(at))
}

fn fits(record: &[String], at: &[String]) -> bool {
    match (record, at) {
        ([], []) => true,
        ([any, rest @ ..], at) if any == ANY_STEPS => {
            (0..=at.len()).any(|skipped| fits(rest, &at[skipped..]))
        }
        ([own, rest @ ..], [step, others @ ..]) => own == step && fits(rest, others),
        _ => false,
    }
}

impl Record {
    /// Whether the record speaks of this source: its provider and its form.
    pub fn is_about(&self, source: &Source) -> bool {
        let [pages, documents, responses, requests] = FORMS;
        let forms = match source.form {
            Form::Page | Form::Markdown => pages,
            Form::OpenApi => documents,
            Form::Response => responses,
            Form::Request => requests,
            Form::Schema => &[],
        };
        let words = words(&self.entry.source);
        let has = |word: &str| words.iter().any(|own| own == word);
        has(&source.provider) && forms.iter().any(|form| has(form))
    }

    /// Records about sources of the past stay, although no comparison finds them again.
    fn is_past(&self) -> bool {
        self.entry.source.split_whitespace().any(|word| word == "until" || word == "to")
    }

    fn names(&self, kind: Kind, change: &Change) -> bool {
        self.is_where(kind, change) && self.says_value(change)
    }

    fn is_where(&self, kind: Kind, change: &Change) -> bool {
        change.kind == kind && self.is_at(&change.family, &change.operation, &change.at)
    }

    /// Whether the record knows the value that the source states: one about another value would hide a real change.
    fn says_value(&self, change: &Change) -> bool {
        let slug = change.kind.slug();
        if !(slug.starts_with("request-") && slug.ends_with("-changed"))
            || change.docs == SILENT
            || change.docs.starts_with(UNREAD)
        {
            return true;
        }
        let words = |text: &str| -> Vec<String> {
            let text = text.replace(',', "");
            let ends = |c: char| !(c.is_alphanumeric() || "_-.".contains(c));
            text.split(ends)
                .map(|word| word.trim_end_matches('.').to_owned())
                .filter(|word| !word.is_empty())
                .collect()
        };
        let said = words(&self.entry.says);
        words(&change.docs).iter().all(|word| said.contains(word))
    }

    /// Whether the record is about this place; an empty operation stands for what all share.
    pub(crate) fn is_at(&self, family: &str, operation: &str, at: &str) -> bool {
        let plain = |at: &str| at.replace("[]", "");
        let here = operation.is_empty() || self.is_of(family, operation);
        here && is_within(&plain(&self.entry.at), &plain(at))
    }

    fn is_of(&self, family: &str, operation: &str) -> bool {
        let file = &self.entry.origin.file;
        let own = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mine = self.operation.as_deref();
        mine.is_none_or(|name| name == operation && own == family)
    }

    /// Whether the source could have shown the difference.
    fn is_covered(&self, kind: Kind, ours: &Contract, docs: &Contract) -> bool {
        if matches!(kind, Kind::OperationAdded) {
            // A document of some families does not show what the others lack.
            let listed = docs.families();
            return docs.catalogue && ours.families().iter().all(|family| listed.contains(family));
        }
        let described = docs.operations.iter();
        let described = described.filter_map(|theirs| Some((ours.counterpart(theirs)?, theirs)));
        let mut covered = described.filter(|(mine, _)| self.is_of(mine.place.folder(), &mine.name));
        let at = self.entry.at.replace("[]", "");
        let (root, rest) = at.split_once('.').unwrap_or((&at, ""));
        let path = Path::dotted(rest);
        covered.any(|(mine, theirs)| {
            let side = |operation: &'_ OperationDoc| match root {
                "request" => operation.request.clone(),
                "result" => operation.result.clone(),
                _ => operation.envelope.clone(),
            };
            let whole =
                path.name().is_empty() || !["request", "result", "response"].contains(&root);
            let (mine, theirs) = (side(mine), side(theirs));
            let named = mine.list.iter().chain(&theirs.list);
            let mut named = named.filter(|field| is_within(rest, &field.path.to_string()));
            whole
                || kind.is_visible(&path, &mine, &theirs)
                || rest.contains(ANY_STEPS)
                    && named.any(|field| kind.is_visible(&field.path, &mine, &theirs))
        })
    }

    /// The operation that it is about; empty for all.
    pub(crate) fn operation_name(&self) -> &str {
        self.operation.as_deref().unwrap_or_default()
    }

    /// Where it is written, as a reader finds it.
    pub(crate) fn place(&self) -> String {
        let origin = &self.entry.origin;
        format!("schema/{}#{}", origin.file, origin.pointer)
    }

    fn stale(&self, why: String) -> Stale {
        Stale { record: self.clone(), why }
    }
}

impl Kind {
    /// Whether a source that has `docs` would show a change of this kind at this path.
    fn is_visible(self, path: &Path, ours: &Fields, docs: &Fields) -> bool {
        let words = self.slug();
        if words.ends_with("-added") && !words.contains("-value-") {
            return docs.complete;
        }
        let known = ours.get(path).is_some() || ours.has_below(path);
        let Some(field) = docs.get(path) else {
            // A field that is gone shows that it is gone, and nothing else.
            let about_membership = ["-removed", "-renamed", "-moved"];
            let about_membership = about_membership.iter().any(|end| words.ends_with(end));
            return known && about_membership && !words.contains("-value-");
        };
        let about_facts = words.ends_with("-changed") || words.contains("-value-");
        let says_something = field.prose_line.is_some() || field.facts != Facts::default();
        known && (!about_facts || says_something)
    }
}
