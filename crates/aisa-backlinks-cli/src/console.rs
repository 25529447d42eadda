//! The two streams: data goes to stdout through a sink that knows what was read, everything else to stderr.

use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    path::PathBuf,
    sync::Arc,
};

use aisa_gateway::transport::hide_key;
use anstream::{AutoStream, ColorChoice};

use crate::{
    atomic_file::{self, AtomicFile},
    destination::Destination,
    exit::{CliError, Exit},
    printable,
};

/// Writes notes to stderr, and knows what the terminal can show.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    quiet: bool,
    colour_notes: bool,
    colour_data: bool,
    data_on_terminal: bool,
}

impl Console {
    /// Decides on colours: by `choice` from the command line, else by `NO_COLOR` and the terminal.
    pub(crate) fn new(choice: ColorChoice, quiet: bool) -> Self {
        let wanted = |automatic: ColorChoice| match choice {
            ColorChoice::Auto => automatic != ColorChoice::Never,
            other => other != ColorChoice::Never,
        };
        Self {
            quiet,
            colour_notes: wanted(AutoStream::choice(&io::stderr())),
            colour_data: wanted(AutoStream::choice(&io::stdout())),
            data_on_terminal: io::stdout().is_terminal(),
        }
    }

    /// Whether tables may use colour.
    pub(crate) fn colour_data(&self) -> bool {
        self.colour_data
    }

    /// Whether stdout is a terminal, which acts on control characters.
    pub(crate) fn data_on_terminal(&self) -> bool {
        self.data_on_terminal
    }

    /// The same where data does not go to stdout, but perhaps to another terminal.
    pub(crate) fn elsewhere(self, terminal: bool) -> Self {
        Self { colour_data: false, data_on_terminal: terminal, ..self }
    }

    /// The same without notes.
    pub(crate) fn without_notes(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Asks a yes-or-no question on the terminal; `None` where there is no terminal.
    ///
    /// # Errors
    /// When the response cannot be read.
    pub(crate) fn confirmed(&self, question: &str) -> io::Result<Option<bool>> {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return Ok(None);
        }
        write!(io::stderr(), "{} [y/N] ", printable::line(question))?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        let answer = answer.trim().to_lowercase();
        Ok(Some(matches!(answer.as_str(), "y" | "yes")))
    }

    /// Columns that a table may fill: those of the terminal, else `COLUMNS`, else 120.
    pub(crate) fn width(&self) -> usize {
        const UNKNOWN: usize = 120;
        const LEAST: usize = 40;
        let terminal = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
        let declared = || std::env::var("COLUMNS").ok()?.parse::<usize>().ok();
        terminal.filter(|_| self.data_on_terminal).or_else(declared).unwrap_or(UNKNOWN).max(LEAST)
    }

    /// Whether stderr is a terminal and `--quiet` is not set.
    pub(crate) fn watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Prints a note that `--quiet` hides.
    pub(crate) fn note(&self, text: &str) {
        if !self.quiet {
            self.line("2", "", text);
        }
    }

    /// Prints a warning, also with `--quiet`.
    pub(crate) fn warn(&self, text: &str) {
        self.line("33", "", text);
    }

    /// Prints why the program ends.
    pub(crate) fn error(&self, text: &str) {
        self.line("1;31", "error: ", text);
    }

    /// Writes to stderr; a closed stderr is no reason to fail.
    fn line(&self, style: &str, label: &str, text: &str) {
        let text = hide_key(text);
        let text = printable::lines(&text);
        let mut err = io::stderr().lock();
        if self.colour_notes && err.is_terminal() {
            // A progress line may be there.
            let _ = write!(err, "\r\u{1b}[2K");
        }
        let _ = match (self.colour_notes, label.is_empty()) {
            (false, _) => writeln!(err, "{label}{text}"),
            (true, true) => writeln!(err, "\u{1b}[{style}m{text}\u{1b}[0m"),
            (true, false) => writeln!(err, "\u{1b}[{style}m{label}\u{1b}[0m{text}"),
        };
    }
}

/// Why output cannot be written.
#[derive(Debug)]
pub(crate) enum OutputError {
    /// The reader closed the pipe.
    Closed {
        /// Nothing written before was read either.
        unread: bool,
    },
    /// The disk is full, or the like.
    Failed(io::Error),
}

/// Where data goes: to stdout or another stream, or to a file that replaces its target when it is complete.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    /// Something has reached the pipe or the file.
    taken: bool,
    file: Option<(PathBuf, AtomicFile)>,
    stream: Option<(PathBuf, Arc<File>)>,
}

impl Sink {
    /// Opens a file beside its target; streams are open.
    ///
    /// # Errors
    /// When the file cannot be created.
    pub(crate) fn open(destination: &Destination) -> Result<Self, CliError> {
        let mut sink = Self::default();
        match destination {
            Destination::Stdout => {}
            Destination::Stream(name, file) => sink.stream = Some((name.clone(), file.clone())),
            Destination::File(name) => {
                let path = atomic_file::target(name);
                let created = path.and_then(|path| Ok((AtomicFile::create_public(&path)?, path)));
                let (file, path) = created.map_err(|error| {
                    CliError::usage(format!("cannot write {}: {error}", name.display()))
                })?;
                sink.file = Some((path, file));
            }
        }
        Ok(sink)
    }

    /// Writes all of `bytes`, and flushes stdout, so that an error shows here and not at exit.
    ///
    /// # Errors
    /// When the reader closed the pipe, or the write failed.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), OutputError> {
        if let Some((_, file)) = &mut self.file {
            file.write(bytes).map_err(OutputError::Failed)?;
            self.taken |= !bytes.is_empty();
            return Ok(());
        }
        let written = match &self.stream {
            Some((_, file)) => write_all(&mut &**file, bytes, &mut self.taken),
            None => write_all(&mut io::stdout().lock(), bytes, &mut self.taken),
        };
        written.map_err(|error| self.error(error))?;
        self.taken = true;
        Ok(())
    }

    fn error(&self, error: io::Error) -> OutputError {
        if error.kind() == io::ErrorKind::BrokenPipe {
            OutputError::Closed { unread: !self.taken }
        } else {
            OutputError::Failed(error)
        }
    }

    /// Moves a file to its target if its output is complete. Otherwise the old file is kept, and the new output goes
    /// to a file beside it, which is returned.
    ///
    /// # Errors
    /// When the file cannot be moved; the error says where it is.
    pub(crate) fn close(&mut self, complete: bool) -> Result<Option<PathBuf>, CliError> {
        let Some((path, file)) = self.file.take() else {
            return Ok(None);
        };
        let mut at = path.clone().into_os_string();
        if !complete {
            at.push(".partial");
        }
        let at = PathBuf::from(at);
        if !complete && !self.taken {
            return Ok(None);
        }
        file.persist_or_keep(&at)
            .map_err(|error| CliError::failed(format!("cannot write {}: {error}", at.display())))?;
        Ok((!complete).then_some(at))
    }

    /// The error of a failed write.
    pub(crate) fn failure(&self, error: &io::Error) -> CliError {
        let file = self.file.as_ref().map(|(path, _)| path);
        match file.or(self.stream.as_ref().map(|(name, _)| name)) {
            Some(path) => CliError::failed(format!("cannot write {}: {error}", path.display())),
            None => CliError::failed(format!("cannot write to stdout: {error}")),
        }
    }
}

/// Writes all of `rest`; `taken` is set when some of it has arrived.
fn write_all(out: &mut dyn Write, mut rest: &[u8], taken: &mut bool) -> io::Result<()> {
    while !rest.is_empty() {
        match out.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => {
                // std's buffer writes whole lines at once and holds back only a last line without its end.
                *taken |= rest[..count].contains(&b'\n');
                rest = &rest[count..];
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    out.flush()
}

/// Prints what cost nothing to stdout; a reader that closed the pipe is not a failure.
pub(crate) fn print(text: &str) -> Result<Exit, CliError> {
    print_to(&Destination::Stdout, text)
}

/// Prints what cost nothing.
pub(crate) fn print_to(destination: &Destination, text: &str) -> Result<Exit, CliError> {
    let mut sink = Sink::open(destination)?;
    match sink.write(text.as_bytes()) {
        Ok(()) => sink.close(true).map(|_| Exit::Ok),
        Err(OutputError::Closed { .. }) => Ok(Exit::Ok),
        Err(OutputError::Failed(error)) => Err(sink.failure(&error)),
    }
}
