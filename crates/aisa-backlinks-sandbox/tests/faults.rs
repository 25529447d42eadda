//! Faults strike as asked, and the account says what was executed under them.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use aisa_backlinks_sandbox::{Fault, FaultPlan, FaultRule, Gate, Progress, Reply, Sandbox};
use serde_json::{Value, json};
use support::{Ask, ask, bundle};

fn summary(sandbox: &Sandbox) -> Ask {
    ask(sandbox, "summary", json!({"target": "example.com"}))
}

/// What a caller sees under a fault.
enum Seen {
    /// No answer began.
    Nothing,
    /// An answer with this status, whole as HTTP, and whether its body is JSON.
    Status(u16, bool),
    /// An answer that broke off.
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
        (
            "error=insufficient_wallet_balance",
            Status(402, true),
            false,
            true,
        ),
        ("error=quota_exceeded", Status(429, true), false, true),
        ("error=invalid_api_key", Status(401, true), false, true),
        (
            "error=metered_v2_billing_dependency_timeout,admitted",
            Status(503, true),
            false,
            false,
        ),
        ("html=502", Status(502, false), false, true),
        ("html=200,executed", Status(200, false), true, false),
        ("text=404", Status(404, false), false, true),
        (
            "text=200,executed,body={\"error\":{}}",
            Status(200, true),
            true,
            false,
        ),
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
        assert_eq!(
            fault.progress() == Progress::Executed,
            executed,
            "{text} says what it does"
        );
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
                u64::from(executed)
                    * if text.starts_with("task") {
                        24_000
                    } else {
                        24_036
                    }
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
    let sandbox = Sandbox::builder()
        .push(Fault::Duplicate)
        .start()
        .await
        .unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn faults_do_not_execute_what_the_gateway_refuses() {
    let sandbox = Sandbox::start().await.unwrap();
    for text in [
        "torn-json",
        "cut-before-headers,executed",
        "status=502,executed",
        "duplicate",
        "nulls",
    ] {
        sandbox.push(text.parse().unwrap());
        let _ = ask(&sandbox, "summary", json!({"target": ""})).send().await;
    }
    assert_eq!(sandbox.account().executed, 0);
}

#[tokio::test]
async fn pushed_faults_strike_in_order_and_then_the_plan() {
    let sandbox = Sandbox::builder()
        .push(Fault::status(500))
        .faults(FaultPlan::new(0).with(Fault::status(503)))
        .start()
        .await
        .unwrap();
    sandbox.push_all([Fault::Pass, Fault::status(502)]);
    assert_eq!(sandbox.pending_faults(), 3);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(summary(&sandbox).send().await.unwrap().status);
    }
    assert_eq!(statuses, [500, 200, 502, 503]);
    sandbox.heal();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
}

#[tokio::test]
async fn a_plan_repeats_itself() {
    let run = async || {
        let rules: [FaultRule; 3] = [
            "status=503:0.2".parse().unwrap(),
            "cut-before-headers,executed:0.2".parse().unwrap(),
            "status=429*1".parse().unwrap(),
        ];
        let sandbox = Sandbox::builder()
            .faults(rules.into_iter().collect())
            .start()
            .await
            .unwrap();
        let mut seen = Vec::new();
        for _ in 0..40 {
            seen.push(
                summary(&sandbox)
                    .send()
                    .await
                    .ok()
                    .map(|answer| answer.status),
            );
        }
        (seen, sandbox.account().executed)
    };
    let (seen, executed) = run().await;
    assert_eq!(seen[0], Some(429));
    for expected in [Some(200), Some(503), None] {
        assert!(seen.contains(&expected), "{expected:?} in {seen:?}");
    }
    let without_trace = seen.iter().filter(|status| status.is_none()).count() as u64;
    let answered = seen.iter().filter(|status| **status == Some(200)).count() as u64;
    assert_eq!(executed, without_trace + answered);
    assert_eq!(run().await, (seen, executed));
}

#[tokio::test]
async fn answers_can_be_changed() {
    let sandbox = Sandbox::start().await.unwrap();
    let plain = ask(
        &sandbox,
        "backlinks",
        json!({"target": "example.com", "limit": 2}),
    );
    let usual = plain.send().await.unwrap().json();
    let changed = async |text: &str| {
        sandbox.push(text.parse().unwrap());
        plain.send().await.unwrap()
    };

    let extra = changed("unknown-fields").await.json();
    for place in [
        "",
        "/tasks/0",
        "/tasks/0/result/0",
        "/tasks/0/result/0/items/0",
        "/tasks/0/result/0/items/0/ranked_keywords_info",
    ] {
        assert!(usual.pointer(place).unwrap().get("sandbox_extra").is_none());
        assert!(
            extra.pointer(place).unwrap().get("sandbox_extra").is_some(),
            "{place}"
        );
    }

    let values = changed("unknown-values").await.result();
    assert_eq!(
        (&values["mode"], &values["items"][0]["item_type"]),
        (&json!("sandbox_unheard_of"), &json!("sandbox_unheard_of"))
    );

    let floats = changed("float-integers").await;
    assert!(
        floats.text().contains("\"items_count\":2.0"),
        "{}",
        floats.text()
    );
    assert!(floats.result()["items"][0]["rank"].is_f64());

    let nulls = changed("nulls").await.result();
    assert_eq!(
        (
            &nulls["total_count"],
            nulls["items"].as_array().unwrap().len()
        ),
        (&Value::Null, 2)
    );
    assert!(has_no_leaf(&nulls["items"]), "{nulls}");

    assert_eq!(
        changed("content-type=text/html")
            .await
            .header("content-type"),
        Some("text/html")
    );
    assert_eq!(
        changed("content-type=none").await.header("content-type"),
        None
    );
    assert_eq!(
        changed("charge=-1")
            .await
            .header("x-aisa-customer-cost-micros-usd"),
        Some("-1")
    );
    assert_eq!(
        changed("charge=none")
            .await
            .header("x-aisa-customer-cost-micros-usd"),
        None
    );
    assert_eq!(sandbox.account().executed, 9);
}

/// Whether all that is left of a value is its structure.
fn has_no_leaf(value: &Value) -> bool {
    match value {
        Value::Array(list) => list.iter().all(has_no_leaf),
        Value::Object(object) => object.values().all(has_no_leaf),
        leaf => leaf.is_null(),
    }
}

#[tokio::test]
async fn errors_have_the_forms_of_the_gateway() {
    let sandbox = Sandbox::start().await.unwrap();
    let seen = async |fault: Fault| {
        sandbox.push(fault);
        summary(&sandbox).send().await.unwrap()
    };
    for known in bundle()["gateway"]["error-codes"].as_array().unwrap() {
        let code = known["code"].as_str().unwrap();
        let answer = seen(Fault::GatewayError {
            code: code.to_owned(),
            progress: Progress::NotAdmitted,
        })
        .await;
        assert_eq!(
            Some(u64::from(answer.status)),
            known["http"].as_u64(),
            "{code}"
        );
        let body = answer.json();
        let found = body["error"]["code"].as_str().or(body["code"].as_str());
        assert_eq!(found, Some(code), "{body}");
    }
    assert!(seen(Fault::status(502)).await.json()["error"].is_string());
    assert!(seen(Fault::status(401)).await.json()["error"].is_string());
    assert_eq!(
        seen(Fault::status(429)).await.header("retry-after"),
        Some("1")
    );
    let own = Reply::json(418, json!({"error": "teapot"})).header("X-Test", "1");
    let answer = seen(Fault::Reply {
        reply: own,
        progress: Progress::NotAdmitted,
    })
    .await;
    assert_eq!(
        (
            answer.status,
            answer.header("x-test"),
            answer.text().as_str()
        ),
        (418, Some("1"), r#"{"error":"teapot"}"#)
    );
    let failed = seen("task-status=40202".parse().unwrap()).await;
    assert_eq!(
        (
            &failed.json()["status_code"],
            &failed.task()["status_code"],
            failed.charge()
        ),
        (&json!(20_000), &json!(40_202), Some(0))
    );
    let failed = seen("task-status=40101,executed".parse().unwrap()).await;
    assert_eq!(
        (
            &failed.task()["status_code"],
            failed.charge(),
            &failed.task()["cost"]
        ),
        (&json!(40_101), Some(24_000), &json!(0.02))
    );
}

#[tokio::test]
async fn a_caller_that_gives_up_leaves_a_trace() {
    for (progress, executed) in [(Progress::Executed, 1), (Progress::NotAdmitted, 0)] {
        let gate = Gate::new();
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.push(Fault::Hold {
            gate: gate.clone(),
            progress,
        });
        let request = summary(&sandbox).key("k");
        let caller = tokio::spawn(async move { request.send().await });
        gate.reached_by(1).await;
        caller.abort();
        while sandbox.account().in_flight > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(sandbox.account().executed, executed, "{progress:?}");
        assert!(sandbox.executed().iter().all(|call| call.status.is_none()));
        let again = summary(&sandbox).key("k").send().await.unwrap();
        assert_eq!(
            again.status,
            if executed == 1 { 409 } else { 200 },
            "{progress:?}"
        );
    }
}

#[tokio::test]
async fn the_door_closes_and_opens() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    sandbox.stop_listening().await.unwrap();
    let refused = summary(&sandbox).send().await.unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    sandbox.listen_again().await.unwrap();
    sandbox.listen_again().await.unwrap();
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn a_refused_connection_is_not_read() {
    let sandbox = Sandbox::builder()
        .push(Fault::Refuse)
        .push(Fault::Refuse)
        .start()
        .await
        .unwrap();
    for _ in 0..2 {
        assert!(summary(&sandbox).send().await.is_err());
    }
    assert_eq!(sandbox.account().received, 0);
    assert_eq!(summary(&sandbox).send().await.unwrap().status, 200);
}

#[tokio::test]
async fn an_answer_that_hangs_ends_with_the_sandbox() {
    let sandbox = Sandbox::builder()
        .push("hang".parse().unwrap())
        .start()
        .await
        .unwrap();
    let request = summary(&sandbox);
    let caller = tokio::spawn(async move { request.send().await });
    while sandbox.account().executed == 0 {
        tokio::task::yield_now().await;
    }
    sandbox.shutdown().await;
    assert!(caller.await.unwrap().is_err());
}

#[tokio::test]
async fn run_until_serves_until_told() {
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    let (stop, told) = tokio::sync::oneshot::channel::<()>();
    let program = tokio::spawn(sandbox.run_until(async { told.await.unwrap() }));
    assert_eq!(request.send().await.unwrap().status, 200);
    stop.send(()).unwrap();
    program.await.unwrap();
    assert!(request.send().await.is_err());
}

#[tokio::test]
async fn many_calls_at_once_are_accounted_for() {
    let plan = FaultPlan::new(3)
        .with_chance(0.04, "status=503".parse().unwrap())
        .with_chance(0.04, "status=503,admitted".parse().unwrap())
        .with_chance(0.04, "cut-before-headers,executed".parse().unwrap())
        .with_chance(0.04, "cut-before-headers".parse().unwrap())
        .with_chance(0.04, "torn-json".parse().unwrap());
    let sandbox = Sandbox::builder()
        .faults(plan)
        .keep_requests(10)
        .start()
        .await
        .unwrap();
    const CALLS: u64 = 2_000;
    const AT_ONCE: u64 = 8;
    let mut callers = tokio::task::JoinSet::new();
    for caller in 0..AT_ONCE {
        let request = ask(&sandbox, "bulk_ranks", json!({"targets": ["example.com"]}));
        callers.spawn(async move {
            for call in 0..CALLS / AT_ONCE {
                let _ = request
                    .clone()
                    .key(&format!("{caller}-{call}"))
                    .send()
                    .await;
            }
        });
    }
    while callers.join_next().await.is_some() {}
    let account = sandbox.account();
    let executed = sandbox.executed();
    assert_eq!((account.received, account.in_flight), (CALLS, 0));
    assert_eq!(account.executed, executed.len() as u64);
    assert_eq!(
        account.charged_micros,
        executed.iter().map(|call| call.charge_micros).sum::<u64>()
    );
    // 12 % of the requests are not executed.
    assert!((1_650..1_870).contains(&account.executed), "{account:?}");
    let mut keys: Vec<_> = executed
        .iter()
        .map(|call| call.idempotency_key.clone().unwrap())
        .collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), executed.len());
    assert!(
        executed
            .iter()
            .enumerate()
            .all(|(place, call)| call.order == place as u64)
    );
    assert_eq!(sandbox.requests().len(), 10);
}
