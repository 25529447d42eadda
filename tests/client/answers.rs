//! What is made of answers that succeed, in every form they were seen in.

use aisa_backlinks::{ErrorKind, Usd};

use crate::support::{Play, Script, envelope, request};

const FULL: &str = r#"{"target":"example.com","first_seen":"2019-11-15 12:57:46 +00:00","rank":301,"backlinks":42671699,"info":{"server":"nginx","country":"US","ip_address":null},"referring_links_tld":{"com":120,"co.uk":7,"":1},"referring_links_attributes":null}"#;

#[tokio::test]
async fn an_answer_brings_the_result_and_all_that_came_with_it() {
    let script = Script::new([Play::result(FULL)
        .with("x-ratelimit-limit", "600")
        .with("x-ratelimit-remaining", "599")
        .with("content-type", "text/html")]);
    let answer = script.client().summary("example.com").await.unwrap();

    let result = answer.result().unwrap();
    assert_eq!(result.backlinks, Some(42_671_699));
    assert_eq!(result.rank, Some(301));
    assert_eq!(
        result.info.as_ref().unwrap().server.as_deref(),
        Some("nginx")
    );
    let tlds: Vec<_> = result
        .referring_links_tld
        .as_ref()
        .unwrap()
        .iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(tlds, ["com", "co.uk", ""], "ranked as sent");

    assert_eq!(answer.charge(), Some(Usd::from_micros(24_036)));
    assert_eq!(answer.request_id(), Some("req-1"));
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.attempts(), 1);
    assert_eq!(answer.idempotency_key(), script.seen()[0].key());
    assert_eq!(answer.rate_limit().limit, Some(600));
    assert_eq!(answer.rate_limit().remaining, Some(599));
    assert_eq!(answer.operation().name, "summary");
    assert_eq!(answer.raw(), envelope(FULL).as_bytes());
    assert_eq!(answer.raw_result(), Some(FULL), "the very text");
    assert!(answer.has_data());
    assert_eq!(answer.unknown_fields(), Vec::<String>::new());

    let top = answer.envelope();
    assert_eq!(
        (top.status_code, top.tasks_count, top.tasks_error),
        (Some(20_000), Some(1), Some(0))
    );
    assert_eq!(
        (top.version.as_deref(), top.time.as_deref()),
        (Some("0.1.20260717"), Some("1.0162 sec."))
    );
    let task = answer.task().unwrap();
    assert_eq!(
        task.id.as_deref(),
        Some("11231542-1535-0265-0000-8d49256fe2ad")
    );
    assert_eq!(
        (task.status_code, task.cost, task.result_count),
        (Some(20_000), Some(0.02003), Some(1))
    );
    assert_eq!(task.path, ["v3", "backlinks", "summary", "live"]);
    assert_eq!(task.tag().as_deref(), Some("weekly"));
    assert!(
        task.data
            .as_deref()
            .unwrap()
            .contains(r#""function":"summary""#)
    );
    assert_eq!(answer.into_result().unwrap().backlinks, Some(42_671_699));
}

#[tokio::test]
async fn forms_that_upstream_was_seen_to_take() {
    // What is odd, the body, the backlinks that it says.
    let cases = [
        ("plain", envelope(r#"{"backlinks":12}"#), Some(12)),
        ("floats for integers", envelope(r#"{"backlinks":12.0}"#), Some(12)),
        ("null", envelope(r#"{"backlinks":null,"info":null,"referring_links_tld":null,"first_seen":null}"#), None),
        ("nothing in it", envelope("{}"), None),
        ("null beside the result", envelope(r#"null,{"backlinks":12}"#), Some(12)),
        ("byte order mark", format!("\u{feff}{}", envelope(r#"{"backlinks":12}"#)), Some(12)),
        ("spaces", format!(" \r\n{}\n", envelope(r#"{"backlinks":12}"#)), Some(12)),
        (
            "bare envelope",
            r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"backlinks":12}]}]}"#.to_owned(),
            Some(12),
        ),
        (
            "codes as floats and texts",
            r#"{"status_code":20000.0,"tasks":[{"status_code":"20000","cost":"0.02","result":[{"backlinks":12}]}]}"#
                .to_owned(),
            Some(12),
        ),
        (
            "nulls around it",
            r#"{"version":null,"status_code":20000,"status_message":null,"time":null,"cost":null,"tasks_count":null,"tasks_error":null,"tasks":[{"id":null,"status_code":20000,"status_message":null,"time":null,"cost":null,"result_count":null,"path":null,"data":null,"result":[{"backlinks":12}]}]}"#
                .to_owned(),
            Some(12),
        ),
        (
            "other types around it",
            r#"{"version":1,"status_code":20000,"time":{},"cost":[],"tasks_count":"one","tasks":[{"id":7,"status_code":20000,"time":[1],"path":"v3","data":[],"result":[{"backlinks":12}]}]}"#
                .to_owned(),
            Some(12),
        ),
        (
            "two tasks",
            r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":[{"backlinks":12}]},{"status_code":40501}]}"#
                .to_owned(),
            Some(12),
        ),
        (
            "result without its list",
            r#"{"status_code":20000,"tasks":[{"status_code":20000,"result":{"backlinks":12}}]}"#.to_owned(),
            Some(12),
        ),
    ];
    for (odd, body, backlinks) in cases {
        let answer = Script::new([Play::answer(200, body)])
            .client()
            .summary("example.com")
            .await;
        let answer = answer.unwrap_or_else(|error| panic!("{odd}: {error}"));
        assert_eq!(answer.result().unwrap().backlinks, backlinks, "{odd}");
        assert_eq!(
            answer.charge(),
            None,
            "{odd}: a missing header is unknown, not zero"
        );
    }
}

#[tokio::test]
async fn success_without_data_is_no_failure_of_the_call() {
    let no_result = |result: &str| {
        format!(
            r#"{{"status_code":20000,"tasks":[{{"status_code":20000,"result_count":0,"result":{result}}}]}}"#
        )
    };
    let bodies = [
        no_result("null"),
        no_result("[]"),
        no_result("[null]"),
        r#"{"status_code":20000,"tasks":[{"status_code":40102,"result":null}]}"#.to_owned(),
        r#"{"status_code":20000,"tasks":[{"status_code":20000}]}"#.to_owned(),
        r#"{"status_code":20000,"tasks":[null]}"#.to_owned(),
        r#"{"status_code":20000,"tasks":[]}"#.to_owned(),
        r#"{"status_code":20000,"tasks":null}"#.to_owned(),
    ];
    for body in bodies {
        let script = Script::new([
            Play::answer(200, body.clone()).with("x-aisa-customer-cost-micros-usd", "24000")
        ]);
        let mut answer = script
            .client()
            .summary("example.com")
            .await
            .unwrap_or_else(|error| panic!("{body}: {error}"));
        assert!(!answer.has_data(), "{body}");
        assert_eq!(answer.raw_result(), None, "{body}");
        assert_eq!(answer.charge(), Some(Usd::from_micros(24_000)), "{body}");
        let error = answer.result().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoData, "{body}");
        assert_eq!(error.raw(), Some(body.as_bytes()));
        let shown = error.to_string();
        assert!(
            shown.contains("found nothing") && shown.ends_with("charged $0.024"),
            "{shown}"
        );
        assert_eq!(answer.result_mut().unwrap_err().kind(), ErrorKind::NoData);
        assert_eq!(answer.into_result().unwrap_err().kind(), ErrorKind::NoData);
    }
}

#[tokio::test]
async fn fields_that_the_schema_does_not_know_are_kept_and_named() {
    let body =
        r#"{"backlinks":12,"new_metric":{"deep":[1]},"info":{"server":"nginx","new_flag":true}}"#;
    let answer = Script::new([Play::result(body)])
        .client()
        .summary("example.com")
        .await
        .unwrap();
    let result = answer.result().unwrap();
    assert_eq!(result.extra["new_metric"]["deep"][0], 1);
    assert_eq!(result.info.as_ref().unwrap().extra["new_flag"], true);
    let mut unknown = answer.unknown_fields();
    unknown.sort();
    assert_eq!(unknown, ["info.new_flag", "new_metric"]);
}

#[tokio::test]
async fn a_paid_answer_that_does_not_fit_is_handed_over_raw() {
    let body = envelope(r#"{"backlinks":12,"info":{"server":["not","text"]}}"#);
    let script = Script::new([Play::result(
        r#"{"backlinks":12,"info":{"server":["not","text"]}}"#,
    )]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.json_path(), Some("tasks[0].result[0].info.server"));
    assert_eq!(error.raw(), Some(body.as_bytes()));
    assert!(error.may_be_charged());
    assert!(!error.is_retryable());
    assert_eq!(script.seen().len(), 1, "and is not bought again");
    let shown = error.to_string();
    assert!(
        shown.contains("at tasks[0].result[0].info.server"),
        "{shown}"
    );
    assert!(shown.contains("charged $0.024036"), "{shown}");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_partial_answer_is_an_answer() {
    let body = r#"{"status_code":20000,"tasks":[{"status_code":40106,"cost":0.02,"result":[{"backlinks":12}]}]}"#;
    let answer = Script::new([Play::answer(200, body)])
        .client()
        .summary("example.com")
        .await
        .unwrap();
    assert_eq!(answer.task().unwrap().status_code, Some(40_106));
    assert_eq!(answer.into_result().unwrap().backlinks, Some(12));
}

#[tokio::test]
async fn half_a_surrogate_pair_does_not_cost_the_answer() {
    let result = r#"{"target":"cut \ud83d","backlinks":3}"#;
    let script = Script::new([Play::result(result)]);
    let answer = script.client().call(request()).await.unwrap();
    let summary = answer.result().unwrap();
    assert_eq!(summary.target.as_deref(), Some("cut \u{fffd}"));
    assert_eq!(summary.backlinks, Some(3));
    assert_eq!(
        answer.raw_result(),
        Some(result),
        "the bytes stay as they came"
    );
}
