//! A new operation is one schema file: types, client method, description and sandbox route follow, with no Rust edited.
//!
//! The repository's schemas and invented operations are generated into a copy of the workspace, which is compiled and
//! called, and whose own tests pass. The copies and their builds stay below the target folder, so that only the first
//! run is slow.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use aisa_codegen::{Mode, SchemaSet, generate, load, skeleton, sync};
use serde_json::{Value, json};

use crate::repository::root;

/// An operation with all that a request and a result can hold.
const VINEYARDS: &str = include_str!("extra/vineyards.json");
/// An operation that needs two fields with targets.
const LINK_GAPS: &str = include_str!("extra/link_gaps.json");
/// Operations with what only siblings of the first family have: rows told apart by a word, pages by a token, rows in
/// `result` itself, groups of fields, lists and maps of numbers, a price that only the response tells.
const FINDS: &str = include_str!("fixture/garden/finds.json");
const HARVESTS: &str = include_str!("fixture/garden/harvests.json");
const PROBE: &str = include_str!("extra/probe.rs");
const PROBE_MANIFEST: &str = r#"[package]
name = "probe"
edition.workspace = true
publish = false

[dependencies]
aisa-backlinks.workspace = true
aisa-sandbox.workspace = true
aisa-mosses.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = ["rt", "macros"] }
"#;

#[test]
fn one_schema_file_makes_an_operation_that_can_be_called() {
    let home = home("extra-operation");
    let workspace = home.join("workspace");
    for copied in ["crates", "README.md", "Cargo.lock"] {
        copy(&root().join(copied), &workspace.join(copied)).unwrap();
    }
    write(&workspace.join("Cargo.toml"), manifest().as_bytes()).unwrap();
    write(&workspace.join("probe/Cargo.toml"), PROBE_MANIFEST.as_bytes()).unwrap();
    write(&workspace.join("probe/src/main.rs"), PROBE.as_bytes()).unwrap();

    let set = load(&root().join("schema"))
        .unwrap()
        .with_file("backlinks/vineyards.json", VINEYARDS)
        .unwrap();
    let set = family("mosses", "moss_garden")
        .iter()
        .fold(set, |set, (path, text)| set.with_file(path, text).unwrap());
    let report = sync(&workspace, &generate(&set).unwrap(), Mode::Write).unwrap();
    assert!(report.is_clean(), "{report}");
    let readme = fs::read_to_string(workspace.join("README.md")).unwrap();
    assert!(readme.contains("| `vineyards` | Lists the vineyards of a target. |"));

    let said =
        cargo(&home).args(["run", "--quiet", "--offline", "--package", "probe"]).output().unwrap();
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{errors}");
    assert_eq!(errors, "", "the generated code has warnings");
    insta::assert_snapshot!(String::from_utf8(said.stdout).unwrap());
}

/// What CONTRIBUTING promises of a new operation, for three at once, and of a new family with every kind of operation.
/// Snapshots that list all operations are accepted.
#[test]
#[ignore = "builds and tests the workspace once more: a CI job of its own runs it"]
fn every_test_passes_with_more_operations() {
    let home = home("more-operations");
    let workspace = home.join("workspace");
    for copied in [
        "codegen",
        "crates",
        "docs",
        "schema",
        "tests",
        "xtask",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "Cargo.toml",
        "Cargo.lock",
        "clippy.toml",
    ] {
        copy(&root().join(copied), &workspace.join(copied)).unwrap();
    }
    let set = load(&root().join("schema")).unwrap();
    let started = filled_in(&skeleton::operation(&set, "backlinks", "link_velocity").unwrap());
    let mut more: SchemaSet = set;
    for (name, text) in [
        ("backlinks/link_velocity.json", started.as_str()),
        ("backlinks/link_gaps.json", LINK_GAPS),
        ("backlinks/vineyards.json", VINEYARDS),
    ] {
        write(&workspace.join("schema").join(name), text.as_bytes()).unwrap();
        more = more.with_file(name, text).unwrap();
    }
    // A name that comes before all others, one that is an everyday word, and one that is neither.
    for (name, garden) in
        [("acorns", "acorn_garden"), ("targets", "target_garden"), ("mosses", "moss_garden")]
    {
        for (name, text) in &family(name, garden) {
            write(&workspace.join("schema").join(name), text.as_bytes()).unwrap();
            more = more.with_file(name, text).unwrap();
        }
    }
    let products = generate(&more).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let report = sync(&workspace, &products, Mode::Write).unwrap();
    assert!(report.is_clean(), "{report}");

    for (words, field) in [
        ("summary --limit 2", "share"),
        ("finds bed-7 --limit 3", "dig_token"),
        ("harvests apple pear --region-code 7 --language-code en", "weight"),
    ] {
        let said = cargo(&home)
            .args(["run", "--quiet", "--offline", "--", "mosses"])
            .args(words.split_whitespace())
            .args(["--sandbox", "-o", "json"])
            .output()
            .unwrap();
        let errors = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success(), "{words}: {errors}");
        let answer: Value = serde_json::from_slice(&said.stdout).unwrap();
        assert!(answer.to_string().contains(field), "{words}: {answer}");
    }

    let ended = cargo(&home)
        .args(["test", "--workspace", "--offline", "--no-fail-fast"])
        // The copy does not copy itself.
        .args(["--", "--skip", "one_schema_file_makes_an_operation"])
        .env("INSTA_UPDATE", "always")
        .env("INSTA_FORCE_PASS", "1")
        .status()
        .unwrap();
    assert!(ended.success(), "a test fails with more operations");
}

/// A family as a person leaves it who had little time, with an operation of each kind. One has the name of another
/// family's.
fn family(name: &str, garden: &str) -> BTreeMap<String, String> {
    let mut set = load(&root().join("schema")).unwrap();
    let prefix = format!("/dataforseo/{garden}/");
    let mut files = skeleton::family(&set, name, &prefix).unwrap();
    for (path, text) in &files {
        set = set.with_file(path, text).unwrap();
    }
    let operation = skeleton::operation(&set, name, "summary").unwrap();
    files.insert(format!("{name}/summary.json"), operation);
    for (operation, text) in [("finds", FINDS), ("harvests", HARVESTS)] {
        let text = text
            .replace("/garden/", &prefix)
            .replace("\"group\": \"links\"", "\"group\": \"overview\"")
            .replace(
                "{\"$ref\": \"common.json#/definitions/LeafShape\"}",
                "{\"type\": \"string\"}",
            );
        files.insert(format!("{name}/{operation}.json"), text);
    }
    let about = files.get_mut(&format!("{name}/family.json")).unwrap();
    let mut family: Value = serde_json::from_str(about).unwrap();
    family["x-family"]["prices"]["operations"] =
        json!({"harvests": {"unknown": "Charged by the fruit, which only the response tells."}});
    *about = family.to_string();
    files.into_iter().map(|(path, text)| (path, filled_in(&text))).collect()
}

/// A folder that outlives the test.
fn home(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Cargo in the copy of the workspace, with a build folder of its own.
fn cargo(home: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(home.join("workspace"))
        // Nobody debugs it.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_TARGET_DIR", home.join("build"));
    cargo
}

/// A skeleton as a person leaves it who had little time: every text is replaced.
fn filled_in(skeleton: &str) -> String {
    fn fill(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match (name.as_str(), &value) {
                        (
                            "description" | "summary" | "as-of" | "source" | "observed",
                            Value::String(_),
                        ) => {
                            *value = "Says how fast the links of a target grow.".into();
                        }
                        _ => fill(value),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(fill),
            _ => {}
        }
    }
    let mut schema: Value = serde_json::from_str(skeleton).unwrap();
    fill(&mut schema);
    format!("{schema:#}\n")
}

/// The manifest of the workspace, with other members.
fn manifest() -> String {
    let written = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = written.lines().filter(|line| !line.starts_with("default-members"));
    let members = "members = [\"crates/*\", \"probe\"]";
    lines
        .map(|line| if line.starts_with("members") { members } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Copies files whose content differs: an unchanged file keeps its time, so cargo builds nothing anew.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return write(to, &fs::read(from)?);
    }
    fs::create_dir_all(to)?;
    let mut kept: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        copy(&from.join(&name), &to.join(&name))?;
        kept.push(to.join(name));
    }
    for entry in fs::read_dir(to)? {
        let path = entry?.path();
        if kept.contains(&path) || is_generated(&path) {
            continue;
        }
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Generated files are left to the generator, which removes those that no schema makes.
fn is_generated(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "generated")
}

fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
