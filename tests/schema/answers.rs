//! The sandbox's responses fit the schema and do not contradict themselves.

use aisa_contract::{Method, OperationRef};
use aisa_sandbox::{Day, Sandbox};
use serde_json::{Map, Value, json};

use crate::DEFINITIONS;

fn definition(reference: &str) -> &'static Value {
    &DEFINITIONS[reference.rsplit('/').next().unwrap()]
}

async fn result(sandbox: &Sandbox, info: OperationRef<'_>, task: &Value) -> Value {
    let url = format!("{}{}", sandbox.url(), info.path());
    let client = reqwest::Client::new();
    let request = match info.method {
        Method::Get => client.get(url),
        _ => client.post(url).body(json!([task]).to_string()),
    };
    let answer = request.bearer_auth(sandbox.key()).send().await.unwrap();
    let answer: Value = serde_json::from_str(&answer.text().await.unwrap()).unwrap();
    let task_answer = &answer["tasks"][0];
    assert_eq!(task_answer["status_code"], 20_000, "{} {task} {answer}", info.name());
    task_answer["result"][0].clone()
}

#[tokio::test]
async fn every_response_of_the_sandbox_fits_its_definition() {
    // reqwest wants a provider of cryptography even for plain HTTP; another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let sandbox = Sandbox::builder().rows(105).start().await.unwrap();
    for info in aisa_backlinks::family().all() {
        let name = info.name();
        let schema = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "$ref": format!("#/definitions/{}", info.result),
            "definitions": &*DEFINITIONS,
        });
        let validator = jsonschema::draft7::new(&schema).unwrap();
        for task in requests(info) {
            let result = result(&sandbox, info, &task).await;
            let errors: Vec<String> = validator
                .iter_errors(&result)
                .map(|error| format!("{} at {}", error, error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{name} {task}: {errors:#?}");
            each_object(&result, definition(&info.result), &mut |object, properties| {
                agrees(object, properties, &task, &format!("{name} {task}"));
            });
        }
    }
}

/// Requests from the plainest to the most that each field of the operation allows.
fn requests(info: OperationRef<'_>) -> Vec<Value> {
    let plain = info.example();
    let with = |settings: &[(&str, Value)]| {
        let mut task = plain.clone();
        let known = settings
            .iter()
            .filter(|(name, _)| info.fields().into_iter().any(|field| field.name() == *name));
        task.extend(known.map(|(name, value)| ((*name).to_owned(), value.clone())));
        Value::Object(task)
    };
    let field = number_of_row(info);
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
        ("filters", json!([[field, ">", 1], "and", [field, "<>", 5]])),
        ("order_by", json!([format!("{field},desc")])),
        ("backlinks_filters", json!(["dofollow", "=", true])),
        ("tag", json!("t")),
        ("exclude_targets", json!(["x.example"])),
        ("custom_mode", json!({"field": "anchor", "value": 3})),
    ];
    let beyond = [("offset", json!(20_000)), ("group_range", json!("week"))];
    vec![Value::Object(plain.clone()), with(&least), with(&most), with(&beyond)]
}

/// A number of a row, as filters name it.
fn number_of_row(info: OperationRef<'_>) -> String {
    let request = &definition(&info.result.replace("Result", "Request"))["properties"];
    let Some(named) = request["filters"]["x-filter-fields"].as_str() else {
        return String::new();
    };
    let properties = definition(named)["properties"].as_object().unwrap();
    let (name, _) = properties.iter().find(|(_, schema)| schema["type"][0] == "integer").unwrap();
    if request["targets"]["$ref"].is_string() { format!("1.{name}") } else { name.clone() }
}

/// Visits the objects of a result with the properties that their definition has.
fn each_object(
    value: &Value,
    schema: &Value,
    visit: &mut impl FnMut(&Map<String, Value>, &Map<String, Value>),
) {
    let schema = match schema["anyOf"].as_array() {
        Some(choices) => choices.iter().find(|choice| choice["type"] != "null").unwrap(),
        None => schema,
    };
    let schema = schema["$ref"].as_str().map_or(schema, |name| definition(name));
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
        Value::Array(list) => {
            list.iter().for_each(|value| each_object(value, &schema["items"], visit))
        }
        _ => {}
    }
}

/// The numbers, times and flags of an object contradict neither the schema nor each other.
fn agrees(object: &Map<String, Value>, properties: &Map<String, Value>, task: &Value, place: &str) {
    let inner = task.get("internal_list_limit").and_then(Value::as_u64).unwrap_or(10);
    for (name, schema) in properties {
        let value = &object[name];
        if let Some(number) = value.as_i64() {
            assert!(number >= 0, "{place}: {name} is {number}");
            let scale = task.get("rank_scale").is_some_and(|scale| scale == "one_hundred");
            if schema["x-scaled-by"] == "rank_scale" && scale {
                assert!(number <= 100, "{place}: {name} is {number} of 100");
            }
            if let Some(bound) =
                schema["x-at-most"].as_str().and_then(|bound| object[bound].as_i64())
            {
                assert!(number <= bound, "{place}: {name} is {number}, more than {bound}");
            }
        }
        if let Some(counts) = value.as_object()
            && schema["anyOf"][0]["$ref"] == "#/definitions/Counts"
        {
            let counts: Vec<i64> = counts.values().map(|count| count.as_i64().unwrap()).collect();
            assert!(counts.len() as u64 <= inner, "{place}: {name} has {} entries", counts.len());
            assert!(
                counts.is_sorted_by(|left, right| left >= right),
                "{place}: {name} is not ranked: {counts:?}"
            );
            assert!(counts.iter().all(|count| *count > 0), "{place}: {name}");
            let links = object.get("backlinks").and_then(Value::as_i64).unwrap_or(i64::MAX);
            assert!(
                counts.iter().sum::<i64>() <= links,
                "{place}: {name} counts more than {links} links"
            );
        }
    }
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    let seen: Vec<&str> =
        ["first_seen", "prev_seen", "last_seen"].into_iter().filter_map(text).collect();
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
        assert!(!attributes.contains(&json!("nofollow")), "{place}: {attributes:?}");
    }
}

#[test]
fn what_elements_of_a_page_share_is_read_without_asking_which_they_are() {
    let element = |value| serde_json::from_value::<aisa_serp::SerpItem>(value).unwrap();
    let organic = element(json!({"type": "organic", "title": "Pruning", "rank_absolute": 3}));
    let stories = element(json!({"type": "top_stories", "title": "Orchards", "rank_absolute": 4}));
    let unknown = element(json!({"type": "news_to_come", "title": "Cider"}));
    let titles =
        [&organic, &stories, &unknown].map(|element| element.title().map(ToString::to_string));
    assert_eq!(titles, [Some("Pruning".into()), Some("Orchards".into()), None]);
    assert_eq!([&organic, &stories].map(|element| element.rank_absolute()), [Some(3), Some(4)]);
    let without = element(json!({"type": "knowledge_graph_ai_overview_item", "rank_absolute": 5}));
    assert_eq!(without.rank_absolute(), None);
}
