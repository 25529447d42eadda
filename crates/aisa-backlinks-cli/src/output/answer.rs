//! An answer taken apart: its result, its rows, as text and as values.

use aisa_backlinks::OperationInfo;
use serde_json::{Value, value::RawValue};

use super::json;

/// One answer of the gateway.
pub(crate) struct Answer<'a> {
    result: Option<&'a RawValue>,
    rows: Option<&'static str>,
}

impl<'a> Answer<'a> {
    /// Finds the result in a whole answer.
    #[must_use]
    pub(crate) fn read(info: &OperationInfo, body: &'a [u8]) -> Self {
        let text = std::str::from_utf8(body).unwrap_or_default();
        Self {
            result: json::result_of(text),
            rows: info.rows,
        }
    }

    /// The result object as it came; `null` where the answer has none.
    #[must_use]
    pub(crate) fn result_text(&self) -> &'a str {
        self.result.map_or("null", RawValue::get)
    }

    /// Whether the call succeeded without data.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.result.is_none()
    }

    /// The result as a value.
    #[must_use]
    pub(crate) fn into_result(self) -> Option<Value> {
        serde_json::from_str(self.result?.get()).ok()
    }

    /// The rows as they came; the result itself where the operation has no rows.
    #[must_use]
    pub(crate) fn row_texts(&self) -> Vec<&'a str> {
        let Some(result) = self.result else {
            return Vec::new();
        };
        let Some(rows) = self.rows else {
            return vec![result.get()];
        };
        let list = json::member(result.get(), rows).map_or("[]", RawValue::get);
        json::elements(list)
            .into_iter()
            .map(RawValue::get)
            .collect()
    }

    /// At most `room` rows as values.
    #[must_use]
    pub(crate) fn into_rows(self, room: usize) -> Vec<Value> {
        self.row_texts()
            .into_iter()
            .take(room)
            .map(|row| serde_json::from_str(row).unwrap_or_default())
            .collect()
    }

    /// A member of the result as a value.
    #[must_use]
    pub(crate) fn member(&self, name: &str) -> Option<Value> {
        let member = json::member(self.result?.get(), name)?;
        serde_json::from_str(member.get()).ok()
    }
}
