//! The families of operations that the program offers, and how the command line names what is in them.

use aisa_contract::{Family, FamilyEntry, OperationRef};
use clap::ArgMatches;

/// Top-level words that are not operations.
pub(crate) const UTILITIES: [&str; 7] =
    ["bulk", "report", "operations", "archive", "serve", "completions", "help"];

/// The whole family; the first call reads it.
pub(crate) fn read(entry: &'static FamilyEntry) -> &'static Family {
    entry.file.read()
}

/// All families.
pub(crate) fn all() -> impl Iterator<Item = &'static Family> {
    aisa_contract::families().iter().map(read)
}

/// The names of the operations of a family on the command line.
pub(crate) trait Named {
    /// The subcommand of an operation: its name with hyphens, `op-<name>` where a utility has that name.
    fn command_name(&self, info: OperationRef<'_>) -> String;

    /// Whether a utility of the program has the name of an operation of this family.
    fn is_taken(&self, name: &str) -> bool;

    /// All words that lead to an operation.
    fn command_words(&self, info: OperationRef<'_>) -> String;
}

impl Named for Family {
    fn command_name(&self, info: OperationRef<'_>) -> String {
        let name = hyphens(info.name());
        if self.is_taken(&name) { format!("op-{name}") } else { name }
    }

    fn is_taken(&self, name: &str) -> bool {
        self.command.is_none() && UTILITIES.contains(&name)
    }

    fn command_words(&self, info: OperationRef<'_>) -> String {
        let name = self.command_name(info);
        match &self.command {
            Some(command) => format!("{command} {name}"),
            None => name,
        }
    }
}

/// The operation that the arguments name, with its family and its own arguments.
pub(crate) fn find_operation<'m>(
    families: &'static [FamilyEntry],
    matches: &'m ArgMatches,
) -> Option<(&'static Family, OperationRef<'static>, &'m ArgMatches)> {
    let (name, sub) = matches.subcommand()?;
    let nested = families.iter().find(|family| family.command == Some(name));
    let (entry, (name, sub)) = match nested {
        Some(family) => (family, sub.subcommand()?),
        None => {
            let top = families.iter().find(|family| family.command.is_none())?;
            (top, (name, sub))
        }
    };
    let family = read(entry);
    let info = family.all().find(|info| family.command_name(*info) == name)?;
    Some((family, info, sub))
}

/// A schema name as the command line writes it.
pub(crate) fn hyphens(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_family_can_be_read() {
        for entry in aisa_contract::families() {
            let family = entry.family().unwrap();
            assert_eq!(
                (entry.name, entry.command),
                (family.name.as_str(), family.command.as_deref())
            );
        }
    }
}
