//! The subcommand `bulk`: the operations again, with a file of targets instead of one.

use clap::Command;

use super::{PROGRAM, operation};
use crate::families::FamilyEntry;

/// `bulk` with every operation that can be asked about a list.
pub(super) fn command(families: &'static [FamilyEntry]) -> Command {
    let top = families.iter().find(|family| family.command.is_none());
    let nested = families.iter().filter_map(|family| {
        let command = Command::new(family.command?)
            .about(family.summary)
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true);
        Some(command.subcommands(operation::bulk_commands(family)))
    });
    Command::new("bulk")
        .about("Asks an operation about every line of a file, keeps all answers in an archive, and prints them.")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(top.into_iter().flat_map(operation::bulk_commands))
        .subcommands(nested)
        .after_help(format!(
            "Duplicates, lines that are not targets, the number of calls and the price are told before
anything is spent. What the archive has is not bought again, so the same command goes on after
Ctrl-C, a crash or a budget. The answers are printed at the end, in the order of the file.

Examples:
  {PROGRAM} bulk <OPERATION> --targets-from domains.txt --archive links.db -o csv
  {PROGRAM} bulk <OPERATION> --targets-from sites.csv:domain --archive links.db --budget 5"
        ))
}
