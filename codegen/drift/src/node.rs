//! A JSON or YAML value in which every member has its line, so that a report can point into the docs.

use serde_json::Value;

pub(crate) mod json;
pub(crate) mod yaml;

/// Nesting that no docs need; deeper input is refused instead of exhausting the stack.
const MAX_DEPTH: usize = 96;

/// A value and the line (from 1) on which it starts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// The line of the key when the value is an object member, of the value itself otherwise.
    pub(crate) line: usize,
    pub(crate) content: Content,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Null, boolean, number or string.
    Scalar(Value),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// Why a text is neither JSON nor YAML, and where.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) line: usize,
    pub(crate) message: String,
}

impl Node {
    /// The member called `key`; the last one wins, as in serde.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.members().iter().rev().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// The value that a JSON pointer names.
    pub(crate) fn pointer(&self, pointer: &str) -> Option<&Node> {
        pointer.split('/').skip(1).try_fold(self, |node, step| {
            let step = step.replace("~1", "/").replace("~0", "~");
            match &node.content {
                Content::List(items) => items.get(step.parse::<usize>().ok()?),
                _ => node.get(&step),
            }
        })
    }

    pub(crate) fn members(&self) -> &[(String, Node)] {
        match &self.content {
            Content::Object(members) => members,
            _ => &[],
        }
    }

    pub(crate) fn items(&self) -> &[Node] {
        match &self.content {
            Content::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self.content, Content::Object(_))
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.content, Content::List(_))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self.content, Content::Scalar(Value::Null))
    }

    pub(crate) fn scalar(&self) -> Option<&Value> {
        match &self.content {
            Content::Scalar(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        self.scalar().and_then(Value::as_str)
    }

    pub(crate) fn flag(&self) -> Option<bool> {
        self.scalar().and_then(Value::as_bool)
    }

    /// The number that this is.
    pub(crate) fn number(&self) -> Option<f64> {
        self.scalar()?.as_f64().filter(|number| number.is_finite())
    }

    /// The whole number that this is; `12.0` is 12.
    pub(crate) fn integer(&self) -> Option<i64> {
        /// Above this a float no longer tells neighbouring whole numbers apart.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let value = self.scalar()?;
        let float = || value.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < EXACT);
        value.as_i64().or_else(|| Some(float()? as i64))
    }
}

/// Turns byte offsets of a text into line numbers.
pub(crate) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts }
    }

    pub(crate) fn at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }
}
