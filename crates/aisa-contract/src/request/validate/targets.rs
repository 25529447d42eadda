//! Targets, alone, in lists and by position.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Problems;
use crate::request::TargetRule;

/// Checks one target; `keep_www` lets a `www.` before a domain pass.
pub(super) fn one(
    value: &Value,
    rule: TargetRule,
    keep_www: bool,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let Value::String(target) = value else {
        return problems.add(path, Some(value), "must be a text", None);
    };
    if let Err(error) = rule.outgoing(target, keep_www) {
        problems.refuse(path, value, &error);
    }
}

pub(super) fn list(
    value: &Value,
    rule: TargetRule,
    max: Option<usize>,
    max_domains: Option<usize>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let items = elements(value, max, path, problems);
    for (i, item) in items.iter().enumerate() {
        one(item, rule, problems.bulk, &format!("{path}[{i}]"), problems);
    }
    let sent = items.iter().filter_map(|item| {
        let sent = rule.outgoing(item.as_str()?, problems.bulk).ok()?;
        Some(site(&sent.wire).to_owned())
    });
    let domains: BTreeSet<String> = sent.collect();
    if let Some(max) = max_domains.filter(|max| domains.len() > *max) {
        let rule =
            format!("must name at most {max} different domains, names at least {}", domains.len());
        problems.add(path, Some(value), rule, None);
    }
}

pub(super) fn numbered(
    value: &Value,
    rule: TargetRule,
    max: Option<usize>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let Value::Object(entries) = value else {
        let suggestion = r#"write {"1": "example.com", "2": "example.org"}"#.to_owned();
        return problems.add(
            path,
            Some(value),
            "must be an object keyed by position",
            Some(suggestion),
        );
    };
    if entries.is_empty() {
        problems.add(path, Some(value), "must hold at least one entry", None);
    }
    if let Some(max) = max.filter(|max| entries.len() > *max) {
        problems.add(
            path,
            Some(value),
            format!("must hold at most {max} entries, holds {}", entries.len()),
            None,
        );
    }
    for (position, target) in entries {
        let path = format!("{path}.{position}");
        if !position
            .parse::<u32>()
            .is_ok_and(|number| number >= 1 && number.to_string() == *position)
        {
            let reason = "must have a position counted from 1 as its key";
            problems.add(
                &path,
                Some(target),
                reason,
                Some("key it by \"1\", \"2\" and so on".to_owned()),
            );
        }
        one(target, rule, false, &path, problems);
    }
}

/// The last two labels of a target's host.
///
/// Without the list of public suffixes this is the finest grouping that never counts one registrable domain twice, so a
/// list is refused only when it certainly names too many.
fn site(target: &str) -> &str {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    let host = &rest[..rest.find(['/', '?', '#', ':']).unwrap_or(rest.len())];
    match host.rmatch_indices('.').nth(1) {
        Some((dot, _)) => &host[dot + 1..],
        None => host,
    }
}

/// The elements of a list after checking how many there are; none when it is not a list.
pub(super) fn elements<'v>(
    value: &'v Value,
    max: Option<usize>,
    path: &str,
    problems: &mut Problems<'_>,
) -> &'v [Value] {
    let Value::Array(items) = value else {
        problems.add(path, Some(value), "must be a list", None);
        return &[];
    };
    if items.is_empty() {
        problems.add(path, Some(value), "must hold at least one entry", None);
    }
    if let Some(max) = max.filter(|max| items.len() > *max) {
        problems.add(
            path,
            Some(value),
            format!("must hold at most {max} entries, holds {}", items.len()),
            None,
        );
    }
    items
}
