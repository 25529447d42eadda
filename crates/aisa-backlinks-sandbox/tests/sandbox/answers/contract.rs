//! The contract, and how to ask by it.

use std::sync::LazyLock;

use aisa_backlinks_sandbox::Sandbox;
use serde_json::{Map, Value, json};

use crate::call::{ask, bundle};

pub(crate) fn operations() -> &'static Vec<Value> {
    bundle()["operations"].as_array().unwrap()
}

pub(crate) fn definition(name: &str) -> &'static Value {
    &bundle()["definitions"][name]
}

pub(crate) fn request_fields(operation: &Value) -> &'static Map<String, Value> {
    static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
    match operation["request"].as_str() {
        Some(name) => definition(name)["properties"].as_object().unwrap(),
        None => &NONE,
    }
}

/// Targets in the form that the operation wants.
pub(crate) fn targets(operation: &Value, names: &[&str]) -> Map<String, Value> {
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

pub(crate) async fn result(sandbox: &Sandbox, operation: &str, task: &Value) -> Value {
    let answer = ask(sandbox, operation, task.clone()).send().await.unwrap();
    assert_eq!(
        answer.task()["status_code"],
        20_000,
        "{operation} {task} {}",
        answer.text()
    );
    answer.result()
}

pub(crate) fn rows<'a>(operation: &Value, result: &'a Value) -> &'a [Value] {
    operation["rows"]
        .as_str()
        .map_or(&[], |rows| result[rows].as_array().unwrap())
}
