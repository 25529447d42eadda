//! Slows calls down before the gateway refuses them, and pauses them after a 429.

use std::time::Duration;

use super::RateLimit;
use crate::clock::Clock;

/// The longest window that is taken from a header: the tiers count by the minute.
const LONGEST_WINDOW: Duration = Duration::from_secs(60);

/// When the next request may start, according to the gateway's responses.
#[derive(Default)]
pub(super) struct Pace {
    paused_until: Duration,
    /// Until then the calls that waited for the end of the pause start one after another.
    spread_until: Duration,
    /// The next of them.
    next: Duration,
    slow: Option<Slow>,
    last_start: Duration,
}

/// What is left of an allowance, spread evenly until it is renewed.
struct Slow {
    gap: Duration,
    until: Duration,
}

impl Pace {
    pub(super) fn note(&mut self, limit: Option<u64>, seen: &RateLimit, clock: &dyn Clock) {
        let Some(remaining) = seen.remaining else {
            return;
        };
        let scarce = limit.map_or(remaining == 0, |limit| remaining.saturating_mul(10) < limit);
        if !scarce {
            self.slow = None;
            return;
        }
        let left = match seen.reset {
            Some(reset) => reset.saturating_sub(clock.unix()).min(LONGEST_WINDOW),
            None => LONGEST_WINDOW,
        };
        let until = clock.now().saturating_add(left);
        if remaining == 0 {
            self.pause_until(until, Duration::ZERO);
        }
        // n requests between now and then leave n + 1 gaps.
        let parts = u32::try_from(remaining).unwrap_or(u32::MAX).saturating_add(1);
        self.slow = Some(Slow { gap: left / parts, until });
    }

    pub(super) fn pause_until(&mut self, moment: Duration, spread: Duration) {
        self.paused_until = self.paused_until.max(moment);
        self.spread_until = self.spread_until.max(moment.saturating_add(spread));
    }

    pub(super) fn earliest(&self, now: Duration) -> Duration {
        let slow = match &self.slow {
            Some(slow) if now < slow.until => {
                self.last_start.saturating_add(slow.gap).min(slow.until)
            }
            _ => Duration::ZERO,
        };
        self.paused_until.max(slow).max(self.next)
    }

    /// Records a start; `waiting` calls follow.
    pub(super) fn start(&mut self, now: Duration, waiting: usize) {
        self.last_start = now;
        let left = self.spread_until.saturating_sub(now);
        self.next = if waiting == 0 || left.is_zero() {
            Duration::ZERO
        } else {
            let parts = u32::try_from(waiting).unwrap_or(u32::MAX).saturating_add(1);
            now.saturating_add((left / parts).mul_f64(0.5 + fastrand::f64()))
        };
    }
}
