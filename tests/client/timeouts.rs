//! Three times that can run out, and what each says of the money.

use std::time::Duration;

use aisa_backlinks::{ChargeState, Client, Error, Limits, clock::ManualClock};
use tokio::task::JoinHandle;

use crate::support::{Play, Script, request};

const SECOND: Duration = Duration::from_secs(1);

fn build(script: &Script, clock: &ManualClock) -> Client {
    script.builder().clock(clock.clone()).build().unwrap()
}

/// Runs a call in the background, up to its first wait for the clock.
async fn waiting(
    clock: &ManualClock,
    call: impl Future<Output = Result<(), Error>> + Send + 'static,
) -> JoinHandle<Result<(), Error>> {
    let before = clock.slept().len();
    let task = tokio::spawn(call);
    aisa_backlinks_tests::until(|| clock.slept().len() > before || task.is_finished()).await;
    task
}

#[tokio::test]
async fn an_attempt_ends_after_its_time_and_may_have_been_charged() {
    let stalled = Play::Stall { headers: Vec::new() };
    let charged =
        Play::Stall { headers: vec![("x-aisa-customer-cost-micros-usd", "24000".to_owned())] };
    // By default, and as the client says.
    for (play, of_client, ends, charged) in [
        (Play::Hang, None, 150, false),
        (stalled, None, 150, false),
        (Play::Hang, Some(20), 20, false),
        (charged, Some(7), 7, true),
    ] {
        let clock = ManualClock::new();
        let script = Script::new([play.clone()]);
        let mut builder = script.builder().clock(clock.clone());
        if let Some(seconds) = of_client {
            builder = builder.attempt_timeout(seconds * SECOND);
        }
        let client = builder.build().unwrap();
        let task = waiting(&clock, async move { client.call(request()).await.map(drop) }).await;
        clock.advance(ends * SECOND - Duration::from_millis(1));
        tokio::task::yield_now().await;
        assert!(!task.is_finished(), "{play:?} before {ends} s");
        clock.advance(Duration::from_millis(1));
        let error = task.await.unwrap().unwrap_err();
        assert!(error.is_timeout(), "{play:?}: {error}");
        assert_eq!(
            matches!(error.charge_state(), ChargeState::Charged(Some(_))),
            charged,
            "{play:?}"
        );
        assert_eq!(error.charge_state() == ChargeState::Unknown, !charged, "{play:?}");
        assert_eq!(script.seen().len(), 1, "{play:?}: not repeated");
    }
}

#[tokio::test]
async fn a_call_ends_after_its_time_whatever_it_waits_for() {
    let clock = ManualClock::new();
    let client = build(&Script::new([Play::Hang]), &clock);
    let task =
        waiting(
            &clock,
            async move { client.call(request()).with_timeout(5 * SECOND).await.map(drop) },
        )
        .await;
    clock.advance(5 * SECOND);
    let error = task.await.unwrap().unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(error.charge_state(), ChargeState::Unknown, "it was on its way");
    assert!(error.to_string().contains("it may have been charged"), "{error}");
}

#[tokio::test]
async fn the_client_has_a_time_for_calls_too() {
    let clock = ManualClock::new();
    let script = Script::new([Play::Hang]);
    let client = script.builder().clock(clock.clone()).call_timeout(5 * SECOND).build().unwrap();
    let task = waiting(&clock, async move { client.call(request()).await.map(drop) }).await;
    clock.advance(5 * SECOND);
    assert!(task.await.unwrap().unwrap_err().is_timeout());
}

#[tokio::test]
async fn time_that_runs_out_before_sending_costs_nothing() {
    let clock = ManualClock::new();
    let script = Script::new([Play::Hang]);
    let client =
        script.builder().clock(clock.clone()).limits(Limits::new().concurrency(1)).build().unwrap();
    let first = waiting(&clock, {
        let client = client.clone();
        async move { client.call(request()).await.map(drop) }
    })
    .await;
    let second = waiting(&clock, {
        let client = client.clone();
        async move { client.call(request()).with_timeout(5 * SECOND).await.map(drop) }
    })
    .await;
    clock.advance(5 * SECOND);
    let error = second.await.unwrap().unwrap_err();
    assert!(error.is_timeout());
    assert_eq!((error.charge_state(), error.attempts()), (ChargeState::NotSent, 0));
    assert!(error.to_string().contains("waiting for the client's rate limit"), "{error}");
    assert_eq!(script.seen().len(), 1);
    first.abort();
}

#[tokio::test]
async fn no_pause_is_begun_that_the_call_has_no_time_for() {
    let clock = ManualClock::new();
    let script = Script::new([Play::answer(429, "").with("retry-after", "10")]);
    let client = build(&script, &clock);
    let error = client.call(request()).with_timeout(10 * SECOND).await.unwrap_err();
    assert!(error.is_rate_limited(), "the true reason, not a time-out: {error}");
    assert_eq!(script.seen().len(), 1);
}

#[tokio::test]
async fn the_time_of_a_call_cuts_its_last_attempt_short() {
    let clock = ManualClock::new();
    let script = Script::new([Play::NotSent, Play::Hang]);
    let client = build(&script, &clock);
    let task =
        waiting(
            &clock,
            async move { client.call(request()).with_timeout(9 * SECOND).await.map(drop) },
        )
        .await;
    // The pause of about a second, then the rest of the nine.
    aisa_backlinks_tests::until(|| {
        let arrived = script.seen().len() == 2;
        if !arrived {
            clock.advance_to_next();
        }
        arrived
    })
    .await;
    clock.advance(9 * SECOND - aisa_backlinks::clock::Clock::now(&clock));
    let error = task.await.unwrap().unwrap_err();
    assert!(error.is_timeout());
    assert_eq!((error.attempts(), error.charge_state()), (2, ChargeState::Unknown));
}
