//! Invents answers: the same question always gets the same answer, and what belongs together agrees.
//!
//! Everything follows from the definitions of the bundle (kinds, rules, `examples`) and from conventional field
//! names that the dialect fixes (`limit`, `total_count`, …). No operation is known by name.

mod flags;
mod inventor;
mod number;
mod page;
mod question;
mod ranked;
mod seed;
mod selection;
mod series;
mod site;
mod subject;
mod text;

use serde_json::{Map, Value};

pub(crate) use question::{Question, World, relative_day};
pub(crate) use seed::Seed;
pub(crate) use site::host;

use crate::bundle::RowPer;
use inventor::Inventor;
use page::Page;
use subject::Subject;

/// The question cannot be answered although each of its fields is well formed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Refusal {
    /// The field at fault.
    pub(crate) field: String,
}

impl Refusal {
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

/// Answers a checked question.
pub(crate) fn answer(question: &Question<'_>) -> Result<Answer, Refusal> {
    let targets = &question.targets;
    if !targets.is_empty() && targets.iter().all(|target| host(&target.text) == ABSENT) {
        return Ok(Answer {
            result: None,
            rows: 0,
        });
    }
    let whole = Subject::asked_about(question);
    let inventor = Inventor::new(question, &whole);
    let Some(rows) = rows(&inventor, &whole)? else {
        let result = inventor.object(&question.operation.result, &whole);
        return Ok(Answer {
            result: Some(result),
            rows: 1,
        });
    };
    let count = rows.items.len() as u64;
    let mut result = Map::new();
    for property in question.bundle.properties(&question.operation.result) {
        let value = match property.name.as_str() {
            "total_count" => rows.total.into(),
            "items_count" => count.into(),
            "search_after_token" => rows.token.clone().into(),
            name if question.operation.rows.as_deref() == Some(name) => {
                Value::Array(rows.items.clone())
            }
            _ => inventor.property(&question.operation.result, property, &whole),
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
fn rows(inventor: &Inventor<'_>, whole: &Subject) -> Result<Option<Rows>, Refusal> {
    let question = inventor.question;
    let (Some(definition), Some(per)) = (
        question.bundle.row_of(question.operation),
        question.operation.row_per,
    ) else {
        return Ok(None);
    };
    let all = |items: Vec<Value>| Rows {
        total: items.len() as u64,
        items,
        token: None,
    };
    Ok(Some(match per {
        RowPer::Target => all(question
            .targets
            .iter()
            .map(|target| inventor.object(definition, &Subject::target(question, target)))
            .collect()),
        RowPer::Period => all(series::spans(question)
            .into_iter()
            .map(|span| inventor.object(definition, &whole.during(span, question)))
            .collect()),
        RowPer::Limit => {
            let selection = inventor.select(definition, inventor.total(whole));
            let page = Page::of(question, selection.len())?;
            let row = |place| {
                inventor.object(
                    definition,
                    &Subject::row(question, definition, selection.row(place)),
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
pub(crate) fn periods(question: &Question<'_>) -> u64 {
    series::spans(question).len() as u64
}
