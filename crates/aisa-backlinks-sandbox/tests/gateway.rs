//! The sandbox behaves as the gateway does: key, routes, bodies, prices, idempotency, rate limits.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use std::time::Duration;

use aisa_backlinks_sandbox::{Fault, Gate, Progress, Sandbox, Time};
use serde_json::{Value, json};
use support::{Answer, Ask, ask, bundle};

fn summary(sandbox: &Sandbox) -> Ask {
    ask(sandbox, "summary", json!({"target": "example.com"}))
}

fn error_code(answer: &Answer) -> String {
    let body = answer.json();
    let code = body["error"]["code"].as_str().or(body["code"].as_str());
    code.unwrap_or_default().to_owned()
}

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
    assert_eq!(
        (&body["status_code"], &body["status_message"]),
        (&json!(20_000), &json!("Ok."))
    );
    assert_eq!(
        (&body["tasks_count"], &body["tasks_error"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        (&body["cost"], &body["tasks"][0]["cost"]),
        (&json!(0.02003), &json!(0.02003))
    );
    assert!(body["time"].as_str().unwrap().ends_with(" sec."));
    let task = answer.task();
    assert_eq!(task["path"], json!(["v3", "backlinks", "summary", "live"]));
    assert_eq!(
        task["data"],
        json!({"api": "backlinks", "function": "summary", "target": "example.com"})
    );
    assert_eq!(
        (&task["status_code"], &task["result_count"]),
        (&json!(20_000), &json!(1))
    );
    assert_eq!(answer.result()["target"], "example.com");

    let executed = sandbox.executed();
    let [call] = executed.as_slice() else {
        panic!("{executed:?}")
    };
    assert_eq!(
        (&*call.operation, call.idempotency_key.as_deref()),
        ("summary", Some("k-1"))
    );
    assert_eq!(
        (call.charge_micros, call.status, call.task_status),
        (24_036, Some(200), 20_000)
    );
    assert_eq!(answer.header("x-request-id"), Some(&*call.request_id));
    let account = sandbox.account();
    assert_eq!(
        (account.received, account.executed, account.charged_micros),
        (1, 1, 24_036)
    );
}

#[tokio::test]
async fn the_tag_comes_back_in_the_task() {
    let sandbox = Sandbox::start().await.unwrap();
    let answer = ask(
        &sandbox,
        "summary",
        json!({"target": "example.com", "tag": "mine"}),
    )
    .send()
    .await
    .unwrap();
    assert_eq!(answer.task()["data"]["tag"], "mine");
}

#[tokio::test]
async fn the_key_is_checked_before_the_route() {
    let sandbox = Sandbox::builder()
        .key("sk-aisa-other")
        .start()
        .await
        .unwrap();
    let with = |authorization: &str| summary(&sandbox).header("Authorization", authorization);
    let cases = [
        (
            summary(&sandbox).without("Authorization"),
            401,
            "missing_api_key",
        ),
        (with("Bearer "), 401, "missing_api_key"),
        (with("Basic abc"), 401, "missing_api_key"),
        (with("Bearer sk-aisa-sandbox"), 401, "invalid_api_key"),
        (
            with("Bearer sk-aisa-sandbox").path("/nowhere"),
            401,
            "invalid_api_key",
        ),
        (with("Bearer sk-aisa-other"), 200, ""),
    ];
    for (request, status, code) in cases {
        let answer = request.send().await.unwrap();
        assert_eq!(
            (answer.status, error_code(&answer).as_str()),
            (status, code),
            "{request:?}"
        );
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
    summary(&sandbox)
        .header("Authorization", "Bearer sk-aisa-secret")
        .send()
        .await
        .unwrap();
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
        assert!(
            answer
                .header("content-type")
                .unwrap()
                .starts_with("text/plain")
        );
    }
    let answer = summary(&sandbox).method("GET").send().await.unwrap();
    assert_eq!(
        (answer.status, answer.json()),
        (405, json!({"detail": "Method \"GET\" not allowed."}))
    );
    assert_eq!(
        ask(&sandbox, "index", Value::Null)
            .send()
            .await
            .unwrap()
            .status,
        200
    );
    assert_eq!(sandbox.account().executed, 1);
}

#[tokio::test]
async fn a_body_is_an_array_of_one_task() {
    let sandbox = Sandbox::start().await.unwrap();
    let task = r#"{"target":"example.com"}"#;
    let cases = [
        (format!("[{task}]"), 20_000),
        (format!(" [ {task} ]\n"), 20_000),
        (String::new(), 40_502),
        (" \n".to_owned(), 40_502),
        ("[]".to_owned(), 40_502),
        (task.to_owned(), 40_503),
        ("[null]".to_owned(), 40_503),
        ("[[]]".to_owned(), 40_503),
        ("null".to_owned(), 40_503),
        (format!("[{task}"), 40_503),
        ("target=example.com".to_owned(), 40_503),
        (format!("[{task},{task}]"), 40_000),
        (format!("[{task}{}]", format!(",{task}").repeat(99)), 40_000),
        (
            format!("[{task}{}]", format!(",{task}").repeat(100)),
            40_006,
        ),
    ];
    for (body, code) in cases {
        let answer = summary(&sandbox).body(body.as_str()).send().await.unwrap();
        assert_eq!(
            (answer.status, &answer.json()["status_code"]),
            (200, &json!(code)),
            "{body}"
        );
        if code != 20_000 {
            assert_eq!(
                (answer.charge(), &answer.json()["tasks"]),
                (Some(0), &Value::Null),
                "{body}"
            );
        }
    }
    assert_eq!(sandbox.account().executed, 2);
}

#[tokio::test]
async fn a_bare_task_is_taken_when_asked_for() {
    let sandbox = Sandbox::builder()
        .accept_task_object(true)
        .start()
        .await
        .unwrap();
    for body in [
        r#"{"target":"example.com"}"#,
        r#"[{"target":"example.com"}]"#,
    ] {
        let answer = summary(&sandbox).body(body).send().await.unwrap();
        assert_eq!(answer.result()["target"], "example.com", "{body}");
    }
}

#[tokio::test]
async fn wrong_fields_are_refused_by_name_and_cost_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    let filter = json!(["rank", ">", 1]);
    let nine: Vec<Value> = (0..17)
        .map(|index| {
            if index % 2 == 0 {
                filter.clone()
            } else {
                json!("and")
            }
        })
        .collect();
    let many = |count: usize| {
        (0..count)
            .map(|index| format!("a{index}.example"))
            .collect::<Vec<_>>()
    };
    let numbered = |count: usize| {
        (1..=count)
            .map(|index| (index.to_string(), json!("a.example")))
            .collect::<serde_json::Map<_, _>>()
    };
    let cases = [
        ("summary", json!({}), "target"),
        ("summary", json!({"target": null}), "target"),
        ("summary", json!({"target": 5}), "target"),
        ("summary", json!({"target": ""}), "target"),
        ("summary", json!({"target": "https//example.com"}), "target"),
        ("summary", json!({"target": "www.example.com"}), "target"),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 0}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 1001}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": 1.5}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "internal_list_limit": "10"}),
            "internal_list_limit",
        ),
        (
            "summary",
            json!({"target": "a.example", "include_subdomains": "true"}),
            "include_subdomains",
        ),
        (
            "summary",
            json!({"target": "a.example", "backlinks_status_type": "gone"}),
            "backlinks_status_type",
        ),
        (
            "summary",
            json!({"target": "a.example", "rank_scale": "one_million"}),
            "rank_scale",
        ),
        (
            "summary",
            json!({"target": "a.example", "backlinks_filters": "rank > 1"}),
            "backlinks_filters",
        ),
        (
            "summary",
            json!({"target": "a.example", "tag": "x".repeat(256)}),
            "tag",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "limit": 1001}),
            "limit",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "limit": 0}),
            "limit",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "offset": -1}),
            "offset",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "offset": 20_001}),
            "offset",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "filters": nine}),
            "filters",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["rank"]}),
            "order_by",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["a,asc", "b,asc", "c,asc", "d,asc"]}),
            "order_by",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "mode": "as_was"}),
            "mode",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor", "value": 0}}),
            "custom_mode",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor"}}),
            "custom_mode",
        ),
        (
            "backlinks",
            json!({"target": "a.example", "search_after_token": "nonsense"}),
            "search_after_token",
        ),
        ("history", json!({"target": "https://a.example/"}), "target"),
        (
            "history",
            json!({"target": "a.example", "date_from": "2018-12-31"}),
            "date_from",
        ),
        (
            "history",
            json!({"target": "a.example", "date_from": "2025-02-30"}),
            "date_from",
        ),
        (
            "history",
            json!({"target": "a.example", "date_from": "2025-03-01", "date_to": "2025-02-01"}),
            "date_from",
        ),
        (
            "timeseries_summary",
            json!({"target": "a.example", "group_range": "decade"}),
            "group_range",
        ),
        ("bulk_ranks", json!({"targets": []}), "targets"),
        ("bulk_ranks", json!({"targets": many(1001)}), "targets"),
        (
            "bulk_ranks",
            json!({"targets": {"1": "a.example"}}),
            "targets",
        ),
        (
            "bulk_pages_summary",
            json!({"targets": many(101)}),
            "targets",
        ),
        (
            "bulk_new_lost_backlinks",
            json!({"targets": ["a.example"], "date_from": "2025-10-14"}),
            "date_from",
        ),
        (
            "domain_intersection",
            json!({"targets": ["a.example"]}),
            "targets",
        ),
        ("domain_intersection", json!({"targets": {}}), "targets"),
        (
            "domain_intersection",
            json!({"targets": {"a": "a.example"}}),
            "targets",
        ),
        (
            "domain_intersection",
            json!({"targets": numbered(21)}),
            "targets",
        ),
        (
            "domain_intersection",
            json!({"targets": numbered(2), "exclude_targets": many(11)}),
            "exclude_targets",
        ),
    ];
    for (operation, task, field) in cases {
        let answer = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        let told = (
            &answer.task()["status_code"],
            &answer.task()["status_message"],
        );
        assert_eq!(
            told,
            (&json!(40_501), &json!(format!("Invalid Field: '{field}'."))),
            "{operation} {task}"
        );
        assert_eq!(
            (answer.status, answer.charge()),
            (200, Some(0)),
            "{operation} {task}"
        );
        assert_eq!(
            (&answer.json()["status_code"], &answer.json()["tasks_error"]),
            (&json!(20_000), &json!(1))
        );
        assert_eq!(
            (&answer.task()["result"], &answer.task()["cost"]),
            (&Value::Null, &json!(0))
        );
    }
    assert_eq!(sandbox.account().charged_micros, 0);
}

#[tokio::test]
async fn fields_that_an_operation_lacks_reject_the_call() {
    let sandbox = Sandbox::start().await.unwrap();
    let cases = [
        (
            "summary",
            json!({"target": "a.example", "limit": 5}),
            "'limit'",
        ),
        (
            "summary",
            json!({"target": "a.example", "surprise": 1, "more": 2}),
            "'surprise', 'more'",
        ),
        (
            "domain_pages",
            json!({"target": "a.example", "include_indirect_links": true}),
            "'include_indirect_links'",
        ),
        (
            "page_intersection",
            json!({"targets": {"1": "https://a.example/"}, "backlinks_filters": []}),
            "'backlinks_filters'",
        ),
        (
            "timeseries_new_lost_summary",
            json!({"target": "a.example", "rank_scale": "one_hundred"}),
            "'rank_scale'",
        ),
    ];
    for (operation, task, names) in cases {
        let answer = ask(&sandbox, operation, task).send().await.unwrap();
        let message = format!("Unknown Fields in POST Data: {names}.");
        assert_eq!(
            (
                &answer.task()["status_code"],
                &answer.task()["status_message"]
            ),
            (&json!(40_506), &json!(message)),
            "{operation}"
        );
        assert_eq!(answer.charge(), Some(0));
    }
    assert_eq!(sandbox.account().executed, 0);
}

#[tokio::test]
async fn what_the_docs_allow_is_allowed() {
    let sandbox = Sandbox::start().await.unwrap();
    let cases = [
        (
            "summary",
            json!({"target": "a.example", "tag": "x".repeat(255), "internal_list_limit": 1000}),
        ),
        (
            "summary",
            json!({"target": "http://www.example.com/a?b=c", "backlinks_filters": [["dofollow", "=", true]]}),
        ),
        (
            "backlinks",
            json!({"target": "a.example", "offset": 20_000, "limit": 1000}),
        ),
        (
            "backlinks",
            json!({"target": "a.example", "custom_mode": {"field": "anchor", "value": 1000}}),
        ),
        (
            "backlinks",
            json!({"target": "a.example", "order_by": ["a,asc", "b,desc", "c,asc"]}),
        ),
        ("anchors", json!({"target": "a.example", "offset": 50_000})),
        (
            "history",
            json!({"target": "a.example", "date_from": "2019-01-01", "date_to": "2019-01-01"}),
        ),
        (
            "bulk_new_lost_backlinks",
            json!({"targets": ["a.example"], "date_from": "2025-10-15"}),
        ),
        (
            "domain_intersection",
            json!({"targets": {"2": "a.example", "7": "b.example"}, "exclude_targets": ["https://c.example/*"]}),
        ),
    ];
    for (operation, task) in cases {
        let answer = ask(&sandbox, operation, task.clone()).send().await.unwrap();
        assert_eq!(
            answer.task()["status_code"],
            20_000,
            "{operation} {task} {}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn a_key_is_good_for_one_request() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(summary(&sandbox).key("a").send().await.unwrap().status, 200);
    let again = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!(
        (again.status, error_code(&again).as_str(), again.charge()),
        (409, "request_already_completed", None)
    );
    let other = ask(&sandbox, "summary", json!({"target": "b.example"}))
        .key("a")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (other.status, error_code(&other).as_str()),
        (409, "idempotency_conflict")
    );
    assert_eq!(summary(&sandbox).key("b").send().await.unwrap().status, 200);
    assert_eq!(sandbox.account().executed, 2);
    // A refusal by upstream spends the key too.
    let wrong = ask(&sandbox, "summary", json!({"target": ""})).key("c");
    assert_eq!(wrong.send().await.unwrap().status, 200);
    assert_eq!(wrong.send().await.unwrap().status, 409);
}

#[tokio::test]
async fn a_key_in_use_is_in_progress_until_its_answer_is_sent() {
    let gate = Gate::new();
    let sandbox = Sandbox::builder()
        .push(Fault::Hold {
            gate: gate.clone(),
            progress: Progress::Executed,
        })
        .start()
        .await
        .unwrap();
    let request = summary(&sandbox).key("a");
    let first = tokio::spawn(async move { request.send().await });
    gate.reached_by(1).await;
    assert_eq!(sandbox.account().in_flight, 1);
    let meanwhile = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!(
        (meanwhile.status, error_code(&meanwhile).as_str()),
        (409, "request_in_progress")
    );
    gate.open();
    assert_eq!(first.await.unwrap().unwrap().status, 200);
    let after = summary(&sandbox).key("a").send().await.unwrap();
    assert_eq!(error_code(&after), "request_already_completed");
    let account = sandbox.account();
    assert_eq!(
        (account.executed, account.in_flight, account.peak_in_flight),
        (1, 0, 2)
    );
}

#[tokio::test]
async fn quotes_price_without_executing() {
    let sandbox = Sandbox::start().await.unwrap();
    let quote = |operation: &str, task: Value| {
        ask(&sandbox, operation, task)
            .header("X-AISA-Cost-Mode", "quote")
            .key("same")
    };
    let cases = [
        ("summary", json!({"target": "a.example"}), 24_036),
        (
            "backlinks",
            json!({"target": "a.example"}),
            24_000 + 36 * 100,
        ),
        (
            "backlinks",
            json!({"target": "a.example", "limit": 1000}),
            24_000 + 36 * 1000,
        ),
        (
            "bulk_ranks",
            json!({"targets": ["a.example", "b.example"]}),
            24_000 + 36 * 2,
        ),
        (
            "history",
            json!({"target": "a.example", "date_from": "2025-01-01", "date_to": "2025-03-01"}),
            24_000 + 36 * 3,
        ),
        ("index", Value::Null, 24_000),
    ];
    for (operation, task, micros) in cases {
        let answer = quote(operation, task).send().await.unwrap();
        let body = answer.json();
        assert_eq!(
            (&body["object"], &body["currency"]),
            (&json!("cost_estimate"), &json!("USD")),
            "{operation}"
        );
        assert_eq!(body["estimated_cost_micros_usd"], micros, "{operation}");
    }
    let wrong = quote("summary", json!({"target": "a.example", "limit": 1}))
        .send()
        .await
        .unwrap();
    assert_eq!(wrong.status, 400);
    assert!(wrong.json()["error"].as_str().unwrap().contains("'limit'"));
    let stranger = quote("summary", json!({}))
        .header("Authorization", "Bearer no")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (stranger.status, error_code(&stranger).as_str()),
        (401, "invalid_api_key")
    );
    assert!(stranger.json()["error"].is_object());
    assert_eq!(
        (sandbox.account().executed, sandbox.account().charged_micros),
        (0, 0)
    );
}

#[tokio::test]
async fn a_maximum_price_is_held_against_the_estimate() {
    let sandbox = Sandbox::builder().prices(1_000, 10).start().await.unwrap();
    // The estimate is 1,000 + 10 × 100 rows.
    for (most, status) in [
        ("0", 402),
        ("0.001999", 402),
        ("0.002", 200),
        ("1", 200),
        ("cheap", 400),
        ("-1", 400),
    ] {
        let request = ask(&sandbox, "anchors", json!({"target": "a.example"}))
            .header("X-AISA-Max-Price-USD", most)
            .key(most);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status, status, "{most}");
        if status == 402 {
            assert_eq!(error_code(&answer), "estimated_price_exceeds_max_price");
            // Nothing was admitted: the key is still good.
            assert_eq!(
                request
                    .header("X-AISA-Max-Price-USD", "9")
                    .send()
                    .await
                    .unwrap()
                    .status,
                200,
                "{most}"
            );
        }
    }
}

#[tokio::test]
async fn rows_decide_the_charge() {
    let sandbox = Sandbox::builder().rows(250).start().await.unwrap();
    for (offset, micros) in [
        (0, 24_000 + 36 * 100),
        (200, 24_000 + 36 * 50),
        (250, 24_000),
    ] {
        let answer = ask(
            &sandbox,
            "anchors",
            json!({"target": "a.example", "offset": offset}),
        )
        .send()
        .await
        .unwrap();
        assert_eq!(answer.charge(), Some(micros), "{offset}");
    }
    assert_eq!(sandbox.account().charged_micros, 72_000 + 36 * 150);
    assert_eq!(
        ask(&sandbox, "index", Value::Null)
            .send()
            .await
            .unwrap()
            .charge(),
        Some(24_000)
    );
}

#[tokio::test]
async fn the_rate_limit_is_a_window_that_slides() {
    let time = Time::manual(Duration::from_secs(1_800_000_000));
    let sandbox = Sandbox::builder()
        .rate_limit(2, Duration::from_secs(60))
        .time(time.clone())
        .start()
        .await
        .unwrap();
    let standing = |answer: &Answer| {
        ["limit", "remaining", "reset"].map(|name| {
            let value = |suffix: &str| {
                answer
                    .header(&format!("x-ratelimit-{name}{suffix}"))
                    .unwrap()
                    .to_owned()
            };
            assert_eq!(value(""), value("-requests"));
            value("")
        })
    };
    let first = summary(&sandbox).send().await.unwrap();
    assert_eq!(standing(&first), ["2", "1", "1800000060"]);
    time.advance(Duration::from_secs(20));
    let second = summary(&sandbox).key("k").send().await.unwrap();
    assert_eq!(
        (second.status, standing(&second)),
        (200, ["2", "0", "1800000060"].map(str::to_owned))
    );
    let third = summary(&sandbox).key("l").send().await.unwrap();
    assert_eq!(
        (third.status, error_code(&third).as_str()),
        (429, "rate_limit_exceeded")
    );
    assert_eq!(
        (third.header("retry-after"), third.charge()),
        (Some("40"), None)
    );
    time.advance(Duration::from_secs(40));
    // Turned away unadmitted, so the same key is good now; and only the first request has left the window.
    assert_eq!(summary(&sandbox).key("l").send().await.unwrap().status, 200);
    assert_eq!(
        summary(&sandbox)
            .send()
            .await
            .unwrap()
            .header("retry-after"),
        Some("20")
    );
    assert_eq!(sandbox.account().executed, 3);
}

#[tokio::test]
async fn without_a_limit_there_are_no_headers_about_it() {
    let sandbox = Sandbox::start().await.unwrap();
    assert_eq!(
        summary(&sandbox)
            .send()
            .await
            .unwrap()
            .header("x-ratelimit-limit"),
        None
    );
}

#[tokio::test]
async fn only_loopback_is_served() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
        let error = Sandbox::builder()
            .address(address.parse().unwrap())
            .start()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput, "{address}");
    }
}

#[tokio::test]
async fn a_stopped_sandbox_refuses_connections() {
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    sandbox.shutdown().await;
    assert!(request.send().await.is_err());
    let sandbox = Sandbox::start().await.unwrap();
    let request = summary(&sandbox);
    drop(sandbox);
    // Dropping gives the order to stop; it is carried out as soon as the runtime turns to it.
    while request.send().await.is_ok() {
        tokio::task::yield_now().await;
    }
}

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
        "paging": {"style": "offset", "max-offset": null}, "price": {"base-micros": 5, "per-row-micros": 1},
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
