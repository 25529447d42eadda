//! One program, several checkouts: with a target folder in common each sees its own files.

#![allow(clippy::unwrap_used, reason = "a test that meets an error is to fail")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use aisa_codegen::load::repository;

/// The checkout that runs this test.
fn here() -> PathBuf {
    let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| ".".into(), PathBuf::from);
    repository(&start).unwrap().to_path_buf()
}

/// A checkout with schemas and nothing generated.
fn checkout() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("xtask")).unwrap();
    copy(&here().join("schema"), &root.path().join("schema"));
    root
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = entry
            .map(|entry| (entry.path(), to.join(entry.file_name())))
            .unwrap();
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(path, to).unwrap();
        }
    }
}

/// Runs the program in a folder, as cargo does when a manifest is given.
fn xtask(folder: &Path, manifest: Option<&Path>, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null());
    match manifest {
        Some(folder) => command.env("CARGO_MANIFEST_DIR", folder),
        None => command.env_remove("CARGO_MANIFEST_DIR"),
    };
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    let all = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8(all).unwrap()
}

#[test]
fn each_checkout_sees_its_own_files() {
    let other = checkout();
    let manifest = other.path().join("xtask");
    // The other checkout has nothing generated yet; this one has, and is in order whoever asks.
    for (folder, manifest) in [
        (here(), Some(manifest.as_path())),
        (other.path().join("schema"), None),
    ] {
        let output = xtask(&folder, manifest, &["codegen", "--check"]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(said(&output).contains("missing"), "{}", said(&output));
    }
    assert!(!other.path().join("crates").exists());
}

#[test]
fn outside_a_repository_nothing_is_done() {
    let nowhere = tempfile::tempdir().unwrap();
    let output = xtask(nowhere.path(), None, &["codegen"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("schema/gateway.json"),
        "{}",
        said(&output)
    );
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_the_output_quietly() {
    let other = checkout();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(other.path())
        .env_remove("CARGO_MANIFEST_DIR")
        .args(["codegen", "--check"])
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(said(&output), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_family_is_started_and_added_to() {
    let checkout = checkout();
    let schema = checkout.path().join("schema");
    let output = xtask(&schema, None, &["new", "--family", "herbs"]);
    assert!(output.status.success(), "{}", said(&output));
    for file in ["family.json", "common.json", "first_operation.json"] {
        let place = format!("schema/herbs/{file}");
        assert!(said(&output).contains(&place), "{}", said(&output));
        assert!(checkout.path().join(&place).is_file(), "{place}");
    }
    // With two families an operation has to say which it joins, and its name may be one of the other.
    let output = xtask(&schema, None, &["new", "summary"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("--family: backlinks, herbs"),
        "{}",
        said(&output)
    );
    let output = xtask(&schema, None, &["new", "summary", "--family", "herbs"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(schema.join("herbs/summary.json").is_file());
    // What has blanks is not generated.
    let output = xtask(&schema, None, &["codegen"]);
    assert!(!output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("the draft left a blank here"),
        "{}",
        said(&output)
    );
}
