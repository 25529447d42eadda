//! The report for a terminal.

use std::fmt::Write;

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
        for (index, change) in report.of(severity).enumerate() {
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
        let (of, entry) = (record.of(), &record.entry);
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
        writeln!(
            out,
            "  {}  {} {subject}: {}, docs {}",
            change.id(),
            change.kind,
            change.ours,
            change.docs
        )?;
        let reason = &group[0].reason;
        let is_last = groups.get(index + 1).is_none_or(|next| next[0].reason != *reason);
        if is_last {
            writeln!(out, "      {reason}")?;
        }
    }
    let noise: Vec<String> =
        report.noise.iter().map(|noise| format!("{} × {}", noise.count, noise.what)).collect();
    if !noise.is_empty() {
        writeln!(out, "\nonly another form: {}", noise.join("; "))?;
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
    writeln!(
        out,
        "  {}  {} {}: {} → {}",
        change.id(),
        change.kind,
        change.subject(),
        change.ours,
        change.docs
    )?;
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
        let count = report.of(severity).count();
        if count > 0 {
            parts.push(format!("{count} {}", severity.label()));
        }
    }
    if !report.stale.is_empty() {
        parts.push(format!("{} stale records", report.stale.len()));
    }
    format!("drift: {}", parts.join(", "))
}
