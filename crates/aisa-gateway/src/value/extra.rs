//! Fields that the schema does not know, and values that do not fit their fields: kept, in order. While there are
//! none they take one pointer.

use std::{fmt, ops::Index};

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::value::{Text, json::Json};

/// What a result object holds beside the fields that could be read.
///
/// Upstream adds fields without notice; they are paid for, so they stay reachable and are written back. The same goes
/// for a value that does not fit its field, such as `12.5` for a count: the field is then `None`, and the value is here
/// under the field's name. [`Response::unknown_fields`](crate::envelope::Response::unknown_fields) tells the two apart.
///
/// ```
/// # use aisa_gateway::value::Extra;
/// let extra: Extra = serde_json::from_str(r#"{"new_metric": 7, "huge": 1e999}"#)?;
/// assert_eq!(extra.get("new_metric"), Some(&7.into()));
/// assert_eq!(extra["absent"], serde_json::Value::Null);
/// assert_eq!(extra.raw("huge"), Some("1e999"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Option<Box<IndexMap<Text, Json>>>);

impl Extra {
    /// The value of a field.
    ///
    /// What a [`Value`] cannot hold becomes a string in it: a number beyond `f64` as it is written, and what is
    /// nested deeper than 126 levels as its JSON. [`raw`](Self::raw) is exact.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.json(name).map(Json::value)
    }

    /// The JSON text of a field as it came.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.json(name).map(Json::as_str)
    }

    /// The text in a field; `None` where there is none, or another value.
    #[doc(hidden)]
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// All fields but one as a JSON object.
    pub(crate) fn without(&self, name: &str) -> String {
        let fields = self.0.iter().flat_map(|fields| fields.iter());
        let members: Vec<String> = fields
            .filter(|(field, _)| *field != name)
            .map(|(field, json)| format!("{}:{}", Value::from(field.as_str()), json.as_str()))
            .collect();
        format!("{{{}}}", members.join(","))
    }

    /// The fields in the order of the response, with values as [`get`](Self::get) gives them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        let fields = self.0.as_deref().map(IndexMap::as_slice).unwrap_or_default();
        fields.iter().map(|(name, json)| (name.as_str(), json.value()))
    }

    /// Whether there is nothing beside the fields that could be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many fields are here.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |fields| fields.len())
    }

    fn json(&self, name: &str) -> Option<&Json> {
        self.0.as_ref()?.get(name)
    }

    /// As everywhere in JSON, the last of two equal names counts.
    #[doc(hidden)]
    pub fn insert(&mut self, name: Text, value: Json) {
        self.0.get_or_insert_default().insert(name, value);
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
            .for_each(|(name, value)| extra.insert(name.into(), Json::from(value.into())));
        extra
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self.0.iter().flat_map(|fields| fields.iter()) {
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
