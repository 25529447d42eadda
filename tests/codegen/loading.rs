//! Reading schema files.

use std::collections::BTreeMap;

use aisa_codegen::{SchemaSet, load};

fn said(files: &[(&str, &str)]) -> String {
    let texts: BTreeMap<String, String> =
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    SchemaSet::from_files(&texts).unwrap_err().to_string()
}

#[test]
fn every_file_that_is_no_json_is_named_with_line_and_column() {
    let said = said(&[("a.json", "{\n  \"x\": }"), ("b.json", "{}"), ("c.json", "[1, 2")]);
    let places: Vec<&str> =
        said.lines().filter(|line| !line.starts_with("  ") && !line.is_empty()).collect();
    assert_eq!(
        places,
        [
            "schema/a.json: the file is not JSON: expected value at line 2 column 8",
            "schema/c.json: the file is not JSON: EOF while parsing a list at line 1 column 5",
        ]
    );
}

#[test]
fn a_key_that_is_written_twice_is_refused() {
    let said = said(&[("a.json", "{\"definitions\": {\"A\": {}, \"A\": {}}}")]);
    assert!(said.contains("`A` is written twice at line 1 column"), "{said}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let said = load(&folder.path().join("schemas")).unwrap_err().to_string();
    assert!(said.contains("cannot be read") && said.contains("help: "), "{said}");
}

#[test]
fn only_json_files_of_the_folder_and_its_families_are_read_and_not_their_rules() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("README.md"), "# no schema").unwrap();
    std::fs::create_dir_all(folder.path().join("plants/old")).unwrap();
    for name in ["a.json", "dialect.json", "plants/b.json", "plants/b.txt", "plants/old/c.json"] {
        std::fs::write(folder.path().join(name), "{}").unwrap();
    }
    let set = load(folder.path()).unwrap();
    assert_eq!(set.files().map(|(name, _)| name).collect::<Vec<_>>(), ["a.json", "plants/b.json"]);
}
