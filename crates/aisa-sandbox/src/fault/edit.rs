//! Changes to a response that a client must accept: fields, values and forms that the schema does not have.

use aisa_contract::{DefinitionKind, Gateway, Type};
use serde_json::{Number, Value, json};

use super::Edit;
use crate::{
    contract::{Definitions, Route},
    gateway::{Content, Reply},
};

/// Applies a change to the response of an operation.
pub(crate) fn apply(
    edit: &Edit,
    mut reply: Reply,
    gateway: &Gateway,
    route: Option<&Route>,
) -> Reply {
    let change: fn(&mut Value, Role) = match edit {
        Edit::ContentType(Some(value)) => return reply.header("content-type", value),
        Edit::ContentType(None) => return reply.without_header("content-type"),
        Edit::Charge(Some(value)) => {
            return reply.header(gateway.response_header("charge"), value);
        }
        Edit::Charge(None) => return reply.without_header(gateway.response_header("charge")),
        Edit::UnknownFields => add_field,
        Edit::UnknownValues => unknown_value,
        Edit::FloatIntegers => float,
        Edit::Nulls => null,
    };
    let (Content::Json(body), Some(route)) = (&mut reply.body, route) else {
        return reply;
    };
    if *edit == Edit::UnknownFields {
        add_field(body, Role::Object);
        tasks(body).for_each(|task| add_field(task, Role::Object));
    }
    let ty = Type::Ref(route.operation.result.clone());
    for result in results(body) {
        walk(&route.definitions, &ty, result, change);
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

fn tasks(body: &mut Value) -> impl Iterator<Item = &mut Value> {
    let tasks = body.get_mut("tasks").and_then(Value::as_array_mut);
    tasks.into_iter().flatten()
}

fn results(body: &mut Value) -> impl Iterator<Item = &mut Value> {
    tasks(body).filter_map(|task| task.get_mut("result")?.as_array_mut()).flatten()
}

/// Visits every value that the schema describes, children first.
fn walk(definitions: &Definitions, ty: &Type, value: &mut Value, change: fn(&mut Value, Role)) {
    let role = match (ty, &mut *value) {
        (Type::Array { items, .. }, Value::Array(list)) => {
            return list.iter_mut().for_each(|item| walk(definitions, items, item, change));
        }
        (Type::Ref(name), found) => match definitions.kind(name) {
            Some(DefinitionKind::Object { fields, .. }) => {
                for field in fields {
                    if let Some(value) = found.get_mut(&field.name) {
                        walk(definitions, &field.ty, value, change);
                    }
                }
                Role::Object
            }
            Some(DefinitionKind::Map { values, .. }) if found.is_object() => {
                return found
                    .as_object_mut()
                    .into_iter()
                    .flat_map(|map| map.values_mut())
                    .for_each(|value| walk(definitions, values, value, change));
            }
            Some(DefinitionKind::Tagged { tag, variants }) => {
                let word = found.get(tag.as_str());
                let variant =
                    variants.iter().find(|variant| word.is_some_and(|word| *word == variant.word));
                if let Some(variant) = variant {
                    let ty = Type::Ref(variant.definition.clone());
                    return walk(definitions, &ty, value, change);
                }
                Role::Leaf
            }
            Some(DefinitionKind::Enum { .. }) => Role::Enum,
            Some(DefinitionKind::Scalar { ty, .. }) if ty.named() != Some(name) => {
                return walk(definitions, ty, value, change);
            }
            _ => Role::Leaf,
        },
        _ => Role::Leaf,
    };
    change(value, role);
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
    if let Some(float) = value.as_i64().and_then(|whole| Number::from_f64(whole as f64)) {
        *value = Value::Number(float);
    }
}

fn null(value: &mut Value, role: Role) {
    if role != Role::Object {
        *value = Value::Null;
    }
}
