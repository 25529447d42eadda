//! Names with counts: upstream sends them ranked, and a hash map would lose the ranking and half the speed.

use std::fmt;

use serde::{
    Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error, MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::value::{Text, json::Json, read};

/// Counts by name, in the order of the response: `{"com": 105, "de": 23, "org": 9}`.
///
/// A count that upstream sent as null is skipped by everything but [`entries`](Counts::entries) and the JSON. A value
/// that is not a count is kept for [`others`](Counts::others) and for the JSON; elsewhere it counts as null.
///
/// ```
/// # use aisa_gateway::value::Counts;
/// let links: Counts = serde_json::from_str(r#"{"com": 105, "de": 23, "org": null}"#)?;
/// assert_eq!(links.get("de"), Some(23));
/// assert_eq!(links.total(), 128);
/// assert_eq!(links.top(1).next(), Some(("com", 105)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Text, CountEntry)>);

#[derive(Clone, PartialEq, Eq)]
enum CountEntry {
    Count(Option<i64>),
    Other(Box<Json>),
}

impl CountEntry {
    fn count(&self) -> Option<i64> {
        match self {
            Self::Count(count) => *count,
            Self::Other(_) => None,
        }
    }
}

impl Counts {
    /// The count of a name; `None` when it is absent or null.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<i64> {
        // The last of two equal names counts, as everywhere in JSON.
        let (_, entry) = self.0.iter().rev().find(|(known, _)| known == name)?;
        entry.count()
    }

    /// Names and counts as ranked by upstream.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.entries().filter_map(|(name, count)| Some((name, count?)))
    }

    /// Names and counts as sent, nulls included.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, Option<i64>)> {
        let entries = self.0.iter();
        entries.map(|(name, entry)| (name.as_str(), entry.count()))
    }

    /// Names with values that are not counts, such as 12.5 or a text.
    pub fn others(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().filter_map(|(name, entry)| match entry {
            CountEntry::Count(_) => None,
            CountEntry::Other(json) => Some((name.as_str(), json.value())),
        })
    }

    /// The `n` largest counts, largest first; equal ones keep the order of the response.
    pub fn top(&self, n: usize) -> impl Iterator<Item = (&str, i64)> {
        let mut ranked: Vec<_> = self.iter().collect();
        ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        ranked.into_iter().take(n)
    }

    /// How many names there are, null counts included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum of all counts.
    ///
    /// `internal_list_limit` cuts the map, so this can be less than the total that the field beside it reports.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.iter().fold(0, |sum, (_, count)| sum.saturating_add(count))
    }
}

impl fmt::Debug for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.entries()).finish()
    }
}

impl<N: Into<Text>> FromIterator<(N, i64)> for Counts {
    fn from_iter<I: IntoIterator<Item = (N, i64)>>(entries: I) -> Self {
        Self(
            entries
                .into_iter()
                .map(|(name, count)| (name.into(), CountEntry::Count(Some(count))))
                .collect(),
        )
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, entry) in &self.0 {
            match entry {
                CountEntry::Count(count) => map.serialize_entry(name, count)?,
                CountEntry::Other(json) => map.serialize_entry(name, json)?,
            }
        }
        map.end()
    }
}

read::into_place!(Counts);

impl<'de> Visitor<'de> for read::FieldSeed<'_, Counts> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names with counts, or null")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let entries = &mut self.0.insert(Counts::default()).0;
        while map.next_key_seed(NewEntry(entries))?.is_some() {
            let Some((_, entry)) = entries.last_mut() else {
                continue;
            };
            if let CountEntry::Count(count) = entry
                && let Err(error) = map.next_value_seed(read::FieldSeed(count))
            {
                *entry = CountEntry::Other(Box::new(read::misfit(&mut map, error)?));
            }
        }
        Ok(())
    }

    read::null!();
}

/// Adds an entry for the next name. The name goes straight there, because moving it costs more than reading it.
struct NewEntry<'e>(&'e mut Vec<(Text, CountEntry)>);

impl<'de> DeserializeSeed<'de> for NewEntry<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NewEntry<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        // Upstream sends at most ten entries unless it is asked for more: reserve five, then double.
        if self.0.len() == self.0.capacity() {
            self.0.reserve_exact(self.0.len().max(5));
        }
        self.0.push((Text::from(name), CountEntry::Count(None)));
        Ok(())
    }
}

read::deserialized!(Counts, "names with counts");

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Counts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Counts".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": ["integer", "null"] } })
    }
}
