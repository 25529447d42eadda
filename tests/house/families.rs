//! Families only describe: what they are called is written in `schema/`, and nowhere in hand-written code.

use std::{collections::BTreeSet, fs};

use crate::sources::{root, sources};

/// Hand-written code that serves every family.
const GENERAL: &[&str] = &[
    "crates/aisa-gateway/src",
    "codegen/src",
    "codegen/drift/src",
    "xtask/src",
    "crates/aisa-backlinks-sandbox/src",
    "crates/aisa-backlinks-cli/src",
];

/// The operations and their types, from the names of the schema files.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in fs::read_dir(root().join("schema")).unwrap() {
        let path = file.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let operation = path
            .extension()
            .is_some_and(|extension| extension == "json");
        if !operation || stem == "gateway" || stem == "common" {
            continue;
        }
        // One word may be an everyday word, such as `summary` or `history`.
        if stem.contains('_') {
            names.insert(stem.replace('_', "-"));
            names.insert(stem.clone());
        }
        let pascal: String = stem
            .split('_')
            .map(|word| word[..1].to_uppercase() + &word[1..])
            .collect();
        names.insert(format!("{pascal}Request"));
        names.insert(format!("{pascal}Result"));
    }
    assert!(names.len() > 40, "{names:?}");
    names
}

#[test]
fn no_hand_written_code_spells_an_operation() {
    let names = names();
    let mut wrong = Vec::new();
    for folder in GENERAL {
        for source in sources(folder) {
            for (index, line) in source.lines.iter().enumerate() {
                // Unit tests at the end of a file may try real names.
                if line.trim() == "#[cfg(test)]" {
                    break;
                }
                for name in names.iter().filter(|name| line.contains(name.as_str())) {
                    wrong.push(format!("{folder}/{}:{}: `{name}`", source.path, index + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
