//! Objects by their fields, and each value by the kind of its field.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::{
    Problems,
    dates::{self, Last},
    near, targets, terms,
};
use crate::{
    field::{FieldKind, Fields},
    model::{EnumValue, Type},
    request::{ValueError, filter, keyword::is_blank},
    shape::Shape,
};

/// The object around a value, for rules that compare two fields.
#[derive(Clone, Copy)]
pub(super) struct Siblings<'v> {
    pub(super) fields: Fields<'v>,
    pub(super) object: &'v Map<String, Value>,
}

/// Checks a value.
pub(super) fn check(
    kind: &FieldKind<'_>,
    value: &Value,
    path: &str,
    siblings: Siblings<'_>,
    problems: &mut Problems<'_>,
) {
    match kind {
        FieldKind::Boolean => {
            if !value.is_boolean() {
                problems.add(path, Some(value), "must be true or false", None);
            }
        }
        FieldKind::Integer { min, max } => integer(value, *min, *max, path, problems),
        FieldKind::Number { min, max } => number(value, *min, *max, path, problems),
        FieldKind::Text { .. } => text(kind, value, path, problems),
        FieldKind::Choice { values } => choice(value, values, path, problems),
        FieldKind::Date { min, max, not_after } => {
            dates::check(
                value,
                [*min, *max],
                not_after.and_then(|name| siblings.last(name)),
                path,
                problems,
            );
        }
        FieldKind::Target(rule) => targets::one(value, *rule, false, path, problems),
        FieldKind::Targets { rule, max, max_domains } => {
            targets::list(value, *rule, *max, *max_domains, path, problems);
        }
        FieldKind::NumberedTargets { rule, max } => {
            targets::numbered(value, *rule, *max, path, problems)
        }
        FieldKind::Filter { max_conditions, row } => {
            let numbered = problems.is_numbered(path);
            conditions(value, *max_conditions, *row, path, problems);
            if let Some(row) = *row {
                terms::filter(value, row, numbered, path, problems);
            }
        }
        FieldKind::Order { max_rules, row } => order(value, *max_rules, *row, path, problems),
        FieldKind::Object(inner) => match value {
            Value::Object(object) => {
                check_fields(path, *inner, object, &format!("{path}."), problems);
            }
            _ => problems.add(path, Some(value), "must be an object", None),
        },
        FieldKind::List { items, max } => {
            let elements = targets::elements(value, *max, path, problems);
            for (i, element) in elements.iter().enumerate() {
                check(items, element, &format!("{path}[{i}]"), siblings, problems);
            }
        }
        FieldKind::Map { values } => match value {
            Value::Object(entries) => {
                for (key, entry) in entries {
                    check(values, entry, &format!("{path}.{key}"), siblings, problems);
                }
            }
            _ => problems.add(path, Some(value), "must be an object", None),
        },
    }
}

impl<'v> Siblings<'v> {
    fn last(self, name: &str) -> Option<Last<'v>> {
        Some(Last { field: self.fields.get(name)?, value: self.object.get(name) })
    }
}

fn integer(
    value: &Value,
    min: Option<i64>,
    max: Option<i64>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let within =
        |number: i64| min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max);
    if value.as_i64().is_some_and(within) {
        return;
    }
    let rule = match (min, max) {
        (Some(min), Some(max)) => format!("must be a whole number from {min} to {max}"),
        (Some(min), None) => format!("must be a whole number, at least {min}"),
        (None, Some(max)) => format!("must be a whole number, at most {max}"),
        (None, None) => "must be a whole number".to_owned(),
    };
    problems.add(path, Some(value), rule, None);
}

fn number(
    value: &Value,
    min: Option<f64>,
    max: Option<f64>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let within =
        |number: f64| min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max);
    if value.as_f64().is_some_and(within) {
        return;
    }
    let rule = match (min, max) {
        (Some(min), Some(max)) => format!("must be a number from {min} to {max}"),
        (Some(min), None) => format!("must be a number, at least {min}"),
        (None, Some(max)) => format!("must be a number, at most {max}"),
        (None, None) => "must be a number".to_owned(),
    };
    problems.add(path, Some(value), rule, None);
}

fn text(kind: &FieldKind<'_>, value: &Value, path: &str, problems: &mut Problems<'_>) {
    let Value::String(text) = value else {
        return problems.add(path, Some(value), "must be a text", None);
    };
    if let Some(error) = text_problem(kind, text) {
        problems.refuse(path, value, &error);
    }
}

/// What is wrong with a text, for a field of texts or an element of a list of them.
pub(super) fn text_problem(kind: &FieldKind<'_>, text: &str) -> Option<ValueError> {
    let (max_chars, keyword, rule) = match kind {
        FieldKind::List { items, .. } => return text_problem(items, text),
        FieldKind::Text { max_chars, keyword, rule } => (max_chars, keyword, rule),
        _ => return None,
    };
    if let Some(Err(error)) = keyword.map(|rule| rule.check(text)) {
        let fits = error.suggestion().is_none_or(|meant| text_problem(kind, meant).is_none());
        return Some(match fits {
            true => error,
            false => ValueError::new(error.rule().to_owned(), None),
        });
    }
    if let Some(Err(error)) = rule.map(|rule| rule.check(text)) {
        return Some(error);
    }
    let sent = keyword.map_or(Cow::Borrowed(text), |rule| rule.encoded(text));
    let chars = sent.chars().count();
    let max = max_chars.filter(|max| chars > *max)?;
    let escaped = match sent.len() > text.len() {
        true => ", each percent and plus sign counted as three",
        false => "",
    };
    let rule = format!("must have at most {max} characters, has {chars}{escaped}");
    Some(ValueError::new(rule, None))
}

fn choice(value: &Value, values: &[EnumValue], path: &str, problems: &mut Problems<'_>) {
    let words = values.iter().map(|value| value.wire.as_str());
    let word = value.as_str();
    if word.is_some_and(|word| words.clone().any(|known| known == word)) {
        return;
    }
    let suggestion = word
        .and_then(|word| near::nearest(word, words.clone()))
        .map(|(_, near)| format!("did you mean `{near}`?"));
    let rule = format!("must be one of {}", words.collect::<Vec<_>>().join(", "));
    problems.add(path, Some(value), rule, suggestion);
}

/// Only counts: JSON outside the documented grammar is allowed.
fn conditions(
    value: &Value,
    max: Option<usize>,
    row: Option<Shape<'_>>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    if !value.is_array() {
        let field = example(row, path, problems);
        let suggestion = format!(r#"write it like ["{field}", ">", 80]"#);
        return problems.add(path, Some(value), "must be an array of conditions", Some(suggestion));
    }
    let count = filter::conditions(value).len();
    if count == 0 {
        problems.add(
            path,
            Some(value),
            "must hold a condition",
            Some("or leave the field out".to_owned()),
        );
    }
    if let Some(max) = max.filter(|max| count > *max) {
        problems.add(
            path,
            Some(value),
            format!("must hold at most {max} conditions, holds {count}"),
            None,
        );
    }
}

fn order(
    value: &Value,
    max: Option<usize>,
    row: Option<Shape<'_>>,
    path: &str,
    problems: &mut Problems<'_>,
) {
    let numbered = problems.is_numbered(path);
    for (i, rule) in targets::elements(value, max, path, problems).iter().enumerate() {
        let parts = rule.as_str().and_then(|rule| rule.rsplit_once(','));
        if parts.is_some_and(|(field, way)| !field.is_empty() && matches!(way, "asc" | "desc")) {
            if let Some(row) = row {
                terms::order(rule, row, numbered, &format!("{path}[{i}]"), problems);
            }
            continue;
        }
        let suggestion = match rule.as_str() {
            Some(field) if !field.is_empty() && !field.contains([',', ' ']) => {
                let field = row.map_or(field.to_owned(), |row| terms::meant(row, numbered, field));
                format!(r#"write "{field},desc""#)
            }
            _ => format!(r#"write it like "{},desc""#, example(row, path, problems)),
        };
        let reason = "must be a field, a comma and asc or desc";
        problems.add(&format!("{path}[{i}]"), Some(rule), reason, Some(suggestion));
    }
}

/// A field that filters and sorting rules can name.
fn example(row: Option<Shape<'_>>, path: &str, problems: &Problems<'_>) -> String {
    row.map_or("rank".to_owned(), |row| terms::example(row, problems.is_numbered(path)))
}

/// Checks an object against its fields; `prefix` is the path to it, with its dot.
pub(super) fn check_fields(
    owner: &str,
    fields: Fields<'_>,
    object: &Map<String, Value>,
    prefix: &str,
    problems: &mut Problems<'_>,
) {
    let siblings = Siblings { fields, object };
    for field in fields {
        let path = || format!("{prefix}{}", field.name);
        match object.get(&field.name) {
            None | Some(Value::Null) if field.required => {
                problems.add(&path(), None, "is required", None)
            }
            // What infinities and NaN become in JSON.
            Some(Value::Null) if field.ty == Type::Number => {
                let rule = "must be a finite number";
                problems.add(&path(), Some(&Value::Null), rule, None);
            }
            None | Some(Value::Null) => {}
            Some(value) => {
                let kind = field.kind();
                let blank = value.as_str().is_some_and(is_blank);
                if field.required && blank && is_free_text(&kind) {
                    problems.add(&path(), Some(value), "must not be blank", None);
                } else {
                    check(&kind, value, &path(), siblings, problems);
                }
            }
        }
    }
    unknown(owner, fields, object, prefix, problems);
}

/// A text without rules that would refuse a blank one.
fn is_free_text(kind: &FieldKind<'_>) -> bool {
    matches!(kind, FieldKind::Text { keyword: None, .. })
}

fn unknown(
    owner: &str,
    fields: Fields<'_>,
    object: &Map<String, Value>,
    prefix: &str,
    problems: &mut Problems<'_>,
) {
    for (name, value) in object {
        if fields.get(name).is_some() {
            continue;
        }
        let near = near::nearest(name, fields.names());
        let suggestion = near.map(|(_, near)| format!("did you mean `{near}`?"));
        let rule = format!("is not a field of {owner}, and upstream refuses unknown fields");
        problems.add(&format!("{prefix}{name}"), Some(value), rule, suggestion);
    }
}
