//! Helpers that several test programs share.

use std::path::{Path, PathBuf};

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
