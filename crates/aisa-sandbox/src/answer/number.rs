//! Invents numbers that agree with each other: bounded ones stay below their bound, scaled ones on their scale.

use aisa_contract::Field;
use serde_json::Value;

use super::{
    entity::Entity,
    generator::{Generator, sample},
    seed::Seed,
};
use crate::names::{self, Integer};

impl Generator<'_> {
    /// The integer that a field of a definition has for an entity.
    pub(crate) fn integer(&self, definition: &str, field: &Field, entity: &Entity) -> i64 {
        let place = entity.row.map_or(0, |(_, index)| index);
        let day = || entity.date.unwrap_or(self.query.data.today).0;
        match names::integer(&field.name) {
            Some(Integer::Targets) => return entity.positions.len() as i64,
            Some(Integer::Place) => return i64::try_from(place).unwrap_or(i64::MAX - 1) + 1,
            Some(Integer::Year) => return day().year().into(),
            Some(Integer::Month) => return day().month().into(),
            Some(Integer::Status | Integer::StatusTo) | None => {}
        }
        // What is said of a target as a whole does not depend on the operation that says it.
        if entity.row.is_none()
            && let Some((home, total)) = self.query.route.definitions.total(&field.name)
            && (&total.limits, &total.scaled_by) == (&field.limits, &field.scaled_by)
            && (field.at_most.is_none() || field.at_most == total.at_most)
        {
            return self.bounded(home, total, entity);
        }
        self.bounded(definition, field, entity)
    }

    fn bounded(&self, definition: &str, field: &Field, entity: &Entity) -> i64 {
        let seed = entity.seed.of(&field.name);
        if field.scaled_by.is_some() {
            return self.scaled(field, seed, entity);
        }
        let bound = self.bounding().and_then(|bounding| {
            let sibling = self.query.route.definitions.bound_of(definition, field)?;
            Some(bounding.integer(definition, sibling, entity))
        });
        if let Some(moved) = self.movement(&field.name, entity) {
            return moved.min(bound.unwrap_or(i64::MAX));
        }
        if let Some(bound) = bound {
            return within(bound, field, seed);
        }
        if let Some(kind @ (Integer::Status | Integer::StatusTo)) = names::integer(&field.name) {
            return status_code(kind, field, seed, entity);
        }
        if let Some(example) = self.example(definition, field, seed, entity) {
            return example;
        }
        match (field.limits.minimum, field.limits.maximum) {
            (low, Some(high)) => {
                let low = low.unwrap_or(0);
                // Squared: scores are mostly low.
                low + ((high - low) as f64 * seed.share().powi(2)) as i64
            }
            (low, None) => self.open(definition, field, seed, entity).max(low.unwrap_or(0)),
        }
    }

    /// One of the examples, for a number that no other has to agree with. The count that a listing is sorted by differs
    /// from row to row.
    fn example(&self, definition: &str, field: &Field, seed: Seed, entity: &Entity) -> Option<i64> {
        let definitions = &self.query.route.definitions;
        let main = definitions.main_count(definition);
        let sorts = entity.row.is_some() && main.is_some_and(|main| main.name == field.name);
        let fits = definitions.is_alone(&field.name) && !names::is_rounded(&field.name) && !sorts;
        fits.then(|| seed.pick(&integers(field)).copied())?
    }

    /// A rank: on a scale of a thousand unless the request asks for a hundred.
    fn scaled(&self, field: &Field, seed: Seed, entity: &Entity) -> i64 {
        let most = field.limits.maximum.unwrap_or(1_000);
        // Listings begin with what ranks high.
        let place = entity.row.map_or(1.0, |(_, index)| 1.0 / (1.0 + index as f64 / 150.0));
        let rank = (most as f64 * seed.share().powf(1.5) * entity.counted().sqrt() * place) as i64;
        let scale = field.scaled_by.as_deref().and_then(|name| self.query.text(name));
        match scale.as_deref() {
            Some("one_hundred") => rank / 10,
            _ => rank,
        }
    }

    /// A count without a bound: of the magnitude of the examples.
    fn open(&self, definition: &str, field: &Field, seed: Seed, entity: &Entity) -> i64 {
        let examples = integers(field);
        let high = examples.iter().copied().max().unwrap_or(10_000);
        let low = examples.iter().copied().min().unwrap_or(0) / 20;
        let value = match entity.row {
            // A row of a listing counts less than the target that it is a part of.
            Some((_, index)) => {
                let high = (high / 8).min(self.most(definition))
                    / (1 + i64::try_from(index).unwrap_or(i64::MAX) / 40);
                seed.magnitude(1, high)
            }
            None => seed.magnitude(low, high),
        };
        match (value as f64 * entity.counted()) as i64 {
            counted if names::is_rounded(&field.name) => to_two_digits(counted),
            0 if entity.counted() > 0.0 => value.min(1),
            counted => counted,
        }
    }

    /// What the target as a whole has of the main count of a row.
    fn most(&self, definition: &str) -> i64 {
        let main = self.query.route.definitions.main_count(definition);
        main.and_then(|main| self.total_of(&main.name, self.whole)).unwrap_or(i64::MAX)
    }

    /// What a target gained or lost in a period; the difference of the two is the growth of the count.
    fn movement(&self, name: &str, entity: &Entity) -> Option<i64> {
        let since = entity.since?;
        let (gained, counted) = match name.split_once('_')? {
            ("new", counted) => (true, counted),
            ("lost", counted) => (false, counted),
            _ => return None,
        };
        let before = self.total_of(counted, &entity.on(since, self.query))?;
        let until = entity.date.unwrap_or(self.query.data.today);
        let seed = entity.seed.of("lost").of(counted).of(&until.to_string());
        let rate = (0.0015 * seed.share() * until.days_since(since) as f64).clamp(0.0, 0.5);
        let lost = (before as f64 * rate) as i64;
        let grown = self.total_of(counted, entity)? - before;
        Some(if gained { lost + grown.max(0) } else { lost - grown.min(0) })
    }

    /// What a target has of something as a whole.
    fn total_of(&self, name: &str, entity: &Entity) -> Option<i64> {
        let (home, total) = self.query.route.definitions.total(name)?;
        Some(self.integer(home, total, entity))
    }

    /// The number of rows in the listing that the query asks for.
    pub(crate) fn total(&self, whole: &Entity) -> u64 {
        if let Some(rows) = self.query.data.rows {
            return rows;
        }
        if let Some(rows) = self.catalogue {
            return rows;
        }
        let row = self.query.route.row();
        if let Some(combinations) = row.and_then(|row| self.combinations(row)) {
            return combinations;
        }
        // An operation named like a count lists what is counted.
        let operation = &self.query.route.operation.name;
        let total = self.total_of(operation, whole).unwrap_or_else(|| {
            (self.query.seed.of("total").magnitude(3, 2_500) as f64 * whole.share) as i64
        });
        u64::try_from(total).unwrap_or(0)
    }

    /// A number with decimals: in the range that its name has, else an example.
    pub(crate) fn decimal(&self, definition: &str, field: &Field, entity: &Entity) -> Value {
        let seed = entity.seed.of(&field.name);
        let bound = self.bounding().and_then(|bounding| {
            let sibling = self.query.route.definitions.bound_of(definition, field)?;
            bounding.decimal(definition, sibling, entity).as_f64()
        });
        let cents = |number: f64| ((number * 100.0).round() / 100.0).into();
        if let Some(bound) = bound {
            return cents(bound * (0.2 + 0.7 * seed.share()));
        }
        match names::decimals(&field.name) {
            // Squared: prices are mostly low.
            Some((low, high)) => cents(low + (high - low) * seed.share().powi(2)),
            None => sample(field, entity.seed).unwrap_or_else(|| 0.5.into()),
        }
    }
}

/// The number with two digits and zeros, 10 at least.
fn to_two_digits(value: i64) -> i64 {
    let step = 10_i64.pow(value.max(10).ilog10()) / 10;
    let step = step.max(10);
    (value / step).max(1) * step
}

/// A share of a bound: zero at times for what is rare, at least 1 for anything else, unless the bound is 0.
fn within(bound: i64, field: &Field, seed: Seed) -> i64 {
    if names::is_rare(&field.name) {
        (bound as f64 * 0.4 * seed.share()) as i64
    } else {
        ((bound as f64 * (0.25 + 0.7 * seed.share())) as i64).max(bound.min(1))
    }
}

/// A broken link leads to an error; most pages answer as the first example does.
fn status_code(kind: Integer, field: &Field, seed: Seed, entity: &Entity) -> i64 {
    let broken = entity.is(names::BROKEN);
    let fits = |code: &i64| kind == Integer::Status || (*code >= 400) == broken;
    let codes: Vec<i64> = integers(field).into_iter().filter(fits).collect();
    let usual = match kind {
        Integer::StatusTo if broken => 404,
        _ => 200,
    };
    seed.usually(&codes).copied().unwrap_or(usual)
}

fn integers(field: &Field) -> Vec<i64> {
    field.examples.iter().filter_map(Value::as_i64).collect()
}
