//! The subcommand `mcp`.

use clap::{Arg, Command};

use super::{
    PROGRAM,
    options::{self, id},
};

/// `mcp` with the options of a session.
pub(super) fn command() -> Command {
    let shared = [
        id::SANDBOX,
        id::BUDGET,
        id::MAX_PRICE,
        id::ARCHIVE,
        id::MAX_AGE,
        id::BASE_URL,
        id::TIMEOUT,
    ];
    Command::new("mcp")
        .about(
            "Offers the operations to an AI agent as tools of the Model Context Protocol, on standard input and output.",
        )
        .arg(
            Arg::new(id::TOOLS)
                .long(id::TOOLS)
                .value_name("A,B,…")
                .value_delimiter(',')
                .help("Offers these operations, or all of them with `all` [default: a short list]"),
        )
        .args(options::call(false).into_iter().filter(|arg| shared.iter().any(|id| arg.get_id() == id)))
        .after_help(format!(
            "Without --sandbox a --budget is needed: it holds for all calls of the session, and no call is sent
that might break it. The client starts the program and ends it.

Examples:
  {PROGRAM} mcp --sandbox
  {PROGRAM} mcp --budget 1 --archive links.db --max-age 30d
  {PROGRAM} mcp --budget 1 --max-price 0.05 --tools all"
        ))
}
