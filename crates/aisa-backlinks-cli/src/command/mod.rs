//! The command line, built at run time from the contract.

mod archive;
pub(crate) mod field;
pub(crate) mod help;
mod operation;
pub(crate) mod options;
mod utility;

use std::ffi::OsString;

use aisa_contract::FamilyEntry;
use clap::{ColorChoice, Command};

use crate::families::read;

/// What the user types to run the program.
pub(crate) const PROGRAM: &str = "aisa-backlinks";

/// The command line for these words, as it parses and helps. The operations of a family are in it where a word is the
/// name of that family: what is not asked for is not read.
pub(crate) fn build(
    families: &'static [FamilyEntry],
    words: &[OsString],
    colour: ColorChoice,
) -> Command {
    // The help lists the subcommands by group itself; clap would list them once more.
    let hidden = |command: Command| command.hide(true);
    let named = |family: &FamilyEntry| {
        let mut words = words.iter().filter_map(|word| word.to_str());
        words.any(|word| family.command == Some(word))
    };
    complete(families, named, colour).mut_subcommands(move |command| {
        let listed = families.iter().any(|family| family.command == Some(command.get_name()));
        let command = command.hide(true);
        if listed { command.mut_subcommands(hidden) } else { command }
    })
}

/// The command line with every subcommand in sight, as completions need it. Families that are not `wanted` come without
/// their operations.
pub(crate) fn complete(
    families: &'static [FamilyEntry],
    wanted: impl Fn(&FamilyEntry) -> bool,
    colour: ColorChoice,
) -> Command {
    let top = families.iter().find(|family| family.command.is_none());
    let nested = families.iter().filter_map(|entry| {
        let command = group(entry.command?).about(entry.about);
        Some(match wanted(entry) {
            true => operation::family(command, read(entry)),
            false => command,
        })
    });
    Command::new(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .about("SEO data at the terminal: calls DataForSEO's operations through the AIsa gateway.")
        .color(colour)
        .styles(help::STYLES)
        .max_term_width(100)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .override_usage(format!("{PROGRAM} [OPTIONS] <OPERATION> [TARGET]… [OPTIONS]"))
        .disable_help_subcommand(true)
        .help_template(help::template(families))
        .after_help(help::after(families))
        .args(options::general())
        .args(options::call(true))
        .subcommands(top.map(read).into_iter().flat_map(operation::commands))
        .subcommands(nested)
        .subcommand(operation::bulk(families, &wanted))
        .subcommands(utility::commands())
}

/// A command that does nothing without one of its subcommands.
fn group(name: &'static str) -> Command {
    Command::new(name)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
}

#[cfg(test)]
mod tests {
    use aisa_contract::{Family, embedded::Embedded};

    use super::*;
    use crate::families::{Named as _, find_operation, hyphens};

    /// Two families whose operations have the same name.
    static INVENTED: [FamilyEntry; 2] = [
        FamilyEntry { name: "garden", command: None, about: "What grows here.", file: &GARDEN },
        FamilyEntry {
            name: "greenhouse",
            command: Some("greenhouse"),
            about: "What grows under glass.",
            file: &GREENHOUSE,
        },
    ];

    static GARDEN: Embedded<Family> = Embedded::new(
        "garden",
        r#"{
        "groups": [{"name": "beds", "heading": "Beds of the garden"}],
        "operations": [
            {"name": "herb_count", "summary": "Counts what grows.", "group": "beds", "request": "Herb", "result": "Bed"},
            {"name": "serve", "summary": "Counts what grows.", "group": "beds", "result": "Bed"}
        ],
        "definitions": [
            {"name": "Herb", "kind": {"object": {"fields": [
                {"name": "name", "description": "What it says.", "ty": "string", "required": true}
            ]}}},
            {"name": "Bed", "kind": {"object": {"fields": [
                {"name": "height", "ty": "integer"}, {"name": "wild", "ty": "boolean"}
            ]}}}
        ]
    }"#,
    );

    static GREENHOUSE: Embedded<Family> = Embedded::new(
        "greenhouse",
        r#"{
        "command": "greenhouse",
        "operations": [
            {"name": "herb_count", "summary": "Counts what grows.", "group": "beds", "request": "Herbs", "result": "Bed"},
            {"name": "serve", "summary": "Counts what grows.", "group": "beds", "result": "Bed"}
        ],
        "definitions": [
            {"name": "Filter", "kind": {"scalar": {"ty": "any"}}, "rust-type": "Filter"},
            {"name": "Herbs", "kind": {"object": {"fields": [
                {"name": "names", "description": "What they say.", "ty": {"array": {"items": "string"}}, "required": true},
                {"name": "filters", "description": "Which ones.", "ty": {"ref": "Filter"}, "filter-fields": "Bed"},
                {"name": "comments", "description": "Its flag that switches it off is that of an option.", "ty": "boolean"}
            ]}}},
            {"name": "Bed", "kind": {"object": {"fields": [
                {"name": "height", "ty": "integer"}, {"name": "wild", "ty": "boolean"}
            ]}}}
        ]
    }"#,
    );

    fn every(families: &'static [FamilyEntry]) -> Command {
        complete(families, |_| true, ColorChoice::Never)
    }

    fn parsed(words: &[&str]) -> Result<clap::ArgMatches, clap::Error> {
        let words: Vec<OsString> =
            [&[PROGRAM], words].concat().into_iter().map(Into::into).collect();
        build(&INVENTED, &words, ColorChoice::Never).try_get_matches_from(words)
    }

    fn help(words: &[&str]) -> String {
        parsed(&[words, &["--help"]].concat()).unwrap_err().to_string()
    }

    #[test]
    fn the_command_line_is_consistent() {
        every(aisa_contract::families()).debug_assert();
        every(&INVENTED).debug_assert();
        build(&INVENTED, &[], ColorChoice::Never).debug_assert();
    }

    #[test]
    fn every_operation_answers_to_both_spellings() {
        for entry in aisa_contract::families().iter().chain(&INVENTED) {
            let family = read(entry);
            let commands: Vec<_> = operation::commands(family).collect();
            for info in family.all() {
                for name in [info.name().to_owned(), hyphens(info.name())] {
                    let mut known = commands.iter();
                    let found = known.find(|command| {
                        command.get_name() == name
                            || command.get_all_aliases().any(|alias| alias == name)
                    });
                    let found = found.map(Command::get_name);
                    let taken = family.is_taken(&name);
                    let expected = family.command_name(info);
                    assert_eq!(found, (!taken).then_some(expected.as_str()), "{name}");
                }
            }
        }
    }

    #[test]
    fn operations_of_one_name_are_told_apart_by_their_family() {
        let cases: [(&[&str], [&str; 2]); 4] = [
            (&["herb-count", "mint"], ["garden", "herb_count"]),
            (&["greenhouse", "herb_count", "mint", "sage"], ["greenhouse", "herb_count"]),
            (&["op-serve"], ["garden", "serve"]),
            (&["greenhouse", "serve"], ["greenhouse", "serve"]),
        ];
        for (words, [family, operation]) in cases {
            let matches = parsed(words).unwrap();
            let (found, info, _) = find_operation(&INVENTED, &matches).unwrap();
            let entry = INVENTED.iter().find(|entry| entry.name == family).unwrap();
            assert!(std::ptr::eq(found, read(entry)), "{words:?}");
            assert_eq!(info.name(), operation, "{words:?}");
        }
        let matches = parsed(&["serve", "--port", "0"]).unwrap();
        assert!(find_operation(&INVENTED, &matches).is_none());
    }

    #[test]
    fn the_top_level_lists_its_operations_by_group_and_other_families_in_a_line() {
        let top = help(&[]);
        for part in [
            "\nBeds of the garden:\n  herb-count",
            "\nOther families:\n  greenhouse                       What grows under glass.\n",
            "aisa-backlinks herb-count text --sandbox",
        ] {
            assert!(top.contains(part), "{part:?}:\n{top}");
        }
        assert!(!help(&["greenhouse"]).contains("completions"));
        assert!(help(&["greenhouse"]).contains("\nbeds:\n  herb-count"));
    }

    #[test]
    fn examples_are_made_from_the_description() {
        let shown = help(&["greenhouse", "herb-count"]);
        for part in [
            "[NAME]...",
            "--names-from <FILE>",
            "aisa-backlinks greenhouse herb-count text --sandbox",
            "aisa-backlinks greenhouse herb-count text --filters 'wild = true'",
            "aisa-backlinks greenhouse herb-count --names-from names.txt -o csv",
        ] {
            assert!(shown.contains(part), "{part:?}:\n{shown}");
        }
        assert!(help(&["herb-count"]).contains("<NAME>\n"));
    }

    #[test]
    fn completions_know_the_operations_of_every_family() {
        let mut script = Vec::new();
        let mut command = every(&INVENTED);
        clap_complete::generate(clap_complete::Shell::Bash, &mut command, PROGRAM, &mut script);
        let script = String::from_utf8(script).unwrap();
        for word in ["greenhouse", "herb-count", "--names-from"] {
            assert!(script.contains(word), "{word}");
        }
    }
}
