//! JSON of no known form, kept as it came: a number beyond `f64` or a list nested a thousand deep is paid for too.

use std::{fmt, sync::OnceLock};

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error, MapAccess, Visitor},
};
use serde_json::{Map, Value, value::RawValue};

use crate::value::surrogate::mend_surrogates;

/// A JSON text, with its value parsed on demand.
pub struct Json {
    text: Box<str>,
    value: OnceLock<Box<Value>>,
}

impl Json {
    /// Keeps a text that is known to be JSON.
    pub(crate) fn of_text(text: &str) -> Self {
        Self {
            text: text.into(),
            value: OnceLock::new(),
        }
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
        Self {
            text: value.to_string().into(),
            value: OnceLock::from(Box::new(value)),
        }
    }
}

impl Clone for Json {
    fn clone(&self) -> Self {
        Self::of_text(&self.text)
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
        Raw(|text: &str| Ok(Self::of_text(text))).deserialize(deserializer)
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

/// The fields of an object, each as its text. Of a name that comes twice the last value counts.
pub(crate) fn members(object: &str) -> Result<IndexMap<String, &RawValue>, serde_json::Error> {
    serde_json::from_str(object)
}

/// The elements of a list, each as its text.
pub(crate) fn elements(list: &str) -> Result<Vec<&RawValue>, serde_json::Error> {
    serde_json::from_str(list)
}

/// The whole number that a float stands for, as upstream writes some counts: `12.0` is 12. A fraction stands for none,
/// and neither does a float of 2^53 or more, where neighbouring whole numbers share one form.
#[must_use]
pub(crate) fn whole(float: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    // The bound makes the conversion exact.
    (float.fract() == 0.0 && float.abs() < EXACT).then_some(float as i64)
}

/// The whole number that a JSON value stands for; `12.0` is 12.
#[must_use]
pub fn whole_value(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| whole(value.as_f64()?))
}

/// How deep a [`Value`] is nested at most; serde_json reads no deeper, and dropping much more overflows the stack.
pub(crate) const DEEPEST: usize = 126;

/// How deep the lists and objects of a JSON text are nested.
pub(crate) fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads any JSON text. What a [`Value`] cannot hold becomes a string in it: a number beyond `f64` as it is written,
/// and what lies deeper than [`DEEPEST`] levels as its JSON.
pub(crate) fn any_value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| {
        let mended = mend_surrogates(text);
        piecewise(mended.as_deref().unwrap_or(text), 0)
    })
}

fn piecewise(text: &str, depth: usize) -> Value {
    let nested = |piece: &RawValue| piecewise(piece.get(), depth + 1);
    let value = match text.trim_start().as_bytes().first() {
        Some(b'{') if depth < DEEPEST => members(text).map(|members| {
            let members = members.into_iter();
            members.map(|(name, piece)| (name, nested(piece))).collect()
        }),
        Some(b'[') if depth < DEEPEST => {
            elements(text).map(|pieces| pieces.into_iter().map(nested).collect())
        }
        Some(b'{' | b'[') => Ok(Value::from(text)),
        _ => serde_json::from_str(text),
    };
    value.unwrap_or_else(|_| Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_brackets_outside_texts() {
        let cases = [
            ("7", 0),
            (r#""[[""#, 0),
            (r#"{"a\"[": [1, "\\", [2]], "b": {}}"#, 3),
        ];
        for (text, levels) in cases {
            assert_eq!(depth(text), levels, "{text}");
        }
    }

    #[test]
    fn a_float_is_whole_without_a_fraction_and_below_two_to_the_53() {
        let cases = [
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("-1.2e1", Some(-12)),
            ("12.5", None),
            ("4503599627370497.0", Some(4_503_599_627_370_497)),
            ("9007199254740992.0", None),
            ("9007199254740993", Some(9_007_199_254_740_993)),
            ("9223372036854775808", None),
            ("\"12\"", None),
            ("null", None),
        ];
        for (text, expected) in cases {
            let value = serde_json::from_str(text).unwrap();
            assert_eq!(whole_value(&value), expected, "{text}");
        }
    }

    #[test]
    fn what_a_value_cannot_hold_stands_in_it_as_text() {
        let value = any_value(r#"{"n": 1e999, "t": "cut \ud83d", "ok": [1, null]}"#);
        assert_eq!(
            value,
            serde_json::json!({"n": "1e999", "t": "cut \u{fffd}", "ok": [1, null]})
        );
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let mut at = &any_value(&deep);
        let mut depth = 0;
        while let Some(inner) = at.get(0) {
            at = inner;
            depth += 1;
        }
        assert_eq!(depth, DEEPEST);
        assert_eq!(at.as_str().map(str::len), Some(200_000 - 2 * DEEPEST));
    }
}
