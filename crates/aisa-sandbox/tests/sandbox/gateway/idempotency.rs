//! Keys are good for one request.

use aisa_sandbox::{Fault, Gate, Progress, Sandbox};
use serde_json::json;

use crate::call::{ask, summary};

#[tokio::test]
async fn a_key_is_good_for_one_request() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(summary(&sandbox).key("a").send().await.unwrap().status, 200);
    let again = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!(
        (again.status, again.error_code().as_str(), again.charge()),
        (409, "request_already_completed", None)
    );
    let other =
        ask(&sandbox, "summary", json!({"target": "b.example"})).key("a").send().await.unwrap();
    assert_eq!((other.status, other.error_code().as_str()), (409, "idempotency_conflict"));
    assert_eq!(summary(&sandbox).key("b").send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
    // A refusal by upstream spends the key too.
    let wrong = ask(&sandbox, "summary", json!({"target": ""})).key("c");
    assert_eq!(wrong.send().await.unwrap().status, 200);
    assert_eq!(wrong.send().await.unwrap().status, 409);
}

#[tokio::test]
async fn a_long_run_can_be_remembered_in_part() {
    let sandbox = Sandbox::builder().keep_executed(2).start().await.unwrap();
    for key in ["a", "b", "c"] {
        assert_eq!(summary(&sandbox).key(key).send().await.unwrap().status, 200);
    }
    assert_eq!(sandbox.account().executed, 3);
    let kept = sandbox.executed();
    let orders: Vec<_> = kept.iter().map(|call| (call.order, call.status)).collect();
    assert_eq!(orders, [(1, Some(200)), (2, Some(200))]);
    for (key, status) in [("c", 409), ("b", 409), ("a", 200)] {
        let again = summary(&sandbox).key(key).send().await.unwrap();
        assert_eq!(again.status, status, "{key}");
    }
}

#[tokio::test]
async fn a_key_in_use_is_in_progress_until_its_response_is_sent() {
    let gate = Gate::new();
    let sandbox = Sandbox::builder()
        .push(Fault::Hold { gate: gate.clone(), progress: Progress::Executed })
        .start()
        .await
        .unwrap();
    let request = summary(&sandbox).key("a");
    let first = tokio::spawn(async move { request.send().await });
    gate.reached_by(1).await;
    assert_eq!(sandbox.account().in_flight, 1);
    let meanwhile = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!((meanwhile.status, meanwhile.error_code().as_str()), (409, "request_in_progress"));
    gate.open();
    assert_eq!(first.await.unwrap().unwrap().status, 200);
    let after = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!(after.error_code(), "request_already_completed");
    let account = sandbox.account();
    assert_eq!((account.executed, account.in_flight, account.peak_in_flight), (1, 0, 2));
}
