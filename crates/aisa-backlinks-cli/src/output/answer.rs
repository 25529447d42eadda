//! The result and the rows of an answer, as text and as values.

use aisa_gateway::{OperationInfo, describe::RowsIn};
use serde_json::{Value, value::RawValue};

use super::json;

/// One answer of the gateway.
pub(crate) struct Answer<'a> {
    result: Option<&'a str>,
    rows: Option<RowsIn>,
}

impl<'a> Answer<'a> {
    /// The answer with this result.
    pub(crate) fn new(info: &OperationInfo, result: Option<&'a str>) -> Self {
        Self {
            result,
            rows: info.rows,
        }
    }

    /// The unchanged result object; `null` where the answer has none.
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
            Some(_) => result,
        };
        json::elements(list)
            .into_iter()
            .map(RawValue::get)
            .collect()
    }

    /// What stands in the place of the list of rows, where that is no list.
    pub(crate) fn misplaced(&self) -> Option<(&'static str, &'static str)> {
        let result = self.result?;
        let (name, rows) = match self.rows? {
            RowsIn::Field(rows) => (rows, json::member(result, rows)?.get()),
            _ => ("result", result),
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
