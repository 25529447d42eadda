//! The limits of request fields, one line each: they decide which calls are refused before they are sent.

use serde_json::Value;

use super::Surface;
use crate::model::{DefinitionKind, Family, Field, Keyword};

/// Adds the limits of every request field, as `SummaryRequest.limit [maximum]: 1000`.
pub(super) fn add(family: &Family, surface: &mut Surface) {
    for definition in &family.definitions {
        let DefinitionKind::Object {
            fields,
            closed: true,
        } = &definition.kind
        else {
            continue;
        };
        for field in fields {
            let name = format!("{}.{}", definition.name, field.name);
            for (keyword, value) in limits(field) {
                surface.add(format!("{name} [{keyword}]"), value);
            }
        }
    }
}

fn keyword(rule: &Keyword) -> String {
    let words = rule.max_words.map(|words| format!("{words} words"));
    let refused = (!rule.refused.is_empty()).then(|| format!("without {}", rule.refused));
    let emoji = rule.no_emoji.then(|| "no emoji".to_owned());
    let decoded = rule.decoded.then(|| "decoded".to_owned());
    let blank = Some("not blank".to_owned());
    let rules = [blank, words, refused, emoji, decoded];
    let rules: Vec<String> = rules.into_iter().flatten().collect();
    rules.join(", ")
}

fn limits(field: &Field) -> impl Iterator<Item = (&'static str, String)> {
    let limits = &field.limits;
    let number = |limit: Option<i64>| limit.map(|limit| limit.to_string());
    let count = |limit: Option<u64>| limit.map(|limit| limit.to_string());
    let all = [
        ("minimum", number(limits.minimum)),
        ("maximum", number(limits.maximum)),
        ("minLength", count(limits.min_length)),
        ("maxLength", count(limits.max_length)),
        ("minItems", count(limits.min_items)),
        ("maxItems", count(limits.max_items)),
        ("maxProperties", count(limits.max_properties)),
        ("x-max-conditions", count(field.max_conditions)),
        ("x-max-domains", count(field.max_domains)),
        ("x-min-date", field.min_date.clone()),
        ("x-max-date", field.max_date.clone()),
        ("x-keyword", field.keyword.as_ref().map(keyword)),
        ("x-not-after", field.not_after.clone()),
        (
            "x-target",
            field.target.as_ref().map(|forms| forms.join(" ")),
        ),
        ("x-default", field.default.as_ref().map(Value::to_string)),
    ];
    all.into_iter()
        .filter_map(|(keyword, value)| Some((keyword, value?)))
}
