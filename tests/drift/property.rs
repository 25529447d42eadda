//! The whole schema written as OpenAPI, one random field of a random operation changed: exactly that field is named.

use std::sync::LazyLock;

use aisa_drift::{self as drift, Contract, FieldDoc, Fields, OperationDoc, Path, Shape};
use proptest::{prelude::*, sample::Index};
use serde_json::{Map, Value, json};

use crate::support::API;

/// An OpenAPI document of one operation.
fn document(operation: &OperationDoc) -> String {
    let request = operation.body.map(|_| object(&operation.request, &Path::default(), false));
    let mut envelope = operation.envelope.clone();
    let result = Path::dotted("tasks.result");
    for field in &operation.result.list {
        let path = Path(result.0.iter().chain(&field.path.0).cloned().collect());
        envelope.list.push(FieldDoc { path, ..field.clone() });
    }
    if let Some(field) = envelope.list.iter_mut().find(|field| field.path == result) {
        field.shape = Shape::list(Shape::Object);
    }
    let answer = object(&envelope, &Path::default(), true);
    let mut method =
        json!({"responses": {"200": {"content": {"application/json": {"schema": answer}}}}});
    if operation.method.as_deref() == Some("POST") {
        let schema = json!({"type": "array", "items": request});
        method["requestBody"] = json!({"content": {"application/json": {"schema": schema}}});
    }
    let name = operation.method.as_deref().unwrap_or_default().to_lowercase();
    let path = operation.path.as_deref().unwrap_or_default();
    json!({"openapi": "3.1.0", "paths": {path: {name: method}}}).to_string()
}

fn object(fields: &Fields, path: &Path, nullable: bool) -> Value {
    let members = fields.list.iter().filter(|field| field.path.is_member_of(path));
    let members: Vec<&FieldDoc> = members.collect();
    let required = members.iter().filter(|field| field.facts.required == Some(true));
    let required: Vec<&str> = required.map(|field| field.path.name()).collect();
    let properties = members.iter().map(|field| {
        let schema = schema(fields, &field.shape, &field.path, field.nullable == Some(true));
        (field.path.name().to_owned(), stated(schema, field))
    });
    let properties: Map<String, Value> = properties.collect();
    let mut object = json!({"type": word("object", nullable), "properties": properties});
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn word(word: &str, nullable: bool) -> Value {
    if nullable { json!([word, "null"]) } else { json!(word) }
}

fn schema(fields: &Fields, shape: &Shape, path: &Path, nullable: bool) -> Value {
    match shape {
        Shape::Boolean => json!({"type": word("boolean", nullable)}),
        Shape::Integer => json!({"type": word("integer", nullable)}),
        Shape::Number => json!({"type": word("number", nullable)}),
        Shape::Text => json!({"type": word("string", nullable)}),
        Shape::List(items) => {
            json!({"type": word("array", nullable), "items": schema(fields, items, path, nullable)})
        }
        Shape::Map(values) => {
            let values = schema(fields, values, &path.join("*"), nullable);
            json!({"type": word("object", nullable), "additionalProperties": values})
        }
        Shape::Object => object(fields, path, nullable),
        Shape::Tagged(name) => {
            let variants = fields.list.iter().filter(|field| field.path.is_member_of(path));
            let variants = variants.filter_map(|field| {
                let (_, word) = field.path.name().split_once('=')?;
                let mut variant = object(fields, &field.path, false);
                variant["properties"][name] = json!({"const": word});
                Some(variant)
            });
            let null = nullable.then(|| json!({"type": "null"}));
            let variants: Vec<Value> = variants.chain(null).collect();
            json!({"discriminator": {"propertyName": name}, "oneOf": variants})
        }
        Shape::Any => json!({}),
    }
}

/// Adds what is known of a field, as keywords and where there is none as prose.
fn stated(mut schema: Value, field: &FieldDoc) -> Value {
    let facts = &field.facts;
    let list = matches!(field.shape, Shape::List(_));
    let keywords = [
        ("default", facts.rules.default.clone()),
        ("minimum", facts.minimum().map(Value::from)),
        ("maximum", facts.maximum().map(Value::from)),
        (if list { "maxItems" } else { "maxProperties" }, facts.max_items().map(Value::from)),
        ("maxLength", facts.max_length().map(Value::from)),
    ];
    for (keyword, value) in keywords {
        if let Some(value) = value {
            schema[keyword] = value;
        }
    }
    if let Some(values) = &facts.values {
        let target = if list { &mut schema["items"] } else { &mut schema };
        target["enum"] = json!(values);
    }
    let mut prose = Vec::new();
    prose.extend(facts.rules.min_date.as_ref().map(|date| {
        match date.strip_prefix("today-").and_then(|span| span.strip_suffix('y')) {
            Some(years) => format!("minimum value equals today's date -(minus) {years} years"),
            None => format!("minimum value: {date}"),
        }
    }));
    prose.extend(
        facts.rules.max_domains.map(|count| format!("no more than {count} different domains")),
    );
    if !prose.is_empty() {
        schema["description"] = prose.join("\n").into();
    }
    schema
}

/// What is done to a field.
#[derive(Clone, Copy, Debug)]
enum Mutation {
    Remove,
    Rename,
    Retype,
    AddBeside,
    ChangeLimit,
    ChangeDefault,
    TurnRequired,
    TurnNullable,
    DropValue,
}

use Mutation::*;

/// Mutates the field; the kind of change that must be named and the path it must name, if the mutation applies.
fn mutate(
    fields: &mut Fields,
    at: usize,
    mutation: Mutation,
    is_request: bool,
) -> Option<(&'static str, Path)> {
    let path = fields.list[at].path.clone();
    // A variant of a tagged object is an object that is there or not, and nothing stands beside the variants.
    if path.name().contains('=') && !matches!(mutation, Remove | Rename) {
        return None;
    }
    let field = &mut fields.list[at];
    let only = |request: bool| (is_request == request).then_some(());
    let kind = match mutation {
        Remove => {
            // Docs that show no field of an object say less than the schema, not otherwise.
            let parent = path.parent();
            let is_only_one = !parent.0.is_empty()
                && !fields.list.iter().any(|other| {
                    other.path != path
                        && !other.path.is_below(&path)
                        && other.path.is_below(&parent)
                });
            if is_only_one {
                return None;
            }
            fields.list.retain(|field| field.path != path && !field.path.is_below(&path));
            "field-removed"
        }
        Rename => {
            let renamed = path.parent().join(&format!("{}_2", path.name()));
            for field in &mut fields.list {
                if field.path == path || field.path.is_below(&path) {
                    field.path.0.splice(..path.0.len(), renamed.0.iter().cloned());
                }
            }
            "field-renamed"
        }
        Retype => {
            (field.shape != Shape::Any).then_some(())?;
            let (facts, shape) = (&mut field.facts, &mut field.shape);
            let was_container = matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Object);
            *shape = if *shape == Shape::Boolean || was_container {
                Shape::Text
            } else {
                Shape::Boolean
            };
            facts.values = None;
            fields.list.retain(|field| !field.path.is_below(&path));
            "field-retyped"
        }
        AddBeside => {
            let added = path.parent().join("brand_new_thing");
            let nullable = Some(!is_request);
            let field = FieldDoc {
                path: added.clone(),
                shape: Shape::Integer,
                nullable,
                ..FieldDoc::default()
            };
            fields.list.insert(at, field);
            return Some(("field-added", added));
        }
        ChangeLimit => {
            only(true)?;
            let (maximum, items) = (field.facts.maximum(), field.facts.max_items());
            let length = field.facts.max_length();
            let limits = &mut field.facts.rules.limits;
            if let Some(maximum) = maximum {
                limits.max_number = Some(maximum + 7.0);
                "maximum-changed"
            } else if let Some(items) = items {
                limits.max_items = Some(items + 7);
                "list-limit-changed"
            } else {
                limits.max_length = Some(length? + 7);
                "length-limit-changed"
            }
        }
        ChangeDefault => {
            only(true)?;
            field.facts.rules.default.as_ref()?;
            field.facts.rules.default = Some(json!("something else"));
            "default-changed"
        }
        TurnRequired => {
            only(true)?;
            let required = field.facts.required != Some(true);
            field.facts.required = Some(required);
            // Without any other required field the document has no list that could leave this one out.
            let parent = path.parent();
            let listed = fields.list.iter().any(|field| {
                field.path.is_member_of(&parent) && field.facts.required == Some(true)
            });
            listed.then_some(())?;
            if required { "field-required" } else { "field-optional" }
        }
        TurnNullable => {
            only(false)?;
            (field.shape != Shape::Any).then_some(())?;
            field.nullable = Some(false);
            "field-nullability"
        }
        DropValue => {
            field.facts.values.as_mut()?.pop();
            "value-removed"
        }
    };
    Some((kind, path))
}

fn mutations() -> impl Strategy<Value = Mutation> {
    proptest::sample::select(vec![
        Remove,
        Rename,
        Retype,
        AddBeside,
        ChangeLimit,
        ChangeDefault,
        TurnRequired,
        TurnNullable,
        DropValue,
    ])
}

#[test]
fn the_schema_agrees_with_itself() {
    for operation in &OURS.operations {
        let docs = crate::support::read(&document(operation));
        let report = drift::compare(&OURS, &docs, &[]);
        assert_eq!(crate::support::named(&report), [""; 0], "{}", operation.name);
        assert_eq!(report.compared, [operation.name.as_str()]);
    }
}

static OURS: LazyLock<Contract> = LazyLock::new(|| Contract::from_api(&API));

/// What the report names when docs describe an operation so, and what it should name.
fn said(
    ours: &Contract,
    theirs: &OperationDoc,
    is_request: bool,
    kind: &str,
    path: &Path,
) -> (Vec<String>, String) {
    let report = drift::compare(ours, &crate::support::read(&document(theirs)), &[]);
    let (direction, root) =
        if is_request { ("request", "request") } else { ("response", "result") };
    let subject = format!("{direction}-{kind} {} {root}.{path}", theirs.name);
    let named = crate::support::named(&report);
    let named = named.iter().map(|line| line.replace("[]", "")).collect();
    (named, subject)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_changed_field_is_named(
        operation in any::<Index>(),
        is_request in any::<bool>(),
        field in any::<Index>(),
        mutation in mutations(),
    ) {
        let mut theirs = operation.get(&OURS.operations).clone();
        let side = if is_request { &mut theirs.request } else { &mut theirs.result };
        // A document without any field says nothing of them.
        prop_assume!(side.list.len() > 1);
        let expected = mutate(side, field.index(side.list.len()), mutation, is_request);
        prop_assume!(expected.is_some());
        let (kind, path) = expected.expect("just checked");
        let (named, subject) = said(&OURS, &theirs, is_request, kind, &path);
        prop_assert_eq!(named, [subject]);
    }
}

/// How many fields of one request or result are tried: nearly all have fewer, the largest result has 700.
const TRIED: usize = 8;

/// All fields of all operations, where the property above tries some; of the largest results a sample.
#[test]
fn every_field_that_is_gone_is_named() {
    for operation in &OURS.operations {
        for is_request in [true, false] {
            let side = if is_request { &operation.request } else { &operation.result };
            // A document without any field says nothing of them.
            if side.list.len() == 1 {
                continue;
            }
            for field in (0..side.list.len()).step_by(side.list.len().div_ceil(TRIED).max(1)) {
                let mut theirs = operation.clone();
                let side = if is_request { &mut theirs.request } else { &mut theirs.result };
                let Some((kind, path)) = mutate(side, field, Remove, is_request) else {
                    continue;
                };
                let (named, subject) = said(&OURS, &theirs, is_request, kind, &path);
                assert_eq!(named, [subject]);
            }
        }
    }
}
