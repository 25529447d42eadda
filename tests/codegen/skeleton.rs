//! The first schema file of a new operation.

use aisa_codegen::{BLANK, SchemaSet, check, fill_placeholders, generate, load, skeleton};

use serde_json::{Value, json};

use crate::repository::root;

fn set() -> SchemaSet {
    load(&root().join("schema")).unwrap()
}

#[test]
fn a_skeleton_is_refused_for_its_blanks_alone_and_generates_once_they_are_filled() {
    let set = set();
    for name in ["keyword_gaps", "x", "pages2"] {
        let text = skeleton::operation(&set, "backlinks", name).unwrap();
        let file = format!("backlinks/{name}.json");
        let found = check(&set.with_file(&file, &text).unwrap());
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), text.matches(BLANK).count(), "{found:#?}");
        assert!(found.iter().all(|finding| finding.contains("blank")), "{found:#?}");
        let filled = text.replace(BLANK, "Something that a person wrote:");
        let products = generate(&set.with_file(&file, &filled).unwrap()).unwrap();
        assert!(products.iter().any(|product| product.path.ends_with(format!("{name}.rs"))));
    }
}

#[test]
fn a_name_that_cannot_be_one_is_refused_before_anything_is_written() {
    let set = set();
    for (name, said) in [
        ("summary", "the operation exists already"),
        ("Keyword-Gaps", "`Keyword-Gaps` is not a valid name for an operation"),
        ("keyword-gaps", "`keyword-gaps` is not a valid name for an operation"),
        ("../evil", "`../evil` is not a valid name for an operation"),
        ("", "`` is not a valid name for an operation"),
        ("type", "`type` is not a valid name for an operation"),
        ("operations", "the client has a `operations` of its own"),
        ("common", "the operation exists already"),
    ] {
        let found = skeleton::operation(&set, "backlinks", name).unwrap_err().to_string();
        assert!(found.contains(said), "{name}: {found}");
    }
}

#[test]
fn a_skeleton_has_the_path_that_its_neighbours_suggest_and_needs_no_field_that_its_family_lacks() {
    let set = set();
    for (family, name, path) in [
        ("labs", "google_keyword_gaps", "dataforseo_labs/google/keyword_gaps/live"),
        ("labs", "status", "dataforseo_labs/status/live"),
        ("keywords", "google_ads_gaps", "keywords_data/google_ads/gaps/live"),
        ("serp", "google_jobs_live_advanced", "serp/google/jobs/live/advanced"),
        ("backlinks", "gaps", "backlinks/gaps/live"),
    ] {
        let text = skeleton::operation(&set, family, name).unwrap();
        assert!(text.contains(&format!("\"/dataforseo/{path}\"")), "{text}");
        assert!(text.contains(&format!("/v3/{path}/\"")), "{text}");
        let pages = text.contains("\"paging\"");
        assert_eq!(pages, text.contains("RequestFields/properties/offset"), "{text}");
    }
}

/// The repository's schemas and a family that has just been started.
fn with_herbs() -> SchemaSet {
    let mut set = set();
    for (path, text) in skeleton::family(&set, "herbs", "/dataforseo/herb_garden/").unwrap() {
        set = set.with_file(&path, &text).unwrap();
    }
    set
}

#[test]
fn a_family_that_is_started_is_refused_for_its_blanks_alone() {
    let set = with_herbs();
    // A name that another family has already.
    let text = skeleton::operation(&set, "herbs", "summary").unwrap();
    assert!(text.contains("/dataforseo/herb_garden/summary/live"), "{text}");
    assert!(!text.contains("LinkMetrics"), "what cannot be borrowed is left out: {text}");
    let set = set.with_file("herbs/summary.json", &text).unwrap();
    let found = check(&set);
    assert!(found.iter().count() > 5, "{found}");
    assert!(found.iter().all(|finding| finding.message.contains("blank")), "{found}");
    let products = generate(&fill_placeholders(&set)).unwrap();
    for path in ["Cargo.toml", "README.md", "src/lib.rs", "src/generated/summary.rs"] {
        let path = format!("crates/aisa-herbs/{path}");
        assert!(products.iter().any(|product| product.path.ends_with(&path)), "{path}");
    }
}

#[test]
fn a_family_that_cannot_be_started_is_refused() {
    for (name, said) in [
        ("backlinks", "the family exists already"),
        ("herb-garden", "`herb-garden` is not a valid name for a family"),
        ("", "`` is not a valid name for a family"),
        ("serve", "`serve` is a word of the command line already"),
        ("summary", "`summary` is a word of the command line already"),
    ] {
        let found = skeleton::family(&set(), name, "/dataforseo/x/").unwrap_err().to_string();
        assert!(found.contains(said), "{name}: {found}");
    }
    let found = skeleton::operation(&set(), "herbs", "summary").unwrap_err().to_string();
    assert!(found.contains("there is no family `herbs`"), "{found}");
}

#[test]
fn paths_that_no_schema_describes_are_refused_with_the_way_to_call_them() {
    let text = skeleton::operation(&with_herbs(), "herbs", "mint").unwrap();
    for path in ["mint/task_post", "mint/task_get/advanced/{id}", "mint/$id"] {
        let text = text.replace("herb_garden/mint/live\"", &format!("herb_garden/{path}\""));
        let said = check(&with_herbs().with_file("herbs/mint.json", &text).unwrap()).to_string();
        assert!(
            said.contains("which no schema describes") && said.contains("`Gateway::raw`"),
            "{path}: {said}"
        );
    }
}

#[test]
fn types_of_the_runtime_that_a_family_lacks_are_added_to_what_its_operations_share() {
    let common = "{\n  \"definitions\": {\n    \"Date\": {\"type\": \"string\"}\n  }\n}\n";
    let refers = |name: &str| json!({"a": {"$ref": format!("common.json#/definitions/{name}")}});
    for there in ["Date", "RequestFields", "Unheard"] {
        assert_eq!(skeleton::missing_types(common, &refers(there)), None, "{there}");
    }
    let (names, text) = skeleton::missing_types(common, &refers("Filter")).unwrap();
    assert_eq!(names, ["Filter"]);
    let grown: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(grown["definitions"]["Filter"]["x-rust-type"], "Filter");
    assert_eq!(grown["definitions"]["Date"], json!({"type": "string"}));
    assert!(text.ends_with("\n    \"Date\": {\"type\": \"string\"}\n  }\n}\n"), "{text}");
}
