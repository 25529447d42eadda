//! Walks a definition and fills it with values.

use serde_json::{Map, Value};

use super::{entity::Entity, query::Query, seed::Seed};
use crate::bundle::{Definition, Kind, Property, Shape};

/// Fills definitions with values for one query.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Generator<'q> {
    pub(crate) query: &'q Query<'q>,
    /// Links of the target asked about: no row of its listings has more.
    pub(crate) most_links: i64,
}

impl<'q> Generator<'q> {
    pub(crate) fn new(query: &'q Query<'q>, whole: &Entity) -> Self {
        let unbounded = Self {
            query,
            most_links: i64::MAX,
        };
        let most_links = unbounded.metric("backlinks", whole).unwrap_or(i64::MAX);
        Self { query, most_links }
    }

    /// An object of a definition, with every property that the definition has.
    pub(crate) fn object(&self, definition: &str, entity: &Entity) -> Value {
        let properties = self.query.bundle.properties(definition);
        let fields = properties
            .iter()
            .map(|property| {
                (
                    property.name.clone(),
                    self.property(definition, property, entity),
                )
            })
            .collect();
        Value::Object(fields)
    }

    pub(crate) fn property(&self, definition: &str, property: &Property, entity: &Entity) -> Value {
        if let Some(field) = property.rules.echo.as_deref() {
            return self.echo(field, property, entity);
        }
        if self.is_null(property, entity) {
            return Value::Null;
        }
        self.value(&property.shape, definition, property, entity)
    }

    /// What the request said; a row about one of many targets says which.
    fn echo(&self, field: &str, property: &Property, entity: &Entity) -> Value {
        match (self.query.value(field), &property.shape) {
            (Some(Value::Array(_) | Value::Object(_)), Shape::Text) => entity
                .positions
                .first()
                .map_or(Value::Null, |target| target.text.clone().into()),
            (value, _) => value.unwrap_or(Value::Null),
        }
    }

    fn value(
        &self,
        shape: &Shape,
        definition: &str,
        property: &Property,
        entity: &Entity,
    ) -> Value {
        match shape {
            Shape::Boolean => self.boolean(property, entity).into(),
            Shape::Integer => self.integer(definition, property, entity).into(),
            Shape::Number => sample(property, entity.seed).unwrap_or_else(|| 0.5.into()),
            Shape::Text => self.target_text(property, entity).into(),
            Shape::List(items) => self.list(items, property, entity),
            Shape::Map(values) => self.map(
                values,
                false,
                definition,
                property,
                &property.examples,
                entity,
            ),
            Shape::Reference(name) => self.reference(name, definition, property, entity),
            Shape::Any => sample(property, entity.seed).unwrap_or(Value::Null),
        }
    }

    fn reference(&self, name: &str, home: &str, property: &Property, entity: &Entity) -> Value {
        let Some(definition) = self.query.bundle.definition(name) else {
            return Value::Null;
        };
        match &definition.kind {
            Kind::Object(_) => self.object(name, entity),
            Kind::Enum(values) => self.word(values, property, entity),
            Kind::Map { values, positions } => {
                let examples = if property.examples.is_empty() {
                    &definition.examples
                } else {
                    &property.examples
                };
                self.map(values, *positions, home, property, examples, entity)
            }
            Kind::Scalar(shape) => self.scalar(definition, shape, home, property, entity),
        }
    }

    fn scalar(
        &self,
        definition: &Definition,
        shape: &Shape,
        home: &str,
        property: &Property,
        entity: &Entity,
    ) -> Value {
        match (
            definition.rust_type.as_deref(),
            definition.rules.format.as_deref(),
        ) {
            (Some("Timestamp"), _) => self.timestamp(property, entity).into(),
            (Some("Date"), _) | (_, Some("date")) => self.date(property, entity).into(),
            _ => self.value(shape, home, property, entity),
        }
    }

    /// The field of a row that names its target repeats it as it was given.
    fn target_text(&self, property: &Property, entity: &Entity) -> String {
        match (property.name.as_str(), entity.row, entity.positions.first()) {
            ("target" | "url", None, Some(target)) => target.text.clone(),
            _ => self.text(property, entity),
        }
    }

    fn list(&self, items: &Shape, property: &Property, entity: &Entity) -> Value {
        match items {
            Shape::Reference(name) => self.objects(name, property, entity),
            _ => {
                let Some(Value::Array(mut list)) = sample(property, entity.seed) else {
                    return Value::Array(Vec::new());
                };
                if property.name == "attributes" {
                    return self.attributes(list, entity);
                }
                list.truncate(self.query.inner_limit().unwrap_or(usize::MAX));
                Value::Array(list)
            }
        }
    }

    /// A list of objects inside an object: a year of months if they are dated, else a few.
    fn objects(&self, name: &str, property: &Property, entity: &Entity) -> Value {
        let dated = self
            .query
            .bundle
            .properties(name)
            .iter()
            .any(|property| property.name == "date");
        if dated {
            let day = |months| self.query.data.today.minus_months(months);
            let items = (0..12)
                .rev()
                .map(|months| self.object(name, &entity.on(day(months), self.query)));
            return Value::Array(items.collect());
        }
        let count = 1 + entity.seed.of(&property.name).value() % 2;
        Value::Array(
            (0..count)
                .map(|index| self.object(name, &entity.part(index)))
                .collect(),
        )
    }

    fn map(
        &self,
        values: &Shape,
        positions: bool,
        home: &str,
        property: &Property,
        examples: &[Value],
        entity: &Entity,
    ) -> Value {
        match values {
            Shape::Integer => self.counts(home, property, examples, entity),
            // Maps of objects go by position even where the schema does not say so: nothing else names their keys.
            Shape::Reference(name) => self.by_position(entity, |entity| self.object(name, entity)),
            Shape::List(items) if positions || items.reference().is_some() => {
                self.by_position(entity, |entity| self.few(items, entity))
            }
            Shape::Text if positions => {
                self.by_position(entity, |entity| self.text(property, entity).into())
            }
            _ => entity
                .seed
                .of(&property.name)
                .pick(examples)
                .cloned()
                .unwrap_or_else(|| Value::Object(Map::new())),
        }
    }

    fn by_position(&self, entity: &Entity, value: impl Fn(&Entity) -> Value) -> Value {
        let entry = |target| {
            (
                super::query::Target::clone(target).position,
                value(&entity.towards(target)),
            )
        };
        Value::Object(entity.positions.iter().map(entry).collect())
    }

    fn few(&self, items: &Shape, entity: &Entity) -> Value {
        let count = 1 + entity.seed.of("few").value() % 3;
        let object = |index| {
            items
                .reference()
                .map_or(Value::Null, |name| self.object(name, &entity.part(index)))
        };
        Value::Array((0..count).map(object).collect())
    }
}

/// One of the examples that is not null.
fn sample(property: &Property, seed: Seed) -> Option<Value> {
    let examples: Vec<&Value> = property
        .examples
        .iter()
        .filter(|example| !example.is_null())
        .collect();
    seed.of(&property.name)
        .usually(&examples)
        .map(|example| (*example).clone())
}
