//! `aisa-gateway` stands in layers: a module imports from those before it, never from one after it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::sources::{Source, root, sources};

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
    "envelope",
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
        // What a macro names is resolved where it is used, and stands in the module made for that.
        if text[..at].ends_with('$') && text[at..].starts_with("crate::family::") {
            continue;
        }
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
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
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
            assert_ne!(module, start, "`{start}` and `{:?}` use each other in a ring", uses[start]);
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

/// What the programs may depend on of ours: data and what carries calls. A family would cost each of them compile time.
const PROGRAMS: [(&str, &[&str]); 2] = [
    (
        "aisa-backlinks-cli",
        &["aisa-archive", "aisa-backlinks", "aisa-contract", "aisa-gateway", "aisa-sandbox"],
    ),
    ("aisa-mcp", &["aisa-archive", "aisa-contract", "aisa-gateway", "aisa-sandbox"]),
];

/// The crates that a manifest names for more than tests, under whatever platform.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let sections = manifest.split("\n[").filter(|section| {
        let head = section.split(']').next().unwrap_or_default();
        head.ends_with("dependencies") && !head.ends_with("dev-dependencies")
    });
    let lines = sections.flat_map(|section| section.lines().skip(1));
    let lines = lines.filter(|line| !line.trim_start().starts_with('#'));
    let names = lines.flat_map(|line| line.split(['.', ' ']).next());
    names.filter(|name| !name.is_empty())
}

/// The manifest of every package of ours, by its name.
fn manifests() -> BTreeMap<String, String> {
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let crates = crates.map(|entry| entry.unwrap().path());
    let tools = ["codegen", "codegen/drift", "xtask"].map(|tool| root().join(tool));
    let manifests = crates.chain(tools).map(|folder| {
        let manifest = aisa_backlinks_tests::text(&folder.join("Cargo.toml"));
        let name = manifest.split("name = \"").nth(1).unwrap();
        let name = name.split('"').next().unwrap().to_owned();
        (name, manifest)
    });
    manifests.collect()
}

#[test]
fn programs_depend_on_no_family_but_that_of_the_report_and_the_command_line_on_no_server() {
    let manifests = manifests();
    for (program, expected) in PROGRAMS {
        let ours: Vec<_> =
            dependencies(&manifests[program]).filter(|name| name.starts_with("aisa-")).collect();
        assert_eq!(ours, expected, "{program}");
        let server = dependencies(&manifests[program]).any(|name| name == "rmcp");
        assert_eq!(server, program == "aisa-mcp", "{program}");
    }
}

#[test]
fn no_package_depends_on_a_family_but_the_command_line_for_its_report() {
    let families: BTreeSet<_> = aisa_contract::families()
        .iter()
        .map(|entry| entry.family().unwrap().crate_name.as_str())
        .collect();
    let manifests = manifests();
    assert!(families.iter().all(|name| manifests.contains_key(*name)), "{families:?}");
    let found: Vec<_> = manifests
        .iter()
        .flat_map(|(package, manifest)| dependencies(manifest).map(|name| (package.as_str(), name)))
        .filter(|(_, name)| families.contains(name))
        .collect();
    assert_eq!(found, [("aisa-backlinks-cli", "aisa-backlinks")]);
}

#[test]
fn packages_depend_downwards_only() {
    let manifests = manifests();
    for (package, manifest) in &manifests {
        for name in dependencies(manifest) {
            let tool = ["aisa-codegen", "aisa-drift"].contains(&name);
            assert!(
                !tool || ["aisa-drift", "xtask"].contains(&package.as_str()),
                "{package} depends on {name}, a tool"
            );
            assert!(
                package != "aisa-contract" || !name.starts_with("aisa-"),
                "{package} depends on {name}"
            );
            assert!(
                package != "aisa-gateway" || !name.starts_with("aisa-") || name == "aisa-contract",
                "{package} depends on {name}"
            );
        }
    }
}

#[test]
fn the_reader_of_manifests_finds_what_it_should() {
    let manifest = "[package]\nname = \"x\"\n\n[dependencies]\naisa-a.workspace = true\n# aisa-b\nserde = \"1\"\n\n\
        [dev-dependencies]\naisa-c = \"1\"\n\n[target.'cfg(unix)'.dependencies]\nlibc = \"1\"\n\n[lints]\nworkspace = true\n";
    let found: Vec<_> = dependencies(manifest).collect();
    assert_eq!(found, ["aisa-a", "serde", "libc"]);
}
