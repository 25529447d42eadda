//! The description of the dialect: its examples are part of it.

use std::collections::BTreeMap;

use aisa_codegen::check;
use serde_json::{Map, Value};

use crate::{fixture::set, repository::root};

/// The examples of definitions in the description: name and schema.
fn examples() -> Map<String, Value> {
    let text = aisa_backlinks_tests::text(&root().join("schema/README.md"));
    text.split("```json\n")
        .skip(1)
        .map(|rest| rest.split_once("```").unwrap().0)
        .filter(|block| block.starts_with('"') && block.contains("\"description\""))
        .flat_map(|block| {
            serde_json::from_str::<Map<String, Value>>(&format!("{{{block}}}")).unwrap()
        })
        .collect()
}

/// The schemas of this repository.
fn schemas() -> BTreeMap<String, Value> {
    aisa_backlinks_tests::schema_files(&root().join("schema"))
        .into_iter()
        .map(|(name, text)| (name, serde_json::from_str(&text).unwrap()))
        .collect()
}

#[test]
fn every_example_of_a_definition_is_in_the_dialect() {
    let examples = examples();
    assert!(examples.len() >= 4, "{:?}", examples.keys().collect::<Vec<_>>());
    for (name, schema) in examples {
        let mut files = schemas();
        let home = files.iter().find(|(_, file)| file["definitions"].get(&name).is_some());
        let home = home.map_or("backlinks/common.json".to_owned(), |(file, _)| file.clone());
        files.get_mut(&home).unwrap()["definitions"][&name] = schema;
        let place = format!("/definitions/{name}");
        let found = check(&set(&files));
        let said: Vec<String> = found
            .iter()
            .filter(|found| found.file == home && found.pointer.starts_with(&place))
            .map(ToString::to_string)
            .collect();
        assert!(said.is_empty(), "{}", said.join("\n"));
    }
}
