//! Checks a value against the rules of its field and of its definition.

use std::collections::HashSet;

use aisa_contract::{DefinitionKind, Field, Keyword, Limits, RowPer, Type};
use serde_json::Value;

use super::{keyword, target, terms};
use crate::{
    answer::host,
    contract::{Definitions, Route},
    day::Day,
};

/// Checks that the field accepts the value.
pub(super) fn check(route: &Route, field: &Field, value: &Value, today: Day) -> Result<(), ()> {
    typed(&route.definitions, &field.ty, value)?;
    // A list that is asked for is not empty, as the client has it.
    let listed = matches!(field.ty, Type::Array { .. });
    demand(!listed || value.as_array().is_none_or(|list| !list.is_empty()))?;
    limits(&field.limits, value)?;
    let named = field
        .ty
        .named()
        .and_then(|name| route.definitions.get(name));
    match named.and_then(|definition| definition.rust_type.as_deref()) {
        Some("Filter") => terms::filter(value, field.max_conditions)?,
        Some("OrderBy") => terms::order(value)?,
        Some("Date") => date(field, value, today)?,
        Some("NumberedTargets") => numbered(value)?,
        _ => {}
    }
    // Upstream's own examples of lists have `www.`, although its docs forbid it.
    let www = route.operation.row_per == Some(RowPer::Target);
    targets(field.target.as_deref(), www, value)?;
    keywords(field.keyword.as_ref(), value)?;
    domains(field.max_domains, value)
}

fn demand(condition: bool) -> Result<(), ()> {
    if condition { Ok(()) } else { Err(()) }
}

fn typed(definitions: &Definitions, ty: &Type, value: &Value) -> Result<(), ()> {
    match (ty, value) {
        (Type::Boolean, Value::Bool(_))
        | (Type::String, Value::String(_))
        | (Type::Number, Value::Number(_))
        | (Type::Any, _) => Ok(()),
        (Type::Integer, Value::Number(number)) => demand(number.is_i64() || number.is_u64()),
        (Type::Array { items, .. }, Value::Array(list)) => list
            .iter()
            .try_for_each(|item| typed(definitions, items, item)),
        (Type::Ref(name), value) => defined(definitions, name, value),
        _ => Err(()),
    }
}

fn defined(definitions: &Definitions, name: &str, value: &Value) -> Result<(), ()> {
    let Some(definition) = definitions.get(name) else {
        return Ok(());
    };
    match (&definition.kind, value) {
        (DefinitionKind::Enum { values }, Value::String(word)) => {
            demand(values.iter().any(|value| value.wire == *word))
        }
        (DefinitionKind::Map { values, .. }, Value::Object(map)) => map
            .values()
            .try_for_each(|item| typed(definitions, values, item)),
        (DefinitionKind::Scalar { ty, .. }, value) => typed(definitions, ty, value),
        (DefinitionKind::Object { fields, .. }, Value::Object(object)) => {
            demand(
                object
                    .keys()
                    .all(|name| fields.iter().any(|field| field.name == *name)),
            )?;
            fields
                .iter()
                .try_for_each(|field| match object.get(&field.name) {
                    Some(value) => typed(definitions, &field.ty, value)
                        .and_then(|()| limits(&field.limits, value)),
                    None => demand(!field.required),
                })
        }
        _ => Err(()),
    }
}

fn limits(limits: &Limits, value: &Value) -> Result<(), ()> {
    let within =
        |count: usize, most: Option<u64>| demand(most.is_none_or(|most| count as u64 <= most));
    let fraction = value.as_f64();
    demand(
        limits
            .min_number
            .is_none_or(|low| fraction.is_none_or(|it| it >= low))
            && limits
                .max_number
                .is_none_or(|high| fraction.is_none_or(|it| it <= high)),
    )?;
    let length = |item: &Value| item.as_str().map_or(0, |text| text.chars().count() as u64);
    if let (Some(most), Some(items)) = (limits.max_item_length, value.as_array()) {
        demand(items.iter().all(|item| length(item) <= most))?;
    }
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(number) => demand(
                limits.minimum.is_none_or(|low| number >= low)
                    && limits.maximum.is_none_or(|high| number <= high),
            ),
            // Larger than an i64, or not whole.
            None => demand(limits.maximum.is_none() || !number.is_u64()),
        },
        Value::String(text) => within(text.chars().count(), limits.max_length),
        Value::Array(list) => within(list.len(), limits.max_items),
        Value::Object(map) => within(map.len(), limits.max_properties),
        Value::Bool(_) | Value::Null => Ok(()),
    }
}

fn date(field: &Field, value: &Value, today: Day) -> Result<(), ()> {
    let day: Day = value.as_str().ok_or(())?.parse().map_err(|_| ())?;
    let bound = |text: &Option<String>| Day::of_schema(text.as_deref()?, today);
    let (first, last) = (bound(&field.min_date), bound(&field.max_date));
    demand(first.is_none_or(|first| day >= first) && last.is_none_or(|last| day <= last))
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

fn keywords(rule: Option<&Keyword>, value: &Value) -> Result<(), ()> {
    let Some(rule) = rule else { return Ok(()) };
    let each = |value: &Value| demand(value.as_str().is_some_and(|text| keyword::fits(text, rule)));
    match value {
        Value::Array(list) => list.iter().try_for_each(each),
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
