//! Names with counts, and names with texts.

use aisa_backlinks::value::{Counts, TextMap, from_json};

fn counts(json: &str) -> Counts {
    serde_json::from_str(json).unwrap()
}

#[test]
fn the_ranking_of_upstream_is_kept() {
    let links = counts(r#"{"com": 105, "de": 23, "co.uk": 40, "": 1}"#);
    let names: Vec<_> = links.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["com", "de", "co.uk", ""]);
}

#[test]
fn top_ranks_by_count_and_keeps_the_order_of_equals() {
    let links = counts(r#"{"a": 5, "b": 9, "c": 5, "d": null, "e": 7}"#);
    let top: Vec<_> = links.top(3).collect();
    assert_eq!(top, [("b", 9), ("e", 7), ("a", 5)]);
    assert_eq!(links.top(99).count(), 4, "a null count has no rank");
    assert_eq!(links.top(0).count(), 0);
}

#[test]
fn null_counts_are_skipped_but_written_back() {
    let json = r#"{"nofollow":null,"ugc":3}"#;
    let links = counts(json);
    assert_eq!(links.get("nofollow"), None);
    assert_eq!(links.get("ugc"), Some(3));
    assert_eq!((links.len(), links.iter().count()), (2, 1));
    assert_eq!(serde_json::to_string(&links).unwrap(), json);
}

#[test]
fn counts_written_as_floats_are_whole_numbers() {
    assert_eq!(counts(r#"{"com": 12.0}"#).get("com"), Some(12));
}

#[test]
fn what_is_no_count_is_kept_beside_the_counts() {
    let json = r#"{"com":105,"de":12.5,"org":1e999,"net":"9","at":null,"eu":3.0}"#;
    let links: Counts = from_json(json).unwrap();
    assert_eq!(links.iter().collect::<Vec<_>>(), [("com", 105), ("eu", 3)]);
    assert_eq!((links.get("de"), links.len(), links.total()), (None, 6, 108));
    let others: Vec<_> = links.others().map(|(name, value)| (name, value.to_string())).collect();
    let expected = [("de", "12.5"), ("org", "\"1e999\""), ("net", "\"9\"")];
    assert_eq!(others, expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(serde_json::to_string(&links).unwrap(), json.replace("3.0", "3"));
}

#[test]
fn read_strictly_a_count_that_is_not_whole_is_named_in_the_error() {
    for (json, named) in [
        (r#"{"com": 12.5}"#, "12.5"),
        (r#"{"com": 18446744073709551615}"#, "18446744073709551615"),
        (r#"{"com": 9007199254740993.0}"#, "9007199254740992.0"),
        (r#"{"com": "12"}"#, "\"12\""),
    ] {
        let error = serde_json::from_str::<Counts>(json).unwrap_err().to_string();
        assert!(error.contains(named), "{json}: {error}");
    }
}

#[test]
fn the_total_saturates_instead_of_overflowing() {
    let links: Counts = [("a", i64::MAX), ("b", 1)].into_iter().collect();
    assert_eq!(links.total(), i64::MAX);
    assert_eq!(Counts::default().total(), 0);
}

#[test]
fn of_two_equal_names_the_last_counts() {
    assert_eq!(counts(r#"{"com": 1, "com": 2}"#).get("com"), Some(2));
}

#[test]
fn texts_keep_order_and_nulls() {
    let json = r#"{"og:title":"What to plant","og:type":null,"a":""}"#;
    let tags: TextMap = serde_json::from_str(json).unwrap();
    assert_eq!(tags.get("og:title"), Some("What to plant"));
    assert_eq!(tags.get("og:type"), None);
    let present: Vec<_> = tags.iter().collect();
    assert_eq!(present, [("og:title", "What to plant"), ("a", "")]);
    assert_eq!(serde_json::to_string(&tags).unwrap(), json);
}

#[test]
fn values_that_are_no_texts_are_kept_beside_the_texts() {
    let json = r#"{"og:title":"Soil","og:image":["a.png",null],"n":1.50,"i":-3,"b":true,"o":{"deep":7},"x":null}"#;
    let tags: TextMap = serde_json::from_str(json).unwrap();
    assert_eq!(tags.iter().collect::<Vec<_>>(), [("og:title", "Soil")]);
    assert_eq!(tags.get("og:image"), None);
    let others: Vec<_> = tags.others().map(|(name, _)| name).collect();
    assert_eq!(others, ["og:image", "n", "i", "b", "o", "x"]);
    assert_eq!(serde_json::to_string(&tags).unwrap(), json);
    let huge = r#"{"og:title":"a \"b\"","n":1e999}"#;
    let tags_of_huge: TextMap = serde_json::from_str(huge).unwrap();
    assert_eq!(tags_of_huge.get("og:title"), Some("a \"b\""));
    assert_eq!(serde_json::to_string(&tags_of_huge).unwrap(), huge);
    assert_eq!(
        serde_json::to_value(&tags).unwrap(),
        serde_json::from_str::<serde_json::Value>(json).unwrap()
    );
}
