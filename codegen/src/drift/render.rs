//! Prints reports: text for a terminal, Markdown for an issue, JSON for a program.

mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use super::contract::Place;
use super::report::Report;

/// `schema/common.json#/definitions/…`.
fn schema_place(place: &Place) -> Option<String> {
    match place {
        Place::Schema { file, pointer } => Some(format!("schema/{file}#{pointer}")),
        _ => None,
    }
}

/// Whether an edit at this place reaches more operations than the one that is reported.
fn is_shared(place: &Place, operation: &str) -> bool {
    matches!(place, Place::Schema { file, .. } if file == "common.json" && !operation.is_empty())
}

/// Fields and share of a source, in words.
fn coverage(report: &Report) -> String {
    let coverage = &report.coverage;
    let share = (coverage.understood * 100).checked_div(coverage.total);
    let share = share.unwrap_or(100);
    format!(
        "{} fields recognised; {share} % understood ({} of {} {})",
        coverage.fields, coverage.understood, coverage.total, coverage.unit
    )
}
