//! Invents answers: the same query always gets the same answer, and what belongs together agrees.
//!
//! Everything follows from the definitions of the bundle (kinds, rules, `examples`) and from conventional field
//! names that the dialect fixes (`limit`, `total_count`, …). No operation is known by name.

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

use serde_json::{Map, Value};

pub(crate) use query::{DataSettings, Query, relative_day};
pub(crate) use seed::Seed;
pub(crate) use site::host;

use crate::bundle::RowPer;
use entity::Entity;
use generator::Generator;
use page::Page;

/// The query cannot be answered although each of its fields is well formed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct FieldError {
    /// The field at fault.
    pub(crate) field: String,
}

impl FieldError {
    fn field(name: &str) -> Self {
        Self {
            field: name.to_owned(),
        }
    }
}

/// What upstream found.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// `None` is success without data.
    pub(crate) result: Option<Value>,
    /// Rows that are charged.
    pub(crate) rows: u64,
}

/// A target about which upstream has nothing to say: the task succeeds and its result is null.
const ABSENT: &str = "absent.example";

/// Answers a checked query.
pub(crate) fn answer(query: &Query<'_>) -> Result<Answer, FieldError> {
    let targets = &query.targets;
    if !targets.is_empty() && targets.iter().all(|target| host(&target.text) == ABSENT) {
        return Ok(Answer {
            result: None,
            rows: 0,
        });
    }
    let whole = Entity::asked_about(query);
    let generator = Generator::new(query, &whole);
    let Some(rows) = rows(&generator, &whole)? else {
        let result = generator.object(&query.operation.result, &whole);
        return Ok(Answer {
            result: Some(result),
            rows: 1,
        });
    };
    let count = rows.items.len() as u64;
    let mut result = Map::new();
    for property in query.bundle.properties(&query.operation.result) {
        let value = match property.name.as_str() {
            "total_count" => rows.total.into(),
            "items_count" => count.into(),
            "search_after_token" => rows.token.clone().into(),
            name if query.operation.rows.as_deref() == Some(name) => {
                Value::Array(rows.items.clone())
            }
            _ => generator.property(&query.operation.result, property, &whole),
        };
        result.insert(property.name.clone(), value);
    }
    Ok(Answer {
        result: Some(Value::Object(result)),
        rows: count,
    })
}

struct Rows {
    items: Vec<Value>,
    total: u64,
    token: Option<String>,
}

/// The rows of the answer; `None` for an operation that answers with a single object.
fn rows(generator: &Generator<'_>, whole: &Entity) -> Result<Option<Rows>, FieldError> {
    let query = generator.query;
    let (Some(definition), Some(per)) = (
        query.bundle.row_of(query.operation),
        query.operation.row_per,
    ) else {
        return Ok(None);
    };
    let all = |items: Vec<Value>| Rows {
        total: items.len() as u64,
        items,
        token: None,
    };
    Ok(Some(match per {
        RowPer::Target => all(query
            .targets
            .iter()
            .map(|target| generator.object(definition, &Entity::target(query, target)))
            .collect()),
        RowPer::Period => all(series::spans(query)
            .into_iter()
            .map(|span| generator.object(definition, &whole.during(span, query)))
            .collect()),
        RowPer::Limit => {
            let selection = generator.select(definition, generator.total(whole));
            let page = Page::of(query, selection.len())?;
            let row = |place| {
                generator.object(
                    definition,
                    &Entity::row(query, definition, selection.row(place)),
                )
            };
            Rows {
                items: page.rows.clone().map(row).collect(),
                total: page.total,
                token: page.token,
            }
        }
    }))
}

/// The items that a series has.
pub(crate) fn periods(query: &Query<'_>) -> u64 {
    series::spans(query).len() as u64
}
