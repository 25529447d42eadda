//! Every column of an operation's rows, told from the schema and the request alone: all pages and all runs of one
//! request have the same, whatever their rows hold. What is in no column is left over as a whole.

use aisa_backlinks::{
    OperationInfo,
    describe::{FieldKind, Shape, ValueKind},
};
use serde_json::{Map, Value};

use super::columns::row_shape;

/// The columns of one request.
#[derive(Clone, Debug)]
pub(crate) struct Spread {
    shape: Option<&'static Shape>,
    /// The positions of the request's targets, by which rows may speak of them.
    positions: Vec<String>,
}

impl Spread {
    /// The columns of a request with these fields.
    #[must_use]
    pub(crate) fn new(info: &OperationInfo, fields: &Map<String, Value>) -> Self {
        let targets = info
            .fields
            .iter()
            .find(|field| matches!(field.kind, FieldKind::NumberedTargets { .. }))
            .and_then(|field| fields.get(field.name)?.as_object());
        let mut positions: Vec<String> = targets
            .into_iter()
            .flat_map(|targets| targets.keys().cloned())
            .collect();
        positions.sort_by_key(|key| key.parse().unwrap_or(u64::MAX));
        Self {
            shape: row_shape(info),
            positions,
        }
    }

    /// The columns in the order of the schema: nested objects spread out, each position of the targets by itself.
    #[must_use]
    pub(crate) fn columns(&self) -> Vec<String> {
        let mut paths = Vec::new();
        if let Some(shape) = self.shape {
            self.flatten(shape, "", &mut paths);
        }
        paths
    }

    fn flatten(&self, shape: &Shape, prefix: &str, paths: &mut Vec<String>) {
        for (name, kind) in shape.fields {
            let path = format!("{prefix}{name}");
            match self.part(kind) {
                Part::Whole => paths.push(path),
                Part::Object(inner) => self.flatten(inner, &format!("{path}."), paths),
                Part::Positions(inner) => {
                    for position in &self.positions {
                        self.flatten(inner, &format!("{path}.{position}."), paths);
                    }
                }
            }
        }
    }

    /// What of a row is in none of the columns.
    #[must_use]
    pub(crate) fn left_over(&self, row: &Value) -> Option<Value> {
        match (self.shape, row) {
            (Some(shape), Value::Object(members)) => self.rest(shape, members),
            (_, Value::Null) => None,
            _ => Some(row.clone()),
        }
    }

    fn rest(&self, shape: &Shape, members: &Map<String, Value>) -> Option<Value> {
        let of_object = |inner, value: &Value| match value {
            Value::Null => None,
            Value::Object(members) => self.rest(inner, members),
            other => Some(other.clone()),
        };
        let rest = |key: &str, value: &Value| {
            let known = shape.fields.iter().find(|(name, _)| *name == key);
            match known.map(|(_, kind)| self.part(kind)) {
                None => Some(value.clone()),
                Some(Part::Whole) => None,
                Some(Part::Object(inner)) => of_object(inner, value),
                Some(Part::Positions(inner)) => match value {
                    Value::Null => None,
                    Value::Object(entries) => collect(entries, |position, entry| {
                        if self.positions.iter().any(|known| known == position) {
                            of_object(inner, entry)
                        } else {
                            Some(entry.clone())
                        }
                    }),
                    other => Some(other.clone()),
                },
            }
        };
        collect(members, rest)
    }

    /// How a field is spread over columns.
    fn part(&self, kind: &ValueKind) -> Part {
        match kind {
            ValueKind::Object(inner) => Part::Object(inner),
            ValueKind::Map(ValueKind::Object(inner)) if !self.positions.is_empty() => {
                Part::Positions(inner)
            }
            _ => Part::Whole,
        }
    }
}

enum Part {
    /// One column holds it.
    Whole,
    Object(&'static Shape),
    /// An object for each position.
    Positions(&'static Shape),
}

/// What is left of the members, as an object; `None` where nothing is.
fn collect(
    members: &Map<String, Value>,
    rest: impl Fn(&str, &Value) -> Option<Value>,
) -> Option<Value> {
    let left: Map<String, Value> = members
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), rest(key, value)?)))
        .collect();
    (!left.is_empty()).then_some(Value::Object(left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn spread(operation: &str, fields: Value) -> Spread {
        let info = aisa_backlinks::OPERATIONS
            .iter()
            .find(|info| info.name == operation)
            .unwrap();
        Spread::new(info, fields.as_object().unwrap())
    }

    #[test]
    fn every_position_of_the_request_has_its_columns() {
        let targets: Map<_, _> = (1..=11)
            .map(|n| (n.to_string(), json!("example.com")))
            .collect();
        let columns = spread("domain_intersection", json!({ "targets": targets })).columns();
        let ranks: Vec<_> = columns
            .iter()
            .filter_map(|path| {
                path.strip_prefix("domain_intersection.")?
                    .strip_suffix(".rank")
            })
            .collect();
        assert_eq!(
            ranks,
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]
        );
    }

    #[test]
    fn no_column_comes_twice_or_has_the_name_of_the_rest() {
        for info in aisa_backlinks::OPERATIONS {
            let fields = json!({"targets": {"1": "a.com", "2": "b.com"}});
            let columns = Spread::new(info, fields.as_object().unwrap()).columns();
            let different: std::collections::BTreeSet<_> = columns.iter().collect();
            assert_eq!(different.len(), columns.len(), "{}", info.name);
            assert!(
                !columns.is_empty() && !columns.iter().any(|path| path == super::super::csv::REST),
                "{}: {columns:?}",
                info.name
            );
        }
    }

    #[test]
    fn what_has_no_column_is_left_over() {
        let intersection = json!({"targets": {"1": "a.com", "2": "b.com"}});
        let summary = json!({"target": "a.com"});
        let cases = [
            (
                "summary",
                json!({"rank": 1, "info": {"country": "DE"}}),
                json!(null),
            ),
            (
                "summary",
                json!({"rank": 1, "info": null, "new": null}),
                json!({"new": null}),
            ),
            (
                "summary",
                json!({"info": {"country": "DE", "mood": [1]}, "rank": {}}),
                json!({"info": {"mood": [1]}}),
            ),
            ("summary", json!({"info": "none"}), json!({"info": "none"})),
            ("summary", json!(null), json!(null)),
            ("summary", json!([1]), json!([1])),
            (
                "domain_intersection",
                json!({"domain_intersection": {"1": null, "2": {"rank": 1, "x": 2}, "3": {"rank": 4}}}),
                json!({"domain_intersection": {"2": {"x": 2}, "3": {"rank": 4}}}),
            ),
            (
                "domain_intersection",
                json!({"domain_intersection": [1]}),
                json!({"domain_intersection": [1]}),
            ),
        ];
        for (operation, row, left) in cases {
            let fields = if operation == "summary" {
                &summary
            } else {
                &intersection
            };
            let found = spread(operation, fields.clone()).left_over(&row);
            assert_eq!(found.unwrap_or_default(), left, "{operation}: {row}");
        }
    }
}
