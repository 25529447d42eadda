//! Helpers that several test programs share.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::Value;

/// The Rust of the guides compiles.
#[cfg(doctest)]
mod guides {
    #[doc = include_str!("../../README.md")]
    mod readme {}
    #[doc = include_str!("../../docs/siblings.md")]
    mod siblings {}
}

/// Gives other tasks their turn until something holds.
///
/// # Panics
/// After a minute, which is longer than any of them takes: no test waits without an end.
pub async fn until(mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never holds");
        tokio::task::yield_now().await;
    }
}

/// The root of the repository that the tests run in.
///
/// It is looked up at run time, since checkouts that share a target folder share the test programs too.
///
/// # Panics
/// Outside a repository.
pub fn root() -> PathBuf {
    let start = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| ".".into(), PathBuf::from);
    aisa_codegen::load::repository(&start)
        .map(Path::to_path_buf)
        .unwrap_or_else(|| panic!("no repository around {}", start.display()))
}

/// A text of the repository with the line endings that the tests are written for, whatever those of the checkout are.
///
/// # Panics
/// The file cannot be read.
pub fn text(path: &Path) -> String {
    let text = fs::read_to_string(path);
    text.unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// The definitions of a family and of the gateway as JSON Schema, with what they borrow filled in.
///
/// # Panics
/// The schemas cannot be read, or are not in the dialect.
pub fn definitions(family: &str) -> Value {
    let schemas = aisa_codegen::load(&root().join("schema"))
        .and_then(aisa_codegen::checked)
        .unwrap_or_else(|error| panic!("{error}"));
    let gateway = schemas.schemas("").into_iter();
    Value::Object(gateway.chain(schemas.schemas(family)).collect())
}

/// The texts of a schema folder by their paths in it: `gateway.json`, `<family>/common.json`. The dialect is left out.
///
/// # Panics
/// A file cannot be read.
pub fn schema_files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        let entries = fs::read_dir(&inner).unwrap_or_else(|error| panic!("{error}"));
        for path in entries.map(|entry| entry.unwrap_or_else(|error| panic!("{error}")).path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.strip_prefix(folder).unwrap_or(&path);
                let name = name.to_string_lossy().replace('\\', "/");
                if name != "dialect.json" {
                    files.insert(name, text(&path));
                }
            }
        }
    }
    files
}

/// The guide to the client, whose examples compile.
#[cfg(doctest)]
#[doc = include_str!("../../docs/rust.md")]
mod guide {}
