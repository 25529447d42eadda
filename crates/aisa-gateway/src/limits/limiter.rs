//! Slots, rate and pauses, shared by all calls of a gateway.

use std::{
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::sync::{Mutex as AsyncMutex, OwnedSemaphorePermit, Semaphore};

use super::{RateLimit, pace::Pace, window::SlidingWindow};
use crate::clock::Clock;

const DEFAULT_CONCURRENCY: usize = 5;

/// Limits on requests per minute and on requests at the same time, shared by clones.
///
/// Default: no rate, 5 at once. In any case calls slow down when the gateway's headers say that less than a tenth of
/// the allowance is left, and pause after a 429. They start in the order in which they arrive, and after a pause one
/// after another rather than all at once.
///
/// ```
/// use aisa_gateway::Limits;
///
/// let limits = Limits::new().per_minute(100).concurrency(8);
/// # drop(limits);
/// ```
#[derive(Clone)]
pub struct Limits {
    per_minute: Option<u32>,
    concurrency: usize,
    shared: Arc<SharedLimits>,
}

struct SharedLimits {
    slots: Arc<Semaphore>,
    /// Held by the call that is next; tokio's mutex is fair, so calls get it in the order of arrival.
    turn: AsyncMutex<()>,
    /// How many calls wait for a slot or for the rate.
    waiting: AtomicUsize,
    state: Mutex<State>,
}

/// A call that waits.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn begin(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }

    /// How many others wait.
    fn others(&self) -> usize {
        self.0.load(Ordering::Relaxed).saturating_sub(1)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[derive(Default)]
struct State {
    window: Option<SlidingWindow>,
    pace: Pace,
}

impl Limits {
    /// No rate, 5 requests at once.
    #[must_use]
    pub fn new() -> Self {
        Self::build(None, DEFAULT_CONCURRENCY)
    }

    /// Starts at most this many requests in any 60 seconds; 0 counts as 1. Default: unlimited.
    ///
    /// The result is no longer shared with clones made before.
    #[must_use]
    pub fn per_minute(self, requests: u32) -> Self {
        Self::build(Some(requests.max(1)), self.concurrency)
    }

    /// Runs at most this many requests at once; 0 counts as 1. Default: 5.
    ///
    /// The result is no longer shared with clones made before.
    #[must_use]
    pub fn concurrency(self, requests: usize) -> Self {
        Self::build(self.per_minute, requests.clamp(1, Semaphore::MAX_PERMITS))
    }

    /// How many requests hold a slot now.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.concurrency - self.shared.slots.available_permits()
    }

    /// Waits for a slot and for the rate, in the order of arrival. Dropping the future releases everything.
    ///
    /// A future that is polled once and never again may block all later calls.
    pub(crate) async fn acquire(&self, clock: &dyn Clock) -> Permit {
        let waiting = Waiting::begin(&self.shared.waiting);
        let _turn = self.shared.turn.lock().await;
        loop {
            let slot = self.slot().await;
            let wait = {
                let mut state = self.lock();
                let now = clock.now();
                let at = state.earliest(now);
                if at <= now {
                    state.start(now, waiting.others());
                    return Permit { _slot: slot };
                }
                at - now
            };
            // No request is in flight yet. The slot stays free: the turn is held.
            drop(slot);
            // The wait may have grown meanwhile (a 429 of another call), hence the loop.
            clock.sleep(wait).await;
        }
    }

    /// Updates the pace from a response's headers.
    pub(crate) fn note(&self, seen: &RateLimit, clock: &dyn Clock) {
        let limit = seen.limit.or(self.per_minute.map(u64::from));
        self.lock().pace.note(limit, seen, clock);
    }

    /// Starts nothing before this moment of [`Clock::now`], as after a 429, and spreads the calls that wait for it over
    /// some time behind it. A later moment already set stays.
    pub(crate) fn pause_until(&self, moment: Duration, spread: Duration) {
        self.lock().pace.pause_until(moment, spread);
    }

    fn build(per_minute: Option<u32>, concurrency: usize) -> Self {
        let state = State { window: per_minute.map(SlidingWindow::new), pace: Pace::default() };
        let shared = SharedLimits {
            slots: Arc::new(Semaphore::new(concurrency)),
            turn: AsyncMutex::new(()),
            waiting: AtomicUsize::new(0),
            state: Mutex::new(state),
        };
        Self { per_minute, concurrency, shared: Arc::new(shared) }
    }

    #[expect(
        clippy::expect_used,
        reason = "acquire fails only on a closed semaphore, and nothing closes this one"
    )]
    async fn slot(&self) -> OwnedSemaphorePermit {
        Arc::clone(&self.shared.slots).acquire_owned().await.expect("the semaphore is never closed")
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn earliest(&self, now: Duration) -> Duration {
        let window = self.window.as_ref().map_or(Duration::ZERO, SlidingWindow::earliest);
        window.max(self.pace.earliest(now))
    }

    fn start(&mut self, now: Duration, waiting: usize) {
        if let Some(window) = &mut self.window {
            window.start(now);
        }
        self.pace.start(now, waiting);
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Limits")
            .field("per_minute", &self.per_minute)
            .field("concurrency", &self.concurrency)
            .field("in_flight", &self.in_flight())
            .finish()
    }
}

/// The right to have one request running; dropping it frees the slot.
#[derive(Debug)]
#[must_use = "the slot is free as soon as the permit is dropped"]
pub(crate) struct Permit {
    _slot: OwnedSemaphorePermit,
}
