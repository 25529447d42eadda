//! Every command that the README and the guides show is run, in the order of the page, and prints what the page says.
//! Calls that are not for the built-in sandbox go to one of the test's own, with its key.

#![cfg(unix)]

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use aisa_backlinks_sandbox::Sandbox;
use serde_json::Value;

use crate::program::{Run, program};

/// Commands for people who change the project, and what runs them.
const ELSEWHERE: [(&str, &str); 5] = [
    ("cargo test --workspace", "it runs this test"),
    ("cargo install aisa-backlinks-cli", "needs the registry"),
    ("cargo xtask drift summary.txt", "tests/drift"),
    (
        "cargo xtask drift --fetch summary",
        "tests/drift, from loopback",
    ),
    ("export AISA_API_KEY=", "the key of the sandbox is set"),
];

/// A command and the output that is shown with it, if any.
struct Shown {
    command: String,
    output: Option<String>,
}

/// The guides, by their paths below the root of the repository.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut pages = vec![
        root.join("README.md"),
        root.join("crates/aisa-backlinks-cli/README.md"),
    ];
    // The copy of the workspace that gets more operations has no guides.
    if let Ok(docs) = fs::read_dir(root.join("docs")) {
        let files = docs.map(|entry| entry.expect("an entry").path());
        pages.extend(files.filter(|path| path.extension().is_some_and(|name| name == "md")));
        assert!(pages.len() > 8, "{pages:?}");
    }
    pages
}

/// The blocks of code of a page with their language; indented ones too.
fn blocks(page: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            let body = lines.by_ref().take_while(|line| line.trim() != "```");
            blocks.push((language, body.collect::<Vec<_>>().join("\n")));
        }
    }
    blocks
}

/// The commands of a page: lines of shell blocks, lines after `$` in others, and the programs that clients start.
fn commands(page: &str) -> Vec<Shown> {
    let mut commands = Vec::new();
    for (language, body) in blocks(page) {
        match language {
            "sh" => {
                commands.extend(
                    body.lines()
                        .filter(|line| !line.is_empty())
                        .map(|line| Shown {
                            command: line.to_owned(),
                            output: None,
                        }),
                )
            }
            "text" => {
                let parts = body.split("\n$ ").enumerate();
                for (nth, part) in parts {
                    let part = if nth == 0 {
                        let Some(part) = part.strip_prefix("$ ") else {
                            continue;
                        };
                        part
                    } else {
                        part
                    };
                    let (command, output) = part.split_once('\n').unwrap_or((part, ""));
                    commands.push(Shown {
                        command: command.to_owned(),
                        output: Some(output.to_owned()),
                    });
                }
            }
            "json" => {
                let config: Value = serde_json::from_str(&body).expect("the block is JSON");
                let servers = config["mcpServers"].as_object().expect("servers");
                commands.extend(servers.values().map(|server| {
                    let args = server["args"].as_array().expect("arguments");
                    let mut words = vec![server["command"].as_str().expect("a program")];
                    words.extend(args.iter().map(|word| word.as_str().expect("a word")));
                    Shown {
                        command: words.join(" "),
                        output: None,
                    }
                }));
            }
            _ => {}
        }
    }
    commands
}

/// What stays the same from run to run: no day, no time of it, and nothing after a time that was measured.
fn steady(line: &str) -> String {
    let line = line.split("took ").next().unwrap_or_default().trim_end();
    let words = line.split(' ').map(|word| {
        let parts = |by: char| word.split(by).map(str::len).collect::<Vec<_>>();
        match word {
            _ if parts('-') == [4, 2, 2] => "yyyy-mm-dd",
            _ if parts(':') == [2, 2, 2] => "hh:mm:ss",
            _ => word,
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Runs a command in a folder.
fn shell(command: &str, folder: &Path, gateway: &Sandbox) -> Command {
    let command = command.replacen("cargo run -- ", "aisa-backlinks ", 1);
    let mut run = Command::new("sh");
    let binary = Path::new(env!("CARGO_BIN_EXE_aisa-backlinks"));
    let folders = [
        binary.parent().expect("a folder"),
        "/usr/bin".as_ref(),
        "/bin".as_ref(),
    ];
    run.args(["-c", &format!("exec {command}")])
        .envs(
            program()
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .env(
            "PATH",
            std::env::join_paths(folders).expect("no colon in them"),
        )
        .env("AISA_BASE_URL", gateway.url())
        .env("AISA_API_KEY", Sandbox::KEY)
        .stdin(Stdio::null())
        .current_dir(folder);
    run
}

/// Starts a server, and ends it once it says that it listens.
fn serve(mut command: Command) {
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let stdout = BufReader::new(child.stdout.take().expect("stdout is piped"));
    let line = stdout.lines().next().expect("a line").expect("a text");
    assert!(line.starts_with("export AISA_BASE_URL=http://"), "{line}");
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

#[test]
fn every_command_of_the_guides_runs_and_prints_what_they_show() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let gateway = runtime.block_on(Sandbox::start()).expect("a sandbox");
    for page in pages() {
        let folder = tempfile::tempdir().expect("a folder");
        let list = folder.path().join("domains.txt");
        fs::write(list, "example.com\nexample.org\n").expect("a list");
        let text = fs::read_to_string(&page).expect("the page is text");
        for Shown { command, output } in commands(&text) {
            let at = format!("{}: {command}", page.display());
            if ELSEWHERE
                .iter()
                .any(|(begin, _)| command.starts_with(begin))
            {
                continue;
            }
            if let (Some(file), Some(content)) = (command.strip_prefix("cat "), &output) {
                fs::write(folder.path().join(file), content).expect("a file");
                continue;
            }
            assert!(
                command.starts_with("cargo run -- ") || command.starts_with("aisa-backlinks "),
                "{at}: say in ELSEWHERE what runs it"
            );
            let run = shell(&command, folder.path(), &gateway);
            if command.contains(" serve") {
                serve(run);
                continue;
            }
            let run = Run::of(run);
            assert_eq!(run.code, Some(0), "{at}\n{}\n{}", run.stdout, run.stderr);
            let Some(output) = output else { continue };
            let shown: Vec<_> = output.lines().map(steady).collect();
            if shown.iter().any(|line| line == "…") {
                continue;
            }
            let printed: Vec<_> = run
                .stderr
                .lines()
                .chain(run.stdout.lines())
                .map(steady)
                .collect();
            let missing = |from: &[String], of: &[String]| {
                let lines = from.iter().filter(|line| !of.contains(line));
                lines.cloned().collect::<Vec<_>>().join("\n")
            };
            assert_eq!(
                (missing(&shown, &printed), missing(&printed, &shown)),
                (String::new(), String::new()),
                "{at}\nprints\n{}{}",
                run.stderr,
                run.stdout
            );
        }
    }
}
