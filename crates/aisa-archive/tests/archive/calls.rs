//! Calls of a client with an archive: what was bought is not bought again, whatever goes wrong.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use aisa_archive::Archive;
use aisa_backlinks::{
    BacklinksRequest, ChargeState, Client, ClientBuilder, ErrorKind, SummaryRequest, Usd,
    archive::{AnswerStore, ArchivedResponse, RequestKey},
    clock::{Clock as _, ManualClock},
    money::{AttemptEnd, AttemptOutcome, AttemptStart, Ledger},
    observe::{AfterAttempt, Observer},
    transport::{HttpBody, HttpRequest, HttpResponse, Transport, TransportError},
    usd,
};
use aisa_gateway::request::RawRequest;
use aisa_sandbox::Sandbox;
use futures_util::future::BoxFuture;
use rusqlite::Connection;
use serde_json::json;

use crate::support::{DAY, Folder};

const KEY: &str = "sk-aisa-do-not-keep-4711";

/// A sandbox, an archive, and a clock that stands still.
struct Bench {
    folder: Folder,
    sandbox: Sandbox,
    clock: ManualClock,
}

impl Bench {
    async fn new() -> Self {
        Self {
            folder: Folder::new(),
            sandbox: Sandbox::start().await.unwrap(),
            clock: ManualClock::new(),
        }
    }

    fn bare(&self) -> ClientBuilder {
        Client::builder()
            .key(self.sandbox.key())
            .base_url(self.sandbox.url())
            .clock(self.clock.clone())
    }

    fn client(&self) -> Client {
        self.bare().archive(self.folder.archive()).build().unwrap()
    }

    fn executed(&self) -> u64 {
        self.sandbox.account().executed
    }

    fn strike(&self, fault: &str) {
        self.sandbox.push(fault.parse().unwrap());
    }
}

fn summary() -> SummaryRequest {
    SummaryRequest::new("example.com")
}

#[tokio::test]
async fn spellings_of_one_question_are_paid_for_once() {
    let bench = Bench::new().await;
    let client = bench.client();
    let gateway = client.gateway();
    let fields = |fields: serde_json::Value| fields.as_object().cloned();
    let ask = async |request: serde_json::Value| {
        let request = RawRequest::new(
            aisa_backlinks::family().find("summary").unwrap(),
            fields(request).unwrap(),
        );
        let call = gateway.call(request).without_validation();
        call.with_max_age(DAY).await.unwrap();
        bench.executed()
    };
    let same = [
        json!({"target": "https://example.com/"}),
        json!({"target": "https://example.com"}),
        json!({"target": "https://EXAMPLE.com:443"}),
        json!({"target": "HTTPS://example.com./"}),
        json!({"target": "https://example.com/", "rank_scale": "one_thousand"}),
        json!({"target": "https://example.com/", "include_subdomains": true, "tag": "x"}),
        json!({"target": "https://example.com/", "internal_list_limit": 10}),
        json!({"target": "https://example.com/", "internal_list_limit": 10.0}),
        json!({"target": "https://example.com/", "backlinks_status_type": "live", "backlinks_filters": null}),
    ];
    for request in same {
        assert_eq!(ask(request.clone()).await, 1, "{request}");
    }
    let others = [
        json!({"target": "http://example.com/"}),
        json!({"target": "example.com"}),
        json!({"target": "https://example.com/a"}),
        json!({"target": "https://example.com:8443/"}),
        json!({"target": "https://example.com/", "rank_scale": "one_hundred"}),
        json!({"target": "https://example.com/", "include_subdomains": false}),
    ];
    for (more, request) in (2..).zip(others) {
        assert_eq!(ask(request.clone()).await, more, "{request}");
    }
}

#[tokio::test]
async fn a_question_is_paid_for_once_in_the_time_that_an_answer_may_be_old() {
    let bench = Bench::new().await;
    let client = bench.client();
    let ask = || client.summary(summary()).with_max_age(30 * DAY);
    let bought = ask().await.unwrap();
    assert_eq!(bought.kept(), None);

    bench.clock.advance(3 * DAY);
    let again = ask().await.unwrap();
    let kept = again.kept().unwrap();
    assert_eq!((kept.age, kept.charge), (3 * DAY, bought.charge()));
    assert_eq!(again.charge(), Some(Usd::ZERO));
    assert_eq!(again.raw(), bought.raw());
    assert_eq!(again.result().unwrap().rank, bought.result().unwrap().rank);
    assert_eq!((again.attempts(), again.status()), (0, 200));
    assert_eq!(again.request_id(), bought.request_id());
    assert_eq!(again.idempotency_key(), bought.idempotency_key());
    assert_eq!(bench.executed(), 1);

    // Without an age the response has to be a fresh one, and so it has when the kept one is too old.
    client.summary(summary()).await.unwrap();
    assert_eq!(bench.executed(), 2);
    bench.clock.advance(31 * DAY);
    assert_eq!(ask().await.unwrap().kept(), None);
    assert_eq!(bench.executed(), 3);
    assert_eq!(bench.folder.archive().list().count(), 3, "all of them are its history");
}

#[tokio::test]
async fn a_tag_makes_no_other_question_and_a_field_does() {
    let bench = Bench::new().await;
    let client = bench.client();
    for (request, bought) in [
        (summary().tag("monday"), 1),
        (summary().tag("tuesday"), 1),
        (summary().internal_list_limit(20), 2),
        (SummaryRequest::new("example.org"), 3),
    ] {
        client.summary(request).with_max_age(DAY).await.unwrap();
        assert_eq!(bench.executed(), bought);
    }
    let question = client.summary(summary().tag("x")).request_key().unwrap();
    let found = bench.folder.archive().list().map(Result::unwrap);
    assert_eq!(found.filter(|entry| entry.question == question).count(), 1);
}

#[tokio::test]
async fn a_listing_is_read_again_without_buying_a_page() {
    let bench = Bench::new().await;
    let client = bench.client();
    let mut read = Vec::new();
    for _ in 0..2 {
        let request = BacklinksRequest::new("example.com").limit(40);
        let call = client.backlinks(request).with_max_age(DAY);
        let mut rows = call.rows().max_rows(100);
        let mut froms = Vec::new();
        while let Some(row) = rows.next().await {
            froms.push(row.unwrap().url_from);
        }
        read.push((froms, rows.purchases().charged));
    }
    assert_eq!(read[0].0.len(), 100);
    assert_eq!(read[0].0, read[1].0);
    assert_eq!(read[1].1, Usd::ZERO);
    assert_eq!(bench.executed(), 3);
}

#[tokio::test]
async fn a_response_of_the_history_is_read_as_what_it_answers() {
    let bench = Bench::new().await;
    let client = bench.client();
    let bought = client.summary(summary()).await.unwrap();
    client.summary(summary()).await.unwrap();
    bench.clock.advance(DAY);
    let (entry, raw) = bench.folder.archive().show(1).unwrap().unwrap();
    let read = client.summary(summary()).decode_archived(entry.with_bytes(raw)).unwrap();
    let kept = read.kept().unwrap();
    assert_eq!((kept.id, kept.age), (1, DAY));
    assert_eq!(read.result().unwrap().rank, bought.result().unwrap().rank);
    assert_eq!(bench.executed(), 2);
}

#[tokio::test]
async fn raw_calls_are_kept_under_their_path() {
    let bench = Bench::new().await;
    let client = bench.client();
    let path = "/dataforseo/backlinks/summary/live";
    for _ in 0..2 {
        let fields = json!({"target": "example.com"});
        let call = client.gateway().raw(path, fields.as_object().cloned());
        assert!(call.with_max_age(DAY).await.unwrap().has_data());
    }
    assert_eq!(bench.executed(), 1);
    let entry = bench.folder.archive().list().next().unwrap().unwrap();
    assert_eq!((entry.question.operation.as_str(), entry.question.path.as_str()), (path, path));
    // The typed call asks the same.
    client.summary(summary()).with_max_age(DAY).await.unwrap();
    assert_eq!(bench.executed(), 1);
}

#[tokio::test]
async fn a_response_without_data_is_an_answer_too() {
    let bench = Bench::new().await;
    let client = bench.client();
    for charge in [ChargeState::Charged(Some(usd("0.04"))), ChargeState::NotSent] {
        let call = client.summary(SummaryRequest::new("absent.example")).with_max_age(DAY);
        let error = call.await.unwrap().into_result().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoData);
        match charge {
            ChargeState::NotSent => assert_eq!(error.charge_state(), charge),
            _ => assert!(matches!(error.charge_state(), ChargeState::Charged(_))),
        }
    }
    assert_eq!(bench.executed(), 1);
}

#[tokio::test]
async fn prices_and_failures_are_attempts_and_no_responses() {
    let bench = Bench::new().await;
    let client = bench.client();
    client.summary(summary()).quote().await.unwrap();
    bench.strike("task-status=40501");
    client.summary(summary()).await.unwrap_err();
    let archive = bench.folder.archive();
    assert_eq!(archive.list().count(), 0);
    let sent: Vec<_> = archive.spend().unwrap();
    let sent: Vec<_> = sent.iter().map(|line| (line.operation.as_str(), line.attempts)).collect();
    assert_eq!(sent, [("summary", 1), ("summary (quote)", 1)]);
    assert_eq!(archive.unfinished().count(), 0);
    client.summary(summary()).with_max_age(DAY).await.unwrap();
    assert_eq!(bench.executed(), 1);
}

#[tokio::test]
async fn a_paid_response_that_cannot_be_decoded_is_kept() {
    let bench = Bench::new().await;
    let client = bench.client();
    bench.strike("torn-json");
    let error = client.summary(summary()).await.unwrap_err();
    assert!(matches!(error.charge_state(), ChargeState::Charged(_)), "{error}");
    let archive = bench.folder.archive();
    let (entry, raw) = archive.show(1).unwrap().unwrap();
    assert_eq!(Some(&raw[..]), error.raw());
    assert!(!entry.answered);
    assert_eq!(entry.charge, bench.folder.archive().list().next().unwrap().unwrap().charge);
    // It is not a response, so the question is asked anew.
    client.summary(summary()).with_max_age(DAY).await.unwrap();
    assert_eq!(bench.executed(), 2);
}

#[tokio::test]
async fn without_an_archive_an_age_is_refused_before_anything_is_sent() {
    let bench = Bench::new().await;
    let client = bench.bare().build().unwrap();
    let error = client.summary(summary()).with_max_age(DAY).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("name an archive"), "{error}");
    assert_eq!(bench.sandbox.account().received, 0);
}

#[tokio::test]
async fn an_archive_that_cannot_be_used_stops_the_call_before_it_is_sent() {
    let bench = Bench::new().await;
    let archive = bench.folder.archive().busy_timeout(Duration::from_millis(10)).unwrap();
    let client = bench.bare().archive(archive).build().unwrap();
    let other = Connection::open(bench.folder.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = client.summary(summary()).with_max_age(DAY).await.unwrap_err();
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Ledger, ChargeState::NotSent));
    assert!(error.to_string().contains("in use by another process"), "{error}");
    other.execute_batch("ROLLBACK; ALTER TABLE answers RENAME TO gone").unwrap();
    let error = client.summary(summary()).with_max_age(DAY).await.unwrap_err();
    assert_eq!((error.kind(), error.charge_state()), (ErrorKind::Ledger, ChargeState::NotSent));
    assert_eq!(bench.sandbox.account().received, 0);
}

/// An archive that keeps no response, by an error or by a panic.
struct Full {
    archive: Archive,
    panics: bool,
}

impl Ledger for Full {
    fn begin(&self, start: &AttemptStart) -> io::Result<()> {
        self.archive.begin(start)
    }

    fn end(&self, end: &AttemptEnd) -> io::Result<()> {
        self.archive.end(end)
    }
}

impl AnswerStore for Full {
    fn find(&self, question: &RequestKey, since: Duration) -> io::Result<Option<ArchivedResponse>> {
        AnswerStore::find(&self.archive, question, since)
    }

    fn ask(&self, question: &RequestKey, start: &AttemptStart) -> io::Result<()> {
        self.archive.ask(question, start)
    }

    fn keep(&self, _: &AttemptEnd, _: &[u8], _: bool) -> io::Result<()> {
        assert!(!self.panics, "the store panicked on demand");
        Err(io::ErrorKind::StorageFull.into())
    }
}

#[derive(Clone, Default)]
struct Errors(Arc<Mutex<Vec<String>>>);

impl Observer for Errors {
    fn after_attempt(&self, event: &AfterAttempt<'_>) {
        let error = event.archive_error.map(ToString::to_string);
        self.0.lock().unwrap().extend(error);
    }
}

#[tokio::test]
async fn a_response_that_cannot_be_kept_is_handed_over_and_the_failure_reported() {
    for panics in [false, true] {
        let bench = Bench::new().await;
        let errors = Errors::default();
        let archive = bench.folder.archive();
        let full = Full { archive: archive.clone(), panics };
        let builder = bench.bare().archive(full).observer(errors.clone());
        let answer = builder.build().unwrap().summary(summary()).await.unwrap();
        assert!(answer.has_data() && !answer.raw().is_empty());
        assert_eq!(errors.0.lock().unwrap().len(), 1);
        if !panics {
            let charged = archive.spend().unwrap()[0].charged;
            assert_eq!(Some(charged), answer.charge(), "what it cost is on record");
        }
    }
}

/// Answers with the headers and the body it was sent.
struct Echo;

impl Transport for Echo {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let headers: Vec<String> =
            request.headers().values().map(|value| text(value.as_bytes())).collect();
        let echo = json!({"headers": headers, "body": text(request.body())});
        let body = json!({"status_code": 20_000, "tasks": [{"status_code": 20_000, "data": echo, "result": [echo]}]});
        let mut answer = HttpResponse::new(HttpBody::whole(body.to_string()));
        for (name, value) in [("x-request-id", KEY), ("x-aisa-customer-cost-micros-usd", "20000")] {
            answer.headers_mut().insert(name, value.parse().unwrap());
        }
        Box::pin(async { Ok(answer) })
    }
}

#[tokio::test]
async fn the_api_key_is_never_in_the_file() {
    let folder = Folder::new();
    let builder = Client::builder().key(KEY).transport(Echo);
    let client = builder.archive(folder.archive()).build().unwrap();
    let request = SummaryRequest::new(KEY).tag(KEY);
    client.summary(request).without_validation().await.unwrap();
    let fields = json!({"keyword": KEY, KEY: [KEY]});
    let raw = client.gateway().raw("/x", fields.as_object().cloned());
    raw.await.unwrap();

    let needle = KEY.as_bytes();
    let holds = |bytes: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    let archive = folder.archive();
    let ids: Vec<i64> = archive.list().map(|entry| entry.unwrap().id).collect();
    assert_eq!(ids.len(), 2);
    for id in ids {
        let (entry, raw) = archive.show(id).unwrap().unwrap();
        assert!(raw.windows(5).any(|window| window == b"[key]"), "the echo was there");
        assert!(!holds(&raw) && !holds(format!("{entry:?}").as_bytes()));
    }
    assert!(!holds(&folder.bytes()));
}

#[test]
fn what_was_in_flight_can_be_asked_again_under_its_key_and_runs_once() {
    let runtime = || {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        builder.worker_threads(1).enable_all().build().unwrap()
    };
    let (outside, inside) = (runtime(), runtime());
    let bench = outside.block_on(Bench::new());
    // Two calls whose responses never come: one was executed, the other one not.
    bench.strike("hang");
    let client = bench.client();
    let first = client.summary(summary());
    let question = first.request_key().unwrap();
    inside.spawn(async move { first.await.map(drop) });
    let begun = std::time::Instant::now();
    while bench.executed() == 0 {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never runs");
        std::thread::yield_now();
    }
    inside.shutdown_background();
    let archive = bench.folder.archive();
    let unfinished: Vec<_> = archive.unfinished().map(Result::unwrap).collect();
    assert_eq!(unfinished.len(), 1);
    assert_eq!(unfinished[0].question, question);
    let key = unfinished[0].start.idempotency_key.clone();

    let again = bench.client().summary(summary()).with_max_age(DAY).with_idempotency_key(&*key);
    let error = outside.block_on(again.into_future()).unwrap_err();
    assert_eq!(
        (error.kind(), error.charge_state()),
        (ErrorKind::Idempotency, ChargeState::Unknown)
    );
    assert_eq!(bench.executed(), 1, "bought, and the response is lost");
    let last = archive.unfinished().next().unwrap().unwrap();
    let end = last.end.unwrap();
    assert_eq!((end.outcome, end.http_status), (AttemptOutcome::Unknown, Some(409)));

    // An attempt that never arrived: the same key buys the response.
    let asked = bench.client().summary(SummaryRequest::new("example.org")).request_key().unwrap();
    let start = AttemptStart::new("summary", "never-arrived", 1, bench.clock.unix());
    archive.ask(&asked, &start).unwrap();
    let again = bench.client().summary(SummaryRequest::new("example.org"));
    let again = again.with_idempotency_key("never-arrived").into_future();
    assert!(outside.block_on(again).unwrap().has_data());
    assert_eq!(archive.unfinished().count(), 1, "the response settles it");
}
