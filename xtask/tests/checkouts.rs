//! The program in checkouts: with a target folder in common each sees its own files, and drafts join them.

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
    fill(root.path());
    root
}

fn fill(root: &Path) {
    fs::create_dir_all(root.join("xtask")).unwrap();
    copy(&here().join("schema"), &root.join("schema"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
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
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
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
    for (folder, manifest) in
        [(here(), Some(manifest.as_path())), (other.path().join("schema"), None)]
    {
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
    assert!(said(&output).contains("schema/gateway.json"), "{}", said(&output));
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
    let families = said(&output);
    let (_, families) = families.split_once("--family: ").expect("it says which");
    let families: Vec<&str> = families.trim().split(", ").collect();
    assert!(families.contains(&"backlinks") && families.contains(&"herbs"));
    let output = xtask(&schema, None, &["new", "summary", "--family", "herbs"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(schema.join("herbs/summary.json").is_file());
    // What has blanks is not generated.
    let output = xtask(&schema, None, &["codegen"]);
    assert!(!output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("the draft left a blank here"), "{}", said(&output));
}

/// An OpenAPI document with a POST for each path.
fn document(paths: &[&str]) -> String {
    let schema = |properties: &str| {
        format!(
            r#"{{"content": {{"application/json": {{"schema": {{"type": "object", "properties": {properties}}}}}}}}}"#
        )
    };
    let operation = format!(
        r#"{{"post": {{"requestBody": {}, "responses": {{"200": {}}}}}}}"#,
        schema(r#"{"keyword": {"type": "string", "description": "required field"}}"#),
        schema(r#"{"keyword": {"type": "string"}, "volume": {"type": "integer"}}"#),
    );
    let paths: Vec<String> = paths.iter().map(|path| format!(r#""{path}": {operation}"#)).collect();
    format!(r#"{{"openapi": "3.0.0", "paths": {{{}}}}}"#, paths.join(", "))
}

#[test]
fn the_path_of_an_operation_chooses_its_family() {
    let checkout = checkout();
    let schema = checkout.path().join("schema");
    let new = |paths: &[&str], options: &[&str]| {
        let page = checkout.path().join("page.json");
        fs::write(&page, document(paths)).unwrap();
        let page = page.display().to_string();
        let arguments = [&["new", page.as_str()], options].concat();
        let output = xtask(&schema, None, &arguments);
        (output.status.success(), said(&output))
    };
    let (labs, serp) = ("/v3/dataforseo_labs/gaps/live", "/v3/serp/gaps/live");
    let (written, text) = new(&[labs], &[]);
    assert!(written && schema.join("labs/gaps.json").is_file(), "{text}");
    for (paths, options, expected) in [
        (&[labs][..], &[][..], "schema/labs/gaps.json exists"),
        (&["/v3/herb_garden/gaps/live"], &[], "start one with --family NAME"),
        (&[serp], &["--family", "labs"], "leave --family out to add it to `serp`"),
        (&[labs, serp], &["--operation", "gaps"], "name one: dataforseo_labs/gaps, serp/gaps"),
    ] {
        let (written, text) = new(paths, options);
        assert!(!written && text.contains(expected), "{text}");
    }
    // The only one that is not there yet, or the one that is named.
    let (written, text) = new(&[labs, serp], &[]);
    assert!(written && schema.join("serp/gaps.json").is_file(), "{text}");
    fs::remove_file(schema.join("serp/gaps.json")).unwrap();
    let (written, text) = new(&[labs, serp], &["--operation", "serp/gaps"]);
    assert!(written && schema.join("serp/gaps.json").is_file(), "{text}");
    // A refused file elsewhere blocks nothing, and operations of the task queue are not offered.
    fs::remove_file(schema.join("serp/gaps.json")).unwrap();
    fs::write(schema.join("labs/refused.json"), r#"{"definitions": {"X": {"type": "nonsense"}}}"#)
        .unwrap();
    let (written, text) = new(&["/v3/serp/gaps/task_post", serp], &[]);
    assert!(written && schema.join("serp/gaps.json").is_file(), "{text}");
    let (written, text) = new(&[serp, labs], &["--operation", "gasp"]);
    assert!(!written && text.contains("did you mean `gaps`?"), "{text}");
    fs::remove_file(schema.join("labs/refused.json")).unwrap();
    let (written, text) = new(&["/v3/herb_garden/gaps/live"], &["--family", "herbs"]);
    assert!(written && schema.join("herbs/gaps.json").is_file(), "{text}");
    let family = fs::read_to_string(schema.join("herbs/family.json")).unwrap();
    assert!(family.contains("\"/dataforseo/herb_garden/\""), "{family}");
}

#[test]
fn one_operation_of_a_document_is_compared_alone() {
    let checkout = checkout();
    let page = checkout.path().join("page.json");
    let overview = "/v3/dataforseo_labs/google/keyword_overview/live";
    fs::write(&page, document(&[overview, "/v3/dataforseo_labs/gaps/live"])).unwrap();
    let page = page.display().to_string();
    let drift = |options: &[&str]| {
        let output = xtask(checkout.path(), None, &[&["drift", page.as_str()], options].concat());
        (output.status.code(), said(&output))
    };
    let (status, text) = drift(&[]);
    assert!(status == Some(1) && text.contains("operation-added gaps"), "{text}");
    let (status, text) = drift(&["--operation", "google-keyword-overview"]);
    assert!(status == Some(1) && text.contains("compared `google_keyword_overview`"), "{text}");
    assert!(!text.contains("gaps"), "{text}");
    let (status, text) = drift(&["--operation", "anchors"]);
    let refused = text.contains("a document with the operation `anchors`");
    assert!(status == Some(2) && refused, "{text}");
}

/// Git in a folder, with a name of its own and nothing of the machine's settings.
fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.org"])
        .args([
            "-c",
            "commit.gpgsign=false",
            "-c",
            "tag.gpgsign=false",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
}

/// A break that is committed, and then an addition: the release was before both. The checkout may be a folder of a
/// larger one.
#[test]
fn the_verdict_compares_with_the_last_release_and_not_with_the_last_commit() {
    for (tagged, folder) in
        [(true, "."), (false, "."), (true, "rust/client"), (false, "rust/client")]
    {
        let repository = tempfile::tempdir().unwrap();
        let root = &repository.path().join(folder);
        fill(root);
        let log = |heading: &str| {
            fs::write(root.join("CHANGELOG.md"), format!("# Changelog\n\n## {heading}\n")).unwrap()
        };
        let summary = root.join("schema/backlinks/summary.json");
        let edit = |change: fn(&mut serde_json::Value)| {
            let mut file = serde_json::from_str(&fs::read_to_string(&summary).unwrap()).unwrap();
            change(&mut file);
            fs::write(&summary, file.to_string()).unwrap();
        };
        let commit = |message: &str| {
            git(root, &["add", "schema", "CHANGELOG.md"]);
            git(root, &["commit", "-q", "-m", message]);
        };
        git(repository.path(), &["init", "-q"]);
        log(if tagged { "Unreleased" } else { "0.1.0 - 2026-11-02" });
        commit("Release");
        if tagged {
            git(root, &["tag", "v0.1.0"]);
        }
        edit(|file| {
            let fields = file["definitions"]["SummaryResult"]["properties"].as_object_mut();
            fields.unwrap().remove("crawled_pages");
        });
        commit("Break");
        edit(|file| {
            file["definitions"]["SummaryResult"]["properties"]["own"] =
                serde_json::json!({"type": ["integer", "null"], "description": "A count."});
        });
        let output = xtask(&root.join("schema"), None, &["codegen"]);
        let since = if tagged { "since v0.1.0 the" } else { "since 0.1.0 (" };
        for part in [
            since,
            "API of aisa-backlinks is breaking",
            "0.1.0 asks for 0.2.0",
            "* `SummaryResult.crawled_pages`.",
            "* `SummaryResult.own`.",
        ] {
            assert!(said(&output).contains(part), "{part}: {}", said(&output));
        }
    }
}

#[test]
fn every_operation_of_a_document_is_drafted_but_for_those_that_are_there_and_the_task_queue() {
    let root = checkout();
    let kinds = here().join("tests/drift/fixtures/kinds.json");
    let new = |arguments: &[&str]| {
        let arguments = [&["new", kinds.to_str().unwrap()], arguments].concat();
        let output = xtask(root.path(), None, &arguments);
        (output.status.code(), said(&output))
    };
    let folder = root.path().join("schema/groves");
    let files = || {
        let entries = fs::read_dir(&folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    let (code, text) = new(&["--family", "groves"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("pick some with --operation, or --all of: groves/varieties"), "{text}");
    assert!(!text.contains("task_post"), "{text}");

    let (code, text) = new(&["--family", "groves", "--operation", "trees, hedges"]);
    assert_eq!(code, Some(0), "{text}");
    assert_eq!(files(), ["common.json", "family.json", "hedges.json", "trees.json"]);
    assert!(text.contains("added to common.json: Soil,"), "{text}");

    let (code, text) = new(&["--all"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("left alone, since the schema has them: groves/trees, groves/hedges\n"),
        "{text}"
    );
    assert_eq!(files().len(), 9, "{:?}", files());
    let (code, text) = new(&["--all"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("has no operation that schema/ lacks"), "{text}");
}
