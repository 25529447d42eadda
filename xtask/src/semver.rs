//! Tells what a change of the schema does to users of the crate, before anything is released.

use std::{fs, path::Path, process::Command};

use aisa_codegen::{
    Content, Product, Surface, generate, load,
    semver::{self, Level},
    surface::SURFACE,
};

/// Prints the verdict on the schema as it stands against the last commit, a crate at a time; nothing of a crate whose
/// public names are the same, and nothing at all outside a repository of git.
pub(crate) fn print(root: &Path) {
    let products = load(&root.join("schema")).and_then(|set| generate(&set));
    let products = products.unwrap_or_default();
    let surfaces = products
        .iter()
        .filter(|product| product.path.ends_with(SURFACE));
    let compared: Vec<_> = surfaces
        .filter_map(|product| Some((product, committed(root, &product.path), current(product)?)))
        .collect();
    if compared.iter().all(|(_, before, _)| before.is_none()) {
        return;
    }
    for (product, before, after) in &compared {
        match before {
            Some(before) => print_verdict(root, product, before, after),
            None => print_new(product, after),
        }
    }
}

/// Proposes the line about a crate that the last commit does not have.
fn print_new(product: &Product, surface: &Surface) {
    let names = surface.entries().map(|(name, _)| name);
    let operations: Vec<String> = names
        .filter_map(|name| name.strip_prefix("operation "))
        .map(|name| format!("`{name}`"))
        .collect();
    crate::print(format_args!(
        "{crate_name} is new since the last commit\nproposed for CHANGELOG.md:\n\n### Added\n* Crate `{crate_name}`, with {}.\n\n",
        operations.join(", "),
        crate_name = crate_name(product),
    ));
}

/// The crate that a product belongs to, by its folder.
fn crate_name(product: &Product) -> std::path::Display<'_> {
    product
        .path
        .iter()
        .nth(1)
        .map_or(Path::new(""), Path::new)
        .display()
}

fn print_verdict(root: &Path, product: &Product, before: &Surface, after: &Surface) {
    let verdict = semver::compare(before, after);
    if verdict.level() == Level::Unchanged {
        return;
    }
    let mut text = format!(
        "since the last commit the generated API of {} is {}:\n",
        crate_name(product),
        verdict.level()
    );
    if let Some((current, next)) = version(root).and_then(|current| {
        let next = verdict.next_version(&current)?;
        Some((current, next))
    }) {
        text.push_str(&format!("  {current} asks for {next}\n"));
    }
    crate::print(format_args!(
        "{text}proposed for CHANGELOG.md:\n\n{}\n",
        verdict.changelog()
    ));
}

fn committed(root: &Path, surface: &Path) -> Option<Surface> {
    let git = Command::new("git")
        .current_dir(root)
        .args(["show", &format!("HEAD:{}", surface.display())])
        .output()
        .ok()?;
    let text = String::from_utf8(git.stdout).ok()?;
    git.status.success().then(|| text.parse().ok())?
}

fn current(product: &Product) -> Option<Surface> {
    let (Content::Whole(text) | Content::Region { text, .. }) = &product.content;
    text.parse().ok()
}

/// The version that the workspace has now.
fn version(root: &Path) -> Option<String> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).ok()?;
    let line = manifest
        .lines()
        .find(|line| line.starts_with("version = "))?;
    line.split('"').nth(1).map(str::to_owned)
}
