//! Serialises a request once, for everything that a call does with it.

use std::borrow::Cow;

use aisa_contract::request::{self, encoded_keywords, settled_targets};
use indexmap::IndexMap;
use jiff::civil;
use serde_json::{
    Map, Value,
    value::{RawValue, to_raw_value},
};

use crate::{
    describe::Operation,
    validate::{Note, ValidationError},
    value::json,
};

/// A request as JSON: the text for the wire, and the same fields by name for prices, ledger and archive. A call makes
/// it once.
#[derive(Clone, Debug)]
pub(crate) struct EncodedRequest {
    /// The task, its fields in the order of the schema.
    pub(crate) task: String,
    /// The fields. Keywords stand in them as the caller wrote them, also where upstream decodes what is sent.
    pub(crate) fields: Map<String, Value>,
    /// What is odd about the request.
    pub(crate) notes: Vec<Note>,
}

impl EncodedRequest {
    /// Serialises a request, checks it as of a day, unless there is none, and normalises targets and keywords.
    pub(crate) fn new<R: Operation>(
        request: &R,
        today: Option<civil::Date>,
    ) -> Result<Self, ValidationError> {
        let info = request.info();
        let unwritable = |error: serde_json::Error| {
            let rule = format!("cannot be written as a JSON object: {error}");
            ValidationError::of_request(info.name(), rule)
        };
        let mut task = serde_json::to_string(request).map_err(unwritable)?;
        let mut fields: Map<String, Value> = serde_json::from_str(&task).map_err(unwritable)?;
        if let Some(today) = today {
            request::check(info, &fields, today)?;
        }
        // On the fields as the caller wrote them.
        let notes = request::notes(info, &fields);
        let targets = settled_targets(info, &fields);
        if !targets.is_empty() {
            task = replaced(&task, &targets).map_err(unwritable)?;
            let targets = targets.into_iter().map(|(name, value)| (name.to_owned(), value));
            fields.extend(targets.collect::<Vec<_>>());
        }
        let keywords = encoded_keywords(info, &fields);
        if !keywords.is_empty() {
            task = replaced(&task, &keywords).map_err(unwritable)?;
        }
        Ok(Self { task, fields, notes })
    }

    /// The fields of a request that may break rules; none of one that cannot be written as JSON, which fails later.
    pub(crate) fn unchecked_fields<R: Operation>(request: &R) -> Map<String, Value> {
        Self::new(request, None).map(|encoded| encoded.fields).unwrap_or_default()
    }
}

/// An object with some of its members replaced.
fn replaced(task: &str, settled: &[(&str, Value)]) -> Result<String, serde_json::Error> {
    let mut members: IndexMap<_, _> = json::members(task)?
        .into_iter()
        .map(|(name, value)| (name, Cow::Borrowed(value)))
        .collect();
    for (name, value) in settled {
        if let Some(member) = members.get_mut(*name) {
            *member = Cow::Owned(in_order(value, member.get())?);
        }
    }
    serde_json::to_string(&members)
}

/// A value as JSON, with its members in the order of `written`.
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
