//! The texts of `--help`: the operations by group, examples, exit codes, what a call costs.

use std::fmt::Write;

use aisa_contract::{Family, FamilyEntry, FieldKind, FieldRef, OperationRef, ValueKind};
use clap::builder::{
    StyledStr,
    styling::{AnsiColor, Styles},
};
use serde_json::Value;

use super::{
    PROGRAM,
    field::{FieldArg, positional},
};
use crate::{
    exit::Exit,
    families::{Named as _, hyphens, read},
};

/// How headings, flags and values look in help on a terminal.
pub(super) const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const UTILITY_LINES: [(&str, &str); 6] = [
    ("bulk", "Run an operation for each line of a file, and pay for no response twice."),
    ("report", "Write an HTML report about a domain, with figures, charts and tables."),
    ("operations", "List the operations as a table or JSON."),
    ("archive", "Inspect or prune saved responses."),
    ("serve", "Run the sandbox for other programs."),
    ("completions", "Print the completion script of a shell."),
];

const FILTERS: &str = "  Filters read FIELD OPERATOR VALUE, joined with and, or and brackets; texts stand in quotes, and %
  is any text: age > 80 and (is_new = true or title like \"%seo%\"). JSON is taken too.
  Operators: = <> < <= > >=, in and not_in (a list in brackets), like and not_like (the whole text,
  so a part of it is \"%part%\"), ilike and not_ilike (the same, whatever the case), regex and
  not_regex, match and not_match.
";

/// The layout of the top-level help. clap cannot group subcommands, so the list is ours.
pub(super) fn template(families: &'static [FamilyEntry]) -> StyledStr {
    let mut text = String::from("{about-with-newline}\n{usage-heading} {usage}\n");
    for entry in families.iter().filter(|family| family.command.is_none()) {
        groups(&mut text, read(entry));
    }
    let others: Vec<_> =
        families.iter().filter_map(|family| Some((family.command?, family.about))).collect();
    section(&mut text, "Other families", &others);
    section(&mut text, "Other commands", &UTILITY_LINES);
    text.push_str("\n{all-args}{after-help}");
    text.into()
}

/// The layout of the help of a family that has a word of its own.
pub(super) fn family_template(family: &'static Family) -> StyledStr {
    let mut text = String::from("{about-with-newline}\n{usage-heading} {usage}\n");
    groups(&mut text, family);
    text.push_str("\n{all-args}{after-help}");
    text.into()
}

/// The operations of a family by group; groups without a heading come last, under their name.
fn groups(text: &mut String, family: &'static Family) {
    let groups = family.groups.iter();
    let groups = groups.map(|group| (group.name.as_str(), group.heading.as_str()));
    let mut groups: Vec<_> = groups.collect();
    for info in family.all() {
        if groups.iter().all(|(name, _)| *name != info.group()) {
            groups.push((info.group(), info.group()));
        }
    }
    for (name, heading) in groups {
        let lines: Vec<_> = family
            .all()
            .filter(|info| info.group() == name)
            .map(|info| (family.command_name(info), info.summary()))
            .collect();
        section(text, heading, &lines);
    }
}

fn section<N: AsRef<str>>(text: &mut String, heading: &str, lines: &[(N, &str)]) {
    const INDENT: usize = 35;
    const WIDTH: usize = 98;
    if lines.is_empty() {
        return;
    }
    let (header, literal) = (STYLES.get_header(), STYLES.get_literal());
    let _ = write!(text, "\n{header}{heading}:{header:#}\n");
    for (name, summary) in lines {
        let name = name.as_ref();
        let gap = " ".repeat(INDENT.saturating_sub(name.len() + 2).max(1));
        let _ = write!(text, "  {literal}{name}{literal:#}{gap}");
        let mut column = INDENT;
        for (number, word) in summary.split_whitespace().enumerate() {
            if number > 0 && column + 1 + word.len() > WIDTH {
                let _ = write!(text, "\n{}", " ".repeat(INDENT));
                column = INDENT;
            } else if number > 0 {
                text.push(' ');
                column += 1;
            }
            // Braces would be read as parts of the layout.
            text.push_str(&word.replace(['{', '}'], "|"));
            column += word.len();
        }
        text.push('\n');
    }
}

/// What follows the options of the top-level help.
pub(super) fn after(families: &'static [FamilyEntry]) -> StyledStr {
    let mut text = String::new();
    let top = families.iter().find(|family| family.command.is_none());
    let calls = top.map_or_else(Vec::new, |entry| program_examples(read(entry)));
    if !calls.is_empty() {
        heading(&mut text, "Examples");
    }
    for call in calls {
        let _ = writeln!(text, "{}", lines(&call));
    }
    heading(&mut text, "Environment");
    text.push_str(
        "  AISA_API_KEY   the key; there is no flag for it, because flags stay in the shell's history
  AISA_BASE_URL  another gateway, for all calls
  AISA_ARCHIVE   the file of --archive, for all calls but those to the sandbox
  NO_COLOR       no colour, whatever the terminal
",
    );
    heading(&mut text, "Cost");
    text.push_str(
        "  Every answered call is charged, more with more rows; `operations` lists the prices. Ask first
  with --quote, cap one call with --max-price and a run with --budget, try out with --sandbox.
  A note on stderr says what a call cost. Ctrl-C waits for the response that is on its way and prints
  it; a second Ctrl-C abandons it.
",
    );
    heading(&mut text, "Exit codes");
    for (exit, meaning) in Exit::TABLE {
        let _ = writeln!(text, "  {:<4} {meaning}", exit.code());
    }
    text.truncate(text.trim_end().len());
    text.into()
}

/// Calls that show what the program can do, with the first operations of a family that allow it.
fn program_examples(family: &'static Family) -> Vec<String> {
    let first = |wanted: fn(OperationRef<'static>) -> bool| family.all().find(|info| wanted(*info));
    let mut calls = Vec::new();
    if let Some(info) = first(|info| info.paging().is_none() && positional(info).is_some()) {
        let call = example_call(family, info);
        calls.extend([format!("{call} --sandbox"), format!("{call} -o json")]);
    }
    if let Some(info) = first(|info| info.paging().is_some()) {
        let call = example_call(family, info);
        calls.extend(example_filter(info).map(|filter| format!("{call} {filter}")));
        calls.push(format!("{call} --max-rows 5000 -o csv > rows.csv"));
        calls.push(format!("{call} --all --cursor position.json -o csv >> rows.csv"));
    }
    let many = first(|info| positional(info).is_some_and(reads_a_file));
    calls.extend(many.map(|info| example_from_file(family, info) + " --max-price 0.10"));
    calls
}

/// What follows the options of an operation: an example of its own, price, docs.
pub(super) fn after_operation(family: &'static Family, info: OperationRef<'static>) -> StyledStr {
    let mut text = String::new();
    heading(&mut text, "Examples");
    for example in examples(family, info) {
        let _ = writeln!(text, "{}", lines(&example));
    }
    heading(&mut text, "Notes");
    let has = |wanted: fn(&FieldKind<'_>) -> bool| {
        info.fields().into_iter().any(|field| wanted(&field.kind()))
    };
    if has(|kind| matches!(kind, FieldKind::Boolean)) {
        text.push_str("  Switches with [=<BOOL>] take =false too; --no-… is short for it.\n");
    }
    if has(|kind| matches!(kind, FieldKind::Filter { .. })) {
        text.push_str(FILTERS);
    }
    for group in &info.one_of {
        let flags: Vec<String> = group.iter().map(|name| format!("--{}", hyphens(name))).collect();
        let _ = writeln!(text, "  Needs: at least one of {}.", flags.join(", "));
    }
    let _ = writeln!(text, "  Price: {}.", info.price_in_words());
    let _ = writeln!(text, "  Docs:  {}", info.docs());
    let _ = write!(text, "  Exit codes, environment and cost: {PROGRAM} --help");
    text.into()
}

fn heading(text: &mut String, heading: &str) {
    let header = STYLES.get_header();
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "{header}{heading}:{header:#}");
}

/// Calls that show what is particular to the operation.
fn examples(family: &'static Family, info: OperationRef<'static>) -> Vec<String> {
    let call = example_call(family, info);
    let mut examples = vec![format!("{call} --sandbox")];
    examples.extend(example_filter(info).map(|filter| format!("{call} {filter}")));
    if positional(info).is_some_and(reads_a_file) {
        examples.push(example_from_file(family, info) + " -o csv");
    }
    examples.push(match info.paging() {
        Some(_) => format!("{call} --max-rows 2000 -o jsonl"),
        None => format!("{call} -o json"),
    });
    examples
}

/// Positional targets that the operation numbers depend on their order, so their example does not read a file.
fn reads_a_file(field: FieldRef<'_>) -> bool {
    matches!(field.kind(), FieldKind::Targets { .. } | FieldKind::List { .. })
}

/// The shortest valid call.
fn example_call(family: &'static Family, info: OperationRef<'static>) -> String {
    let (subject, flags) = example_words(info);
    let words = subject.iter().chain(&flags).map(|word| quoted(word));
    let words: Vec<_> = [family.command_words(info)].into_iter().chain(words).collect();
    words.join(" ")
}

/// The same with the positional values in a file.
fn example_from_file(family: &'static Family, info: OperationRef<'static>) -> String {
    let (_, flags) = example_words(info);
    let file = positional(info).and_then(|field| {
        let flag = FieldArg(field).file_flag()?;
        Some(format!("--{flag} {}.txt", field.name()))
    });
    let flags = flags.iter().map(|word| quoted(word));
    let words: Vec<_> = [family.command_words(info)].into_iter().chain(file).chain(flags).collect();
    words.join(" ")
}

/// A condition for the first optional filter of the operation: on a switch if one can be filtered by, else a number.
fn example_filter(info: OperationRef<'static>) -> Option<String> {
    let (filter, row) = info.fields().into_iter().find_map(|field| match field.kind() {
        FieldKind::Filter { row, .. } if !field.required => Some((field, row?)),
        _ => None,
    })?;
    let names = row.paths(&[]);
    let kind = |path: &str| ValueKind::Object(row).at(path);
    let first = |wanted: fn(&ValueKind<'_>) -> bool| {
        let mut names = names.iter();
        names.find(|name| kind(name).as_ref().is_some_and(wanted))
    };
    let condition = if let Some(name) = first(|kind| matches!(kind, ValueKind::Boolean)) {
        format!("{name} = true")
    } else {
        let number = |kind: &ValueKind<'_>| matches!(kind, ValueKind::Integer | ValueKind::Number);
        format!("{} > 10", first(number)?)
    };
    // Rows of intersections have fields of each target.
    let numbered = filter.name() == "filters" && info.numbers_targets();
    let position = if numbered { "1." } else { "" };
    Some(format!("--{} '{position}{condition}'", FieldArg(filter).flag()))
}

/// An example as it is typed; a long one continues after a backslash, as a shell needs it.
fn lines(example: &str) -> String {
    let mut text = format!("  {PROGRAM}");
    let mut column = text.len();
    for (number, part) in example.split(" --").enumerate() {
        let part = if number == 0 { format!(" {part}") } else { format!(" --{part}") };
        if number > 0 && column + part.len() > 90 {
            text.push_str(" \\\n     ");
            column = 5;
        }
        column += part.len();
        text.push_str(&part);
    }
    text
}

/// The request that the description makes as an example, as words: the positional values, and flags.
fn example_words(info: OperationRef<'static>) -> (Vec<String>, Vec<String>) {
    let by_position = positional(info).map(|field| field.name());
    let mut example = info.example();
    let (mut targets, mut flags) = (Vec::new(), Vec::new());
    for field in info.fields() {
        let Some(value) = example.remove(field.name()) else {
            continue;
        };
        if by_position == Some(field.name()) {
            targets = words(&field.kind(), &value);
            continue;
        }
        let flag = format!("--{}", FieldArg(field).flag());
        for word in words(&field.kind(), &value) {
            match field.kind() {
                FieldKind::Boolean => flags.push(format!("{flag}={word}")),
                _ => flags.extend([flag.clone(), word]),
            }
        }
    }
    (targets, flags)
}

/// A value as its flag takes it: a word for each element of a list.
fn words(kind: &FieldKind<'_>, value: &Value) -> Vec<String> {
    match (kind, value) {
        (FieldKind::Object(_), Value::Object(members)) => {
            let members = members.iter().map(|(key, value)| format!("{key}={}", word(value)));
            vec![members.collect::<Vec<_>>().join(",")]
        }
        (_, Value::Object(numbered)) => numbered.values().map(word).collect(),
        (FieldKind::Filter { .. }, filter) => vec![filter.to_string()],
        (_, Value::Array(items)) => items.iter().map(word).collect(),
        (_, one) => vec![word(one)],
    }
}

fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,".contains(c);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}
