//! The limiter never starts more than allowed, in the order of arrival, and leaks nothing.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use proptest::prelude::*;

use super::*;
use crate::clock::{Clock as _, ManualClock};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

type Waiting = Pin<Box<dyn Future<Output = Permit>>>;

/// Calls that wait on a limiter, polled by hand so that every run is the same.
struct Queue {
    limits: Limits,
    clock: ManualClock,
    waiting: Vec<(usize, Waiting)>,
    running: Vec<Permit>,
    started: Vec<(usize, Duration)>,
    arrived: usize,
}

impl Queue {
    fn new(limits: Limits) -> Self {
        let clock = ManualClock::new();
        Self {
            limits,
            clock,
            waiting: Vec::new(),
            running: Vec::new(),
            started: Vec::new(),
            arrived: 0,
        }
    }

    fn arrive(&mut self, calls: usize) {
        for _ in 0..calls {
            let (limits, clock) = (self.limits.clone(), self.clock.clone());
            let call = Box::pin(async move { limits.acquire(&clock).await });
            self.waiting.push((self.arrived, call));
            self.arrived += 1;
        }
        self.poll();
    }

    /// Polls all calls until none starts any more.
    fn poll(&mut self) {
        let mut context = Context::from_waker(Waker::noop());
        loop {
            let before = self.started.len();
            let mut index = 0;
            while index < self.waiting.len() {
                match self.waiting[index].1.as_mut().poll(&mut context) {
                    Poll::Ready(permit) => {
                        self.started.push((self.waiting.remove(index).0, self.clock.now()));
                        self.running.push(permit);
                    }
                    Poll::Pending => index += 1,
                }
            }
            if self.started.len() == before {
                break;
            }
        }
    }

    fn advance(&mut self, by: Duration) {
        self.clock.advance(by);
        self.poll();
    }

    fn finish(&mut self, calls: usize) {
        self.running.truncate(self.running.len().saturating_sub(calls));
        self.poll();
    }

    /// Lets everything run to its end.
    fn drain(&mut self) {
        while !self.waiting.is_empty() {
            self.running.clear();
            self.poll();
            if !self.waiting.is_empty() && self.running.is_empty() {
                assert!(self.clock.advance_to_next().is_some(), "calls wait, but for nothing");
                self.poll();
            }
        }
        self.running.clear();
    }

    fn times(&self) -> Vec<Duration> {
        self.started.iter().map(|(_, at)| *at).collect()
    }
}

/// No window of 60 seconds holds more than `most` starts.
fn within_rate(starts: &[Duration], most: usize) -> bool {
    starts.windows(most + 1).all(|window| window[most] - window[0] >= MINUTE)
}

#[test]
fn a_minute_holds_as_many_starts_as_allowed_and_no_more() {
    let mut queue = Queue::new(Limits::new().per_minute(3).concurrency(100));
    queue.arrive(8);
    assert_eq!(queue.started.len(), 3);
    queue.advance(SECOND * 59);
    assert_eq!(queue.started.len(), 3);
    queue.advance(SECOND);
    assert_eq!(queue.started.len(), 6);
    queue.advance(MINUTE);
    assert_eq!(queue.started.len(), 8);
}

#[test]
fn the_window_slides_so_the_edge_of_a_minute_lets_no_double_burst_pass() {
    let mut queue = Queue::new(Limits::new().per_minute(4).concurrency(100));
    queue.advance(SECOND * 59);
    queue.arrive(4);
    queue.advance(SECOND * 2);
    queue.arrive(4);
    assert_eq!(queue.started.len(), 4);
    queue.advance(SECOND * 58);
    assert_eq!(queue.started.len(), 8);
}

#[test]
fn concurrency_is_five_unless_set_and_a_dropped_permit_makes_room() {
    let mut queue = Queue::new(Limits::default());
    queue.arrive(9);
    assert_eq!((queue.running.len(), queue.limits.in_flight()), (5, 5));
    queue.finish(2);
    assert_eq!(queue.started.len(), 7);
    queue.drain();
    assert_eq!((queue.started.len(), queue.limits.in_flight()), (9, 0));
    assert_eq!(queue.clock.now(), Duration::ZERO, "there is no rate by default");
}

#[test]
fn zero_counts_as_one() {
    let mut queue = Queue::new(Limits::new().per_minute(0).concurrency(0));
    queue.arrive(2);
    assert_eq!(queue.running.len(), 1);
    queue.drain();
    assert_eq!(queue.started.len(), 2);
}

#[test]
fn calls_start_in_the_order_of_arrival() {
    let mut queue = Queue::new(Limits::new().per_minute(2).concurrency(3));
    queue.arrive(10);
    queue.waiting.reverse();
    queue.drain();
    let order: Vec<usize> = queue.started.iter().map(|(call, _)| *call).collect();
    assert_eq!(order, (0..10).collect::<Vec<_>>());
}

#[test]
fn a_pause_holds_everybody_and_the_longer_one_wins() {
    let mut queue = Queue::new(Limits::new().concurrency(100));
    queue.limits.pause_until(SECOND * 20, Duration::ZERO);
    queue.limits.pause_until(SECOND * 10, Duration::ZERO);
    queue.arrive(3);
    queue.advance(SECOND * 19);
    assert_eq!(queue.started.len(), 0);
    // Extended while a call already waits.
    queue.limits.pause_until(SECOND * 30, Duration::ZERO);
    queue.advance(SECOND);
    assert_eq!(queue.started.len(), 0);
    queue.advance(SECOND * 10);
    assert_eq!(queue.started.len(), 3);
}

/// Everybody who waits knows the same moment; going on in the same instant would exceed the limit again.
#[test]
fn calls_that_waited_through_a_pause_start_one_after_another_within_its_spread() {
    for calls in [2, 5, 40] {
        let mut queue = Queue::new(Limits::new().concurrency(100));
        queue.limits.pause_until(SECOND * 20, SECOND * 5);
        queue.arrive(calls);
        while queue.started.len() < calls {
            assert!(queue.clock.advance_to_next().is_some());
            queue.poll();
        }
        let times = queue.times();
        assert_eq!(times[0], SECOND * 20, "the first waits no longer");
        assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{times:?}");
        assert!(times[calls - 1] <= SECOND * 25, "{times:?}");
        // Who arrives later finds nothing to wait for.
        queue.arrive(1);
        assert_eq!(queue.started.len(), calls + 1);
    }
}

#[test]
fn a_call_alone_does_not_wait_behind_a_pause() {
    let mut queue = Queue::new(Limits::new().concurrency(100));
    queue.limits.pause_until(SECOND * 20, SECOND * 5);
    queue.advance(SECOND * 20);
    for count in 1..4 {
        queue.arrive(1);
        assert_eq!(queue.started.len(), count);
    }
}

fn seen(limit: Option<u64>, remaining: Option<u64>, reset: Option<Duration>) -> RateLimit {
    let mut seen = RateLimit::default();
    (seen.limit, seen.remaining, seen.reset) = (limit, remaining, reset);
    seen
}

#[test]
fn below_a_tenth_the_rest_is_spread_until_the_reset() {
    let mut queue = Queue::new(Limits::new().concurrency(100));
    let reset = queue.clock.unix() + SECOND * 50;
    queue.arrive(1);
    queue.limits.note(&seen(Some(100), Some(9), Some(reset)), &queue.clock);
    queue.arrive(9);
    for _ in 0..50 {
        queue.advance(SECOND);
    }
    let waits: Vec<u64> = queue.times().iter().map(Duration::as_secs).collect();
    assert_eq!(waits, [0, 5, 10, 15, 20, 25, 30, 35, 40, 45]);
}

#[test]
fn what_headers_mean_for_the_next_start() {
    let unix = ManualClock::new().unix();
    let at = |seconds| Some(unix + SECOND * seconds);
    let cases: &[(&str, RateLimit, u64)] = &[
        ("nothing said", seen(None, None, None), 0),
        ("plenty left", seen(Some(100), Some(50), at(30)), 0),
        ("exactly a tenth left", seen(Some(100), Some(10), at(30)), 0),
        ("less than a tenth left", seen(Some(100), Some(9), at(30)), 3),
        ("one left", seen(Some(100), Some(1), at(30)), 15),
        ("none left", seen(Some(100), Some(0), at(30)), 30),
        ("none left, limit unknown", seen(None, Some(0), at(30)), 30),
        ("few left, limit unknown", seen(None, Some(1), at(30)), 0),
        ("none left, reset unknown: a minute", seen(Some(100), Some(0), None), 60),
        ("reset is over", seen(Some(100), Some(0), Some(unix - SECOND)), 0),
        ("a reset beyond the minute is not believed", seen(Some(100), Some(0), at(86_400)), 60),
        ("a reset that is not a unix time", seen(Some(100), Some(0), Some(SECOND * 30)), 0),
    ];
    for (name, headers, seconds) in cases {
        let mut queue = Queue::new(Limits::new());
        queue.arrive(1);
        queue.limits.note(headers, &queue.clock);
        queue.arrive(1);
        while queue.started.len() < 2 {
            assert!(queue.clock.advance_to_next().is_some(), "{name}");
            queue.poll();
        }
        assert_eq!(queue.started[1].1, SECOND * u32::try_from(*seconds).unwrap(), "{name}");
    }
}

#[test]
fn better_news_ends_the_slow_pace() {
    let mut queue = Queue::new(Limits::new());
    queue.arrive(1);
    queue.limits.note(&seen(Some(100), Some(1), None), &queue.clock);
    queue.limits.note(&seen(Some(100), Some(90), None), &queue.clock);
    queue.arrive(1);
    assert_eq!(queue.started.len(), 2);
}

#[test]
fn clones_share_and_a_changed_copy_stands_alone() {
    let limits = Limits::new().concurrency(1);
    let (clone, own) = (limits.clone(), limits.clone().concurrency(2));
    let mut queue = Queue::new(limits);
    queue.arrive(1);
    assert_eq!((clone.in_flight(), own.in_flight()), (1, 0));
}

#[derive(Clone, Debug)]
enum Step {
    Arrive(usize),
    Advance(u64),
    Finish(usize),
    Cancel(usize),
    Pause(u64, u64),
    Note(u64, u64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (1usize..12).prop_map(Step::Arrive),
        4 => (0u64..70_000).prop_map(Step::Advance),
        3 => (1usize..6).prop_map(Step::Finish),
        2 => any::<usize>().prop_map(Step::Cancel),
        1 => (0u64..90_000, 0u64..9_000).prop_map(|(wait, spread)| Step::Pause(wait, spread)),
        1 => (0u64..30, 0u64..60).prop_map(|(remaining, reset)| Step::Note(remaining, reset)),
    ]
}

proptest! {
    /// Whatever arrives, ends, is cancelled or paused: the window and the concurrency hold, and every call is served.
    #[test]
    fn any_traffic_stays_inside_the_limits(
        per_minute in 1u32..20,
        at_once in 1usize..8,
        steps in prop::collection::vec(step(), 1..50),
    ) {
        let mut queue = Queue::new(Limits::new().per_minute(per_minute).concurrency(at_once));
        let mut cancelled = 0;
        for step in steps {
            match step {
                Step::Arrive(calls) => queue.arrive(calls),
                Step::Advance(millis) => queue.advance(Duration::from_millis(millis)),
                Step::Finish(calls) => queue.finish(calls),
                Step::Cancel(which) => {
                    if !queue.waiting.is_empty() {
                        let which = which % queue.waiting.len();
                        drop(queue.waiting.remove(which));
                        cancelled += 1;
                        queue.poll();
                    }
                }
                Step::Pause(wait, spread) => {
                    let until = queue.clock.now() + Duration::from_millis(wait);
                    queue.limits.pause_until(until, Duration::from_millis(spread));
                }
                Step::Note(remaining, reset) => {
                    let reset = queue.clock.unix() + SECOND * u32::try_from(reset).unwrap();
                    queue.limits.note(&seen(Some(100), Some(remaining), Some(reset)), &queue.clock);
                }
            }
            prop_assert!(queue.running.len() <= at_once);
        }
        queue.drain();
        prop_assert_eq!(queue.started.len() + cancelled, queue.arrived, "somebody never started");
        prop_assert_eq!(queue.limits.in_flight(), 0, "a slot leaked");
        prop_assert!(within_rate(&queue.times(), per_minute as usize));
    }
}
