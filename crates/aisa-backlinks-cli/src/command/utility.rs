//! The subcommands that are not operations.

use aisa_sandbox::FaultRule;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;

use super::{
    PROGRAM, archive,
    options::{self, id},
};

/// `report`, `operations`, `archive`, `serve` and `completions`.
pub(super) fn commands() -> [Command; 5] {
    [report(), operations(), archive::command(), serve(), completions()]
}

fn report() -> Command {
    Command::new("report")
        .about("Write an HTML report about a domain: figures, charts over time, tables, and what they cost.")
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
        .args(of_a_call(&[
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
        ]))
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

/// Those options of a call that are listed. Clap wants an option and what excludes it together.
fn of_a_call(ids: &'static [&'static str]) -> impl Iterator<Item = Arg> {
    let options = options::call(false).into_iter();
    options.filter(|option| ids.contains(&option.get_id().as_str()))
}

fn operations() -> Command {
    Command::new("operations").about("List the operations, how they page, and what they cost.").arg(
        Arg::new("output")
            .long("output")
            .short('o')
            .value_name("FORMAT")
            .value_parser(["table", "json"])
            .default_value("table")
            .help("How to print the list"),
    )
}

fn serve() -> Command {
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    Command::new("serve")
        .about("Run the sandbox, a gateway on this machine that answers with invented data.")
        .args([
            option("port", "N", "Listen on this port of 127.0.0.1; 0 picks a free one")
                .value_parser(value_parser!(u16))
                .default_value("8787"),
            option("fault", "SPEC", "Make responses fail in this way; may be given several times")
                .value_parser(|text: &str| text.parse::<FaultRule>())
                .action(ArgAction::Append),
            option("rate-limit", "N", "Answer 429 beyond N requests a minute")
                .value_parser(value_parser!(u64).range(1..)),
            option("seed", "N", "Invent other data, and draw other faults")
                .value_parser(value_parser!(u64))
                .default_value("0"),
        ])
        .after_help(format!(
            "Faults: NAME or NAME=VALUE, several at once joined by +, then :PROBABILITY, then *TIMES
  status=CODE  error=NAME  html=CODE  text=CODE  task-status=CODE  delay=TIME  hang  refuse
  cut-before-headers  cut-mid-body[=PERCENT]  torn-json[=PERCENT]  trickle=BYTES/TIME  duplicate
  unknown-fields  unknown-values  float-integers  nulls  content-type=TEXT|none  charge=TEXT|none

Examples:
  {PROGRAM} serve
  {PROGRAM} serve --port 0 --fault status=503:0.1 --fault torn-json*1"
        ))
}

fn completions() -> Command {
    Command::new("completions")
        .about("Print the completion script of a shell.")
        .arg(
            Arg::new("shell")
                .required(true)
                .value_name("SHELL")
                .value_parser(value_parser!(Shell)),
        )
        .after_help(format!(
            "Example:\n  {PROGRAM} completions bash > ~/.local/share/bash-completion/completions/{PROGRAM}"
        ))
}
