//! Walks a definition and fills it with values.

use serde_json::{Map, Value};

use super::{flags::common, question::Question, seed::Seed, subject::Subject};
use crate::bundle::{Definition, Kind, Property, Shape};

/// Fills definitions with values for one question.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inventor<'q> {
    pub(crate) question: &'q Question<'q>,
    /// Links of the target asked about: no row of its listings has more.
    pub(crate) most_links: i64,
}

impl<'q> Inventor<'q> {
    pub(crate) fn new(question: &'q Question<'q>, whole: &Subject) -> Self {
        let unbounded = Self {
            question,
            most_links: i64::MAX,
        };
        let most_links = unbounded.metric("backlinks", whole).unwrap_or(i64::MAX);
        Self {
            question,
            most_links,
        }
    }

    /// An object of a definition, with every property that the definition has.
    pub(crate) fn object(&self, definition: &str, subject: &Subject) -> Value {
        let properties = self.question.bundle.properties(definition);
        let fields = properties
            .iter()
            .map(|property| {
                (
                    property.name.clone(),
                    self.property(definition, property, subject),
                )
            })
            .collect();
        Value::Object(fields)
    }

    pub(crate) fn property(
        &self,
        definition: &str,
        property: &Property,
        subject: &Subject,
    ) -> Value {
        if let Some(field) = property.rules.echo.as_deref() {
            return self.echo(field, property, subject);
        }
        if self.is_null(property, subject) {
            return Value::Null;
        }
        self.value(&property.shape, definition, property, subject)
    }

    /// What the request said; a row about one of many targets says which.
    fn echo(&self, field: &str, property: &Property, subject: &Subject) -> Value {
        match (self.question.value(field), &property.shape) {
            (Some(Value::Array(_) | Value::Object(_)), Shape::Text) => subject
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
        subject: &Subject,
    ) -> Value {
        match shape {
            Shape::Boolean => self.boolean(property, subject).into(),
            Shape::Integer => self.integer(definition, property, subject).into(),
            Shape::Number => sample(property, subject.seed).unwrap_or_else(|| 0.5.into()),
            Shape::Text => self.target_text(property, subject).into(),
            Shape::List(items) => self.list(items, property, subject),
            Shape::Map(values) => self.map(
                values,
                false,
                definition,
                property,
                &property.examples,
                subject,
            ),
            Shape::Reference(name) => self.reference(name, definition, property, subject),
            Shape::Any => sample(property, subject.seed).unwrap_or(Value::Null),
        }
    }

    fn reference(&self, name: &str, home: &str, property: &Property, subject: &Subject) -> Value {
        let Some(definition) = self.question.bundle.definition(name) else {
            return Value::Null;
        };
        match &definition.kind {
            Kind::Object(_) => self.object(name, subject),
            Kind::Enum(values) => self.word(values, property, subject),
            Kind::Map { values, positions } => {
                let examples = if property.examples.is_empty() {
                    &definition.examples
                } else {
                    &property.examples
                };
                self.map(values, *positions, home, property, examples, subject)
            }
            Kind::Scalar(shape) => self.scalar(definition, shape, home, property, subject),
        }
    }

    fn scalar(
        &self,
        definition: &Definition,
        shape: &Shape,
        home: &str,
        property: &Property,
        subject: &Subject,
    ) -> Value {
        match (
            definition.rust_type.as_deref(),
            definition.rules.format.as_deref(),
        ) {
            (Some("Timestamp"), _) => self.timestamp(property, subject).into(),
            (Some("Date"), _) | (_, Some("date")) => self.date(property, subject).into(),
            _ => self.value(shape, home, property, subject),
        }
    }

    /// The field of a row that names its target repeats it as it was given.
    fn target_text(&self, property: &Property, subject: &Subject) -> String {
        match (
            property.name.as_str(),
            subject.row,
            subject.positions.first(),
        ) {
            ("target" | "url", None, Some(target)) => target.text.clone(),
            _ => self.text(property, subject),
        }
    }

    fn list(&self, items: &Shape, property: &Property, subject: &Subject) -> Value {
        match items {
            Shape::Reference(name) => self.objects(name, property, subject),
            _ => {
                let Some(Value::Array(mut list)) = sample(property, subject.seed) else {
                    return Value::Array(Vec::new());
                };
                if property.name == "attributes" {
                    return self.attributes(list, subject);
                }
                list.truncate(self.question.inner_limit().unwrap_or(usize::MAX));
                Value::Array(list)
            }
        }
    }

    /// A list of objects inside an object: a year of months if they are dated, else a few.
    fn objects(&self, name: &str, property: &Property, subject: &Subject) -> Value {
        let dated = self
            .question
            .bundle
            .properties(name)
            .iter()
            .any(|property| property.name == "date");
        if dated {
            let day = |months| self.question.world.today.minus_months(months);
            let items = (0..12)
                .rev()
                .map(|months| self.object(name, &subject.on(day(months), self.question)));
            return Value::Array(items.collect());
        }
        let count = 1 + subject.seed.of(&property.name).value() % 2;
        Value::Array(
            (0..count)
                .map(|index| self.object(name, &subject.part(index)))
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
        subject: &Subject,
    ) -> Value {
        match values {
            Shape::Integer => self.counts(home, property, examples, subject),
            // Maps of objects go by position even where the schema does not say so: nothing else names their keys.
            Shape::Reference(name) => {
                self.by_position(subject, |subject| self.object(name, subject))
            }
            Shape::List(items) if positions || items.reference().is_some() => {
                self.by_position(subject, |subject| self.few(items, subject))
            }
            Shape::Text if positions => {
                self.by_position(subject, |subject| self.text(property, subject).into())
            }
            _ => subject
                .seed
                .of(&property.name)
                .pick(examples)
                .cloned()
                .unwrap_or_else(|| Value::Object(Map::new())),
        }
    }

    fn by_position(&self, subject: &Subject, value: impl Fn(&Subject) -> Value) -> Value {
        let entry = |target| {
            (
                super::question::Target::clone(target).position,
                value(&subject.towards(target)),
            )
        };
        Value::Object(subject.positions.iter().map(entry).collect())
    }

    fn few(&self, items: &Shape, subject: &Subject) -> Value {
        let count = 1 + subject.seed.of("few").value() % 3;
        let object = |index| {
            items
                .reference()
                .map_or(Value::Null, |name| self.object(name, &subject.part(index)))
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
    common(&examples, seed.of(&property.name)).map(|example| (*example).clone())
}
