//! Checks a request as upstream does: first the shape of the body, then names, then values, all by the contract. What a
//! client would mend before it sends is refused here.

use std::borrow::Cow;

use aisa_contract::{
    FieldKind,
    request::{self, Filter},
};
use serde_json::{Map, Value};

use crate::{contract::Route, day::Day};

/// Why upstream does not execute a request.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct CheckError {
    pub(crate) status: i64,
    pub(crate) detail: Option<String>,
}

impl CheckError {
    pub(crate) fn new(status: i64, detail: impl Into<Option<String>>) -> Self {
        Self { status, detail: detail.into() }
    }

    fn field(name: &str) -> Self {
        Self::new(40_501, format!("'{name}'"))
    }
}

/// The most tasks in one request, on operations that take more than one.
const MOST_TASKS: usize = 100;

/// The one task of a body.
pub(crate) fn task(body: &[u8], accept_object: bool) -> Result<Map<String, Value>, CheckError> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(CheckError::new(40_502, None));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Array(mut tasks)) => match (tasks.len(), tasks.pop()) {
            (1, Some(Value::Object(task))) => Ok(task),
            (1, _) => Err(CheckError::new(40_503, None)),
            (0, _) => Err(CheckError::new(40_502, None)),
            (count, _) if count > MOST_TASKS => Err(CheckError::new(40_006, None)),
            _ => Err(CheckError::new(40_000, None)),
        },
        Ok(Value::Object(task)) if accept_object => Ok(task),
        Ok(_) | Err(_) => Err(CheckError::new(40_503, None)),
    }
}

/// Checks every field of a task.
pub(crate) fn fields(
    route: &Route,
    task: &Map<String, Value>,
    today: Day,
) -> Result<(), CheckError> {
    let described = route.described();
    let unknown: Vec<String> = task
        .keys()
        .filter(|name| described.field(name).is_none())
        .map(|name| format!("'{name}'"))
        .collect();
    if !unknown.is_empty() {
        return Err(CheckError::new(40_506, unknown.join(", ")));
    }
    let task = as_read(route, task);
    if let Err(invalid) = request::check(described, &task, today.0) {
        let problem = invalid.problems().first();
        let row_field = problem.and_then(|problem| problem.row_field.as_deref());
        let path = problem.map_or("", |problem| &problem.field);
        let name = path.split(['[', '.', ',']).next().unwrap_or_default();
        return Err(CheckError::field(row_field.unwrap_or(name)));
    }
    for field in described.fields() {
        let refused = match (field.kind(), task.get(field.name())) {
            (_, None | Some(Value::Null)) => false,
            (FieldKind::Filter { .. }, Some(value)) => Filter::from_json(value).is_err(),
            (kind, Some(value)) => {
                let mut texts = texts(value);
                texts.any(|text| is_mended_site(&kind, described.keeps_www(), text))
            }
        };
        if refused {
            return Err(CheckError::field(field.name()));
        }
    }
    match request::undocumented_names(described, &task).first() {
        Some(name) => Err(CheckError::field(name)),
        None => Ok(()),
    }
}

/// Whether a target is a site in a form that clients mend, such as one with `www.`, apart from capital letters.
fn is_mended_site(kind: &FieldKind<'_>, lists_keep_www: bool, text: &str) -> bool {
    let (rule, keep_www) = match kind {
        FieldKind::Target(rule) | FieldKind::NumberedTargets { rule, .. } => (rule, false),
        FieldKind::Targets { rule, .. } => (rule, lists_keep_www),
        _ => return false,
    };
    let small = text.to_lowercase();
    let sent = rule.outgoing(&small, keep_www).ok();
    sent.is_some_and(|sent| sent.mended && !text.contains("://"))
}

/// The texts of a value, of a list or of an object.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let (one, list, object) = match value {
        Value::String(text) => (Some(text.as_str()), None, None),
        Value::Array(list) => (None, Some(list.iter()), None),
        Value::Object(object) => (None, None, Some(object.values())),
        _ => (None, None, None),
    };
    let many = list.into_iter().flatten().chain(object.into_iter().flatten());
    one.into_iter().chain(many.filter_map(Value::as_str))
}

/// A task with its keywords as upstream reads them.
pub(crate) fn as_read<'t>(
    route: &Route,
    task: &'t Map<String, Value>,
) -> Cow<'t, Map<String, Value>> {
    let mut task = Cow::Borrowed(task);
    for field in route.request() {
        let Some(rule) = field.keyword.as_ref().filter(|rule| rule.decoded || rule.lower_cased)
        else {
            continue;
        };
        let one = |value: &Value| match value.as_str() {
            Some(text) => Value::from(rule.read(text)),
            None => value.clone(),
        };
        let decoded = match task.get(&field.name) {
            Some(Value::Array(list)) => list.iter().map(one).collect(),
            Some(value) => one(value),
            None => continue,
        };
        task.to_mut().insert(field.name.clone(), decoded);
    }
    task
}
