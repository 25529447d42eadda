//! What observers and traces receive.

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::Receiver,
    },
    time::Duration,
};

use aisa_backlinks::{
    BacklinksRequest, Budget, ChargeState, ErrorKind, Usd,
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    clock::{Clock, ManualClock},
    field,
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger, MemoryLedger},
    observe::{AfterAttempt, AfterCall, BeforeAttempt, Observer},
    usd,
};
use futures_util::{FutureExt as _, future::BoxFuture};

use crate::support::{Play, Script, request, rest};

#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    fn add(&self, note: String) {
        self.0.lock().unwrap().push(note);
    }
}

impl Observer for Notes {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        self.add(format!(
            "before {} {} {}",
            event.operation.name,
            event.attempt,
            event.estimate.unwrap()
        ));
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        self.add(format!(
            "after {} {:?} {:?} {:?} {:?} {:?} again={}",
            event.attempt,
            event.outcome,
            event.failure,
            event.status,
            event.task_status,
            event.charge.map(Usd::micros),
            event.next_delay.is_some(),
        ));
    }

    fn after_call(&self, event: &AfterCall<'_>) {
        self.add(format!(
            "call {} {:?} {:?}",
            event.attempts,
            event.error.map(aisa_backlinks::Error::kind),
            event.charge.map(Usd::micros),
        ));
    }
}

#[tokio::test]
async fn an_observer_follows_attempts_and_calls() {
    let notes = Notes::default();
    let script = Script::new([Play::answer(429, ""), Play::result("{}")]);
    let client = script.builder().observer(notes.clone()).build().unwrap();
    client.call(request()).await.unwrap();
    let told = notes.0.lock().unwrap().clone();
    assert_eq!(
        told,
        [
            "before summary 1 $0.024036",
            "after 1 Refused Some(RateLimited) Some(429) None None again=true",
            "before summary 2 $0.024036",
            "after 2 Charged None Some(200) Some(20000) Some(24036) again=false",
            "call 2 None Some(24036)",
        ]
    );
}

#[tokio::test]
async fn an_observer_is_told_of_failures_and_of_responses_that_do_not_decode() {
    for (play, kind) in
        [(Play::answer(401, ""), ErrorKind::Auth), (Play::result(r#"["many"]"#), ErrorKind::Decode)]
    {
        let notes = Notes::default();
        let client = Script::new([play]).builder().observer(notes.clone()).build().unwrap();
        client.call(request()).await.unwrap_err();
        let told = notes.0.lock().unwrap().clone();
        assert!(told.last().unwrap().contains(&format!("Some({kind:?})")), "{told:?}");
    }
}

#[tokio::test]
async fn an_attempt_whose_caller_left_is_told_with_its_true_end() {
    let notes = Notes::default();
    let script = Script::new([Play::answer(429, "").held()]);
    let client = script.builder().observer(notes.clone()).build().unwrap();
    let task = tokio::spawn(async move { client.call(request()).await.map(drop) });
    script.arrived().await;
    task.abort();
    let _ = task.await;
    script.release();
    rest().await;
    let told = notes.0.lock().unwrap().clone();
    assert_eq!(
        told,
        [
            "before summary 1 $0.024036",
            "after 1 Refused Some(RateLimited) Some(429) None None again=false",
        ]
    );
}

/// Panics in every method.
struct Panics;

impl Observer for Panics {
    fn before_attempt(&self, _: &BeforeAttempt<'_>) {
        panic!("before_attempt");
    }

    fn after_attempt(&self, _: &AfterAttempt<'_>) {
        panic!("after_attempt");
    }

    fn after_call(&self, _: &AfterCall<'_>) {
        panic!("after_call");
    }
}

#[tokio::test]
async fn an_observer_that_panics_costs_no_response() {
    let script = Script::new([Play::answer(429, ""), Play::result(r#"{"backlinks":12}"#)]);
    let client = script.builder().observer(Panics).build().unwrap();
    let trace = crate::secrecy::Trace::listen();
    let answer = client.call(request()).await.unwrap();
    assert_eq!(answer.result().unwrap().backlinks, Some(12));
    assert!(trace.text().contains("panicked; the panic was contained"));
}

#[tokio::test]
async fn one_gateway_has_an_observer_for_each_of_its_users() {
    let script = Script::new([Play::result("{}")]);
    let (all, one) = (Notes::default(), Notes::default());
    let budget = Budget::new(usd("1"));
    let builder = script.builder().observer(all.clone()).budget(budget.clone());
    let gateway = builder.build().unwrap().gateway().clone();
    let own = gateway.with_observer(one.clone());
    own.call(request()).await.unwrap();
    let told = |notes: &Notes| notes.0.lock().unwrap().len();
    assert_eq!((told(&all), told(&one)), (0, 3));
    gateway.call(request()).await.unwrap();
    assert_eq!((told(&all), told(&one)), (3, 3));
    assert_eq!(budget.settled(), usd("0.048072"), "the money is shared");
}

#[tokio::test]
async fn a_gateway_with_another_budget_shares_all_but_the_money() {
    let script = Script::new([Play::result("{}")]);
    let ledger = Arc::new(MemoryLedger::new());
    let (owner, agent) = (Budget::new(usd("1")), Budget::new(usd("0.05")));
    let builder = script.builder().budget(owner.clone()).ledger(Arc::clone(&ledger));
    let gateway = builder.build().unwrap().gateway().clone();
    let agents = gateway.with_budget(agent.clone());
    agents.call(request()).await.unwrap();
    assert_eq!((owner.settled(), agent.settled()), (Usd::ZERO, usd("0.024036")));
    let error = agents.call(request()).await.unwrap_err();
    assert!(error.is_client_budget(), "{error}");
    gateway.call(request()).await.unwrap();
    assert_eq!((owner.settled(), agent.settled()), (usd("0.024036"), usd("0.024036")));
    assert_eq!(script.seen().len(), 2, "one transport sends for both");
    assert_eq!(ledger.report().attempts().len(), 2, "one ledger has both");
}

/// An archive that cannot be read.
struct Unreadable;

impl Ledger for Unreadable {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        Ok(())
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        Ok(())
    }
}

impl AnswerStore for Unreadable {
    fn find(&self, _: &RequestKey, _: Duration) -> io::Result<Option<ArchivedResponse>> {
        Err(io::Error::other("the disk is gone"))
    }

    fn ask(&self, _: &RequestKey, _: &AttemptStart) -> io::Result<()> {
        Ok(())
    }

    fn keep(&self, _: &AttemptEnd, _: &[u8], _: bool) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_call_that_ends_before_it_is_sent_is_told_like_every_other() {
    let script = Script::new([Play::result("{}")]);
    let notes = Notes::default();
    let plain = script.builder().observer(notes.clone()).build().unwrap();
    let archive = script.builder().observer(notes.clone()).archive(Unreadable);
    let archive = archive.build().unwrap();
    let budget = script.builder().observer(notes.clone());
    let budget = budget.budget(Budget::new(usd("0.000001"))).build().unwrap();
    let day = Duration::from_secs(86_400);
    let invalid = plain.summary("not a target");
    let mut not_finite = BacklinksRequest::new("example.com");
    not_finite.filters = Some(field("rank").gt(f64::NAN));
    let errors = [
        invalid.await.unwrap_err(),
        plain.call(not_finite).await.unwrap_err(),
        plain.gateway().raw("/../x", None).await.unwrap_err(),
        plain.call(request()).with_idempotency_key("\n").await.unwrap_err(),
        plain.call(request()).with_max_age(day).await.unwrap_err(),
        archive.call(request()).with_max_age(day).await.unwrap_err(),
        budget.call(request()).await.unwrap_err(),
        budget.gateway().raw("/x", None).await.unwrap_err(),
    ];
    let told = notes.0.lock().unwrap().clone();
    let expected: Vec<_> =
        errors.iter().map(|error| format!("call 0 Some({:?}) None", error.kind())).collect();
    assert_eq!(told, expected);
    assert!(script.seen().is_empty());
}

#[test]
fn a_call_that_its_runtime_leaves_behind_is_told_to_have_ended() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (script, notes) = (Script::new([Play::Hang]), Notes::default());
    let client = script.builder().observer(notes.clone()).build().unwrap();
    let mut call = Box::pin(client.call(request()).into_future());
    runtime.block_on(async {
        assert!(futures_util::poll!(&mut call).is_pending());
        script.arrived().await;
    });
    drop(runtime);
    let error = call.now_or_never().unwrap().map(drop).unwrap_err();
    assert_eq!(error.charge_state(), ChargeState::Unknown);
    let told = notes.0.lock().unwrap().clone();
    let last = format!("call 0 Some({:?}) None", error.kind());
    assert_eq!(told.last(), Some(&last), "{told:?}");
}

/// A ledger whose writes last until other tasks of the runtime have had a turn.
struct Slow(Mutex<Receiver<()>>);

impl Slow {
    fn write(&self) -> io::Result<()> {
        let turn = self.0.lock().unwrap().recv_timeout(Duration::from_secs(10));
        turn.map_err(|_| io::Error::other("the runtime stood still"))
    }
}

impl Ledger for Slow {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        self.write()
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        self.write()
    }
}

#[tokio::test]
async fn a_ledger_that_waits_for_its_disk_does_not_hold_up_the_runtime() {
    let (turn, turns) = std::sync::mpsc::channel();
    let lost = Lost::default();
    let script = Script::new([Play::result("{}").held()]);
    let builder = script.builder().ledger(Slow(Mutex::new(turns)));
    let client = builder.observer(lost.clone()).build().unwrap();
    let others = async {
        // Once for the start, once for the end.
        turn.send(()).unwrap();
        script.arrived().await;
        script.release();
        rest().await;
        turn.send(()).unwrap();
    };
    let (answer, ()) = tokio::join!(client.call(request()), others);
    answer.unwrap();
    assert_eq!(*lost.0.lock().unwrap(), [None]);
}

#[test]
fn an_end_on_its_way_to_the_ledger_is_recorded_although_the_runtime_shuts_down() {
    /// Records ends, each when the disk lets it.
    struct Ends(Arc<Mutex<Vec<AttemptOutcome>>>, Slow);
    impl Ledger for Ends {
        fn begin(&self, _: &AttemptStart) -> io::Result<()> {
            Ok(())
        }
        fn end(&self, end: &AttemptEnd) -> io::Result<()> {
            self.1.write()?;
            self.0.lock().unwrap().push(end.outcome);
            Ok(())
        }
    }
    let ends = Arc::new(Mutex::new(Vec::new()));
    let (disk, turns) = std::sync::mpsc::channel();
    let runtime =
        tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build().unwrap();
    let script = Script::new([Play::result("{}").held()]);
    let ledger = Ends(Arc::clone(&ends), Slow(Mutex::new(turns)));
    let client = script.builder().ledger(ledger).build().unwrap();
    runtime.block_on(async {
        for _ in 0..3 {
            let mut call = Box::pin(client.call(request()).into_future());
            assert!(futures_util::poll!(&mut call).is_pending());
            script.arrived().await;
        }
        for _ in 0..3 {
            script.release();
        }
        rest().await;
    });
    // One end waits for the disk, the others for their turn.
    runtime.shutdown_background();
    (0..3).for_each(|_| disk.send(()).unwrap());
    let late = std::time::Instant::now() + Duration::from_secs(10);
    while ends.lock().unwrap().len() < 3 && std::time::Instant::now() < late {
        std::thread::yield_now();
    }
    assert_eq!(*ends.lock().unwrap(), [AttemptOutcome::Charged; 3]);
}

/// A ledger that fails or panics on demand.
#[derive(Clone, Copy, Default)]
struct Bad {
    begin_panics: bool,
    end_panics: bool,
    end_fails: bool,
}

impl Ledger for Bad {
    fn begin(&self, _: &AttemptStart) -> io::Result<()> {
        assert!(!self.begin_panics, "begin");
        Ok(())
    }

    fn end(&self, _: &AttemptEnd) -> io::Result<()> {
        assert!(!self.end_panics, "end");
        match self.end_fails {
            true => Err(io::ErrorKind::StorageFull.into()),
            false => Ok(()),
        }
    }
}

#[tokio::test]
async fn a_ledger_that_panics_before_sending_stops_the_call() {
    let script = Script::new([Play::result("{}")]);
    let ledger = Bad { begin_panics: true, ..Bad::default() };
    let client = script.builder().ledger(ledger).build().unwrap();
    let error = client.call(request()).await.unwrap_err();
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Ledger, ChargeState::NotSent));
    assert!(error.to_string().contains("the ledger panicked"), "{error}");
    assert!(script.seen().is_empty());
}

/// The `ledger_error` of each attempt.
#[derive(Clone, Default)]
struct Lost(Arc<Mutex<Vec<Option<String>>>>);

impl Observer for Lost {
    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        let error = event.ledger_error.map(ToString::to_string);
        self.0.lock().unwrap().push(error);
    }
}

#[test]
fn an_end_that_is_not_written_is_reported_also_when_the_runtime_ends_before_the_response() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (script, lost) = (Script::new([Play::Hang]), Lost::default());
    let ledger = Bad { end_fails: true, ..Bad::default() };
    let builder = script.builder().ledger(ledger).observer(lost.clone());
    let client = builder.build().unwrap();
    runtime.block_on(async {
        let mut call = Box::pin(client.call(request()).into_future());
        assert!(futures_util::poll!(&mut call).is_pending());
        script.arrived().await;
    });
    drop(runtime);
    let told = Some("no storage space".to_owned());
    assert_eq!(*lost.0.lock().unwrap(), [told]);
}

#[tokio::test]
async fn an_end_that_is_not_written_costs_no_response_and_is_told() {
    let panics = Bad { end_panics: true, ..Bad::default() };
    let fails = Bad { end_fails: true, ..Bad::default() };
    for (ledger, told) in [
        (Bad::default(), None),
        (fails, Some("no storage space")),
        (panics, Some("the ledger panicked")),
    ] {
        let lost = Lost::default();
        let client = Script::new([Play::result("{}")])
            .builder()
            .ledger(ledger)
            .observer(lost.clone())
            .build()
            .unwrap();
        client.call(request()).await.unwrap();
        assert_eq!(*lost.0.lock().unwrap(), [told.map(str::to_owned)]);
    }
}

/// A clock that breaks in one of its ways as soon as a request is on its way, or before.
struct Broken {
    clock: ManualClock,
    way: &'static str,
    on: Arc<AtomicBool>,
}

impl Broken {
    fn breaks(&self, way: &str) {
        let is_broken = self.way == way && self.on.load(Ordering::Relaxed);
        assert!(!is_broken, "an invented fault of the clock");
    }
}

impl Clock for Broken {
    fn now(&self) -> Duration {
        self.breaks("now");
        self.clock.now()
    }

    fn unix(&self) -> Duration {
        self.breaks("unix");
        self.clock.unix()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.breaks("sleep");
        self.clock.sleep(duration)
    }

    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.breaks("timeout");
        match self.way == "wait" && self.on.load(Ordering::Relaxed) {
            true => Box::pin(async { panic!("an invented fault of the clock") }),
            false => self.clock.timeout(duration),
        }
    }
}

/// Breaks the clock when a request is about to be sent.
struct Breaks(Arc<AtomicBool>, Notes);

impl Observer for Breaks {
    fn before_attempt(&self, event: &BeforeAttempt<'_>) {
        self.0.store(true, Ordering::Relaxed);
        self.1.before_attempt(event);
    }

    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        self.1.after_attempt(event);
    }

    fn after_call(&self, event: &AfterCall<'_>) {
        self.1.after_call(event);
    }
}

#[tokio::test]
async fn a_clock_that_panics_costs_no_response_and_no_record() {
    for way in ["now", "unix", "sleep", "timeout", "wait"] {
        for from_the_start in [false, true] {
            let on = Arc::new(AtomicBool::new(from_the_start));
            let clock = Broken { clock: ManualClock::new(), way, on: on.clone() };
            let (ledger, notes) = (MemoryLedger::new(), Notes::default());
            let budget = Budget::new(usd("1"));
            let client = Script::new([Play::result("{}")])
                .builder()
                .clock(clock)
                .ledger(ledger.clone())
                .budget(budget.clone())
                .observer(Breaks(on, notes.clone()))
                .build()
                .unwrap();
            let answer = client.call(request()).await;
            let charge = answer.unwrap().charge().unwrap();
            assert_eq!(ledger.report().charged(), charge, "{way} {from_the_start}");
            assert_eq!(budget.settled(), charge, "{way} {from_the_start}");
            let told = notes.0.lock().unwrap().len();
            assert_eq!(told, 3, "{way} {from_the_start}");
        }
    }
}

#[tokio::test]
async fn a_panic_while_another_one_unwinds_does_not_end_the_process() {
    let ledger = Bad { end_panics: true, ..Bad::default() };
    let client =
        Script::new([Play::Panic]).builder().ledger(ledger).observer(Panics).build().unwrap();
    let task = tokio::spawn(async move { client.call(request()).await.map(drop) });
    assert!(task.await.unwrap_err().is_panic());
}

/// The traces of a call, as text.
async fn traces(plays: Vec<Play>) -> String {
    let trace = crate::secrecy::Trace::listen();
    let _ = Script::new(plays).client().call(request()).await;
    trace.text()
}

#[tokio::test]
async fn spans_have_stable_names_and_fields() {
    let text = traces(vec![Play::answer(429, ""), Play::result("{}")]).await;
    for part in [
        "aisa.call",
        "aisa.attempt",
        "operation=\"summary\"",
        "attempt=1",
        "attempt=2",
        "status=429",
        "status=200",
        "task_status=20000",
        "charge_micros=24036",
        "request_id=\"req-1\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("example.com"), "no body: {text}");
}

#[tokio::test]
async fn the_span_of_the_caller_is_the_parent_of_the_call() {
    use tracing::Instrument as _;
    let trace = crate::secrecy::Trace::listen();
    let client = Script::new([Play::result("{}")]).client();
    let call = async { client.call(request()).await.map(drop) };
    call.instrument(tracing::info_span!("of_the_program")).await.unwrap();
    let text = trace.text();
    assert!(text.contains("of_the_program:aisa.call{"), "{text}");
}
