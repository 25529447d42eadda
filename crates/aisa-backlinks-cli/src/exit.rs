//! The exit codes, in one table for the help and the code.

use std::process::ExitCode;

/// How the program ended, as the shell sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Exit {
    /// The response was printed.
    Ok,
    /// The call failed, its response could not be printed, or its end could not be written to the ledger or the archive.
    Failed,
    /// The command line or the request was wrong; nothing was sent.
    Usage,
    /// A listing or a bulk run stopped before its end.
    Partly,
    /// The key is missing, or the gateway refused it.
    Key,
    /// A budget, a price limit or the wallet did not allow the call.
    Budget,
    /// The gateway or upstream asked for fewer calls.
    RateLimited,
    /// Ctrl-C.
    Interrupted,
    /// The terminal was closed.
    HungUp,
    /// SIGTERM.
    Terminated,
}

impl Exit {
    /// Every exit with its explanation in `--help`.
    pub(crate) const TABLE: &'static [(Self, &'static str)] = &[
        (Self::Ok, "the response was printed"),
        (
            Self::Failed,
            "the call failed, its response could not be printed, or the ledger or archive could not be written",
        ),
        (Self::Usage, "wrong usage or an invalid request; nothing was sent"),
        (
            Self::Partly,
            "partly done: a budget, a limit or missing rows ended it early; what came is printed",
        ),
        (Self::Key, "the API key is missing, or the gateway refused it"),
        (Self::Budget, "--max-price, --budget, the key's cap or the wallet stopped the call"),
        (Self::RateLimited, "too many requests at the moment"),
        (Self::HungUp, "stopped because its terminal closed"),
        (Self::Interrupted, "stopped by Ctrl-C"),
        (Self::Terminated, "stopped by SIGTERM"),
    ];

    /// The number that the shell sees.
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

/// Why the program ends without success.
#[derive(Debug)]
pub(crate) struct CliError {
    /// How to exit.
    pub exit: Exit,
    /// What happened and what to do about it.
    pub message: String,
}

impl CliError {
    /// An error of the command line or of the request: nothing was sent.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into() }
    }

    /// The same error after some responses have come and are printed: a budget or a limit has then stopped the rest.
    pub(crate) fn after_some(self, some: bool) -> Self {
        match self.exit {
            Exit::Budget | Exit::RateLimited if some => Self { exit: Exit::Partly, ..self },
            _ => self,
        }
    }

    /// The same error with the exit of the signal that came before it, if one did.
    pub(crate) fn stopped(self, signal: Option<Exit>) -> Self {
        Self { exit: signal.unwrap_or(self.exit), ..self }
    }

    /// An error of the machine or of the call.
    pub(crate) fn failed(message: impl Into<String>) -> Self {
        Self { exit: Exit::Failed, message: message.into() }
    }
}
