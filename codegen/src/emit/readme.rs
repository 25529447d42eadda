//! The table of operations for people: name, path, paging, docs.

use std::fmt::Write;

use crate::{
    lower::GROUPS,
    model::{Api, Method, Operation, PagingStyle},
    product::Product,
};

/// The table, for the README of the repository and for that of the crate.
pub(super) fn tables(api: &Api) -> [Product; 2] {
    let text = table(api);
    ["README.md", "crates/aisa-backlinks/README.md"]
        .map(|path| Product::region(path, "operations", text.clone()))
}

fn table(api: &Api) -> String {
    let mut text = String::from(
        "\n| operation | what it does | path | further pages | docs |\n|---|---|---|---|---|\n",
    );
    for group in GROUPS {
        for operation in api
            .operations
            .iter()
            .filter(|operation| operation.group == *group)
        {
            let Operation {
                name,
                summary,
                path,
                docs,
                ..
            } = operation;
            let method = match operation.method {
                Method::Get => "GET",
                Method::Post => "POST",
            };
            let paging = match operation.paging.map(|paging| paging.style) {
                None => "one answer",
                Some(PagingStyle::Offset) => "`offset`",
                Some(PagingStyle::OffsetThenToken) => "`offset`, then token",
            };
            let summary = summary.replace('|', "\\|");
            // Writing to a `String` cannot fail.
            let _ = writeln!(
                text,
                "| `{name}` | {summary} | `{method} {path}` | {paging} | [docs]({docs}) |"
            );
        }
    }
    text.push('\n');
    text
}
