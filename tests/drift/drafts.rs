//! `cargo xtask new PAGE`: a schema file that is complete but for its words.

use std::collections::BTreeMap;

use aisa_codegen::{BLANK, SchemaSet, check, fill_placeholders};
use aisa_drift::{self as drift, Contract};
use serde_json::{Value, json};

use crate::support::{
    Edit::Set, MARKDOWN, NESTED, PAGE, YAML, ask, draft_for, edited, named, only_orchards, read,
    with_orchards,
};

const FORMS: [(&str, &str); 4] =
    [("page", PAGE), ("markdown", MARKDOWN), ("nested", NESTED), ("yaml", YAML)];

fn draft(docs: &str) -> Value {
    let docs = read(docs);
    draft_for("backlinks", &docs, &docs.operations[0]).expect("the docs are enough")
}

/// The schemas with this operation.
fn with(file: &Value) -> BTreeMap<String, String> {
    with_orchards(&file.to_string())
}

/// The schema folder with the draft as a person would leave it.
fn filled(draft: &Value) -> SchemaSet {
    fill_placeholders(&SchemaSet::from_files(&with(draft)).expect("JSON"))
}

#[test]
fn a_draft_is_refused_for_its_blanks_alone() {
    for (name, docs) in FORMS {
        let draft = draft(docs);
        let blanks = draft.to_string().matches(BLANK).count();
        assert!(blanks > 20, "{name}: {blanks}");
        let found = check(&SchemaSet::from_files(&with(&draft)).expect("JSON"));
        let messages: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(messages.len(), blanks, "{name}: {messages:#?}");
        for message in &messages {
            assert!(message.starts_with("schema/backlinks/orchards.json#/"), "{name}: {message}");
            assert!(message.contains("blank"), "{name}: {message}");
        }
    }
}

#[test]
fn a_filled_draft_passes_and_agrees_with_its_page() {
    for (name, docs) in FORMS {
        let api = only_orchards(
            aisa_codegen::contract(&filled(&draft(docs)))
                .unwrap_or_else(|error| panic!("{name}: {error}")),
        );
        let report = drift::compare(&Contract::from_api(&api), &read(docs), &[]);
        let mut left = named(&report);
        // The page copies lists of words as plain lists; the schema has its own type for sorting rules.
        left.retain(|change| !change.ends_with("request.order_by"));
        assert_eq!(left, [""; 0], "{name}");
        assert_eq!(report.compared, ["orchards"], "{name}");
    }
}

#[test]
fn a_filled_draft_generates_code() {
    let products =
        aisa_codegen::generate(&filled(&draft(PAGE))).unwrap_or_else(|error| panic!("{error}"));
    assert!(products.iter().any(|product| product.path.ends_with("generated/orchards.rs")));
}

#[test]
fn names_nesting_types_and_limits_are_filled_in() {
    let draft = draft(NESTED);
    let about = &draft["x-operation"];
    assert_eq!(about["path"], "/dataforseo/groves/orchards/live");
    assert_eq!(about["method"], "POST");
    assert_eq!(about["rows"], "items");
    assert_eq!(about["paging"]["style"], "offset");
    let request = &draft["definitions"]["OrchardsRequest"];
    assert_eq!(request["required"], json!(["target"]));
    assert_eq!(request["additionalProperties"], false);
    let properties = &request["properties"];
    assert_eq!(properties["limit"]["maximum"], 200);
    assert_eq!(properties["limit"]["x-default"], 20);
    assert_eq!(properties["memo"]["maxLength"], 80);
    assert_eq!(properties["labels"]["maxItems"], 5);
    assert_eq!(properties["since"]["x-min-date"], "2020-05-01");
    let words = &draft["definitions"]["OrchardsVariety"]["x-values"];
    let words: Vec<_> = words.as_object().expect("words").keys().collect();
    assert_eq!(words, ["red", "green", "mixed"]);
    let row = &draft["definitions"]["OrchardsRow"]["properties"];
    assert_eq!(row["yield_per_tree"]["type"], json!(["number", "null"]));
    assert_eq!(row["trees_by_kind"]["anyOf"][0]["$ref"], "common.json#/definitions/Counts");
    assert_eq!(row["tools"]["items"]["type"], json!(["string", "null"]));
}

/// What docs say stands beside a blank for whoever writes the words, and nowhere else.
#[test]
fn prose_stands_beside_blanks_alone() {
    fn take(value: &mut Value, said: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(docs)) = members.shift_remove("x-docs") {
                    let blank = members["description"].as_str().unwrap_or_default();
                    assert!(blank.contains(BLANK), "{docs}");
                    said.push(docs);
                }
                members.values_mut().for_each(|member| take(member, said));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| take(item, said)),
            _ => {}
        }
    }
    for (name, docs) in FORMS {
        let (mut draft, mut said) = (draft(docs), Vec::new());
        take(&mut draft, &mut said);
        let (rest, said) = (draft.to_string(), said.join("\n"));
        assert_ne!(said, "", "{name}");
        for words in ["look around", "orchards to return", "of your own", "is picked"] {
            assert!(!rest.contains(words), "{name}: `{words}`");
        }
    }
}

/// Docs that say one thing in the type and another in words: the draft is a schema all the same.
#[test]
fn a_draft_never_contradicts_the_check() {
    let described = |ty: &str, words: &str| json!({"type": ty, "description": words});
    for (ty, words, expected) in [
        (
            "boolean",
            "can take the values: true, false\ndefault value:falseset it if you like",
            json!({"type": "boolean", "x-default": false}),
        ),
        ("boolean", "default value: \"\"", json!({"type": "boolean"})),
        ("boolean", "default value: sometimes", json!({"type": "boolean"})),
        ("number", "default value: null", json!({"type": "number"})),
        ("integer", "the default value of 2 is used", json!({"type": "integer", "x-default": 2})),
        ("integer", "default value: of", json!({"type": "integer"})),
        (
            "integer",
            "possible values:\n1 – as it comes\n2 – at once",
            json!({"type": "integer", "minimum": 1, "maximum": 2}),
        ),
        ("string", "possible values: 1d, 1m, 24_hours", json!({"type": "string"})),
        ("string", "possible values: ripe, other", json!({"type": "string"})),
        ("string", "default value: 3", json!({"type": "string", "x-default": "3"})),
    ] {
        let draft = draft(&edited_field("memo", &described(ty, words)));
        let mut property = draft["definitions"]["OrchardsRequest"]["properties"]["memo"].clone();
        let keywords = property.as_object_mut().expect("an object");
        keywords.retain(|keyword, _| !["description", "x-docs"].contains(&keyword.as_str()));
        assert_eq!(property, expected, "{words}");
        assert_eq!(check(&filled(&draft)).to_string(), "", "{words}");
    }
    // The last of the words is one as well, and may be the default.
    let list = described(
        "string",
        "sort the results by tree_height, age or relevance in the descending order\ndefault value: relevance",
    );
    let draft = draft(&edited_field("memo", &list));
    let property = &draft["definitions"]["OrchardsRequest"]["properties"]["memo"];
    assert_eq!(property["x-default"], "relevance");
    assert!(draft["definitions"]["OrchardsMemo"]["x-values"]["relevance"].is_string());
}

#[test]
fn a_field_of_common_json_with_other_limits_is_not_borrowed() {
    let earliest = |words: &str| {
        let field = json!({"type": "string", "description": words});
        let docs = read(&edited_field("date_from", &field));
        let draft = draft_for("keywords", &docs, &docs.operations[0]).expect("enough");
        draft["definitions"]["OrchardsRequest"]["properties"]["date_from"]["x-min-date"].clone()
    };
    assert_eq!(earliest("minimum value: 2021-03-04"), "2021-03-04");
}

/// The nested document with a request field more.
fn edited_field(name: &str, field: &Value) -> String {
    let mut root: Value = serde_json::from_str(NESTED).expect("JSON");
    let request = ask!("memo").trim_end_matches("/memo");
    root.pointer_mut(request).expect("the request")[name] = field.clone();
    root.to_string()
}

#[test]
fn what_common_json_has_is_borrowed() {
    let properties = &draft(PAGE)["definitions"]["OrchardsRequest"]["properties"];
    let offset = properties["offset"]["$ref"].as_str().unwrap_or_default();
    assert_eq!(offset, "common.json#/definitions/RequestFields/properties/offset");
    // The same name with other limits is another field.
    assert_eq!(properties["limit"]["type"], "integer");
}

#[test]
fn docs_that_say_too_little_are_refused() {
    let docs = read(NESTED);
    let mut silent = docs.operations[0].clone();
    silent.result.list.clear();
    assert!(draft_for("backlinks", &docs, &silent).is_err());
    let mut homeless = docs.operations[0].clone();
    homeless.path = None;
    assert!(draft_for("backlinks", &docs, &homeless).is_err());
    let mut nameless = docs.operations[0].clone();
    nameless.name = "7 dwarfs".into();
    assert!(draft_for("backlinks", &docs, &nameless).is_err());
}

#[test]
fn a_type_that_the_docs_leave_open_is_a_blank_that_names_the_choices() {
    let anything = r#"{"type": "object", "nullable": true}"#;
    let row = "/components/schemas/GrovesOrchardsLiveItem/properties/extras";
    let docs = edited(NESTED, &[Set(ask!("extras"), anything), Set(row, anything)]);
    let draft = draft(&docs);
    for (definition, choices) in [
        ("OrchardsRequest", ["closed object", "Filter"]),
        ("OrchardsRow", ["\"x-json\": true", "Counts"]),
    ] {
        let property = &draft["definitions"][definition]["properties"]["extras"];
        let blank = property["type"].as_str().unwrap_or_default();
        assert!(blank.starts_with(BLANK), "{property}");
        for choice in choices {
            assert!(blank.contains(choice), "{choice}: {blank}");
        }
    }
    let found = check(&SchemaSet::from_files(&with(&draft)).expect("JSON")).to_string();
    let place = "schema/backlinks/orchards.json#/definitions/OrchardsRow/properties/extras/type: ";
    assert!(found.contains(place), "{found}");
    aisa_codegen::contract(&filled(&draft)).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn rules_of_keywords_and_the_latest_day_follow_from_prose() {
    let docs = edited(
        NESTED,
        &[
            Set(ask!("memo"), r#"{"type": "string", "description": "all %## will be decoded"}"#),
            Set(
                ask!("labels"),
                r#"{"type": "array", "items": {"type": "string"}, "description": "maximum number of words for each label: 10. the labels will be converted to lowercase format"}"#,
            ),
            Set(
                ask!("until"),
                r#"{"type": "string", "description": "the indicated date cannot be greater than yesterday's date"}"#,
            ),
        ],
    );
    let draft = draft(&docs);
    let properties = &draft["definitions"]["OrchardsRequest"]["properties"];
    assert_eq!(properties["memo"]["x-keyword"], json!({"decoded": true}));
    assert_eq!(
        properties["labels"]["items"]["x-keyword"],
        json!({"max-words": 10, "lower-cased": true})
    );
    assert_eq!(properties["until"]["x-max-date"], "today-1d");
    aisa_codegen::contract(&filled(&draft)).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn forms_of_targets_follow_from_prose() {
    let domains =
        "required field\na domain or a subdomain should be specified without https:// and www.";
    let pages = "a page should be specified with absolute URL (including http:// or https://)";
    let text = |words: &str| json!({"type": "string", "description": words}).to_string();
    let list = json!({"type": "array", "items": {"type": "string"}, "description": format!("{domains}\n{pages}")});
    let draft_with = |target: &str| {
        let mut root: Value = serde_json::from_str(NESTED).expect("JSON");
        *root.pointer_mut(ask!("target")).expect("the field") =
            serde_json::from_str(target).expect("JSON");
        let draft = draft(&root.to_string());
        draft["definitions"]["OrchardsRequest"]["properties"]["target"].clone()
    };
    assert_eq!(draft_with(&text(domains))["x-target"], json!(["domain", "subdomain"]));
    assert_eq!(
        draft_with(&text("a domain should be specified without https:// and www."))["x-target"],
        json!(["domain"])
    );
    let property = draft_with(&list.to_string());
    assert_eq!(property["items"]["x-target"], json!(["domain", "subdomain", "page"]));
    assert_eq!(property.get("x-target"), None);
}
