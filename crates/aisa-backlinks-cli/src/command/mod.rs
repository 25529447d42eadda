//! The command line, built at run time from the descriptions of the operations.

mod archive;
pub(crate) mod field;
pub(crate) mod help;
mod operation;
pub(crate) mod options;
mod utility;

use clap::{ColorChoice, Command};

use crate::families::FamilyEntry;

/// What the user types to run the program.
pub(crate) const PROGRAM: &str = "aisa-backlinks";

/// The whole command line, as it parses and helps.
pub(crate) fn build(families: &'static [FamilyEntry], colour: ColorChoice) -> Command {
    // The help lists the subcommands by group itself; clap would list them once more.
    let hidden = |command: Command| command.hide(true);
    complete(families, colour).mut_subcommands(move |command| {
        let listed = families
            .iter()
            .any(|family| family.command == Some(command.get_name()));
        let command = command.hide(true);
        if listed {
            command.mut_subcommands(hidden)
        } else {
            command
        }
    })
}

/// The whole command line with every subcommand in sight, as completions need it.
pub(crate) fn complete(families: &'static [FamilyEntry], colour: ColorChoice) -> Command {
    let top = families.iter().find(|family| family.command.is_none());
    Command::new(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .about("SEO data at the terminal: calls DataForSEO's operations through the AIsa gateway.")
        .color(colour)
        .styles(help::STYLES)
        .max_term_width(100)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .override_usage(format!(
            "{PROGRAM} [OPTIONS] <OPERATION> [TARGET]… [OPTIONS]"
        ))
        .disable_help_subcommand(true)
        .help_template(help::template(families))
        .after_help(help::after(families))
        .args(options::general())
        .args(options::call(true))
        .subcommands(top.into_iter().flat_map(operation::commands))
        .subcommands(families.iter().filter_map(operation::family))
        .subcommand(operation::bulk(families))
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
    use aisa_gateway::{
        OperationInfo,
        describe::{
            FieldInfo, FieldKind, Method, Price, PriceInfo, PriceRows, Shape, ShapeField, ValueKind,
        },
    };

    use super::*;
    use crate::families::{FAMILIES, chosen, hyphens};

    const PRICE: Price = Price::new(1000, 0);

    const BED: &Shape = &Shape::new("Bed", || {
        const {
            &[
                ShapeField::new("height", ValueKind::Integer),
                ShapeField::new("wild", ValueKind::Boolean),
            ]
        }
    });

    /// An operation that asks about plants.
    const fn plant(name: &'static str, fields: &'static [FieldInfo]) -> OperationInfo {
        OperationInfo::new(name, Method::Post, "/garden", BED)
            .summary("Counts what grows.")
            .group("beds")
            .docs("https://docs.example/garden")
            .fields(fields)
            .price(PriceInfo::new(PRICE, PRICE, PriceRows::One))
    }

    const fn field(name: &'static str, required: bool, kind: FieldKind) -> FieldInfo {
        let field = FieldInfo::new(name, "What it says.", kind);
        if required { field.required() } else { field }
    }

    static HERB: OperationInfo = plant("herb_count", &[field("name", true, FieldKind::text(None))]);
    static HERBS: OperationInfo = plant(
        "herb_count",
        &[
            field("names", true, FieldKind::list(&FieldKind::text(None), None)),
            field("filters", false, FieldKind::filter(None, Some(BED))),
            // The flag that switches it off is that of an option.
            field("comments", false, FieldKind::Boolean),
        ],
    );
    static SERVE: OperationInfo = plant("serve", &[]);

    /// Two families whose operations have the same name.
    static INVENTED: [FamilyEntry; 2] = [
        FamilyEntry {
            command: None,
            summary: "What grows here.",
            groups: &[("beds", "Beds of the garden")],
            agents: &[],
            operations: &[&HERB, &SERVE],
        },
        FamilyEntry {
            command: Some("greenhouse"),
            summary: "What grows under glass.",
            groups: &[],
            agents: &[],
            operations: &[&HERBS, &SERVE],
        },
    ];

    fn help(words: &[&str]) -> String {
        let words = [&[PROGRAM], words, &["--help"]].concat();
        let matches = build(&INVENTED, ColorChoice::Never).try_get_matches_from(words);
        matches.unwrap_err().to_string()
    }

    #[test]
    fn the_command_line_is_consistent() {
        build(FAMILIES, ColorChoice::Never).debug_assert();
        build(&INVENTED, ColorChoice::Never).debug_assert();
    }

    #[test]
    fn every_operation_answers_to_both_spellings() {
        for family in FAMILIES.iter().chain(&INVENTED) {
            let commands: Vec<_> = operation::commands(family).collect();
            for info in family.operations {
                for name in [info.name.to_owned(), hyphens(info.name)] {
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
        let cases: [(&[&str], &OperationInfo); 4] = [
            (&["herb-count", "mint"], &HERB),
            (&["greenhouse", "herb_count", "mint", "sage"], &HERBS),
            (&["op-serve"], &SERVE),
            (&["greenhouse", "serve"], &SERVE),
        ];
        for (words, expected) in cases {
            let args = [&[PROGRAM], words].concat();
            let matches = build(&INVENTED, ColorChoice::Never).get_matches_from(args);
            let (_, info, _) = chosen(&INVENTED, &matches).unwrap();
            assert!(std::ptr::eq(info, expected), "{words:?}");
        }
        let args = [PROGRAM, "serve", "--port", "0"];
        let matches = build(&INVENTED, ColorChoice::Never).get_matches_from(args);
        assert!(chosen(&INVENTED, &matches).is_none());
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
        let mut command = complete(&INVENTED, ColorChoice::Never);
        clap_complete::generate(
            clap_complete::Shell::Bash,
            &mut command,
            PROGRAM,
            &mut script,
        );
        let script = String::from_utf8(script).unwrap();
        for word in ["greenhouse", "herb-count", "--names-from"] {
            assert!(script.contains(word), "{word}");
        }
    }
}
