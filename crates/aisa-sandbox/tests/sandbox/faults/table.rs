//! Every fault is seen as asked, and the account says what was executed.

use aisa_sandbox::{Fault, Progress, Sandbox};
use serde_json::{Value, json};

use crate::call::{ask, summary};

/// What a caller sees under a fault.
enum Seen {
    /// No response began.
    Nothing,
    /// A response with this status, whole as HTTP, and whether its body is JSON.
    Status(u16, bool),
    /// A response that broke off.
    Broken,
}

#[tokio::test]
async fn every_fault_is_seen_and_accounted_for() {
    use Seen::{Broken, Nothing, Status};
    // The fault, what is seen, whether the call is executed, and whether its key is good afterwards.
    let cases: [(&str, Seen, bool, bool); 36] = [
        ("pass", Status(200, true), true, false),
        ("status=400", Status(400, true), false, true),
        ("status=401", Status(401, true), false, true),
        ("status=402", Status(402, true), false, true),
        ("status=404", Status(404, false), false, true),
        ("status=409", Status(409, true), false, true),
        ("status=429", Status(429, true), false, true),
        ("status=500", Status(500, true), false, true),
        ("status=502", Status(502, true), false, true),
        ("status=502,executed", Status(502, true), true, false),
        ("status=503", Status(503, true), false, true),
        ("status=503,admitted", Status(503, true), false, false),
        ("status=504,executed", Status(504, true), true, false),
        ("error=insufficient_wallet_balance", Status(402, true), false, true),
        ("error=quota_exceeded", Status(429, true), false, true),
        ("error=invalid_api_key", Status(401, true), false, true),
        ("error=metered_v2_billing_dependency_timeout,admitted", Status(503, true), false, false),
        ("html=502", Status(502, false), false, true),
        ("html=200,executed", Status(200, false), true, false),
        ("text=404", Status(404, false), false, true),
        ("text=200,executed,body={\"error\":{}}", Status(200, true), true, false),
        ("task-status=40202", Status(200, true), false, false),
        ("task-status=40101,executed", Status(200, true), true, false),
        ("delay=1ms", Status(200, true), true, false),
        ("delay=1ms,not-admitted", Status(200, true), true, false),
        ("delay=1ms+status=503", Status(503, true), false, true),
        ("cut-before-headers", Nothing, false, true),
        ("cut-before-headers,admitted", Nothing, false, false),
        ("cut-before-headers,executed", Nothing, true, false),
        ("refuse", Nothing, false, true),
        ("cut-mid-body", Broken, true, false),
        ("cut-mid-body=0", Broken, true, false),
        ("torn-json", Status(200, false), true, false),
        ("torn-json=0", Status(200, false), true, false),
        ("trickle=512/1us", Status(200, true), true, false),
        ("duplicate", Status(409, true), true, false),
    ];
    for (text, seen, executed, key_is_good) in cases {
        let sandbox = Sandbox::start().await.unwrap();
        let fault: Fault = text.parse().unwrap();
        assert_eq!(fault.progress() == Progress::Executed, executed, "{text} says what it does");
        sandbox.push(fault);
        let answer = summary(&sandbox).key("k").send().await;
        match (seen, &answer) {
            (Nothing, Err(_)) => {}
            (Status(status, json), Ok(answer)) => {
                let is_json = serde_json::from_slice::<Value>(&answer.body).is_ok();
                assert_eq!(
                    (answer.status, is_json, answer.is_whole()),
                    (status, json, true),
                    "{text}: {}",
                    answer.text()
                );
            }
            (Broken, Ok(answer)) => assert!(answer.status == 200 && !answer.is_whole(), "{text}"),
            _ => panic!("{text}: {answer:?}"),
        }
        let account = sandbox.account();
        assert_eq!(
            (account.executed, account.charged_micros),
            (
                u64::from(executed),
                u64::from(executed) * if text.starts_with("task") { 24_000 } else { 24_036 }
            ),
            "{text}"
        );
        assert_eq!(sandbox.executed().len() as u64, account.executed);
        let put_on_the_wire = sandbox.executed().first().and_then(|call| call.status);
        assert_eq!(
            put_on_the_wire,
            answer.ok().filter(|_| executed).map(|answer| answer.status),
            "{text}"
        );
        let again = summary(&sandbox).key("k").send().await.unwrap();
        assert_eq!(again.status == 200, key_is_good, "{text}: {}", again.text());
        assert_eq!(sandbox.pending_faults(), 0, "{text}");
    }
}

#[tokio::test]
async fn a_duplicate_without_a_key_is_executed_twice() {
    let sandbox = Sandbox::builder().push(Fault::Duplicate).start().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn faults_do_not_execute_what_the_gateway_refuses() {
    let sandbox = Sandbox::start().await.unwrap();
    for text in
        ["torn-json", "cut-before-headers,executed", "status=502,executed", "duplicate", "nulls"]
    {
        sandbox.push(text.parse().unwrap());
        let _ = ask(&sandbox, "summary", json!({"target": ""})).send().await;
    }
    assert_eq!(sandbox.account().executed, 0);
}
