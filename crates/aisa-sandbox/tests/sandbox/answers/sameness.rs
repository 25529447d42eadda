//! The same question gets the same response, and operations agree.

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use super::contract::{operations, request_fields, result, rows, targets};
use crate::call::ask;

#[tokio::test]
async fn the_same_question_gets_the_same_response_everywhere() {
    let few = || Sandbox::builder().rows(20);
    let one = few().start().await.unwrap();
    let two = few().start().await.unwrap();
    let other = few().seed(1).start().await.unwrap();
    for operation in operations() {
        let name = operation["name"].as_str().unwrap();
        let task = Value::Object(targets(operation, &["example.com", "garden.example"]));
        let first = result(&one, name, &task).await;
        assert_eq!(result(&one, name, &task).await, first, "{name}");
        assert_eq!(result(&two, name, &task).await, first, "{name}");
        assert_ne!(result(&other, name, &task).await, first, "{name}");
        if name != "index" {
            let others = Value::Object(targets(operation, &["other.example", "garden.example"]));
            assert_ne!(result(&one, name, &others).await, first, "{name}");
        }
    }
}

#[tokio::test]
async fn saying_what_is_the_default_changes_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    for operation in operations() {
        let name = operation["name"].as_str().unwrap();
        let plain = targets(operation, &["example.com", "garden.example"]);
        let mut explicit = plain.clone();
        for field in request_fields(operation) {
            if let Some(default) =
                field.get("default").filter(|default| !default.to_string().contains("today"))
            {
                explicit.entry(field["name"].as_str().unwrap()).or_insert_with(|| default.clone());
            }
        }
        let (plain, explicit) = (Value::Object(plain), Value::Object(explicit));
        assert_eq!(
            result(&sandbox, name, &plain).await,
            result(&sandbox, name, &explicit).await,
            "{name} {explicit}"
        );
    }
}

#[tokio::test]
async fn operations_agree_on_a_target() {
    let sandbox = Sandbox::start().await.unwrap();
    let summary = result(&sandbox, "summary", &json!({"target": "example.com"})).await;
    let bulk = json!({"targets": ["garden.example", "example.com"]});
    let row = |result: &Value| result["items"][1].clone();
    for (operation, field) in [
        ("bulk_ranks", "rank"),
        ("bulk_backlinks", "backlinks"),
        ("bulk_referring_domains", "referring_main_domains"),
        ("bulk_pages_summary", "referring_ips"),
    ] {
        assert_eq!(
            row(&result(&sandbox, operation, &bulk).await)[field],
            summary[field],
            "{operation}"
        );
    }
    let listing = json!({"target": "example.com", "limit": 1});
    assert_eq!(result(&sandbox, "backlinks", &listing).await["total_count"], summary["backlinks"]);
    assert_eq!(
        result(&sandbox, "referring_domains", &listing).await["total_count"],
        summary["referring_domains"]
    );
}

#[tokio::test]
async fn two_targets_are_special() {
    let sandbox = Sandbox::start().await.unwrap();
    let nobody = result(&sandbox, "summary", &json!({"target": "empty.example"})).await;
    assert_eq!(
        (&nobody["backlinks"], &nobody["first_seen"], &nobody["referring_links_tld"]),
        (&json!(0), &Value::Null, &json!({}))
    );
    for operation in operations().iter().filter(|operation| operation["row-per"] == "limit") {
        let name = operation["name"].as_str().unwrap();
        let task = Value::Object(targets(operation, &["empty.example"]));
        let empty = result(&sandbox, name, &task).await;
        assert_eq!(
            (&empty["total_count"], rows(operation, &empty).len()),
            (&json!(0), 0),
            "{name}"
        );
        let absent = ask(&sandbox, name, Value::Object(targets(operation, &["absent.example"])))
            .send()
            .await
            .unwrap();
        let task = absent.task();
        assert_eq!(
            (&task["status_code"], &task["result"], &task["result_count"]),
            (&json!(20_000), &Value::Null, &json!(0)),
            "{name}"
        );
    }
}

#[tokio::test]
async fn invented_names_look_invented() {
    let sandbox = Sandbox::start().await.unwrap();
    for (operation, field) in
        [("backlinks", "domain_from"), ("referring_domains", "domain"), ("competitors", "target")]
    {
        let result =
            result(&sandbox, operation, &json!({"target": "example.com", "limit": 200})).await;
        for row in result["items"].as_array().unwrap() {
            let ending = row[field].as_str().unwrap().rsplit('.').next().unwrap();
            assert!(["example", "test", "invalid"].contains(&ending), "{operation} {}", row[field]);
        }
    }
}

#[tokio::test]
async fn gains_and_losses_explain_the_growth() {
    let sandbox = Sandbox::start().await.unwrap();
    let task = json!({"target": "example.org", "date_from": "2025-02-01", "date_to": "2026-01-31"});
    let totals = result(&sandbox, "timeseries_summary", &task).await;
    let changes = result(&sandbox, "timeseries_new_lost_summary", &task).await;
    let history = result(&sandbox, "history", &task).await;
    let items = |result: &Value| result["items"].as_array().unwrap().clone();
    let number = |item: &Value, name: &str| item[name].as_i64().unwrap();
    let mut lost = 0;
    for (pair, change) in items(&totals).windows(2).zip(&items(&changes)[1..]) {
        assert_eq!(pair[1]["date"], change["date"]);
        let grown = number(&pair[1], "backlinks") - number(&pair[0], "backlinks");
        assert_eq!(grown, number(change, "new_backlinks") - number(change, "lost_backlinks"));
        lost += number(change, "lost_backlinks");
    }
    assert!(lost > 0);
    for (month, change) in items(&history).iter().zip(items(&changes)) {
        for name in ["new_backlinks", "lost_backlinks", "new_referring_domains"] {
            assert_eq!(month[name], change[name], "{name}");
        }
    }
    let bulk = json!({"targets": ["example.org"], "date_from": "2026-01-15"});
    let bulk = result(&sandbox, "bulk_new_lost_backlinks", &bulk).await;
    let now = result(&sandbox, "bulk_backlinks", &json!({"targets": ["example.org"]})).await;
    let then = json!({"target": "example.org", "date_from": "2026-01-15", "date_to": "2026-01-15", "group_range": "day"});
    let then = result(&sandbox, "timeseries_summary", &then).await;
    assert_eq!(
        number(&bulk["items"][0], "new_backlinks") - number(&bulk["items"][0], "lost_backlinks"),
        number(&now["items"][0], "backlinks") - number(&then["items"][0], "backlinks"),
    );
}
