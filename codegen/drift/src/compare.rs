//! Compares a source with the schema; requests and responses have different rules.

use std::collections::HashSet;

use aisa_contract::Origin;

use crate::change::{Change, Kind, Severity};
use crate::contract::{Contract, Form, OperationDoc};
use crate::fields::Place;
use crate::host::{gateway_version, operation_key};
use crate::known::Record;
use crate::report::Report;

mod edit;
mod field;
mod pairs;
mod side;

/// Compares one source with the schema's contract.
pub fn compare(ours: &Contract, docs: &Contract, records: &[Record]) -> Report {
    let mut report = Report::about(docs);
    let mut pairs: Vec<(&OperationDoc, &OperationDoc)> = Vec::new();
    let is_new = |pairs: &[(&OperationDoc, _)], mine: &OperationDoc| {
        !pairs.iter().any(|(paired, _)| std::ptr::eq(*paired, mine))
    };
    let mut added = Vec::new();
    for operation in &docs.operations {
        match ours.at_path_of(operation) {
            Some(mine) if is_new(&pairs, mine) => pairs.push((mine, operation)),
            _ => added.push(operation),
        }
    }
    // An operation may have moved and kept its name; one that is at its path is not looked for elsewhere.
    added.retain(|operation| match ours.kept_name_of(operation) {
        Some(mine) if is_new(&pairs, mine) => {
            pairs.push((mine, operation));
            false
        }
        _ => true,
    });
    if docs.catalogue {
        // A document of other families says nothing about ours.
        let families = docs.families();
        let gone = ours
            .operations
            .iter()
            .filter(|mine| is_new(&pairs, mine) && families.contains(&mine.family()));
        for mine in gone {
            report.changes.push(operation_change(
                Kind::OperationRemoved,
                mine,
                path(mine),
                "not listed".into(),
                None,
            ));
        }
    }
    let families = ours.families();
    let others = added.len();
    if !pairs.is_empty() {
        added.retain(|operation| families.contains(&operation.family()));
    }
    for _ in 0..docs.skipped_operations + others - added.len() {
        report.noise("operation of another family");
    }
    for operation in added {
        let line = operation.place.line();
        let says = format!("{} {}", operation.method.as_deref().unwrap_or("?"), path(operation));
        report.changes.push(operation_change(
            Kind::OperationAdded,
            operation,
            "not described".into(),
            says,
            line,
        ));
    }
    host(ours, docs, &mut report);
    versions(ours, &pairs, docs, &mut report);
    bodies(&pairs, docs, &mut report);
    let about = records.iter().filter(|record| record.is_about(&docs.source));
    let about: Vec<&Record> = about.collect();
    for (mine, theirs) in pairs {
        report.compared.push(mine.name.clone());
        operation(ours, mine, theirs, docs.source.form, &about, &mut report);
    }
    dedupe(&mut report);
    crate::known::apply_records(records, ours, docs, &mut report);
    report.changes.sort_by_key(|change| (change.severity, change.docs_line, change.kind));
    report
}

fn operation(
    ours: &Contract,
    mine: &OperationDoc,
    theirs: &OperationDoc,
    form: Form,
    records: &[&Record],
    report: &mut Report,
) {
    let line = theirs.place.line();
    if let (Some(our_path), Some(their_path)) = (&mine.path, &theirs.path) {
        let (our_key, their_key) = (operation_key(our_path), operation_key(their_path));
        if our_key != their_key {
            report.changes.push(operation_change(
                Kind::OperationMoved,
                mine,
                our_path.clone(),
                their_path.clone(),
                line,
            ));
        } else if our_path != their_path && !form.is_instance() {
            report.noise("path with another prefix");
        }
    }
    if let (Some(our_method), Some(their_method)) = (&mine.method, &theirs.method)
        && our_method != their_method
    {
        let change = operation_change(
            Kind::OperationMethod,
            mine,
            our_method.clone(),
            their_method.clone(),
            line,
        );
        report.changes.push(change);
    }
    let instance = form.is_instance();
    for side in [side::REQUEST, side::RESULT, side::ENVELOPE] {
        side::compare(ours, mine, theirs, &side, instance, records, report);
    }
}

fn operation_change(
    kind: Kind,
    operation: &OperationDoc,
    ours: String,
    docs: String,
    docs_line: Option<usize>,
) -> Change {
    let severity =
        if kind == Kind::OperationAdded { Severity::Additive } else { Severity::Breaking };
    let name = &operation.name;
    let schema = if matches!(operation.place, Place::Schema(_)) {
        operation.place.clone()
    } else {
        Place::Unknown
    };
    let file = match &schema {
        Place::Schema(origin) => format!("schema/{}", origin.file),
        _ => "the schema".to_owned(),
    };
    let edit = match kind {
        Kind::OperationAdded => format!(
            "draft it with `cargo xtask new PAGE`, or record why the gateway lacks it in schema/gateway.json (`at`: \"{name}\")"
        ),
        Kind::OperationRemoved => format!("delete {file} once the gateway refuses it"),
        Kind::OperationMoved => {
            format!("set \"path\": \"/dataforseo/{}\" in {file}", operation_key(&docs))
        }
        _ => format!("set \"method\": \"{docs}\" in {file}"),
    };
    // Added and removed operations are their own place, so that a record in gateway.json can name them.
    let (operation, at) = match kind {
        Kind::OperationAdded | Kind::OperationRemoved => (String::new(), name.clone()),
        Kind::OperationMoved => (name.clone(), "path".to_owned()),
        _ => (name.clone(), "method".to_owned()),
    };
    Change {
        family: schema.folder().to_owned(),
        operation,
        docs_line,
        schema,
        edit,
        ..Change::new((kind, severity), at, ours, docs)
    }
}

/// Reports another host of the same owner; hosts of other owners are no change.
fn host(ours: &Contract, docs: &Contract, report: &mut Report) {
    let owner = |host: &str| host.rsplit('.').take(2).collect::<Vec<_>>().join(".");
    let (Some(mine), Some(theirs)) = (&ours.source.host, &docs.source.host) else {
        return;
    };
    if mine != theirs && owner(mine) == owner(theirs) {
        let first = docs.operations.first();
        report.changes.push(Change {
            docs_line: first.and_then(|operation| operation.place.line()),
            schema: gateway("/x-gateway/base-url"),
            edit: "set \"base-url\" in schema/gateway.json".into(),
            ..Change::new((Kind::HostChanged, Severity::Breaking), "host", mine, theirs)
        });
    }
}

/// Reports another version of the gateway, which its base URL names: once where all operations of the source are there,
/// else for each.
fn versions(
    ours: &Contract,
    pairs: &[(&OperationDoc, &OperationDoc)],
    docs: &Contract,
    report: &mut Report,
) {
    let Some(own) = &ours.source.version else {
        return;
    };
    let version_of = |operation: &OperationDoc| {
        let stated = operation.path.as_deref().and_then(gateway_version);
        stated.or(docs.source.version.clone())
    };
    let moved =
        pairs.iter().filter_map(|(mine, theirs)| Some((*mine, *theirs, version_of(theirs)?)));
    let moved: Vec<_> = moved.filter(|(.., version)| version != own).collect();
    let change = |mine: &OperationDoc, theirs: &OperationDoc, version: &str| {
        let key = |operation: &OperationDoc| operation.path.as_deref().map(operation_key);
        // A path that changed in its other steps too is a change of its own.
        let at = if key(mine) == key(theirs) { "path" } else { "version" };
        Change {
            family: mine.place.folder().to_owned(),
            operation: mine.name.clone(),
            docs_line: theirs.place.line(),
            schema: gateway("/x-gateway/base-url"),
            edit: format!(
                "let \"base-url\" in schema/gateway.json end in {version}; the paths stay"
            ),
            ..Change::new(
                (Kind::OperationMoved, Severity::Breaking),
                at,
                format!("below {own}"),
                format!("below {version}"),
            )
        }
    };
    let is_one = moved.windows(2).all(|two| two[0].2 == two[1].2);
    let changes = moved.iter().map(|(mine, theirs, version)| change(mine, theirs, version));
    let is_common = is_one && moved.len() > 1 && moved.len() == pairs.len();
    report_once(report, changes.collect(), is_common);
}

/// Compares the forms of bodies: one change when every operation of the source differs, else one for each.
fn bodies(pairs: &[(&OperationDoc, &OperationDoc)], docs: &Contract, report: &mut Report) {
    if docs.source.form.is_instance() {
        return;
    }
    let stated =
        pairs.iter().filter_map(|(mine, theirs)| Some((*mine, *theirs, mine.body?, theirs.body?)));
    let stated: Vec<_> = stated.collect();
    let differing: Vec<_> = stated.iter().filter(|(_, _, mine, theirs)| mine != theirs).collect();
    let form = |operation: &OperationDoc| operation.body.map(|body| body.to_string());
    let change = |mine: &OperationDoc, theirs: &OperationDoc| Change {
        family: mine.place.folder().to_owned(),
        operation: mine.name.clone(),
        docs_line: theirs.place.line(),
        schema: gateway("/x-gateway/body"),
        edit: "set \"body\" in schema/gateway.json".into(),
        ..Change::new(
            (Kind::BodyShape, Severity::Breaking),
            "request",
            form(mine).unwrap_or_default(),
            form(theirs).unwrap_or_default(),
        )
    };
    let changes = differing.iter().map(|(mine, theirs, ..)| change(mine, theirs));
    report_once(report, changes.collect(), differing.len() == stated.len());
}

/// Reports changes of what the operations share: one of the gateway where `is_common`, else one for each operation.
fn report_once(report: &mut Report, changes: Vec<Change>, is_common: bool) {
    if let (true, [first, ..]) = (is_common, changes.as_slice()) {
        report.changes.push(Change {
            family: String::new(),
            operation: String::new(),
            ..first.clone()
        });
    } else {
        report.changes.extend(changes);
    }
}

/// A spot in the file that describes the gateway.
fn gateway(pointer: &str) -> Place {
    Place::Schema(Origin { file: "gateway.json".into(), pointer: pointer.into() })
}

fn path(operation: &OperationDoc) -> String {
    operation.path.clone().unwrap_or_default()
}

/// The envelope is the same for every operation, so its changes would repeat.
fn dedupe(report: &mut Report) {
    let mut seen = HashSet::new();
    let family = |change: &Change| change.family.clone();
    report.changes.retain(|change| seen.insert((family(change), change.identity())));
    let mut seen = HashSet::new();
    report
        .unstated
        .retain(|unstated| seen.insert((unstated.subject.clone(), unstated.ours.clone())));
}
