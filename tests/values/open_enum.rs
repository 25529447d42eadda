//! Words that upstream may add to, and numbers in their two spellings.

use std::collections::HashSet;

use aisa_backlinks::{BacklinksStatusType, LinkType, RankScale, SummaryResult};
use serde_json::json;

#[test]
fn known_words_are_variants_and_unknown_ones_are_kept() {
    for (word, variant) in [
        ("all", BacklinksStatusType::All),
        ("live", BacklinksStatusType::Live),
        ("lost", BacklinksStatusType::Lost),
        ("dormant", BacklinksStatusType::Other("dormant".into())),
        ("", BacklinksStatusType::Other("".into())),
        ("Live", BacklinksStatusType::Other("Live".into())),
    ] {
        let read: BacklinksStatusType = serde_json::from_value(json!(word)).unwrap();
        assert_eq!(read, variant);
        assert_eq!(BacklinksStatusType::from(word), variant);
        assert_eq!(BacklinksStatusType::from(word.to_owned()), variant);
        assert_eq!(serde_json::to_value(&read).unwrap(), json!(word));
        assert_eq!((read.to_string(), read.as_str()), (word.to_owned(), word));
        assert!(read == word);
    }
}

#[test]
fn the_known_words_are_listed() {
    assert_eq!(RankScale::KNOWN, ["one_thousand", "one_hundred"]);
    let distinct: HashSet<LinkType> =
        LinkType::KNOWN.iter().map(|word| LinkType::from(*word)).collect();
    assert_eq!(distinct.len(), LinkType::KNOWN.len());
    assert!(!distinct.iter().any(|word| matches!(word, LinkType::Other(_))));
}

#[test]
fn a_word_that_is_no_text_is_refused_not_rewritten() {
    for value in [json!(5), json!(true), json!(["live"])] {
        let error = serde_json::from_value::<BacklinksStatusType>(value).unwrap_err().to_string();
        assert!(error.contains("expected a word"), "{error}");
    }
}

#[test]
fn an_absent_word_takes_no_more_room_than_a_text() {
    assert_eq!(size_of::<Option<LinkType>>(), size_of::<Option<aisa_backlinks::Text>>());
}

#[test]
fn integers_come_in_two_spellings_or_as_null() {
    for (json, rank) in [
        (r#"{"rank": 12}"#, Some(12)),
        (r#"{"rank": 12.0}"#, Some(12)),
        (r#"{"rank": -1.2e1}"#, Some(-12)),
        (r#"{"rank": 9007199254740993}"#, Some(9_007_199_254_740_993)),
        (r#"{"rank": -9223372036854775808}"#, Some(i64::MIN)),
        (r#"{"rank": null}"#, None),
        ("{}", None),
    ] {
        let result: SummaryResult = serde_json::from_str(json).unwrap();
        assert_eq!(result.rank, rank, "{json}");
    }
}

#[test]
fn a_number_that_is_no_count_is_named() {
    for (json, named) in [
        (r#"{"rank": 12.5}"#, "floating point `12.5`"),
        (r#"{"rank": 9223372036854775808}"#, "integer `9223372036854775808`"),
        (r#"{"rank": 1e300}"#, "floating point `1e+300`"),
        (r#"{"rank": "12"}"#, "string \"12\""),
        (r#"{"rank": true}"#, "boolean `true`"),
    ] {
        let error = serde_json::from_str::<SummaryResult>(json).unwrap_err().to_string();
        assert!(
            error.contains(named) && error.contains("expected a whole number or null"),
            "{json}: {error}"
        );
    }
}
