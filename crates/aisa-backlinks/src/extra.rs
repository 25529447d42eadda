//! Fields that the schema does not know: kept, in order, at the price of one pointer while there are none.

use std::{fmt, ops::Index};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::Text;

/// The fields of a result object that this version has no type for.
///
/// Upstream adds fields without notice; they are paid for, so they stay reachable and are written back.
///
/// ```
/// # use aisa_backlinks::Extra;
/// let extra: Extra = serde_json::from_str(r#"{"new_metric": 7}"#)?;
/// assert_eq!(extra.get("new_metric"), Some(&7.into()));
/// assert_eq!(extra["absent"], serde_json::Value::Null);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Option<Box<Fields>>);

#[derive(Clone, Default, PartialEq)]
struct Fields {
    entries: Vec<(Text, Value)>,
}

impl Extra {
    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entries()
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// The fields in the order of the answer.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.entries()
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Whether the schema knew every field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    /// How many fields the schema did not know.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries().len()
    }

    fn entries(&self) -> &[(Text, Value)] {
        self.0.as_ref().map_or(&[], |fields| &fields.entries)
    }

    pub(crate) fn insert(&mut self, name: Text, value: Value) {
        let entries = &mut self.0.get_or_insert_default().entries;
        match entries.iter_mut().find(|(known, _)| *known == name) {
            // As everywhere in JSON, the last of two equal names counts.
            Some((_, old)) => *old = value,
            None => entries.push((name, value)),
        }
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// The value of a field, null when there is none, as with [`Value`].
impl Index<&str> for Extra {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Value::Null)
    }
}

impl<N: Into<Text>, V: Into<Value>> FromIterator<(N, V)> for Extra {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(fields: I) -> Self {
        let mut extra = Self::default();
        fields
            .into_iter()
            .for_each(|(name, value)| extra.insert(name.into(), value.into()));
        extra
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Rest;

        impl<'de> Visitor<'de> for Rest {
            type Value = Extra;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extra, A::Error> {
                let mut extra = Extra::default();
                while let Some((name, value)) = map.next_entry()? {
                    extra.insert(name, value);
                }
                Ok(extra)
            }
        }

        deserializer.deserialize_map(Rest)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": true })
    }
}
