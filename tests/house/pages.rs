//! What the pages for people say of the repository is there.

use std::{fs, path::PathBuf};

use crate::{
    layers::LAYERS,
    sources::{root, sources},
};

/// The Markdown files of the repository, by their paths below its root.
fn pages() -> Vec<PathBuf> {
    let mut folders = vec![root(), root().join("schema"), root().join("docs")];
    let crates = fs::read_dir(root().join("crates")).unwrap();
    folders.extend(crates.map(|entry| entry.unwrap().path()));
    let files = folders
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path());
    let pages: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    assert!(pages.len() > 8, "{pages:?}");
    pages
}

#[test]
fn every_relative_link_leads_to_a_file() {
    // The copy of the workspace that gets more operations has code and no guides.
    if !root().join("docs").is_dir() {
        return;
    }
    let mut wrong = Vec::new();
    for page in pages() {
        let text = aisa_backlinks_tests::text(&page);
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split(')').next().unwrap_or_default();
            let path = target.split('#').next().unwrap_or_default();
            // The READMEs of crates are also docs of Rust, with links to items.
            if path.is_empty() || path.contains("://") || path.contains("::") {
                continue;
            }
            if path.contains(['/', '.']) && !page.parent().unwrap().join(path).exists() {
                wrong.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn contributing_lists_the_layers_from_the_ground_up() {
    let text = aisa_backlinks_tests::text(&root().join("CONTRIBUTING.md"));
    let table = text.split("| layer |").nth(1).unwrap();
    let listed: Vec<_> = table
        .lines()
        .skip(2)
        .map_while(|row| row.strip_prefix("| ")?.split(" | ").next())
        .flat_map(|cell| cell.split(", "))
        .map(|name| name.trim_matches('`'))
        .collect();
    assert_eq!(listed, LAYERS);
}

#[test]
fn every_package_carries_the_licences() {
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let text = |folder: PathBuf| {
                let path = folder.join(name);
                assert!(path.is_file(), "{} is missing", path.display());
                aisa_backlinks_tests::text(&path)
            };
            assert!(
                text(folder.clone()) == text(root()),
                "{} is not the {name} of the repository",
                folder.join(name).display()
            );
        }
    }
}

/// At most ten files, each once and each entered by the engine's top file; no file of the engine is left out, and the steps
/// in the top file stand in their order.
#[test]
fn contributing_lists_the_files_of_a_call() {
    let text = aisa_backlinks_tests::text(&root().join("CONTRIBUTING.md"));
    let section = text.split("### The life of a call").nth(1).unwrap();
    let section = section.split("\n### ").next().unwrap();
    let listed: Vec<&str> = section
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
        .map(|line| line.split("](crates/aisa-gateway/src/").nth(1).unwrap())
        .map(|rest| rest.split(')').next().unwrap())
        .collect();
    assert!(listed.len() <= 10, "{listed:?}");
    assert_eq!(listed[..2], ["call.rs", "engine/call.rs"]);
    let sources = sources("crates/aisa-gateway/src");
    let code = |path: &str| {
        let source = sources.iter().find(|source| source.path == path);
        source.unwrap_or_else(|| panic!("{path} is no file")).lines.join("\n")
    };
    let whole = code("engine/call.rs");
    for path in &listed {
        let times = listed.iter().filter(|other| *other == path).count();
        assert_eq!(times, 1, "{path} is entered twice");
    }
    for path in &listed[2..] {
        let module = path.trim_end_matches(".rs").rsplit('/').next().unwrap();
        let imported =
            whole.contains(&format!("{module}::")) || whole.contains(&format!("{module},"));
        assert!(imported, "the call does not enter {path}");
    }
    for source in &sources {
        let own = source.path.strip_prefix("engine/").filter(|path| *path != "mod.rs");
        let named = section.contains(&format!("`{}`", source.path));
        if own.is_some_and(|path| !path.contains('/')) {
            assert!(named, "{} is not told of", source.path);
        }
    }
    // The steps stand in the top file in the order in which they are taken.
    let steps = [
        "prepare(shared",
        "find(&job)",
        "run(&job)",
        "decode::<R>(&job",
        "attempt(job",
        "decide(&job.policy",
        "admit(job",
        "begin(job",
        "send(job",
        "report(job",
        "settle(job",
        "record.end(",
    ];
    let mut at = 0;
    for step in steps {
        let next = whole[at..].find(step);
        at += next.unwrap_or_else(|| panic!("{step} is not where it belongs"));
    }
    let holders = sources
        .iter()
        .filter(|source| source.lines.iter().any(|line| line.starts_with("impl Job")));
    assert_eq!(holders.count(), 1, "`impl Job` is in one file");
}
