//! Sorting rules: `order_by(desc("rank"))`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::request::filter::Field;

/// How a response is sorted: by its first rule, ties by the next one.
///
/// Upstream takes at most three rules, each as one string on the wire: `["rank,desc", "first_seen,asc"]`.
///
/// ```
/// # use aisa_contract::request::{OrderBy, asc, desc};
/// let order = OrderBy::from([desc("rank"), asc("first_seen")]);
/// assert_eq!(serde_json::to_string(&order)?, r#"["rank,desc","first_seen,asc"]"#);
/// assert_eq!(order, "rank desc, first_seen asc".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct OrderBy(Vec<OrderRule>);

/// One sorting rule.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct OrderRule {
    field: Field,
    /// `None` for a rule read from JSON that does not say; it is written back as it came.
    direction: Option<Direction>,
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Direction {
    /// The smallest value first.
    Asc,
    /// The largest value first.
    Desc,
}

/// Sorts by a field, smallest value first.
pub fn asc(field: impl Into<Field>) -> OrderRule {
    OrderRule { field: field.into(), direction: Some(Direction::Asc) }
}

/// Sorts by a field, largest value first.
pub fn desc(field: impl Into<Field>) -> OrderRule {
    OrderRule { field: field.into(), direction: Some(Direction::Desc) }
}

impl OrderBy {
    /// The rules, the first one decides first.
    #[must_use]
    pub fn rules(&self) -> &[OrderRule] {
        &self.0
    }
}

impl OrderRule {
    /// The field to sort by.
    #[must_use]
    pub fn field(&self) -> &Field {
        &self.field
    }

    /// Which end comes first; `None` for a rule read from JSON that does not say.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// Reads the wire form; never fails, because a rule of another form is kept.
    fn from_wire(rule: &str) -> Self {
        let known = rule
            .rsplit_once(',')
            .and_then(|(field, word)| Some((field, Direction::from_word(word)?)));
        match known {
            Some((field, direction)) => Self { field: field.into(), direction: Some(direction) },
            None => Self { field: rule.into(), direction: None },
        }
    }
}

impl Direction {
    fn from_word(word: &str) -> Option<Self> {
        match word {
            "asc" => Some(Self::Asc),
            "desc" => Some(Self::Desc),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
        }
    }
}

/// The wire form, `rank,desc`.
impl fmt::Display for OrderRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.direction {
            Some(direction) => write!(f, "{},{}", self.field, direction.word()),
            None => write!(f, "{}", self.field),
        }
    }
}

/// The text form, `rank desc, first_seen asc`.
impl fmt::Display for OrderBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, rule) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            match rule.direction {
                Some(direction) => write!(f, "{} {}", rule.field, direction.word())?,
                None => write!(f, "{}", rule.field)?,
            }
        }
        Ok(())
    }
}

/// A sorting rule that could not be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("order: expected {expected}, found {found}; write \"rank desc\" or \"rank,desc\"")]
pub struct OrderError {
    expected: String,
    found: String,
}

/// Reads `rank desc`, `rank,desc` and lists of such rules.
impl FromStr for OrderBy {
    type Err = OrderError;

    fn from_str(text: &str) -> Result<Self, OrderError> {
        let mut words = text.split([',', ' ', '\t', '\n']).filter(|word| !word.is_empty());
        let mut rules = Vec::new();
        while let Some(field) = words.next() {
            if Direction::from_word(&field.to_ascii_lowercase()).is_some() {
                return Err(OrderError {
                    expected: "a field".to_owned(),
                    found: format!("{field:?}"),
                });
            }
            let word = words.next();
            let Some(direction) =
                word.and_then(|word| Direction::from_word(&word.to_ascii_lowercase()))
            else {
                let found = word.map_or("the end".to_owned(), |word| format!("{word:?}"));
                return Err(OrderError {
                    expected: format!("\"asc\" or \"desc\" after {field:?}"),
                    found,
                });
            };
            rules.push(OrderRule { field: field.into(), direction: Some(direction) });
        }
        if rules.is_empty() {
            return Err(OrderError { expected: "a field".to_owned(), found: "the end".to_owned() });
        }
        Ok(Self(rules))
    }
}

impl From<OrderRule> for OrderBy {
    fn from(rule: OrderRule) -> Self {
        Self(vec![rule])
    }
}

impl<const N: usize> From<[OrderRule; N]> for OrderBy {
    fn from(rules: [OrderRule; N]) -> Self {
        Self(rules.into())
    }
}

impl From<Vec<OrderRule>> for OrderBy {
    fn from(rules: Vec<OrderRule>) -> Self {
        Self(rules)
    }
}

impl FromIterator<OrderRule> for OrderBy {
    fn from_iter<I: IntoIterator<Item = OrderRule>>(rules: I) -> Self {
        Self(rules.into_iter().collect())
    }
}

impl Serialize for OrderRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OrderRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|rule| Self::from_wire(&rule))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for OrderBy {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OrderBy".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "array", "items": { "type": "string" } })
    }
}
