//! Days: their form, the earliest one, and which of two comes first.

use serde_json::Value;

use super::Problems;
use crate::calendar::Day;

/// Checks a day; `not_after` is the field that holds the day this one must not pass.
pub(super) fn check(
    value: &Value,
    min: Option<&str>,
    not_after: Option<(&str, &Value)>,
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
    if let Some(earliest) = min.and_then(|min| earliest(min, problems.today))
        && day < earliest
    {
        let rule = format!("must not be before {earliest}");
        problems.add(path, Some(value), rule, None);
    }
    // A malformed other day has its own problem.
    if let Some((name, other)) = not_after
        && let Some(last) = other.as_str().and_then(Day::parse)
        && day > last
    {
        problems.add(
            path,
            Some(value),
            format!("must not be after {name}, {last}"),
            None,
        );
    }
}

/// A bound of the schema: a day, `today`, or so many years, months before it (`today-1y`, `today-1m`).
fn earliest(bound: &str, today: Day) -> Option<Day> {
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
