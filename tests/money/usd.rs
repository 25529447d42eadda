//! Amounts are exact.

use aisa_backlinks::{Usd, usd};
use proptest::prelude::*;

#[test]
fn a_charge_header_is_plain_digits_or_unknown() {
    let cases: &[(&str, Option<u64>)] = &[
        ("0", Some(0)),
        ("48072", Some(48_072)),
        ("007", Some(7)),
        ("9007199254740993", Some(9_007_199_254_740_993)),
        ("9223372036854775807", Some(9_223_372_036_854_775_807)),
        ("9223372036854775808", None),
        ("18446744073709551616", None),
        ("-1", None),
        ("+1", None),
        ("-0", None),
        ("1.2", None),
        ("1e3", None),
        ("NaN", None),
        ("", None),
        (" 1", None),
        ("1 ", None),
        ("1,000", None),
        ("0x10", None),
        ("\u{0661}\u{0662}", None),
        ("\u{ff11}", None),
    ];
    for (header, micros) in cases {
        assert_eq!(Usd::from_header(header.as_bytes()), micros.map(Usd::from_micros), "{header:?}");
    }
    assert_eq!(Usd::from_header(&[0xff, b'1']), None);
}

#[test]
fn decimals_parse_exactly_and_print_back() {
    let cases: &[(&str, u64, &str)] = &[
        ("0", 0, "$0.00"),
        ("0.05", 50_000, "$0.05"),
        ("$0.05", 50_000, "$0.05"),
        ("0.024036", 24_036, "$0.024036"),
        ("0.100000", 100_000, "$0.10"),
        ("1.5", 1_500_000, "$1.50"),
        ("12", 12_000_000, "$12.00"),
        ("0.000001", 1, "$0.000001"),
        ("9007199254.740993", 9_007_199_254_740_993, "$9007199254.740993"),
        ("18446744073709.551615", u64::MAX, "$18446744073709.551615"),
    ];
    for (text, micros, printed) in cases {
        let amount: Usd = text.parse().unwrap();
        assert_eq!(amount.micros(), *micros, "{text}");
        assert_eq!(amount.to_string(), *printed);
    }
}

#[test]
fn what_is_no_amount_is_refused_with_the_reason() {
    let cases: &[(&str, &str)] = &[
        ("-1", "negative"),
        ("$-1", "negative"),
        ("-0.01", "negative"),
        ("NaN", "write digits"),
        ("inf", "write digits"),
        ("1e3", "write digits"),
        ("1E-3", "write digits"),
        ("+1", "write digits"),
        ("", "write digits"),
        ("$", "write digits"),
        (".5", "write digits"),
        ("5.", "write digits"),
        ("1.2.3", "write digits"),
        ("1,5", "write digits"),
        (" 1", "write digits"),
        ("\u{0661}", "write digits"),
        ("0.0000001", "at most 6 decimals"),
        ("0.1234560", "at most 6 decimals"),
        ("18446744073709.551616", "too large"),
        ("99999999999999999999999", "too large"),
    ];
    for (text, reason) in cases {
        let error = text.parse::<Usd>().unwrap_err().to_string();
        assert!(
            error.contains(reason) && error.contains(&format!("{text:?}")),
            "{text:?}: {error}"
        );
    }
}

#[test]
fn json_is_the_decimal_as_a_string_and_numbers_are_refused() {
    assert_eq!(serde_json::to_string(&usd("0.024036")).unwrap(), r#""0.024036""#);
    assert_eq!(serde_json::from_str::<Usd>(r#""0.024036""#).unwrap(), usd("0.024036"));
    assert!(serde_json::from_str::<Usd>("0.024036").is_err());
    assert!(serde_json::from_str::<Usd>(r#""-1""#).is_err());
}

#[test]
fn arithmetic_never_wraps() {
    let one = Usd::from_micros(1);
    assert_eq!(Usd::MAX.checked_add(one), None);
    assert_eq!(Usd::ZERO.checked_sub(one), None);
    assert_eq!(Usd::MAX.saturating_add(one), Usd::MAX);
    assert_eq!(Usd::ZERO.saturating_sub(one), Usd::ZERO);
    assert_eq!(Usd::MAX.saturating_mul(2), Usd::MAX);
    assert_eq!([Usd::MAX, one].iter().sum::<Usd>(), Usd::MAX);
    assert_eq!([usd("0.1"), usd("0.2")].into_iter().sum::<Usd>(), usd("0.3"));
}

#[test]
#[should_panic(expected = "is not an amount of dollars")]
fn a_wrong_literal_panics() {
    let _ = usd("5 cents");
}

proptest! {
    #[test]
    fn every_amount_survives_text_and_json(micros: u64) {
        let amount = Usd::from_micros(micros);
        prop_assert_eq!(amount.to_string().parse::<Usd>().unwrap(), amount);
        prop_assert_eq!(amount.to_decimal().parse::<Usd>().unwrap(), amount);
        let json = serde_json::to_string(&amount).unwrap();
        prop_assert_eq!(serde_json::from_str::<Usd>(&json).unwrap(), amount);
    }

    #[test]
    fn no_text_panics(text in ".{0,30}") {
        let _ = text.parse::<Usd>();
        let _ = Usd::from_header(text.as_bytes());
    }
}
