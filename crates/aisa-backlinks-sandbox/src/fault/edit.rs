//! Changes to an answer that a client must accept: fields, values and forms that the schema does not have.

use serde_json::{Map, Number, Value, json};

use super::Edit;
use crate::{
    bundle::{Bundle, Kind, Operation, Shape},
    gateway::{Content, Reply},
};

/// Applies a change to the answer of an operation.
pub(crate) fn apply(
    edit: &Edit,
    mut reply: Reply,
    bundle: &Bundle,
    operation: Option<&Operation>,
) -> Reply {
    let change: fn(&mut Value, Role) = match edit {
        Edit::ContentType(Some(value)) => return reply.header("content-type", value),
        Edit::ContentType(None) => return reply.without_header("content-type"),
        Edit::Charge(Some(value)) => {
            return reply.header(&bundle.gateway.headers.response.charge, value);
        }
        Edit::Charge(None) => return reply.without_header(&bundle.gateway.headers.response.charge),
        Edit::UnknownFields => add_field,
        Edit::UnknownValues => unknown_value,
        Edit::FloatIntegers => float,
        Edit::Nulls => null,
    };
    let (Content::Json(body), Some(operation)) = (&mut reply.body, operation) else {
        return reply;
    };
    if *edit == Edit::UnknownFields {
        add_field(body, Role::Object);
        for task in body
            .get_mut("tasks")
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
        {
            add_field(task, Role::Object);
        }
    }
    let shape = Shape::Reference(operation.result.clone());
    for result in results(body) {
        walk(bundle, &shape, result, change);
    }
    reply
}

/// What a value is according to the schema.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Role {
    Object,
    Enum,
    Leaf,
}

fn results(body: &mut Value) -> impl Iterator<Item = &mut Value> {
    let tasks = body
        .get_mut("tasks")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten();
    tasks
        .filter_map(|task| task.get_mut("result")?.as_array_mut())
        .flatten()
}

/// Visits every value that the schema describes, children first.
fn walk(bundle: &Bundle, shape: &Shape, value: &mut Value, change: fn(&mut Value, Role)) {
    match (shape, &mut *value) {
        (Shape::List(items), Value::Array(list)) => {
            return list
                .iter_mut()
                .for_each(|item| walk(bundle, items, item, change));
        }
        (Shape::Map(values), Value::Object(map)) => return each(bundle, values, map, change),
        (Shape::Reference(name), found) => {
            match bundle.definition(name).map(|definition| &definition.kind) {
                Some(Kind::Object(properties)) => {
                    for property in properties {
                        if let Some(value) = found.get_mut(&property.name) {
                            walk(bundle, &property.shape, value, change);
                        }
                    }
                    return change(value, Role::Object);
                }
                Some(Kind::Map { values, .. }) => {
                    if let Value::Object(map) = found {
                        return each(bundle, values, map, change);
                    }
                }
                Some(Kind::Enum(_)) => return change(value, Role::Enum),
                Some(Kind::Scalar(shape)) => return walk(bundle, shape, value, change),
                None => {}
            }
        }
        _ => {}
    }
    change(value, Role::Leaf);
}

fn each(
    bundle: &Bundle,
    shape: &Shape,
    map: &mut Map<String, Value>,
    change: fn(&mut Value, Role),
) {
    map.values_mut()
        .for_each(|value| walk(bundle, shape, value, change));
}

fn add_field(value: &mut Value, role: Role) {
    if let (Role::Object, Value::Object(object)) = (role, value) {
        object.insert(
            "sandbox_extra".to_owned(),
            json!({"since": 2027, "note": "not in the schema"}),
        );
    }
}

fn unknown_value(value: &mut Value, role: Role) {
    if role == Role::Enum {
        *value = "sandbox_unheard_of".into();
    }
}

fn float(value: &mut Value, _: Role) {
    if let Some(float) = value
        .as_i64()
        .and_then(|whole| Number::from_f64(whole as f64))
    {
        *value = Value::Number(float);
    }
}

fn null(value: &mut Value, role: Role) {
    if role != Role::Object {
        *value = Value::Null;
    }
}
