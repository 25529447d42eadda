//! A new operation is one schema file: types, client method, description and sandbox route follow, with no Rust edited.
//!
//! The repository's schemas and one invented operation are generated into a copy of the workspace, which is compiled
//! and called. The copy and its build live in `target/extra-operation`, so that only the first run is slow.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use aisa_codegen::{Mode, generate, load, sync};

use crate::repository::root;

const OPERATION: &str = include_str!("extra/orchards.json");
const PROBE: &str = include_str!("extra/probe.rs");
const PROBE_MANIFEST: &str = r#"[package]
name = "probe"
edition.workspace = true
publish = false

[dependencies]
aisa-backlinks = { workspace = true, features = ["orchards"] }
aisa-backlinks-sandbox.workspace = true
serde_json.workspace = true
tokio = { workspace = true, features = ["rt", "macros"] }
"#;

#[test]
fn one_schema_file_makes_an_operation_that_can_be_called() {
    let home = root().join("target/extra-operation");
    let workspace = home.join("workspace");
    for copied in [
        "crates/aisa-backlinks",
        "crates/aisa-backlinks-sandbox",
        "README.md",
        "Cargo.lock",
    ] {
        copy(&root().join(copied), &workspace.join(copied)).unwrap();
    }
    write(&workspace.join("Cargo.toml"), &manifest()).unwrap();
    write(&workspace.join("probe/Cargo.toml"), PROBE_MANIFEST).unwrap();
    write(&workspace.join("probe/src/main.rs"), PROBE).unwrap();

    let set = load(&root().join("schema"))
        .unwrap()
        .with_file("orchards.json", OPERATION)
        .unwrap();
    let report = sync(&workspace, &generate(&set).unwrap(), Mode::Write).unwrap();
    assert!(report.is_clean(), "{report}");
    let readme = fs::read_to_string(workspace.join("README.md")).unwrap();
    assert!(readme.contains("| `orchards` | Lists the orchards of a target. |"));

    let said = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--offline", "--package", "probe"])
        .current_dir(&workspace)
        // Nobody debugs it.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_TARGET_DIR", home.join("build"))
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{errors}");
    assert_eq!(errors, "", "the generated code has warnings");
    insta::assert_snapshot!(String::from_utf8(said.stdout).unwrap());
}

/// The manifest of the workspace, with other members.
fn manifest() -> String {
    let written = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines = written
        .lines()
        .filter(|line| !line.starts_with("default-members"));
    let members = "members = [\"crates/*\", \"probe\"]";
    lines
        .map(|line| {
            if line.starts_with("members") {
                members
            } else {
                line
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Copies files whose content differs: an unchanged file keeps its time, so cargo builds nothing anew.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return write(to, &fs::read_to_string(from)?);
    }
    let mut kept: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        copy(&from.join(&name), &to.join(&name))?;
        kept.push(to.join(name));
    }
    for entry in fs::read_dir(to)? {
        let path = entry?.path();
        if !kept.contains(&path) && path.is_file() && !is_generated(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Generated files are left to the generator, which removes those that no schema makes.
fn is_generated(path: &Path) -> bool {
    path.components()
        .any(|part| part.as_os_str() == "generated")
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
