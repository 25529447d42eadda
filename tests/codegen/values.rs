//! Keywords that say more about a value than its type: what each takes, what it refuses, and in which words.

use aisa_codegen::check;
use serde_json::{Value, json};

use crate::fixture::{files, set};

const FILE: &str = "garden/trees.json";

/// What the check says when a keyword of a property of the fixture has this value.
fn said(definition: &str, field: &str, keyword: &str, value: Value) -> Vec<(String, String)> {
    let mut files = files();
    let pointer = format!("/definitions/{definition}/properties/{field}");
    let mut property = files
        .get_mut(FILE)
        .and_then(|file| file.pointer_mut(&pointer))
        .unwrap_or_else(|| panic!("{pointer} is in the fixture"));
    for step in keyword.split('/') {
        property = &mut property[step];
    }
    *property = value;
    let found = check(&set(&files));
    let found = found.iter().map(|finding| (finding.pointer.clone(), finding.message.clone()));
    found
        .map(|(at, message)| (at.trim_start_matches(&format!("{pointer}/")).to_owned(), message))
        .collect()
}

/// A field that takes the keyword, values that it takes, and values that it refuses.
type Case = (&'static str, &'static str, &'static str, Value, Value);

#[test]
fn every_keyword_takes_its_values_and_refuses_others_at_its_place() {
    const ASK: &str = "TreesRequest";
    const ROW: &str = "Tree";
    let whole = "is not a whole number";
    let count = "is not a count";
    let cases: Vec<(Case, &str)> = vec![
        ((ROW, "rank", "minimum", json!([-5, 0, 1000]), json!(["1", 1.5, null, true])), whole),
        ((ROW, "rank", "maximum", json!([0, 7]), json!(["1000", 7.5, [1000]])), whole),
        ((ASK, "search_after_token", "maxLength", json!([1, 255]), json!([-1, "9", 1.5])), count),
        ((ASK, "exclude", "maxItems", json!([1, 10]), json!(["many", 2.5])), count),
        ((ASK, "exclude", "x-max-domains", json!([0, 100]), json!([-1, "5", 2.5])), count),
        ((ASK, "filters", "x-max-conditions", json!([8]), json!([-8, "eight"])), count),
        (
            (ASK, "deep", "x-default", json!([true, false]), json!(["true", 1, null])),
            "is not a value of this field",
        ),
        (
            (
                ASK,
                "date_to",
                "x-default",
                json!(["today", "today-1m", "today-1y", "2024-02-29"]),
                json!(["today-1w", "tomorrow", "2024-2-9", "24-02-29", 20240229]),
            ),
            "is not a value of this field",
        ),
        (
            (
                ASK,
                "target",
                "x-target",
                json!([["domain"], ["domain", "subdomain", "page", "wildcard"]]),
                json!([[], ["url"], ["page", 1], "page", {}]),
            ),
            "of a target",
        ),
        (
            (
                ASK,
                "exclude",
                "items/x-target",
                json!([["wildcard"]]),
                json!([[], ["page", "url"], "page"]),
            ),
            "of a target",
        ),
        (
            (
                ASK,
                "date_from",
                "x-min-date",
                json!(["2019-01-30", "today-1y", "today-18m", "today-30d"]),
                json!([
                    "today",
                    "today-1w",
                    "2019-1-30",
                    "2019-01",
                    "2019-01-3x",
                    "2019-01-30-1",
                    2019
                ]),
            ),
            "is not a valid earliest date",
        ),
        (
            (
                ASK,
                "date_to",
                "x-max-date",
                json!(["today", "today-1d", "last-month", "2030-12-31"]),
                json!(["next-month", "today+1d", "2030-1-1", 2030]),
            ),
            "is not a valid latest date",
        ),
        (
            (
                ASK,
                "search_after_token",
                "x-keyword",
                json!([
                    {},
                    {"max-words": 10},
                    {"refused": "?!`\\", "no-emoji": true},
                    {"decoded": true},
                    {"lower-cased": true}
                ]),
                json!([
                    true,
                    "decoded",
                    {"max-words": 0},
                    {"max-words": "10"},
                    {"refused": ""},
                    {"refused": "a"},
                    {"refused": "? !"},
                    {"refused": "!!"},
                    {"no-emoji": false},
                    {"max_words": 10},
                    {"lower-cased": false}
                ]),
            ),
            "",
        ),
        (
            (
                ASK,
                "search_after_token",
                "x-text",
                json!([
                    {"coordinate": {}},
                    {"coordinate": {"decimals": 7, "radius": [199, 199_999]}},
                    {"dropped-parameters": ["lr", "as_qdr"]},
                    {"site-pattern": true}
                ]),
                json!([
                    {},
                    "coordinate",
                    {"coordinate": {"radius": 199}},
                    {"coordinate": {"radius": [2, 1]}},
                    {"coordinate": {"height": 1}},
                    {"dropped-parameters": []},
                    {"dropped-parameters": ["a=b"]},
                    {"site-pattern": false},
                    {"site-pattern": true, "coordinate": {}},
                    {"pattern": true}
                ]),
            ),
            "",
        ),
        (
            (ASK, "date_from", "x-not-after", json!(["date_to"]), json!(["date_until", "", 7])),
            "is not a field of this object",
        ),
        (
            (
                "TreesResult",
                "items_count",
                "x-at-most",
                json!(["total_count"]),
                json!(["grand_total", 12]),
            ),
            "is not a field of this object",
        ),
        (
            (
                ROW,
                "rank",
                "x-scaled-by",
                json!(["limit", "deep"]),
                json!(["rank_scale", "rank", 1]),
            ),
            "is not a field of a request",
        ),
        (
            (
                "TreesResult",
                "target",
                "x-echo",
                json!(["target", "date_to"]),
                json!(["garden", "total_count", false]),
            ),
            "is not a field of a request",
        ),
        (
            (
                ASK,
                "filters",
                "x-filter-fields",
                json!(["#/definitions/Tree"]),
                json!([
                    "#/definitions/Bush",
                    "common.json#/definitions/LeafShape",
                    "#/definitions/Tree/properties/name",
                    "Tree",
                    1
                ]),
            ),
            "is not a row",
        ),
    ];
    for ((definition, field, keyword, takes, refuses), message) in cases {
        for value in takes.as_array().expect("a list") {
            let found = said(definition, field, keyword, value.clone());
            assert_eq!(found, [], "{field} {keyword} {value}");
        }
        for value in refuses.as_array().expect("a list") {
            let found = said(definition, field, keyword, value.clone());
            let words = format!("{field} {keyword} {value}: {found:?}");
            assert_eq!(found.len(), 1, "{words}");
            assert!(found[0].0.starts_with(keyword), "{words}");
            assert!(found[0].1.contains(message), "{words}");
        }
    }
}

#[test]
fn an_enum_takes_its_own_words_as_a_default() {
    for (word, message) in
        [("oval", ""), ("needle-like", ""), ("round", "\"round\" is not a value of this field")]
    {
        let value = json!({"$ref": "common.json#/definitions/LeafShape", "description": "Leaves.", "x-default": word});
        let mut files = files();
        let file = files.get_mut(FILE).expect("the fixture has it");
        file["definitions"]["TreesRequest"]["properties"]["shape"] = value;
        let found = check(&set(&files)).to_string();
        assert_eq!(found.contains("is not a value"), !message.is_empty(), "{found}");
        assert!(found.contains(message), "{found}");
    }
}

#[test]
fn a_lower_limit_is_not_above_its_upper_one() {
    assert_eq!(said("Tree", "rank", "minimum", json!(1000)), []);
    let found = said("Tree", "rank", "minimum", json!(1001));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, "`minimum` 1001 is above `maximum` 1000");
}

#[test]
fn keywords_stay_on_their_side_and_on_their_types() {
    for (definition, field, keyword, value, message) in [
        (
            "Tree",
            "name",
            "maxLength",
            json!(9),
            "`maxLength` is not a keyword of a text of a result",
        ),
        (
            "Tree",
            "planted",
            "x-min-date",
            json!("2019-01-30"),
            "`x-min-date` is not a keyword of a reference of a result",
        ),
        (
            "TreesRequest",
            "deep",
            "x-echo",
            json!("target"),
            "`x-echo` is not a keyword of a boolean of a request",
        ),
        (
            "TreesRequest",
            "target",
            "minimum",
            json!(1),
            "`minimum` is not a keyword of a text of a request",
        ),
        (
            "TreesRequest",
            "target",
            "x-max-conditions",
            json!(8),
            "`x-max-conditions` is not a keyword of a text of a request",
        ),
        (
            "TreesRequest",
            "deep",
            "x-target",
            json!(["page"]),
            "`x-target` is not a keyword of a boolean of a request",
        ),
    ] {
        let found = said(definition, field, keyword, value);
        assert_eq!(found.first().map(|found| found.1.as_str()), Some(message), "{field} {keyword}");
    }
}
