//! Every command that the README and the guides show is run, in the order of the page, and prints what the page says.
//! Calls that are not for the built-in sandbox go to one of the test's own, with its key.

#![cfg(unix)]

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use aisa_sandbox::Sandbox;
use serde_json::Value;

use crate::program::{Run, Start, program};

/// What other tests run, or nothing can.
const ELSEWHERE: [(&str, &str); 13] = [
    ("cargo test --workspace", "it runs this test"),
    ("cargo install aisa-", "needs the registry"),
    ("cargo run -p aisa-mcp -- ", "tests of aisa-mcp"),
    ("aisa-mcp ", "tests of aisa-mcp"),
    ("cargo xtask drift summary.txt", "tests/drift"),
    ("cargo xtask drift --fetch summary", "tests/drift, from loopback"),
    ("cargo xtask drift --live answer.json", "tests/drift"),
    ("cargo xtask drift answer.json", "tests/drift"),
    ("cargo xtask new PAGE", "tests/codegen and tests/drift"),
    ("cargo xtask codegen", "tests/codegen"),
    ("cargo build", "CI"),
    ("cargo bench", "takes minutes, for whoever measures"),
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
    let files = |folder: PathBuf| {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        entries.map(|entry| entry.expect("an entry").path())
    };
    let crates = files(root.join("crates")).map(|folder| folder.join("README.md"));
    let docs = files(root.join("docs"));
    let docs = docs.filter(|path| path.extension().is_some_and(|name| name == "md"));
    let mut pages: Vec<_> = crates.chain(docs).collect();
    pages.push(root.join("README.md"));
    pages
}

/// The blocks of code of a page with their language, without the indent of their fence, and the spans of code in the
/// text between them.
fn code(page: &str) -> (Vec<(&str, String)>, Vec<String>) {
    let (mut blocks, mut prose) = (Vec::new(), String::new());
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let text = line.trim_start();
        assert!(!text.starts_with("~~~"), "fences are ```: {line}");
        let Some(language) = text.strip_prefix("```") else {
            prose.push_str(line);
            prose.push('\n');
            continue;
        };
        let indent = &line[..line.len() - text.len()];
        let mut body = Vec::new();
        loop {
            let line = lines.next().expect("the fence is closed");
            let line = line.strip_prefix(indent).unwrap_or(line);
            if line == "```" {
                break;
            }
            body.push(line);
        }
        blocks.push((language, body.join("\n")));
    }
    let spans = prose.split('`').skip(1).step_by(2);
    (blocks, spans.map(|span| span.replace('\n', " ")).collect())
}

/// The commands of a page: lines of shell blocks, lines after `$` in others, the programs that clients start, and
/// commands in the text.
fn commands(page: &str) -> Vec<Shown> {
    let (blocks, spans) = code(page);
    let mut commands = Vec::new();
    let alone = |command: &str| Shown { command: command.to_owned(), output: None };
    for (language, body) in blocks {
        assert!(!body.contains("\\\n"), "a command is one line: {body}");
        match language {
            "sh" => commands.extend(body.lines().filter(|line| !line.is_empty()).map(alone)),
            "text" => {
                // What stands before the first command is the output of something else.
                let text = format!("\n{body}");
                commands.extend(text.split("\n$ ").skip(1).map(|part| {
                    let (command, output) = part.split_once('\n').unwrap_or((part, ""));
                    Shown { command: command.to_owned(), output: Some(output.to_owned()) }
                }));
            }
            "json" => {
                let config: Value = serde_json::from_str(&body).expect("the block is JSON");
                let servers = config["mcpServers"].as_object().expect("servers");
                commands.extend(servers.values().map(|server| {
                    let args = server["args"].as_array().expect("arguments");
                    let mut words = vec![server["command"].as_str().expect("a program")];
                    words.extend(args.iter().map(|word| word.as_str().expect("a word")));
                    alone(&words.join(" "))
                }));
            }
            // Tests of documentation compile the first two, a test of the archive runs the queries.
            "rust" | "rust,no_run" | "no_run" | "sql" | "toml" => {}
            other => panic!("say here what runs blocks of {other:?}:\n{body}"),
        }
    }
    let spans = spans
        .iter()
        .filter(|span| ["cargo ", "aisa-backlinks "].iter().any(|begin| span.starts_with(begin)));
    commands.extend(spans.map(|span| alone(span)));
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
    let folders = [binary.parent().expect("a folder"), "/usr/bin".as_ref(), "/bin".as_ref()];
    run.args(["-c", &format!("exec {command}")])
        .envs(program().get_envs().filter_map(|(name, value)| Some((name, value?))))
        .env("PATH", std::env::join_paths(folders).expect("no colon in them"))
        .env("AISA_BASE_URL", gateway.url())
        .env("AISA_API_KEY", Sandbox::KEY)
        .stdin(Stdio::null())
        .current_dir(folder);
    run
}

/// Starts a server, and ends it once it says that it listens.
fn serve(mut command: Command) {
    let mut child = command.stdout(Stdio::piped()).start();
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
    let mut unused: Vec<_> = ELSEWHERE.iter().map(|(begin, _)| *begin).collect();
    for page in pages() {
        let folder = tempfile::tempdir().expect("a folder");
        let list = folder.path().join("domains.txt");
        fs::write(list, "example.com\nexample.org\n").expect("a list");
        let text = fs::read_to_string(&page).expect("the page is text");
        for Shown { command, output } in commands(&text) {
            let at = format!("{}: {command}", page.display());
            let mut elsewhere = ELSEWHERE.iter().map(|(begin, _)| *begin);
            if let Some(begin) = elsewhere.find(|begin| command.starts_with(begin)) {
                unused.retain(|other| *other != begin);
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
            let printed: Vec<_> =
                run.stderr.lines().chain(run.stdout.lines()).map(steady).collect();
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
    assert!(unused.is_empty(), "no guide shows {unused:?} any more");
}
