//! The subcommand `archive` and its own subcommands.

use aisa_contract::value::calendar::age;
use clap::{Arg, ArgAction, ArgGroup, Command, value_parser};

use super::{
    PROGRAM, group,
    options::{self, id, output},
};

/// `archive list`, `show`, `spend` and `forget`.
pub(super) fn command() -> Command {
    group("archive")
        .about("Inspect or prune an archive of responses; sends nothing, costs nothing.")
        .subcommands([list(), show(), spend(), forget()])
        .after_help(format!(
            "Examples:
  {PROGRAM} summary example.com --archive links.db --max-age 30d
  {PROGRAM} archive list --archive links.db
  {PROGRAM} archive show 12 --archive links.db -o json
  {PROGRAM} archive forget --older-than 365d --archive links.db"
        ))
}

fn list() -> Command {
    Command::new("list").about("List the responses, newest first.").args([
        archive(),
        form(),
        Arg::new("limit")
            .long("limit")
            .value_name("N")
            .value_parser(value_parser!(u32).range(1..))
            .help("Stops after N answers [default: 50 in a table, no end in jsonl]"),
    ])
}

fn show() -> Command {
    let id = Arg::new("id")
        .required(true)
        .value_name("ID")
        .value_parser(number)
        .help("The number of the response in the list");
    Command::new("show")
        .about("Print a response, in any output format.")
        .args([id, archive()])
        .args(output())
}

fn spend() -> Command {
    Command::new("spend")
        .about("Show charges by day (UTC) and operation, newest day first.")
        .args([archive(), form()])
}

fn forget() -> Command {
    Command::new("forget")
        .about("Delete responses for good and free their space; what they cost stays on record.")
        .args([
            Arg::new("id")
                .value_name("ID")
                .num_args(1..)
                .action(ArgAction::Append)
                .value_parser(number)
                .help("The numbers of the responses in the list"),
            Arg::new("older-than")
                .long("older-than")
                .value_name("AGE")
                .value_parser(age)
                .help("Every response older than this, such as 365d"),
            archive(),
        ])
        .group(ArgGroup::new("what").args(["id", "older-than"]).required(true))
}

/// The number of a response, also with separators as other lists print them.
fn number(text: &str) -> Result<i64, String> {
    let plain: String = text.chars().filter(|c| *c != ',').collect();
    plain.parse().map_err(|_| "not a number of `archive list`".to_owned())
}

fn archive() -> Arg {
    options::archive().help("The archive [default: AISA_ARCHIVE]")
}

fn form() -> Arg {
    Arg::new(id::OUTPUT)
        .long(id::OUTPUT)
        .short('o')
        .value_name("FORMAT")
        .value_parser(["table", "jsonl"])
        .default_value("table")
        .help("How to print it")
}
