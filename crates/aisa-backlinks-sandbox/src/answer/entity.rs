//! What an invented object is about: the requested target, one of its periods, or a row of a listing.

use super::{
    query::{Query, Target},
    seed::Seed,
    series::{self, Span},
    site::{Site, host},
};
use crate::day::Day;

/// The thing that an object describes.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    pub(crate) seed: Seed,
    pub(crate) site: Site,
    /// Where its links lead.
    pub(crate) to: Option<Site>,
    /// Its place in a listing, and the seed of that listing.
    pub(crate) row: Option<(Seed, u64)>,
    /// The day that it is described on, in a series.
    pub(crate) date: Option<Day>,
    /// Positions of the targets that it has links to.
    pub(crate) positions: Vec<Target>,
    /// The day up to which it is compared, where its gains and losses are told.
    pub(crate) since: Option<Day>,
    /// The share of its links that is counted: less than all with narrowing parameters.
    pub(crate) share: f64,
    /// The share of today's links that it had on its day.
    pub(crate) grown: f64,
}

/// A target that nobody links to.
const EMPTY: &str = "empty.example";

impl Entity {
    /// What the query as a whole is about.
    pub(crate) fn asked_about(query: &Query<'_>) -> Self {
        let nowhere = Target {
            position: "1".to_owned(),
            text: "web.example".to_owned(),
        };
        let targets = &query.targets;
        Self {
            positions: targets.clone(),
            ..Self::target(query, targets.first().unwrap_or(&nowhere))
        }
    }

    /// A requested target. What is said of it does not depend on the operation that asks.
    pub(crate) fn target(query: &Query<'_>, target: &Target) -> Self {
        let share = match query.narrowing {
            _ if host(&target.text) == EMPTY => 0.0,
            Some(narrowing) => 0.1 + 0.8 * narrowing.share(),
            None => 1.0,
        };
        let seed = query.data.seed.of("target").of(&target.text);
        let site = Site::target(target, seed.value() % 131_072);
        let to = Some(site.clone());
        Self {
            seed,
            site,
            to,
            row: None,
            date: None,
            since: query.day("date_from"),
            positions: vec![target.clone()],
            share,
            grown: 1.0,
        }
    }

    /// A row of a listing.
    pub(crate) fn row(query: &Query<'_>, definition: &str, index: u64) -> Self {
        let listing = query.seed;
        let seed = listing.of("row").at(index);
        let targets = &query.targets;
        // A listing whose rows have an address but no domain of their own lists pages of the target.
        let names = |name: &str| {
            query
                .bundle
                .properties(definition)
                .iter()
                .any(|property| property.name == name)
        };
        let own_pages = names("page") || names("url");
        let site = match targets.first() {
            Some(target) if own_pages => Site::page_of(target, listing, index),
            _ => Site::stranger(listing, index),
        };
        let to = seed
            .of("to")
            .pick(targets)
            .map(|target| Site::target(target, 0));
        Self {
            seed,
            site,
            to,
            row: Some((listing, index)),
            date: None,
            since: None,
            positions: positions(query, seed),
            share: 1.0,
            grown: 1.0,
        }
    }

    /// The same entity on a day of the past.
    pub(crate) fn on(&self, date: Day, query: &Query<'_>) -> Self {
        let grown = series::grown(date, query.data.today);
        Self {
            date: Some(date),
            grown,
            ..self.clone()
        }
    }

    /// The same entity during a period of a series.
    pub(crate) fn during(&self, span: Span, query: &Query<'_>) -> Self {
        Self {
            since: Some(span.since),
            ..self.on(span.date, query)
        }
    }

    /// The share of its links that is counted on its day.
    pub(crate) fn counted(&self) -> f64 {
        self.share * self.grown
    }

    /// The same row, seen from one of the targets it links to.
    pub(crate) fn towards(&self, target: &Target) -> Self {
        let to = Some(Site::target(target, 0));
        Self {
            seed: self.seed.of(&target.position),
            to,
            ..self.clone()
        }
    }

    /// One of several parts of the entity.
    pub(crate) fn part(&self, index: u64) -> Self {
        let mut site = self.site.clone();
        if index > 0 {
            site.url = format!("{}-{}", site.url, index + 1);
        }
        Self {
            seed: self.seed.at(index),
            site,
            ..self.clone()
        }
    }
}

/// The targets that a row links to: all of them, or some when the request asks for partial intersections.
fn positions(query: &Query<'_>, seed: Seed) -> Vec<Target> {
    let targets = &query.targets;
    if query.text("intersection_mode").as_deref() != Some("partial") {
        return targets.clone();
    }
    let always = seed.of("positions").rng().usize(..targets.len().max(1));
    let linked = |index: usize, target: &Target| {
        index == always || seed.of("partial").of(&target.position).chance(0.5)
    };
    let linked = targets
        .iter()
        .enumerate()
        .filter(|(index, target)| linked(*index, target));
    linked.map(|(_, target)| target.clone()).collect()
}
