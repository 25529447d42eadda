//! The subcommands that call no operation.

use aisa_backlinks_sandbox::FaultRule;
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;

use super::{PROGRAM, archive, mcp, report};

/// `report`, `operations`, `archive`, `mcp`, `serve` and `completions`.
pub(super) fn commands() -> [Command; 6] {
    [
        report::command(),
        operations(),
        archive::command(),
        mcp::command(),
        serve(),
        completions(),
    ]
}

fn operations() -> Command {
    Command::new("operations")
        .about("Lists the operations: what they tell, what they page by, what they cost.")
        .arg(
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
        .about("Runs the sandbox, a gateway on this machine that answers with invented data.")
        .args([
            option(
                "port",
                "N",
                "Listens on this port of 127.0.0.1; 0 takes a free one",
            )
            .value_parser(value_parser!(u16))
            .default_value("8787"),
            option(
                "fault",
                "SPEC",
                "Makes answers fail in this way; may be given several times",
            )
            .value_parser(|text: &str| text.parse::<FaultRule>())
            .action(ArgAction::Append),
            option("rate-limit", "N", "Answers 429 beyond N requests a minute")
                .value_parser(value_parser!(u64).range(1..)),
            option("seed", "N", "Invents other data, and draws the faults anew")
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
        .about("Prints the completion script of a shell.")
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
