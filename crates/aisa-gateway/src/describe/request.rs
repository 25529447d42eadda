//! Requests, and the objects inside them: what a caller fills in.

/// Makes a request: the struct with its serialisation, its constructor, a setter for each field that is not required,
/// and conversions from the only field that is.
///
/// A field stands once, with its docs, in one of four forms:
///
/// | written | means |
/// |---|---|
/// | `#[required] pub target: String` | a parameter of `new` |
/// | `#[required] pub targets: Vec<String>` | a parameter of `new` that takes any iterator |
/// | `pub limit: Option<i64>` | a setter; absent is not sent |
/// | `pub stop_at: Vec<Stop>` | a setter that takes any iterator; empty is not sent |
///
/// The fields are taken one at a time, because their forms differ.
#[doc(hidden)]
#[macro_export]
macro_rules! request {
    (
        $(#[doc = $doc:tt])*
        pub struct $name:ident { $($fields:tt)* }
    ) => {
        $crate::describe::request::request!(@field $name [$(#[doc = $doc])*] {} {} [] [] $($fields)*);
    };

    (@field $name:ident $docs:tt { $($members:tt)* } $setters:tt [$($required:tt)*] $absent:tt
        $(#[doc = $doc:tt])*
        #[required]
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Vec<$item:tt $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs {
            $($members)*
            $(#[doc = $doc])*
            $(#[serde(rename = $wire)])?
            pub $field: ::std::vec::Vec<$item>,
        } $setters [$($required)* ($field [$item])] $absent $($rest)*);
    };
    (@field $name:ident $docs:tt { $($members:tt)* } $setters:tt [$($required:tt)*] $absent:tt
        $(#[doc = $doc:tt])*
        #[required]
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: $ty:tt,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs {
            $($members)*
            $(#[doc = $doc])*
            $(#[serde(rename = $wire)])?
            pub $field: $ty,
        } $setters [$($required)* ($field $ty)] $absent $($rest)*);
    };
    (@field $name:ident $docs:tt { $($members:tt)* } { $($setters:tt)* } $required:tt [$($absent:tt)*]
        $(#[doc = $doc:tt])*
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Option<$ty:tt $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs {
            $($members)*
            $(#[doc = $doc])*
            #[serde($(rename = $wire,)? skip_serializing_if = "Option::is_none")]
            pub $field: ::std::option::Option<$ty>,
        } {
            $($setters)*
            $(#[doc = $doc])*
            #[must_use]
            pub fn $field(mut self, value: $crate::describe::request::parameter!($ty)) -> Self {
                self.$field = ::std::option::Option::Some($crate::describe::request::parameter!($ty, value));
                self
            }
        } $required [$($absent)* $field: ::std::option::Option::None,] $($rest)*);
    };
    (@field $name:ident $docs:tt { $($members:tt)* } { $($setters:tt)* } $required:tt [$($absent:tt)*]
        $(#[doc = $doc:tt])*
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Vec<$item:tt $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs {
            $($members)*
            $(#[doc = $doc])*
            #[serde($(rename = $wire,)? default, skip_serializing_if = "Vec::is_empty")]
            pub $field: ::std::vec::Vec<$item>,
        } {
            $($setters)*
            $(#[doc = $doc])*
            #[must_use]
            pub fn $field(mut self, value: $crate::describe::request::parameter!([$item])) -> Self {
                self.$field = $crate::describe::request::parameter!([$item], value);
                self
            }
        } $required [$($absent)* $field: ::std::vec::Vec::new(),] $($rest)*);
    };

    // A type of several tokens, such as a list of lists, becomes one.
    (@field $name:ident $docs:tt $members:tt $setters:tt $required:tt $absent:tt
        $(#[doc = $doc:tt])*
        #[required]
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Vec<$item:ty $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs $members $setters $required $absent
            $(#[doc = $doc])* #[required] $(#[serde(rename = $wire)])? pub $field: Vec<$item>, $($rest)*);
    };
    (@field $name:ident $docs:tt $members:tt $setters:tt $required:tt $absent:tt
        $(#[doc = $doc:tt])*
        #[required]
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: $ty:ty,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs $members $setters $required $absent
            $(#[doc = $doc])* #[required] $(#[serde(rename = $wire)])? pub $field: $ty, $($rest)*);
    };
    (@field $name:ident $docs:tt $members:tt $setters:tt $required:tt $absent:tt
        $(#[doc = $doc:tt])*
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Option<$ty:ty $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs $members $setters $required $absent
            $(#[doc = $doc])* $(#[serde(rename = $wire)])? pub $field: Option<$ty>, $($rest)*);
    };
    (@field $name:ident $docs:tt $members:tt $setters:tt $required:tt $absent:tt
        $(#[doc = $doc:tt])*
        $(#[serde(rename = $wire:tt)])?
        pub $field:ident: Vec<$item:ty $(,)?>,
        $($rest:tt)*
    ) => {
        $crate::describe::request::request!(@field $name $docs $members $setters $required $absent
            $(#[doc = $doc])* $(#[serde(rename = $wire)])? pub $field: Vec<$item>, $($rest)*);
    };

    (@field $name:ident [$($docs:tt)*] { $($members:tt)* } { $($setters:tt)* } [$(($field:ident $ty:tt))*] [$($absent:tt)*]) => {
        $($docs)*
        #[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name { $($members)* }

        impl $name {
            /// Makes it from its required fields.
            #[must_use]
            pub fn new($($field: $crate::describe::request::parameter!($ty)),*) -> Self {
                Self {
                    $($field: $crate::describe::request::parameter!($ty, $field),)*
                    $($absent)*
                }
            }

            $($setters)*
        }

        $crate::describe::request::request!(@from $name $(($field $ty))*);
    };

    (@from $name:ident) => {
        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (@from $name:ident ($field:ident String)) => {
        impl<T: ::std::convert::Into<::std::string::String>> ::std::convert::From<T> for $name {
            fn from($field: T) -> Self {
                Self::new($field)
            }
        }
    };
    (@from $name:ident ($field:ident [String])) => {
        $crate::describe::request::request!(@from_lists $name $field);
    };
    (@from $name:ident ($field:ident NumberedTargets)) => {
        $crate::describe::request::request!(@from_lists $name $field);
    };
    (@from $name:ident $(($field:ident $ty:tt))*) => {};

    (@from_lists $name:ident $field:ident) => {
        impl<T: ::std::convert::Into<::std::string::String>> ::std::convert::From<::std::vec::Vec<T>> for $name {
            fn from($field: ::std::vec::Vec<T>) -> Self {
                Self::new($field)
            }
        }

        impl<T: ::std::convert::Into<::std::string::String>, const N: usize> ::std::convert::From<[T; N]> for $name {
            fn from($field: [T; N]) -> Self {
                Self::new($field)
            }
        }
    };
}

/// The type that a constructor or a setter takes for a field of this type, and the value of the field made from it.
#[doc(hidden)]
#[macro_export]
macro_rules! parameter {
    (String) => { impl ::std::convert::Into<::std::string::String> };
    (String, $value:expr) => { $value.into() };
    (Filter) => { impl ::std::convert::Into<Filter> };
    (Filter, $value:expr) => { $value.into() };
    (OrderBy) => { impl ::std::convert::Into<OrderBy> };
    (OrderBy, $value:expr) => { $value.into() };
    (Date) => { impl ::std::convert::Into<Date> };
    (Date, $value:expr) => { $value.into() };
    (Value) => { impl ::std::convert::Into<Value> };
    (Value, $value:expr) => { $value.into() };
    (NumberedTargets) => { $crate::describe::request::parameter!([String]) };
    (NumberedTargets, $value:expr) => { $crate::describe::request::parameter!([String], $value) };
    ([String]) => { impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<::std::string::String>> };
    ([String], $value:expr) => { $value.into_iter().map(::std::convert::Into::into).collect() };
    ([$item:ty]) => { impl ::std::iter::IntoIterator<Item = $item> };
    ([$item:ty], $value:expr) => { $value.into_iter().collect() };
    ($ty:ty) => { $ty };
    ($ty:ty, $value:expr) => { $value };
}

pub use {parameter, request};
