//! One request field as arguments: its flag, what the flag takes and what help says about it.

use std::ffi::OsStr;

use aisa_contract::{EnumValue, FieldKind, FieldRef, Keyword, OperationRef};
use clap::{
    Arg, ArgAction, Command,
    builder::{BoolishValueParser, PossibleValue, StringValueParser, TypedValueParser},
    value_parser,
};

use super::options;
use crate::families::hyphens;

/// The heading above the fields of the request.
pub(super) const HEADING: &str = "Request";

/// A request field together with the name of its flag.
#[derive(Clone, Copy)]
pub(crate) struct FieldArg(pub FieldRef<'static>);

/// The id under which the value of a field is found.
pub(crate) fn value_id(field: FieldRef<'_>) -> String {
    format!("field {}", field.name())
}

/// The id of the flag that switches a field off.
pub(crate) fn negation_id(field: FieldRef<'_>) -> String {
    format!("no field {}", field.name())
}

/// The field that the positional arguments fill: the required one that names targets, or else texts.
pub(crate) fn positional(info: OperationRef<'_>) -> Option<FieldRef<'_>> {
    let required = |wanted: fn(&FieldKind<'_>) -> bool| {
        let mut fields = info.fields().into_iter();
        fields.find(|field| field.required && wanted(&field.kind()))
    };
    required(|kind| {
        matches!(
            kind,
            FieldKind::Target(_) | FieldKind::Targets { .. } | FieldKind::NumberedTargets { .. }
        )
    })
    .or_else(|| {
        required(|kind| match kind {
            FieldKind::List { items, .. } => matches!(**items, FieldKind::Text { .. }),
            kind => matches!(kind, FieldKind::Text { .. }),
        })
    })
}

/// Whether each line of a file can be a value of the field, or an element of it.
pub(crate) fn takes_lines(kind: &FieldKind<'_>) -> bool {
    match kind {
        FieldKind::Target(_) | FieldKind::Targets { .. } | FieldKind::Text { .. } => true,
        FieldKind::List { items, .. } => matches!(**items, FieldKind::Text { .. }),
        _ => false,
    }
}

impl FieldArg {
    /// The flag: the schema's name with hyphens, or `field-<name>` where an option of the program has that name, or that
    /// of the flag that switches the field off.
    pub(crate) fn flag(self) -> String {
        let flag = hyphens(self.0.name());
        let off = matches!(self.0.kind(), FieldKind::Boolean).then(|| format!("no-{flag}"));
        if options::is_taken(&flag) || off.is_some_and(|off| options::is_taken(&off)) {
            format!("field-{flag}")
        } else {
            flag
        }
    }

    /// The arguments that carry the field.
    pub(crate) fn args(self) -> Vec<Arg> {
        let flag = self.flag();
        let mut arg = Arg::new(value_id(self.0))
            .help_heading(HEADING)
            .help(self.help())
            .required(self.0.required);
        if flag.contains('-') {
            arg = arg.alias(flag.replace('-', "_"));
        }
        arg = self.value(arg.long(flag.clone()));
        let mut args = vec![arg];
        if matches!(self.0.kind(), FieldKind::Boolean) {
            args.push(
                Arg::new(negation_id(self.0))
                    .long(format!("no-{flag}"))
                    .alias(format!("no_{}", flag.replace('-', "_")))
                    .action(ArgAction::SetTrue)
                    .conflicts_with(value_id(self.0))
                    .hide(true),
            );
        }
        args
    }

    /// The field as positional argument.
    pub(crate) fn positional(self) -> Arg {
        let name = match self.0.kind() {
            FieldKind::Text { .. } => self.0.name().to_uppercase(),
            FieldKind::List { .. } => self.0.name().trim_end_matches('s').to_uppercase(),
            _ => "TARGET".to_owned(),
        };
        let arg = Arg::new(value_id(self.0)).help(self.help()).value_name(name);
        if self.takes_a_list() {
            arg.num_args(1..).action(ArgAction::Append)
        } else {
            arg.required(true)
        }
    }

    /// The flag that reads further values of a positional list from a file.
    pub(crate) fn file_flag(self) -> Option<String> {
        let flag = hyphens(self.0.name()) + "-from";
        self.takes_a_list().then_some(flag)
    }

    fn takes_a_list(self) -> bool {
        !matches!(self.0.kind(), FieldKind::Target(_) | FieldKind::Text { .. })
    }

    fn value(self, arg: Arg) -> Arg {
        match self.0.kind() {
            FieldKind::Boolean => arg
                .value_name("BOOL")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("true")
                .hide_possible_values(true)
                .value_parser(BoolishValueParser::new()),
            FieldKind::Integer { .. } => {
                arg.value_name("N").allow_negative_numbers(true).value_parser(value_parser!(i64))
            }
            FieldKind::Choice { values, .. } => arg.value_name("WORD").value_parser(Words(values)),
            FieldKind::Date { .. } => arg.value_name("YYYY-MM-DD"),
            FieldKind::Target(_) => arg.value_name("TARGET"),
            FieldKind::Targets { .. } | FieldKind::NumberedTargets { .. } => {
                arg.value_name("TARGET").action(ArgAction::Append)
            }
            FieldKind::Filter { .. } => arg.value_name("TEXT"),
            FieldKind::Order { .. } => arg.value_name("FIELD,asc|desc").action(ArgAction::Append),
            FieldKind::Number { .. } => {
                arg.value_name("N").allow_negative_numbers(true).value_parser(value_parser!(f64))
            }
            FieldKind::List { items, .. } => {
                let name = match *items {
                    FieldKind::Integer { .. } | FieldKind::Number { .. } => "N",
                    FieldKind::Object(_) | FieldKind::Map { .. } => "KEY=VALUE,…",
                    FieldKind::List { .. } => "JSON",
                    _ => "TEXT",
                };
                arg.value_name(name).action(ArgAction::Append)
            }
            FieldKind::Object(_) | FieldKind::Map { .. } => arg.value_name("KEY=VALUE,…"),
            _ => arg.value_name("TEXT"),
        }
    }

    /// The schema's text, then what the schema says in numbers.
    fn help(self) -> String {
        let mut rules = rules(&self.0.kind());
        if let Some(default) = self.0.default_text() {
            rules.push(format!("upstream default: {default}"));
        }
        let mut text = self.0.description().to_owned();
        for rule in rules {
            text.push_str(&format!(" [{rule}]"));
        }
        text
    }
}

fn rules(kind: &FieldKind<'_>) -> Vec<String> {
    let at_most = |max: &Option<usize>, things: &str| max.map(|n| format!("at most {n} {things}"));
    let rules = match kind {
        FieldKind::Integer { min: Some(min), max: Some(max), .. } => {
            vec![Some(format!("{min} to {max}"))]
        }
        FieldKind::Integer { min, max, .. } => {
            vec![min.map(|min| format!("from {min}")), max.map(|max| format!("up to {max}"))]
        }
        FieldKind::Number { min: Some(min), max: Some(max), .. } => {
            vec![Some(format!("{min} to {max}"))]
        }
        FieldKind::Number { min, max, .. } => {
            vec![min.map(|min| format!("from {min}")), max.map(|max| format!("up to {max}"))]
        }
        FieldKind::Text { max_chars, keyword, .. } => {
            let mut rules = vec![at_most(max_chars, "characters")];
            let keyword = keyword.map(Keyword::facts).into_iter().flatten();
            rules.extend(keyword.map(Some));
            rules
        }
        FieldKind::Date { min, max, not_after, .. } => vec![
            min.map(|min| format!("from {min}")),
            max.map(|max| format!("to {max}")),
            not_after.map(|other| format!("not after --{}", hyphens(other))),
        ],
        FieldKind::Target(rule) => vec![Some(rule.forms())],
        FieldKind::Targets { rule, max, max_domains, .. } => {
            vec![Some(rule.forms()), at_most(max, "targets"), at_most(max_domains, "domains")]
        }
        FieldKind::NumberedTargets { rule, max, .. } => {
            vec![Some(rule.forms()), at_most(max, "targets")]
        }
        FieldKind::Filter { max_conditions, .. } => vec![at_most(max_conditions, "conditions")],
        FieldKind::Order { max_rules, .. } => vec![at_most(max_rules, "times")],
        FieldKind::List { items, max, .. } => {
            let mut rules = vec![at_most(max, "times")];
            rules.extend(self::rules(items).into_iter().map(Some));
            rules
        }
        FieldKind::Object(fields) => fields.into_iter().map(|field| Some(member(field))).collect(),
        _ => Vec::new(),
    };
    rules.into_iter().flatten().collect()
}

/// A field of an object, as one fact: `field: anchor, domain_from`, `value: 1 to 1000`.
fn member(field: FieldRef<'_>) -> String {
    let takes = match &field.kind() {
        FieldKind::Choice { values, .. } => words(values),
        kind => rules(kind).join(", "),
    };
    if takes.is_empty() { field.name().to_owned() } else { format!("{}: {takes}", field.name()) }
}

fn words(values: &[EnumValue]) -> String {
    let words: Vec<_> = values.iter().map(|value| value.wire.as_str()).collect();
    words.join(", ")
}

/// Shows the documented words in help and completions, and accepts any other: the validation of the request refuses
/// those before sending, and `--no-validate` can send a word that is newer than this program.
#[derive(Clone)]
struct Words(&'static [EnumValue]);

impl TypedValueParser for Words {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(
            self.0.iter().map(|value| {
                PossibleValue::new(value.wire.as_str()).help(value.description.as_str())
            }),
        ))
    }
}
