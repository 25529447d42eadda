//! Pages, tokens, filters and sorting.

use std::collections::BTreeSet;

use aisa_sandbox::Sandbox;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::contract::{operations, result, rows, targets};
use crate::call::ask;

#[tokio::test]
async fn filters_and_sorting_select_from_the_same_rows() {
    let sandbox = Sandbox::builder().rows(120).start().await.unwrap();
    let listing = async |operation: &str, extra: Value| {
        let operation = operations().iter().find(|known| known["name"] == operation).unwrap();
        let mut task = targets(operation, &["example.com", "garden.example"]);
        task.insert("limit".to_owned(), 1000.into());
        task.extend(extra.as_object().unwrap().clone());
        let name = operation["name"].as_str().unwrap();
        let result = result(&sandbox, name, &Value::Object(task)).await;
        let rows = rows(operation, &result).to_vec();
        assert_eq!(result["total_count"], rows.len());
        rows
    };
    type Test = fn(&Value) -> bool;
    let cases: [(&str, Value, Test); 6] = [
        ("backlinks", json!(["dofollow", "=", true]), |row| row["dofollow"] == true),
        ("backlinks", json!([["rank", ">", 300], "and", ["anchor", "like", "%e%"]]), |row| {
            row["rank"].as_i64() > Some(300)
                && row["anchor"].as_str().is_some_and(|anchor| anchor.contains('e'))
        }),
        ("anchors", json!([["rank", "<", 50], "or", ["backlinks", ">=", 100]]), |row| {
            row["rank"].as_i64() < Some(50) || row["backlinks"].as_i64() >= Some(100)
        }),
        ("domain_pages", json!(["page_summary.backlinks", ">", 10]), |row| {
            row["page_summary"]["backlinks"].as_i64() > Some(10)
        }),
        ("domain_intersection", json!(["2.rank", ">", 300]), |row| {
            row["domain_intersection"]["2"]["rank"].as_i64() > Some(300)
        }),
        ("page_intersection", json!(["1.rank", ">", 300]), |row| {
            row["page_intersection"]["1"][0]["rank"].as_i64() > Some(300)
        }),
    ];
    for (operation, filter, fits) in cases {
        let all = listing(operation, json!({})).await;
        let expected: Vec<&Value> = all.iter().filter(|row| fits(row)).collect();
        let filtered = listing(operation, json!({"filters": filter})).await;
        assert!(!expected.is_empty() && filtered.iter().eq(expected), "{operation} {filter}");
    }
    let sorted = listing("backlinks", json!({"order_by": ["dofollow,asc", "rank,desc"]})).await;
    let keys = |row: &Value| (row["dofollow"].as_bool(), std::cmp::Reverse(row["rank"].as_i64()));
    assert!(sorted.is_sorted_by_key(keys));
    assert_eq!(sorted.len(), 120);
    let by_count =
        json!({"intersection_mode": "partial", "order_by": ["intersections_count,desc"]});
    let by_count = listing("domain_intersection", by_count).await;
    assert!(
        by_count.is_sorted_by_key(|row| std::cmp::Reverse(
            row["summary"]["intersections_count"].as_i64()
        ))
    );
}

#[tokio::test]
async fn tokens_continue_where_the_page_ended_and_nowhere_else() {
    let sandbox = Sandbox::builder().rows(25).start().await.unwrap();
    let task = |extra: Value| {
        let mut task = json!({"target": "example.com", "limit": 10, "filters": ["rank", ">", 1]});
        task.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        task
    };
    let first = result(&sandbox, "backlinks", &task(json!({}))).await;
    let token = first["search_after_token"].clone();
    let second =
        result(&sandbox, "backlinks", &task(json!({"search_after_token": token, "tag": "any"})))
            .await;
    assert_eq!(
        second["items"],
        result(&sandbox, "backlinks", &task(json!({"offset": 10}))).await["items"]
    );
    assert_ne!(second["search_after_token"], token);
    let third = result(
        &sandbox,
        "backlinks",
        &task(json!({"search_after_token": second["search_after_token"]})),
    )
    .await;
    assert_eq!((&third["items_count"], &third["search_after_token"]), (&json!(5), &Value::Null));
    for other in [
        json!({"limit": 9}),
        json!({"target": "b.example"}),
        json!({"filters": ["rank", ">", 2]}),
        json!({"rank_scale": "one_hundred"}),
    ] {
        let mut changed = task(other.clone());
        changed["search_after_token"] = token.clone();
        let refused = ask(&sandbox, "backlinks", changed).send().await.unwrap();
        assert_eq!(
            refused.task()["status_message"],
            "Invalid Field: 'search_after_token'.",
            "{other}"
        );
    }
}

#[tokio::test]
async fn tokens_reach_beyond_the_last_offset() {
    let sandbox = Sandbox::builder().rows(20_500).start().await.unwrap();
    let mut task = json!({"target": "example.com", "limit": 400, "offset": 20_000});
    let page = result(&sandbox, "backlinks", &task).await;
    assert_eq!((&page["total_count"], &page["items_count"]), (&json!(20_500), &json!(400)));
    task["search_after_token"] = page["search_after_token"].clone();
    let last = result(&sandbox, "backlinks", &task).await;
    assert_eq!((&last["items_count"], &last["search_after_token"]), (&json!(100), &Value::Null));
}

/// Whether a row has a text to tell it apart by, besides the one that says of what kind it is.
fn has_text(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| name != "type" && (value.is_string() || has_text(value))),
        Value::Array(list) => list.iter().any(has_text),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Pages of any size make up the listing: same total on each, every row once, the last page short.
    #[test]
    fn pages_make_up_the_listing(operation in 0usize..64, total in 0u64..90, limit in 1u64..40, seed in any::<u64>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let paged: Vec<&Value> = operations().iter().filter(|operation| operation["row-per"] == "limit").collect();
            let operation = paged[operation % paged.len()];
            let name = operation["name"].as_str().unwrap();
            let sandbox = Sandbox::builder().rows(total).seed(seed).start().await.unwrap();
            let task = |limit: u64, offset: u64| {
                let mut task = targets(operation, &["example.com", "garden.example"]);
                task.insert("limit".to_owned(), limit.into());
                task.insert("offset".to_owned(), offset.into());
                Value::Object(task)
            };
            let whole = result(&sandbox, name, &task(1000, 0)).await;
            let mut collected = Vec::new();
            loop {
                let page = result(&sandbox, name, &task(limit, collected.len() as u64)).await;
                let rows = rows(operation, &page);
                assert_eq!((&page["total_count"], &page["items_count"]), (&json!(total), &json!(rows.len())), "{name}");
                assert_eq!(rows.len() as u64, limit.min(total - collected.len() as u64));
                if rows.is_empty() {
                    break;
                }
                collected.extend_from_slice(rows);
            }
            assert_eq!(collected, rows(operation, &whole), "{name}");
            let distinct: BTreeSet<String> = collected.iter().map(Value::to_string).collect();
            let named = collected.first().is_some_and(has_text);
            assert!(distinct.len() as u64 == total || !named, "{name}: a row comes twice");
        });
    }
}
