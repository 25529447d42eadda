//! Families only describe: what they are called is written in `schema/`, and nowhere in hand-written code.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::sources::{root, sources};

/// Hand-written code that serves every family.
const GENERAL: &[&str] = &[
    "crates/aisa-gateway/src",
    "codegen/src",
    "codegen/drift/src",
    "xtask/src",
    "crates/aisa-sandbox/src",
    "crates/aisa-backlinks-cli/src",
    "crates/aisa-mcp/src",
];

/// Hand-written code that may name operations: a report is about backlinks, whatever other families there are, and it
/// reads their typed results.
const PARTICULAR: &str = "crates/aisa-backlinks-cli/src/report/";

/// Names that begin as a family's do without being one: the program, and packages beside the families.
const PACKAGES: &[&str] = &[
    r#"PROGRAM: &str = "aisa-backlinks";"#,
    r#"concat!("aisa-backlinks/","#,
    "aisa-backlinks-cli",
    "aisa_backlinks_cli",
    "aisa-sandbox",
    "aisa_sandbox",
    "aisa-backlinks-tests",
    "aisa-backlinks-drift",
];

/// The names of the folders of `schema/`.
fn families() -> Vec<String> {
    let entries = fs::read_dir(root().join("schema")).unwrap();
    let folders = entries
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir());
    folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The operations and their types, from the names of the schema files.
fn operations() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let folders = families()
        .into_iter()
        .map(|family| root().join("schema").join(family));
    for file in folders.flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let path = file.unwrap().path();
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let operation = path
            .extension()
            .is_some_and(|extension| extension == "json");
        if !operation || stem == "family" || stem == "common" {
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

/// How code would spell a family: its folder, its paths, its crate.
fn spellings() -> BTreeSet<String> {
    let mut spellings = BTreeSet::new();
    for family in families() {
        let file = root().join("schema").join(&family).join("family.json");
        let about: Value = serde_json::from_str(&aisa_backlinks_tests::text(&file)).unwrap();
        let crate_name = about["x-family"]["crate"].as_str().unwrap();
        spellings.insert(format!("{family}/"));
        spellings.insert(crate_name.replace('-', "_"));
        spellings.insert(crate_name.to_owned());
    }
    assert!(spellings.contains("aisa_backlinks"), "{spellings:?}");
    spellings
}

/// The lines of hand-written code that hold one of the names.
fn lines_with(folders: &[&str], names: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        let sources = sources(folder).into_iter();
        let general = |path: &str| !format!("{folder}/{path}").starts_with(PARTICULAR);
        for source in sources.filter(|source| general(&source.path)) {
            for (index, line) in source.lines.iter().enumerate() {
                // Unit tests at the end of a file may try real names.
                if line.trim() == "#[cfg(test)]" {
                    break;
                }
                let line = PACKAGES
                    .iter()
                    .fold(line.clone(), |line, allowed| line.replace(allowed, ""));
                for name in names.iter().filter(|name| has_word(&line, name)) {
                    found.push(format!("{folder}/{}:{}: `{name}`", source.path, index + 1));
                }
            }
        }
    }
    found
}

/// Whether a line has the text, and not as the end of a longer word.
fn has_word(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == '-')
    })
}

/// The lines that ask for a family by its name. The name alone says nothing: it may be an everyday word, as `keywords`.
fn lines_that_ask_for_a_family() -> Vec<String> {
    let names: BTreeSet<String> = families()
        .into_iter()
        .map(|family| format!("\"{family}\""))
        .collect();
    let mut found = lines_with(GENERAL, &names);
    found.retain(|line| {
        let (place, _) = line.rsplit_once(": ").unwrap();
        let (file, number) = place.rsplit_once(':').unwrap();
        let text = aisa_backlinks_tests::text(&root().join(file));
        let number: usize = number.parse().unwrap();
        text.lines().nth(number - 1).unwrap().contains("famil")
    });
    found
}

#[test]
fn a_family_may_be_called_by_an_everyday_word() {
    assert!(has_word("call(\"serp/x\")", "serp/") && has_word("aisa_serp::x", "aisa_serp"));
    for (line, name) in [("main/x", "ai/"), ("my_ai/x", "ai/"), ("e-ai/x", "ai/")] {
        assert!(!has_word(line, name), "{line}");
    }
}

#[test]
fn no_hand_written_code_spells_an_operation() {
    let wrong = lines_with(GENERAL, &operations());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_general_code_spells_a_family() {
    let mut wrong = lines_with(GENERAL, &spellings());
    wrong.extend(lines_that_ask_for_a_family());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
