//! Days of requests.

use aisa_backlinks::Date;
use jiff::civil;

/// A date as JSON brings it, which may be any text.
fn day(text: &str) -> Date {
    serde_json::from_value(text.into()).unwrap()
}

#[test]
fn leap_years_follow_the_gregorian_rule() {
    for (year, leap) in [(2024, true), (2023, false), (2000, true), (1900, false), (2100, false)] {
        assert_eq!(Date::new(year, 2, 29).is_ok(), leap, "{year}");
        assert_eq!(day(&format!("{year}-02-29")).is_valid(), leap, "{year}");
    }
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_refused_by_name() {
    for (year, month, day) in
        [(2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (2024, 1, 0), (10_000, 1, 1)]
    {
        let error = Date::new(year, month, day).unwrap_err().to_string();
        assert_eq!(error, format!("there is no day {day} in month {month} of {year}"));
    }
}

#[test]
fn only_the_wire_form_is_valid() {
    for text in
        ["2024-1-5", "2024/01/05", "05.01.2024", "2024-01-05 00:00:00", "", "today", "2024-01-5é"]
    {
        let date = day(text);
        assert!(!date.is_valid(), "{text}");
        assert_eq!(date.as_str(), text, "kept for the message");
    }
    let date = day("2024-01-05");
    assert_eq!(date.parts(), Some((2024, 1, 5)));
    assert_eq!(serde_json::to_string(&date).unwrap(), "\"2024-01-05\"");
}

#[test]
fn today_is_a_day() {
    assert!(Date::today_utc().is_valid());
    assert!(Date::today_utc() > day("2025-01-01"));
}

#[test]
fn parsing_refuses_what_is_no_day_and_says_what_is() {
    assert_eq!("2024-02-29".parse(), Ok(day("2024-02-29")));
    for text in ["2023-02-29", "29.02.2024", "", "today", "2024-02-29 00:00:00", "\u{1b}[31m"] {
        let error = text.parse::<Date>().unwrap_err().to_string();
        assert!(error.contains("yyyy-mm-dd"), "{error}");
        assert!(!error.contains(char::is_control), "{error:?}");
    }
    let error = "29.02.2024".parse::<Date>().unwrap_err().to_string();
    assert!(error.contains("\"29.02.2024\""), "{error}");
}

#[test]
fn days_convert_to_jiff_and_back_and_texts_that_are_none_do_not() {
    let leap = civil::Date::try_from(&Date::new(2024, 2, 29).unwrap()).unwrap();
    assert_eq!(leap, civil::date(2024, 2, 29));
    assert_eq!(Date::from(leap), Date::new(2024, 2, 29).unwrap());
    let error = civil::Date::try_from(&day("29.02.2024")).unwrap_err();
    assert!(error.to_string().contains("29.02.2024"), "{error}");
}
