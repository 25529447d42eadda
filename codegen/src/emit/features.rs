//! The cargo features of the client: one per operation, and one for all.

use std::fmt::Write;

use crate::{model::Api, product::Product};

/// The lines of the `features` region.
pub(super) fn features(api: &Api) -> Product {
    let mut names: Vec<&str> = api
        .operations
        .iter()
        .map(|operation| operation.name.as_str())
        .collect();
    names.sort_unstable();
    let mut text = String::from("operations = [\n");
    for name in &names {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "    \"{name}\",");
    }
    text.push_str("]\n");
    for name in &names {
        let _ = writeln!(text, "{name} = []");
    }
    Product::region("crates/aisa-backlinks/Cargo.toml", "features", text)
}
