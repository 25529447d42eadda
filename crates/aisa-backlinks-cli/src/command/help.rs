//! The texts of `--help`: the operations by group, examples, exit codes, what a call costs.

use std::fmt::Write;

use aisa_backlinks::{
    OPERATIONS, OperationInfo, Usd,
    describe::{FieldKind, Price, PriceRows},
};
use clap::builder::StyledStr;
use serde_json::Value;

use super::{FieldArg, STYLES, command_name, positional};
use crate::exit::Exit;

/// The groups in the order of a reader's questions, with their headings; unknown groups follow.
const GROUPS: [(&str, &str); 7] = [
    ("overview", "Overview"),
    ("links", "Links"),
    ("domains", "Domains"),
    ("intersections", "Intersections"),
    ("history", "History"),
    ("bulk", "Many targets at once"),
    ("index", "The index itself"),
];

const UTILITY_LINES: [(&str, &str); 3] = [
    ("operations", "Lists the operations as a table or JSON."),
    ("serve", "Runs the sandbox for other programs."),
    ("completions", "Prints the completion script of a shell."),
];

const FILTERS: &str = "  Filters read FIELD OPERATOR VALUE, joined with and, or and brackets; texts stand in quotes, and %
  is any text: rank > 80 and (dofollow = true or anchor like \"%seo%\"). JSON is taken too.
  Operators: = <> < <= > >=, in and not_in (a list in brackets), like and not_like (the whole text,
  so a part of it is \"%part%\"), ilike and not_ilike (the same, whatever the case), regex and
  not_regex, match and not_match.
";

/// The layout of the top-level help. clap cannot group subcommands, so the list is ours.
pub(super) fn template(operations: &[&OperationInfo]) -> StyledStr {
    let mut text = String::from("{about-with-newline}\n{usage-heading} {usage}\n");
    let mut names = Vec::new();
    for (group, _) in GROUPS {
        names.push(group);
    }
    for info in operations {
        if !names.contains(&info.group) {
            names.push(info.group);
        }
    }
    for group in names {
        let heading = GROUPS
            .iter()
            .find(|(name, _)| *name == group)
            .map_or(group, |(_, heading)| heading);
        let lines: Vec<_> = operations
            .iter()
            .filter(|info| info.group == group)
            .map(|info| (command_name(info), info.summary))
            .collect();
        section(&mut text, heading, &lines);
    }
    section(&mut text, "Other commands", &UTILITY_LINES);
    text.push_str("\n{all-args}{after-help}");
    text.into()
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

/// An operation that asks about many targets at once.
fn of_many_targets() -> String {
    let takes_a_list = |info: &&&OperationInfo| {
        let mut required = info.fields.iter().filter(|field| field.required);
        required.any(|field| matches!(field.kind, FieldKind::Targets { .. }))
    };
    let found = OPERATIONS.iter().find(takes_a_list);
    found.map_or_else(String::new, |info| info.name.replace('_', "-"))
}

/// What follows the options of the top-level help.
pub(super) fn after() -> StyledStr {
    let mut text = String::new();
    heading(&mut text, "Examples");
    text.push_str(&format!(
        "  aisa-backlinks summary example.com --sandbox
  aisa-backlinks summary example.com -o json | jq .backlinks
  aisa-backlinks backlinks example.com --filters 'rank > 80' --order-by rank,desc
  aisa-backlinks backlinks example.com --max-rows 5000 -o csv > links.csv
  aisa-backlinks anchors example.com --all --cursor place.json -o csv >> anchors.csv
  aisa-backlinks {} --targets-from domains.txt --max-price 0.10
",
        of_many_targets()
    ));
    heading(&mut text, "Environment");
    text.push_str(
        "  AISA_API_KEY   the key; there is no flag for it, because flags stay in the shell's history
  AISA_BASE_URL  another gateway, for all calls
  NO_COLOR       no colour, whatever the terminal
",
    );
    heading(&mut text, "Cost");
    text.push_str(
        "  Every answered call is charged, mostly $0.02 to $0.09, more with more rows. Ask first with
  --quote, cap one call with --max-price and a run with --budget, try out with --sandbox.
  What a call cost is said on stderr. Ctrl-C lets the answer arrive that is on its way and prints
  it; once more abandons it.
",
    );
    heading(&mut text, "Exit codes");
    for (exit, meaning) in Exit::TABLE {
        let _ = writeln!(text, "  {:<4} {meaning}", exit.code());
    }
    text.truncate(text.trim_end().len());
    text.into()
}

/// What follows the options of an operation: an example of its own, price, docs.
pub(super) fn after_operation(info: &'static OperationInfo) -> StyledStr {
    let mut text = String::new();
    heading(&mut text, "Examples");
    for example in examples(info) {
        let _ = writeln!(text, "{}", lines(&example));
    }
    heading(&mut text, "Good to know");
    let has = |wanted: fn(&FieldKind) -> bool| info.fields.iter().any(|field| wanted(&field.kind));
    if has(|kind| matches!(kind, FieldKind::Boolean)) {
        text.push_str("  Switches with [=<BOOL>] take =false too; --no-… is short for it.\n");
    }
    if has(|kind| matches!(kind, FieldKind::Filter { .. })) {
        text.push_str(FILTERS);
    }
    let _ = writeln!(text, "  Price: {}.", price(info));
    let _ = writeln!(text, "  Docs:  {}", info.docs);
    text.push_str("  Exit codes, environment and cost: aisa-backlinks --help");
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
fn examples(info: &'static OperationInfo) -> Vec<String> {
    let name = command_name(info);
    let (targets, flags) = example_words(info);
    let call = |words: &[String]| {
        let words = words.iter().chain(&flags).map(|word| quoted(word));
        std::iter::once(name.clone())
            .chain(words)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let whole = call(&targets);
    let mut examples = vec![format!("{whole} --sandbox")];
    let has = |wanted: fn(&FieldKind) -> bool| info.fields.iter().find(|field| wanted(&field.kind));
    if let Some(filter) = has(|kind| matches!(kind, FieldKind::Filter { .. }))
        && !filter.required
    {
        let flag = FieldArg(filter).flag();
        let condition = match filter.kind {
            FieldKind::Filter { fields, .. } if fields.contains(&"dofollow") => "dofollow = true",
            FieldKind::Filter { fields, .. } if fields.contains(&"backlinks") => "backlinks > 10",
            FieldKind::Filter { fields, .. } if fields.contains(&"rank") => "rank > 80",
            FieldKind::Filter { fields, .. } => {
                &format!("{} > 1", fields.first().unwrap_or(&"rank"))
            }
            _ => "rank > 80",
        };
        examples.push(format!("{whole} --{flag} '{condition}'"));
    }
    if positional(info).is_some_and(|field| matches!(field.kind, FieldKind::Targets { .. })) {
        let from_file = ["--targets-from", "targets.txt"].map(str::to_owned);
        examples.push(format!("{} -o csv", call(&from_file)));
    }
    if info.paging.is_some() {
        examples.push(format!("{whole} --max-rows 2000 -o jsonl"));
    } else {
        examples.push(format!("{whole} -o json"));
    }
    examples
}

/// An example as it is typed: a long one goes on behind a backslash, for a line broken elsewhere would not run.
fn lines(example: &str) -> String {
    let mut text = "  aisa-backlinks".to_owned();
    let mut column = text.len();
    for (number, part) in example.split(" --").enumerate() {
        let part = if number == 0 {
            format!(" {part}")
        } else {
            format!(" --{part}")
        };
        if number > 0 && column + part.len() > 90 {
            text.push_str(" \\\n     ");
            column = 5;
        }
        column += part.len();
        text.push_str(&part);
    }
    text
}

/// The request that the description makes as an example, as words: the targets by position, and flags.
fn example_words(info: &'static OperationInfo) -> (Vec<String>, Vec<String>) {
    let by_position = positional(info).map(|field| field.name);
    let mut example = info.example();
    let (mut targets, mut flags) = (Vec::new(), Vec::new());
    for field in info.fields {
        let Some(value) = example.remove(field.name) else {
            continue;
        };
        if by_position == Some(field.name) {
            targets = words(&field.kind, &value);
            continue;
        }
        let flag = format!("--{}", FieldArg(field).flag());
        for word in words(&field.kind, &value) {
            match field.kind {
                FieldKind::Boolean => flags.push(format!("{flag}={word}")),
                _ => flags.extend([flag.clone(), word]),
            }
        }
    }
    (targets, flags)
}

/// A value as its flag takes it: a word for each element of a list.
fn words(kind: &FieldKind, value: &Value) -> Vec<String> {
    match (kind, value) {
        (FieldKind::Object(_), Value::Object(members)) => {
            let members = members
                .iter()
                .map(|(key, value)| format!("{key}={}", word(value)));
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
    if word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{word}'")
    }
}

/// The likely and the highest price in words.
fn price(info: &OperationInfo) -> String {
    let Some(prices) = info.price else {
        return "known only after the call".to_owned();
    };
    let words = |price: Price| {
        let per = match prices.rows {
            _ if price.per_row_micros == 0 => return format!("{} a call", price.of(0)),
            PriceRows::One => return format!("{} a call", price.of(1)),
            PriceRows::Limit => "row",
            PriceRows::Targets => "target",
            PriceRows::Keywords => "keyword",
            PriceRows::Periods => "period",
        };
        let row = Usd::from_micros(price.per_row_micros);
        format!("{} a call and {row} a {per}", price.of(0))
    };
    let (estimate, ceiling) = (prices.estimate, prices.ceiling);
    format!("about {}, at most {}", words(estimate), words(ceiling))
}
