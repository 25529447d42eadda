//! The names that the client has already: schemas must not take them, and the check must know all of them.

use std::{collections::BTreeSet, fs};

use aisa_codegen::check;
use serde_json::json;

use crate::{
    fixture::{files, set},
    repository::root,
};

fn source(file: &str) -> String {
    aisa_backlinks_tests::text(&root().join("crates/aisa-backlinks/src").join(file))
}

/// The types that the crate offers by hand.
fn types() -> BTreeSet<String> {
    let lib = source("lib.rs");
    let own = ["pub struct ", "pub type "].into_iter().flat_map(|item| lib.split(item).skip(1));
    let own = own.filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    lib.split("pub use ")
        .skip(1)
        .filter_map(|rest| rest.split_once(';'))
        .flat_map(|(names, _)| names.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .filter(|name| name.starts_with(char::is_uppercase))
        .chain(own)
        .map(str::to_owned)
        .collect()
}

/// The methods of the client that are written by hand.
fn methods() -> BTreeSet<String> {
    source("lib.rs")
        .split("    pub fn ")
        .skip(1)
        .filter_map(|rest| rest.split(['(', '<']).next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_definition_takes_the_name_of_a_type_of_the_client() {
    let types = types();
    assert!(types.contains("Client") && types.contains("Timestamp"), "{types:?}");
    let mut files = files();
    for name in &types {
        let open = json!({"type": "object", "description": "A thing.", "additionalProperties": {}});
        files.get_mut("garden/trees.json").unwrap()["definitions"][name] = open;
    }
    let said = check(&set(&files)).to_string();
    let let_through: Vec<&String> = types
        .iter()
        .filter(|name| !said.contains(&format!("the client has a `{name}` of its own")))
        .collect();
    assert!(let_through.is_empty(), "the check lets through: {let_through:?}");
}

#[test]
fn no_operation_takes_the_name_of_a_method_of_the_client() {
    let methods = methods();
    assert!(methods.contains("call"), "{methods:?}");
    for name in methods {
        let mut files = files();
        let mut seasons = files.remove("garden/seasons.json").unwrap();
        seasons["x-operation"]["name"] = json!(name);
        files.insert(format!("garden/{name}.json"), seasons);
        let said = check(&set(&files)).to_string();
        assert!(said.contains(&format!("the client has a `{name}` of its own")), "{name}: {said}");
    }
}

#[test]
fn no_family_takes_a_word_of_the_command_line_or_a_crate_that_is_there() {
    let cli = aisa_backlinks_tests::text(&root().join("crates/aisa-backlinks-cli/src/families.rs"));
    let (_, words) = cli.split_once("UTILITIES: ").expect("the words of the program");
    let (words, _) = words.split_once(';').and_then(|(_, rest)| rest.split_once(';')).unwrap();
    let words: Vec<&str> = words.split('"').skip(1).step_by(2).collect();
    assert!(words.contains(&"serve"), "{words:?}");
    for word in words.iter().chain(&["trees"]) {
        let mut files = files();
        let mut family = files["garden/family.json"].clone();
        family["x-family"]["top-level"] = json!(false);
        files.insert(format!("{word}/family.json"), family);
        let said = check(&set(&files)).to_string();
        let taken = format!("`{word}` is a word of the command line already");
        assert!(said.contains(&taken), "{word}: {said}");
    }
    // What Windows cannot check out.
    for device in ["aux", "con", "nul", "prn", "com1", "lpt9"] {
        let mut files = files();
        let family = files["garden/family.json"].clone();
        files.insert(format!("{device}/family.json"), family);
        let said = check(&set(&files)).to_string();
        let taken = format!("`{device}` is a device on Windows");
        assert!(said.contains(&taken), "{device}: {said}");
    }
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let crates = crates.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let of_families: Vec<String> = fs::read_dir(root().join("schema"))
        .unwrap()
        .filter_map(|entry| fs::read_to_string(entry.unwrap().path().join("family.json")).ok())
        .collect();
    let is_by_hand = |name: &String| {
        !of_families.iter().any(|family| family.contains(&format!("\"crate\": \"{name}\"")))
    };
    for name in crates.filter(is_by_hand) {
        let mut files = files();
        files.get_mut("garden/family.json").unwrap()["x-family"]["crate"] = json!(name);
        let said = check(&set(&files)).to_string();
        assert!(said.contains("is a crate of the workspace already"), "{name}: {said}");
    }
}

/// Unknown fields have a place of one name in Rust and in CSV, and no field of a schema takes it.
#[test]
fn no_field_takes_the_name_of_the_place_for_unknown_fields() {
    let read = |path: &str| aisa_backlinks_tests::text(&root().join(path));
    let between = |text: &str, before: &str, after: &str| {
        let (_, rest) = text.split_once(before).unwrap();
        rest.split_once(after).unwrap().0.to_owned()
    };
    let runtime = read("crates/aisa-gateway/src/describe/result.rs");
    let name = between(&runtime, "#[serde(flatten)]\n            pub ", ":");
    let csv = read("crates/aisa-backlinks-cli/src/output/csv.rs");
    assert_eq!(between(&csv, "REST: &str = \"", "\""), name);
    for wire in [name.as_str(), "extraFields", "extra-fields", "Extra Fields"] {
        for definition in ["Tree", "TreesRequest", "TreesResult"] {
            let mut files = files();
            let mut field = json!({"type": ["string", "null"], "description": "A text."});
            if definition == "TreesRequest" {
                field["type"] = json!("string");
            }
            let trees = files.get_mut("garden/trees.json").unwrap();
            trees["definitions"][definition]["properties"][wire] = field;
            let said = check(&set(&files)).to_string();
            assert!(said.contains(&format!("in `{name}`")), "{wire}: {said}");
        }
    }
}
