//! Texts of the program: what they print has to make sense to somebody who reads no Rust.

use std::collections::BTreeSet;

use crate::sources::{Source, sources};

/// Everything whose texts may reach a terminal or an agent.
const CRATES: [&str; 6] = [
    "crates/aisa-contract/src",
    "crates/aisa-gateway/src",
    "crates/aisa-archive/src",
    "crates/aisa-sandbox/src",
    "crates/aisa-backlinks-cli/src",
    "crates/aisa-mcp/src",
];

/// The string literals of a file that are sentences: those in attributes, in tests and of a single word are left out.
fn sentences(source: &Source) -> Vec<String> {
    let text = source.lines.join("\n");
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(next) = code[at..].find(['"', '\'', '#']) {
        at += next;
        let (before, from) = code.split_at(at);
        let (length, text) = if from.starts_with("#[") && !from.starts_with("#[error") {
            // No attribute of ours has a bracket in a string.
            (from.find(']').unwrap_or(from.len()), None)
        } else if from.starts_with("'\"'") || from.starts_with("'\\") {
            (3, None)
        } else if let Some(text) = from.strip_prefix('"') {
            let unmarked = before.trim_end_matches('#');
            let end = match unmarked.ends_with('r') {
                true => text.find(&format!("\"{}", &before[unmarked.len()..])),
                false => unescaped_quote(text),
            };
            let end = end.unwrap_or(text.len());
            (end + 2, Some(&text[..end]))
        } else {
            (1, None)
        };
        found.extend(text.map(str::to_owned));
        at = (at + length).min(code.len());
    }
    let is_sql =
        |text: &str| ["SELECT ", "INSERT ", "UPDATE "].iter().any(|verb| text.starts_with(verb));
    found.retain(|text| text.trim().contains(' ') && !is_sql(text));
    found
}

fn unescaped_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | ':' | '(' | ')'))
}

/// The public functions of several words, such as `with_max_price`.
fn methods() -> BTreeSet<String> {
    let lines =
        CRATES[..3].iter().flat_map(|folder| sources(folder)).flat_map(|source| source.lines);
    let names = lines.filter_map(|line| {
        let line = line.trim_start();
        let (_, rest) = line.strip_prefix("pub ")?.split_once("fn ")?;
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        name.contains('_').then_some(name)
    });
    // Operators of filters, which people write as well.
    names.filter(|name| !name.starts_with("not_")).collect()
}

#[test]
fn no_text_names_a_path_or_a_method_of_rust() {
    let methods = methods();
    assert!(methods.contains("with_max_price"), "{methods:?}");
    let mut found = Vec::new();
    let mut seen = 0;
    for folder in CRATES {
        for source in sources(folder) {
            if source.path.ends_with("tests.rs") {
                continue;
            }
            for text in sentences(&source) {
                seen += 1;
                let is_rust = |word: &&str| {
                    let path = word
                        .split_once("::")
                        .is_some_and(|(one, other)| !one.is_empty() && !other.is_empty());
                    path || word.len() > 2 && word.ends_with("()") || methods.contains(*word)
                };
                if let Some(word) = words(&text).find(is_rust) {
                    found.push(format!("{folder}/{}: {word} in {text:?}", source.path));
                }
            }
        }
    }
    assert!(seen > 500, "texts are found: {seen}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
