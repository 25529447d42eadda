//! Keywords that say more about a value than its type: limits, defaults, targets, dates.

use serde_json::Value;

use super::{
    At, Checker,
    conform::conforms,
    definition::Role,
    kind::{self, Kind},
    quoted,
    rules::{Expected, PAIRS, RULES, Rule, TARGETS},
};
use crate::{emit::span_before_today, json, load::family_of};

impl Checker<'_> {
    /// The keywords of a property of `object`.
    pub(super) fn values(&mut self, at: &At<'_>, schema: &Value, role: Role, object: &Value) {
        let kind = kind::of(self.set, at.file, schema);
        for rule in RULES {
            let Some(value) = schema.get(rule.keyword) else {
                continue;
            };
            let at = at.at(rule.keyword);
            if rule.role != Role::Store && role != Role::Store && role != rule.role {
                let side = if rule.role == Role::Request {
                    "requests"
                } else {
                    "results"
                };
                self.say(
                    &at,
                    format!("`{}` is for {side}", rule.keyword),
                    "remove it",
                );
            } else if kind.is_some_and(|kind| !rule.on.contains(&kind)) {
                self.say(
                    &at,
                    format!("`{}` says nothing about such a value", rule.keyword),
                    "remove it, or correct the type",
                );
            } else {
                self.expect(&at, rule, value, schema, object);
            }
        }
        if let Some(forms) = schema.get("items").and_then(|items| items.get("x-target")) {
            self.targets(&at.at("items").at("x-target"), forms);
        }
        if let Some(items) = schema.get("items")
            && let Some(rule) = items.get("x-keyword")
        {
            let at = at.at("items").at("x-keyword");
            self.keyword(&at, rule);
            if role == Role::Result || kind::word(items) != Some("string") {
                self.say(
                    &at,
                    "`x-keyword` is for the texts of a request's list",
                    "remove it",
                );
            } else if items.get("x-target").is_some() {
                self.say(&at, "a text is a target or a keyword", "keep one of them");
            }
        }
        let rules = ["x-keyword", "x-target", "x-text"].map(|keyword| schema.get(keyword));
        if rules.into_iter().flatten().count() > 1 {
            self.say(
                at,
                "a text is a target, a keyword or neither",
                "keep one of them",
            );
        }
        let targets = kind == Some(Kind::List)
            && schema
                .get("items")
                .and_then(|items| items.get("x-target"))
                .is_none();
        if targets && schema.get("x-max-domains").is_some() {
            self.say(
                &at.at("x-max-domains"),
                "`x-max-domains` counts the domains of targets",
                "write `x-target` at `items`, or remove it",
            );
        }
        for (min, max) in PAIRS {
            if let (Some(low), Some(high)) = (number(schema, min), number(schema, max))
                && low > high
            {
                self.say(
                    at,
                    format!("`{min}` {low} is above `{max}` {high}"),
                    "swap them",
                );
            }
        }
        self.together(at, schema, role, object);
    }

    fn expect(&mut self, at: &At<'_>, rule: &Rule, value: &Value, schema: &Value, object: &Value) {
        match rule.value {
            Expected::Integer if value.is_number() && kind::word(schema) == Some("number") => {}
            Expected::Integer if value.as_i64().is_none() => {
                self.say(
                    at,
                    format!("`{}` is not a whole number", rule.keyword),
                    "write a whole number",
                );
            }
            Expected::Count if !is_count(value) => {
                self.say(
                    at,
                    format!("`{}` is not a count", rule.keyword),
                    "write a whole number from 0 to 4294967295",
                );
            }
            Expected::Default => self.default(at, schema, value),
            Expected::Targets => self.targets(at, value),
            Expected::MinDate
                if !value
                    .as_str()
                    .is_some_and(|date| is_span(date) || is_date(date)) =>
            {
                self.say(
                    at,
                    format!("{value} is not a valid earliest date"),
                    "write a day, \"2019-01-30\", or one before today, \"today-1y\"",
                );
            }
            Expected::MaxDate
                if !value.as_str().is_some_and(|date| {
                    ["today", "last-month"].contains(&date) || is_span(date) || is_date(date)
                }) =>
            {
                self.say(
                    at,
                    format!("{value} is not a valid latest date"),
                    "write \"today\", \"today-1d\", \"last-month\" or a day",
                );
            }
            Expected::Keyword => self.keyword(at, value),
            Expected::Text => self.text(at, value),
            Expected::Sibling => self.sibling(at, value, object),
            Expected::RequestField
                if !value.as_str().is_some_and(|name| {
                    self.request_fields.contains(&(family_of(at.file), name))
                }) =>
            {
                self.say(
                    at,
                    format!("{value} is not a field of a request"),
                    "name a field as some request writes it",
                );
            }
            Expected::Row => self.row(at, value),
            _ => {}
        }
    }

    fn default(&mut self, at: &At<'_>, schema: &Value, value: &Value) {
        let fits = match kind::of(self.set, at.file, schema) {
            Some(Kind::Date) => value
                .as_str()
                .is_some_and(|date| ["today", "today-1m"].contains(&date) || is_date(date)),
            Some(Kind::Enum) => {
                let words = json::text(schema, "$ref")
                    .and_then(|reference| self.set.resolve(at.file, reference));
                words.is_some_and(|place| {
                    json::elements(place.schema, "enum").any(|word| word == value)
                })
            }
            _ => conforms(self.set, at.file, schema, value),
        };
        if !fits {
            let help = "write what upstream assumes; for dates a day, \"today\" or \"today-1m\"";
            self.say(at, format!("{value} is not a value of this field"), help);
        }
    }

    fn targets(&mut self, at: &At<'_>, forms: &Value) {
        let known = |form: &Value| form.as_str().is_some_and(|form| TARGETS.contains(&form));
        if !forms
            .as_array()
            .is_some_and(|forms| !forms.is_empty() && forms.iter().all(known))
        {
            self.say(
                at,
                format!("{forms} are not forms of a target"),
                format!("list some of {}", quoted(TARGETS)),
            );
        }
    }

    /// `x-keyword`: an object with some of five rules, or none.
    fn keyword(&mut self, at: &At<'_>, rule: &Value) {
        let known = |(name, value): (&String, &Value)| match name.as_str() {
            "max-words" => value.as_u64().is_some_and(|words| words > 0),
            "refused" => value.as_str().is_some_and(|characters| {
                let mut seen = std::collections::HashSet::new();
                !characters.is_empty()
                    && characters
                        .chars()
                        .all(|c| !c.is_alphanumeric() && !c.is_whitespace() && seen.insert(c))
            }),
            "no-emoji" | "decoded" | "lower-cased" => value == &Value::Bool(true),
            _ => false,
        };
        if !rule.as_object().is_some_and(|rule| rule.iter().all(known)) {
            self.say(
                at,
                format!("{rule} does not say what a keyword may hold"),
                "write some of \"max-words\": 10, \"refused\": \"!?\" (signs, each once), \"no-emoji\": true, \
                 \"decoded\": true and \"lower-cased\": true, or {}",
            );
        }
    }

    /// `x-text`: one of three rules.
    fn text(&mut self, at: &At<'_>, rule: &Value) {
        let rules = rule.as_object();
        let only = rules.filter(|rules| rules.len() == 1);
        let fits = only.into_iter().flatten().all(|(name, value)| match name.as_str() {
            "coordinate" => value.as_object().is_some_and(|point| {
                point.iter().all(|(name, value)| match name.as_str() {
                    "decimals" => is_count(value),
                    "radius" => matches!(
                        value.as_array().map(Vec::as_slice),
                        Some([min, max]) if is_count(min) && is_count(max) && min.as_u64() <= max.as_u64()
                    ),
                    _ => false,
                })
            }),
            "dropped-parameters" => value.as_array().is_some_and(|names| {
                let is_name = |name: &Value| {
                    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
                    let name = name.as_str();
                    name.is_some_and(|name| !name.is_empty() && name.chars().all(is_part))
                };
                !names.is_empty() && names.iter().all(is_name)
            }),
            "site-pattern" => value == &Value::Bool(true),
            _ => false,
        });
        if only.is_none() || !fits {
            self.say(
                at,
                format!("{rule} does not say what a text may hold"),
                "write one of {\"coordinate\": {\"decimals\": 7, \"radius\": [199, 199999]}}, \
                 {\"dropped-parameters\": [\"lr\"]} and {\"site-pattern\": true}",
            );
        }
    }

    fn sibling(&mut self, at: &At<'_>, value: &Value, object: &Value) {
        let known = value.as_str().is_some_and(|name| {
            object
                .get("properties")
                .and_then(|fields| fields.get(name))
                .is_some()
        });
        if !known {
            self.say(
                at,
                format!("{value} is not a field of this object"),
                "name a field beside this one",
            );
        }
    }

    fn row(&mut self, at: &At<'_>, value: &Value) {
        let place = value
            .as_str()
            .and_then(|reference| self.set.resolve(at.file, reference));
        match place {
            Some(place)
                if place.property.is_none()
                    && place.schema.get("x-fields-only").is_none()
                    && matches!(kind::named(place.schema), Some(Kind::Object | Kind::Tagged)) =>
            {
                self.reachable_from(at, place);
            }
            _ => self.say(
                at,
                format!("{value} is not a row"),
                "refer to the definition of the row, \"#/definitions/Row\"",
            ),
        }
    }
}

/// Whether it is a count that every computer can hold.
pub(super) fn is_count(value: &Value) -> bool {
    value
        .as_u64()
        .is_some_and(|count| u32::try_from(count).is_ok())
}

fn number(schema: &Value, keyword: &str) -> Option<f64> {
    schema.get(keyword).and_then(Value::as_f64)
}

/// Whether it is a span before today, `today-4y`, that ends within the calendar.
fn is_span(text: &str) -> bool {
    span_before_today(text).is_some_and(|(count, unit)| {
        let most = match unit {
            "year" => 1_000,
            "month" => 12_000,
            _ => 365_000,
        };
        count <= most
    })
}

/// Whether it is a day of the calendar, `2024-02-29`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let part = |text: &str, count| -> Option<u32> {
        let digits = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok())?
    };
    let mut parts = text.split('-');
    let mut next = |count| parts.next().and_then(|text| part(text, count));
    let (Some(year), Some(month), Some(day)) = (next(4), next(2), next(2)) else {
        return false;
    };
    if parts.next().is_some() {
        return false;
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}
