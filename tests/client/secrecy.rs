//! The key is in no output, whatever happens and whoever repeats it.

use std::{
    cell::RefCell,
    io::{self, Write},
    sync::Once,
};

use aisa_backlinks::{Budget, Client, Error, Response, SummaryResult, money::JsonlLedger, usd};
use aisa_sandbox::{Fault, Sandbox};
use serde_json::json;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::support::{KEY, Play, Script, envelope, request};

thread_local! {
    static HEARD: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Everything that is traced on this thread while it lives, at the finest level.
///
/// One subscriber serves the whole program: with one per test, `tracing` decides whether a span is of interest to
/// anybody while other tests come and go, and now and then says no.
pub(crate) struct Trace(());

impl Trace {
    pub(crate) fn listen() -> Self {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let subscriber = tracing_subscriber::fmt()
                .with_max_level(tracing::Level::TRACE)
                .with_span_events(FmtSpan::FULL)
                .with_ansi(false)
                .with_writer(|| Ear)
                .finish();
            tracing::subscriber::set_global_default(subscriber).unwrap();
        });
        HEARD.set(Some(Vec::new()));
        Self(())
    }

    pub(crate) fn text(&self) -> String {
        HEARD.with_borrow(|heard| {
            String::from_utf8_lossy(heard.as_deref().unwrap_or_default()).into_owned()
        })
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        HEARD.set(None);
    }
}

/// Writes to the thread that listens, and to nobody elsewhere.
struct Ear;

impl Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.with_borrow_mut(|heard| {
            if let Some(heard) = heard {
                heard.extend_from_slice(bytes);
            }
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// All that a program could print of an outcome.
fn everything(outcome: Result<Response<SummaryResult>, Error>) -> String {
    match outcome {
        Ok(answer) => format!(
            "{answer:?} {:?} {:?}",
            String::from_utf8_lossy(answer.raw()),
            answer.request_id()
        ),
        Err(error) => {
            let mut text = format!(
                "{error} {error:?} {error:#?} {:?}",
                error.raw().map(String::from_utf8_lossy)
            );
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                text += &format!(" {cause} {cause:?}");
                source = cause.source();
            }
            text
        }
    }
}

/// The key, some of its characters in the form `\u002d`.
fn escaped(which: impl Fn(char) -> bool) -> String {
    KEY.chars()
        .map(|c| match which(c) {
            true => format!("\\u{:04x}", u32::from(c)),
            false => c.to_string(),
        })
        .collect()
}

#[tokio::test]
async fn a_peer_that_repeats_the_key_cannot_make_us_print_it() {
    let echo = |status: u16, body: String| {
        Play::answer(status, body).with("x-request-id", KEY).with("location", KEY)
    };
    let object =
        format!(r#"{{"error":{{"code":"{KEY}","message":"key {KEY}","request_id":"{KEY}"}}}}"#);
    let plays = [
        echo(401, object.clone()),
        echo(429, object.clone()),
        echo(500, format!("no {KEY} {KEY}")),
        echo(302, String::new()),
        echo(200, format!("<html>{KEY}")),
        echo(200, format!(r#"{{"status_code":40501,"status_message":"{KEY}","tasks":null}}"#)),
        echo(200, envelope(&format!(r#"{{"target":"{KEY}","{KEY}":1}}"#))),
        echo(200, envelope(&format!(r#"{{"backlinks":"{KEY}"}}"#))),
        Play::answer(500, [b"\xff", KEY.as_bytes()].concat()),
        // In the escapes of JSON, which a reader of it turns back into the key.
        echo(200, envelope(&format!(r#"{{"target":"{}"}}"#, escaped(|c| c == '-')))),
        echo(200, envelope(&format!(r#"{{"{}":1}}"#, escaped(|_| true)))),
        echo(401, format!(r#"{{"error":"{}"}}"#, escaped(|c| c.is_ascii_digit()))),
        echo(500, escaped(|c| c == 's')),
        Play::Torn { status: 200, headers: Vec::new(), body: KEY.into() },
    ];
    for play in plays {
        let trace = Trace::listen();
        let outcome = Script::new([play.clone()]).client().call(request()).await;
        let printed = everything(outcome) + &trace.text();
        assert!(!printed.contains(KEY), "{printed}");
        assert!(!printed.contains("4711q"), "nor its end: {printed}");
        assert!(!printed.contains(r"\u0034"), "{printed}");
        assert!(printed.contains("aisa.call"), "the trace listens");
    }
}

#[tokio::test]
async fn over_real_connections_no_trace_holds_the_key_either() {
    let sandbox = Sandbox::builder().key(KEY).start().await.unwrap();
    let faults: [&str; 8] = [
        "pass",
        "status=401",
        "status=502",
        "html=502",
        "cut-before-headers",
        "cut-mid-body",
        "torn-json",
        "refuse",
    ];
    for fault in faults {
        sandbox.push(fault.parse::<Fault>().unwrap());
        let trace = Trace::listen();
        let client = Client::builder().key(KEY).base_url(sandbox.url()).build().unwrap();
        let outcome = client.call(request()).without_retries().await;
        let printed = everything(outcome) + &trace.text();
        assert!(printed.contains("hyper"), "the trace hears the layers below: {fault}");
        assert!(!printed.contains(KEY), "{fault}: {printed}");
    }
}

#[test]
fn nothing_of_a_client_shows_the_key() {
    let builder = Client::builder().key(KEY).base_url("https://api.aisa.one");
    let shown = format!("{builder:?}");
    assert!(!shown.contains(KEY) && shown.contains("[key]"), "{shown}");
    let client = builder.build().unwrap();
    let call = client.summary("example.com");
    let prepared = call.prepare().unwrap();
    let shown = format!("{client:?} {client:#?} {call:?} {prepared:?} {}", prepared.to_curl());
    assert!(!shown.contains(KEY), "{shown}");
}

#[tokio::test]
async fn a_key_in_a_request_is_not_repeated_by_the_refusal() {
    let error = Script::new([Play::result("{}")])
        .client()
        .summary(format!("{KEY}/not a target"))
        .await
        .unwrap_err();
    assert!(error.is_invalid_request());
    let cause = std::error::Error::source(&error).map(|cause| format!("{cause} {cause:?}"));
    let shown = format!("{error} {error:?} {cause:?}");
    assert!(!shown.contains(KEY), "{shown}");
}

#[tokio::test]
async fn a_key_in_a_path_is_not_repeated_by_an_error() {
    let script = Script::new([]);
    let plain = script.client();
    let budget = script.builder().budget(Budget::new(usd("1"))).build();
    let dashes = |escape: &str| KEY.replace('-', escape);
    for client in [plain, budget.unwrap()] {
        for path in [
            format!("/../{KEY}"),
            format!("/x/{KEY}"),
            format!("/x/{KEY}/live"),
            format!("/{}%", KEY.to_uppercase()),
            format!("/x/{}", dashes("%2d")),
            format!("/x/{}", dashes("%252D")),
        ] {
            let call = client.gateway().raw(path, None);
            let prepared = format!("{:?}", call.prepare().map(|request| request.to_curl()));
            let asked = format!("{:?}", call.request_key());
            let error = call.await.unwrap_err();
            let shown = format!("{error} {error:?} {:?}", error.operation_name());
            assert!(shown.contains("[key]"), "{shown}");
            for shown in [shown, prepared, asked] {
                let decoded = shown.to_lowercase().replace("%25", "%").replace("%2d", "-");
                assert!(!decoded.contains(KEY), "{shown}");
            }
        }
    }
    assert!(script.seen().is_empty(), "a key is no part of a path");
}

#[tokio::test]
async fn a_key_among_the_targets_is_not_written_into_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("attempts.jsonl");
    let ledger = JsonlLedger::open(&file).unwrap();
    let client = Script::new([Play::result("{}")]).builder().ledger(ledger).build().unwrap();
    for fields in [
        json!({"target": KEY, "tag": KEY}),
        json!({"target": format!("https://example.com/?key={KEY}")}),
        json!({"targets": ["example.com", KEY]}),
        json!({"targets": {"1": KEY, "2": [{KEY: KEY}]}}),
        json!({"target": KEY.to_uppercase(), "tag": KEY.to_uppercase()}),
    ] {
        let raw = client.gateway().raw("/x", fields.as_object().cloned());
        raw.await.unwrap();
    }
    let lines = std::fs::read_to_string(file).unwrap();
    assert!(!lines.contains("example.com"), "targets are hashed: {lines}");
    assert!(!lines.to_lowercase().contains(KEY), "{lines}");
    // Nor a hash of it, by which a guess could be checked.
    let line = lines.lines().find(|line| line.contains(r#""tag":"[key]""#)).unwrap();
    let start: serde_json::Value = serde_json::from_str(line).unwrap();
    let hash = "[key]".bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    assert_eq!(start["target_hash"], format!("{hash:016x}"));
}

#[test]
fn a_key_in_the_place_of_the_base_url_is_not_shown() {
    for url in [
        KEY.to_owned(),
        format!("https://api.aisa.one/{KEY}"),
        format!("http://api.aisa.one/apis/v1/{KEY}"),
        format!("ftp://api.aisa.one/{KEY}"),
    ] {
        let error = Client::builder().key("sk-aisa-other").base_url(url).build().unwrap_err();
        assert!(!format!("{error} {error:?}").contains(KEY), "{error}");
    }
}
