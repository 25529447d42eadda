//! The report for an issue or a pull request.

use std::fmt::Write;

use crate::change::Severity;
use crate::report::{Report, Stale};

/// The head of a table of changes.
const COLUMNS: &str =
    "| id | change | where | schema | docs | line | edit |\n|---|---|---|---|---|---|---|";

/// Renders the report as Markdown.
pub fn markdown(report: &Report) -> String {
    let mut out = String::new();
    render(report, &mut out).map_or_else(|_| String::new(), |()| out)
}

fn render(report: &Report, out: &mut String) -> std::fmt::Result {
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
        for (index, change) in report.of(severity).enumerate() {
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
                "| `{}` | {} | {} | {} | {}{} | {line} | {}{place}{shared} |",
                change.id(),
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
        let (of, entry, place) = (record.of(), &record.entry, record.place());
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
