//! The command line, built at run time from the operations that the client describes: nothing is typed twice.

mod field;
mod help;
mod operation;
mod options;
mod utility;

use aisa_backlinks::{OPERATIONS, OperationInfo};
use clap::{
    ColorChoice, Command,
    builder::styling::{AnsiColor, Styles},
};

pub(crate) use field::{FieldArg, negation_id, value_id};
pub(crate) use operation::{TARGETS_FROM, positional};
pub(crate) use options::id;

/// How headings, flags and values look in help on a terminal.
const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Names that the program keeps for itself.
pub(crate) const UTILITIES: [&str; 4] = ["operations", "serve", "completions", "help"];

/// The whole command line, as it parses and helps.
#[must_use]
pub(crate) fn build(colour: ColorChoice) -> Command {
    // The help lists the subcommands by group itself; clap would list them once more.
    complete(colour).mut_subcommands(|command| command.hide(true))
}

/// The whole command line with every subcommand in sight, as completions need it.
#[must_use]
pub(crate) fn complete(colour: ColorChoice) -> Command {
    Command::new("aisa-backlinks")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Backlinks at the terminal: ask the AIsa gateway who links to whom.")
        .color(colour)
        .styles(STYLES)
        .max_term_width(100)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .override_usage("aisa-backlinks [OPTIONS] <OPERATION> [TARGET]… [OPTIONS]")
        .disable_help_subcommand(true)
        .help_template(help::template(OPERATIONS))
        .after_help(help::after())
        .args(options::general())
        .args(options::call(true))
        .subcommands(OPERATIONS.iter().map(|info| operation::command(info)))
        .subcommands(utility::commands())
}

/// The subcommand of an operation: the schema's name with hyphens.
///
/// Should an operation ever take a name that the program uses itself, it is called `op-<name>`.
#[must_use]
pub(crate) fn command_name(info: &OperationInfo) -> String {
    let name = hyphens(info.name);
    if UTILITIES.contains(&name.as_str()) {
        format!("op-{name}")
    } else {
        name
    }
}

/// A schema name as the command line writes it.
#[must_use]
pub(crate) fn hyphens(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        build(ColorChoice::Never).debug_assert();
    }

    #[test]
    fn every_operation_answers_to_both_spellings() {
        for info in OPERATIONS {
            for name in [info.name.to_owned(), hyphens(info.name)] {
                let command = build(ColorChoice::Never);
                let found = command.find_subcommand(&name).map(Command::get_name);
                assert_eq!(found, Some(command_name(info).as_str()), "{name}");
            }
        }
    }
}
