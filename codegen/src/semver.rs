//! Judges a change of the schemas: what breaks a program that compiles or a call that is allowed, what only adds, and
//! what the changelog should say.
//!
//! Models are compared, not texts: a limit is narrower or wider by what it means.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use aisa_contract::{DefinitionKind, Family, Method, Operation, Price};
use serde_json::{Map, Value};

use crate::{Diagnostics, emit};

/// What a change means for the version.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// Everything is the same.
    Unchanged,
    /// There is more; programs that compile still do.
    Additive,
    /// Programs that compile may stop, or calls that were allowed are refused.
    Breaking,
}

/// The differences between a family as it was and as it is.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Verdict {
    /// Names that are gone.
    pub removed: Vec<String>,
    /// Names with another signature: name, before, after.
    pub changed: Vec<(String, String, String)>,
    /// Names that are new.
    pub added: Vec<String>,
    /// Rules of requests that now refuse calls which were allowed: a sentence each.
    pub narrowed: Vec<String>,
    /// Rules that now allow more: a sentence each.
    pub widened: Vec<String>,
    /// What upstream assumes for a field that is left out, and what calls cost, where that changed: a sentence each.
    pub defaults: Vec<String>,
}

/// Compares a family as it was released with the family as it is now.
///
/// # Errors
/// One of them has no types in Rust.
pub fn compare(before: &Family, after: &Family) -> Result<Verdict, Diagnostics> {
    let mut verdict = Verdict::default();
    let (old, new) = (names(before)?, names(after)?);
    for (name, signature) in &old {
        match new.get(name) {
            None => verdict.removed.push(name.clone()),
            Some(other) if other != signature => {
                let change = (name.clone(), signature.clone(), other.clone());
                verdict.changed.push(change);
            }
            Some(_) => {}
        }
    }
    let is_new = |name: &&String| !old.contains_key(*name);
    verdict.added = new.keys().filter(is_new).cloned().collect();
    let in_both = |name: &String| old.contains_key(name) && new.contains_key(name);
    limits(before, after, in_both, &mut verdict);
    groups(before, after, &mut verdict);
    prices(before, after, &mut verdict);
    Ok(verdict)
}

/// What calls cost, where that changed: a budget takes other calls than before. Where a price comes from is not told.
fn prices(before: &Family, after: &Family, verdict: &mut Verdict) {
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for operation in &after.operations {
        let old = before.operation(&operation.name);
        let changes = old.map_or_else(Vec::new, |old| price_changes(old, operation));
        for change in changes {
            let name = format!("`{}`", operation.name);
            named.entry(change).or_default().insert(name);
        }
    }
    let lines = named.into_iter().map(|(change, names)| {
        let names: Vec<String> = names.into_iter().collect();
        format!("Price of {}: {change}.", names.join(", "))
    });
    verdict.defaults.extend(lines);
}

/// How the price of an operation differs, in words; amounts are micro-dollars.
fn price_changes(old: &Operation, new: &Operation) -> Vec<String> {
    let (was, is) = match (&old.price, &new.price) {
        (Some(was), Some(is)) => (was, is),
        (None, None) => return Vec::new(),
        (Some(_), None) => return vec!["only the response tells it now".to_owned()],
        (None, Some(_)) => return vec!["it is known before the call now".to_owned()],
    };
    let amount = |price: &Price| match (price.per_row_micros, price.per_page_micros) {
        (0, 0) => format!("`{}`", price.base_micros),
        (row, 0) => format!("`{} + {row} a row`", price.base_micros),
        (_, page) => format!("`{} + {page} a further page`", price.base_micros),
    };
    let mut changes = Vec::new();
    for (side, was, is) in
        [("estimate", &was.estimate, &is.estimate), ("ceiling", &was.ceiling, &is.ceiling)]
    {
        if was != is {
            changes.push(format!("{side} is {}, was {}", amount(is), amount(was)));
        }
    }
    if was.pages != is.pages {
        changes.push("pages are counted in another way".to_owned());
    }
    if was.surcharges != is.surcharges {
        changes.push("surcharges differ".to_owned());
    }
    if old.row_per != new.row_per {
        changes.push("rows are counted in another way".to_owned());
    }
    changes
}

/// The public names of a family with their signatures: `TreesRequest.target`, `LeafShape::Oval`, `operation trees`.
fn names(family: &Family) -> Result<BTreeMap<String, String>, Diagnostics> {
    let mut names = emit::public_names(family).map_err(emit::failed)?;
    for operation in &family.operations {
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        // What a call of it answers, and whether its pages can be followed.
        let rows = if operation.answers_rows { " rows" } else { "" };
        let mut signature = format!("{method} {}", operation.path);
        if let Some(request) = &operation.request {
            signature.push_str(&format!(" ({request})"));
        }
        signature.push_str(&format!(" -> {}{rows}", operation.result));
        if let (Some(rows), Some(_)) = (&operation.rows, &operation.paging) {
            signature.push_str(&format!(", pages of `{rows}`"));
        }
        names.insert(format!("operation {}", operation.name), signature);
    }
    Ok(names)
}

/// A limit of a request field: field, keyword, value.
type Limits = BTreeMap<(String, String), Value>;

/// What fields of the model say that is no limit: their types are compared by name, and the rest is about results.
const NO_LIMITS: &[&str] =
    &["name", "ty", "nullable", "required", "at-most", "scaled-by", "echo", "examples"];

/// The limits of all request fields, whatever the model calls them: one that it learns counts without being named here.
fn limits_of(family: &Family) -> Limits {
    let mut found = Limits::new();
    for definition in &family.definitions {
        let DefinitionKind::Object { fields, closed: true } = &definition.kind else {
            continue;
        };
        if definition.fields_only {
            continue;
        }
        for field in fields {
            let name = format!("{}.{}", definition.name, field.name);
            let Ok(Value::Object(mut written)) = serde_json::to_value(field) else {
                continue;
            };
            let bounds = match written.remove("limits") {
                Some(Value::Object(bounds)) => bounds,
                _ => Map::new(),
            };
            let fractions = |keyword: &str| match keyword {
                "minimum" => bounds.get("min-number").is_some_and(Value::is_number),
                "maximum" => bounds.get("max-number").is_some_and(Value::is_number),
                _ => false,
            };
            let bounds = bounds.iter().filter(|(keyword, _)| !fractions(keyword));
            let others =
                written.iter().filter(|(keyword, _)| !NO_LIMITS.contains(&keyword.as_str()));
            for (keyword, value) in bounds.chain(others) {
                if !value.is_null() && *value != Value::Bool(false) {
                    found.insert((name.clone(), keyword.clone()), value.clone());
                }
            }
        }
    }
    for operation in &family.operations {
        if let (Some(request), Some(paging)) = (&operation.request, &operation.paging)
            && let Some(most) = paging.max_offset
        {
            let field = format!("{request}.offset");
            found.insert((field, "max-offset".to_owned()), most.into());
        }
    }
    found
}

/// Tells limits that narrow from those that widen, for fields that are there before and after.
fn limits(
    before: &Family,
    after: &Family,
    in_both: impl Fn(&String) -> bool,
    verdict: &mut Verdict,
) {
    let (old, new) = (limits_of(before), limits_of(after));
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for key @ (field, keyword) in keys {
        let (old, new) = (old.get(key), new.get(key));
        if old == new || !in_both(field) {
            continue;
        }
        let word = |value: Option<&Value>| value.map_or("none".to_owned(), shown);
        let line =
            format!("`{field}`: `{}` is {}, was {}.", as_written(keyword), word(new), word(old));
        match (keyword.as_str(), is_wider(keyword, old, new)) {
            ("default", _) => verdict.defaults.push(line),
            (_, true) => verdict.widened.push(line),
            (_, false) => verdict.narrowed.push(line),
        }
    }
}

/// The keyword of the schema for a limit of the model.
fn as_written(keyword: &str) -> String {
    let written = match keyword {
        "min-number" => "minimum",
        "max-number" => "maximum",
        "max-item-length" => "items.maxLength",
        "max-length" => "maxLength",
        "max-items" => "maxItems",
        "max-properties" => "maxProperties",
        "minimum" | "maximum" | "max-offset" => keyword,
        other => return format!("x-{other}"),
    };
    written.to_owned()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("`{text}`"),
        Value::Array(words) if words.iter().all(Value::is_string) => {
            let words = words.iter().filter_map(Value::as_str);
            format!("`{}`", words.collect::<Vec<_>>().join(" "))
        }
        other => format!("`{other}`"),
    }
}

/// Whether everything that fits the old limit fits the new one. Limits that cannot be compared count as narrower.
fn is_wider(keyword: &str, old: Option<&Value>, new: Option<&Value>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return new.is_none();
    };
    match (old, new) {
        (Value::Array(old), Value::Array(new)) => old.iter().all(|form| new.contains(form)),
        (Value::Number(old), Value::Number(new)) => {
            let (old, new) = (old.as_f64(), new.as_f64());
            match keyword.starts_with("min") {
                true => new < old,
                false => keyword.starts_with("max") && new > old,
            }
        }
        (Value::String(old), Value::String(new)) if keyword == "min-date" => {
            is_never_later(new, old)
        }
        (Value::String(old), Value::String(new)) if keyword == "max-date" => {
            is_latest_never_later(old, new)
        }
        (Value::Object(old), Value::Object(new)) if keyword == "keyword" => {
            keyword_is_wider(old, new)
        }
        _ => false,
    }
}

/// As [`is_never_later`], of latest days: `today`, `last-month` and what is written as the earliest day.
fn is_latest_never_later(day: &str, other: &str) -> bool {
    match (day, other) {
        _ if day == other => true,
        // The month before ends from one day ago, on the first of a month, to 31 days ago.
        ("last-month", "today") => true,
        ("last-month", other) => is_never_later("today-1d", other),
        ("today", other) => is_never_later("today-0d", other),
        (day, "today") => is_never_later(day, "today-0d"),
        (day, "last-month") => is_never_later(day, "today-31d"),
        (day, other) => is_never_later(day, other),
    }
}

/// Whether every keyword that the old rules allow is allowed by the new ones. What upstream decodes is another wire form
/// of the same texts, so a change of it is none.
fn keyword_is_wider(old: &Map<String, Value>, new: &Map<String, Value>) -> bool {
    let of = |rules: &Map<String, Value>, rule: &str| rules.get(rule).cloned().unwrap_or_default();
    let words = |rules| of(rules, "max-words").as_u64().unwrap_or(u64::MAX);
    let refused = |rules| of(rules, "refused").as_str().unwrap_or_default().to_owned();
    let flag = |rules, rule| of(rules, rule) == Value::Bool(true);
    let kept = refused(old);
    words(new) >= words(old)
        && refused(new).chars().all(|sign| kept.contains(sign))
        && flag(old, "no-emoji") >= flag(new, "no-emoji")
        && flag(old, "decoded") == flag(new, "decoded")
}

/// Whether a day that is written so, `2019-01-30` or `today-4y`, never lies behind another, whatever day it is today.
fn is_never_later(day: &str, other: &str) -> bool {
    match (emit::span_before_today(day), emit::span_before_today(other)) {
        (Some((count, unit)), Some((others, other_unit))) => {
            if unit == other_unit {
                return count >= others;
            }
            // A month has 28 to 31 days, a year 365 or 366.
            let months = |count: u32, unit| match unit {
                "year" => Some(u64::from(count) * 12),
                "month" => Some(u64::from(count)),
                _ => None,
            };
            if let (Some(own), Some(others)) = (months(count, unit), months(others, other_unit)) {
                return own >= others;
            }
            let days = |count: u32, unit, month: u64, year: u64| match unit {
                "year" => u64::from(count) * year,
                "month" => u64::from(count) * month,
                _ => u64::from(count),
            };
            days(count, unit, 28, 365) >= days(others, other_unit, 31, 366)
        }
        (None, None) => day <= other,
        // One moves with today, the other does not.
        _ => false,
    }
}

/// Groups of fields of which one is needed: a new group refuses calls, unless a group within it was asked for before.
fn groups(before: &Family, after: &Family, verdict: &mut Verdict) {
    let listed = |group: &[String]| {
        let names = group.iter().map(|name| format!("`{name}`"));
        names.collect::<Vec<_>>().join(", ")
    };
    let implied = |group: &[String], by: &[Vec<String>]| {
        by.iter().any(|other| other.iter().all(|name| group.contains(name)))
    };
    for operation in &after.operations {
        let Some(old) = before.operation(&operation.name) else {
            continue;
        };
        let request = operation.request.as_deref().unwrap_or(&operation.name);
        for group in &operation.one_of {
            if !implied(group, &old.one_of) {
                let line = format!("`{request}` needs one of {}.", listed(group));
                verdict.narrowed.push(line);
            }
        }
        for group in &old.one_of {
            if !implied(group, &operation.one_of) {
                let line = format!("`{request}` needs none of {} any more.", listed(group));
                verdict.widened.push(line);
            }
        }
    }
}

impl Verdict {
    /// The heaviest difference.
    #[must_use]
    pub fn level(&self) -> Level {
        if !self.removed.is_empty() || !self.changed.is_empty() || !self.narrowed.is_empty() {
            Level::Breaking
        } else if !self.added.is_empty() || !self.widened.is_empty() || !self.defaults.is_empty() {
            Level::Additive
        } else {
            Level::Unchanged
        }
    }

    /// Lines for the changelog under the headings of Keep a Changelog.
    #[must_use]
    pub fn changelog(&self) -> String {
        let line = |thing: String| format!("{thing}.");
        let changed = self.changed.iter();
        let changed = changed.map(|(name, old, new)| format!("`{name}` is `{new}`, was `{old}`."));
        let sections: [(&str, Vec<String>); 3] = [
            ("Removed", things(&self.removed).into_iter().map(line).collect()),
            (
                "Changed",
                changed.chain(self.narrowed.iter().chain(&self.defaults).cloned()).collect(),
            ),
            (
                "Added",
                things(&self.added)
                    .into_iter()
                    .map(line)
                    .chain(self.widened.iter().cloned())
                    .collect(),
            ),
        ];
        let mut text = String::new();
        for (heading, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) {
            text.push_str(&format!("### {heading}\n"));
            for line in lines {
                text.push_str(&format!("* {line}\n"));
            }
        }
        text
    }
}

impl Level {
    /// The next version after `current` by semantic versioning; below 1.0 the minor number carries what breaks.
    #[must_use]
    pub fn next_version(self, current: &str) -> Option<String> {
        let numbers: Option<Vec<u64>> =
            current.split(['-', '+']).next()?.split('.').map(|part| part.parse().ok()).collect();
        let [major, minor, patch] = numbers?[..] else {
            return None;
        };
        let next = match (self, major) {
            (Self::Unchanged, _) => return None,
            (Self::Breaking, 0) => (0, minor + 1, 0),
            (Self::Breaking, _) => (major + 1, 0, 0),
            (Self::Additive, 0) => (0, minor, patch + 1),
            (Self::Additive, _) => (major, minor + 1, 0),
        };
        Some(format!("{}.{}.{}", next.0, next.1, next.2))
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unchanged => "unchanged",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        })
    }
}

/// Names for people: an operation by that word, and a type or a module without its members.
fn things(names: &[String]) -> Vec<String> {
    let known: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let is_member = |name: &str| {
        let owner = name.split_once("::").or_else(|| name.split_once('.'));
        owner.is_some_and(|(owner, _)| known.contains(owner))
    };
    let named = |name: &&str| match name.strip_prefix("operation ") {
        Some(operation) => format!("Operation `{operation}`"),
        None => format!("`{name}`"),
    };
    let alone = known.iter().filter(|name| !is_member(name));
    alone.map(named).collect()
}
