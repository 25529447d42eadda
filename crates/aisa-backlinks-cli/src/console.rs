//! The two streams: data goes to stdout through a sink that knows what was read, everything else to stderr.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::{
    exit::{CliError, Exit},
    printable, secret,
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
        let text = secret::hide(text);
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

/// Columns that a table may fill: those of the terminal, else `COLUMNS`, else 120.
pub(crate) fn width() -> usize {
    const UNKNOWN: usize = 120;
    const LEAST: usize = 40;
    let terminal = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
    let declared = || std::env::var("COLUMNS").ok()?.parse::<usize>().ok();
    terminal
        .filter(|_| io::stdout().is_terminal())
        .or_else(declared)
        .unwrap_or(UNKNOWN)
        .max(LEAST)
}

/// Why stdout cannot be written.
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

/// Stdout that remembers whether anything was read.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    /// Something has reached the pipe or the file.
    taken: bool,
}

impl Sink {
    /// Writes all of `bytes` and flushes, so that an error shows here and not at exit.
    ///
    /// # Errors
    /// When the reader closed the pipe, or the write failed.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), OutputError> {
        let mut out = io::stdout().lock();
        let mut rest = bytes;
        while !rest.is_empty() {
            match out.write(rest) {
                Ok(0) => return Err(self.error(io::ErrorKind::WriteZero.into())),
                Ok(count) => {
                    // std's buffer writes whole lines at once and holds back only a last line without its end.
                    self.taken |= rest[..count].contains(&b'\n');
                    rest = &rest[count..];
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.error(error)),
            }
        }
        out.flush().map_err(|error| self.error(error))?;
        self.taken = true;
        Ok(())
    }

    fn error(&self, error: io::Error) -> OutputError {
        if error.kind() == io::ErrorKind::BrokenPipe {
            OutputError::Closed {
                unread: !self.taken,
            }
        } else {
            OutputError::Failed(error)
        }
    }
}

/// Prints what cost nothing; a reader that closed the pipe is no failure.
pub(crate) fn print(text: &str) -> Result<Exit, CliError> {
    match Sink::default().write(text.as_bytes()) {
        Ok(()) | Err(OutputError::Closed { .. }) => Ok(Exit::Ok),
        Err(OutputError::Failed(error)) => {
            Err(CliError::failed(format!("cannot write to stdout: {error}")))
        }
    }
}
