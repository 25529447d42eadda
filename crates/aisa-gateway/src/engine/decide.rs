//! Whether to try again: a pure decision, and the policy behind it.

use std::time::Duration;

use aisa_contract::status::Retry;

use crate::{engine::classify::Classification, money::AttemptOutcome as Outcome};

/// When a call is retried.
///
/// Only attempts that were certainly not executed are: failed connections, and refusals that a pause can cure. The
/// pauses are the gateway's published figures.
///
/// ```
/// use std::time::Duration;
/// use aisa_gateway::RetryPolicy;
///
/// let patient = RetryPolicy::default().max_attempts(8).max_elapsed(Duration::from_secs(300));
/// # drop(patient);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RetryPolicy {
    max_attempts: u32,
    max_elapsed: Duration,
    jitter: f64,
    unknown: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { max_attempts: 5, max_elapsed: Duration::from_secs(90), jitter: 0.25, unknown: false }
    }
}

impl RetryPolicy {
    /// A policy of one attempt.
    #[must_use]
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// The most attempts, the first included. Default: 5; 0 counts as 1.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// How long after the start of the first attempt another may start. Default: 90 s, so that a call can wait for the
    /// next minute.
    #[must_use]
    pub fn max_elapsed(mut self, total: Duration) -> Self {
        self.max_elapsed = total;
        self
    }

    /// The random fraction of each pause, up or down: 0 to 1. Default: 0.25.
    ///
    /// Where the gateway or the clock says when calls may go on, they are spread behind that moment, over this fraction
    /// of the wait or of 20 s.
    #[must_use]
    pub fn jitter(mut self, part: f64) -> Self {
        self.jitter = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
        self
    }

    /// Whether attempts that may have been executed are repeated too: **each one may be charged**.
    /// Default: no.
    #[must_use]
    pub fn retry_unknown(mut self, allow: bool) -> Self {
        self.unknown = allow;
        self
    }

    /// Over how much time the calls that wait so long are spread afterwards.
    pub(crate) fn spread(&self, wait: Duration) -> Duration {
        wait.min(LONGEST_SPREAD).mul_f64(self.jitter)
    }

    /// The pause before attempt `attempt + 1`; `random` is in 0..1.
    fn pause(&self, attempt: u32, random: f64) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let plain = FIRST_PAUSE.saturating_mul(1 << doublings).min(LONGEST_PAUSE);
        let factor = 1.0 + self.jitter * (2.0 * random - 1.0);
        Duration::try_from_secs_f64(plain.as_secs_f64() * factor).unwrap_or(Duration::MAX)
    }
}

/// The state of a call after an attempt.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RetryState {
    /// Attempts made so far, at least 1.
    pub(crate) attempt: u32,
    /// Since the first attempt began.
    pub(crate) elapsed: Duration,
    /// What is left of the time for the whole call.
    pub(crate) left: Option<Duration>,
    /// This very call used up its key, and certainly did not run: a fresh key is safe.
    pub(crate) may_renew: bool,
    /// What the response asked for.
    pub(crate) retry_after: Option<Duration>,
    /// The time of day, since 1970.
    pub(crate) unix: Duration,
    /// In 0..1.
    pub(crate) random: f64,
}

/// What to do next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Decision {
    Stop,
    Retry { after: Duration, fresh_key: bool },
}

const MINUTE: u64 = 60;

/// Calls that wait for the same moment, here and in other programs, do not all go on in the same instant: they are
/// spread over a part of this time, or of their wait.
const LONGEST_SPREAD: Duration = Duration::from_secs(20);

/// The pause after the first attempt; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// A longer `Retry-After` is respected all the same.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Decides after an attempt.
pub(crate) fn decide(
    policy: &RetryPolicy,
    classification: &Classification,
    state: &RetryState,
) -> Decision {
    let may_repeat = match classification.outcome {
        Outcome::NotSent | Outcome::Refused => true,
        Outcome::Unknown => policy.unknown,
        Outcome::Charged | Outcome::Quoted => false,
    };
    if classification.failure.is_none() || !may_repeat || state.attempt >= policy.max_attempts {
        return Decision::Stop;
    }
    let renew = classification.spent_key && state.may_renew;
    let pause = policy.pause(state.attempt, state.random);
    let behind = |spread: Duration| spread.mul_f64(state.random);
    // The moment before which it makes no sense, and how far behind that it is.
    let (floor, behind) = match (state.retry_after, classification.retry) {
        // A wait that the gateway names overrides our guess at its windows.
        (Some(named), _) => (named, behind(policy.spread(named))),
        (None, Retry::Minute) => {
            let boundary = until_next_minute(state.unix);
            (boundary, behind(policy.spread(LONGEST_SPREAD)))
        }
        (None, _) => (Duration::ZERO, Duration::ZERO),
    };
    let least = match classification.retry {
        _ if renew => floor,
        Retry::Never | Retry::Caller => return Decision::Stop,
        Retry::Backoff | Retry::Minute => pause.max(floor),
        Retry::Slow => pause.max(LONGEST_PAUSE).max(floor),
    };
    let in_time = |after: &Duration| {
        state.elapsed.saturating_add(*after) <= policy.max_elapsed
            && state.left.is_none_or(|left| *after < left)
    };
    // Chance must not make a call fail that has the time to wait.
    let waits = [least.max(floor.saturating_add(behind)), least];
    match waits.into_iter().find(in_time) {
        Some(after) => Decision::Retry { after, fresh_key: renew },
        None => Decision::Stop,
    }
}

/// How long all calls wait after a 429, and over how much time they are spread then. At most a minute, whatever a header
/// asks: the tiers count by the minute.
pub(crate) fn stop_for(
    policy: &RetryPolicy,
    classification: &Classification,
    state: &RetryState,
) -> (Duration, Duration) {
    let wait = match (state.retry_after, classification.retry) {
        (Some(named), _) => named.min(Duration::from_secs(MINUTE)),
        (None, Retry::Minute) => {
            let spread = policy.spread(LONGEST_SPREAD);
            // Other programs wait for the same moment.
            let behind = spread.mul_f64(state.random);
            return (until_next_minute(state.unix).saturating_add(behind), spread);
        }
        (None, Retry::Backoff) => Duration::from_secs(1),
        (None, _) => Duration::ZERO,
    };
    (wait, policy.spread(wait))
}

fn until_next_minute(unix: Duration) -> Duration {
    Duration::from_secs(MINUTE - unix.as_secs() % MINUTE)
}

#[cfg(test)]
mod tests;
