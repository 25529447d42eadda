//! Names with counts: upstream sends them ranked, and a hash map would lose the ranking and half the speed.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::{Text, wire};

/// Counts by name, in the order of the answer: `{"com": 105, "de": 23, "org": 9}`.
///
/// A count that upstream sent as null is skipped by everything but [`entries`](Counts::entries) and the JSON.
///
/// ```
/// # use aisa_backlinks::Counts;
/// let links: Counts = serde_json::from_str(r#"{"com": 105, "de": 23, "org": null}"#)?;
/// assert_eq!(links.get("de"), Some(23));
/// assert_eq!(links.total(), 128);
/// assert_eq!(links.top(1).next(), Some(("com", 105)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Text, Option<i64>)>);

impl Counts {
    /// The count of a name; `None` when it is absent or null.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<i64> {
        // The last of two equal names counts, as everywhere in JSON.
        self.0.iter().rev().find(|(known, _)| known == name)?.1
    }

    /// Names and counts as ranked by upstream.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.entries()
            .filter_map(|(name, count)| Some((name, count?)))
    }

    /// Names and counts as sent, nulls included.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, Option<i64>)> {
        self.0.iter().map(|(name, count)| (name.as_str(), *count))
    }

    /// The `n` largest counts, largest first; equal ones keep the order of the answer.
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
        self.iter()
            .fold(0, |sum, (_, count)| sum.saturating_add(count))
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
                .map(|(name, count)| (name.into(), Some(count)))
                .collect(),
        )
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, count) in &self.0 {
            map.serialize_entry(name, count)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Counts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("names with counts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counts, A::Error> {
                let mut entries = Vec::new();
                while let Some(name) = map.next_key::<Text>()? {
                    entries.push((name, map.next_value_seed(wire::Integer)?));
                }
                Ok(Counts(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Counts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Counts".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": ["integer", "null"] } })
    }
}
