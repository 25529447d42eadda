//! Standard error, which clients keep as a log: it never shows the key, nor a character that a terminal acts on.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use aisa_contract::value::printable;
use aisa_gateway::transport::hide_key;
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt::format::FmtSpan,
    prelude::*,
};

use crate::exit::Exit;

/// Writes lines to stderr; a closed stderr is no reason to fail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Console {
    quiet: bool,
}

impl Console {
    pub(crate) fn new(quiet: bool) -> Self {
        Self { quiet }
    }

    /// Writes a line that `--quiet` hides.
    pub(crate) fn note(self, text: &str) {
        if !self.quiet {
            self.warn(text);
        }
    }

    /// Writes a line, also with `--quiet`.
    pub(crate) fn warn(self, text: &str) {
        let _ = Log.write_all(format!("{text}\n").as_bytes());
    }
}

/// Prints help, the version or a usage error.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    // A closed pipe is not the user's fault.
    let _ = match error.use_stderr() {
        true => Log.write_all(error.render().to_string().as_bytes()),
        false => error.print(),
    };
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Exit::Usage as u8))
}

/// Says on stderr what the client of the gateway does: with 1 the calls, with more the attempts too.
pub(crate) fn trace(verbose: u8) {
    let level = match verbose {
        0 => return,
        1 => LevelFilter::INFO,
        _ => LevelFilter::DEBUG,
    };
    let lines = tracing_subscriber::fmt::layer()
        // Calls and attempts are spans, whose outcome is known when they close.
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(|| Log)
        // The names of modules say nothing to a reader of these lines.
        .with_target(false)
        .with_ansi(false);
    let targets = Targets::new()
        .with_target("aisa_gateway", level)
        // Agents get the notes of a request in its result.
        .with_target("aisa_gateway::validate", LevelFilter::ERROR);
    tracing_subscriber::registry().with(lines.with_filter(targets)).init();
}

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        let text = hide_key(&text);
        io::stderr().write_all(printable::lines(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}
