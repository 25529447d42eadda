//! Tells what a change of the schema does to users of the crate, before anything is released.

use std::{fs, path::Path, process::Command};

use aisa_codegen::{
    Content, Surface, generate, load,
    semver::{self, Level},
};

/// The committed list of public names.
const SURFACE: &str = "crates/aisa-backlinks/src/generated/SURFACE.txt";

/// Prints the verdict on the schema as it stands against the last commit; nothing when the surface is the same.
pub(crate) fn print(root: &Path) {
    let Some((before, after)) = committed(root).zip(current(root)) else {
        return;
    };
    let verdict = semver::compare(&before, &after);
    if verdict.level() == Level::Unchanged {
        return;
    }
    let mut text = format!(
        "since the last commit the generated API is {}:\n",
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

fn committed(root: &Path) -> Option<Surface> {
    let git = Command::new("git")
        .current_dir(root)
        .args(["show", &format!("HEAD:{SURFACE}")])
        .output()
        .ok()?;
    let text = String::from_utf8(git.stdout).ok()?;
    git.status.success().then(|| text.parse().ok())?
}

fn current(root: &Path) -> Option<Surface> {
    let products = load(&root.join("schema"))
        .and_then(|set| generate(&set))
        .ok()?;
    let surface = products
        .iter()
        .find(|product| product.path == Path::new(SURFACE))?;
    let (Content::Whole(text) | Content::Region { text, .. }) = &surface.content;
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
