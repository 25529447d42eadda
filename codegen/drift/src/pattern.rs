//! Regular expressions that are part of this crate.

use regex::Regex;

/// Compiles a pattern that is part of this crate.
#[expect(
    clippy::expect_used,
    reason = "the patterns are constants and every one is compiled by a test"
)]
pub(crate) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a constant pattern is well formed")
}
