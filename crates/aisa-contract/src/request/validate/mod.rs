//! Checks a request before it costs money: every rule of the schema, all broken ones at once.
//!
//! The rules are data ([`FieldKind`]), and the request is checked as the JSON that would be sent, so one checker
//! serves typed and raw requests of all operations.

mod dates;
mod kinds;
mod near;
mod notes;
mod targets;
mod terms;

use std::{borrow::Cow, collections::HashSet, fmt};

use jiff::civil;
use serde_json::{Map, Value};

pub use dates::day_within;
pub use notes::{Note, notes, on_max_price, start_page, undocumented_names};

use super::{TargetRule, ValueError, canonical_target};
use crate::{
    field::{FieldKind, FieldRef},
    model::Keyword,
    operation::OperationRef,
};

/// A request that upstream would refuse, with every reason.
///
/// Prints as one line for one problem, as a heading and one line each for several.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ValidationError {
    operation: String,
    problems: Vec<Problem>,
}

/// One broken rule.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The path of the request field: `targets[3]`, `custom_mode.value`.
    pub field: String,
    /// The value as JSON, shortened; empty when the field is missing.
    pub value: String,
    /// The rule it breaks.
    pub rule: String,
    /// What to write instead, where that can be told.
    pub suggestion: Option<String>,
    /// The field of a row that a filter or a sorting rule names, where that is what is wrong.
    pub row_field: Option<String>,
}

impl ValidationError {
    /// The operation that the request is for.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// A request that cannot be checked, with the reason.
    #[must_use]
    pub fn of_request(operation: &str, rule: String) -> Self {
        Self {
            operation: operation.to_owned(),
            problems: vec![Problem {
                field: "request".to_owned(),
                value: String::new(),
                rule,
                suggestion: None,
                row_field: None,
            }],
        }
    }

    /// The same problems with changed texts.
    #[must_use]
    pub fn map_texts(mut self, change: impl Fn(String) -> String) -> Self {
        for problem in &mut self.problems {
            for text in [&mut problem.field, &mut problem.value, &mut problem.rule] {
                *text = change(std::mem::take(text));
            }
            problem.suggestion = problem.suggestion.take().map(&change);
        }
        self
    }

    /// Every broken rule, in the order of the request's fields.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The text with the first problems only, where there are many: a long list of targets can have very many.
    ///
    /// ```
    /// use aisa_contract::request;
    ///
    /// let family = aisa_contract::family("backlinks")?;
    /// let ranks = family.find("bulk_ranks").expect("the family has it");
    /// let request = serde_json::json!({ "targets": vec!["no domain"; 500] });
    /// let fields = request.as_object().cloned().unwrap_or_default();
    /// let refused = request::check(ranks, &fields, "2026-01-31".parse()?).unwrap_err();
    /// assert!(refused.in_short().ends_with("… and 490 more"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn in_short(&self) -> String {
        const SHOWN: usize = 10;
        match self.problems.split_at_checked(SHOWN) {
            None | Some((_, [])) => self.to_string(),
            Some((first, rest)) => {
                let first = first.iter().map(|problem| format!("\n  {problem}"));
                let first: String = first.collect();
                format!("{}{first}\n  … and {} more", self.heading(), rest.len())
            }
        }
    }

    fn heading(&self) -> String {
        let (operation, count) = (&self.operation, self.problems.len());
        format!("invalid {operation} request, {count} problems:")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.field)?;
        if !self.value.is_empty() {
            write!(f, " = {}", self.value)?;
        }
        write!(f, ": {}", self.rule)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; {suggestion}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.as_slice() {
            [problem] => write!(f, "invalid {} request: {problem}", self.operation),
            problems => {
                f.write_str(&self.heading())?;
                problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
            }
        }
    }
}

impl std::error::Error for ValidationError {}

/// Checks the fields of a request against the rules of its operation, as of a day in UTC, which rules such as "at most a
/// year ago" depend on.
///
/// ```
/// use aisa_contract::request;
///
/// let family = aisa_contract::family("backlinks")?;
/// let summary = family.find("summary").expect("the family has it");
/// let fields = serde_json::from_str(r#"{"target": "https://user@example.com"}"#)?;
/// let refused = request::check(summary, &fields, "2026-01-31".parse()?).unwrap_err();
/// assert_eq!(refused.problems()[0].field, "target");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Every broken rule, with the value and the way out.
pub fn check(
    info: OperationRef<'_>,
    fields: &Map<String, Value>,
    today: civil::Date,
) -> Result<(), ValidationError> {
    let mut problems =
        Problems { today, operation: info.name(), bulk: info.keeps_www(), info, found: Vec::new() };
    kinds::check_fields(info.name(), info.fields(), fields, "", &mut problems);
    for group in &info.one_of {
        let set = |name: &String| fields.get(name).is_some_and(|value| !value.is_null());
        if !group.iter().any(set) {
            problems.add(&group.join(", "), None, "at least one of them is required", None);
        }
    }
    match problems.found.is_empty() {
        true => Ok(()),
        false => {
            Err(ValidationError { operation: info.name().to_owned(), problems: problems.found })
        }
    }
}

/// Whether a field selects among the rows of a response; other filters select among the links that are counted.
fn selects_rows(field: &str) -> bool {
    matches!(field, "filters" | "order_by")
}

/// The fields whose targets change before they are sent: mended, to ASCII, and without duplicates in a list, which lists of
/// keywords lose too. Invalid targets stay as they are.
#[must_use]
pub fn settled_targets<'a>(
    info: OperationRef<'a>,
    body: &Map<String, Value>,
) -> Vec<(&'a str, Value)> {
    let settled = info.fields().into_iter().filter_map(|field| {
        let given = body.get(field.name())?;
        let kind = field.kind();
        let rule = match kind {
            FieldKind::Target(rule)
            | FieldKind::Targets { rule, .. }
            | FieldKind::NumberedTargets { rule, .. } => rule,
            ref kind => {
                let mut value = keyword_list(kind, given)?.clone();
                let mut seen = HashSet::new();
                let count = value.len();
                value.retain(|item| {
                    identity(kind, item).is_none_or(|identity| seen.insert(identity))
                });
                return (value.len() < count).then(|| (field.name(), value.into()));
            }
        };
        let mut value = given.clone();
        match &mut value {
            Value::Array(items) => {
                let keep_www = info.keeps_www();
                items.iter_mut().for_each(|item| settle(rule, item, keep_www));
                let mut seen = HashSet::new();
                items.retain(|item| {
                    identity(&kind, item).is_none_or(|identity| seen.insert(identity))
                });
            }
            Value::Object(entries) => {
                entries.values_mut().for_each(|item| settle(rule, item, false));
            }
            one => settle(rule, one, false),
        }
        (value != *given).then_some((field.name(), value))
    });
    settled.collect()
}

fn settle(rule: TargetRule, text: &mut Value, keep_www: bool) {
    if let Value::String(target) = text
        && let Ok(sent) = rule.outgoing(target, keep_www)
        && sent.wire != *target
    {
        *target = sent.wire.into_owned();
    }
}

/// The fields whose keywords are written otherwise on the wire.
#[must_use]
pub fn encoded_keywords<'a>(
    info: OperationRef<'a>,
    body: &Map<String, Value>,
) -> Vec<(&'a str, Value)> {
    let encoded = info.fields().into_iter().filter_map(|field| {
        let rule = field.field().keyword.as_ref().filter(|rule| rule.decoded)?;
        let given = body.get(field.name())?;
        let encode = |text: &Value| match text {
            Value::String(keyword) => Value::from(rule.encoded(keyword)),
            other => other.clone(),
        };
        let value = match given {
            Value::Array(items) => items.iter().map(encode).collect(),
            one => encode(one),
        };
        (value != *given).then_some((field.name(), value))
    });
    encoded.collect()
}

/// The keywords of a field that holds a list of them.
fn keyword_list<'v>(kind: &FieldKind<'_>, value: &'v Value) -> Option<&'v Vec<Value>> {
    keyword_rule(kind)?;
    value.as_array()
}

/// What all spellings of a target or keyword have in common; none of what is no text.
fn identity(kind: &FieldKind<'_>, value: &Value) -> Option<String> {
    Some(canonical(kind, value.as_str()?).into_owned())
}

/// The spelling that all values of a field share which upstream takes for one: of targets, and of keywords by the rule of
/// the field. Any other text stands for itself alone.
#[must_use]
pub fn canonical<'t>(kind: &FieldKind<'_>, text: &'t str) -> Cow<'t, str> {
    match kind {
        FieldKind::Target(_) | FieldKind::Targets { .. } | FieldKind::NumberedTargets { .. } => {
            canonical_target(text).into()
        }
        kind => keyword_rule(kind).map_or(Cow::Borrowed(text), |rule| rule.canonical(text)),
    }
}

fn keyword_rule<'a>(kind: &FieldKind<'a>) -> Option<&'a Keyword> {
    match kind {
        FieldKind::Text { keyword, .. } => *keyword,
        FieldKind::List { items, .. } => keyword_rule(items),
        _ => None,
    }
}

/// What goes out for one value of a field: for a target or keyword of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Element<'t> {
    /// The value, mended where it was nearly right.
    pub value: Cow<'t, str>,
    /// Whether it was mended.
    pub mended: bool,
}

/// Checks one value of a field that takes targets or texts, alone or in a list, as the [check](check) of a whole request
/// would.
///
/// # Errors
/// The broken rule, and the text to write instead where that can be told.
pub fn element<'t>(
    info: OperationRef<'_>,
    field: FieldRef<'_>,
    text: &'t str,
) -> Result<Element<'t>, ValueError> {
    let (rule, keep_www) = match field.kind() {
        FieldKind::Target(rule) | FieldKind::NumberedTargets { rule, .. } => (rule, false),
        FieldKind::Targets { rule, .. } => (rule, info.keeps_www()),
        kind => {
            kinds::text_problem(&kind, text).map_or(Ok(()), Err)?;
            return Ok(Element { value: Cow::Borrowed(text), mended: false });
        }
    };
    let sent = rule.outgoing(text, keep_www)?;
    Ok(Element { value: sent.wire, mended: sent.mended })
}

/// What was found so far, and the day it depends on.
struct Problems<'a> {
    today: civil::Date,
    operation: &'a str,
    /// Whether the operation answers a list of targets with a row for each; such lists may hold `www.`.
    bulk: bool,
    info: OperationRef<'a>,
    found: Vec<Problem>,
}

impl Problems<'_> {
    /// Whether the fields that this one names begin with the position of a target.
    fn is_numbered(&self, field: &str) -> bool {
        selects_rows(field) && self.info.numbers_targets()
    }

    fn refuse(&mut self, field: &str, value: &Value, error: &ValueError) {
        let suggestion = error.suggestion().map(|text| format!("write {text:?}"));
        self.add(field, Some(value), error.rule(), suggestion);
    }

    fn add(
        &mut self,
        field: &str,
        value: Option<&Value>,
        rule: impl Into<String>,
        suggestion: Option<String>,
    ) {
        self.found.push(Problem {
            field: field.to_owned(),
            value: value.map(shortened).unwrap_or_default(),
            rule: rule.into(),
            suggestion,
            row_field: None,
        });
    }

    /// Says of the last problem which field of a row it is about.
    fn about(&mut self, row_field: &str) {
        if let Some(last) = self.found.last_mut() {
            last.row_field = Some(row_field.to_owned());
        }
    }
}

/// Characters of a value shown in a message.
const SHOWN: usize = 60;

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text,
    }
}
