//! What a call is likely to cost and what it may cost at most, by the figures of the schema.

use jiff::civil;
use serde_json::{Map, Value};

use crate::{
    describe::{FieldInfo, FieldKind, Operation, OperationInfo, PriceRows},
    engine::{body::EncodedRequest, shared::CallOptions, shared::Shared},
    value::{Usd, calendar::relative_day},
};

/// The two prices of a request; `None` is unknown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Estimate {
    pub(crate) likely: Option<Usd>,
    pub(crate) ceiling: Option<Usd>,
}

impl Estimate {
    pub(crate) const ZERO: Self = Self {
        likely: Some(Usd::ZERO),
        ceiling: Some(Usd::ZERO),
    };

    pub(crate) fn times(self, calls: u64) -> Self {
        let times = |price: Usd| price.saturating_mul(calls);
        Self {
            likely: self.likely.map(times),
            ceiling: self.ceiling.map(times),
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        let sum = |a: Option<Usd>, b: Option<Usd>| Some(a?.saturating_add(b?));
        Self {
            likely: sum(self.likely, other.likely),
            ceiling: sum(self.ceiling, other.ceiling),
        }
    }
}

/// Estimates a call: a maximum price takes the place of the highest price on record.
pub(crate) fn of_call<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Estimate {
    let estimate = of(request, shared.today());
    let most = options.max_price.or(shared.max_price);
    Estimate {
        ceiling: most.or(estimate.ceiling),
        ..estimate
    }
}

/// Estimates a request; one that cannot be written as JSON counts as one row, and fails later anyway.
fn of<R: Operation>(request: &R, today: civil::Date) -> Estimate {
    let info = request.info();
    let settled = EncodedRequest::new(request).and_then(|mut encoded| {
        encoded.settle_targets(info)?;
        Ok(encoded.fields)
    });
    of_fields(info, &settled.unwrap_or_default(), today)
}

/// Estimates a request by its fields.
pub(crate) fn of_fields(
    info: &OperationInfo,
    fields: &Map<String, Value>,
    today: civil::Date,
) -> Estimate {
    let price = info.price.map(|price| {
        let rows = rows(info, price.rows, fields, today);
        (price.estimate.of(rows), price.ceiling.of(rows))
    });
    Estimate {
        likely: price.map(|(likely, _)| likely),
        ceiling: price.map(|(_, ceiling)| ceiling),
    }
}

/// The most rows that the request can bring.
fn rows(
    info: &OperationInfo,
    per: PriceRows,
    fields: &Map<String, Value>,
    today: civil::Date,
) -> u64 {
    match per {
        PriceRows::One => 1,
        PriceRows::Limit => {
            let asked = fields.get("limit").and_then(rounded_up);
            let default = info
                .paging
                .and_then(|paging| u64::try_from(paging.default_limit).ok());
            asked.or(default).unwrap_or(100)
        }
        PriceRows::Depth => {
            let asked = fields.get("depth").and_then(rounded_up);
            let known = info.fields.iter().find(|field| field.name == "depth");
            let default = known.and_then(|field| field.default?.parse().ok());
            asked.or(default).unwrap_or(10)
        }
        PriceRows::Targets => count(fields, "targets"),
        PriceRows::Keywords => count(fields, "keywords"),
        PriceRows::Periods => periods(info, fields, today),
    }
}

/// How many entries a field has; 1 where it is not a list.
fn count(fields: &Map<String, Value>, name: &str) -> u64 {
    match fields.get(name) {
        Some(Value::Array(entries)) => entries.len() as u64,
        Some(Value::Object(entries)) => entries.len() as u64,
        _ => 1,
    }
}

/// A count; a fraction counts as the next whole number, so that the estimate is not too low.
fn rounded_up(value: &Value) -> Option<u64> {
    // The cast saturates.
    let rounded = || {
        value
            .as_f64()
            .filter(|n| *n >= 0.0)
            .map(|n| n.ceil() as u64)
    };
    value.as_u64().or_else(rounded)
}

fn periods(info: &OperationInfo, fields: &Map<String, Value>, today: civil::Date) -> u64 {
    let known = |name: &str| info.fields.iter().find(|field| field.name == name);
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let day = |name: &str| {
        let words = [
            text(name),
            known(name).and_then(|field| field.default),
            known(name).and_then(earliest),
        ];
        words
            .into_iter()
            .flatten()
            .find_map(|word| relative_day(word, today))
    };
    let span = day("date_to").unwrap_or(today) - day("date_from").unwrap_or(today);
    let days = span.get_days();
    let range = text("group_range").or_else(|| known("group_range")?.default);
    let length = match range {
        Some("day") => 1,
        Some("week") => 7,
        Some("year") => 365,
        // Short months, so that the estimate is not too low.
        _ => 28,
    };
    // A range that begins and ends in the middle of a week, month or year touches one more of them than fit into it.
    let broken = if length == 1 { 1 } else { 2 };
    u64::try_from(days.max(0) / length + broken).unwrap_or(1)
}

fn earliest(field: &FieldInfo) -> Option<&'static str> {
    match field.kind {
        FieldKind::Date { min, .. } => min,
        _ => None,
    }
}
