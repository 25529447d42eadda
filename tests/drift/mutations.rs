//! One change at a time in the docs: it is named, with its place, and nothing else is.

use crate::support::{
    Edit::{self, Remove, Rename, Reword, Set},
    NESTED, ask, compare, edited, item, named,
};

const POST: &str = "/paths/~1v3~1groves~1orchards~1live/post";

/// A mutation of the nested document and the changes that must be named.
struct Case {
    edits: &'static [Edit],
    changes: &'static [&'static str],
}

const NEW: &str = r#"{"type": "integer", "nullable": true}"#;

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case { edits: &[Rename("/paths/~1v3~1groves~1orchards~1live", "/v3/groves/fruit/orchards/live")], changes: &["operation-added fruit_orchards"] },
    Case { edits: &[Rename("/paths/~1v3~1groves~1orchards~1live", "/v3/groves/orchards")], changes: &["operation-moved orchards path"] },
    Case { edits: &[Rename("/paths/~1v3~1groves~1orchards~1live/post", "put")], changes: &["operation-method orchards method"] },
    Case { edits: &[Set("/servers", r#"[{"url": "https://eu.groves.example"}]"#)], changes: &[] },
    Case { edits: &[Set("/paths/~1v3~1groves~1orchards~1live/post/requestBody/content/application~1json/schema", r##"{"$ref": "#/components/schemas/GrovesOrchardsLiveRequestInfo"}"##)], changes: &["body-shape request"] },
    // Requests.
    Case { edits: &[Set(ask!("slope"), NEW)], changes: &["request-field-added orchards request.slope"] },
    Case { edits: &[Set(ask!("wide_seed_share"), NEW), Set(ask!("wet_path_rate"), NEW)],
        changes: &["request-field-added orchards request.wet_path_rate", "request-field-added orchards request.wide_seed_share"] },
    Case { edits: &[Remove(ask!("labels"))], changes: &["request-field-removed orchards request.labels"] },
    Case { edits: &[Rename(ask!("labels"), "keywords")], changes: &["request-field-renamed orchards request.labels"] },
    Case { edits: &[Rename(ask!("memo"), "memos")], changes: &["request-field-renamed orchards request.memo"] },
    Case { edits: &[Remove(ask!("memo")), Set(ask!("extras"), r#"{"type": "object", "properties": {"memo": {"type": "string"}}}"#)],
        changes: &["request-field-added orchards request.extras", "request-field-moved orchards request.memo"] },
    Case { edits: &[Set(ask!("memo/type"), r#""integer""#)], changes: &["request-field-retyped orchards request.memo"] },
    Case { edits: &[Set(ask!("labels/type"), r#""object""#), Set(ask!("labels/additionalProperties"), r#"{"type": "string"}"#), Remove(ask!("labels/items"))],
        changes: &["request-field-reshaped orchards request.labels"] },
    Case { edits: &[Set(ask!("labels/items/type"), r#""integer""#)], changes: &["request-field-retyped orchards request.labels"] },
    Case { edits: &[Reword(ask!("memo/description"), "optional field", "required field")], changes: &["request-field-required orchards request.memo"] },
    Case { edits: &[Set("/components/schemas/GrovesOrchardsLiveRequestInfo/required", r#"["target", "memo"]"#)], changes: &["request-field-required orchards request.memo"] },
    Case { edits: &[Reword(ask!("target/description"), "required field", "optional field")], changes: &["request-field-optional orchards request.target"] },
    Case { edits: &[Reword(ask!("target/description"), "required field", "")], changes: &["request-field-optional orchards request.target"] },
    Case { edits: &[Reword(ask!("limit/description"), "default value: 20", "default value: 50")], changes: &["request-default-changed orchards request.limit"] },
    Case { edits: &[Set(ask!("limit/default"), "50")], changes: &["request-default-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("include_fallen/description"), "true", "false")], changes: &["request-default-changed orchards request.include_fallen"] },
    Case { edits: &[Reword(ask!("limit/description"), "\ndefault value: 20", "")], changes: &["request-default-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 100")], changes: &["request-maximum-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("limit/description"), "\nmaximum value: 200", "")], changes: &["request-maximum-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 199.9")], changes: &["request-maximum-changed orchards request.limit"] },
    Case { edits: &[Set(ask!("limit/maximum"), "199.9")], changes: &["request-maximum-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 200.0")], changes: &[] },
    Case { edits: &[Reword(ask!("limit/description"), "maximum value: 200", "can be set from 0.5 to 200")], changes: &["request-minimum-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("labels/description"), "up to 5", "up to twenty-five")], changes: &["request-list-limit-changed orchards request.labels"] },
    Case { edits: &[Reword(ask!("since/description"), "minimum value: 2020-05-01", "minimum value: 2 weeks before today"), Set(ask!("since/default"), r#""2020-05-01""#)],
        changes: &["request-date-limit-changed orchards request.since"] },
    Case { edits: &[Set(ask!("offset/maximum"), "9000")], changes: &["request-maximum-changed orchards request.offset"] },
    Case { edits: &[Reword(ask!("limit/description"), "maximum value", "minimum value: 5\nmaximum value")], changes: &["request-minimum-changed orchards request.limit"] },
    Case { edits: &[Reword(ask!("labels/description"), "up to 5", "up to 7")], changes: &["request-list-limit-changed orchards request.labels"] },
    Case { edits: &[Reword(ask!("order_by/description"), "three", "two")], changes: &["request-list-limit-changed orchards request.order_by"] },
    Case { edits: &[Reword(ask!("memo/description"), "80", "120")], changes: &["request-length-limit-changed orchards request.memo"] },
    Case { edits: &[Reword(ask!("labels/description"), "labels", "labels of no more than 3 different domains")], changes: &["request-domain-limit-changed orchards request.labels"] },
    Case { edits: &[Reword(ask!("since/description"), "minimum value: 2020-05-01", "minimum value: 2021-05-01"), Set(ask!("since/default"), r#""2020-05-01""#)],
        changes: &["request-date-limit-changed orchards request.since"] },
    Case { edits: &[Reword(ask!("since/description"), "minimum value: 2020-05-01", "minimum value: 2020-05-01\nthe indicated date cannot be greater than yesterday's date")],
        changes: &["request-date-limit-changed orchards request.since"] },
    Case { edits: &[Reword(ask!("labels/description"), "labels", "labels of no more than 10 words each")], changes: &["request-keyword-rule-changed orchards request.labels"] },
    Case { edits: &[Reword(ask!("memo/description"), "80", "80\nall %## will be decoded")], changes: &["request-keyword-rule-changed orchards request.memo"] },
    Case { edits: &[Reword(ask!("labels/description"), "labels", "labels, which will be converted to a lowercase format")], changes: &["request-keyword-rule-changed orchards request.labels"] },
    Case { edits: &[Reword(ask!("target/description"), "place to look around", "a domain, without https://")], changes: &["request-target-forms-changed orchards request.target"] },
    Case { edits: &[Reword(ask!("variety/description"), "mixed – both of them;", "mixed – both of them;\nblue – frozen ones;")], changes: &["request-value-added orchards request.variety"] },
    Case { edits: &[Reword(ask!("variety/description"), "green – green fruit only;\n", "")], changes: &["request-value-removed orchards request.variety"] },
    // Results.
    Case { edits: &[Set(item!("altitude"), NEW)], changes: &["response-field-added orchards result.items[].altitude"] },
    Case { edits: &[Set("/components/schemas/GrovesOrchardsLiveResultInfo/properties/cursor", NEW)], changes: &["response-field-added orchards result.cursor"] },
    Case { edits: &[Set("/components/schemas/GrovesNeighbour/properties/side", NEW)], changes: &["response-field-added orchards result.items[].neighbours.*.side"] },
    Case { edits: &[Remove(item!("rank"))], changes: &["response-field-removed orchards result.items[].rank"] },
    Case { edits: &[Remove(item!("keeper"))], changes: &["response-field-removed orchards result.items[].keeper"] },
    Case { edits: &[Rename(item!("rank"), "orchard_rank")], changes: &["response-field-renamed orchards result.items[].rank"] },
    Case { edits: &[Rename(item!("keeper"), "warden")], changes: &["response-field-renamed orchards result.items[].keeper"] },
    Case { edits: &[Remove(item!("rank")), Set("/components/schemas/GrovesKeeper/properties/rank", NEW)], changes: &["response-field-moved orchards result.items[].rank"] },
    Case { edits: &[Set(item!("rank/type"), r#""string""#)], changes: &["response-field-retyped orchards result.items[].rank"] },
    Case { edits: &[Set(item!("tools/items/type"), r#""boolean""#)], changes: &["response-field-retyped orchards result.items[].tools"] },
    Case { edits: &[Set(item!("trees_by_kind/additionalProperties/type"), r#""string""#)], changes: &["response-field-retyped orchards result.items[].trees_by_kind"] },
    Case { edits: &[Remove(item!("trees_by_kind/additionalProperties"))], changes: &["response-field-reshaped orchards result.items[].trees_by_kind"] },
    Case { edits: &[Set(item!("tools/type"), r#""object""#)], changes: &["response-field-reshaped orchards result.items[].tools"] },
    Case { edits: &[Set(item!("keeper"), r##"{"type": "array", "nullable": true, "items": {"$ref": "#/components/schemas/GrovesKeeper"}}"##)], changes: &["response-field-reshaped orchards result.items[].keeper"] },
    Case { edits: &[Set(item!("keeper"), r#"{"type": "string", "nullable": true}"#)], changes: &["response-field-retyped orchards result.items[].keeper"] },
    Case { edits: &[Remove(item!("rank/nullable"))], changes: &["response-field-nullability orchards result.items[].rank"] },
    Case { edits: &[Reword(item!("season/description"), "spring, autumn", "spring, autumn, winter")], changes: &["response-value-added orchards result.items[].season"] },
    Case { edits: &[Reword(item!("season/description"), "spring, autumn", "spring")], changes: &["response-value-removed orchards result.items[].season"] },
    Case { edits: &[Rename(item!("rank"), "orchard_rank"), Set(item!("orchard_rank/type"), r#""number""#)], changes: &["response-field-renamed orchards result.items[].rank"] },
    Case { edits: &[Rename(ask!("memo"), "memos"), Reword(ask!("memos/description"), "80", "90")], changes: &["request-field-renamed orchards request.memo", "request-length-limit-changed orchards request.memo"] },
    // The envelope.
    Case { edits: &[Set("/components/schemas/BaseResponseTaskInfo/properties/queue", NEW)], changes: &["response-field-added response.tasks[].queue"] },
    Case { edits: &[Remove("/components/schemas/BaseResponseInfo/properties/time")], changes: &["response-field-removed response.time"] },
    Case { edits: &[Set("/components/schemas/BaseResponseInfo/properties/time/type", r#""integer""#)], changes: &["response-field-retyped response.time"] },
];

#[test]
fn each_kind_of_change_is_named_alone() {
    for case in CASES {
        let report = compare(&edited(NESTED, case.edits));
        assert_eq!(named(&report), case.changes);
    }
}

#[test]
fn every_kind_but_those_of_several_operations_has_a_case() {
    use aisa_drift::Kind;
    let elsewhere = [Kind::OperationAdded, Kind::OperationRemoved, Kind::HostChanged];
    for kind in Kind::ALL.iter().filter(|kind| !elsewhere.contains(kind)) {
        let named = |change: &&str| change.split(' ').next() == Some(kind.slug());
        assert!(CASES.iter().any(|case| case.changes.iter().any(named)), "{kind} has a case");
    }
}

#[test]
fn operations_come_and_go() {
    let operation = edited(NESTED, &[]);
    let root: serde_json::Value = serde_json::from_str(&operation).expect("JSON");
    let post = root.pointer(POST).expect("the operation").to_string();
    let with = |path: &'static str| {
        let mut root = root.clone();
        root["paths"][path] = serde_json::json!({"post": serde_json::from_str::<serde_json::Value>(&post).expect("JSON")});
        root
    };
    let more = with("/v3/groves/barns/live");
    assert_eq!(named(&compare(&more.to_string())), ["operation-added barns"]);

    let mut less = with("/v3/groves/barns/live");
    less["paths"]["/v3/groves/sheds/live"] = less["paths"]["/v3/groves/barns/live"].clone();
    less["paths"].as_object_mut().expect("paths").shift_remove("/v3/groves/orchards/live");
    for gone in ["/v3/groves/barns/live", "/v3/groves/sheds/live"] {
        let body = &mut less["paths"][gone]["post"];
        body["responses"] = serde_json::json!({"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"tasks": {"type": "array"}}}}}}});
        body["requestBody"]["content"]["application/json"]["schema"] =
            serde_json::json!({"type": "array", "items": {"type": "object"}});
    }
    assert_eq!(
        named(&compare(&less.to_string())),
        ["operation-added barns", "operation-added sheds", "operation-removed orchards"]
    );
}

#[test]
fn operations_of_other_families_are_left_alone() {
    let mut root: serde_json::Value = serde_json::from_str(NESTED).expect("JSON");
    let paths = root["paths"].as_object_mut().expect("paths");
    let own = std::mem::take(paths);
    let (path, operation) = own.iter().next().expect("an operation");
    // The other has the same name, and comes first.
    paths.insert("/v3/fisheries/orchards/live".to_owned(), serde_json::json!({"post": {}}));
    paths.insert("/v3/fisheries/ponds/live".to_owned(), serde_json::json!({"post": {}}));
    paths.insert(path.clone(), operation.clone());
    let text = root.to_string();
    for families in [vec![], vec!["groves".to_owned()]] {
        let hints = aisa_drift::Hints { families, ..Default::default() };
        let docs = aisa_drift::read("docs", text.as_bytes(), &hints).expect("readable");
        let ours = aisa_drift::Contract::from_api(&crate::support::GROVES);
        let report = aisa_drift::compare(&ours, &docs, &[]);
        assert_eq!(named(&report), [""; 0]);
        let others = report.noise.iter().find(|noise| noise.what.contains("another family"));
        assert_eq!(others.map(|noise| noise.count), Some(2));
    }
}

#[test]
fn another_host_of_the_same_owner_is_named() {
    use crate::support::GROVES;
    use aisa_drift::{self as drift, Contract};
    let mut ours = Contract::from_api(&GROVES);
    ours.source.host = Some("api.groves.example".to_owned());
    let docs = crate::support::read(&edited(
        NESTED,
        &[Set("/servers", r#"[{"url": "https://eu.groves.example"}]"#)],
    ));
    assert_eq!(named(&drift::compare(&ours, &docs, &[])), ["host-changed host"]);
}

#[test]
fn severity_knows_which_way_a_field_travels() {
    let severity = |edits: &[Edit]| {
        let report = compare(&edited(NESTED, edits));
        assert_eq!(report.changes.len(), 1);
        report.changes[0].severity.label()
    };
    for (edits, expected) in [
        (&[Set(ask!("slope"), NEW)][..], "additive"),
        (
            &[Set(ask!("slope"), r#"{"type": "integer", "description": "required field"}"#)],
            "breaking",
        ),
        (&[Remove(ask!("labels"))], "breaking"),
        (
            &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 100")],
            "breaking",
        ),
        (
            &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 500")],
            "additive",
        ),
        (
            &[Reword(ask!("limit/description"), "default value: 20", "default value: 10")],
            "informational",
        ),
        (&[Reword(ask!("target/description"), "required field", "optional field")], "additive"),
        (&[Set(item!("altitude"), NEW)], "additive"),
        (&[Remove(item!("rank"))], "breaking"),
        (&[Remove(item!("rank/nullable"))], "informational"),
        (&[Reword(item!("season/description"), "spring, autumn", "spring")], "informational"),
        (&[Reword(ask!("variety/description"), "green – green fruit only;\n", "")], "breaking"),
    ] {
        assert_eq!(severity(edits), expected);
    }
}

#[test]
fn a_change_points_into_docs_and_schema() {
    let docs = edited(
        NESTED,
        &[Reword(ask!("limit/description"), "maximum value: 200", "maximum value: 150")],
    );
    let report = compare(&docs);
    let change = &report.changes[0];
    let line =
        1 + docs.lines().position(|line| line.contains("maximum value: 150")).expect("the line");
    assert_eq!(change.docs_line, Some(line));
    let place = aisa_drift::Place::Schema(aisa_contract::Origin {
        file: "backlinks/orchards.json".into(),
        pointer: "/definitions/OrchardsRequest/properties/limit".into(),
    });
    assert_eq!(change.schema, place);
    assert_eq!((change.ours.as_str(), change.docs.as_str()), ("200", "150"));
    assert_eq!(change.edit, "set \"maximum\": 150");
    let moved = compare(&format!("\n\n{docs}"));
    assert_eq!(moved.changes[0].docs_line, Some(line + 2));
}

#[test]
fn what_only_the_example_of_a_request_has_is_named() {
    const EXAMPLE: &str =
        "/paths/~1v3~1groves~1orchards~1live/post/requestBody/content/application~1json/example";
    for (example, changes) in [
        (
            r#"[{"target": "a.example", "slope": 3}]"#,
            &["request-field-added orchards request.slope"][..],
        ),
        (r#"[{"target": "a.example", "labels": ["a"], "limit": 3}]"#, &[]),
    ] {
        assert_eq!(
            named(&compare(&edited(NESTED, &[Set(EXAMPLE, example)]))),
            changes,
            "{example}"
        );
    }
}

#[test]
fn what_is_stated_in_words_that_cannot_be_read_is_told_from_what_is_not_stated() {
    for (instead, docs) in [
        (
            "maximum value depends on the plan",
            "stated, but not read: maximum value depends on the plan",
        ),
        ("as many as you like", "not stated"),
    ] {
        let docs_text =
            edited(NESTED, &[Reword(ask!("limit/description"), "maximum value: 200", instead)]);
        let report = compare(&docs_text);
        assert_eq!(named(&report), ["request-maximum-changed orchards request.limit"]);
        assert_eq!(report.changes[0].docs, docs);
    }
}

#[test]
fn one_operation_of_a_document_is_compared_alone() {
    let mut root: serde_json::Value = serde_json::from_str(NESTED).expect("JSON");
    let post = root.pointer(POST).expect("the operation").clone();
    root["paths"]["/v3/groves/barns/live"] = serde_json::json!({"post": post});
    let ours = aisa_drift::Contract::from_api(&crate::support::GROVES);
    let own = ours.find("orchards").expect("the schema has it");
    let mut docs = crate::support::read(&root.to_string());
    assert!(docs.keep_only(&ours, own));
    let report = aisa_drift::compare(&ours, &docs, &[]);
    assert_eq!((named(&report), report.compared), (Vec::new(), vec!["orchards".to_owned()]));
    root["paths"].as_object_mut().expect("paths").shift_remove("/v3/groves/orchards/live");
    assert!(!crate::support::read(&root.to_string()).keep_only(&ours, own));
}

#[test]
fn a_renaming_says_why_it_was_taken_for_one() {
    let report = compare(&edited(NESTED, &[Rename(item!("rank"), "orchard_rank")]));
    let evidence = report.changes[0].evidence.as_deref().unwrap_or_default();
    assert!(evidence.contains("same spot"), "{evidence}");
    assert!(report.changes[0].docs.contains("orchard_rank"));
}
