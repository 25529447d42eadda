//! Drafts the schema file of an operation from its docs: names, nesting, types and limits, but no words.
//!
//! Where words belong the draft has [`BLANK`] with the sentence of the docs beside it, and the generator refuses both
//! until a person has written. What the family describes already is borrowed from `common.json`, words and all; what
//! only another operation describes becomes common; and the words of another family are taken over.

use std::collections::BTreeMap;

use aisa_contract::Family;
use serde_json::{Map, Value, json};

use crate::contract::{BodyShape, Contract, OperationDoc};
use crate::fields::{FieldDoc, Fields, Path, Shape};
use crate::host::operation_key;
use crate::prose::json_number;
use aisa_codegen::name::Name;
use aisa_codegen::{BLANK, DOCS, check::not_described, docs_page};

mod fields;
mod known;
mod reuse;
mod share;
mod words;

pub(crate) use fields::Definitions;
pub use words::Words;

/// The field that holds the rows of a response.
const ROWS: &str = "items";

/// A draft, and what the family shares from now on.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The schema file of the operation.
    pub file: Value,
    /// The fields and shapes that another operation had for itself and `common.json` has now.
    pub shared: Vec<String>,
    /// The fields that have words of other operations, which the docs do not show to fit.
    pub unsure: Vec<String>,
    /// The files of the family that change with that, by their paths below the schema folder.
    pub changed: BTreeMap<String, Value>,
}

/// The schema file of an operation that a source describes, for a family, in the words that the schema has already.
///
/// # Errors
/// Why no file can be made of it, as one sentence.
pub fn draft(
    words: &Words<'_>,
    family: &Family,
    source: &Contract,
    operation: &OperationDoc,
) -> Result<Draft, String> {
    let name = &operation.name;
    let pascal = Name::pascal(name).map_err(|bad| format!("{bad}; give it another name"))?;
    let key = operation_key(operation.path.as_deref().unwrap_or_default());
    if key.is_empty() {
        return Err(format!("{} does not say where `{name}` is called", source.source.name));
    }
    if let Some(why) = not_described(operation.path.as_deref().unwrap_or_default()) {
        return Err(format!("`{name}` {why}; `Gateway::raw` calls any path, untyped"));
    }
    if operation.result.list.is_empty() {
        return Err(format!("{} does not say what `{name}` returns", source.source.name));
    }
    let asks = operation.body != Some(BodyShape::None) && !operation.request.list.is_empty();
    let lists = is_list(operation);
    let mut definitions = Definitions::new(&family.name, &family.definitions, pascal.to_string());
    definitions.words = Some(words);
    definitions.scaled = operation.request.get(&Path::dotted("rank_scale")).is_some();
    definitions.asked = Some(asked(operation));
    definitions.echoes = echoes(operation, lists);
    let request = format!("{pascal}Request");
    let result = format!("{pascal}{}", if lists { "Row" } else { "Result" });
    definitions.result(&result, &operation.result, lists);
    if asks {
        definitions.request(&request, &operation.request);
    }
    let mut about = Map::new();
    about.insert("name".into(), name.as_str().into());
    about.insert("summary".into(), format!("{BLANK}.").into());
    about.insert("group".into(), group(family, name).into());
    about.insert("method".into(), if asks { "POST" } else { "GET" }.into());
    about.insert("path".into(), format!("/dataforseo/{key}").into());
    about.insert("docs".into(), docs_page(&format!("/dataforseo/{key}")).into());
    if asks {
        about.insert("request".into(), format!("#/definitions/{request}").into());
    }
    about.insert("result".into(), format!("#/definitions/{result}").into());
    if lists {
        about.insert("answer".into(), "rows".into());
    }
    rows(&mut about, operation, lists);
    let moves = std::mem::take(&mut definitions.moves);
    let unsure = std::mem::take(&mut definitions.unsure);
    let mut file = json!({"$schema": "../dialect.json", "description": BLANK});
    if !operation.description.is_empty() {
        file[DOCS] = operation.description.as_str().into();
    }
    file["x-operation"] = about.into();
    file["definitions"] = definitions.finish().into();
    Ok(Draft {
        file,
        unsure,
        shared: moves.iter().map(|moved| moved.name().to_owned()).collect(),
        changed: share::apply(words.set(), family, &moves),
    })
}

/// The group that the name suggests: that of the operation with which it shares most words, else the first.
fn group<'f>(family: &'f Family, name: &str) -> &'f str {
    let words: Vec<&str> = name.split('_').collect();
    let shared = |other: &str| other.split('_').filter(|word| words.contains(word)).count();
    let nearest = family
        .operations
        .iter()
        .rev()
        .max_by_key(|operation| shared(&operation.name))
        .filter(|operation| shared(&operation.name) > 0);
    let first = family.groups.first().map_or("", |group| &group.name);
    nearest.map_or(first, |operation| &operation.group)
}

/// Whether `result` itself is the list of rows. Docs write both forms alike; but a response that is one object holds
/// its rows in `items`, or repeats what was asked.
fn is_list(operation: &OperationDoc) -> bool {
    let result = &operation.result;
    let repeats = |name: &str| result.get(&Path::dotted(name)).is_some();
    let mut asked = operation.request.list.iter();
    let is_asked =
        |field: &&FieldDoc| field.facts.required == Some(true) && field.path.0.len() == 1;
    result.get(&Path::dotted(ROWS)).is_none()
        && !asked.any(|field| is_asked(&field) && repeats(field.path.name()))
}

fn asked(operation: &OperationDoc) -> Vec<String> {
    let fields = operation.request.list.iter();
    let fields = fields.filter(|field| field.path.0.len() == 1);
    fields.map(|field| field.path.name().to_owned()).collect()
}

/// The result fields that repeat the request, with the field that they repeat.
fn echoes(operation: &OperationDoc, lists: bool) -> Vec<(Path, String)> {
    let asked = |name: &str| operation.request.get(&Path::dotted(name));
    let row = if lists { Path::default() } else { Path::dotted(ROWS) };
    let echo = |field: &FieldDoc| {
        let (name, parent) = (field.path.name(), field.path.parent());
        let is_plain = |shape: &Shape| {
            !matches!(
                shape.element(),
                Shape::Object | Shape::Map(_) | Shape::Tagged(_) | Shape::Any
            )
        };
        let same = asked(name).filter(|asked| asked.shape == field.shape && is_plain(&asked.shape));
        let is_token = |name: &str| name.ends_with("_token");
        let echo = match (parent == row, parent.0.is_empty()) {
            (true, _) => match asked(&format!("{name}s")) {
                Some(list) if matches!(list.shape, Shape::List(_)) => Some(format!("{name}s")),
                _ => same.filter(|_| name.ends_with("_code")).map(|_| name.to_owned()),
            },
            (false, true) => same.filter(|_| !is_token(name)).map(|_| name.to_owned()),
            (false, false) => None,
        };
        Some((field.path.clone(), echo?))
    };
    operation.result.list.iter().filter_map(echo).collect()
}

/// Rows, paging and columns, where the names that mean something are there.
fn rows(about: &mut Map<String, Value>, operation: &OperationDoc, lists: bool) {
    let items = Path::dotted(ROWS);
    let is_rows = |fields: &Fields| {
        fields.get(&items).is_some_and(|field| matches!(field.shape, Shape::List(_)))
            && fields.has_below(&items)
    };
    if !lists {
        if !is_rows(&operation.result) {
            return;
        }
        about.insert("rows".into(), ROWS.into());
    }
    let asks = |name: &str| operation.request.get(&Path::dotted(name));
    let asks_list = |name: &str| asks(name).filter(|field| matches!(field.shape, Shape::List(_)));
    if let Some(limit) = asks("limit")
        .map(|_| "limit")
        .or(asks_list("targets").map(|_| "target"))
        .or(asks_list("keywords").map(|_| "keyword"))
        .or(asks("depth").map(|_| "depth"))
    {
        about.insert("row-per".into(), limit.into());
    }
    // A token comes back in the result, to be sent for the next page.
    let is_token = |field: &&FieldDoc| {
        let result = operation.result.get(&field.path);
        field.path.0.len() == 1 && field.path.name().ends_with("_token") && result.is_some()
    };
    let token = operation.request.list.iter().find(is_token);
    let token = token.map(|field| field.path.name());
    let paging = match (asks("limit"), asks("offset"), token) {
        _ if lists => None,
        (Some(_), Some(offset), Some(token)) => {
            let mut paging = json!({"style": "offset-then-token", "token": token});
            if let Some(maximum) = offset.facts.maximum() {
                paging["max-offset"] = json_number(maximum);
            }
            Some(paging)
        }
        (Some(_), Some(_), None) => Some(json!({"style": "offset"})),
        (Some(_), None, Some(token)) => Some(json!({"style": "token", "token": token})),
        _ => None,
    };
    about.extend(paging.map(|paging| ("paging".to_owned(), paging)));
    let row = if lists { Path::default() } else { items };
    let columns = columns(operation, &row);
    if !columns.is_empty() {
        about.insert("columns".into(), columns.into());
    }
}

/// The plain fields of a row that say most: those that most kinds of rows have, and none that repeats the request.
fn columns(operation: &OperationDoc, row: &Path) -> Vec<String> {
    const MOST: usize = 6;
    let result = &operation.result;
    let tag = match result.get(row).map(|field| &field.shape) {
        Some(Shape::List(items)) => match items.as_ref() {
            Shape::Tagged(tag) => Some(tag.clone()),
            _ => None,
        },
        _ => None,
    };
    let is_column = |field: &&FieldDoc| {
        let name = field.path.name();
        let is_plain =
            matches!(field.shape, Shape::Boolean | Shape::Integer | Shape::Number | Shape::Text);
        let says_much = !name.ends_with("type") && !name.ends_with("_code") && name != "xpath";
        is_plain && says_much
    };
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for field in result.list.iter().filter(is_column) {
        let parent = field.path.parent();
        let is_of_row = match &tag {
            None => parent == *row,
            Some(_) => parent.is_below(row) && parent.parent() == *row,
        };
        let name = field.path.name();
        match counted.iter_mut().find(|(known, _)| *known == name) {
            _ if !is_of_row => {}
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    if tag.is_some() {
        counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    }
    let within = match tag {
        Some(_) => Vec::new(),
        None => columns_within(result, row, counted.is_empty(), is_column),
    };
    let names = counted.into_iter().map(|(name, _)| name.to_owned());
    tag.into_iter().chain(names).chain(within).take(MOST).collect()
}

/// The first figures of each object in a row, with `texts` also the first texts.
fn columns_within(
    result: &Fields,
    row: &Path,
    texts: bool,
    is_column: impl Fn(&&FieldDoc) -> bool,
) -> Vec<String> {
    const OF_EACH: usize = 2;
    let objects = result.members(row).filter(|field| field.shape == Shape::Object);
    objects
        .flat_map(|object| {
            let figures = result.members(&object.path).filter(&is_column);
            let figures = figures.filter(|field| {
                matches!(field.shape, Shape::Integer | Shape::Number)
                    || texts && field.shape == Shape::Text
            });
            let named = |field: &FieldDoc| format!("{}.{}", object.path.name(), field.path.name());
            figures.take(OF_EACH).map(named).collect::<Vec<_>>()
        })
        .collect()
}
