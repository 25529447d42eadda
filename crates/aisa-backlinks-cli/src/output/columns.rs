//! Columns: dotted paths into a row, from the schema and from the rows themselves.

use std::collections::BTreeSet;

use aisa_contract::{ANY_KEY, OperationRef, Shape, ValueKind};
use serde_json::Value;

/// The value at a dotted path. Keys may hold dots themselves (`by_domain.co.uk`), so every split is tried.
pub(crate) fn lookup<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    if let Some(found) = step(value, path) {
        return Some(found);
    }
    path.match_indices('.').find_map(|(dot, _)| {
        let inner = step(value, &path[..dot])?;
        lookup(inner, &path[dot + 1..])
    })
}

fn step<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        // Any key means the first one that has a value.
        Value::Object(members) if key == ANY_KEY => members.values().find(|value| !value.is_null()),
        Value::Object(members) => members.get(key),
        // A key of a list's elements means that of the first one.
        Value::Array(items) => match key.parse::<usize>() {
            Ok(index) => items.get(index),
            Err(_) => items.first().and_then(|first| step(first, key)),
        },
        _ => None,
    }
}

/// The columns of a table without `--columns`.
///
/// Where rows have an entry for each target by position, a text is shown once, from the first position that has it,
/// and a number for every position.
pub(crate) fn for_rows(info: OperationRef<'_>, rows: &[Value]) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for column in &info.columns {
        let spread = match info.row_shape().and_then(|shape| by_position(shape, column)) {
            None => vec![column.clone()],
            Some((map, rest, ValueKind::Integer | ValueKind::Number)) => {
                keys(map, rows).into_iter().map(|key| format!("{map}.{key}.{rest}")).collect()
            }
            Some((map, rest, _)) => vec![format!("{map}.{ANY_KEY}.{rest}")],
        };
        for path in spread {
            if !columns.contains(&path) {
                columns.push(path);
            }
        }
    }
    if columns.is_empty() {
        return names(info);
    }
    columns
}

/// Splits `map.1.rest` and finds its kind.
fn by_position<'a>(shape: Shape<'a>, column: &'a str) -> Option<(&'a str, &'a str, ValueKind<'a>)> {
    let (map, path) = column.split_once('.')?;
    let (key, rest) = path.split_once('.')?;
    let entries = shape.field(map)?;
    let inner = matches!(entries, ValueKind::Map(_)).then(|| entries.under(key))??;
    Some((map, rest, inner.at(rest)?))
}

/// The headings of columns: the end of a path where no other column ends so.
pub(crate) fn headings<'a>(info: OperationRef<'a>, paths: &'a [String]) -> Vec<&'a str> {
    let end = |path: &'a str| path.rsplit('.').next().unwrap_or(path);
    paths
        .iter()
        .map(|path| match heading(info, path) {
            whole if whole != path => whole,
            _ if paths.iter().filter(|other| end(other) == end(path)).count() == 1 => end(path),
            whole => whole,
        })
        .collect()
}

/// The heading of a path: `2.rank` for `entries.2.rank` where entries are by position.
fn heading<'a>(info: OperationRef<'a>, path: &'a str) -> &'a str {
    let short = info
        .row_shape()
        .and_then(|shape| by_position(shape, path))
        .and_then(|(map, ..)| path.strip_prefix(map)?.strip_prefix('.'));
    short.map_or(path, |path| path.strip_prefix("*.").unwrap_or(path))
}

/// The keys in the rows at a path: positions in the order of numbers, then others by name.
fn keys(path: &str, rows: &[Value]) -> Vec<String> {
    let keys: BTreeSet<(u64, String)> = rows
        .iter()
        .filter_map(|row| lookup(row, path)?.as_object())
        .flat_map(|map| map.keys())
        .map(|key| (key.parse().unwrap_or(u64::MAX), key.clone()))
        .collect();
    keys.into_iter().map(|(_, key)| key).collect()
}

/// Whether the schema knows a path of a row.
pub(crate) fn is_known(info: OperationRef<'_>, path: &str) -> bool {
    info.row_shape().is_none_or(|shape| ValueKind::Object(shape).at(path).is_some())
}

/// Every column that the schema knows, with `*` for positions.
pub(crate) fn names(info: OperationRef<'_>) -> Vec<String> {
    info.row_shape().map_or_else(Vec::new, |shape| shape.paths(&[ANY_KEY.to_owned()]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn backlinks(operation: &str) -> OperationRef<'static> {
        let family = aisa_contract::family("backlinks").unwrap();
        family.find(operation).unwrap()
    }

    #[test]
    fn paths_reach_through_objects_lists_and_dotted_keys() {
        let row =
            json!({"a": {"co.uk": 1, "co": {"x": 2}}, "list": [{"b": 3}], "a.b": 4, "": {"": 5}});
        let cases = [
            ("a.co.uk", Some(1)),
            ("a.co.x", Some(2)),
            ("list.0.b", Some(3)),
            ("a.b", Some(4)),
            (".", Some(5)),
            ("a.none", None),
            ("list.1", None),
            ("…", None),
            ("list.b", Some(3)),
            ("a.*", Some(1)),
        ];
        for (path, expected) in cases {
            assert_eq!(lookup(&row, path).and_then(Value::as_i64), expected, "{path}");
        }
    }

    #[test]
    fn known_paths_are_those_that_the_schema_leads_to() {
        let cases = [
            ("backlinks", "rank", true),
            ("backlinks", "rank.deeper", false),
            ("backlinks", "ranked_keywords_info.page_from_keywords_count_top_3", true),
            ("backlinks", "ranked_keywords_info.nothing", false),
            ("backlinks", "indirect_link_path.url", true),
            ("backlinks", "indirect_link_path.0.url", true),
            ("backlinks", "attributes.0", true),
            ("backlinks", "urlfrom", false),
            ("backlinks", "", false),
            ("anchors", "referring_links_tld.co.uk", true),
            ("summary", "info.country", true),
            ("domain_intersection", "domain_intersection.2.rank", true),
            ("domain_intersection", "domain_intersection.2.nothing", false),
            ("page_intersection", "page_intersection.*.anchor", true),
        ];
        for (operation, path, expected) in cases {
            let info = backlinks(operation);
            assert_eq!(is_known(info, path), expected, "{operation}: {path:?}");
        }
    }

    #[test]
    fn keys_come_in_the_order_of_positions() {
        let rows =
            [json!({"m": {"10": {"x": 1}, "2": {"x": 2}}}), json!({"m": {"1": null}}), json!(null)];
        assert_eq!(keys("m", &rows), ["1", "2", "10"]);
    }

    #[test]
    fn rows_by_position_show_texts_once_and_numbers_for_every_position() {
        let rows = [json!({"domain_intersection": {"1": null, "2": {"target": "a.com"}, "3": {}}})];
        let info = backlinks("domain_intersection");
        let columns = for_rows(info, &rows);
        let headings: Vec<_> = columns.iter().map(|path| heading(info, path)).collect();
        assert_eq!(
            headings,
            [
                "target",
                "1.rank",
                "2.rank",
                "3.rank",
                "summary.intersections_count",
                "1.backlinks",
                "2.backlinks",
                "3.backlinks"
            ]
        );
        assert_eq!(lookup(&rows[0], &columns[0]), Some(&json!("a.com")));
    }
}
