//! Encodes request bodies.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{
    Map, Value,
    value::{RawValue, to_raw_value},
};

use crate::{Error, ErrorKind, Method, Operation, json, validate};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{BacklinksRequest, PageIntersectionRequest, RawRequest, field};

    fn body<R: Operation>(request: &R) -> String {
        let body = encode(BodyShape::TaskObject, request);
        body.ok().flatten().unwrap_or_default()
    }

    /// Other members of the workspace make serde_json keep the order of maps; alone, this crate must not need that.
    #[test]
    fn fields_keep_the_order_of_the_schema_also_where_a_text_is_not_ascii() {
        let request = |tag: &str| {
            BacklinksRequest::new("https://b\u{fc}cher.example/\u{fc}")
                .limit(5)
                .filters(field("anchor").eq(tag))
                .tag(tag)
        };
        let names = |body: &str| -> Vec<String> {
            let members = json::members(body).expect("an object");
            members.into_keys().collect()
        };
        let (plain, umlaut) = (body(&request("a")), body(&request("\u{e4}")));
        assert_eq!(names(&umlaut), names(&plain));
        let order = BacklinksRequest::INFO.fields.iter().map(|field| field.name);
        let order: Vec<_> = order
            .filter(|name| umlaut.contains(&format!("\"{name}\":")))
            .collect();
        assert_eq!(names(&umlaut), order);
        assert!(
            umlaut.contains("https://xn--bcher-kva.example/"),
            "{umlaut}"
        );

        let fields = fields(&request("\u{e4}")).expect("an object");
        let raw = RawRequest::new(BacklinksRequest::INFO, fields);
        assert_eq!(names(&body(&raw)), order, "of a map of fields too");
    }

    #[test]
    fn targets_keep_their_positions() {
        let targets: Vec<_> = (1..12).map(|n| format!("b\u{fc}cher{n}.example")).collect();
        let body = body(&PageIntersectionRequest::new(targets));
        let tenth = body.find("\"10\":").expect("the tenth");
        assert!(
            body.find("\"9\":").is_some_and(|ninth| ninth < tenth),
            "{body}"
        );
        assert!(body.is_ascii(), "{body}");
    }
}
