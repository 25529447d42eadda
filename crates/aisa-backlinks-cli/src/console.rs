//! The two streams: data goes to stdout through a sink that knows what got out, everything else to stderr.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::{printable, secret};

/// Lines and colours of stderr, and what is known of the terminal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    quiet: bool,
    colour_notes: bool,
    colour_data: bool,
    data_on_terminal: bool,
}

impl Console {
    /// Decides about colours once: `choice` from the command line, then `NO_COLOR` and the terminal.
    #[must_use]
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
    #[must_use]
    pub(crate) fn colour_data(&self) -> bool {
        self.colour_data
    }

    /// Whether stdout is a terminal, which must not get characters that it would act on.
    #[must_use]
    pub(crate) fn data_on_terminal(&self) -> bool {
        self.data_on_terminal
    }

    /// Whether a person is watching stderr and did not ask for silence.
    #[must_use]
    pub(crate) fn watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Says something useful that `--quiet` may hide.
    pub(crate) fn note(&self, text: &str) {
        if !self.quiet {
            self.line("2", "", text);
        }
    }

    /// Says something that nobody should miss, quiet or not.
    pub(crate) fn warn(&self, text: &str) {
        self.line("33", "", text);
    }

    /// Says why the program ends.
    pub(crate) fn error(&self, text: &str) {
        self.line("1;31", "error: ", text);
    }

    /// Writes to stderr; a closed stderr is no reason to fail.
    fn line(&self, style: &str, label: &str, text: &str) {
        let text = secret::hide(text);
        let text = printable::lines(&text);
        let mut err = io::stderr().lock();
        if self.colour_notes && err.is_terminal() {
            // A progress line may stand there.
            let _ = write!(err, "\r\u{1b}[2K");
        }
        let _ = match (self.colour_notes, label.is_empty()) {
            (false, _) => writeln!(err, "{label}{text}"),
            (true, true) => writeln!(err, "\u{1b}[{style}m{text}\u{1b}[0m"),
            (true, false) => writeln!(err, "\u{1b}[{style}m{label}\u{1b}[0m{text}"),
        };
    }
}

/// Columns that a table may fill: the terminal's, else `COLUMNS`, else 120.
#[must_use]
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

/// Why stdout takes no more.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The reader went away; `unread` when it never took a byte.
    Closed {
        /// Nothing of what was written before got out either.
        unread: bool,
    },
    /// The disk is full, or the like.
    Failed(io::Error),
}

/// Stdout that remembers whether anything got out.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    /// Something reached the pipe or the file.
    taken: bool,
}

impl Sink {
    /// Writes all of `bytes` and flushes, so that a fault shows here and not at exit.
    ///
    /// # Errors
    /// Says whether the reader went away or the write failed.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Halt> {
        let mut out = io::stdout().lock();
        let mut rest = bytes;
        while !rest.is_empty() {
            match out.write(rest) {
                Ok(0) => return Err(self.halt(io::ErrorKind::WriteZero.into())),
                Ok(count) => {
                    // Whole lines pass std's buffer at once; only a last line without its end waits in it.
                    self.taken |= rest[..count].contains(&b'\n');
                    rest = &rest[count..];
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.halt(error)),
            }
        }
        out.flush().map_err(|error| self.halt(error))?;
        self.taken = true;
        Ok(())
    }

    fn halt(&self, error: io::Error) -> Halt {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Halt::Closed {
                unread: !self.taken,
            }
        } else {
            Halt::Failed(error)
        }
    }
}
