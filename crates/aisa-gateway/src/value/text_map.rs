//! Names with texts, such as social media tags: ordered like [`Counts`](crate::value::counts::Counts).

use std::fmt;

use serde::{
    Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::value::{
    Text,
    json::{Json, Raw},
    read,
};

/// Texts by name, in the order of the response: `{"og:title": "Example", "og:type": "website"}`.
///
/// The names come from web pages, and so may the forms of the values: what is not a text is kept for
/// [`others`](TextMap::others) and for the JSON, and skipped by everything else.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TextMap(Vec<(Text, TextEntry)>);

#[derive(Clone, PartialEq, Eq)]
enum TextEntry {
    Text(Text),
    Other(Box<Json>),
}

impl TextMap {
    /// The text under a name; `None` when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, entry) = self.0.iter().rev().find(|(known, _)| known == name)?;
        entry.text()
    }

    /// Names and texts in the order of the response.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let entries = self.0.iter();
        entries.filter_map(|(name, entry)| Some((name.as_str(), entry.text()?)))
    }

    /// Names with values that are not texts, such as null or a list.
    pub fn others(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().filter_map(|(name, entry)| match entry {
            TextEntry::Text(_) => None,
            TextEntry::Other(json) => Some((name.as_str(), json.value())),
        })
    }

    /// How many names there are, whatever their values.
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

impl TextEntry {
    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(_) => None,
        }
    }
}

impl fmt::Debug for TextMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, entry) in &self.0 {
            match entry {
                TextEntry::Text(text) => map.entry(name, text),
                TextEntry::Other(value) => map.entry(name, value),
            };
        }
        map.finish()
    }
}

impl<N: Into<Text>, T: Into<Text>> FromIterator<(N, T)> for TextMap {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        Self(entries.map(|(name, text)| (name.into(), TextEntry::Text(text.into()))).collect())
    }
}

impl Serialize for TextMap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, entry) in &self.0 {
            match entry {
                TextEntry::Text(text) => map.serialize_entry(name, text)?,
                TextEntry::Other(value) => map.serialize_entry(name, value)?,
            }
        }
        map.end()
    }
}

read::into_place!(TextMap);

impl<'de> Visitor<'de> for read::FieldSeed<'_, TextMap> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names with texts, or null")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let entries = &mut self.0.insert(TextMap::default()).0;
        while let Some(name) = map.next_key()? {
            entries.push((name, map.next_value_seed(Raw(entry))?));
        }
        Ok(())
    }

    read::null!();
}

read::deserialized!(TextMap, "names with texts");

/// A text as such, and everything else as JSON.
fn entry(json: &str) -> Result<TextEntry, serde_json::Error> {
    let Some(text) = json.strip_prefix('"') else {
        return Ok(TextEntry::Other(Box::new(Json::from_text(json))));
    };
    Ok(TextEntry::Text(match text.strip_suffix('"') {
        Some(plain) if !plain.contains('\\') => Text::from(plain),
        _ => serde_json::from_str(json)?,
    }))
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TextMap {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextMap".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": ["string", "null"] } })
    }
}
