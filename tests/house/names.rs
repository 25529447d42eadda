//! One name means one thing: no crate gives two types the same name, and errors end in `Error`.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, sources};

/// The types that a file defines, public and private, with the number of the line.
fn types(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let mut words = line.split_whitespace().skip_while(|word| {
            word.starts_with("pub") || word.starts_with("in") || word.ends_with(')')
        });
        let keyword = words.next();
        if !matches!(keyword, Some("struct" | "enum" | "trait" | "union")) {
            continue;
        }
        let Some(rest) = words.next() else { continue };
        let name: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        // A macro names its type by a parameter, which begins with `$`.
        if !name.is_empty() {
            found.push((index + 1, name));
        }
    }
    found
}

/// Crates that people write.
const CRATES: &[&str] = &[
    "codegen/src",
    "codegen/drift/src",
    "xtask/src",
    "crates/aisa-archive/src",
    "crates/aisa-contract/src",
    "crates/aisa-backlinks-cli/src",
    "crates/aisa-mcp/src",
    "crates/aisa-sandbox/src",
    "crates/aisa-gateway/src",
];

/// A field of a schema, and one that a filter names: what a program imports is `request::Field`.
const TWICE: (&str, &str) = ("crates/aisa-contract/src", "Field");

#[test]
fn no_two_types_of_a_crate_share_a_name() {
    let mut wrong = Vec::new();
    for folder in CRATES {
        let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in sources(folder) {
            // A file may define a type once for each platform.
            for (_, name) in types(&source) {
                places.entry(name).or_default().insert(source.path.clone());
            }
        }
        places.retain(|name, places| places.len() > 1 && (*folder, name.as_str()) != TWICE);
        wrong.extend(places.into_iter().map(|clash| (folder, clash)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// An error, and a list of findings at once.
const FINDINGS: &str = "Diagnostics";

#[test]
fn every_error_type_ends_in_error() {
    let mut wrong = Vec::new();
    for source in CRATES.iter().flat_map(|folder| sources(folder)) {
        let mut derived = false;
        let defined: BTreeMap<_, _> = types(&source).into_iter().collect();
        for (index, line) in source.lines.iter().enumerate() {
            derived |= line.contains("derive(") && line.contains("thiserror::Error");
            let by_hand = line
                .split_once("Error for ")
                .filter(|(head, _)| head.trim_start().starts_with("impl"))
                .map(|(_, name)| name.trim_end_matches([' ', '{', '}']).to_owned());
            let name = match defined.get(&(index + 1)) {
                Some(name) if std::mem::take(&mut derived) => Some(name.clone()),
                _ => by_hand,
            };
            wrong.extend(
                name.filter(|name| {
                    !name.trim_end_matches("Kind").ends_with("Error") && name != FINDINGS
                })
                .map(|name| format!("{}: `{name}`", source.path)),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_reader_of_types_finds_what_it_should() {
    let source = Source {
        path: String::from("value/usd.rs"),
        lines: [
            "pub struct Usd(u64);",
            "    pub(crate) enum Kind<'a> {",
            "struct $name {",
            "pub(in crate::value) trait Reads: Sized {}",
            "let structure = 1;",
        ]
        .map(str::to_owned)
        .to_vec(),
    };
    let expected = [(1, "Usd"), (2, "Kind"), (4, "Reads")];
    assert_eq!(types(&source), expected.map(|(line, name)| (line, name.to_owned())));
}

/// The names that a module exports: what stands behind `pub use`, and what it defines.
fn exported(lines: &[String], indent: &str) -> Vec<String> {
    let text = lines.join("\n");
    let mut names = Vec::new();
    for statement in text.split(';') {
        let Some((_, import)) = statement.rsplit_once(&format!("\n{indent}pub use ")) else {
            continue;
        };
        for member in import.split(['{', '}', ',']) {
            let name = member.rsplit("::").next().unwrap_or_default().trim();
            names.extend((!name.is_empty()).then(|| name.to_owned()));
        }
    }
    for line in lines {
        let Some(rest) = line.strip_prefix(indent).and_then(|line| line.strip_prefix("pub "))
        else {
            continue;
        };
        let mut words = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let words: Vec<&str> = words.by_ref().filter(|word| !word.is_empty()).take(3).collect();
        if let ["struct" | "enum" | "trait" | "fn" | "type", name, ..] = words[..] {
            names.push(name.to_owned());
        }
    }
    names
}

#[test]
fn no_name_of_the_runtime_has_two_public_paths() {
    let sources = sources("crates/aisa-gateway/src");
    let file = |path: String| sources.iter().find(|source| source.path == path);
    let root = file("lib.rs".to_owned()).expect("the crate has a root");
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut note = |names: Vec<String>, module: &str| {
        for name in names {
            places.entry(name).or_default().push(module.to_owned());
        }
    };
    note(exported(&root.lines, ""), "the root");
    let mut modules = 0;
    for (line, text) in root.lines.iter().enumerate() {
        let Some(module) = text.strip_prefix("pub mod ") else { continue };
        let name = module.trim_end_matches([' ', '{', ';']);
        // Hidden from the docs: what generated code is made of.
        if name == "family" {
            continue;
        }
        modules += 1;
        if module.ends_with('{') {
            let end = root.lines[line..].iter().position(|line| line == "}").expect("it ends");
            note(exported(&root.lines[line..line + end], "    "), name);
        } else {
            let source = file(format!("{name}.rs")).or_else(|| file(format!("{name}/mod.rs")));
            note(exported(&source.expect("its file").lines, ""), name);
        }
    }
    assert!(modules > 8 && places.len() > 60, "{modules} modules, {} names", places.len());
    places.retain(|_, modules| modules.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}
