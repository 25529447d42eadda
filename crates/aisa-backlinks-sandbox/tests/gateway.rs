//! The sandbox behaves as the gateway does.

mod support;

use aisa_backlinks_sandbox::Sandbox;
use serde_json::json;
use support::ask;

#[tokio::test]
async fn a_summary_is_answered_and_charged() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = ask(&sandbox, "summary", json!({"target": "example.com"}))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.charge(), Some(24_036));
    let result = answer.result();
    assert_eq!(result["target"], "example.com");
    assert!(answer.is_whole());
}
