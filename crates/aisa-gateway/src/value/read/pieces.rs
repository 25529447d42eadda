//! Reads JSON piece by piece, so that a value which does not fit costs only itself.
//!
//! A parser that failed inside a value cannot go on behind it. Here every value is cut out before it is looked at: a
//! visitor that meets an error of this deserializer can ask for the same value again, as [`misfit`] does, and keep it.

use std::fmt;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
    },
    forward_to_deserialize_any,
};
use serde_json::value::RawValue;

use crate::value::json::{self, Json};

/// Reads a text in which values may not fit; `None` when it is not JSON or does not fit as a whole.
pub(crate) fn from_pieces<T: DeserializeOwned>(text: &str) -> Option<T> {
    let piece: &RawValue = serde_json::from_str(text).ok()?;
    T::deserialize(Piece { text: piece.get(), depth: 0 }).ok()
}

/// The value of a field that did not fit. Any other error stays what it is.
pub fn misfit<'de, A: MapAccess<'de>>(map: &mut A, error: A::Error) -> Result<Json, A::Error> {
    if is_misfit(&error) { map.next_value() } else { Err(error) }
}

/// The element of a list that did not fit. Any other error stays what it is.
pub(crate) fn misfit_element<'de, A: SeqAccess<'de>>(
    seq: &mut A,
    error: A::Error,
) -> Result<Json, A::Error> {
    match is_misfit(&error).then(|| seq.next_element()) {
        Some(Ok(Some(element))) => Ok(element),
        _ => Err(error),
    }
}

/// Recognised by its text, because a visitor knows nothing else of an error.
fn is_misfit(error: &impl fmt::Display) -> bool {
    error.to_string() == MisfitError::TEXT
}

/// A value that does not fit, and that can be asked for again.
#[derive(Debug)]
struct MisfitError;

impl MisfitError {
    const TEXT: &str = "a value does not fit its type, and can be read again";
}

impl fmt::Display for MisfitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::TEXT)
    }
}

impl std::error::Error for MisfitError {}

impl Error for MisfitError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl From<serde_json::Error> for MisfitError {
    fn from(_: serde_json::Error) -> Self {
        Self
    }
}

/// One value, cut out of a text that is known to be JSON.
#[derive(Clone, Copy)]
struct Piece<'de> {
    text: &'de str,
    depth: usize,
}

impl<'de> Piece<'de> {
    fn inner(self, raw: &'de RawValue) -> Self {
        Self { text: raw.get(), depth: self.depth + 1 }
    }
}

impl<'de> Deserializer<'de> for Piece<'de> {
    type Error = MisfitError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, MisfitError> {
        let pieces: Vec<(String, &'de RawValue)> = match self.text.as_bytes().first() {
            Some(b'{' | b'[') if self.depth > json::DEEPEST => return Err(MisfitError),
            Some(b'{') => json::members(self.text)?.into_iter().collect(),
            Some(b'[') => {
                json::elements(self.text)?.into_iter().map(|raw| (String::new(), raw)).collect()
            }
            _ => {
                let mut scalar = serde_json::Deserializer::from_str(self.text);
                return Ok(scalar.deserialize_any(visitor)?);
            }
        };
        let pieces = Pieces { around: self, rest: pieces.into_iter(), current: None };
        if self.text.starts_with('{') {
            visitor.visit_map(pieces)
        } else {
            visitor.visit_seq(pieces)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, MisfitError> {
        match self.text {
            "null" => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, MisfitError> {
        if name == json::RAW {
            let mut text = serde_json::Deserializer::from_str(self.text);
            return Ok(text.deserialize_newtype_struct(name, visitor)?);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, MisfitError> {
        let mut text = serde_json::Deserializer::from_str(self.text);
        Ok(text.deserialize_enum(name, variants, visitor)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// The values inside an object or a list. The last one can be read again.
struct Pieces<'de> {
    around: Piece<'de>,
    rest: std::vec::IntoIter<(String, &'de RawValue)>,
    current: Option<&'de RawValue>,
}

impl<'de> MapAccess<'de> for Pieces<'de> {
    type Error = MisfitError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, MisfitError> {
        let Some((name, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.current = Some(value);
        seed.deserialize(IntoDeserializer::<MisfitError>::into_deserializer(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, MisfitError> {
        let value = self.current.ok_or(MisfitError)?;
        seed.deserialize(self.around.inner(value))
    }
}

/// After an element that did not fit the same one comes again.
impl<'de> SeqAccess<'de> for Pieces<'de> {
    type Error = MisfitError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, MisfitError> {
        let again = self.current.take();
        let Some(element) = again.or_else(|| self.rest.next().map(|(_, value)| value)) else {
            return Ok(None);
        };
        let read = seed.deserialize(self.around.inner(element));
        if read.is_err() {
            self.current = Some(element);
        }
        read.map(Some)
    }
}
