//! What a response looks like around its result.

use aisa_sandbox::Sandbox;
use serde_json::json;

use crate::call::{ask, summary};

#[tokio::test]
async fn a_summary_is_answered_in_the_envelope_and_charged() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = summary(&sandbox).key("k-1").send().await.unwrap();
    assert_eq!((answer.status, answer.charge()), (200, Some(24_036)));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let body = answer.json();
    let members: Vec<&String> = body.as_object().unwrap().keys().collect();
    let expected = [
        "version",
        "status_code",
        "status_message",
        "time",
        "cost",
        "tasks_count",
        "tasks_error",
        "tasks",
    ];
    assert_eq!(members, expected);
    assert_eq!((&body["status_code"], &body["status_message"]), (&json!(20_000), &json!("Ok.")));
    assert_eq!((&body["tasks_count"], &body["tasks_error"]), (&json!(1), &json!(0)));
    assert_eq!((&body["cost"], &body["tasks"][0]["cost"]), (&json!(0.02003), &json!(0.02003)));
    assert!(body["time"].as_str().unwrap().ends_with(" sec."));
    let task = answer.task();
    assert_eq!(task["path"], json!(["v3", "backlinks", "summary", "live"]));
    assert_eq!(
        task["data"],
        json!({"api": "backlinks", "function": "summary", "target": "example.com"})
    );
    assert_eq!((&task["status_code"], &task["result_count"]), (&json!(20_000), &json!(1)));
    assert_eq!(answer.result()["target"], "example.com");

    let executed = sandbox.executed();
    let [call] = executed.as_slice() else { panic!("{executed:?}") };
    assert_eq!((&*call.operation, call.idempotency_key.as_deref()), ("summary", Some("k-1")));
    assert_eq!((call.charge_micros, call.status, call.task_status), (24_036, Some(200), 20_000));
    assert_eq!(answer.header("x-request-id"), Some(&*call.request_id));
    let account = sandbox.account();
    assert_eq!((account.received, account.executed, account.charged_micros), (1, 1, 24_036));
}

#[tokio::test]
async fn the_tag_comes_back_in_the_task() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = ask(&sandbox, "summary", json!({"target": "example.com", "tag": "mine"}))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.task()["data"]["tag"], "mine");
}
