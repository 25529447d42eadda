//! `aisa-gateway` stands in layers: a module imports from those before it, never from one after it.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, sources};

const RUNTIME: &str = "crates/aisa-gateway/src";

/// From the ground up.
pub(crate) const LAYERS: &[&str] = &[
    "value",
    "contain",
    "clock",
    "describe",
    "generated",
    "request",
    "validate",
    "money",
    "archive",
    "error",
    "limits",
    "observe",
    "http",
    "answer",
    "engine",
    "call",
    "page",
    "gateway",
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| *layer == module)
}

/// The first folder or file below `src`.
fn module(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// What stands behind each `crate::` of a file, with the number of its line.
fn named(source: &Source) -> Vec<(usize, String)> {
    let text = source.lines.join("\n");
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            found.extend(heads(group).map(|(offset, head)| {
                let lines = group[..offset].matches('\n').count();
                (line + lines, head)
            }));
        } else {
            found.push((line, head(rest)));
        }
    }
    found
}

fn head(text: &str) -> String {
    text.chars()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect()
}

/// The first segment of every member of a braced import.
fn heads(group: &str) -> impl Iterator<Item = (usize, String)> {
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.into_iter().filter_map(|start| {
        let member = group[start..].trim_start();
        let offset = group.len() - member.len();
        let head = head(member);
        (!head.is_empty()).then_some((offset, head))
    })
}

#[test]
fn every_module_of_the_runtime_imports_downwards_only() {
    let mut wrong = Vec::new();
    for source in sources(RUNTIME) {
        let own = module(&source.path);
        if own == "lib" {
            continue;
        }
        let Some(own_layer) = layer(own) else {
            wrong.push(format!(
                "{}: `{own}` is not a layer; give it a place in LAYERS",
                source.path
            ));
            continue;
        };
        for (line, other) in named(&source) {
            match layer(&other) {
                None => wrong.push(format!(
                    "{}:{line} takes `{other}` from the root of the crate; name its module",
                    source.path
                )),
                Some(other_layer) if other_layer > own_layer => wrong.push(format!(
                    "{}:{line} imports upwards: `{own}` uses `{other}`",
                    source.path
                )),
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_imports_finds_what_it_should() {
    let source = Source {
        path: String::from("money/usd.rs"),
        lines: [
            "use crate::{",
            "    value::{Text, read},",
            "    engine,",
            "};",
            "use crate::page::Rows;",
            "let x = crate::call::Call::new();",
        ]
        .map(str::to_owned)
        .to_vec(),
    };
    let found: Vec<(usize, String)> = named(&source);
    let expected = [(2, "value"), (3, "engine"), (5, "page"), (6, "call")];
    assert_eq!(found, expected.map(|(line, name)| (line, name.to_owned())));
}

/// Files of one layer may use each other, but not in a ring.
#[test]
fn no_ring_of_files_inside_a_layer() {
    let sources = sources(RUNTIME);
    let modules: BTreeSet<String> = sources.iter().map(|source| path_of(&source.path)).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in &sources {
        let own = path_of(&source.path);
        for target in imports(source, &own, &modules) {
            // A folder's own file lists what its files offer; that is no use of them.
            if target != own && !target.starts_with(&format!("{own}::")) {
                uses.entry(own.clone()).or_default().insert(target);
            }
        }
    }
    for start in uses.keys() {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&String> = uses[start].iter().collect();
        while let Some(module) = next.pop() {
            assert_ne!(
                module, start,
                "`{start}` and `{:?}` use each other in a ring",
                uses[start]
            );
            if seen.insert(module) {
                next.extend(uses.get(module).into_iter().flatten());
            }
        }
    }
}

fn path_of(file: &str) -> String {
    let path = file.trim_end_matches(".rs").replace('/', "::");
    path.strip_suffix("::mod").unwrap_or(&path).to_owned()
}

/// The modules that a file takes something from.
fn imports(source: &Source, own: &str, modules: &BTreeSet<String>) -> Vec<String> {
    let text = source.lines.join("\n");
    let mut found = Vec::new();
    for statement in text.split(';') {
        let Some(at) = statement.find("use ") else {
            continue;
        };
        let before = statement[..at].trim_end();
        if before.ends_with("pub") || before.ends_with(')') {
            continue;
        }
        for path in expand(statement[at + 4..].trim()) {
            let path = match path.strip_prefix("crate::") {
                Some(path) => path.to_owned(),
                None => match path.strip_prefix("super::") {
                    Some(path) => match own.rsplit_once("::") {
                        Some((parent, _)) => format!("{parent}::{path}"),
                        None => continue,
                    },
                    None => continue,
                },
            };
            let mut path = path.as_str();
            loop {
                if modules.contains(path) {
                    found.push(path.to_owned());
                    break;
                }
                match path.rsplit_once("::") {
                    Some((shorter, _)) => path = shorter,
                    None => break,
                }
            }
        }
    }
    found
}

/// The paths of a `use` tree.
fn expand(tree: &str) -> Vec<String> {
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap_or(tree);
        return vec![path.trim().trim_end_matches("::self").to_owned()];
    };
    let (prefix, rest) = (&tree[..open], &tree[open + 1..]);
    let mut depth = 0;
    let mut members = vec![String::new()];
    for letter in rest.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => members.push(String::new()),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                if let Some(member) = members.last_mut() {
                    member.push(letter);
                }
            }
        }
    }
    members
        .iter()
        .map(|member| member.trim())
        .filter(|member| !member.is_empty())
        .flat_map(|member| expand(&format!("{}{member}", prefix.trim())))
        .collect()
}
