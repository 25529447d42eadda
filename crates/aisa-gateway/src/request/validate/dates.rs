//! Days: their form, the earliest one, and which of two comes first.

use serde_json::Value;

use super::Problems;
use crate::{describe::FieldInfo, value::calendar::Day};

/// The field that holds the day another one must not pass.
pub(super) struct Last<'v> {
    pub(super) field: &'v FieldInfo,
    pub(super) value: Option<&'v Value>,
}

/// Checks a day.
pub(super) fn check(
    value: &Value,
    min: Option<&str>,
    not_after: Option<Last<'_>>,
    path: &str,
    problems: &mut Problems,
) {
    let Some(day) = value.as_str().and_then(Day::parse) else {
        let way_out = format!("write it like \"{}\"", problems.today);
        return problems.add(
            path,
            Some(value),
            "must be a day of the calendar, yyyy-mm-dd",
            Some(way_out),
        );
    };
    if let Some(earliest) = min.and_then(|min| bound(min, problems.today))
        && day < earliest
    {
        let rule = format!("must not be before {earliest}");
        problems.add(path, Some(value), rule, None);
    }
    if let Some(last) = not_after
        && let Some((last_day, origin)) = last.day(problems.today)
        && day > last_day
    {
        let rule = format!("must not be after {}, {origin}{last_day}", last.field.name);
        problems.add(path, Some(value), rule, None);
    }
}

impl Last<'_> {
    /// The day, and how a message is to introduce it. A malformed day has its own problem.
    fn day(&self, today: Day) -> Option<(Day, &'static str)> {
        match self.value {
            None | Some(Value::Null) => Some((bound(self.field.default?, today)?, "by default ")),
            Some(given) => Some((Day::parse(given.as_str()?)?, "")),
        }
    }
}

/// A day that a field takes: a month before today, or the earliest day where that comes later.
pub(crate) fn day_within(min: Option<&str>, today: Day) -> Day {
    let month_ago = today.months_before(1);
    min.and_then(|min| bound(min, today))
        .map_or(month_ago, |earliest| earliest.max(month_ago))
}

/// A bound of the schema: a day, `today`, or so many years, months before it (`today-1y`, `today-1m`).
fn bound(bound: &str, today: Day) -> Option<Day> {
    let Some(back) = bound.strip_prefix("today") else {
        return Day::parse(bound);
    };
    if back.is_empty() {
        return Some(today);
    }
    let back = back.strip_prefix('-')?;
    let months = match back.strip_suffix('y') {
        Some(years) => years.parse::<u16>().ok()?.checked_mul(12)?,
        None => back.strip_suffix('m')?.parse().ok()?,
    };
    Some(today.months_before(months))
}
