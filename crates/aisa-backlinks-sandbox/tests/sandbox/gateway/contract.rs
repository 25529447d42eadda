//! Whatever the bundle says is served.

use aisa_backlinks_sandbox::Sandbox;
use serde_json::json;

use crate::call::{ask, bundle};

#[tokio::test]
async fn a_bundle_that_is_none_is_refused() {
    for (bundle, message) in [
        ("{", "not readable"),
        (
            r#"{"gateway":{},"operations":[{"name":"a","method":"GET","path":"/x/a","request":null,"result":"A"}],"definitions":{}}"#,
            "`A`",
        ),
    ] {
        let error = Sandbox::builder()
            .bundle_json(bundle)
            .start()
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains(message), "{error}");
    }
}

#[tokio::test]
async fn an_operation_added_to_the_bundle_is_served() {
    let mut bundle = bundle().clone();
    bundle["operations"].as_array_mut().unwrap().push(json!({
        "name": "new_things", "method": "POST", "path": "/dataforseo/things/new_things/live",
        "request": "NewThingsRequest", "result": "NewThingsResult", "rows": "items", "row-per": "limit",
        "paging": {"style": "offset", "max-offset": null}, "price": {"estimate": {"base-micros": 5, "per-row-micros": 1}, "ceiling": {"base-micros": 9, "per-row-micros": 2}},
    }));
    bundle["definitions"]["NewThingsRequest"] = json!({
        "type": "object", "required": ["target"], "additionalProperties": false,
        "properties": {
            "target": {"type": "string", "x-target": ["domain"]},
            "limit": {"type": "integer", "minimum": 1, "maximum": 50, "x-default": 10},
            "offset": {"type": "integer", "minimum": 0},
        },
    });
    bundle["definitions"]["NewThingsResult"] = json!({
        "type": "object", "additionalProperties": {},
        "properties": {
            "target": {"type": ["string", "null"], "x-echo": "target"},
            "total_count": {"type": ["integer", "null"]},
            "items_count": {"type": ["integer", "null"]},
            "items": {"type": ["array", "null"], "items": {"anyOf": [{"$ref": "#/definitions/Thing"}, {"type": "null"}]}},
        },
    });
    bundle["definitions"]["Thing"] = json!({
        "type": "object", "additionalProperties": {},
        "properties": {
            "name": {"type": ["string", "null"], "examples": ["spade", "rake"]},
            "parts": {"type": ["integer", "null"], "minimum": 2, "maximum": 9},
            "broken_parts": {"type": ["integer", "null"], "x-at-most": "parts"},
        },
    });
    let sandbox = Sandbox::builder()
        .bundle_json(bundle.to_string())
        .rows(23)
        .start()
        .await
        .unwrap();
    let mut request = ask(
        &sandbox,
        "summary",
        json!({"target": "a.example", "offset": 20}),
    );
    request.path = "/apis/v1/dataforseo/things/new_things/live".to_owned();
    let answer = request.send().await.unwrap();
    assert_eq!(answer.charge(), Some(8), "{}", answer.text());
    assert_eq!(answer.task()["data"]["api"], "things");
    let result = answer.result();
    assert_eq!(
        (
            &result["target"],
            &result["total_count"],
            &result["items_count"]
        ),
        (&json!("a.example"), &json!(23), &json!(3))
    );
    for thing in result["items"].as_array().unwrap() {
        assert!(["spade", "rake"].contains(&thing["name"].as_str().unwrap()));
        let parts = thing["parts"].as_i64().unwrap();
        assert!((2..=9).contains(&parts));
        assert!((0..=parts).contains(&thing["broken_parts"].as_i64().unwrap()));
    }
}
