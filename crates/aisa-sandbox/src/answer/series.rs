//! The periods of a series: the days, weeks, months or years from the first day asked for to the last one.

use jiff::civil;

use super::query::Query;
use crate::day::{Day, Period};

/// The most days after today in a series, ten years, whatever the query asks for.
const FORESIGHT: i32 = 3_653;

/// A period of a series.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Span {
    /// The last day of the period before.
    pub(crate) since: Day,
    /// The last day, which is the date of the item.
    pub(crate) date: Day,
}

/// Every period that overlaps the days asked for, oldest first.
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
    let mut fields = query.route.request().iter();
    let field = fields.find(|field| field.name == "date_from")?;
    Day::of_schema(field.min_date.as_deref()?, query.data.today)
}

/// The share of today's links that a site had on a day: sites grow steadily from 2017 on.
pub(crate) fn grown(day: Day, today: Day) -> f64 {
    let start = Day(civil::date(2017, 1, 1));
    let whole = today.days_since(start).max(1) as f64;
    (day.days_since(start) as f64 / whole).clamp(0.05, 1.0)
}
