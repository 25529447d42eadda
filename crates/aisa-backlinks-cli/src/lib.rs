//! Every operation as a subcommand, with data on stdout, notes on stderr and an exit code that a script can tell apart.
//!
//! This library exists so that its parts can be tested; the binary only calls [`main`].

mod archive;
mod atomic_file;
mod catalogue;
mod command;
mod console;
mod cursor_file;
mod destination;
mod exit;
mod families;
mod list_file;
mod output;
mod printable;
mod recovery;
mod report;
mod request;
mod run;
mod serve;
mod settings;

use std::{ffi::OsString, io::Write, process::ExitCode};

use aisa_gateway::transport::hide_key;
use anstream::ColorChoice;
use clap::ArgMatches;
use clap_complete::Shell;

use crate::{
    command::{PROGRAM, options::id},
    console::Console,
    exit::{CliError, Exit},
};

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let args = help_at_the_end(std::env::args_os().collect());
    let mut command = command::build(aisa_contract::families(), &args, early_colour(&args));
    match command.try_get_matches_from_mut(args) {
        Ok(matches) => program(&matches).into(),
        Err(error) => {
            show(&error);
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Exit::Usage.code()))
        }
    }
}

/// Prints a usage error, help or the version. A closed pipe is not the user's fault.
fn show(error: &clap::Error) {
    let text = error.render().to_string();
    let hidden = hide_key(&text);
    let shown = printable::lines(&hidden);
    let _ = if shown == text {
        error.print()
    } else {
        // The argument in question is a key, or holds characters that a terminal acts on.
        write!(std::io::stderr(), "{shown}")
    };
}

fn program(matches: &ArgMatches) -> Exit {
    let console = console(matches);
    let done = match matches.subcommand() {
        Some(("operations", sub)) => {
            let format: Option<&String> = sub.get_one("output");
            console::print(&catalogue::render(format.map_or("table", |format| format), console))
        }
        Some(("completions", sub)) => console::print(&completions(sub)),
        Some(("archive", sub)) => archive::run(matches, sub, console),
        Some(("bulk", sub)) => run::bulk::run(matches, sub, console),
        Some(("report", sub)) => report::run(matches, sub, console),
        Some(("serve", sub)) => serve::run(sub, console),
        _ => call(matches, console),
    };
    done.unwrap_or_else(|error| {
        console.error(&error.message);
        error.exit
    })
}

fn call(matches: &ArgMatches, console: Console) -> Result<Exit, CliError> {
    let (_, info, sub) = families::find_operation(aisa_contract::families(), matches)
        .ok_or_else(|| CliError::usage("there is no such operation"))?;
    let settings = settings::Settings::read(matches, sub, info)?;
    let console = settings.console(console);
    let body = request::body(info, sub, settings.validate, console)?;
    run::operation(info, body, &settings, console)
}

fn completions(sub: &ArgMatches) -> String {
    let mut command =
        command::complete(aisa_contract::families(), |_| true, clap::ColorChoice::Never);
    let Some(shell) = sub.get_one::<Shell>("shell") else {
        return String::new();
    };
    // In a name with a hyphen the functions of the script for bash do not find each other.
    let name = match shell {
        Shell::Bash => PROGRAM.replace('-', "_"),
        _ => PROGRAM.to_owned(),
    };
    let mut script = Vec::new();
    clap_complete::generate(*shell, &mut command, &name, &mut script);
    let script = String::from_utf8_lossy(&script);
    script.replace(&format!("-o default {name}"), &format!("-o default {PROGRAM}"))
}

fn console(matches: &ArgMatches) -> Console {
    let choice = match matches.get_one::<String>(id::COLOUR).map(String::as_str) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    };
    Console::new(choice, matches.get_flag(id::QUIET))
}

/// `help summary` means `summary --help`: clap's own `help` would list the operations without their groups.
fn help_at_the_end(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|arg| arg == "help") {
        args.remove(1);
        args.push("--help".into());
    }
    args
}

/// Reads `--color` before clap does, which needs it for help and usage errors.
fn early_colour(args: &[OsString]) -> clap::ColorChoice {
    let mut words = args.iter().filter_map(|arg| arg.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--" => break,
            "--color" => words.next(),
            _ => word.strip_prefix("--color="),
        };
        match value {
            Some("always") => return clap::ColorChoice::Always,
            Some("never") => return clap::ColorChoice::Never,
            _ => {}
        }
    }
    clap::ColorChoice::Auto
}
