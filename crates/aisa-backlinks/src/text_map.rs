//! Names with texts, such as social media tags: ordered like [`Counts`](crate::Counts).

use std::fmt;

use serde::{
    Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::{
    Text,
    wire::{self, Place, Slot},
};

/// Texts by name, in the order of the answer: `{"og:title": "Example", "og:type": "website"}`.
///
/// A text that upstream sent as null is skipped by everything but [`entries`](TextMap::entries) and the JSON.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TextMap(Vec<(Text, Option<Text>)>);

impl TextMap {
    /// The text under a name; `None` when it is absent or null.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find(|(known, _)| known == name)?
            .1
            .as_deref()
    }

    /// Names and texts in the order of the answer.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries()
            .filter_map(|(name, text)| Some((name, text?)))
    }

    /// Names and texts as sent, nulls included.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, Option<&str>)> {
        self.0
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_deref()))
    }

    /// How many names there are, null texts included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for TextMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.entries()).finish()
    }
}

impl<N: Into<Text>, T: Into<Text>> FromIterator<(N, T)> for TextMap {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(entries: I) -> Self {
        Self(
            entries
                .into_iter()
                .map(|(name, text)| (name.into(), Some(text.into())))
                .collect(),
        )
    }
}

impl Serialize for TextMap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in &self.0 {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

impl<'de> Place<'de> for TextMap {
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        place: &mut Option<Self>,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(Slot(place))
    }
}

impl<'de> Visitor<'de> for Slot<'_, TextMap> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names with texts, or null")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let entries = &mut self.0.insert(TextMap::default()).0;
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(())
    }

    wire::null!();
}

wire::result_map!(@deserialize TextMap, "names with texts");

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TextMap {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextMap".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": ["string", "null"] } })
    }
}
