//! Invents booleans, nulls and words, which have to agree: a link that is followed has no `nofollow`, only an image has
//! an alternative text, a broken link leads to an error.

use aisa_contract::{EnumValue, Field};
use serde_json::Value;

use super::{entity::Entity, generator::Generator, site::Site};
use crate::names::{self, End, Trait};

impl Entity {
    pub(crate) fn is(&self, what: Trait) -> bool {
        self.seed.of(what.name).chance(what.chance)
    }
}

impl Generator<'_> {
    pub(crate) fn boolean(&self, field: &Field, entity: &Entity) -> bool {
        let secure = |site: &Site| site.url.starts_with("https://");
        match names::secured(&field.name) {
            Some(End::From) => return secure(&entity.site),
            Some(End::To) => return entity.to.as_ref().is_none_or(secure),
            None => {}
        }
        match (names::stated(&field.name), self.query.status().as_deref()) {
            (Some(names::LOST), Some("live")) => false,
            (Some(names::LOST), Some("lost")) => true,
            (Some(stated), _) => entity.is(stated),
            (None, _) => entity
                .seed
                .of(&field.name)
                .usually(&field.examples)
                .and_then(Value::as_bool)
                .unwrap_or(false),
        }
    }

    /// Whether a field is null: where the schema's examples show it, where upstream was seen to do it, and where a value
    /// would contradict another field.
    pub(crate) fn is_null(&self, definition: &str, field: &Field, entity: &Entity) -> bool {
        let name = field.name.as_str();
        let seed = entity.seed.of(name).of("null");
        let shown = field.examples.iter().any(Value::is_null);
        match name {
            // Nobody ever saw a link to a target without links.
            _ if name.ends_with("_seen") && entity.share == 0.0 => true,
            "lost_date" => self.query.status().as_deref() != Some("lost"),
            _ if shown && names::is_link_text(name) => entity.is(names::IMAGE),
            _ if names::is_always_known(name) => false,
            _ if entity.row.is_some() && self.query.route.definitions.is_key(definition, name) => {
                false
            }
            _ => match names::needed(name) {
                Some(needed) if !field.examples.iter().any(Value::is_boolean) => !entity.is(needed),
                Some(_) => false,
                None => {
                    (shown && seed.chance(0.3))
                        || (names::is_sometimes_null(name) && seed.chance(0.1))
                }
            },
        }
    }

    /// The `rel` values of a link, or null when it has none.
    pub(crate) fn rel(&self, mut values: Vec<Value>, entity: &Entity) -> Value {
        let not_followed = |value: &Value| {
            value.as_str().is_some_and(|value| names::NOT_FOLLOWED.contains(&value))
        };
        if entity.is(names::FOLLOWED) {
            values.retain(|value| !not_followed(value));
        } else if !values.iter().any(not_followed) {
            values.insert(0, names::NOT_FOLLOWED[0].into());
        }
        values.truncate(self.query.inner_limit().unwrap_or(usize::MAX));
        if values.is_empty() { Value::Null } else { Value::Array(values) }
    }

    /// A word of an enum. The schema lists the usual one first, and it comes most often.
    pub(crate) fn word(&self, values: &[EnumValue], field: &Field, entity: &Entity) -> Value {
        let image = names::IMAGE.name;
        let words = || values.iter().map(|value| value.wire.as_str());
        let tells_images = words().any(|word| word == image);
        if tells_images && entity.is(names::IMAGE) {
            return image.into();
        }
        let words: Vec<&str> = words().filter(|word| *word != image).collect();
        entity.seed.of(&field.name).usually(&words).map_or(Value::Null, |word| (*word).into())
    }
}
