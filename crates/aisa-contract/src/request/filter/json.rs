//! Filters as upstream writes them: `["rank", ">", 80]`, groups flat with `"and"` or `"or"` between their nodes.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeSeq};
use serde_json::Value;

use super::{Field, Filter, FilterError, FilterValue, LogicalOp, Node, Operator};

/// No real filter nests deeper than this; the bound keeps the recursion safe.
pub(super) const MAX_DEPTH: usize = 64;

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Condition { field, operator, value } => {
                (field.name(), operator.as_str(), value).serialize(serializer)
            }
            Self::Group(operator, nodes) => {
                let mut seq = serializer.serialize_seq(None)?;
                for (i, node) in nodes.iter().enumerate() {
                    if i > 0 {
                        seq.serialize_element(operator.word())?;
                    }
                    seq.serialize_element(node)?;
                }
                seq.end()
            }
            Self::Raw(value) => value.serialize(serializer),
        }
    }
}

/// Reads upstream's arrays; JSON outside the documented grammar is kept as [`Filter::raw`].
impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self::from_json(&value).unwrap_or_else(|_| Self::raw(value)))
    }
}

impl Filter {
    /// Reads upstream's nested arrays, strictly by the documented grammar.
    ///
    /// # Errors
    /// When the JSON is outside it; the message holds the path of the fault, such as `filter[2][1]`.
    /// [`Filter::raw`] takes any JSON.
    pub fn from_json(value: &Value) -> Result<Self, FilterError> {
        node(value, &mut Vec::new()).map(Self)
    }
}

fn node(value: &Value, path: &mut Vec<usize>) -> Result<Node, FilterError> {
    let items = match value {
        Value::Array(items) if !items.is_empty() => items,
        _ => {
            return fail(
                path,
                r#"expected a condition such as ["rank", ">", 80] or a group of conditions"#,
            );
        }
    };
    if path.len() > MAX_DEPTH {
        return fail(path, "nested too deeply");
    }
    match &items[0] {
        Value::String(name) => condition(name, items, path),
        _ => group(items, path),
    }
}

fn condition(name: &str, items: &[Value], path: &mut Vec<usize>) -> Result<Node, FilterError> {
    let [_, operator, value] = items else {
        return fail(path, "a condition has three parts: field, operator, value");
    };
    let known = operator.as_str().and_then(Operator::from_wire);
    let Some(operator) = known else {
        path.push(1);
        let words: Vec<_> = Operator::ALL.iter().map(|operator| operator.as_str()).collect();
        return fail(
            path,
            &format!("{operator} is not an operator; there are {}", words.join(" ")),
        );
    };
    let value = FilterValue::from_json(value)
        .filter(|value| operator.takes_list() == matches!(value, FilterValue::List(_)));
    let Some(value) = value else {
        path.push(2);
        let expected =
            if operator.takes_list() { "a list" } else { "a text, a number or a boolean" };
        return fail(path, &format!("{:?} takes {expected}", operator.as_str()));
    };
    Ok(Node::Condition { field: Field::from(name), operator, value })
}

fn group(items: &[Value], path: &mut Vec<usize>) -> Result<Node, FilterError> {
    let mut operator = None;
    let mut nodes = Vec::new();
    for (i, item) in items.iter().enumerate() {
        path.push(i);
        if i % 2 == 0 {
            nodes.push(node(item, path)?);
        } else {
            let found = match item.as_str() {
                Some("and") => LogicalOp::And,
                Some("or") => LogicalOp::Or,
                _ => return fail(path, r#"expected "and" or "or" between conditions"#),
            };
            if operator.is_some_and(|operator| operator != found) {
                return fail(
                    path,
                    r#""and" and "or" on one level: which binds tighter is not documented, so nest one of them"#,
                );
            }
            operator = Some(found);
        }
        path.pop();
    }
    if items.len().is_multiple_of(2) {
        return fail(path, "a group ends with a condition");
    }
    // A group of one condition has no operator; joining it either way unwraps it.
    Ok(Node::join(operator.unwrap_or(LogicalOp::And), nodes))
}

fn fail<T>(path: &[usize], problem: &str) -> Result<T, FilterError> {
    let path = path.iter().map(|i| format!("[{i}]")).collect();
    Err(FilterError::json(path, problem))
}

/// Each condition in any JSON: an array that starts with a text, the name of its field.
pub fn conditions(value: &Value) -> Vec<&[Value]> {
    let mut pending = vec![value];
    let mut conditions = Vec::new();
    while let Some(value) = pending.pop() {
        match value.as_array().map(Vec::as_slice) {
            Some(condition @ [Value::String(_), ..]) => conditions.push(condition),
            Some(items) => pending.extend(items.iter().rev()),
            None => {}
        }
    }
    conditions
}
