//! The same changes in pages and YAML, made in the text as an author of docs would.

use crate::support::{MARKDOWN, PAGE, YAML, compare, named, replaced};

#[test]
fn pages_show_the_same_changes() {
    #[rustfmt::skip]
    let cases: &[(&str, &str, &[&str])] = &[
        ("    \"memo\": \"<string>\",\n", "    \"memo\": \"<string>\",\n    \"slope\": 123,\n", &["request-field-added orchards request.slope"]),
        ("how many orchards to return optional field default value: 20", "how many orchards to return optional field default value: 25", &["request-default-changed orchards request.limit"]),
        ("maximum value: 200", "maximum value: 2,000", &["request-maximum-changed orchards request.limit"]),
        ("you can set up to 5 labels", "you can set up to 6 labels", &["request-list-limit-changed orchards request.labels"]),
        ("no more than three sorting rules", "no more than four sorting rules", &["request-list-limit-changed orchards request.order_by"]),
        ("the character limit is 80", "the character limit is 81", &["request-length-limit-changed orchards request.memo"]),
        ("are included optional field default value: true", "are included optional field default value: false", &["request-default-changed orchards request.include_fallen"]),
        ("minimum value: 2020-05-01", "minimum value: 2020-06-01", &["request-date-limit-changed orchards request.since", "request-default-changed orchards request.since"]),
        ("green – green fruit only; ", "", &["request-value-removed orchards request.variety"]),
        ("possible values: spring, autumn", "possible values: spring, summer, autumn", &["response-value-added orchards result.items[].season"]),
        ("  \"tasks.result.items.is_fenced\": true,\n", "", &["response-field-removed orchards result.items[].is_fenced"]),
        ("  \"tasks.result.items.rank\": 123,\n", "  \"tasks.result.items.rank\": \"<string>\",\n", &["response-field-retyped orchards result.items[].rank"]),
        ("  \"tasks.result.items.rank\": 123,\n", "  \"tasks.result.items.score\": 123,\n", &["response-field-renamed orchards result.items[].rank"]),
        ("tasks.result.items.tools\nstring[]\n", "tasks.result.items.tools\nobject\n", &["response-field-reshaped orchards result.items[].tools"]),
        ("variety\nstring\n", "variety\nstring\nrequired\n", &["request-field-required orchards request.variety"]),
        ("  --url https://api.groves.example/apis/v1/dataforseo/groves/orchards/live", "  --url https://api.groves.example/apis/v2/dataforseo/groves/orchards/live", &["operation-moved orchards path"]),
    ];
    for (from, to, changes) in cases {
        assert_eq!(named(&compare(&replaced(PAGE, from, to))), *changes, "{from:?} → {to:?}");
    }
    let bare = PAGE.replace("--data '\n[\n", "--data '\n").replace("  }\n]\n'", "  }\n'");
    assert_eq!(named(&compare(&bare)), ["body-shape request"]);
}

#[test]
fn yaml_shows_the_same_changes_in_markdown_and_alone() {
    #[rustfmt::skip]
    let cases: &[(&str, &str, &str, &[&str])] = &[
        (MARKDOWN, "default value: 20<br>", "default value: 30<br>", &["request-default-changed orchards request.limit"]),
        (MARKDOWN, "                  tasks.result.items.rank: {type: integer}\n", "", &["response-field-removed orchards result.items[].rank"]),
        (MARKDOWN, "tasks.result.items.keeper.name", "tasks.result.items.keeper.full_name", &["response-field-renamed orchards result.items[].keeper.name"]),
        (MARKDOWN, "                required:\n                  - target\n", "                required:\n                  - target\n                  - memo\n", &["request-field-required orchards request.memo"]),
        (MARKDOWN, "tasks.result.items.is_fenced: {type: boolean}", "tasks.result.items.is_fenced: {type: string}", &["response-field-retyped orchards result.items[].is_fenced"]),
        (YAML, "maxItems: 5", "maxItems: 4", &["request-list-limit-changed orchards request.labels"]),
        (YAML, "minimum: 1, maximum: 200", "minimum: 2, maximum: 200", &["request-minimum-changed orchards request.limit"]),
        (YAML, "enum: [spring, autumn]", "enum: [spring, autumn, winter]", &["response-value-added orchards result.items[].season"]),
        (YAML, "is_fenced: {type: [boolean, 'null']}", "is_fenced: {type: boolean}", &["response-field-nullability orchards result.items[].is_fenced"]),
        (YAML, "required: [target]", "required: [target, since]", &["request-field-required orchards request.since"]),
        (YAML, "required: [target]", "required: [since]", &["request-field-optional orchards request.target", "request-field-required orchards request.since"]),
    ];
    for (docs, from, to, changes) in cases {
        assert_eq!(named(&compare(&replaced(docs, from, to))), *changes, "{from:?} → {to:?}");
    }
}

#[test]
fn positions_written_outside_their_map_are_a_move() {
    let beside = MARKDOWN.replace("items.neighbours.1", "items.1");
    assert_ne!(beside, MARKDOWN);
    let moved = ["response-field-moved orchards result.items[].neighbours"];
    assert_eq!(named(&compare(&beside)), moved);
    let outside = MARKDOWN.replace("result.items.neighbours.1", "result.neighbours.1");
    assert_eq!(named(&compare(&outside)), moved);
}

#[test]
fn a_page_with_examples_alone_says_less_and_contradicts_nothing() {
    let (examples, _) = PAGE.split_once("Authorizations").expect("the list follows");
    let report = compare(examples);
    assert_eq!(named(&report), [""; 0]);
    assert!(report.unstated.len() > 8, "{:?}", report.unstated);
}

#[test]
fn a_list_that_contradicts_its_example_is_named() {
    let torn = replaced(PAGE, "limit\ninteger\n", "limit\nboolean\n");
    let report = compare(&torn);
    assert_eq!(named(&report), ["request-field-retyped orchards request.limit"]);
    let parts = &report.coverage.unparsed;
    assert!(parts.iter().any(|part| part.what.contains("in the example")), "{parts:?}");
}

#[test]
fn another_version_of_the_gateway_is_an_edit_of_the_base_url_alone() {
    let call = "https://api.groves.example/apis/v1/dataforseo/groves/orchards/live";
    for version in ["v2", "v12"] {
        let docs = replaced(PAGE, call, &call.replace("v1", version));
        let report = compare(&docs);
        let edit = &report.changes[0].edit;
        assert!(edit.contains("base-url") && edit.contains(&format!("/apis/{version};")), "{edit}");
        assert!(!edit.contains("dataforseo"), "{edit}");
    }
    let moved = call.replace("v1/dataforseo/groves/orchards/live", "v2/dataforseo/groves/orchards");
    let report = compare(&replaced(PAGE, call, &moved));
    let edits: Vec<&str> = report.changes.iter().map(|change| change.edit.as_str()).collect();
    let path = "\"/dataforseo/groves/orchards\"";
    assert!(edits.iter().any(|edit| edit.contains(path)), "{edits:?}");
}
