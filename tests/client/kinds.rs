//! Operations as other families have them, described by hand: `result` as the list of rows, groups of fields of which
//! one is needed, requests of numbers, objects and maps, prices that are known only afterwards, tokens of any name.

use std::collections::BTreeMap;

use aisa_backlinks::{
    Budget, ErrorKind, Operation, Text,
    describe::{OperationRef, PageParts, Paged, Window},
    envelope::UnknownKind,
    request::RawRequest,
    usd,
    validate::{self, ValidationError},
    value::List,
};
use aisa_gateway::family::{EmbeddedOperation, Sealed, embedded::Embedded};
use serde::Serialize;
use serde_json::{Value, json};

use crate::support::{Play, Script};

aisa_gateway::family::result! {
    /// The volume of a keyword.
    pub struct Volume {
        /// The keyword.
        pub keyword: Option<Text>,
        /// Searches a month.
        pub search_volume: Option<i64>,
    }
}

/// Asks for volumes.
#[derive(Clone, Debug, Default, Serialize)]
struct VolumesRequest {
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_code: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stops: Vec<Stop>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codes: Vec<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weights: Option<BTreeMap<String, f64>>,
}

#[derive(Clone, Debug, Serialize)]
struct Stop {
    value: String,
}

/// What the contract would say of these operations.
static FAMILY: Embedded<aisa_gateway::Family> = Embedded::new(
    "invented",
    r#"{
    "operations": [
        {
            "name": "volumes", "path": "/dataforseo/invented/volumes/live", "request": "VolumesRequest",
            "one-of": [["location_code", "location_name"]], "answers-rows": true, "result": "Volume", "row-per": "keyword",
            "price": {
                "estimate": {"base-micros": 20000, "per-row-micros": 200},
                "ceiling": {"base-micros": 40000, "per-row-micros": 400}
            }
        },
        {
            "name": "answers", "path": "/dataforseo/invented/answers/live", "request": "AnswersRequest",
            "result": "AnswersResult", "rows": "items", "paging": {"style": "token", "token": "offset_token"}
        }
    ],
    "definitions": [
        {"name": "VolumesRequest", "kind": {"object": {"closed": true, "fields": [
            {"name": "keywords", "ty": {"array": {"items": "string"}}, "required": true,
                "limits": {"max-items": 3, "max-item-length": 12}},
            {"name": "location_code", "ty": "integer"},
            {"name": "location_name", "ty": "string", "limits": {"max-length": 12}},
            {"name": "temperature", "ty": "number", "limits": {"min-number": 0.5, "max-number": 2.0}},
            {"name": "stops", "ty": {"array": {"items": {"ref": "Stop"}}}},
            {"name": "codes", "ty": {"array": {"items": "integer"}}},
            {"name": "weights", "ty": {"ref": "Weights"}}
        ]}}},
        {"name": "Stop", "kind": {"object": {"closed": true, "fields": [
            {"name": "value", "ty": "string", "required": true, "limits": {"max-length": 12}}
        ]}}},
        {"name": "Weights", "kind": {"map": {"values": "number"}}},
        {"name": "Volume", "kind": {"object": {"fields": [
            {"name": "keyword", "ty": "string"}, {"name": "search_volume", "ty": "integer"}
        ]}}},
        {"name": "AnswersRequest", "kind": {"object": {"closed": true, "fields": [
            {"name": "keyword", "ty": "string", "required": true, "limits": {"max-length": 12}},
            {"name": "limit", "ty": "integer", "default": 2, "limits": {"minimum": 1, "maximum": 10}},
            {"name": "offset_token", "ty": "string"}
        ]}}},
        {"name": "AnswersResult", "kind": {"object": {"fields": [
            {"name": "items", "ty": {"array": {"items": {"ref": "Volume"}}}}, {"name": "offset_token", "ty": "string"}
        ]}}}
    ]
}"#,
);

static VOLUMES: EmbeddedOperation = EmbeddedOperation::new(&FAMILY, "volumes");
static ANSWERS: EmbeddedOperation = EmbeddedOperation::new(&FAMILY, "answers");

impl Sealed for VolumesRequest {}

impl Operation for VolumesRequest {
    type Output = List<Volume>;

    fn info(&self) -> OperationRef<'static> {
        VOLUMES.get()
    }
}

fn request() -> VolumesRequest {
    VolumesRequest {
        keywords: vec!["a".to_owned(), "b".to_owned()],
        location_code: Some(2840),
        ..VolumesRequest::default()
    }
}

const ROWS: &str =
    r#"{"keyword":"a","search_volume":12},null,{"keyword":"b","search_volume":"many","fresh":1},7"#;

#[tokio::test]
async fn every_row_of_a_result_that_is_the_list_of_rows_is_read() {
    let script = Script::new([Play::result(ROWS)]);
    let client = script.client();
    let answer = client.gateway().call(request()).await.unwrap();
    let volumes = answer.rows().iter().map(|row| (row.keyword.as_deref(), row.search_volume));
    assert_eq!(volumes.collect::<Vec<_>>(), [(Some("a"), Some(12)), (Some("b"), None)]);
    assert_eq!(answer.raw_result().unwrap(), format!("[{ROWS}]"));
    let unknown = answer.unknown_fields();
    let unknown = unknown.iter().map(|field| (&*field.path, field.kind));
    assert_eq!(
        unknown.collect::<Vec<_>>(),
        [
            ("search_volume", UnknownKind::Misfit),
            ("fresh", UnknownKind::Field),
            ("result[2]", UnknownKind::Misfit),
        ]
    );
    let list = answer.result().unwrap();
    assert_eq!(list.unreadable().collect::<Vec<_>>(), [(3, "7")]);
    assert_eq!(answer.into_rows().len(), 2);
}

#[tokio::test]
async fn raw_requests_and_streams_see_the_same_rows() {
    let script = Script::new([Play::result(ROWS), Play::result(ROWS)]);
    let client = script.client();
    let raw = RawRequest::new(
        VOLUMES.get(),
        json!({"keywords": ["a", "b"], "location_name": "Spain"}).as_object().cloned().unwrap(),
    );
    let answer = client.gateway().call(raw.clone()).await.unwrap();
    assert_eq!(answer.result().unwrap()[2]["fresh"], 1);
    let mut pages = client.gateway().call(raw).pages();
    let page = pages.next().await.unwrap().unwrap();
    let keywords = page.rows().iter().map(|row| row["keyword"].as_str());
    assert_eq!(keywords.collect::<Vec<_>>(), [Some("a"), None, Some("b"), None]);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn no_rows_are_no_data() {
    for nothing in ["", "null"] {
        let script = Script::new([Play::result(nothing)]);
        let answer = script.client().gateway().call(request()).await.unwrap();
        assert!(answer.rows().is_empty());
        assert!(answer.result().is_none());
        assert_eq!(answer.into_result().unwrap_err().kind(), ErrorKind::NoData);
    }
}

#[test]
fn requests_of_all_kinds_are_checked_before_sending() {
    let check = |change: fn(&mut VolumesRequest)| {
        let mut request = request();
        change(&mut request);
        let said = validate::check(&request).map_err(|error: ValidationError| {
            let problem = &error.problems()[0];
            format!("{}: {}", problem.field, problem.rule)
        });
        said.err().unwrap_or_default()
    };
    assert_eq!(check(|_| {}), "");
    let both: fn(&mut VolumesRequest) = |request| request.location_name = Some("Spain".to_owned());
    assert_eq!(check(both), "", "upstream takes both and prefers one");
    assert_eq!(
        check(|request| request.location_code = None),
        "location_code, location_name: at least one of them is required"
    );
    assert_eq!(
        check(|request| request.keywords[1] = "much too long for this".to_owned()),
        "keywords[1]: must have at most 12 characters, has 22"
    );
    assert_eq!(
        check(|request| request.temperature = Some(0.25)),
        "temperature: must be a number from 0.5 to 2"
    );
    assert_eq!(
        check(|request| request.temperature = Some(f64::NAN)),
        "temperature: must be a finite number"
    );
    assert_eq!(
        check(|request| request.stops = vec![Stop { value: "much too long for this".to_owned() }]),
        "stops[0].value: must have at most 12 characters, has 22"
    );
}

#[test]
fn elements_of_another_kind_are_named_by_their_place() {
    let fields = json!({
        "keywords": ["a", 7], "location_code": 1, "stops": [{"word": "b"}, 3], "weights": [1], "codes": [1.5],
    });
    let request = RawRequest::new(VOLUMES.get(), fields.as_object().cloned().unwrap());
    let error = validate::check(&request).unwrap_err();
    let fields: Vec<_> = error.problems().iter().map(|problem| &*problem.field).collect();
    assert_eq!(
        fields,
        ["keywords[1]", "stops[0].value", "stops[0].word", "stops[1]", "codes[0]", "weights"]
    );
}

#[test]
fn the_example_sets_one_field_of_each_group() {
    let example = VOLUMES.get().example();
    assert_eq!(Value::Object(example.clone()), json!({"keywords": ["text"], "location_code": 1}));
    validate::check(&RawRequest::new(VOLUMES.get(), example)).unwrap();
}

#[tokio::test]
async fn prices_count_keywords() {
    let client = Script::new([]).client();
    let call = client.gateway().call(request());
    assert_eq!(call.estimate(), Some(usd("0.0204")));
    assert_eq!(call.ceiling(), Some(usd("0.0408")));
}

/// Charged by the tokens of a language model, and continued by a token of its own name.
#[derive(Clone, Debug, Default, Serialize)]
struct AnswersRequest {
    keyword: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset_token: Option<String>,
}

aisa_gateway::family::result! {
    /// A page of responses.
    pub struct AnswersResult {
        /// The responses.
        pub items: Option<List<Volume>>,
        /// Continues after this page.
        pub offset_token: Option<Text>,
    }
}

impl Sealed for AnswersRequest {}

impl Operation for AnswersRequest {
    type Output = AnswersResult;

    fn info(&self) -> OperationRef<'static> {
        ANSWERS.get()
    }
}

impl Paged for AnswersRequest {
    type Row = Volume;

    fn take_page(&self, result: &mut AnswersResult) -> PageParts<Volume> {
        PageParts::new(result.items.take())
            .token(result.offset_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).token(self.offset_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset_token = window.token;
    }
}

fn answers_request() -> AnswersRequest {
    AnswersRequest { keyword: "a".to_owned(), ..AnswersRequest::default() }
}

#[tokio::test]
async fn a_budget_takes_a_call_of_unknown_price_with_a_maximum_only() {
    let script = Script::new([Play::result(r#"{"items":[]}"#)]);
    let budget = Budget::new(usd("0.10"));
    let client = script.builder().budget(budget.clone()).build().unwrap();
    let call = || client.gateway().call(answers_request());
    assert_eq!((call().estimate(), call().ceiling()), (None, None));
    let error = call().await.unwrap_err();
    assert!(error.is_invalid_request() && !error.may_be_charged());
    assert_eq!(
        error.to_string(),
        "answers: the price is unknown before the call, so the budget cannot reserve it; nothing was sent; \
         set a maximum price for the call"
    );
    assert_eq!(script.seen().len(), 0);
    let capped = call().with_max_price(usd("0.05"));
    assert_eq!(capped.ceiling(), Some(usd("0.05")));
    capped.await.unwrap();
    assert_eq!(script.seen()[0].header("x-aisa-max-price-usd"), Some("0.05"));
    let free = script.client();
    assert_eq!(free.gateway().call(answers_request()).pages().max_rows(5).plan().estimate, None);
}

#[tokio::test]
async fn pages_follow_a_token_of_any_name() {
    let page = |keyword: &str, token: &str| {
        Play::result(&format!(
            r#"{{"items":[{{"keyword":"{keyword}"}},{{"keyword":"{keyword}2"}}],"offset_token":{token}}}"#
        ))
    };
    let plays = || [page("a", r#""t1""#), page("b", r#""t2""#), page("c", "null")];
    let typed = Script::new(plays());
    let request = AnswersRequest { limit: Some(2), ..answers_request() };
    let mut rows = typed.client().gateway().call(request).rows();
    let mut seen = Vec::new();
    while let Some(row) = rows.next().await {
        seen.push(row.unwrap().keyword.unwrap().to_string());
    }
    assert_eq!(seen, ["a", "a2", "b", "b2", "c", "c2"]);

    let raw = Script::new(plays());
    let fields = json!({"keyword": "a", "limit": 2}).as_object().cloned().unwrap();
    let request = RawRequest::new(ANSWERS.get(), fields);
    let mut rows = raw.client().gateway().call(request).rows();
    while let Some(row) = rows.next().await {
        row.unwrap();
    }
    for script in [typed, raw] {
        let tokens: Vec<Value> = script
            .seen()
            .iter()
            .map(|seen| {
                serde_json::from_str::<Value>(&seen.body).unwrap()[0]["offset_token"].clone()
            })
            .collect();
        assert_eq!(tokens, [json!(null), json!("t1"), json!("t2")]);
    }
}
