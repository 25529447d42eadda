//! What an object describes: a requested target, one of its periods, or a row of a listing.

use super::{
    query::{Query, Target},
    seed::Seed,
    series::{self, Span},
    site::{Site, host},
};
use crate::day::Day;

/// What an object describes.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    pub(crate) seed: Seed,
    pub(crate) site: Site,
    /// The site that it links to.
    pub(crate) to: Option<Site>,
    /// The seed of its listing, and its position in it.
    pub(crate) row: Option<(Seed, u64)>,
    /// Its day in a series.
    pub(crate) date: Option<Day>,
    /// The targets that it links to.
    pub(crate) positions: Vec<Target>,
    /// The day since which its gains and losses are counted.
    pub(crate) since: Option<Day>,
    /// The share of its links that is counted: less than 1 with narrowing parameters.
    pub(crate) share: f64,
    /// The share of today's links that exist on its day.
    pub(crate) grown: f64,
}

/// A target that nothing links to.
const EMPTY: &str = "empty.example";

impl Entity {
    /// What the whole query is about: its first target.
    pub(crate) fn whole(query: &Query<'_>) -> Self {
        let nowhere = Target { position: "1".to_owned(), text: "web.example".to_owned() };
        let targets = &query.targets;
        Self {
            positions: targets.clone(),
            ..Self::target(query, targets.first().unwrap_or(&nowhere))
        }
    }

    /// A requested target. Its seed does not depend on the operation.
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
        let site = match targets.first() {
            Some(target) if has_own_pages(query, definition) => {
                Site::page_of(target, listing, index)
            }
            _ => Site::stranger(listing, index),
        };
        let to = seed.of("to").pick(targets).map(|target| Site::target(target, 0));
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

    /// The same entity on another day.
    pub(crate) fn on(&self, date: Day, query: &Query<'_>) -> Self {
        let grown = series::grown(date, query.data.today);
        Self { date: Some(date), grown, ..self.clone() }
    }

    /// The same entity during a period of a series.
    pub(crate) fn during(&self, span: Span, query: &Query<'_>) -> Self {
        Self { since: Some(span.since), ..self.on(span.date, query) }
    }

    /// The share of its links that is counted and exists on its day.
    pub(crate) fn counted(&self) -> f64 {
        self.share * self.grown
    }

    /// The same row in relation to one of its targets.
    pub(crate) fn towards(&self, target: &Target) -> Self {
        let to = Some(Site::target(target, 0));
        Self { seed: self.seed.of(&target.position), to, ..self.clone() }
    }

    /// One of several parts of the entity.
    pub(crate) fn part(&self, index: u64) -> Self {
        let mut site = self.site.clone();
        if index > 0 {
            site.url = format!("{}-{}", site.url, index + 1);
        }
        Self { seed: self.seed.at(index), site, ..self.clone() }
    }
}

/// Whether the rows of a definition are pages of the target: they have the address of a page, and no position in results.
fn has_own_pages(query: &Query<'_>, definition: &str) -> bool {
    let has = |name: &str| {
        let mut fields = query.route.definitions.fields(definition).iter();
        fields.any(|field| field.name == name)
    };
    let own = (has("page") || has("url")) && !has("rank_absolute") && !has("position");
    own || query.asks_about_a_site() && query.route.definitions.ranks_pages(definition)
}

/// The targets that a row links to: all, or some of them if the request allows partial intersections.
fn positions(query: &Query<'_>, seed: Seed) -> Vec<Target> {
    let targets = &query.targets;
    if query.ending("_mode").as_deref() != Some("partial") {
        return targets.clone();
    }
    let always = seed.of("positions").rng().usize(..targets.len().max(1));
    let linked = |index: usize, target: &Target| {
        index == always || seed.of("partial").of(&target.position).chance(0.5)
    };
    let linked = targets.iter().enumerate().filter(|(index, target)| linked(*index, target));
    linked.map(|(_, target)| target.clone()).collect()
}
