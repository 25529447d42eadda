//! Rows per target, per position and per period.

use std::collections::BTreeSet;

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use super::contract::{operations, result, rows, targets};
use crate::call::ask;

#[tokio::test]
async fn bulk_answers_have_a_row_for_each_target_in_order() {
    let sandbox = Sandbox::start().await.unwrap();
    let names: Vec<String> =
        (0..1000).map(|index| format!("https://a{}.example/{index}", index % 100)).collect();
    for operation in operations().iter().filter(|operation| operation["row-per"] == "target") {
        let name = operation["name"].as_str().unwrap();
        let mut task = targets(operation, &["example.com"]);
        task.insert("targets".to_owned(), json!(names));
        let result = result(&sandbox, name, &Value::Object(task)).await;
        let rows = rows(operation, &result);
        assert_eq!((rows.len(), &result["items_count"]), (1000, &json!(1000)), "{name}");
        for (row, expected) in rows.iter().zip(&names) {
            let told = row.get("target").or(row.get("url")).unwrap();
            assert_eq!(told, expected, "{name}");
        }
    }
}

#[tokio::test]
async fn intersections_are_keyed_by_the_positions_given() {
    let sandbox = Sandbox::start().await.unwrap();
    let targets = json!({"3": "a.example", "1": "b.example", "12": "c.example"});
    for operation in ["domain_intersection", "page_intersection"] {
        let positions = |row: &Value| {
            row[operation].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>()
        };
        let all: BTreeSet<String> = ["1", "3", "12"].map(str::to_owned).into();
        let result_all =
            result(&sandbox, operation, &json!({"targets": targets, "limit": 5})).await;
        assert_eq!(result_all["targets"], targets);
        assert!(
            result_all["items"].as_array().unwrap().iter().all(|row| positions(row) == all),
            "{operation}"
        );
        let partial = json!({"targets": targets, "intersection_mode": "partial"});
        let partial = result(&sandbox, operation, &partial).await;
        let mut sizes = BTreeSet::new();
        for row in partial["items"].as_array().unwrap() {
            let found = positions(row);
            assert!(found.is_subset(&all) && !found.is_empty());
            assert_eq!(row["summary"]["intersections_count"], found.len());
            sizes.insert(found.len());
        }
        assert!(sizes.len() > 1, "{operation}: {sizes:?}");
    }
    let pages =
        result(&sandbox, "page_intersection", &json!({"targets": targets, "limit": 1})).await;
    assert_eq!(pages["items"][0]["page_intersection"]["12"][0]["domain_to"], "c.example");
}

#[tokio::test]
async fn series_have_an_item_for_each_period() {
    let sandbox = Sandbox::builder().today("2026-03-10".parse().unwrap()).start().await.unwrap();
    let cases = [
        (
            "timeseries_summary",
            json!({"date_from": "2026-01-30", "group_range": "day", "date_to": "2026-02-02"}),
            vec!["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02"],
        ),
        (
            "timeseries_summary",
            json!({"date_from": "2026-02-20"}),
            vec!["2026-02-28", "2026-03-31"],
        ),
        (
            "timeseries_new_lost_summary",
            json!({"date_from": "2026-02-20", "group_range": "week"}),
            vec!["2026-02-22", "2026-03-01", "2026-03-08", "2026-03-15"],
        ),
        (
            "timeseries_summary",
            json!({"date_from": "2024-12-31", "group_range": "year"}),
            vec!["2024-12-31", "2025-12-31", "2026-12-31"],
        ),
        (
            "history",
            json!({"date_from": "2025-12-31", "date_to": "2026-01-01"}),
            vec!["2025-12-31", "2026-01-31"],
        ),
    ];
    for (operation, mut task, expected) in cases {
        task["target"] = "example.com".into();
        let result = result(&sandbox, operation, &task).await;
        let dates: Vec<&str> = result["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["date"].as_str().unwrap())
            .collect();
        let expected: Vec<String> =
            expected.iter().map(|day| format!("{day} 00:00:00 +00:00")).collect();
        assert_eq!(dates, expected, "{operation} {task}");
        assert_eq!(result["items_count"], dates.len());
    }
    let whole = result(&sandbox, "history", &json!({"target": "example.com"})).await;
    assert_eq!(
        (&whole["date_from"], &whole["date_to"]),
        (&json!("2019-01-01"), &json!("2026-03-10"))
    );
    assert_eq!(whole["items"].as_array().unwrap().len(), 7 * 12 + 3);
}

#[tokio::test]
async fn rows_that_only_repeat_the_request_come_once_for_each_combination_left_open() {
    const PATH: &str = "/apis/v1/dataforseo/dataforseo_labs/google/domain_rank_overview/live";
    let sandbox = Sandbox::start().await.unwrap();
    for (mut task, expected) in [
        (json!({"location_code": 2840, "language_code": "en"}), 1),
        (json!({"location_name": "Germany", "language_code": "de"}), 1),
        (json!({"language_code": "en"}), 2),
        (json!({}), 4),
    ] {
        task["target"] = json!("example.com");
        let answer = ask(&sandbox, "summary", task.clone()).path(PATH).send().await.unwrap();
        let result = answer.result();
        let rows = result["items"].as_array().unwrap();
        let kinds: BTreeSet<String> = rows
            .iter()
            .map(|row| format!("{} {}", row["location_code"], row["language_code"]))
            .collect();
        assert_eq!((rows.len(), kinds.len()), (expected, expected), "{task}");
        assert_eq!(result["total_count"], json!(expected), "{task}");
        // The result has the codes of what the request names, also where it names them in words.
        let is_named = |name: &str| {
            ["code", "name"].iter().any(|end| task.get(format!("{name}_{end}")).is_some())
        };
        for name in ["location", "language"] {
            let code = &result[format!("{name}_code")];
            assert_eq!(!code.is_null(), is_named(name), "{name} {task}");
        }
    }
}
