//! Days: their form, the earliest one, and which of two comes first.

use jiff::{ToSpan as _, civil};
use serde_json::Value;

use super::Problems;
use crate::{
    field::FieldRef,
    value::calendar::{self, relative_day},
};

/// The field that holds the day another one must not pass.
pub(super) struct Last<'v> {
    pub(super) field: FieldRef<'v>,
    pub(super) value: Option<&'v Value>,
}

/// Checks a day.
pub(super) fn check(
    value: &Value,
    [min, max]: [Option<&str>; 2],
    not_after: Option<Last<'_>>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let latest = max.and_then(|max| relative_day(max, problems.today));
    let bound = not_after.and_then(|last| Some((last.day(problems.today)?, last.field.name())));
    let Some(day) = value.as_str().and_then(calendar::day) else {
        let bounds = [latest, bound.map(|((day, _), _)| day)];
        let example = bounds.into_iter().flatten().fold(problems.today, civil::Date::min);
        let suggestion = format!("write it like \"{example}\"");
        return problems.add(
            path,
            Some(value),
            "must be a day of the calendar, yyyy-mm-dd",
            Some(suggestion),
        );
    };
    if let Some(earliest) = min.and_then(|min| relative_day(min, problems.today))
        && day < earliest
    {
        let rule = format!("must not be before {earliest}");
        problems.add(path, Some(value), rule, None);
    }
    if let Some(latest) = latest
        && day > latest
    {
        let rule = format!("must not be after {latest}");
        return problems.add(path, Some(value), rule, None);
    }
    if let Some(((last_day, origin), field)) = bound
        && day > last_day
    {
        let rule = format!("must not be after {field}, {origin}{last_day}");
        problems.add(path, Some(value), rule, None);
    }
}

impl Last<'_> {
    /// The day, and how a message is to introduce it. A malformed day has its own problem.
    fn day(&self, today: civil::Date) -> Option<(civil::Date, &'static str)> {
        match self.value {
            None | Some(Value::Null) => {
                Some((relative_day(&self.field.default_text()?, today)?, "by default "))
            }
            Some(given) => Some((calendar::day(given.as_str()?)?, "")),
        }
    }
}

/// A day that a field takes: a month before today, or the earliest day where that comes later.
#[must_use]
pub fn day_within(min: Option<&str>, today: civil::Date) -> civil::Date {
    let month_ago = today.saturating_sub(1.month());
    min.and_then(|min| relative_day(min, today))
        .map_or(month_ago, |earliest| earliest.max(month_ago))
}
