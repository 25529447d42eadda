//! What `--help` says: read by people first, so it is compared as a whole.

use crate::program::{Run, examples, line, program, run};

#[test]
fn the_top_level() {
    let help = line("--help").ends_with(0);
    assert_eq!(help.stderr, "");
    insta::assert_snapshot!(help.stdout);
}

#[test]
fn an_operation() {
    let help = line("summary --help").ends_with(0);
    insta::assert_snapshot!(help.stdout);
}

#[test]
fn an_operation_in_short() {
    let help = line("backlinks -h").ends_with(0);
    insta::assert_snapshot!(help.stdout);
}

#[test]
fn every_operation_tells_its_price_its_docs_and_how_to_call_it() {
    for info in aisa_backlinks::family().all() {
        let help = run([info.name(), "--help"]).ends_with(0).stdout;
        for part in [
            "Examples:",
            "Price:",
            info.docs(),
            "--sandbox",
            info.summary().split(' ').next().unwrap_or_default(),
        ] {
            assert!(help.contains(part), "{} lacks {part}:\n{help}", info.name());
        }
        for field in info.fields() {
            let flag = format!("--{}", field.name().replace('_', "-"));
            let target = help.contains("TARGET") && field.required;
            assert!(target || help.contains(&flag), "{} lacks {flag}:\n{help}", info.name());
        }
    }
}

#[test]
fn every_example_of_an_operation_is_a_valid_call() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("targets.txt"), "a.example\n").expect("the file is written");
    for info in aisa_backlinks::family().all() {
        for mut words in examples(info.name()) {
            // A dry run shows one call.
            if let Some(at) = words.iter().position(|word| word == "--max-rows") {
                words.drain(at..at + 2);
            }
            let mut command = program();
            command.args(words).arg("--dry-run").current_dir(folder.path());
            Run::of(command).ends_with(0);
        }
    }
}

#[test]
fn help_as_a_word_is_the_same() {
    assert_eq!(line("help").stdout, line("--help").stdout);
    assert_eq!(line("help bulk_ranks").stdout, line("bulk-ranks --help").stdout);
}

#[test]
fn help_is_plain_in_a_pipe_and_coloured_on_demand() {
    assert!(!line("--help").stdout.contains('\u{1b}'));
    assert!(line("--color always --help").stdout.contains('\u{1b}'));
}

#[test]
fn help_of_filters_names_every_operator_and_what_like_wants() {
    let help = line("backlinks --help").ends_with(0).stdout;
    let (_, operators) = help.split_once("Operators:").expect("they are listed");
    for operator in aisa_backlinks::request::Operator::ALL {
        let mut words = operators.split([' ', ',', '.', '\n']);
        assert!(words.any(|word| word == operator.as_str()), "{operator:?}: {help}");
    }
    for part in ["\"%part%\"", "whatever the case"] {
        assert!(operators.contains(part), "{part}: {help}");
    }
}
