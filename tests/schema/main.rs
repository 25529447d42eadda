//! The schemas are valid, their examples fit them, and the types still say what they say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that meets an error is to fail"
)]

mod answers;
mod derived;
mod examples;

use std::sync::LazyLock;

use serde_json::Value;

/// The schema files by path, as written.
static FILES: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let folder = aisa_backlinks_tests::root().join("schema");
    aisa_backlinks_tests::schema_files(&folder)
        .into_iter()
        .map(|(name, text)| (name, serde_json::from_str(&text).unwrap()))
        .collect()
});

/// All definitions with what they borrow filled in.
static DEFINITIONS: LazyLock<Value> =
    LazyLock::new(|| aisa_backlinks_tests::definitions("backlinks"));
