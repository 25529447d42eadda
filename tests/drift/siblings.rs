//! What operations of other families need: rows in `result`, objects told apart by a word, shapes that contain
//! themselves, numbers in lists and requests, groups of fields. All of it is read and drafted; nothing is dropped.

use aisa_codegen::{SchemaSet, check, fill_placeholders};
use aisa_contract::{Disagreement, Origin};
use aisa_drift::{self as drift, Contract, OperationDoc, Path, Place, Report, Shape};
use serde_json::{Value, json};

use crate::support::{API, draft_for, named, only_orchards, read, with_orchards};

/// A document with one operation, `POST …/orchards/live`, and these schemas.
fn document(request: Value, result: Value, schemas: Value) -> String {
    let envelope = json!({"type": "object", "properties": {"tasks": {"type": "array", "items": {
        "type": "object", "properties": {"result": {"type": "array", "items": result}}}}}});
    let body = |schema: Value| json!({"content": {"application/json": {"schema": schema}}});
    json!({
        "openapi": "3.0.1",
        "servers": [{"url": "https://api.groves.example"}],
        "paths": {"/v3/backlinks/orchards/live": {"post": {
            "requestBody": body(json!({"type": "array", "items": request})),
            "responses": {"200": body(envelope)},
        }}},
        "components": {"schemas": schemas},
    })
    .to_string()
}

fn text(description: &str) -> Value {
    json!({"type": "string", "nullable": true, "description": description})
}

/// A page of trees and hedges; a tree has a part that is a tree again.
fn tagged() -> String {
    let plant =
        |own: Value| json!({"allOf": [{"oneOf": [{"$ref": "#/components/schemas/Plant"}]}, own]});
    document(
        json!({"type": "object", "properties": {
            "keyword": text("what to look for\nrequired field"),
            "place_code": text("required field if you don't specify place_name"),
            "place_name": text("required field if you don't specify place_code"),
            "ratio": {"type": "number", "nullable": true},
            "sizes": {"type": "array", "items": {"type": "number"}, "nullable": true},
            "stops": {"type": "array", "nullable": true, "items": {"type": "object", "properties": {"at": text("")}}},
            "weights": {"type": "object", "nullable": true, "additionalProperties": {"type": "number"}},
            "limit": {"type": "integer", "nullable": true},
            "offset": {"type": "integer", "nullable": true},
            "offset_token": text(""),
        }}),
        json!({"type": "object", "properties": {
            "keyword": text(""),
            "offset_token": text(""),
            "items": {"type": "array", "nullable": true, "items": {"oneOf": [{"$ref": "#/components/schemas/Plant"}], "nullable": true}},
        }}),
        json!({
            "Plant": {
                "type": "object",
                "properties": {"type": text(""), "rank": {"type": "integer", "nullable": true}},
                "discriminator": {"propertyName": "type", "mapping": {
                    "tree": "#/components/schemas/Tree",
                    "hedge_row": "#/components/schemas/Hedge",
                }},
            },
            "Tree": plant(json!({"type": "object", "properties": {
                "height": {"type": "number", "nullable": true},
                "codes": {"type": "array", "nullable": true, "items": {"type": "integer"}},
                "cells": {"type": "array", "nullable": true, "items": {"type": "array", "items": {"type": "string"}}},
                "shares": {"type": "object", "nullable": true, "additionalProperties": {"type": "number"}},
                "box": {"$ref": "#/components/schemas/Box"},
                "grafts": {"type": "array", "nullable": true, "items": {"$ref": "#/components/schemas/Plant"}},
            }})),
            "Hedge": plant(json!({"type": "object", "properties": {"box": {"$ref": "#/components/schemas/Box"}}})),
            "Box": {"type": "object", "nullable": true, "properties": {"x": {"type": "number", "nullable": true}}},
        }),
    )
}

fn operation(docs: &Contract) -> &OperationDoc {
    &docs.operations[0]
}

fn draft(docs: &Contract) -> Value {
    draft_for("backlinks", docs, operation(docs)).expect("the docs are enough")
}

/// The changes of request and result; these documents have next to no envelope.
fn inside(report: &Report) -> Vec<String> {
    let mut changes = named(report);
    changes.retain(|change| !change.contains(" response."));
    changes
}

/// What the check says of a draft whose blanks are filled, apart from what the docs leave open.
fn found(draft: &Value) -> Vec<String> {
    let files = with_orchards(&draft.to_string());
    let set = fill_placeholders(&SchemaSet::from_files(&files).expect("JSON"));
    check(&set).iter().map(ToString::to_string).collect()
}

#[test]
fn objects_told_apart_by_a_word_are_read_each_with_its_members() {
    let docs = read(&tagged());
    let result = &operation(&docs).result;
    let shape = |path: &str| result.get(&Path::dotted(path)).map(|field| &field.shape);
    assert_eq!(shape("items"), Some(&Shape::list(Shape::Tagged("type".into()))));
    assert_eq!(shape("items.type=tree.height"), Some(&Shape::Number));
    assert_eq!(shape("items.type=tree.rank"), Some(&Shape::Integer));
    assert_eq!(shape("items.type=hedge_row.box.x"), Some(&Shape::Number));
    assert_eq!(shape("items.type=hedge_row.height"), None);
    // The word is the step; the field that holds it is no member.
    assert_eq!(shape("items.type=tree.type"), None);
    // What contains itself is entered once, and said.
    assert_eq!(shape("items.type=tree.grafts.type=tree"), None);
    let notes = &docs.coverage.unparsed;
    assert!(notes.iter().any(|note| note.what.contains("repeats the object")), "{notes:?}");
}

#[test]
fn a_draft_has_a_definition_for_each_word_and_passes_the_check() {
    let docs = read(&tagged());
    let draft = draft(&docs);
    let about = draft["x-operation"].clone();
    assert_eq!(about["rows"], "items");
    assert_eq!(about["paging"], json!({"style": "offset-then-token", "token": "offset_token"}));
    let definitions = &draft["definitions"];
    let row = &definitions["OrchardsRow"];
    assert_eq!(row["x-tag"], "type");
    let variants = json!({"tree": {"$ref": "#/definitions/OrchardsTree"}, "hedge_row": {"$ref": "#/definitions/OrchardsHedgeRow"}});
    assert_eq!(row["x-variants"], variants);
    let tree = &definitions["OrchardsTree"]["properties"];
    assert_eq!(tree["codes"]["items"]["type"], json!(["integer", "null"]));
    assert_eq!(tree["cells"]["items"]["items"]["type"], json!(["string", "null"]));
    // One shape at two places is one definition.
    assert_eq!(tree["box"], definitions["OrchardsHedgeRow"]["properties"]["box"]);
    let request = &definitions["OrchardsRequest"];
    assert_eq!(request["x-one-of"], json!([["place_code", "place_name"]]));
    assert_eq!(request["properties"]["ratio"]["type"], "number");
    assert_eq!(request["properties"]["sizes"]["items"]["type"], "number");
    assert_eq!(request["properties"]["stops"]["items"]["$ref"], "#/definitions/OrchardsStops");
    assert_eq!(definitions["OrchardsWeights"], Value::Null);
    assert_eq!(definitions["OrchardsWeightsByKey"]["additionalProperties"]["type"], "number");
    // A shape that contains itself refers to itself.
    let row = json!({"anyOf": [{"$ref": "#/definitions/OrchardsRow"}, {"type": "null"}]});
    assert_eq!(tree["grafts"]["items"], row);
    assert_eq!(found(&draft), [""; 0]);
    let files = with_orchards(&draft.to_string());
    let set = fill_placeholders(&SchemaSet::from_files(&files).expect("JSON"));
    let api = only_orchards(aisa_codegen::contract(&set).unwrap_or_else(|error| panic!("{error}")));
    let ours = Contract::from_api(&api);
    assert_eq!(inside(&drift::compare(&ours, &docs, &[])), [""; 0]);
    // Changes within one of the objects are named with its word.
    let more = tagged()
        .replace("\"codes\":", "\"roots\":{\"type\":\"integer\",\"nullable\":true},\"codes\":");
    let changes = inside(&drift::compare(&ours, &read(&more), &[]));
    assert_eq!(changes, ["response-field-added orchards result.items[].type=tree.roots"]);
    // A field that is gone from one of the objects has not moved to another one.
    let mut moved: Value = serde_json::from_str(&tagged()).expect("JSON");
    let mut members =
        |name: &str| moved["components"]["schemas"][name]["allOf"][1]["properties"].take();
    let (mut tree, mut hedge) = (members("Tree"), members("Hedge"));
    hedge["codes"] = tree["codes"].take();
    tree.as_object_mut().expect("members").shift_remove("codes");
    moved["components"]["schemas"]["Tree"]["allOf"][1]["properties"] = tree;
    moved["components"]["schemas"]["Hedge"]["allOf"][1]["properties"] = hedge;
    let changes = inside(&drift::compare(&ours, &read(&moved.to_string()), &[]));
    let expected = [
        "response-field-added orchards result.items[].type=hedge_row.codes",
        "response-field-removed orchards result.items[].type=tree.codes",
    ];
    assert_eq!(changes, expected);
    // A word more is another variant.
    let mapped = "\"hedge_row\":\"#/components/schemas/Hedge\"";
    let more =
        tagged().replace(mapped, &format!("{mapped},\"shrub\":\"#/components/schemas/Tree\""));
    let report = drift::compare(&ours, &read(&more), &[]);
    assert_eq!(inside(&report), ["response-field-added orchards result.items[].type=shrub"]);
    let added = report.changes.iter().find(|change| change.at.ends_with("=shrub"));
    let edit = &added.expect("the word is new").edit;
    assert!(
        edit.starts_with(r##"add to the "x-variants" of OrchardsRow: "shrub": {"$ref": "#/definitions/OrchardsShrub"}, and to the definitions"##),
        "{edit}"
    );
    let fewer = tagged().replace("\"hedge_row\":", "\"hedge\":");
    let changes = inside(&drift::compare(&ours, &read(&fewer), &[]));
    assert_eq!(changes, ["response-field-renamed orchards result.items[].type=hedge_row"]);
}

#[test]
fn a_response_that_is_the_list_of_rows_is_drafted_as_one() {
    let row = json!({"type": "object", "properties": {"keyword": text(""), "volume": {"type": "integer", "nullable": true}}});
    let asks = |field: &str| {
        let list =
            json!({"type": "array", "items": {"type": "string"}, "description": "required field"});
        let one = text("what to look for\nrequired field");
        json!({"type": "object", "properties": {field: if field == "keywords" { list } else { one }}})
    };
    for (field, is_list) in [("keywords", true), ("target", true), ("keyword", false)] {
        let docs = read(&document(asks(field), row.clone(), json!({})));
        let draft = draft(&docs);
        let about = &draft["x-operation"];
        let result =
            if is_list { "#/definitions/OrchardsRow" } else { "#/definitions/OrchardsResult" };
        assert_eq!(about["result"], result, "{field}");
        assert_eq!(about["answer"], if is_list { json!("rows") } else { Value::Null }, "{field}");
        assert_eq!(
            about["row-per"],
            if field == "keywords" { json!("keyword") } else { Value::Null }
        );
        assert_eq!(found(&draft), [""; 0], "{field}");
    }
}

#[test]
fn a_document_of_another_family_says_nothing_of_ours() {
    let docs = tagged().replace("/v3/backlinks/orchards/live", "/v3/fisheries/ponds/live");
    let report = drift::compare(&Contract::from_api(&API), &read(&docs), &drift::records(&API));
    assert_eq!(named(&report), ["operation-added ponds"]);
    assert_eq!(report.stale, []);
}

#[test]
fn alternatives_without_a_mapping_are_told_apart_by_their_own_words() {
    let object = |word: &str, member: &str| json!({"type": "object", "properties": {"kind": {"enum": [word]}, member: {"type": "integer"}}});
    let items = json!({"type": "array", "items": {"discriminator": {"propertyName": "kind"}, "oneOf": [object("a", "x"), object("b", "y")]}});
    let result = json!({"type": "object", "properties": {"items": items}});
    let docs = read(&document(json!({"type": "object"}), result, json!({})));
    let paths: Vec<String> =
        operation(&docs).result.list.iter().map(|field| field.path.to_string()).collect();
    assert_eq!(
        paths,
        ["items", "items.kind=a", "items.kind=a.x", "items.kind=b", "items.kind=b.y"]
    );
}

#[test]
fn what_an_entry_of_a_list_needs_is_required_there_and_nowhere_else() {
    let word = "the word\nrequired field if stops is specified\npossible values: tree, hedge";
    let stop = json!({"type": "object", "properties": {"word": text(word)}});
    let request = json!({"type": "object", "properties": {
        "stops": {"type": "array", "nullable": true, "items": stop},
        "word": text(word),
    }});
    let result = json!({"type": "object", "properties": {"items": text("")}});
    let docs = read(&document(request, result, json!({})));
    let required = |path: &str| {
        let field = operation(&docs).request.get(&Path::dotted(path));
        field.and_then(|field| field.facts.required)
    };
    assert_eq!(required("stops.word"), Some(true));
    assert_eq!(required("word"), Some(false));
    let draft = draft(&docs);
    assert_eq!(draft["definitions"]["OrchardsStops"]["required"], json!(["word"]));
}

#[test]
fn operations_of_one_name_in_two_families_are_told_apart() {
    let mut ours = Contract::from_api(&API);
    ours.operations.retain(|operation| operation.place.folder() == "backlinks");
    let backlinks = ours.find("summary").expect("backlinks has it").clone();
    let labs = OperationDoc {
        path: Some("/dataforseo/dataforseo_labs/summary/live".to_owned()),
        place: Place::Schema(Origin {
            file: "labs/summary.json".to_owned(),
            pointer: "/x-operation".to_owned(),
        }),
        ..backlinks.clone()
    };
    ours.operations.push(labs);
    assert_eq!(
        ours.find("summary").map(|found| &found.name),
        Err(
            "several families have an operation `summary`; name one: backlinks/summary, labs/summary"
                .to_owned()
        )
    );
    let folder = |name: &str| ours.find(name).map(|found| found.place.folder().to_owned());
    assert_eq!(folder("labs/summary"), Ok("labs".to_owned()));
    assert_eq!(folder("dataforseo-labs/summary"), Ok("labs".to_owned()));
    assert_eq!(folder("backlinks/summary"), Ok("backlinks".to_owned()));
    assert!(folder("serp/summary").is_err());
    // A page is compared with the one at its path, and records speak of their own family.
    let request = json!({"type": "object", "properties": {"target": text("required field"), "more": text("")}});
    let result = json!({"type": "object", "properties": {"target": text("")}});
    let page = document(request, result, json!({}));
    let record = |file: &str| drift::Record {
        operation: Some("summary".to_owned()),
        entry: Disagreement {
            change: "request-field-added".to_owned(),
            at: "request.more".to_owned(),
            source: "dataforseo openapi".to_owned(),
            says: "It takes it.".into(),
            reason: "It does not take it.".to_owned(),
            origin: Origin { file: file.to_owned(), pointer: String::new() },
        },
    };
    let records = [record("labs/summary.json")];
    for (path, family, known) in
        [("dataforseo_labs/summary", "labs", 1), ("backlinks/summary", "backlinks", 0)]
    {
        let mut docs = read(&page.replace("backlinks/orchards", path));
        docs.source.provider = "dataforseo".to_owned();
        let report = drift::compare(&ours, &docs, &records);
        assert_eq!(report.known.len(), known, "{path}");
        assert!(report.stale.is_empty(), "{path}");
        let families = report.changes.iter().filter(|change| !change.operation.is_empty());
        assert!(families.clone().count() > 0, "{path}");
        for change in families {
            assert_eq!(change.family, family, "{}", change.subject());
        }
    }
    // A family that the schema lacks has no operation of ours, whatever its name.
    let docs = read(&page.replace("backlinks/orchards", "fisheries/summary"));
    assert!(ours.counterpart(operation(&docs)).is_none());
}

#[test]
fn a_draft_describes_once_what_many_objects_have() {
    let plant = |own: &str| {
        let own = json!({"type": "object", "properties": {own: text("")}});
        json!({"allOf": [{"oneOf": [{"$ref": "#/components/schemas/Plant"}]}, own]})
    };
    let side = "where it stands\npossible values: left, right";
    let schemas = json!({
        "Plant": {
            "type": "object",
            "properties": {"type": text(""), "rank_absolute": {"type": "integer", "nullable": true}, "side": text(side)},
            "discriminator": {"propertyName": "type", "mapping": {
                "tree": "#/components/schemas/Tree",
                "hedge": "#/components/schemas/Hedge",
                "shrub": "#/components/schemas/Shrub",
            }},
        },
        "Tree": plant("height"), "Hedge": plant("length"), "Shrub": plant("colour"),
    });
    let request = json!({"type": "object", "properties": {
        "keyword": text("required field"),
        "depth": {"type": "integer", "description": "default value: 10"},
    }});
    let month = json!({"type": "object", "properties": {
        "year": {"type": "integer"}, "month": {"type": "integer"}, "search_volume": {"type": "integer"},
    }});
    let result = json!({"type": "object", "properties": {
        "keyword": text(""),
        "datetime": text("when, in the format: \"yyyy-mm-dd hh-mm-ss +00:00\""),
        "seasons": {"type": "array", "items": month},
        "items": {"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/Plant"}]}},
    }});
    let docs = read(&document(request, result, schemas));
    let draft = draft_for("labs", &docs, operation(&docs)).expect("the docs are enough");
    let definitions = &draft["definitions"];
    // Words that come again are one enum, and what all three have is described in the first.
    assert_eq!(definitions["OrchardsSide2"], Value::Null);
    for field in ["side", "rank_absolute"] {
        let shared_ref = json!({"$ref": format!("#/definitions/OrchardsTree/properties/{field}")});
        assert!(definitions["OrchardsTree"]["properties"][field]["description"].is_string());
        assert_eq!(definitions["OrchardsHedge"]["properties"][field], shared_ref);
        assert_eq!(definitions["OrchardsShrub"]["properties"][field], shared_ref);
    }
    // Shapes of common.json are taken from there; what repeats the request says so.
    let result = &definitions["OrchardsResult"]["properties"];
    let reference = |field: &Value| field["anyOf"][0]["$ref"].clone();
    assert_eq!(reference(&result["seasons"]["items"]), "common.json#/definitions/MonthlySearches");
    assert_eq!(reference(&result["datetime"]), "common.json#/definitions/Timestamp");
    assert_eq!(result["keyword"]["x-echo"], "keyword");
    let about = &draft["x-operation"];
    assert_eq!(about["row-per"], "depth");
    assert_eq!(
        about["columns"],
        json!(["type", "rank_absolute", "side", "height", "length", "colour"])
    );
}

#[test]
fn what_a_list_may_hold_is_read_from_its_items() {
    let words = json!({"type": "string", "enum": ["tree", "hedge"], "maxLength": 12});
    let request =
        json!({"type": "object", "properties": {"plants": {"type": "array", "items": words}}});
    let docs = read(&document(request, json!({"type": "object"}), json!({})));
    let facts = &operation(&docs).request.list[0].facts;
    let words = ["tree", "hedge"].map(str::to_owned);
    assert_eq!(facts.values.as_deref(), Some(words.as_slice()));
    assert_eq!(facts.max_length(), Some(12));
}

#[test]
fn a_lookup_answers_with_a_list_of_rows() {
    let row = json!({"type": "object", "properties": {"location_code": {"type": "integer"}, "location_name": text("")}});
    let mut docs = read(&document(json!({}), row, json!({})));
    docs.operations[0].body = Some(drift::BodyShape::None);
    let draft = draft_for("labs", &docs, operation(&docs)).expect("the docs are enough");
    let about = &draft["x-operation"];
    assert_eq!(
        (&about["method"], &about["answer"], &about["request"]),
        (&json!("GET"), &json!("rows"), &Value::Null)
    );
    // The store of the family keeps a code that repeats a request; this one has none.
    let code = &draft["definitions"]["OrchardsRow"]["properties"]["location_code"];
    assert_eq!(code["type"], json!(["integer", "null"]));
}

#[test]
fn a_table_shows_figures_of_the_objects_in_a_row() {
    let number = || json!({"type": "number"});
    let figures = json!({"type": "object", "properties": {"note": text(""), "a": number(), "b": number(), "c": number()}});
    let request = json!({"type": "object", "properties": {"keyword": text("required field"), "limit": {"type": "integer"}}});
    for (row, columns) in [
        (json!({"name": text(""), "figures": figures}), ["name", "figures.a", "figures.b"]),
        (
            json!({"se_type": text(""), "figures": figures, "more": figures}),
            ["figures.note", "figures.a", "more.note"],
        ),
    ] {
        let row = json!({"type": "object", "properties": row});
        let result =
            json!({"type": "object", "properties": {"items": {"type": "array", "items": row}}});
        let docs = read(&document(request.clone(), result, json!({})));
        let draft = draft(&docs);
        let named = draft["x-operation"]["columns"].as_array().expect("there are some");
        assert_eq!(named[..3], columns);
        assert_eq!(found(&draft), [""; 0]);
    }
}

#[test]
fn pages_follow_by_offset_or_by_a_token_of_any_name() {
    let row = json!({"type": "object", "properties": {"name": text("")}});
    for (asked, paging) in [
        (&["limit", "offset"][..], json!({"style": "offset"})),
        (&["limit", "next_token"], json!({"style": "token", "token": "next_token"})),
        (
            &["limit", "offset", "next_token"],
            json!({"style": "offset-then-token", "token": "next_token"}),
        ),
        (&["limit", "own_token"], Value::Null),
    ] {
        let mut request = json!({"keyword": text("required field")});
        for name in asked {
            request[*name] = match name.ends_with("token") {
                true => text(""),
                false => json!({"type": "integer"}),
            };
        }
        let result = json!({"type": "object", "properties": {
            "next_token": text(""), "items": {"type": "array", "items": row},
        }});
        let request = json!({"type": "object", "properties": request});
        let docs = read(&document(request, result, json!({})));
        let draft = draft(&docs);
        assert_eq!(draft["x-operation"]["paging"], paging, "{asked:?}");
        assert_eq!(found(&draft), [""; 0], "{asked:?}");
    }
}

#[test]
fn a_draft_describes_once_what_the_docs_describe_in_the_same_words() {
    let height = |words: &str| json!({"type": "integer", "description": words});
    let plant = |words: &str, more: &str| json!({"type": "object", "properties": {"height": height(words), more: text("")}});
    let row = json!({"type": "object", "properties": {
        "tree": plant("height in metres", "bark"),
        "hedge": plant("height in metres", "gaps"),
        "shed": plant("height of the door", "roof"),
        "same_tree": plant("height in metres", "bark"),
    }});
    let request = json!({"type": "object", "properties": {"keyword": text("required field")}});
    let result =
        json!({"type": "object", "properties": {"items": {"type": "array", "items": row}}});
    let draft = draft(&read(&document(request, result, json!({}))));
    let definitions = &draft["definitions"];
    let height = |definition: &str| &definitions[definition]["properties"]["height"];
    let borrowed = json!({"$ref": "#/definitions/OrchardsTree/properties/height"});
    assert!(height("OrchardsTree")["description"].is_string());
    assert_eq!(*height("OrchardsHedge"), borrowed);
    assert!(height("OrchardsShed")["description"].is_string());
    // An equal shape is one definition, whatever its field is called.
    let row = &definitions["OrchardsRow"]["properties"];
    assert_eq!(row["same_tree"], row["tree"]);
    assert_eq!(found(&draft), [""; 0]);
    assert_eq!(draft.to_string().matches("in metres").count(), 1);
}
