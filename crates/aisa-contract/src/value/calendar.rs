//! Days of the calendar, and the words that name them in schema and requests.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::{Span, SpanRelativeTo, Timestamp, civil, tz::Offset};

/// Reads `yyyy-mm-dd` and nothing else; jiff itself takes more forms than upstream does.
pub fn day(text: &str) -> Option<civil::Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let century = i16::from(two_digits(y1, y2)?);
    let year = century * 100 + i16::from(two_digits(y3, y4)?);
    civil::Date::new(year, two_digits(m1, m2)?, two_digits(d1, d2)?).ok()
}

/// Reads a day as schema and requests name it: `yyyy-mm-dd`, `today`, or so many days, months or years before today,
/// as in `today-30d`, `today-1m`, `today-1y`. A month ago is the last day of that month where it is shorter. `last-month`
/// is the last day of the month before.
#[must_use]
pub fn relative_day(text: &str, today: civil::Date) -> Option<civil::Date> {
    if text == "last-month" {
        return today.first_of_month().yesterday().ok();
    }
    let Some(back) = text.strip_prefix("today") else {
        return day(text);
    };
    if back.is_empty() {
        return Some(today);
    }
    let back = back.strip_prefix('-')?;
    let (count, unit) = back.split_at_checked(back.len().checked_sub(1)?)?;
    let count = count.parse::<u32>().ok()?;
    let span = Span::new();
    let span = match unit {
        "d" => span.try_days(count),
        "m" => span.try_months(count),
        "y" => span.try_years(count),
        _ => return None,
    };
    today.checked_sub(span.ok()?).ok()
}

/// The day, in UTC, of a time since 1970; the last day of 9999 for any later one.
pub fn day_of_unix(since: Duration) -> civil::Date {
    i64::try_from(since.as_secs())
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map_or(civil::Date::MAX, |at| Offset::UTC.to_datetime(at).date())
}

/// Today in UTC, by the system's clock.
pub fn today() -> civil::Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    day_of_unix(since.unwrap_or_default())
}

/// A length of time such as `30d`; a day has 24 hours.
///
/// ```
/// assert_eq!(aisa_contract::value::calendar::age("2d"), Ok(std::time::Duration::from_secs(2 * 86_400)));
/// ```
///
/// # Errors
/// For a text that names no such length.
pub fn age(text: &str) -> Result<Duration, String> {
    let span: Span = text.parse().map_err(|_| "not an age such as 30d, 12h or 2w".to_owned())?;
    let length = span
        .to_duration(SpanRelativeTo::days_are_24_hours())
        .map_err(|_| "months and years differ in length: say it in days, such as 30d".to_owned())?;
    Duration::try_from(length).map_err(|_| "an age is not negative".to_owned())
}

/// The number that two ASCII digits write.
pub fn two_digits(tens: u8, ones: u8) -> Option<i8> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| (byte - b'0') as i8);
    Some(digit(tens)? * 10 + digit(ones)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_days_before_today() {
        let today = civil::date(2024, 3, 31);
        let cases = [
            ("2000-02-29", Some("2000-02-29")),
            ("today", Some("2024-03-31")),
            ("today-1d", Some("2024-03-30")),
            ("today-30d", Some("2024-03-01")),
            ("today-1m", Some("2024-02-29")),
            ("today-13m", Some("2023-02-28")),
            ("last-month", Some("2024-02-29")),
            ("today-1y", Some("2023-03-31")),
            ("2023-02-29", None),
            ("2026-13-01", None),
            ("20000229", None),
            ("2000-2-29", None),
            ("today-", None),
            ("today-m", None),
            ("today-1w", None),
            ("today-1\u{e4}", None),
            ("today-4294967295y", None),
            ("today+1d", None),
            ("soon", None),
            ("", None),
        ];
        for (word, expected) in cases {
            let found = relative_day(word, today).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn a_clock_beyond_the_calendar_stops_at_its_last_day() {
        let day = |seconds| day_of_unix(Duration::from_secs(seconds)).to_string();
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_868_799), "2000-02-29");
        assert_eq!(day(u64::MAX), "9999-12-31");
    }
}
