//! Time as a parameter: the runtime waits on a [`Clock`], so tests of back-off and limits need no real time.

use std::{
    collections::BTreeMap,
    fmt,
    future::Future,
    io,
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use futures_core::future::BoxFuture;
use futures_util::FutureExt as _;
use tokio::runtime::Handle;

use crate::contain::catch_panic;

/// What the runtime knows of time.
pub trait Clock: Send + Sync {
    /// Time since an arbitrary start; never goes back.
    fn now(&self) -> Duration;

    /// Time since 1970-01-01 00:00 UTC, for records and for headers that name a moment.
    fn unix(&self) -> Duration;

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Waits for the end of something that should be over by then. The same as [`sleep`](Self::sleep),
    /// save for clocks that skip their sleeps: those must not skip to the end of every time-out.
    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.sleep(duration)
    }

    /// Whether the clock can sleep where this is called; a call that it cannot serve fails, and sends nothing.
    /// Default: it can.
    ///
    /// # Errors
    /// When a sleep would panic, because what it is made of is missing.
    fn check(&self) -> io::Result<()> {
        Ok(())
    }
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> Duration {
        (**self).now()
    }

    fn unix(&self) -> Duration {
        (**self).unix()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).timeout(duration)
    }

    fn check(&self) -> io::Result<()> {
        (**self).check()
    }
}

/// The clock of the machine; the default. It sleeps on the timer of a tokio runtime, the caller's, and elsewhere calls
/// fail with an error: there the program needs a clock of its own, and a
/// [transport](crate::transport::Transport) of its own as well.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        // tokio's instant rather than std's, so that a paused tokio runtime is consistent with `sleep`.
        static START: std::sync::OnceLock<tokio::time::Instant> = std::sync::OnceLock::new();
        START.get_or_init(tokio::time::Instant::now).elapsed()
    }

    fn unix(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn check(&self) -> io::Result<()> {
        let missing = |what| io::Error::other(format!("the clock of the machine needs {what}"));
        if Handle::try_current().is_err() {
            return Err(missing("a tokio runtime"));
        }
        // Only a sleep tells whether the runtime has a timer, and by a panic.
        catch_panic("a sleep", || drop(tokio::time::sleep(Duration::ZERO)))
            .ok_or_else(|| missing("a tokio runtime with its timer enabled"))
    }
}

/// The clock of the program that uses this crate, without its panics: they must not cost a paid response or its records,
/// nor end the process where they meet an attempt that is being cleared up. Time stands still at a panic, and a wait
/// goes on by the clock of the machine.
pub(crate) struct Contained {
    clock: Arc<dyn Clock>,
    /// The last times that it told.
    now: Mutex<Duration>,
    unix: Mutex<Duration>,
}

impl Contained {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, now: Mutex::default(), unix: Mutex::default() }
    }
}

/// What a clock tells, or told last.
fn told(last: &Mutex<Duration>, tell: impl FnOnce() -> Duration) -> Duration {
    let told = catch_panic("the clock", tell);
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    *last = told.unwrap_or(*last);
    *last
}

/// Waits as a clock does, and where it panics as the clock of the machine does.
async fn waited(wait: Option<BoxFuture<'static, ()>>, duration: Duration) {
    if let Some(wait) = wait {
        match AssertUnwindSafe(wait).catch_unwind().await {
            Ok(()) => return,
            // Dropping what it panicked with may run foreign code again.
            Err(payload) => std::mem::forget(payload),
        }
    }
    tracing::error!("the clock panicked; the clock of the machine takes its place");
    SystemClock.sleep(duration).await;
}

impl Clock for Contained {
    fn now(&self) -> Duration {
        told(&self.now, || self.clock.now())
    }

    fn unix(&self) -> Duration {
        told(&self.unix, || self.clock.unix())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let wait = catch_panic("the clock", || self.clock.sleep(duration));
        Box::pin(waited(wait, duration))
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let wait = catch_panic("the clock", || self.clock.timeout(duration));
        Box::pin(waited(wait, duration))
    }

    fn check(&self) -> io::Result<()> {
        catch_panic("the clock", || self.clock.check())
            .unwrap_or_else(|| Err(io::Error::other("the clock panicked")))
    }
}

/// A clock that moves only when told to, for tests.
///
/// Clones share the time. [`advance`](Self::advance) wakes the sleepers it passes, earliest first; an
/// [`auto`](Self::auto) clock instead jumps to the end of each sleep at once.
///
/// ```
/// use std::time::Duration;
/// use aisa_gateway::clock::{Clock, ManualClock};
///
/// let clock = ManualClock::new();
/// let nap = clock.sleep(Duration::from_secs(60));
/// assert_eq!(clock.sleepers(), 1);
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(clock.now(), Duration::from_secs(60));
/// assert_eq!(clock.sleepers(), 0);
/// # drop(nap);
/// ```
#[derive(Clone, Default)]
pub struct ManualClock {
    state: Arc<Mutex<Manual>>,
}

#[derive(Default)]
struct Manual {
    now: Duration,
    unix_at_start: Duration,
    auto: bool,
    slept: Vec<Duration>,
    next_id: u64,
    /// Sorted by the moment to wake at, then by order of arrival; a sleeper that was not polled yet has no waker.
    sleepers: BTreeMap<(Duration, u64), Option<Waker>>,
}

impl ManualClock {
    /// A clock that stands at zero, on 1 October 2026, until it is advanced.
    #[must_use]
    pub fn new() -> Self {
        Self::starting_at(Duration::from_secs(1_790_812_800))
    }

    /// A clock whose [`unix`](Clock::unix) time starts here.
    #[must_use]
    pub fn starting_at(unix: Duration) -> Self {
        let clock = Self::default();
        clock.lock().unix_at_start = unix;
        clock
    }

    /// A clock that passes every sleep at once, moving the time to its end.
    #[must_use]
    pub fn auto() -> Self {
        let clock = Self::new();
        clock.lock().auto = true;
        clock
    }

    /// Moves the time and wakes the sleepers whose moment has come, earliest first.
    pub fn advance(&self, by: Duration) {
        let until = self.lock().now.saturating_add(by);
        self.advance_to(until);
    }

    /// Moves the time to the next sleeper's moment and wakes it; returns by how much, `None` without sleepers.
    pub fn advance_to_next(&self) -> Option<Duration> {
        let (from, next) = {
            let state = self.lock();
            (state.now, state.sleepers.first_key_value().map(|((at, _), _)| *at)?)
        };
        self.advance_to(next.max(from));
        Some(next.saturating_sub(from))
    }

    /// How many sleeps have not ended.
    #[must_use]
    pub fn sleepers(&self) -> usize {
        self.lock().sleepers.len()
    }

    /// Every sleep asked for so far, in order.
    #[must_use]
    pub fn slept(&self) -> Vec<Duration> {
        self.lock().slept.clone()
    }

    fn advance_to(&self, until: Duration) {
        let mut woken = Vec::new();
        {
            let mut state = self.lock();
            state.now = state.now.max(until);
            while let Some(first) = state.sleepers.first_entry() {
                if first.key().0 > until {
                    break;
                }
                woken.extend(first.remove());
            }
        }
        // Outside the lock: a waker may run anything, also a sleep on this clock.
        for waker in woken {
            waker.wake();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Manual> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Duration {
        self.lock().now
    }

    fn unix(&self) -> Duration {
        let state = self.lock();
        state.unix_at_start.saturating_add(state.now)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mut state = self.lock();
        let id = state.next_id;
        state.next_id += 1;
        state.slept.push(duration);
        let at = state.now.saturating_add(duration);
        if !state.auto && at > state.now {
            state.sleepers.insert((at, id), None);
        }
        Box::pin(Sleep { clock: self.clone(), key: (at, id) })
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if self.lock().auto { Box::pin(std::future::pending()) } else { self.sleep(duration) }
    }
}

impl fmt::Debug for ManualClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.lock();
        f.debug_struct("ManualClock")
            .field("now", &state.now)
            .field("sleepers", &state.sleepers.len())
            .finish()
    }
}

struct Sleep {
    clock: ManualClock,
    key: (Duration, u64),
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.lock();
        if state.now >= self.key.0 {
            return Poll::Ready(());
        }
        if state.auto {
            let until = self.key.0;
            drop(state);
            self.clock.advance_to(until);
            return Poll::Ready(());
        }
        state.sleepers.insert(self.key, Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        self.clock.lock().sleepers.remove(&self.key);
    }
}
