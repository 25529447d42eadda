//! A valid request for any operation, made from its fields.

use serde_json::{Map, Value, json};

use super::{TargetRule, day_within};
use crate::{
    field::{FieldKind, Fields},
    operation::OperationRef,
    shape::{Shape, ValueKind},
    value::calendar,
};

impl OperationRef<'_> {
    /// The smallest request that is valid: each required field and the first of each group of which
    /// one is required, with a value of its kind.
    ///
    /// For trying out and for tests that go over all operations. Host names are reserved ones, and a date lies a month
    /// back where the field allows that.
    ///
    /// ```
    /// let family = aisa_contract::family("backlinks")?;
    /// let summary = family.find("summary").expect("the family has it");
    /// let today = aisa_contract::value::calendar::today();
    /// assert!(aisa_contract::request::check(summary, &summary.example(), today).is_ok());
    /// # Ok::<(), aisa_contract::ContractError>(())
    /// ```
    #[must_use]
    pub fn example(self) -> Map<String, Value> {
        let mut fields = required(self.fields());
        for group in &self.one_of {
            if group.iter().all(|name| !fields.contains_key(name)) {
                let mut known = self.fields().into_iter();
                let first = known.find(|field| group.contains(&field.name));
                fields.extend(first.map(|field| (field.name.clone(), value(&field.kind()))));
            }
        }
        fields
    }
}

fn required(fields: Fields<'_>) -> Map<String, Value> {
    fields
        .into_iter()
        .filter(|field| field.required)
        .map(|field| (field.name.clone(), value(&field.kind())))
        .collect()
}

fn value(kind: &FieldKind<'_>) -> Value {
    let first = |row: &Option<Shape<'_>>| {
        let path = row.and_then(|row| row.paths(&[]).into_iter().next());
        path.unwrap_or_else(|| "rank".to_owned())
    };
    match kind {
        FieldKind::Boolean => Value::Bool(true),
        FieldKind::Integer { min, max } => json!(min.or(max.map(|max| max.min(1))).unwrap_or(1)),
        FieldKind::Number { min, max } => {
            json!(min.or(max.map(|max| max.min(1.0))).unwrap_or(1.0))
        }
        FieldKind::Text { max_chars, .. } => {
            json!(&"text"[..max_chars.map_or(4, |max| max.min(4))])
        }
        FieldKind::Choice { values } => {
            json!(values.first().map_or("text", |first| first.wire.as_str()))
        }
        FieldKind::Date { min, .. } => {
            json!(day_within(*min, calendar::today()).to_string())
        }
        FieldKind::Target(rule) => json!(target(*rule, 0)),
        FieldKind::Targets { rule, max, .. } => {
            let count = max.map_or(2, |max| max.min(2));
            json!((0..count).map(|i| target(*rule, i)).collect::<Vec<_>>())
        }
        FieldKind::NumberedTargets { rule, max } => {
            let count = max.map_or(2, |max| max.min(2));
            let numbered = (0..count).map(|i| ((i + 1).to_string(), json!(target(*rule, i))));
            Value::Object(numbered.collect())
        }
        FieldKind::Filter { row, .. } => {
            let (path, shape) = (first(row), row.map(ValueKind::Object));
            match shape.and_then(|shape| shape.at(&path)) {
                Some(ValueKind::Boolean) => json!([path, "=", true]),
                Some(ValueKind::Text) => json!([path, "=", "text"]),
                Some(ValueKind::Choice([word, ..])) => json!([path, "=", word.wire]),
                Some(ValueKind::Time) => json!([path, ">", calendar::today().to_string()]),
                _ => json!([path, ">", 0]),
            }
        }
        FieldKind::Order { row, .. } => json!([format!("{},desc", first(row))]),
        FieldKind::Object(fields) => Value::Object(required(*fields)),
        FieldKind::List { items, .. } => json!([value(items)]),
        FieldKind::Map { values } => json!({"text": value(values)}),
    }
}

fn target(rule: TargetRule, index: usize) -> &'static str {
    let hosts = rule.domain || rule.subdomain || !rule.page;
    match (index, hosts) {
        (0, true) => "example.com",
        (0, false) => "https://example.com/page",
        (_, true) => "example.org",
        (_, false) => "https://example.org/page",
    }
}
