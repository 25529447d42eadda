//! An exact sliding window. A token bucket lets up to twice its size through within a minute, which a gateway that
//! counts by the minute answers with 429.

use std::{collections::VecDeque, time::Duration};

const MINUTE: Duration = Duration::from_secs(60);

/// The starts of the last minute.
pub(super) struct SlidingWindow {
    size: usize,
    starts: VecDeque<Duration>,
}

impl SlidingWindow {
    pub(super) fn new(size: u32) -> Self {
        Self { size: usize::try_from(size).unwrap_or(usize::MAX), starts: VecDeque::new() }
    }

    /// When the next start is allowed; a moment that has passed means now.
    pub(super) fn earliest(&self) -> Duration {
        if self.starts.len() < self.size {
            return Duration::ZERO;
        }
        self.starts.front().map_or(Duration::ZERO, |oldest| oldest.saturating_add(MINUTE))
    }

    pub(super) fn start(&mut self, now: Duration) {
        while self.starts.front().is_some_and(|oldest| oldest.saturating_add(MINUTE) <= now) {
            self.starts.pop_front();
        }
        self.starts.push_back(now);
    }
}
