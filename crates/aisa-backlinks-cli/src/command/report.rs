//! The subcommand `report`.

use clap::{Arg, Command, value_parser};

use super::{
    PROGRAM,
    options::{self, id},
};

/// Options of a call that make sense for the few calls of a report.
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
    // `--no-retry` names the other options that exclude it, so all of them are here.
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
        .args(shared)
        .args(options::confirmation())
        .after_help(format!(
            "The page needs no other file and runs no script. The calls are made at the same time, and a part that
fails is named in the page (exit code 3). With --archive the next report within --max-age pays for
nothing that is there.

Examples:
  {PROGRAM} report example.com --sandbox -O report.html
  {PROGRAM} report example.com --archive links.db --max-age 7d -O report.html
  {PROGRAM} report example.com --estimate"
        ))
}
