//! Prints reports: text for a terminal, Markdown for an issue, JSON for a program.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::change::{Change, Severity};
use crate::report::{Known, Report, Stale};

/// Lines of a list that are shown unless all are asked for.
const FEW: usize = 8;

/// Renders the report; `all` shows what is usually only counted.
pub fn text(report: &Report, all: bool) -> String {
    let mut out = String::new();
    render(report, all, &mut out).map_or_else(|_| String::new(), |()| out)
}

fn render(report: &Report, all: bool, out: &mut String) -> std::fmt::Result {
    let source = &report.source;
    let identity = source.identity();
    writeln!(out, "{} ({identity}): {}", source.name, operations(report))?;
    if !source.form.is_instance() {
        writeln!(out, "  {}", source.taken_for())?;
    }
    writeln!(out, "  {}", report.coverage)?;
    for part in &report.coverage.unparsed {
        writeln!(out, "  not understood, line {}: {}", part.line, part.what)?;
    }
    for severity in Severity::ALL {
        for (index, change) in report.with_severity(severity).enumerate() {
            if index == 0 {
                writeln!(out, "\n{}", severity.label())?;
            }
            self::change(out, change, &source.name)?;
        }
    }
    if !report.stale.is_empty() {
        writeln!(out, "\nrecorded disagreements that no longer apply")?;
    }
    for Stale { record, why } in &report.stale {
        let (of, entry) = (record.operation_name(), &record.entry);
        writeln!(out, "  {of} {} {}: {why}", entry.change, entry.at)?;
        writeln!(out, "      schema  {}", record.place())?;
    }
    if !report.known.is_empty() {
        writeln!(out, "\nknown, with a reason ({})", report.known.len())?;
    }
    let groups = known_groups(report);
    for (index, group) in groups.iter().enumerate() {
        let change = &group[0].change;
        let subject = match group.len() {
            1 => change.subject(),
            many => format!("{} in {many} operations", change.at),
        };
        writeln!(out, "  {} {subject}: {}, docs {}", change.kind, change.ours, change.docs)?;
        let reason = &group[0].reason;
        let is_last = groups.get(index + 1).is_none_or(|next| next[0].reason != *reason);
        if is_last {
            writeln!(out, "      {reason}")?;
        }
    }
    let noise: Vec<String> =
        report.noise.iter().map(|noise| format!("{} × {}", noise.count, noise.what)).collect();
    if !noise.is_empty() {
        writeln!(out, "\nignored formatting differences: {}", noise.join("; "))?;
    }
    if !report.unstated.is_empty() {
        writeln!(
            out,
            "\nnot mentioned by this source, so neither confirmed nor denied ({})",
            report.unstated.len()
        )?;
        let limit = if all { usize::MAX } else { FEW };
        for unstated in report.unstated.iter().take(limit) {
            writeln!(out, "  {}: {}", unstated.subject, unstated.ours)?;
        }
        if let Some(more) = report.unstated.len().checked_sub(limit).filter(|more| *more > 0) {
            writeln!(out, "  … {more} more; --all shows them")?;
        }
    }
    writeln!(out, "\n{}", verdict(report))
}

fn change(out: &mut String, change: &Change, source: &str) -> std::fmt::Result {
    writeln!(out, "  {} {}: {} → {}", change.kind, change.subject(), change.ours, change.docs)?;
    if let Some(line) = change.docs_line {
        writeln!(out, "      docs    {source}:{line}")?;
    }
    if let Some(place) = change.schema.in_schema() {
        writeln!(out, "      schema  {place}")?;
    }
    if let Some(evidence) = &change.evidence {
        writeln!(out, "      because {evidence}")?;
    }
    let shared = if change.is_shared() {
        format!(
            " (shared with other operations: write the field out in {} unless all of them change)",
            change.file().unwrap_or_default()
        )
    } else {
        String::new()
    };
    writeln!(out, "      edit    {}{shared}", change.edit)
}

/// Known differences that one record explains in several operations.
fn known_groups(report: &Report) -> Vec<Vec<&Known>> {
    let mut groups: Vec<Vec<&Known>> = Vec::new();
    for known in &report.known {
        let same = |group: &&mut Vec<&Known>| {
            let first = group[0];
            let places = (first.change.kind, &first.change.at, &first.change.docs);
            first.reason == known.reason
                && places == (known.change.kind, &known.change.at, &known.change.docs)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(known),
            None => groups.push(vec![known]),
        }
    }
    groups
}

fn operations(report: &Report) -> String {
    match report.compared.as_slice() {
        [] => "no operation in common with schema/".to_owned(),
        [one] => format!("compared `{one}`"),
        many => format!("compared {} operations", many.len()),
    }
}

fn verdict(report: &Report) -> String {
    if !report.drifted() {
        return "no drift".to_owned();
    }
    let mut parts = Vec::new();
    for severity in Severity::ALL {
        let count = report.with_severity(severity).count();
        if count > 0 {
            parts.push(format!("{count} {}", severity.label()));
        }
    }
    if !report.stale.is_empty() {
        parts.push(format!("{} stale records", report.stale.len()));
    }
    format!("drift: {}", parts.join(", "))
}

/// The head of a table of changes.
const COLUMNS: &str = "| change | where | schema | docs | line | edit |\n|---|---|---|---|---|---|";

/// Renders the report as Markdown.
pub fn markdown(report: &Report) -> String {
    let mut out = String::new();
    write_markdown(report, &mut out).map_or_else(|_| String::new(), |()| out)
}

fn write_markdown(report: &Report, out: &mut String) -> std::fmt::Result {
    writeln!(out, "## {} ({})\n", cell(&report.source.name), report.source.identity())?;
    if !report.source.form.is_instance() {
        writeln!(out, "{}.", cell(&report.source.taken_for()))?;
    }
    writeln!(out, "{}.", report.coverage)?;
    for part in &report.coverage.unparsed {
        writeln!(out, "* not understood, line {}: {}", part.line, cell(&part.what))?;
    }
    let text = |text: Option<String>| text.unwrap_or_default();
    for severity in Severity::ALL {
        for (index, change) in report.with_severity(severity).enumerate() {
            if index == 0 {
                writeln!(out, "\n### {}\n\n{COLUMNS}", severity.label())?;
            }
            let line = text(change.docs_line.map(|line| line.to_string()));
            let place = change.schema.in_schema();
            let place = text(place.map(|place| format!(" in `{place}`")));
            let shared = if change.is_shared() { " (shared)" } else { "" };
            let evidence = change.evidence.as_ref();
            let evidence = text(evidence.map(|evidence| format!("; {evidence}")));
            writeln!(
                out,
                "| {} | {} | {} | {}{} | {line} | {}{place}{shared} |",
                change.kind,
                cell(&change.subject()),
                cell(&change.ours),
                cell(&change.docs),
                cell(&evidence),
                cell(&change.edit),
            )?;
        }
    }
    if !report.stale.is_empty() {
        writeln!(out, "\n### recorded disagreements that no longer apply\n")?;
    }
    for Stale { record, why } in &report.stale {
        let (of, entry, place) = (record.operation_name(), &record.entry, record.place());
        let at = cell(&entry.at);
        writeln!(out, "* {of} {} {at}: {why} (`{place}`)", entry.change)?;
    }
    if !report.known.is_empty() {
        writeln!(out, "\n### known\n")?;
    }
    for known in &report.known {
        writeln!(
            out,
            "* {} {}: {}",
            known.change.kind,
            cell(&known.change.subject()),
            cell(&known.reason)
        )?;
    }
    if !report.unstated.is_empty() {
        writeln!(
            out,
            "\n{} statements of the schema are not mentioned by this source.",
            report.unstated.len()
        )?;
    }
    writeln!(out, "\n{}", if report.drifted() { "**Drift.**" } else { "No drift." })
}

/// Text that cannot break a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// Renders the report as JSON, for programs: of its keys new ones may come, and none go.
pub fn json(report: &Report) -> Value {
    let coverage = &report.coverage;
    json!({
        "source": report.source.name,
        "identity": report.source.identity(),
        "provider": report.source.provider,
        "because": report.source.because,
        "drift": report.drifted(),
        "operations": report.compared,
        "changes": report.changes.iter().map(change_json).collect::<Vec<_>>(),
        "known": report.known.iter().map(|known| {
            let mut value = change_json(&known.change);
            value["reason"] = known.reason.clone().into();
            value
        }).collect::<Vec<_>>(),
        "stale": report.stale.iter().map(|Stale { record, why }| json!({
            "operation": record.operation_name(), "change": record.entry.change, "at": record.entry.at, "why": why,
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

fn change_json(change: &Change) -> Value {
    json!({
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
