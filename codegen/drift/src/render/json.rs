//! The report for programs. Keys are part of the tool's contract: new ones may come, none go.

use serde_json::{Value, json};

use crate::change::Change;
use crate::report::{Report, Stale};

/// Renders the report as JSON.
pub fn json(report: &Report) -> Value {
    let coverage = &report.coverage;
    json!({
        "source": report.source.name,
        "identity": report.source.identity(),
        "provider": report.source.provider,
        "because": report.source.because,
        "drift": report.drifted(),
        "operations": report.compared,
        "changes": report.changes.iter().map(change).collect::<Vec<_>>(),
        "known": report.known.iter().map(|known| {
            let mut value = change(&known.change);
            value["reason"] = known.reason.clone().into();
            value
        }).collect::<Vec<_>>(),
        "stale": report.stale.iter().map(|Stale { record, why }| json!({
            "operation": record.of(), "change": record.entry.change, "at": record.entry.at, "why": why,
            "schema": record.place(),
        })).collect::<Vec<_>>(),
        "noise": report.noise.iter().map(|noise| json!({"what": noise.what, "count": noise.count})).collect::<Vec<_>>(),
        "unstated": report.unstated.iter().map(|unstated| json!({
            "subject": unstated.subject, "schema": unstated.ours,
        })).collect::<Vec<_>>(),
        "remarks": report.remarks,
        "coverage": {
            "fields": coverage.fields,
            "understood": coverage.understood,
            "total": coverage.total,
            "unit": coverage.unit,
            "unparsed": coverage.unparsed.iter().map(|part| json!({"line": part.line, "what": part.what})).collect::<Vec<_>>(),
        },
    })
}

fn change(change: &Change) -> Value {
    json!({
        "id": change.id(),
        "kind": change.kind.slug(),
        "severity": change.severity.label(),
        "operation": change.operation,
        "at": change.at,
        "ours": change.ours,
        "docs": change.docs,
        "line": change.docs_line,
        "schema": change.schema.in_schema(),
        "edit": change.edit,
        "evidence": change.evidence,
    })
}
