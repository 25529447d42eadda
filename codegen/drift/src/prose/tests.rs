use aisa_contract::Keyword;
use serde_json::json;

use super::{ALL, read};

/// What a sentence may state, each statement by its name.
#[derive(Debug, Default, PartialEq)]
struct Stated {
    required: Option<bool>,
    default: Option<serde_json::Value>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    max_items: Option<u64>,
    max_length: Option<u64>,
    max_domains: Option<u64>,
    max_words: Option<u64>,
    targets: Option<Vec<String>>,
    min_date: Option<String>,
    max_date: Option<String>,
    values: Option<Vec<String>>,
}

fn stated(text: &str) -> Stated {
    let facts = read(text).facts;
    let (minimum, maximum) = (facts.minimum(), facts.maximum());
    let (max_items, max_length) = (facts.max_items(), facts.max_length());
    let rules = facts.rules;
    Stated {
        required: facts.required,
        default: rules.default,
        minimum,
        maximum,
        max_items,
        max_length,
        max_domains: rules.max_domains,
        max_words: rules.keyword.and_then(|rule| rule.max_words),
        targets: rules.target,
        min_date: rules.min_date,
        max_date: rules.max_date,
        values: facts.values,
    }
}

#[test]
fn every_pattern_compiles() {
    for pattern in ALL {
        assert!(!pattern.as_str().is_empty());
    }
}

#[test]
fn facts_are_read_from_sentences() {
    let facts = Stated::default;
    for (text, expected) in [
        ("what to ask for required field", Stated { required: Some(true), ..facts() }),
        ("required field if you choose a mode", Stated { required: Some(false), ..facts() }),
        (
            "how many optional field default value: 10 maximum value: 1000",
            Stated {
                required: Some(false),
                default: Some(json!(10)),
                maximum: Some(1000.0),
                ..facts()
            },
        ),
        ("default value: true", Stated { default: Some(json!(true)), ..facts() }),
        ("default value: \"asc\"", Stated { default: Some(json!("asc")), ..facts() }),
        (
            "Defaults to `x`.".replace('`', "").as_str(),
            Stated { default: Some(json!("x")), ..facts() },
        ),
        (
            "default value: today's date -(minus) one month;",
            Stated { default: Some(json!("today-1m")), ..facts() },
        ),
        (
            "today's date will be used by default",
            Stated { default: Some(json!("today")), ..facts() },
        ),
        (
            "minimum value 2019-01-01\nthe minimum value will be used by default",
            Stated {
                min_date: Some("2019-01-01".into()),
                default: Some(json!("2019-01-01")),
                ..facts()
            },
        ),
        (
            "domain, subdomain or webpage to look at required field a domain or a subdomain should be specified without https:// and www. a page should be specified with absolute URL (including http:// or https://)",
            Stated {
                required: Some(true),
                targets: Some(["domain", "subdomain", "page"].map(str::to_owned).into()),
                ..facts()
            },
        ),
        (
            "domain to look at\na domain should be specified without https:// and www.",
            Stated { targets: Some(vec!["domain".into()]), ..facts() },
        ),
        (
            "minimum value equals today's date -(minus) one year",
            Stated { min_date: Some("today-1y".into()), ..facts() },
        ),
        (
            "Note: the maximum value is 20,000, use the token",
            Stated { maximum: Some(20_000.0), ..facts() },
        ),
        (
            "can be set from 1 to 1000",
            Stated { minimum: Some(1.0), maximum: Some(1000.0), ..facts() },
        ),
        (
            "Required range: 1 <= x <= 50",
            Stated { minimum: Some(1.0), maximum: Some(50.0), ..facts() },
        ),
        ("Required range: x >= 3", Stated { minimum: Some(3.0), ..facts() }),
        ("the character limit is 255", Stated { max_length: Some(255), ..facts() }),
        ("up to 40 characters", Stated { max_length: Some(40), ..facts() }),
        ("several at once (8 filters maximum)", Stated { max_items: Some(8), ..facts() }),
        ("no more than three sorting rules", Stated { max_items: Some(3), ..facts() }),
        ("you can set up to 1000 domains or pages", Stated { max_items: Some(1000), ..facts() }),
        (
            "cannot belong to more than 100 different domains",
            Stated { max_domains: Some(100), ..facts() },
        ),
        ("the maximum number of returned things", facts()),
        (
            "maximum number of names you can list: 700\nmaximum number of characters for each name: 80\nmaximum number of words for each name: 10",
            Stated { max_items: Some(700), max_length: Some(80), max_words: Some(10), ..facts() },
        ),
        (
            "by default, the parameter is set to false;\nsome text",
            Stated { default: Some(json!(false)), ..facts() },
        ),
        ("Note: if omitted, results default to the language with most names", facts()),
        ("for trees\ndefault value: apple\nfor hedges\ndefault value: yew", facts()),
        (
            "minimal value: 4 years from the current date",
            Stated { min_date: Some("today-4y".into()), ..facts() },
        ),
        (
            "possible values: from 1 to 4",
            Stated { minimum: Some(1.0), maximum: Some(4.0), ..facts() },
        ),
        (
            "the domain name must be given without https:// or www.\nthe webpage URL must be given with https:// or www.",
            Stated { targets: Some(["domain", "page"].map(str::to_owned).into()), ..facts() },
        ),
        ("trying to obtain over 20,000 results", facts()),
        // Breaks between sentences that were lost.
        ("urlrequired fieldabsolute URL of the page", Stated { required: Some(true), ..facts() }),
        (
            "a noteoptional fieldset it if you like\nthe character limit is 255you can leave it out",
            Stated { required: Some(false), max_length: Some(255), ..facts() },
        ),
        (
            "default value:falseset it to true to see more",
            Stated { default: Some(json!(false)), ..facts() },
        ),
        (
            "default value: 0if you set 10, ten rows are left out",
            Stated { default: Some(json!(0)), ..facts() },
        ),
        ("the default value of 2 is used", Stated { default: Some(json!(2)), ..facts() }),
        ("default value: _false", Stated { default: Some(json!(false)), ..facts() }),
        (
            "set it to trueminimum value, in pixels: 240maximum value, in pixels: 9999",
            Stated { minimum: Some(240.0), maximum: Some(9999.0), ..facts() },
        ),
        (
            "minimal possible value: 2020-10-01",
            Stated { min_date: Some("2020-10-01".into()), ..facts() },
        ),
        (
            "minimal possible value: 365 days from the current date",
            Stated { min_date: Some("today-365d".into()), ..facts() },
        ),
        (
            "minimum value: today-6m\nmaximum value: today-1d\ndefault value: today-2m",
            Stated {
                min_date: Some("today-6m".into()),
                max_date: Some("today-1d".into()),
                default: Some(json!("today-2m")),
                ..facts()
            },
        ),
    ] {
        assert_eq!(stated(text), expected, "{text}");
    }
}

#[test]
fn moments_are_told_in_every_way_of_writing() {
    for (text, is_timestamp) in [
        ("in the format yyyy-mm-dd hh-mm-ss +00:00", true),
        ("in the format yyyy-mm-ddThh:mm:ss", true),
        ("in the ISO 8601 format", true),
        ("in the format yyyy-mm-dd", false),
    ] {
        assert_eq!(read(text).facts.is_timestamp, is_timestamp, "{text}");
    }
}

#[test]
fn what_looks_like_a_fact_but_is_none_is_named() {
    for (text, unread) in [
        ("a\nmaximum value depends on the plan", Some((1, "maximum value depends on the plan"))),
        (
            "possible values can be found elsewhere",
            Some((0, "possible values can be found elsewhere")),
        ),
        ("the minimum value for \"radius\": 199.9", None),
        ("maximum value shouldn't exceed the date given in date_to", None),
        ("maximum value: 5", None),
    ] {
        let found = read(text).facts.unread;
        assert_eq!(found.first().map(|(line, words)| (*line, words.as_str())), unread, "{text}");
    }
}

#[test]
fn what_belongs_to_another_field_says_so() {
    for (text, with) in [
        ("required field if tree_stops is specified", Some("tree_stops")),
        ("required field if you don't specify tree_code", None),
        ("required field unless tree_stops is specified", None),
        ("required field", None),
    ] {
        assert_eq!(read(text).required_with.as_deref(), with, "{text}");
    }
}

#[test]
fn numbers_are_read_to_their_end_or_not_at_all() {
    let range = |low: Option<f64>, high: Option<f64>| (low, high);
    for (text, expected) in [
        ("maximum value: 199.9", range(None, Some(199.9))),
        ("maximum value: 199.9.", range(None, Some(199.9))),
        ("maximum value: 1 000", range(None, None)),
        ("maximum value: 12 000 rows", range(None, None)),
        ("maximum value: 1'000", range(None, None)),
        ("maximum value: 1.000", range(None, None)),
        ("maximum value: 0.125", range(None, Some(0.125))),
        ("maximum value: 5 hundred", range(None, Some(500.0))),
        ("maximum value: 100 200 for some", range(None, None)),
        ("maximum value: 100 2000", range(None, Some(100.0))),
        ("minimum value: 2019/01/30", range(None, None)),
        ("minimum value: 90-days ago", range(None, None)),
        ("minimum value: 3 - the rest is refused", range(Some(3.0), None)),
        ("maximum value: 1,000.", range(None, Some(1000.0))),
        ("maximum value: 10 thousand", range(None, Some(10_000.0))),
        ("max value: `2 million`".replace('`', "").as_str(), range(None, Some(2e6))),
        ("minimum value: -0.5", range(Some(-0.5), None)),
        ("specified within the following range: 0.5-3", range(Some(0.5), Some(3.0))),
        ("possible values: from 0.1 to 1", range(Some(0.1), Some(1.0))),
        ("Required range: 0.25 <= x <= 0.75", range(Some(0.25), Some(0.75))),
        ("maximum value: 10k", range(None, None)),
        ("maximum value: 1.5.2", range(None, None)),
        ("maximum value: 1,50", range(None, None)),
        ("maximum value: 0x10", range(None, None)),
    ] {
        let reading = read(text);
        assert_eq!((reading.facts.minimum(), reading.facts.maximum()), expected, "{text}");
        let is_said = expected != (None, None) || !reading.facts.unread.is_empty();
        assert!(is_said, "{text}: what is not read is said");
    }
}

#[test]
fn counts_are_read_in_digits_and_words() {
    for (text, items) in [
        ("up to two rules", Some(2)),
        ("up to twelve rules", Some(12)),
        ("up to twenty-five rules", Some(25)),
        ("up to a hundred rules", Some(100)),
        ("up to two hundred and ten rules", Some(210)),
        ("up to ten thousand rules", Some(10_000)),
        ("up to 10 thousand rules", Some(10_000)),
        ("up to a dozen rules", Some(12)),
        ("up to 1,000 rules", Some(1000)),
        ("up to 1.000 rules", None),
        ("up to 10k rules", None),
        ("set at most one of the two fields", None),
        ("up to one year", None),
    ] {
        assert_eq!(read(text).facts.max_items(), items, "{text}");
    }
    assert_eq!(read("up to eighty characters").facts.max_length(), Some(80));
}

#[test]
fn spans_of_time_are_whole_and_in_units_of_the_schema() {
    for (text, date) in [
        ("minimum value: 2 weeks before today", Some("today-14d")),
        ("minimum value: today's date - 2 weeks", Some("today-14d")),
        ("minimum value equals today's date -(minus) one week", Some("today-7d")),
        ("minimum value: thirty days from the current date", Some("today-30d")),
        ("minimum value: thirty-one days back from today's date", Some("today-31d")),
        ("minimum value: a hundred and twenty days ago", Some("today-120d")),
        ("minimum value: 90 days prior to today", Some("today-90d")),
        ("minimal value: 4 years from the current date", Some("today-4y")),
        ("minimum value: two quarters before today", Some("today-6m")),
        ("minimum value: a decade ago", Some("today-10y")),
        // None of these has an end that could be read.
        ("minimum value: several days before today", None),
        ("minimum value: 1.5 years before today", None),
        ("minimum value: half a year before today", None),
        ("minimum value: today's date minus 1 year and 6 months", None),
        ("minimum value: some days ago", None),
        ("minimum value: 2019-02-30", None),
        ("minimum value: 2019-13-01", None),
        ("minimum value: 2024-02-29", Some("2024-02-29")),
    ] {
        let reading = read(text);
        assert_eq!(reading.facts.rules.min_date.as_deref(), date, "{text}");
        assert!(
            date.is_some() || !reading.facts.unread.is_empty(),
            "{text}: what is not read is said"
        );
    }
    for (text, default) in [
        ("default value: today's date -(minus) two weeks;", Some(json!("today-14d"))),
        ("default value: today's date - thirty days", Some(json!("today-30d"))),
        ("default value: today's date minus several days", None),
        ("default value: 0.5", Some(json!(0.5))),
        ("default value: 1,000.", Some(json!(1000))),
        ("default value: 2 thousand", Some(json!(2000))),
        ("default value: 1,50", None),
    ] {
        let reading = read(text);
        assert_eq!(reading.facts.rules.default, default, "{text}");
        assert!(default.is_some() || !reading.facts.unread.is_empty(), "{text}");
    }
}

#[test]
fn forms_of_a_target_may_be_told_one_by_one() {
    let text = "the domain name must be specified without https:// or www.\nthe subdomain must be specified without https://";
    assert_eq!(
        read(text).facts.rules.target,
        Some(["domain", "subdomain"].map(str::to_owned).into())
    );
}

#[test]
fn what_becomes_of_a_keyword_is_read_from_its_sentences() {
    for (text, words, decoded, lower_cased) in [
        (
            "The maximum number of keywords you can specify: 700\nThe maximum number of characters for each keyword: 80\n\
             The maximum number of words for each keyword phrase: 10\nthe keywords will be converted to lowercase format",
            Some(10),
            false,
            true,
        ),
        ("up to 1000 keywords of up to ten words", Some(10), false, false),
        (
            "you can specify up to 700 characters in the keyword field\nall %## will be decoded (plus character '+' \
             will be decoded to a space character)",
            None,
            true,
            false,
        ),
        ("the specified keywords will be converted to a lowercase format", None, false, true),
        ("the keyword is lower-cased", None, false, true),
        ("keywords should be specified in the lowercase format", None, false, false),
        ("up to 10 keywords", None, false, false),
    ] {
        let rule = Keyword { max_words: words, decoded, lower_cased, ..Keyword::default() };
        let read = read(text).facts.rules.keyword.unwrap_or_default();
        assert_eq!(read, rule, "{text}");
    }
}

#[test]
fn the_latest_day_is_read_from_its_sentence() {
    for (text, date) in [
        ("the indicated date cannot be greater than yesterday's date", Some("today-1d")),
        ("first_date cannot be greater than today's date", Some("today")),
        (
            "Note: the indicated date cannot be greater than the past month, Google Ads does not return data on the \
             current month",
            Some("last-month"),
        ),
        (
            "the indicated date cannot be greater than that specified in date_to and/or yesterday's date",
            Some("today-1d"),
        ),
        ("the date must not be later than 2030-12-31", Some("2030-12-31")),
        ("maximum value: today's date", Some("today")),
        ("maximum value: one month from today's date", None),
        ("minimum value: 4 years from the current date", None),
        ("the day cannot be greater than the date specified in date_to", None),
    ] {
        assert_eq!(read(text).facts.rules.max_date.as_deref(), date, "{text}");
    }
}
