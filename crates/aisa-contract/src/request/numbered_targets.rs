//! The targets of an intersection, keyed by position: `{"1": "a.example", "2": "b.example"}`.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};

/// Targets with their positions, counted from 1.
///
/// Results and filters name a target by its position: `field("1.rank")` is the rank of what links to the first one.
///
/// ```
/// # use aisa_contract::request::NumberedTargets;
/// let targets: NumberedTargets = ["a.example", "b.example"].into_iter().collect();
/// assert_eq!(targets.get("2"), Some("b.example"));
/// assert_eq!(serde_json::to_string(&targets)?, r#"{"1":"a.example","2":"b.example"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, Eq, PartialEq)]
pub struct NumberedTargets(Vec<(String, String)>);

impl NumberedTargets {
    /// The target at a position.
    #[must_use]
    pub fn get(&self, position: &str) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| known == position).map(|(_, target)| target.as_str())
    }

    /// Positions and targets in the order of the request.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.0.iter().map(|(position, target)| (position.as_str(), target.as_str()))
    }

    /// How many targets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no target.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for NumberedTargets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// Numbers the targets from 1.
impl<T: Into<String>> FromIterator<T> for NumberedTargets {
    fn from_iter<I: IntoIterator<Item = T>>(targets: I) -> Self {
        let numbered = targets.into_iter().zip(1..);
        Self(
            numbered
                .map(|(target, position): (T, u32)| (position.to_string(), target.into()))
                .collect(),
        )
    }
}

impl<T: Into<String>> From<Vec<T>> for NumberedTargets {
    fn from(targets: Vec<T>) -> Self {
        targets.into_iter().collect()
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for NumberedTargets {
    fn from(targets: [T; N]) -> Self {
        targets.into_iter().collect()
    }
}

impl Serialize for NumberedTargets {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (position, target) in &self.0 {
            map.serialize_entry(position, target)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for NumberedTargets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Positions;

        impl<'de> Visitor<'de> for Positions {
            type Value = NumberedTargets;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("targets keyed by position")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<NumberedTargets, A::Error> {
                let mut targets = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    targets.push(entry);
                }
                Ok(NumberedTargets(targets))
            }
        }

        deserializer.deserialize_map(Positions)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for NumberedTargets {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "NumberedTargets".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": "string" } })
    }
}
