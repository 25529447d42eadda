//! Bodies as they went over the wire: what they show is compared, what they lack says nothing.

use aisa_drift::{self as drift, Contract, Hints};
use serde_json::json;

use crate::support::{
    API,
    Edit::{self, Remove, Set},
    GROVES, REQUEST, RESPONSE, compare, edited, named, replaced,
};

fn request(text: &str) -> Vec<String> {
    let hints = Hints { operation: Some("orchards".into()), ..Hints::default() };
    let docs = drift::read("request", text.as_bytes(), &hints).expect("the request is readable");
    named(&drift::compare(&Contract::from_api(&GROVES), &docs, &[]))
}

#[test]
fn a_known_response_shows_no_drift() {
    let report = compare(RESPONSE);
    assert_eq!(named(&report), [""; 0]);
    assert_eq!(report.compared, ["orchards"]);
}

#[test]
fn what_an_answer_lacks_is_not_gone() {
    for pointer in [
        "/tasks/0/result/0/items/0/rank",
        "/tasks/0/result/0/total_count",
        "/tasks/0/result/0/items",
        "/time",
    ] {
        assert_eq!(named(&compare(&edited(RESPONSE, &[Remove(pointer)]))), [""; 0], "{pointer}");
    }
}

#[test]
fn what_an_answer_shows_is_compared() {
    let cases: &[(&[Edit], &[&str])] = &[
        (
            &[Set("/tasks/0/result/0/items/0/altitude", "120")],
            &["response-field-added orchards result.items[].altitude"],
        ),
        (
            &[Set("/tasks/0/result/0/items/0/neighbours/1/side", "\"left\"")],
            &["response-field-added orchards result.items[].neighbours.*.side"],
        ),
        (
            &[Set("/tasks/0/result/0/items/0/rank", "\"12\"")],
            &["response-field-retyped orchards result.items[].rank"],
        ),
        (
            &[Set("/tasks/0/result/0/items/0/keeper", "[]")],
            &["response-field-reshaped orchards result.items[].keeper"],
        ),
        (&[Set("/tasks/0/result/0/items/0/keeper", "null")], &[]),
        (&[Set("/tasks/0/result/0/items/0/trees_by_kind", "{\"blue\": 1}")], &[]),
        (&[Set("/tasks/0/result/0/items/0/trees_by_kind", "{}")], &[]),
        (&[Set("/tasks/0/result/0/items/0/season", "\"winter\"")], &[]),
        (&[Set("/tasks/0/data/new_key", "{\"a\": 1}")], &[]),
        (&[Set("/tasks/0/queue", "1")], &["response-field-added response.tasks[].queue"]),
    ];
    for (edits, changes) in cases {
        assert_eq!(named(&compare(&edited(RESPONSE, edits))), *changes);
    }
}

#[test]
fn a_bare_result_is_taken_as_one_when_the_operation_is_named() {
    let root: serde_json::Value = serde_json::from_str(RESPONSE).expect("JSON");
    let mut result = root.pointer("/tasks/0/result/0").expect("the result").clone();
    result["fresh"] = true.into();
    assert_eq!(request(&result.to_string()), ["response-field-added orchards result.fresh"]);
}

#[test]
fn a_request_shows_fields_the_schema_lacks() {
    assert_eq!(request(REQUEST), [""; 0]);
    let more = replaced(REQUEST, "\"limit\": 50,", "\"limit\": 50, \"slope\": 3,");
    assert_eq!(request(&more), ["request-field-added orchards request.slope"]);
    let other = replaced(REQUEST, "\"limit\": 50,", "\"limit\": \"fifty\",");
    assert_eq!(request(&other), ["request-field-retyped orchards request.limit"]);
}

#[test]
fn what_tagged_objects_of_an_answer_show_is_compared_with_those_of_their_word() {
    let ours = Contract::from_api(&API);
    let hints = Hints {
        operation: Some("serp/google_organic_live_advanced".into()),
        families: ours.families(),
        tags: ours.tags(),
        ..Hints::default()
    };
    let answer = json!({"items": [
        {"type": "organic", "rank_group": 1, "fresh": 1, "links": [{"type": "link_element", "title": "a"}]},
        {"type": "paid", "rank_group": "first"},
        {"type": "hovercraft", "eels": 3},
    ]});
    let docs =
        drift::read("answer", answer.to_string().as_bytes(), &hints).expect("it is readable");
    let report = drift::compare(&ours, &docs, &[]);
    let place = |end: &str| format!("google_organic_live_advanced result.items[].type={end}");
    let expected = [
        format!("response-field-added {}", place("hovercraft")),
        format!("response-field-added {}", place("organic.fresh")),
        format!("response-field-retyped {}", place("paid.rank_group")),
    ];
    assert_eq!(named(&report), expected);
}
