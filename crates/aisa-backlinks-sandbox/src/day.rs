//! Calendar days and the two ways in which the API writes them.

use std::{fmt, str::FromStr};

/// A day of the Gregorian calendar, `2026-10-15`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Day {
    /// Days since 1970-01-01.
    number: i64,
}

/// The text is not a day written `yyyy-mm-dd`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` is not a day written yyyy-mm-dd")]
pub struct DayError(String);

/// Periods that a time series is cut into.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Period {
    Day,
    Week,
    Month,
    Year,
}

impl Day {
    /// The day of a year, month and day of the month; days beyond the end of the month count on into the next.
    #[must_use]
    pub const fn new(year: i64, month: u32, day: u32) -> Self {
        // Howard Hinnant's days_from_civil: years start in March, so that the leap day is the last one.
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month as i64 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i64 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self {
            number: era * 146_097 + day_of_era - 719_468,
        }
    }

    /// Year, month (1–12) and day of the month.
    #[must_use]
    pub const fn parts(self) -> (i64, u32, u32) {
        let shifted = self.number + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        } as u32;
        (year_of_era + era * 400 + (month <= 2) as i64, month, day)
    }

    /// The day that many days later, or earlier when negative.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self {
            number: self.number + days,
        }
    }

    /// Days from another day to this one.
    #[must_use]
    pub const fn days_since(self, other: Self) -> i64 {
        self.number - other.number
    }

    /// The same day of the month that many months earlier, or the last one that month has.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        let (year, month, day) = self.parts();
        let count = year * 12 + i64::from(month) - 1 - i64::from(months);
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
        Self::new(year, month, day.min(days_in_month(year, month)))
    }

    /// A moment of the day as the API writes it: `2019-11-15 12:57:46 +00:00`.
    pub(crate) fn timestamp(self, second_of_day: u32) -> String {
        let (hour, minute, second) = (
            second_of_day / 3_600 % 24,
            second_of_day / 60 % 60,
            second_of_day % 60,
        );
        format!("{self} {hour:02}:{minute:02}:{second:02} +00:00")
    }

    /// The last day of the period before the one that this day lies in.
    pub(crate) fn end_of_last(self, period: Period) -> Self {
        let (year, _, day) = self.parts();
        match period {
            Period::Day => self.plus_days(-1),
            Period::Week => self.end_of(period).plus_days(-7),
            Period::Month => self.plus_days(-i64::from(day)),
            Period::Year => Self::new(year - 1, 12, 31),
        }
    }

    /// The last day of the period that this day lies in.
    pub(crate) fn end_of(self, period: Period) -> Self {
        let (year, month, _) = self.parts();
        match period {
            Period::Day => self,
            // 1970-01-01 was a Thursday; weeks end on Sunday.
            Period::Week => self.plus_days(6 - (self.number + 3).rem_euclid(7)),
            Period::Month => Self::new(year, month, days_in_month(year, month)),
            Period::Year => Self::new(year, 12, 31),
        }
    }
}

fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let wrong = || DayError(text.to_owned());
        let digits = |range: std::ops::Range<usize>| {
            let part = text
                .get(range)
                .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
                .ok_or_else(wrong)?;
            part.parse::<u32>().map_err(|_| wrong())
        };
        if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
            return Err(wrong());
        }
        let (year, month, day) = (i64::from(digits(0..4)?), digits(5..7)?, digits(8..10)?);
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return Err(wrong());
        }
        Ok(Self::new(year, month, day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_survives_text_and_back() {
        let mut day = Day::new(1900, 1, 1);
        let last = Day::new(2300, 1, 1);
        while day < last {
            assert_eq!(day.to_string().parse(), Ok(day));
            let (year, month, of_month) = day.parts();
            assert_eq!(Day::new(year, month, of_month), day);
            day = day.plus_days(1);
        }
    }

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
            assert_eq!(
                before.plus_days(1).end_of(period).to_string(),
                end,
                "{day} {period:?}"
            );
            assert!(before < day);
        }
    }

    #[test]
    fn going_back_a_month_stays_within_the_month() {
        for (day, months, expected) in [
            ("2026-03-31", 1, "2026-02-28"),
            ("2026-01-15", 1, "2025-12-15"),
            ("2026-10-15", 12, "2025-10-15"),
        ] {
            assert_eq!(
                day.parse::<Day>().unwrap().minus_months(months).to_string(),
                expected
            );
        }
    }

    #[test]
    fn timestamps_have_the_form_of_the_wire() {
        assert_eq!(
            Day::new(2019, 11, 15).timestamp(46_666),
            "2019-11-15 12:57:46 +00:00"
        );
    }
}
