//! What is repeated, when, and under which key.

use std::{collections::HashSet, future::IntoFuture as _, time::Duration};

use aisa_backlinks::{
    ChargeState, ErrorKind, RetryPolicy,
    clock::{Clock as _, ManualClock},
};

use crate::support::{Play, Script, request};

/// A policy without chance, so that pauses can be named.
fn steady() -> RetryPolicy {
    RetryPolicy::default().jitter(0.0)
}

fn seconds(list: &[u64]) -> Vec<Duration> {
    list.iter().copied().map(Duration::from_secs).collect()
}

fn spent() -> Play {
    Play::answer(409, r#"{"error":{"code":"request_already_completed","message":"Done."}}"#)
}

fn busy() -> Play {
    Play::answer(429, "slow down")
}

#[tokio::test]
async fn what_certainly_did_not_run_is_repeated_until_it_works() {
    // What happens first, the pauses that follow.
    let cases = [
        (vec![Play::NotSent, Play::NotSent], seconds(&[1, 2])),
        (vec![busy()], seconds(&[1])),
        (vec![busy().with("retry-after", "7")], seconds(&[7])),
        (vec![busy().with("retry-after", "0"), Play::NotSent], seconds(&[1, 2])),
        (
            vec![Play::answer(503, r#"{"error":{"code":"authentication_unavailable"}}"#)],
            seconds(&[1]),
        ),
        (vec![Play::task(40_209, "0"), Play::task(40_209, "null")], seconds(&[1, 2])),
        // The header says that it cost nothing.
        (
            vec![Play::task(50_303, "0").with("x-aisa-customer-cost-micros-usd", "0")],
            seconds(&[30]),
        ),
        // A full minute: the manual clock starts at the beginning of one.
        (vec![Play::task(40_202, "0")], seconds(&[60])),
    ];
    for (trouble, pauses) in cases {
        let plays = trouble.iter().cloned().chain([Play::result(r#"{"backlinks":1}"#)]);
        let script = Script::new(plays);
        let clock = ManualClock::auto();
        let client = script.builder().clock(clock.clone()).retry(steady()).build().unwrap();
        let answer = client
            .summary("example.com")
            .await
            .unwrap_or_else(|error| panic!("{trouble:?}: {error}"));
        assert_eq!(answer.attempts() as usize, trouble.len() + 1, "{trouble:?}");
        // What 429 and its like add is the pause of the shared limits, never more than the pause itself.
        let slept: Vec<Duration> =
            clock.slept().into_iter().filter(|pause| !pause.is_zero()).collect();
        assert_eq!(slept, pauses, "{trouble:?}");
        let keys: HashSet<String> =
            script.seen().iter().map(|seen| seen.key().to_owned()).collect();
        assert_eq!(keys.len(), 1, "{trouble:?}: one key per call");
        let bodies: HashSet<String> = script.seen().into_iter().map(|seen| seen.body).collect();
        assert_eq!(bodies.len(), 1, "{trouble:?}");
    }
}

#[tokio::test]
async fn what_may_have_run_is_repeated_only_when_allowed() {
    let torn = || Play::Torn { status: 200, headers: Vec::new(), body: b"{".to_vec() };
    let unclear = [
        Play::Cut,
        torn(),
        Play::answer(200, r#"{"status_code":2"#),
        Play::answer(502, r#"{"error":"provider request failed"}"#),
        Play::answer(504, ""),
        Play::answer(500, ""),
        Play::answer(503, "<html>"),
        Play::task(50_000, "null"),
    ];
    for play in unclear {
        let script = Script::new([play.clone(), Play::result("{}")]);
        let error = script.client().call(request()).await.unwrap_err();
        assert_eq!(error.charge_state(), ChargeState::Unknown, "{play:?}");
        assert_eq!(script.seen().len(), 1, "{play:?}");

        let script = Script::new([play.clone(), Play::result("{}")]);
        let answer = script.client().call(request()).with_retry_unknown(true).await.unwrap();
        assert_eq!(answer.attempts(), 2, "{play:?}");
        assert_eq!(
            script.seen()[0].key(),
            script.seen()[1].key(),
            "{play:?}: the key guards the repeat"
        );

        let script = Script::new([play.clone(), Play::result("{}")]);
        let client =
            script.builder().retry(RetryPolicy::default().retry_unknown(true)).build().unwrap();
        assert!(
            client.call(request()).with_retry_unknown(false).await.is_err(),
            "{play:?}: the call has the last word"
        );
    }
}

#[tokio::test]
async fn what_a_repeat_cannot_mend_or_would_pay_again_is_final() {
    let charged = |play: Play| play.with("x-aisa-customer-cost-micros-usd", "24000");
    let code =
        |status, code: &str| Play::answer(status, format!(r#"{{"error":{{"code":"{code}"}}}}"#));
    let finals = [
        Play::answer(400, r#"{"error":"no"}"#),
        code(401, "invalid_api_key"),
        code(402, "insufficient_wallet_balance"),
        code(402, "estimated_price_exceeds_max_price"),
        code(429, "quota_exceeded"),
        code(409, "request_in_progress"),
        code(409, "idempotency_conflict"),
        spent(),
        Play::answer(404, "404 page not found"),
        Play::task(40_501, "0"),
        Play::task(40_101, "0"),
        Play::task(40_205, "0"),
        charged(Play::task(50_000, "0.02")),
        charged(Play::answer(502, "")),
        charged(Play::answer(200, "{")),
        Play::answer(200, "<html>"),
        Play::answer(302, "").with("location", "/"),
    ];
    for play in finals {
        let script = Script::new([play.clone(), Play::result("{}")]);
        let error = script.client().call(request()).with_retry_unknown(true).await.unwrap_err();
        assert_eq!((script.seen().len(), error.attempts()), (1, 1), "{play:?}");
    }
}

#[tokio::test]
async fn attempts_and_time_have_an_end() {
    let cases = [
        (steady(), Play::NotSent, 5),
        (steady().max_attempts(2), Play::NotSent, 2),
        (RetryPolicy::never(), Play::NotSent, 1),
        // 1 + 2 + 4 seconds fit into ten, another 8 do not.
        (steady().max_elapsed(Duration::from_secs(10)), Play::NotSent, 4),
        (steady(), busy().with("retry-after", "91"), 1),
        (steady(), busy().with("retry-after", "35"), 3),
    ];
    for (policy, play, attempts) in cases {
        let script = Script::new([play.clone()]);
        let error = script.client().call(request()).with_retry(policy.clone()).await.unwrap_err();
        assert_eq!(
            (script.seen().len(), error.attempts()),
            (attempts, attempts as u32),
            "{policy:?} {play:?}"
        );
        assert!(error.is_retryable());
    }
    let script = Script::new([busy().with("retry-after", "3600")]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3_600)));
    assert!(error.to_string().contains("wait 3600 s"), "{error}");
}

#[tokio::test]
async fn a_date_to_come_back_is_understood() {
    let clock = ManualClock::auto();
    let script = Script::new([
        busy().with("retry-after", "Thu, 01 Oct 2026 00:00:09 GMT"),
        Play::result("{}"),
    ]);
    let client = script.builder().clock(clock.clone()).retry(steady()).build().unwrap();
    client.summary("example.com").await.unwrap();
    assert_eq!(clock.slept(), seconds(&[9]));
}

#[tokio::test]
async fn a_key_spent_by_a_certain_refusal_is_renewed_once() {
    let refused = || Play::task(40_209, "0");
    let script = Script::new([refused(), spent(), Play::result("{}")]);
    let answer = script.client().call(request()).await.unwrap();
    let seen = script.seen();
    assert_eq!(seen[0].key(), seen[1].key());
    assert_ne!(seen[1].key(), seen[2].key());
    assert_eq!(answer.idempotency_key(), seen[2].key());

    let older = Play::answer(409, r#"{"error":"idempotent request already admitted"}"#);
    let script = Script::new([refused(), older, Play::result("{}")]);
    assert_eq!(script.client().call(request()).await.unwrap().attempts(), 3);

    // A second 409 in the same call is somebody else's doing.
    let script = Script::new([refused(), spent(), spent()]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!((error.kind(), script.seen().len()), (ErrorKind::Idempotency, 3));
    assert_eq!(error.charge_state(), ChargeState::Unknown);

    // Unless the new key was spent by a refusal as well.
    let script = Script::new([refused(), spent(), refused(), spent()]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(script.seen().len(), 4);
    assert_eq!(error.charge_state(), ChargeState::Refused);
}

/// A server that names a time to come back may have begun already: its 409 must not be answered with a fresh key.
#[tokio::test]
async fn a_503_with_a_time_to_come_back_is_no_refusal() {
    let script = Script::new([
        Play::answer(503, "<html>busy").with("retry-after", "1"),
        spent(),
        Play::result("{}"),
    ]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(script.seen().len(), 1);
    assert_eq!(error.charge_state(), ChargeState::Unknown);
}

#[tokio::test]
async fn any_other_409_ends_the_call_and_warns_of_a_charge() {
    // What came before, and whether the caller chose the key.
    let cases = [
        (vec![], false),
        (vec![Play::NotSent], false),
        (vec![Play::Cut], false),
        (vec![busy(), Play::Cut], false),
        (vec![busy()], true),
    ];
    for (before, own) in cases {
        let script = Script::new(before.iter().cloned().chain([spent(), Play::result("{}")]));
        let client = script.client();
        let call = client.call(request()).with_retry_unknown(true);
        let call = if own { call.with_idempotency_key("job-17") } else { call };
        let error = call.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Idempotency, "{before:?}");
        assert_eq!(error.charge_state(), ChargeState::Unknown, "{before:?}");
        assert!(!error.is_retryable());
        assert!(error.to_string().contains("may have run and been charged"), "{error}");
        assert_eq!(script.seen().len(), before.len() + 1, "{before:?}");
    }
}

#[tokio::test]
async fn a_failed_task_without_a_charge_header_is_neither_repeated_nor_given_a_fresh_key() {
    let plays = || Script::new([Play::task(50_000, "0"), spent(), Play::result("{}")]);
    let script = plays();
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    assert_eq!(script.seen().len(), 1, "it may have run");

    let script = plays();
    let call = script.client();
    let error = call.call(request()).with_retry_unknown(true).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Idempotency);
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    let seen = script.seen();
    assert_eq!(seen.len(), 2, "the 409 ends it");
    assert_eq!(seen[0].key(), seen[1].key());
}

#[tokio::test]
async fn one_doubtful_attempt_leaves_the_call_in_doubt() {
    let script = Script::new([Play::Cut, Play::answer(401, r#"{"error":"no"}"#)]);
    let error = script.client().call(request()).with_retry_unknown(true).await.unwrap_err();
    assert!(error.is_auth());
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    assert_eq!(error.attempts(), 2);
}

#[tokio::test]
async fn a_429_stops_the_other_calls_too() {
    let clock = ManualClock::new();
    let script = Script::new([busy().with("retry-after", "20"), Play::result("{}")]);
    let client = script.builder().clock(clock.clone()).build().unwrap();
    assert!(client.call(request()).without_retries().await.unwrap_err().is_rate_limited());
    let other = tokio::spawn({
        let client = client.clone();
        async move { client.summary("example.com").await.map(|answer| answer.attempts()) }
    });
    aisa_backlinks_tests::until(|| clock.sleepers() > 0).await;
    assert_eq!(script.seen().len(), 1, "the other call waits");
    clock.advance(Duration::from_secs(20));
    assert_eq!(other.await.unwrap().unwrap(), 1);
}

/// What upstream says of its own account, under names that the gateway uses too, says nothing about ours.
#[tokio::test]
async fn allowances_of_upstream_that_leak_through_hold_nobody_up() {
    let cases: &[&[(&str, &str)]] = &[
        &[("x-ratelimit-limit", "2000"), ("x-ratelimit-remaining", "0")],
        &[("x-ratelimit-limit", "2000"), ("x-ratelimit-remaining", "1")],
        &[("x-ratelimit-remaining", "0")],
        // The gateway's own set beside it is the one that counts, whole.
        &[
            ("x-ratelimit-limit-requests", "600"),
            ("x-ratelimit-remaining-requests", "599"),
            ("x-ratelimit-limit", "2000"),
            ("x-ratelimit-remaining", "0"),
        ],
        &[
            ("x-ratelimit-limit-requests", "600"),
            ("x-ratelimit-reset-requests", "30"),
            ("x-ratelimit-remaining", "0"),
        ],
        // Both under the same names: nobody knows which is whose.
        &[
            ("x-ratelimit-limit", "600"),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "1790812830"),
            ("x-ratelimit-limit", "2000"),
            ("x-ratelimit-remaining", "1999"),
        ],
    ];
    for headers in cases {
        let mut play = Play::result("{}");
        for (name, value) in *headers {
            play = play.with(name, value);
        }
        let clock = ManualClock::auto();
        let script = Script::new([play]);
        let client = script.builder().clock(clock.clone()).build().unwrap();
        for _ in 0..3 {
            client.call(request()).await.unwrap();
        }
        assert_eq!(clock.now(), Duration::ZERO, "{headers:?}");
    }
    // The gateway's own allowance, which says when it is renewed, is heeded.
    let own = Play::result("{}")
        .with("x-ratelimit-limit", "600")
        .with("x-ratelimit-remaining", "0")
        .with("x-ratelimit-reset", "1790812830");
    let clock = ManualClock::auto();
    let script = Script::new([own, Play::result("{}")]);
    let client = script.builder().clock(clock.clone()).build().unwrap();
    client.call(request()).await.unwrap();
    client.call(request()).await.unwrap();
    assert_eq!(clock.now(), Duration::from_secs(30));
}

/// At any moment of a minute, and however long the 429 took to come.
#[tokio::test]
async fn a_429_of_the_minute_is_retried_when_the_next_one_has_begun() {
    let minute = 1_790_812_800;
    let limit = || Play::answer(429, r#"{"error":{"code":"rate_limit_exceeded"}}"#);
    for trouble in [limit(), Play::task(40_202, "0")] {
        for millis in [0, 1, 400, 999, 1_000, 30_000, 58_900, 59_999] {
            let start = Duration::from_secs(minute) + Duration::from_millis(millis);
            let clock = ManualClock::starting_at(start);
            let script = Script::new([trouble.clone().held(), Play::result("{}")]);
            let client = script.builder().clock(clock.clone()).build().unwrap();
            let call = tokio::spawn(client.call(request()).into_future());
            script.arrived().await;
            // What the gateway takes to say no.
            clock.advance(Duration::from_secs(3));
            script.release();
            while script.seen().len() < 2 && !call.is_finished() {
                tokio::task::yield_now().await;
                if clock.sleepers() > 0 && script.seen().len() < 2 {
                    crate::support::rest().await;
                    clock.advance_to_next();
                }
            }
            let answer = call.await.unwrap().unwrap();
            assert_eq!(answer.attempts(), 2, "{millis}");
            let into = (clock.now() + start).as_millis() % 60_000;
            assert!(into < 10_000, "{millis}: {into} ms into a minute");
        }
    }
}
