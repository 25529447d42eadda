//! Encodes request bodies.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::{Error, ErrorKind, Method, Operation, validate};

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
    if task.is_ascii() {
        return Ok(Some(shape.wrap(task)));
    }
    // Names of hosts go out in their ASCII form.
    let mut task = Value::Object(fields(request)?);
    validate::targets_to_ascii(request.info().fields, &mut task);
    Ok(Some(shape.wrap(task.to_string())))
}

/// The fields of a request by name, for the parts of the runtime that look at single ones.
pub(crate) fn fields<R: Serialize>(request: &R) -> Result<Map<String, Value>, Error> {
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
