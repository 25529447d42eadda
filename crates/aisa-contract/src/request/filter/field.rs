//! Names of filterable fields and the conditions they start.

use std::{borrow::Cow, fmt};

use super::{Filter, FilterValue, Operator};
use crate::{request::order, value::Text};

/// A field that filters and sorting rules can name.
///
/// Names are free text, because upstream accepts more than its result fields; generated constants cover the documented
/// ones. In intersections the position of the target comes first: [`field("1.rank")`](field), or
/// [`RANK.at(1)`](Field::at).
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Field(Cow<'static, str>);

/// Names a field by its wire name, dotted where it is nested.
///
/// ```
/// # use aisa_contract::request::field;
/// let wanted = field("dofollow").eq(true) & (field("rank").gt(80) | field("anchor").like("%seo%"));
/// assert_eq!(
///     serde_json::to_string(&wanted)?,
///     r#"[["dofollow","=",true],"and",[["rank",">",80],"or",["anchor","like","%seo%"]]]"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn field(name: impl Into<Field>) -> Field {
    name.into()
}

impl Field {
    /// A field by its wire name, also in constants.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// The wire name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The field as seen from the target at a position of an intersection, counted from 1: `1.rank`.
    #[must_use]
    pub fn at(&self, position: u32) -> Self {
        Self(format!("{position}.{}", self.0).into())
    }

    /// One entry of a field that holds names with counts: `referring_links_types.anchor`.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        Self(format!("{}.{key}", self.0).into())
    }

    /// Sorts by this field, smallest value first.
    #[must_use]
    pub fn asc(&self) -> order::OrderRule {
        order::asc(self.clone())
    }

    /// Sorts by this field, largest value first.
    #[must_use]
    pub fn desc(&self) -> order::OrderRule {
        order::desc(self.clone())
    }

    /// Keeps rows whose field is one of the values.
    pub fn is_in<V: Into<FilterValue>>(&self, values: impl IntoIterator<Item = V>) -> Filter {
        Filter::condition(self.clone(), Operator::In, values.into_iter().collect())
    }

    /// Keeps rows whose field is none of the values.
    pub fn not_in<V: Into<FilterValue>>(&self, values: impl IntoIterator<Item = V>) -> Filter {
        Filter::condition(self.clone(), Operator::NotIn, values.into_iter().collect())
    }
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $method:ident => $operator:ident;)+) => {
        impl Field {
            $(
                $(#[$doc])*
                pub fn $method(&self, value: impl Into<FilterValue>) -> Filter {
                    Filter::condition(self.clone(), Operator::$operator, value.into())
                }
            )+
        }
    };
}

comparisons! {
    /// Keeps rows whose field equals the value.
    eq => Eq;
    /// Keeps rows whose field differs from the value.
    ne => Ne;
    /// Keeps rows whose field is less than the value.
    lt => Lt;
    /// Keeps rows whose field is at most the value.
    le => Le;
    /// Keeps rows whose field is greater than the value.
    gt => Gt;
    /// Keeps rows whose field is at least the value.
    ge => Ge;
    /// Keeps rows whose field fits the pattern; `%` stands for any run of characters.
    like => Like;
    /// Keeps rows whose field does not fit the pattern; `%` stands for any run of characters.
    not_like => NotLike;
    /// As [`like`](Field::like), whatever the case of the letters.
    ilike => Ilike;
    /// As [`not_like`](Field::not_like), whatever the case of the letters.
    not_ilike => NotIlike;
    /// Keeps rows whose field fits the regular expression.
    regex => Regex;
    /// Keeps rows whose field does not fit the regular expression.
    not_regex => NotRegex;
    /// Keeps rows whose field matches the text, the operator `match`.
    matches => Match;
    /// Keeps rows whose field does not match the text, the operator `not_match`.
    not_matches => NotMatch;
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({:?})", self.0)
    }
}

impl From<&str> for Field {
    fn from(name: &str) -> Self {
        Self(Cow::Owned(name.to_owned()))
    }
}

impl From<String> for Field {
    fn from(name: String) -> Self {
        Self(Cow::Owned(name))
    }
}

impl From<Text> for Field {
    fn from(name: Text) -> Self {
        Self(Cow::Owned(name.into()))
    }
}

impl From<&Field> for Field {
    fn from(field: &Field) -> Self {
        field.clone()
    }
}
