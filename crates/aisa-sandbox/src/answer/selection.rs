//! The rows of a listing that a request selects, and their order. Its filter and its sorting rules need only the fields
//! that they name, so no other is invented for them.

use std::cmp::Ordering;

use serde_json::Value;

use super::{entity::Entity, generator::Generator};
use crate::contract::split;

/// The most rows of a listing that a filter or a sorting rule looks at.
const MOST: u64 = 25_000;

/// Rows of a listing, by their index in the whole.
#[derive(Debug)]
pub(crate) enum Selection {
    /// Every row, in its own order.
    All(u64),
    /// These rows, then a range of others.
    Chosen { rows: Vec<u64>, rest: std::ops::Range<u64> },
}

impl Selection {
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::All(total) => *total,
            Self::Chosen { rows, rest } => rows.len() as u64 + (rest.end - rest.start),
        }
    }

    /// The index in the whole listing of a row of the selection.
    pub(crate) fn row(&self, place: u64) -> u64 {
        match self {
            Self::All(_) => place,
            Self::Chosen { rows, rest } => {
                match usize::try_from(place).ok().and_then(|place| rows.get(place)) {
                    Some(row) => *row,
                    None => rest.start + place - rows.len() as u64,
                }
            }
        }
    }
}

impl Generator<'_> {
    /// The rows that the request selects from a listing of `total` rows.
    pub(crate) fn select(&self, definition: &str, total: u64) -> Selection {
        let filter = self.query.value("filters");
        let rules = sorting(self.query.value("order_by"));
        if filter.is_none() && rules.is_empty() {
            return Selection::All(total);
        }
        let entity = |row: u64| Entity::row(self.query, definition, row);
        let wanted = |row: &u64| {
            filter.as_ref().is_none_or(|filter| self.fits(filter, definition, &entity(*row)))
        };
        let looked_at = total.min(MOST);
        let rows = (0..looked_at).filter(wanted);
        let keys = |row: u64| {
            let entity = entity(row);
            rules.iter().map(|(field, _)| self.at(field, definition, &entity)).collect::<Vec<_>>()
        };
        let mut rows: Vec<(Vec<Option<Value>>, u64)> = rows.map(|row| (keys(row), row)).collect();
        rows.sort_by(|(left, _), (right, _)| by_rules(left, right, &rules));
        // Rows beyond the limit do not fit a filter.
        let rest = if filter.is_some() { total..total } else { looked_at..total };
        Selection::Chosen { rows: rows.into_iter().map(|(_, row)| row).collect(), rest }
    }

    /// Whether a row fits a filter: a condition, or nodes joined from left to right, `and` before `or`.
    fn fits(&self, node: &Value, definition: &str, entity: &Entity) -> bool {
        let Some(list) = node.as_array() else {
            return true;
        };
        if let [Value::String(field), Value::String(operator), value] = list.as_slice() {
            // Upstream's own examples filter by names that no row has; such a condition holds for every row.
            return match self.at(field, definition, entity) {
                Some(found) => holds(&found, operator, value),
                None => true,
            };
        }
        let words = list.iter().skip(1).step_by(2);
        let mut any = false;
        let mut all = true;
        for (node, word) in list.iter().step_by(2).zip(std::iter::once(&Value::Null).chain(words)) {
            if word == "or" {
                any |= all;
                all = true;
            }
            all = all && self.fits(node, definition, entity);
        }
        any || all
    }

    /// The value of a dotted field name: of the row, or of the objects in it, as in `1.rank`.
    fn at(&self, path: &str, definition: &str, entity: &Entity) -> Option<Value> {
        let definitions = &self.query.route.definitions;
        let fields = definitions.fields(definition);
        if fields.is_empty() {
            // Which fields a tagged object has is known when it is made.
            return within(&self.object(definition, entity), path);
        }
        let (first, rest) = split(path);
        if let Some(field) = fields.iter().find(|field| field.name == first) {
            let value = self.field(definition, field, entity);
            return match rest {
                Some(rest) => within(&value, rest),
                None => Some(value),
            };
        }
        let objects = fields.iter().filter(|field| definitions.is_object(field));
        objects.filter_map(|field| within(&self.field(definition, field, entity), path)).next()
    }
}

/// Follows a path into a value; into the first element of a list.
fn within(value: &Value, path: &str) -> Option<Value> {
    let (first, rest) = split(path);
    let value = match value {
        Value::Array(list) => list.first()?.get(first)?,
        value => value.get(first)?,
    };
    match rest {
        Some(rest) => within(value, rest),
        None => Some(value.clone()),
    }
}

fn holds(found: &Value, operator: &str, asked: &Value) -> bool {
    if let Value::Array(list) = found {
        return match operator.strip_prefix("not_").or((operator == "<>").then_some("=")) {
            Some(positive) => !list.iter().any(|found| holds(found, positive, asked)),
            None => list.iter().any(|found| holds(found, operator, asked)),
        };
    }
    if let Some(positive) = operator.strip_prefix("not_").or((operator == "<>").then_some("=")) {
        return !holds(found, positive, asked);
    }
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let order = || compare(found, asked);
    match operator {
        _ if found.is_null() => false,
        "=" => order() == Ordering::Equal,
        "<" => order() == Ordering::Less,
        "<=" => order() != Ordering::Greater,
        ">" => order() == Ordering::Greater,
        ">=" => order() != Ordering::Less,
        "in" => asked
            .as_array()
            .into_iter()
            .flatten()
            .any(|asked| compare(found, asked) == Ordering::Equal),
        "like" => like(&text(found), &text(asked)),
        "ilike" => like(&text(found).to_lowercase(), &text(asked).to_lowercase()),
        "match" => text(found).to_lowercase().contains(&text(asked).to_lowercase()),
        // Every text fits a `regex`, which would need an engine of its own.
        _ => true,
    }
}

/// Compares numbers as numbers, and everything else as text.
fn compare(left: &Value, right: &Value) -> Ordering {
    match (left.as_f64(), right.as_f64()) {
        (Some(left), Some(right)) => left.total_cmp(&right),
        _ => {
            let text =
                |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            text(left).cmp(&text(right))
        }
    }
}

/// Whether a text fits a pattern in which `%` stands for any characters.
fn like(text: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('%') else {
        return text == pattern;
    };
    let Some(text) = text.strip_prefix(start) else {
        return false;
    };
    match rest.is_empty() {
        true => true,
        false => text.char_indices().any(|(index, _)| like(&text[index..], rest)) || like("", rest),
    }
}

/// The fields to sort by, and whether each is descending.
fn sorting(rules: Option<Value>) -> Vec<(String, bool)> {
    let rules = rules.as_ref().and_then(Value::as_array).into_iter().flatten();
    let rule = |rule: &Value| {
        let (field, direction) = rule.as_str()?.rsplit_once(',')?;
        Some((field.to_owned(), direction == "desc"))
    };
    rules.filter_map(rule).collect()
}

/// Compares two rows by sorting rules. What is null or absent comes last in either direction.
fn by_rules(left: &[Option<Value>], right: &[Option<Value>], rules: &[(String, bool)]) -> Ordering {
    let there = |value: &Option<Value>| value.clone().filter(|value| !value.is_null());
    for ((left, right), (_, down)) in left.iter().zip(right).zip(rules) {
        let order = match (there(left), there(right)) {
            (Some(left), Some(right)) if *down => compare(&right, &left),
            (Some(left), Some(right)) => compare(&left, &right),
            (left, right) => right.is_some().cmp(&left.is_some()),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

#[cfg(test)]
mod tests;
