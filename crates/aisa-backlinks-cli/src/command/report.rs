//! The subcommand `report`.

use clap::{Arg, Command, value_parser};

use super::{
    PROGRAM,
    options::{self, id},
};

/// Options of a call that make sense for the few calls of a report. Clap wants an option and what excludes it together.
const OPTIONS: [&str; 11] = [
    id::OUTPUT_FILE,
    id::ESTIMATE,
    id::BUDGET,
    id::LEDGER,
    id::ARCHIVE,
    id::MAX_AGE,
    id::SANDBOX,
    id::BASE_URL,
    id::TIMEOUT,
    id::NO_RETRY,
    id::RETRY_UNKNOWN,
];

/// `report` with its options.
pub(super) fn command() -> Command {
    let shared = options::call(false).into_iter();
    let shared = shared.filter(|arg| OPTIONS.contains(&arg.get_id().as_str()));
    Command::new("report")
        .about("Makes one HTML page about a domain: figures, charts over time, tables, and what they cost.")
        .arg(
            Arg::new("target")
                .value_name("TARGET")
                .required(true)
                .help("The domain, such as example.com"),
        )
        .arg(
            Arg::new("rows")
                .long("rows")
                .value_name("N")
                .value_parser(value_parser!(u16).range(1..=100))
                .default_value("20")
                .help("Rows of the tables of anchors, referring domains and competitors, 1 to 100"),
        )
        .args(options::confirmation())
        .args(shared)
        .after_help(format!(
            "The page needs no other file and runs no script. A part whose call fails is named in the page,
and the exit code is 3. With --archive and --max-age, what is there and young enough is not paid
for again.

Examples:
  {PROGRAM} report example.com --sandbox -O report.html
  {PROGRAM} report example.com --archive links.db --max-age 7d -O report.html
  {PROGRAM} report example.com --estimate"
        ))
}
