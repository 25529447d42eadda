//! Invents flags and the details that have to agree with them: a dofollow link has no `nofollow`, only an image has an
//! alternative text, a broken link leads to an error.

use serde_json::Value;

use super::{entity::Entity, generator::Generator, site::Site};
use crate::bundle::Property;

/// Values of `rel` that tell crawlers not to follow.
const NOT_FOLLOWED: [&str; 3] = ["nofollow", "ugc", "sponsored"];

/// Fields that upstream was seen to leave null now and then, beside those whose examples say so.
const SOMETIMES_NULL: [&str; 6] = [
    "referring_links_attributes",
    "domain_from_platform_type",
    "domain_from_country",
    "page_from_encoding",
    "page_from_language",
    "page_from_title",
];

impl Entity {
    fn flag(&self, name: &str, chance: f64) -> bool {
        self.seed.of(name).chance(chance)
    }

    pub(crate) fn is_dofollow(&self) -> bool {
        self.flag("dofollow", 0.7)
    }

    pub(crate) fn is_image(&self) -> bool {
        self.flag("image", 0.15)
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.flag("broken", 0.05)
    }

    pub(crate) fn is_indirect(&self) -> bool {
        self.flag("indirect", 0.1)
    }
}

impl Generator<'_> {
    pub(crate) fn boolean(&self, property: &Property, entity: &Entity) -> bool {
        let secure = |site: &Site| site.url.starts_with("https://");
        match property.name.as_str() {
            "is_lost" => match self.query.text("backlinks_status_type").as_deref() {
                Some("live") => false,
                Some("lost") => true,
                _ => entity.flag("is_lost", 0.3),
            },
            "url_from_https" => secure(&entity.site),
            "url_to_https" => entity.to.as_ref().is_none_or(secure),
            "dofollow" => entity.is_dofollow(),
            "is_broken" => entity.is_broken(),
            name if name.contains("indirect") => entity.is_indirect(),
            name => entity
                .seed
                .of(name)
                .usually(&property.examples)
                .and_then(Value::as_bool)
                .unwrap_or(false),
        }
    }

    /// Whether a field is null: where the examples of the schema show it, where upstream was seen to do it, and where
    /// a value would contradict a flag.
    pub(crate) fn is_null(&self, property: &Property, entity: &Entity) -> bool {
        let name = property.name.as_str();
        let seed = entity.seed.of(name).of("null");
        let shown = property.examples.iter().any(Value::is_null);
        match name {
            // Nobody ever saw a link to a target without links.
            _ if name.ends_with("_seen") && entity.share == 0.0 => true,
            "lost_date" => self.query.text("backlinks_status_type").as_deref() != Some("lost"),
            "alt" | "image_url" => !entity.is_image(),
            "anchor" if shown => entity.is_image(),
            "first_seen" | "last_seen" | "first_visited" => false,
            _ if name.contains("indirect") => {
                !entity.is_indirect() && !property.examples.iter().any(Value::is_boolean)
            }
            _ => {
                (shown && seed.chance(0.3)) || (SOMETIMES_NULL.contains(&name) && seed.chance(0.1))
            }
        }
    }

    /// The `rel` values of a link, or null when it has none.
    pub(crate) fn attributes(&self, mut values: Vec<Value>, entity: &Entity) -> Value {
        let not_followed = |value: &Value| {
            value
                .as_str()
                .is_some_and(|value| NOT_FOLLOWED.contains(&value))
        };
        if entity.is_dofollow() {
            values.retain(|value| !not_followed(value));
        } else if !values.iter().any(not_followed) {
            values.insert(0, NOT_FOLLOWED[0].into());
        }
        values.truncate(self.query.inner_limit().unwrap_or(usize::MAX));
        if values.is_empty() {
            Value::Null
        } else {
            Value::Array(values)
        }
    }

    /// The kind of a link or any other enumerated value. The usual value comes first in the schema, and most often.
    pub(crate) fn word(&self, values: &[String], property: &Property, entity: &Entity) -> Value {
        let seed = entity.seed.of(&property.name);
        let is_kind = values.iter().any(|value| value == "image");
        if is_kind && entity.is_image() {
            return "image".into();
        }
        let values: Vec<&String> = values
            .iter()
            .filter(|value| !is_kind || *value != "image")
            .collect();
        seed.usually(&values)
            .map_or(Value::Null, |value| value.as_str().into())
    }
}
