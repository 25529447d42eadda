//! One name means one thing: `aisa-gateway` gives no two types the same name, and its errors end in `Error`.

use std::collections::BTreeMap;

use crate::sources::{Source, sources};

/// The types that a file defines, public and private, with the number of the line.
fn types(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let mut words = line.split_whitespace().skip_while(|word| {
            word.starts_with("pub") || word.starts_with("in") || word.ends_with(')')
        });
        let keyword = words.next();
        if !matches!(keyword, Some("struct" | "enum" | "trait" | "union")) {
            continue;
        }
        let Some(rest) = words.next() else { continue };
        let name: String = rest
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect();
        // A macro names its type by a parameter, which begins with `$`.
        if !name.is_empty() {
            found.push((index + 1, name));
        }
    }
    found
}

#[test]
fn no_two_types_of_the_runtime_share_a_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources("crates/aisa-gateway/src") {
        for (line, name) in types(&source) {
            let place = format!("{}:{line}", source.path);
            places.entry(name).or_default().push(place);
        }
    }
    assert!(places.len() > 100, "{places:?}");
    places.retain(|_, places| places.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}

#[test]
fn every_error_type_of_the_runtime_ends_in_error() {
    let mut wrong = Vec::new();
    for source in sources("crates/aisa-gateway/src") {
        for line in &source.lines {
            let (_, name) = match line.split_once("Error for ") {
                Some((head, name)) if head.trim_start().starts_with("impl") => (head, name),
                _ => continue,
            };
            let name = name.trim_end_matches([' ', '{', '}']);
            if !name.ends_with("Error") {
                wrong.push(format!("{}: `{name}`", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_reader_of_types_finds_what_it_should() {
    let source = Source {
        path: String::from("value/usd.rs"),
        lines: [
            "pub struct Usd(u64);",
            "    pub(crate) enum Kind<'a> {",
            "struct $name {",
            "pub(in crate::value) trait Reads: Sized {}",
            "let structure = 1;",
        ]
        .map(str::to_owned)
        .to_vec(),
    };
    let expected = [(1, "Usd"), (2, "Kind"), (4, "Reads")];
    assert_eq!(
        types(&source),
        expected.map(|(line, name)| (line, name.to_owned()))
    );
}
