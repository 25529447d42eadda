//! Every operation's answers fit the schema, agree with themselves and repeat.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use std::collections::BTreeSet;

use aisa_backlinks_sandbox::{Day, Sandbox};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use support::{ask, bundle};

fn operations() -> &'static Vec<Value> {
    bundle()["operations"].as_array().unwrap()
}

fn definition(name: &str) -> &'static Value {
    &bundle()["definitions"][name]
}

fn request_fields(operation: &Value) -> &'static Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    match operation["request"].as_str() {
        Some(name) => definition(name)["properties"].as_object().unwrap(),
        None => &NONE,
    }
}

/// Targets in the form that the operation wants.
fn targets(operation: &Value, names: &[&str]) -> Map<String, Value> {
    let fields = request_fields(operation);
    let mut task = Map::new();
    if fields.contains_key("target") {
        task.insert("target".to_owned(), names[0].into());
    } else if let Some(field) = fields.get("targets") {
        let numbered = (1..)
            .map(|position: u32| position.to_string())
            .zip(names.iter().map(|name| Value::from(*name)));
        let value = if field["type"] == "array" {
            json!(names)
        } else {
            Value::Object(numbered.collect())
        };
        task.insert("targets".to_owned(), value);
    }
    if fields.contains_key("date_from") && !task.contains_key("targets") {
        task.insert("date_from".to_owned(), "2025-11-01".into());
    }
    task
}

/// Requests from the plainest to the most that each field of the operation allows.
fn requests(operation: &Value) -> Vec<Value> {
    let plain = targets(operation, &["example.com", "garden.example"]);
    let with = |settings: &[(&str, Value)]| {
        let mut task = plain.clone();
        let fields = request_fields(operation);
        let known = settings
            .iter()
            .filter(|(name, _)| fields.contains_key(*name));
        task.extend(known.map(|(name, value)| ((*name).to_owned(), value.clone())));
        Value::Object(task)
    };
    let least = [
        ("limit", json!(1)),
        ("internal_list_limit", json!(1)),
        ("rank_scale", json!("one_hundred")),
        ("backlinks_status_type", json!("lost")),
        ("group_range", json!("day")),
        ("date_to", json!("2025-11-02")),
        ("include_subdomains", json!(false)),
        ("network_address_type", json!("subnet")),
        ("intersection_mode", json!("partial")),
        ("mode", json!("one_per_domain")),
    ];
    let most = [
        ("limit", json!(1000)),
        ("offset", json!(20)),
        ("internal_list_limit", json!(1000)),
        ("backlinks_status_type", json!("all")),
        ("group_range", json!("year")),
        ("date_from", json!("2026-01-01")),
        (
            "filters",
            json!([["rank", ">", 1], "and", ["anchor", "like", "%a%"]]),
        ),
        ("order_by", json!(["rank,desc"])),
        ("backlinks_filters", json!(["dofollow", "=", true])),
        ("tag", json!("t")),
        ("exclude_targets", json!(["x.example"])),
        ("custom_mode", json!({"field": "anchor", "value": 3})),
    ];
    let beyond = [("offset", json!(20_000)), ("group_range", json!("week"))];
    vec![
        Value::Object(plain.clone()),
        with(&least),
        with(&most),
        with(&beyond),
    ]
}

async fn result(sandbox: &Sandbox, operation: &str, task: &Value) -> Value {
    let answer = ask(sandbox, operation, task.clone()).send().await.unwrap();
    assert_eq!(
        answer.task()["status_code"],
        20_000,
        "{operation} {task} {}",
        answer.text()
    );
    answer.result()
}

fn rows<'a>(operation: &Value, result: &'a Value) -> &'a [Value] {
    operation["rows"]
        .as_str()
        .map_or(&[], |rows| result[rows].as_array().unwrap())
}

#[tokio::test]
async fn every_answer_fits_its_definition() {
    let sandbox = Sandbox::builder().rows(105).start().await.unwrap();
    for operation in operations() {
        let name = operation["name"].as_str().unwrap();
        let schema = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$ref": format!("#/definitions/{}", operation["result"].as_str().unwrap()),
            "definitions": bundle()["definitions"],
        });
        let validator = jsonschema::draft7::new(&schema).unwrap();
        for task in requests(operation) {
            let result = result(&sandbox, name, &task).await;
            let errors: Vec<String> = validator
                .iter_errors(&result)
                .map(|error| format!("{} at {}", error, error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{name} {task}: {errors:#?}");
            each_object(
                &result,
                definition(operation["result"].as_str().unwrap()),
                &mut |object, properties| {
                    agrees(object, properties, &task, &format!("{name} {task}"));
                },
            );
        }
    }
}

/// Visits the objects of a result with the properties that their definition has.
fn each_object(
    value: &Value,
    schema: &Value,
    visit: &mut impl FnMut(&Map<String, Value>, &Map<String, Value>),
) {
    let schema = match schema["anyOf"].as_array() {
        Some(choices) => choices
            .iter()
            .find(|choice| choice["type"] != "null")
            .unwrap(),
        None => schema,
    };
    let schema = schema["$ref"]
        .as_str()
        .map_or(schema, |name| definition(name.rsplit('/').next().unwrap()));
    match value {
        Value::Object(object) => {
            if let Some(properties) = schema["properties"].as_object() {
                assert!(
                    object.keys().eq(properties.keys()),
                    "every property is there, in the order of the schema"
                );
                visit(object, properties);
                object
                    .iter()
                    .for_each(|(name, value)| each_object(value, &properties[name], visit));
            } else {
                object
                    .values()
                    .for_each(|value| each_object(value, &schema["additionalProperties"], visit));
            }
        }
        Value::Array(list) => list
            .iter()
            .for_each(|value| each_object(value, &schema["items"], visit)),
        _ => {}
    }
}

/// The numbers, times and flags of an object contradict neither the schema nor each other.
fn agrees(object: &Map<String, Value>, properties: &Map<String, Value>, task: &Value, place: &str) {
    let inner = task
        .get("internal_list_limit")
        .and_then(Value::as_u64)
        .unwrap_or(10);
    for (name, schema) in properties {
        let value = &object[name];
        if let Some(number) = value.as_i64() {
            assert!(number >= 0, "{place}: {name} is {number}");
            let scale = task
                .get("rank_scale")
                .is_some_and(|scale| scale == "one_hundred");
            if schema["x-scaled-by"] == "rank_scale" && scale {
                assert!(number <= 100, "{place}: {name} is {number} of 100");
            }
            if let Some(bound) = schema["x-at-most"]
                .as_str()
                .and_then(|bound| object[bound].as_i64())
            {
                assert!(
                    number <= bound,
                    "{place}: {name} is {number}, more than {bound}"
                );
            }
        }
        if let Some(counts) = value.as_object()
            && schema["anyOf"][0]["$ref"] == "#/definitions/Counts"
        {
            let counts: Vec<i64> = counts
                .values()
                .map(|count| count.as_i64().unwrap())
                .collect();
            assert!(
                counts.len() as u64 <= inner,
                "{place}: {name} has {} entries",
                counts.len()
            );
            assert!(
                counts.is_sorted_by(|left, right| left >= right),
                "{place}: {name} is not ranked: {counts:?}"
            );
            assert!(counts.iter().all(|count| *count > 0), "{place}: {name}");
            let links = object
                .get("backlinks")
                .and_then(Value::as_i64)
                .unwrap_or(i64::MAX);
            assert!(
                counts.iter().sum::<i64>() <= links,
                "{place}: {name} counts more than {links} links"
            );
        }
    }
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    let seen: Vec<&str> = ["first_seen", "prev_seen", "last_seen"]
        .into_iter()
        .filter_map(text)
        .collect();
    assert!(seen.is_sorted(), "{place}: {seen:?}");
    for moment in seen.iter().copied().chain(text("lost_date")) {
        let (day, rest) = moment.split_once(' ').unwrap();
        assert!(
            day.parse::<Day>().is_ok() && rest.len() == 15 && rest.ends_with(" +00:00"),
            "{place}: {moment}"
        );
    }
    let attributes = object.get("attributes").and_then(Value::as_array);
    if let (Some(true), Some(attributes)) =
        (object.get("dofollow").and_then(Value::as_bool), attributes)
    {
        assert!(
            !attributes.contains(&json!("nofollow")),
            "{place}: {attributes:?}"
        );
    }
}

#[tokio::test]
async fn the_same_question_gets_the_same_answer_everywhere() {
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
        for (field, schema) in request_fields(operation) {
            if let Some(default) = schema
                .get("x-default")
                .filter(|default| !default.to_string().contains("today"))
            {
                explicit.entry(field).or_insert_with(|| default.clone());
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
    assert_eq!(
        result(&sandbox, "backlinks", &listing).await["total_count"],
        summary["backlinks"]
    );
    assert_eq!(
        result(&sandbox, "referring_domains", &listing).await["total_count"],
        summary["referring_domains"]
    );
}

#[tokio::test]
async fn bulk_answers_have_a_row_for_each_target_in_order() {
    let sandbox = Sandbox::start().await.unwrap();
    let names: Vec<String> = (0..1000)
        .map(|index| format!("https://a{}.example/{index}", index % 100))
        .collect();
    for operation in operations()
        .iter()
        .filter(|operation| operation["row-per"] == "target")
    {
        let name = operation["name"].as_str().unwrap();
        let result = result(&sandbox, name, &json!({"targets": names})).await;
        let rows = rows(operation, &result);
        assert_eq!(
            (rows.len(), &result["items_count"]),
            (1000, &json!(1000)),
            "{name}"
        );
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
            row[operation]
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<BTreeSet<_>>()
        };
        let all: BTreeSet<String> = ["1", "3", "12"].map(str::to_owned).into();
        let result_all = result(
            &sandbox,
            operation,
            &json!({"targets": targets, "limit": 5}),
        )
        .await;
        assert_eq!(result_all["targets"], targets);
        assert!(
            result_all["items"]
                .as_array()
                .unwrap()
                .iter()
                .all(|row| positions(row) == all),
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
    let pages = result(
        &sandbox,
        "page_intersection",
        &json!({"targets": targets, "limit": 1}),
    )
    .await;
    assert_eq!(
        pages["items"][0]["page_intersection"]["12"][0]["domain_to"],
        "c.example"
    );
}

#[tokio::test]
async fn series_have_an_item_for_each_period() {
    let sandbox = Sandbox::builder()
        .today(Day::new(2026, 3, 10))
        .start()
        .await
        .unwrap();
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
        let expected: Vec<String> = expected
            .iter()
            .map(|day| format!("{day} 00:00:00 +00:00"))
            .collect();
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
async fn two_targets_are_special() {
    let sandbox = Sandbox::start().await.unwrap();
    let nobody = result(&sandbox, "summary", &json!({"target": "empty.example"})).await;
    assert_eq!(
        (
            &nobody["backlinks"],
            &nobody["first_seen"],
            &nobody["referring_links_tld"]
        ),
        (&json!(0), &Value::Null, &json!({}))
    );
    for operation in operations()
        .iter()
        .filter(|operation| operation["row-per"] == "limit")
    {
        let name = operation["name"].as_str().unwrap();
        let task = Value::Object(targets(operation, &["empty.example"]));
        let empty = result(&sandbox, name, &task).await;
        assert_eq!(
            (&empty["total_count"], rows(operation, &empty).len()),
            (&json!(0), 0),
            "{name}"
        );
        let absent = ask(
            &sandbox,
            name,
            Value::Object(targets(operation, &["absent.example"])),
        )
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
    for (operation, field) in [
        ("backlinks", "domain_from"),
        ("referring_domains", "domain"),
        ("competitors", "target"),
    ] {
        let result = result(
            &sandbox,
            operation,
            &json!({"target": "example.com", "limit": 200}),
        )
        .await;
        for row in result["items"].as_array().unwrap() {
            let ending = row[field].as_str().unwrap().rsplit('.').next().unwrap();
            assert!(
                ["example", "test", "invalid"].contains(&ending),
                "{operation} {}",
                row[field]
            );
        }
    }
}

#[tokio::test]
async fn filters_and_sorting_select_from_the_same_rows() {
    let sandbox = Sandbox::builder().rows(120).start().await.unwrap();
    let listing = async |operation: &str, extra: Value| {
        let operation = operations()
            .iter()
            .find(|known| known["name"] == operation)
            .unwrap();
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
    let cases: [(&str, Value, Test); 7] = [
        ("backlinks", json!(["dofollow", "=", true]), |row| {
            row["dofollow"] == true
        }),
        (
            "backlinks",
            json!([["rank", ">", 300], "and", ["anchor", "like", "%e%"]]),
            |row| {
                row["rank"].as_i64() > Some(300)
                    && row["anchor"]
                        .as_str()
                        .is_some_and(|anchor| anchor.contains('e'))
            },
        ),
        (
            "anchors",
            json!([["rank", "<", "50"], "or", ["backlinks", ">=", 100]]),
            |row| row["rank"].as_i64() < Some(50) || row["backlinks"].as_i64() >= Some(100),
        ),
        (
            "domain_pages",
            json!(["page_summary.backlinks", ">", 10]),
            |row| row["page_summary"]["backlinks"].as_i64() > Some(10),
        ),
        ("domain_intersection", json!(["2.rank", ">", 300]), |row| {
            row["domain_intersection"]["2"]["rank"].as_i64() > Some(300)
        }),
        ("page_intersection", json!(["1.rank", ">", 300]), |row| {
            row["page_intersection"]["1"][0]["rank"].as_i64() > Some(300)
        }),
        ("backlinks", json!(["no_such_field", "=", 1]), |_| true),
    ];
    for (operation, filter, fits) in cases {
        let all = listing(operation, json!({})).await;
        let expected: Vec<&Value> = all.iter().filter(|row| fits(row)).collect();
        let filtered = listing(operation, json!({"filters": filter})).await;
        assert!(
            !expected.is_empty() && filtered.iter().eq(expected),
            "{operation} {filter}"
        );
    }
    let sorted = listing(
        "backlinks",
        json!({"order_by": ["dofollow,asc", "rank,desc"]}),
    )
    .await;
    let keys = |row: &Value| {
        (
            row["dofollow"].as_bool(),
            std::cmp::Reverse(row["rank"].as_i64()),
        )
    };
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
        task.as_object_mut()
            .unwrap()
            .extend(extra.as_object().unwrap().clone());
        task
    };
    let first = result(&sandbox, "backlinks", &task(json!({}))).await;
    let token = first["search_after_token"].clone();
    let second = result(
        &sandbox,
        "backlinks",
        &task(json!({"search_after_token": token, "tag": "any"})),
    )
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
    assert_eq!(
        (&third["items_count"], &third["search_after_token"]),
        (&json!(5), &Value::Null)
    );
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
    assert_eq!(
        (&page["total_count"], &page["items_count"]),
        (&json!(20_500), &json!(400))
    );
    task["search_after_token"] = page["search_after_token"].clone();
    let last = result(&sandbox, "backlinks", &task).await;
    assert_eq!(
        (&last["items_count"], &last["search_after_token"]),
        (&json!(100), &Value::Null)
    );
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
            assert_eq!(distinct.len() as u64, total, "{name}");
        });
    }
}
