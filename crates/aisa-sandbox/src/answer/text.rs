//! Invents texts: names and addresses of the entity's site, everything else from the examples of the schema.

use aisa_contract::Field;
use serde_json::Value;

use super::{
    entity::Entity,
    generator::Generator,
    seed::Seed,
    site::{self, Site},
};
use crate::{
    day::Day,
    names::{self, End, Meaning},
};

impl Generator<'_> {
    /// The text that a field of a definition has for an entity.
    pub(crate) fn text(&self, definition: &str, field: &Field, entity: &Entity) -> String {
        let seed = entity.seed.of(&field.name);
        match names::text(&field.name) {
            Some((End::To, meaning)) => entity
                .to
                .as_ref()
                .and_then(|to| of_site(meaning, to))
                .unwrap_or_else(|| sample(field, seed)),
            Some((End::From, meaning)) => self.meant(meaning, field, entity),
            None => match entity.row {
                Some((_, index))
                    if self.query.route.definitions.is_key(definition, &field.name) =>
                {
                    key(field, &entity.site, index)
                }
                _ => sample(field, seed),
            },
        }
    }

    fn meant(&self, meaning: Meaning, field: &Field, entity: &Entity) -> String {
        let name = field.name.as_str();
        let as_requested = matches!(name, "target" | "url") && self.query.asks_about_a_site();
        match (meaning, entity.row, entity.positions.first()) {
            (_, None, Some(target)) if as_requested || meaning == Meaning::Keyword => {
                target.text.clone()
            }
            (Meaning::Keyword, Some((listing, index)), Some(target))
                if !self.query.asks_about_a_site() =>
            {
                let words = site::unique_words(listing.of(name), index);
                format!("{} {words}", target.text)
            }
            (Meaning::Headline, row, Some(target)) if !self.query.asks_about_a_site() => {
                let (listing, index) = row.unwrap_or((entity.seed, 0));
                headline(&target.text, &site::unique_words(listing.of(name), index))
            }
            (Meaning::Words | Meaning::Keyword, Some((listing, index)), _) => {
                site::unique_words(listing.of(name), index)
            }
            (Meaning::Address, ..)
                if self.query.text(&format!("{name}_type")).as_deref() == Some("subnet") =>
            {
                entity.site.network()
            }
            _ => of_site(meaning, &entity.site)
                .unwrap_or_else(|| sample(field, entity.seed.of(name))),
        }
    }

    /// A time in the life of a link, as the API writes it.
    pub(crate) fn timestamp(&self, field: &Field, entity: &Entity) -> String {
        match (field.name.as_str(), entity.date) {
            ("date", Some(date)) => date.timestamp(0),
            _ => example(field).map_or_else(
                || {
                    let (day, second) = self.time(field, entity);
                    day.timestamp(second)
                },
                str::to_owned,
            ),
        }
    }

    /// A day, as requests write it.
    pub(crate) fn date(&self, field: &Field, entity: &Entity) -> String {
        match (field.name.as_str(), entity.date) {
            ("date", Some(date)) => date.to_string(),
            _ => {
                example(field).map_or_else(|| self.time(field, entity).0.to_string(), str::to_owned)
            }
        }
    }

    /// A day and a second of it. What is first seen comes before what is seen previously, and that before the last.
    fn time(&self, field: &Field, entity: &Entity) -> (Day, u32) {
        let seed = entity.seed.of("seen");
        let mut rng = seed.rng();
        let last = rng.i64(1..60) as i32;
        let previous = last + rng.i64(1..90) as i32;
        let first = previous + rng.i64(1..2_500) as i32;
        let back = match field.name.as_str() {
            name if name.contains("first") => first,
            name if name.contains("prev") => previous,
            _ => last,
        };
        (self.query.data.today.plus_days(-back), seed.of("second").rng().u32(..86_400))
    }
}

/// The example of a time, unless its name puts it in an order: those before and behind it follow from one another.
fn example(field: &Field) -> Option<&str> {
    let ordered = ["first", "prev", "last", "lost", "date"];
    let alone = !ordered.iter().any(|word| field.name.contains(word));
    let mut examples = field.examples.iter().filter_map(Value::as_str);
    alone.then(|| examples.next())?
}

/// A keyword and two words as the title of a page.
fn headline(keyword: &str, words: &str) -> String {
    let mut letters = keyword.chars();
    let first: String = letters.next().map_or_else(String::new, |c| c.to_uppercase().collect());
    format!("{first}{}: the {words} guide", letters.as_str())
}

/// A text that no other row of the listing has, in the form of the first example.
fn key(field: &Field, site: &Site, index: u64) -> String {
    match field.examples.iter().find_map(Value::as_str) {
        Some(example) if example.contains("://") => site.url.clone(),
        Some(example) if example.contains('.') && !example.contains(' ') => site.domain.clone(),
        Some(example) => format!("{example} {}", index + 1),
        None => format!("{} {}", field.name.replace('_', " "), index + 1),
    }
}

fn sample(field: &Field, seed: Seed) -> String {
    let texts: Vec<&str> = field.examples.iter().filter_map(Value::as_str).collect();
    match seed.pick(&texts) {
        Some(text) => (*text).to_owned(),
        None => site::unique_words(seed, 0),
    }
}

fn of_site(meaning: Meaning, site: &Site) -> Option<String> {
    Some(match meaning {
        Meaning::Url => site.url.clone(),
        Meaning::Domain => site.domain.clone(),
        Meaning::MainDomain => site.main_domain().to_owned(),
        Meaning::Tld => site.tld().to_owned(),
        Meaning::Address => site.address(),
        Meaning::Words | Meaning::Keyword | Meaning::Headline => return None,
    })
}
