//! The families of operations that the program offers, and how the command line names what is in them.

use aisa_gateway::OperationInfo;
use clap::ArgMatches;

pub(crate) use crate::generated::FAMILIES;

/// A family of operations on the command line.
#[derive(Debug)]
pub(crate) struct FamilyEntry {
    /// The word before its operations; `None` for the family whose operations are at the top level.
    pub(crate) command: Option<&'static str>,
    /// What it is about, in one sentence.
    pub(crate) summary: &'static str,
    /// Its groups in the order of help, each with its heading.
    pub(crate) groups: &'static [(&'static str, &'static str)],
    /// The names of the operations that an agent is offered without `--tools`.
    pub(crate) agents: &'static [&'static str],
    /// Its operations; their names are unique within the family only.
    pub(crate) operations: &'static [&'static OperationInfo],
}

/// Top-level words that are not operations.
pub(crate) const UTILITIES: [&str; 8] = [
    "bulk",
    "report",
    "operations",
    "archive",
    "mcp",
    "serve",
    "completions",
    "help",
];

impl FamilyEntry {
    /// The subcommand of an operation: its name with hyphens, `op-<name>` where a utility has that name.
    pub(crate) fn command_name(&self, info: &OperationInfo) -> String {
        let name = hyphens(info.name);
        if self.is_taken(&name) {
            format!("op-{name}")
        } else {
            name
        }
    }

    /// Whether a utility of the program has the name of an operation of this family.
    pub(crate) fn is_taken(&self, name: &str) -> bool {
        self.command.is_none() && UTILITIES.contains(&name)
    }

    /// The name of an operation that is unique over all families: after the name of the family, unless that is the one
    /// at the top level.
    pub(crate) fn unique_name(&self, info: &OperationInfo) -> String {
        match self.command {
            Some(command) => format!("{}_{}", command.replace('-', "_"), info.name),
            None => info.name.to_owned(),
        }
    }

    /// All words that lead to an operation.
    pub(crate) fn command_words(&self, info: &OperationInfo) -> String {
        let name = self.command_name(info);
        match self.command {
            Some(command) => format!("{command} {name}"),
            None => name,
        }
    }
}

/// The operation that the arguments name, with its family and its own arguments.
pub(crate) fn chosen<'m>(
    families: &'static [FamilyEntry],
    matches: &'m ArgMatches,
) -> Option<(&'static FamilyEntry, &'static OperationInfo, &'m ArgMatches)> {
    let (name, sub) = matches.subcommand()?;
    let nested = families.iter().find(|family| family.command == Some(name));
    let (family, (name, sub)) = match nested {
        Some(family) => (family, sub.subcommand()?),
        None => {
            let top = families.iter().find(|family| family.command.is_none())?;
            (top, (name, sub))
        }
    };
    let mut operations = family.operations.iter();
    let info = operations.find(|info| family.command_name(info) == name)?;
    Some((family, info, sub))
}

/// A schema name as the command line writes it.
pub(crate) fn hyphens(name: &str) -> String {
    name.replace('_', "-")
}
