//! Programs that a test starts, and what they leave behind. The tests of the server for agents use this file, too.

use std::{
    io,
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
        let Self { child, watched: _until_the_end } = self;
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
        Running { child, watched: Some(watched) }
    }
}

/// Looks like a key, and must never be seen in any output.
pub(crate) const KEY: &str = "sk-aisa-test-0123456789abcdef";

/// What stands in the place of a key by mistake; `SECRET` is what nobody must see.
pub(crate) const NO_KEYS: [&str; 10] = [
    "\"sk-aisa-SECRET\"",
    "'sk-aisa-SECRET'",
    "${AISA_SECRET}",
    "$AISA_SECRET",
    "<your key SECRET>",
    "Bearer sk-aisa-SECRET",
    "AISA_API_KEY=sk-aisa-SECRET",
    "AISA_API_KEY",
    "${AISA_API_KEY}",
    "sk-aisa-...",
];

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
        assert_eq!(self.code, Some(code), "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| {
            panic!("{error}\nstdout:\n{}\nstderr:\n{}", self.stdout, self.stderr)
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

/// The names of the files in a folder.
pub(crate) fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    entries.map(|entry| entry.expect("the entry is readable").path()).collect()
}

/// The first word that only a reader of Rust understands: a path such as `Error::raw`, or the name of a method.
pub(crate) fn of_rust(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':' | '(' | ')');
    text.split(|c| !is_part(c)).find(|word| {
        let path = word.split_once("::");
        path.is_some_and(|(one, other)| !one.is_empty() && !other.is_empty())
            || word.starts_with("with_")
            || word.len() > 2 && word.ends_with("()")
    })
}
