//! The manual clock moves only when told to.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use aisa_backlinks::clock::{Clock, ManualClock, SystemClock};
use futures_util::FutureExt;

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn sleepers_wake_in_the_order_of_their_moments() {
    let clock = ManualClock::new();
    let woken = Arc::new(Mutex::new(Vec::new()));
    let tasks: Vec<_> = [3, 1, 2, 9]
        .map(|seconds| {
            let (clock, woken) = (clock.clone(), Arc::clone(&woken));
            tokio::spawn(async move {
                clock.sleep(SECOND * seconds).await;
                woken.lock().unwrap().push(seconds);
            })
        })
        .into();
    tokio::task::yield_now().await;
    assert_eq!(clock.sleepers(), 4);

    clock.advance(SECOND * 5);
    tokio::task::yield_now().await;

    assert_eq!(*woken.lock().unwrap(), [1, 2, 3]);
    assert_eq!(clock.sleepers(), 1);
    assert_eq!(clock.now(), SECOND * 5);
    assert_eq!(clock.advance_to_next(), Some(SECOND * 4));
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(clock.advance_to_next(), None);
}

#[tokio::test]
async fn an_auto_clock_passes_sleeps_at_once() {
    let clock = ManualClock::auto();
    clock.sleep(SECOND * 30).await;
    clock.sleep(SECOND * 12).await;
    assert_eq!(clock.now(), SECOND * 42);
    assert_eq!(clock.slept(), [SECOND * 30, SECOND * 12]);
}

#[test]
fn unix_time_moves_along() {
    let clock = ManualClock::starting_at(SECOND * 1_000);
    clock.advance(SECOND * 7);
    assert_eq!(clock.unix(), SECOND * 1_007);
}

#[test]
fn a_dropped_sleep_is_forgotten_and_an_empty_one_is_over() {
    let clock = ManualClock::new();
    let nap = clock.sleep(SECOND);
    assert_eq!(clock.sleepers(), 1);
    drop(nap);
    assert_eq!(clock.sleepers(), 0);
    assert_eq!(clock.sleep(Duration::ZERO).now_or_never(), Some(()));
    assert_eq!(clock.sleep(Duration::MAX).now_or_never(), None);
}

#[tokio::test(start_paused = true)]
async fn the_system_clock_sleeps_on_the_runtime() {
    let before = SystemClock.now();
    SystemClock.sleep(SECOND * 60).await;
    assert!(SystemClock.now() - before >= SECOND * 60);
    assert!(SystemClock.unix() > SECOND * 1_700_000_000);
}
