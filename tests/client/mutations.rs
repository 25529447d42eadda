//! Any value of a response may turn into any other JSON: nothing fails but what it touches, and nothing is lost.

use aisa_gateway::describe::OperationRef;
use std::{collections::BTreeMap, sync::LazyLock};

use aisa_backlinks::{envelope::unknown_fields, request::RawRequest, value::from_json, *};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};

use crate::operations::start;

/// The result of every operation, as the sandbox answers.
static RESULTS: LazyLock<Vec<(OperationRef<'static>, Value)>> = LazyLock::new(|| {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let (_sandbox, client) = start().await;
        let mut results = Vec::new();
        for info in family().all() {
            let mut fields = info.example();
            if info.paging().is_some() {
                fields.insert("limit".to_owned(), 3.into());
            }
            let answer = client.call(RawRequest::new(info, fields)).await;
            let result = answer.and_then(Response::into_result);
            results.push((info, result.expect("a result")));
        }
        results
    })
});

/// A text that no response holds, to be replaced by JSON that no [`Value`] can hold.
const MARK: &str = "the replaced value";

/// Puts the mark in the place of the n-th value below the root, counting round.
fn mark(result: &mut Value, n: usize) {
    fn count(value: &Value) -> usize {
        match value {
            Value::Array(items) => items.iter().map(|item| 1 + count(item)).sum(),
            Value::Object(fields) => fields.values().map(|value| 1 + count(value)).sum(),
            _ => 0,
        }
    }
    fn nth<'v>(value: &'v mut Value, n: &mut usize) -> Option<&'v mut Value> {
        let inner: Vec<&mut Value> = match value {
            Value::Array(items) => items.iter_mut().collect(),
            Value::Object(fields) => fields.values_mut().collect(),
            _ => Vec::new(),
        };
        for value in inner {
            if *n == 0 {
                return Some(value);
            }
            *n -= 1;
            if let Some(found) = nth(value, n) {
                return Some(found);
            }
        }
        None
    }
    let mut n = n % count(result);
    *nth(result, &mut n).expect("a value") = MARK.into();
}

fn replacement() -> impl Strategy<Value = String> {
    let fixed = [
        "null",
        "true",
        "0",
        "-0.0",
        "12.5",
        "12.0",
        "1e999",
        "-1E+400",
        "123456789012345678901234567890",
        "18446744073709551615",
        "9007199254740993.0",
        r#""""#,
        r#""text""#,
        r#""cut \ud83d""#,
        r#""2019-11-15 12:57:46 +00:00""#,
        "[]",
        "{}",
        "[null]",
        r#"[1,"a",{},[]]"#,
        r#"{"a":1}"#,
        r#"{"1":{"rank":[]},"2":7,"":null}"#,
        r#"{"com":12.5,"de":"many","rank":1e999,"items":[5]}"#,
    ];
    let deep = |depth| format!("{}1e999{}", r#"[{"a":"#.repeat(depth), "}]".repeat(depth));
    prop_oneof![
        20 => prop::sample::select(fixed.map(str::to_owned).to_vec()),
        3 => any::<i64>().prop_map(|number| number.to_string()),
        3 => any::<String>().prop_map(|text| Value::from(text).to_string()),
        1 => Just(deep(65)),
        1 => Just(deep(1_000)),
    ]
}

/// The first value of what came in that does not go out.
fn lost(sent: &str, written: &str, path: &str) -> Option<String> {
    let first = |json: &str| json.as_bytes().first().copied();
    if sent == written {
        return None;
    }
    match (first(sent), first(written)) {
        (Some(b'{'), Some(b'{')) => {
            let written: BTreeMap<String, &RawValue> = serde_json::from_str(written).unwrap();
            let sent: BTreeMap<String, &RawValue> = serde_json::from_str(sent).unwrap();
            sent.iter().find_map(|(name, sent)| {
                let path = format!("{path}.{name}");
                match written.get(name) {
                    Some(written) => lost(sent.get(), written.get(), &path),
                    // A null of a known field is not written.
                    None if sent.get() == "null" => None,
                    None => Some(path),
                }
            })
        }
        (Some(b'['), Some(b'[')) => {
            let written: Vec<&RawValue> = serde_json::from_str(written).unwrap();
            let sent: Vec<&RawValue> = serde_json::from_str(sent).unwrap();
            if written.len() != sent.len() {
                return Some(path.to_owned());
            }
            let pairs = sent.iter().zip(written).enumerate();
            pairs.into_iter().find_map(|(n, (sent, written))| {
                lost(sent.get(), written.get(), &format!("{path}[{n}]"))
            })
        }
        (Some(b'"'), Some(b'"')) => {
            let text = |json: &str| from_json::<String>(json).unwrap();
            (text(sent) != text(written)).then(|| path.to_owned())
        }
        _ => match (sent.parse::<f64>(), written.parse::<f64>()) {
            (Ok(a), Ok(b)) if a == b && a.is_finite() => None,
            _ => Some(format!("{path} was {sent:.40} and is {written:.40}")),
        },
    }
}

/// Reads as the client does, writes back, and says whether a strict reader would have taken it too.
fn through<T: DeserializeOwned + Serialize>(json: &str) -> (String, bool) {
    let read: T = from_json(json).unwrap_or_else(|error| panic!("{error}: {json:.400}"));
    let strict = serde_json::from_str::<T>(json).is_ok();
    (serde_json::to_string(&read).unwrap(), strict)
}

macro_rules! through_all {
    ($($name:literal $request:ident $result:ident,)+) => {
        fn through_type(operation: &str, json: &str) -> (String, bool) {
            match operation {
                $($name => through::<$result>(json),)+
                unknown => panic!("{unknown} is not in the crate"),
            }
        }
    };
}

for_each_operation!(through_all);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_value_may_turn_into_any_other(
        operation in any::<prop::sample::Index>(),
        n in any::<usize>(),
        replacement in replacement(),
    ) {
        let (info, result) = operation.get(&RESULTS[..]);
        let mut result = result.clone();
        mark(&mut result, n);
        let json = result.to_string().replace(&format!("{MARK:?}"), &replacement);
        let (written, strict) = through_type(info.name(), &json);
        prop_assert_eq!(lost(&json, &written, info.name()), None);
        let misfits = unknown_fields(&json, info.result_shape().unwrap());
        let cut = replacement.contains("\\ud83d");
        prop_assert!(strict || cut || !misfits.is_empty(), "{} is listed nowhere", replacement);
        let (again, _) = through_type(info.name(), &written);
        prop_assert_eq!(again, written, "what was written is read the same");
        prop_assert!(<RawRequest>::read_result(&json).is_ok());
    }
}

#[test]
fn the_comparison_sees_what_is_lost() {
    let sent = r#"{"a":1e999,"b":[1,"x"],"c":null,"d":12.0}"#;
    for (written, seen) in [
        (sent, None),
        (r#"{"a":1e999,"b":[1,"x"],"d":12}"#, None),
        (r#"{"a":"1e999","b":[1,"x"],"d":12}"#, Some(".a was 1e999 and is \"1e999\"")),
        (r#"{"a":1e999,"b":[1],"d":12}"#, Some(".b")),
        (r#"{"a":1e999,"b":[1,"y"],"d":12}"#, Some(".b[1]")),
        (r#"{"a":1e999,"b":[1,"x"]}"#, Some(".d")),
    ] {
        assert_eq!(lost(sent, written, "").as_deref(), seen);
    }
}
