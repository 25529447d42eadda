//! The exit codes, in one place: the help text and the code read the same table.

use std::process::ExitCode;

/// How the program ended, as the shell sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Exit {
    /// The answer was printed.
    Ok,
    /// The call failed, its answer could not be printed, or the ledger did not take its end.
    Failed,
    /// The command line or the request was wrong; nothing was sent.
    Usage,
    /// A listing stopped before its end.
    Partly,
    /// The key is missing, or the gateway refused it.
    Key,
    /// A budget, a price limit or the wallet did not allow the call.
    Budget,
    /// The gateway or upstream asked for fewer calls.
    RateLimited,
    /// Ctrl-C.
    Interrupted,
    /// The terminal went away.
    HungUp,
    /// Somebody asked the process to end.
    Terminated,
}

impl Exit {
    /// Every exit with the words that `--help` gives it.
    pub(crate) const TABLE: &'static [(Self, &'static str)] = &[
        (Self::Ok, "the answer was printed"),
        (
            Self::Failed,
            "the call failed, its answer could not be printed, or the ledger not be written",
        ),
        (
            Self::Usage,
            "wrong usage or an invalid request; nothing was sent",
        ),
        (
            Self::Partly,
            "partly done: a listing stopped before its end; the rows that came are printed",
        ),
        (
            Self::Key,
            "the API key is missing, or the gateway refused it",
        ),
        (
            Self::Budget,
            "--max-price, --budget, the key's cap or the wallet stopped the call",
        ),
        (Self::RateLimited, "too many requests for now"),
        (Self::HungUp, "stopped because its terminal closed"),
        (Self::Interrupted, "stopped by Ctrl-C"),
        (Self::Terminated, "stopped by SIGTERM"),
    ];

    /// The number that the shell sees.
    #[must_use]
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Partly => 3,
            Self::Key => 4,
            Self::Budget => 5,
            Self::RateLimited => 6,
            Self::HungUp => 129,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// A reason to stop: what to say and how to exit.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How to exit.
    pub exit: Exit,
    /// What happened and what to do about it.
    pub message: String,
}

impl Failure {
    /// A fault of the command line or of the request: nothing was sent.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Usage,
            message: message.into(),
        }
    }

    /// The same, with the exit of the signal that came before.
    pub(crate) fn stopped(self, signal: Option<Exit>) -> Self {
        Self {
            exit: signal.unwrap_or(self.exit),
            ..self
        }
    }

    /// A fault of the machine or of the call.
    pub(crate) fn failed(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Failed,
            message: message.into(),
        }
    }
}
