//! Reads values in place, without moving them.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, SeqAccess, Unexpected, Visitor},
};
use serde_json::Value;

use super::misfit_element;
use crate::value::{Date, List, Text, Timestamp, json};

/// A type of result fields. Null leaves the field `None`.
pub trait DeserializeInto<'de>: Sized {
    /// Reads a value or null.
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        place: &mut Option<Self>,
    ) -> Result<(), D::Error>;
}

/// Reads into a field; the visitor of each type is implemented for it.
pub struct FieldSeed<'p, T>(pub &'p mut Option<T>);

impl<'de, T: DeserializeInto<'de>> DeserializeSeed<'de> for FieldSeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::read(deserializer, self.0)
    }
}

/// Implements [`DeserializeInto`] for a type by its visitor [`FieldSeed`], and makes that visitor accept null.
#[doc(hidden)]
#[macro_export]
macro_rules! null {
    () => {
        fn visit_unit<E: ::serde::de::Error>(self) -> ::std::result::Result<(), E> {
            *self.0 = ::std::option::Option::None;
            ::std::result::Result::Ok(())
        }

        fn visit_none<E: ::serde::de::Error>(self) -> ::std::result::Result<(), E> {
            self.visit_unit()
        }

        fn visit_some<D: ::serde::Deserializer<'de>>(
            self,
            deserializer: D,
        ) -> ::std::result::Result<(), D::Error> {
            deserializer.deserialize_any(self)
        }
    };
}

#[doc(hidden)]
pub use null;

/// Implements serde's `Deserialize` for a type that is read in place.
#[doc(hidden)]
#[macro_export]
macro_rules! deserialized {
    ($name:ident, $expected:literal) => {
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let mut place = ::std::option::Option::None;
                <Self as $crate::family::read::DeserializeInto<'de>>::read(
                    deserializer,
                    &mut place,
                )?;
                place.ok_or_else(|| {
                    ::serde::de::Error::invalid_type(::serde::de::Unexpected::Unit, &$expected)
                })
            }
        }
    };
}

#[doc(hidden)]
pub use deserialized;

/// Implements [`DeserializeInto`] in another crate, where a foreign trait needs a local type: makes that type,
/// `Reader`, for which the visitor follows.
#[doc(hidden)]
#[macro_export]
macro_rules! deserialize_into {
    ($name:ident) => {
        struct Reader<'p>(&'p mut ::std::option::Option<$name>);

        impl<'de> $crate::family::read::DeserializeInto<'de> for $name {
            fn read<D: ::serde::Deserializer<'de>>(
                deserializer: D,
                place: &mut ::std::option::Option<Self>,
            ) -> ::std::result::Result<(), D::Error> {
                deserializer.deserialize_any(Reader(place))
            }
        }
    };
}

#[doc(hidden)]
pub use deserialize_into;

/// Implements [`DeserializeInto`] for types by their visitor [`FieldSeed`].
macro_rules! into_place {
    ($($ty:ty),+) => {
        $(impl<'de> $crate::family::read::DeserializeInto<'de> for $ty {
            fn read<D: ::serde::Deserializer<'de>>(
                deserializer: D,
                place: &mut ::std::option::Option<Self>,
            ) -> ::std::result::Result<(), D::Error> {
                deserializer.deserialize_any($crate::family::read::FieldSeed(place))
            }
        })+
    };
}

pub(crate) use into_place;

into_place!(bool, i64, f64, Text, Date, Timestamp);

impl<'de> Visitor<'de> for FieldSeed<'_, bool> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false or null")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        *self.0 = Some(value);
        Ok(())
    }

    null!();
}

/// Upstream has sent the same counts as `12` and as `12.0`. Anything else does not fit.
impl<'de> Visitor<'de> for FieldSeed<'_, i64> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number or null")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        *self.0 = Some(value);
        Ok(())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        match i64::try_from(value) {
            Ok(value) => self.visit_i64(value),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(value), &self)),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        match json::whole(value) {
            Some(value) => self.visit_i64(value),
            None => Err(E::invalid_value(Unexpected::Float(value), &self)),
        }
    }

    null!();
}

impl<'de> Visitor<'de> for FieldSeed<'_, f64> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or null")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        *self.0 = Some(value);
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    null!();
}

macro_rules! texts {
    ($($ty:ty, $of_text:path => $expected:literal),+) => {
        $(impl<'de> Visitor<'de> for FieldSeed<'_, $ty> {
            type Value = ();

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($expected)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
                *self.0 = Some($of_text(text));
                Ok(())
            }

            null!();
        })+
    };
}

texts!(
    Text, Text::from => "a text or null",
    Date, Date::from_text => "a date or null",
    Timestamp, Timestamp::from_text => "a timestamp or null"
);

impl<'de, T: DeserializeInto<'de>> DeserializeInto<'de> for List<T> {
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        place: &mut Option<Self>,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(FieldSeed(place))
    }
}

impl<'de, T: DeserializeInto<'de>> Visitor<'de> for FieldSeed<'_, List<T>> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or null")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let list = self.0.insert(List::default());
        let mut element = None;
        loop {
            match seq.next_element_seed(FieldSeed(&mut element)) {
                Ok(None) => return Ok(()),
                Ok(Some(())) => list.push(element.take()),
                Err(error) => list.push_unreadable(misfit_element(&mut seq, error)?),
            }
        }
    }

    null!();
}

/// An object that contains objects of its own shape.
impl<'de, T: DeserializeInto<'de>> DeserializeInto<'de> for Box<T> {
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        place: &mut Option<Self>,
    ) -> Result<(), D::Error> {
        let mut object = None;
        T::read(deserializer, &mut object)?;
        *place = object.map(Self::new);
        Ok(())
    }
}

/// JSON of no known form.
impl<'de> DeserializeInto<'de> for Value {
    fn read<D: Deserializer<'de>>(
        deserializer: D,
        place: &mut Option<Self>,
    ) -> Result<(), D::Error> {
        *place = Option::deserialize(deserializer)?;
        Ok(())
    }
}
