//! Notes on what is valid in a request but often a mistake.

use std::{collections::HashSet, fmt};

use serde_json::{Map, Value};

use super::{
    identity, keyword_list, selects_rows, settle, shortened,
    terms::{self, Named},
};
use crate::{
    field::{FieldKind, FieldRef},
    operation::OperationRef,
    request::{TargetRule, canonical_target, filter, without_www},
    shape::Shape,
    value::Usd,
};

/// A remark on a request that is valid, but may not say what was meant.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// The path of the request field, `targets[3]`, `order_by[0]`; or what else it is about, `maximum price`.
    pub field: String,
    /// What is odd, and what to write instead where that can be told.
    pub text: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.text)
    }
}

/// Repeated entries that a note names.
const NAMED: usize = 3;

/// What is odd about a maximum price: it is below what the gateway expects the call to cost, by its own figure where
/// one is known, else by ours.
pub fn on_max_price(
    info: OperationRef<'_>,
    max_price: Option<Usd>,
    likely: impl FnOnce() -> Option<Usd>,
) -> Option<Note> {
    let maximum = max_price?;
    let (expected, by) = match info.gateway_estimate {
        Some(estimate) => (Usd::from_micros(estimate), "the gateway's own estimate"),
        None => (likely()?, "the likely price"),
    };
    if maximum >= expected {
        return None;
    }
    let text = format!(
        "{maximum} is below {expected}, {by} of {}; the gateway refuses a call whose estimate is above its maximum, \
         even if the charge would be below it: allow {expected} or more",
        info.name()
    );
    Some(note("maximum price", text))
}

/// What is odd about a request that passes [`check`](super::check):
///
/// * a target that was mended: `Example.com` is sent as `example.com`;
/// * a start page (`https://example.com/`) where the whole site may be meant;
/// * a text of which upstream drops a part, or which names less than may be meant;
/// * targets and keywords that a list names twice, which are sent once;
/// * `www.` in a bulk list;
/// * a field in a filter or a sorting rule that the operation does not document, and a word in a filter that the docs do
///   not list for its field.
///
/// ```
/// let family = aisa_contract::family("backlinks")?;
/// let summary = family.find("summary").expect("the family has it");
/// let fields = serde_json::from_str(r#"{"target": "https://example.com/"}"#)?;
/// let notes = aisa_contract::request::notes(summary, &fields);
/// assert!(notes[0].text.contains("for the whole site write example.com"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn notes(info: OperationRef<'_>, fields: &Map<String, Value>) -> Vec<Note> {
    let mut notes = Vec::new();
    for field in info.fields() {
        let Some(value) = fields.get(field.name()) else {
            continue;
        };
        match field.kind() {
            FieldKind::Target(rule) => {
                notes.extend(mended(field, rule, false, [value]));
                let text = value.as_str().and_then(|page| start_page(rule, page));
                notes.extend(text.map(|text| note(field.name(), text)));
            }
            FieldKind::Targets { rule, .. } => {
                let keep_www = info.keeps_www();
                let items = value.as_array().into_iter().flatten();
                notes.extend(mended(field, rule, keep_www, items));
                if keep_www {
                    www(field, rule, value, &mut notes);
                }
                let items = value.as_array().into_iter().flatten();
                notes.extend(repeated(field, items, |item| {
                    let mut sent = item.clone();
                    settle(rule, &mut sent, keep_www);
                    identity(&field.kind(), &sent)
                }));
            }
            FieldKind::NumberedTargets { rule, .. } => {
                let entries = value.as_object().into_iter().flat_map(Map::values);
                notes.extend(mended(field, rule, false, entries));
            }
            FieldKind::Filter { row, .. } | FieldKind::Order { row, .. } => {
                if let Some(row) = row {
                    let conditions = filter::conditions(value).into_iter();
                    let odd =
                        conditions.flat_map(|condition| odd_words(info, field, row, condition));
                    notes.extend(odd.map(|text| note(field.name(), text)));
                }
                let unknown = named(field, value).into_iter().filter_map(|(path, name)| {
                    let text = undocumented(info, field, row, name)?;
                    Some(note(path, text))
                });
                notes.extend(unknown);
            }
            FieldKind::Text { rule, .. } => {
                let odd = rule.zip(value.as_str()).and_then(|(rule, text)| rule.oddity(text));
                notes.extend(odd.map(|text| note(field.name(), text)));
            }
            ref kind => {
                let items = keyword_list(kind, value).into_iter().flatten();
                notes.extend(repeated(field, items, |item| identity(kind, item)));
            }
        }
    }
    notes
}

/// The fields of rows that a filter or a sorting rule names, each with its place in the request.
fn named<'v>(field: FieldRef<'_>, value: &'v Value) -> Vec<(String, &'v str)> {
    let path = field.name();
    if let FieldKind::Filter { .. } = field.kind() {
        let conditions = filter::conditions(value).into_iter();
        let names = conditions.filter_map(|condition| condition[0].as_str());
        return names.map(|name| (path.to_owned(), name)).collect();
    }
    let rules = value.as_array().into_iter().flatten().enumerate();
    let names = rules.filter_map(|(i, rule)| {
        let (name, _) = rule.as_str()?.rsplit_once(',')?;
        Some((format!("{path}[{i}]"), name))
    });
    names.collect()
}

/// The names in filters and sorting rules that the operation does not document. Some work nonetheless: the docs name
/// fields that no response has.
#[must_use]
pub fn undocumented_names<'v>(
    info: OperationRef<'_>,
    fields: &'v Map<String, Value>,
) -> Vec<&'v str> {
    let mut found = Vec::new();
    for field in info.fields() {
        let (FieldKind::Filter { row, .. } | FieldKind::Order { row, .. }) = field.kind() else {
            continue;
        };
        let names = fields.get(field.name()).map(|value| named(field, value));
        let names = names.into_iter().flatten().map(|(_, name)| name);
        found.extend(names.filter(|name| undocumented(info, field, row, name).is_some()));
    }
    found
}

fn note(field: impl Into<String>, text: String) -> Note {
    Note { field: field.into(), text }
}

/// Targets that go out in another form than they were written.
fn mended<'v>(
    field: FieldRef<'_>,
    rule: TargetRule,
    keep_www: bool,
    targets: impl IntoIterator<Item = &'v Value>,
) -> Option<Note> {
    let sent: Vec<String> = targets
        .into_iter()
        .filter_map(|target| {
            let sent = rule.outgoing(target.as_str()?, keep_www).ok()?;
            let text = || format!("{} is sent as \"{}\"", shortened(target), sent.wire);
            sent.mended.then(text)
        })
        .collect();
    listed(&sent).map(|text| note(field.name(), text))
}

/// The first of some findings, and that there are more.
fn listed(findings: &[String]) -> Option<String> {
    let (first, more) = findings.split_at(findings.len().min(NAMED));
    let more = match more.len() {
        0 => String::new(),
        count => format!(", and {count} more"),
    };
    (!first.is_empty()).then(|| first.join(", ") + &more)
}

/// What to say of a start page, where a field takes whole sites too and one may be meant: of `https://example.com/`, for
/// which `example.com` stands.
#[must_use]
pub fn start_page(rule: TargetRule, page: &str) -> Option<String> {
    let sent = rule.outgoing(page, false).ok()?;
    // `https://example.com/#top` is one, too.
    let address = canonical_target(&sent.wire);
    let (_, rest) = address.split_once("://")?;
    let host = rest.strip_suffix('/').unwrap_or(rest);
    if !rule.domain || host.contains(['/', '?', '#']) {
        return None;
    }
    // A port that is left would be refused in a domain, and may be another site.
    let site = rule.check(host).ok()?;
    let page = page.trim();
    Some(format!("{page} is only the start page; for the whole site write {site}"))
}

fn www(field: FieldRef<'_>, rule: TargetRule, value: &Value, notes: &mut Vec<Note>) {
    for (i, item) in value.as_array().into_iter().flatten().enumerate() {
        let Some(target) = item.as_str() else {
            continue;
        };
        let sent = rule.outgoing(target, true).ok();
        let Some((sent, bare)) = sent.and_then(|sent| {
            let bare = without_www(&sent.wire)?.to_owned();
            Some((sent, bare))
        }) else {
            continue;
        };
        let text = format!(
            "\"{}\" will be sent unchanged; upstream asks for domains without `www.`; \
             for the whole site write {bare}",
            sent.wire
        );
        notes.push(note(format!("{}[{i}]", field.name), text));
    }
}

fn repeated<'v>(
    field: FieldRef<'_>,
    items: impl Iterator<Item = &'v Value>,
    identity: impl Fn(&Value) -> Option<String>,
) -> Option<Note> {
    let mut seen = HashSet::new();
    let again: Vec<&Value> = items
        .filter(|item| identity(item).is_some_and(|identity| !seen.insert(identity)))
        .collect();
    if again.is_empty() {
        return None;
    }
    let mut named: Vec<String> = again.iter().take(NAMED).map(|item| shortened(item)).collect();
    if again.len() > NAMED {
        named.push("…".to_owned());
    }
    let entries = match again.len() {
        1 => "1 entry repeats an earlier one and is".to_owned(),
        count => format!("{count} entries repeat earlier ones and are"),
    };
    let text = format!("{entries} not sent, since each would be charged: {}", named.join(", "));
    Some(note(field.name(), text))
}

/// What to say of a field that the operation does not document.
fn undocumented(
    info: OperationRef<'_>,
    field: FieldRef<'_>,
    row: Option<Shape<'_>>,
    name: &str,
) -> Option<String> {
    let numbered = selects_rows(field.name()) && info.numbers_targets();
    // A misspelling is refused.
    let Named::Unknown(meant) = terms::look_up(row?, numbered, name) else {
        return None;
    };
    let suggestion = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
    Some(format!(
        "{} is not a documented field of {}, and is sent as it is{suggestion}",
        shortened(&Value::from(name)),
        info.name(),
    ))
}

/// What to say of words that a condition compares a field with and the docs do not list.
fn odd_words(
    info: OperationRef<'_>,
    field: FieldRef<'_>,
    row: Shape<'_>,
    condition: &[Value],
) -> Vec<String> {
    let numbered = selects_rows(field.name()) && info.numbers_targets();
    let odd = terms::odd_words(row, numbered, condition).into_iter();
    // A misspelling is refused.
    let odd = odd.filter(|odd| !odd.misspelt).map(|odd| {
        let suggestion =
            odd.near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        format!(
            "{} is not a documented word of {}, and is sent as it is{suggestion}",
            shortened(&Value::from(odd.word)),
            odd.field,
        )
    });
    odd.collect()
}
