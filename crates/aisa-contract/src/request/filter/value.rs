//! The values that conditions compare with.

use serde::{Serialize, Serializer, ser};
use serde_json::{Number, Value};

use crate::value::{Date, Text, Timestamp};

/// The value of a condition: text, number, boolean, or a list of these.
///
/// Usually made by conversion: `gt(80)`, `eq(true)`, `like("%seo%")`, `is_in(["GB", "US"])`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum FilterValue {
    /// A text.
    Text(String),
    /// A number.
    Number(Number),
    /// `true` or `false`.
    Boolean(bool),
    /// A list, for `in` and `not_in`.
    List(Vec<FilterValue>),
    /// An infinity or NaN, which JSON cannot write: a request with it is refused.
    NotFinite(#[serde(serialize_with = "refused")] f64),
}

fn refused<S: Serializer>(value: &f64, _: S) -> Result<S::Ok, S::Error> {
    Err(ser::Error::custom(format!(
        "a filter compares with {value}, and {value} is not a finite number"
    )))
}

impl FilterValue {
    /// Reads a JSON value; `None` for null, objects and lists of lists, which the grammar does not know.
    pub fn from_json(value: &Value) -> Option<Self> {
        match value {
            Value::Array(items) => {
                items.iter().map(Self::scalar).collect::<Option<_>>().map(Self::List)
            }
            scalar => Self::scalar(scalar),
        }
    }

    fn scalar(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(Self::Text(text.clone())),
            Value::Number(number) => Some(Self::Number(number.clone())),
            Value::Bool(boolean) => Some(Self::Boolean(*boolean)),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }
}

impl From<f64> for FilterValue {
    /// A number; a request with an infinity or NaN is refused.
    fn from(value: f64) -> Self {
        Number::from_f64(value).map_or(Self::NotFinite(value), Self::Number)
    }
}

impl From<bool> for FilterValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

macro_rules! from_integers {
    ($($integer:ty),+) => {
        $(impl From<$integer> for FilterValue {
            fn from(value: $integer) -> Self {
                Self::Number(value.into())
            }
        })+
    };
}

from_integers!(i8, i16, i32, i64, u8, u16, u32, u64, isize, usize);

macro_rules! from_texts {
    ($($text:ty),+) => {
        $(impl From<$text> for FilterValue {
            fn from(value: $text) -> Self {
                Self::Text(value.to_string())
            }
        })+
    };
}

from_texts!(&str, String, &String, Text, &Text, Date, &Date, Timestamp, &Timestamp);

impl<V: Into<FilterValue>> From<Vec<V>> for FilterValue {
    fn from(values: Vec<V>) -> Self {
        values.into_iter().collect()
    }
}

impl<V: Into<FilterValue>, const N: usize> From<[V; N]> for FilterValue {
    fn from(values: [V; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<V: Into<FilterValue>> FromIterator<V> for FilterValue {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}
