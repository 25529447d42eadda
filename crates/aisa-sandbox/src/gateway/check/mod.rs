//! Checks a request as upstream does: first the shape of the body, then names, then values.

mod keyword;
mod target;
mod terms;
mod text;
mod value;

pub(crate) use keyword::as_read;
use serde_json::{Map, Value};

use aisa_contract::{Field, Operation};

use crate::{contract::Route, day::Day};

/// Why upstream does not execute a request.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct CheckError {
    pub(crate) status: i64,
    pub(crate) detail: Option<String>,
}

impl CheckError {
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
    let fields = route.request();
    let unknown: Vec<&String> = task
        .keys()
        .filter(|name| !fields.iter().any(|field| field.name == **name))
        .collect();
    if !unknown.is_empty() {
        let names: Vec<String> = unknown
            .into_iter()
            .map(|name| format!("'{name}'"))
            .collect();
        return Err(CheckError::new(40_506, names.join(", ")));
    }
    for field in fields {
        match task.get(&field.name) {
            Some(value) if !value.is_null() => {
                value::check(route, field, value, today)
                    .map_err(|()| CheckError::field(&field.name))?;
                named_fields(route, field, value)?;
            }
            _ if field.required => return Err(CheckError::field(&field.name)),
            _ => {}
        }
    }
    for group in &route.operation.one_of {
        let given = |name: &String| task.get(name).is_some_and(|value| !value.is_null());
        if let (false, Some(first)) = (group.iter().any(given), group.first()) {
            return Err(CheckError::field(first));
        }
    }
    order_of_dates(route, task, today)?;
    offset(&route.operation, task)
}

/// Checks that the fields named by a filter or a sorting rule exist, and that conditions compare each with a value of its
/// type. `filters` and `order_by` name fields of a row;
/// other filters name fields of the definition that the schema gives.
fn named_fields(route: &Route, field: &Field, value: &Value) -> Result<(), CheckError> {
    let Some(named) = field.filter_fields.as_deref() else {
        return Ok(());
    };
    let definition = match field.name.as_str() {
        "filters" | "order_by" => route.row().unwrap_or(named),
        _ => named,
    };
    let held = |name: &str| {
        let held = route.definitions.held(definition, name);
        held.ok_or_else(|| CheckError::field(name))
    };
    for name in terms::fields(value) {
        held(name)?;
    }
    for (name, operator, operand) in terms::conditions(value) {
        if !terms::compares(held(name)?, operator, operand) {
            return Err(CheckError::field(name));
        }
    }
    Ok(())
}

/// Checks that no date is after the one that bounds it, or after the day that upstream assumes for that.
fn order_of_dates(route: &Route, task: &Map<String, Value>, today: Day) -> Result<(), CheckError> {
    let day = |name: &str| task.get(name)?.as_str()?.parse::<Day>().ok();
    let assumed = |name: &str| {
        let field = route.request().iter().find(|field| field.name == name);
        Day::of_schema(field?.default.as_ref()?.as_str()?, today)
    };
    for field in route.request() {
        let later = field.not_after.as_deref();
        let later = later.and_then(|name| day(name).or_else(|| assumed(name)));
        if let (Some(day), Some(later)) = (day(&field.name), later)
            && day > later
        {
            return Err(CheckError::field(&field.name));
        }
    }
    Ok(())
}

fn offset(operation: &Operation, task: &Map<String, Value>) -> Result<(), CheckError> {
    let most = operation
        .paging
        .as_ref()
        .and_then(|paging| paging.max_offset);
    match (task.get("offset").and_then(Value::as_u64), most) {
        (Some(offset), Some(most)) if offset > most => Err(CheckError::field("offset")),
        _ => Ok(()),
    }
}
