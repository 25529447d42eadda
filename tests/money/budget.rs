//! A budget holds under any interleaving, and accounts for everything.

use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
};

use aisa_backlinks::{Budget, Usd, money::Reservation, usd};
use proptest::prelude::*;

#[test]
fn a_call_that_does_not_fit_is_refused_and_changes_nothing() {
    let budget = Budget::new(usd("0.10"));
    let first = budget.reserve(usd("0.06")).unwrap();
    let before = budget.spending();
    let error = budget.reserve(usd("0.05")).unwrap_err();
    assert_eq!(error.to_string(), "needs $0.05, but only $0.04 of $0.10 is left ($0.06 reserved)");
    assert_eq!(budget.spending(), before);
    first.release();
    assert_eq!(budget.remaining(), usd("0.10"));
}

#[test]
fn the_end_of_a_reservation_decides_what_is_spent() {
    type Ending = fn(Reservation);
    let cases: &[(&str, Ending, &str, &str)] = &[
        ("charged less", |held| held.settle(Some(usd("0.02"))), "0.02", "0"),
        ("charged nothing", |held| held.settle(Some(Usd::ZERO)), "0", "0"),
        ("charge unknown", |held| held.settle(None), "0.06", "0.06"),
        ("refused", Reservation::release, "0", "0"),
        ("dropped", drop, "0.06", "0.06"),
        ("charged more, still inside the cap", |held| held.settle(Some(usd("0.09"))), "0.09", "0"),
    ];
    for (name, end, settled, unconfirmed) in cases {
        let budget = Budget::new(usd("0.10"));
        end(budget.reserve(usd("0.06")).unwrap());
        let spending = budget.spending();
        assert_eq!(spending.settled, usd(settled), "{name}");
        assert_eq!(spending.unconfirmed, usd(unconfirmed), "{name}");
        assert_eq!(spending.reserved, Usd::ZERO, "{name}");
        assert_eq!(spending.overrun, Usd::ZERO, "{name}");
    }
}

#[test]
fn an_overrun_is_recorded_and_closes_the_budget() {
    let budget = Budget::new(usd("0.10"));
    let (first, second) =
        (budget.reserve(usd("0.05")).unwrap(), budget.reserve(usd("0.05")).unwrap());
    first.settle(Some(usd("0.07")));
    assert_eq!(budget.overrun(), usd("0.02"));
    second.release();
    // There is room again on paper, but the estimates cannot be trusted any more.
    assert_eq!(budget.settled(), usd("0.07"));
    assert_eq!(budget.remaining(), Usd::ZERO);
    let error = budget.reserve(Usd::from_micros(1)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the budget of $0.10 has an overrun of $0.02: a call was charged more than was reserved for it, so no further \
         call fits"
    );
    assert!(budget.reserve(Usd::ZERO).is_err());
    assert_eq!(budget.spending().excess, usd("0.02"));
}

#[test]
fn clones_share_and_a_free_call_always_fits() {
    let budget = Budget::new(Usd::ZERO);
    assert!(budget.clone().reserve(Usd::from_micros(1)).is_err());
    budget.reserve(Usd::ZERO).unwrap().release();
}

#[derive(Clone, Debug)]
enum Step {
    Reserve(u64),
    Settle(usize, u64),
    SettleUnknown(usize),
    Release(usize),
    Crash(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0u64..400).prop_map(Step::Reserve),
        2 => (any::<usize>(), 0u64..=100).prop_map(|(which, percent)| Step::Settle(which, percent)),
        1 => any::<usize>().prop_map(Step::SettleUnknown),
        1 => any::<usize>().prop_map(Step::Release),
        1 => any::<usize>().prop_map(Step::Crash),
    ]
}

proptest! {
    /// The budget agrees with plain sums over what happened, after every step.
    #[test]
    fn any_sequence_keeps_the_cap_and_accounts_for_everything(
        cap in 0u64..1_000,
        steps in prop::collection::vec(step(), 0..60),
    ) {
        let budget = Budget::new(Usd::from_micros(cap));
        let mut open: Vec<Reservation> = Vec::new();
        let (mut settled, mut unconfirmed) = (0, 0);
        for step in steps {
            let mut take = |which: usize| (!open.is_empty()).then(|| open.swap_remove(which % open.len()));
            match step {
                Step::Reserve(amount) => {
                    let reserved: u64 = open.iter().map(|held| held.amount().micros()).sum();
                    let fits = settled + reserved + amount <= cap;
                    match budget.reserve(Usd::from_micros(amount)) {
                        Ok(held) => {
                            prop_assert!(fits);
                            open.push(held);
                        }
                        Err(error) => {
                            prop_assert!(!fits);
                            prop_assert_eq!(error.settled.micros(), settled);
                            prop_assert_eq!(error.reserved.micros(), reserved);
                        }
                    }
                }
                Step::Settle(which, percent) => {
                    if let Some(held) = take(which) {
                        let charge = held.amount().micros() * percent / 100;
                        settled += charge;
                        held.settle(Some(Usd::from_micros(charge)));
                    }
                }
                Step::SettleUnknown(which) | Step::Crash(which) => {
                    if let Some(held) = take(which) {
                        settled += held.amount().micros();
                        unconfirmed += held.amount().micros();
                        if matches!(step, Step::Crash(_)) { drop(held) } else { held.settle(None) }
                    }
                }
                Step::Release(which) => {
                    if let Some(held) = take(which) {
                        held.release();
                    }
                }
            }
            let now = budget.spending();
            prop_assert_eq!(now.settled.micros(), settled);
            prop_assert_eq!(now.unconfirmed.micros(), unconfirmed);
            prop_assert_eq!(now.reserved.micros(), open.iter().map(|held| held.amount().micros()).sum::<u64>());
            prop_assert!(now.settled.micros() + now.reserved.micros() <= cap);
            prop_assert_eq!(now.overrun, Usd::ZERO);
        }
    }
}

/// Threads reserve, settle, release, crash; a watcher looks at the sum all the while.
#[test]
fn threads_never_pass_the_cap_together() {
    const THREADS: u64 = 8;
    let budget = Budget::new(Usd::from_micros(50_000));
    let (settled, refused) = (AtomicU64::new(0), AtomicU64::new(0));
    let done = AtomicBool::new(false);
    let within = |budget: &Budget| {
        let now = budget.spending();
        now.settled.saturating_add(now.reserved) <= now.cap
    };
    thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            while !done.load(Ordering::Acquire) {
                assert!(within(&budget), "{:?}", budget.spending());
            }
        });
        let workers: Vec<_> = (0..THREADS)
            .map(|seed| {
                let (budget, settled, refused) = (&budget, &settled, &refused);
                scope.spawn(move || work(budget, seed, settled, refused))
            })
            .collect();
        for worker in workers {
            worker.join().unwrap();
        }
        done.store(true, Ordering::Release);
        watcher.join().unwrap();
    });
    let end = budget.spending();
    assert_eq!(end.reserved, Usd::ZERO);
    assert_eq!(end.settled.micros(), settled.into_inner());
    assert!(refused.into_inner() > 0, "the cap was never reached, so this proved nothing");
}

fn work(budget: &Budget, seed: u64, settled: &AtomicU64, refused: &AtomicU64) {
    let mut state = seed + 1;
    let mut random = move |below: u64| {
        // xorshift: the same run for the same seed.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    for _ in 0..3_000 {
        let Ok(held) = budget.reserve(Usd::from_micros(random(4_000))) else {
            refused.fetch_add(1, Ordering::Relaxed);
            continue;
        };
        let amount = held.amount().micros();
        let spent = match random(20) {
            0 => {
                // A crash in the middle of an attempt.
                let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
                    let _held = held;
                    std::panic::resume_unwind(Box::new("crash"));
                }));
                assert!(unwound.is_err());
                amount
            }
            1 => {
                held.settle(None);
                amount
            }
            2..=5 => {
                let charge = amount / 50;
                held.settle(Some(Usd::from_micros(charge)));
                charge
            }
            _ => {
                held.release();
                0
            }
        };
        settled.fetch_add(spent, Ordering::Relaxed);
    }
}
