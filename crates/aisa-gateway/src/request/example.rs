//! A valid request for any operation, made from its description.

use serde_json::{Map, Value, json};

use crate::{
    describe::{FieldInfo, FieldKind, OperationInfo, Shape, TargetRule, ValueKind},
    request::validate,
    value::calendar,
};

impl OperationInfo {
    /// The smallest request that is valid: each required field and the first of each group of which
    /// one is required, with a value of its kind.
    ///
    /// For trying out and for tests that go over all operations. Host names are reserved ones, and a date lies a month
    /// back where the field allows that.
    ///
    /// ```
    /// # use aisa_gateway::{call::RawRequest, OperationInfo, validate::{self, ValidationError}};
    /// # fn run(info: &'static OperationInfo) -> Result<(), ValidationError> {
    /// let request = RawRequest::new(info, info.example());
    /// validate::check(&request)
    /// # }
    /// ```
    #[must_use]
    pub fn example(&self) -> Map<String, Value> {
        let mut fields = required(self.fields);
        for group in self.one_of {
            if group.iter().all(|name| !fields.contains_key(*name)) {
                let first = self.fields.iter().find(|field| group.contains(&field.name));
                fields.extend(first.map(|field| (field.name.to_owned(), value(&field.kind))));
            }
        }
        fields
    }
}

fn required(fields: &[FieldInfo]) -> Map<String, Value> {
    fields
        .iter()
        .filter(|field| field.required)
        .map(|field| (field.name.to_owned(), value(&field.kind)))
        .collect()
}

fn value(kind: &FieldKind) -> Value {
    let first = |row: &Option<&Shape>| {
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
        FieldKind::Choice { values } => json!(values.first().map_or("text", |(word, _)| word)),
        FieldKind::Date { min, .. } => {
            json!(validate::day_within(*min, calendar::today()).to_string())
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
                Some(ValueKind::Choice([word, ..])) => json!([path, "=", word]),
                Some(ValueKind::Time) => json!([path, ">", calendar::today().to_string()]),
                _ => json!([path, ">", 0]),
            }
        }
        FieldKind::Order { row, .. } => json!([format!("{},desc", first(row))]),
        FieldKind::Object(fields) => Value::Object(required(fields)),
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
