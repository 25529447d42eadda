//! The sentences that a request field's rules add to its description.

use serde_json::Value;

use aisa_contract::{DefinitionKind, Family, Field, Keyword, Limits, Type};

/// The description of a request field with its range, default, target forms and limits.
pub(super) fn request_field(field: &Field, family: &Family) -> String {
    let mut text = sentence(&field.description);
    for rule in rules(field, family) {
        if !says(&text, &rule) {
            text.push(' ');
            text.push_str(&rule);
        }
    }
    text
}

/// Whether the text has the rule already, word for word: `1 to 1000` does not say `1 to 100`, nor does `0.1 to 100`.
fn says(text: &str, rule: &str) -> bool {
    let (text, rule) = (text.to_lowercase(), rule.to_lowercase());
    let rule = rule.trim_end_matches('.');
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let ends = |mut rest: std::str::Chars<'_>| match rest.next() {
        Some('.' | ',' | '\'' | '_') => !is_digit(rest.next()),
        Some(c) => !(c.is_alphanumeric() || matches!(c, '-' | '%')),
        None => true,
    };
    let begins = |before: &str| {
        let mut before = before.chars().rev();
        match before.next() {
            Some('.' | ',' | '\'' | '_') => !is_digit(before.next()),
            Some(c) => !(c.is_alphanumeric() || matches!(c, '-' | '–' | '−' | '$')),
            None => true,
        }
    };
    text.match_indices(rule)
        .any(|(at, found)| begins(&text[..at]) && ends(text[at + found.len()..].chars()))
}

/// The text with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', ':']) { text.to_owned() } else { format!("{text}.") }
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
    let default =
        field.default.as_ref().map(|default| format!("pstream default: `{}`.", plain(default)));
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
    let named: Vec<String> =
        forms.iter().filter(|form| *form != "wildcard").map(|form| format!("a {form}")).collect();
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
    let words = rule.max_words.map(|max| format!("At most {max} words each."));
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
    let (minimum, maximum) =
        (text(limits.minimum, limits.min_number), text(limits.maximum, limits.max_number));
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
        limits.max_length.map(|max| format!("At most {max} characters.")),
        limits.max_item_length.map(|max| format!("At most {max} characters each.")),
        limits.max_items.or(limits.max_properties).map(|max| format!("At most {max} {what}.")),
        field.max_domains.map(|max| format!("At most {max} distinct domains.")),
        field.max_conditions.map(|max| format!("At most {max} conditions.")),
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

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_description_says_a_rule_only_where_its_numbers_and_words_end_with_it() {
        for (text, rule, said) in [
            ("Rows, 1 to 100.", "1 to 100.", true),
            ("Rows (1 to 100), at once.", "1 to 100.", true),
            ("A ratio from 1 to 100", "1 to 100.", true),
            ("Rows, 1 to 1000.", "1 to 100.", false),
            ("Rows, 1 to 100,000.", "1 to 100.", false),
            ("A share, 1 to 100.5.", "1 to 100.", false),
            ("A share, 0.1 to 100.", "1 to 100.", false),
            ("Rows, 11 to 100.", "1 to 100.", false),
            ("A slope, -1 to 100.", "1 to 100.", false),
            ("Up to 10, at most 255 characters each.", "At most 25.", false),
            ("At most 255 characters each", "At most 255 characters.", true),
            ("At least 10 rows, or at least 1.", "At least 1.", true),
            ("At least 10 rows.", "At least 1.", false),
            ("Not later than `date_to_come`.", "Not later than `date_to`.", false),
            ("Not earlier than a year ago.", "Not earlier than a year ago.", true),
        ] {
            assert_eq!(says(text, rule), said, "{text:?} {rule:?}");
        }
    }
}
