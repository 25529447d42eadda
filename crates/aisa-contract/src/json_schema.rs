//! Requests and results of operations as JSON Schema, in the form that tools for agents need.
//!
//! A client that refuses one schema refuses all tools, and clients differ in what they refuse. So there is no `format`, no
//! `anyOf`, no list of types and no object whose names are data: such an object is a list of its members here, targets with
//! numbers are a list, and filters are texts. [`as_sent`] brings arguments from this form into that of the request.

use std::convert::Infallible;

use serde_json::{Map, Value, json};

use crate::{
    field::{FieldKind, FieldRef, Fields},
    operation::{OperationRef, RowsIn},
    request::{Filter, TargetRule},
    shape::Shape,
};

/// What an operation does and costs, whether it may stop working, and which groups of arguments it needs one of: the
/// schema cannot say that without `anyOf`.
///
/// ```
/// # use aisa_contract::json_schema;
/// let family = aisa_contract::family("backlinks")?;
/// let summary = family.find("summary").expect("the family has it");
/// assert!(json_schema::description(summary).contains("Price: about $"));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[must_use]
pub fn description(operation: OperationRef<'_>) -> String {
    let mut text = format!("{} Price: {}.", operation.summary(), operation.price_in_words());
    for group in &operation.one_of {
        text.push_str(&format!(" Needs at least one of {}.", group.join(", ")));
    }
    if let Some(reason) = operation.at_risk() {
        text.push_str(&format!(" At risk: {reason}"));
    }
    text
}

/// The request of an operation, with an example.
///
/// ```
/// # use aisa_contract::json_schema;
/// let family = aisa_contract::family("backlinks")?;
/// let backlinks = family.find("backlinks").expect("the family has it");
/// let schema = json_schema::input(backlinks);
/// assert_eq!(schema["required"], serde_json::json!(["target"]));
/// assert_eq!(schema["properties"]["limit"]["maximum"], 1000);
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[must_use]
pub fn input(operation: OperationRef<'_>) -> Map<String, Value> {
    let mut schema = object(operation.fields());
    let mut example = operation.example();
    as_taken(operation, &mut example);
    if !example.is_empty() {
        schema.insert("examples".to_owned(), json!([example]));
    }
    schema
}

/// The result of an operation. Values have no types here: a response that was paid for must not be refused by a client
/// because upstream sent a text in the place of a number.
///
/// ```
/// # use aisa_contract::json_schema;
/// let family = aisa_contract::family("backlinks")?;
/// let backlinks = family.find("backlinks").expect("the family has it");
/// let text = json_schema::output(backlinks)["description"].to_string();
/// assert!(text.contains("each of items with"));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[must_use]
pub fn output(operation: OperationRef<'_>) -> Map<String, Value> {
    let names = |shape: Option<Shape<'_>>| {
        let fields = shape.map(Shape::fields).unwrap_or_default();
        let names: Vec<_> = fields.iter().map(|field| field.name).collect();
        names.join(", ")
    };
    let text = match (operation.rows_in(), operation.row_shape()) {
        (Some(RowsIn::Result), _) => {
            format!("The rows, each with {}.", names(operation.result_shape()))
        }
        (Some(RowsIn::Field(rows)), Some(shape)) => format!(
            "{}; each of {rows} with {}.",
            names(operation.result_shape()),
            names(Some(shape))
        ),
        _ => format!("{}.", names(operation.result_shape())),
    };
    Map::from_iter([("description".to_owned(), text.into())])
}

/// Brings arguments from the form of the schema into that of the request. What is in that form already stays, and what
/// fits neither is left to the check of the request.
///
/// ```
/// # use aisa_contract::json_schema;
/// let family = aisa_contract::family("backlinks")?;
/// let shared = family.find("domain_intersection").expect("the family has it");
/// let arguments = serde_json::json!({ "targets": ["a.example", "b.example"], "filters": "1.rank > 80" });
/// let mut arguments = arguments.as_object().cloned().unwrap_or_default();
/// json_schema::as_sent(shared, &mut arguments).expect("the filter can be read");
/// assert_eq!(arguments["targets"]["2"], "b.example");
/// assert_eq!(arguments["filters"], serde_json::json!(["1.rank", ">", 80]));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
///
/// # Errors
/// For a filter that cannot be read; the text names its field.
pub fn as_sent(
    operation: OperationRef<'_>,
    arguments: &mut Map<String, Value>,
) -> Result<(), String> {
    each(operation.fields(), arguments, &|name, kind, value| {
        match (kind, &*value) {
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
            (FieldKind::Filter { .. }, Value::String(text)) => {
                *value = Filter::wire(text).map_err(|why| format!("{name} {why}"))?;
            }
            _ => {}
        }
        Ok(())
    })
}

/// Brings a request into the form of the schema.
///
/// ```
/// # use aisa_contract::json_schema;
/// let family = aisa_contract::family("backlinks")?;
/// let shared = family.find("domain_intersection").expect("the family has it");
/// let request = serde_json::json!({ "targets": { "1": "a.example", "2": "b.example" } });
/// let mut request = request.as_object().cloned().unwrap_or_default();
/// json_schema::as_taken(shared, &mut request);
/// assert_eq!(request["targets"], serde_json::json!(["a.example", "b.example"]));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
pub fn as_taken(operation: OperationRef<'_>, request: &mut Map<String, Value>) {
    let never_fails = each(operation.fields(), request, &|_, kind, value| {
        match (kind, &*value) {
            (FieldKind::NumberedTargets { .. }, Value::Object(targets)) => {
                *value = targets.values().cloned().collect();
            }
            (FieldKind::Map { .. }, Value::Object(members)) => {
                let member = |(name, value)| json!({ "name": name, "value": value });
                *value = members.iter().map(member).collect();
            }
            (FieldKind::Filter { .. }, Value::Array(_)) => *value = value.to_string().into(),
            _ => {}
        }
        Ok::<(), Infallible>(())
    });
    match never_fails {
        Ok(()) => {}
    }
}

/// Changes every value of an object by its kind, from the inside out; `change` gets the name of the field, too.
fn each<E>(
    fields: Fields<'_>,
    object: &mut Map<String, Value>,
    change: &impl Fn(&str, &FieldKind<'_>, &mut Value) -> Result<(), E>,
) -> Result<(), E> {
    for field in fields {
        if let Some(value) = object.get_mut(field.name()) {
            each_of(field.name(), &field.kind(), value, change)?;
        }
    }
    Ok(())
}

fn each_of<E>(
    name: &str,
    kind: &FieldKind<'_>,
    value: &mut Value,
    change: &impl Fn(&str, &FieldKind<'_>, &mut Value) -> Result<(), E>,
) -> Result<(), E> {
    match (kind, &mut *value) {
        (FieldKind::Object(fields), Value::Object(object)) => each(*fields, object, change)?,
        (FieldKind::List { items, .. }, Value::Array(elements)) => {
            for element in elements {
                each_of(name, items, element, change)?;
            }
        }
        _ => {}
    }
    change(name, kind, value)
}

fn object(fields: Fields<'_>) -> Map<String, Value> {
    let properties: Map<_, _> = fields
        .into_iter()
        .map(|field| (field.name().to_owned(), property(field, fields)))
        .collect();
    let required: Vec<_> =
        fields.into_iter().filter(|field| field.required).map(|field| field.name()).collect();
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
    let targets = |rule: &TargetRule| format!("A target, {}.", rule.forms());
    let text = match kind {
        FieldKind::Choice { values, .. } => {
            let words: Vec<_> = values
                .iter()
                .filter(|value| !value.description.is_empty())
                .map(|value| format!("{}: {}", value.wire, value.description.trim_end_matches('.')))
                .collect();
            return (!words.is_empty()).then(|| format!("{}.", words.join("; ")));
        }
        FieldKind::Date { min, max, not_after, .. } => {
            let min = min.map(|day| format!(" Not before {day}."));
            let max = max.map(|day| format!(" Not after {day}."));
            let after = not_after.map(|field| format!(" Not after {field}."));
            let parts: String = min.into_iter().chain(max).chain(after).collect();
            format!("A day, yyyy-mm-dd.{parts}")
        }
        FieldKind::Target(rule) => targets(rule),
        FieldKind::Targets { rule, max_domains, .. } => match max_domains {
            Some(domains) => format!("{} At most {domains} domains.", targets(rule)),
            None => targets(rule),
        },
        FieldKind::NumberedTargets { rule, .. } => {
            format!("{} Results and filters name them by their places, from 1.", targets(rule))
        }
        FieldKind::Filter { max_conditions, row, .. } => {
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
                FieldKind::Filter { row: other, .. } => {
                    row.zip(other).is_some_and(|(one, other)| one.name() == other.name())
                }
                _ => false,
            });
            let names = match same {
                Some(filter) => format!(" Fields: those of {}.", filter.name),
                None => names(*row),
            };
            format!("Each `field,asc` or `field,desc`.{names}")
        }
        FieldKind::List { items, .. } => return remark(items, fields),
        FieldKind::Text { keyword: Some(rule), .. } => {
            let facts = rule.facts();
            return (!facts.is_empty()).then(|| format!("Each keyword: {}.", facts.join(", ")));
        }
        _ => return None,
    };
    Some(text)
}

/// The fields of rows that filters and sorting rules take, where they are documented.
fn names(row: Option<Shape<'_>>) -> String {
    row.map_or_else(String::new, |row| format!(" Fields: {}.", row.paths(&[]).join(", ")))
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
    use super::*;
    use crate::Family;

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
        let weigh = family.find("weigh").unwrap();
        let sent = json!({
            "weights": { "a": 1, "b": 2 }, "inner": { "weights": { "c": 3 } }, "many": [{}, { "d": 4 }],
        });
        let mut arguments = sent.as_object().unwrap().clone();
        as_taken(weigh, &mut arguments);
        let members = json!([{ "name": "a", "value": 1 }, { "name": "b", "value": 2 }]);
        assert_eq!(arguments["weights"], members);
        let schema = input(weigh);
        let members = &schema["properties"]["weights"];
        assert_eq!(members["type"], "array");
        assert_eq!(members["items"]["properties"]["value"], json!({"type": "number"}));
        assert_eq!(members["items"]["required"], json!(["name", "value"]));
        for _ in 0..2 {
            // A second time it is in the form of the request already.
            as_sent(weigh, &mut arguments).unwrap();
            assert_eq!(Value::from(arguments.clone()), sent);
        }
        // What fits neither form is left to the check of the request.
        let mut odd = json!({ "weights": [{ "name": 1 }] }).as_object().unwrap().clone();
        as_sent(weigh, &mut odd).unwrap();
        assert_eq!(odd["weights"], json!([{ "name": 1 }]));
    }

    #[cfg(feature = "embedded")]
    #[test]
    fn a_filter_is_taken_as_a_text_in_either_form() {
        let family = crate::family("backlinks").unwrap();
        let backlinks = family.find("backlinks").unwrap();
        let sent = json!({"filters": [["rank", ">", 80], "and", ["dofollow", "=", true]]});
        for text in ["rank > 80 and dofollow = true".to_owned(), sent["filters"].to_string()] {
            let mut arguments = Map::from_iter([("filters".to_owned(), text.into())]);
            as_sent(backlinks, &mut arguments).unwrap();
            assert_eq!(Value::from(arguments.clone()), sent);
            as_taken(backlinks, &mut arguments);
            assert_eq!(arguments["filters"], sent["filters"].to_string());
        }
        for (text, part) in
            [("rank >", "filters cannot be read: "), ("[[", "filters is not valid JSON: ")]
        {
            let mut arguments = Map::from_iter([("filters".to_owned(), text.into())]);
            let why = as_sent(backlinks, &mut arguments).unwrap_err();
            assert!(why.starts_with(part), "{why}");
        }
    }
}
