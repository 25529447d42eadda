//! How the program ends, as the client that started it sees it.

use std::process::ExitCode;

use aisa_gateway::{Error, ErrorKind};

/// An exit code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Exit {
    /// The client closed standard input.
    Ok = 0,
    /// The machine does not allow it, or the client does not speak the protocol.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
    /// The key is missing, or is none.
    Key = 4,
    /// SIGHUP.
    HungUp = 129,
    /// Ctrl-C.
    Interrupted = 130,
    /// SIGTERM.
    Terminated = 143,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why there is no session, or no further one.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How to exit.
    pub(crate) exit: Exit,
    /// What happened and what to do about it.
    pub(crate) message: String,
}

impl Failure {
    /// A fault of the command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into() }
    }

    /// A fault of the machine or of the client.
    pub(crate) fn failed(message: impl Into<String>) -> Self {
        Self { exit: Exit::Failed, message: message.into() }
    }

    /// The gateway cannot be set up in this way.
    pub(crate) fn of_gateway(error: &Error) -> Self {
        let exit = match error.kind() {
            ErrorKind::Config => Exit::Usage,
            ErrorKind::Auth => Exit::Key,
            _ => Exit::Failed,
        };
        Self { exit, message: error.to_string() }
    }
}
