//! Checks a value against the rules of its field and of its definition.

use std::collections::HashSet;

use serde_json::Value;

use super::{target, terms};
use crate::{
    answer::{host, relative_day},
    bundle::{Bundle, Kind, Operation, Property, RowPer, Rules, Shape},
    day::Day,
};

/// Checks that the field accepts the value.
pub(super) fn check(
    bundle: &Bundle,
    operation: &Operation,
    field: &Property,
    value: &Value,
    today: Day,
) -> Result<(), ()> {
    // Upstream's own bulk examples have `www.`, although its docs forbid it.
    let www = operation.row_per == Some(RowPer::Target);
    shape(bundle, &field.shape, value)?;
    limits(&field.rules, value)?;
    if let Shape::Reference(name) = &field.shape
        && let Some(definition) = bundle.definition(name)
    {
        limits(&definition.rules, value)?;
        match definition.rust_type.as_deref() {
            Some("Filter") => terms::filter(value, field.rules.max_conditions)?,
            Some("OrderBy") => terms::order(value)?,
            Some("Date") => date(&field.rules, value, today)?,
            _ => {}
        }
        if definition.rust_type.as_deref() == Some("NumberedTargets") {
            numbered(value)?;
        }
        if field.rules.target.is_none() {
            targets(definition.rules.target.as_deref(), www, value)?;
        }
    }
    targets(field.rules.target.as_deref(), www, value)?;
    domains(field.rules.max_domains, value)
}

fn demand(condition: bool) -> Result<(), ()> {
    if condition { Ok(()) } else { Err(()) }
}

fn shape(bundle: &Bundle, shape: &Shape, value: &Value) -> Result<(), ()> {
    match (shape, value) {
        (Shape::Boolean, Value::Bool(_))
        | (Shape::Text, Value::String(_))
        | (Shape::Number, Value::Number(_))
        | (Shape::Any, _) => Ok(()),
        (Shape::Integer, Value::Number(number)) => demand(number.is_i64() || number.is_u64()),
        (Shape::List(items), Value::Array(list)) => list
            .iter()
            .try_for_each(|item| self::shape(bundle, items, item)),
        (Shape::Map(values), Value::Object(map)) => map
            .values()
            .try_for_each(|item| self::shape(bundle, values, item)),
        (Shape::Reference(name), value) => definition(bundle, name, value),
        _ => Err(()),
    }
}

fn definition(bundle: &Bundle, name: &str, value: &Value) -> Result<(), ()> {
    let Some(definition) = bundle.definition(name) else {
        return Ok(());
    };
    match (&definition.kind, value) {
        (Kind::Enum(values), Value::String(word)) => demand(values.contains(word)),
        (Kind::Map { values, .. }, Value::Object(map)) => map
            .values()
            .try_for_each(|item| shape(bundle, values, item)),
        (Kind::Scalar(scalar), value) => shape(bundle, scalar, value),
        (Kind::Object(fields), Value::Object(object)) => {
            demand(
                object
                    .keys()
                    .all(|name| fields.iter().any(|field| field.name == *name)),
            )?;
            fields
                .iter()
                .try_for_each(|field| match object.get(&field.name) {
                    Some(value) => shape(bundle, &field.shape, value)
                        .and_then(|()| limits(&field.rules, value)),
                    None => demand(!field.required),
                })
        }
        _ => Err(()),
    }
}

fn limits(rules: &Rules, value: &Value) -> Result<(), ()> {
    let within = |count: usize, low: Option<u64>, high: Option<u64>| {
        let count = count as u64;
        demand(low.is_none_or(|low| count >= low) && high.is_none_or(|high| count <= high))
    };
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(number) => demand(
                rules.minimum.is_none_or(|low| number >= low)
                    && rules.maximum.is_none_or(|high| number <= high),
            ),
            // Larger than an i64, or not whole.
            None => demand(rules.maximum.is_none() || !number.is_u64()),
        },
        Value::String(text) => within(text.chars().count(), rules.min_length, rules.max_length),
        Value::Array(list) => within(list.len(), rules.min_items, rules.max_items),
        Value::Object(map) => within(map.len(), rules.min_items, rules.max_items),
        Value::Bool(_) | Value::Null => Ok(()),
    }
}

fn date(rules: &Rules, value: &Value, today: Day) -> Result<(), ()> {
    let day: Day = value.as_str().ok_or(())?.parse().map_err(|_| ())?;
    let first = rules
        .min_date
        .as_deref()
        .and_then(|text| relative_day(text, today));
    demand(first.is_none_or(|first| day >= first))
}

/// Checks that the positions are whole numbers from 1 on.
fn numbered(value: &Value) -> Result<(), ()> {
    let map = value.as_object().ok_or(())?;
    demand(map.keys().all(|key| {
        key.parse::<u32>()
            .is_ok_and(|position| position > 0 && *key == position.to_string())
    }))
}

fn targets(kinds: Option<&[String]>, www: bool, value: &Value) -> Result<(), ()> {
    let Some(kinds) = kinds else { return Ok(()) };
    let each = |value: &Value| demand(value.as_str().is_some_and(|text| target::fits(text, kinds)));
    let listed = |value: &Value| match value.as_str().and_then(|text| text.strip_prefix("www.")) {
        Some(bare) if www => demand(target::fits(bare, kinds)),
        _ => each(value),
    };
    match value {
        Value::Array(list) => {
            demand(!list.is_empty())?;
            list.iter().try_for_each(listed)
        }
        Value::Object(map) => {
            demand(!map.is_empty())?;
            map.values().try_for_each(each)
        }
        text => each(text),
    }
}

fn domains(most: Option<u64>, value: &Value) -> Result<(), ()> {
    let (Some(most), Some(list)) = (most, value.as_array()) else {
        return Ok(());
    };
    let hosts: HashSet<&str> = list.iter().filter_map(Value::as_str).map(host).collect();
    demand(hosts.len() as u64 <= most)
}
