//! Invents maps of name to count: largest first, with a sum that the links they are counted from allow.

use serde_json::{Map, Value};

use super::{entity::Entity, generator::Generator};
use crate::bundle::Property;

impl Generator<'_> {
    /// The counts of a property, or null where upstream has none.
    pub(crate) fn counts(
        &self,
        definition: &str,
        property: &Property,
        examples: &[Value],
        entity: &Entity,
    ) -> Value {
        let seed = entity.seed.of(&property.name);
        let names = names(examples);
        let links = self.counted_from(definition, property, entity);
        let most = self
            .query
            .inner_limit()
            .unwrap_or(usize::MAX)
            .min(names.len());
        let mut rest = (links as f64 * (0.7 + 0.3 * seed.share())) as i64;
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

    /// The links that a map can count: its declared bound, else those of the object that holds it.
    fn counted_from(&self, definition: &str, property: &Property, entity: &Entity) -> i64 {
        let bound = property.rules.at_most.as_deref().unwrap_or("backlinks");
        let properties = self.query.bundle.properties(definition);
        match properties.iter().find(|sibling| sibling.name == bound) {
            Some(sibling) => self.integer(definition, sibling, entity),
            None => entity.seed.of(&property.name).magnitude(1, 500),
        }
    }
}

/// The names of the richest example.
fn names(examples: &[Value]) -> Vec<&str> {
    let maps = examples.iter().filter_map(Value::as_object);
    maps.max_by_key(|map| map.len())
        .map_or_else(Vec::new, |map| map.keys().map(String::as_str).collect())
}
