//! The sentences that a request field's rules add to its description.

use serde_json::Value;

use crate::model::{DefinitionKind, Family, Field, Keyword, Limits, Type};

/// The description of a request field with its range, default, target forms and limits.
pub(super) fn request_field(field: &Field, family: &Family) -> String {
    let mut text = sentence(&field.description);
    for rule in rules(field, family) {
        // The description says so already.
        if !text
            .to_lowercase()
            .contains(rule.trim_end_matches('.').to_lowercase().as_str())
        {
            text.push(' ');
            text.push_str(&rule);
        }
    }
    text
}

/// The text with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The first sentence of a text.
pub(super) fn first_sentence(text: &str) -> String {
    let end = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| !text[..*at].ends_with("e.g") && !text[..*at].ends_with("i.e"));
    sentence(&text[..end.map_or(text.len(), |at| at + 1)])
}

fn rules(field: &Field, family: &Family) -> Vec<String> {
    let mut rules = Vec::new();
    if let Some(forms) = &field.target {
        rules.push(target(forms));
    }
    let range = range(&field.limits);
    let default = field
        .default
        .as_ref()
        .map(|default| format!("pstream default: `{}`.", plain(default)));
    match (range, default) {
        (Some(range), Some(default)) => rules.push(format!("{range}; u{default}")),
        (Some(range), None) => rules.push(format!("{range}.")),
        (None, Some(default)) => rules.push(format!("U{default}")),
        (None, None) => {}
    }
    rules.extend(counts(field, family));
    rules.extend(field.keyword.as_ref().map(keyword).into_iter().flatten());
    if let Some(date) = &field.min_date {
        rules.push(match span_before_today(date) {
            Some((1, unit)) => format!("Not earlier than a {unit} ago."),
            Some((count, unit)) => format!("Not earlier than {count} {unit}s ago."),
            None => format!("Not earlier than {date}."),
        });
    }
    if let Some(date) = &field.max_date {
        rules.push(match date.as_str() {
            "last-month" => "Not later than the last day of the month before.".to_owned(),
            date => match span_before_today(date) {
                Some((1, unit)) => format!("Not later than a {unit} ago."),
                Some((count, unit)) => format!("Not later than {count} {unit}s ago."),
                None => format!("Not later than {date}."),
            },
        });
    }
    if let Some(other) = &field.not_after {
        rules.push(format!("Not later than `{other}`."));
    }
    if let Some(sibling) = &field.at_most {
        rules.push(format!("Not above `{sibling}`."));
    }
    rules
}

fn target(forms: &[String]) -> String {
    let named: Vec<String> = forms
        .iter()
        .filter(|form| *form != "wildcard")
        .map(|form| format!("a {form}"))
        .collect();
    let list = match named.as_slice() {
        [] => "text".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    };
    let wildcard = if forms.iter().any(|form| form == "wildcard") {
        "; a trailing `*` stands for any ending"
    } else {
        ""
    };
    format!("Takes {list}{wildcard}.")
}

fn keyword(rule: &Keyword) -> Vec<String> {
    let words = rule
        .max_words
        .map(|max| format!("At most {max} words each."));
    let listed: Vec<String> = rule.refused.chars().map(|c| c.to_string()).collect();
    let refused = (!listed.is_empty()).then(|| {
        let emoji = if rule.no_emoji { ", nor emoji" } else { "" };
        // Two backticks, since one of the characters may be a backtick.
        format!("Without `` {} ``{emoji}.", listed.join(" "))
    });
    let decoded = rule
        .decoded
        .then(|| "Written as it is searched for: `%` and `+` are escaped on the wire.".to_owned());
    [words, refused, decoded].into_iter().flatten().collect()
}

/// The groups of fields of which at least one is needed, in words.
pub(super) fn groups(groups: &[Vec<String>]) -> Option<String> {
    let named = groups.iter().map(|group| {
        let names: Vec<String> = group.iter().map(|name| format!("`{name}`")).collect();
        format!("at least one of {}", names.join(", "))
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| named.join(" and "))
}

fn range(limits: &Limits) -> Option<String> {
    let text = |whole: Option<i64>, number: Option<f64>| {
        let number = number.map(|number| number.to_string());
        number.or(whole.map(|whole| whole.to_string()))
    };
    let (minimum, maximum) = (
        text(limits.minimum, limits.min_number),
        text(limits.maximum, limits.max_number),
    );
    match (minimum, maximum) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("At least {min}")),
        (None, Some(max)) => Some(format!("At most {max}")),
        (None, None) => None,
    }
}

fn counts(field: &Field, family: &Family) -> Vec<String> {
    let what = match &field.ty {
        Type::Ref(name) => match family.definition(name).map(|definition| &definition.kind) {
            Some(DefinitionKind::Scalar { .. }) => "rules",
            _ => "targets",
        },
        _ if field.target.is_some() => "targets",
        _ => "entries",
    };
    let limits = &field.limits;
    [
        limits
            .max_length
            .map(|max| format!("At most {max} characters.")),
        limits
            .max_item_length
            .map(|max| format!("At most {max} characters each.")),
        limits
            .max_items
            .or(limits.max_properties)
            .map(|max| format!("At most {max} {what}.")),
        field
            .max_domains
            .map(|max| format!("At most {max} distinct domains.")),
        field
            .max_conditions
            .map(|max| format!("At most {max} conditions.")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A default as it is written: text without quotes.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// How long before today a date lies that is written `today-4y`: the count and its unit.
pub(crate) fn span_before_today(date: &str) -> Option<(u32, &'static str)> {
    let span = date.strip_prefix("today-")?;
    let (count, unit) = span.split_at_checked(span.len().checked_sub(1)?)?;
    let unit = match unit {
        "d" => "day",
        "m" => "month",
        "y" => "year",
        _ => return None,
    };
    Some((count.parse().ok()?, unit))
}
