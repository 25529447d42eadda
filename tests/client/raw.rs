//! Paths that no schema describes: untyped, and as guarded as every call.

use aisa_backlinks::{
    Budget, ChargeState, ErrorKind, Usd,
    money::{AttemptOutcome, MemoryLedger},
    usd,
};
use serde_json::{Map, Value, json};

use crate::support::{Play, Script};

const PATH: &str = "/dataforseo/serp/google/maps/live/advanced";

fn fields() -> Map<String, Value> {
    let fields = json!({"keyword": "pizza", "location_code": 2840});
    fields.as_object().unwrap().clone()
}

#[tokio::test]
async fn a_path_without_a_schema_is_asked_and_answered_as_json() {
    let script = Script::new([Play::result(r#"{"items":[{"title":"Da Mario"}]}"#)]);
    let ledger = MemoryLedger::new();
    let client = script.builder().ledger(ledger.clone()).build().unwrap();
    let answer = client.gateway().raw(PATH, fields()).await.unwrap();
    assert_eq!(answer.result().unwrap()["items"][0]["title"], "Da Mario");
    assert_eq!(answer.charge(), Some(Usd::from_micros(24_036)));
    let seen = script.seen().remove(0);
    assert_eq!(seen.method, "POST");
    assert!(seen.url.ends_with(&format!("/apis/v1{PATH}")), "{}", seen.url);
    let sent: Value = serde_json::from_str(&seen.body).unwrap();
    assert_eq!(sent, json!([{"keyword": "pizza", "location_code": 2840}]));
    assert!(!seen.key().is_empty());
    let report = ledger.report();
    assert_eq!(report.attempts()[0].start.operation, PATH);
}

#[tokio::test]
async fn a_path_without_fields_is_a_get() {
    let script = Script::new([Play::result("{}")]);
    script.client().gateway().raw("/dataforseo/serp/errors", None).await.unwrap();
    let seen = script.seen().remove(0);
    assert_eq!((seen.method.as_str(), seen.body.as_str()), ("GET", ""));
}

#[tokio::test]
async fn a_budget_needs_to_be_told_what_such_a_call_may_cost() {
    let script = Script::new([Play::result("{}")]);
    let budget = Budget::new(usd("0.10"));
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let error = client.gateway().raw(PATH, fields()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(error.charge_state(), ChargeState::NotSent);
    assert!(error.to_string().contains("maximum price"), "{error}");
    assert!(script.seen().is_empty());

    let call = client.gateway().raw(PATH, fields()).with_max_price(usd("0.05"));
    call.await.unwrap();
    assert_eq!(script.seen()[0].header("x-aisa-max-price-usd"), Some("0.05"));
    assert_eq!(budget.settled(), Usd::from_micros(24_036));
}

#[tokio::test]
async fn what_is_no_path_is_refused_before_anything_is_sent() {
    let script = Script::new([]);
    let client = script.client();
    for path in [
        "",
        "/",
        "serp",
        "/a?b=c",
        "/a#b",
        "/a%3Fb=c",
        "/a%23b",
        "/a b",
        "/a\tb",
        "/ü",
        "/a%00b",
        "/a%0d%0ab",
        "https://elsewhere.example/",
        "//elsewhere.example/x",
        "/a//b",
        "/a/%2f/b",
        "/a/",
        "/./a",
        "/a/.",
        "/a%",
        "/a%2",
        "/a%zz",
        "/%u002e%u002e/x",
        "/a/%c0%ae%c0%ae/b",
        "/%ef%bc%8e%ef%bc%8e/x",
        "/a/%e2%80%a5/b",
        "/a<b>",
        "/a/ /b",
    ] {
        let error = client.gateway().raw(path, fields()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}: {error}");
    }
    assert!(script.seen().is_empty());
}

/// Ways to write a step up or a separator, as one of the servers on the way may read them.
#[tokio::test]
async fn no_spelling_of_a_path_leads_out_of_the_base_url() {
    let ups = [
        "..",
        "%2e%2e",
        "%2E%2e",
        ".%2e",
        "%2E.",
        "%252e%252e",
        "%25252E.",
        "%2525252e%2525252e",
        "..;",
        "..;a=b",
        "%2e%2e%3b",
        "..%00",
        "..%20",
        "..%09",
    ];
    let separators = ["/", "\\", "%2f", "%2F", "%5c", "%5C", "%252f", "%255C"];
    let mut paths = vec!["/..".to_owned(), "/%2e%2e".to_owned(), "/%2e".to_owned()];
    for up in ups {
        for separator in separators {
            paths.push(format!("/{up}{separator}{up}{separator}x"));
            paths.push(format!("/a{separator}{up}{separator}{up}{separator}x"));
            paths.push(format!("/a{separator}{up}"));
        }
    }
    let script = Script::new([Play::result("{}")]);
    let client = script.client();
    for path in paths {
        let error = client.gateway().raw(&*path, fields()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}: {error}");
        assert_eq!(error.charge_state(), ChargeState::NotSent);
        let prepared = client.gateway().raw(path, None).prepare();
        assert!(prepared.is_err(), "{prepared:?}");
    }
    assert!(script.seen().is_empty());
}

#[tokio::test]
async fn a_path_below_the_base_url_is_sent_as_it_is_written() {
    let script = Script::new([Play::result("{}")]);
    let client = script.client();
    let paths = [
        PATH,
        "/dataforseo/serp/google/locations/us",
        "/x/task_get/advanced/07131248-1535-0216-1000-17384017ad04",
        "/x/..a/a..b/v1.2/~a_b-c",
        "/x/United%20States/a%2Bb",
    ];
    for path in paths {
        client.gateway().raw(path, None).await.unwrap();
    }
    for (seen, path) in script.seen().iter().zip(paths) {
        assert_eq!(seen.url, format!("https://api.aisa.one/apis/v1{path}"));
    }
}

#[tokio::test]
async fn a_failure_names_the_path_and_is_booked() {
    let script = Script::new([Play::task(40_501, "0")]);
    let ledger = MemoryLedger::new();
    let client = script.builder().ledger(ledger.clone()).build().unwrap();
    let error = client.gateway().raw(PATH, fields()).await.unwrap_err();
    assert!(error.to_string().contains(PATH), "{error}");
    let end = ledger.report().attempts()[0].end.clone().unwrap();
    assert_eq!(end.outcome, AttemptOutcome::Refused);
}
