//! The grammar of filters and sorting rules, as far as upstream checks it, and the fields that they name.

use serde_json::Value;

use crate::{contract::Held, day::Day};

const OPERATORS: [&str; 16] = [
    "=",
    "<>",
    "<",
    "<=",
    ">",
    ">=",
    "in",
    "not_in",
    "like",
    "not_like",
    "ilike",
    "not_ilike",
    "regex",
    "not_regex",
    "match",
    "not_match",
];

/// Checks that the value is a filter with at most this many conditions, or 8.
pub(super) fn filter(value: &Value, most: Option<u64>) -> Result<(), ()> {
    let count = count(value)?;
    if count <= most.unwrap_or(8) {
        Ok(())
    } else {
        Err(())
    }
}

/// Counts the conditions of a filter, which is one itself or joins several by words.
fn count(node: &Value) -> Result<u64, ()> {
    let list = node.as_array().ok_or(())?;
    if let [Value::String(field), Value::String(operator), value] = list.as_slice() {
        let takes = match operator.as_str() {
            "in" | "not_in" => value.is_array(),
            _ => value.is_string() || value.is_number() || value.is_boolean(),
        };
        let known = OPERATORS.contains(&operator.as_str());
        return if !field.is_empty() && known && takes {
            Ok(1)
        } else {
            Err(())
        };
    }
    if list.len() % 2 == 0 {
        return Err(());
    }
    let joins = list.iter().skip(1).step_by(2);
    if !joins
        .into_iter()
        .all(|word| matches!(word.as_str(), Some("and" | "or")))
    {
        return Err(());
    }
    list.iter().step_by(2).map(count).sum()
}

/// Checks that the value is a list of `field,asc` or `field,desc`.
pub(super) fn order(value: &Value) -> Result<(), ()> {
    let rule = |rule: &Value| {
        let (field, direction) = rule.as_str()?.rsplit_once(',')?;
        (!field.is_empty() && matches!(direction, "asc" | "desc")).then_some(())
    };
    value
        .as_array()
        .ok_or(())?
        .iter()
        .try_for_each(|value| rule(value).ok_or(()))
}

/// The conditions of a filter: field, operator, value.
pub(super) fn conditions(node: &Value) -> Vec<(&str, &str, &Value)> {
    match node.as_array().map(Vec::as_slice) {
        // Three sorting rules are no condition.
        Some([Value::String(field), Value::String(operator), value]) if !field.contains(',') => {
            vec![(field, operator, value)]
        }
        Some(nodes) => nodes.iter().flat_map(conditions).collect(),
        None => Vec::new(),
    }
}

/// Whether a field that holds this can be compared so.
pub(super) fn compares(held: Held, operator: &str, operand: &Value) -> bool {
    if let Value::Array(elements) = operand {
        return elements
            .iter()
            .all(|element| compares(held, operator, element));
    }
    let textual = ["like", "regex", "match"]
        .iter()
        .any(|word| operator.ends_with(word));
    match held {
        Held::Boolean => operand.is_boolean() && !textual,
        Held::Number => operand.is_number() && !textual,
        Held::Text => operand.is_string(),
        Held::Time => operand
            .as_str()
            .is_some_and(|text| textual || is_time(text)),
        Held::Other => true,
    }
}

/// A day, or a moment as answers write it: `2019-11-15 12:57:46 +00:00`.
fn is_time(text: &str) -> bool {
    let form = |time: &str| {
        let places = time.bytes().zip(" 00:00:00 +00:00".bytes());
        time.len() == 16
            && places.into_iter().all(|(byte, place)| match place {
                b'0' => byte.is_ascii_digit(),
                b'+' => matches!(byte, b'+' | b'-'),
                _ => byte == place,
            })
    };
    let (day, time) = text.split_at_checked(10).unwrap_or((text, ""));
    day.parse::<Day>().is_ok() && (time.is_empty() || form(time))
}

/// The fields named by a filter or a list of sorting rules.
pub(super) fn fields(value: &Value) -> Vec<&str> {
    let Some(list) = value.as_array() else {
        return Vec::new();
    };
    if let [Value::String(field), Value::String(_), _] = list.as_slice()
        && !field.contains(',')
    {
        return vec![field];
    }
    let names = list.iter().flat_map(|node| match node {
        Value::String(rule) => rule
            .rsplit_once(',')
            .map_or_else(Vec::new, |(field, _)| vec![field]),
        node => fields(node),
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn filters_follow_the_grammar() {
        let cases = [
            (json!(["dofollow", "=", true]), true),
            (json!([["dofollow", "=", true]]), true),
            (
                json!([["rank", ">", 80], "and", ["anchor", "like", "%seo%"]]),
                true,
            ),
            (
                json!([
                    ["rank", ">", 80],
                    "and",
                    [["anchor", "like", "%a%"], "or", ["rank", "in", [1, 2]]]
                ]),
                true,
            ),
            (json!([["rank", ">", 80], "xor", ["rank", "<", 8]]), false),
            (json!([["rank", ">", 80], "and"]), false),
            (json!(["rank", "~", 80]), false),
            (json!(["rank", "in", 80]), false),
            (json!(["rank", ">", [80]]), false),
            (json!("rank > 80"), false),
            (json!([]), false),
        ];
        for (value, expected) in cases {
            assert_eq!(filter(&value, Some(8)).is_ok(), expected, "{value}");
        }
        let many = |count: usize| {
            let condition = json!(["rank", ">", 1]);
            Value::Array(
                (0..count * 2 - 1)
                    .map(|index| {
                        if index % 2 == 0 {
                            condition.clone()
                        } else {
                            json!("or")
                        }
                    })
                    .collect(),
            )
        };
        assert!(filter(&many(8), Some(8)).is_ok());
        assert!(filter(&many(9), Some(8)).is_err());
    }

    #[test]
    fn sorting_rules_name_a_field_and_a_direction() {
        for (value, expected) in [
            (json!(["rank,desc"]), true),
            (json!(["1.rank,asc", "intersections_count,desc"]), true),
            (json!(["rank"]), false),
            (json!([",asc"]), false),
            (json!(["rank,down"]), false),
            (json!("rank,desc"), false),
        ] {
            assert_eq!(order(&value).is_ok(), expected, "{value}");
        }
    }
}
