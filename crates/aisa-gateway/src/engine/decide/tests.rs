//! The table of decisions.

use crate::error::ErrorKind;

use super::*;

const SECOND: Duration = Duration::from_secs(1);

fn classification(outcome: Outcome, retry: Retry) -> Classification {
    Classification { outcome, failure: Some(ErrorKind::Upstream), retry, spent_key: false }
}

/// The first attempt, just made, in the middle of the jitter, 20 s before a minute ends.
fn moment() -> RetryState {
    RetryState { attempt: 1, unix: 40 * SECOND, random: 0.5, ..RetryState::default() }
}

fn again(seconds: u64) -> Decision {
    again_after(Duration::from_secs(seconds))
}

fn again_after(after: Duration) -> Decision {
    Decision::Retry { after, fresh_key: false }
}

/// Seconds, with half of a quarter of these behind them.
fn spread(seconds: u64, over: u64) -> Decision {
    again_after(Duration::from_millis(seconds * 1_000 + over * 125))
}

#[test]
fn every_outcome_with_every_rule() {
    use Outcome::{Charged, NotSent, Refused, Unknown};
    use Retry::{Backoff, Caller, Minute, Never, Slow};
    let careful = RetryPolicy::default();
    let bold = RetryPolicy::default().retry_unknown(true);
    let stop = Decision::Stop;
    // Outcome, rule, decision by default, decision when unknown ones are allowed.
    let cases = [
        (NotSent, Backoff, again(1), again(1)),
        (Refused, Never, stop, stop),
        (Refused, Caller, stop, stop),
        (Refused, Backoff, again(1), again(1)),
        (Refused, Minute, spread(20, 20), spread(20, 20)),
        (Refused, Slow, again(30), again(30)),
        (Unknown, Never, stop, stop),
        (Unknown, Caller, stop, stop),
        (Unknown, Backoff, stop, again(1)),
        (Unknown, Slow, stop, again(30)),
        (Charged, Never, stop, stop),
        (Charged, Caller, stop, stop),
        (Charged, Backoff, stop, stop),
        (Charged, Minute, stop, stop),
        (Charged, Slow, stop, stop),
    ];
    for (outcome, retry, by_default, allowed) in cases {
        let classification = classification(outcome, retry);
        assert_eq!(decide(&careful, &classification, &moment()), by_default, "{classification:?}");
        assert_eq!(decide(&bold, &classification, &moment()), allowed, "{classification:?}");
    }
    let success = Classification { failure: None, ..classification(Refused, Backoff) };
    assert_eq!(decide(&bold, &success, &moment()), stop);
}

#[test]
fn backoff_doubles_up_to_the_cap_with_jitter() {
    let policy = RetryPolicy::default().max_attempts(99).max_elapsed(Duration::MAX);
    let refused = classification(Outcome::Refused, Retry::Backoff);
    let pauses = [1, 2, 4, 8, 16, 30, 30];
    for (attempt, seconds) in (1..).zip(pauses) {
        let moment = RetryState { attempt, ..moment() };
        assert_eq!(decide(&policy, &refused, &moment), again(seconds), "after attempt {attempt}");
    }
    let shaken =
        |random| match decide(&policy, &refused, &RetryState { attempt: 3, random, ..moment() }) {
            Decision::Retry { after, .. } => after,
            Decision::Stop => Duration::MAX,
        };
    assert_eq!(shaken(0.0), 3 * SECOND);
    assert_eq!(shaken(1.0), 5 * SECOND);
    let far = RetryState { attempt: 90, ..moment() };
    assert_eq!(decide(&policy, &refused, &far), again(30));
    let steady = policy.jitter(f64::NAN);
    assert_eq!(decide(&steady, &refused, &RetryState { random: 0.0, ..moment() }), again(1));
}

#[test]
fn retry_after_is_a_minimum() {
    let asked = |seconds| RetryState { retry_after: Some(seconds * SECOND), ..moment() };
    let policy = RetryPolicy::default();
    let cases = [
        (Retry::Backoff, 0, again(1)),
        (Retry::Backoff, 7, spread(7, 7)),
        (Retry::Backoff, 45, spread(45, 20)),
        // With the spread it would be too late.
        (Retry::Backoff, 90, again(90)),
        (Retry::Backoff, 91, Decision::Stop),
        (Retry::Minute, 3, spread(3, 3)),
        (Retry::Slow, 3, again(30)),
        (Retry::Slow, 50, spread(50, 20)),
        (Retry::Never, 3, Decision::Stop),
    ];
    for (retry, seconds, decision) in cases {
        let refused = classification(Outcome::Refused, retry);
        assert_eq!(decide(&policy, &refused, &asked(seconds)), decision, "{retry:?} {seconds} s");
    }
}

/// A limit by the minute is over when the next one begins, at whatever second of it the call was refused.
#[test]
fn a_minute_is_always_waited_for_and_never_left_in_the_same_instant() {
    let policy = RetryPolicy::default();
    let refused = classification(Outcome::Refused, Retry::Minute);
    for second in 0..60 {
        let mut ends = Vec::new();
        for random in [0.0, 0.3, 0.6, 0.999] {
            let moment = RetryState {
                unix: (7 * 60 + second) * SECOND,
                elapsed: 20 * SECOND,
                random,
                ..moment()
            };
            let Decision::Retry { after, .. } = decide(&policy, &refused, &moment) else {
                panic!("no retry at second {second}");
            };
            let (pause, over) = stop_for(&policy, &refused, &moment);
            assert_eq!(over, 5 * SECOND);
            for end in [after, pause] {
                let behind = (second * SECOND + end).checked_sub(60 * SECOND);
                assert!(behind.is_some_and(|behind| behind < 5 * SECOND), "{end:?}");
            }
            ends.push(after);
        }
        assert!(ends.windows(2).all(|pair| pair[0] < pair[1]), "{ends:?}");
    }
    // Nor is it by calls that are told how long to wait.
    let told = |random| RetryState { retry_after: Some(30 * SECOND), random, ..moment() };
    assert_ne!(decide(&policy, &refused, &told(0.1)), decide(&policy, &refused, &told(0.9)));
    // Chance makes no call fail that has the time to wait.
    let hurried = RetryState { left: Some(31 * SECOND), ..told(0.9) };
    assert_eq!(decide(&policy, &refused, &hurried), again(30));
}

#[test]
fn attempts_and_time_end_it() {
    let refused = classification(Outcome::Refused, Retry::Backoff);
    let policy = RetryPolicy::default();
    let cases = [
        (RetryState { attempt: 4, ..moment() }, again(8)),
        (RetryState { attempt: 5, ..moment() }, Decision::Stop),
        (RetryState { elapsed: 89 * SECOND, ..moment() }, again(1)),
        (RetryState { elapsed: 90 * SECOND, ..moment() }, Decision::Stop),
        (RetryState { left: Some(2 * SECOND), ..moment() }, again(1)),
        (RetryState { left: Some(SECOND), ..moment() }, Decision::Stop),
    ];
    for (moment, decision) in cases {
        assert_eq!(decide(&policy, &refused, &moment), decision, "{moment:?}");
    }
    assert_eq!(decide(&RetryPolicy::never(), &refused, &moment()), Decision::Stop);
    assert_eq!(
        decide(&RetryPolicy::default().max_attempts(0), &refused, &moment()),
        Decision::Stop
    );
}

#[test]
fn a_spent_key_is_renewed_once_and_only_after_a_certain_refusal() {
    let spent =
        Classification { spent_key: true, ..classification(Outcome::Refused, Retry::Never) };
    let after_refusal = RetryState { attempt: 2, may_renew: true, ..moment() };
    let fresh = Decision::Retry { after: Duration::ZERO, fresh_key: true };
    let cases = [
        (after_refusal, fresh),
        (
            RetryState { retry_after: Some(SECOND), ..after_refusal },
            Decision::Retry { after: Duration::from_millis(1_125), fresh_key: true },
        ),
        (RetryState { may_renew: false, ..after_refusal }, Decision::Stop),
        (RetryState { attempt: 5, ..after_refusal }, Decision::Stop),
    ];
    for (moment, decision) in cases {
        assert_eq!(decide(&RetryPolicy::default(), &spent, &moment), decision, "{moment:?}");
    }
    // A 409 about a request that still runs brings no fresh key.
    let running = classification(Outcome::Refused, Retry::Caller);
    assert_eq!(decide(&RetryPolicy::default(), &running, &after_refusal), Decision::Stop);
}
