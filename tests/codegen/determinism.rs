//! The same schemas make the same bytes.

use std::{collections::BTreeMap, fs, path::Path};

use aisa_codegen::{generate, load};
use serde_json::Value;

use crate::fixture::{files, products, set};

#[test]
fn two_runs_agree() {
    assert_eq!(products(), products());
}

fn write(folder: &Path, name: &str, value: &Value) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, value.to_string()).unwrap();
}

#[test]
fn the_order_of_files_in_the_folder_does_not_matter() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let files = files();
    for (name, value) in &files {
        write(folders[0].path(), name, value);
    }
    for (name, value) in files.iter().rev() {
        write(folders[1].path(), name, value);
    }
    let [first, second] = folders.map(|folder| generate(&load(folder.path()).unwrap()).unwrap());
    assert_eq!(first, second);
}

#[test]
fn the_order_of_definitions_moves_items_and_changes_none() {
    let mut files = files();
    let trees = files.get_mut("garden/trees.json").unwrap();
    let Value::Object(definitions) = &trees["definitions"] else {
        panic!("definitions are an object")
    };
    trees["definitions"] =
        definitions.iter().rev().map(|(name, schema)| (name.clone(), schema.clone())).collect();
    let lines = |products: &[aisa_codegen::Product]| {
        let mut lines: Vec<String> =
            crate::fixture::text(products, "trees.rs").lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(lines(&generate(&set(&files)).unwrap()), lines(&products()));
}

#[test]
fn every_path_is_relative_and_produced_once() {
    let mut seen = BTreeMap::new();
    for product in products() {
        assert!(product.path.is_relative());
        assert!(
            !product.path.components().any(|part| Path::new("..") == Path::new(part.as_os_str()))
        );
        assert!(seen.insert(product.path.clone(), ()).is_none(), "{}", product.path.display());
    }
}
