//! The result and the rows of a response, as text and as values.

use std::collections::HashSet;

use aisa_contract::{OperationRef, RowsIn, request::canonical_target};
use serde_json::{Map, Value, value::RawValue};

use super::json;

/// Rows that a response has beside those asked for: an earlier request asked about more.
#[derive(Default)]
pub(crate) struct Foreign {
    names: Names,
    own: Names,
}

/// Values that were asked about: as they are written, which tells `www.example.com` from `example.com`, and by their
/// [`identity`].
#[derive(Default)]
struct Names {
    written: HashSet<String>,
    identities: HashSet<String>,
}

impl Names {
    fn of(lines: &[&String]) -> Self {
        Self {
            written: lines.iter().map(|line| written(line)).collect(),
            identities: lines.iter().map(|line| identity(line)).collect(),
        }
    }
}

impl Foreign {
    /// Rows about these names, of a response that is asked for its own ones.
    pub(crate) fn new(names: &[&String], own: &[&String]) -> Self {
        Self { names: Names::of(names), own: Names::of(own) }
    }

    /// Whether an earlier request asked about this value, and the list does not.
    pub(super) fn is_about(&self, value: &str) -> bool {
        self.decides([value].into_iter())
    }

    /// Whether a row is about one of the names. A row that names nothing known is not.
    fn has(&self, row: &Value) -> bool {
        self.decides(texts(row))
    }

    /// What is written exactly so decides; only where nothing is, other spellings do.
    fn decides<'v>(&self, values: impl Iterator<Item = &'v str> + Clone) -> bool {
        let exact = |names: &Names| {
            let mut values = values.clone().map(written);
            values.any(|value| names.written.contains(&value))
        };
        let alike = |names: &Names| {
            let mut values = values.clone().map(identity);
            values.any(|value| names.identities.contains(&value))
        };
        match (exact(&self.names), exact(&self.own)) {
            (foreign, own) if foreign != own => foreign,
            _ => alike(&self.names) && !alike(&self.own),
        }
    }
}

fn texts(row: &Value) -> impl Iterator<Item = &str> + Clone {
    let fields = row.as_object().into_iter().flat_map(Map::values);
    fields.filter_map(Value::as_str)
}

/// What a row may name of the values that were asked about: its texts, by their [`identity`].
pub(super) fn names(row: &Value) -> impl Iterator<Item = String> {
    texts(row).map(identity)
}

/// A value in one of its spellings.
fn written(value: &str) -> String {
    let words: Vec<&str> = value.split_whitespace().collect();
    canonical_target(&words.join(" ")).to_lowercase()
}

/// What is equal for a value and for a row's spelling of it: upstream lower-cases keywords, and may leave `www.` out.
pub(super) fn identity(value: &str) -> String {
    let value = written(value);
    match value.strip_prefix("www.") {
        Some(bare) => bare.to_owned(),
        None => value,
    }
}

/// One response of the gateway.
pub(crate) struct Answer<'a> {
    result: Option<&'a str>,
    rows: Option<RowsIn<'a>>,
    foreign: Option<&'a Foreign>,
    most: usize,
}

impl<'a> Answer<'a> {
    /// The response with this result.
    pub(crate) fn new(info: OperationRef<'a>, result: Option<&'a str>) -> Self {
        Self { result, rows: info.rows_in(), foreign: None, most: usize::MAX }
    }

    /// The response without some of its rows.
    pub(crate) fn without(mut self, foreign: &'a Foreign) -> Self {
        self.foreign = Some(foreign).filter(|foreign| !foreign.names.written.is_empty());
        self
    }

    /// The response with as many rows as there is room for, which they fill.
    pub(crate) fn up_to(mut self, room: &mut usize) -> Self {
        if *room < usize::MAX {
            self.most = *room;
            *room = room.saturating_sub(self.row_texts().len());
        }
        self
    }

    /// The unchanged result object; `null` where the response has none.
    pub(crate) fn result_text(&self) -> &'a str {
        self.result.unwrap_or("null")
    }

    /// Whether the call succeeded without data.
    pub(crate) fn is_empty(&self) -> bool {
        self.result.is_none()
    }

    /// The result as a value.
    pub(crate) fn into_result(self) -> Option<Value> {
        self.result.map(json::value)
    }

    /// The unchanged rows; the result itself where the operation has no rows.
    pub(crate) fn row_texts(&self) -> Vec<&'a str> {
        let Some(result) = self.result else {
            return Vec::new();
        };
        let list = match self.rows {
            None => return vec![result],
            Some(RowsIn::Field(rows)) => json::member(result, rows).map_or("null", RawValue::get),
            Some(RowsIn::Result) => result,
        };
        let rows = json::elements(list).into_iter().map(RawValue::get);
        match self.foreign {
            None => rows.take(self.most).collect(),
            Some(foreign) => {
                let rows = rows.filter(|row| !foreign.has(&json::value(row)));
                rows.take(self.most).collect()
            }
        }
    }

    /// What stands in the place of the list of rows, where that is no list.
    pub(crate) fn misplaced(&self) -> Option<(&'a str, &'static str)> {
        let result = self.result?;
        let (name, rows) = match self.rows? {
            RowsIn::Field(rows) => (rows, json::member(result, rows)?.get()),
            RowsIn::Result => ("result", result),
        };
        let what = match rows.trim_start().as_bytes().first()? {
            b'[' | b'n' => return None,
            b'{' => "an object",
            b'"' => "a text",
            b't' | b'f' => "true or false",
            _ => "a number",
        };
        Some((name, what))
    }

    /// The rows as values.
    pub(crate) fn into_rows(self) -> Vec<Value> {
        self.row_texts().into_iter().map(json::value).collect()
    }

    /// A member of the result as a value.
    pub(crate) fn member(&self, name: &str) -> Option<Value> {
        let member = json::member(self.result?, name)?;
        Some(json::value(member.get()))
    }
}
