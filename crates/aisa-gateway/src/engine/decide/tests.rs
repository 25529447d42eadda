//! The table of decisions.

use crate::error::ErrorKind;

use super::*;

const SECOND: Duration = Duration::from_secs(1);

fn verdict(outcome: Outcome, retry: Retry) -> Verdict {
    Verdict {
        outcome,
        failure: Some(ErrorKind::Upstream),
        retry,
        spent_key: false,
    }
}

/// The first attempt, just made, in the middle of the jitter, 20 s before a minute ends.
fn moment() -> RetryState {
    RetryState {
        attempt: 1,
        own_key: true,
        unix: 40 * SECOND,
        random: 0.5,
        ..RetryState::default()
    }
}

fn again(seconds: u64) -> Decision {
    Decision::Retry {
        after: Duration::from_secs(seconds),
        fresh_key: false,
    }
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
        (Refused, Minute, again(20), again(20)),
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
        let verdict = verdict(outcome, retry);
        assert_eq!(
            decide(&careful, &verdict, &moment()),
            by_default,
            "{verdict:?}"
        );
        assert_eq!(decide(&bold, &verdict, &moment()), allowed, "{verdict:?}");
    }
    let success = Verdict {
        failure: None,
        ..verdict(Refused, Backoff)
    };
    assert_eq!(decide(&bold, &success, &moment()), stop);
}

#[test]
fn pauses_double_up_to_the_cap_and_shake() {
    let policy = RetryPolicy::default().attempts(99).total(Duration::MAX);
    let refused = verdict(Outcome::Refused, Retry::Backoff);
    let pauses = [1, 2, 4, 8, 16, 30, 30];
    for (attempt, seconds) in (1..).zip(pauses) {
        let moment = RetryState {
            attempt,
            ..moment()
        };
        assert_eq!(
            decide(&policy, &refused, &moment),
            again(seconds),
            "after attempt {attempt}"
        );
    }
    let shaken = |random| match decide(
        &policy,
        &refused,
        &RetryState {
            attempt: 3,
            random,
            ..moment()
        },
    ) {
        Decision::Retry { after, .. } => after,
        Decision::Stop => Duration::MAX,
    };
    assert_eq!(shaken(0.0), 3 * SECOND);
    assert_eq!(shaken(1.0), 5 * SECOND);
    let far = RetryState {
        attempt: 90,
        ..moment()
    };
    assert_eq!(decide(&policy, &refused, &far), again(30));
    let steady = policy.jitter(f64::NAN);
    assert_eq!(
        decide(
            &steady,
            &refused,
            &RetryState {
                random: 0.0,
                ..moment()
            }
        ),
        again(1)
    );
}

#[test]
fn the_longest_pauses_are_only_long() {
    let policy = RetryPolicy::default()
        .first_pause(Duration::MAX)
        .longest_pause(Duration::MAX)
        .total(Duration::MAX);
    for random in [0.0, 0.5, 1.0] {
        let moment = RetryState { random, ..moment() };
        let refused = verdict(Outcome::Refused, Retry::Backoff);
        assert!(
            matches!(decide(&policy, &refused, &moment), Decision::Retry { after, .. } if after > 3_600 * SECOND)
        );
    }
}

#[test]
fn the_gateway_s_word_is_a_floor() {
    let asked = |seconds| RetryState {
        retry_after: Some(seconds * SECOND),
        ..moment()
    };
    let policy = RetryPolicy::default();
    let cases = [
        (Retry::Backoff, 0, again(1)),
        (Retry::Backoff, 7, again(7)),
        (Retry::Backoff, 45, again(45)),
        (Retry::Backoff, 61, Decision::Stop),
        (Retry::Minute, 3, again(3)),
        (Retry::Slow, 3, again(30)),
        (Retry::Slow, 50, again(50)),
        (Retry::Never, 3, Decision::Stop),
    ];
    for (retry, seconds, decision) in cases {
        let refused = verdict(Outcome::Refused, retry);
        assert_eq!(
            decide(&policy, &refused, &asked(seconds)),
            decision,
            "{retry:?} {seconds} s"
        );
    }
}

#[test]
fn attempts_and_time_end_it() {
    let refused = verdict(Outcome::Refused, Retry::Backoff);
    let policy = RetryPolicy::default();
    let cases = [
        (
            RetryState {
                attempt: 4,
                ..moment()
            },
            again(8),
        ),
        (
            RetryState {
                attempt: 5,
                ..moment()
            },
            Decision::Stop,
        ),
        (
            RetryState {
                elapsed: 59 * SECOND,
                ..moment()
            },
            again(1),
        ),
        (
            RetryState {
                elapsed: 60 * SECOND,
                ..moment()
            },
            Decision::Stop,
        ),
        (
            RetryState {
                left: Some(2 * SECOND),
                ..moment()
            },
            again(1),
        ),
        (
            RetryState {
                left: Some(SECOND),
                ..moment()
            },
            Decision::Stop,
        ),
    ];
    for (moment, decision) in cases {
        assert_eq!(decide(&policy, &refused, &moment), decision, "{moment:?}");
    }
    assert_eq!(
        decide(&RetryPolicy::never(), &refused, &moment()),
        Decision::Stop
    );
    assert_eq!(
        decide(&RetryPolicy::default().attempts(0), &refused, &moment()),
        Decision::Stop
    );
}

#[test]
fn a_spent_key_is_renewed_once_and_only_after_a_certain_refusal() {
    let spent = Verdict {
        spent_key: true,
        ..verdict(Outcome::Refused, Retry::Never)
    };
    let after_refusal = RetryState {
        attempt: 2,
        refused_before: true,
        ..moment()
    };
    let fresh = Decision::Retry {
        after: Duration::ZERO,
        fresh_key: true,
    };
    let cases = [
        (after_refusal, fresh),
        (
            RetryState {
                retry_after: Some(SECOND),
                ..after_refusal
            },
            Decision::Retry {
                after: SECOND,
                fresh_key: true,
            },
        ),
        (
            RetryState {
                refused_before: false,
                ..after_refusal
            },
            Decision::Stop,
        ),
        (
            RetryState {
                own_key: false,
                ..after_refusal
            },
            Decision::Stop,
        ),
        (
            RetryState {
                renewed: true,
                ..after_refusal
            },
            Decision::Stop,
        ),
        (
            RetryState {
                attempt: 5,
                ..after_refusal
            },
            Decision::Stop,
        ),
    ];
    for (moment, decision) in cases {
        assert_eq!(
            decide(&RetryPolicy::default(), &spent, &moment),
            decision,
            "{moment:?}"
        );
    }
    // A 409 about a request that still runs brings no fresh key.
    let running = verdict(Outcome::Refused, Retry::Caller);
    assert_eq!(
        decide(&RetryPolicy::default(), &running, &after_refusal),
        Decision::Stop
    );
}
