//! Any task is answered, however odd.

use aisa_sandbox::Sandbox;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    answers::contract::{operations, request_fields, targets},
    call::ask,
};

/// Values that a careless or a hostile caller may send in any field.
fn odd_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1),
        json!(1.5),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(""),
        json!("example.com"),
        json!("https://example.com/%"),
        json!("9999-12-31"),
        json!("2019-01-30"),
        json!("day"),
        json!("all"),
        json!("\u{0}é\u{1F600}"),
        json!("x".repeat(300)),
        json!([]),
        json!({}),
        json!(["example.com", "example.com"]),
        json!({"1": "example.com", "2": "https://example.com/"}),
        json!({"0": "example.com"}),
        json!([[[[[["rank", ">", 1]]]]]]),
        json!([["rank", ">", 1], "or", ["1.rank.x", "like", "%%"]]),
        json!(["..,desc", ",,asc"]),
        json!({"field": "anchor", "value": 1}),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a task holds, it is answered: executed or refused with a reason, and charged only if executed.
    #[test]
    fn every_task_gets_an_answer(picks in prop::collection::vec((any::<usize>(), prop::collection::vec(0usize..200, 18)), 16)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let sandbox = Sandbox::builder().rows(30).start().await.unwrap();
            let operations = operations();
            let values = odd_values();
            for (operation, picks) in picks {
                let operation = &operations[operation % operations.len()];
                let names = request_fields(operation).iter().map(|field| field["name"].as_str().unwrap().to_owned());
                // Most fields are left as they should be, so that some tasks get through.
                let least = targets(operation, &["example.com"]);
                let usual = |name: &str| least.get(name).cloned();
                let value = |name: String, pick: usize| {
                    let value = values.get(pick).cloned().or_else(|| usual(&name))?;
                    Some((name, value))
                };
                let task: serde_json::Map<String, Value> =
                    names.zip(picks).filter_map(|(name, pick)| value(name, pick)).collect();
                let name = operation["name"].as_str().unwrap();
                let before = sandbox.account();
                let answer = ask(&sandbox, name, Value::Object(task.clone())).send().await.unwrap();
                assert_eq!(answer.status, 200, "{name} {task:?}");
                let status = answer.task()["status_code"].as_i64().unwrap();
                assert!([20_000, 40_501].contains(&status), "{name} {task:?} {status}");
                assert_eq!(sandbox.account().executed - before.executed, u64::from(status == 20_000));
                assert_eq!(sandbox.account().charged_micros - before.charged_micros, answer.charge().unwrap());
                assert_eq!(answer.charge() == Some(0), status != 20_000);
            }
        });
    }
}
