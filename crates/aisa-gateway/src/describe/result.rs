//! Result objects and maps, read field by field into place.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, Visitor},
};

use crate::value::Text;

/// A field of an object.
pub enum Key {
    /// The position among the known names.
    Known(usize),
    /// A name that the schema does not know.
    Unknown(Text),
}

/// Recognises the fields of an object.
pub struct Keys {
    pub names: &'static [&'static str],
    /// The field that comes next if upstream keeps to its order.
    pub expected: usize,
}

impl<'de> DeserializeSeed<'de> for Keys {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Keys {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        if self.names.get(self.expected) == Some(&name) {
            return Ok(Key::Known(self.expected));
        }
        Ok(match self.names.iter().position(|known| *known == name) {
            Some(position) => Key::Known(position),
            None => Key::Unknown(name.into()),
        })
    }
}

/// The name of a field on the wire: the one it is renamed to, or its own.
#[doc(hidden)]
#[macro_export]
macro_rules! wire_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $wire:tt) => {
        $wire
    };
}

/// Makes a result object: the struct with `extra_fields` for what the schema does not know, and its
/// deserialisation and serialisation.
///
/// Fields are read in place. Everything else goes to `extra_fields`, also a value that does not fit its field, under the
/// field's name. If a field comes twice, the last one counts, as usual in JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! result {
    (
        $(#[doc = $doc:tt])*
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:tt])*
                $(#[serde(rename = $wire:tt)])?
                pub $field:ident: Option<$ty:ty $(,)?>,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                #[serde($(rename = $wire,)? skip_serializing_if = "Option::is_none")]
                pub $field: Option<$ty>,
            )*
            /// Fields that this version does not know, as they came. No schema has a field of this name.
            #[serde(flatten)]
            pub extra_fields: $crate::family::Extra,
        }

        const _: () = {
        $crate::family::read::deserialize_into!($name);

        impl<'de> ::serde::de::Visitor<'de> for Reader<'_> {
            type Value = ();

            fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("an object or null")
            }

            fn visit_map<A: ::serde::de::MapAccess<'de>>(
                self,
                map: A,
            ) -> ::std::result::Result<(), A::Error> {
                let object = self.0.insert(<$name>::default());
                $crate::family::read::ReadFields::read_fields(object, map)
            }

            $crate::family::read::null!();
        }

        impl<'de> $crate::family::read::ReadFields<'de> for $name {
            fn read_fields<A: ::serde::de::MapAccess<'de>>(
                &mut self,
                mut map: A,
            ) -> ::std::result::Result<(), A::Error> {
                #[allow(non_camel_case_types, reason = "the variants are the fields")]
                enum Position { $($field,)* }
                const NAMES: &[&str] = &[$($crate::describe::result::wire_name!($field $($wire)?)),*];

                let mut expected = 0;
                while let ::std::option::Option::Some(key) =
                    map.next_key_seed($crate::describe::result::Keys { names: NAMES, expected })?
                {
                    match key {
                        $crate::describe::result::Key::Known(position) => {
                            expected = position + 1;
                            let read = match position {
                                $(at if at == Position::$field as usize => {
                                    map.next_value_seed($crate::family::read::FieldSeed(&mut self.$field))
                                })*
                                // `Keys` gives no position beyond the names.
                                _ => ::std::result::Result::Ok(()),
                            };
                            if let ::std::result::Result::Err(error) = read {
                                let value = $crate::family::read::misfit(&mut map, error)?;
                                self.extra_fields.insert(NAMES[position].into(), value);
                            }
                        }
                        $crate::describe::result::Key::Unknown(name) => {
                            self.extra_fields.insert(name, map.next_value()?);
                        }
                    }
                }
                ::std::result::Result::Ok(())
            }
        }
        };

        $crate::family::read::deserialized!($name, "an object");
    };
}

/// Reads a generated map, `IntersectingDomains(BTreeMap<String, Option<T>>)`.
#[doc(hidden)]
#[macro_export]
macro_rules! result_map {
    ($name:ident) => {
        const _: () = {
            $crate::family::read::deserialize_into!($name);

            impl<'de> ::serde::de::Visitor<'de> for Reader<'_> {
                type Value = ();

                fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str("an object or null")
                }

                fn visit_map<A: ::serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> ::std::result::Result<(), A::Error> {
                    // An entry that does not fit leaves the field empty: the map is then kept whole as it came.
                    let mut entries = <$name>::default();
                    while let ::std::option::Option::Some(key) = map.next_key()? {
                        let mut value = ::std::option::Option::None;
                        map.next_value_seed($crate::family::read::FieldSeed(&mut value))?;
                        entries.0.insert(key, value);
                    }
                    *self.0 = ::std::option::Option::Some(entries);
                    ::std::result::Result::Ok(())
                }

                $crate::family::read::null!();
            }
        };

        $crate::family::read::deserialized!($name, "an object");
    };
}

#[doc(hidden)]
pub use wire_name;
