//! Objects told apart by a word, such as the elements of a results page: an open enum of structs.

/// Makes a generated enum of objects: one variant for each word, `Other` for the rest, and its
/// deserialisation and serialisation.
///
/// The field with the word is not a field of the structs: the variant says it. An object with another word, or with none,
/// is kept whole.
#[doc(hidden)]
#[macro_export]
macro_rules! tagged {
    (
        $(#[doc = $doc:tt])*
        #[serde(tag = $tag:literal)]
        pub enum $name:ident {
            $(
                $(#[doc = $variant_doc:tt])*
                $variant:ident($ty:ident $(,)?) = $word:literal,
            )+
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant(::std::boxed::Box<$ty>),)+
            /// An object with a word that this version does not know, as it came.
            Other($crate::family::Extra),
        }

        impl $name {
            /// The words that this version knows.
            pub const KNOWN: &'static [&'static str] = &[$($word),+];

            /// The word that tells what it is; empty where upstream sent none.
            #[must_use]
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $word,)+
                    Self::Other(object) => object.text($tag).unwrap_or_default(),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                #[derive(::serde::Serialize)]
                struct WithWord<'a, T> {
                    #[serde(rename = $tag)]
                    word: &'static str,
                    #[serde(flatten)]
                    object: &'a T,
                }
                match self {
                    $(Self::$variant(object) => {
                        ::serde::Serialize::serialize(&WithWord { word: $word, object }, serializer)
                    })+
                    Self::Other(object) => ::serde::Serialize::serialize(object, serializer),
                }
            }
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
                    mut map: A,
                ) -> ::std::result::Result<(), A::Error> {
                    use $crate::family::read::{Head, ReadFields, head, known, other};
                    *self.0 = ::std::option::Option::Some(match head(&mut map, $tag)? {
                        Head::Word(word) => match word.as_str() {
                            $($word => {
                                let mut object = ::std::boxed::Box::<$ty>::default();
                                object.read_fields(map)?;
                                $name::$variant(object)
                            })+
                            word => $name::Other(other(map, $tag, word)?),
                        },
                        Head::Whole(whole) => {
                            let read = match whole.text($tag) {
                                $(::std::option::Option::Some($word) => {
                                    known(&whole, $tag)?.map($name::$variant)
                                })+
                                _ => ::std::option::Option::None,
                            };
                            read.unwrap_or_else(|| $name::Other(whole))
                        }
                    });
                    ::std::result::Result::Ok(())
                }

                $crate::family::read::null!();
            }
        };

        $crate::family::read::deserialized!($name, "an object");

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                // A list and no object of `json!`, which expands once more for every member, and there may be sixty.
                let variants = ::serde_json::Map::from_iter([
                    $(($word.to_owned(), generator.subschema_for::<$ty>().to_value()),)+
                ]);
                ::schemars::json_schema!({ "type": "object", "x-tag": $tag, "x-variants": variants })
            }
        }
    };
}
