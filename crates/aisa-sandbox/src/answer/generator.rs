//! Walks a definition and fills it with values.

use aisa_contract::{Definition, DefinitionKind, Field, Type};
use serde_json::{Map, Value};

use super::{
    entity::Entity,
    query::{Query, Target},
    seed::Seed,
};
use crate::names;

/// How deep objects are nested: definitions may contain themselves.
const MOST_DEPTH: u8 = 6;

/// How many bounds of bounds are followed: they may be circular.
const MOST_BOUNDS: u8 = 16;

/// Fills definitions with values for one query.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Generator<'q> {
    pub(crate) query: &'q Query<'q>,
    /// What the query is about as a whole: no row of its listing has larger counts.
    pub(crate) whole: &'q Entity,
    /// How many rows the examples of a catalogue make; `None` where the operation is none, or has no examples.
    pub(crate) catalogue: Option<u64>,
    depth: u8,
    bounds: u8,
}

impl<'q> Generator<'q> {
    pub(crate) fn new(query: &'q Query<'q>, whole: &'q Entity) -> Self {
        Self { query, whole, catalogue: catalogue(query), depth: 0, bounds: 0 }
    }

    /// The generator for what an object holds; `None` where that is too deep.
    fn deeper(&self) -> Option<Self> {
        let depth = self.depth + 1;
        (depth <= MOST_DEPTH).then_some(Self { depth, ..*self })
    }

    /// The generator for the bound of a number; `None` where there are too many.
    pub(crate) fn bounding(&self) -> Option<Self> {
        let bounds = self.bounds + 1;
        (bounds <= MOST_BOUNDS).then_some(Self { bounds, ..*self })
    }

    /// An object with every field of its definition; null where objects stand too deep within one another.
    pub(crate) fn object(&self, definition: &str, entity: &Entity) -> Value {
        let Some(deeper) = self.deeper() else {
            return Value::Null;
        };
        let definitions = &self.query.route.definitions;
        if let Some(DefinitionKind::Tagged { tag, variants }) = definitions.kind(definition) {
            // The schema lists the usual kind first.
            let variant = entity.seed.of(tag).usually(variants);
            return variant.map_or(Value::Null, |variant| {
                // The word comes first, as upstream sends it.
                let mut object = Map::from_iter([(tag.clone(), variant.word.clone().into())]);
                if let Value::Object(fields) = deeper.object(&variant.definition, entity) {
                    object.extend(fields);
                }
                Value::Object(object)
            });
        }
        let fields = definitions
            .fields(definition)
            .iter()
            .map(|field| (field.name.clone(), deeper.field(definition, field, entity)));
        Value::Object(fields.collect())
    }

    pub(crate) fn field(&self, definition: &str, field: &Field, entity: &Entity) -> Value {
        if let Some(requested) = field.echo.as_deref() {
            return self.echo(requested, definition, field, entity);
        }
        if let Some(value) = self.listed(definition, field, entity) {
            return value.clone();
        }
        if self.is_null(definition, field, entity) {
            return Value::Null;
        }
        self.value(&field.ty, definition, field, entity)
    }

    /// The value of a row of a catalogue, which nobody asks anything: the examples of its fields belong together.
    fn listed<'f>(&self, definition: &str, field: &'f Field, entity: &Entity) -> Option<&'f Value> {
        let rows = self.catalogue?;
        let (_, index) = entity.row?;
        let own = self.query.route.row() == Some(definition) && !field.examples.is_empty();
        let place = usize::try_from(index % rows).ok()? % field.examples.len().max(1);
        own.then(|| field.examples.get(place))?
    }

    /// Repeats a field of the request. A row about one of many targets names that one.
    fn echo(&self, requested: &str, definition: &str, field: &Field, entity: &Entity) -> Value {
        match (self.query.value(requested), &field.ty) {
            (Some(Value::Array(_) | Value::Object(_)), Type::String) => {
                entity.positions.first().map_or(Value::Null, |target| target.text.clone().into())
            }
            // A row of a listing over all of them belongs to one.
            (None, _) => match entity.row {
                Some((_, index)) => self
                    .combined(definition, field, index)
                    .or_else(|| sample(field, entity.seed))
                    .unwrap_or(Value::Null),
                // Upstream sends the code of what the request names in words.
                None if requested.ends_with("_code") && self.query.names(requested) => {
                    self.choices(field).first().map_or(Value::Null, |code| (*code).clone())
                }
                None => Value::Null,
            },
            (Some(value), _) => value,
        }
    }

    /// How many rows a listing can have that are told apart only by what they repeat of the request: one for each
    /// combination of what the request leaves open.
    pub(crate) fn combinations(&self, definition: &str) -> Option<u64> {
        let echoes = self.query.route.definitions.told_apart_by_echoes(definition);
        let choices = echoes.iter().map(|field| self.choices(field).len().max(1) as u64);
        (!echoes.is_empty()).then(|| choices.product())
    }

    /// The value of a field in one of these combinations.
    fn combined(&self, definition: &str, field: &Field, index: u64) -> Option<Value> {
        if self.query.route.row() != Some(definition) {
            return None;
        }
        let mut index = usize::try_from(index).ok()?;
        for echo in self.query.route.definitions.told_apart_by_echoes(definition) {
            let choices = self.choices(echo);
            let count = choices.len().max(1);
            if echo.name == field.name {
                return choices.get(index % count).map(|choice| (*choice).clone());
            }
            index /= count;
        }
        None
    }

    /// The values of a field that repeats the request: one where the request names it, in whatever way.
    fn choices<'f>(&self, field: &'f Field) -> Vec<&'f Value> {
        let examples = field.examples.iter().filter(|example| !example.is_null());
        let is_named = field.echo.as_deref().is_some_and(|name| self.query.names(name));
        examples.take(if is_named { 1 } else { usize::MAX }).collect()
    }

    fn value(&self, ty: &Type, definition: &str, field: &Field, entity: &Entity) -> Value {
        if names::states_competition(&field.name)
            && let Some(value) = self.competition(ty, entity)
        {
            return value;
        }
        match ty {
            Type::Boolean => self.boolean(field, entity).into(),
            Type::Integer => self.integer(definition, field, entity).into(),
            Type::Number => self.decimal(definition, field, entity),
            Type::String => self.text(definition, field, entity).into(),
            Type::Array { items, .. } => self.list(items, field, entity),
            Type::Ref(name) => self.reference(name, definition, field, entity),
            Type::Any => sample(field, entity.seed).unwrap_or(Value::Null),
        }
    }

    /// The competition for a keyword: all fields that state it agree.
    fn competition(&self, ty: &Type, entity: &Entity) -> Option<Value> {
        let share = entity.seed.of("competition").share();
        Some(match ty {
            Type::Number => ((share * 100.0).round() / 100.0).into(),
            Type::Integer => ((share * 100.0) as i64).into(),
            Type::Ref(name) => match &self.query.route.definitions.get(name)?.kind {
                DefinitionKind::Enum { values } => {
                    let step = (share * values.len() as f64) as usize;
                    values.get(step)?.wire.clone().into()
                }
                _ => return None,
            },
            _ => return None,
        })
    }

    fn reference(&self, name: &str, home: &str, field: &Field, entity: &Entity) -> Value {
        let Some(definition) = self.query.route.definitions.get(name) else {
            return Value::Null;
        };
        match &definition.kind {
            DefinitionKind::Object { .. } | DefinitionKind::Tagged { .. } => {
                self.object(name, entity)
            }
            DefinitionKind::Enum { values } => self.word(values, field, entity),
            DefinitionKind::Map { values, positions, .. } => {
                let examples = match field.examples.as_slice() {
                    [] => &definition.examples,
                    examples => examples,
                };
                self.map(values, *positions, home, field, examples, entity)
            }
            DefinitionKind::Scalar { ty, format } => {
                self.scalar(definition, ty, format.as_deref(), home, field, entity)
            }
        }
    }

    fn scalar(
        &self,
        definition: &Definition,
        ty: &Type,
        format: Option<&str>,
        home: &str,
        field: &Field,
        entity: &Entity,
    ) -> Value {
        match (definition.rust_type.as_deref(), format) {
            (Some("Timestamp"), _) => self.timestamp(field, entity).into(),
            (Some("Date"), _) | (_, Some("date")) => self.date(field, entity).into(),
            _ => self.deeper().map_or(Value::Null, |deeper| deeper.value(ty, home, field, entity)),
        }
    }

    fn list(&self, items: &Type, field: &Field, entity: &Entity) -> Value {
        if let Type::Ref(name) = items {
            return self.objects(name, field, entity);
        }
        let Some(Value::Array(mut list)) = sample(field, entity.seed) else {
            return Value::Array(Vec::new());
        };
        if names::is_rel(&field.name) {
            return self.rel(list, entity);
        }
        list.truncate(self.query.inner_limit().unwrap_or(usize::MAX));
        Value::Array(list)
    }

    /// A list of objects within an object: a year of months if they have a date, else a few.
    fn objects(&self, name: &str, field: &Field, entity: &Entity) -> Value {
        let fields = self.query.route.definitions.fields(name);
        let has = |name: &str| fields.iter().any(|field| field.name == name);
        if has("date") || (has("year") && has("month")) {
            let day = |months| self.query.data.today.minus_months(months);
            let mut items: Vec<Value> = (0..12)
                .map(|months| self.object(name, &entity.on(day(months), self.query)))
                .collect();
            // Figures of months come with the latest first, histories with the first.
            if has("date") {
                items.reverse();
            }
            return Value::Array(items);
        }
        let count = 1 + entity.seed.of(&field.name).value() % 2;
        self.parts(name, count, entity)
    }

    fn parts(&self, name: &str, count: u64, entity: &Entity) -> Value {
        let parts = (0..count).map(|index| self.object(name, &entity.part(index)));
        Value::Array(parts.collect())
    }

    fn map(
        &self,
        values: &Type,
        positions: bool,
        home: &str,
        field: &Field,
        examples: &[Value],
        entity: &Entity,
    ) -> Value {
        match values {
            Type::Integer => self.counts(home, field, examples, entity),
            // The example names the keys, else the positions do.
            Type::Ref(name) => match examples.first() {
                Some(Value::Object(keys)) if !positions => {
                    let entry = |(at, key): (u64, &String)| {
                        (key.clone(), self.object(name, &entity.part(at)))
                    };
                    Value::Object((0..).zip(keys.keys()).map(entry).collect())
                }
                _ => self.by_position(entity, |entity| self.object(name, entity)),
            },
            Type::Array { items, .. } if positions || items.named().is_some() => {
                self.by_position(entity, |entity| {
                    let count = 1 + entity.seed.of("few").value() % 3;
                    let name = items.named().unwrap_or_default();
                    self.parts(name, count, entity)
                })
            }
            Type::String if positions => {
                self.by_position(entity, |entity| self.text(home, field, entity).into())
            }
            _ => entity
                .seed
                .of(&field.name)
                .pick(examples)
                .cloned()
                .unwrap_or_else(|| Value::Object(Map::new())),
        }
    }

    fn by_position(&self, entity: &Entity, value: impl Fn(&Entity) -> Value) -> Value {
        let entry = |target: &Target| (target.position.clone(), value(&entity.towards(target)));
        Value::Object(entity.positions.iter().map(entry).collect())
    }
}

/// The rows of an operation that nobody asks anything: as many as a field has examples.
fn catalogue(query: &Query<'_>) -> Option<u64> {
    let row = query.route.row().filter(|_| query.route.operation.request.is_none())?;
    let fields = query.route.definitions.fields(row).iter();
    fields.map(|field| field.examples.len() as u64).max().filter(|rows| *rows > 0)
}

/// One of the examples that are not null.
pub(super) fn sample(field: &Field, seed: Seed) -> Option<Value> {
    let examples: Vec<&Value> =
        field.examples.iter().filter(|example| !example.is_null()).collect();
    seed.of(&field.name).usually(&examples).map(|example| (*example).clone())
}
