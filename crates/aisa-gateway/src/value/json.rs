//! JSON of no known form, kept as it came: a number beyond `f64` or a list nested a thousand deep is paid for too.

use std::{fmt, sync::OnceLock};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error, MapAccess, Visitor},
};
use serde_json::{Map, Value, value::RawValue};

pub use aisa_contract::value::json::*;

/// A JSON text, with its value parsed on demand.
pub struct Json {
    text: Box<str>,
    value: OnceLock<Box<Value>>,
}

impl Json {
    /// Keeps a text that is known to be JSON.
    pub(crate) fn from_text(text: &str) -> Self {
        Self { text: text.into(), value: OnceLock::new() }
    }

    /// The text as it came.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The value, as [`any_value`] reads it.
    pub(crate) fn value(&self) -> &Value {
        self.value.get_or_init(|| Box::new(any_value(&self.text)))
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        Self { text: value.to_string().into(), value: OnceLock::from(Box::new(value)) }
    }
}

impl Clone for Json {
    fn clone(&self) -> Self {
        Self::from_text(&self.text)
    }
}

/// Spaces and the order of names make no difference.
impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text || self.value() == other.value()
    }
}

impl Eq for Json {}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.text).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Raw(|text: &str| Ok(Self::from_text(text))).deserialize(deserializer)
    }
}

/// The name under which serde_json hands over a value as its text. Should it ever change, values pass through
/// [`Value`] as with every other format.
pub(crate) const RAW: &str = "$serde_json::private::RawValue";

/// Reads a value by its JSON text.
pub(crate) struct Raw<F>(pub(crate) F);

impl<'de, T, F> DeserializeSeed<'de> for Raw<F>
where
    F: FnOnce(&str) -> Result<T, serde_json::Error>,
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_newtype_struct(RAW, self)
    }
}

impl<'de, T, F> Visitor<'de> for Raw<F>
where
    F: FnOnce(&str) -> Result<T, serde_json::Error>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if name == RAW {
                return map.next_value_seed(RawText(self.0));
            }
            fields.insert(name, map.next_value()?);
        }
        (self.0)(&Value::Object(fields).to_string()).map_err(Error::custom)
    }

    /// Other formats give a value instead of its text.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let value = Value::deserialize(deserializer)?;
        (self.0)(&value.to_string()).map_err(Error::custom)
    }
}

struct RawText<F>(F);

impl<'de, T, F> DeserializeSeed<'de> for RawText<F>
where
    F: FnOnce(&str) -> Result<T, serde_json::Error>,
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F> Visitor<'_> for RawText<F>
where
    F: FnOnce(&str) -> Result<T, serde_json::Error>,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}
