//! The contract, and how to ask by it.

use std::sync::LazyLock;

use aisa_contract::{FieldKind, request::TargetRule};
use aisa_sandbox::Sandbox;
use serde_json::{Map, Value, json};

use crate::call::{ask, bundle};

/// The operations of the family whose client these tests have; all families are called by the tests of the binary.
pub(crate) fn operations() -> &'static [Value] {
    static KNOWN: LazyLock<Vec<Value>> = LazyLock::new(|| {
        let known = |operation: &Value| {
            aisa_backlinks::family().all().any(|info| operation["path"] == info.path())
        };
        let families = bundle()["families"].as_array().unwrap().iter();
        families
            .flat_map(|family| family["operations"].as_array().unwrap())
            .filter(|operation| known(operation))
            .cloned()
            .collect()
    });
    &KNOWN
}

/// The fields that an operation accepts.
pub(crate) fn request_fields(operation: &Value) -> &'static [Value] {
    let has = |family: &&Value| {
        let mut own = family["operations"].as_array().unwrap().iter();
        own.any(|known| known["path"] == operation["path"])
    };
    // Names are unique in a family only.
    let family = bundle()["families"].as_array().unwrap().iter().find(has);
    family.unwrap()["definitions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|definition| definition["name"] == operation["request"])
        .map_or(&[], |definition| definition["kind"]["object"]["fields"].as_array().unwrap())
}

/// The least that the operation takes, with these targets in the form that it wants.
pub(crate) fn targets(operation: &Value, names: &[&str]) -> Map<String, Value> {
    let info =
        aisa_backlinks::family().all().find(|info| operation["name"] == info.name()).unwrap();
    let mut task = info.example();
    for field in info.fields().into_iter().filter(|field| field.required) {
        let named = |rule: TargetRule, name: &&str| match rule.domain || rule.subdomain {
            true => (*name).to_owned(),
            false => format!("https://{name}/"),
        };
        let value = match field.kind() {
            FieldKind::Target(rule) => json!(named(rule, &names[0])),
            FieldKind::Targets { rule, .. } => names.iter().map(|name| named(rule, name)).collect(),
            FieldKind::NumberedTargets { rule, .. } => {
                let numbered = (1..).zip(names).map(|(position, name)| {
                    (i32::to_string(&position), Value::from(named(rule, name)))
                });
                Value::Object(numbered.collect())
            }
            _ => continue,
        };
        task.insert(field.name().to_owned(), value);
    }
    let dated = request_fields(operation).iter().any(|field| field["name"] == "date_from");
    if dated && !task.contains_key("targets") {
        task.insert("date_from".to_owned(), "2025-11-01".into());
    }
    task
}

pub(crate) async fn result(sandbox: &Sandbox, operation: &str, task: &Value) -> Value {
    let answer = ask(sandbox, operation, task.clone()).send().await.unwrap();
    assert_eq!(answer.task()["status_code"], 20_000, "{operation} {task} {}", answer.text());
    answer.result()
}

pub(crate) fn rows<'a>(operation: &Value, result: &'a Value) -> &'a [Value] {
    operation["rows"].as_str().map_or(&[], |rows| result[rows].as_array().unwrap())
}
