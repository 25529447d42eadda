//! Serialises a request once, for everything that a call does with it.

use std::borrow::Cow;

use aisa_contract::request::{encoded_keywords, settled_targets};
use indexmap::IndexMap;
use serde_json::{
    Map, Value,
    value::{RawValue, to_raw_value},
};

use crate::{
    describe::{Operation, OperationRef},
    error::{Error, ErrorKind},
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
    /// The body around a task.
    pub(crate) fn wrap(self, task: String) -> String {
        match self {
            Self::TaskArray => format!("[{task}]"),
            Self::TaskObject => task,
        }
    }
}

/// A request as JSON: the text for the wire, and the same fields by name for checks, prices and the ledger.
pub(crate) struct EncodedRequest {
    /// The task, its fields in the order of the schema.
    pub(crate) task: String,
    pub(crate) fields: Map<String, Value>,
}

impl EncodedRequest {
    /// Serialises a request as the caller wrote it.
    pub(crate) fn new<R: Operation>(request: &R) -> Result<Self, Error> {
        serde_json::to_string(request)
            .and_then(|task| {
                let fields = serde_json::from_str(&task)?;
                Ok(Self { task, fields })
            })
            .map_err(|error| unserializable(error).named(request.info().name()))
    }

    /// Replaces the targets by what is sent: mended, in ASCII, and without duplicates in a list, of keywords too. All other
    /// text and the order of the fields stay the same.
    pub(crate) fn settle_targets(&mut self, info: OperationRef<'_>) -> Result<(), Error> {
        let settled = settled_targets(info, &self.fields);
        if settled.is_empty() {
            return Ok(());
        }
        self.task = replaced(&self.task, &settled).map_err(unserializable)?;
        for (name, value) in settled {
            self.fields.insert(name.to_owned(), value);
        }
        Ok(())
    }

    /// Escapes keywords on the wire where upstream decodes them. The fields keep them as they were written, for prices
    /// and the archive.
    pub(crate) fn encode_keywords(&mut self, info: OperationRef<'_>) -> Result<(), Error> {
        let encoded = encoded_keywords(info, &self.fields);
        if !encoded.is_empty() {
            self.task = replaced(&self.task, &encoded).map_err(unserializable)?;
        }
        Ok(())
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

fn unserializable(error: serde_json::Error) -> Error {
    Error::new(
        ErrorKind::InvalidRequest,
        format!("the request cannot be written as a JSON object: {error}"),
    )
    .because(error)
}
