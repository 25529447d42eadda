//! One operation as a subcommand.

use aisa_backlinks::{
    OPERATIONS, OperationInfo,
    describe::{FieldInfo, FieldKind},
};
use clap::{Arg, Command};

use super::{FieldArg, command_name, field, help, options};

/// The id of `--targets-from`.
pub(crate) const TARGETS_FROM: &str = "targets-from";

/// The subcommand of an operation.
pub(super) fn command(info: &'static OperationInfo) -> Command {
    let name = command_name(info);
    let mut command = Command::new(name.clone()).about(info.summary).defer(fill);
    for alias in [info.name.to_owned(), super::hyphens(info.name)] {
        if alias != name && !super::UTILITIES.contains(&alias.as_str()) {
            command = command.alias(alias);
        }
    }
    command
}

/// Adds the arguments; clap asks for them when the subcommand is used or its help is shown.
fn fill(command: Command) -> Command {
    let name = command.get_name();
    let Some(info) = OPERATIONS.iter().find(|info| command_name(info) == name) else {
        return command;
    };
    command
        .args(arguments(info))
        .args(options::call(info.paging.is_some()))
        .after_help(help::after_operation(info))
}

/// The field that the positional arguments fill: the required one that names targets.
#[must_use]
pub(crate) fn positional(info: &OperationInfo) -> Option<&'static FieldInfo> {
    info.fields.iter().find(|field| {
        field.required
            && matches!(
                field.kind,
                FieldKind::Target(_)
                    | FieldKind::Targets { .. }
                    | FieldKind::NumberedTargets { .. }
            )
    })
}

/// The arguments that make up the request, in the order of the schema.
fn arguments(info: &'static OperationInfo) -> Vec<Arg> {
    let targets = positional(info);
    let mut args = Vec::new();
    for field in info.fields {
        if targets.is_some_and(|target| std::ptr::eq(target, field)) {
            args.extend(target_args(field));
        } else {
            args.extend(FieldArg(field).args());
        }
    }
    args
}

fn target_args(info: &'static FieldInfo) -> Vec<Arg> {
    let arg = FieldArg(info).positional();
    if matches!(info.kind, FieldKind::Target(_)) {
        return vec![arg];
    }
    vec![
        arg.required_unless_present(TARGETS_FROM),
        Arg::new(TARGETS_FROM)
            .long("targets-from")
            .alias("targets_from")
            .value_name("FILE")
            .help("Reads further targets from a file, one a line; - is standard input")
            .help_heading(field::HEADING),
    ]
}
