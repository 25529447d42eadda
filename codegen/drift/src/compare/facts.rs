//! Compares what two sources state about a request field beyond its type: required, limits, default.

use serde_json::Value;

use super::edit;
use super::scope::{Scope, silence, stated};
use crate::change::{Kind, Severity};
use crate::contract::{FieldDoc, Shape};
use crate::report::{Report, Unstated};

/// Adds every difference of the stated facts.
pub(super) fn compare(
    scope: &Scope<'_>,
    ours: &FieldDoc,
    docs: &FieldDoc,
    same_level: bool,
    report: &mut Report,
) {
    if same_level {
        required(scope, ours, docs, report);
    }
    limits(scope, ours, docs, report);
    default(scope, ours, docs, report);
}

fn required(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
    let word = |required: bool| if required { "required" } else { "optional" };
    let (Some(mine), Some(theirs)) = (ours.facts.required, docs.facts.required) else {
        if ours.facts.required == Some(true) {
            silence(scope, Kind::RequestOptional, ours, docs, "required", report);
        }
        return;
    };
    if mine != theirs {
        let (kind, severity) = if theirs {
            (Kind::RequestRequired, Severity::Breaks)
        } else {
            (Kind::RequestOptional, Severity::Widens)
        };
        let change = scope.change(
            kind,
            severity,
            &docs.path,
            word(mine).into(),
            word(theirs).into(),
        );
        let verb = if theirs { "add to" } else { "take out of" };
        report.changes.push(stated(
            change,
            ours,
            docs,
            format!("{verb} \"required\": \"{}\"", docs.path.name()),
        ));
    }
}

fn limits(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
    let (mine, theirs) = (&ours.facts, &docs.facts);
    let mut limit = |kind, keyword: &str, mine: Option<i64>, theirs: Option<i64>, lower: bool| {
        let (Some(stated_limit), true) = (theirs, mine != theirs) else {
            match (mine, theirs) {
                // That counting starts at 0 or 1 goes without saying.
                (Some(mine @ (0 | 1)), None) if lower => {
                    report.unstated.push(Unstated {
                        subject: scope.subject(&docs.path),
                        ours: format!("\"{keyword}\": {mine}"),
                    });
                }
                (Some(mine), None) => silence(
                    scope,
                    kind,
                    ours,
                    docs,
                    &format!("\"{keyword}\": {mine}"),
                    report,
                ),
                _ => {}
            }
            return;
        };
        let narrower = mine.is_none_or(|mine| {
            if lower {
                stated_limit > mine
            } else {
                stated_limit < mine
            }
        });
        let severity = if narrower {
            Severity::Breaks
        } else {
            Severity::Widens
        };
        let ours_text = mine.map_or("no limit".to_owned(), |mine| mine.to_string());
        let change = scope.change(
            kind,
            severity,
            &docs.path,
            ours_text,
            stated_limit.to_string(),
        );
        report.changes.push(stated(
            change,
            ours,
            docs,
            format!("set \"{keyword}\": {stated_limit}"),
        ));
    };
    let count = |count: Option<u64>| count.and_then(|count| i64::try_from(count).ok());
    if matches!(docs.shape, Shape::Integer | Shape::Number | Shape::Any)
        && ours.shape != Shape::Text
    {
        limit(
            Kind::RequestMinimum,
            "minimum",
            mine.minimum,
            theirs.minimum,
            true,
        );
        limit(
            Kind::RequestMaximum,
            "maximum",
            mine.maximum,
            theirs.maximum,
            false,
        );
    }
    if ours.shape == Shape::Text {
        limit(
            Kind::RequestLengthLimit,
            "maxLength",
            count(mine.max_length),
            count(theirs.max_length),
            false,
        );
    }
    if matches!(ours.shape, Shape::List(_) | Shape::Map(_)) {
        let keyword = edit::list_keyword(ours);
        limit(
            Kind::RequestListLimit,
            keyword,
            count(mine.max_items),
            count(theirs.max_items),
            false,
        );
        limit(
            Kind::RequestDomainLimit,
            "x-max-domains",
            count(mine.max_domains),
            count(theirs.max_domains),
            false,
        );
    }
    match (&mine.min_date, &theirs.min_date) {
        (mine, Some(theirs)) if mine.as_ref() != Some(theirs) => {
            let severity = if mine.as_ref().is_none_or(|mine| theirs > mine) {
                Severity::Breaks
            } else {
                Severity::Widens
            };
            let ours_text = mine.clone().unwrap_or_else(|| "no limit".into());
            let change = scope.change(
                Kind::RequestDateLimit,
                severity,
                &docs.path,
                ours_text,
                theirs.clone(),
            );
            report.changes.push(stated(
                change,
                ours,
                docs,
                format!("set \"x-min-date\": \"{theirs}\""),
            ));
        }
        (Some(mine), None) => {
            silence(
                scope,
                Kind::RequestDateLimit,
                ours,
                docs,
                &format!("\"x-min-date\": \"{mine}\""),
                report,
            );
        }
        _ => {}
    }
}

fn default(scope: &Scope<'_>, ours: &FieldDoc, docs: &FieldDoc, report: &mut Report) {
    match (&ours.facts.default, &docs.facts.default) {
        (mine, Some(theirs)) if !mine.as_ref().is_some_and(|mine| same_value(mine, theirs)) => {
            let ours_text = mine
                .as_ref()
                .map_or("no default".to_owned(), Value::to_string);
            let change = scope.change(
                Kind::RequestDefault,
                Severity::Notes,
                &docs.path,
                ours_text,
                theirs.to_string(),
            );
            report.changes.push(stated(
                change,
                ours,
                docs,
                format!("set \"x-default\": {theirs}"),
            ));
        }
        (Some(mine), None) => {
            silence(
                scope,
                Kind::RequestDefault,
                ours,
                docs,
                &format!("\"x-default\": {mine}"),
                report,
            );
        }
        _ => {}
    }
}

/// Docs quote numbers and flags or not as they please.
fn same_value(ours: &Value, docs: &Value) -> bool {
    let text = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    text(ours) == text(docs)
        || ours
            .as_f64()
            .is_some_and(|number| docs.as_f64() == Some(number))
}
