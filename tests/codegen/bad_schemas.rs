//! Schemas outside the dialect: each is the fixture with one mistake.

use std::collections::BTreeMap;

use aisa_codegen::check;
use serde_json::{Value, json};

use crate::fixture::{files, set};

type Files = BTreeMap<String, Value>;

/// Puts `value` at a pointer of a file; the last segment may be new.
fn put(files: &mut Files, file: &str, pointer: &str, value: Value) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = files.get_mut(file).unwrap().pointer_mut(parent).unwrap();
    match parent {
        Value::Array(list) => list[last.parse::<usize>().unwrap()] = value,
        object => object[last] = value,
    }
}

/// Removes what is at a pointer of a file.
fn cut(files: &mut Files, file: &str, pointer: &str) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = files.get_mut(file).unwrap().pointer_mut(parent).unwrap();
    parent.as_object_mut().unwrap().shift_remove(last).unwrap();
}

/// What the check says of the fixture with a mistake in it.
fn findings(break_it: impl FnOnce(&mut Files)) -> String {
    let mut files = files();
    break_it(&mut files);
    check(&set(&files)).to_string()
}

const TREE: &str = "/definitions/Tree/properties";
const REQUEST: &str = "/definitions/TreesRequest/properties";

#[test]
fn the_fixture_itself_is_fine() {
    assert_eq!(findings(|_| {}), "");
}

/// Mistakes that consist in one value being another.
#[test]
fn every_mistake_is_named_with_place_and_help() {
    let tree = |name: &str| format!("{TREE}/{name}");
    let request = |name: &str| format!("{REQUEST}/{name}");
    let trees = "garden/trees.json";
    let cases: Vec<(&str, &str, String, Value)> = vec![
        (
            "description empty",
            trees,
            tree("name/description"),
            json!("  "),
        ),
        (
            "description no text",
            trees,
            tree("name/description"),
            json!(7),
        ),
        (
            "enum inline in a property",
            trees,
            tree("name/enum"),
            json!(["a", "b"]),
        ),
        (
            "enum inline in a list",
            trees,
            tree("names/items"),
            json!({"type": "string", "enum": ["a"]}),
        ),
        (
            "object inline",
            trees,
            tree("name"),
            json!({"type": "object", "description": "An object.", "properties": {}}),
        ),
        (
            "object inline in a list",
            trees,
            tree("names/items"),
            json!({"type": "object", "properties": {}}),
        ),
        (
            "ref leads nowhere",
            trees,
            tree("soil/anyOf/0/$ref"),
            json!("common.json#/definitions/Soul"),
        ),
        (
            "ref to a missing file",
            trees,
            tree("soil/anyOf/0/$ref"),
            json!("comon.json#/definitions/Soil"),
        ),
        (
            "ref to another operation",
            trees,
            tree("soil/anyOf/0/$ref"),
            json!("groves.json#/definitions/Grove"),
        ),
        (
            "ref to a store",
            trees,
            tree("soil/anyOf/0/$ref"),
            json!("common.json#/definitions/RequestFields"),
        ),
        (
            "borrowed with a sibling",
            trees,
            tree("wet/description"),
            json!("Wet."),
        ),
        (
            "borrowed from nowhere",
            trees,
            tree("wet/$ref"),
            json!("common.json#/definitions/Soil/properties/dry"),
        ),
        (
            "borrowed in a circle",
            trees,
            tree("wet/$ref"),
            json!("#/definitions/Tree/properties/wet"),
        ),
        (
            "borrowed from a request into a result",
            trees,
            tree("wet/$ref"),
            json!("common.json#/definitions/RequestFields/properties/limit"),
        ),
        (
            "borrowed from a result into a request",
            trees,
            request("limit/$ref"),
            json!("common.json#/definitions/Soil/properties/wet"),
        ),
        (
            "keyword unknown",
            trees,
            tree("name/uniqueItems"),
            json!(true),
        ),
        (
            "keyword misspelt",
            trees,
            request("words/maxitems"),
            json!(3),
        ),
        (
            "anything in a request",
            trees,
            request("height"),
            json!({"description": "Height."}),
        ),
        (
            "result type in a request",
            trees,
            request("care/$ref"),
            json!("common.json#/definitions/Counts"),
        ),
        (
            "object in requests and results",
            trees,
            tree("soil/anyOf/0/$ref"),
            json!("#/definitions/Care"),
        ),
        ("title", trees, tree("name/title"), json!("Name")),
        ("default", trees, request("deep/default"), json!(true)),
        ("const", trees, tree("name/const"), json!("lime")),
        ("allOf", trees, tree("name/allOf"), json!([])),
        ("oneOf", trees, tree("name/oneOf"), json!([])),
        ("pattern", trees, tree("name/pattern"), json!("^l")),
        (
            "anyOf without null",
            trees,
            tree("soil/anyOf"),
            json!([{"$ref": "common.json#/definitions/Soil"}]),
        ),
        (
            "anyOf of two types",
            trees,
            tree("soil/anyOf"),
            json!([{"type": "string"}, {"type": "integer"}]),
        ),
        (
            "tuple",
            trees,
            tree("names/items"),
            json!([{"type": "string"}]),
        ),
        (
            "type unknown",
            trees,
            tree("name/type"),
            json!(["text", "null"]),
        ),
        (
            "two types",
            trees,
            tree("name/type"),
            json!(["string", "integer"]),
        ),
        (
            "result not nullable",
            trees,
            tree("name/type"),
            json!("string"),
        ),
        (
            "result element not nullable",
            trees,
            tree("names/items/type"),
            json!("string"),
        ),
        (
            "result ref not nullable",
            trees,
            tree("soil"),
            json!({"$ref": "common.json#/definitions/Soil", "description": "Soil."}),
        ),
        (
            "request nullable",
            trees,
            request("deep/type"),
            json!(["boolean", "null"]),
        ),
        (
            "request ref nullable",
            trees,
            request("care"),
            json!({"anyOf": [{"$ref": "#/definitions/Care"}, {"type": "null"}], "description": "Care."}),
        ),
        (
            "required in a result",
            trees,
            "/definitions/Tree/required".into(),
            json!(["name"]),
        ),
        (
            "required names no field",
            trees,
            "/definitions/TreesRequest/required".into(),
            json!(["target", "care", "colour"]),
        ),
        (
            "response closed",
            trees,
            "/definitions/TreesResult/additionalProperties".into(),
            json!(false),
        ),
        (
            "request open",
            trees,
            "/definitions/Care/additionalProperties".into(),
            json!({}),
        ),
        (
            "object neither closed nor open",
            trees,
            "/definitions/Tree/additionalProperties".into(),
            json!(true),
        ),
        (
            "definition of a plain value",
            trees,
            "/definitions/Height".into(),
            json!({"type": "integer", "description": "Height."}),
        ),
        (
            "definition of no kind",
            trees,
            "/definitions/Height".into(),
            json!(true),
        ),
        (
            "property without a type",
            trees,
            tree("notes"),
            json!({"description": "Whatever the gardener wrote down."}),
        ),
        ("list of anything", trees, tree("names/items"), json!({})),
        (
            "any JSON marked with another word",
            trees,
            tree("notes/x-json"),
            json!("any"),
        ),
        (
            "any JSON with a type",
            trees,
            tree("name/x-json"),
            json!(true),
        ),
        (
            "any JSON in a request",
            trees,
            request("deep"),
            json!({"x-json": true, "description": "Whether to dig."}),
        ),
        (
            "hand-written type of anything",
            "garden/common.json",
            "/definitions/Filter/items".into(),
            json!({}),
        ),
        (
            "definition in another case",
            trees,
            "/definitions/tall_tree".into(),
            json!({"type": "object", "description": "A tree.", "additionalProperties": {}}),
        ),
        (
            "definition twice over files",
            trees,
            "/definitions/Soil".into(),
            json!({"type": "object", "description": "Soil.", "additionalProperties": {}}),
        ),
        (
            "definition twice after renaming",
            trees,
            "/definitions/soil".into(),
            json!({"type": "object", "description": "Soil.", "additionalProperties": {}}),
        ),
        (
            "definition the client has",
            trees,
            "/definitions/Client".into(),
            json!({"type": "object", "description": "A client.", "additionalProperties": {}}),
        ),
        (
            "definition where a request goes",
            trees,
            "/definitions/SeasonsRequest".into(),
            json!({"type": "object", "description": "Asks.", "additionalProperties": false}),
        ),
        (
            "definition that may be null",
            trees,
            "/definitions/Tree/type".into(),
            json!(["object", "null"]),
        ),
        (
            "map that may be null",
            "garden/groves.json",
            "/definitions/GrovesByPosition/type".into(),
            json!(["object", "null"]),
        ),
        (
            "map of plain values",
            trees,
            "/definitions/Ages".into(),
            json!({"type": "object", "description": "Ages.", "additionalProperties": {"type": ["integer", "null"]}}),
        ),
        (
            "map with another key",
            "garden/groves.json",
            "/definitions/GrovesByPosition/x-key".into(),
            json!("name"),
        ),
        (
            "enum closed",
            "garden/common.json",
            "/definitions/LeafShape/x-open".into(),
            json!(false),
        ),
        (
            "enum word without meaning",
            "garden/common.json",
            "/definitions/LeafShape/enum".into(),
            json!(["oval", "needle-like", "type", "round"]),
        ),
        (
            "enum meaning without word",
            "garden/common.json",
            "/definitions/LeafShape/x-values/round".into(),
            json!("Round."),
        ),
        (
            "enum word twice",
            "garden/common.json",
            "/definitions/LeafShape/enum".into(),
            json!(["oval", "oval", "needle-like", "type"]),
        ),
        (
            "enum word that Rust cannot spell",
            "garden/common.json",
            "/definitions/LeafShape".into(),
            json!({"type": "string", "description": "Shape.", "enum": ["", "1st"], "x-open": true, "x-values": {"": "None.", "1st": "First."}}),
        ),
        (
            "enum words alike in Rust",
            "garden/common.json",
            "/definitions/LeafShape".into(),
            json!({"type": "string", "description": "Shape.", "enum": ["a-b", "a_b"], "x-open": true, "x-values": {"a-b": "One.", "a_b": "Two."}}),
        ),
        (
            "enum word Other",
            "garden/common.json",
            "/definitions/LeafShape".into(),
            json!({"type": "string", "description": "Shape.", "enum": ["other"], "x-open": true, "x-values": {"other": "Else."}}),
        ),
        (
            "rust type unknown",
            "garden/common.json",
            "/definitions/Timestamp/x-rust-type".into(),
            json!("DateTime"),
        ),
        (
            "limits crossed",
            "garden/common.json",
            "/definitions/RequestFields/properties/limit/minimum".into(),
            json!(2000),
        ),
        (
            "limit fractional",
            "garden/common.json",
            "/definitions/RequestFields/properties/limit/minimum".into(),
            json!(0.5),
        ),
        (
            "length negative",
            "garden/common.json",
            "/definitions/RequestFields/properties/tag/maxLength".into(),
            json!(-1),
        ),
        ("limit on a text", trees, tree("name/minimum"), json!(1)),
        (
            "length in a result",
            trees,
            tree("name/maxLength"),
            json!(9),
        ),
        (
            "default of another type",
            trees,
            request("deep/x-default"),
            json!("yes"),
        ),
        (
            "default no word of the enum",
            "garden/common.json",
            "/definitions/RequestFields/properties/shape/x-default".into(),
            json!("round"),
        ),
        (
            "default no date",
            trees,
            request("date_to/x-default"),
            json!("tomorrow"),
        ),
        (
            "default in a result",
            trees,
            tree("name/x-default"),
            json!("lime"),
        ),
        (
            "target form unknown",
            trees,
            request("target/x-target"),
            json!(["domain", "url"]),
        ),
        (
            "target forms none",
            trees,
            request("exclude/items/x-target"),
            json!([]),
        ),
        (
            "min date no date",
            trees,
            request("date_from/x-min-date"),
            json!("long ago"),
        ),
        (
            "max date no date",
            trees,
            request("date_to/x-max-date"),
            json!("tomorrow"),
        ),
        (
            "keyword rule unknown",
            trees,
            request("search_after_token/x-keyword"),
            json!({"max-words": "ten"}),
        ),
        (
            "keyword that is a target",
            trees,
            request("exclude/items/x-keyword"),
            json!({}),
        ),
        (
            "not after a missing field",
            trees,
            request("date_from/x-not-after"),
            json!("date_until"),
        ),
        (
            "at most a missing field",
            trees,
            "/definitions/TreesResult/properties/items_count/x-at-most".into(),
            json!("grand_total"),
        ),
        (
            "echo of a missing field",
            trees,
            "/definitions/TreesResult/properties/target/x-echo".into(),
            json!("garden"),
        ),
        (
            "scaled by a missing field",
            trees,
            tree("rank/x-scaled-by"),
            json!("rank_scale"),
        ),
        (
            "filter fields of nothing",
            trees,
            request("filters/x-filter-fields"),
            json!("#/definitions/Bush"),
        ),
        (
            "conditions on a text",
            trees,
            request("target/x-max-conditions"),
            json!(8),
        ),
        (
            "example of another type",
            trees,
            tree("name/examples"),
            json!(["lime", 7]),
        ),
        (
            "example of another type in a map",
            trees,
            tree("fruits/examples"),
            json!([{"2024": "many"}]),
        ),
        (
            "examples no list",
            trees,
            tree("name/examples"),
            json!("lime"),
        ),
        (
            "field that Rust cannot spell",
            trees,
            tree("größe"),
            json!({"type": ["integer", "null"], "description": "Size."}),
        ),
        (
            "fields alike in Rust",
            trees,
            tree("Name"),
            json!({"type": ["string", "null"], "description": "Name."}),
        ),
        (
            "field that hides a method",
            trees,
            request("validate"),
            json!({"type": "boolean", "description": "Whether to."}),
        ),
        ("field no schema", trees, tree("name"), json!(true)),
        (
            "operation name another than the file",
            trees,
            "/x-operation/name".into(),
            json!("bushes"),
        ),
        (
            "operation without sentence",
            trees,
            "/x-operation/summary".into(),
            json!("Lists trees"),
        ),
        (
            "operation group unknown",
            trees,
            "/x-operation/group".into(),
            json!("plants"),
        ),
        (
            "operation method unknown",
            trees,
            "/x-operation/method".into(),
            json!("PUT"),
        ),
        (
            "operation path relative",
            trees,
            "/x-operation/path".into(),
            json!("garden/trees"),
        ),
        (
            "operation path with a query",
            trees,
            "/x-operation/path".into(),
            json!("/garden/trees?x=1"),
        ),
        (
            "operation docs no address",
            trees,
            "/x-operation/docs".into(),
            json!("the docs"),
        ),
        (
            "operation request nowhere",
            trees,
            "/x-operation/request".into(),
            json!("#/definitions/BushesRequest"),
        ),
        (
            "operation request of another file",
            trees,
            "/x-operation/request".into(),
            json!("groves.json#/definitions/GrovesRequest"),
        ),
        (
            "operation result nowhere",
            trees,
            "/x-operation/result".into(),
            json!("#/definitions/BushesResult"),
        ),
        (
            "operation with a body on GET",
            "garden/seasons.json",
            "/x-operation/request".into(),
            json!("#/definitions/SeasonsResult"),
        ),
        (
            "operation rows no field",
            trees,
            "/x-operation/rows".into(),
            json!("bushes"),
        ),
        (
            "operation rows no list of definitions",
            trees,
            "/x-operation/rows".into(),
            json!("target"),
        ),
        (
            "operation row-per unknown",
            trees,
            "/x-operation/row-per".into(),
            json!("tree"),
        ),
        (
            "operation column no field",
            trees,
            "/x-operation/columns".into(),
            json!(["name", "soil.colour", "colour"]),
        ),
        (
            "tag no text",
            "garden/finds.json",
            "/definitions/Find/x-tag".into(),
            json!(7),
        ),
        (
            "variants in a list",
            "garden/finds.json",
            "/definitions/Find/x-variants".into(),
            json!([]),
        ),
        (
            "variant without a reference",
            "garden/finds.json",
            "/definitions/Find/x-variants/coin".into(),
            json!("#/definitions/Coin"),
        ),
        (
            "variant that is not an object",
            "garden/finds.json",
            "/definitions/Find/x-variants/coin".into(),
            json!({"$ref": "common.json#/definitions/LeafShape"}),
        ),
        (
            "variant that leads nowhere",
            "garden/finds.json",
            "/definitions/Find/x-variants/coin".into(),
            json!({"$ref": "#/definitions/Ring"}),
        ),
        (
            "variant with the tag as a field",
            "garden/finds.json",
            "/definitions/Coin/properties/type".into(),
            json!({"type": ["string", "null"], "description": "Kind."}),
        ),
        (
            "variant called other",
            "garden/finds.json",
            "/definitions/Find/x-variants/other".into(),
            json!({"$ref": "#/definitions/Coin"}),
        ),
        (
            "tagged objects in a request",
            "garden/finds.json",
            "/definitions/FindsRequest/properties/bed".into(),
            json!({"$ref": "#/definitions/Find", "description": "The bed."}),
        ),
        (
            "one of no list",
            "garden/harvests.json",
            "/definitions/HarvestsRequest/x-one-of".into(),
            json!(["region_code", "region_name"]),
        ),
        (
            "one of a single field",
            "garden/harvests.json",
            "/definitions/HarvestsRequest/x-one-of".into(),
            json!([["region_code"]]),
        ),
        (
            "one of a field that is not there",
            "garden/harvests.json",
            "/definitions/HarvestsRequest/x-one-of".into(),
            json!([["region_code", "region"]]),
        ),
        (
            "one of a required field",
            "garden/harvests.json",
            "/definitions/HarvestsRequest/x-one-of".into(),
            json!([["keywords", "region_code"]]),
        ),
        (
            "one of an object within a request",
            "garden/harvests.json",
            "/definitions/Stop/x-one-of".into(),
            json!([["word", "after"]]),
        ),
        (
            "list of days in a request",
            "garden/harvests.json",
            "/definitions/HarvestsRequest/properties/years/items".into(),
            json!({"$ref": "common.json#/definitions/Date"}),
        ),
        (
            "length of the texts of a result",
            "garden/harvests.json",
            "/definitions/Harvest/properties/grades/items".into(),
            json!({"type": ["string", "null"], "maxLength": 7}),
        ),
        (
            "map of texts in a result",
            "garden/harvests.json",
            "/definitions/Shares/additionalProperties".into(),
            json!({"type": ["string", "null"]}),
        ),
        (
            "map in requests and results",
            "garden/harvests.json",
            "/definitions/Harvest/properties/ripe".into(),
            json!({"anyOf": [{"$ref": "#/definitions/Weights"}, {"type": "null"}], "description": "Ripe."}),
        ),
        (
            "answer unknown",
            "garden/harvests.json",
            "/x-operation/answer".into(),
            json!("list"),
        ),
        (
            "rows beside an answer of rows",
            "garden/harvests.json",
            "/x-operation/rows".into(),
            json!("grades"),
        ),
        (
            "row-per limit without a limit",
            "garden/harvests.json",
            "/x-operation/row-per".into(),
            json!("limit"),
        ),
        (
            "row-per keyword without keywords",
            trees,
            "/x-operation/row-per".into(),
            json!("keyword"),
        ),
        (
            "paging by a token without its name",
            "garden/finds.json",
            "/x-operation/paging".into(),
            json!({"style": "token"}),
        ),
        (
            "paging by offset with a token",
            trees,
            "/x-operation/paging/style".into(),
            json!("offset"),
        ),
        (
            "paging by a token that the result lacks",
            "garden/finds.json",
            "/x-operation/paging/token".into(),
            json!("bed_token"),
        ),
        (
            "path with a parameter",
            "garden/finds.json",
            "/x-operation/path".into(),
            json!("/garden/finds/{id}"),
        ),
        (
            "path of the queue",
            "garden/finds.json",
            "/x-operation/path".into(),
            json!("/garden/finds/task_post"),
        ),
        (
            "unknown price without a reason",
            "garden/family.json",
            "/x-family/prices/operations/harvests/unknown".into(),
            json!(true),
        ),
        (
            "unknown price with an estimate",
            "garden/family.json",
            "/x-family/prices/operations/harvests/estimate".into(),
            json!({}),
        ),
        (
            "operation paging unknown",
            trees,
            "/x-operation/paging".into(),
            json!({"style": "cursor", "max-offset": -1, "page": 1}),
        ),
        (
            "operation keyword unknown",
            trees,
            "/x-operation/verb".into(),
            json!("POST"),
        ),
        (
            "operation disagreement without reason",
            trees,
            "/x-operation/disagreements/0/reason".into(),
            json!(""),
        ),
        (
            "operation disagreement with a source that no reader produces",
            trees,
            "/x-operation/disagreements/0/source".into(),
            json!("dataforseo client 2024-04"),
        ),
        (
            "gateway disagreement of nobody known",
            "gateway.json",
            "/x-gateway/disagreements/0/source".into(),
            json!("somebody's openapi"),
        ),
        (
            "gateway class unknown",
            "gateway.json",
            "/x-gateway/status-codes/0/class".into(),
            json!("fine"),
        ),
        (
            "gateway code no number",
            "gateway.json",
            "/x-gateway/status-codes/0/code".into(),
            json!("20000"),
        ),
        (
            "gateway header no name",
            "gateway.json",
            "/x-gateway/headers/request/max-price".into(),
            json!("X Max Price"),
        ),
        (
            "gateway price fractional",
            "garden/family.json",
            "/x-family/prices/estimate/base-micros".into(),
            json!(0.024),
        ),
        (
            "gateway ceiling below the estimate",
            "garden/family.json",
            "/x-family/prices/ceiling/per-row-micros".into(),
            json!(35),
        ),
        (
            "gateway price without what was observed",
            "garden/family.json",
            "/x-family/prices/ceiling/observed".into(),
            json!(""),
        ),
        (
            "gateway price of no operation",
            "garden/family.json",
            "/x-family/prices/operations/bushes".into(),
            json!({"base-micros": 1}),
        ),
        (
            "price of a page without rows",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages/rows".into(),
            json!(0),
        ),
        (
            "price of a page with short ones that are longer",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages/short-rows".into(),
            json!(11),
        ),
        (
            "price of a page with a bound that no request has",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages/max".into(),
            json!("max_pails"),
        ),
        (
            "price of a page with a bound that is no number",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages/max".into(),
            json!("bed"),
        ),
        (
            "price of a page that says something else",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages/first".into(),
            json!(1),
        ),
        (
            "price of a page that is no object",
            "garden/family.json",
            "/x-family/prices/operations/finds/pages".into(),
            json!(10),
        ),
        (
            "price of a row beside that of a page",
            "garden/family.json",
            "/x-family/prices/operations/finds/estimate/per-row-micros".into(),
            json!(36),
        ),
        (
            "price of a page below the estimate",
            "garden/family.json",
            "/x-family/prices/operations/finds/ceiling/per-page-micros".into(),
            json!(1499),
        ),
        (
            "surcharges that are no list",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges".into(),
            json!({}),
        ),
        (
            "surcharge that is no object",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0".into(),
            json!("sieve"),
        ),
        (
            "surcharge for a field that no request has",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0/fields".into(),
            json!(["pails"]),
        ),
        (
            "surcharge for no field",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0/fields".into(),
            json!([]),
        ),
        (
            "surcharge that multiplies by one",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0/times".into(),
            json!(1),
        ),
        (
            "surcharge that multiplies and adds",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/1/times".into(),
            json!(2),
        ),
        (
            "surcharge that a number multiplies",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/1".into(),
            json!({"fields": ["max_layers"], "times": 2}),
        ),
        (
            "surcharge that neither multiplies nor adds",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/1".into(),
            json!({"fields": ["max_layers"]}),
        ),
        (
            "surcharge with a ceiling below its estimate",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/1/ceiling-micros".into(),
            json!(9),
        ),
        (
            "surcharge without its ceiling",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/1".into(),
            json!({"fields": ["max_layers"], "estimate-micros": 9}),
        ),
        (
            "surcharge for words with blanks",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/2/words".into(),
            json!(["deep: x"]),
        ),
        (
            "surcharge for a text without words",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/2".into(),
            json!({"fields": ["bed"], "times": 5}),
        ),
        (
            "surcharge for words in a mark",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0/words".into(),
            json!(["deep:"]),
        ),
        (
            "surcharge for fields of two kinds",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/2/fields".into(),
            json!(["bed", "sieve"]),
        ),
        (
            "surcharge for conditions",
            "garden/family.json",
            "/x-family/prices/operations/finds/surcharges/0/fields".into(),
            json!(["filters"]),
        ),
        (
            "estimate of the gateway of no operation",
            "garden/family.json",
            "/x-family/prices/gateway-estimates/micros/bushes".into(),
            json!(1),
        ),
        (
            "estimate of the gateway that is no amount",
            "garden/family.json",
            "/x-family/prices/gateway-estimates/micros/trees".into(),
            json!("0.02"),
        ),
        (
            "estimate of the gateway that nobody published",
            "garden/family.json",
            "/x-family/prices/gateway-estimates/source".into(),
            json!(""),
        ),
        (
            "estimate of the gateway without amounts",
            "garden/family.json",
            "/x-family/prices/gateway-estimates/micros".into(),
            json!(5),
        ),
        (
            "operations for agents that are none",
            "garden/family.json",
            "/x-family/agents".into(),
            json!(["trees", "bushes", "trees", 8]),
        ),
        (
            "operations for agents without a list",
            "garden/family.json",
            "/x-family/agents".into(),
            json!("trees"),
        ),
        (
            "gateway keyword unknown",
            "gateway.json",
            "/x-gateway/secret".into(),
            json!("…"),
        ),
        (
            "file with another draft",
            trees,
            "/$schema".into(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        ),
        (
            "file with another keyword",
            trees,
            "/$id".into(),
            json!("trees"),
        ),
        (
            "definitions no object",
            trees,
            "/definitions".into(),
            json!([]),
        ),
    ];
    let mut all = String::new();
    for (mistake, file, pointer, value) in cases {
        let said = findings(|files| put(files, file, &pointer, value));
        assert_ne!(said, "", "nothing is said about: {mistake}");
        all += &format!("## {mistake}\n{said}\n\n");
    }
    insta::assert_snapshot!(all);
}

/// Mistakes that consist in something being absent.
#[test]
fn what_is_missing_is_named_with_place_and_help() {
    let cases = [
        (
            "description of a property",
            "garden/trees.json",
            "/definitions/Tree/properties/name/description",
        ),
        (
            "description of a definition",
            "garden/trees.json",
            "/definitions/Tree/description",
        ),
        ("description of a file", "garden/trees.json", "/description"),
        (
            "x-open",
            "garden/common.json",
            "/definitions/LeafShape/x-open",
        ),
        (
            "x-values of a word",
            "garden/common.json",
            "/definitions/LeafShape/x-values/oval",
        ),
        (
            "additionalProperties",
            "garden/trees.json",
            "/definitions/Tree/additionalProperties",
        ),
        (
            "items of a list",
            "garden/trees.json",
            "/definitions/Tree/properties/names/items",
        ),
        ("x-operation", "garden/trees.json", "/x-operation"),
        (
            "name of an operation",
            "garden/trees.json",
            "/x-operation/name",
        ),
        (
            "method of an operation",
            "garden/trees.json",
            "/x-operation/method",
        ),
        (
            "path of an operation",
            "garden/trees.json",
            "/x-operation/path",
        ),
        (
            "request of an operation",
            "garden/trees.json",
            "/x-operation/request",
        ),
        (
            "result of an operation",
            "garden/trees.json",
            "/x-operation/result",
        ),
        (
            "rows of a paged operation",
            "garden/trees.json",
            "/x-operation/rows",
        ),
        (
            "limit of a paged operation",
            "garden/trees.json",
            "/definitions/TreesRequest/properties/limit",
        ),
        ("definitions", "garden/trees.json", "/definitions"),
        ("x-gateway", "gateway.json", "/x-gateway"),
        ("headers", "gateway.json", "/x-gateway/headers"),
        ("status codes", "gateway.json", "/x-gateway/status-codes"),
        ("ceiling", "garden/family.json", "/x-family/prices/ceiling"),
        (
            "source of a price",
            "garden/family.json",
            "/x-family/prices/estimate/source",
        ),
        (
            "date of a price of one operation",
            "garden/family.json",
            "/x-family/prices/operations/seasons/ceiling/as-of",
        ),
        ("$schema", "garden/trees.json", "/$schema"),
    ];
    let mut all = String::new();
    for (missing, file, pointer) in cases {
        let said = findings(|files| cut(files, file, pointer));
        assert_ne!(said, "", "nothing is said about: {missing}");
        all += &format!("## without {missing}\n{said}\n\n");
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_missing_file_is_named() {
    for file in ["gateway.json", "garden/common.json"] {
        let said = findings(|files| drop(files.remove(file)));
        assert!(
            said.contains(&format!("schema/{file}: the file is missing")),
            "{said}"
        );
    }
}

#[test]
fn all_mistakes_are_told_at_once_sorted_by_place() {
    let said = findings(|files| {
        put(
            files,
            "garden/trees.json",
            "/x-operation/method",
            json!("PUT"),
        );
        put(
            files,
            "garden/trees.json",
            "/definitions/Tree/properties/name/title",
            json!("Name"),
        );
        put(
            files,
            "garden/seasons.json",
            "/x-operation/group",
            json!("plants"),
        );
        cut(files, "garden/common.json", "/definitions/Soil/description");
    });
    let places: Vec<&str> = said
        .lines()
        .filter(|line| line.starts_with("schema/"))
        .collect();
    let expected = [
        "schema/garden/common.json#/definitions/Soil: `Soil` has no description",
        "schema/garden/seasons.json#/x-operation/group: `plants` is not a known group",
        "schema/garden/trees.json#/definitions/Tree/properties/name/title: a title renames the type",
        "schema/garden/trees.json#/x-operation/method: `PUT` is not a known method",
    ];
    assert_eq!(places, expected);
}
