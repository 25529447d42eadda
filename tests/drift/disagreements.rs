//! Known disagreements are listed apart, and one that no longer applies is drift.

use aisa_codegen::source::REMARKS;
use aisa_contract::{Disagreement, Origin};
use aisa_drift::{self as drift, Contract, Hints, Kind, Record, records};
use serde_json::{Value, json};

use crate::support::{
    API,
    Edit::{Remove, Rename, Reword, Set},
    NESTED, ORCHARDS, PAGE, compare_with, edited, lower, named, only_orchards, read, replaced,
    with_orchards,
};

fn record(change: &str, at: &str, source: &str) -> Record {
    Record {
        operation: Some("orchards".into()),
        entry: Disagreement {
            change: change.into(),
            at: at.into(),
            source: source.into(),
            says: "It is otherwise.".into(),
            reason: "The gateway says otherwise.".into(),
            origin: Origin {
                file: "backlinks/orchards.json".into(),
                pointer: "/x-operation/disagreements/0".into(),
            },
        },
    }
}

fn drifted_docs() -> String {
    const SLOPE: &str = "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/slope";
    edited(NESTED, &[Set(SLOPE, r#"{"type": "integer"}"#)])
}

#[test]
fn a_recorded_change_is_known_and_no_drift() {
    let record = record("request-field-added", "request.slope", "groves openapi 2026-01");
    let report = compare_with(&drifted_docs(), &[record]);
    assert!(!report.drifted());
    assert_eq!(report.known.len(), 1);
    assert_eq!(report.known[0].reason, "The gateway says otherwise.");
    assert_eq!(report.known[0].change.kind, Kind::RequestAdded);
}

/// A record is about the value that its source had: another value there is news.
#[test]
fn a_record_about_a_value_hides_no_other_value() {
    const LIMIT: &str =
        "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/limit/description";
    let says = |says: &str| {
        let mut record = record("request-maximum-changed", "request.limit", "groves openapi");
        record.entry.says = says.into();
        record
    };
    for (stated, said, known) in [
        ("maximum value: 90", "The most is 90.", true),
        ("maximum value: 90", "It goes up to `90`, as older pages had it.", true),
        ("maximum value: 90", "The most is 900.", false),
        ("maximum value: 90", "No limit is named.", false),
        ("maximum value: 1,500", "The most is 1500.", true),
        ("maximum value: 1500", "The most is 1,500.", true),
    ] {
        let docs = edited(NESTED, &[Reword(LIMIT, "maximum value: 200", stated)]);
        let report = compare_with(&docs, &[says(said)]);
        assert_eq!(report.drifted(), !known, "{stated}: {said}");
        assert_eq!(report.known.len(), usize::from(known), "{stated}: {said}");
        if !known {
            let changes = named(&report);
            assert_eq!(changes, ["request-maximum-changed orchards request.limit"]);
            assert!(report.stale[0].why.contains("says 90 by now"), "{}", report.stale[0].why);
        }
    }
    // Silence has no value, and what is recorded as silence hides no value.
    let silent = edited(NESTED, &[Reword(LIMIT, "maximum value: 200", "as many as you like")]);
    assert!(!compare_with(&silent, &[says("No limit is named.")]).drifted());
}

/// A document of which nothing can be read agrees with nothing.
#[test]
fn a_document_without_a_readable_field_is_refused() {
    let body = |schema: Value| json!({"content": {"application/json": {"schema": schema}}});
    let document = |operation: Value, components: Value| json!({"openapi": "3.0.0", "paths": {"/v3/backlinks/summary/live": {"post": operation}}, "components": components});
    let circle = json!({"schemas": {"A": {"$ref": "#/components/schemas/A"}}, "responses": {"B": {"$ref": "#/components/responses/B"}}});
    let a = json!({"$ref": "#/components/schemas/A"});
    let mut swagger = document(
        json!({"parameters": [{"in": "body", "schema": {"type": "object"}}], "responses": {"200": {"schema": {"type": "object"}}}}),
        json!({}),
    );
    swagger["swagger"] = json!("2.0");
    swagger.as_object_mut().expect("an object").remove("openapi");
    for (docs, said) in [
        (
            document(
                json!({"requestBody": body(a.clone()), "responses": {"200": body(a)}}),
                circle.clone(),
            ),
            "no field",
        ),
        (
            document(json!({"responses": {"200": {"$ref": "#/components/responses/B"}}}), circle),
            "no field",
        ),
        (document(json!({"requestBody": {"content": {"text/xml": {}}}}), json!({})), "no field"),
        (swagger, "Swagger 2.0"),
    ] {
        let error = drift::read("docs.json", docs.to_string().as_bytes(), &Hints::default());
        let error = error.expect_err("nothing is readable").to_string();
        assert!(error.contains(said), "{said}: {error}");
    }
}

#[test]
fn a_record_without_its_change_is_drift() {
    let record = record("request-field-added", "request.slope", "groves openapi 2026-01");
    let report = compare_with(NESTED, &[record]);
    assert!(report.drifted());
    assert_eq!(named(&report), [""; 0]);
    assert_eq!(report.stale.len(), 1);
    let place = &report.stale[0].record.entry.origin.pointer;
    assert_eq!(place, "/x-operation/disagreements/0");
    let why = &report.stale[0].why;
    assert!(why.contains("delete the record") && why.contains("`until DATE`"), "{why}");
}

#[test]
fn a_record_speaks_of_its_source_only() {
    for (source, known, stale) in [
        ("groves openapi", 1, 0),
        ("groves spec 2026-10", 1, 0),
        ("groves pages and spec", 1, 0),
        ("groves pages", 0, 0),
        ("orchard-keepers openapi", 0, 0),
        ("", 0, 0),
    ] {
        let record = record("request-field-added", "request.slope", source);
        let report = compare_with(&drifted_docs(), &[record]);
        assert_eq!((report.known.len(), report.stale.len()), (known, stale), "{source}");
        assert_eq!(report.changes.len(), 1 - known, "{source}");
    }
    // Another source cannot show that the record is out of date either.
    let record = record("request-field-added", "request.slope", "groves openapi");
    assert!(!compare_with(PAGE, &[record]).drifted());
}

#[test]
fn sources_of_the_past_need_not_be_met_again() {
    let record = record("request-field-added", "request.slope", "groves openapi until mid-2026");
    assert!(!compare_with(NESTED, std::slice::from_ref(&record)).drifted());
    assert!(!compare_with(&drifted_docs(), &[record]).drifted());
}

#[test]
fn a_record_covers_its_own_kind_and_place() {
    for (change, at) in [
        ("request-field-renamed", "request.slope"),
        ("request-field-added", "request.limit"),
        ("request-field-added", "result.slope"),
    ] {
        let report = compare_with(&drifted_docs(), &[record(change, at, "groves openapi")]);
        assert_eq!(named(&report), ["request-field-added orchards request.slope"], "{change} {at}");
    }
}

#[test]
fn a_record_for_every_operation_works_in_each() {
    let shared = Record { operation: None, ..record("body-shape", "request", "groves pages") };
    let bare = PAGE.replace("--data '\n[\n", "--data '\n").replace("  }\n]\n'", "  }\n'");
    let report = compare_with(&bare, std::slice::from_ref(&shared));
    assert_eq!((report.known.len(), report.drifted()), (1, false));
    assert_eq!(compare_with(PAGE, &[shared]).stale.len(), 1);
}

#[test]
fn one_record_may_list_several_fields_and_holds_for_each() {
    let mut orchards: Value = serde_json::from_str(ORCHARDS).expect("JSON");
    orchards["x-operation"]["disagreements"] = json!([{
        "change": "request-field-added",
        "at": "request.slope|tilt",
        "source": "dataforseo openapi",
        "says": "The request takes two angles.",
        "reason": "It does not.",
    }]);
    let api = only_orchards(lower(&with_orchards(&orchards.to_string())));
    let compare = |docs: &str| {
        let mut docs = read(docs);
        docs.source.provider = "dataforseo".to_owned();
        let records: Vec<Record> =
            records(&api).into_iter().filter(|record| record.operation.is_some()).collect();
        drift::compare(&Contract::from_api(&api), &docs, &records)
    };
    const TILT: &str = "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/tilt";
    let both = compare(&edited(&drifted_docs(), &[Set(TILT, r#"{"type": "integer"}"#)]));
    assert_eq!((both.known.len(), both.drifted()), (2, false));
    let one = compare(&drifted_docs());
    assert_eq!((one.known.len(), one.stale.len()), (1, 1));
    assert_eq!(one.stale[0].record.entry.at, "request.tilt");
}

#[test]
fn lists_in_a_place_may_be_marked_or_not() {
    const RANK: &str = "/components/schemas/GrovesOrchardsLiveItem/properties/rank/type";
    let docs = edited(NESTED, &[Set(RANK, "\"string\"")]);
    for at in ["result.items[].rank", "result.items.rank"] {
        let record = record("response-field-retyped", at, "groves openapi");
        assert!(!compare_with(&docs, &[record]).drifted(), "{at}");
    }
}

#[test]
fn an_unknown_kind_is_refused_and_a_remark_is_not_compared() {
    let typo = record("request-field-aded", "request.slope", "somebody else");
    assert_eq!(compare_with(NESTED, &[typo]).stale.len(), 1);
    for remark in REMARKS {
        let report = compare_with(NESTED, &[record(remark, "request", "groves openapi")]);
        assert_eq!((report.stale.len(), report.remarks), (0, 1), "{remark}");
    }
}

#[test]
fn every_record_of_the_schema_names_a_kind_and_a_place_that_exist() {
    let ours = Contract::from_api(&API);
    let all = records(&API);
    assert!(!all.is_empty());
    for Record { entry, .. } in &all {
        let known =
            Kind::parse(&entry.change).is_some() || REMARKS.contains(&entry.change.as_str());
        let place = &entry.origin;
        assert!(known, "{place:?}: no change is called {}", entry.change);
        let is_told = !entry.source.is_empty() && !entry.reason.is_empty();
        assert!(is_told, "{place:?}");
    }
    assert_eq!(ours.operations.len(), API.operations().count());
}

#[test]
fn a_changed_value_beside_a_known_one_is_still_named() {
    const LIMIT: &str =
        "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/limit/description";
    let docs = edited(&drifted_docs(), &[Reword(LIMIT, "maximum value: 200", "maximum value: 90")]);
    let report =
        compare_with(&docs, &[record("request-field-added", "request.slope", "groves openapi")]);
    assert_eq!(named(&report), ["request-maximum-changed orchards request.limit"]);
    let page = replaced(PAGE, "maximum value: 200", "maximum value: 90");
    let report = drift::compare(&Contract::from_api(&crate::support::GROVES), &read(&page), &[]);
    assert_eq!(named(&report), ["request-maximum-changed orchards request.limit"]);
}

#[test]
fn what_is_known_to_be_missing_has_not_turned_into_something_new() {
    const TOOLS: &str = "/components/schemas/GrovesOrchardsLiveItem/properties/tools";
    let docs = edited(NESTED, &[Rename(TOOLS, "utensils")]);
    assert_eq!(
        named(&compare_with(&docs, &[])),
        ["response-field-renamed orchards result.items[].tools"]
    );
    let missing = record("response-field-removed", "result.items[].tools", "groves openapi");
    let report = compare_with(&docs, &[missing]);
    assert_eq!(named(&report), ["response-field-added orchards result.items[].utensils"]);
    assert_eq!((report.known.len(), report.stale.len()), (1, 0));
}

#[test]
fn a_record_about_a_field_that_is_gone_is_not_judged() {
    const LIMIT: &str = "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/limit";
    let docs = edited(NESTED, &[Remove(LIMIT)]);
    let about_limit = record("request-maximum-changed", "request.limit", "groves openapi");
    let report = compare_with(&docs, &[about_limit]);
    assert_eq!(named(&report), ["request-field-removed orchards request.limit"]);
    assert_eq!(report.stale, []);
}

#[test]
fn two_stars_in_a_record_stand_for_any_steps() {
    const RANK: &str = "/components/schemas/GrovesOrchardsLiveItem/properties/rank";
    let docs = edited(NESTED, &[Remove(RANK)]);
    for (at, known) in [
        ("result.**.rank", true),
        ("**.rank", true),
        ("result.items[].**.rank", true),
        ("result.**.items[].rank", true),
        ("result.*.rank", false),
        ("request.**.rank", false),
        ("result.**.ran", false),
    ] {
        let record = record("response-field-removed", at, "groves openapi");
        let report = compare_with(&docs, std::slice::from_ref(&record));
        assert_eq!(report.known.len(), usize::from(known), "{at}");
        // It goes out of date as others do.
        let stale = compare_with(NESTED, &[record]).stale.len();
        assert_eq!(stale == 1, known, "{at}");
    }
}

/// The newest documents, and what of the schema is compared with each.
#[test]
fn the_newest_documents_show_nothing_that_is_not_recorded() {
    let Some(folder) = crate::support::newest_docs() else {
        return;
    };
    let ours = Contract::from_api(&API);
    for (file, operations) in [
        ("live/dataforseo_labs.json", 27),
        ("live/keywords_data.json", 7),
        ("live/serp.json", 14),
        ("live/ai_optimization.json", 12),
        ("live/business_data.json", 3),
        ("live/domain_analytics.json", 3),
        ("live/on_page.json", 3),
        ("dataforseo-backlinks-openapi-2026-02-18.json", 21),
        ("aisa-backlinks-summary.page.txt", 1),
    ] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            continue;
        };
        let hints = Hints {
            families: ours.families(),
            tags: ours.tags(),
            partial: true,
            ..Hints::default()
        };
        let docs = drift::read(file, &bytes, &hints).expect("it is readable");
        let report = drift::compare(&ours, &docs, &records(&API));
        assert_eq!(report.compared.len(), operations, "{file}");
        let mut named = named(&report);
        named.retain(|change| !change.starts_with("operation-added "));
        assert_eq!((named, &*report.stale), (Vec::new(), &[][..]), "{file}");
    }
}
