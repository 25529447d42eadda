//! What the pages for people say of the repository is there.

use std::{fs, path::PathBuf};

use crate::{layers::LAYERS, sources::root};

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
