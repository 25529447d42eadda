//! Which periods a series has: from the first day asked for to the last one, cut into days, weeks, months or years.

use super::query::{Query, relative_day};
use crate::day::{Day, Period};

/// How many days beyond today a series goes at most: who asks for the year 9999 gets ten years.
const FORESIGHT: i64 = 3_653;

/// A period of a series.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Span {
    /// The last day of the period before.
    pub(crate) since: Day,
    /// The last day, which dates the item.
    pub(crate) date: Day,
}

/// Every period that the days asked for touch, oldest first.
pub(crate) fn spans(query: &Query<'_>) -> Vec<Span> {
    let period = period(query);
    let from = query
        .day("date_from")
        .or_else(|| earliest(query))
        .unwrap_or(query.data.today.minus_months(12));
    let to = query.day("date_to").unwrap_or(query.data.today);
    let to = to.min(query.data.today.plus_days(FORESIGHT));
    let mut spans = Vec::new();
    let mut since = from.end_of_last(period);
    while since < to {
        let date = since.plus_days(1).end_of(period);
        spans.push(Span { since, date });
        since = date;
    }
    spans
}

fn period(query: &Query<'_>) -> Period {
    match query.text("group_range").as_deref() {
        Some("day") => Period::Day,
        Some("week") => Period::Week,
        Some("year") => Period::Year,
        _ => Period::Month,
    }
}

fn earliest(query: &Query<'_>) -> Option<Day> {
    let fields = query.bundle.request_of(query.operation);
    let field = fields.iter().find(|field| field.name == "date_from")?;
    relative_day(field.rules.min_date.as_deref()?, query.data.today)
}

/// How much of today's links a site had on a day: sites of the sandbox grow steadily from 2017 on.
pub(crate) fn grown(day: Day, today: Day) -> f64 {
    let start = Day::new(2017, 1, 1);
    let whole = today.days_since(start).max(1) as f64;
    (day.days_since(start) as f64 / whole).clamp(0.05, 1.0)
}
