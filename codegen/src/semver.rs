//! Judges a change of the public surface: what breaks a release, what only adds, and what the changelog should say.

use std::collections::BTreeSet;
use std::fmt;

use crate::surface::Surface;

/// What a change means for the version.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// The surface is the same.
    Unchanged,
    /// There is more; programs that compile still do.
    Additive,
    /// Programs that compile may stop.
    Breaking,
}

/// The differences between two surfaces.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Verdict {
    /// Names that are gone.
    pub removed: Vec<String>,
    /// Names with another signature: name, before, after.
    pub changed: Vec<(String, String, String)>,
    /// Names that are new, with their signature.
    pub added: Vec<(String, String)>,
    /// Limits of request fields that now refuse calls which were allowed: a sentence each.
    pub narrowed: Vec<String>,
    /// Limits that now allow more: a sentence each.
    pub widened: Vec<String>,
    /// What upstream assumes for a field that is left out, where that changed: a sentence each.
    pub defaults: Vec<String>,
}

/// Compares the committed surface with the one that the schemas make now.
#[must_use]
pub fn compare(before: &Surface, after: &Surface) -> Verdict {
    let mut verdict = Verdict::default();
    limits(before, after, &mut verdict);
    for (name, old) in before.entries().filter(|(name, _)| limit(name).is_none()) {
        match after.get(name) {
            None => verdict.removed.push(name.to_owned()),
            Some(new) if new != old => {
                let change = (name.to_owned(), old.to_owned(), new.to_owned());
                verdict.changed.push(change);
            }
            Some(_) => {}
        }
    }
    for (name, signature) in after.entries().filter(|(name, _)| limit(name).is_none()) {
        if before.get(name).is_none() {
            verdict.added.push((name.to_owned(), signature.to_owned()));
        }
    }
    verdict
}

/// The field and the keyword of a limit, `SummaryRequest.limit [maximum]`.
fn limit(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(']')?.split_once(" [")
}

/// Tells limits that narrow from those that widen, for fields that are there before and after.
fn limits(before: &Surface, after: &Surface, verdict: &mut Verdict) {
    let names = before.entries().chain(after.entries());
    let names: BTreeSet<&str> = names.map(|(name, _)| name).collect();
    for name in names {
        let Some((field, keyword)) = limit(name) else {
            continue;
        };
        let (old, new) = (before.get(name), after.get(name));
        if old == new || before.get(field).is_none() || after.get(field).is_none() {
            continue;
        }
        let word =
            |value: Option<&str>| value.map_or("none".to_owned(), |value| format!("`{value}`"));
        let line = format!(
            "`{field}`: `{keyword}` is {}, was {}.",
            word(new),
            word(old)
        );
        match (keyword, is_wider(keyword, old, new)) {
            ("x-default", _) => verdict.defaults.push(line),
            (_, true) => verdict.widened.push(line),
            (_, false) => verdict.narrowed.push(line),
        }
    }
}

/// Whether everything that fits the old limit fits the new one. Limits that cannot be compared count as narrower.
fn is_wider(keyword: &str, old: Option<&str>, new: Option<&str>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return new.is_none();
    };
    match keyword {
        "x-target" => old
            .split(' ')
            .all(|form| new.split(' ').any(|other| other == form)),
        "x-min-date" => {
            let is_day = |date: &str| date.starts_with(|c: char| c.is_ascii_digit());
            is_day(old) && is_day(new) && new < old
        }
        "x-not-after" => false,
        _ => match (old.parse::<i64>(), new.parse::<i64>()) {
            (Ok(old), Ok(new)) if keyword.starts_with("min") => new < old,
            (Ok(old), Ok(new)) => new > old,
            _ => false,
        },
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

    /// The next version by semantic versioning; below 1.0 the minor number carries what breaks.
    #[must_use]
    pub fn next_version(&self, current: &str) -> Option<String> {
        let numbers: Option<Vec<u64>> = current
            .split(['-', '+'])
            .next()?
            .split('.')
            .map(|part| part.parse().ok())
            .collect();
        let [major, minor, patch] = numbers?[..] else {
            return None;
        };
        let next = match (self.level(), major) {
            (Level::Unchanged, _) => return None,
            (Level::Breaking, 0) => (0, minor + 1, 0),
            (Level::Breaking, _) => (major + 1, 0, 0),
            (Level::Additive, 0) => (0, minor, patch + 1),
            (Level::Additive, _) => (major, minor + 1, 0),
        };
        Some(format!("{}.{}.{}", next.0, next.1, next.2))
    }

    /// Lines for the changelog under the headings of Keep a Changelog.
    #[must_use]
    pub fn changelog(&self) -> String {
        let removed = self.removed.iter().map(String::as_str);
        let changed = self
            .changed
            .iter()
            .map(|(name, old, new)| (name.as_str(), format!("`{name}` is `{new}`, was `{old}`.")));
        let added = self.added.iter().map(|(name, _)| name.as_str());
        let sections = [
            (
                "Removed",
                things(removed)
                    .into_iter()
                    .map(|thing| format!("{thing}."))
                    .collect(),
            ),
            (
                "Changed",
                changed_lines(changed)
                    .into_iter()
                    .chain(self.narrowed.iter().chain(&self.defaults).cloned())
                    .collect(),
            ),
            (
                "Added",
                things(added)
                    .into_iter()
                    .map(|thing| format!("{thing}."))
                    .chain(self.widened.iter().cloned())
                    .collect::<Vec<_>>(),
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

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unchanged => "unchanged",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        })
    }
}

/// Lists a name once where the surface has it several times: a type with its members and traits, a field with its setter.
fn things<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let names: BTreeSet<&str> = names.collect();
    let whole = |name: &str| {
        let (owner, _) = split(name);
        owner != name && names.contains(owner)
    };
    let mut said = BTreeSet::new();
    for name in names.iter().filter(|name| !whole(name)) {
        said.insert(match name.strip_prefix("operation ") {
            Some(operation) => format!("Operation `{operation}`"),
            None if is_call(name, &names) || is_impl(name, &names) => continue,
            None => match split(name) {
                (owner, "") => format!("`{owner}`"),
                (owner, member) if names.contains(format!("{owner}.{member}").as_str()) => {
                    format!("`{owner}.{member}`")
                }
                _ => format!("`{name}`"),
            },
        });
    }
    said.into_iter().collect()
}

/// The client's function of an operation that is listed itself.
fn is_call(name: &str, names: &BTreeSet<&str>) -> bool {
    name.strip_prefix("Client::")
        .is_some_and(|operation| names.contains(format!("operation {operation}").as_str()))
}

/// A trait of a type that is listed itself.
fn is_impl(name: &str, names: &BTreeSet<&str>) -> bool {
    let implemented = name.strip_prefix("impl ");
    implemented
        .and_then(|name| name.rsplit_once(" for "))
        .is_some_and(|(_, ty)| names.contains(ty))
}

/// Owner and member of `Owner.member` or `Owner::member`.
fn split(name: &str) -> (&str, &str) {
    match name.split_once("::").or_else(|| name.split_once('.')) {
        Some(parts) => parts,
        None => (name, ""),
    }
}

/// One line a name; a setter that follows its field has no line of its own.
fn changed_lines<'n>(changed: impl Iterator<Item = (&'n str, String)>) -> Vec<String> {
    let changed: Vec<_> = changed.collect();
    let is_field = |owner: &str, member: &str| {
        let field = format!("{owner}.{member}");
        changed.iter().any(|(name, _)| *name == field)
    };
    changed
        .iter()
        .filter(|(name, _)| match name.split_once("::") {
            Some((owner, member)) => !is_field(owner, member),
            None => true,
        })
        .map(|(_, line)| line.clone())
        .collect()
}
