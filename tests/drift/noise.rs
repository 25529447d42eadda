//! Docs that only look different: nothing is named.

use serde_json::{Map, Value};

use crate::support::{MARKDOWN, NESTED, PAGE, YAML, compare, named, replaced};

/// The value with every object's members in the opposite order.
fn reversed(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: Vec<_> =
                members.into_iter().map(|(name, value)| (name, reversed(value))).collect();
            Value::Object(members.into_iter().rev().collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(reversed).collect()),
        scalar => scalar,
    }
}

/// Turns `nullable: true` into a list of types.
fn with_type_lists(value: Value) -> Value {
    match value {
        Value::Object(mut members) => {
            if members.get("nullable") == Some(&Value::Bool(true)) {
                members.shift_remove("nullable");
                if let Some(Value::String(word)) = members.get("type").cloned() {
                    members.insert("type".into(), serde_json::json!([word, "null"]));
                }
            }
            Value::Object(
                members.into_iter().map(|(name, value)| (name, with_type_lists(value))).collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(with_type_lists).collect()),
        scalar => scalar,
    }
}

/// Replaces a lone `oneOf` by what it holds.
fn without_one_of(value: Value) -> Value {
    match value {
        Value::Object(mut members) => {
            if let Some(Value::Array(mut only)) = members.shift_remove("oneOf") {
                members.shift_remove("type");
                members.insert("allOf".into(), Value::Array(std::mem::take(&mut only)));
            }
            Value::Object(
                members.into_iter().map(|(name, value)| (name, without_one_of(value))).collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_one_of).collect()),
        scalar => scalar,
    }
}

fn nested(change: fn(Value) -> Value) -> String {
    let root = serde_json::from_str(NESTED).expect("the fixture is JSON");
    serde_json::to_string_pretty(&change(root)).expect("JSON is written")
}

#[test]
fn another_way_of_writing_is_no_change() {
    let cases: Vec<(&str, String)> = vec![
        ("keys in another order", nested(reversed)),
        ("null as a type", nested(with_type_lists)),
        ("allOf for oneOf", nested(without_one_of)),
        ("on one line", serde_json::from_str::<Value>(NESTED).expect("JSON").to_string()),
        ("example dates follow the calendar", replaced(NESTED, "2024-02-01", "2026-02-01")),
        ("an example date in prose", replaced(NESTED, "2021-01-15", "2025-11-03")),
        ("classes have other names", NESTED.replace("GrovesOrchardsLive", "OrchardsV3Generated")),
        (
            "classes have hashes",
            NESTED
                .replace("schemas/Groves", "schemas/Response64468C952A1C_Groves")
                .replace("\"Groves", "\"Response64468C952A1C_Groves"),
        ),
        ("number for integer", NESTED.replace("\"integer\"", "\"number\"")),
        ("other formats", NESTED.replace("\"int64\"", "\"int32\"")),
        (
            "curly quotes and long dashes",
            NESTED.replace(" – ", " — ").replace("\\\"2021-01-15\\\"", "“2021-01-15”"),
        ),
        ("a short dash", NESTED.replace(" – ", " - ")),
        ("zero-width characters", NESTED.replace("value: ", "\u{200C}value\u{200B}: ")),
        ("thin spaces", NESTED.replace("value: ", "value:\u{2009}")),
        ("trailing spaces", NESTED.replace("\\n", "  \\n")),
        (
            "entities and tags",
            NESTED
                .replace("\\n", "<br>")
                .replace(" – ", "&nbsp;&ndash; ")
                .replace("optional field", "<b>optional field</b>"),
        ),
        (
            "bold and code",
            NESTED
                .replace("optional field", "**optional field**")
                .replace("value: 200", "value: `200`"),
        ),
        ("a thousands separator", NESTED.replace("maximum value: 200", "maximum value: 0,200")),
        ("prefix of the gateway", NESTED.replace("/v3/groves", "/apis/v1/dataforseo/groves")),
        ("no prefix", NESTED.replace("/v3/groves", "/groves")),
        (
            "extensions and hashes",
            NESTED.replacen(
                "\"tags\": [",
                "\"x-source-hash\": \"77aa\", \"x-pricing\": {\"multiplier\": 2}, \"tags\": [",
                1,
            ),
        ),
        ("another response text", NESTED.replace("Successful operation", "Successful response")),
        ("another summary", NESTED.replace("Orchards around a place.", "A listing of orchards.")),
    ];
    for (name, docs) in cases {
        assert_ne!(docs, NESTED, "{name} changes the text");
        let report = compare(&docs);
        assert_eq!(named(&report), [""; 0], "{name}");
    }
}

#[test]
fn pages_are_copied_in_many_ways() {
    let cases: Vec<(&str, String)> = vec![
        ("line ends of Windows", PAGE.replace('\n', "\r\n")),
        ("indented", PAGE.lines().map(|line| format!("  {line}\n")).collect()),
        (
            "other quotes",
            PAGE.replace('–', "—")
                .replace("'Authorization", "\"Authorization")
                .replace("<token>'", "<token>\""),
        ),
        ("entities", PAGE.replace(" – ", " &mdash; ")),
        ("zero-width characters", PAGE.replace("value: ", "value:\u{200C} ")),
        (
            "reworded",
            PAGE.replace("how many orchards to return", "the number of orchards in the response"),
        ),
        ("a chat button", format!("Ask the assistant\n\n{PAGE}")),
        ("without the top", PAGE.split_once("live\n").expect("the top").1.to_owned()),
        ("optional marks", PAGE.replace("limit\ninteger\n", "limit\ninteger\noptional\n")),
        ("a default as a mark", PAGE.replace("limit\ninteger\n", "limit\ninteger\ndefault:20\n")),
    ];
    for (name, docs) in cases {
        assert_ne!(docs, PAGE, "{name} changes the text");
        assert_eq!(named(&compare(&docs)), [""; 0], "{name}");
    }
}

#[test]
fn yaml_is_written_in_many_ways() {
    let json_block = {
        let (start, rest) = MARKDOWN.split_once("openapi: 3.0.3").expect("the block");
        let end = rest.rsplit_once("````").expect("the fence").1;
        format!("{start}{NESTED}````{end}")
    };
    let cases: Vec<(&str, String)> = vec![
        ("JSON in the fence", json_block),
        ("tildes for backticks", MARKDOWN.replace("````", "~~~~")),
        ("three backticks", MARKDOWN.replace("````", "```")),
        ("an indented block", MARKDOWN.lines().map(|line| format!("   {line}\n")).collect()),
        ("quoted keys", YAML.replace("openapi: 3.1.0", "\"openapi\": '3.1.0'")),
        ("a comment at the top", format!("# 注释\n---\n{YAML}")),
        ("another hash", YAML.replace("9f2c51d0", "00000000")),
        ("other classes", YAML.replace("64468C952A1C", "AAAAAAAAAAAA")),
    ];
    for (name, docs) in cases {
        assert_eq!(named(&compare(&docs)), [""; 0], "{name}");
    }
}

#[test]
fn noise_is_named_but_not_counted() {
    let report = compare(&NESTED.replace("\"integer\"", "\"number\""));
    assert!(!report.drifted());
    assert!(
        report
            .noise
            .iter()
            .any(|noise| noise.what.contains("integer written as number") && noise.count > 5),
        "{:?}",
        report.noise
    );
}
