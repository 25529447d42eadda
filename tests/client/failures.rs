//! What is made of failures: every body that the gateway was seen to send.

use aisa_backlinks::{ChargeState, Error, ErrorKind, Usd};

use crate::support::{Play, Script, envelope, failed_task, request};

async fn fail(play: Play) -> Error {
    Script::new([play]).client().call(request()).without_retries().await.unwrap_err()
}

#[tokio::test]
async fn the_gateway_s_own_errors_in_all_their_forms() {
    use ChargeState::{Refused, Unknown};
    use ErrorKind::*;
    // Status, body, kind, money, code, request id, words in the message.
    #[rustfmt::skip]
    let cases = [
        (401, r#"{"code":"invalid_api_key","error":"Key unknown.","request_id":"r-7"}"#, Auth, Refused, Some("invalid_api_key"), Some("r-7"), "Key unknown."),
        (400, r#"{"error":"bad limit"}"#, InvalidRequest, Refused, None, None, "bad limit"),
        (402, r#"{"error":{"code":"estimated_price_exceeds_max_price","message":"Too dear.","retryable":false}}"#, Budget, Refused, Some("estimated_price_exceeds_max_price"), None, "Too dear."),
        (402, r#"{"error":{"code":"insufficient_wallet_balance","message":"Empty."}}"#, Budget, Refused, Some("insufficient_wallet_balance"), None, "top up"),
        (409, r#"{"error":{"code":"request_already_completed","message":"Done.","retryable":false}}"#, Idempotency, Unknown, Some("request_already_completed"), None, "may have run"),
        (409, r#"{"error":{"code":"request_in_progress","message":"Wait."}}"#, Idempotency, Unknown, Some("request_in_progress"), None, "may have run"),
        (409, r#"{"error":{"code":"idempotency_conflict","message":"Other body."}}"#, Idempotency, Refused, Some("idempotency_conflict"), None, "fresh idempotency key"),
        (409, r#"{"error":"idempotent request already admitted"}"#, Idempotency, Unknown, None, None, "already admitted"),
        (502, r#"{"error":"provider request failed"}"#, Upstream, Unknown, None, None, "provider request failed"),
        (503, r#"{"error":{"code":"metered_v2_billing_dependency_timeout","message":"Billing.","request_id":"r-8","retryable":true}}"#, Upstream, Unknown, Some("metered_v2_billing_dependency_timeout"), Some("r-8"), "Billing."),
        (503, r#"{"error":{"code":"metered_v2_billing_config_invalid","message":"Setup."}}"#, Upstream, Unknown, Some("metered_v2_billing_config_invalid"), None, "Setup."),
        (401, r#"{"error":{"type":"authentication_error","code":"expired_api_key","message":"Old.","request_id":"r-9"}}"#, Auth, Refused, Some("expired_api_key"), Some("r-9"), "Old."),
        (401, r#"{"error":"Unauthorized","message":"No such key"}"#, Auth, Refused, None, None, "No such key"),
        (405, r#"{"detail":"Method \"GET\" not allowed."}"#, Upstream, Refused, None, None, "not allowed"),
        (404, "404 page not found\n", Upstream, Refused, None, None, "404 page not found"),
        (404, "<!DOCTYPE html>\n<html><head><meta name=csrf></head></html>", Upstream, Refused, None, None, "page of HTML"),
        (402, r#"{"type":"about:blank","title":"Payment Required","detail":"Pay first."}"#, Budget, Refused, None, None, "Pay first."),
        (429, r#"{"error":{"type":"rate_limit_error","code":"rate_limit_exceeded","message":"Slow."}}"#, RateLimited, Refused, Some("rate_limit_exceeded"), None, "wait a minute"),
        (429, r#"{"error":{"code":"quota_exceeded","message":"Cap."}}"#, Budget, Refused, Some("quota_exceeded"), None, "spend cap"),
        (500, "", Upstream, Unknown, None, None, "empty"),
        (200, "<!DOCTYPE html><title>Welcome</title>", Decode, Unknown, None, None, "page of HTML"),
        (200, "pong", Decode, Unknown, None, None, "not JSON"),
        (200, r#"{"status_code":20000,"tas"#, Decode, Unknown, None, None, "ends too early"),
        (200, r#"[1,2]"#, Decode, Unknown, None, None, "unknown form"),
        (200, "", Decode, Unknown, None, None, "empty"),
    ];
    for (status, body, kind, money, code, id, says) in cases {
        let error = fail(Play::answer(status, body)).await;
        let shown = error.to_string();
        assert_eq!(error.kind(), kind, "{body}");
        assert_eq!(error.charge_state(), money, "{body}: {shown}");
        assert_eq!(error.code(), code, "{body}");
        assert_eq!(error.request_id(), id, "{body}");
        assert_eq!(error.status(), Some(status), "{body}");
        assert_eq!(error.raw(), Some(body.as_bytes()), "{body}");
        assert_eq!(error.operation_name(), Some("summary"));
        assert!(shown.starts_with("summary: ") && shown.contains(says), "{body}: {shown}");
        assert!(!shown.contains('\n'), "{shown:?}");
    }
}

#[tokio::test]
async fn failed_tasks_come_with_http_200() {
    use ChargeState::{Charged, Refused, Unknown};
    use ErrorKind::{RateLimited, Task};
    let cases = [
        (40_501, "0", Task, Refused, "correct the request"),
        (40_506, "0", Task, Refused, "correct the request"),
        (40_101, "0.002", Task, Charged(None), "may have been charged"),
        (40_100, "0", Task, Refused, "not yours"),
        (40_202, "0", RateLimited, Refused, "wait"),
        (40_200, "0", Task, Refused, "gateway's own account"),
        (40_203, "0", Task, Refused, "until 00:00 UTC"),
        (40_210, "0", Task, Refused, "gateway's own account"),
        (50_000, "null", Task, Unknown, "check account usage"),
    ];
    for (code, cost, kind, money, says) in cases {
        let error = fail(Play::task(code, cost)).await;
        let shown = error.to_string();
        assert_eq!((error.kind(), error.charge_state()), (kind, money), "{code}");
        assert_eq!((error.status(), error.task_status()), (Some(200), Some(code)));
        assert!(
            shown.contains(&format!("status_code {code}")) && shown.contains("Task trouble."),
            "{shown}"
        );
        assert!(shown.contains(says), "{code}: {shown}");
        assert_eq!(error.is_invalid_request(), (40_501..40_600).contains(&code), "{code}");
        assert!(!error.is_auth(), "{code}: the key is fine");
    }
}

#[tokio::test]
async fn the_top_status_decides_whatever_the_tasks_hold() {
    let tasks = [
        "null".to_owned(),
        "[]".to_owned(),
        r#"[{"status_code":20000,"result":[{"backlinks":1}]}]"#.to_owned(),
    ];
    for tasks in tasks {
        let body = format!(
            r#"{{"status_code":40503,"status_message":"POST Data Is Invalid.","tasks":{tasks}}}"#
        );
        let error = fail(Play::answer(200, body)).await;
        assert_eq!(error.kind(), ErrorKind::Task, "{tasks}");
        assert_eq!(error.task_status(), Some(40_503), "{tasks}");
        assert!(error.to_string().contains("POST Data Is Invalid."), "{error}");
    }
}

#[tokio::test]
async fn an_envelope_without_both_codes_is_no_success() {
    let bodies = [
        (r#"{"tasks":[]}"#, "its status_code is not a number"),
        (r#"{"status_code":20000,"tasks":[]}"#, "it holds no task"),
        (r#"{"status_code":20000,"tasks":null}"#, "it holds no task"),
        (r#"{"status_code":20000}"#, "it holds no task"),
        (r#"{"status_code":20000,"tasks":[null]}"#, "it holds no task"),
        (r#"{"status_code":20000,"tasks":[1,2]}"#, "it holds no task"),
        (
            r#"{"status_code":20000,"tasks":[{"result":[{}]}]}"#,
            "the status_code of its task is not a number",
        ),
        (
            r#"{"status_code":20000,"tasks":[{"status_code":"ERROR","result":[{}]}]}"#,
            "the status_code of its task is not a number",
        ),
        (
            r#"{"status_code":"ERROR","tasks":[{"status_code":20000,"result":[{}]}]}"#,
            "its status_code is not a number",
        ),
        (r#"{"tasks":[{"status_code":20000,"result":[{}]}]}"#, "its status_code is not a number"),
    ];
    for (body, says) in bodies {
        let error = fail(Play::answer(200, body)).await;
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
        assert_eq!(error.charge_state(), ChargeState::Unknown, "{body}");
        assert_eq!(error.raw(), Some(body.as_bytes()));
        assert!(error.to_string().contains(says), "{body}: {error}");
        assert!(!error.is_retryable(), "{body}");

        let paid = Play::answer(200, body).with("x-aisa-customer-cost-micros-usd", "24000");
        let error = fail(paid).await;
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
        assert_eq!(
            error.charge_state(),
            ChargeState::Charged(Some(Usd::from_micros(24_000))),
            "{body}"
        );
    }
}

#[tokio::test]
async fn only_what_was_not_executed_is_worth_a_repeat() {
    let charged = |play: Play| play.with("x-aisa-customer-cost-micros-usd", "48072");
    let dependency =
        r#"{"error":{"code":"metered_v2_billing_dependency_timeout","retryable":true}}"#;
    let cases = [
        (Play::NotSent, true),
        (Play::answer(429, "slow down"), true),
        (Play::task(40_202, "0"), true),
        (Play::answer(503, r#"{"error":{"code":"authentication_unavailable"}}"#), true),
        (Play::answer(401, ""), false),
        (Play::task(40_501, "0"), false),
        // These may well succeed the next time, and may have been paid for the first time.
        (Play::Cut, false),
        (Play::answer(502, ""), false),
        (Play::answer(503, dependency), false),
        (Play::task(50_000, "0"), false),
        (Play::task(40_101, "0.002"), false),
        (charged(Play::answer(502, "")), false),
        (charged(Play::answer(429, "slow down")), false),
    ];
    for (play, retryable) in cases {
        let error = fail(play.clone()).await;
        assert_eq!(error.is_retryable(), retryable, "{play:?}: {error}");
        assert!(!(error.is_retryable() && error.may_be_charged()), "{play:?}");
    }
}

#[tokio::test]
async fn a_charge_is_kept_on_failure() {
    let charged = |play: Play| play.with("x-aisa-customer-cost-micros-usd", "48072");
    let torn =
        Play::Torn { status: 200, headers: Vec::new(), body: b"{\"status_code\":2".to_vec() };
    let plays = [
        Play::task(50_000, "0.02"),
        Play::answer(502, r#"{"error":"provider request failed"}"#),
        Play::answer(200, "<html>"),
        Play::answer(200, r#"{"tor"#),
        torn,
    ];
    for play in plays {
        let error = fail(charged(play.clone())).await;
        assert_eq!(
            error.charge_state(),
            ChargeState::Charged(Some(Usd::from_micros(48_072))),
            "{play:?}"
        );
        assert!(error.to_string().contains("charged $0.048072"), "{error}");
    }
}

#[tokio::test]
async fn a_torn_answer_keeps_what_came() {
    let body = &failed_task(40_501, "0")[..40];
    let error = fail(Play::Torn { status: 200, headers: Vec::new(), body: body.into() }).await;
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    assert_eq!(error.raw(), Some(body.as_bytes()));
    assert!(error.to_string().contains("broke off after 40 bytes"), "{error}");
}

#[tokio::test]
async fn redirects_are_refused_with_their_goal() {
    let error = fail(Play::answer(302, "").with("location", "https://elsewhere.example/x")).await;
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Config, ChargeState::Refused));
    assert!(error.to_string().contains("https://elsewhere.example/x"), "{error}");
}

#[tokio::test]
async fn no_connection_is_not_sent() {
    let error = fail(Play::NotSent).await;
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Connect, ChargeState::NotSent));
    assert!(error.is_retryable());
    assert_eq!((error.status(), error.raw()), (None, None));
    assert!(
        error.to_string().contains("no connection to api.aisa.one: connection refused"),
        "{error}"
    );

    let error = fail(Play::Cut).await;
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Connect, ChargeState::Unknown));
    assert!(error.to_string().contains("it may have been charged"), "{error}");
}

#[tokio::test]
async fn a_message_is_short_and_printable_whatever_came() {
    let noise = format!("\u{1b}[2J{}\r\n\0{}", "a".repeat(5_000), "\u{202e}");
    let body = serde_json::json!({"error": {"code": noise, "message": noise, "request_id": noise}})
        .to_string();
    for play in [
        Play::answer(500, body),
        Play::answer(500, noise.clone()),
        Play::answer(500, [0xff; 4_000]),
    ] {
        let shown = fail(play).await.to_string();
        assert!(shown.chars().count() < 800, "{} characters", shown.chars().count());
        assert!(!shown.contains(|c: char| c.is_control() || c == '\u{202e}'), "{shown:?}");
    }
}

#[tokio::test]
async fn messages_say_what_happened_where_and_what_to_do() {
    let torn =
        Play::Torn { status: 200, headers: Vec::new(), body: b"{\"status_code\":2".to_vec() };
    let plays = [
        Play::answer(
            401,
            r#"{"code":"invalid_api_key","error":"The key is not known.","request_id":"r-7"}"#,
        ),
        Play::answer(
            402,
            r#"{"error":{"code":"insufficient_wallet_balance","message":"Balance is 0."}}"#,
        ),
        Play::answer(409, r#"{"error":{"code":"request_already_completed","message":"Done."}}"#),
        Play::answer(429, "slow down").with("retry-after", "7"),
        Play::answer(502, r#"{"error":"provider request failed"}"#),
        Play::answer(404, "<!DOCTYPE html><title>Not found</title>"),
        Play::answer(302, "").with("location", "https://elsewhere.example/"),
        Play::task(40_501, "0"),
        Play::task(40_101, "0.002"),
        Play::result(r#"["many"]"#),
        Play::NotSent,
        Play::Cut,
        torn,
    ];
    let mut lines = Vec::new();
    for play in plays {
        lines.push(fail(play).await.to_string());
    }
    insta::assert_snapshot!(lines.join("\n"));
}

/// A success that comes with a status of failure has run: its money is judged by the header and the cost, never by the
/// status, and its bytes are handed over.
#[tokio::test]
async fn a_whole_success_under_a_status_of_failure_is_judged_by_its_money() {
    use ChargeState::{Charged, Refused, Unknown};
    let paid = envelope(r#"{"backlinks":7}"#);
    let free = paid.replace("\"cost\":0.02003", "\"cost\":0");
    let of_task = paid.replacen("\"cost\":0.02003", "\"cost\":0", 1);
    let of_all = free.replacen("\"cost\":0", "\"cost\":0.02003", 1);
    let silent = paid.replace("\"cost\":0.02003", "\"cost\":null");
    let charge = Usd::from_micros(24_036);
    // Body, charge header, money.
    let cases = [
        (&paid, None, Charged(None)),
        (&of_task, None, Charged(None)),
        (&of_all, None, Charged(None)),
        (&paid, Some("24036"), Charged(Some(charge))),
        (&free, Some("24036"), Charged(Some(charge))),
        (&paid, Some("0"), Refused),
        (&free, Some("0"), Refused),
        (&silent, Some("0"), Refused),
        (&free, None, Unknown),
        (&silent, None, Unknown),
        (&free, Some("-1"), Unknown),
    ];
    for status in
        [300, 400, 401, 402, 403, 404, 405, 408, 409, 422, 429, 500, 501, 502, 503, 504, 520]
    {
        for (body, header, money) in cases {
            let mut play = Play::answer(status, body.as_str());
            if let Some(header) = header {
                play = play.with("x-aisa-customer-cost-micros-usd", header);
            }
            let script = Script::new([play]);
            let (client, budget, _) = script.with_books();
            let call = client.call(request()).with_retry_unknown(true);
            let error = call.await.unwrap_err();
            let case = format!("HTTP {status} {header:?} {body}: {error}");
            assert_eq!(error.charge_state(), money, "{case}");
            assert_eq!(error.raw(), Some(body.as_bytes()), "{case}");
            assert_eq!(script.seen().len(), 1, "it is not bought again: {case}");
            assert_eq!(error.is_retryable(), money == Refused, "{case}");
            let settled = match money {
                Charged(Some(charge)) => charge,
                Refused => Usd::ZERO,
                _ => Usd::from_micros(48_072),
            };
            assert_eq!(budget.settled(), settled, "{case}");
            assert!(error.to_string().contains("with a result"), "{case}");
        }
    }
}

/// Whatever the status and the body: a charge header of nothing means that nothing was charged.
#[tokio::test]
async fn a_charge_header_of_zero_means_free() {
    let bodies = [
        String::new(),
        "<html>".to_owned(),
        r#"{"error":"provider request failed"}"#.to_owned(),
        r#"{"status_code":20000,"tas"#.to_owned(),
        r#"{"status_code":20000,"tasks":null}"#.to_owned(),
        failed_task(50_000, "0.02"),
        failed_task(40_101, "0"),
    ];
    for status in [200, 400, 404, 500, 502, 503] {
        for body in &bodies {
            let answer = Play::answer(status, body.as_str());
            let error = fail(answer.with("x-aisa-customer-cost-micros-usd", "0")).await;
            let case = format!("HTTP {status} {body}: {error}");
            assert_eq!(error.charge_state(), ChargeState::Refused, "{case}");
        }
        let torn = Play::Torn {
            status,
            headers: vec![("x-aisa-customer-cost-micros-usd", "0".to_owned())],
            body: b"{".to_vec(),
        };
        let error = fail(torn).await;
        assert_eq!(error.charge_state(), ChargeState::Refused, "{status}: {error}");
    }
}

/// A failed task is charged where it has a cost, whatever status brings it.
#[tokio::test]
async fn a_cost_above_zero_means_charged_under_any_status() {
    for status in [200, 400, 404, 429, 500, 503] {
        for code in [40_101, 40_203, 40_501, 50_000] {
            let error = fail(Play::answer(status, failed_task(code, "0.002"))).await;
            let money = error.charge_state();
            assert_eq!(money, ChargeState::Charged(None), "{status} {code}: {error}");
        }
    }
}

#[tokio::test]
async fn the_gateway_s_own_account_is_told_from_everything_that_concerns_one_call() {
    for (code, concerns_all) in [
        (40_100, true),
        (40_104, true),
        (40_200, true),
        (40_201, true),
        (40_203, true),
        (40_204, true),
        (40_207, true),
        (40_210, true),
        (40_101, false),
        (40_202, false),
        (40_205, false),
        (40_206, false),
        (40_209, false),
        (40_501, false),
        (50_000, false),
        // Unknown ones may concern one task.
        (40_199, false),
        (40_299, false),
    ] {
        for status in [200, 402, 500] {
            let error = fail(Play::answer(status, failed_task(code, "0"))).await;
            assert_eq!(error.is_gateway_account(), concerns_all, "{status} {code}");
        }
    }
    let wallet = r#"{"error":{"code":"insufficient_wallet_balance"}}"#;
    assert!(!fail(Play::answer(402, wallet)).await.is_gateway_account());
}
