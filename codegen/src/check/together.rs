//! What keywords say together, of one value and of the values beside it: each is right, and both cannot be.

use serde_json::Value;

use super::{
    At, Checker,
    definition::Role,
    kind::{self, Kind},
    lookup::{field, own},
    values::is_date,
};
use crate::{json, load::family_of};

/// More fields than any request has: the code that reads them is as deep as they are many.
const MAX_FIELDS: usize = 100;

impl Checker<'_> {
    /// The keywords of a property of `object` against each other.
    pub(super) fn together(&mut self, at: &At<'_>, schema: &Value, role: Role, object: &Value) {
        let kind = kind::of(self.set, at.file, schema);
        self.default_in_range(at, schema);
        if kind == Some(Kind::Date) {
            self.days(at, schema);
        }
        for (keyword, kinds, what) in [
            ("x-not-after", &[Kind::Date][..], "a day"),
            ("x-at-most", &[Kind::Integer, Kind::Number][..], "a number"),
        ] {
            let Some((name, other)) = json::text(schema, keyword)
                .and_then(|name| Some((name, object.get("properties")?.get(name)?)))
            else {
                continue;
            };
            let source = self.written(at, other);
            let fits = source.is_none_or(|(file, other)| {
                kind::of(self.set, file, other).is_none_or(|kind| kinds.contains(&kind))
            });
            if !fits || std::ptr::eq(other, schema) {
                self.say(
                    &at.at(keyword),
                    format!("`{name}` is not {what} that bounds this one"),
                    format!("name a field beside this one that holds {what}"),
                );
            }
        }
        if role == Role::Result
            && let (Some(kind), Some(name)) = (kind, json::text(schema, "x-echo"))
        {
            self.echo(at, kind, name);
        }
    }

    /// Where a property is really written, through what it borrows.
    fn written<'v>(&'v self, at: &At<'v>, schema: &'v Value) -> Option<(&'v str, &'v Value)> {
        match json::text(schema, "$ref").filter(|reference| reference.contains("/properties/")) {
            None => Some((at.file, schema)),
            Some(reference) => {
                let place = self.set.resolve(at.file, reference)?;
                let place = self.set.borrowed(place)?;
                Some((place.file, place.schema))
            }
        }
    }

    /// Upstream assumes nothing that it refuses.
    fn default_in_range(&mut self, at: &At<'_>, schema: &Value) {
        let Some(default) = schema.get("x-default") else {
            return;
        };
        let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
        let size = match default {
            Value::Number(number) => number.as_f64().map(|number| (number, "minimum", "maximum")),
            Value::String(text) if kind::word(schema) == Some("string") => {
                Some((text.chars().count() as f64, "minLength", "maxLength"))
            }
            _ => None,
        };
        let Some((size, low, high)) = size else {
            return;
        };
        if bound(low).is_some_and(|least| size < least)
            || bound(high).is_some_and(|most| size > most)
        {
            self.say(
                &at.at("x-default"),
                format!("{default} is outside of `{low}` and `{high}`"),
                "correct the limits, or write what upstream assumes",
            );
        }
    }

    /// Days of the calendar in their order; those that move with today have none.
    fn days(&mut self, at: &At<'_>, schema: &Value) {
        let day = |keyword: &str| json::text(schema, keyword).filter(|day| is_date(day));
        for (earlier, later) in [
            ("x-min-date", "x-max-date"),
            ("x-min-date", "x-default"),
            ("x-default", "x-max-date"),
        ] {
            if let (Some(first), Some(last)) = (day(earlier), day(later))
                && first > last
            {
                self.say(
                    at,
                    format!("`{earlier}` {first} is after `{later}` {last}"),
                    "correct one of the days",
                );
            }
        }
    }

    /// What comes back is of the kind that was sent.
    fn echo(&mut self, at: &At<'_>, kind: Kind, name: &str) {
        let sent: Vec<Kind> = self
            .set
            .operation_files()
            .filter(|(file, _)| family_of(file) == family_of(at.file))
            .filter_map(|(file, schema)| {
                let request = own(self.set, file, schema.get("x-operation")?.get("request")?)?;
                let sent = field(self.set, request, name)?;
                kind::of(self.set, sent.file, sent.schema)
            })
            .collect();
        let fits = |sent: &Kind| match kind {
            Kind::Any => true,
            Kind::Text | Kind::Enum | Kind::Date | Kind::Other => matches!(
                sent,
                Kind::Text | Kind::Enum | Kind::Date | Kind::List | Kind::NumberedTargets
            ),
            Kind::Integer => *sent == Kind::Integer,
            Kind::Number => matches!(sent, Kind::Integer | Kind::Number),
            Kind::List | Kind::Filter | Kind::Order => {
                matches!(sent, Kind::List | Kind::Filter | Kind::Order)
            }
            Kind::Object | Kind::Map | Kind::Tagged | Kind::NumberedTargets => {
                matches!(sent, Kind::Object | Kind::Map | Kind::NumberedTargets)
            }
            Kind::Boolean => *sent == Kind::Boolean,
        };
        if !sent.is_empty() && !sent.iter().any(fits) {
            self.say(
                &at.at("x-echo"),
                format!("no request sends such a value as `{name}`"),
                "name the request field that comes back here, or correct the type",
            );
        }
    }

    /// The names of a list, each once.
    pub(super) fn each_once(&mut self, at: &At<'_>, names: &[&str]) {
        for (index, name) in names.iter().enumerate() {
            if names[..index].contains(name) {
                self.say(
                    at,
                    format!("`{name}` is listed twice"),
                    "list every name once",
                );
            }
        }
    }

    /// Refuses request fields whose flags are one on the command line: it switches `deep` off by `--no-deep`, and calls a
    /// field `--field-output` that has the name of an option.
    pub(super) fn flags(&mut self, at: &At<'_>, schema: &Value) {
        let fields = json::entries(schema, "properties");
        let meets = |name: &str| {
            let (other, switched) = match name.strip_prefix("no_") {
                Some(other) => (other, true),
                None => (name.strip_prefix("field_")?, false),
            };
            let property = schema.get("properties")?.get(other)?;
            let boolean = self.written(at, property).is_some_and(|(file, property)| {
                kind::of(self.set, file, property) == Some(Kind::Boolean)
            });
            (boolean || !switched).then(|| other.to_owned())
        };
        let met: Vec<(String, String)> = fields
            .filter_map(|(name, _)| Some((name.clone(), meets(name)?)))
            .collect();
        for (name, other) in met {
            self.say(
                &at.at("properties").at(&name),
                format!("`{name}` and `{other}` have one flag on the command line"),
                "the command line needs a rule for this name first",
            );
        }
    }

    /// Refuses an object of a request with more fields than its code can be made of.
    pub(super) fn few_fields(&mut self, at: &At<'_>, schema: &Value) {
        let count = json::entries(schema, "properties").count();
        if count > MAX_FIELDS {
            self.say(
                &at.at("properties"),
                format!("{count} fields are more than the {MAX_FIELDS} that a request may have"),
                "describe those that programs need",
            );
        }
    }
}
