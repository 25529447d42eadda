//! The fields that filters and sorting rules name, and the values that conditions compare them with.

use serde_json::Value;

use super::{Problems, near};
use crate::{
    request::filter::{self, Operator},
    shape::{Shape, ValueKind},
    value::Timestamp,
};

/// What filters and sorting rules of intersections name without a position.
const COUNT: &str = "intersections_count";

/// Letters by which a name may differ from a documented one and is certainly misspelt.
const SLIP: usize = 2;

/// What a name stands for.
pub(super) enum Named<'a> {
    /// A documented field.
    Field(ValueKind<'a>),
    /// A misspelling of a documented field.
    Misspelt(String),
    /// Upstream may know it: its docs name fields that no response has. What resembles it.
    Unknown(Option<String>),
}

/// Looks a name up; `numbered` where fields of rows begin with the position of a target, as in `1.rank`.
pub(super) fn look_up<'a>(row: Shape<'a>, numbered: bool, name: &str) -> Named<'a> {
    let documented = |name: &str| {
        let kind = ValueKind::Object(row).at(name);
        kind.filter(|kind| !matches!(kind, ValueKind::Object(_)))
    };
    let (position, bare) = positioned(numbered, name);
    if numbered && name == COUNT {
        return Named::Field(ValueKind::Integer);
    }
    if numbered == position.is_some()
        && let Some(kind) = documented(bare)
    {
        return Named::Field(kind);
    }
    let known = row.paths(&[]);
    let names = known.iter().map(String::as_str);
    let near = near::nearest(bare, names.chain(numbered.then_some(COUNT)));
    let Some((distance, near)) = near else {
        return Named::Unknown(None);
    };
    let meant = match numbered && near != COUNT {
        true => format!("{}.{near}", position.unwrap_or("1")),
        false => near.to_owned(),
    };
    match distance {
        ..=SLIP => Named::Misspelt(meant),
        _ => Named::Unknown(Some(meant)),
    }
}

/// The position of a target that a name begins with, and the rest.
fn positioned(numbered: bool, name: &str) -> (Option<&str>, &str) {
    match name.split_once('.') {
        Some((position, bare)) if numbered && position.parse::<u32>().is_ok() => {
            (Some(position), bare)
        }
        _ => (None, name),
    }
}

/// A word that a condition compares a field with, and the docs do not list for it.
pub(super) struct OddWord<'v> {
    pub(super) field: String,
    pub(super) word: &'v str,
    /// What resembles it.
    pub(super) near: Option<&'v str>,
    /// Whether it is what resembles it but for a slip, and so certainly misspelt.
    pub(super) misspelt: bool,
}

/// The words of a condition that the docs do not list. Patterns are none.
pub(super) fn odd_words<'v>(
    row: Shape<'v>,
    numbered: bool,
    condition: &'v [Value],
) -> Vec<OddWord<'v>> {
    let [Value::String(name), Value::String(operator), operand] = condition else {
        return Vec::new();
    };
    let field = meant(row, numbered, name);
    let compares = Operator::from_wire(operator).is_some_and(|operator| !operator.matches_text());
    let Some(words) = words(row, positioned(numbered, &field).1).filter(|_| compares) else {
        return Vec::new();
    };
    let operands = match operand {
        Value::Array(elements) => elements.as_slice(),
        one => std::slice::from_ref(one),
    };
    let given = operands.iter().filter_map(Value::as_str);
    let odd = given.filter(|given| !words.contains(given)).map(|word| {
        let near = near::nearest(word, words.iter().copied());
        OddWord {
            field: field.clone(),
            word,
            near: near.map(|(_, near)| near),
            misspelt: near.is_some_and(|(distance, _)| distance <= SLIP),
        }
    });
    odd.collect()
}

/// The words that the docs list for a field: of an open list of words, or those that tell its objects apart.
fn words<'a>(row: Shape<'a>, path: &str) -> Option<Vec<&'a str>> {
    let at = |path: &str| match ValueKind::Object(row).at(path)? {
        ValueKind::List(inner) => Some(inner.kind()),
        kind => Some(kind),
    };
    if let ValueKind::Choice(words) = at(path)? {
        return Some(words.iter().map(|known| known.wire.as_str()).collect());
    }
    let (shape, key) = match path.rsplit_once('.') {
        None => (row, path),
        Some((parent, key)) => match at(parent)? {
            ValueKind::Object(shape) => (shape, key),
            _ => return None,
        },
    };
    let (tag, variants) = shape.tag()?;
    let words = variants.iter().map(|known| known.word.as_str());
    (tag == key).then(|| words.collect())
}

/// A field that the operation documents, for an example: `rank` where there is one, else the first number.
pub(super) fn example(row: Shape<'_>, numbered: bool) -> String {
    let is_number = |path: &&str| {
        let kind = ValueKind::Object(row).at(path);
        matches!(kind, Some(ValueKind::Integer | ValueKind::Number))
    };
    let paths = row.paths(&[]);
    let mut known = paths.iter().map(String::as_str);
    let name = Some("rank")
        .filter(is_number)
        .or_else(|| known.find(is_number))
        .or(paths.first().map(String::as_str));
    let name = name.unwrap_or("rank");
    match numbered {
        true => format!("1.{name}"),
        false => name.to_owned(),
    }
}

/// The name itself, or the one that it misspells.
pub(super) fn meant(row: Shape<'_>, numbered: bool, name: &str) -> String {
    match look_up(row, numbered, name) {
        Named::Misspelt(meant) => meant,
        _ => name.to_owned(),
    }
}

/// Checks the fields that a filter names, and that each is compared with a value of its kind.
pub(super) fn filter(
    value: &Value,
    row: Shape<'_>,
    numbered: bool,
    path: &str,
    problems: &mut Problems<'_>,
) {
    for condition in filter::conditions(value) {
        let Some(name) = condition.first().and_then(Value::as_str) else {
            continue;
        };
        let whole = Value::from(condition);
        let meant = meant(row, numbered, name);
        if meant != name {
            misspelt(path, &whole, name, &meant, problems);
        }
        if let Named::Field(kind) = look_up(row, numbered, &meant)
            && let [_, operator, operand] = condition
            && let Some(operator) = operator.as_str().and_then(Operator::from_wire)
            && let Some((rule, suggestion)) = unfit(kind, operator, operand, problems)
        {
            problems.add(path, Some(&whole), format!("{meant} {rule}"), Some(suggestion));
            problems.about(&meant);
        }
        for odd in odd_words(row, numbered, condition) {
            if let (true, Some(near)) = (odd.misspelt, odd.near) {
                let rule = format!("{:?} is not a word of {}", odd.word, odd.field);
                let suggestion = format!("did you mean {near:?}?");
                problems.add(path, Some(&whole), rule, Some(suggestion));
                problems.about(&odd.field);
            }
        }
    }
}

/// Checks the field that a sorting rule names.
pub(super) fn order(
    rule: &Value,
    row: Shape<'_>,
    numbered: bool,
    path: &str,
    problems: &mut Problems<'_>,
) {
    if let Some((name, _)) = rule.as_str().and_then(|rule| rule.rsplit_once(',')) {
        let meant = meant(row, numbered, name);
        if meant != name {
            misspelt(path, rule, name, &meant, problems);
        }
    }
}

fn misspelt(path: &str, value: &Value, name: &str, meant: &str, problems: &mut Problems<'_>) {
    let rule = format!("{name} is not a field of {}", problems.operation);
    let suggestion = format!("did you mean `{meant}`?");
    problems.add(path, Some(value), rule, Some(suggestion));
    problems.about(name);
}

/// Why a field of this kind is not compared in this way, and what to write.
fn unfit(
    kind: ValueKind<'_>,
    operator: Operator,
    operand: &Value,
    problems: &Problems<'_>,
) -> Option<(String, String)> {
    let today = problems.today;
    let (is, suggestion) = match kind {
        // A condition on a list is one on its elements.
        ValueKind::List(inner) => return unfit(inner.kind(), operator, operand, problems),
        ValueKind::Boolean => ("true or false", "write true or false".to_owned()),
        ValueKind::Integer | ValueKind::Number => {
            ("a number", "write a number, such as 10".to_owned())
        }
        ValueKind::Text | ValueKind::Choice(_) => ("a text", "write a text in quotes".to_owned()),
        ValueKind::Time => {
            ("a day or a time", format!("write it like \"{today}\" or \"{today} 00:00:00 +00:00\""))
        }
        ValueKind::Counts
        | ValueKind::Texts
        | ValueKind::Object(_)
        | ValueKind::Map(_)
        | ValueKind::Any => return None,
    };
    let word = operator.as_str();
    let is_text = matches!(kind, ValueKind::Text | ValueKind::Choice(_));
    if operator.matches_text() && !is_text && !matches!(kind, ValueKind::Time) {
        let rule = format!("is {is}, and `{word}` compares texts");
        let suggestion = format!("compare it by another operator, and {suggestion}");
        return Some((rule, suggestion));
    }
    let elements = match operand {
        Value::Array(elements) => elements.as_slice(),
        one => std::slice::from_ref(one),
    };
    let fits = |value: &Value| match kind {
        // Only raw JSON holds null, and what upstream makes of it is not documented.
        _ if value.is_null() => true,
        ValueKind::Boolean => value.is_boolean(),
        ValueKind::Text | ValueKind::Choice(_) => value.is_string(),
        ValueKind::Time => value
            .as_str()
            .is_some_and(|text| operator.matches_text() || text.parse::<Timestamp>().is_ok()),
        _ => value.is_number(),
    };
    let meant: Option<Vec<Value>> = elements
        .iter()
        .map(|value| match fits(value) {
            true => Some(value.clone()),
            false => converted(kind, value),
        })
        .collect();
    let written = match (&meant, operator.takes_list()) {
        (Some(list), true) => Some(format!("write {}", Value::from(list.as_slice()))),
        (Some(list), false) => match list.as_slice() {
            [one] => Some(format!("write {one}")),
            list => Some(format!("use `in` with {}", Value::from(list))),
        },
        (None, _) => None,
    };
    let rule = match (operand.is_array(), operator.takes_list()) {
        _ if !elements.iter().all(fits) => format!("is {is}"),
        (true, false) => format!("is compared by `{word}` with one value"),
        (false, true) => format!("is compared by `{word}` with a list"),
        _ => return None,
    };
    Some((rule, written.unwrap_or(suggestion)))
}

/// A value of this kind, where another one certainly stands for it: `"10"` for 10.
fn converted(kind: ValueKind<'_>, value: &Value) -> Option<Value> {
    let text = value.as_str().map(str::trim);
    match kind {
        ValueKind::Boolean => Some(text?.to_lowercase().parse::<bool>().ok()?.into()),
        ValueKind::Integer | ValueKind::Number => {
            text?.parse::<serde_json::Number>().ok().map(Value::Number)
        }
        ValueKind::Text | ValueKind::Choice(_) if value.is_number() || value.is_boolean() => {
            Some(value.to_string().into())
        }
        _ => None,
    }
}
