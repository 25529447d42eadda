//! Checks a request as upstream does: the shape of the body first, then names, then values.

mod target;
mod terms;
mod value;

use serde_json::{Map, Value};

use crate::{
    bundle::{Bundle, Operation, Property, upstream_text},
    day::Day,
};

/// What upstream says to a request that it does not execute.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Fault {
    pub(crate) status: i64,
    pub(crate) detail: Option<String>,
}

impl Fault {
    pub(crate) fn new(status: i64, detail: impl Into<Option<String>>) -> Self {
        Self {
            status,
            detail: detail.into(),
        }
    }

    fn field(name: &str) -> Self {
        Self::new(40_501, format!("'{name}'"))
    }
}

/// The most tasks that one request may bring, on operations that take more than one.
const MOST_TASKS: usize = 100;

/// Takes the one task out of a body.
pub(crate) fn task(body: &[u8], accept_object: bool) -> Result<Map<String, Value>, Fault> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::new(40_502, None));
    }
    match serde_json::from_slice(body) {
        Ok(Value::Array(mut tasks)) => match (tasks.len(), tasks.pop()) {
            (1, Some(Value::Object(task))) => Ok(task),
            (1, _) => Err(Fault::new(40_503, None)),
            (0, _) => Err(Fault::new(40_502, None)),
            (count, _) if count > MOST_TASKS => Err(Fault::new(40_006, None)),
            _ => Err(Fault::new(40_000, None)),
        },
        Ok(Value::Object(task)) if accept_object => Ok(task),
        Ok(_) | Err(_) => Err(Fault::new(40_503, None)),
    }
}

/// Checks every field of a task.
pub(crate) fn fields(
    bundle: &Bundle,
    operation: &Operation,
    task: &Map<String, Value>,
    today: Day,
) -> Result<(), Fault> {
    let fields = bundle.request_of(operation);
    let unknown: Vec<&String> = task
        .keys()
        .filter(|name| !fields.iter().any(|field| field.name == **name))
        .collect();
    if !unknown.is_empty() {
        let names: Vec<String> = unknown
            .into_iter()
            .map(|name| upstream_text(&Value::from(name.as_str())))
            .collect();
        return Err(Fault::new(40_506, names.join(", ")));
    }
    for field in fields {
        match task.get(&field.name) {
            Some(value) if !value.is_null() => {
                value::check(bundle, operation, field, value, today)
                    .map_err(|()| Fault::field(&field.name))?;
                named_fields(bundle, operation, field, value)?;
            }
            _ if field.required => return Err(Fault::field(&field.name)),
            _ => {}
        }
    }
    order_of_dates(bundle, operation, task)?;
    offset(operation, task)
}

/// The fields that a filter or a sorting rule names are there. What selects rows names fields of a row as it comes; what
/// narrows links before that names fields of a link.
fn named_fields(
    bundle: &Bundle,
    operation: &Operation,
    field: &Property,
    value: &Value,
) -> Result<(), Fault> {
    let Some(named) = field.rules.filter_fields.as_deref() else {
        return Ok(());
    };
    let definition = match field.name.as_str() {
        "filters" | "order_by" => bundle.row_of(operation).unwrap_or(named),
        _ => named,
    };
    match terms::fields(value)
        .into_iter()
        .find(|name| !bundle.has_field(definition, name))
    {
        Some(name) => Err(Fault::new(40_501, upstream_text(&Value::from(name)))),
        None => Ok(()),
    }
}

/// A date that may not lie after another one must not.
fn order_of_dates(
    bundle: &Bundle,
    operation: &Operation,
    task: &Map<String, Value>,
) -> Result<(), Fault> {
    let day = |name: &str| task.get(name)?.as_str()?.parse::<Day>().ok();
    for field in bundle.request_of(operation) {
        let later = field.rules.not_after.as_deref().and_then(day);
        if let (Some(day), Some(later)) = (day(&field.name), later)
            && day > later
        {
            return Err(Fault::field(&field.name));
        }
    }
    Ok(())
}

fn offset(operation: &Operation, task: &Map<String, Value>) -> Result<(), Fault> {
    let most = operation
        .paging
        .as_ref()
        .and_then(|paging| paging.max_offset);
    match (task.get("offset").and_then(Value::as_i64), most) {
        (Some(offset), Some(most)) if offset > most => Err(Fault::field("offset")),
        _ => Ok(()),
    }
}
