//! What observers and traces are told.

use std::sync::{Arc, Mutex};

use aisa_backlinks::{
    AfterAttempt, AfterCall, AttemptOutcome, BeforeAttempt, ErrorKind, Observer, Usd,
};

use crate::support::{Play, Script, request};

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
            event.operation.name, event.attempt, event.estimate
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
async fn a_dropped_attempt_is_told_as_unknown() {
    let notes = Notes::default();
    let script = Script::new([Play::Hang]);
    let client = script.builder().observer(notes.clone()).build().unwrap();
    let task = tokio::spawn(async move { client.call(request()).await.map(drop) });
    script.arrived().await;
    task.abort();
    let _ = task.await;
    let told = notes.0.lock().unwrap().clone();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[1].starts_with(&format!("after 1 {:?}", AttemptOutcome::Unknown)),
        "{told:?}"
    );
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
