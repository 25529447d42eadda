//! Timestamps of results.

use aisa_backlinks::Timestamp;
use proptest::prelude::*;

/// A timestamp as a response brings it, which may be any text.
fn timestamp(text: &str) -> Timestamp {
    serde_json::from_value(text.into()).unwrap()
}

#[test]
fn known_moments_have_their_unix_seconds() {
    for (text, seconds) in [
        ("1970-01-01 00:00:00 +00:00", 0),
        ("2019-11-15 12:57:46 +00:00", 1_573_822_666),
        ("2019-11-15 14:57:46 +02:00", 1_573_822_666),
        ("2019-11-15 07:27:46 -05:30", 1_573_822_666),
        ("2000-02-29 23:59:59 +00:00", 951_868_799),
        ("1969-12-31 23:59:59 +00:00", -1),
        ("2023-05-01", 1_682_899_200),
    ] {
        let read = timestamp(text);
        assert_eq!(read.unix_seconds(), Some(seconds), "{text}");
        assert_eq!(read.to_string(), text);
    }
}

#[test]
fn the_parts_are_those_of_the_text() {
    let t = timestamp("2019-11-15 12:57:46 -05:30");
    assert_eq!((t.year(), t.month(), t.day()), (Some(2019), Some(11), Some(15)));
    assert_eq!((t.hour(), t.minute(), t.second()), (Some(12), Some(57), Some(46)));
    assert_eq!(t.offset_minutes(), Some(-330));
    let day = timestamp("2019-11-15");
    assert_eq!((day.day(), day.hour(), day.offset_minutes()), (Some(15), None, None));
}

#[test]
fn other_texts_are_kept_and_have_no_parts() {
    for text in [
        "",
        "soon",
        "0000-00-00 00:00:00 +00:00",
        "2019-11-15T12:57:46Z",
        "2019-11-15 12:57:46",
        "2019-11-15 12:57:46 -00:00",
        "2019-11-15 24:00:00 +00:00",
        "2019-02-29 12:57:46 +00:00",
        "2019-11-15 12:57:46 +00:00 ",
        "２０１９-11-15 12:57:46 +00:00",
        "+019-11-15 12:57:46 +00:00",
        "éééééé",
    ] {
        let read = timestamp(text);
        assert_eq!(read.to_string(), text);
        assert_eq!((read.unix_seconds(), read.year()), (None, None), "{text}");
    }
}

#[test]
fn parsing_refuses_other_forms_and_says_which_one_is_read() {
    for text in ["2019-11-15 12:57:46 +00:00", "2019-11-15"] {
        assert_eq!(text.parse(), Ok(timestamp(text)));
    }
    for text in ["soon", "", "2019-11-15T12:57:46Z", "2019-02-29"] {
        let error = text.parse::<Timestamp>().unwrap_err().to_string();
        assert!(error.contains(&format!("{text:?}")), "{error}");
        assert!(error.contains("yyyy-mm-dd hh:mm:ss"), "{error}");
    }
}

#[test]
fn moments_sort_by_time_after_texts_that_are_none() {
    let mut sorted: Vec<Timestamp> = [
        "2019-11-15 12:00:00 +00:00",
        "2019-11-15",
        "never",
        "2019-11-15 12:30:00 +02:00",
        "always",
        "2019-11-15 14:00:00 +02:00",
    ]
    .map(timestamp)
    .into();
    sorted.sort();
    let texts: Vec<_> = sorted.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "always",
            "never",
            "2019-11-15",
            "2019-11-15 12:30:00 +02:00",
            "2019-11-15 12:00:00 +00:00",
            "2019-11-15 14:00:00 +02:00",
        ]
    );
}

#[test]
fn moments_convert_to_jiff_and_back_and_texts_that_are_none_do_not() {
    let cases = [
        ("2019-11-15 14:57:46 +02:00", "2019-11-15 12:57:46 +00:00"),
        ("2019-11-15", "2019-11-15 00:00:00 +00:00"),
        ("1969-12-31 23:59:59 +00:00", "1969-12-31 23:59:59 +00:00"),
    ];
    for (text, utc) in cases {
        let moment = jiff::Timestamp::try_from(&timestamp(text)).unwrap();
        assert_eq!(Timestamp::from(moment).to_string(), utc);
    }
    let half = jiff::Timestamp::new(-1, -500_000_000).unwrap();
    assert_eq!(Timestamp::from(half).to_string(), "1969-12-31 23:59:58 +00:00");
    for text in ["2019-11-15T12:57:46Z", "9999-12-31 23:59:59 +00:00", ""] {
        let timestamp = timestamp(text);
        assert!(jiff::Timestamp::try_from(&timestamp).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_written_back_as_it_came(text in "\\PC*|[0-9]{4}-[0-1][0-9]-[0-3][0-9]( [0-2][0-9]:[0-6][0-9]:[0-6][0-9] [+-][0-2][0-9]:[0-6][0-9])?") {
        let json = serde_json::to_string(&text).unwrap();
        let timestamp: Timestamp = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_string(&timestamp).unwrap(), json);
        prop_assert_eq!(timestamp.to_string(), text);
    }

    #[test]
    fn a_later_second_has_a_later_timestamp(seconds in 0..4_000_000_000i64) {
        let day = seconds / 86_400;
        // An independent way to the date: add up the days.
        let mut year = 1970;
        let mut left = day;
        let length = |year: i64| if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) { 366 } else { 365 };
        while left >= length(year) {
            left -= length(year);
            year += 1;
        }
        let lengths = [31, length(year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let mut month = 0;
        while left >= lengths[month] {
            left -= lengths[month];
            month += 1;
        }
        let of_day = seconds % 86_400;
        let text = format!(
            "{year:04}-{:02}-{:02} {:02}:{:02}:{:02} +00:00",
            month + 1, left + 1, of_day / 3600, of_day / 60 % 60, of_day % 60,
        );
        prop_assert_eq!(timestamp(&text).unix_seconds(), Some(seconds));
    }
}
