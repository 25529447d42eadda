//! Runs the program with nothing in its environment but what a test puts there.

use std::{
    ffi::OsStr,
    io::{self, Write},
    ops::{Deref, DerefMut},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

/// Longer than any run of a test takes, on any machine. Whatever does not happen by then does not happen.
pub(crate) const LONGEST: Duration = Duration::from_secs(300);

/// A program that is killed when it runs for too long, so that no test waits for it without an end: its streams close,
/// and what waits for them fails.
pub(crate) struct Running {
    child: Child,
    /// Lives as long as the program may run.
    watched: Option<Sender<()>>,
}

impl Running {
    pub(crate) fn wait(&mut self) -> io::Result<ExitStatus> {
        let ended = self.child.wait();
        self.watched = None;
        ended
    }

    pub(crate) fn wait_with_output(self) -> io::Result<Output> {
        let Self {
            child,
            watched: _until_the_end,
        } = self;
        child.wait_with_output()
    }
}

impl Deref for Running {
    type Target = Child;

    fn deref(&self) -> &Child {
        &self.child
    }
}

impl DerefMut for Running {
    fn deref_mut(&mut self) -> &mut Child {
        &mut self.child
    }
}

/// Starts programs that are watched.
pub(crate) trait Start {
    fn start(&mut self) -> Running;
}

impl Start for Command {
    fn start(&mut self) -> Running {
        let child = self.spawn().expect("the program starts");
        let (watched, over) = mpsc::channel();
        let pid = child.id().to_string();
        thread::spawn(move || {
            if let Err(RecvTimeoutError::Timeout) = over.recv_timeout(LONGEST) {
                let _ = Command::new("kill").args(["-KILL", &pid]).status();
            }
        });
        Running {
            child,
            watched: Some(watched),
        }
    }
}

/// Looks like a key, and must never be seen in any output.
pub(crate) const KEY: &str = "sk-aisa-test-0123456789abcdef";

/// The program with a clean environment.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisa-backlinks"));
    command
        .env_clear()
        .env("COLUMNS", "100")
        // No answer is left behind in a folder that nobody clears; tests of what is kept name one of their own.
        .env("TMPDIR", "/nowhere/at/all")
        .stdin(Stdio::null());
    // A profile of the test run, if one is taken, belongs where it was asked for.
    if let Some(profile) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", profile);
    }
    command
}

/// What a finished run left behind.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn of(mut command: Command) -> Self {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let output = command.start().wait_with_output();
        output.expect("the program ends").into()
    }

    /// Fails the test with everything there is to see unless the run ended with this code.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "stdout:\n{}\nstderr:\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| {
            panic!(
                "{error}\nstdout:\n{}\nstderr:\n{}",
                self.stdout, self.stderr
            )
        })
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("output is text");
        Self {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// The examples in the help of an operation, as words: each a call that is valid as it stands.
pub(crate) fn examples(operation: &str) -> Vec<Vec<String>> {
    let help = run([operation, "--help"]).ends_with(0).stdout;
    let whole = help.replace(" \\\n", " ");
    let lines = whole
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("aisa-backlinks "));
    let examples: Vec<_> = lines
        .filter(|line| !line.starts_with("--help"))
        .map(shell_words)
        .collect();
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
    command
        .args(words.split_whitespace())
        .env("AISA_BASE_URL", url)
        .env("AISA_API_KEY", KEY);
    command
}

/// Runs the program with this text on stdin.
pub(crate) fn with_stdin(mut command: Command, text: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .start();
    // A program that has read enough closes its end; that is for the test to judge by its output.
    let _ = child.stdin.take().expect("stdin is piped").write_all(text);
    child.wait_with_output().expect("the program ends").into()
}

/// The names of the files in a folder.
pub(crate) fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    entries
        .map(|entry| entry.expect("the entry is readable").path())
        .collect()
}
