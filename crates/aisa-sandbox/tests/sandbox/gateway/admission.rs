//! Key, route and method.

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::call::{ask, summary};

#[tokio::test]
async fn the_key_is_checked_before_the_route() {
    let sandbox = Sandbox::builder().key("sk-aisa-other").start().await.unwrap();
    let with = |authorization: &str| summary(&sandbox).header("Authorization", authorization);
    let cases = [
        (summary(&sandbox).without("Authorization"), 401, "missing_api_key"),
        (with("Bearer "), 401, "missing_api_key"),
        (with("Basic abc"), 401, "missing_api_key"),
        (with("Bearer sk-aisa-sandbox"), 401, "invalid_api_key"),
        (with("Bearer sk-aisa-sandbox").path("/nowhere"), 401, "invalid_api_key"),
        (with("Bearer sk-aisa-other"), 200, ""),
    ];
    for (request, status, code) in cases {
        let answer = request.send().await.unwrap();
        assert_eq!((answer.status, answer.error_code().as_str()), (status, code), "{request:?}");
        if status == 401 {
            let body = answer.json();
            assert!(body["error"].is_string(), "{body}");
            assert_eq!(body["request_id"].as_str(), answer.header("x-request-id"));
        }
    }
    assert_eq!(sandbox.account().executed, 1);
}

#[tokio::test]
async fn keys_are_kept_out_of_what_is_remembered() {
    let sandbox = Sandbox::start().await.unwrap();
    summary(&sandbox).header("Authorization", "Bearer sk-aisa-secret").send().await.unwrap();
    let requests = sandbox.requests();
    assert_eq!(requests[0].headers["authorization"], "Bearer [redacted]");
    assert!(!format!("{requests:?}").contains("secret"));
    assert_eq!(
        (requests[0].method.as_str(), requests[0].path.as_str()),
        ("POST", "/apis/v1/dataforseo/backlinks/summary/live")
    );
    assert_eq!(&requests[0].body[..], br#"[{"target":"example.com"}]"#);
}

#[tokio::test]
async fn unknown_routes_and_wrong_methods_are_told_apart() {
    let sandbox = Sandbox::start().await.unwrap();
    for path in [
        "/",
        "/apis/v1/dataforseo/backlinks/summary",
        "/apis/v1/dataforseo/backlinks/id_list/live",
        "/dataforseo/backlinks/summary/live",
    ] {
        let answer = summary(&sandbox).path(path).send().await.unwrap();
        assert_eq!(
            (answer.status, answer.text().as_str()),
            (404, "404 page not found\n"),
            "{path}"
        );
        assert!(answer.header("content-type").unwrap().starts_with("text/plain"));
    }
    let answer = summary(&sandbox).method("GET").send().await.unwrap();
    assert_eq!(
        (answer.status, answer.json()),
        (405, json!({"detail": "Method \"GET\" not allowed."}))
    );
    assert_eq!(ask(&sandbox, "index", Value::Null).send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 1);
}
