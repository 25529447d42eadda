//! The fields that filters and sorting rules name, and the values that conditions compare them with.

use serde_json::Value;

use super::{Problems, near};
use crate::{
    describe::{Shape, ValueKind},
    request::filter::{self, Operator},
    value::Timestamp,
};

/// What filters and sorting rules of intersections name without a position.
const COUNT: &str = "intersections_count";

/// Letters by which a name may differ from a documented one and is certainly misspelt.
const SLIP: usize = 2;

/// What a name stands for.
pub(super) enum Named {
    /// A documented field.
    Field(ValueKind),
    /// A misspelling of a documented field.
    Misspelt(String),
    /// Upstream may know it: its docs name fields that no answer has. What resembles it.
    Unknown(Option<String>),
}

/// Looks a name up; `numbered` where fields of rows begin with the position of a target, as in `1.rank`.
pub(super) fn look_up(row: &'static Shape, numbered: bool, name: &str) -> Named {
    let documented = |name: &str| {
        let kind = ValueKind::Object(row).at(name);
        kind.filter(|kind| !matches!(kind, ValueKind::Object(_)))
    };
    let (position, bare) = match name.split_once('.') {
        Some((position, bare)) if numbered && position.parse::<u32>().is_ok() => {
            (Some(position), bare)
        }
        _ => (None, name),
    };
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

/// Checks the fields that a filter names, and that each is compared with a value of its kind.
pub(super) fn filter(
    value: &Value,
    row: &'static Shape,
    numbered: bool,
    path: &str,
    problems: &mut Problems,
) {
    for condition in filter::conditions(value) {
        let Some(name) = condition.first().and_then(Value::as_str) else {
            continue;
        };
        let whole = Value::from(condition);
        match look_up(row, numbered, name) {
            Named::Misspelt(meant) => misspelt(path, &whole, name, &meant, problems),
            Named::Field(kind) => {
                if let [_, operator, operand] = condition
                    && let Some(operator) = operator.as_str().and_then(Operator::from_wire)
                    && let Some((rule, way_out)) = unfit(kind, operator, operand, problems)
                {
                    problems.add(path, Some(&whole), format!("{name} {rule}"), Some(way_out));
                }
            }
            Named::Unknown(_) => {}
        }
    }
}

/// Checks the field that a sorting rule names.
pub(super) fn order(
    rule: &Value,
    row: &'static Shape,
    numbered: bool,
    path: &str,
    problems: &mut Problems,
) {
    if let Some((name, _)) = rule.as_str().and_then(|rule| rule.rsplit_once(','))
        && let Named::Misspelt(meant) = look_up(row, numbered, name)
    {
        misspelt(path, rule, name, &meant, problems);
    }
}

fn misspelt(path: &str, value: &Value, name: &str, meant: &str, problems: &mut Problems) {
    let rule = format!("{name} is not a field of {}", problems.operation);
    problems.add(
        path,
        Some(value),
        rule,
        Some(format!("did you mean `{meant}`?")),
    );
}

/// Why a field of this kind is not compared in this way, and what to write.
fn unfit(
    kind: ValueKind,
    operator: Operator,
    operand: &Value,
    problems: &Problems,
) -> Option<(String, String)> {
    let word = operator.as_str();
    match operand {
        Value::Array(_) if !operator.takes_list() => {
            let rule = format!("is compared by `{word}` with one value");
            return Some((rule, "use `in` for a list".to_owned()));
        }
        Value::Array(elements) => {
            let mut elements = elements.iter();
            return elements.find_map(|element| unfit_value(kind, operator, element, problems));
        }
        one if operator.takes_list() => {
            let rule = format!("is compared by `{word}` with a list");
            return Some((rule, format!("write [{one}]")));
        }
        _ => {}
    }
    unfit_value(kind, operator, operand, problems)
}

fn unfit_value(
    kind: ValueKind,
    operator: Operator,
    value: &Value,
    problems: &Problems,
) -> Option<(String, String)> {
    let text = value.as_str();
    let (is, fits, way_out) = match kind {
        // A condition on a list is one on its elements.
        ValueKind::List(inner) => return unfit_value(*inner, operator, value, problems),
        // Only raw JSON holds null, and what upstream makes of it is not documented.
        _ if value.is_null() => return None,
        ValueKind::Boolean => {
            let meant = text.and_then(|text| text.trim().to_lowercase().parse::<bool>().ok());
            let meant = meant.map(|meant| format!("write {meant}"));
            let way_out = meant.unwrap_or_else(|| "write true or false".to_owned());
            ("true or false", value.is_boolean(), way_out)
        }
        ValueKind::Integer | ValueKind::Number => {
            let meant = text.and_then(|text| text.trim().parse::<serde_json::Number>().ok());
            let meant = meant.map(|meant| format!("write {meant}"));
            let way_out = meant.unwrap_or_else(|| "write a number, such as 10".to_owned());
            ("a number", value.is_number(), way_out)
        }
        ValueKind::Text => {
            let way_out = format!("write \"{}\"", value.to_string().replace('"', ""));
            ("a text", value.is_string(), way_out)
        }
        ValueKind::Time => {
            let moment = |text: &str| operator.matches_text() || text.parse::<Timestamp>().is_ok();
            let way_out = format!(
                "write it like \"{today}\" or \"{today} 00:00:00 +00:00\"",
                today = problems.today
            );
            ("a day or a time", text.is_some_and(moment), way_out)
        }
        ValueKind::Counts
        | ValueKind::Texts
        | ValueKind::Object(_)
        | ValueKind::Map(_)
        | ValueKind::Any => return None,
    };
    if !fits {
        return Some((format!("is {is}"), way_out));
    }
    let textual = matches!(kind, ValueKind::Text | ValueKind::Time);
    (operator.matches_text() && !textual).then(|| {
        let rule = format!("is {is}, and `{}` compares texts", operator.as_str());
        (rule, "use `=` or `<>`".to_owned())
    })
}
