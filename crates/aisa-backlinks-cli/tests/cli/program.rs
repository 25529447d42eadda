//! Runs the program with nothing in its environment but what a test puts there.

use std::{
    ffi::OsStr,
    io::Write,
    process::{Command, Stdio},
};

pub(crate) use crate::process::{KEY, Run, Running, Start, files};

/// The program with a clean environment.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisa-backlinks"));
    command
        .env_clear()
        .env("COLUMNS", "100")
        // No response is left behind in a folder that nobody clears; tests of what is kept name one of their own.
        .env("TMPDIR", "/nowhere/at/all")
        .stdin(Stdio::null());
    // A profile of the test run, if one is taken, belongs where it was asked for.
    if let Some(profile) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", profile);
    }
    command
}

/// The examples in the help of an operation, as words: each a call that is valid as it stands.
pub(crate) fn examples(operation: &str) -> Vec<Vec<String>> {
    let help = run([operation, "--help"]).ends_with(0).stdout;
    let whole = help.replace(" \\\n", " ");
    let lines = whole.lines().filter_map(|line| line.trim_start().strip_prefix("aisa-backlinks "));
    let examples: Vec<_> =
        lines.filter(|line| !line.starts_with("--help")).map(shell_words).collect();
    assert!(!examples.is_empty(), "{operation} has no example:\n{help}");
    examples
}

fn shell_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (i, part) in line.split('\'').enumerate() {
        if i % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// Runs the program to its end.
pub(crate) fn run<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Run {
    let mut command = program();
    command.args(args);
    Run::of(command)
}

/// Runs the words of a command line; no quoting.
pub(crate) fn line(words: &str) -> Run {
    run(words.split_whitespace())
}

/// Runs the program against a gateway of the test's own, with a key.
pub(crate) fn against(url: &str, words: &str) -> Command {
    let mut command = program();
    command.args(words.split_whitespace()).env("AISA_BASE_URL", url).env("AISA_API_KEY", KEY);
    command
}

/// Runs the program with this text on stdin.
pub(crate) fn with_stdin(mut command: Command, text: &[u8]) -> Run {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).start();
    // A program that has read enough closes its end; that is for the test to judge by its output.
    let _ = child.stdin.take().expect("stdin is piped").write_all(text);
    child.wait_with_output().expect("the program ends").into()
}
