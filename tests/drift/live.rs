//! `drift --live` and the client's `unknown_fields()` name the same fields.

use aisa_backlinks::{Client, request::RawRequest};
use aisa_contract::{Shape, ValueKind};
use aisa_drift as drift;
use serde_json::{Map, Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::support::{API, GROVES, RESPONSE};

#[test]
fn unknown_fields_are_listed_in_order_each_once() {
    let mut answer: Value = serde_json::from_str(RESPONSE).expect("JSON");
    let result = answer.pointer_mut("/tasks/0/result/0").expect("the result");
    result["fresh"] = json!({"inner": 1});
    result["items"][0]["altitude"] = json!(120);
    result["items"][2]["altitude"] = json!(121);
    result["items"][0]["neighbours"]["1"]["side"] = json!("left");
    result["items"][0]["keeper"]["hat"] = json!(null);
    result["items"][0]["trees_by_kind"]["new kind"] = json!(3);
    let captured = crate::support::read(&answer.to_string());
    assert_eq!(captured.operations[0].name, "orchards");
    let groves = &GROVES.families[0];
    let operation = groves.operation("orchards").expect("the operation");
    let unknown = drift::unknown_fields(groves, operation, &answer);
    let expected = ["items[].neighbours.*.side", "items[].keeper.hat", "items[].altitude", "fresh"];
    assert_eq!(unknown, expected);
    let empty = json!({"tasks": null});
    assert_eq!(drift::unknown_fields(groves, operation, &empty), [""; 0]);
}

/// The unknown fields of results that an operation of the repository sends.
fn listed(family: &str, operation: &str, answer: &Value) -> Vec<String> {
    let family = crate::support::family(family);
    let operation = family.operation(operation).expect("the operation");
    drift::unknown_fields(family, operation, answer)
}

fn sent(results: Value) -> Value {
    json!({"status_code": 20000, "tasks": [{"status_code": 20000, "result": results}]})
}

#[test]
fn unknown_fields_inside_tagged_objects_and_unknown_words_are_listed() {
    let answer = sent(json!([{"items": [
        {"type": "organic", "title": "a", "fresh": 1, "related_result": [{"url": "x", "inner": 2}]},
        {"title": "no word", "fresh": 1},
        {"type": "hovercraft", "eels": 3},
        {"type": "people_also_ask", "items": [{"expanded_element": [
            {"type": "people_also_ask_expanded_element", "deep": 4},
            {"type": "riddle", "deep": 4},
        ]}]},
    ]}]));
    let expected = [
        "items[].fresh",
        "items[].related_result[].inner",
        "items[].type=",
        "items[].type=hovercraft",
        "items[].items[].expanded_element[].deep",
        "items[].items[].expanded_element[].type=riddle",
    ];
    assert_eq!(listed("serp", "google_organic_live_advanced", &answer), expected);
}

#[test]
fn unknown_fields_in_any_row_of_a_list_of_rows_are_listed() {
    let rows = json!([{"keyword": "a"}, null, {"keyword": "b", "fresh": 1}, {"monthly_searches": [{"week": 2}], "fresh": 1}]);
    let expected = ["fresh", "monthly_searches[].week"];
    for answer in [sent(rows.clone()), rows] {
        assert_eq!(listed("keywords", "google_ads_search_volume", &answer), expected);
    }
    let several = sent(json!([{"items": []}, {"fresh": 1}]));
    assert_eq!(listed("labs", "google_keyword_overview", &several), ["fresh"]);
}

#[test]
fn the_client_names_the_same_fields_inside_tagged_objects() {
    for info in aisa_serp::family().all().chain(aisa_labs::family().all()) {
        let shape = info.result_shape().unwrap();
        let result = strange(shape);
        let (family, operation) = API
            .operations()
            .find(|(_, operation)| operation.path == info.path())
            .expect("the schema has every operation");
        let ours = drift::unknown_fields(family, operation, &sent(json!([result.clone()])));
        let theirs = aisa_backlinks::envelope::unknown_fields(&result.to_string(), shape);
        let theirs: Vec<_> = theirs.iter().map(ToString::to_string).collect();
        assert_eq!(theirs, ours, "{}", info.name());
    }
}

/// An object of that shape in which every object has two fields that nobody knows; of tagged objects the one with the
/// first word, and one with a word that nobody knows in a list.
fn strange(shape: Shape<'_>) -> Value {
    object(shape, 0)
}

fn object(shape: Shape<'_>, depth: u8) -> Value {
    if let Some((tag, variants)) = shape.tag() {
        return tagged(shape, tag, &variants[usize::from(depth) % variants.len()].word, depth);
    }
    let fields = shape.fields();
    let known =
        fields.iter().map(|field| (field.name.to_owned(), strange_value(field.kind, depth)));
    let mut object: Map<String, Value> = known.collect();
    object.insert("brand_new".to_owned(), json!({"inside": [1]}));
    object.insert("dotted.name".to_owned(), json!(null));
    Value::Object(object)
}

fn tagged(shape: Shape<'_>, tag: &str, word: &str, depth: u8) -> Value {
    let mut object = object(shape.variant(word).expect("a word of the schema"), depth);
    object[tag] = word.into();
    object
}

fn strange_value(kind: ValueKind<'_>, depth: u8) -> Value {
    const DEEPEST: u8 = 5;
    match kind {
        _ if depth > DEEPEST => Value::Null,
        ValueKind::Object(shape) => object(shape, depth + 1),
        ValueKind::List(elements) => {
            let kind = elements.kind();
            if let Some(shape) = kind.shape()
                && let Some((tag, variants)) = shape.tag()
            {
                let known = variants.iter();
                let known = known.map(|known| tagged(shape, tag, &known.word, depth + 1));
                let unknown = json!({tag: "hovercraft", "eels": 1});
                return known.chain([unknown]).collect();
            }
            json!([strange_value(kind, depth + 1), null, strange_value(kind, depth + 1)])
        }
        ValueKind::Map(entries) => {
            json!({"1": strange_value(entries.kind(), depth + 1), "2": null})
        }
        ValueKind::Counts => json!({"brand_new": 1}),
        ValueKind::Texts => json!({"brand_new": "text"}),
        _ => Value::Null,
    }
}

#[tokio::test]
async fn the_client_names_the_same_fields_for_every_operation() {
    for info in aisa_backlinks::family().all() {
        let result = strange(info.result_shape().unwrap());
        let body = json!({
            "status_code": 20000,
            "tasks": [{"status_code": 20000, "result_count": 1, "result": [result]}],
        });
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(200).set_body_json(&body))
            .mount(&server)
            .await;
        let client =
            Client::builder().base_url(server.uri()).key("sk-aisa-test").build().expect("a client");
        let request = RawRequest::new(info, Map::new());
        let answer = client.call(request).without_validation().await.expect("a response");
        let (family, operation) = API
            .operations()
            .find(|(_, operation)| operation.path == info.path())
            .expect("the schema has every operation");
        let ours = drift::unknown_fields(family, operation, &body);
        assert!(ours.contains(&"brand_new".to_owned()), "{}", info.name());
        let theirs = answer.unknown_fields();
        let theirs: Vec<_> = theirs.iter().map(ToString::to_string).collect();
        assert_eq!(theirs, ours, "{}", info.name());
    }
}
