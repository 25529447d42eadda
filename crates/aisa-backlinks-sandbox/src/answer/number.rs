//! Invents integers that agree with their siblings: bounded ones stay below their bound, scaled ones on their scale.

use super::{entity::Entity, generator::Generator, seed::Seed};
use crate::bundle::Property;

/// The definition whose values are known for every target, whichever operation asks.
const METRICS: &str = "LinkMetrics";

impl Generator<'_> {
    /// The integer that a property of a definition has for an entity.
    pub(crate) fn integer(&self, definition: &str, property: &Property, entity: &Entity) -> i64 {
        if property.name == "intersections_count" {
            return entity.positions.len() as i64;
        }
        // What is said of a target agrees over operations: where the metrics know the name, they decide.
        let metrics = self.query.bundle.properties(METRICS);
        if entity.row.is_none()
            && let Some(metric) = metrics.iter().find(|metric| metric.name == property.name)
        {
            return self.bounded(METRICS, metric, entity);
        }
        self.bounded(definition, property, entity)
    }

    fn bounded(&self, definition: &str, property: &Property, entity: &Entity) -> i64 {
        let seed = entity.seed.of(&property.name);
        let rules = &property.rules;
        if rules.scaled_by.is_some() {
            return self.scaled(property, seed, entity);
        }
        let bound = self
            .bound_of(definition, property)
            .map(|parent| self.integer(definition, parent, entity));
        if let Some(moved) = self.movement(&property.name, entity) {
            return moved.min(bound.unwrap_or(i64::MAX));
        }
        if let Some(bound) = bound {
            return within(bound, property, seed);
        }
        if property.name.ends_with("status_code") {
            return status_code(property, seed, entity);
        }
        match (rules.minimum, rules.maximum) {
            (low, Some(high)) => {
                let low = low.unwrap_or(0);
                // Squared: scores are mostly low.
                low + ((high - low) as f64 * seed.share().powi(2)) as i64
            }
            (low, None) => self.open(property, seed, entity).max(low.unwrap_or(0)),
        }
    }

    /// A rank: on a scale of a thousand unless the request asks for a hundred.
    fn scaled(&self, property: &Property, seed: Seed, entity: &Entity) -> i64 {
        let most = property.rules.maximum.unwrap_or(1_000);
        // Listings begin with what ranks high.
        let place = entity
            .row
            .map_or(1.0, |(_, index)| 1.0 / (1.0 + index as f64 / 150.0));
        let rank = (most as f64 * seed.share().powf(1.5) * entity.counted().sqrt() * place) as i64;
        let scale = property
            .rules
            .scaled_by
            .as_deref()
            .and_then(|name| self.query.text(name));
        match scale.as_deref() {
            Some("one_hundred") => rank / 10,
            _ => rank,
        }
    }

    /// A count that nothing bounds: of the magnitude of the examples.
    fn open(&self, property: &Property, seed: Seed, entity: &Entity) -> i64 {
        let examples = integers(property);
        let high = examples.iter().copied().max().unwrap_or(10_000);
        let low = examples.iter().copied().min().unwrap_or(0) / 20;
        let value = match entity.row {
            // A row of a listing has fewer links than the target that it is a part of.
            Some((_, index)) => {
                let high = (high / 8).min(self.most_links)
                    / (1 + i64::try_from(index).unwrap_or(i64::MAX) / 40);
                seed.magnitude(1, high)
            }
            None => seed.magnitude(low, high),
        };
        match (value as f64 * entity.counted()) as i64 {
            0 if entity.counted() > 0.0 => value.min(1),
            counted => counted,
        }
    }

    /// What a target gained or lost in a period: `new_backlinks` less `lost_backlinks` is what `backlinks` grew by.
    fn movement(&self, name: &str, entity: &Entity) -> Option<i64> {
        let since = entity.since?;
        let (gained, metric) = match name.split_once('_')? {
            ("new", metric) => (true, metric),
            ("lost", metric) => (false, metric),
            _ => return None,
        };
        let before = self.metric(metric, &entity.on(since, self.query))?;
        let until = entity.date.unwrap_or(self.query.data.today);
        let seed = entity.seed.of("lost").of(metric).of(&until.to_string());
        let rate = (0.0015 * seed.share() * until.days_since(since) as f64).clamp(0.0, 0.5);
        let lost = (before as f64 * rate) as i64;
        let grown = self.metric(metric, entity)? - before;
        Some(if gained {
            lost + grown.max(0)
        } else {
            lost - grown.min(0)
        })
    }

    fn bound_of(&self, definition: &str, property: &Property) -> Option<&Property> {
        let bound = property.rules.at_most.as_deref()?;
        self.query
            .bundle
            .properties(definition)
            .iter()
            .find(|sibling| sibling.name == bound)
    }

    /// What the metrics say of a target.
    pub(crate) fn metric(&self, name: &str, entity: &Entity) -> Option<i64> {
        let metrics = self.query.bundle.properties(METRICS);
        let metric = metrics.iter().find(|metric| metric.name == name)?;
        Some(self.integer(METRICS, metric, entity))
    }

    /// Rows in the listing that the query asks for.
    pub(crate) fn total(&self, whole: &Entity) -> u64 {
        if let Some(rows) = self.query.data.rows {
            return rows;
        }
        let operation = self.query.operation;
        // An operation named like a metric lists what the metric counts.
        let total = self.metric(&operation.name, whole).unwrap_or_else(|| {
            (self.query.seed.of("total").magnitude(3, 2_500) as f64 * whole.share) as i64
        });
        u64::try_from(total).unwrap_or(0)
    }
}

/// A share of a bound. What is part of something is at least one of it; what is wrong with it may be none of it.
fn within(bound: i64, property: &Property, seed: Seed) -> i64 {
    let rare = ["broken", "nofollow", "lost", "new", "image"]
        .iter()
        .any(|word| property.name.contains(word));
    let share = if rare {
        0.4 * seed.share()
    } else {
        0.25 + 0.7 * seed.share()
    };
    let value = (bound as f64 * share) as i64;
    if rare { value } else { value.max(bound.min(1)) }
}

/// A broken link leads to an error, most pages answer as the first example does.
fn status_code(property: &Property, seed: Seed, entity: &Entity) -> i64 {
    let codes = integers(property);
    if property.name != "url_to_status_code" {
        return seed.usually(&codes).copied().unwrap_or(200);
    }
    let fitting: Vec<i64> = codes
        .into_iter()
        .filter(|code| (*code >= 400) == entity.is_broken())
        .collect();
    let usual = if entity.is_broken() { 404 } else { 200 };
    seed.usually(&fitting).copied().unwrap_or(usual)
}

fn integers(property: &Property) -> Vec<i64> {
    property
        .examples
        .iter()
        .filter_map(serde_json::Value::as_i64)
        .collect()
}
