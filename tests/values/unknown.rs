//! Fields that the schema does not know, and values that do not fit it, are found wherever they stand.

use aisa_backlinks::{envelope::UnknownKind, family};
use aisa_contract::Shape;
use serde_json::{Value, json};

fn unknown_fields(result: &Value, shape: Shape<'_>) -> Vec<String> {
    let found = aisa_backlinks::envelope::unknown_fields(&result.to_string(), shape);
    assert!(found.iter().all(|field| field.kind == UnknownKind::Field));
    found.iter().map(ToString::to_string).collect()
}

fn shape(name: &str) -> Shape<'static> {
    Shape::of(family(), name).unwrap()
}

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
        unknown_fields(&result, shape("BacklinksResult")),
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
        unknown_fields(&result, shape("DomainIntersectionResult")),
        ["items[].domain_intersection.*.odd"]
    );
}

#[test]
fn a_known_response_has_none_and_other_json_neither() {
    for result in [json!({}), json!({"items": null}), json!(null), json!([1])] {
        assert_eq!(unknown_fields(&result, shape("BacklinksResult")), Vec::<String>::new());
    }
}

#[test]
fn values_that_do_not_fit_are_told_from_fields_that_nobody_knows() {
    let result = r#"{
        "fresh": 1e999, "target": ["a"], "total_count": 12.5, "mode": null,
        "items": [
            {"rank": "high", "new_metric": 1, "dofollow": "yes", "attributes": ["ugc", 5]},
            7,
            {"rank": 1e999, "page_from_title": "a", "ranked_keywords_info": []}
        ]
    }"#;
    let found = aisa_backlinks::envelope::unknown_fields(result, shape("BacklinksResult"));
    let found: Vec<_> = found.iter().map(|field| (field.path.as_str(), field.kind)).collect();
    use UnknownKind::{Field, Misfit};
    assert_eq!(
        found,
        [
            ("fresh", Field),
            ("target", Misfit),
            ("total_count", Misfit),
            ("items[].rank", Misfit),
            ("items[].new_metric", Field),
            ("items[].dofollow", Misfit),
            ("items[].attributes[]", Misfit),
            ("items[]", Misfit),
            ("items[].ranked_keywords_info", Misfit),
        ]
    );
}
