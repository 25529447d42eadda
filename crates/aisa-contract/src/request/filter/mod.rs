//! The language of filters: conditions, joined by `&` and `|`, in Rust, as text and as upstream's nested arrays.

mod error;
mod field;
mod json;
mod operator;
mod text;
mod value;

use std::ops::{BitAnd, BitOr};

use serde_json::Value;

pub use error::FilterError;
pub use field::{Field, field};
pub use json::conditions;
pub use operator::Operator;
pub use value::FilterValue;

/// Conditions on the rows of a response (`filters`) or on the links that are aggregated (`backlinks_filters`).
///
/// Upstream takes at most eight conditions. It does not say whether `and` or `or` binds tighter, so a group that joins
/// both ways is always written with brackets.
///
/// ```
/// # use aisa_contract::request::{Filter, field};
/// let wanted: Filter = field("rank").gt(80) & field("dofollow").eq(true);
/// assert_eq!(wanted.conditions(), 2);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Filter(Node);

/// Groups hold at least two nodes, none of them a group with the same operator: one spelling for one meaning.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    Condition { field: Field, operator: Operator, value: FilterValue },
    Group(LogicalOp, Vec<Node>),
    Raw(Value),
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum LogicalOp {
    And,
    Or,
}

impl Filter {
    /// One condition; [`field`] reads better.
    pub fn condition(field: Field, operator: Operator, value: FilterValue) -> Self {
        Self(Node::Condition { field, operator, value })
    }

    /// JSON that is sent as it is, for what the language does not cover.
    ///
    /// ```
    /// # use aisa_contract::request::Filter;
    /// let odd = Filter::raw(serde_json::json!(["title", "sounds_like", "seo"]));
    /// assert_eq!(serde_json::to_string(&odd)?, r#"["title","sounds_like","seo"]"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn raw(filter: Value) -> Self {
        Self(Node::Raw(filter))
    }

    /// A filter as a person writes it, in the text form or as upstream's JSON, as it is sent.
    ///
    /// ```
    /// # use aisa_contract::request::Filter;
    /// assert_eq!(Filter::wire("rank > 80"), Ok(serde_json::json!(["rank", ">", 80])));
    /// assert!(Filter::wire("rank >").is_err_and(|why| why.starts_with("cannot be read: ")));
    /// ```
    ///
    /// # Errors
    /// For a text that is neither: what is wrong with it, as the end of a sentence.
    pub fn wire(text: &str) -> Result<Value, String> {
        if text.trim_start().starts_with('[') {
            return serde_json::from_str(text)
                .map_err(|error| format!("is not valid JSON: {error}"));
        }
        let filter: Self = text.parse().map_err(|error| format!("cannot be read: {error:#}"))?;
        serde_json::to_value(&filter).map_err(|error| format!("cannot be written as JSON: {error}"))
    }

    /// How many conditions there are, also within raw JSON.
    #[must_use]
    pub fn conditions(&self) -> usize {
        self.0.conditions()
    }
}

impl LogicalOp {
    fn word(self) -> &'static str {
        match self {
            Self::And => "and",
            Self::Or => "or",
        }
    }
}

impl Node {
    fn conditions(&self) -> usize {
        match self {
            Self::Condition { .. } => 1,
            Self::Group(_, nodes) => nodes.iter().map(Self::conditions).sum(),
            Self::Raw(value) => conditions(value).len(),
        }
    }

    /// Joins nodes; groups with the same operator become one.
    fn join(operator: LogicalOp, nodes: impl IntoIterator<Item = Node>) -> Self {
        let mut flat = Vec::new();
        for node in nodes {
            match node {
                Self::Group(same, inner) if same == operator => flat.extend(inner),
                other => flat.push(other),
            }
        }
        match flat.len() {
            1 => flat.remove(0),
            _ => Self::Group(operator, flat),
        }
    }
}

/// Rows that satisfy both.
impl BitAnd for Filter {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(Node::join(LogicalOp::And, [self.0, other.0]))
    }
}

/// Rows that satisfy either.
impl BitOr for Filter {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(Node::join(LogicalOp::Or, [self.0, other.0]))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Filter {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Filter".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array" })
    }
}
