//! Operations as subcommands, those of a family under its name, and once more below `bulk`.

use aisa_contract::{Family, FamilyEntry, FieldRef, OperationRef};
use clap::{Arg, Command};

use super::{
    PROGRAM,
    field::{self, FieldArg, positional},
    group, help, options,
};
use crate::families::{Named as _, hyphens, read};

/// The subcommands of a family's operations.
pub(super) fn commands(family: &'static Family) -> impl Iterator<Item = Command> {
    family.all().map(move |info| {
        named(family, info)
            .args(arguments(info))
            .args(options::call(info.paging().is_some()))
            .after_help(help::after_operation(family, info))
    })
}

/// The subcommand of a family, with its operations.
pub(super) fn family(command: Command, family: &'static Family) -> Command {
    command.help_template(help::family_template(family)).subcommands(commands(family))
}

/// `bulk`: every operation that can be asked about a list, with a file of targets instead of one.
pub(super) fn bulk(
    families: &'static [FamilyEntry],
    wanted: &impl Fn(&FamilyEntry) -> bool,
) -> Command {
    let top = families.iter().find(|family| family.command.is_none());
    let nested = families.iter().filter_map(|entry| {
        let command = group(entry.command?).about(entry.about);
        Some(match wanted(entry) {
            true => command.subcommands(bulk_commands(read(entry))),
            false => command,
        })
    });
    group("bulk")
        .about("Run an operation for each line of a file, keep all responses in an archive, and print them.")
        .subcommands(top.map(read).into_iter().flat_map(bulk_commands))
        .subcommands(nested)
        .after_help(format!(
            "Duplicates, lines that are not targets, the number of calls and the price are shown before
anything is spent. What the archive has is not bought again, so the same command continues after
Ctrl-C, a crash or a budget. The responses are printed at the end, in the order of the file.

Examples:
  {PROGRAM} bulk <OPERATION> --targets-from domains.txt --archive links.db -o csv
  {PROGRAM} bulk <OPERATION> --targets-from sites.csv:domain --archive links.db --budget 5"
        ))
}

/// The operations of a family that take a target, a text or a list of either.
fn bulk_commands(family: &'static Family) -> impl Iterator<Item = Command> {
    family.all().filter_map(move |info| {
        let subject = positional(info).filter(|field| field::takes_lines(&field.kind()))?;
        let others = info.fields().into_iter().filter(move |field| field.name() != subject.name());
        let command = named(family, info)
            .args(others.flat_map(|field| FieldArg(field).args()))
            .args(options::bulk())
            .args(options::confirmation())
            .args(options::call(info.paging().is_some()));
        Some(command)
    })
}

/// A subcommand of the operation's name, which answers to its other spellings.
fn named(family: &'static Family, info: OperationRef<'static>) -> Command {
    let name = family.command_name(info);
    let about = match info.at_risk() {
        Some(reason) => format!("{} At risk: {reason}", info.summary()),
        None => info.summary().to_owned(),
    };
    let mut command = Command::new(name.clone()).about(about);
    for alias in [info.name().to_owned(), hyphens(info.name())] {
        if alias != name && !family.is_taken(&alias) {
            command = command.alias(alias);
        }
    }
    command
}

/// The arguments that make up the request, in the order of the schema.
fn arguments(info: OperationRef<'static>) -> Vec<Arg> {
    let subject = positional(info);
    let args = info.fields().into_iter().flat_map(|field| {
        if subject.is_some_and(|subject| subject.name() == field.name()) {
            subject_args(field)
        } else {
            FieldArg(field).args()
        }
    });
    args.collect()
}

fn subject_args(info: FieldRef<'static>) -> Vec<Arg> {
    let field = FieldArg(info);
    let arg = field.positional();
    let Some(from_file) = field.file_flag() else {
        return vec![arg];
    };
    let mut option = Arg::new(options::id::FROM_FILE)
        .long(from_file.clone())
        .value_name("FILE")
        // `-:COLUMN` is a column of standard input.
        .allow_hyphen_values(true)
        .help(format!(
            "Read further {} from FILE, one per line, or with FILE:COLUMN from a column of a table with a header; - is \
             standard input",
            info.name().replace('_', " ")
        ))
        .help_heading(field::HEADING);
    if from_file.contains('-') {
        option = option.alias(from_file.replace('-', "_"));
    }
    let comments =
        options::no_comments().help_heading(field::HEADING).requires(options::id::FROM_FILE);
    vec![arg.required_unless_present(options::id::FROM_FILE), option, comments]
}
