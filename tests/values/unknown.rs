//! Fields that the schema does not know are found wherever they stand.

use aisa_backlinks::{BacklinksResult, DomainIntersectionResult, unknown_fields};
use serde_json::json;

#[test]
fn paths_are_listed_once_and_in_order() {
    let result = json!({
        "fresh": 1,
        "items": [
            {"rank": 1, "new_metric": 2, "ranked_keywords_info": {"top_1": 3}},
            null,
            {"new_metric": 4, "indirect_link_path": [{"hop": 1}, {"hop": 2}]},
        ],
        "target": "example.com",
    });
    assert_eq!(
        unknown_fields(&result, BacklinksResult::SHAPE),
        [
            "fresh",
            "items[].new_metric",
            "items[].ranked_keywords_info.top_1",
            "items[].indirect_link_path[].hop"
        ]
    );
}

#[test]
fn keys_that_are_data_are_no_fields() {
    let result = json!({"targets": {"1": "a.example"}, "items": [
        {"domain_intersection": {
            "1": {"rank": 1, "odd": 2, "referring_links_tld": {"com": 1}},
            "2": {"odd": 3},
        }},
    ]});
    assert_eq!(
        unknown_fields(&result, DomainIntersectionResult::SHAPE),
        ["items[].domain_intersection.*.odd"]
    );
}

#[test]
fn a_known_answer_has_none_and_other_json_neither() {
    for result in [
        json!({}),
        json!({"items": null}),
        json!({"items": "none"}),
        json!(null),
        json!([1]),
    ] {
        assert_eq!(
            unknown_fields(&result, BacklinksResult::SHAPE),
            Vec::<String>::new()
        );
    }
}
