//! The rate limit: a number of requests within any window of time.

use std::{collections::VecDeque, time::Duration};

/// A sliding window over the latest admitted requests.
#[derive(Debug)]
pub(crate) struct RateWindow {
    limit: u64,
    length: Duration,
    admitted: VecDeque<Duration>,
}

/// What is left of the limit after a request.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct RateStatus {
    pub(crate) limit: u64,
    pub(crate) remaining: u64,
    /// When the oldest request leaves the window, since 1970.
    pub(crate) reset: Duration,
    /// How long to wait; `None` when the request was admitted.
    pub(crate) wait: Option<Duration>,
}

impl RateWindow {
    pub(crate) fn new(limit: u64, length: Duration) -> Self {
        Self { limit, length, admitted: VecDeque::new() }
    }

    /// Admits a request, or says how long to wait. A refused request does not count.
    pub(crate) fn admit(&mut self, now: Duration) -> RateStatus {
        while self.admitted.front().is_some_and(|first| *first + self.length <= now) {
            self.admitted.pop_front();
        }
        let full = self.admitted.len() as u64 >= self.limit;
        if !full {
            self.admitted.push_back(now);
        }
        let reset = self.admitted.front().map_or(now, |first| *first) + self.length;
        RateStatus {
            limit: self.limit,
            remaining: self.limit - self.admitted.len() as u64,
            reset,
            wait: full.then(|| reset.saturating_sub(now)),
        }
    }
}

/// Seconds, rounded up, so that waiting this long is enough.
pub(crate) fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs() + u64::from(duration.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_window_holds_more_than_the_limit() {
        let mut window = RateWindow::new(3, Duration::from_secs(60));
        let mut admitted = Vec::new();
        for step in 0..400 {
            let now = Duration::from_millis(step * 1_700);
            if window.admit(now).wait.is_none() {
                admitted.push(now);
            }
        }
        for (index, first) in admitted.iter().enumerate() {
            let within = admitted[index..]
                .iter()
                .take_while(|at| **at < *first + Duration::from_secs(60))
                .count();
            assert!(within <= 3, "{within} requests within a minute");
        }
    }

    #[test]
    fn waiting_as_told_is_enough() {
        let mut window = RateWindow::new(1, Duration::from_secs(60));
        assert_eq!(window.admit(Duration::ZERO).wait, None);
        let refused = window.admit(Duration::from_millis(10_500));
        assert_eq!((refused.remaining, refused.wait), (0, Some(Duration::from_millis(49_500))));
        let later = Duration::from_millis(10_500)
            + Duration::from_secs(whole_seconds(Duration::from_millis(49_500)));
        assert_eq!(window.admit(later).wait, None);
    }
}
