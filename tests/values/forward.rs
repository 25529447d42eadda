//! Nothing that was paid for is lost: any response an operation may give comes back out as it went in.
//!
//! Absent and null count as equal for fields that the schema knows, and so do `12` and `12.0`.

use std::collections::BTreeSet;

use aisa_backlinks::{envelope::unknown_fields, *};
use proptest::{prelude::*, test_runner::TestRunner};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Number, Value};

use crate::invented::{UNKNOWN, answer, is_known};

/// Reads a response as its type and writes it back.
fn through<T: DeserializeOwned + Serialize>(json: &str) -> Value {
    let read: T = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    serde_json::to_value(&read).unwrap()
}

/// The first difference between what came in and what goes out.
fn difference(sent: &Value, written: &Value, path: &str) -> Option<String> {
    match (sent, written) {
        (Value::Object(sent), Value::Object(written)) => {
            let names: BTreeSet<_> = sent.keys().chain(written.keys()).collect();
            names.into_iter().find_map(|name| {
                let path = format!("{path}.{name}");
                match (sent.get(name), written.get(name)) {
                    (Some(sent), Some(written)) => difference(sent, written, &path),
                    (Some(Value::Null), None) if is_known(name) => None,
                    (Some(sent), None) => Some(format!("{path} was {sent} and is gone")),
                    (None, written) => Some(format!("{path} is new: {written:?}")),
                }
            })
        }
        (Value::Array(sent), Value::Array(written)) if sent.len() == written.len() => {
            let pairs = sent.iter().zip(written).enumerate();
            pairs
                .into_iter()
                .find_map(|(i, (sent, written))| difference(sent, written, &format!("{path}[{i}]")))
        }
        (Value::Number(sent), Value::Number(written)) if equal(sent, written) => None,
        (sent, written) if sent == written => None,
        (sent, written) => Some(format!("{path} was {sent} and is {written}")),
    }
}

fn equal(a: &Number, b: &Number) -> bool {
    match (a.as_i64(), b.as_i64()) {
        (Some(a), Some(b)) => a == b,
        _ => a.as_f64() == b.as_f64(),
    }
}

fn holds_unknown(value: &Value) -> bool {
    match value {
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| name.starts_with(UNKNOWN) || holds_unknown(value))
        }
        Value::Array(items) => items.iter().any(holds_unknown),
        _ => false,
    }
}

macro_rules! check_all {
    ($($name:literal $request:ident $result:ident,)+) => {
        fn check(operation: &str, json: &str) -> Value {
            match operation {
                $($name => through::<$result>(json),)+
                unknown => panic!("{unknown} is described, but has no type"),
            }
        }
    };
}

for_each_operation!(check_all);

#[test]
fn no_response_of_any_operation_loses_a_leaf() {
    for operation in family().all() {
        let (name, shape) = (operation.name(), operation.result_shape().unwrap());
        let answers = answer(shape.name());
        let mut runner = TestRunner::new(ProptestConfig::with_cases(64));
        let result = runner.run(&answers, |answer| {
            let json = answer.to_string();
            // Compared with the text, because floats may lose a last digit on their way into it.
            let sent: Value = serde_json::from_str(&json).unwrap();
            let written = check(name, &json);
            prop_assert_eq!(difference(&sent, &written, name), None);
            prop_assert_eq!(
                unknown_fields(&json, shape).is_empty(),
                !holds_unknown(&sent),
                "{}",
                json
            );
            Ok(())
        });
        if let Err(error) = result {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn the_comparison_sees_what_is_lost() {
    let sent = serde_json::json!({"rank": null, "x_new": null, "items": [1, 2.0, null]});
    for (written, seen) in [
        (serde_json::json!({"x_new": null, "items": [1.0, 2, null]}), None),
        (serde_json::json!({"items": [1, 2, null]}), Some(".x_new was null and is gone")),
        (
            serde_json::json!({"x_new": null, "items": [1, 2]}),
            Some(".items was [1,2.0,null] and is [1,2]"),
        ),
        (
            serde_json::json!({"x_new": null, "items": [1, 3, null]}),
            Some(".items[1] was 2.0 and is 3"),
        ),
        (
            serde_json::json!({"x_new": null, "items": [1, 2, null], "y": 1}),
            Some(".y is new: Some(Number(1))"),
        ),
    ] {
        assert_eq!(difference(&sent, &written, "").as_deref(), seen);
    }
}
