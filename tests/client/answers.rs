//! What is made of responses that succeed, in every form they were seen in.

use aisa_backlinks::{
    ErrorKind, Usd, envelope::UnknownKind, paging::PagingEnd, request::RawRequest,
};
use serde_json::Map;

use crate::support::{Play, Script, envelope, request};

const FULL: &str = r#"{"target":"example.com","first_seen":"2019-11-15 12:57:46 +00:00","rank":301,"backlinks":42671699,"info":{"server":"nginx","country":"US","ip_address":null},"referring_links_tld":{"com":120,"co.uk":7,"":1},"referring_links_attributes":null}"#;

#[tokio::test]
async fn a_response_brings_the_result_and_all_that_came_with_it() {
    let script = Script::new([Play::result(FULL)
        .with("x-ratelimit-limit", "600")
        .with("x-ratelimit-remaining", "599")
        .with("content-type", "text/html")]);
    let answer = script.client().summary("example.com").await.unwrap();

    let result = answer.result().unwrap();
    assert_eq!(result.backlinks, Some(42_671_699));
    assert_eq!(result.rank, Some(301));
    assert_eq!(result.info.as_ref().unwrap().server.as_deref(), Some("nginx"));
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
    assert_eq!(answer.unknown_fields(), []);
    assert_eq!(answer.raw_results().collect::<Vec<_>>(), [FULL]);

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
    assert_eq!(task.id.as_deref(), Some("11231542-1535-0265-0000-8d49256fe2ad"));
    assert_eq!(
        (task.status_code, task.cost, task.result_count),
        (Some(20_000), Some(0.02003), Some(1))
    );
    assert_eq!(task.path, ["v3", "backlinks", "summary", "live"]);
    assert_eq!(task.tag().as_deref(), Some("weekly"));
    assert!(task.data.as_deref().unwrap().contains(r#""function":"summary""#));
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
        let answer = Script::new([Play::answer(200, body)]).client().summary("example.com").await;
        let answer = answer.unwrap_or_else(|error| panic!("{odd}: {error}"));
        assert_eq!(answer.result().unwrap().backlinks, backlinks, "{odd}");
        assert_eq!(answer.charge(), None, "{odd}: a missing header is unknown, not zero");
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
    ];
    for body in bodies {
        let script = Script::new([
            Play::answer(200, body.clone()).with("x-aisa-customer-cost-micros-usd", "24000")
        ]);
        let answer = script
            .client()
            .summary("example.com")
            .await
            .unwrap_or_else(|error| panic!("{body}: {error}"));
        assert!(!answer.has_data(), "{body}");
        assert_eq!(answer.raw_result(), None, "{body}");
        assert_eq!(answer.charge(), Some(Usd::from_micros(24_000)), "{body}");
        assert!(answer.result().is_none(), "{body}");
        assert_eq!(
            answer.clone().into_raw(),
            body.as_bytes(),
            "the response still holds its bytes"
        );
        let error = answer.into_result().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoData, "{body}");
        let shown = error.to_string();
        assert!(shown.contains("found nothing") && shown.ends_with("charged $0.024"), "{shown}");
        assert_eq!(error.raw(), Some(body.as_bytes()));
    }
}

/// What stands in the place of the list of results is no reason to call the task empty: it was paid for.
#[tokio::test]
async fn a_result_of_another_kind_is_not_taken_for_none() {
    for result in [r#""x""#, "7", "true"] {
        let body = format!(
            r#"{{"status_code":20000,"tasks":[{{"status_code":20000,"result":{result}}}]}}"#
        );
        let script =
            Script::new([Play::answer(200, body.clone()), Play::answer(200, body.clone())]);
        let error = script.client().summary("example.com").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
        assert_eq!(error.raw(), Some(body.as_bytes()));
        let summary = aisa_backlinks::family().find("summary").unwrap();
        let raw = RawRequest::new(summary, summary.example());
        let answer = script.client().call(raw).await.unwrap();
        assert_eq!(answer.raw_result(), Some(result));
    }
}

#[tokio::test]
async fn fields_that_the_schema_does_not_know_are_kept_and_named() {
    let body =
        r#"{"backlinks":12,"new_metric":{"deep":[1]},"info":{"server":"nginx","new_flag":true}}"#;
    let answer = Script::new([Play::result(body)]).client().summary("example.com").await.unwrap();
    let result = answer.result().unwrap();
    assert_eq!(result.extra_fields["new_metric"]["deep"][0], 1);
    assert_eq!(result.info.as_ref().unwrap().extra_fields["new_flag"], true);
    let unknown = answer.unknown_fields();
    let mut unknown: Vec<_> = unknown.iter().map(ToString::to_string).collect();
    unknown.sort();
    assert_eq!(unknown, ["info.new_flag", "new_metric"]);
}

/// The values of JSON that no field of a summary was made for.
const ODD: [&str; 9] = [
    "12.5",
    "1e999",
    "123456789012345678901234567890",
    "18446744073709551615",
    r#""twelve""#,
    "[12]",
    r#"{"a":{"b":[1e999]}}"#,
    "true",
    r#""cut \ud83d""#,
];

#[tokio::test]
async fn a_value_that_does_not_fit_costs_its_field_and_nothing_else() {
    for odd in ODD {
        let body = format!(
            r#"{{"backlinks":{odd},"rank":301,"info":{{"server":"nginx","is_ip":{odd},"country":"US"}},"referring_links_tld":{{"com":105,"de":{odd}}}}}"#
        );
        let script = Script::new([Play::result(&body)]);
        let answer = script.client().call(request()).await;
        let answer = answer.unwrap_or_else(|error| panic!("{odd}: {error}"));
        let summary = answer.result().unwrap();
        assert_eq!((summary.backlinks, summary.rank), (None, Some(301)), "{odd}");
        let mended = odd.replace("\\ud83d", "\\ufffd");
        assert_eq!(summary.extra_fields.raw("backlinks"), Some(&*mended));
        assert!(summary.extra_fields.get("rank").is_none());
        let info = summary.info.as_ref().unwrap();
        assert_eq!(info.country.as_deref(), Some("US"), "{odd}");
        assert!(odd == "true" || info.extra_fields.raw("is_ip") == Some(&*mended), "{odd}");
        let tlds = summary.referring_links_tld.as_ref().unwrap();
        assert_eq!((tlds.get("com"), tlds.get("de"), tlds.len()), (Some(105), None, 2));
        assert_eq!(tlds.others().count(), 1, "{odd}");
        let misfits = answer.unknown_fields();
        assert!(misfits.iter().all(|field| field.kind == UnknownKind::Misfit));
        assert_eq!(misfits[0].path, "backlinks");
        assert_eq!(misfits.last().unwrap().path, "referring_links_tld.*");
        assert_eq!(
            answer.raw_result(),
            Some(&*body.replace("\\ud83d", "\\ufffd")),
            "mended, otherwise as it came"
        );
        let written = serde_json::to_string(summary).unwrap();
        assert_eq!(written.matches(&*mended).count(), body.matches(odd).count(), "{written}");
    }
}

#[tokio::test]
async fn a_field_nested_out_of_reach_is_kept_whole() {
    for depth in [130, 100_000] {
        let deep = format!("{}1{}", r#"{"a":["#.repeat(depth), "]}".repeat(depth));
        let body = format!(r#"{{"backlinks":{deep},"new_metric":{deep},"rank":301}}"#);
        let typed = Script::new([Play::result(&body)]).client().call(request()).await;
        let summary = typed.unwrap().into_result().unwrap();
        assert_eq!((summary.backlinks, summary.rank), (None, Some(301)));
        assert_eq!(summary.extra_fields.raw("new_metric"), Some(&*deep));
        assert_eq!(summary.extra_fields.raw("backlinks"), Some(&*deep));
        assert!(summary.extra_fields["new_metric"]["a"][0]["a"].is_array());
        let written = serde_json::to_string(&summary).unwrap();
        assert_eq!(written.len(), body.len(), "written back in full");

        let raw = RawRequest::new(
            aisa_backlinks::family().find("summary").unwrap(),
            Map::from_iter([("target".into(), "example.com".into())]),
        );
        let answer = Script::new([Play::result(&body)]).client().call(raw).await.unwrap();
        let unknown = answer.unknown_fields();
        assert_eq!(
            unknown.iter().map(|field| (&*field.path, field.kind)).collect::<Vec<_>>(),
            [("backlinks", UnknownKind::Misfit), ("new_metric", UnknownKind::Field)]
        );
        assert_eq!(answer.into_result().unwrap()["rank"], 301);
    }
}

#[tokio::test]
async fn an_untyped_result_holds_a_number_beyond_its_type_as_text() {
    let raw = RawRequest::new(
        aisa_backlinks::family().find("summary").unwrap(),
        Map::from_iter([("target".into(), "example.com".into())]),
    );
    let script = Script::new([Play::result(r#"{"backlinks":1e999,"rank":301,"x":[-1e999]}"#)]);
    let answer = script.client().call(raw).await.unwrap();
    let paths: Vec<_> = answer.unknown_fields().into_iter().map(|field| field.path).collect();
    assert_eq!(paths, ["backlinks", "x"]);
    assert_eq!(
        answer.into_result().unwrap(),
        serde_json::json!({"backlinks": "1e999", "rank": 301, "x": ["-1e999"]})
    );
}

#[tokio::test]
async fn a_byte_that_is_no_utf8_does_not_cost_the_response() {
    let mut body = envelope(r#"{"target":"caf~","backlinks":3}"#).into_bytes();
    let at = body.iter().position(|byte| *byte == b'~').unwrap();
    body[at] = 0xE9;
    let script = Script::new([Play::answer(200, body.clone())]);
    let answer = script.client().call(request()).await.unwrap();
    assert_eq!(answer.raw(), body, "the bytes stay as they came");
    assert_eq!(answer.raw_result(), Some("{\"target\":\"caf\u{fffd}\",\"backlinks\":3}"));
    let summary = answer.into_result().unwrap();
    assert_eq!(summary.target.as_deref(), Some("caf\u{fffd}"));
    assert_eq!(summary.backlinks, Some(3));
}

#[tokio::test]
async fn every_element_of_result_is_kept() {
    let (first, second) = (r#"{"backlinks":12}"#, r#"{"backlinks": 13, "fresh": 1}"#);
    let script = Script::new([Play::result(&format!("{first},null,{second},7"))]);
    let answer = script.client().call(request()).await.unwrap();
    assert_eq!(answer.raw_result(), Some(first));
    assert_eq!(answer.raw_results().collect::<Vec<_>>(), [first, second, "7"]);
    let backlinks = answer.results().map(|result| result.backlinks);
    assert_eq!(backlinks.collect::<Vec<_>>(), [Some(12), Some(13)]);
    let unknown = answer.unknown_fields();
    let unknown = unknown.iter().map(|field| (&*field.path, field.kind));
    assert_eq!(
        unknown.collect::<Vec<_>>(),
        [("fresh", UnknownKind::Field), ("result[2]", UnknownKind::Misfit)]
    );
    assert_eq!(answer.into_result().unwrap().backlinks, Some(12));
}

#[tokio::test]
async fn a_paid_response_that_is_no_object_is_handed_over_raw() {
    let body = envelope(r#"["not", "an object"]"#);
    let script = Script::new([Play::result(r#"["not", "an object"]"#)]);
    let error = script.client().call(request()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.json_path(), Some("tasks[0].result[0]"));
    assert_eq!(error.raw(), Some(body.as_bytes()));
    assert!(error.may_be_charged());
    assert!(!error.is_retryable());
    assert_eq!(script.seen().len(), 1, "and is not bought again");
    let shown = error.to_string();
    assert!(shown.contains("at tasks[0].result[0]"), "{shown}");
    assert!(shown.contains("charged $0.024036"), "{shown}");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_partial_response_is_an_answer() {
    let body = r#"{"status_code":20000,"tasks":[{"status_code":40106,"cost":0.02,"result":[{"backlinks":12}]}]}"#;
    let answer =
        Script::new([Play::answer(200, body)]).client().summary("example.com").await.unwrap();
    assert_eq!(answer.task().unwrap().status_code, Some(40_106));
    assert_eq!(answer.into_result().unwrap().backlinks, Some(12));
}

#[tokio::test]
async fn half_a_surrogate_pair_does_not_cost_the_response() {
    let result = r#"{"target":"cut \ud83d","backlinks":3}"#;
    let script = Script::new([Play::result(result)]);
    let answer = script.client().call(request()).await.unwrap();
    let summary = answer.result().unwrap();
    assert_eq!(summary.target.as_deref(), Some("cut \u{fffd}"));
    assert_eq!(summary.backlinks, Some(3));
    assert_eq!(
        answer.raw_result(),
        Some(r#"{"target":"cut \ufffd","backlinks":3}"#),
        "a text that every parser takes"
    );
    let raw = std::str::from_utf8(answer.raw()).unwrap();
    assert!(raw.contains(result), "the bytes stay as they came");
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_an_error_of_its_own() {
    let page =
        |rows: &str, total| Play::result(&format!(r#"{{"total_count":{total},"items":[{rows}]}}"#));
    let script = Script::new([
        page(r#"{"rank":0},7,null,{"rank":3,"dofollow":"no"}, ["a"]"#, 7),
        page(r#"{"rank":5},{"rank":6}"#, 7),
    ]);
    let client = script.client();
    let mut rows = client.backlinks("example.com").rows().page_size(5);
    let mut seen = Vec::new();
    while let Some(row) = rows.next().await {
        seen.push(match row {
            Ok(row) => format!("{:?} {:?}", row.rank, row.dofollow),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Decode);
                assert!(!error.is_retryable() && error.may_be_charged());
                let raw = String::from_utf8_lossy(error.raw().unwrap());
                format!("{} is {raw}", error.json_path().unwrap())
            }
        });
    }
    assert_eq!(
        seen,
        [
            "Some(0) None",
            "tasks[0].result[0].items[1] is 7",
            "Some(3) None",
            r#"tasks[0].result[0].items[4] is ["a"]"#,
            "Some(5) None",
            "Some(6) None",
        ]
    );
    assert_eq!(rows.purchases().rows, 7, "as many as were paid for");
    assert_eq!(rows.end(), Some(PagingEnd::Complete));
}

#[tokio::test]
async fn a_page_shows_the_rows_that_cannot_be_read_and_a_cursor_counts_those_to_come() {
    let whole = || Play::result(r#"{"total_count":3,"items":[{"rank":0},7,{"rank":2}]}"#);
    let script = Script::new([whole(), whole()]);
    let client = script.client();
    let mut pages = client.backlinks("example.com").pages();
    let page = pages.next().await.unwrap().unwrap();
    assert_eq!(page.unreadable().collect::<Vec<_>>(), [(1, "7")]);
    assert_eq!(page.rows().len(), 2);

    let mut rows = client.backlinks("example.com").rows();
    assert_eq!(rows.next().await.unwrap().unwrap().rank, Some(0));
    let before = rows.cursor();
    assert!(rows.next().await.unwrap().is_err());
    let behind = rows.cursor();
    assert_eq!((before.unread(), behind.unread()), (2, 1));
    assert_eq!(rows.next().await.unwrap().unwrap().rank, Some(2));
    assert_eq!((rows.cursor().unread(), script.seen().len()), (0, 2));
}
