//! What a call is likely to cost and what it may cost at most, by the figures of the schema.

use jiff::civil;
use serde_json::{Map, Value};

use crate::{
    describe::{FieldInfo, FieldKind, Operation, OperationInfo, PriceRows, RowCount, whole},
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

/// What a call may cost at most. A maximum price raises it and never lowers it: the gateway compares that with its own
/// estimate, and may charge more.
pub(crate) fn ceiling(known: Option<Usd>, max_price: Option<Usd>) -> Option<Usd> {
    known.max(max_price)
}

/// Estimates a call with its options.
pub(crate) fn of_call<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Estimate {
    let estimate = of(request, shared.today());
    Estimate {
        ceiling: ceiling(estimate.ceiling, options.max_price.or(shared.max_price)),
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
    let Some(price) = info.price else {
        return Estimate::default();
    };
    let cost = price
        .formula()
        .cost(rows(info, price.rows, fields, today), |name| {
            value(info, fields, name)
        });
    let ceiling = Usd::from_micros(cost.ceiling);
    Estimate {
        likely: Some(Usd::from_micros(cost.estimate)),
        // A call that the gateway itself expects to cost more may do so.
        ceiling: info.gateway_estimate.max(Some(ceiling)),
    }
}

/// A field as written; of one that is absent, what upstream assumes.
fn value(info: &OperationInfo, fields: &Map<String, Value>, name: &str) -> Option<Value> {
    let written = fields.get(name).filter(|value| !value.is_null());
    written.cloned().or_else(|| {
        let known = info.fields.iter().find(|field| field.name == name);
        let default = known?.default?;
        Some(serde_json::from_str(default).unwrap_or_else(|_| default.into()))
    })
}

/// The most rows that the request can bring.
fn rows(
    info: &OperationInfo,
    per: PriceRows,
    fields: &Map<String, Value>,
    today: civil::Date,
) -> RowCount {
    let requested = |rows| RowCount {
        rows,
        requested: true,
    };
    let field = |name: &str, default: Option<u64>| {
        let written = fields.get(name).and_then(whole);
        let assumed = || value(info, fields, name).as_ref().and_then(whole);
        RowCount {
            rows: written.or_else(assumed).or(default).unwrap_or(100),
            requested: written.is_some(),
        }
    };
    match per {
        PriceRows::One => RowCount {
            rows: 1,
            requested: false,
        },
        PriceRows::Limit => {
            let default = info.paging.map(|paging| paging.default_limit);
            field("limit", default.and_then(|rows| u64::try_from(rows).ok()))
        }
        PriceRows::Depth => field("depth", Some(10)),
        PriceRows::Targets => requested(count(fields, "targets")),
        PriceRows::Keywords => requested(count(fields, "keywords")),
        PriceRows::Periods => requested(periods(info, fields, today)),
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
