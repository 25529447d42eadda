//! What goes out: address, headers, body, and nothing that was not set.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use aisa_backlinks::{
    Budget, Date, IndexRequest, Operation, SummaryRequest, SummaryResult, describe::OperationRef,
    field, money::MemoryLedger, request::RawRequest, usd,
};
use aisa_gateway::family::Sealed;
use insta::assert_snapshot;
use serde::{Serialize, Serializer};

use crate::support::{KEY, Play, Script, request};

fn ok() -> Script {
    Script::new([Play::result("{}")])
}

#[tokio::test]
async fn dates_are_checked_by_the_clock_of_the_client() {
    use std::time::Duration;
    // In the middle of 2020, and at the end of what a clock can say.
    for (unix, day, good) in [
        (Duration::from_secs(1_592_000_000), "2019-07-01", true),
        (Duration::from_secs(1_592_000_000), "2019-06-01", false),
        (Duration::MAX, "2019-07-01", false),
    ] {
        let script = Script::new([Play::result("{}")]);
        let clock = aisa_backlinks::clock::ManualClock::starting_at(unix);
        let client = script.builder().clock(clock).build().unwrap();
        let request = aisa_backlinks::BulkNewLostBacklinksRequest::new(["example.com"])
            .date_from(day.parse::<Date>().unwrap());
        let prepared = client.call(request.clone()).prepare();
        assert_eq!(prepared.is_ok(), good, "{unix:?} {day}: {prepared:?}");
        assert_eq!(client.call(request).await.is_ok(), good, "{unix:?} {day}");
    }
}

/// A request that counts how often it is serialised.
#[derive(Clone)]
struct Counted {
    request: SummaryRequest,
    times: Arc<AtomicUsize>,
}

impl Serialize for Counted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.times.fetch_add(1, Ordering::Relaxed);
        self.request.serialize(serializer)
    }
}

impl Sealed for Counted {}

impl Operation for Counted {
    type Output = SummaryResult;

    fn info(&self) -> OperationRef<'static> {
        aisa_backlinks::family().find("summary").unwrap()
    }
}

#[tokio::test]
async fn a_call_serialises_its_request_once_whatever_watches_over_it() {
    let script = ok();
    let client = script
        .builder()
        .budget(Budget::new(usd("1")))
        .ledger(MemoryLedger::default())
        .build()
        .unwrap();
    let times = Arc::default();
    let request =
        Counted { request: SummaryRequest::new("b\u{fc}cher.example"), times: Arc::clone(&times) };
    client.call(request).await.unwrap();
    assert_eq!(times.load(Ordering::Relaxed), 1);
    assert_eq!(script.seen()[0].body, r#"[{"target":"xn--bcher-kva.example"}]"#);
}

#[tokio::test]
async fn a_bare_call_sends_an_array_of_one_task_with_the_required_field() {
    let script = ok();
    script.client().summary("example.com").await.unwrap();
    let seen = &script.seen()[0];
    assert_eq!(seen.method, "POST");
    assert_eq!(seen.url, "https://api.aisa.one/apis/v1/dataforseo/backlinks/summary/live");
    assert_eq!(seen.body, r#"[{"target":"example.com"}]"#);
    assert_eq!(seen.header("authorization"), Some(format!("Bearer {KEY}").as_str()));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.key().len(), 36, "a UUID: {}", seen.key());
    assert_eq!(seen.header("x-aisa-max-price-usd"), None);
    assert_eq!(seen.header("x-aisa-cost-mode"), None);
}

#[tokio::test]
async fn set_fields_go_out_in_the_order_of_the_schema() {
    let script = ok();
    let request = SummaryRequest::new("example.com")
        .tag("weekly")
        .backlinks_filters(field("dofollow").eq(true))
        .internal_list_limit(50)
        .include_subdomains(false);
    script.client().summary(request).await.unwrap();
    assert_snapshot!(script.seen()[0].body, @r#"[{"target":"example.com","include_subdomains":false,"internal_list_limit":50,"backlinks_filters":["dofollow","=",true],"tag":"weekly"}]"#);
}

#[tokio::test]
async fn a_get_has_no_body() {
    let script = ok();
    script.client().call(IndexRequest::new()).await.unwrap();
    let seen = &script.seen()[0];
    assert_eq!((seen.method.as_str(), seen.body.as_str()), ("GET", ""));
    assert_eq!(seen.header("content-type"), None);
}

#[tokio::test]
async fn names_of_hosts_go_out_in_ascii() {
    let script = ok();
    script.client().summary("bücher.example").await.unwrap();
    assert_eq!(script.seen()[0].body, r#"[{"target":"xn--bcher-kva.example"}]"#);
}

#[tokio::test]
async fn a_raw_request_sends_its_fields() {
    let script = ok();
    let fields = serde_json::json!({"target": "example.com", "internal_list_limit": 5});
    let fields = fields.as_object().unwrap().clone();
    let result = script
        .client()
        .call(RawRequest::new(aisa_backlinks::family().find("summary").unwrap(), fields))
        .await
        .unwrap()
        .into_result();
    assert_eq!(result.unwrap(), serde_json::json!({}));
    let sent: serde_json::Value = serde_json::from_str(&script.seen()[0].body).unwrap();
    assert_eq!(sent, serde_json::json!([{"target": "example.com", "internal_list_limit": 5}]));
}

#[tokio::test]
async fn options_of_a_call_win_over_those_of_the_client() {
    let script = ok();
    let client = script.builder().max_price(usd("1.00")).user_agent("mine/1.0").build().unwrap();
    client.summary("example.com").await.unwrap();
    client
        .call(request())
        .with_max_price(usd("0.05"))
        .with_idempotency_key("job-17")
        .await
        .unwrap();
    let seen = script.seen();
    assert_eq!(seen[0].header("x-aisa-max-price-usd"), Some("1.00"));
    assert_eq!(seen[0].header("user-agent"), Some("mine/1.0"));
    assert_eq!(seen[1].header("x-aisa-max-price-usd"), Some("0.05"));
    assert_eq!(seen[1].key(), "job-17");
}

#[tokio::test]
async fn every_call_has_a_key_of_its_own() {
    let script = ok();
    let client = script.client();
    client.summary("example.com").await.unwrap();
    client.summary("example.com").await.unwrap();
    let seen = script.seen();
    assert_ne!(seen[0].key(), seen[1].key());
}

#[tokio::test]
async fn an_idempotency_key_that_no_header_can_carry_is_refused() {
    for key in ["", "two words", "line\nbreak", "schlüssel", &"x".repeat(256)] {
        let script = ok();
        let error = script.client().call(request()).with_idempotency_key(key).await.unwrap_err();
        assert!(error.is_invalid_request(), "{key:?}: {error}");
        assert!(script.seen().is_empty(), "{key:?}");
    }
}

#[tokio::test]
async fn an_invalid_request_is_not_sent_unless_told_to() {
    let script = ok();
    let client = script.client();
    let wrong = || SummaryRequest::new("example.com").internal_list_limit(0).tag("x".repeat(256));
    let error = client.call(wrong()).await.unwrap_err();
    assert!(error.is_invalid_request());
    assert!(!error.may_be_charged());
    assert!(script.seen().is_empty());
    let unprepared = client.call(wrong()).prepare().unwrap_err();
    assert!(unprepared.is_invalid_request(), "{unprepared}");
    let shown = error.to_string();
    assert!(!shown.contains('\n'), "one line: {shown:?}");
    assert!(
        shown.contains("internal_list_limit") && shown.contains("tag"),
        "all rules at once: {shown}"
    );
    client.call(wrong()).without_validation().await.unwrap();
    assert!(script.seen()[0].body.contains(r#""internal_list_limit":0"#));
}

#[tokio::test]
async fn a_prepared_call_shows_all_but_the_key() {
    let script = ok();
    let client = script.client();
    let call = client
        .call(SummaryRequest::new("example.com").tag("it's $HOME"))
        .with_max_price(usd("0.05"));
    let prepared = call.prepare().unwrap();
    assert_eq!(prepared.method(), "POST");
    assert_eq!(prepared.url(), "https://api.aisa.one/apis/v1/dataforseo/backlinks/summary/live");
    assert_eq!(prepared.body(), Some(r#"[{"target":"example.com","tag":"it's $HOME"}]"#));
    assert!(prepared.headers().all(|(name, _)| name != "authorization"));
    assert_snapshot!(prepared.to_curl(), @r#"
    curl -sS 'https://api.aisa.one/apis/v1/dataforseo/backlinks/summary/live' \
      -H "Authorization: Bearer $AISA_API_KEY" \
      -H 'accept: application/json' \
      -H 'content-type: application/json' \
      -H 'x-aisa-max-price-usd: 0.05' \
      --data-raw '[{"target":"example.com","tag":"it'\''s $HOME"}]'
    "#);
    assert!(script.seen().is_empty(), "nothing is sent");
    call.with_timeout(Duration::from_secs(1)).await.unwrap();
    assert_eq!(script.seen()[0].body, prepared.body().unwrap(), "what is shown is what is sent");

    let get = client.call(IndexRequest::new()).prepare().unwrap();
    assert_snapshot!(get.to_curl(), @r#"
    curl -sS 'https://api.aisa.one/apis/v1/dataforseo/backlinks/index' \
      -H "Authorization: Bearer $AISA_API_KEY" \
      -H 'accept: application/json'
    "#);
}
