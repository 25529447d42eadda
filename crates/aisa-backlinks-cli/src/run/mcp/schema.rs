//! The tools of a session, made from the descriptions of the operations.

use std::collections::BTreeMap;

use aisa_contract::{
    FieldKind, FieldRef, Fields, OperationRef, PagingInfo, RowsIn, Shape, request::TargetRule,
};
use serde_json::{Map, Value, json};

use crate::command::{
    field::{forms, keyword_facts},
    help,
};

/// Rows of an answer where the agent does not say: what a model can read at once.
pub(super) const ROWS: i64 = 10;

/// The argument of an operation that takes none: some clients refuse all tools for one without arguments.
pub(super) const ONLY: &str = "only";

/// What an operation does and costs.
pub(super) fn description(info: OperationRef<'_>) -> String {
    let mut text = format!("{} Price: {}.", info.summary(), help::price(info));
    for group in &info.one_of {
        text.push_str(&format!(" Needs at least one of {}.", group.join(", ")));
    }
    text
}

/// The arguments of an operation. Groups of which one is needed are explained in the description: many clients take no
/// `anyOf` at this level.
pub(super) fn input(info: OperationRef<'_>) -> Map<String, Value> {
    if info.fields().is_empty() {
        let fields = info.result_shape().map(Shape::fields).unwrap_or_default();
        let names: Vec<_> = fields.iter().map(|field| field.name).collect();
        let mut only = list(json!({ "type": "string", "enum": names }), None);
        only["description"] = "The fields of the result to give. Default: all.".into();
        return closed(Map::from_iter([(ONLY.to_owned(), only)]), &[]);
    }
    let mut schema = object(info.fields());
    let limit = info.field("limit");
    if let (Some(paging), Some(limit), Some(properties)) =
        (info.paging(), limit, schema.get_mut("properties"))
    {
        properties["limit"]["default"] = rows(paging).into();
        // Without upstream's default, which is not the one here.
        properties["limit"]["description"] = limit.description().into();
    }
    let mut example = info.example();
    as_taken(info.fields(), &mut example);
    schema.insert("examples".to_owned(), json!([example]));
    schema
}

/// Brings arguments from the form of the schema into that of the request. An object without properties is more than some
/// clients take (Gemini refuses all tools for one), so targets with numbers are a list here, and an object whose names are
/// data is a list of its members.
pub(super) fn as_sent(fields: Fields<'_>, arguments: &mut Map<String, Value>) {
    each(fields, arguments, &|kind, value| match (kind, &*value) {
        (FieldKind::NumberedTargets { .. }, Value::Array(targets)) => {
            let numbered = (1..).map(|number: usize| number.to_string());
            *value = numbered.zip(targets.iter().cloned()).collect();
        }
        (FieldKind::Map { .. }, Value::Array(members)) => {
            let member = |member: &Value| {
                let name = member.get("name")?.as_str()?.to_owned();
                Some((name, member.get("value")?.clone()))
            };
            if let Some(members) = members.iter().map(member).collect() {
                *value = Value::Object(members);
            }
        }
        _ => {}
    });
}

/// The way back.
fn as_taken(fields: Fields<'_>, arguments: &mut Map<String, Value>) {
    each(fields, arguments, &|kind, value| match (kind, &*value) {
        (FieldKind::NumberedTargets { .. }, Value::Object(targets)) => {
            *value = targets.values().cloned().collect();
        }
        (FieldKind::Map { .. }, Value::Object(members)) => {
            let member = |(name, value)| json!({ "name": name, "value": value });
            *value = members.iter().map(member).collect();
        }
        _ => {}
    });
}

/// Changes every value of an object by its kind, from the inside out.
fn each(
    fields: Fields<'_>,
    object: &mut Map<String, Value>,
    change: &impl Fn(&FieldKind<'_>, &mut Value),
) {
    for field in fields {
        if let Some(value) = object.get_mut(field.name()) {
            each_of(&field.kind(), value, change);
        }
    }
}

fn each_of(kind: &FieldKind<'_>, value: &mut Value, change: &impl Fn(&FieldKind<'_>, &mut Value)) {
    match (kind, &mut *value) {
        (FieldKind::Object(fields), Value::Object(object)) => each(*fields, object, change),
        (FieldKind::List { items, .. }, Value::Array(elements)) => {
            for element in elements {
                each_of(items, element, change);
            }
        }
        _ => {}
    }
    change(kind, value);
}

/// Rows that are asked for where the agent does not say.
pub(super) fn rows(paging: PagingInfo<'_>) -> i64 {
    ROWS.min(paging.max_limit)
}

fn object(fields: Fields<'_>) -> Map<String, Value> {
    let properties: Map<_, _> = fields
        .into_iter()
        .map(|field| (field.name().to_owned(), property(field, fields)))
        .collect();
    let required: Vec<_> = fields
        .into_iter()
        .filter(|field| field.required)
        .map(|field| field.name())
        .collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}

fn property(field: FieldRef<'_>, fields: Fields<'_>) -> Value {
    let mut schema = kind(&field.kind());
    let mut text = field.description().to_owned();
    if let Some(more) = remark(&field.kind(), fields) {
        text = format!("{text} {more}");
    }
    if let Some(default) = field.default_text() {
        text = format!("{text} Default: {default}.");
    }
    schema["description"] = text.into();
    schema
}

fn kind(kind: &FieldKind<'_>) -> Value {
    match kind {
        FieldKind::Boolean => json!({ "type": "boolean" }),
        FieldKind::Integer { min, max, .. } => {
            let schema = json!({ "type": "integer" });
            bounded(bounded(schema, "minimum", *min), "maximum", *max)
        }
        FieldKind::Number { min, max, .. } => {
            let schema = json!({ "type": "number" });
            bounded(bounded(schema, "minimum", *min), "maximum", *max)
        }
        FieldKind::Text { max_chars, .. } => bounded(text(), "maxLength", *max_chars),
        FieldKind::Choice { values, .. } => {
            let words: Vec<_> = values.iter().map(|value| value.wire.as_str()).collect();
            json!({ "type": "string", "enum": words })
        }
        // Of all formats some clients take `date-time` alone.
        FieldKind::Date { .. } => text(),
        FieldKind::Targets { max, .. } => list(text(), *max),
        FieldKind::NumberedTargets { max, .. } => list(text(), *max),
        // Many clients take one type alone.
        FieldKind::Filter { .. } => text(),
        FieldKind::Order { max_rules, .. } => list(text(), *max_rules),
        FieldKind::Object(fields) => object(*fields).into(),
        FieldKind::List { items, max, .. } => list(self::kind(items), *max),
        FieldKind::Map { values, .. } => {
            let properties = json!({ "name": text(), "value": self::kind(values) });
            let Value::Object(properties) = properties else {
                return text();
            };
            list(closed(properties, &["name", "value"]).into(), None)
        }
        _ => text(),
    }
}

/// The type of a schema without its bounds, which differ from tool to tool; `None` for one that is made of objects.
fn bare(schema: &Value) -> Option<Value> {
    match schema["type"].as_str()? {
        "object" => None,
        "array" => Some(json!({ "type": "array", "items": bare(&schema["items"])? })),
        simple => Some(json!({ "type": simple })),
    }
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn list(items: Value, max: Option<usize>) -> Value {
    bounded(json!({ "type": "array", "items": items }), "maxItems", max)
}

fn bounded(mut schema: Value, name: &str, bound: Option<impl Into<Value>>) -> Value {
    if let Some(bound) = bound {
        schema[name] = bound.into();
    }
    schema
}

/// What the schema of a value cannot say; `fields` are those of the request.
fn remark(kind: &FieldKind<'_>, fields: Fields<'_>) -> Option<String> {
    let targets = |rule: &TargetRule| format!("A target, {}.", forms(*rule));
    let text = match kind {
        FieldKind::Choice { values, .. } => {
            let words: Vec<_> = values
                .iter()
                .filter(|value| !value.description.is_empty())
                .map(|value| {
                    format!(
                        "{}: {}",
                        value.wire,
                        value.description.trim_end_matches('.')
                    )
                })
                .collect();
            return (!words.is_empty()).then(|| format!("{}.", words.join("; ")));
        }
        FieldKind::Date {
            min,
            max,
            not_after,
            ..
        } => {
            let min = min.map(|day| format!(" Not before {day}."));
            let max = max.map(|day| format!(" Not after {day}."));
            let after = not_after.map(|field| format!(" Not after {field}."));
            let parts: String = min.into_iter().chain(max).chain(after).collect();
            format!("A day, yyyy-mm-dd.{parts}")
        }
        FieldKind::Target(rule) => targets(rule),
        FieldKind::Targets {
            rule, max_domains, ..
        } => match max_domains {
            Some(domains) => format!("{} At most {domains} domains.", targets(rule)),
            None => targets(rule),
        },
        FieldKind::NumberedTargets { rule, .. } => {
            format!(
                "{} Results and filters name them by their places, from 1.",
                targets(rule)
            )
        }
        FieldKind::Filter {
            max_conditions,
            row,
            ..
        } => {
            let most = max_conditions
                .map_or_else(String::new, |max| format!(" At most {max} conditions."));
            format!(
                "A text such as `field > 80 and (other = true or name like \"%seo%\")`, or upstream's JSON in a text.{most}{}",
                names(*row)
            )
        }
        FieldKind::Order { row, .. } => {
            // Long lists are not repeated: a model reads every word.
            let same = fields.into_iter().find(|field| match field.kind() {
                FieldKind::Filter { row: other, .. } => row
                    .zip(other)
                    .is_some_and(|(one, other)| one.name() == other.name()),
                _ => false,
            });
            let names = match same {
                Some(filter) => format!(" Fields: those of {}.", filter.name),
                None => names(*row),
            };
            format!("Each `field,asc` or `field,desc`.{names}")
        }
        FieldKind::List { items, .. } => return remark(items, fields),
        FieldKind::Text {
            keyword: Some(rule),
            ..
        } => {
            let facts = keyword_facts(rule);
            return (!facts.is_empty()).then(|| format!("Each keyword: {}.", facts.join(", ")));
        }
        _ => return None,
    };
    Some(text)
}

/// The fields of rows that filters and sorting rules take, where they are documented.
fn names(row: Option<Shape<'_>>) -> String {
    row.map_or_else(String::new, |row| {
        format!(" Fields: {}.", row.paths(&[]).join(", "))
    })
}

/// The form of every answer of an operation. Values have no types here: an answer that was paid for must not be
/// refused by a client because upstream sent a text in the place of a number.
pub(super) fn output(info: OperationRef<'_>) -> Map<String, Value> {
    let names = |shape: Option<Shape<'_>>| {
        let fields = shape.map(Shape::fields).unwrap_or_default();
        let names: Vec<_> = fields.iter().map(|field| field.name).collect();
        names.join(", ")
    };
    let result = match (info.rows_in(), info.row_shape()) {
        (Some(RowsIn::Result), _) => format!("The rows, each with {}.", names(info.result_shape())),
        (Some(RowsIn::Field(rows)), Some(shape)) => format!(
            "{}; each of {rows} with {}.",
            names(info.result_shape()),
            names(Some(shape))
        ),
        _ => format!("{}.", names(info.result_shape())),
    };
    let mut properties = Map::new();
    properties.insert(
        "result".to_owned(),
        json!({ "description": format!("Without fields that are null; missing where nothing was found. {result}") }),
    );
    if let Some(paging) = info.paging() {
        let mut next = Map::from_iter([("offset".to_owned(), json!({ "type": "integer" }))]);
        next.extend(paging.token.map(|token| (token.to_owned(), text())));
        properties.insert(
            "next".to_owned(),
            json!({
                "type": "object",
                "properties": next,
                "description": "The arguments to change for the next rows; missing at the end.",
            }),
        );
    }
    properties.insert("notes".to_owned(), notes());
    properties.insert("cost".to_owned(), cost());
    closed(properties, &["cost"])
}

fn notes() -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": "What is odd about the call." })
}

fn cost() -> Value {
    let mut properties = sums(&[
        ("charged_usd", "What this call cost, or `unknown`."),
        (
            "above_max_usd",
            "How far that is above the expected maximum; missing where it is not.",
        ),
        LEFT,
    ]);
    properties.insert(
        "from".to_owned(),
        json!({
            "enum": ["gateway", "archive", "sandbox"],
            "type": "string",
            "description": "From the archive nothing is charged; the sandbox invents, and nothing is really charged.",
        }),
    );
    closed(properties, &["charged_usd", "left_usd", "from"]).into()
}

const LEFT: (&str, &str) = ("left_usd", "What is left of the budget of this session.");

/// Sums of money with what they are; texts, so that no digit is lost.
fn sums(list: &[(&str, &str)]) -> Map<String, Value> {
    let sum = |(name, what): &(&str, &str)| {
        let schema = json!({ "type": "string", "description": what });
        ((*name).to_owned(), schema)
    };
    list.iter().map(sum).collect()
}

/// The arguments and the result of `spend`.
pub(super) fn spend() -> (Map<String, Value>, Map<String, Value>) {
    let list = [
        ("budget_usd", "What the session may cost."),
        ("spent_usd", "What it has cost for certain."),
        (
            "unconfirmed_usd",
            "Counted for calls that may have been charged.",
        ),
        ("reserved_usd", "Set aside for calls on their way."),
        LEFT,
    ];
    let required = list.map(|(name, _)| name);
    let mut arguments = Map::new();
    arguments.insert(
        "by_tool".to_owned(),
        json!({ "type": "boolean", "description": "Whether to list the cost of each tool, too. Default: false." }),
    );
    let mut tool = sums(&[("charged_usd", "What its calls have cost for certain.")]);
    tool.insert("tool".to_owned(), text());
    tool.insert(
        "calls".to_owned(),
        json!({ "type": "integer", "description": "How many calls have ended." }),
    );
    let tool = closed(tool, &["tool", "calls", "charged_usd"]);
    let mut result = sums(&list);
    result.insert(
        "tools".to_owned(),
        json!({ "type": "array", "items": tool, "description": "Each tool that was called; with by_tool." }),
    );
    (closed(arguments, &[]), closed(result, &required))
}

/// The arguments and the result of `quote`, which knows these tools.
pub(super) fn quote(
    tools: &BTreeMap<String, OperationRef<'static>>,
) -> (Map<String, Value>, Map<String, Value>) {
    let names: Vec<_> = tools.keys().collect();
    let mut arguments = Map::new();
    arguments.insert(
        "tool".to_owned(),
        json!({ "type": "string", "enum": names, "description": "The tool that would be called." }),
    );
    let mut needed = Map::new();
    for info in tools.values() {
        for field in info.fields() {
            let asked = field.required
                || field.name() == "limit"
                || info.one_of.iter().any(|group| group.contains(&field.name));
            if let (true, Some(schema)) = (asked, bare(&kind(&field.kind()))) {
                needed.entry(field.name()).or_insert(schema);
            }
        }
    }
    if !needed.is_empty() {
        // Some clients refuse an object without properties.
        arguments.insert(
            "arguments".to_owned(),
            json!({
                "type": "object",
                "properties": needed,
                "description": "The arguments of that tool: those that tools need are listed here, and it takes all of its own.",
            }),
        );
    }
    let mut result = sums(&[
        ("estimated_usd", "What the call is likely to cost."),
        (
            "max_usd",
            "What it may cost at most; missing where it is not known.",
        ),
        LEFT,
    ]);
    result.insert("notes".to_owned(), notes());
    (
        closed(arguments, &["tool"]),
        closed(result, &["estimated_usd", "left_usd"]),
    )
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("required".to_owned(), json!(required));
    schema.insert("additionalProperties".to_owned(), false.into());
    schema
}

#[cfg(test)]
mod tests {
    use aisa_contract::Family;

    use super::*;

    /// Objects whose names are data, at the top, in an object and in a list; no operation of today has them.
    fn family() -> Family {
        let weights = json!({"ref": "Weights"});
        let family = json!({
            "operations": [{"name": "weigh", "request": "Request"}],
            "definitions": [
                {"name": "Weights", "kind": {"map": {"values": "number"}}},
                {"name": "Inner", "kind": {"object": {"fields": [{"name": "weights", "ty": weights}]}}},
                {"name": "Request", "kind": {"object": {"fields": [
                    {"name": "weights", "ty": weights},
                    {"name": "inner", "ty": {"ref": "Inner"}},
                    {"name": "many", "ty": {"array": {"items": weights}}},
                ]}}},
            ],
        });
        serde_json::from_value(family).unwrap()
    }

    #[test]
    fn an_object_whose_names_are_data_is_taken_as_a_list_and_as_it_is() {
        let family = family();
        let fields = family.find("weigh").unwrap().fields();
        let sent = json!({
            "weights": { "a": 1, "b": 2 }, "inner": { "weights": { "c": 3 } }, "many": [{}, { "d": 4 }],
        });
        let mut arguments = sent.as_object().unwrap().clone();
        as_taken(fields, &mut arguments);
        let members = json!([{ "name": "a", "value": 1 }, { "name": "b", "value": 2 }]);
        assert_eq!(arguments["weights"], members);
        let schema = Value::from(object(fields));
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        assert!(validator.is_valid(&arguments.clone().into()));
        for _ in 0..2 {
            // A second time it is in the form of the request already.
            as_sent(fields, &mut arguments);
            assert_eq!(Value::from(arguments.clone()), sent);
        }
        // What fits neither form is left to the check of the request.
        let mut odd = json!({ "weights": [{ "name": 1 }] })
            .as_object()
            .unwrap()
            .clone();
        as_sent(fields, &mut odd);
        assert_eq!(odd["weights"], json!([{ "name": 1 }]));
    }
}
