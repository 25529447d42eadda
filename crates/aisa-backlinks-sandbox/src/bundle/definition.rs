//! Definitions of the bundle in the form that checking and inventing want: plain data, read once from JSON Schema.

use serde_json::{Map, Value};

/// A named definition.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) rust_type: Option<String>,
    pub(crate) examples: Vec<Value>,
    /// The limits of a definition that is no object.
    pub(crate) rules: Rules,
}

/// The kinds of definition that the dialect knows.
#[derive(Debug)]
pub(crate) enum Kind {
    Object(Vec<Property>),
    Enum(Vec<String>),
    Map { values: Shape, positions: bool },
    Scalar(Shape),
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    pub(crate) examples: Vec<Value>,
    pub(crate) rules: Rules,
}

/// What a value looks like, null aside.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Boolean,
    Integer,
    Number,
    Text,
    List(Box<Shape>),
    Map(Box<Shape>),
    Reference(String),
    Any,
}

/// The dialect's rules on a value.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(crate) minimum: Option<i64>,
    pub(crate) maximum: Option<i64>,
    pub(crate) min_length: Option<u64>,
    pub(crate) max_length: Option<u64>,
    pub(crate) min_items: Option<u64>,
    pub(crate) max_items: Option<u64>,
    pub(crate) format: Option<String>,
    pub(crate) default: Option<Value>,
    pub(crate) target: Option<Vec<String>>,
    pub(crate) min_date: Option<String>,
    pub(crate) not_after: Option<String>,
    pub(crate) max_conditions: Option<u64>,
    pub(crate) max_domains: Option<u64>,
    /// The definition whose fields a filter or a sorting rule names.
    pub(crate) filter_fields: Option<String>,
    pub(crate) at_most: Option<String>,
    pub(crate) scaled_by: Option<String>,
    pub(crate) echo: Option<String>,
}

impl Definition {
    pub(super) fn read(name: &str, schema: &Value) -> Self {
        Self {
            name: name.to_owned(),
            kind: kind(schema),
            rust_type: text(schema, "x-rust-type"),
            examples: examples(schema),
            rules: Rules::read(schema),
        }
    }

    /// The names of the definitions that this one names.
    pub(super) fn references(&self) -> Vec<&str> {
        match &self.kind {
            Kind::Object(properties) => properties
                .iter()
                .filter_map(|property| property.shape.reference())
                .collect(),
            Kind::Map { values, .. } | Kind::Scalar(values) => {
                values.reference().into_iter().collect()
            }
            Kind::Enum(_) => Vec::new(),
        }
    }
}

impl Shape {
    fn read(schema: &Value) -> Self {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or(reference);
            return Self::Reference(name.to_owned());
        }
        if let Some(Value::Array(choices)) = schema.get("anyOf") {
            let null = |choice: &&Value| choice.get("type").and_then(Value::as_str) == Some("null");
            return choices
                .iter()
                .find(|choice| !null(choice))
                .map_or(Self::Any, Self::read);
        }
        match type_name(schema) {
            Some("boolean") => Self::Boolean,
            Some("integer") => Self::Integer,
            Some("number") => Self::Number,
            Some("string") => Self::Text,
            Some("array") => {
                Self::List(Box::new(schema.get("items").map_or(Self::Any, Self::read)))
            }
            Some("object") => Self::Map(Box::new(
                schema
                    .get("additionalProperties")
                    .map_or(Self::Any, Self::read),
            )),
            _ => Self::Any,
        }
    }

    /// The definition named, here or as what a list or map holds.
    pub(crate) fn reference(&self) -> Option<&str> {
        match self {
            Self::Reference(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.reference(),
            _ => None,
        }
    }

    /// The definition of a list's items.
    pub(crate) fn item_reference(&self) -> Option<&str> {
        match self {
            Self::List(inner) => inner.reference(),
            _ => None,
        }
    }
}

impl Rules {
    fn read(schema: &Value) -> Self {
        let integer = |key| schema.get(key).and_then(Value::as_i64);
        let count = |key| schema.get(key).and_then(Value::as_u64);
        // Targets in a list carry the rule on the items.
        let target = schema
            .get("x-target")
            .or_else(|| schema.get("items")?.get("x-target"));
        Self {
            minimum: integer("minimum"),
            maximum: integer("maximum"),
            min_length: count("minLength"),
            max_length: count("maxLength"),
            min_items: count("minItems").or_else(|| count("minProperties")),
            max_items: count("maxItems").or_else(|| count("maxProperties")),
            format: text(schema, "format"),
            default: schema.get("x-default").cloned(),
            target: target.and_then(|value| serde_json::from_value(value.clone()).ok()),
            min_date: text(schema, "x-min-date"),
            not_after: text(schema, "x-not-after"),
            max_conditions: count("x-max-conditions"),
            max_domains: count("x-max-domains"),
            filter_fields: text(schema, "x-filter-fields")
                .map(|name| name.rsplit('/').next().unwrap_or(&name).to_owned()),
            at_most: text(schema, "x-at-most"),
            scaled_by: text(schema, "x-scaled-by"),
            echo: text(schema, "x-echo"),
        }
    }
}

fn kind(schema: &Value) -> Kind {
    if let Some(Value::Array(values)) = schema.get("enum") {
        return Kind::Enum(
            values
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
        );
    }
    if let Some(Value::Object(properties)) = schema.get("properties") {
        return Kind::Object(self::properties(properties, schema));
    }
    match Shape::read(schema) {
        Shape::Map(values) => {
            let positions = schema.get("x-key").and_then(Value::as_str) == Some("position");
            Kind::Map {
                values: *values,
                positions,
            }
        }
        shape => Kind::Scalar(shape),
    }
}

fn properties(properties: &Map<String, Value>, schema: &Value) -> Vec<Property> {
    let required: Vec<&str> = match schema.get("required") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    properties
        .iter()
        .map(|(name, schema)| Property {
            name: name.clone(),
            shape: Shape::read(schema),
            required: required.contains(&name.as_str()),
            examples: examples(schema),
            rules: Rules::read(schema),
        })
        .collect()
}

/// The type other than null.
fn type_name(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::String(name) => Some(name),
        Value::Array(names) => names
            .iter()
            .filter_map(Value::as_str)
            .find(|name| *name != "null"),
        _ => None,
    }
}

fn text(schema: &Value, key: &str) -> Option<String> {
    schema.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn examples(schema: &Value) -> Vec<Value> {
    match schema.get("examples") {
        Some(Value::Array(examples)) => examples.clone(),
        _ => Vec::new(),
    }
}

impl Property {
    /// Whether the field holds an object, or a map of objects.
    pub(crate) fn is_object(&self, bundle: &super::Bundle) -> bool {
        let kind = self
            .shape
            .reference()
            .and_then(|name| bundle.definition(name))
            .map(|definition| &definition.kind);
        match kind {
            Some(Kind::Object(_)) => !matches!(self.shape, Shape::List(_)),
            Some(Kind::Map { values, .. }) => values.reference().is_some(),
            _ => false,
        }
    }

    /// Whether the field names targets, itself or through its definition.
    pub(crate) fn is_target(&self, bundle: &super::Bundle) -> bool {
        let through = |name: &str| {
            bundle
                .definition(name)
                .is_some_and(|definition| definition.rules.target.is_some())
        };
        self.rules.target.is_some()
            || self.shape.reference().is_some_and(through)
            || matches!(self.name.as_str(), "target" | "targets")
    }
}
