//! A call whose future is dropped: what was not sent never is, what was sent ends and is booked.

use std::{
    io,
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};

use aisa_backlinks::{
    Budget, Client, ErrorKind, Limits, Usd,
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    clock::ManualClock,
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger, MemoryLedger},
    usd,
};
use futures_util::poll;
use tokio::task::JoinHandle;

use crate::support::{Play, Script, envelope, request, rest};

const CHARGED: &str = "x-aisa-customer-cost-micros-usd";

/// A client that runs one call at a time, and its books.
struct Setting {
    script: Script,
    budget: Budget,
    ledger: MemoryLedger,
    clock: ManualClock,
    client: Client,
}

fn setting(plays: impl IntoIterator<Item = Play>) -> Setting {
    let (budget, ledger) = (Budget::new(usd("1.00")), MemoryLedger::new());
    let (script, clock) = (Script::new(plays), ManualClock::new());
    let client = script
        .builder()
        .budget(budget.clone())
        .ledger(ledger.clone())
        .limits(Limits::new().concurrency(1))
        .clock(clock.clone())
        .build()
        .unwrap();
    Setting { script, budget, ledger, clock, client }
}

impl Setting {
    fn call(&self) -> JoinHandle<()> {
        let client = self.client.clone();
        tokio::spawn(async move { drop(client.call(request()).await) })
    }

    fn outcomes(&self) -> Vec<AttemptOutcome> {
        let report = self.ledger.report();
        assert_eq!(report.unfinished().count(), 0);
        report.attempts().iter().map(aisa_backlinks::money::Attempt::outcome).collect()
    }
}

#[tokio::test]
async fn a_call_dropped_in_flight_ends_and_is_booked_with_what_it_cost() {
    let answer = Play::answer(200, envelope("{}")).with(CHARGED, "30000");
    let here = setting([answer.held(), Play::result("{}")]);
    let task = here.call();
    here.script.arrived().await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    rest().await;
    assert_eq!(here.client.limits().in_flight(), 1, "it is under way");
    assert!(here.budget.reserved() > Usd::ZERO);

    here.script.release();
    rest().await;
    assert_eq!(here.client.limits().in_flight(), 0);
    assert_eq!(here.budget.reserved(), Usd::ZERO);
    assert_eq!(here.budget.settled(), Usd::from_micros(30_000));
    assert_eq!(here.outcomes(), [AttemptOutcome::Charged]);
    here.client.call(request()).await.unwrap();
}

#[tokio::test]
async fn a_call_dropped_in_flight_is_not_repeated() {
    let here = setting([Play::answer(429, "").held(), Play::result("{}")]);
    let task = here.call();
    here.script.arrived().await;
    task.abort();
    rest().await;
    here.script.release();
    rest().await;
    here.clock.advance(Duration::from_secs(300));
    rest().await;
    assert_eq!(here.script.seen().len(), 1);
    assert_eq!(here.outcomes(), [AttemptOutcome::Refused]);
    assert_eq!(here.budget.settled(), Usd::ZERO);
}

#[tokio::test]
async fn a_call_dropped_in_a_pause_sends_nothing_more() {
    let here = setting([Play::NotSent, Play::result("{}")]);
    let task = here.call();
    aisa_backlinks_tests::until(|| {
        !here.ledger.report().attempts().is_empty() && here.clock.sleepers() > 0
    })
    .await;
    task.abort();
    rest().await;
    assert_eq!(here.clock.sleepers(), 0, "nobody waits any more");
    here.clock.advance(Duration::from_secs(300));
    rest().await;
    assert_eq!(here.script.seen().len(), 1);
    assert_eq!(here.outcomes(), [AttemptOutcome::NotSent]);
}

#[tokio::test]
async fn a_call_dropped_before_its_turn_leaves_no_trace() {
    let here = setting([Play::result("{}").held(), Play::result("{}")]);
    let first = here.call();
    here.script.arrived().await;
    let reserved = here.budget.reserved();
    let mut waiting = Box::pin(here.client.call(request()).into_future());
    assert!(poll!(&mut waiting).is_pending());
    rest().await;
    drop(waiting);
    assert_eq!(here.budget.reserved(), reserved, "that of the first call");
    here.script.release();
    first.await.unwrap();
    rest().await;
    assert_eq!(here.script.seen().len(), 1);
    assert_eq!(here.outcomes(), [AttemptOutcome::Charged]);
}

#[tokio::test]
async fn a_call_that_nobody_polls_does_not_hold_up_the_others() {
    let here = setting([Play::result("{}").held(), Play::result("{}")]);
    let mut first = Box::pin(here.client.call(request()).into_future());
    let mut second = Box::pin(here.client.call(request()).into_future());
    assert!(poll!(&mut first).is_pending() && poll!(&mut second).is_pending());
    here.script.arrived().await;
    here.script.release();
    here.client.call(request()).await.unwrap();
    // Their time-outs pass while their responses lie ready.
    here.clock.advance(Duration::from_secs(1_000));
    first.await.unwrap();
    second.await.unwrap();
}

#[tokio::test]
async fn an_unawaited_call_does_nothing() {
    let script = Script::new([Play::result("{}")]);
    let client = script.client();
    drop(client.call(request()));
    drop(client.call(request()).into_future());
    rest().await;
    assert!(script.seen().is_empty());
}

#[test]
fn the_end_of_the_runtime_books_what_is_in_flight_as_unknown() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let here = setting([Play::Hang]);
    runtime.block_on(async {
        let mut call = Box::pin(here.client.call(request()).into_future());
        assert!(poll!(&mut call).is_pending());
        here.script.arrived().await;
    });
    let reserved = here.budget.reserved();
    drop(runtime);
    assert_eq!(here.outcomes(), [AttemptOutcome::Unknown]);
    assert_eq!(here.budget.settled(), reserved);
    assert_eq!(here.client.limits().in_flight(), 0);
}

#[test]
fn a_call_that_outlives_its_runtime_ends_in_doubt() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let here = setting([Play::Hang]);
    let mut call = Box::pin(here.client.call(request()).into_future());
    runtime.block_on(async {
        assert!(poll!(&mut call).is_pending());
        here.script.arrived().await;
    });
    drop(runtime);
    let error = futures_util::FutureExt::now_or_never(call).expect("an end").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.may_be_charged() && !error.is_retryable(), "{error}");
}

#[test]
fn without_a_runtime_of_tokio_a_call_lives_in_its_future() {
    use futures_util::FutureExt as _;
    let here = setting([Play::result("{}"), Play::Hang]);
    let answer = here.client.call(request()).into_future().now_or_never();
    answer.expect("a response").unwrap();
    let settled = here.budget.settled();
    let hanging = here.client.call(request()).into_future().now_or_never();
    assert!(hanging.is_none(), "dropped in flight");
    assert_eq!(here.outcomes(), [AttemptOutcome::Charged, AttemptOutcome::Unknown]);
    assert!(here.budget.settled() > settled, "it may have run");
}

#[tokio::test]
async fn a_panic_of_the_transport_reaches_the_caller_and_is_booked_as_unknown() {
    let here = setting([Play::Panic, Play::result("{}")]);
    assert!(here.call().await.unwrap_err().is_panic());
    assert_eq!(here.outcomes(), [AttemptOutcome::Unknown]);
    assert!(here.budget.settled() > Usd::ZERO);
    here.client.call(request()).await.unwrap();
}

/// Hands a body over the way a connection does: another task has to run for each piece.
struct Slow(ManualClock, &'static str);

impl aisa_backlinks::transport::Transport for Slow {
    fn send(
        &self,
        _: aisa_backlinks::transport::HttpRequest,
    ) -> futures_util::future::BoxFuture<
        '_,
        Result<aisa_backlinks::transport::HttpResponse, aisa_backlinks::transport::TransportError>,
    > {
        let (clock, body) = (self.0.clone(), envelope(self.1));
        Box::pin(async move {
            let (pieces, heard) = tokio::sync::mpsc::channel(1);
            tokio::spawn(async move {
                // The time of the attempt passes in one go, as when a program works without a pause.
                clock.advance(Duration::from_secs(1_000));
                for piece in body.as_bytes().chunks(100) {
                    let piece = piece.to_vec().into();
                    if pieces.send(Ok(piece)).await.is_err() {
                        break;
                    }
                }
            });
            let pieces = futures_util::stream::unfold(heard, async |mut heard| {
                heard.recv().await.map(|piece| (piece, heard))
            });
            Ok(aisa_backlinks::transport::HttpResponse::new(
                aisa_backlinks::transport::HttpBody::new(pieces),
            ))
        })
    }
}

#[tokio::test]
async fn what_has_arrived_is_read_before_a_timer_is_believed() {
    let clock = ManualClock::new();
    let client = Client::builder()
        .key("sk-aisa-example")
        .transport(Arc::new(Slow(clock.clone(), r#"{"backlinks":12}"#)))
        .clock(clock)
        .build()
        .unwrap();
    let answer = client.call(request()).await.unwrap();
    assert_eq!(answer.result().unwrap().backlinks, Some(12));
}

/// A ledger that holds up a call when its response has come, before it is kept: the thread of the call, or one for blocking
/// work.
struct Holding {
    blocks: bool,
    answered: mpsc::Sender<()>,
    go_on: Mutex<mpsc::Receiver<()>>,
}

impl Ledger for Holding {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        Ok(())
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        self.answered.send(()).map_err(io::Error::other)?;
        let wait = self.go_on.lock().unwrap().recv_timeout(MINUTE);
        wait.map_err(io::Error::other)
    }

    fn blocks(&self) -> bool {
        self.blocks
    }
}

/// A store of responses that passes on what it keeps.
struct Store(Mutex<mpsc::Sender<(AttemptOutcome, Vec<u8>)>>);

impl Store {
    fn pass_on(&self, end: &AttemptEnd, raw: &[u8]) -> io::Result<()> {
        let kept = (end.outcome, raw.to_vec());
        self.0.lock().unwrap().send(kept).map_err(io::Error::other)
    }
}

impl Ledger for Store {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        Ok(())
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.pass_on(end, b"")
    }
}

impl AnswerStore for Store {
    fn find(&self, _: &RequestKey, _: Duration) -> io::Result<Option<ArchivedResponse>> {
        Ok(None)
    }

    fn ask(&self, _: &RequestKey, _: &AttemptStart) -> io::Result<()> {
        Ok(())
    }

    fn keep(&self, end: &AttemptEnd, raw: &[u8], _: bool) -> io::Result<()> {
        self.pass_on(end, raw)
    }
}

const MINUTE: Duration = Duration::from_secs(60);

/// A runtime that shuts down takes no more work for its blocking threads.
#[test]
fn a_response_that_comes_while_the_runtime_shuts_down_is_kept_and_handed_over() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let (keep, kept) = mpsc::channel();
    let (answer, answered) = mpsc::channel();
    let (release, go_on) = mpsc::channel();
    let client = Script::new([Play::result(r#"{"backlinks":7}"#)])
        .builder()
        .ledger(Holding { blocks: false, answered: answer, go_on: Mutex::new(go_on) })
        .archive(Store(Mutex::new(keep)))
        .build()
        .unwrap();
    let mut call = Box::pin(client.call(request()).into_future());
    runtime.block_on(async { assert!(poll!(&mut call).is_pending()) });
    answered.recv_timeout(MINUTE).unwrap();
    runtime.shutdown_background();
    release.send(()).unwrap();

    let whole = envelope(r#"{"backlinks":7}"#).into_bytes();
    let (outcome, raw) = kept.recv_timeout(MINUTE).expect("it is kept");
    assert_eq!((outcome, raw), (AttemptOutcome::Charged, whole.clone()));
    let other = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let answer = other.block_on(call).unwrap();
    assert_eq!(answer.raw(), whole);
    assert_eq!(answer.result().unwrap().backlinks, Some(7));
}

/// A call that waits for its ledger is dropped with the runtime: what has come is kept all the same.
#[test]
fn a_response_is_kept_when_the_runtime_shuts_down_while_the_ledger_is_written() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let (keep, kept) = mpsc::channel();
    let (answer, answered) = mpsc::channel();
    let (release, go_on) = mpsc::channel();
    let client = Script::new([Play::result(r#"{"backlinks":7}"#)])
        .builder()
        .ledger(Holding { blocks: true, answered: answer, go_on: Mutex::new(go_on) })
        .archive(Store(Mutex::new(keep)))
        .build()
        .unwrap();
    let mut call = Box::pin(client.call(request()).into_future());
    runtime.block_on(async { assert!(poll!(&mut call).is_pending()) });
    answered.recv_timeout(MINUTE).unwrap();
    runtime.shutdown_background();
    let kept = kept.recv_timeout(MINUTE).expect("it is kept");
    let whole = envelope(r#"{"backlinks":7}"#).into_bytes();
    assert_eq!(kept, (AttemptOutcome::Charged, whole));
    release.send(()).unwrap();
}

/// What holds a result is kept, whatever became of its charge.
#[tokio::test]
async fn the_archive_keeps_a_result_that_came_with_a_status_of_failure() {
    let whole = envelope(r#"{"backlinks":7}"#);
    let unpriced = whole.replace("\"cost\":0.02003", "\"cost\":0");
    for (body, header, outcome) in [
        (&whole, None, AttemptOutcome::Charged),
        (&whole, Some("0"), AttemptOutcome::Refused),
        (&unpriced, None, AttemptOutcome::Unknown),
    ] {
        for status in [404, 500] {
            let mut play = Play::answer(status, body.as_str());
            if let Some(header) = header {
                play = play.with(CHARGED, header);
            }
            let (keep, kept) = mpsc::channel();
            let client =
                Script::new([play]).builder().archive(Store(Mutex::new(keep))).build().unwrap();
            client.call(request()).await.unwrap_err();
            let kept = kept.try_recv().unwrap();
            assert_eq!(kept, (outcome, body.clone().into_bytes()), "{status}");
        }
    }
}
