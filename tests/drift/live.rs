//! `drift --live` and the client's `unknown_fields()` name the same fields.

use aisa_backlinks::{
    Client, OPERATIONS,
    call::RawRequest,
    describe::{Shape, ValueKind},
};
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
    let unknown = drift::unknown_fields(groves, operation, drift::result_of(&answer));
    let expected = [
        "items[].neighbours.*.side",
        "items[].keeper.hat",
        "items[].altitude",
        "fresh",
    ];
    assert_eq!(unknown, expected);
    let empty = json!({"tasks": null});
    assert_eq!(
        drift::unknown_fields(groves, operation, drift::result_of(&empty)),
        [""; 0]
    );
}

/// An object of that shape in which every object has two fields that nobody knows.
fn strange(shape: &Shape) -> Value {
    let fields = shape.fields();
    let known = fields
        .iter()
        .map(|field| (field.name.to_owned(), strange_value(&field.kind)));
    let mut object: Map<String, Value> = known.collect();
    object.insert("brand_new".to_owned(), json!({"inside": [1]}));
    object.insert("dotted.name".to_owned(), json!(null));
    Value::Object(object)
}

fn strange_value(kind: &ValueKind) -> Value {
    match kind {
        ValueKind::Object(shape) => strange(shape),
        ValueKind::List(kind) => json!([strange_value(kind), null, strange_value(kind)]),
        ValueKind::Map(kind) => json!({"1": strange_value(kind), "2": null}),
        ValueKind::Counts => json!({"brand_new": 1}),
        ValueKind::Texts => json!({"brand_new": "text"}),
        _ => Value::Null,
    }
}

#[tokio::test]
async fn the_client_names_the_same_fields_for_every_operation() {
    for info in OPERATIONS {
        let result = strange(info.result);
        let body = json!({
            "status_code": 20000,
            "tasks": [{"status_code": 20000, "result_count": 1, "result": [result]}],
        });
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(200).set_body_json(&body))
            .mount(&server)
            .await;
        let client = Client::builder()
            .base_url(server.uri())
            .key("sk-aisa-test")
            .build()
            .expect("a client");
        let request = RawRequest::new(info, Map::new());
        let answer = client
            .call(request)
            .without_validation()
            .await
            .expect("an answer");
        let (family, operation) = API
            .operations()
            .find(|(_, operation)| operation.name == info.name)
            .expect("the schema has every operation");
        let ours = drift::unknown_fields(family, operation, drift::result_of(&body));
        assert!(ours.contains(&"brand_new".to_owned()), "{}", info.name);
        let theirs = answer.unknown_fields();
        let theirs: Vec<_> = theirs.iter().map(ToString::to_string).collect();
        assert_eq!(theirs, ours, "{}", info.name);
    }
}
