//! The invented operation `orchards`, the docs of it in every form, and short ways to compare them.

use std::{collections::BTreeMap, path::PathBuf, sync::LazyLock};

use aisa_codegen::SchemaSet;
use aisa_contract::Family;
use aisa_drift::{self as drift, Contract, Hints, OperationDoc, Record, Report, Words};
use serde_json::Value;

pub(crate) const PAGE: &str = include_str!("fixtures/page.txt");
pub(crate) const MARKDOWN: &str = include_str!("fixtures/page.md");
pub(crate) const HTML: &str = include_str!("fixtures/page.html");
pub(crate) const NESTED: &str = include_str!("fixtures/openapi-nested.json");
pub(crate) const YAML: &str = include_str!("fixtures/openapi-31.yaml");
pub(crate) const RESPONSE: &str = include_str!("fixtures/response.json");
pub(crate) const REQUEST: &str = include_str!("fixtures/request.json");
pub(crate) const ORCHARDS: &str = include_str!("fixtures/orchards.json");

/// The texts of the schema folder by path.
pub(crate) fn schema_files() -> BTreeMap<String, String> {
    aisa_backlinks_tests::schema_files(&aisa_backlinks_tests::root().join("schema"))
}

/// The schemas with an operation `orchards` more, and with the paths of other families allowed, which its docs name.
pub(crate) fn with_orchards(orchards: &str) -> BTreeMap<String, String> {
    let mut files = schema_files();
    let family =
        files["backlinks/family.json"].replace("/dataforseo/backlinks/\"", "/dataforseo/\"");
    files.insert("backlinks/family.json".to_owned(), family);
    files.insert("backlinks/orchards.json".to_owned(), orchards.to_owned());
    files
}

/// The API without its other operations.
pub(crate) fn only_orchards(mut api: aisa_contract::Contract) -> aisa_contract::Contract {
    api.families.retain(|family| family.name == "backlinks");
    let operations = &mut api.families[0].operations;
    operations.retain(|operation| operation.name == "orchards");
    api
}

/// The API that these files describe.
pub(crate) fn lower(files: &BTreeMap<String, String>) -> aisa_contract::Contract {
    let set = SchemaSet::from_files(files).expect("the schemas are JSON");
    aisa_codegen::contract(&set).unwrap_or_else(|error| panic!("{error}"))
}

/// The schemas of the repository.
pub(crate) static SET: LazyLock<SchemaSet> =
    LazyLock::new(|| SchemaSet::from_files(&schema_files()).expect("the schemas are JSON"));

/// The whole API of the repository.
pub(crate) static API: LazyLock<aisa_contract::Contract> = LazyLock::new(|| lower(&schema_files()));

/// The draft of an operation for a family of the repository.
pub(crate) fn draft_for(
    name: &str,
    docs: &Contract,
    operation: &OperationDoc,
) -> Result<Value, String> {
    let words = Words::new(&SET, &API, docs);
    drift::draft(&words, family(name), docs, operation).map(|draft| draft.file)
}

/// A family of the repository.
pub(crate) fn family(name: &str) -> &'static Family {
    API.family(name).expect("the family is there")
}

/// An API with `orchards` as its only operation.
pub(crate) static GROVES: LazyLock<aisa_contract::Contract> = LazyLock::new(|| {
    let mut api = only_orchards(lower(&with_orchards(ORCHARDS)));
    api.gateway.disagreements.clear();
    api
});

/// The newest docs, which are not ours to keep: in the folder that `AISA_DOCS` names, or beside the repository.
pub(crate) fn newest_docs() -> Option<PathBuf> {
    let beside = || aisa_backlinks_tests::root().join("../shared/docs");
    let folder = std::env::var_os("AISA_DOCS").map_or_else(beside, PathBuf::from);
    if !folder.is_dir() {
        eprintln!("skipped: there is no folder {}; AISA_DOCS names another", folder.display());
        return None;
    }
    Some(folder)
}

/// Reads docs that must be readable.
pub(crate) fn read(text: &str) -> Contract {
    drift::read("docs", text.as_bytes(), &Hints::default())
        .unwrap_or_else(|error| panic!("{error}"))
}

/// Compares docs with `orchards`, nothing being recorded.
pub(crate) fn compare(text: &str) -> Report {
    compare_with(text, &[])
}

/// Compares docs with `orchards`.
pub(crate) fn compare_with(text: &str, records: &[Record]) -> Report {
    drift::compare(&Contract::from_api(&GROVES), &read(text), records)
}

/// The changes of a report as `kind subject`, sorted.
pub(crate) fn named(report: &Report) -> Vec<String> {
    let changes = report.changes.iter();
    let mut named: Vec<String> =
        changes.map(|change| format!("{} {}", change.kind, change.subject())).collect();
    named.sort();
    named
}

/// A text with one passage replaced; the passage must be there once.
pub(crate) fn replaced(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "`{from}` stands once in the docs");
    text.replacen(from, to, 1)
}

/// The pointer to a field that the request of [`NESTED`] has.
macro_rules! ask {
    ($field:literal) => {
        concat!("/components/schemas/GrovesOrchardsLiveRequestInfo/properties/", $field)
    };
}

/// The pointer to a field that the rows of [`NESTED`] have.
macro_rules! item {
    ($field:literal) => {
        concat!("/components/schemas/GrovesOrchardsLiveItem/properties/", $field)
    };
}

pub(crate) use {ask, item};

/// What to do to a JSON document.
#[derive(Clone, Copy)]
pub(crate) enum Edit {
    /// Put a value (as JSON) at a pointer, whose parent exists.
    Set(&'static str, &'static str),
    /// Take out the member or element at a pointer.
    Remove(&'static str),
    /// Give the member at a pointer another name, in its old spot.
    Rename(&'static str, &'static str),
    /// Replace a passage of the text at a pointer.
    Reword(&'static str, &'static str, &'static str),
}

/// The document after the edits.
pub(crate) fn edited(text: &str, edits: &[Edit]) -> String {
    let mut root: Value = serde_json::from_str(text).expect("the fixture is JSON");
    for edit in edits {
        match *edit {
            Edit::Set(pointer, json) => {
                let value = serde_json::from_str(json).expect("the mutation is JSON");
                let (parent, key) = parent(&mut root, pointer);
                match parent {
                    Value::Object(members) => drop(members.insert(key, value)),
                    Value::Array(items) => items.push(value),
                    _ => panic!("{pointer} has no container"),
                }
            }
            Edit::Remove(pointer) => {
                let (parent, key) = parent(&mut root, pointer);
                let members = parent.as_object_mut().expect("the parent is an object");
                members.shift_remove(&key).unwrap_or_else(|| panic!("{pointer} exists"));
            }
            Edit::Rename(pointer, to) => {
                let (parent, key) = parent(&mut root, pointer);
                let members = parent.as_object_mut().expect("the parent is an object");
                let renamed = std::mem::take(members).into_iter();
                let renamed = renamed
                    .map(|(name, value)| (if name == key { to.to_owned() } else { name }, value));
                *members = renamed.collect();
            }
            Edit::Reword(pointer, from, to) => {
                let text = root.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} exists"));
                *text = replaced(text.as_str().expect("a text"), from, to).into();
            }
        }
    }
    serde_json::to_string_pretty(&root).expect("JSON is written")
}

fn parent<'v>(root: &'v mut Value, pointer: &str) -> (&'v mut Value, String) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let parent =
        root.pointer_mut(parent).unwrap_or_else(|| panic!("the parent of {pointer} exists"));
    (parent, key.replace("~1", "/").replace("~0", "~"))
}
