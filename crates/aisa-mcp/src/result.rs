//! The result of a call as the agent sees it: without what is null, cut to the rows that were asked for.

use aisa_contract::{NextPage, OperationRef, ReadPage, RowsIn};
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
    let token = paging.token.and_then(|name| result.get(name)).cloned();
    let rows = match info.rows_in()? {
        RowsIn::Field(name) => result.get_mut(name)?,
        RowsIn::Result => result,
    };
    let rows = rows.as_array_mut()?;
    let came = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let by_token = paging.token.is_some_and(|name| fields.contains_key(name));
    let shown = came.min(limit);
    let offset = fields.get("offset").and_then(whole).unwrap_or(0);
    let page = ReadPage {
        rows: came,
        limit,
        // Where a token leads is not known.
        end: (!by_token).then(|| offset.saturating_add(shown)),
        total,
        by_token,
        has_token: token.is_some(),
    };
    // An empty page leads nowhere, whatever the total says.
    let (name, value) = match paging.next(page).filter(|_| shown > 0)? {
        NextPage::Offset(next) => ("offset", next.into()),
        NextPage::Token(name) => (name, token?),
        NextPage::Unreachable => return None,
    };
    Some(Map::from_iter([(name.to_owned(), value)]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_next_rows_are_asked_for_behind_those_that_came() {
        let family = aisa_contract::family("backlinks").unwrap();
        let info = family.find("backlinks").unwrap();
        let rows = |count: usize| vec![json!({"rank": 1}); count];
        // The request, the rows that come, the total, and what leads on.
        let cases = [
            (json!({"limit": 3}), 3, 10, Some(json!({"offset": 3}))),
            // More rows than asked for are cut, and fewer are no end of the listing.
            (json!({"limit": 3, "offset": 3}), 4, 10, Some(json!({"offset": 6}))),
            (json!({"limit": 3}), 2, 10, Some(json!({"offset": 2}))),
            (json!({"limit": 3, "offset": 7}), 3, 10, None),
            (json!({"limit": 3}), 0, 10, None),
            (
                json!({"limit": 3, "offset": 20_000}),
                3,
                30_000,
                Some(json!({"search_after_token": "t"})),
            ),
            (
                json!({"limit": 3, "search_after_token": "s"}),
                3,
                10,
                Some(json!({"search_after_token": "t"})),
            ),
        ];
        for (request, came, total, next) in cases {
            let mut result =
                json!({"total_count": total, "search_after_token": "t", "items": rows(came)});
            let found = cut(info, request.as_object().unwrap(), &mut result);
            assert_eq!(found.map(Value::from), next, "{came} of {total} for {request}");
            assert!(result["items"].as_array().unwrap().len() <= 3);
        }
    }
}
