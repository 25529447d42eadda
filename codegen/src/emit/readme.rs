//! The table of operations for people: name, path, paging, docs.

use std::fmt::Write;

use aisa_contract::{Contract, Family, Method, Operation, PagingStyle};

use crate::product::Product;

/// What the README of the repository shows: the operations at the top level, then the other families.
pub(super) fn of_repository(api: &Contract) -> Product {
    let (top, others): (Vec<&Family>, Vec<&Family>) =
        api.families.iter().partition(|family| family.command.is_none());
    let mut text: String = top.into_iter().map(table).collect();
    if !others.is_empty() {
        text.push_str(
            "\n| family | subcommand | crate | operations | docs |\n|---|---|---|---|---|\n",
        );
    }
    for family in &others {
        let Family { name, crate_name, docs, .. } = family;
        let command = family.command.as_deref().unwrap_or_default();
        let count = family.operations.len();
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "| {name} | `{command}` | [`{crate_name}`](crates/{crate_name}/README.md) | {count} | [docs]({docs}) |"
        );
    }
    if !others.is_empty() {
        text.push('\n');
    }
    Product::region("README.md", "operations", text)
}

/// The operations of a family.
pub(super) fn table(family: &Family) -> String {
    let mut text = String::from(
        "\n| operation | what it does | path | further pages | docs |\n|---|---|---|---|---|\n",
    );
    for operation in &family.operations {
        let Operation { name, summary, path, docs, .. } = operation;
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let paging = match operation.paging.as_ref().map(|paging| paging.style) {
            None => "one response",
            Some(PagingStyle::Offset) => "`offset`",
            Some(PagingStyle::OffsetThenToken) => "`offset`, then token",
            Some(PagingStyle::Token) => "token",
        };
        let mut summary = summary.replace('|', "\\|");
        if operation.at_risk.is_some() {
            summary.push_str(" **At risk.**");
        }
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            text,
            "| `{name}` | {summary} | `{method} {path}` | {paging} | [docs]({docs}) |"
        );
    }
    text.push('\n');
    text
}
