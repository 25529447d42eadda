//! Whatever the bundle says is served.

use std::collections::BTreeSet;

use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::call::{Answer, ask, bundle};

#[tokio::test]
async fn a_contract_that_is_none_is_refused() {
    for (bundle, message) in [
        ("{", "not readable"),
        (
            r#"{"families":[{"name":"x","operations":[{"name":"a","method":"GET","path":"/x/a","result":"A"}]}]}"#,
            "`A`",
        ),
    ] {
        let error = Sandbox::builder().contract_json(bundle).start().await.unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}

/// The contract with a family of its own, which has these operations and definitions.
fn with_family(operations: Value, definitions: Value) -> String {
    let mut bundle = bundle().clone();
    bundle["families"].as_array_mut().unwrap().push(json!({
        "name": "things", "operations": operations, "definitions": definitions,
    }));
    bundle.to_string()
}

fn object(name: &str, fields: Value) -> Value {
    json!({"name": name, "kind": {"object": {"fields": fields}}})
}

fn listing(name: &str, path: &str) -> Value {
    json!({
        "name": name, "method": "POST", "path": path,
        "request": "Request", "result": "Result", "rows": "items", "row-per": "limit", "paging": {"style": "offset"},
        "price": {"estimate": {"base-micros": 5, "per-row-micros": 1}, "ceiling": {"base-micros": 9, "per-row-micros": 2}},
    })
}

fn result_of(rows: &str) -> Value {
    object(
        "Result",
        json!([
            {"name": "total_count", "ty": "integer"},
            {"name": "items_count", "ty": "integer"},
            {"name": "items", "ty": {"array": {"items": {"ref": rows}}}},
        ]),
    )
}

async fn call(sandbox: &Sandbox, path: &str, task: Value) -> Answer {
    let mut request = ask(sandbox, "summary", task);
    request.path = format!("/apis/v1{path}");
    request.send().await.unwrap()
}

#[tokio::test]
async fn an_operation_added_to_the_contract_is_served() {
    let path = "/dataforseo/things/new_things/live";
    let bundle = with_family(
        json!([listing("new_things", path)]),
        json!([
            object(
                "Request",
                json!([
                    {"name": "target", "ty": "string", "required": true, "target": ["domain"]},
                    {"name": "limit", "ty": "integer", "limits": {"minimum": 1, "maximum": 50}, "default": 10},
                    {"name": "offset", "ty": "integer", "limits": {"minimum": 0}},
                ])
            ),
            result_of("Thing"),
            object(
                "Thing",
                json!([
                    {"name": "target", "ty": "string", "echo": "target"},
                    {"name": "name", "ty": "string", "examples": ["spade", "rake"]},
                    {"name": "parts", "ty": "integer", "limits": {"minimum": 2, "maximum": 9}},
                    {"name": "broken_parts", "ty": "integer", "at-most": "parts"},
                ])
            ),
        ]),
    );
    let sandbox = Sandbox::builder().contract_json(bundle).rows(23).start().await.unwrap();
    let task = json!({"target": "a.example", "offset": 20});
    let answer = call(&sandbox, path, task).await;
    assert_eq!(answer.charge(), Some(8), "{}", answer.text());
    assert_eq!(answer.task()["data"]["api"], "things");
    let result = answer.result();
    assert_eq!((&result["total_count"], &result["items_count"]), (&json!(23), &json!(3)));
    for (thing, place) in result["items"].as_array().unwrap().iter().zip(21..) {
        assert_eq!(thing["target"], "a.example");
        // Nothing else tells the rows apart.
        assert_eq!(thing["name"], format!("spade {place}"));
        let parts = thing["parts"].as_i64().unwrap();
        assert!((2..=9).contains(&parts));
        assert!((0..=parts).contains(&thing["broken_parts"].as_i64().unwrap()));
    }
}

#[tokio::test]
async fn a_family_of_keywords_looks_right_by_the_names_of_its_fields() {
    let path = "/dataforseo/things/keywords/live";
    let bundle = with_family(
        json!([listing("keywords", path)]),
        json!([
            object("Request", json!([{"name": "keyword", "ty": "string", "required": true}])),
            result_of("Keyword"),
            object(
                "Keyword",
                json!([
                    {"name": "keyword", "ty": "string", "examples": ["seed"]},
                    {"name": "position", "ty": "integer"},
                    {"name": "cpc", "ty": "number"},
                    {"name": "url", "ty": "string"},
                    {"name": "monthly_searches", "ty": {"array": {"items": {"ref": "Month"}}}},
                ])
            ),
            object(
                "Month",
                json!([
                    {"name": "year", "ty": "integer"},
                    {"name": "month", "ty": "integer"},
                    {"name": "search_volume", "ty": "integer", "examples": [12_000]},
                ])
            ),
        ]),
    );
    let sandbox = Sandbox::builder().contract_json(bundle).rows(3).start().await.unwrap();
    let answer = call(&sandbox, path, json!({"keyword": "garden tools"})).await;
    let result = answer.result();
    let mut seen = BTreeSet::new();
    for (row, place) in result["items"].as_array().unwrap().iter().zip(1..) {
        let keyword = row["keyword"].as_str().unwrap();
        assert!(keyword.starts_with("garden tools ") && seen.insert(keyword));
        assert_eq!(row["position"], place);
        assert!((0.05..=12.0).contains(&row["cpc"].as_f64().unwrap()));
        assert!(!row["url"].as_str().unwrap().contains(' '), "{row}");
        let months = row["monthly_searches"].as_array().unwrap();
        let last = months.first().unwrap();
        assert_eq!((months.len(), &last["year"], &last["month"]), (12, &json!(2026), &json!(10)));
    }
    assert_eq!(seen.len(), 3);
}

#[tokio::test]
async fn definitions_that_contain_themselves_end() {
    let path = "/dataforseo/things/trees/live";
    let mut tree = listing("trees", path);
    tree["result"] = json!("Tree");
    for absent in ["rows", "row-per", "paging", "request"] {
        tree.as_object_mut().unwrap().remove(absent);
    }
    let bundle = with_family(
        json!([tree]),
        json!([object(
            "Tree",
            json!([
                {"name": "left", "ty": {"ref": "Tree"}},
                {"name": "right", "ty": {"array": {"items": {"ref": "Tree"}}}},
                {"name": "more", "ty": "integer", "at-most": "less"},
                {"name": "less", "ty": "integer", "at-most": "more"},
            ])
        ),]),
    );
    let sandbox = Sandbox::builder().contract_json(bundle).start().await.unwrap();
    let answer = call(&sandbox, path, Value::Null).await;
    assert!(answer.result()["left"]["left"].is_object(), "{}", answer.text());
    assert!(answer.body.len() < 100_000, "{} bytes", answer.body.len());
}

/// An operation whose result has rows, and one price whatever their number.
fn with_rows_of_one_price(fields: Value) -> String {
    let mut operation = listing("things", "/dataforseo/things/things/live");
    for absent in ["row-per", "paging"] {
        operation.as_object_mut().unwrap().remove(absent);
    }
    with_family(
        json!([operation]),
        json!([
            object("Request", json!([{"name": "target", "ty": "string"}])),
            result_of("Thing"),
            object("Thing", fields),
            {"name": "Timestamp", "kind": {"scalar": {"ty": "string"}}, "rust-type": "Timestamp"},
            {"name": "Date", "kind": {"scalar": {"ty": "string", "format": "date"}}, "rust-type": "Date"},
            {"name": "Counts", "kind": {"map": {"values": "integer", "nullable": true}}, "rust-type": "Counts"},
            {"name": "TextMap", "kind": {"map": {"values": "string", "nullable": true}}, "rust-type": "TextMap"},
        ]),
    )
}

async fn things(bundle: String, target: &str) -> Value {
    let sandbox = Sandbox::builder().contract_json(bundle).start().await.unwrap();
    let path = "/dataforseo/things/things/live";
    call(&sandbox, path, json!({"target": target})).await.result().clone()
}

#[tokio::test]
async fn the_counts_of_a_result_say_how_many_rows_it_has() {
    for target in ["a.example", "b.example", "c.example", "d.example"] {
        let fields = json!([{"name": "name", "ty": "string", "examples": ["spade"]}]);
        let result = things(with_rows_of_one_price(fields), target).await;
        let rows = result["items"].as_array().unwrap().len();
        assert_eq!(
            (&result["items_count"], &result["total_count"]),
            (&json!(rows), &json!(rows)),
            "{result}"
        );
    }
}

/// What the schema's description promises of examples, for each type that they can be of.
#[tokio::test]
async fn examples_of_every_type_are_answered() {
    let values = [
        ("size", json!("integer"), json!([7, 9])),
        ("score", json!("integer"), json!([70, 90])),
        ("share", json!("number"), json!([0.25])),
        ("colour", json!("string"), json!(["red", "blue"])),
        ("fetched", json!({"ref": "Timestamp"}), json!(["2019-11-15 12:57:46 +00:00"])),
        ("opened", json!({"ref": "Date"}), json!(["2019-11-15"])),
        ("fruits", json!({"ref": "Counts"}), json!([{"2024": 12, "2023": 40}])),
        ("labels", json!({"ref": "TextMap"}), json!([{"en": "lime"}])),
        ("grades", json!({"array": {"items": "integer"}}), json!([[1, 2]])),
    ];
    for target in ["a.example", "b.example", "c.example"] {
        for (name, ty, examples) in &values {
            let fields = json!([
                {"name": "sorts", "ty": "integer", "limits": {"maximum": 9}},
                {"name": name, "ty": ty, "examples": examples},
            ]);
            // A map counts what the object counts, so it stands alone here.
            let fields = match *name {
                "fruits" => json!([fields[1]]),
                _ => fields,
            };
            let result = things(with_rows_of_one_price(fields), target).await;
            for row in result["items"].as_array().unwrap() {
                let value = &row[name];
                assert!(examples.as_array().unwrap().contains(value), "{name}: {value}");
            }
        }
    }
}
