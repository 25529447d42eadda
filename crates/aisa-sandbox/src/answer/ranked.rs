//! Invents maps of name to count: largest first, with a sum that what they are counted from allows.

use aisa_contract::Field;
use serde_json::{Map, Value};

use super::{entity::Entity, generator::Generator};

impl Generator<'_> {
    /// The counts of a field.
    pub(crate) fn counts(
        &self,
        definition: &str,
        field: &Field,
        examples: &[Value],
        entity: &Entity,
    ) -> Value {
        let seed = entity.seed.of(&field.name);
        let Some(counted) = self.counted_from(definition, field, entity) else {
            // Nothing bounds the counts.
            let maps: Vec<&Value> = examples.iter().filter(|it| it.is_object()).collect();
            return seed
                .pick(&maps)
                .map_or_else(|| Value::Object(Map::new()), |map| (*map).clone());
        };
        let names = names(examples);
        let most = self.query.inner_limit().unwrap_or(usize::MAX).min(names.len());
        let mut rest = (counted as f64 * (0.7 + 0.3 * seed.share())) as i64;
        let mut counts = Map::new();
        // Each name gets a good part of what is left, and never more than the name before it.
        let mut last = rest;
        for (index, name) in names.into_iter().take(most).enumerate() {
            let part = 0.35 + 0.3 * seed.at(index as u64).share();
            let count = ((rest as f64 * part).ceil() as i64).min(last).min(rest);
            if count == 0 {
                break;
            }
            counts.insert(name.to_owned(), count.into());
            (rest, last) = (rest - count, count);
        }
        Value::Object(counts)
    }

    /// What a map counts: its declared bound, else the main count of the object that holds it, if it has one.
    fn counted_from(&self, definition: &str, field: &Field, entity: &Entity) -> Option<i64> {
        let definitions = &self.query.route.definitions;
        let bound = match field.at_most {
            Some(_) => definitions.bound_of(definition, field),
            None => definitions.main_count(definition),
        };
        Some(self.integer(definition, bound?, entity))
    }
}

/// The names of the largest example.
fn names(examples: &[Value]) -> Vec<&str> {
    let maps = examples.iter().filter_map(Value::as_object);
    maps.max_by_key(|map| map.len())
        .map_or_else(Vec::new, |map| map.keys().map(String::as_str).collect())
}
