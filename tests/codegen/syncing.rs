//! Bringing files in line with the schemas, and telling where they are not.

use std::{fs, path::Path};

use aisa_codegen::{Mode, Product, Report, sync};
use tempfile::TempDir;

use crate::fixture::products;

const TREES: &str = "crates/aisa-garden/src/generated/trees.rs";
const SEASONS: &str = "crates/aisa-garden/src/generated/seasons.rs";
const OLD: &str = "crates/aisa-garden/src/generated/bushes.rs";

/// A repository that has the files with markers and nothing generated.
fn repository() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let readme = "# Title\n<!-- @generated operations: begin -->\nold\n<!-- @generated operations: end -->\nEnd\n";
    let manifest = "# @generated families: begin\n# @generated families: end\n";
    for (path, text) in [
        ("README.md", readme),
        ("crates/aisa-garden/README.md", readme),
        ("Cargo.toml", manifest),
        ("crates/aisa-backlinks-cli/Cargo.toml", manifest),
    ] {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

fn run(root: &Path, products: &[Product], mode: Mode) -> Report {
    sync(root, products, mode).unwrap()
}

#[test]
fn writing_makes_the_check_pass() {
    let (root, products) = (repository(), products());
    assert!(!run(root.path(), &products, Mode::Check).is_clean());
    assert!(run(root.path(), &products, Mode::Write).is_clean());
    let report = run(root.path(), &products, Mode::Check);
    assert!(report.is_clean());
    assert_eq!(
        report.to_string(),
        format!("{} products are up to date\n", products.len())
    );
}

#[test]
fn what_stands_around_a_region_stays() {
    let root = repository();
    run(root.path(), &products(), Mode::Write);
    let readme = fs::read_to_string(root.path().join("README.md")).unwrap();
    assert!(
        readme.starts_with("# Title\n<!-- @generated operations: begin -->\n"),
        "{readme}"
    );
    assert!(
        readme.ends_with("<!-- @generated operations: end -->\nEnd\n"),
        "{readme}"
    );
    assert!(
        readme.contains("| `trees` |") && !readme.contains("old"),
        "{readme}"
    );
}

#[test]
fn stale_missing_and_orphan_files_are_told_together_and_nothing_is_touched() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let edited = fs::read_to_string(root.path().join(TREES))
        .unwrap()
        .replace("Lists the trees", "Counts the trees");
    fs::write(root.path().join(TREES), &edited).unwrap();
    fs::remove_file(root.path().join(SEASONS)).unwrap();
    fs::write(root.path().join(OLD), "// an operation of old\n").unwrap();

    let report = run(root.path(), &products, Mode::Check);

    assert!(!report.is_clean());
    insta::assert_snapshot!(report.to_string());
    assert_eq!(fs::read_to_string(root.path().join(TREES)).unwrap(), edited);
    assert!(root.path().join(OLD).exists() && !root.path().join(SEASONS).exists());

    let report = run(root.path(), &products, Mode::Write);
    assert_eq!(
        report.to_string(),
        format!("removed {OLD}\nwrote {SEASONS}\nwrote {TREES}\n")
    );
    assert!(report.is_clean() && run(root.path(), &products, Mode::Check).is_clean());
}

#[test]
fn files_that_agree_are_not_written_again() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let mut permissions = fs::metadata(root.path().join(TREES)).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(root.path().join(TREES), permissions).unwrap();
    assert!(
        run(root.path(), &products, Mode::Write)
            .differences
            .is_empty()
    );
}

#[test]
fn a_file_without_markers_is_told_with_the_lines_it_needs_and_left_alone() {
    let (root, products) = (repository(), products());
    fs::write(root.path().join("README.md"), "# No place\n").unwrap();
    let report = run(root.path(), &products, Mode::Write);
    assert!(!report.is_clean());
    let said = report.to_string();
    assert!(
        said.contains("README.md has no place for a generated part"),
        "{said}"
    );
    assert!(
        said.contains(
            "<!-- @generated operations: begin -->\n<!-- @generated operations: end -->\n"
        ),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(root.path().join("README.md")).unwrap(),
        "# No place\n"
    );
}

#[test]
fn a_manifest_is_begun_where_there_is_none_and_keeps_what_a_person_adds() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let path = root.path().join("crates/aisa-garden/Cargo.toml");
    let begun = fs::read_to_string(&path).unwrap();
    assert!(
        begun.starts_with("[package]\nname = \"aisa-garden\"\n"),
        "{begun}"
    );
    assert!(
        begun.contains("\naisa-gateway.workspace = true\n"),
        "{begun}"
    );

    let edited = begun.replace("keywords = [", "keywords = [\"herbs\", ") + "# Mine.\n";
    let stale = edited.replace("serde.workspace = true\n", "");
    fs::write(&path, stale).unwrap();
    assert!(run(root.path(), &products, Mode::Write).is_clean());
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);
}
