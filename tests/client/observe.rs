//! What observers and traces receive.

use std::{
    io,
    sync::{Arc, Mutex},
};

use aisa_backlinks::{
    ChargeState, ErrorKind, Usd,
    money::{AttemptEnd, AttemptStart, Ledger},
    observe::{AfterAttempt, AfterCall, BeforeAttempt, Observer},
};

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
            event.retry_after.is_some(),
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
async fn an_observer_is_told_of_failures_and_of_answers_that_do_not_decode() {
    for (play, kind) in [
        (Play::answer(401, ""), ErrorKind::Auth),
        (Play::result(r#"["many"]"#), ErrorKind::Decode),
    ] {
        let notes = Notes::default();
        let client = Script::new([play])
            .builder()
            .observer(notes.clone())
            .build()
            .unwrap();
        client.call(request()).await.unwrap_err();
        let told = notes.0.lock().unwrap().clone();
        assert!(
            told.last().unwrap().contains(&format!("Some({kind:?})")),
            "{told:?}"
        );
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
async fn an_observer_that_panics_costs_no_answer() {
    let script = Script::new([Play::answer(429, ""), Play::result(r#"{"backlinks":12}"#)]);
    let client = script.builder().observer(Panics).build().unwrap();
    let trace = crate::secrecy::Trace::listen();
    let answer = client.call(request()).await.unwrap();
    assert_eq!(answer.result().unwrap().backlinks, Some(12));
    assert!(trace.text().contains("panicked; the panic was contained"));
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

    fn wants_targets(&self) -> bool {
        panic!("wants_targets");
    }
}

#[tokio::test]
async fn a_ledger_that_panics_before_sending_stops_the_call() {
    let script = Script::new([Play::result("{}")]);
    let ledger = Bad {
        begin_panics: true,
        ..Bad::default()
    };
    let client = script.builder().ledger(ledger).build().unwrap();
    let error = client.call(request()).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.charge_state()),
        (ErrorKind::Ledger, ChargeState::NotSent)
    );
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
fn an_end_that_is_not_written_is_reported_also_when_the_runtime_ends_before_the_answer() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let (script, lost) = (Script::new([Play::Hang]), Lost::default());
    let ledger = Bad {
        end_fails: true,
        ..Bad::default()
    };
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
async fn an_end_that_is_not_written_costs_no_answer_and_is_told() {
    let panics = Bad {
        end_panics: true,
        ..Bad::default()
    };
    let fails = Bad {
        end_fails: true,
        ..Bad::default()
    };
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

#[tokio::test]
async fn a_panic_while_another_one_unwinds_does_not_end_the_process() {
    let ledger = Bad {
        end_panics: true,
        ..Bad::default()
    };
    let client = Script::new([Play::Panic])
        .builder()
        .ledger(ledger)
        .observer(Panics)
        .build()
        .unwrap();
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
    call.instrument(tracing::info_span!("of_the_program"))
        .await
        .unwrap();
    let text = trace.text();
    assert!(text.contains("of_the_program:aisa.call{"), "{text}");
}
