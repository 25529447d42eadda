//! Families only describe: what they are called is written in `schema/`, and nowhere in hand-written code.

use std::{collections::BTreeSet, fs};

use aisa_contract::Family;

use crate::sources::{root, sources};

/// Tools that serve every family, beside the crates that do.
const TOOLS: &[&str] = &["codegen/src", "codegen/drift/src", "xtask/src"];

/// Hand-written code that may name operations: a report is about backlinks, whatever other families there are, and it
/// reads their typed results.
const PARTICULAR: &str = "crates/aisa-backlinks-cli/src/report/";

/// Names that begin as a family's do without being one: the program, and packages beside the families.
const PACKAGES: &[&str] = &[
    r#"PROGRAM: &str = "aisa-backlinks";"#,
    "aisa-backlinks-cli",
    "aisa_backlinks_cli",
    "aisa-sandbox",
    "aisa_sandbox",
    "aisa-backlinks-tests",
    "aisa-backlinks-drift",
];

/// Texts that are the name of an operation and, in files whose paths begin so, mean something else.
const EVERYDAY: &[(&str, &str)] = &[
    // What an operation does, in one sentence: a keyword of its schema, and a column of the list of operations.
    ("codegen/", "\"summary\""),
    ("crates/aisa-backlinks-cli/src/catalogue.rs", "\"summary\""),
];

/// The families, as the contract has them.
fn families() -> impl Iterator<Item = &'static Family> {
    let entries = aisa_contract::families().iter();
    entries.map(|entry| entry.family().unwrap())
}

/// Hand-written code that serves every family: all crates but the families, and the tools.
fn general() -> Vec<String> {
    let own: BTreeSet<_> = families().map(|family| &family.crate_name).collect();
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let names = crates.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let serving = names.filter(|name| !own.contains(name));
    let mut folders: Vec<_> = serving.map(|name| format!("crates/{name}/src")).collect();
    folders.extend(TOOLS.iter().copied().map(str::to_owned));
    for expected in ["aisa-contract", "aisa-gateway", "aisa-mcp"] {
        let folder = format!("crates/{expected}/src");
        assert!(folders.contains(&folder), "{folders:?}");
    }
    folders
}

/// How code would spell an operation: its name as a text, at the terminal and for agents too, and its types.
fn operations() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for operation in families().flat_map(Family::all) {
        let name = operation.name();
        for spelling in [name.to_owned(), name.replace('_', "-"), operation.unique_name()] {
            // One word may be an everyday word, such as `summary` or `history`: only as a whole text is it the name.
            let one_word = !spelling.contains(['_', '-']);
            names.insert(if one_word { format!("\"{spelling}\"") } else { spelling });
        }
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        let pascal: String = name.split('_').map(capital).collect();
        names.extend(["Request", "Result"].map(|end| format!("{pascal}{end}")));
    }
    for expected in ["\"summary\"", "bulk-ranks", "SummaryRequest", "IndexResult"] {
        assert!(names.contains(expected), "{names:?}");
    }
    names
}

/// How code would spell a family: its folder, its paths, its crate.
fn spellings() -> BTreeSet<String> {
    let mut spellings = BTreeSet::new();
    for family in families() {
        spellings.insert(format!("{}/", family.name));
        spellings.insert(family.crate_name.replace('-', "_"));
        spellings.insert(family.crate_name.clone());
    }
    assert!(spellings.contains("aisa_backlinks"), "{spellings:?}");
    spellings
}

/// The lines of hand-written code that hold one of the names.
fn lines_with(names: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for folder in general() {
        for source in sources(&folder) {
            let file = format!("{folder}/{}", source.path);
            // Tests may try real names: those in files of their own, and those at the end of a file.
            if file.starts_with(PARTICULAR) || file.ends_with("tests.rs") {
                continue;
            }
            for (index, line) in source.lines.iter().enumerate() {
                let next = source.lines.get(index + 1).map_or("", |next| next.trim());
                if line == "#[cfg(test)]" && next.starts_with("mod ") && next.ends_with('{') {
                    break;
                }
                let line =
                    PACKAGES.iter().fold(line.clone(), |line, allowed| line.replace(allowed, ""));
                for name in names.iter().filter(|name| has_word(&line, name)) {
                    let everyday =
                        |(place, text): &(&str, &str)| file.starts_with(place) && name == text;
                    if !EVERYDAY.iter().any(everyday) {
                        found.push(format!("{file}:{}: `{name}`", index + 1));
                    }
                }
            }
        }
    }
    found
}

/// Whether a line has the text, and not as the end of a longer word.
fn has_word(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == '-')
    })
}

/// The lines that ask for a family by its name. The name alone says nothing: it may be an everyday word, as `keywords`.
fn lines_that_ask_for_a_family() -> Vec<String> {
    let names = families().map(|family| format!("\"{}\"", family.name));
    let mut found = lines_with(&names.collect());
    found.retain(|line| {
        let (place, _) = line.rsplit_once(": ").unwrap();
        let (file, number) = place.rsplit_once(':').unwrap();
        let text = aisa_backlinks_tests::text(&root().join(file));
        let number: usize = number.parse().unwrap();
        text.lines().nth(number - 1).unwrap().contains("famil")
    });
    found
}

#[test]
fn a_family_may_be_called_by_an_everyday_word() {
    assert!(has_word("call(\"serp/x\")", "serp/") && has_word("aisa_serp::x", "aisa_serp"));
    for (line, name) in [("main/x", "ai/"), ("my_ai/x", "ai/"), ("e-ai/x", "ai/")] {
        assert!(!has_word(line, name), "{line}");
    }
}

#[test]
fn no_crate_but_the_families_and_the_report_holds_the_name_of_an_operation() {
    let wrong = lines_with(&operations());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_general_code_spells_a_family() {
    let mut wrong = lines_with(&spellings());
    wrong.extend(lines_that_ask_for_a_family());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
