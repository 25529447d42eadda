//! Schemas outside the dialect: each is the fixture with one mistake.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use aisa_codegen::check;
use serde::{Deserialize, Deserializer};
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

/// A mistake: another value at a place of a file of the fixture, or none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    file: String,
    at: String,
    #[serde(default, deserialize_with = "present")]
    put: Option<Value>,
}

/// Tells a value that is null from one that is not there.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(value).map(Some)
}

#[test]
fn the_fixture_itself_is_fine() {
    assert_eq!(findings(|_| {}), "");
}

/// `bad/` has a file for each mistake, and beside it what is said of it.
#[test]
fn every_mistake_is_named_with_place_and_help() {
    let folder = aisa_backlinks_tests::root().join("tests/codegen/bad");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    let names = |extension: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(&folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let paths = paths.filter(|path| path.extension().is_some_and(|own| own == extension));
        paths.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    };
    let cases = names("json");
    for name in &cases {
        let text = aisa_backlinks_tests::text(&folder.join(format!("{name}.json")));
        let Mistake { file, at, put: value } = serde_json::from_str(&text).unwrap();
        let said = findings(|files| match value {
            Some(value) => put(files, &file, &at, value),
            None => cut(files, &file, &at),
        });
        assert_ne!(said, "", "nothing is said about: {name}");
        insta::assert_snapshot!(name.as_str(), said);
    }
    assert_eq!(names("snap"), cases, "what is said of no mistake");
}

#[test]
fn a_missing_file_is_named() {
    for file in ["gateway.json", "garden/common.json"] {
        let said = findings(|files| drop(files.remove(file)));
        assert!(said.contains(&format!("schema/{file}: the file is missing")), "{said}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_sorted_by_place() {
    let said = findings(|files| {
        put(files, "garden/trees.json", "/x-operation/method", json!("PUT"));
        put(files, "garden/trees.json", "/definitions/Tree/properties/name/title", json!("Name"));
        put(files, "garden/seasons.json", "/x-operation/group", json!("plants"));
        cut(files, "garden/common.json", "/definitions/Soil/description");
    });
    let places: Vec<&str> = said.lines().filter(|line| line.starts_with("schema/")).collect();
    let expected = [
        "schema/garden/common.json#/definitions/Soil: `description` is missing",
        "schema/garden/seasons.json#/x-operation/group: `plants` is not a known group",
        "schema/garden/trees.json#/definitions/Tree/properties/name/title: a title renames the type",
        "schema/garden/trees.json#/x-operation/method: `PUT` is not a known method",
    ];
    assert_eq!(places, expected);
}
