//! Invents answers: the same query always gets the same response, and what belongs together agrees.
//!
//! Everything follows from the definitions of the contract (types, rules, `examples`), from names of fields that are
//! fixed for all operations (`limit`, `total_count`, …), and from the tables in [`names`](crate::names). No operation
//! and no family is known by name.

mod entity;
mod flags;
mod generator;
mod number;
mod page;
mod query;
mod ranked;
mod seed;
mod selection;
mod series;
mod site;
mod text;

use std::collections::HashMap;

use serde_json::{Map, Value};

pub(crate) use page::FieldError;
pub(crate) use query::{DataSettings, Query};
pub(crate) use seed::Seed;
pub(crate) use site::host;

use aisa_contract::RowPer;

use crate::names;
use entity::Entity;
use generator::Generator;
use page::Page;

/// What upstream found.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// `None` is success without data.
    pub(crate) result: Option<Vec<Value>>,
    /// The number of rows to charge.
    pub(crate) rows: u64,
}

/// A target without data: the task succeeds and its result is null.
const ABSENT: &str = "absent.example";

/// Answers a checked query.
pub(crate) fn answer(query: &Query<'_>) -> Result<Answer, FieldError> {
    let targets = &query.targets;
    if !targets.is_empty() && targets.iter().all(|target| host(&target.text) == ABSENT) {
        return Ok(Answer { result: None, rows: 0 });
    }
    let operation = &query.route.operation;
    let whole = Entity::whole(query);
    let generator = Generator::new(query, &whole);
    let Some(rows) = rows(&generator, &whole)? else {
        let mut result = generator.object(&operation.result, &whole);
        if let Some(rows) = &operation.rows {
            count_rows(rows, &mut result);
        }
        return Ok(Answer { result: Some(vec![result]), rows: 1 });
    };
    let count = rows.items.len() as u64;
    if operation.answers_rows {
        return Ok(Answer { result: Some(rows.items), rows: count });
    }
    let token = query.token_field();
    let mut items = Some(rows.items);
    let mut result = Map::new();
    for field in query.route.result() {
        let value = match field.name.as_str() {
            "total_count" => rows.total.into(),
            "items_count" => count.into(),
            name if name == token => rows.token.clone().into(),
            name if operation.rows.as_deref() == Some(name) => items.take().into(),
            _ => generator.field(&operation.result, field, &whole),
        };
        result.insert(field.name.clone(), value);
    }
    Ok(Answer { result: Some(vec![Value::Object(result)]), rows: count })
}

/// Has the counts of a result say how many rows are in it.
fn count_rows(rows: &str, result: &mut Value) {
    let list = result.get(rows).and_then(Value::as_array);
    let count = list.map_or(0, Vec::len);
    for name in ["total_count", "items_count"] {
        if let Some(said) = result.get_mut(name) {
            *said = count.into();
        }
    }
}

struct Rows {
    items: Vec<Value>,
    total: u64,
    token: Option<String>,
}

fn all(items: Vec<Value>) -> Rows {
    Rows { total: items.len() as u64, items, token: None }
}

/// So many rows of a listing that has no pages.
fn listing(generator: &Generator<'_>, definition: &str, rows: u64) -> Vec<Value> {
    let row = |index| Entity::row(generator.query, definition, index);
    let mut rows: Vec<Value> =
        (0..rows).map(|index| generator.object(definition, &row(index))).collect();
    number_by_kind(&mut rows);
    rows
}

/// Numbers the rows of each kind from 1, where rows have such a number.
fn number_by_kind(rows: &mut [Value]) {
    let mut seen: HashMap<String, u64> = HashMap::new();
    for row in rows.iter_mut().filter_map(Value::as_object_mut) {
        let kind = row.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
        if let Some(number) = row.get_mut(names::WITHIN_KIND) {
            let count = seen.entry(kind).or_default();
            *count += 1;
            *number = (*count).into();
        }
    }
}

/// The rows of the response; `None` for an operation that answers with a single object.
fn rows(generator: &Generator<'_>, whole: &Entity) -> Result<Option<Rows>, FieldError> {
    let query = generator.query;
    let Some(definition) = query.route.row() else {
        return Ok(None);
    };
    // Pages have limits, also where they all have one price.
    let paged = query.route.operation.paging.as_ref();
    let per = query.route.operation.row_per;
    let Some(per) = per.or(paged.map(|_| RowPer::Limit)) else {
        return Ok(query
            .route
            .operation
            .answers_rows
            .then(|| all(listing(generator, definition, generator.total(whole)))));
    };
    Ok(Some(match per {
        RowPer::Limit => {
            let selection = generator.select(definition, generator.total(whole));
            let page = Page::of(query, selection.len())?;
            let row = |place| {
                let row = Entity::row(query, definition, selection.row(place));
                generator.object(definition, &row)
            };
            Rows {
                items: page.rows.clone().map(row).collect(),
                total: page.total,
                token: page.token,
            }
        }
        RowPer::Depth => all(listing(generator, definition, query.depth())),
        RowPer::Period => all(series::spans(query)
            .into_iter()
            .map(|span| generator.object(definition, &whole.during(span, query)))
            .collect()),
        RowPer::Target | RowPer::Keyword => all(query
            .targets
            .iter()
            .map(|target| generator.object(definition, &Entity::target(query, target)))
            .collect()),
    }))
}
