//! Calendar days, and the two ways in which the API writes them.

use std::{fmt, str::FromStr};

use aisa_contract::value::calendar;
use jiff::{Span, ToSpan, civil};

/// A day of the calendar, written `2026-10-15`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Day(pub(crate) civil::Date);

/// The text is not a day written `yyyy-mm-dd`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not a day written yyyy-mm-dd")]
pub struct DayError(String);

/// The periods of a series.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Period {
    Day,
    Week,
    Month,
    Year,
}

impl Day {
    /// Reads a day as the schema writes it: `yyyy-mm-dd`, `today`, or so many days, months or years before today, as in
    /// `today-30d`, `today-1m`, `today-4y`. `last-month` is the last day of the month before.
    pub(crate) fn of_schema(text: &str, today: Self) -> Option<Self> {
        calendar::relative_day(text, today.0).map(Self)
    }

    pub(crate) fn plus_days(self, days: i32) -> Self {
        // A span holds any number of days that fits an i32.
        Self(self.0.saturating_add(Span::new().days(days)))
    }

    /// The number of days from another day to this one.
    pub(crate) fn days_since(self, other: Self) -> i32 {
        self.0.since(other.0).map_or(0, |span| span.get_days())
    }

    /// The same day of an earlier month, or its last day where that month is shorter.
    pub(crate) fn minus_months(self, months: u8) -> Self {
        Self(self.0.saturating_sub(i32::from(months).months()))
    }

    /// A time of the day as the API writes it: `2019-11-15 12:57:46 +00:00`.
    pub(crate) fn timestamp(self, second_of_day: u32) -> String {
        let time = self.0.at(0, 0, 0, 0);
        let time = time.saturating_add(i64::from(second_of_day).seconds());
        time.strftime("%F %T +00:00").to_string()
    }

    /// The last day of the period before the one of this day.
    pub(crate) fn end_of_last(self, period: Period) -> Self {
        let first = match period {
            Period::Day => self,
            Period::Week => self.end_of(period).plus_days(-6),
            Period::Month => Self(self.0.first_of_month()),
            Period::Year => Self(self.0.first_of_year()),
        };
        first.plus_days(-1)
    }

    /// The last day of the period of this day. Weeks end on Sunday.
    pub(crate) fn end_of(self, period: Period) -> Self {
        match period {
            Period::Day => self,
            Period::Week => self.plus_days(7 - i32::from(self.0.weekday().to_monday_one_offset())),
            Period::Month => Self(self.0.last_of_month()),
            Period::Year => Self(self.0.last_of_year()),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let day = calendar::day(text).map(Self);
        day.ok_or_else(|| DayError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-1-01",
            "26-01-01",
            "2026/01/01",
            "2026-01-0a",
            "+026-01-01",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn periods_end_on_their_last_day() {
        let cases = [
            ("2024-02-03", Period::Day, "2024-02-03"),
            ("2024-02-03", Period::Week, "2024-02-04"),
            ("2024-02-04", Period::Week, "2024-02-04"),
            ("2024-02-05", Period::Week, "2024-02-11"),
            ("2024-02-03", Period::Month, "2024-02-29"),
            ("2023-02-03", Period::Month, "2023-02-28"),
            ("2024-02-03", Period::Year, "2024-12-31"),
        ];
        for (day, period, end) in cases {
            let day: Day = day.parse().unwrap();
            assert_eq!(day.end_of(period).to_string(), end, "{day} {period:?}");
            let before = day.end_of_last(period);
            assert_eq!(before.plus_days(1).end_of(period).to_string(), end, "{day} {period:?}");
            assert!(before < day);
        }
    }

    #[test]
    fn timestamps_have_the_form_of_the_wire() {
        assert_eq!(Day(civil::date(2019, 11, 15)).timestamp(46_666), "2019-11-15 12:57:46 +00:00");
    }
}
