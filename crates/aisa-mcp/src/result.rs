//! The result of a call as the agent sees it: without what is null, cut to the rows that were asked for.

use aisa_contract::{OperationRef, RowsIn};
use serde_json::{Map, Value};

/// Takes out the members of objects that are null.
pub(crate) fn without_nulls(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|_, member| !member.is_null());
            object.values_mut().for_each(without_nulls);
        }
        Value::Array(elements) => elements.iter_mut().for_each(without_nulls),
        _ => {}
    }
}

/// Cuts the rows to the limit of the request; gives the arguments that lead to the next ones.
pub(crate) fn cut(
    info: OperationRef<'_>,
    fields: &Map<String, Value>,
    result: &mut Value,
) -> Option<Map<String, Value>> {
    let paging = info.paging()?;
    let whole = |value: &Value| value.as_u64();
    let limit = fields.get("limit").and_then(whole)?;
    let total = result.get("total_count").and_then(whole);
    let token = paging.token.and_then(|name| Some((name, result.get(name)?.clone())));
    let rows = match info.rows_in()? {
        RowsIn::Field(name) => result.get_mut(name)?,
        RowsIn::Result => result,
    };
    let rows = rows.as_array_mut()?;
    let came = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = fields.get("offset").and_then(whole).unwrap_or(0).saturating_add(limit);
    if came < limit || total.is_some_and(|total| total <= next) {
        return None;
    }
    let reached =
        paging.max_offset.is_none_or(|max| i64::try_from(next).is_ok_and(|next| next <= max));
    let (name, value) = match token {
        Some((name, token)) if !reached || fields.contains_key(name) => (name, token),
        _ if reached => ("offset", next.into()),
        _ => return None,
    };
    Some(Map::from_iter([(name.to_owned(), value)]))
}
