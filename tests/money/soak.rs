//! A long run against a gateway that fails in every way: its books and the client's must agree to the last call.
//!
//! `cargo test` makes a short run. The whole one prints its account:
//! `cargo test -p aisa-backlinks-tests --test money the_whole_soak -- --ignored --nocapture`.

use std::{
    collections::{BTreeMap, HashMap},
    future::Future,
    pin::pin,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::Poll,
    time::Duration,
};

use aisa_backlinks::{
    AnchorsRequest, BacklinksRequest, Budget, BulkRanksRequest, ChargeState, Client, Error,
    IndexRequest, Limits, RetryPolicy, SummaryRequest, Usd,
    clock::{Clock, ManualClock},
    money::{Attempt, AttemptOutcome, JsonlLedger, LedgerReport, read_ledger},
    usd,
};
use aisa_sandbox::{Executed, FaultPlan, FaultRule, Sandbox};
use futures_util::{StreamExt, future::BoxFuture, stream};

const CONCURRENCY: usize = 64;
/// Sets another number of calls.
const CALLS: &str = "AISA_SOAK_CALLS";

/// Faults with their chance in a thousand requests.
type Faults = &'static [(u32, &'static str)];

/// A bad day of the gateway and of the network: 20 %.
const MIXED: Faults = &[
    // Certainly not executed; the key is still good.
    (8, "status=429"),
    (4, "status=429,retry-after=7"),
    (6, "error=rate_limit_exceeded"),
    (8, "task-status=40202"),
    (6, "task-status=40209"),
    (4, "task-status=40501"),
    (6, "error=insufficient_wallet_balance"),
    (10, "refuse"),
    // Not executed, but the key is spent: the next attempt meets a 409.
    (8, "error=upstream_rate_limit,admitted"),
    (4, "status=429,admitted"),
    // Nobody can tell from outside.
    (8, "status=502"),
    (8, "status=502,executed"),
    (4, "html=504,executed"),
    (4, "html=504"),
    (6, "status=500,admitted"),
    (6, "error=metered_v2_billing_dependency_timeout,executed"),
    (6, "error=provider_unavailable"),
    (8, "cut-before-headers"),
    (4, "cut-before-headers,admitted"),
    (10, "cut-before-headers,executed"),
    (6, "task-status=50000"),
    (4, "task-status=40101,executed"),
    (10, "status=503"),
    (1, "delay=3s,executed"),
    (1, "delay=3s,not-admitted"),
    // Executed, with a response that is hard to read.
    (10, "cut-mid-body"),
    (8, "torn-json=70"),
    (4, "trickle=400/1ms"),
    (6, "unknown-fields"),
    (4, "unknown-values"),
    (4, "float-integers"),
    (2, "nulls"),
    (4, "content-type=text/html"),
    (4, "content-type=none"),
    (2, "charge=-1"),
    (2, "charge=none"),
];

/// A network that delivers requests twice. No refusal is among these: a 409 behind a certain refusal means a spent
/// key and gets a fresh one, and nobody can tell that from a request which came twice.
const TWICE: Faults = &[
    (100, "duplicate"),
    (20, "cut-before-headers,executed"),
    (20, "cut-before-headers"),
    (20, "status=502,executed"),
    (20, "status=502"),
    (20, "torn-json=70"),
];

fn plan(faults: Faults) -> FaultPlan {
    assert_eq!(
        faults.iter().map(|(parts, _)| parts).sum::<u32>(),
        200,
        "20 % is what the tests promise"
    );
    faults.iter().fold(FaultPlan::new(42), |plan, (parts, fault)| {
        plan.with(FaultRule::new(fault.parse().unwrap()).probability(f64::from(*parts) / 1_000.0))
    })
}

/// Passes back-off at once, but lets a time-out take its time: the sockets are real. Every attempt sets one, which
/// is the moment to look how many there are.
struct Impatient {
    clock: ManualClock,
    limits: Limits,
    peak: Arc<AtomicUsize>,
}

impl Clock for Impatient {
    fn now(&self) -> Duration {
        self.clock.now()
    }

    fn unix(&self) -> Duration {
        self.clock.unix()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.clock.sleep(duration)
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.peak.fetch_max(self.limits.in_flight(), Ordering::Relaxed);
        Box::pin(tokio::time::sleep(duration))
    }
}

/// What the caller saw of a call.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
enum Seen {
    Answer,
    NotSent,
    Refused,
    Unknown,
    /// Executed, with a response that could not be read.
    PaidFailure,
    Cancelled,
}

fn seen<T>(answer: Result<T, Error>) -> Seen {
    match answer {
        Ok(_) => Seen::Answer,
        Err(error) => match error.charge_state() {
            ChargeState::NotSent => Seen::NotSent,
            ChargeState::Refused => Seen::Refused,
            ChargeState::Charged(_) => Seen::PaidFailure,
            _ => Seen::Unknown,
        },
    }
}

/// Polls a call so often at most, then drops it: a caller that walks away at any point.
async fn cancelled_after<T>(polls: usize, call: impl Future<Output = T>) -> Option<T> {
    let mut call = pin!(call);
    let mut left = polls;
    std::future::poll_fn(|context| match call.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

/// One logical call. Every 7th repeats what may have been executed, every 31st walks away.
async fn call(client: &Client, number: usize) -> Seen {
    let again = number.is_multiple_of(7);
    let target = format!("site-{}.example", number % 500);
    let call = async {
        match number % 5 {
            0 => seen(client.summary(SummaryRequest::new(target)).with_retry_unknown(again).await),
            1 => seen(
                client.bulk_ranks(BulkRanksRequest::new([target])).with_retry_unknown(again).await,
            ),
            2 => seen(
                client
                    .backlinks(BacklinksRequest::new(target).limit(3))
                    .with_retry_unknown(again)
                    .await,
            ),
            3 => seen(
                client
                    .anchors(AnchorsRequest::new(target).limit(2))
                    .with_retry_unknown(again)
                    .await,
            ),
            _ => seen(client.call(IndexRequest::new()).with_retry_unknown(again).await),
        }
    };
    if number % 31 == 30 {
        cancelled_after(number / 31 % 6, call).await.unwrap_or(Seen::Cancelled)
    } else {
        call.await
    }
}

/// Resident memory in KiB, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

struct Run {
    seen: BTreeMap<Seen, usize>,
    report: LedgerReport,
    executed: Vec<Executed>,
    budget: Budget,
    limits: Limits,
    peak: usize,
    /// Resident memory after a quarter of the calls, and at the end.
    memory: Option<(u64, u64)>,
}

async fn run(calls: usize, faults: Faults) -> Run {
    let sandbox = Sandbox::builder().faults(plan(faults)).keep_requests(0).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.jsonl");
    let budget = Budget::new(usd("1000000"));
    let limits = Limits::new().concurrency(CONCURRENCY);
    let peak = Arc::new(AtomicUsize::new(0));
    let clock =
        Impatient { clock: ManualClock::auto(), limits: limits.clone(), peak: Arc::clone(&peak) };
    let client = Client::builder()
        .key(sandbox.key())
        .base_url(sandbox.url())
        .ledger(JsonlLedger::open(&path).unwrap())
        .budget(budget.clone())
        .limits(limits.clone())
        .clock(clock)
        // The clock is shared and jumps with every pause of every call.
        .retry(RetryPolicy::default().max_elapsed(Duration::MAX))
        .attempt_timeout(Duration::from_secs(2))
        .build()
        .unwrap();

    let client = Arc::new(client);
    let mut answers = stream::iter(0..calls)
        .map(|number| {
            let client = Arc::clone(&client);
            // A task each, so that both cores work; more of them than slots.
            async move { tokio::spawn(async move { call(&client, number).await }).await.unwrap() }
        })
        .buffer_unordered(CONCURRENCY * 3 / 2);
    let (mut seen, mut early) = (BTreeMap::new(), None);
    let mut done = 0;
    while let Some(answer) = answers.next().await {
        *seen.entry(answer).or_insert(0) += 1;
        done += 1;
        if done == calls / 4 {
            early = resident();
        }
    }
    let memory = early.zip(resident());
    drop(answers);
    drop(client);
    // Calls that nobody waits for any more may still be at work over there.
    aisa_backlinks_tests::until(|| sandbox.account().in_flight == 0 && limits.in_flight() == 0)
        .await;
    let executed = sandbox.executed();
    sandbox.shutdown().await;
    let (report, peak) = (read_ledger(&path).unwrap(), peak.load(Ordering::Relaxed));
    Run { seen, report, executed, budget, limits, peak, memory }
}

/// The attempts of each logical call.
fn by_call(report: &LedgerReport) -> HashMap<&str, Vec<&Attempt>> {
    let mut calls: HashMap<&str, Vec<&Attempt>> = HashMap::new();
    for attempt in report.attempts() {
        calls.entry(&attempt.start.call).or_default().push(attempt);
    }
    calls
}

/// What the two sets of books say together.
#[derive(Debug, Default, PartialEq)]
struct Books {
    charged_calls: usize,
    free_calls: usize,
    unknown_calls: usize,
    unknown_but_executed: usize,
    retried_calls: usize,
    charges_unheard: Usd,
}

/// Holds every call in the ledger against the sandbox's list of executions.
fn audit(run: &Run) -> Books {
    let mut executed: HashMap<&str, Vec<&Executed>> = HashMap::new();
    for execution in &run.executed {
        let key = execution.idempotency_key.as_deref().expect("every call carries a key");
        executed.entry(key).or_default().push(execution);
    }
    let mut books = Books::default();
    for (call, attempts) in by_call(&run.report) {
        let mut keys: Vec<_> =
            attempts.iter().map(|attempt| attempt.start.idempotency_key.as_str()).collect();
        keys.dedup();
        let executions: Vec<_> =
            keys.iter().filter_map(|key| executed.remove(key)).flatten().collect();
        let any = |outcome| attempts.iter().any(|attempt| attempt.outcome() == outcome);
        assert!(
            executions.len() <= 1,
            "call {call} was executed {} times: {attempts:#?}",
            executions.len()
        );
        books.retried_calls += usize::from(attempts.len() > 1);
        if any(AttemptOutcome::Charged) {
            books.charged_calls += 1;
            assert_eq!(
                executions.len(),
                1,
                "call {call} is booked as charged and was not executed: {attempts:#?}"
            );
        } else if any(AttemptOutcome::Unknown) {
            books.unknown_calls += 1;
            books.unknown_but_executed += executions.len();
        } else {
            books.free_calls += 1;
            assert!(
                executions.is_empty(),
                "call {call} is booked as free and was executed: {attempts:#?}"
            );
        }
        let heard: Usd = attempts.iter().filter_map(|attempt| attempt.charge()).sum();
        let cost: Usd =
            executions.iter().map(|execution| Usd::from_micros(execution.charge_micros)).sum();
        assert!(
            heard == cost || heard.is_zero(),
            "call {call} cost {cost} and is booked with {heard}: {attempts:#?}"
        );
        books.charges_unheard = books.charges_unheard.saturating_add(cost.saturating_sub(heard));
    }
    assert!(executed.is_empty(), "executed without a record: {executed:#?}");
    books
}

fn soak(calls: usize, faults: Faults) -> (Run, Books) {
    let started = std::time::Instant::now();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let run = runtime.block_on(run(calls, faults));
    let books = audit(&run);
    let spending = run.budget.spending();
    let cost: Usd =
        run.executed.iter().map(|execution| Usd::from_micros(execution.charge_micros)).sum();

    println!(
        "{calls} calls, {CONCURRENCY} at once, 20 % faults, {:.1} s",
        started.elapsed().as_secs_f64()
    );
    println!("  seen by the caller     {:?}", run.seen);
    println!(
        "  attempts in the ledger {} ({} calls retried)",
        run.report.attempts().len(),
        books.retried_calls
    );
    println!("  executed, sandbox      {}", run.executed.len());
    println!(
        "  executed, ledger       {} charged + {} of {} unknown",
        books.charged_calls, books.unknown_but_executed, books.unknown_calls
    );
    println!("  cost, sandbox          {cost}");
    println!(
        "  cost, ledger           {} reported + {} unheard of",
        run.report.charged(),
        books.charges_unheard
    );
    println!(
        "  budget                 {} settled, of which {} unconfirmed",
        spending.settled, spending.unconfirmed
    );
    println!("  peak at once           {}", run.peak);
    println!("  memory                 {:?} KiB after a quarter and at the end", run.memory);

    assert_eq!(run.seen.values().sum::<usize>(), calls);
    assert_eq!(
        run.executed.len(),
        books.charged_calls + books.unknown_but_executed,
        "the books differ"
    );
    assert_eq!(cost, run.report.charged().saturating_add(books.charges_unheard), "the sums differ");
    assert_eq!(
        run.report.unfinished().count()
            + run.report.orphans().len()
            + run.report.skipped_lines().len(),
        0
    );
    assert_eq!(run.limits.in_flight(), 0, "a slot leaked");
    assert!((CONCURRENCY / 2..=CONCURRENCY).contains(&run.peak), "{} at once", run.peak);
    assert_eq!((spending.reserved, spending.overrun), (Usd::ZERO, Usd::ZERO));
    assert_eq!(spending.settled, run.report.charged().saturating_add(spending.unconfirmed));
    assert_eq!(spending.unconfirmed, run.report.uncertain());
    // The run is worth nothing if the faults did not strike.
    assert!(books.unknown_but_executed > 0 && books.unknown_but_executed < books.unknown_calls);
    (run, books)
}

/// The whole run alone in its process, so that the memory measured is its own.
#[test]
#[ignore = "20,000 calls take most of a minute; a short run of the same is not ignored"]
fn the_whole_soak_keeps_both_books_equal() {
    let calls = std::env::var(CALLS).map_or(20_000, |calls| calls.parse().unwrap());
    let (run, books) = soak(calls, MIXED);
    assert!(books.retried_calls > 0);
    for kind in [Seen::Answer, Seen::Refused, Seen::Unknown, Seen::PaidFailure, Seen::Cancelled] {
        assert!(run.seen.contains_key(&kind), "{kind:?} never happened");
    }
    if let Some((early, late)) = run.memory {
        assert!(late < early + 24 * 1_024, "memory grew from {early} to {late} KiB");
    }
}

#[test]
fn a_short_soak_keeps_both_books_equal() {
    let whole =
        ["--ignored", "--exact", "--nocapture", "soak::the_whole_soak_keeps_both_books_equal"];
    let child = Command::new(std::env::current_exe().unwrap())
        .args(whole)
        .env(CALLS, "2000")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&child.stdout);
    println!("{output}");
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
    assert!(output.contains("2000 calls"), "nothing ran");
}

#[test]
fn requests_that_are_delivered_twice_are_not_taken_for_free() {
    soak(500, TWICE);
}
