//! What the guides tell a client to start, starts.

use std::{fs, path::Path};

use aisa_sandbox::Sandbox;
use serde_json::Value;

use crate::{Run, against};

/// The arguments of the command lines of this program in a page: in blocks and spans of code, and in the configuration of
/// clients.
fn commands(page: &str) -> Vec<Vec<String>> {
    let mut commands = Vec::new();
    for line in page.split(['`', '\n']) {
        let run = line.strip_prefix("cargo run -p aisa-mcp -- ");
        if let Some(words) = run.or_else(|| line.strip_prefix("aisa-mcp ")) {
            let words = words.split('#').next().unwrap_or_default();
            commands.push(words.split_whitespace().map(str::to_owned).collect());
        }
    }
    for block in page.split("```json\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        let config: Value = serde_json::from_str(block).expect("the block is JSON");
        for server in config["mcpServers"].as_object().expect("servers").values() {
            assert_eq!(server["command"], "aisa-mcp");
            let args = server["args"].as_array().expect("arguments");
            commands
                .push(args.iter().map(|word| word.as_str().expect("a word").to_owned()).collect());
        }
    }
    commands
}

#[test]
fn every_command_of_the_guides_begins_a_session() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let gateway = runtime.block_on(Sandbox::start()).expect("a sandbox");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut count = 0;
    for page in ["README.md", "docs/mcp.md", "crates/aisa-mcp/README.md"] {
        let folder = tempfile::tempdir().expect("a folder");
        let text = fs::read_to_string(root.join(page)).expect("the page is text");
        for words in commands(&text) {
            let mut command = against(gateway.url(), "");
            command.args(&words).env("AISA_API_KEY", Sandbox::KEY).current_dir(folder.path());
            let run = Run::of(command).ends_with(0);
            // Nothing but protocol goes there, and nobody said a word.
            let silent = run.stdout.is_empty();
            assert!(silent || words == ["--help"], "{page}: {words:?}");
            count += 1;
        }
    }
    assert!(count >= 4, "{count}");
}
