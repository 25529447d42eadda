//! The hand-written Rust files of a crate, as text without comments.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A source file: its path below `src` and its lines, comments taken out.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) lines: Vec<String>,
}

/// Every `.rs` file below a folder that a person wrote.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let folder = root().join(folder);
    let mut files = Vec::new();
    collect(&folder, &mut files);
    files.sort();
    assert!(!files.is_empty(), "no sources in {}", folder.display());
    files
        .iter()
        .map(|file| {
            let text = aisa_backlinks_tests::text(file);
            let path = file.strip_prefix(&folder).unwrap();
            (path.to_string_lossy().replace('\\', "/"), text)
        })
        .filter(|(_, text)| !text.starts_with("// @generated"))
        .map(|(path, text)| Source { path, lines: text.lines().map(code).collect() })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// A line without its comment.
fn code(line: &str) -> String {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") { String::new() } else { line.to_owned() }
}
