//! Encodes request bodies.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{
    Map, Value,
    value::{RawValue, to_raw_value},
};

use crate::{
    describe::{Method, Operation},
    error::{Error, ErrorKind},
    request::validate,
    value::json,
};

/// The shape of a request body.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum BodyShape {
    /// An array of exactly one task, as upstream wants it. The default.
    #[default]
    TaskArray,
    /// The bare task, as older pages of the gateway show it.
    TaskObject,
}

impl BodyShape {
    fn wrap(self, task: String) -> String {
        match self {
            Self::TaskArray => format!("[{task}]"),
            Self::TaskObject => task,
        }
    }
}

/// The body of a request, with its fields in the order of the schema; `None` for GET.
pub(crate) fn encode<R: Operation>(shape: BodyShape, request: &R) -> Result<Option<String>, Error> {
    if request.info().method == Method::Get {
        return Ok(None);
    }
    let task = serde_json::to_string(request).map_err(unserializable)?;
    let (given, sent) = (given(request)?, fields(request)?);
    if given == sent {
        return Ok(Some(shape.wrap(task)));
    }
    // What is not rewritten stays as it is, and everything where it is.
    let mut members: IndexMap<_, _> = json::members(&task)
        .map_err(unserializable)?
        .into_iter()
        .map(|(name, value)| (name, Cow::Borrowed(value)))
        .collect();
    for (name, value) in &sent {
        if given.get(name) != Some(value) {
            let written = members.get(name).map_or("null", |written| written.get());
            let value = in_order(value, written).map_err(unserializable)?;
            members.insert(name.clone(), Cow::Owned(value));
        }
    }
    let task = serde_json::to_string(&members).map_err(unserializable)?;
    Ok(Some(shape.wrap(task)))
}

/// A value as JSON, its members in the order in which they were written.
fn in_order(value: &Value, written: &str) -> Result<Box<RawValue>, serde_json::Error> {
    let Value::Object(members) = value else {
        return to_raw_value(value);
    };
    let names = json::members(written)?.into_keys();
    let members: IndexMap<_, _> = names
        .map(|name| {
            let member = members.get(&name);
            (name, member)
        })
        .collect();
    to_raw_value(&members)
}

/// The fields of a request by name as they go out: names of hosts in ASCII, each target of a list once.
pub(crate) fn fields<R: Operation>(request: &R) -> Result<Map<String, Value>, Error> {
    let mut fields = given(request)?;
    validate::settle_targets(request.info().fields, &mut fields);
    Ok(fields)
}

/// The fields of a request by name as the caller wrote them.
pub(crate) fn given<R: Serialize>(request: &R) -> Result<Map<String, Value>, Error> {
    match serde_json::to_value(request).map_err(unserializable)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Error::new(
            ErrorKind::InvalidRequest,
            "the request is not an object",
        )),
    }
}

fn unserializable(error: serde_json::Error) -> Error {
    Error::new(
        ErrorKind::InvalidRequest,
        format!("the request cannot be written as JSON: {error}"),
    )
    .because(error)
}
