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
    assert_eq!(report.to_string(), format!("{} products are up to date\n", products.len()));
}

#[test]
fn what_stands_around_a_region_stays() {
    let root = repository();
    run(root.path(), &products(), Mode::Write);
    let readme = fs::read_to_string(root.path().join("README.md")).unwrap();
    assert!(readme.starts_with("# Title\n<!-- @generated operations: begin -->\n"), "{readme}");
    assert!(readme.ends_with("<!-- @generated operations: end -->\nEnd\n"), "{readme}");
    assert!(readme.contains("| `trees` |") && !readme.contains("old"), "{readme}");
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
    assert_eq!(report.to_string(), format!("removed {OLD}\nwrote {SEASONS}\nwrote {TREES}\n"));
    assert!(report.is_clean() && run(root.path(), &products, Mode::Check).is_clean());
}

#[test]
fn files_that_agree_are_not_written_again() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let mut permissions = fs::metadata(root.path().join(TREES)).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(root.path().join(TREES), permissions).unwrap();
    assert!(run(root.path(), &products, Mode::Write).differences.is_empty());
}

#[test]
fn a_file_without_markers_is_told_with_the_lines_it_needs_and_left_alone() {
    let (root, products) = (repository(), products());
    fs::write(root.path().join("README.md"), "# No place\n").unwrap();
    let report = run(root.path(), &products, Mode::Write);
    assert!(!report.is_clean());
    let said = report.to_string();
    assert!(said.contains("README.md has no place for a generated part"), "{said}");
    assert!(
        said.contains(
            "<!-- @generated operations: begin -->\n<!-- @generated operations: end -->\n"
        ),
        "{said}"
    );
    assert_eq!(fs::read_to_string(root.path().join("README.md")).unwrap(), "# No place\n");
}

#[test]
fn a_manifest_is_begun_where_there_is_none_and_keeps_what_a_person_adds() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let path = root.path().join("crates/aisa-garden/Cargo.toml");
    let begun = fs::read_to_string(&path).unwrap();
    assert!(begun.starts_with("[package]\nname = \"aisa-garden\"\n"), "{begun}");
    assert!(begun.contains("\naisa-gateway.workspace = true\n"), "{begun}");

    let edited = begun.replace("keywords = [", "keywords = [\"herbs\", ") + "# Mine.\n";
    let stale = edited.replace("serde.workspace = true\n", "");
    fs::write(&path, stale).unwrap();
    assert!(run(root.path(), &products, Mode::Write).is_clean());
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);
}

/// Git for Windows checks files out so, unless it is told otherwise.
#[test]
fn a_checkout_with_crlf_is_up_to_date_and_keeps_its_line_endings() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    for product in &products {
        let path = root.path().join(&product.path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replace('\n', "\r\n")).unwrap();
    }
    let report = run(root.path(), &products, Mode::Check);
    assert!(report.is_clean(), "{report}");

    let readme = root.path().join("README.md");
    let good = fs::read_to_string(&readme).unwrap();
    fs::write(&readme, good.replace("| `trees` |", "| `woods` |")).unwrap();
    fs::write(root.path().join(TREES), "// old\r\n").unwrap();
    assert!(run(root.path(), &products, Mode::Write).is_clean());
    assert_eq!(fs::read_to_string(&readme).unwrap(), good);
    let trees = fs::read_to_string(root.path().join(TREES)).unwrap();
    assert_eq!(trees.matches('\n').count(), trees.matches("\r\n").count());
}

/// Editors on Windows begin a file so, and mix line endings in one that had others.
#[test]
fn files_with_a_byte_order_mark_or_mixed_line_endings_are_up_to_date() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    for product in &products {
        let path = root.path().join(&product.path);
        let text = fs::read_to_string(&path).unwrap();
        let mut lines = text.split_inclusive('\n').enumerate();
        let mixed = lines.by_ref().map(|(number, line)| match number % 2 {
            0 => line.replace('\n', "\r\n"),
            _ => line.to_owned(),
        });
        fs::write(path, format!("\u{FEFF}{}", mixed.collect::<String>())).unwrap();
    }
    let report = run(root.path(), &products, Mode::Check);
    assert!(report.is_clean(), "{report}");
    // A crate is known as generated all the same.
    let report = run(root.path(), &renamed(), Mode::Check).to_string();
    assert!(report.contains("orphan: crates/aisa-garden"), "{report}");

    let texts = crate::fixture::files()
        .into_iter()
        .map(|(name, value)| (name, format!("\u{FEFF}{value:#}")));
    let set = aisa_codegen::SchemaSet::from_files(&texts.collect()).unwrap();
    assert_eq!(aisa_codegen::generate(&set).unwrap(), products);
}

#[test]
fn schemas_with_crlf_make_the_same() {
    let texts = crate::fixture::files().into_iter().map(|(name, value)| {
        let text = format!("{value:#}\n").replace('\n', "\r\n");
        (name, text)
    });
    let set = aisa_codegen::SchemaSet::from_files(&texts.collect()).unwrap();
    assert_eq!(aisa_codegen::generate(&set).unwrap(), products());
}

/// The products as if another crate were the family's.
fn renamed() -> Vec<Product> {
    let mut files = crate::fixture::files();
    let about = &mut files.get_mut("garden/family.json").unwrap()["x-family"];
    about["crate"] = serde_json::json!("aisa-park");
    let set = crate::fixture::set(&files);
    aisa_codegen::generate(&set).unwrap_or_else(|found| panic!("{found}"))
}

/// Every folder of `crates/` is a member of the workspace, so what is left of a crate would break all of it.
#[test]
fn the_crate_of_a_family_that_is_gone_or_renamed_goes_too() {
    let root = repository();
    run(root.path(), &products(), Mode::Write);
    let old = root.path().join("crates/aisa-garden");
    let report = run(root.path(), &renamed(), Mode::Check);
    assert!(!report.is_clean() && old.is_dir());
    let orphan = "orphan: crates/aisa-garden (no schema makes it)\n";
    assert!(report.to_string().contains(orphan), "{report}");
    let readme = root.path().join("crates/aisa-park/README.md");
    fs::create_dir_all(readme.parent().unwrap()).unwrap();
    fs::copy(old.join("README.md"), readme).unwrap();
    let report = run(root.path(), &renamed(), Mode::Write);
    assert!(report.is_clean() && !old.exists(), "{report}");
    assert!(run(root.path(), &renamed(), Mode::Check).is_clean());
}

/// Cargo reads no workspace in which a manifest depends on a crate that is not there, and so runs no command to mend it.
#[test]
fn lines_of_people_that_depend_on_a_family_that_is_gone_are_named() {
    let root = repository();
    run(root.path(), &products(), Mode::Write);
    let write = |path: &str, text: &str| {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "tests/Cargo.toml",
        "[dependencies]\naisa-garden = { workspace = true }\naisa-gardens = \"1\"\n",
    );
    write(
        "crates/aisa-walks/Cargo.toml",
        "[dev-dependencies]\r\naisa-garden.path = \"../aisa-garden\"\r\n",
    );
    for mode in [Mode::Check, Mode::Write] {
        let report = run(root.path(), &renamed(), mode);
        assert!(!report.is_clean());
        let said = report.to_string();
        let lines: Vec<&str> =
            said.lines().filter(|line| line.starts_with("still named: ")).collect();
        assert_eq!(lines.len(), 2, "{said}");
        for place in ["crates/aisa-walks/Cargo.toml:2", "tests/Cargo.toml:2"] {
            let line = format!("still named: {place} depends on aisa-garden, ");
            assert!(said.contains(&line), "{said}");
        }
    }
}

#[test]
fn files_of_people_in_the_crate_of_a_family_that_is_gone_are_named_and_stay() {
    let root = repository();
    run(root.path(), &products(), Mode::Write);
    let example = root.path().join("crates/aisa-garden/examples/walk.rs");
    fs::create_dir_all(example.parent().unwrap()).unwrap();
    fs::write(&example, "fn main() {}\n").unwrap();
    for mode in [Mode::Check, Mode::Write, Mode::Check] {
        let report = run(root.path(), &renamed(), mode);
        assert!(!report.is_clean());
        let said = report.to_string();
        assert!(
            said.contains("left behind: crates/aisa-garden") && said.contains("examples/walk.rs"),
            "{said}"
        );
        // The crate is whole, so the workspace still compiles.
        assert!(example.is_file() && root.path().join(TREES).is_file());
    }
}

/// A folder where files are, and a file where a folder is.
#[test]
fn what_strays_into_a_generated_folder_is_named_and_removed() {
    let (root, products) = (repository(), products());
    run(root.path(), &products, Mode::Write);
    let stray = "crates/aisa-garden/src/generated/notes";
    fs::create_dir_all(root.path().join(stray).join("deep")).unwrap();
    fs::write(root.path().join(stray).join("deep/a.txt"), "a").unwrap();
    let said = run(root.path(), &products, Mode::Check).to_string();
    assert!(said.contains(&format!("orphan: {stray}")), "{said}");
    assert!(run(root.path(), &products, Mode::Write).is_clean());
    assert!(!root.path().join(stray).exists());

    fs::remove_file(root.path().join(TREES)).unwrap();
    fs::create_dir(root.path().join(TREES)).unwrap();
    for mode in [Mode::Check, Mode::Write] {
        let error = sync(root.path(), &products, mode).unwrap_err().to_string();
        assert!(error.contains("trees.rs: "), "{error}");
    }
}
