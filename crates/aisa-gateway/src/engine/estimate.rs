//! What a call is likely to cost and what it may cost at most, by the figures of the schema.

use std::time::Duration;

use serde_json::{Map, Value};

use crate::{
    describe::{FieldInfo, FieldKind, Operation, OperationInfo, PriceRows},
    engine::{body::EncodedRequest, options::CallOptions, shared::Shared},
    value::Usd,
};

/// The two prices of a request.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Estimate {
    pub(crate) likely: Usd,
    pub(crate) ceiling: Usd,
}

impl Estimate {
    pub(crate) fn times(self, calls: u64) -> Self {
        Self {
            likely: self.likely.saturating_mul(calls),
            ceiling: self.ceiling.saturating_mul(calls),
        }
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            likely: self.likely.saturating_add(other.likely),
            ceiling: self.ceiling.saturating_add(other.ceiling),
        }
    }
}

/// Estimates a call: a maximum price takes the place of the highest price on record.
pub(crate) fn of_call<R: Operation>(
    shared: &Shared,
    request: &R,
    options: &CallOptions,
) -> Estimate {
    let estimate = of(request, shared.clock.unix());
    let most = options.max_price.or(shared.max_price);
    Estimate {
        ceiling: most.unwrap_or(estimate.ceiling),
        ..estimate
    }
}

/// Estimates a request; one that cannot be written as JSON counts as one row, and fails later anyway.
fn of<R: Operation>(request: &R, unix: Duration) -> Estimate {
    let info = request.info();
    let settled = EncodedRequest::new(request).and_then(|mut encoded| {
        encoded.settle_targets(info.fields)?;
        Ok(encoded.fields)
    });
    of_fields(info, &settled.unwrap_or_default(), unix)
}

/// Estimates a request by its fields.
pub(crate) fn of_fields(
    info: &OperationInfo,
    fields: &Map<String, Value>,
    unix: Duration,
) -> Estimate {
    let rows = rows(info, fields, unix);
    Estimate {
        likely: info.price.estimate.of(rows),
        ceiling: info.price.ceiling.of(rows),
    }
}

/// The most rows that the request can bring.
fn rows(info: &OperationInfo, fields: &Map<String, Value>, unix: Duration) -> u64 {
    match info.price.rows {
        PriceRows::One => 1,
        PriceRows::Limit => {
            let asked = fields.get("limit").and_then(whole);
            let default = info
                .paging
                .and_then(|paging| u64::try_from(paging.default_limit).ok());
            asked.or(default).unwrap_or(100)
        }
        PriceRows::Targets => match fields.get("targets") {
            Some(Value::Array(targets)) => targets.len() as u64,
            Some(Value::Object(targets)) => targets.len() as u64,
            _ => 1,
        },
        PriceRows::Periods => periods(info, fields, unix),
    }
}

/// A count, also one that is written `12.0`.
fn whole(value: &Value) -> Option<u64> {
    // The cast stops at the ends of the range.
    let rounded = || {
        value
            .as_f64()
            .filter(|n| *n >= 0.0)
            .map(|n| n.ceil() as u64)
    };
    value.as_u64().or_else(rounded)
}

fn periods(info: &OperationInfo, fields: &Map<String, Value>, unix: Duration) -> u64 {
    let known = |name: &str| info.fields.iter().find(|field| field.name == name);
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    let today = i64::try_from(unix.as_secs() / 86_400).unwrap_or_default();
    let day = |name: &str| {
        let words = [
            text(name),
            known(name).and_then(|field| field.default),
            known(name).and_then(earliest),
        ];
        words
            .into_iter()
            .flatten()
            .find_map(|word| day_of(word, today))
    };
    let days = day("date_to").unwrap_or(today) - day("date_from").unwrap_or(today);
    let range = text("group_range").or_else(|| known("group_range")?.default);
    let length = match range {
        Some("day") => 1,
        Some("week") => 7,
        Some("year") => 365,
        // Short months, so that the estimate is not too low.
        _ => 28,
    };
    // A range that begins and ends within a week, month or year meets one more of them than fit into it.
    let broken = if length == 1 { 1 } else { 2 };
    u64::try_from(days.max(0) / length + broken).unwrap_or(1)
}

fn earliest(field: &FieldInfo) -> Option<&'static str> {
    match field.kind {
        FieldKind::Date { min, .. } => min,
        _ => None,
    }
}

/// Days since 1970 of `2026-01-31`, `today`, `today-1m` or `today-1y`.
fn day_of(word: &str, today: i64) -> Option<i64> {
    match word.strip_prefix("today") {
        Some("") => return Some(today),
        Some("-1m") => return Some(today - 31),
        Some("-1y") => return Some(today - 366),
        _ => {}
    }
    let mut parts = word.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let in_range =
        (1..=9_999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    in_range.then(|| days_from_civil(year, month, day))
}

/// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day
/// comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970() {
        let cases = [
            ("1970-01-01", Some(0)),
            ("2000-03-01", Some(11_017)),
            ("2026-10-01", Some(20_727)),
            ("today", Some(7)),
            ("today-1m", Some(-24)),
            ("soon", None),
            ("2026-13-01", None),
        ];
        for (word, days) in cases {
            assert_eq!(day_of(word, 7), days, "{word}");
        }
    }
}
