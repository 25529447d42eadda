//! Invents texts: places from the entity, everything else from the examples of the schema.

use serde_json::Value;

use super::{
    entity::Entity,
    generator::Generator,
    seed::Seed,
    site::{self, Site},
};
use crate::{bundle::Property, day::Day};

impl Generator<'_> {
    /// The text that a property has for an entity.
    pub(crate) fn text(&self, property: &Property, entity: &Entity) -> String {
        let name = property.name.as_str();
        let seed = entity.seed.of(name);
        if name.ends_with("_to")
            && let Some(to) = &entity.to
        {
            return place(name.trim_end_matches("_to"), to)
                .unwrap_or_else(|| self.sample(property, seed));
        }
        if let ("network_address", Some("subnet")) =
            (name, self.query.text("network_address_type").as_deref())
        {
            return entity.site.network();
        }
        if let ("anchor", Some((listing, index))) = (name, entity.row) {
            return site::unique_words(listing.of("anchor"), index);
        }
        place(name.trim_end_matches("_from"), &entity.site)
            .unwrap_or_else(|| self.sample(property, seed))
    }

    /// A moment in the life of a link, as the API writes it.
    pub(crate) fn timestamp(&self, property: &Property, entity: &Entity) -> String {
        if let ("date", Some(date)) = (property.name.as_str(), entity.date) {
            return date.timestamp(0);
        }
        let (day, second) = self.moment(property, entity);
        day.timestamp(second)
    }

    /// A day, in the form of requests.
    pub(crate) fn date(&self, property: &Property, entity: &Entity) -> String {
        match (property.name.as_str(), entity.date) {
            ("date", Some(date)) => date.to_string(),
            _ => self.moment(property, entity).0.to_string(),
        }
    }

    /// Links are first seen, then seen before, then seen last; their days come in this order.
    fn moment(&self, property: &Property, entity: &Entity) -> (Day, u32) {
        let seed = entity.seed.of("seen");
        let mut rng = seed.rng();
        let last = rng.i64(1..60);
        let previous = last + rng.i64(1..90);
        let first = previous + rng.i64(1..2_500);
        let name = property.name.as_str();
        let back = if name.contains("first") {
            first
        } else if name.contains("prev") {
            previous
        } else {
            last
        };
        (
            self.query.data.today.plus_days(-back),
            seed.of("second").rng().u32(..86_400),
        )
    }

    fn sample(&self, property: &Property, seed: Seed) -> String {
        let texts: Vec<&str> = property.examples.iter().filter_map(Value::as_str).collect();
        match seed.pick(&texts) {
            Some(text) => (*text).to_owned(),
            None => site::unique_words(seed, 0),
        }
    }
}

/// What a conventional field name says of a site.
fn place(name: &str, site: &Site) -> Option<String> {
    Some(match name {
        "url" | "page" | "canonical" => site.url.clone(),
        "domain" | "target" => site.domain.clone(),
        "main_domain" => site.main_domain().to_owned(),
        "tld" => site.tld().to_owned(),
        "ip" | "ip_address" | "network_address" | "domain_from_ip" => site.address(),
        _ => return None,
    })
}
